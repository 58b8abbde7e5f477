import type { Passage, QuoteCheck, Retriever } from "./types.ts";

export interface VerifyOptions {
  /** `Speaker.id`s the claimed speaker may mean; absent where nobody was claimed. */
  readonly claimed?: readonly string[];
  /** Milliseconds from now. */
  readonly deadline?: number;
}

/** What was found of a pasted quotation. */
export interface Finding {
  readonly verdict: QuoteCheck["verdict"];
  readonly diff: QuoteCheck["diff"];
  readonly flags: NonNullable<QuoteCheck["flags"]>;
  /** `Speaker.id` of whoever said the source's words; null where the text does not say or nothing was found. */
  readonly speaker: string | null;
  /** Where the words stand, best first; for `not_found` the nearest, to be shown as context only. */
  readonly passages: readonly Passage[];
  /** True where the deadline cut the search. */
  readonly partial: boolean;
}

export async function verify(_pasted: string, _retriever: Retriever, _options: VerifyOptions = {}): Promise<Finding> {
  throw new Error("under way");
}
