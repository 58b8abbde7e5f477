/**
 * How fast quote checks are over made-up paragraphs, printed as a table:
 *
 *     npm run bench:checks -- [passages] [checks of a kind]      100000 and 100 where none are given
 *
 * Beside the time of a check, `blocked` is the longest that anything else in the process had to wait for a turn.
 */
import { setImmediate as turn } from "node:timers/promises";
import { createIndex } from "../index/open-index.ts";
import { createEngine } from "../src/engine.ts";
import type { Engine } from "../src/engine.ts";
import type { Speaker, Verdict } from "../src/types.ts";
import { createRandom, makeCorpus } from "./made-up-corpus.ts";
import type { MadeUpCorpus } from "./made-up-corpus.ts";

const SIZE = Number(process.argv[2] ?? 100_000);
const CHECKS_OF_A_KIND = Number(process.argv[3] ?? 100);
const LONG_CHARS = 10_000;

const random = createRandom(SIZE);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** Some words of a paragraph in a row. */
function slice(corpus: MadeUpCorpus, least: number, most: number): string[] {
  const words = pick(corpus.paragraphs).text.split(" ");
  const length = least + Math.floor(random() * (most - least));
  const from = Math.floor(random() * Math.max(1, words.length - length));
  return words.slice(from, from + length);
}

function changed(words: readonly string[], by: string, leaveOut = 1): string {
  return words.toSpliced(2 + Math.floor(random() * (words.length - 4)), leaveOut, by).join(" ");
}

function speakersOf({ paragraphs }: MadeUpCorpus): Speaker[] {
  const counts = new Map<string, number>();
  for (const { passages } of paragraphs)
    for (const { speaker } of passages) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts].map(([id, quotations]) => ({
    id,
    name: id.replace("speaker-", "Speaker No"),
    kind: "person",
    aliases: [],
    roles: [],
    quotations,
  }));
}

function kinds(corpus: MadeUpCorpus): Record<string, () => string> {
  const some = (): string[] => slice(corpus, 12, 40);
  const all = corpus.paragraphs;
  const long = (): string => {
    const from = Math.floor(random() * (all.length - 20));
    return all
      .slice(from, from + 20)
      .map(({ text }) => text)
      .join("\n")
      .slice(0, LONG_CHARS)
      .replace(/\S+$/u, "");
  };
  const quotes: (() => string)[] = [
    () => some().join(" "),
    () => changed(some(), "not"),
    () => changed(some(), "…", 3),
    () => `${slice(corpus, 8, 14).join(" ")} ${slice(corpus, 8, 14).join(" ")}`,
    () => noise(some().length),
  ];
  // Every word from another place: the corpus' own words in nobody's order.
  const noise = (length: number): string => Array.from({ length }, () => slice(corpus, 1, 1.5)[0]!).join(" ");
  const message = (): string =>
    quotes.map((quote, at) => `Speaker No${at * 7} said on Monday: “${quote()}”. The rest was silence.`).join("\n\n");
  return {
    genuine: quotes[0]!,
    "a negation put in": quotes[1]!,
    "words left out": quotes[2]!,
    "spliced from two places": quotes[3]!,
    noise: quotes[4]!,
    "only common words": () =>
      Array.from({ length: 20 }, () => pick("the of and in to is was for he that it will".split(" "))).join(" "),
    "a short one": () => slice(corpus, 3, 5).join(" "),
    "a message with five": message,
    "10,000 characters, genuine": long,
    "10,000 characters, a word changed": () => changed(long().split(" "), "not"),
    "10,000 characters of noise": () => noise(2000).slice(0, LONG_CHARS),
    "10,000 characters, one word repeated": () =>
      `${pick(["no", "stop", "we", slice(corpus, 1, 1.5)[0]!])} `.repeat(4000).slice(0, LONG_CHARS),
    "10,000 characters, two words repeated": () =>
      `${slice(corpus, 2, 2.5).join(" ")} `.repeat(4000).slice(0, LONG_CHARS),
    "a common and a rare word, repeated": () => `the ${slice(corpus, 1, 1.5)[0]!} `.repeat(4000).slice(0, LONG_CHARS),
    "10,000 characters, a sentence repeated": () => `${some().join(" ")} `.repeat(300).slice(0, LONG_CHARS),
    "marks without end": () => "“a” 'b ".repeat(1400),
  };
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

async function measure(
  engine: Engine,
  make: () => string,
): Promise<{ times: number[]; blocked: number; verdicts: Map<Verdict, number> }> {
  const times: number[] = [];
  const blocked: number[] = [];
  const verdicts = new Map<Verdict, number>();
  for (let n = 0; n < CHECKS_OF_A_KIND; n++) {
    const pasted = make();
    await turn();
    const start = performance.now();
    let last = start;
    const watch = setInterval(() => {
      blocked.push(performance.now() - last);
      last = performance.now();
    }, 0);
    const { check } = await engine.check(pasted);
    const end = performance.now();
    clearInterval(watch);
    times.push(end - start);
    blocked.push(end - last);
    if (check !== undefined) verdicts.set(check.verdict, (verdicts.get(check.verdict) ?? 0) + 1);
  }
  return { times: times.sort((a, b) => a - b), blocked: Math.max(...blocked), verdicts };
}

const corpus = makeCorpus(SIZE, random);
const builder = createIndex();
for (const { document, paragraphs } of corpus.documents) builder.add(document, paragraphs);
const engine = createEngine({
  retriever: builder.open(),
  documents: corpus.documents.map(({ document }) => document),
  speakers: speakersOf(corpus),
});

const everything: number[] = [];
const row = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(42) : cell.padStart(9))).join("");
console.log(row([`${SIZE.toLocaleString("en")} passages`, "p50 ms", "p95 ms", "max ms", "blocked"]) + "  verdicts");
for (const [kind, make] of Object.entries(kinds(corpus))) {
  const { times, blocked, verdicts } = await measure(engine, make);
  everything.push(...times);
  const figures = [quantile(times, 0.5), quantile(times, 0.95), times.at(-1)!, blocked].map((ms) => ms.toFixed(1));
  console.log(
    `${row([kind, ...figures])}  ${[...verdicts].map(([verdict, count]) => `${verdict} ${count}`).join(", ")}`,
  );
}
everything.sort((a, b) => a - b);
console.log(
  row([
    "all",
    ...[quantile(everything, 0.5), quantile(everything, 0.95), everything.at(-1)!].map((ms) => ms.toFixed(1)),
  ]),
);
