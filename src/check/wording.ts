/**
 * A text as a quote check compares it: its words, in order, so that two texts with equal keys differ in typography only,
 * or in what a writer chooses and no speaker says: short forms, figures or words, British or American spelling.
 *
 *     wording("“We can\u2019t pay fifteen hundred U.S. $”")  ->  we can not pay 1500 us $
 *
 * Unlike index terms these are whole words, stop words too: "raise" for "raised" is a change to somebody's words.
 */
import { remembered } from "../remembered.ts";
import { eachWord, fold, termOf } from "../terms.ts";
import type { Span } from "../types.ts";
import { numberInWords, opensNumber } from "./number-words.ts";
import { oneSpelling } from "../spelling-variants.ts";

/** One word of a text. The span is into the text as given, invisible characters within the word included. */
export interface Word extends Span {
  /** Equal for words that differ in case, diacritics, apostrophes, ligatures, invisible characters or spelling only. */
  readonly key: string;
  /** The index term; empty for stop words and signs. */
  readonly term: string;
}

// Soft hyphens, joiners, zero-width, bidirectional and variation marks: chat clients and web pages scatter them, and
// each would end a word.
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]|\u034f/u;

// What keyboards and OCR put for an apostrophe. One code unit each, so that no place moves.
const STRAY_APOSTROPHE = /(?<=\p{L})[‘‛`´′＇](?=\p{L})/gu;

// Signs that are read aloud and carry meaning: a dropped "%" or minus is a different number.
const SIGN = /[%‰$€£¥&]|(?<![\p{L}\p{N}.,)])[-−](?=\p{N})/gu;
const SIGN_KEYS: Readonly<Record<string, string>> = { "%": "percent", "&": "and", "-": "minus", "−": "minus" };

/** Letters that Unicode does not decompose but typists replace. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/** `text` without its invisible characters, and for every place in that the place in `text`. */
function visible(text: string): { readonly shown: string; readonly place: (at: number) => number } {
  const places: number[] = [];
  let shown = "";
  for (let at = 0; at < text.length; at++) {
    if (INVISIBLE.test(text[at]!)) continue;
    shown += text[at];
    places.push(at);
  }
  return { shown, place: (at) => places[at] ?? text.length };
}

function keyOf(word: string): string {
  if (/^[a-z]+$/.test(word)) return oneSpelling(word);
  const folded = fold(word).replace(/[øłđðıßæœþ]/gu, (letter) => PLAIN_LETTERS[letter]!);
  // "11,622" is "11622", but "1,5" is not "15".
  if (/^\p{N}/u.test(folded)) return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(folded) ? folded.replaceAll(",", "") : folded;
  return oneSpelling(folded.replace(/[.\s']/gu, ""));
}

/** Short forms that are no other word without their apostrophe. */
const NEGATED =
  /^(ca|wo|sha|(?:are|could|did|does|do|had|has|have|is|might|must|need|ought|should|was|were|would)(?=n))n['’ʼ]?t$/iu;
const SHORTENED = /^(\p{L}+)['’ʼ](ll|re|ve|m)$|^(s?he|it|that|there|here|what|who|where|let)['’ʼ](s)$/iu;
const IRREGULAR: Readonly<Record<string, string>> = { ca: "can", wo: "will", sha: "shall" };
const FULL: Readonly<Record<string, string>> = { ll: "will", re: "are", ve: "have", m: "am", s: "is" };

/** Part of a word as it is written: its key, and where in the word it ends. */
interface Part {
  readonly key: string;
  readonly end: number;
}

/** "don’t" as "do" and "n’t", with the full words as keys; every other word is one part, or none without a letter. */
function parts(word: string): readonly Part[] {
  const split = splitShort(word);
  if (split !== undefined) return split;
  const key = keyOf(word);
  return key === "" ? [] : [{ key, end: word.length }];
}

function splitShort(word: string): readonly Part[] | undefined {
  const { length } = word;
  if (/^cannot$/iu.test(word))
    return [
      { key: "can", end: 3 },
      { key: "not", end: length },
    ];
  const negated = NEGATED.exec(word)?.[1];
  if (negated !== undefined) {
    const key = negated.toLowerCase();
    return [
      { key: IRREGULAR[key] ?? key, end: negated.length },
      { key: "not", end: length },
    ];
  }
  const [, plain, ending, pronoun, is] = SHORTENED.exec(word) ?? [];
  const stem = plain ?? pronoun;
  if (stem === undefined) return undefined;
  const full = stem.toLowerCase() === "let" ? "us" : FULL[(ending ?? is!).toLowerCase()]!;
  return [
    { key: keyOf(stem), end: stem.length },
    { key: full, end: length },
  ];
}

/** What is known of a word wherever it stands. */
interface Reading {
  readonly term: string;
  readonly parts: readonly Part[];
  readonly opensNumber: boolean;
}

function read(word: string, isShouted: boolean): Reading {
  const split = parts(word);
  const term = split.length > 1 ? "" : termOf(word, isShouted);
  return { term, parts: split, opensNumber: split.some(({ key }) => opensNumber(key)) };
}

/** Distinct words whose readings are kept; a corpus has some 100,000, and pastes bring new ones without end. */
const MAX_CACHED_WORDS = 100_000;
const plainReading = remembered((word) => read(word, false), MAX_CACHED_WORDS);
const shoutedReading = remembered((word) => read(word, true), MAX_CACHED_WORDS);

/** `words` with every number in words as one, its key in figures. */
function withFigures(row: readonly Word[], text: string): Word[] {
  const keys = row.map(({ key }) => key);
  const joined = (next: number): boolean =>
    /^(?:\s|[-‐‑]){1,2}$/u.test(text.slice(row[next - 1]!.end, row[next]!.start));
  const found: Word[] = [];
  for (let at = 0; at < row.length; at++) {
    const number = numberInWords(keys, at, joined);
    const word = row[at]!;
    if (number === undefined) found.push(word);
    else {
      const { end } = row[at + number.length - 1]!;
      found.push({ key: number.key, term: word.term || number.key, start: word.start, end });
      at += number.length - 1;
    }
  }
  return found;
}

/** `text` without characters nobody sees, as a retriever should be asked. */
export function shownText(text: string): string {
  return INVISIBLE.test(text) ? visible(text).shown : text;
}

/** Every word of `text` in order. Linear in its length; never throws. */
export function wording(text: string): Word[] {
  const hides = INVISIBLE.test(text);
  const { shown, place } = hides ? visible(text) : { shown: text, place: undefined };
  const plain = shown.replace(STRAY_APOSTROPHE, "'");
  const found: Word[] = [];
  let mayHoldNumber = false;
  eachWord(plain, (word, start, isShouted) => {
    const reading = isShouted ? shoutedReading(word) : plainReading(word);
    mayHoldNumber ||= reading.opensNumber;
    let from = 0;
    for (const { key, end: to } of reading.parts) {
      found.push({ key, term: reading.term, start: start + from, end: start + to });
      from = to;
    }
  });
  const letters = found.length;
  for (const { 0: sign, index } of plain.matchAll(SIGN)) {
    found.push({ key: SIGN_KEYS[sign] ?? sign, term: "", start: index, end: index + sign.length });
  }
  const ordered = found.length === letters ? found : found.sort((a, b) => a.start - b.start);
  const numbered = mayHoldNumber ? withFigures(ordered, plain) : ordered;
  if (place === undefined) return numbered;
  return numbered.map((word) => Object.assign(word, { start: place(word.start), end: place(word.end - 1) + 1 }));
}
