/** Whose lawyer, which team's coach, who speaks for a body: offices that an article gives without saying whose. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import type { Answer } from "../src/types.ts";
import { makeCorpus, said } from "./support/corpus.ts";

const chat = createEngine(
  makeCorpus(
    [
      {
        file: "a-fire.txt",
        title: "Joiner jailed for barn fire",
        date: "2012-04-17",
        paragraphs: [
          [said("Petr Moss", "Petr Moss, prosecuting, said the barn “burnt for a day”.")],
          [said("Ola Dahl", "Ola Dahl, defending, said Hartman the joiner “was sorry”.")],
          [said("Ruth Ek", "Judge Ruth Ek said the fire “was a crime”.", "Judge")],
        ],
      },
      {
        file: "b-posts.txt",
        title: "Ines Varga in court over posts",
        date: "2020-01-05",
        paragraphs: [
          [{ text: "Ines Varga denied it when she came to court." }],
          [said("Ines Varga", "Ines Varga said that she “wrote nothing”.")],
          [said("Eva Nord", "Eva Nord, who represents some of Brandt’s accusers, said the law “is clear”.")],
          [said("Karl Lund", "Karl Lund, whose phone was searched, said he “saw the posts” of Varga.")],
          [said("Leo Strand", "Her advocate Leo Strand said the posts “were jokes”.", "advocate")],
          [said("Tom Brandt", "State advocate Tom Brandt said the posts “did harm”.", "state advocate")],
        ],
      },
      {
        file: "c-match.txt",
        title: "Rovers beat Osk City",
        paragraphs: [
          [{ text: "The Rovers won. The Rovers have won nine games, and the Rovers are not done." }],
          [said("Frank Vogt", "Coach Frank Vogt said the team “is terrific”.", "Coach")],
          [said("Bill Holm", "Osk City coach Bill Holm said the team “came up short”.", "Osk City coach")],
        ],
      },
      {
        file: "d-harbour.txt",
        title: "Norland on the harbour",
        paragraphs: [
          [
            said(
              "spokesperson for the Norland Harbour Office",
              "A spokesperson for the Norland Harbour Office said the harbour “is safe”.",
            ),
          ],
          [
            said(
              "Jan Falk",
              "Prof Jan Falk said the term “is lost”.",
              "vice-chancellor of the University of West Norland in Velden",
            ),
          ],
          [{ text: "The Norland Tide Office is near the harbour." }],
        ],
      },
    ],
    [
      { name: "Petr Moss" },
      { name: "Ola Dahl" },
      { name: "Ruth Ek", aliases: ["Ek"] },
      { name: "Ines Varga", aliases: ["Varga"] },
      { name: "Karl Lund", aliases: ["Lund"] },
      { name: "Leo Strand" },
      { name: "Eva Nord" },
      { name: "Tom Brandt" },
      { name: "Frank Vogt", aliases: ["Vogt"] },
      { name: "Bill Holm", aliases: ["Holm"] },
      { name: "Jan Falk", aliases: ["Falk"] },
      { name: "Norland Harbour Office", kind: "body" },
      { name: "Norland Tide Office", kind: "body" },
      { name: "spokesperson for the Norland Harbour Office", kind: "body" },
    ],
  ),
);

const speakersOf = ({ passages }: Answer): string[] => [
  ...new Set(passages.filter(({ relation }) => relation === "answer").map(({ speaker }) => speaker?.name ?? "-")),
];

describe("an office without whose", () => {
  it.each([
    ["only 2012 articles: what did the prosecutor say?", "Petr Moss"],
    ["the prosecutor in the barn case, what did he say", "Petr Moss"],
    ["what did the joiner's lawyer say?", "Ola Dahl"],
    ["what did Hartman's defence barrister say", "Ola Dahl"],
    ["what did the state advocate say", "Tom Brandt"],
    ["Varga's lawyer on the posts", "Leo Strand"],
    ["what did the Rovers coach say", "Frank Vogt"],
    ["what did the Osk City coach say", "Bill Holm"],
    ["what did the Norland Harbour Office say", "spokesperson for the Norland Harbour Office"],
    ["what did Ms Varga say", "Ines Varga"],
    ["WHAT DID INES VARGA SAY", "Ines Varga"],
    ["what did the vice-chancellor of the University of West Norland say", "Jan Falk"],
  ])("%j is %s", async (question, name) => {
    expect(speakersOf(await chat.answer(question))).toEqual([name]);
  });

  it.each([
    "what did the City coach of Velden say",
    "what did the Velden University vice-chancellor say",
    "what did Mr Varga say",
    "what did Lund's lawyer say",
    "what did Brandt's lawyer say",
    "what did the Norland Tide Office say",
    "what did the joiner's press secretary say",
  ])("%j is nobody quoted here", async (question) => {
    expect(await chat.answer(question)).toMatchObject({ status: "not_found" });
  });

  it("gives “her” lawyer to whom the article does, whoever spoke last", async () => {
    await chat.answer("what did Karl Lund say?", { conversation: "a" });
    const answer = await chat.answer("what did her lawyer say?", { conversation: "a" });
    expect(speakersOf(answer)).toEqual(["Leo Strand"]);
  });

  it("gives a man no lawyer whom the article calls hers", async () => {
    await chat.answer("what did Karl Lund say?", { conversation: "b" });
    expect(await chat.answer("what did his lawyer say?", { conversation: "b" })).toMatchObject({ status: "not_found" });
  });

  it("lets nobody answer for an office of which nothing is said", async () => {
    await chat.answer("what did Ola Dahl say?", { conversation: "c" });
    expect(await chat.answer("and the mayor?", { conversation: "c" })).toMatchObject({ status: "not_found" });
  });
});
