import type { Paragraph, Document, Retriever } from "../src/types.ts";

export interface IndexBuilder {
  /** Adds a document's paragraphs, in text order; documents in corpus order. */
  add(document: Document, paragraphs: readonly Paragraph[]): void;
  /** Closes the index: no more adding. */
  open(): Retriever;
}

export function createIndex(): IndexBuilder {
  throw new Error("under way");
}
