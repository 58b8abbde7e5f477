/**
 * How well questions are answered, printed as a table for each kind of question:
 *
 *     npm run questions -- [--errors] [--corpus DIR] [QUESTIONS.jsonl …]
 *
 * The sets of `bench/questions/` where no file is named; other articles than the seeds with `--corpus`.
 * `--errors` lists what went wrong in the files named, or in the development sets. The held-out set says how rules do on
 * questions nobody has read while writing them, so its errors are listed only for who names its file.
 *
 * A line is `{"id", "kind", "question", "conversation"?, "expect"}`, or `{"id", "kind", "check": {"quotation",
 * "speaker"?}, "expect"}` for a quote check; `Expectation` in `score-answers.ts` says what may be expected. Lines of one
 * `conversation` are turns of one chat.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import { buildCorpus, type Corpus } from "../index/build.ts";
import { createEngine, type Engine } from "../src/engine.ts";
import type { Answer } from "../src/types.ts";
import { readGoldLines, UsageError } from "./gold-lines.ts";
import { type Expectation, isAnswerable, judgeAnswer, type Judgement, type Score, summarise } from "./score-answers.ts";

const SEEDS = fileURLToPath(new URL("../seeds", import.meta.url));
const setNamed = (name: string): string => fileURLToPath(new URL(`questions/${name}.jsonl`, import.meta.url));
const HELD_OUT = setNamed("held-out");
const SETS = [
  ...[
    "development",
    "development-2",
    "development-3",
    "development-4",
    "development-5",
    "development-6",
    "development-7",
    "development-8",
    "development-9",
    "development-10",
    "development-11",
    "development-12",
    "development-13",
    "development-14",
    "development-15",
  ].map(setNamed),
  HELD_OUT,
];
const EXIT_USAGE = 2;
/** Of a question and of a shown passage in the list of errors. */
const SHOWN_CHARS = 160;
/** Answer passages in the list of errors. */
const SHOWN_PASSAGES = 4;

const GoldPlaces = z.array(z.strictObject({ file: z.string(), line: z.number().int().min(1) })).min(1);
const GoldQuestion = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    question: z.string().min(1).optional(),
    conversation: z.string().min(1).optional(),
    check: z.strictObject({ quotation: z.string().min(1), speaker: z.string().min(1).optional() }).optional(),
    expect: z.strictObject({
      status: z.array(z.enum(["answered", "not_found", "ambiguous", "usage"])).min(1),
      reason: z
        .array(z.enum(["unknown_speaker", "never_quoted", "silent_on_topic", "not_in_corpus", "no_judgement"]))
        .optional(),
      first: GoldPlaces.optional(),
      all: GoldPlaces.optional(),
      only: GoldPlaces.optional(),
      speaker: z.string().optional(),
      verdict: z
        .array(z.enum(["verified", "typography", "omission", "altered", "spliced", "misattributed", "not_found"]))
        .optional(),
      actualSpeaker: z.string().optional(),
      flags: z.array(z.enum(["negation", "number", "name"])).optional(),
      interpretation: z.literal(true).optional(),
    }) satisfies z.ZodType<Expectation>,
  })
  .refine(({ question, check }) => (question === undefined) !== (check === undefined), {
    error: "wanted either a question or a check",
  });
type GoldQuestion = z.infer<typeof GoldQuestion>;

interface Result extends Judgement {
  readonly gold: GoldQuestion;
  readonly answer: Answer;
}

async function readQuestions(path: string, { documents }: Corpus): Promise<GoldQuestion[]> {
  const questions = await readGoldLines(path, GoldQuestion);
  const lines = new Map(documents.map(({ file, text }) => [file, text.split("\n")]));
  const ids = new Set<string>();
  for (const { id, expect } of questions) {
    if (ids.has(id)) throw new UsageError(`${path}: two questions have the id "${id}"`);
    ids.add(id);
    for (const { file, line } of [expect.first, expect.all, expect.only].flatMap((places) => places ?? []))
      if (!lines.get(file)?.[line - 1]?.trim())
        throw new UsageError(`${path}: "${id}" expects ${file}, line ${line}, where no paragraph stands`);
  }
  return questions;
}

/** In order, so that turns follow one another. */
async function ask(questions: readonly GoldQuestion[], engine: Engine): Promise<Result[]> {
  const results: Result[] = [];
  for (const gold of questions) {
    const answer = await reply(gold, engine);
    results.push({ gold, answer, ...judgeAnswer(gold.expect, answer) });
  }
  return results;
}

function reply({ question = "", conversation, check }: GoldQuestion, engine: Engine): Promise<Answer> {
  if (check === undefined) return engine.answer(question, conversation === undefined ? {} : { conversation });
  return engine.check(check.quotation, check.speaker === undefined ? {} : { speaker: check.speaker });
}

const LABEL_WIDTH = 32;
const CELL_WIDTH = 10;

const row = (label: string, ...cells: readonly (string | number)[]): string =>
  label.padEnd(LABEL_WIDTH) + cells.map((cell) => String(cell).padStart(CELL_WIDTH)).join("");

function* renderTable(results: readonly Result[]): Generator<string> {
  const { kinds, all, answerable, allowedRefusals, refused, wronglyAnswered } = summarise(
    results.map(({ gold, answer, outcome }) => ({
      kind: gold.kind,
      answerable: isAnswerable(gold.expect),
      answered: answer.status === "answered",
      outcome,
    })),
  );
  const score = (label: string, { right, count }: Score): string =>
    row(label, right, count, count === 0 ? "" : `${((100 * right) / count).toFixed(1)} %`);
  yield row("kind", "right", "of", "");
  for (const [kind, of] of kinds) yield score(kind, of);
  yield "";
  yield score("all", all);
  yield score("answerable right", answerable);
  yield score("  by a refusal, allowed too", allowedRefusals);
  yield score("unanswerable refused", refused);
  yield score("wrongly answered", wronglyAnswered);
}

function* renderErrors(results: readonly Result[]): Generator<string> {
  for (const { gold, answer, outcome, faults } of results) {
    if (outcome === "right") continue;
    const asked = gold.question ?? `check ${JSON.stringify(gold.check)}`;
    yield `\n${gold.id} (${outcome}): ${shorten(asked)}`;
    for (const fault of faults) yield `    ${fault}`;
    if (answer.interpretation !== undefined) yield `    interpretation: ${shorten(answer.interpretation)}`;
    if (answer.status !== "answered") yield `    message: ${shorten(answer.message)}`;
    const passages = answer.passages.filter(({ relation }) => relation === "answer");
    for (const { citation, speaker, text } of passages.slice(0, SHOWN_PASSAGES))
      yield `    > ${citation.file.split("_", 1)[0]}:${citation.line} ${speaker?.name ?? "-"}: ${shorten(text)}`;
    if (passages.length > SHOWN_PASSAGES) yield `    > and ${passages.length - SHOWN_PASSAGES} more`;
  }
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > SHOWN_CHARS ? `${line.slice(0, SHOWN_CHARS - 1)}…` : line;
}

const OPTIONS = { errors: { type: "boolean" }, corpus: { type: "string" } } as const;

function readArguments(): { errors: boolean; folder: string; files: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    return { errors: values.errors === true, folder: values.corpus ?? SEEDS, files: positionals };
  } catch (cause) {
    throw new UsageError("wanted [--errors] [--corpus DIR] [QUESTIONS.jsonl …]", { cause });
  }
}

async function run(): Promise<void> {
  const { errors, folder, files } = readArguments();
  const corpus = await buildCorpus(folder, { onWarning: (line) => console.error(line) });
  for (const file of files.length > 0 ? files : SETS) {
    const results = await ask(await readQuestions(file, corpus), createEngine(corpus));
    console.log(`${file}\n`);
    for (const line of renderTable(results)) console.log(line);
    if (errors && (file !== HELD_OUT || files.length > 0)) for (const line of renderErrors(results)) console.log(line);
    console.log("");
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`questions: ${error.message}`);
  process.exitCode = EXIT_USAGE;
}
