/** Written by `npm run train:facts`, not by hand; `fact-model.ts` says what the numbers are. */
/* oxlint-disable approx-constant -- thresholds are what training found */
import type { Weights } from "./fact-model.ts";

export const ORDER: Weights = {
  relative: 3.341,
  paragraph: 2.296,
  own: 4.006,
  before: 1.822,
  pair: 2.697,
  pairsAround: 2.612,
  pairsOwn: 2.861,
  contentPairs: 2.212,
  title: 3.857,
  opening: 0.673,
  kind: 1.063,
  kindAmount: 0.315,
  kindTime: 0.947,
  asAsked: 2.384,
  length: -0.269,
};
