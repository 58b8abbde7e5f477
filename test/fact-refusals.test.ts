/** Questions of fact that name what the articles tell of and ask what they do not tell. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { makeCorpus } from "./support/corpus.ts";

const NEWS = [
  "Mayor Tomas Brandt opened the northern pier in Velmora on Feb. 9.",
  "The Velmora council sold the old ferry to a shipyard for 4 million crowns.",
  "The wall of the chapel is 40 feet long.",
  "Some 14 million people viewed the regatta, the harbour office said.",
  "The ferry season starts on 1 May and ends on 30 September.",
  "Brandt leads the mayoral race by 12 points.",
  "The council will leave its old hall, Brandt wrote.",
];
/** So many more paragraphs that a word in one of them is rare. */
const FILLERS = Array.from({ length: 60 }, (_, at) => `Gulls were counted along the shore, and row ${at} was full.`);

const engine = createEngine(
  makeCorpus(
    [{ file: "a.txt", title: "Velmora news", paragraphs: [...NEWS, ...FILLERS].map((text) => [{ text }]) }],
    [
      { name: "Tomas Brandt", aliases: ["Brandt"] },
      { name: "council", kind: "body" },
    ],
  ),
);

describe("what is not told of a known name", () => {
  it.each([
    "when did the berlin wall come down",
    "what is the capital of velmora",
    "which college did Tomas Brandt attend",
    "what disease did Tomas Brandt have",
    "when did Tomas Brandt go to jail",
    "for how many years was tomas brandt sent to prison",
    "when did Tomas Brandt retire",
    "who won the world cup final in velmora",
  ])("%s", async (question) => expect(await engine.answer(question)).toMatchObject({ status: "not_found" }));
});

describe("what is told", () => {
  it.each([
    ["when did Tomas Brandt open the northern pier", "Feb. 9"],
    ["wen did tomas brandt open the northern pier", "Feb. 9"],
    ["when does the ferry season start and end", "1 May"],
    ["number of viewers of the regatta?", "14 million"],
    ["how far ahead is brandt in the mayoral race", "12 points"],
    ["by whom was the old ferry sold", "council sold"],
    ["who actually opened the northern pier", "Tomas Brandt"],
  ])("%s", async (question, words) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(answer.passages[0]?.text).toContain(words);
  });
});
