/** Wordings that no frame has: requests in any words, bodies by nation or noun, lost spaces, one article only. */
import { describe, expect, it } from "vitest";
import { nationAt, otherNationForms } from "../src/names/nations.ts";
import { createEngine } from "../src/engine.ts";
import type { Answer } from "../src/types.ts";
import { makeCorpus } from "./support/corpus.ts";
import { harbour } from "./support/harbour.ts";
import { river } from "./support/river.ts";

const flood = createEngine(river);
const port = createEngine(harbour);
const abroad = createEngine(
  makeCorpus(
    [
      {
        file: "a-talks.txt",
        title: "Quotas for the coast",
        paragraphs: [
          [{ text: "Talks with France on fishing opened in Osk on Monday." }],
          [{ text: "The French Embassy said the talks went well.", by: "French Embassy" }],
          [{ text: "Senator Ruth Amsel, of Velden, said tariffs hurt her town.", by: "Ruth Amsel", role: "Senator" }],
          [
            {
              text: "Nils Berg, a former harbour lawmaker, said the quota was small.",
              by: "Nils Berg",
              role: "former harbour lawmaker",
            },
          ],
          [{ text: "The city council said it would pay.", by: "city council" }],
          [{ text: "Berg also praised the United States.", by: "Nils Berg", role: "former harbour lawmaker" }],
          [{ text: "The government and a UN special envoy kept silent." }],
        ],
      },
    ],
    [
      { name: "French Embassy", kind: "body" },
      { name: "Ruth Amsel", aliases: ["Amsel"] },
      { name: "Nils Berg", aliases: ["Berg"] },
      { name: "city council", kind: "body" },
      { name: "government", kind: "body" },
    ],
  ),
);
const speakersOf = ({ passages }: Answer): string[] => [
  ...new Set(passages.filter(({ relation }) => relation === "answer").map(({ speaker }) => speaker?.name ?? "-")),
];

describe("a request in any words of asking", () => {
  it.each([
    ["any lindqvist quotes in there?"],
    ["did Lindqvist make a statement"],
    ["is Lindqvist quoted anywhere in the corpus"],
    ["everything attributed to Petr Lindqvist please"],
    ["how did Lindqvist put it"],
    ["pull up whatever Lindqvist had to say"],
    ["what came out of Lindqvist's mouth"],
    ["what has been said by Petr Lindqvist"],
    ["Lindqvist: what were his exact words"],
    ["whatdid lindqvist say"],
    ["what didlindqvist say"],
    ["lindqvist quots"],
  ])("%j", async (question) => {
    const answer = await flood.answer(question);
    expect(speakersOf(answer)).toEqual(["Petr Lindqvist"]);
    expect(answer.passages).toHaveLength(3);
  });

  it.each([
    ["where does Lindqvist stand on the dam"],
    ["what was said by Lindqvist about the dam"],
    ["Lindqvist - what were his words on the dam"],
    ["what did lindqvistsay about the dam"],
    ["Petr Lindqvist and the whole long business of the new dam on the river"],
  ])("%j keeps to the topic", async (question) => {
    const answer = await flood.answer(question);
    expect(speakersOf(answer)).toEqual(["Petr Lindqvist"]);
    expect(answer.passages).toHaveLength(2);
  });

  it("says of a person never quoted that they are not", async () => {
    expect(await port.answer("was Tomas Brandt quoted")).toMatchObject({ reason: "never_quoted" });
  });

  it.each([
    ["when did Lindqvist make the statement"],
    ["how did Lindqvist put out the fire"],
    ["did Lindqvist quote Holm"],
  ])("%j asks for more than his words", async (question) => {
    const answer = await flood.answer(question);
    expect(answer.status === "answered" && answer.passages.length === 3).toBe(false);
  });
});

describe("whoever is asked for", () => {
  it.each([
    ["what did the hydrologst say", flood, "Anna Holm"],
    ["did the authority comment on fuel", port, "Coastal Transport Authority"],
    ["what did France's embassy say", abroad, "French Embassy"],
    ["France's embassy said what exactly", abroad, "French Embassy"],
    ["what did the senator from Velden say", abroad, "Ruth Amsel"],
    ["what did the ex-lawmaker say", abroad, "Nils Berg"],
    ["ex lawmaker quotes", abroad, "Nils Berg"],
    ["what did the council say", abroad, "city council"],
    ["Berg on America", abroad, "Nils Berg"],
    ["Berg on the US", abroad, "Nils Berg"],
  ] as const)("%j", async (question, engine, name) => {
    expect(speakersOf(await engine.answer(question))).toEqual([name]);
  });

  it.each([
    ["what did the senator from Osk say", "unknown_speaker"],
    ["what did Spain's embassy say", "unknown_speaker"],
    ["what did the UN envoy say", "never_quoted"],
    ["what did the government say", "never_quoted"],
  ])("%j is nobody's words", async (question, reason) => {
    expect(await abroad.answer(question)).toMatchObject({ status: "not_found", reason });
  });

  it("mentions a body in small letters where it is", async () => {
    const answer = await abroad.answer("what did the government say");
    expect(answer.passages.map(({ text }) => text)).toContain("The government and a UN special envoy kept silent.");
  });

  it.each([
    ["what title is given to Lena Ost"],
    ["what is Lena Ost chair of"],
    ["where does Lena Ost work and as what"],
  ])("%j", async (question) => {
    expect((await flood.answer(question)).passages[0]?.text).toContain("chair of the Water Board");
  });
});

describe("one article", () => {
  it.each([["just the budget article: Karin Holm"], ["Karin Holm but only in the budget article"]])(
    "%j",
    async (question) => {
      const answer = await flood.answer(question);
      expect(answer.passages.map(({ citation }) => citation.file)).toEqual(["c-budget.txt"]);
    },
  );

  it("is asked for everybody in it", async () => {
    expect(speakersOf(await flood.answer("who is quoted in the budget article"))).toEqual([
      "Karin Holm",
      "Dmitri Varga",
      "Lena Ost",
    ]);
  });

  it("that opens with a name is about it", async () => {
    expect(speakersOf(await abroad.answer("Amsel on French tariffs"))).toEqual(["Ruth Amsel"]);
    expect(await abroad.answer("Amsel on Spanish tariffs")).toMatchObject({ reason: "silent_on_topic" });
  });
});

describe("a claim asked about", () => {
  it.each([
    ["so Lindqvist said that the dam met every standard?"],
    ["I heard Lindqvist said the dam met every standard. Is that in the articles?"],
    ["where does “said the dam met every standard” come from"],
  ])("%j is checked", async (question) => {
    const answer = await flood.answer(question);
    expect(answer.check?.verdict).toBe("verified");
    expect(speakersOf(answer)).toEqual(["Petr Lindqvist"]);
  });

  it("is none where the quoted message is somebody else's", async () => {
    const answer = await flood.answer("> the dam was never safe and everybody knew it\nlol. what did Anna Holm say?");
    expect(answer.check).toBeUndefined();
    expect(speakersOf(answer)).toEqual(["Anna Holm"]);
  });
});

describe("nations", () => {
  it.each([
    ["Japan's embassy", "Japanese embassy"],
    ["the EU parliament", "European parliament"],
    ["the United States senate", "American senate"],
  ])("%j may be %j", (typed, other) => {
    expect(otherNationForms(typed)).toContain(other);
  });

  it.each([["us"], ["polish"], ["Japan"], ["Europe"]])("%j is no name to put another for in a topic", (word) => {
    expect(nationAt([word], 0)).toBeUndefined();
  });
});
