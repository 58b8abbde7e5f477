/** Written by `npm run train:facts`, not by hand; `fact-model.ts` says what the numbers are. */
import type { Weights } from "./fact-model.ts";

export const ORDER: Weights = {
  relative: 3.306,
  paragraph: 2.534,
  own: 4.237,
  before: 1.836,
  pair: 2.725,
  pairsAround: 2.793,
  pairsOwn: 2.621,
  contentPairs: 2.155,
  title: 6.921,
  kind: 1.49,
  length: -0.236,
};
