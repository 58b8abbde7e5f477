import { describe, expect, it } from "vitest";
import { buildCorpus } from "../index/build.ts";
import { createEngine } from "../src/engine.ts";

const corpus = await buildCorpus("seeds");
const engine = createEngine(corpus);

describe("recall", () => {
  it.each(["what did Chin Malin say?", "who spoke about Japan?", "human rights"])(
    "finds every passage of “%s” again by its place",
    async (question) => {
      const { passages } = await engine.answer(question);
      expect(passages.length).toBeGreaterThan(0);
      for (const passage of passages) {
        expect(await engine.recall(passage.citation)).toContainEqual({ ...passage, relation: "answer" });
      }
    },
  );

  it("finds nothing where no passage begins", async () => {
    const { passages } = await engine.answer("what did Chin Malin say?");
    const { citation } = passages.at(0)!;
    expect(await engine.recall({ file: citation.file, start: citation.start + 1 })).toEqual([]);
    expect(await engine.recall({ file: "elsewhere.txt", start: 0 })).toEqual([]);
  });
});

describe("a question narrowed beforehand", () => {
  const speaker = "Keo Remy";
  const document = corpus.documents[0]!.file;

  it.each(["Japan", "who spoke about Japan?", "what was said about Japan?", "what did Otaka say about Japan?"])(
    "to a speaker: “%s” gives only their words",
    async (question) => {
      const answer = await engine.answer(question, { speaker });
      expect(answer.status).toBe("answered");
      expect(new Set(answer.passages.map((passage) => passage.speaker?.name))).toEqual(new Set([speaker]));
    },
  );

  it("to a speaker: a quotation is checked against them", async () => {
    const question = "did Chin Malin say “Japan should support the good actions that Cambodia has taken”?";
    expect((await engine.answer(question, { speaker })).check?.verdict).not.toBe("misattributed");
  });

  it("to a document: passages and the reason stay within it", async () => {
    for (const question of ["what did Keo Remy say?", "human rights", "who spoke about activists?"]) {
      const { passages } = await engine.answer(question, { document });
      expect(passages.filter(({ citation }) => citation.file !== document)).toEqual([]);
    }
    const silent = await engine.answer("what did Seng Sary say?", { document });
    expect(silent).toMatchObject({
      status: "not_found",
      message: expect.stringMatching(/not mentioned in this document/u),
    });
  });

  it("to a document that does not exist: nothing is found", async () => {
    expect((await engine.answer("human rights", { document: "none.txt" })).status).toBe("not_found");
  });
});
