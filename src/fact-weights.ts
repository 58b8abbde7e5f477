/** Written by `npm run train:facts`, not by hand; `fact-model.ts` says what the numbers are. */
/* oxlint-disable approx-constant -- thresholds are what training found */
import type { Weights } from "./fact-model.ts";

export const ORDER: Weights = {"relative":3.36,"paragraph":2.275,"own":4.023,"before":1.775,"pair":2.688,"pairsAround":2.57,"pairsOwn":2.865,"contentPairs":2.271,"title":4.174,"opening":0.725,"kind":1.051,"kindAmount":0.435,"kindTime":0.93,"asAsked":2.386,"length":-0.266};
