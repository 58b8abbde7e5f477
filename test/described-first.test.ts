/** Whoever is described before a question or without the marks of a possessive; and descriptions that are nobody's. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { besideName } from "../src/names/beside-names.ts";
import type { Answer } from "../src/types.ts";
import { makeCorpus } from "./support/corpus.ts";

const said = (by: string, role: string, text: string) => [{ text, by, role, form: "indirect" as const }];

const coast = createEngine(
  makeCorpus(
    [
      {
        file: "a-strait.txt",
        title: "Strait closed to ships of India and Brazil",
        paragraphs: [
          said("Ravi Nair", "Indian Defence Minister", "Indian Defence Minister Ravi Nair said the navy would help."),
          said(
            "Ana Prado",
            "Information Technology minister",
            "Brazil's Information Technology minister Ana Prado said the cables were cut.",
          ),
          said("Jonas Velde", "Oslo mayor", "Oslo mayor Jonas Velde said the school was closed."),
          said(
            "Lena Falk",
            "coordinator of the scientific council for the coast",
            "Lena Falk, coordinator of the scientific council for the coast, said the forests cost money.",
          ),
          said(
            "Per Moe",
            "Royal Bank of Norland assistant economist",
            "Royal Bank of Norland assistant economist Per Moe said wages rose.",
          ),
          said(
            "Ida Rask",
            "Council on Sea Trade Executive Director",
            "Council on Sea Trade Executive Director Ida Rask said ports were full.",
          ),
          said(
            "Marta Okonjo",
            "Republican Secretary of State",
            "Republican Secretary of State Marta Okonjo said the count was fair.",
          ),
          said("Voice Brazil", "paper", "Voice Brazil said the strait was calm."),
          [{ text: "Eva Brandt, chief executive of Nordkeks, stayed away. Oslo and Nordkeks are far from Brazil." }],
        ],
      },
    ],
    [
      ...["Ravi Nair", "Ana Prado", "Jonas Velde", "Lena Falk", "Per Moe", "Ida Rask", "Marta Okonjo"].map((name) => ({
        name,
      })),
      { name: "Voice Brazil" },
      { name: "Eva Brandt" },
    ],
  ),
);

const speakersOf = ({ passages }: Answer): string[] => [
  ...new Set(passages.filter(({ relation }) => relation === "answer").map(({ speaker }) => speaker?.name ?? "-")),
];

describe("somebody described before the question", () => {
  it.each([
    ["Oslo's mayor. What did he say about the school?", "Jonas Velde"],
    ["the mayor of Oslo: what did he say", "Jonas Velde"],
    ["coordinator of the scientific council – anything from her on the forests?", "Lena Falk"],
    ["royal bank of norland assistant economist – what does he say", "Per Moe"],
    ["The RBN assistant economist. What did he say?", "Per Moe"],
    ["The secretary of state: did she say the count was fair?", "Marta Okonjo"],
    ["COST executive director: what did she say about ports", "Ida Rask"],
  ])("%j is %s", async (question, name) => {
    expect(speakersOf(await coast.answer(question))).toEqual([name]);
  });
});

describe("a possessive without its mark", () => {
  it.each([
    ["oslos mayor, what did he say", "Jonas Velde"],
    ["brazils it minister, what has she said about the cables", "Ana Prado"],
    ["what did indias defence minister say", "Ravi Nair"],
  ])("%j is %s", async (question, name) => {
    const answer = await coast.answer(question);
    expect(speakersOf(answer)).toEqual([name]);
    expect(answer.interpretation ?? "").not.toContain("Read “");
  });
});

describe("a description that is nobody's", () => {
  it.each([
    "brazils foreign minister, what did he say to Ravi Nair",
    "The mayor of Bergen. What did he say about the school?",
    "the Bergen mayor on the school",
    "What did Chile's foreign minister call the strait?",
    "the Nordkeks chief executive: what did she say",
    "what did brazil say",
  ])("%j is refused", async (question) => {
    expect(await coast.answer(question)).toMatchObject({ status: "not_found" });
  });
});

describe("what stands beside a name with a rank", () => {
  it.each([
    ["Chief of Harbour Staff General Ola Dahl said no.", ["Chief of Harbour Staff"]],
    ["A spokesman for Harbour General Ola Dahl said no.", []],
    ["“No,” said Ola Dahl, 55, who had worked in the market for years.", ["worker of the market for years"]],
  ])("%j", (text, phrases) => {
    const start = text.indexOf("Ola Dahl");
    expect(besideName(text, { start, end: start + "Ola Dahl".length })).toEqual(phrases);
  });
});
