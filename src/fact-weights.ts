/** Written by `npm run train:facts`, not by hand; `fact-model.ts` says what the numbers are. */
/* oxlint-disable approx-constant -- thresholds are what training found */
import type { Weights } from "./fact-model.ts";

export const ORDER: Weights = {
  relative: 3.338,
  paragraph: 2.33,
  own: 4.002,
  before: 1.795,
  pair: 2.696,
  pairsAround: 2.621,
  pairsOwn: 2.868,
  contentPairs: 2.212,
  title: 3.848,
  opening: 0.683,
  kind: 1.053,
  kindAmount: 0.298,
  kindTime: 0.955,
  asAsked: 2.353,
  length: -0.262,
};
