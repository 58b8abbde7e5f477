/** Slips in names and topics, in any wording, over three small corpora; and names that are nobody's. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { corpusVocabulary } from "../src/names/vocabulary.ts";
import { soundOf, soundsLike } from "../src/names/spelling.ts";
import type { Answer } from "../src/types.ts";
import { harbour } from "./support/harbour.ts";
import { river } from "./support/river.ts";

const flood = createEngine(river);
const port = createEngine(harbour);
const speakersOf = ({ passages }: Answer): string[] => [
  ...new Set(passages.filter(({ relation }) => relation === "answer").map(({ speaker }) => speaker?.name ?? "-")),
];

describe("a slip in a name", () => {
  it.each([
    ["what did Petr Lindkvist say?", "Petr Lindqvist"],
    ["petr linqvist quotes", "Petr Lindqvist"],
    ["Petr Lindqist on the dam", "Petr Lindqvist"],
    ["josef marik boats", "Josef Maric"],
    ["lena oste said what about the budget", "Lena Ost"],
    ["who is Ruth Sandel?", "-"],
    ["1) jozef maric on boats", "Josef Maric"],
    ["PETR LINDKVIST DAM QUOTE???", "Petr Lindqvist"],
    ["could you list everything from Helena Vargga", "Helena Varga"],
  ])("%j is mended, and said so", async (question, name) => {
    const answer = await flood.answer(question);
    expect(answer).toMatchObject({ status: "answered", interpretation: expect.stringContaining("Read “") });
    expect(speakersOf(answer)).toEqual([name]);
  });

  it.each([
    ["martta okonjo on ferries", "Marta Okonjo"],
    ["what has Marta Okonyo been saying", "Marta Okonjo"],
    ["elin sandkvist ferries", "Elin Sandqvist"],
  ])("%j is mended at the harbour", async (question, name) => {
    expect(speakersOf(await port.answer(question))).toEqual([name]);
  });

  it.each([
    ["Petr Holm on the dam"],
    ["Lena Maric quotes"],
    ["what did Ruth Lindqvist say"],
    ["Josef Varga"],
    ["Dmitri Ost on the budget"],
  ])("%j shares a word with somebody and is nobody", async (question) => {
    const answer = await flood.answer(question);
    expect(answer).toMatchObject({ status: "not_found", reason: "unknown_speaker" });
    expect(answer.interpretation ?? "").not.toContain("Read “");
  });

  it("leaves quoted words alone", async () => {
    const answer = await flood.answer("did Maric say “peeple waited for boats”?");
    expect(answer.interpretation ?? "").not.toContain("peeple");
  });
});

describe("a slip in a topic", () => {
  it.each([
    ["what did Karin Holm say about the leter", "Karin Holm"],
    ["who spoke about the spilway", "Anna Holm"],
    ["who spoke of the spillwey", "Anna Holm"],
    ["Lindqvist on the acusations", "Petr Lindqvist"],
  ])("%j", async (question, name) => {
    const answer = await flood.answer(question);
    expect(answer.status === "answered" ? speakersOf(answer)[0] : undefined).toBe(name);
  });

  it.each([
    ["spilway", "spillway"],
    ["acusations", "accusations"],
    ["goverment", "government"],
    ["hydroligist", "hydrologist"],
    ["govrenment", "government"],
    ["spillwey", "spillway"],
    ["homless", undefined],
    ["latter", undefined],
    ["spoilage", undefined],
    ["minute", undefined],
    ["dame", undefined],
    ["standing", undefined],
    ["crows", undefined],
  ])("%j is %j", async (typed, meant) => {
    const vocabulary = await corpusVocabulary(river.retriever)();
    expect(vocabulary.has(typed) ? undefined : vocabulary.meantBy(typed)).toBe(meant);
  });
});

it.each([
  ["maleen", "malin"],
  ["remi", "remy"],
  ["hai", "hay"],
  ["chanrat", "chanrath"],
  ["sokhon", "sokhonn"],
])("%j is heard as %j", (typed, known) => {
  expect(soundOf(typed)).toBe(soundOf(known));
  expect(soundsLike(typed, known)).toBe(true);
});

it.each([
  ["meng", "mong"],
  ["han", "hun"],
  ["lee", "ley"],
])("%j is not heard as %j", (typed, known) => expect(soundsLike(typed, known)).toBe(false));
