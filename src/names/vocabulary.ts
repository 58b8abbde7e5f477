/** The words of a corpus, and the one of them that a misspelt word is meant to be. */
import { createPace } from "../check/pace.ts";
import { once } from "../once.ts";
import type { Retriever } from "../types.ts";
import { analyse, eachWord, fold, termOf } from "../terms.ts";
import { editDistance, soundsLike } from "./spelling.ts";

export interface Vocabulary {
  /** Whether a form of the word stands in the corpus. */
  has(word: string): boolean;
  /** Whether the typed is a name of the corpus with an "s" that no document writes so: "norlands" for "Norland's". */
  isNameWithEnding(typed: string): boolean;
  /** The only word of the corpus that is the typed one with a slip; undefined where there is none, or several. */
  meantBy(typed: string): string | undefined;
}

/** Paragraphs read for their words. */
const MAX_PARAGRAPHS = 20_000;
/** In shorter words a slip makes another word: "coast" and "cost". */
const MIN_LETTERS = 6;
/** A name is seldom another word with a vowel missing: "Japn". */
const MIN_LETTERS_OF_NAME = 4;
/** From here on one wrong letter may sound otherwise: "goverment". */
const MIN_LETTERS_FOR_ANY_SLIP = 8;
/** From here on two vowels may be wrong, if not the first letters: "survailance", but not "prosecution" for "persecution". */
const MIN_LETTERS_FOR_TWO_SLIPS = 9;

/** Read when first asked for, and then only once. */
export function corpusVocabulary(retriever: Retriever): () => Promise<Vocabulary> {
  return once(() => readVocabulary(retriever));
}

async function readVocabulary(retriever: Retriever): Promise<Vocabulary> {
  const { hits } = await retriever.search({ limit: MAX_PARAGRAPHS });
  const terms = new Set<string>();
  const byStart = new Map<string, Set<string>>();
  const names = new Set<string>();
  const small = new Set<string>();
  const seen = new Set<string>();
  const pace = createPace();
  for (const { paragraph } of hits) {
    await pace();
    eachWord(paragraph.text, (surface, _, isShouted) => {
      const key = isShouted ? `${surface}!` : surface;
      if (seen.has(key)) return;
      seen.add(key);
      const term = termOf(surface, isShouted);
      if (term === "") return;
      terms.add(term);
      const word = fold(surface).replace(/'s?$/u, "");
      (/^\p{Lu}/u.test(surface) ? names : small).add(word);
      if (word.length <= MIN_LETTERS_OF_NAME) return;
      const row = byStart.get(word[0]!);
      if (row === undefined) byStart.set(word[0]!, new Set([word]));
      else row.add(word);
    });
  }
  return {
    has: (word) => analyse(word).every((term) => terms.has(term)),
    isNameWithEnding(typed) {
      const word = fold(typed);
      const name = word.slice(0, -1);
      return word.endsWith("s") && names.has(name) && !small.has(name) && !names.has(word) && !small.has(word);
    },
    meantBy(typed) {
      const word = fold(typed).replace(/'s?$/u, "");
      if (word.length < MIN_LETTERS_OF_NAME || !/^\p{L}+$/u.test(word)) return undefined;
      const isShort = word.length < MIN_LETTERS;
      const near = [...(byStart.get(word[0]!) ?? [])].filter((known) =>
        isShort ? names.has(known) && !small.has(known) && isVowelLost(word, known) : isSlip(word, known),
      );
      const [only, ...others] = new Set(near.flatMap(analyse));
      return only === undefined || others.length > 0 ? undefined : near[0];
    },
  };
}

/** A vowel left out, two neighbours swapped, a letter doubled or not: in longer words these make no other word. */
export const isPlainSlip = (typed: string, known: string): boolean =>
  isVowelLost(typed, known) || isSwapped(typed, known) || undoubled(typed) === undoubled(known);

/**
 * The last letter makes the ending, and another ending another word: "policy" is no slip for "police". Letters are left
 * out or doubled far more often than exchanged, and an exchanged letter makes another word: "export" is no "expert".
 */
function isSlip(typed: string, known: string): boolean {
  if (typed.at(-1) !== known.at(-1)) return false;
  const shorter = Math.min(typed.length, known.length);
  if (isPlainSlip(typed, known)) return true;
  const isLetterLost = typed.length < known.length && editDistance(typed, known, 1) === 1;
  if (shorter < MIN_LETTERS_FOR_ANY_SLIP) return isLetterLost && known.length >= MIN_LETTERS_FOR_ANY_SLIP;
  return isLetterLost || soundsLike(typed, known) || isVowelSlip(typed, known);
}

const undoubled = (word: string): string => word.replaceAll(/(\p{L})\1+/gu, "$1");
const consonants = (word: string): string => undoubled(word.replaceAll(/[aeiouy]/gu, ""));

/** "comune", "parlament". */
const isVowelLost = (typed: string, known: string): boolean =>
  typed.length < known.length && editDistance(typed, known, 1) === 1 && consonants(typed) === consonants(known);

/** "foriegn". */
const isSwapped = (typed: string, known: string): boolean =>
  typed.length === known.length &&
  editDistance(typed, known, 1) === 1 &&
  typed.split("").sort().join("") === known.split("").sort().join("");

/** Vowels missing, too many or others: "europian". */
function isVowelSlip(typed: string, known: string): boolean {
  const isLong = Math.min(typed.length, known.length) >= MIN_LETTERS_FOR_TWO_SLIPS && typed[1] === known[1];
  const most = isLong ? 2 : 1;
  return editDistance(typed, known, most) <= most && consonants(typed) === consonants(known);
}
