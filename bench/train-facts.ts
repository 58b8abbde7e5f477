/**
 * Trains the two models of `src/fact-model.ts` and writes `src/fact-weights.ts` and `src/answer-weights.ts`:
 *
 *     npm run train:facts -- FOLDER[=WEIGHT] ...
 *
 * Folders are question sets as `bench/question-set.ts` reads them (two at least: a question asked of a corpus that lacks
 * its article is one without an answer); each question of a set counts its weight, 1 where none is given. Before the weights are written, the same training is done once for each part of
 * the articles with that part left out, and its questions are judged: what is printed is what questions on articles
 * never seen would get.
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { answerFeatures } from "../src/answer-features.ts";
import type { AnswerFeatures } from "../src/answer-features.ts";
import { withSigns } from "../src/answer-signs.ts";
import type { WeighedConcept } from "../src/concepts.ts";
import { isRuledOut } from "../src/fact-decision.ts";
import type { FactFeatures } from "../src/fact-features.ts";
import { inThousandths, oddsBy, weighFeatures } from "../src/fact-model.ts";
import type { TreeModel, Weights } from "../src/fact-model.ts";
import { gatherFacts, inOrder } from "../src/facts.ts";
import type { FactCandidate } from "../src/facts.ts";
import { openInquiry } from "../src/inquiry.ts";
import { corpusLanguages } from "../src/language/corpus-languages.ts";
import { corpusPortraits } from "../src/names/portraits.ts";
import { corpusVocabulary } from "../src/names/vocabulary.ts";
import { createDirectory } from "../src/names/speakers.ts";
import { boost } from "./boost.ts";
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
  "opening",
  "kind",
  "kindAmount",
  "kindTime",
  "asAsked",
  "length",
  "alikeParagraph",
  "alikeOwn",
  "alikePair",
];
/** Told by few questions, or only by the signs of `src/answer-signs.ts`. */
const NOT_TRAINED = new Set([
  "office",
  "onlySpeaks",
  "otherWords",
  "isPlace",
  "isName",
  "unknownNames",
  "namesOnly",
  "ties",
  "doerMissing",
  "timeElsewhere",
  "asksCount",
  "contentNear",
]);
const FOLDS = 5;
/** What a question counts: 1 where somebody wrote questions without an answer beside it, less elsewhere. */
const OTHER_SET_WEIGHT = 0.3;
const ELSEWHERE_WEIGHT = 0.2;
/** One of so many questions is asked of a corpus without its article. */
const ELSEWHERE_EVERY = 3;
const TREES = { trees: 150, depth: 3, rate: 0.07, leaf: 8, ridge: 2, rows: 0.7, features: 0.4 };
/** Of the answerable questions of a set with unanswerable ones, how many may be refused. */
const MAX_WRONGLY_REFUSED = 0.12;
/** Strength of the pull of every standardised weight towards 0 (L2), in questions. */
const RIDGE = 3;
const STEPS = 150;
const STEP_SIZE = 0.05;
const ORDER_OUTPUT = fileURLToPath(new URL("../src/fact-weights.ts", import.meta.url));
const ANSWERS_OUTPUT = fileURLToPath(new URL("../src/answer-weights.ts", import.meta.url));

/** One question asked of one corpus. */
interface Example {
  readonly set: string;
  readonly fold: number;
  readonly kind: "answerable" | "unanswerable" | "elsewhere";
  readonly question: string;
  readonly concepts: readonly WeighedConcept[];
  readonly weight: number;
  /** What it counts where passages are put in order. */
  readonly share: number;
  readonly candidates: readonly FactCandidate[];
  /** The candidates that hold a gold answer. */
  readonly gold: ReadonlySet<FactCandidate>;
}

async function examplesOf(
  name: string,
  share: number,
  set: QuestionSet,
  others: readonly QuestionSet[],
): Promise<Example[]> {
  const { corpus } = set;
  const directory = createDirectory(corpus.speakers);
  const library = {
    retriever: corpus.retriever,
    documents: new Map(corpus.documents.map((document) => [document.file, document])),
    directory,
    languages: corpusLanguages(corpus.retriever, corpus.documents),
    vocabulary: corpusVocabulary(corpus.retriever),
    portraits: corpusPortraits(corpus.retriever, corpus.documents, directory),
  };
  const isMixed = set.questions.some(({ answerable }) => !answerable);
  const ask = async (asked: SetQuestion, kind: Example["kind"]): Promise<Example> => {
    const { text, concepts, candidates } = await gatherFacts(asked.question, openInquiry(library, undefined));
    const holds = ({ passage }: FactCandidate): boolean =>
      passage.file === asked.file &&
      asked.answers.some(({ start, end }) => passage.start <= start && end <= passage.end);
    return {
      set: name,
      fold: foldOf(asked.file),
      kind,
      question: text,
      concepts,
      weight: share * (kind === "elsewhere" ? ELSEWHERE_WEIGHT : isMixed ? 1 : OTHER_SET_WEIGHT),
      share,
      candidates,
      gold: new Set(kind === "answerable" ? candidates.filter(holds) : []),
    };
  };
  const examples: Example[] = [];
  for (const asked of set.questions) examples.push(await ask(asked, asked.answerable ? "answerable" : "unanswerable"));
  for (const [at, asked] of others.flatMap(({ questions }) => questions).entries()) {
    if (at % ELSEWHERE_EVERY === 0 && !library.documents.has(asked.file)) examples.push(await ask(asked, "elsewhere"));
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
  const total = asked.reduce((sum, { share }) => sum + share, 0);
  const weights = climb(table.columns, (current) => {
    const gradient = current.map((weight) => (-RIDGE * weight) / total);
    let from = 0;
    for (const { candidates, share } of asked) {
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
        pullBy(table, row, (share * pull) / total, gradient);
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

/** What is known of the passage that the order puts first. */
const measure = ({ question, concepts, candidates }: Example, order: Weights): AnswerFeatures =>
  withSigns(
    answerFeatures(
      question,
      concepts,
      inOrder(candidates, (features) => weighFeatures(order, features)),
    ),
  );

const holdsFirst = ({ candidates, gold }: Example, order: Weights): boolean =>
  gold.has(
    candidates.reduce((best, one) =>
      weighFeatures(order, one.features) > weighFeatures(order, best.features) ? one : best,
    ),
  );

/** Which of the first passages answer; `measured` are their features. */
function trainAnswers(examples: readonly Example[], measured: readonly AnswerFeatures[]): TreeModel {
  const features = Object.keys(measured[0]!).filter((name) => !NOT_TRAINED.has(name));
  const { bias, trees } = boost(
    measured.map((one) => features.map((name) => inThousandths(one[name]!))),
    examples.map(({ kind }) => kind === "answerable"),
    examples.map(({ weight }) => weight),
    TREES,
  );
  return { features, bias: Number(bias.toFixed(4)), trees };
}

const percent = (some: readonly boolean[]): string =>
  some.length === 0 ? "-" : `${((100 * some.filter(Boolean).length) / some.length).toFixed(1)} %`;

interface Judged {
  readonly example: Example;
  readonly holds: boolean;
  readonly isRuledOut: boolean;
  readonly odds: number;
}

/** Judges every question by models that never saw its article. */
function judgeHeldOut(examples: readonly Example[]): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const seen = examples.filter((example) => example.fold !== fold);
    const order = trainOrder(seen);
    const answers = trainAnswers(
      seen,
      seen.map((example) => measure(example, order)),
    );
    return examples
      .filter((example) => example.fold === fold)
      .map((example) => {
        const features = measure(example, order);
        const odds = oddsBy(answers, features);
        return { example, holds: holdsFirst(example, order), isRuledOut: isRuledOut(features, odds), odds };
      });
  }).flat();
}

/** How often a question with an answer has better odds than one without: the area under the curve of the two rates. */
function areaUnderCurve(yes: readonly number[], no: readonly number[]): number {
  const sorted = no.toSorted((a, b) => a - b);
  const wins = yes.map((odds) => {
    const above = sorted.findIndex((other) => other >= odds);
    return above < 0 ? sorted.length : above;
  });
  return wins.reduce((total, one) => total + one, 0) / (yes.length * no.length);
}

function printHeldOut(judged: readonly Judged[]): void {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const name = `${one.example.set} ${one.example.kind}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const odds = (some: readonly Judged[]): number[] => some.map((one) => one.odds);
  for (const [name, some] of groups) {
    if (!name.endsWith(" answerable")) continue;
    console.log(`${name}: the passage with the answer first ${percent(some.map(({ holds }) => holds))}`);
    const no = groups.get(name.replace(/ answerable$/u, " unanswerable"));
    if (no === undefined) continue;
    console.log(`  area under the curve, the model alone: ${areaUnderCurve(odds(some), odds(no)).toFixed(3)}`);
    const floors = Array.from({ length: 400 }, (_, step) => -4 + step / 100);
    const floor = floors.findLast(
      (one) => some.filter((each) => isRefused(each, one)).length / some.length <= MAX_WRONGLY_REFUSED,
    );
    console.log(
      `  the floor that refuses no more than ${100 * MAX_WRONGLY_REFUSED} % of them: ${floor?.toFixed(2) ?? "none"}`,
    );
  }
  console.log(["refused below".padEnd(14), ...groups.keys()].join("   "));
  for (const floor of [-9, -1.5, -1.25, -1, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.25]) {
    const cells = Array.from(groups, ([name, some]) =>
      percent(some.map((one) => isRefused(one, floor))).padStart(name.length),
    );
    console.log([floor.toFixed(2).padEnd(14), ...cells].join("   "));
  }
}

const isRefused = (one: Judged, floor: number): boolean => one.isRuledOut || one.odds < floor;

/** A file of numbers that only this script writes. */
async function writeWeights(path: string, type: string, name: string, value: unknown): Promise<void> {
  const source = [
    "/** Written by `npm run train:facts`, not by hand; `fact-model.ts` says what the numbers are. */",
    "/* oxlint-disable approx-constant -- thresholds are what training found */",
    `import type { ${type} } from "./fact-model.ts";`,
    "",
    `export const ${name}: ${type} = ${JSON.stringify(value)};`,
    "",
  ];
  await writeFile(path, source.join("\n"));
  console.log(`written: ${path}`);
}

async function main(folders: readonly string[]): Promise<void> {
  if (folders.length < 2) throw new QuestionSetError("name two folders or more, each with corpus/ and questions.jsonl");
  const named = folders.map((folder) => {
    const [path = "", share = "1"] = folder.split("=");
    if (!(Number(share) > 0)) throw new QuestionSetError(`"${folder}": wanted a number above 0 behind "="`);
    return { path, share: Number(share) };
  });
  const sets: QuestionSet[] = [];
  for (const { path } of named) sets.push(await readQuestionSet(path));
  const examples: Example[] = [];
  for (const [at, set] of sets.entries()) {
    examples.push(
      ...(await examplesOf(
        named[at]!.path.split("/").findLast(Boolean)!,
        named[at]!.share,
        set,
        sets.filter((other) => other !== set),
      )),
    );
  }
  printHeldOut(judgeHeldOut(examples));
  const order = trainOrder(examples);
  const answers = trainAnswers(
    examples,
    examples.map((example) => measure(example, order)),
  );
  await writeWeights(ORDER_OUTPUT, "Weights", "ORDER", order);
  await writeWeights(ANSWERS_OUTPUT, "TreeModel", "ANSWERS", answers);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof QuestionSetError)) throw error;
  console.error(`train:facts: ${error.message}`);
  process.exitCode = 2;
});
