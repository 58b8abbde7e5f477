/** One block while its quotations are read: its clauses, its quoted regions and who has claimed them. */
import type { QuotationForm } from "../../src/types.ts";
import type { Clause } from "./clause.ts";
import { findClauses } from "./clauses.ts";
import type { MarkedLine, Region } from "./marks.ts";
import type { Line, Range } from "./phrases.ts";
import type { RawQuotation, Rule } from "./raw-quotation.ts";

/** Owner of a region that names a work and quotes nobody. */
export const TITLE = -2;

export interface Scene extends MarkedLine {
  readonly block: number;
  readonly clauses: readonly Clause[];
  /** By region: index of the raw quotation that holds it, or -1, or `TITLE`. */
  readonly owner: number[];
}

export const openScene = (line: MarkedLine, block: number): Scene => ({
  ...line,
  block,
  clauses: findClauses(line),
  owner: line.regions.map(() => -1),
});

/** Words and numbers of a range that stand within marks (1) or without (0). */
export const countWords = (scene: Line, first: number, last: number, wanted: 0 | 1): number => {
  let count = 0;
  for (let i = first; i < last; i++) {
    const { kind } = scene.tokens[i]!;
    if ((kind === "word" || kind === "number") && (scene.quoted[i] === 1) === (wanted === 1)) count++;
  }
  return count;
};

export const rangeOf = (region: Region): Range => ({ first: region.first, last: region.last });

/** Gives the regions and the parts to a clause. */
export function add(
  scene: Scene,
  raw: RawQuotation[],
  regions: readonly number[],
  parts: readonly Range[],
  form: QuotationForm,
  clause: Clause,
  rule: Rule,
): void {
  for (const k of regions) scene.owner[k] = raw.length;
  raw.push({ block: scene.block, parts, form, cue: clause.cue, subject: clause.subject, rule, sameAs: null });
}

// A region without an opening mark begins with its block, one token before the first.
export const opensSentence = (scene: Scene, i: number): boolean =>
  i <= 0 || scene.tokens[i - 1]!.sentence !== scene.tokens[i]?.sentence;

/** "…, where she also spoke": a clause that hangs on a place or a time hands no words over. */
export const isAside = ({ tokens }: Scene, { first }: Clause): boolean =>
  /^(?:where|when|while|after|before)$/u.test(tokens[first - 1]?.lower ?? "");
