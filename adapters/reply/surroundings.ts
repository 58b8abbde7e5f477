/** The text around a passage, as it stands in the document. */
import type { Span } from "../../src/types.ts";

/** The paragraph of a passage and its neighbours, where there are any. */
export interface Neighbours {
  readonly before?: Span;
  readonly own: Span;
  readonly after?: Span;
}

/** A passage and what stands before and after it; joined, they are a piece of the document to the character. */
export interface Surroundings {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** The lines that `passage` touches, and the nearest on either side that are not empty. */
export function neighboursOf(text: string, passage: Span): Neighbours {
  const own = linesAt(text, passage);
  const last = text.slice(0, own.start).trimEnd().length - 1;
  const next = text.slice(own.end).search(/\S/u);
  return {
    ...(last >= 0 && { before: linesAt(text, { start: last, end: last }) }),
    own,
    ...(next >= 0 && { after: linesAt(text, { start: own.end + next, end: own.end + next }) }),
  };
}

/** From the paragraph before a passage to the one after it. */
export function surroundingsOf(text: string, passage: Span): Surroundings {
  const { before, own, after } = neighboursOf(text, passage);
  return {
    before: text.slice((before ?? own).start, passage.start),
    passage: text.slice(passage.start, passage.end),
    after: text.slice(passage.end, (after ?? own).end),
  };
}

function linesAt(text: string, { start, end }: Span): Span {
  const lineEnd = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: lineEnd < 0 ? text.length : lineEnd };
}
