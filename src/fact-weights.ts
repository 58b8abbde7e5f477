/** Written by `npm run train:facts`, not by hand; `fact-model.ts` says what the numbers are. */
import type { Weights } from "./fact-model.ts";

export const ORDER: Weights = {
  relative: 3.306,
  paragraph: 2.532,
  own: 4.237,
  before: 1.834,
  pair: 2.725,
  pairsAround: 2.799,
  pairsOwn: 2.624,
  contentPairs: 2.156,
  title: 6.916,
  kind: 1.492,
  length: -0.237,
};
