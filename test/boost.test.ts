/** Boosted trees: what no sum of features can tell, and the same trees every time. */
import { expect, it } from "vitest";
import { boost } from "../bench/boost.ts";
import { leafOf } from "../src/fact-model.ts";

const OPTIONS = { trees: 30, depth: 2, rate: 0.3, leaf: 1, ridge: 1, rows: 1, features: 1 };

it("learn that exactly one of two holds", () => {
  const table = Array.from({ length: 80 }, (_, at) => [at % 2, at % 3 === 0 ? 1 : 0]);
  const isYes = table.map(([a, b]) => a !== b);
  const train = () =>
    boost(
      table,
      isYes,
      table.map(() => 1),
      OPTIONS,
    );
  const { bias, trees } = train();
  const oddsOf = (row: readonly number[]): number => trees.reduce<number>((sum, tree) => sum + leafOf(tree, row), bias);
  expect(table.map((row) => oddsOf(row) > 0)).toEqual(isYes);
  expect(train()).toEqual({ bias, trees });
});
