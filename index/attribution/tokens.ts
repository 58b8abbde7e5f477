/** Text to tokens: words, numbers, quotation marks and punctuation, each with its place. */
import type { Span } from "../../src/types.ts";
import type { Block } from "../segment.ts";

type TokenKind = "word" | "number" | "mark" | "punct";

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** A word that opens with a capital. */
  readonly cap: boolean;
  /** Index of the sentence within its block. */
  readonly sentence: number;
}

// In this order: double marks, acronyms with dots ("U. S.", "D.C."), abbreviations that keep their dot, a genitive or
// contracted ending, numbers, words with inner hyphens, dots and apostrophes, any other sign.
const TOKEN =
  /["“”„«»]|''|``|(?:\p{Lu}\.[ \u00a0]?){1,4}\p{Lu}\.|(?:\p{Lu}\.){1,4}\p{Lu}(?![\p{L}\p{N}])|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Adm|Maj|Rev|Prof|Hon|St|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|No|Inc|Corp|Co)\.|\p{Lu}\.(?=\s?\p{L})|['’]s(?![\p{L}\p{N}])|\p{N}+(?:[.,:]\p{N}+)*%?|[\p{L}\p{M}\p{N}_]+(?:(?:[-‑&/.@]|['’](?!s(?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}_]+)*|[^\s]/gu;

/** "al-Hajri", "d'Estaing": a name behind a particle that keeps its small letter. */
const PARTICLE_NAME = /^(?:a[ldrsnz]|el|ash|ben|bin|abu|d|l)[-'’]\p{Lu}/u;

const MARK = /^(?:["“”„«»]|''|``)$/u;

/** The tokens of a block, in text order. */
export function tokenise(text: string, block: Block): Token[] {
  const tokens: Token[] = [];
  block.sentences.forEach((span, sentence) => {
    for (const { 0: found, index } of text.slice(span.start, span.end).matchAll(TOKEN)) {
      const first = found.codePointAt(0)!;
      const kind = MARK.test(found)
        ? "mark"
        : /^\p{N}/u.test(found)
          ? "number"
          : /[\p{L}\p{M}]/u.test(found)
            ? "word"
            : "punct";
      const start = span.start + index;
      const lower = kind === "word" ? found.toLowerCase().replaceAll("’", "'") : found;
      const cap = kind === "word" && (/^\p{Lu}/u.test(found) || PARTICLE_NAME.test(found));
      tokens.push({ start, end: start + found.length, kind, text: found, lower, cap, sentence });
    }
  });
  return tokens;
}
