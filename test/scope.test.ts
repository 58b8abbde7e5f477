/** Which documents a question names, and what of it is left. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { readScope } from "../src/question/scope.ts";
import type { Answer } from "../src/types.ts";
import { river } from "./support/river.ts";

const [A, B, C] = ["a-flood.txt", "b-inquiry.txt", "c-budget.txt"];
const engine = createEngine(river);
const textsOf = ({ passages }: Answer): string[] => passages.map(({ text }) => text);

describe("the documents a question names", () => {
  it.each<[question: string, left: string, files: string[]]>([
    ["what did Holm say in the North Post?", "what did Holm say?", [B, C]],
    ["what did Holm say in the North Post article about the dam?", "what did Holm say about the dam?", [B, C]],
    ["what did Holm say in the inquiry article", "what did Holm say", [B]],
    ["what did Holm say in the article about the flood budget", "what did Holm say", [C]],
    ["what did Lindqvist say in 2023?", "what did Lindqvist say?", [A, B]],
    ["what did Lindqvist say in March 2023", "what did Lindqvist say", [A]],
    ["in 2024 what did Holm say?", "what did Holm say?", [C]],
    ["holm 2024", "holm", [C]],
    ["what did Lindqvist say in the North Post in 2023", "what did Lindqvist say", [B]],
    ["what did Holm say in BrelCour", "what did Holm say", [A]],
    ["what does the North Post say about the dam?", "the dam", [B, C]],
    ["what does the inquiry article say about homes?", "homes", [B]],
    ["holm brelcour", "holm", [A]],
  ])("%j", (question, left, files) => {
    const scope = readScope(question, river.documents);
    expect(scope.text).toBe(left);
    expect(scope.files).toEqual(files);
  });

  it.each([
    ["what did Holm say?"],
    ["what did Holm say about the floods of 2021"],
    ["what did Holm say in 2019"],
    ["what did Holm say in the meeting"],
    ["who said “everything in the North Post is wrong”"],
    ["in"],
    [""],
  ])("%j names none", (question) => {
    expect(readScope(question, river.documents)).toEqual({ text: question });
  });

  it("leaves an article that no title names to be looked for", () => {
    const { files, subject } = readScope("what did Holm say in the New York Times article", river.documents);
    expect(files).toBeUndefined();
    expect(subject).toEqual({ words: "New York Times", text: "what did Holm say" });
  });

  it("reads a year as a word of the topic where no document states a date", () => {
    const undated = river.documents.map(({ file, title, sha256 }) => ({ file, title, sha256 }));
    expect(readScope("what did Holm say in 2023", undated).files).toBeUndefined();
  });
});

describe("an answer from some of the documents", () => {
  it("has passages of these alone, and says so", async () => {
    const answer = await engine.answer("what did Karin Holm say about the dam in the North Post in 2024?");
    expect(textsOf(answer)).toEqual(["Finance Minister Karin Holm said the new dam would cost 180 million crowns."]);
    expect(answer.interpretation).toBe("Looked only in “Parliament passes flood budget”.");
    const two = await engine.answer("what did Lindqvist say in 2023?");
    expect(two.passages).toHaveLength(3);
    expect(two.interpretation).toContain("2 documents that “2023” fits");
  });

  it("takes a name for the only one of them who is quoted there", async () => {
    expect(await engine.answer("what did Varga say?")).toMatchObject({ status: "ambiguous" });
    const answer = await engine.answer("what did Varga say in 2024?");
    expect(textsOf(answer)).toEqual(["Opposition leader Dmitri Varga said the budget was too late."]);
    expect(answer.interpretation).toContain("Took “Varga” to be Dmitri Varga");
  });

  it("asks an article like a speaker", async () => {
    const answer = await engine.answer("what does the Brelund Courier say about homes?");
    expect(textsOf(answer)).toEqual(["The flood destroyed 410 homes in Brelund."]);
  });
});
