import type { Document } from "../src/types.ts";

/** A document with its text: the file decoded from UTF-8, a leading byte-order mark dropped, nothing else changed. */
export interface TextDocument extends Document {
  readonly text: string;
}

/** The corpus cannot be used; the message names the file or folder, what is wrong and what to do. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";
}
