/** Ministries that an article calls only ministries, and bodies that it calls by what they are. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { makeCorpus, said } from "./support/corpus.ts";

const ministry = "Ministry of Foreign Affairs";
const chat = createEngine(
  makeCorpus(
    [
      {
        file: "a.txt",
        title: "Norway and its whales",
        paragraphs: [
          [{ text: "Norway hunts whales, and Norway will go on, Norwegian papers write; Japan does the same." }],
          [said(ministry, "The Ministry of Foreign Affairs said the hunt “is lawful”.")],
        ],
      },
      {
        file: "b.txt",
        title: "Watchdog counts dirty money",
        paragraphs: [
          [{ text: "The national anti-money-laundering watchdog, known as the TRAK, met on Monday." }],
          [said("Ivo Dahl", "TRAK head Ivo Dahl said the money “came from timber”.", "TRAK head")],
          [said("Ane Moss", "“It is complex,” said Ane Moss, a former trader who is now CEO of Osk Genes.")],
          [
            said(
              "Per Ek",
              "“It freezes,” said Per Ek, who works for the city, where he is known as the pothole chief.",
            ),
          ],
        ],
      },
    ],
    [
      { name: ministry, kind: "body" },
      { name: "TRAK", kind: "body" },
      { name: "Ivo Dahl" },
      { name: "Ane Moss" },
      { name: "Per Ek" },
    ],
  ),
);

describe("whoever is called by what they are", () => {
  it.each([
    ["what did Norway's foreign ministry say about the hunt?", ministry],
    ["what did norways foreign ministry say about the hunt?", ministry],
    ["what does the foreign ministry of Norway say about the hunt?", ministry],
    ["what did the boss of the anti money laundering watchdog say?", "Ivo Dahl"],
    ["what does the ceo of Osk Genes say?", "Ane Moss"],
    ["what does the pothole chief say?", "Per Ek"],
  ])("%j asks for the words of %s", async (question, name) => {
    const { passages } = await chat.answer(question);
    expect(passages.map(({ speaker }) => speaker?.name)).toEqual([name]);
  });

  it.each(["what did Japan's foreign ministry say about the hunt?", "what did the foreign ministry of Spain say?"])(
    "%j asks for nobody here",
    async (question) => {
      expect(await chat.answer(question)).toMatchObject({ status: "not_found" });
    },
  );
});
