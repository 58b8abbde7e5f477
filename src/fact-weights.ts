/** Written by `npm run train:facts`, not by hand; `fact-model.ts` says what the numbers are. */
import type { AnswerModel, Weights } from "./fact-model.ts";

export const ORDER: Weights = {
  relative: 3.439,
  paragraph: 2.391,
  own: 4.285,
  before: 1.885,
  pair: 2.647,
  pairsAround: 2.811,
  pairsOwn: 2.668,
  contentPairs: 2.048,
  title: 6.977,
  kind: 1.516,
  length: -0.204,
};

export const ANSWERS: AnswerModel = {
  bias: -4.495,
  order: 0.041,
  weights: {
    paragraph: 2.395,
    ownTitle: 0.663,
    before: 2.345,
    title: 2.852,
    missingWords: 0.45,
    missingNames: -0.203,
    missingNumbers: -0.798,
    heaviestMissing: 2.242,
    paragraphLength: -0.122,
    kind: 0.11,
    denies: -0.699,
    deniesAlone: -2.308,
    deniedAlone: -0.047,
    missingRanks: -0.316,
  },
};
