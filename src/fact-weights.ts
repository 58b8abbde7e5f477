/** Written by `npm run train:facts`, not by hand; `fact-model.ts` says what the numbers are. */
/* oxlint-disable approx-constant -- thresholds are what training found */
import type { Weights } from "./fact-model.ts";

export const ORDER: Weights = {
  relative: 1.722,
  paragraph: 1.157,
  own: 1.908,
  before: 1.766,
  pair: 1.149,
  pairsAround: 3.06,
  pairsOwn: 2.848,
  contentPairs: 1.382,
  title: 4.613,
  opening: 1.716,
  kind: 1.143,
  kindAmount: 0.793,
  kindTime: 1.077,
  asAsked: 2.94,
  length: -0.264,
  alikeParagraph: 2.763,
  alikeOwn: 1.969,
  alikePair: 2.515,
};
