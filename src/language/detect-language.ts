/**
 * Which language a question is put in, as ISO 639-1. Names say nothing (a Khmer name makes no Khmer question), so it
 * takes another script, or small words of another language; in doubt a question is English.
 *
 *     "qu'a dit Keo Remy ?"    ->  fr, by "qu", "a" and "dit"
 *     "sokhonn naval base"     ->  en, for no small word of any language is in it
 */
import { SPEECH_VERB } from "../question/phrasing.ts";
import { analyse, fold } from "../terms.ts";
import { LEXICONS, isIn } from "./lexicons.ts";
import type { Lexicon } from "./lexicons.ts";

/** Small words that also are English, or parts of names ("von der Leyen", "de la Fuente"): no evidence by themselves. */
const SHARED = new Set(
  (
    "a al as an am ai ba comment citation citations come con cosa c d dei del della de den dem der des di die dice dire do dos da du e el en es este " +
    "hat i il in is j l la las le les los me m man n no o on or os para per plus post s sin so son su sul sur t tu un van von war was wen y quote una ha la co qua"
  ).split(" "),
);
/** Small words of another language that stand together: one alone may be a name or a slip. */
const MIN_EVIDENCE = 2;
/** One of the language's own words is enough among this many small words, if none is English. */
const MIN_SMALL_WORDS = 3;
/** Languages without a lexicon here are only believed in questions of at least this many words unknown to the corpus. */
const MIN_FOREIGN_WORDS = 4;
/** Words of such a question that are looked up in the corpus. */
const MAX_LOOKED_UP = 12;
/** What the detector gives where it has no doubt, 0..1. */
const NO_DOUBT = 1;

const LETTERS = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Khmer}/u, "km"],
];
/** Letters that Vietnamese alone has. */
const VIETNAMESE = /[ăđơưạ-ỹ]/iu;

/** The detector weighs half a megabyte, so it is only loaded for who needs it. */
async function detect(text: string, only: readonly string[] = []): Promise<{ lang: string; accuracy: number }> {
  const { detectAll } = await import("tinyld");
  return detectAll(text, { only: [...only] })[0] ?? { lang: "en", accuracy: 0 };
}

/** The words of a text, runs of another script apart: "qu'a" is "qu" and "a". */
export function wordsOf(text: string): string[] {
  return text.normalize("NFC").match(/(?:\p{Script=Latin}|\p{N})+|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu) ?? [];
}

const ENGLISH_VERB = new RegExp(`^(?:${SPEECH_VERB})$`, "u");
const isEnglish = (word: string): boolean => analyse(word).length === 0 || ENGLISH_VERB.test(word);

/** Languages whose small words make up enough of the question, the likeliest first. */
function byLexicon(text: string): Lexicon[] {
  const words = [...new Set(wordsOf(text).map(fold))];
  const worth = new Map<Lexicon, number>();
  for (const known of LEXICONS) {
    if (known.unspaced || (known.language === "vi" && !VIETNAMESE.test(text.normalize("NFC")))) continue;
    const theirs = words.filter((word) => isIn(known, word));
    const evidence = theirs.filter((word) => !SHARED.has(word));
    const english = words.filter((word) => isEnglish(word) && !theirs.includes(word));
    const enough = theirs.length === words.length ? MIN_EVIDENCE : MIN_SMALL_WORDS;
    const isPlain = english.length === 0 && evidence.length > 0 && theirs.length >= enough;
    if (isPlain || (evidence.length >= MIN_EVIDENCE && evidence.length > english.length)) {
      worth.set(known, evidence.length + theirs.length);
    }
  }
  const most = Math.max(0, ...worth.values());
  return [...worth].filter(([, value]) => value === most).map(([known]) => known);
}

/**
 * `text` is the question without names and quoted words. `isKnown` tells whether the corpus has a word: what it has is
 * no foreign word.
 */
export async function detectLanguage(text: string, isKnown: (word: string) => Promise<boolean>): Promise<string> {
  const letters = count(text, LETTERS);
  if (letters > 1 && count(text, LATIN) < letters / 2) {
    const script = SCRIPTS.find(([pattern]) => pattern.test(text));
    return script?.[1] ?? (await detect(text)).lang;
  }
  const [first, ...others] = byLexicon(text).map(({ language }) => language);
  if (first !== undefined) return others.length === 0 ? first : (await detect(text, [first, ...others])).lang;
  const words = [...new Set(wordsOf(text).map(fold))];
  if (words.length < MIN_FOREIGN_WORDS || words.some(isEnglish)) return "en";
  for (const word of words.slice(0, MAX_LOOKED_UP)) if (await isKnown(word)) return "en";
  const { lang, accuracy } = await detect(text);
  return accuracy >= NO_DOUBT ? lang : "en";
}

/** Share of small words above which a longer text is English; others have some of them too ("a", "he", "no"). */
const ENGLISH_SHARE = 0.3;

/** The language of a longer text, as the corpus' own. Names mislead the detector, which small words do not. */
export async function languageOfText(text: string): Promise<string> {
  const words = wordsOf(text);
  const small = words.filter((word) => analyse(word).length === 0);
  return small.length >= ENGLISH_SHARE * words.length && words.length > 0 ? "en" : (await detect(text)).lang;
}
