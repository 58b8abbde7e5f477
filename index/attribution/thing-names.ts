/** Names of several words that are seen to be a thing's, a place's or a title's by the words in them. */
import { AUXILIARIES, COMMON_OPENERS, PREPOSITIONS } from "./lexicon.ts";
import { isPlaceEnd } from "./place-words.ts";

/** One small word may be a name ("Hun To"), two are a title: "Want To Be A Rock", "Everything But Arms". */
const MIN_SMALL_WORDS = 2;
/** "POLITICO Florida", "Orbital ATK"; two letters may be initials, three strokes a number. */
const LETTERS = /(?<![\p{L}.])(?!I{3})\p{Lu}{3,}(?![\p{L}.])/u;

/** "CNRP Ariksat", "VOA Khmer": letters in a name that is otherwise written as names are. */
export const hasLetters = (name: string): boolean =>
  (LETTERS.test(name) && /\p{Ll}/u.test(name)) || /\p{Ll} [B-DF-HJ-NP-TV-XZ]{2}$/u.test(name);

const isSmall = (word: string): boolean => COMMON_OPENERS.has(word) || PREPOSITIONS.has(word) || AUXILIARIES.has(word);

/** `key` are the folded words of `name`, `common` the words that its document writes without a capital. */
export const isThing = (name: string, key: readonly string[], common: ReadonlySet<string>): boolean =>
  key.filter(isSmall).length >= MIN_SMALL_WORDS ||
  LETTERS.test(name) ||
  isPlaceEnd(key.at(-1)!) ||
  key.every((word) => common.has(word));
