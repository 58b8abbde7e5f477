/** Which documents a question names, and what of it is left. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { readScope } from "../src/question/scope.ts";
import type { Answer, Document } from "../src/types.ts";
import { river } from "./support/river.ts";

const [A, B, C] = ["a-flood.txt", "b-inquiry.txt", "c-budget.txt"];
const engine = createEngine(river);
const byFile = (documents: readonly Document[]) => new Map(documents.map((document) => [document.file, document]));
const documents = byFile(river.documents);
const textsOf = ({ passages }: Answer): string[] => passages.map(({ text }) => text);

describe("the documents a question names", () => {
  it("are about a subject, whatever date it is given, and not “the other one”", async () => {
    const answer = await engine.answer("karin holm in the piece on the march 2023 inquiry, not the other one");
    expect([...new Set(answer.passages.map(({ citation }) => citation.file))]).toEqual([B]);
  });

  it.each<[question: string, left: string, files: string[]]>([
    ["what did Holm say in the North Post?", "what did Holm say?", [B, C]],
    ["what did Holm say in the North Post article about the dam?", "what did Holm say about the dam?", [B, C]],
    ["what has the North Post carried from Holm on dams?", "what did Holm say on dams", [B, C]],
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
    ["anything from Karin Holm in the North Post, 2024?", "anything from Karin Holm?", [C]],
    ["anything in the North Post by Holm, 2024?", "anything by Holm?", [C]],
    ["holm, 2024 only", "holm", [C]],
    ["2024: holm", "holm", [C]],
    ["quotes of Holm (2024), please", "quotes of Holm, please", [C]],
    ["what did Lindqvist say since September 2023", "what did Lindqvist say", [B, C]],
    ["In the North Post piece on the inquiry, what does Holm say?", "what does Holm say?", [B]],
    ["holm quotes but just the inquiry story please", "holm quotes", [B]],
    ["only from the Brelund Courier article please: what did Holm say", "what did Holm say", [A]],
    ["what did Holm say about letters in b-inquiry", "what did Holm say about letters", [B]],
    ["check c-budget.txt: holm", "holm", [C]],
    ["North Post: holm on homes", "holm on homes", [B, C]],
    ["holm on homes (brelcour only)", "holm on homes", [A]],
    ["what does the inquiry article quote Holm as saying about letters", "what did Holm say about letters", [B]],
    ["holm, only what the North Post printed", "holm", [B, C]],
    ["holm as quoted by the North Post please", "holm", [B, C]],
    ["holm but not from the North Post", "holm", [A]],
    ["what did Holm say in the Sept. 5, 2023 story", "what did Holm say", [B]],
    ["anything by Lindqvist in the march 14 article?", "anything by Lindqvist?", [A]],
    ["Lindqvist in the piece of 14 March 2023", "Lindqvist", [A]],
    ["North Post 2024 – give me Holm", "give me Holm", [C]],
    ["anything from the North Post in 2023 by Lindqvist?", "anything by Lindqvist?", [B]],
    ["something from the North Post of 2023 by Lindqvist", "something by Lindqvist", [B]],
    ["what did Lindqvist say in March 2023 (nothing later)", "what did Lindqvist say (nothing later)", [A]],
    ["North Post, 2024: what do people there say about homes", "what do people say about homes", [C]],
    ["what do people say in the Brelund paper about letters", "what do people say about letters", [A]],
    ["whom does the North Post quote on homes?", "who said something on homes", [B, C]],
  ])("%j", (question, left, files) => {
    const scope = readScope(question, documents);
    expect(scope.text).toBe(left);
    expect(scope.files).toEqual(files);
  });

  it.each([
    ["what did Holm say?"],
    ["what did Holm say about the floods of 2021"],
    ["what did Holm say in 2019"],
    ["what did Holm say in the meeting"],
    ["who said “everything in the North Post is wrong”"],
    ["when was the dam built in 2023?"],
    ["what did Holm say about the 2023 flood"],
    ["what did Holm say about 2023"],
    ["what did the minister in charge of the inquiry report"],
    ["anything from Holm about how the inquiry reports on homes"],
    ["in"],
    [""],
  ])("%j names none", (question) => {
    expect(readScope(question, documents)).toEqual({ text: question });
  });

  it("leaves an article that no title names to be looked for", () => {
    const { files, subject } = readScope("what did Holm say in the New York Times article", byFile(river.documents));
    expect(files).toBeUndefined();
    expect(subject).toEqual({ words: "New York Times", text: "what did Holm say" });
  });

  it("takes what files are named after for a paper, where it is led to as one", () => {
    const named = [
      "crn-cook.txt",
      "wapo-tunisia.txt",
      "bbc04-tutu.txt",
      "usa-today_2016.txt",
      "United_Methodists.txt",
    ].map((file) => ({
      file,
      title: file,
      sha256: "",
    }));
    const filesFor = (text: string): readonly string[] | undefined => readScope(text, byFile(named)).files;
    expect(filesFor("crn: cook about jobs")).toEqual(["crn-cook.txt"]);
    expect(filesFor("what does the Washington Post say about the museum?")).toEqual(["wapo-tunisia.txt"]);
    expect(filesFor("in the BBC story, what did Tutu say")).toEqual(["bbc04-tutu.txt"]);
    expect(filesFor("cruz in usa today, what did he say")).toEqual(["usa-today_2016.txt"]);
    expect(filesFor("which party governs in the United States?")).toBeUndefined();
    expect(filesFor("what did Essid say in Tunisia")).toBeUndefined();
  });

  it("reads a year as a word of the topic where no document states a date", () => {
    const undated = river.documents.map(({ file, title, sha256 }) => ({ file, title, sha256 }));
    expect(readScope("what did Holm say in 2023", byFile(undated)).files).toBeUndefined();
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

  it("may be called by a month and what is in them, and not by others of the year", async () => {
    const answer = await engine.answer("Lindqvist, but just the september 2023 stuff");
    expect(textsOf(answer)).toEqual(["Petr Lindqvist, now a member of parliament, rejected the accusations."]);
    const left = await engine.answer("Lindqvist quotes from the Courier piece not the Post one");
    expect(textsOf(left)).toHaveLength(2);
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
