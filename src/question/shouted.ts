/** Messages in capitals throughout, as they would be written: capitals would make a name of every word. */

/** A word or an abbreviation by itself is not shouted. */
const MIN_WORDS = 2;
const SHOUTED_WORD = /(?<![\p{L}\p{N}.])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;

/** Without capitals where a message has nothing else; abbreviations ("EU") keep theirs. */
export function unshouted(text: string, isAbbreviation: (word: string) => boolean): string {
  const isShouted = !/\p{Ll}/u.test(text) && (text.match(SHOUTED_WORD) ?? []).length >= MIN_WORDS;
  return isShouted ? text.replaceAll(SHOUTED_WORD, (word) => (isAbbreviation(word) ? word : word.toLowerCase())) : text;
}
