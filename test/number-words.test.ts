/** Numbers in words and in figures: which of them the asker writes is not what the document writes. */
import { describe, expect, it } from "vitest";
import { otherWriting } from "../src/check/number-words.ts";
import { createEngine } from "../src/engine.ts";
import { makeCorpus } from "./support/corpus.ts";

const engine = createEngine(
  makeCorpus(
    [
      {
        file: "a-port.txt",
        title: "Port talks",
        paragraphs: [
          [{ text: "The 10th Osk harbour fair was held on Monday in the old customs house." }],
          [{ text: "Forty-two boats took part in the regatta off the pier." }],
          [{ text: "The mayor thanked the guests and the weather held until the evening." }],
        ],
      },
    ],
    [],
  ),
);

describe("a number in another writing", () => {
  it.each([
    ["seven", "7"],
    ["7", "seven"],
    ["sixty-seven", "67"],
    ["Sixty-Seven", "67"],
    ["tenth", "10th"],
    ["2nd", "second"],
    ["100", undefined],
    ["pier", undefined],
  ])("%s is %s", (number, other) => {
    expect(otherWriting(number)).toBe(other);
  });

  it.each([
    ["where was the tenth harbour fair held?", 0],
    ["what did the 42 boats take part in?", 1],
  ])("%s", async (question, paragraph) => {
    const answer = await engine.answer(question);
    const texts = ["The 10th Osk", "Forty-two boats"];
    expect(answer.status).toBe("answered");
    expect(answer.passages[0]?.text.startsWith(texts[paragraph]!)).toBe(true);
  });
});
