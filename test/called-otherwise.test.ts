/** Whom a question means that calls somebody by talk: short names of places, an adviser's trouble, "that Holm woman". */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import type { Answer } from "../src/types.ts";
import { makeCorpus, said } from "./support/corpus.ts";

const chat = createEngine(
  makeCorpus(
    [
      {
        file: "a-tunnel.txt",
        title: "Tunnel to open in spring",
        paragraphs: [
          [
            said(
              "Ola Dahl",
              "Australian Prime Minister Ola Dahl said the tunnel “is safe”.",
              "Australian Prime Minister",
            ),
          ],
          [
            said(
              "Rita Moss",
              "Poland and Turkey have been taken off the Scottish Government’s list, said Justice Secretary Rita Moss.",
              "Justice Secretary",
            ),
          ],
          [
            said(
              "Jan Ekholm",
              "“It floods,” said Jan Ekholm, former editor of the New Harbour Evening Post, of the tunnel.",
              "former editor of the New Harbour Evening Post",
            ),
          ],
        ],
      },
      {
        file: "b-call.txt",
        title: "Aides heard on the call",
        paragraphs: [
          [
            said(
              "Ines Varga",
              "Ines Varga, a top aide to Vice President Holm on Brandt’s July call with the port, said the call “was unusual”.",
              "top aide to Vice President Holm on Brandt’s July call with the port",
            ),
          ],
          [said("Sven Brandt", "Sven Brandt said the July call “was perfect”.", "governor")],
          [{ text: "Holm said nothing of it." }],
        ],
      },
      {
        file: "c-clinic.txt",
        title: "Clinics get new beds",
        paragraphs: [
          [{ text: "There was a shakeup at the Bureau of Clinics. The governor put Karin Lund in charge." }],
          [said("Karin Lund", "Karin Lund said the beds “were overdue”.")],
          [said("Ruth Holm", "Sen. Ruth Holm said the beds “cost too much”.", "Sen.")],
          [said("Leo Strand", "Leo Strand, who represents Nina, said her bed “was broken”.")],
          [said("Uwe Falk", "Uwe Falk, who was an adviser to Lindqvist in June, said the debate “went well”.")],
          [said("Tom Holm", "Tom Holm, a nurse, said the beds “came late”.", "nurse")],
        ],
      },
    ],
    [
      { name: "Ola Dahl", aliases: ["Dahl"] },
      { name: "Rita Moss", aliases: ["Moss"] },
      { name: "Jan Ekholm", aliases: ["Ekholm"] },
      { name: "Ines Varga", aliases: ["Varga"] },
      { name: "Sven Brandt", aliases: ["Brandt"] },
      { name: "Karin Lund", aliases: ["Lund"] },
      { name: "Ruth Holm" },
      { name: "Tom Holm" },
      { name: "Leo Strand", aliases: ["Strand"] },
      { name: "Uwe Falk", aliases: ["Falk"] },
    ],
  ),
);

const speakersOf = ({ passages }: Answer): string[] => [
  ...new Set(passages.filter(({ relation }) => relation === "answer").map(({ speaker }) => speaker?.name ?? "-")),
];

describe("somebody called otherwise than the documents do", () => {
  it.each([
    ["the aussie prime minister on the tunnel", "Ola Dahl"],
    ["what did the aussie pm say", "Ola Dahl"],
    ["the aussie leader on the tunnel", "Ola Dahl"],
    ["Scotland's justice secretary said what exactly?", "Rita Moss"],
    ["ex editor of the nh evening post about the tunnel", "Jan Ekholm"],
    ["what was Holm's adviser's problem with the call", "Ines Varga"],
    ["what did the bureau of clinics boss say", "Karin Lund"],
    ["what does the Bureau of Clinics chief make of the beds", "Karin Lund"],
    ["so this Ines Varga woman, what are her words", "Ines Varga"],
    ["that Ekholm chap, his words", "Jan Ekholm"],
    ["some lady called Karin Lund, her quotes?", "Karin Lund"],
    ["Senator Holm's words on the beds", "Ruth Holm"],
    ["senater Holm on the beds", "Ruth Holm"],
    ["Nina's lawyer's claim", "Leo Strand"],
    ["former Lindqvist adviser on the debate", "Uwe Falk"],
  ])("%j is %s", async (question, name) => {
    expect(speakersOf(await chat.answer(question))).toEqual([name]);
  });

  it.each([
    "the kiwi prime minister on the tunnel",
    "what did the canuck pm say",
    "Poland's justice secretary said what exactly?",
    "Turkey's justice secretary",
    "ex editor of the nh morning post about the tunnel",
    "what was Brandt's adviser's problem with the call",
    "what did the bureau of schools boss say",
    "so this Wendy Torrance woman, what are her words",
    "what was Brandt's campaign manager's argument",
    "what does president trudeau make of the call",
    "Brandt's press secretary's view of Holm",
    "Lund's lawyer's claim",
  ])("%j is nobody here", async (question) => {
    expect(await chat.answer(question)).toMatchObject({ status: "not_found", reason: "unknown_speaker" });
  });

  it.each(["any reaction to the bitcoin crash?", "no comments on the moon landing?"])(
    "%j asks for nobody called so",
    async (question) => {
      const answer = await chat.answer(question);
      expect(answer).toMatchObject({ status: "not_found" });
      expect(answer).not.toMatchObject({ reason: "unknown_speaker" });
    },
  );
});

describe("a name that several bear", () => {
  const brandt = Array.from({ length: 12 }, (_, at) => [{ text: `Olu Brandt said a thing ${at}.`, by: "Olu Brandt" }]);
  const engine = createEngine(
    makeCorpus(
      [
        {
          file: "a.txt",
          title: "Club news",
          paragraphs: [
            ...brandt,
            [{ text: "Olu Varga said nothing helped.", by: "Olu Varga" }],
            [{ text: "Ada Brandt said it rained.", by: "Ada Brandt" }],
          ],
        },
      ],
      ["Olu Brandt", "Olu Varga", "Ada Brandt"].map((name) => ({ name, aliases: [name.split(" ")[1]!] })),
    ),
  );

  it("is that of who is quoted by far the most, if it is the surname", async () => {
    expect((await engine.answer("what did Brandt say?")).interpretation).toContain("Olu Brandt");
    expect(await engine.answer("what did Olu say?")).toMatchObject({ status: "ambiguous" });
  });
});
