/** What a question takes for granted before it asks is told by the documents, or the question is refused. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { makeCorpus } from "./support/corpus.ts";

const by = "Ola Dahl";
const ferry = createEngine(
  makeCorpus(
    [
      {
        file: "a-ferry.txt",
        title: "Ferry talks",
        paragraphs: [
          [{ text: "Ola Dahl, the envoy, had a meeting with Mayor Ida Holm in Osk on Friday." }],
          [{ text: "“The ferries are old,” Dahl said. “We promise new ones.”", by, form: "direct" }],
          [{ text: "Dahl said the strait was no place for a party.", by }],
          [{ text: "A guild of sailors was founded in 1901." }],
        ],
      },
    ],
    [{ name: by, aliases: ["Dahl"] }, { name: "Ida Holm" }],
  ),
);

describe("what a clause takes for granted of somebody", () => {
  it.each([
    "When Ola Dahl sued the sailors, what did he promise?",
    "after Ola Dahl was arrested, what did he say?",
    "Once Dahl resigned, what reason did he give?",
  ])("is refused where nothing tells it: %s", async (question) => {
    const answer = await ferry.answer(question);
    expect(answer).toMatchObject({ status: "not_found", reason: "not_in_corpus" });
    expect(answer.status === "answered" ? "" : answer.message).toContain("tells that “");
  });

  it.each(["When Ola Dahl met Ida Holm, what did he say?", "As Dahl spoke, what did he promise?"])(
    "is granted where something does: %s",
    async (question) => expect(await ferry.answer(question)).toMatchObject({ status: "answered" }),
  );
});
