/**
 * Speed and memory of the search index over made-up paragraphs, printed as a table:
 *
 *     npx tsx bench/index-speed.ts [paragraphs ...]      10000 and 100000 where none are given
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createIndex } from "../index/open-index.ts";
import { analyse } from "../src/terms.ts";
import type { RetrievalQuery, Retriever } from "../src/types.ts";
import { createRandom, makeCorpus } from "./made-up-corpus.ts";
import type { Corpus } from "./made-up-corpus.ts";

const SIZES = [10_000, 100_000];
const QUERIES_OF_A_KIND = 400;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

type Kind = "topical" | "with a speaker" | "phrase" | "with a year";

/** Questions that a paragraph of the corpus answers: 2 to 6 of its terms, or some of its words as they stand. */
function makeQuery(kind: Kind, corpus: Corpus, random: () => number): RetrievalQuery {
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

async function time(retriever: Retriever, queries: readonly RetrievalQuery[]) {
  const milliseconds: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await retriever.search(query);
    milliseconds.push(performance.now() - start);
  }
  milliseconds.sort((a, b) => a - b);
  return { p50: quantile(milliseconds, 0.5), p95: quantile(milliseconds, 0.95) };
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
  let longest = 0;
  for (const { document, paragraphs } of corpus.documents) {
    const added = performance.now();
    builder.add(document, paragraphs);
    longest = Math.max(longest, performance.now() - added);
  }
  const retriever = builder.open();
  const figures: Record<string, number> = {
    "build, s": (performance.now() - start) / 1000,
    "longest add of a document, ms": longest,
    "memory besides text, bytes a paragraph": (memory() - before) / size,
  };
  for (const kind of ["topical", "with a speaker", "with a year", "phrase"] as const) {
    const queries = Array.from({ length: QUERIES_OF_A_KIND }, () => makeQuery(kind, corpus, random));
    await time(retriever, queries.slice(0, QUERIES_OF_A_KIND / 4));
    const { p50, p95 } = await time(retriever, queries);
    figures[`${kind}, p50 ms`] = p50;
    figures[`${kind}, p95 ms`] = p95;
  }
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
