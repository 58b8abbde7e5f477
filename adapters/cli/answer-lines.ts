/** `ask --jsonl` and `check --jsonl`: a line in, an answer out, in order. */
import type { Readable } from "node:stream";
import { z } from "zod";
import type { Engine } from "../../src/engine.ts";
import type { Answer } from "../../src/types.ts";
import { answerToJson } from "./answer-json.ts";
import type { Echo } from "./answer-json.ts";
import { readLines } from "./lines.ts";
import type { Write } from "./output.ts";

const KEY = z.union([z.string(), z.number(), z.null()]).optional();
const QUESTION = z.object({ id: KEY, question: z.string(), conversation: KEY });
const QUOTATION = z.object({ id: KEY, quotation: z.string(), speaker: z.string().nullish() });

/** What a line asks for, or what is wrong with it. */
type Parsed<T> = { readonly asked: T } | { readonly problem: string; readonly echo: Echo };

interface Streams {
  readonly input: Readable;
  readonly write: Write;
  /** Ends the run after the answer under way. */
  readonly signal?: AbortSignal;
}

/** Answers a question a line: plain text, or `{"id","question","conversation"?}`. */
export async function answerLines(engine: Pick<Engine, "answer">, streams: Streams): Promise<void> {
  await eachLine(streams, QUESTION, "question", async (asked) => {
    const { question, conversation } = asked;
    const chat = conversation === undefined || conversation === null ? {} : { conversation: String(conversation) };
    return answerToJson(await engine.answer(question, chat), asked);
  });
}

/** Checks a quotation a line: plain text, or `{"id","quotation","speaker"?}`. */
export async function checkLines(engine: Pick<Engine, "check">, streams: Streams): Promise<void> {
  await eachLine(streams, QUOTATION, "quotation", async ({ id, quotation, speaker }) => {
    const claimed = speaker === undefined || speaker === null ? {} : { speaker };
    return answerToJson(await engine.check(quotation, claimed), { id });
  });
}

// One line at a time: the order is kept, turns of one conversation follow one another, and a slow reader is waited for.
async function eachLine<T extends Echo>(
  { input, write, signal }: Streams,
  schema: z.ZodType<T>,
  field: "question" | "quotation",
  answer: (asked: T) => Promise<string>,
): Promise<void> {
  for await (const { number, text } of readLines(input, signal)) {
    const line = text.trim();
    if (line === "") continue;
    const parsed = parseLine(line, schema, field);
    if ("asked" in parsed) await write(await answer(parsed.asked));
    else await write(answerToJson(brokenLine(line, `Line ${number} ${parsed.problem}`), parsed.echo));
  }
}

function parseLine<T>(line: string, schema: z.ZodType<T>, field: "question" | "quotation"): Parsed<T> {
  const wanted = `wanted {"id", "${field}": text}, or plain text`;
  let value: unknown = { [field]: line };
  if (line.startsWith("{")) {
    try {
      value = JSON.parse(line);
    } catch {
      return { problem: `is no JSON; ${wanted}.`, echo: {} };
    }
  }
  const result = schema.safeParse(value);
  if (result.success) return { asked: result.data };
  const fields = [...new Set(result.error.issues.map(({ path }) => `"${path.join(".")}"`))].join(", ");
  return { problem: `has no usable ${fields}; ${wanted}.`, echo: readableEcho(value) };
}

/** The keys of a broken line that can be given back all the same. */
function readableEcho(value: unknown): Echo {
  const { id, conversation } = z.record(z.string(), z.unknown()).parse(value);
  return { id: KEY.safeParse(id).data, conversation: KEY.safeParse(conversation).data };
}

/** Of a line that cannot be read, what of it is repeated, in code units. */
const MAX_REPEATED_CHARS = 200;

function brokenLine(line: string, message: string): Answer {
  // The cut may not leave half of a surrogate pair.
  const head = line.slice(0, MAX_REPEATED_CHARS).replace(/[\uD800-\uDBFF]$/, "");
  const question = line.length > MAX_REPEATED_CHARS ? `${head}…` : line;
  return { question, status: "usage", reason: "no_question", message, passages: [] };
}
