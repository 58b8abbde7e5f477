import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerToJson } from "../adapters/cli/answer-json.ts";
import { answerLines, checkLines } from "../adapters/cli/answer-lines.ts";
import { readLines } from "../adapters/cli/lines.ts";
import type { AskOptions, CheckOptions } from "../src/engine.ts";
import { answered, passage, unanswered } from "./fakes/answers.ts";

function bytes(text: string, size = 7): Readable {
  const all = Buffer.from(text);
  const parts = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.subarray(at * size, (at + 1) * size),
  );
  return Readable.from(parts, { objectMode: false });
}

/** Answers later lines sooner, so that any hurry shows in the order. */
function slowEngine() {
  const calls: { text: string; options: AskOptions | CheckOptions | undefined }[] = [];
  let delay = 12;
  const take = async (text: string, options?: AskOptions | CheckOptions) => {
    calls.push({ text, options });
    delay = Math.max(0, delay - 4);
    await sleep(delay);
    return { ...answered([passage("“Yes,” she said.")]), question: text };
  };
  return { calls, engine: { answer: take, check: take } };
}

async function ask(input: string, what: typeof answerLines | typeof checkLines = answerLines) {
  const { calls, engine } = slowEngine();
  const written: string[] = [];
  await what(engine, {
    input: bytes(input),
    write: async (text) => {
      written.push(text);
    },
  });
  const answers: Record<string, unknown>[] = written.map((line) => JSON.parse(line));
  return { calls, written, answers };
}

describe("answerLines", () => {
  it("answers in order, echoes keys as given and skips blank lines", async () => {
    const { answers, calls, written } = await ask(
      `\uFEFFwho said what?\r\n\n   \n{"id":"a","question":"one","conversation":"c"}\r\n` +
        `{"id":7,"conversation":8,"question":"two","more":true}\n{"id":null,"question":"three"}\n[four]\nfive`,
    );
    expect(answers.map(({ id, conversation, question }) => ({ id, conversation, question }))).toEqual([
      { question: "who said what?" },
      { id: "a", conversation: "c", question: "one" },
      { id: 7, conversation: 8, question: "two" },
      { id: null, question: "three" },
      { question: "[four]" },
      { question: "five" },
    ]);
    expect(calls[1]).toEqual({ text: "one", options: { conversation: "c" } });
    expect(calls[2]).toEqual({ text: "two", options: { conversation: "8" } });
    expect(calls[3]).toEqual({ text: "three", options: {} });
    expect(Object.keys(answers[1]!).slice(0, 4)).toEqual(["id", "conversation", "question", "status"]);
    for (const line of written) expect(line.indexOf("\n")).toBe(line.length - 1);
  });

  it.each([
    { line: '{"id":"a"', echo: {}, says: "is no JSON" },
    { line: '{"id":"a"}', echo: { id: "a" }, says: '"question"' },
    { line: '{"id":3,"question":5,"conversation":"c"}', echo: { id: 3, conversation: "c" }, says: '"question"' },
    { line: '{"id":{},"question":"q"}', echo: {}, says: '"id"' },
    { line: '{"id":1,"question":"q","conversation":[]}', echo: { id: 1 }, says: '"conversation"' },
    { line: `{${"x".repeat(5000)}`, echo: {}, says: "is no JSON" },
  ])("goes on after a broken line: $says", async ({ line, echo, says }) => {
    const { answers, calls } = await ask(`first\n\n${line}\nlast\n`);
    expect(answers).toHaveLength(3);
    expect(calls.map(({ text }) => text)).toEqual(["first", "last"]);
    expect(answers[1]).toMatchObject({ ...echo, status: "usage", reason: "no_question", passages: [] });
    expect("id" in answers[1]!).toBe("id" in echo);
    expect(answers[1]!["message"]).toContain("Line 3");
    expect(answers[1]!["message"]).toContain(says);
    expect(String(answers[1]!["question"]).length).toBeLessThan(300);
  });

  it("takes a line of megabytes", async () => {
    const question = "né ".repeat(1_000_000).trim();
    const { engine, calls } = slowEngine();
    const input = bytes(`${JSON.stringify({ question })}\nnext\n`, 65_536);
    await answerLines(engine, { input, write: async () => {} });
    expect(calls.map(({ text }) => text.length)).toEqual([question.length, 4]);
  });

  it("asks for the next line only after the answer before has been taken", async () => {
    const { engine, calls } = slowEngine();
    let taken = 0;
    await answerLines(engine, {
      input: bytes("a\nb\nc\n"),
      write: async () => {
        expect(calls).toHaveLength(taken + 1);
        await sleep(2);
        taken++;
      },
    });
    expect(taken).toBe(3);
  });

  it("ends after the answer under way when interrupted", async () => {
    const { engine, calls } = slowEngine();
    const controller = new AbortController();
    const input = new Readable({ read() {} });
    input.push("a\nb\n");
    const write = async () => controller.abort("SIGINT");
    await answerLines(engine, { input, write, signal: controller.signal });
    expect(calls.map(({ text }) => text)).toEqual(["a"]);
  });

  it("ends while it waits for input when interrupted", async () => {
    const { engine } = slowEngine();
    const controller = new AbortController();
    const input = new Readable({ read() {} });
    const done = answerLines(engine, { input, write: async () => {}, signal: controller.signal });
    await sleep(5);
    controller.abort("SIGTERM");
    await expect(done).resolves.toBeUndefined();
  });
});

it("checkLines takes quotations with and without a speaker", async () => {
  const { answers, calls } = await ask(
    '{"id":1,"quotation":"We will","speaker":"Ada"}\n{"id":2,"quotation":"no","speaker":null}\nplain\n{"id":3,"question":"q"}\n',
    checkLines,
  );
  expect(calls).toEqual([
    { text: "We will", options: { speaker: "Ada" } },
    { text: "no", options: {} },
    { text: "plain", options: {} },
  ]);
  expect(answers.map(({ id, status }) => [id, status])).toEqual([
    [1, "answered"],
    [2, "answered"],
    [undefined, "answered"],
    [3, "usage"],
  ]);
});

describe("answerToJson", () => {
  it("is one line for every reader and the same value", () => {
    const answer = unanswered({ question: "a\u2028b\u2029c\u0085d\ne\ud800" });
    const line = answerToJson(answer, { id: "x" });
    expect(line.slice(0, -1)).not.toMatch(/[\n\r\u0085\u2028\u2029\ud800]/);
    expect(JSON.parse(line)).toEqual({ id: "x", ...answer });
  });
});

describe("readLines", () => {
  it("gives back any lines, however they are cut into chunks", async () => {
    const text = fc.string({ unit: "grapheme" }).map((line) => line.replaceAll(/[\r\n\uFEFF]/gu, ""));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text),
        fc.constantFrom("\n", "\r\n"),
        fc.integer({ min: 1, max: 9 }),
        async (lines, end, size) => {
          const seen: string[] = [];
          for await (const line of readLines(bytes(lines.map((written) => written + end).join(""), size))) {
            seen.push(line.text);
            expect(line.number).toBe(seen.length);
          }
          expect(seen).toEqual(lines);
        },
      ),
    );
  });
});
