/** A pasted quotation as the check compares it. */
import type { Wording } from "./meaning.ts";
import { sentenceNumbers } from "./sentences.ts";
import { wording } from "./wording.ts";
import type { Span } from "../types.ts";

export interface Pasted extends Wording {
  readonly keys: readonly string[];
  /** For every word, whether an ellipsis stands before it. */
  readonly afterEllipsis: readonly boolean[];
  /** For every word, whether it stands in square brackets: whoever quotes put it there and says so. */
  readonly bracketed: readonly boolean[];
}

const BRACKETS = /\[[^[\]]{1,200}\]/gu;
const ELLIPSIS = /…|\.\s?\.\s?\./u;

export function toPasted(text: string): Pasted {
  const words = wording(text);
  const afterEllipsis = words.map((word, at) => ELLIPSIS.test(text.slice(words[at - 1]?.end ?? 0, word.start)));
  const bracketed = withinBrackets(text, words);
  const keys = words.map(({ key }) => key);
  return { text, words, keys, sentences: sentenceNumbers(text, words), afterEllipsis, bracketed };
}

/** For every word, whether it stands in square brackets. */
export function withinBrackets(text: string, words: readonly Span[]): boolean[] {
  const brackets = [...text.matchAll(BRACKETS)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  let next = 0;
  return words.map(({ start, end }) => {
    while (next < brackets.length && brackets[next]!.end < end) next++;
    return next < brackets.length && brackets[next]!.start < start;
  });
}
