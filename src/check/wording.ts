/**
 * A text as a quote check compares it: its words, in order, so that two texts with equal keys differ in typography only.
 *
 *     wording("“We can\u2019t pay 1,500 U.S. $”")  ->  we cant pay 1500 us $
 *
 * Unlike index terms these are whole words, stop words too: "raise" for "raised" is a change to somebody's words.
 */
import { fold, words } from "../terms.ts";
import type { Span } from "../types.ts";

/** One word of a text. The span is into the text as given, invisible characters within the word included. */
export interface Word extends Span {
  /** Equal for words that differ in case, diacritics, apostrophes, ligatures or invisible characters only. */
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
  if (!INVISIBLE.test(text)) return { shown: text, place: (at) => at };
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
  if (/^[a-z]+$/.test(word)) return word;
  const folded = fold(word).replace(/[øłđðıßæœþ]/gu, (letter) => PLAIN_LETTERS[letter]!);
  // "11,622" is "11622", but "1,5" is not "15".
  if (/^\p{N}/u.test(folded)) return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(folded) ? folded.replaceAll(",", "") : folded;
  return folded.replace(/[.\s']/gu, "");
}

/** `text` without characters nobody sees, as a retriever should be asked. */
export function shownText(text: string): string {
  return visible(text).shown;
}

/** Every word of `text` in order. Linear in its length; never throws. */
export function wording(text: string): Word[] {
  const { shown, place } = visible(text);
  const plain = shown.replace(STRAY_APOSTROPHE, "'");
  const found: Word[] = [];
  const add = (key: string, term: string, start: number, end: number): void => {
    if (key !== "") found.push({ key, term, start: place(start), end: place(end - 1) + 1 });
  };
  for (const { term, start, end } of words(plain)) add(keyOf(plain.slice(start, end)), term, start, end);
  const letters = found.length;
  for (const { 0: sign, index } of plain.matchAll(SIGN)) add(SIGN_KEYS[sign] ?? sign, "", index, index + sign.length);
  return found.length === letters ? found : found.sort((a, b) => a.start - b.start);
}
