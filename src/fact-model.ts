/**
 * Which passage answers a question of fact best, and whether it answers at all: two linear models over `FactFeatures`,
 * trained by `bench/train-facts.ts`. The first orders (conditional logit over the passages of one question), the second
 * judges the passage that came first (logistic regression).
 */
import type { FactFeatures } from "./fact-features.ts";
import { ANSWERS, ORDER } from "./fact-weights.ts";

/** By feature; absent ones weigh nothing. */
export type Weights = Readonly<Partial<Record<keyof FactFeatures, number>>>;

/** The weighted sum of features. */
export function weighFeatures(weights: Weights, features: FactFeatures): number {
  const byName: Readonly<Record<string, number | undefined>> = weights;
  return Object.entries<number>({ ...features }).reduce((sum, [name, value]) => sum + value * (byName[name] ?? 0), 0);
}

/** For ordering the passages of one question: a difference of 1 makes one e times as likely as the other. */
export const orderOf = (features: FactFeatures): number => weighFeatures(ORDER, features);

/** Judges the passage that came first. */
export interface AnswerModel {
  readonly bias: number;
  /** Of the order's own sum. */
  readonly order: number;
  readonly weights: Weights;
}

/** 0..1, how likely the best passage answers, had half the questions no answer. */
function likelihoodOf(best: FactFeatures): number {
  return 1 / (1 + Math.exp(-ANSWERS.bias - ANSWERS.order * orderOf(best) - weighFeatures(ANSWERS.weights, best)));
}

/**
 * Below this likelihood a question is refused. Kept low: hardly a question that has an answer is to go without it,
 * and no model of this kind tells a question with one word exchanged from one without. `npm run train:facts` prints what
 * other floors would give.
 */
const LIKELIHOOD_FLOOR = 0.08;
/** Share of the question's content, by weight, that the paragraph must hold. */
const CONTENT_FLOOR = 0.3;
/** The same where it holds the name alone: "how many people live in Phnom Penh". */
const NAMES_ONLY_FLOOR = 0.48;
/** Where this share of what is asked stands nowhere in the corpus, the question is about something else. */
const MAX_UNKNOWN_SHARE = 0.5;
/** The content floor for bare words ("merkel dredging"), each of which was put for a reason. */
const BARE_WORDS_FLOOR = 0.6;

/** Whether the passage that comes first may be shown as the answer: it speaks of what was asked, and likely answers it. */
export function isAnswer(best: FactFeatures, isQuestion: boolean): boolean {
  if (best.unknownNames > 0 || best.unknownShare > MAX_UNKNOWN_SHARE) return false;
  const floor = isQuestion ? (best.namesOnly === 1 ? NAMES_ONLY_FLOOR : CONTENT_FLOOR) : BARE_WORDS_FLOOR;
  return best.paragraph >= floor && (!isQuestion || likelihoodOf(best) >= LIKELIHOOD_FLOOR);
}
