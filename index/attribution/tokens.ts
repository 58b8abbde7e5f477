/** Text to tokens: words, numbers, quotation marks and punctuation, each with its place. */
import type { Span } from "../../src/types.ts";
import type { Block } from "../segment.ts";
import { DETERMINERS, PREPOSITIONS } from "./lexicon.ts";

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

// In this order: double marks, acronyms with dots ("U. S.", "D.C."), titles before a name and other abbreviations that
// keep their dot, a genitive or contracted ending, numbers, words with inner hyphens, dots and apostrophes, any other sign.
const TOKEN =
  /["“”„«»]|''|``|(?:\p{Lu}\.[ \u00a0]?){1,4}\p{Lu}\.|(?:\p{Lu}\.){1,4}\p{Lu}(?![\p{L}\p{N}])|(?:(?:Maj|Lt|Lieut|Brig|Vice|Rear|Det)\.?-)?(?:Mr|Mrs|Ms|Dr|Sen|Sens|Del|Rep|Reps|Gov|Gen|Lt|Lieut|Col|Sgt|Capt|Adm|Maj|Brig|Cmdr|Cdr|Cpl|Pte|Pvt|Cst|Det|Insp|Supt|Cllr|Adv|Atty|Amb|Msgr|Fr|Pres|Rev|Prof|Hon)\.(?=[\s\p{Lu}-])|Dato['’](?=\s\p{Lu})|(?:St|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|No|Inc|Corp|Co)\.|\p{Lu}\.(?=\s?\p{L})|['’]s(?![\p{L}\p{N}])|\p{N}+(?:[.,:]\p{N}+)*%?|[\p{L}\p{M}\p{N}_]+(?:(?:[-‑&/.@]|['’](?!s(?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}_]+)*|[^\s\u200b-\u200f\u2060\ufeff]/gu;

/** The World Health Organization is nobody's "who". */
const NAMES_LIKE_PRONOUNS = /^(?:WHO|US|IT)$/;

/** "al-Hajri", "d'Estaing": a name behind a particle that keeps its small letter. */
const PARTICLE_NAME = /^(?:a[ldrsnz]|el|ash|ben|bin|abu|d|l)[-'’]\p{Lu}/u;

const MARK = /^(?:["“”„«»]|''|``)$/u;

const SINGLE_SPEECH =
  /(?<=^|[\s([])['‘](?!['‘])\p{Lu}[^\n'‘’]{8,300}(?:[’'](?=\p{L})[^\n'‘’]{0,300}){0,8}[,.?!]['’](?!['’])(?=\s|$)/gmu;
const DOUBLE_SPEECH = /(?:["“]|''|``)(?=\p{Lu})/gu;

/** Whether a text gives speech in single marks, as many British papers do: ‘…,’ said Ames. */
export function usesSingleMarks(text: string): boolean {
  const singles = text.match(SINGLE_SPEECH)?.length ?? 0;
  return singles > 0 && singles > (text.match(DOUBLE_SPEECH)?.length ?? 0);
}

/** A single mark opens before a word and closes behind a stop; within a word and behind a plural it is an apostrophe. */
function isSingleMark(text: string, at: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (/[\s([—–]/u.test(before)) return text[at] === "‘" || (text[at] === "'" && /[\p{L}\p{N}“"]/u.test(after));
  return text[at] !== "‘" && /[,.?!…”"]/u.test(before) && /[\s).,;:—–]/u.test(after);
}

// Nearly every word is plain ASCII; the tests by Unicode property are ten times as slow.
const ASCII_LOWER = /^[a-z]/;
const ASCII_UPPER = /^[A-Z]/;

function kindOf(found: string): TokenKind {
  if (ASCII_LOWER.test(found) || ASCII_UPPER.test(found)) return "word";
  if (MARK.test(found)) return "punct";
  if (/^\p{N}/u.test(found)) return "number";
  return /[\p{L}\p{M}]/u.test(found) ? "word" : "punct";
}

function lowerOf(word: string): string {
  if (word.length <= 3 && NAMES_LIKE_PRONOUNS.test(word)) return word;
  return word.includes("’") ? word.toLowerCase().replaceAll("’", "'") : word.toLowerCase();
}

const hasCapital = (word: string): boolean =>
  ASCII_UPPER.test(word) || (ASCII_LOWER.test(word) ? PARTICLE_NAME.test(word) : /^\p{Lu}/u.test(word));

/** The tokens of a block, in text order; with `singles`, single marks are quotation marks and double ones are inner. */
export function tokenise(text: string, block: Block, singles = false): Token[] {
  const tokens: Token[] = [];
  block.sentences.forEach((span, sentence) => {
    for (const { 0: found, index } of text.slice(span.start, span.end).matchAll(TOKEN)) {
      const isMark = singles ? /^['‘’]$/u.test(found) && isSingleMark(text, span.start + index) : MARK.test(found);
      const kind = isMark ? "mark" : kindOf(found);
      const start = span.start + index;
      const lower = kind === "word" ? lowerOf(found) : found;
      const cap = kind === "word" && hasCapital(found);
      tokens.push({ start, end: start + found.length, kind, text: found, lower, cap, sentence });
    }
  });
  return tokens.map((token, i) => (isNicknameMark(text, tokens, i) ? { ...token, kind: "punct" } : token));
}

/** `Tobias | “ | Toby | ” | Tiang`: marks around a nickname within a name hold no words of anybody. */
function isNicknameMark(text: string, tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.kind !== "mark") return false;
  const opens = tokens[i + 2]?.kind === "mark" ? i : i - 2;
  const [given, open, nickname, close, surname] = tokens.slice(Math.max(0, opens - 1), opens + 4);
  return (
    opens > 0 &&
    surname !== undefined &&
    [given!, nickname!, surname].every(({ cap, sentence }) => cap && sentence === given!.sentence) &&
    !DETERMINERS.has(given!.lower) &&
    !PREPOSITIONS.has(given!.lower) &&
    [open!, close!].every(({ kind }) => kind === "mark") &&
    text.slice(given!.end, open!.start) === " " &&
    text.slice(close!.end, surname.start) === " "
  );
}
