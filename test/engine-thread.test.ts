import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEngineThread } from "../adapters/engine-thread.ts";
import type { EngineThread } from "../adapters/engine-thread.ts";
import { buildCorpus } from "../index/build.ts";
import { createEngine } from "../src/engine.ts";

const quiet = { print: () => {}, isTerminal: false, warnings: false };
const never = new AbortController().signal;

describe("the engine on a thread of its own", () => {
  let thread: EngineThread;
  beforeAll(async () => {
    thread = (await openEngineThread("seeds", quiet, never))!;
  });
  afterAll(() => thread.close());

  it("gives the same as here, questions at once and follow-ups included", async () => {
    const corpus = await buildCorpus("seeds");
    expect(thread.corpus).toEqual({ documents: corpus.documents, speakers: corpus.speakers });
    const here = createEngine(corpus);
    const chat = { conversation: "one" };
    for (const question of ["what did Keo Remy say?", "and about Japan?", "who is Chin Malin?", "xyzzy"]) {
      const [there, own] = await Promise.all([thread.engine.answer(question, chat), here.answer(question, chat)]);
      expect(there).toEqual(own);
    }
    const quotation = "Japan should not support the good actions";
    expect(await thread.engine.check(quotation)).toEqual(await here.check(quotation));
    const { passages } = await here.answer("what did Keo Remy say?");
    const { citation } = passages.at(0)!;
    expect(await thread.engine.recall(citation)).toEqual(await here.recall(citation));
  });

  it("passes on what breaks there", async () => {
    await expect(thread.engine.answer(undefined as never)).rejects.toThrow(/./u);
    expect((await thread.engine.answer("what did Keo Remy say?")).status).toBe("answered");
  });
});

it("refuses a folder as it is refused here", async () => {
  await expect(openEngineThread("no such folder", quiet, never)).rejects.toMatchObject({
    name: "CorpusError",
    message: expect.stringContaining("no such folder"),
  });
});

it("is given up where it is told to stop before it is there", async () => {
  expect(await openEngineThread("seeds", quiet, AbortSignal.abort())).toBeUndefined();
});

it("tells whoever waits when it ends, and whoever comes later", async () => {
  const thread = (await openEngineThread("seeds", quiet, never))!;
  const asked = thread.engine.answer("what did Keo Remy say?");
  const outcome = expect(asked).rejects.toMatchObject({ name: "BotError" });
  await thread.close();
  await outcome;
  expect((await thread.failed).message).toContain("ended");
  await expect(thread.engine.recall({ file: "a", start: 0 })).rejects.toMatchObject({ name: "BotError" });
});
