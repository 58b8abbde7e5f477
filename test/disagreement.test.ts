/** Where documents differ: posts, roles and figures stand side by side, and only where the same thing is meant. */
import { describe, expect, it } from "vitest";
import { differOnFigure, differOnPost, differOnRole } from "../src/disagreement.ts";
import type { PostClaim } from "../src/disagreement.ts";
import { createEngine } from "../src/engine.ts";
import type { Answer, CitedPassage, Speaker } from "../src/types.ts";
import { makeCorpus } from "./support/corpus.ts";
import { river } from "./support/river.ts";

function person(name: string, ...roles: readonly (readonly [file: string, role: string])[]): Speaker {
  const given = roles.map(([file, role]) => ({ file, role }));
  return { id: name, name, kind: "person", aliases: [], roles: given, quotations: 1 };
}

const titleOf = (file: string): string => file.toUpperCase();
const [ada, ben] = [person("Ada Moss"), person("Ben Reed")];
const claim = (speaker: Speaker, file: string, words: string, head?: string): PostClaim => ({
  speaker,
  file,
  words,
  head,
});

describe("a post", () => {
  it("is noted where two documents give it to two people", () => {
    expect(
      differOnPost([claim(ada, "a", "council president", "presid"), claim(ben, "b", "leads the council")], titleOf),
    ).toBe(
      "The documents differ: “A” has Ada Moss: “council president”; “B” has Ben Reed: “leads the council”. No side is taken.",
    );
  });

  it.each<[why: string, claims: PostClaim[]]>([
    ["one person", [claim(ada, "a", "president", "presid"), claim(ada, "b", "leads it")]],
    ["one document", [claim(ada, "a", "president", "presid"), claim(ben, "a", "leads it")]],
    ["two posts", [claim(ada, "a", "president", "presid"), claim(ben, "b", "director", "director")]],
    ["nobody", []],
  ])("is not noted for %s", (_, claims) => expect(differOnPost(claims, titleOf)).toBeUndefined());
});

describe("a role", () => {
  it.each<[a: string, b: string]>([
    ["director of the museum", "deputy director of the museum"],
    ["secretary of state at the Ministry of Justice", "president of the council"],
    ["Environment Minister", "member of parliament"],
  ])("%j and %j are two", (a, b) => {
    expect(differOnRole(person("Ada Moss", ["a", a], ["b", b]), titleOf)).toBe(
      `The documents give Ada Moss different roles: “${a}” in “A” and “${b}” in “B”.`,
    );
  });

  it.each<[a: string, b: string]>([
    ["Centre for Human Rights (CHR) director", "executive director of the Center for Human Rights"],
    ["Political analyst", "independent analyst from the Institute"],
    ["Mayor", "mayor of Brelund"],
  ])("%j and %j may be one", (a, b) =>
    expect(differOnRole(person("Ada Moss", ["a", a], ["b", b]), titleOf)).toBeUndefined(),
  );

  it("is one where a document has both", () => {
    const both = person("Ada Moss", ["a", "mayor"], ["a", "a teacher"], ["b", "mayor"]);
    expect(differOnRole(both, titleOf)).toBeUndefined();
  });
});

const passage = (text: string, file: string, title = file): CitedPassage => ({
  text,
  form: "narration",
  speaker: null,
  relation: "answer",
  confidence: 1,
  citation: { file, title, line: 1, start: 0, end: text.length, sha256: "" },
});

describe("a figure", () => {
  it.each<[question: string, a: string, b: string, noted: string[]]>([
    [
      "how many people did the flood injure?",
      "The flood injured 34 people.",
      "The flood injured 41 people.",
      ["34 people", "41 people"],
    ],
    [
      "how much will the new dam cost?",
      "The new dam will cost 1.2 million crowns.",
      "The new dam costs $900,000.",
      ["1.2 million crowns", "900,000"],
    ],
    [
      "what percentage of voters backed the plan?",
      "A share of 52% of voters backed the plan.",
      "Some 48 percent of voters backed the plan.",
      ["52%", "48 percent"],
    ],
  ])("%j", (question, a, b, noted) => {
    const note = differOnFigure(question, "number", [passage(a, "a"), passage(b, "b")]);
    for (const words of noted) expect(note).toContain(`“${words}”`);
    expect(note).toContain("No side is taken.");
  });

  it("of a year", () => {
    const passages = [
      passage("The old bridge was built in 1911.", "a"),
      passage("The old bridge, built in 1912, fell.", "b"),
    ];
    expect(differOnFigure("when was the old bridge built?", "date", passages)).toContain(
      "“1911” in “a” and “1912” in “b”",
    );
  });

  it.each<[why: string, question: string, a: string, b: string]>([
    [
      "the same",
      "how many people did the flood injure?",
      "The flood injured 1,034 people.",
      "The flood injured 1034 people.",
    ],
    [
      "of something else",
      "how many people did the flood injure?",
      "The flood injured 34 people.",
      "The fire injured 41 people.",
    ],
    [
      "of another unit",
      "how many people did the flood injure?",
      "The flood injured 34 people.",
      "The flood injured people and 410 cows.",
    ],
    [
      "several in a passage",
      "how many people did the flood injure?",
      "The flood injured 34 people, then 12 people.",
      "The flood injured 41 people.",
    ],
    [
      "for too few words",
      "how many people were injured?",
      "There were 34 people injured.",
      "Today 41 people were injured.",
    ],
    [
      "no figure",
      "how many people did the flood injure?",
      "The flood injured people.",
      "The flood injured many people.",
    ],
  ])("is not noted where it is %s", (_, question, a, b) => {
    expect(differOnFigure(question, "number", [passage(a, "a"), passage(b, "b")])).toBeUndefined();
  });

  it("is a document's own affair within it", () => {
    const within = [passage("The flood injured 34 people.", "a"), passage("The flood injured 41 people.", "a")];
    expect(differOnFigure("how many people did the flood injure?", "number", within)).toBeUndefined();
  });
});

describe("an answer", () => {
  const engine = createEngine(river);
  const textsOf = ({ passages }: Answer): string[] => passages.map(({ text }) => text);

  it.each([["who leads the water board?"], ["who is the chair of the Water Board?"], ["who chairs the water board?"]])(
    "%j shows both sides",
    async (question) => {
      const answer = await engine.answer(question);
      expect(textsOf(answer)).toEqual([
        "The water board is led by Ruth Sandell.",
        "Economist Lena Ost, chair of the Water Board, said the budget was fair.",
      ]);
      expect(answer.interpretation).toBe(
        "The documents differ: “Dam inquiry opens, 2023-09-05” has Ruth Sandell: “water board is led by Ruth Sandell”; " +
          "“Parliament passes flood budget, 2024-01” has Lena Ost: “chair of the Water Board”. No side is taken.",
      );
    },
  );

  it("shows who held an office in which document", async () => {
    const answer = await engine.answer("who is the environment minister?");
    expect(answer.interpretation).toContain("has Petr Lindqvist: “Environment Minister”");
    expect(answer.interpretation).toContain("has Karin Holm: “Environment Minister”");
    expect((await engine.answer("who is the finance minister?")).interpretation).toBeUndefined();
  });

  it("says that one person has two roles", async () => {
    expect((await engine.answer("who is Petr Lindqvist?")).interpretation).toContain("different roles");
    expect((await engine.answer("who is Josef Maric?")).interpretation).toBeUndefined();
  });

  it("says that figures differ", async () => {
    const answer = await engine.answer("how much will the new dam cost?");
    expect(answer.passages.filter(({ relation }) => relation === "answer")).toHaveLength(2);
    expect(answer.interpretation).toContain("“220 million crowns” in “Dam inquiry opens”");
    expect((await engine.answer("how many homes did the flood destroy?")).interpretation).toBeUndefined();
  });

  it("takes no deputy, no former holder and no other body's for the holder", async () => {
    const corpus = makeCorpus(
      [
        {
          file: "a.txt",
          title: "A",
          paragraphs: [
            [
              {
                text: "Ada Moss, president of the Arts Council, spoke.",
                by: "Ada Moss",
                role: "president of the Arts Council",
              },
            ],
            [
              {
                text: "Cleo Dunn, former president of the Arts Council, left.",
                by: "Cleo Dunn",
                role: "former president of the Arts Council",
              },
            ],
          ],
        },
        {
          file: "b.txt",
          title: "B",
          paragraphs: [
            [
              {
                text: "Ben Reed, deputy president of the Arts Council, agreed.",
                by: "Ben Reed",
                role: "deputy president of the Arts Council",
              },
            ],
            [
              {
                text: "Dan Cole, president of the Arts Council Foundation, wept.",
                by: "Dan Cole",
                role: "president of the Arts Council Foundation",
              },
            ],
            [{ text: "Ben Reed says Dan Cole wants the Arts Council to lead." }],
          ],
        },
      ],
      ["Ada Moss", "Cleo Dunn", "Ben Reed", "Dan Cole"].map((name) => ({ name })),
    );
    const answer = await createEngine(corpus).answer("who leads the Arts Council?");
    expect(textsOf(answer)).toEqual(["Ada Moss, president of the Arts Council, spoke."]);
    expect(answer.interpretation).toBeUndefined();
  });
});
