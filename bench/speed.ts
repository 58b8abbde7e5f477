/**
 * How fast the whole path is, printed as a table:
 *
 *     npm run bench
 *
 * The seeds from file to index, questions to a running engine, one `ask` from the shell with Node's own start, and how
 * the time to index grows with the corpus. `bench/scale.ts` measures the search index alone, at larger sizes.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Corpus, buildCorpus } from "../index/build.ts";
import { createEngine } from "../src/engine.ts";

const SEEDS = fileURLToPath(new URL("../seeds", import.meta.url));
const VERBATIM = fileURLToPath(new URL("../adapters/verbatim.mjs", import.meta.url));

const WARM_BUILDS = 20;
/** Each question this often, the first round aside, in which the compiler warms up. */
const ROUNDS = 10;
const SHELL_RUNS = 5;
/** A large build is timed this often and the best one counts: what else the machine does only ever adds. */
const LARGE_BUILDS = 2;
/** The growing corpus: each article of the seeds this often, as files of their own or in one file. */
const COPIES = [20, 80] as const;

/** What is asked of everybody, and what is asked anyway; a name the corpus does not know and bare words among them. */
const ABOUT_PEOPLE = ["what did NAME say?", "what did NAME say about human rights?", "NAME on the elections"];
const QUESTIONS = [
  "who said democracy?",
  "who spoke about the naval base?",
  "who accused the government of repression?",
  "who called the report balanced?",
  "quotes by rights groups",
  "everything the ministry said",
  "what did the foreign ministry say about the election?",
  "what did the CHRC president say?",
  "wot did seng sarry say abt asean",
  "what did Angela Merkel say?",
  "what did Kem Ley say?",
  "what did the Licadho director say about NGOs?",
  "how many activists were arrested?",
  "how many parties are registered?",
  "when was the CNRP dissolved?",
  "where was the dialogue held?",
  "why was the GSP suspended?",
  "voter turnout",
  "sokhonn naval base",
  "freedom of expression",
  "Paris Peace Agreements",
  "“reflected the truth about Cambodia”",
  "who won the football match?",
  "what is the capital of France?",
  "public holiday December 10",
  "who discussed prison overcrowding?",
  "trade and garments",
  "is there a law against not voting?",
  "what was said on journalists?",
  "hello",
];
const MAX_PEOPLE = 10;

interface Row {
  readonly figure: string;
  readonly value: string;
}

const ms = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function measureBuild(): Promise<Row[]> {
  const cold = await time(() => buildCorpus(SEEDS));
  const warm: number[] = [];
  for (let n = 0; n < WARM_BUILDS; n++) warm.push(await time(() => buildCorpus(SEEDS)));
  return [
    { figure: "index of the seeds, first build in a process", value: ms(cold) },
    { figure: `index of the seeds, warm (median of ${WARM_BUILDS})`, value: ms(quantile(warm, 0.5)) },
  ];
}

function questionsOn({ speakers }: Corpus): string[] {
  const people = speakers.filter(({ kind, quotations }) => kind === "person" && quotations > 0).slice(0, MAX_PEOPLE);
  return [...QUESTIONS, ...people.flatMap(({ name }) => ABOUT_PEOPLE.map((form) => form.replace("NAME", name)))];
}

async function measureQuestions(): Promise<Row[]> {
  const corpus = await buildCorpus(SEEDS);
  const engine = createEngine(corpus);
  const questions = questionsOn(corpus);
  for (const question of questions) await engine.answer(question);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions) times.push(await time(() => engine.answer(question)));
  }
  const sum = times.reduce((total, one) => total + one, 0);
  return [
    { figure: `a question to a running engine, p50 (${questions.length} different)`, value: ms(quantile(times, 0.5)) },
    { figure: "a question to a running engine, p95", value: ms(quantile(times, 0.95)) },
    { figure: "questions a second, one after the other", value: ((1000 * times.length) / sum).toFixed(0) },
  ];
}

async function measureShell(): Promise<Row[]> {
  const timeProcess = async (argv: readonly string[]): Promise<number> => {
    const times: number[] = [];
    for (let n = 0; n < SHELL_RUNS; n++) {
      times.push(
        await time(async () => {
          const { status } = spawnSync(process.execPath, argv);
          if (status !== 0) throw new Error(`node ${argv.join(" ")} ended with status ${status}`);
        }),
      );
    }
    return quantile(times, 0.5);
  };
  const ask = await timeProcess([VERBATIM, "ask", "--corpus", SEEDS, "what did Keo Remy say?"]);
  const nothing = await timeProcess(["--eval", ""]);
  return [
    { figure: `ask from the shell (median of ${SHELL_RUNS})`, value: ms(ask) },
    { figure: "of that, Node's own start", value: ms(nothing) },
  ];
}

/** Milliseconds to index what `copies` copies of the seeds make, and its bytes. */
async function buildCopies(copies: number, inOneFile: boolean): Promise<{ milliseconds: number; bytes: number }> {
  const { documents } = await buildCorpus(SEEDS);
  // A line that a file repeats word for word is no article text, so every copy numbers its lines.
  const texts = Array.from({ length: copies }, (_, n) =>
    documents.map(({ text }) => text.replaceAll(/\S$/gmu, `$& Copy ${n}.`)),
  ).flat();
  const files = inOneFile ? [texts.join("\n\n")] : texts;
  const folder = await mkdtemp(join(tmpdir(), "verbatim-bench-"));
  try {
    for (const [n, text] of files.entries()) await writeFile(join(folder, `${n}.txt`), text);
    const times: number[] = [];
    for (let n = 0; n < LARGE_BUILDS; n++) times.push(await time(() => buildCorpus(folder)));
    return { milliseconds: Math.min(...times), bytes: files.reduce((sum, text) => sum + Buffer.byteLength(text), 0) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureGrowth(inOneFile: boolean): Promise<Row[]> {
  const [small, large] = [await buildCopies(COPIES[0], inOneFile), await buildCopies(COPIES[1], inOneFile)];
  const name = inOneFile ? "in one file" : "as files of their own";
  const speed = ({ milliseconds, bytes }: typeof small): string => {
    const megabytes = bytes / 1e6;
    return `${((1000 * megabytes) / milliseconds).toFixed(2)} MB/s (${megabytes.toFixed(1)} MB in ${ms(milliseconds)})`;
  };
  return [
    { figure: `indexing, ${COPIES[0]} copies of the seeds ${name}`, value: speed(small) },
    { figure: `indexing, ${COPIES[1]} copies of the seeds ${name}`, value: speed(large) },
    {
      figure: `time at ${COPIES[1] / COPIES[0]} times the size, ${name}`,
      value: `${(large.milliseconds / small.milliseconds).toFixed(1)} times (linear: ${(large.bytes / small.bytes).toFixed(1)})`,
    },
  ];
}

const rows = [
  ...(await measureBuild()),
  ...(await measureQuestions()),
  ...(await measureShell()),
  ...(await measureGrowth(false)),
  ...(await measureGrowth(true)),
];
const column = Math.max(...rows.map(({ figure }) => figure.length)) + 2;
for (const { figure, value } of rows) console.log(figure.padEnd(column) + value);
