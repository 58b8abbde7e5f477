/**
 * Gradient-boosted regression trees for a yes or no (Friedman, 2001; second-order leaves as in XGBoost, Chen and
 * Guestrin, 2016). Deterministic: no sampling but by a generator with a fixed seed.
 */

import { leafOf } from "../src/fact-model.ts";
import type { Tree } from "../src/fact-model.ts";

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  /** Share of each tree's value that is added. */
  readonly rate: number;
  /** Least sum of weights times p(1 - p) in a leaf. */
  readonly leaf: number;
  /** Pull of leaf values towards 0. */
  readonly ridge: number;
  /** Shares of rows and of features that each tree sees. */
  readonly rows: number;
  readonly features: number;
}

const BINS = 48;

/** Park and Miller's generator. */
function createRandom(): () => number {
  let state = 20_011;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

interface Binned {
  /** By feature, the upper bounds of all bins but the last. */
  readonly bounds: readonly (readonly number[])[];
  /** By feature, the bin of each row. */
  readonly bins: readonly Uint8Array[];
}

function bin(table: readonly (readonly number[])[]): Binned {
  const bounds = table[0]!.map((_, feature) => {
    const sorted = table.map((row) => row[feature]!).toSorted((a, b) => a - b);
    const cuts = Array.from({ length: BINS - 1 }, (_one, at) => sorted[Math.floor(((at + 1) * sorted.length) / BINS)]!);
    return [...new Set(cuts.filter((cut) => cut > sorted[0]!))];
  });
  const bins = bounds.map((cuts, feature) =>
    Uint8Array.from(table, (row) => {
      const above = cuts.findIndex((cut) => row[feature]! < cut);
      return above < 0 ? cuts.length : above;
    }),
  );
  return { bounds, bins };
}

/** Rows of features with what each is and how much it weighs -> the bias and the trees, whose leaves add up to log odds. */
export function boost(
  table: readonly (readonly number[])[],
  isYes: readonly boolean[],
  weights: readonly number[],
  options: BoostOptions,
): { readonly bias: number; readonly trees: readonly Tree[] } {
  const { bounds, bins } = bin(table);
  const random = createRandom();
  const size = table.length;
  const yes = isYes.reduce((sum, one, at) => sum + (one ? weights[at]! : 0), 0);
  const all = weights.reduce((sum, one) => sum + one, 0);
  const bias = Math.log(yes / (all - yes));
  const scores = new Float64Array(size).fill(bias);
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size);
  const trees: Tree[] = [];

  function grow(rows: readonly number[], depth: number, features: readonly number[]): Tree {
    let [slope, bend] = [0, 0];
    for (const row of rows) {
      slope += gradient[row]!;
      bend += curvature[row]!;
    }
    const value = Number(((options.rate * slope) / (bend + options.ridge)).toFixed(4));
    if (depth === 0) return value;
    let best = { gain: 1e-6, feature: -1, cut: 0 };
    const slopes = new Float64Array(BINS);
    const bends = new Float64Array(BINS);
    for (const feature of features) {
      slopes.fill(0);
      bends.fill(0);
      const column = bins[feature]!;
      for (const row of rows) {
        slopes[column[row]!]! += gradient[row]!;
        bends[column[row]!]! += curvature[row]!;
      }
      let [left, leftBend] = [0, 0];
      for (let cut = 0; cut < bounds[feature]!.length; cut++) {
        left += slopes[cut]!;
        leftBend += bends[cut]!;
        if (leftBend < options.leaf || bend - leftBend < options.leaf) continue;
        const gain =
          left ** 2 / (leftBend + options.ridge) +
          (slope - left) ** 2 / (bend - leftBend + options.ridge) -
          slope ** 2 / (bend + options.ridge);
        if (gain > best.gain) best = { gain, feature, cut };
      }
    }
    if (best.feature < 0) return value;
    const { feature, cut } = best;
    const low = rows.filter((row) => bins[feature]![row]! <= cut);
    const high = rows.filter((row) => bins[feature]![row]! > cut);
    return [feature, bounds[feature]![cut]!, grow(low, depth - 1, features), grow(high, depth - 1, features)];
  }

  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < size; row++) {
      const likelihood = 1 / (1 + Math.exp(-scores[row]!));
      gradient[row] = weights[row]! * ((isYes[row] ? 1 : 0) - likelihood);
      curvature[row] = weights[row]! * likelihood * (1 - likelihood);
    }
    const rows = Array.from({ length: size }, (_, row) => row).filter(() => random() < options.rows);
    const features = bounds.map((_, feature) => feature).filter(() => random() < options.features);
    const tree = grow(rows, options.depth, features);
    trees.push(tree);
    for (let row = 0; row < size; row++) scores[row]! += leafOf(tree, table[row]!);
  }
  return { bias, trees };
}
