/** What grammar shows of a fact: who did it, when it was done, what a name means. */
import { describe, expect, it } from "vitest";
import { createMatcher, tokensOf } from "../src/concept-match.ts";
import { conceptsOf } from "../src/concepts.ts";
import { createEngine } from "../src/engine.ts";
import { readTies } from "../src/fact-ties.ts";
import { createDirectory } from "../src/names/speakers.ts";
import { makeCorpus } from "./support/corpus.ts";

const nobody = createDirectory([]);

function tie(question: string, text: string): number | undefined {
  const concepts = conceptsOf(question, nobody, true).map((concept) => ({ ...concept, frequency: 1, weight: 1 }));
  return readTies(question, createMatcher(concepts)).holds({ text, row: tokensOf(text) });
}

describe("who did it", () => {
  it.each([
    ["The court dissolved the guild in May.", 1],
    ["The guild was dissolved by the court.", 1],
    ["The court’s 2017 dissolution of the guild drew protests.", 1],
    ["The dissolution of the guild by the court drew protests.", 1],
    ["The guild, dissolved by the court, met again.", 1],
    ["The 2017 dissolution of the guild drew protests.", 0],
    ["The guild was dissolved in May.", 0],
    ["Members of the dissolved guild met again.", 0],
    ["The guild met again.", undefined],
  ])("%s: %s", (text, expected) => expect(tie("who dissolved the guild?", text)).toBe(expected));

  it("is not asked for where it was done to somebody", () => {
    expect(tie("who was killed by the storm?", "The killing of Ada Brandt shocked Osk.")).toBeUndefined();
  });
});

describe("when it was done", () => {
  it.each([
    ["The court’s 2017 dissolution of the guild drew protests.", 1],
    ["In November 2017 the court dissolved the guild.", 1],
    ["In 2020 the bank cut its loans to the whole region, mostly after the dissolution of the guild.", 0],
    ["The court dissolved the guild. It was May 2017.", 0],
  ])("%s: %s", (text, expected) => expect(tie("when was the guild dissolved?", text)).toBe(expected));
});

describe("what a name means", () => {
  it.each([
    ["what is the PSF?", "It pays into the Pier Support Fund (PSF) each year.", 3],
    ["what does PSF stand for?", "The PSF (Pier Support Fund) was cut.", 3],
    ["what is the PSF?", "The PSF, a fund for piers, was cut.", 1],
    ["what is the PSF?", "The bank cut the PSF in May.", 0],
  ])("%s %s: %s", (question, text, expected) => expect(tie(question, text)).toBe(expected));
});

describe("an answer", () => {
  const engine = createEngine(
    makeCorpus(
      [
        {
          file: "a-guild.txt",
          title: "Harbour news",
          paragraphs: [
            [{ text: "The bank in 2020 cut its loans to the port, mostly after the dissolution of the guild." }],
            [{ text: "Rosa Lind welcomed the court’s 2017 dissolution of the guild of pilots.", by: "Rosa Lind" }],
            [{ text: "Lind spoke of the murder of the pilot Per Dahl and of the guild.", by: "Rosa Lind" }],
            [{ text: "The Pier Support Fund (PSF), which pays for repairs, is empty." }],
            [{ text: "The bank cut the PSF twice." }],
          ],
        },
      ],
      [
        { name: "Rosa Lind", aliases: ["Lind"] },
        { name: "Per Dahl", aliases: ["Dahl"] },
      ],
    ),
  );

  it.each([
    ["when was the guild dissolved?", "court’s 2017 dissolution"],
    ["who dissolved the guild?", "court’s 2017 dissolution"],
    ["what is the PSF?", "Pier Support Fund (PSF)"],
  ])("%s", async (question, words) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(answer.passages[0]?.text).toContain(words);
  });

  it("is none where nobody is said to have done it", async () => {
    expect((await engine.answer("who murdered Per Dahl?")).status).toBe("not_found");
  });

  it("is about whoever was spoken of before, or else the asker is asked whom", async () => {
    expect((await engine.answer("which party does she belong to?")).status).toBe("usage");
    await engine.answer("what did Rosa Lind say?", { conversation: "c" });
    const answer = await engine.answer("which party does she belong to?", { conversation: "c" });
    expect(answer.status).toBe("not_found");
    expect(answer.interpretation).toContain("Rosa Lind");
  });

  it("leaves a pronoun to a noun of its own sentence", async () => {
    expect((await engine.answer("when did the bank cut its loans?")).status).toBe("answered");
    expect((await engine.answer("did the pilot lose his fund?")).status).not.toBe("usage");
  });
});
