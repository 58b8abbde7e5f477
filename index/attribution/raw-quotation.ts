/** A quotation between being found and being attributed. */
import type { QuotationForm } from "../../src/types.ts";
import type { Range } from "./phrases.ts";

/** The rule that tied words to a mention; each has a measured precision (`confidence.ts`). */
export type Rule =
  | "said-behind"
  | "said-before"
  | "cue-behind"
  | "cue-before"
  | "colon"
  | "transcript"
  | "signed"
  | "mixed"
  | "continued"
  | "follows"
  | "open-paragraph"
  | "quoted-paragraph"
  | "answer"
  | "sentence-before"
  | "still-spoken-of"
  | "after-colon"
  | "after-reported"
  | "named-next"
  | "sentence-subject"
  | "none"
  | "that"
  | "clause"
  | "infinitive"
  | "object"
  | "topic"
  | "before"
  | "around"
  | "according"
  | "participle"
  | "dropped-verb";

/** A quotation as found, before its mention is resolved. */
export interface RawQuotation {
  readonly block: number;
  /** Token ranges in that block, in text order. */
  readonly parts: readonly Range[];
  readonly form: QuotationForm;
  readonly cue: Range | null;
  readonly subject: Range | null;
  readonly rule: Rule;
  /** The block that `subject` stands in, where it is another than `block`. */
  readonly subjectBlock?: number;
  /**
   * The quotation whose speaker this one shares; its index, never its own. Null where `subject` decides; where both stand,
   * they must mean the same.
   */
  readonly sameAs: number | null;
  /** The quotation before that was left open, of which this one is the end; its index. */
  readonly endOf?: number;
}

/** Whether a quotation stands within another's reported words: of "Ames said Lee raised …" that of Lee. */
export const isReported = ({ block, cue }: RawQuotation, raw: readonly RawQuotation[]): boolean =>
  cue !== null &&
  raw.some(
    (other) => other.block === block && other.parts.some(({ first, last }) => first <= cue.first && cue.last <= last),
  );
