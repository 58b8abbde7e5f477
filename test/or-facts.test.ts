/** Questions of fact that name somebody who speaks in the documents. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { makeCorpus } from "./support/corpus.ts";

const by = "Norland";
const engine = createEngine(
  makeCorpus(
    [
      {
        file: "a-war.txt",
        title: "The war of the shoals",
        paragraphs: [
          [
            {
              text: "Norland also claimed the northern shoals, where its boats fished for herring.",
              by,
              form: "indirect",
            },
          ],
          [{ text: "Under the peace the southern islands were ceded to Norland, and the harbour to its ally." }],
          [{ text: "The tribes of the coast supported Norland in the first year of the war." }],
        ],
      },
    ],
    [{ name: by, kind: "body" }],
  ),
);

describe("what the text tells", () => {
  it.each([
    ["What land was ceded to Norland?", "ceded to Norland"],
    ["What tribes supported Norland?", "supported Norland"],
  ])("answers where it holds more of the question than somebody's words: %s", async (question, words) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(answer.passages[0]?.text).toContain(words);
  });

  it("does not stand for words that are plainly asked for", async () => {
    const answer = await engine.answer("what did Norland say about the northern shoals?");
    expect(answer.passages[0]).toMatchObject({ speaker: { name: by } });
  });
});

describe("a thing asked for that is told nowhere", () => {
  it("is refused as such, not for nobody being called so", async () => {
    expect(await engine.answer("In which borough is there a harbour called Norland?")).toMatchObject({
      status: "not_found",
      reason: "not_in_corpus",
    });
  });
});
