/** Index terms that say the same of somebody. */
import { areKin } from "../evidence.ts";
import { areSameNation } from "./nations.ts";
import { areSameOffice } from "./office-words.ts";

/** Whether two terms are one, or names of one office or nation, or of one family. */
export const isSame = (a: string, b: string): boolean =>
  a === b || areSameOffice(a, b) || areSameNation(a, b) || areKin(a, b);
/** Whether one of many is the same. */
export const holds = (terms: ReadonlySet<string>, wanted: string): boolean =>
  terms.has(wanted) || [...terms].some((term) => isSame(term, wanted));
