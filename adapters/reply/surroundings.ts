/** The text around a passage, as it stands in the document. */
import type { Span } from "../../src/types.ts";

/** A passage between what its paragraph says before and after it; joined they are the paragraph, to the character. */
export interface Surroundings {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** The paragraph of a document's `text` that a passage stands in, the passage apart. */
export function surroundingsOf(text: string, passage: Span): Surroundings {
  const { start, end } = paragraphAround(text, passage);
  return {
    before: text.slice(start, passage.start),
    passage: text.slice(passage.start, passage.end),
    after: text.slice(passage.end, end),
  };
}

/** The lines that `span` touches. */
export function paragraphAround(text: string, { start, end }: Span): Span {
  const lineEnd = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: lineEnd < 0 ? text.length : lineEnd };
}
