/**
 * Text to index terms. One analysis serves the index, the engine's evidence and the phrase filter, so that a word
 * found by one is the same word to the others. Terms are for comparing only; what is shown is always the text itself.
 *
 *     analyse("The U.S. Senators’ calls")  ->  us. senat call   (with their places)
 */
import { stemmer } from "stemmer";
import { remembered } from "./remembered.ts";
import { oneSpelling } from "./spelling-variants.ts";
import type { Span } from "./types.ts";

/** A word of a text: `term` is what is compared, the span where it stands. */
export interface Term extends Span {
  readonly term: string;
}

// A word is letters, marks and digits; apostrophes, and dots or commas between digits ("11,622", "1.5"), stay inside,
// and single letters with dots ("U.S.", "D.C") are one acronym.
const WORD =
  /(?<![\p{L}\p{N}])(?:\p{Lu}\.[ \u00a0]?){1,5}\p{Lu}(?:\.|(?![\p{L}\p{N}]))|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/** Words too common to say what a text is about; none of them is a term. */
const STOP_WORDS = new Set(
  (
    "a about above after again against all also am an and any are as at be because been before being below between both but by " +
    "can could did do does doing down during each few for from further had has have having he her here hers herself him himself his how " +
    "i if in into is it its itself just me more most my myself no nor not now of off on once only or other our ours ourselves out over own " +
    "same she should so some such than that the their theirs them themselves then there these they this those through to too under until up " +
    "us very was we were what when where which while who whom why will with would you your yours yourself yourselves"
  ).split(" "),
);

const ASCII = /^[\x20-\x7e]*$/;

/** Lower case without diacritics, typographic apostrophes as plain ones: "Niño’s" -> "nino's". */
export function fold(text: string): string {
  // Most words are plain ASCII, of which only the capitals change.
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]+/gu, "")
    .replace(/[’ʼ]/gu, "'")
    .toLowerCase();
}

function computeTerm(word: string, shouted: boolean): string {
  const folded = fold(word).replace(/'s?$|'s$/u, "");
  const acronym = folded.replaceAll(/[.\s]/gu, "");
  if (/^\p{N}/u.test(folded)) return /^\d{1,3}(?:,\d{3})+(?:\.|$)/u.test(folded) ? folded.replaceAll(",", "") : folded;
  const isAcronym = word.includes(".") || (!shouted && /^\p{Lu}{2,}$/u.test(word));
  // "US" and "WHO" are names, "us" and "who" are not: an acronym that looks like a stop word keeps a dot.
  if (isAcronym) return STOP_WORDS.has(acronym) ? `${acronym}.` : acronym;
  if (STOP_WORDS.has(folded) || STOP_WORDS.has(folded.replace(/n't$/u, ""))) return "";
  return stemmer(oneSpelling(folded.replaceAll("'", "")));
}

/** Distinct words whose stems are kept: chat users type new ones without end, so the cache is bounded. */
const MAX_CACHED_STEMS = 200_000;
const plainTerm = remembered((word) => computeTerm(word, false), MAX_CACHED_STEMS);
const shoutedTerm = remembered((word) => computeTerm(word, true), MAX_CACHED_STEMS);

/** The index term of a word as it stands; the empty string for a stop word. */
export function termOf(word: string, isShouted: boolean): string {
  return isShouted ? shoutedTerm(word) : plainTerm(word);
}

/** Hands over every word of `text` in order, with its place. Somebody who shouts has not written acronyms. */
export function eachWord(text: string, take: (word: string, start: number, isShouted: boolean) => void): void {
  const isShouted = !/\p{Ll}/u.test(text) && /\p{Lu}.*\s.*\p{Lu}/u.test(text);
  for (const { 0: word, index } of text.matchAll(WORD)) take(word, index, isShouted);
}

/** Every word of `text` in order, stop words too, with `term` empty for those. */
export function words(text: string): Term[] {
  const found: Term[] = [];
  eachWord(text, (word, start, isShouted) => {
    found.push({ term: termOf(word, isShouted), start, end: start + word.length });
  });
  return found;
}

/** The terms of `text` in order, repeated as often as they stand there. */
export function analyse(text: string): string[] {
  const terms: string[] = [];
  eachWord(text, (word, _, isShouted) => {
    const term = termOf(word, isShouted);
    if (term !== "") terms.push(term);
  });
  return terms;
}
