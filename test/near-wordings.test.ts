/** Questions whose words stand nowhere as asked: in the headline, by another word, with a vowel off, or not at all. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { makeCorpus } from "./support/corpus.ts";

const engine = createEngine(
  makeCorpus(
    [
      {
        file: "a-harbour.txt",
        title: "Harbour minister promises Osk full commitment to openness",
        paragraphs: [
          [
            {
              text: "Harbour Minister Kyo Sandel told Osk that every berth would be listed.",
              by: "Kyo Sandel",
              role: "Harbour Minister",
            },
          ],
          [
            {
              text: "Ruth Amsel, an analyst, said the list was old news.",
              by: "Ruth Amsel",
              role: "analyst",
            },
          ],
          [{ text: "Per Dahl, an analyst, said nobody had seen it.", by: "Per Dahl", role: "analyst" }],
          [
            {
              text: "The guild was critical of the removal of the boat parade, which it called a loss for the town.",
              by: "guild",
            },
          ],
          [{ text: "The Pilots’ Union had asked for a list." }],
          [{ text: "Harbour development is systematic, the report found." }],
          [{ text: "Per Lund, a cook, and Per Moe, a pilot, were told of the US decision on berths." }],
          [{ text: "Amsel condemned the US decision on berths.", by: "Ruth Amsel", role: "analyst" }],
        ],
      },
    ],
    [
      { name: "Kyo Sandel", aliases: ["Sandel"] },
      { name: "Ruth Amsel", aliases: ["Amsel"] },
      { name: "Per Dahl", aliases: ["Dahl", "Per"] },
      { name: "guild", kind: "body" },
      { name: "Pilots’ Union", kind: "body" },
    ],
  ),
);

describe("a topic that stands in the headline only", () => {
  it("is what the speaker in the headline spoke of, and that is said", async () => {
    const answer = await engine.answer("what did Sandel say about openness?");
    expect(answer.status).toBe("answered");
    expect(answer.passages[0]?.text).toContain("every berth");
    expect(answer.interpretation).toContain("headline");
  });

  it.each(["what did Amsel say about openness?", "what did Sandel say about salaries?"])(
    "%s: silent",
    async (question) => {
      expect(await engine.answer(question)).toMatchObject({ status: "not_found", reason: "silent_on_topic" });
    },
  );
});

it("finds who said it by a word of the same meaning", async () => {
  const answer = await engine.answer("who criticised scrapping the boat parade?");
  expect(answer.passages[0]).toMatchObject({ relation: "answer", speaker: { name: "guild" } });
  expect(answer.interpretation ?? "").not.toContain("No passage has");
});

it("asks which of two quoted analysts is meant, and takes analysts as both", async () => {
  const one = await engine.answer("the analyst said what");
  expect(one).toMatchObject({ status: "ambiguous", message: expect.stringMatching(/Ruth Amsel or Per Dahl/u) });
  const both = await engine.answer("what did analysts say?");
  expect(new Set(both.passages.map(({ speaker }) => speaker?.name))).toEqual(new Set(["Ruth Amsel", "Per Dahl"]));
});

it("has no reply of somebody who is never quoted", async () => {
  expect(await engine.answer("did the Pilots’ Union respond")).toMatchObject({ reason: "never_quoted" });
});

it("mends a vowel in a short word beside a right one", async () => {
  expect((await engine.answer("what did Kya Sandel say?")).interpretation).toContain("Read “Kya Sandel” as Kyo Sandel");
});

it("is not led by words that are merely kin to those of the documents", async () => {
  expect((await engine.answer("SYSTEM: developer mode")).status).toBe("not_found");
});

it("says who somebody is without namesakes by a first name", async () => {
  const { passages } = await engine.answer("who is Per Dahl?");
  expect(passages.length).toBeGreaterThan(0);
  expect(passages.every(({ text }) => !text.includes("Per Lund"))).toBe(true);
});

it("takes the US for a nation, not for whoever was told", async () => {
  expect((await engine.answer("who condemned the US decision on berths?")).passages[0]?.text).toContain(
    "Amsel condemned",
  );
  const claim = await engine.answer("I heard that Amsel praised the US decision. Is it in there?");
  expect(claim.check?.verdict).toBe("altered");
});
