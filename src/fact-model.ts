/**
 * Two models of questions of fact, trained by `bench/train-facts.ts`: one orders the passages (conditional logit over
 * the passages of one question), the other says how likely the first of them answers (gradient-boosted trees).
 */
import type { AnswerFeatures } from "./answer-features.ts";
import type { FactFeatures } from "./fact-features.ts";
import { ANSWERS } from "./answer-weights.ts";
import { ORDER } from "./fact-weights.ts";

/** By feature; absent ones weigh nothing. */
export type Weights = Readonly<Partial<Record<keyof FactFeatures, number>>>;

/** The weighted sum of features. */
export function weighFeatures(weights: Weights, features: FactFeatures): number {
  const byName: Readonly<Record<string, number | undefined>> = weights;
  return Object.entries<number>({ ...features }).reduce((sum, [name, value]) => sum + value * (byName[name] ?? 0), 0);
}

/** What a tie adds to the order, and a missing doer takes from it: few questions of the training sets have passages that differ in it. */
const TIE_WEIGHT = 2;

/** The same for a time that is of another thing. */
const ELSEWHERE_WEIGHT = 0.5;

/** For ordering the passages of one question: a difference of 1 makes one e times as likely as the other. */
export const orderOf = (features: FactFeatures): number =>
  weighFeatures(ORDER, features) +
  TIE_WEIGHT * (features.ties - features.doerMissing) -
  ELSEWHERE_WEIGHT * features.timeElsewhere;

/** An inner node holds `low` for values below its threshold and `high` for others; a leaf is what it adds. */
export type Tree = readonly [feature: number, threshold: number, low: Tree, high: Tree] | number;

/** The sum of the bias and of one leaf of each tree is the logarithm of the odds that the passage answers. */
export interface TreeModel {
  /** In the order of the trees' feature numbers. */
  readonly features: readonly string[];
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** Features are compared in thousandths, so that thresholds are short to write down. */
export const inThousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** What one tree adds for a row of features. */
export function leafOf(tree: Tree, row: readonly number[]): number {
  let node: Tree = tree;
  while (typeof node !== "number") node = row[node[0]]! < node[1] ? node[2] : node[3];
  return node;
}

/** The logarithm of the odds that the passage answers, by a model. */
export function oddsBy({ features: names, bias, trees }: TreeModel, features: AnswerFeatures): number {
  const row = names.map((name) => inThousandths(features[name] ?? 0));
  return trees.reduce<number>((sum, tree) => sum + leafOf(tree, row), bias);
}

/** The same by the model that ships, for which about half the questions have no answer. */
export const answerOdds = (features: AnswerFeatures): number => oddsBy(ANSWERS, features);
