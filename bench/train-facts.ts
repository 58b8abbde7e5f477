/**
 * Trains the two models of `src/fact-model.ts` and writes `src/fact-weights.ts`:
 *
 *     npm run train:facts -- FOLDER ...
 *
 * Folders are question sets as `bench/question-set.ts` reads them (two at least: a question asked of a corpus that lacks
 * its article is one without an answer). Before the weights are written, the same training is done once for each part of
 * the articles with that part left out, and its questions are judged: what is printed is what questions on articles
 * never seen would get.
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FactFeatures } from "../src/fact-features.ts";
import { weighFeatures } from "../src/fact-model.ts";
import type { Weights } from "../src/fact-model.ts";
import { gatherFacts } from "../src/facts.ts";
import type { FactCandidate } from "../src/facts.ts";
import { openInquiry } from "../src/inquiry.ts";
import { corpusLanguages } from "../src/language/corpus-languages.ts";
import { createDirectory } from "../src/names/speakers.ts";
import { QuestionSetError, readQuestionSet } from "./question-set.ts";
import type { QuestionSet, SetQuestion } from "./question-set.ts";

type Feature = keyof FactFeatures;

const ORDER_FEATURES: readonly Feature[] = [
  "relative",
  "paragraph",
  "own",
  "before",
  "pair",
  "pairsAround",
  "pairsOwn",
  "contentPairs",
  "title",
  "kind",
  "length",
];
const ANSWER_FEATURES: readonly Feature[] = [
  "paragraph",
  "ownTitle",
  "before",
  "title",
  "missingWords",
  "missingNames",
  "missingNumbers",
  "heaviestMissing",
  "paragraphLength",
  "kind",
  "denies",
  "deniesAlone",
  "deniedAlone",
  "missingRanks",
];
const FOLDS = 5;
/** All questions asked of a corpus without their article together weigh as much as this many others. */
const ELSEWHERE_WEIGHT = 700;
/** Strength of the pull of every standardised weight towards 0 (L2), in questions. */
const RIDGE = 3;
const STEPS = 150;
const STEP_SIZE = 0.05;
const OUTPUT = fileURLToPath(new URL("../src/fact-weights.ts", import.meta.url));

/** One question asked of one corpus. */
interface Example {
  readonly set: string;
  readonly fold: number;
  readonly kind: "answerable" | "unanswerable" | "elsewhere";
  readonly candidates: readonly FactCandidate[];
  /** The candidates that hold a gold answer. */
  readonly gold: ReadonlySet<FactCandidate>;
}

async function examplesOf(name: string, set: QuestionSet, others: readonly QuestionSet[]): Promise<Example[]> {
  const { corpus } = set;
  const library = {
    retriever: corpus.retriever,
    documents: new Map(corpus.documents.map((document) => [document.file, document])),
    directory: createDirectory(corpus.speakers),
    languages: corpusLanguages(corpus.retriever, corpus.documents),
  };
  const ask = async (asked: SetQuestion, kind: Example["kind"]): Promise<Example> => {
    const { candidates } = await gatherFacts(asked.question, openInquiry(library, undefined));
    const holds = ({ passage }: FactCandidate): boolean =>
      passage.file === asked.file &&
      asked.answers.some(({ start, end }) => passage.start <= start && end <= passage.end);
    return {
      set: name,
      fold: foldOf(asked.file),
      kind,
      candidates,
      gold: new Set(kind === "answerable" ? candidates.filter(holds) : []),
    };
  };
  const examples: Example[] = [];
  for (const asked of set.questions) examples.push(await ask(asked, asked.answerable ? "answerable" : "unanswerable"));
  for (const asked of others.flatMap(({ questions }) => questions)) {
    if (!library.documents.has(asked.file)) examples.push(await ask(asked, "elsewhere"));
  }
  return examples.filter(({ candidates }) => candidates.length > 0);
}

/** Articles in parts by the letters of their names, the same on every machine. */
function foldOf(file: string): number {
  let sum = 0;
  for (const letter of file) sum = (sum * 31 + letter.codePointAt(0)!) % 65_521;
  return sum % FOLDS;
}

/** Adam (Kingma and Ba, 2015), full batch: climbs to where the gradient vanishes. */
function climb(size: number, gradientAt: (weights: Float64Array) => Float64Array): Float64Array {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientAt(weights);
    for (let at = 0; at < size; at++) {
      mean[at] = 0.9 * mean[at]! + 0.1 * gradient[at]!;
      square[at] = 0.99 * square[at]! + 0.01 * gradient[at]! ** 2;
      weights[at]! +=
        (STEP_SIZE * (mean[at]! / (1 - 0.9 ** step))) / (Math.sqrt(square[at]! / (1 - 0.99 ** step)) + 1e-9);
    }
  }
  return weights;
}

/** Rows of features one after the other, each feature brought to mean 0 and deviation 1. */
interface Table {
  readonly values: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

function tabulate(rows: readonly (readonly number[])[]): Table {
  const columns = rows[0]!.length;
  const values = Float64Array.from(rows.flat());
  const mean = new Float64Array(columns);
  const deviation = new Float64Array(columns);
  for (const [at, value] of values.entries()) mean[at % columns]! += value / rows.length;
  for (const [at, value] of values.entries())
    deviation[at % columns]! += (value - mean[at % columns]!) ** 2 / rows.length;
  for (let at = 0; at < columns; at++) deviation[at] = Math.sqrt(deviation[at]! + 1e-9);
  for (let at = 0; at < values.length; at++) {
    values[at] = (values[at]! - mean[at % columns]!) / deviation[at % columns]!;
  }
  return { values, rows: rows.length, columns, mean, deviation };
}

function scoreOf({ values, columns }: Table, row: number, weights: Float64Array): number {
  let score = 0;
  for (let at = 0; at < columns; at++) score += weights[at]! * values[row * columns + at]!;
  return score;
}

function pullBy({ values, columns }: Table, row: number, pull: number, gradient: Float64Array): void {
  for (let at = 0; at < columns; at++) gradient[at]! += pull * values[row * columns + at]!;
}

const namedWeights = (features: readonly Feature[], values: readonly number[]): Weights =>
  Object.fromEntries(features.map((feature, at) => [feature, Number(values[at]!.toFixed(3))]));

/** Conditional logit: the passages that hold the answer against the others of the same question. */
function trainOrder(examples: readonly Example[]): Weights {
  const asked = examples.filter(({ gold }) => gold.size > 0);
  const table = tabulate(
    asked.flatMap(({ candidates }) => candidates.map(({ features }) => ORDER_FEATURES.map((name) => features[name]))),
  );
  const isGold = asked.flatMap(({ candidates, gold }) => candidates.map((candidate) => gold.has(candidate)));
  const odds = new Float64Array(table.rows);
  const weights = climb(table.columns, (current) => {
    const gradient = current.map((weight) => (-RIDGE * weight) / asked.length);
    let from = 0;
    for (const { candidates } of asked) {
      const to = from + candidates.length;
      let [all, gold] = [0, 0];
      for (let row = from; row < to; row++) {
        // Scores of standardised rows stay far below where the exponential overflows.
        odds[row] = Math.exp(scoreOf(table, row, current));
        all += odds[row]!;
        if (isGold[row]) gold += odds[row]!;
      }
      for (let row = from; row < to; row++) {
        const pull = (isGold[row] ? odds[row]! / gold : 0) - odds[row]! / all;
        pullBy(table, row, pull / asked.length, gradient);
      }
      from = to;
    }
    return gradient;
  });
  return namedWeights(
    ORDER_FEATURES,
    [...weights].map((weight, at) => weight / table.deviation[at]!),
  );
}

interface AnswerModel {
  readonly bias: number;
  readonly order: number;
  readonly weights: Weights;
}

function bestOf({ candidates }: Example, order: Weights): FactCandidate {
  return candidates.reduce((best, one) =>
    weighFeatures(order, one.features) > weighFeatures(order, best.features) ? one : best,
  );
}

/** Logistic regression over the passage that the order puts first; questions with and without an answer weigh alike. */
function trainAnswers(examples: readonly Example[], order: Weights): AnswerModel {
  const elsewhere = examples.filter(({ kind }) => kind === "elsewhere").length;
  const weightOf = ({ kind }: Example): number => (kind === "elsewhere" ? ELSEWHERE_WEIGHT / elsewhere : 1);
  const sum = (some: readonly Example[]): number => some.reduce((total, one) => total + weightOf(one), 0);
  const isYes = ({ kind }: Example): boolean => kind === "answerable";
  const [yes, no] = [sum(examples.filter(isYes)), sum(examples.filter((one) => !isYes(one)))];
  const table = tabulate(
    examples.map((example) => {
      const { features } = bestOf(example, order);
      return [weighFeatures(order, features), ...ANSWER_FEATURES.map((name) => features[name])];
    }),
  );
  const { columns } = table;
  // The last weight is the bias, which nothing pulls towards 0.
  const weights = climb(columns + 1, (current) => {
    const gradient = current.map((weight, at) => (at === columns ? 0 : (-RIDGE * weight) / examples.length));
    for (const [row, example] of examples.entries()) {
      const share = weightOf(example) / (2 * (isYes(example) ? yes : no));
      const likelihood = 1 / (1 + Math.exp(-current[columns]! - scoreOf(table, row, current)));
      const pull = share * ((isYes(example) ? 1 : 0) - likelihood);
      pullBy(table, row, pull, gradient);
      gradient[columns]! += pull;
    }
    return gradient;
  });
  const plain = [...weights].slice(0, -1).map((weight, at) => weight / table.deviation[at]!);
  const bias = weights[columns]! - plain.reduce((total, weight, at) => total + weight * table.mean[at]!, 0);
  const [orderWeight = 0, ...rest] = plain;
  return {
    bias: Number(bias.toFixed(3)),
    order: Number(orderWeight.toFixed(3)),
    weights: namedWeights(ANSWER_FEATURES, rest),
  };
}

const judge = ({ bias, order: factor, weights }: AnswerModel, order: Weights, best: FactFeatures): number =>
  1 / (1 + Math.exp(-bias - factor * weighFeatures(order, best) - weighFeatures(weights, best)));

const percent = (some: readonly boolean[]): string =>
  some.length === 0 ? "-" : `${((100 * some.filter(Boolean).length) / some.length).toFixed(1)} %`;

/** Judges every question by models that never saw its article, and prints what floors on the likelihood would give. */
function printHeldOut(examples: readonly Example[]): void {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const seen = examples.filter((example) => example.fold !== fold);
    const order = trainOrder(seen);
    const answers = trainAnswers(seen, order);
    return examples
      .filter((example) => example.fold === fold)
      .map((example) => {
        const best = bestOf(example, order);
        return { example, holds: example.gold.has(best), likelihood: judge(answers, order, best.features) };
      });
  }).flat();
  const groups = new Map<string, typeof judged>();
  for (const one of judged) {
    const name = `${one.example.set} ${one.example.kind}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  for (const [name, some] of groups) {
    if (name.endsWith(" answerable"))
      console.log(`${name}: the passage with the answer first ${percent(some.map(({ holds }) => holds))}`);
  }
  console.log(["refused below".padEnd(14), ...groups.keys()].join("   "));
  for (const floor of [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]) {
    const cells = Array.from(groups, ([name, some]) =>
      percent(some.map(({ likelihood }) => likelihood < floor)).padStart(name.length),
    );
    console.log([floor.toFixed(2).padEnd(14), ...cells].join("   "));
  }
}

async function main(folders: readonly string[]): Promise<void> {
  if (folders.length < 2) throw new QuestionSetError("name two folders or more, each with corpus/ and questions.jsonl");
  const sets: QuestionSet[] = [];
  for (const folder of folders) sets.push(await readQuestionSet(folder));
  const examples: Example[] = [];
  for (const [at, set] of sets.entries()) {
    examples.push(
      ...(await examplesOf(
        folders[at]!.split("/").findLast(Boolean)!,
        set,
        sets.filter((other) => other !== set),
      )),
    );
  }
  printHeldOut(examples);
  const order = trainOrder(examples);
  const answers = trainAnswers(examples, order);
  const source = [
    "/** Written by `npm run train:facts`, not by hand; `fact-model.ts` says what the numbers are. */",
    'import type { AnswerModel, Weights } from "./fact-model.ts";',
    "",
    `export const ORDER: Weights = ${JSON.stringify(order)};`,
    "",
    `export const ANSWERS: AnswerModel = ${JSON.stringify(answers)};`,
    "",
  ];
  await writeFile(OUTPUT, source.join("\n"));
  console.log(`written: ${OUTPUT}; npx oxfmt src/fact-weights.ts puts it in form`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof QuestionSetError)) throw error;
  console.error(`train:facts: ${error.message}`);
  process.exitCode = 2;
});
