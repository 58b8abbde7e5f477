/**
 * Possessives typed without their mark: "norlands it minister" -> "norland's it minister". Only names of the corpus that
 * no document writes with that "s", and only before what is somebody's: an office, or their words.
 */
import type { Inquiry } from "../inquiry.ts";
import { isWordsNoun } from "../voices/asking-words.ts";
import { isPerson } from "./beside-names.ts";
import { BODY } from "./introduced.ts";

/** Words of an office after whose it is: "norlands deputy minister of health". */
const MAX_WORDS = 5;
/** These are many with an "s", not whose something is: "republicans", "norwegians". */
const MANY = /(?:ian|ican|ean|german|crat|ist|er|or|ite|muslim|tory)$/iu;
const WORD = /(?<![\p{L}\p{N}'’.-])\p{L}{2,}s(?= \p{L})/gu;
/** No office goes on past these. */
const ENDS = /[,;:.?!–—]|\s(?:what|who|did|does|has|is|was|on|about|and|or|say|says|said)(?!\p{L}).*/isu;

function isOwned(after: string): boolean {
  const row = after.split(ENDS)[0]!.trim().split(/\s+/u).slice(0, MAX_WORDS);
  return (
    row.some((_, at) => isPerson(row.slice(0, at + 1).join(" ")) || BODY.test(row[at]!)) || isWordsNoun(row[0] ?? "")
  );
}

/** The text with the marks put in. */
export async function markPossessives(text: string, inquiry: Inquiry): Promise<string> {
  const vocabulary = await inquiry.vocabulary();
  return text.replaceAll(WORD, (word, at: number) => {
    const name = word.slice(0, -1);
    const isWhose = !MANY.test(name) && vocabulary.isNameWithEnding(word) && isOwned(text.slice(at + word.length));
    return isWhose ? `${name}'s` : word;
  });
}
