/**
 * How speed and memory grow with the corpus, over made-up paragraphs, printed as a table:
 *
 *     npm run bench:scale -- [paragraphs ...]      10000, 100000 and 500000 where none are given
 *
 * The search index alone; whole questions and quote checks through the engine, each of which holds the event loop from
 * its first word to its answer; and SQLite FTS5 on the same texts and queries, up to the size its memory takes.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createIndex } from "../index/open-index.ts";
import { createEngine } from "../src/engine.ts";
import { analyse } from "../src/terms.ts";
import type { Paragraph, RetrievalQuery, Speaker } from "../src/types.ts";
import { createRandom, makeCorpus } from "./made-up-corpus.ts";
import type { MadeUpCorpus } from "./made-up-corpus.ts";
import { openFts5 } from "./peers.ts";

const SIZES = [10_000, 100_000, 500_000];
const QUERIES_OF_A_KIND = 400;
const CHECKS = 100;
/** WebAssembly addresses 4 GB, and building takes minutes past this. */
const MAX_FTS5_PARAGRAPHS = 100_000;
const CHECKED_WORDS = 20;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

type Kind = "topical" | "with a speaker" | "phrase" | "with a year";

/** Questions that a paragraph of the corpus answers: 2 to 6 of its terms, or some of its words as they stand. */
function makeQuery(kind: Kind, corpus: MadeUpCorpus, random: () => number): RetrievalQuery {
  const paragraph = corpus.paragraphs[Math.floor(random() * corpus.paragraphs.length)]!;
  if (kind === "phrase") {
    const words = paragraph.text.split(" ");
    const from = Math.floor(random() * (words.length - 6));
    return { phrase: words.slice(from, from + 2 + Math.floor(random() * 5)).join(" "), limit: 10 };
  }
  const held = [...new Set(analyse(paragraph.text))];
  const terms = Array.from({ length: 2 + Math.floor(random() * 5) }, () => held[Math.floor(random() * held.length)]!);
  const query = { terms: terms.join(" "), limit: 10 };
  if (kind === "with a year") return { ...query, dates: { from: "2012", to: "2012" } };
  const speaker = paragraph.passages[0]!.speaker;
  return kind === "with a speaker" ? { ...query, speakers: [speaker ?? "speaker-0"] } : query;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** Times `work` on each query after a quarter of them has warmed the compiler. */
async function time<T>(queries: readonly T[], work: (query: T) => unknown) {
  for (const query of queries.slice(0, queries.length / 4)) await work(query);
  const milliseconds: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await work(query);
    milliseconds.push(performance.now() - start);
  }
  milliseconds.sort((a, b) => a - b);
  return { p50: quantile(milliseconds, 0.5), p95: quantile(milliseconds, 0.95), longest: milliseconds.at(-1)! };
}

/** A question of fact in the words of a paragraph, as they stand there. */
function makeQuestion(corpus: MadeUpCorpus, random: () => number): string {
  const paragraph = pick(corpus.paragraphs, random);
  const words = paragraph.text.replaceAll(/[.]/gu, "").split(" ");
  return `When did ${Array.from({ length: 5 + Math.floor(random() * 6) }, () => pick(words, random)).join(" ")}?`;
}

/** Words that stand in a paragraph, every other time with one of them changed. */
function makeQuotation(corpus: MadeUpCorpus, random: () => number): string {
  const words = pick(corpus.paragraphs, random).text.split(" ");
  const from = Math.floor(random() * (words.length - CHECKED_WORDS));
  const quoted = words.slice(from, from + CHECKED_WORDS);
  if (random() < 0.5) quoted[CHECKED_WORDS / 2] = pick(words, random);
  return quoted.join(" ");
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

/** Everyone the corpus quotes, with names of words that stand in it. */
function speakersOf(paragraphs: readonly Paragraph[], random: () => number): Speaker[] {
  const quotations = new Map<string, number>();
  for (const { passages } of paragraphs) {
    for (const { speaker } of passages)
      if (speaker !== null) quotations.set(speaker, (quotations.get(speaker) ?? 0) + 1);
  }
  const capital = (): string =>
    pick(pick(paragraphs, random).text.split(" "), random).replace(/^./u, (a) => a.toUpperCase());
  return Array.from(quotations, ([id, count]) => ({
    id,
    name: `${capital()} ${capital()}`,
    kind: "person" as const,
    aliases: [],
    roles: [],
    quotations: count,
  }));
}

function memory(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function measure(size: number): Promise<Record<string, number>> {
  const random = createRandom(size);
  const corpus = makeCorpus(size, random);
  const before = memory();
  const start = performance.now();
  const builder = createIndex();
  let longestAdd = 0;
  for (const { document, paragraphs } of corpus.documents) {
    const added = performance.now();
    builder.add(document, paragraphs);
    longestAdd = Math.max(longestAdd, performance.now() - added);
  }
  const retriever = builder.open();
  const figures: Record<string, number> = {
    "build, s": (performance.now() - start) / 1000,
    "longest add of a document, ms": longestAdd,
    "memory besides text, bytes a paragraph": (memory() - before) / size,
  };
  const note = (name: string, { p50, p95, longest }: Awaited<ReturnType<typeof time>>): void => {
    figures[`${name}, p50 ms`] = p50;
    figures[`${name}, p95 ms`] = p95;
    figures[`${name}, longest ms`] = longest;
  };
  const queriesOf = (kind: Kind) => Array.from({ length: QUERIES_OF_A_KIND }, () => makeQuery(kind, corpus, random));
  const topical = queriesOf("topical");
  note("topical", await time(topical, (query) => retriever.search(query)));
  for (const kind of ["with a speaker", "with a year", "phrase"] as const) {
    note(kind, await time(queriesOf(kind), (query) => retriever.search(query)));
  }
  const questions = Array.from({ length: QUERIES_OF_A_KIND }, () => makeQuestion(corpus, random));
  note("words of a question", await time(questions, (terms) => retriever.search({ terms, limit: 10 })));
  const speakers = speakersOf(corpus.paragraphs, random);
  const documents = corpus.documents.map(({ document }) => document);
  const engine = createEngine({ retriever, documents, speakers });
  note("whole question", await time(questions, (question) => engine.answer(question)));
  const quotations = Array.from({ length: CHECKS }, () => makeQuotation(corpus, random));
  note("quote check", await time(quotations, (quotation) => engine.check(quotation)));
  const texts = corpus.paragraphs.map(({ text }) => text);
  const unmeasured = { p50: Number.NaN, p95: Number.NaN, longest: Number.NaN };
  const fts5 = size <= MAX_FTS5_PARAGRAPHS ? openFts5(texts) : undefined;
  note("FTS5, topical", fts5 ? await time(topical, ({ terms = "" }) => fts5.search(terms, 10)) : unmeasured);
  note("FTS5, words of a question", fts5 ? await time(questions, (terms) => fts5.search(terms, 10)) : unmeasured);
  fts5?.close();
  return figures;
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
const columns = new Map<number, Record<string, number>>();
for (const size of sizes) columns.set(size, await measure(size));

const [smallest, largest] = [columns.get(Math.min(...sizes))!, columns.get(Math.max(...sizes))!];
const table = [["", ...sizes.map((size) => `${size.toLocaleString("en")} paragraphs`), "largest / smallest"]];
for (const figure of Object.keys(smallest)) {
  const cells = [...columns.values()].map((column) => column[figure]!.toFixed(figure.includes("bytes") ? 0 : 2));
  table.push([figure, ...cells, `${(largest[figure]! / smallest[figure]!).toFixed(1)}x`]);
}
for (const [label = "", ...cells] of table)
  console.log(label.padEnd(40) + cells.map((cell) => cell.padStart(20)).join(""));
