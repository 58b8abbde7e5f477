/** A pasted quotation as the check compares it. */
import type { Wording } from "./meaning.ts";
import { sentenceNumbers } from "./sentences.ts";
import { wording } from "./wording.ts";

export interface Pasted extends Wording {
  readonly keys: readonly string[];
  /** For every word, whether an ellipsis stands before it. */
  readonly afterEllipsis: readonly boolean[];
}

const ELLIPSIS = /…|\.\s?\.\s?\./u;

export function toPasted(text: string): Pasted {
  const words = wording(text);
  const afterEllipsis = words.map((word, at) => ELLIPSIS.test(text.slice(words[at - 1]?.end ?? 0, word.start)));
  return { text, words, keys: words.map(({ key }) => key), sentences: sentenceNumbers(text, words), afterEllipsis };
}
