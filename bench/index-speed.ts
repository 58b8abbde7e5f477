/**
 * Speed and memory of the search index over made-up paragraphs, printed as a table:
 *
 *     npx tsx bench/index-speed.ts [paragraphs ...]      10000 and 100000 where none are given
 *
 * Words follow Zipf's law over a vocabulary that grows with the corpus, the commonest of them real stop words, so that
 * postings have the lengths they have in English. The same numbers make the same corpus on every machine.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createIndex } from "../index/open-index.ts";
import { analyse } from "../src/terms.ts";
import type { Document, Paragraph, Passage, RetrievalQuery, Retriever } from "../src/types.ts";

const SIZES = [10_000, 100_000];
const PARAGRAPH_CHARS = 800;
const PARAGRAPHS_A_DOCUMENT = 40;
const QUERIES_OF_A_KIND = 400;
/** Heaps' law for English, distinct words = K * words ** BETA (Manning et al., "Information Retrieval", 5.1.1). */
const HEAPS = { k: 44, beta: 0.49 };
/** Mandelbrot's shift of Zipf's law, which levels the first ranks as English does: "the" is one word in 17. */
const MANDELBROT_SHIFT = 2.7;
/** About how often news quotes somebody, and how many people it quotes. */
const QUOTED_SHARE = 0.4;
const PARAGRAPHS_A_SPEAKER = 50;
const COMMONEST = (
  "the of and in to a is was for on as by with he that at from his it an were are which this be had or has have its not " +
  "but they also their who one been her after first two she all when there other more some into time him only up them no " +
  "during so can about will would than then out these we what if being such very did against over most through both just " +
  "now our under same while any each how my because before should do me himself where too those your between off us am"
).split(" ");

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Mulberry32: a small generator with a seed; numbers in [0, 1). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function makeVocabulary(size: number, random: () => number): string[] {
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)]!;
  const vocabulary = new Set(COMMONEST);
  while (vocabulary.size < size) {
    let word = "";
    // Two to five syllables make about the length of an English word, the rare ones longer than the common.
    const syllables = 2 + Math.floor(random() * (vocabulary.size < 5_000 ? 2 : 4));
    for (let n = 0; n < syllables; n++)
      word += pick("bcdfghklmnprstvw") + pick("aeiou") + (random() < 0.3 ? pick("nrst") : "");
    vocabulary.add(word);
  }
  return [...vocabulary];
}

/** Draws ranks from 0 by the Zipf-Mandelbrot law. */
function createZipf(ranks: number, random: () => number): () => number {
  const upTo = new Float64Array(ranks);
  let sum = 0;
  for (let rank = 0; rank < ranks; rank++) upTo[rank] = sum += 1 / (rank + 1 + MANDELBROT_SHIFT);
  return () => {
    const drawn = random() * sum;
    let low = 0;
    let high = ranks - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (upTo[middle]! < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

interface Corpus {
  readonly documents: readonly { readonly document: Document; readonly paragraphs: readonly Paragraph[] }[];
  readonly paragraphs: readonly Paragraph[];
}

function makeCorpus(size: number, random: () => number): Corpus {
  const vocabulary = makeVocabulary(Math.round(HEAPS.k * (size * (PARAGRAPH_CHARS / 6)) ** HEAPS.beta), random);
  const drawWord = createZipf(vocabulary.length, random);
  const drawSpeaker = createZipf(Math.ceil(size / PARAGRAPHS_A_SPEAKER), random);

  function makeText(): string {
    let text = "";
    while (text.length < PARAGRAPH_CHARS) {
      const words = Array.from({ length: 12 + Math.floor(random() * 20) }, () => vocabulary[drawWord()]!);
      const sentence = words.join(" ");
      text += `${sentence[0]!.toUpperCase()}${sentence.slice(1)}. `;
    }
    return text.trimEnd();
  }

  const documents = Array.from({ length: Math.ceil(size / PARAGRAPHS_A_DOCUMENT) }, (_, n) => {
    const file = `${String(n).padStart(6, "0")}.txt`;
    const date = `${2000 + (n % 25)}-${String(1 + (n % 12)).padStart(2, "0")}`;
    const document: Document = { file, title: file, date, sha256: "0".repeat(64) };
    // Paragraphs are slices of their document's text, as they are in the product: V8 keeps no second copy.
    const count = Math.min(PARAGRAPHS_A_DOCUMENT, size - n * PARAGRAPHS_A_DOCUMENT);
    const text = Array.from({ length: count }, makeText).join("\n");
    let start = 0;
    const paragraphs = text.split("\n").map((line, at): Paragraph => {
      const end = start + line.length;
      const span = { file, start, end, text: text.slice(start, end) };
      start = end + 1;
      const speaker = random() < QUOTED_SHARE ? `speaker-${drawSpeaker()}` : null;
      const form = speaker === null ? "narration" : "indirect";
      const passage: Passage = {
        file,
        start: span.start,
        end,
        text: span.text,
        line: at + 1,
        form,
        speaker,
        confidence: 1,
      };
      return Object.assign(span, { passages: [passage] });
    });
    return { document, paragraphs };
  });
  return { documents, paragraphs: documents.flatMap(({ paragraphs }) => paragraphs) };
}

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
