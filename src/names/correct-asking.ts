/** Words of asking with a slip in them, which no document has: "reacton to" -> "reaction to". Nothing is said of it to the asker. */
import type { Inquiry } from "../inquiry.ts";
import { SPEECH_VERB } from "../question/phrasing.ts";
import { analyse } from "../terms.ts";
import { editDistance } from "./spelling.ts";

/** The words people ask by that are long enough for a slip to leave them what they are. */
const ASKED_BY = (
  "say says said saying words quote quotes quoted quotation quotations statement statements comment comments commented remark remarks reaction reactions response responses respond " +
  "opinion opinions position stance thoughts explain explains explanation according regarding concerning everything anything something someone anyone " +
  "mention mentioned mentions think thinks thought believe believes expect expects announce announced claimed claims suggest suggested warning warned " +
  "argument argued argue describe described promise promised criticise criticised which where about said reported question questions please answer"
).split(" ");
/** Verbs of speech this long are no other word's neighbours. */
const MIN_LETTERS_OF_VERB = 8;
const VERBS = SPEECH_VERB.split("|").filter((verb) => verb.length >= MIN_LETTERS_OF_VERB);
const SPEECH = new RegExp(`^(?:${SPEECH_VERB})$`, "u");
/** In shorter words a slip makes another word. */
const MIN_LETTERS = 5;
/** Words of their own that are one letter away. */
const OTHERS = new Set(
  "thank thanks thick thing things commend commended quota quotas reporter reporters proposed expert experts expects exact exclaim remarry there their these".split(
    " ",
  ),
);

const NO_VOWEL = /^[^aeiou]{3,}$/u;
const withoutVowels = (word: string): string => word.replaceAll(/[aeiou]/gu, "");

function meantBy(typed: string): string | undefined {
  // "cmnts", "qts"
  if (NO_VOWEL.test(typed)) return ASKED_BY.find((word) => withoutVowels(word) === typed);
  if (typed.endsWith("in") && SPEECH.test(`${typed}g`)) return `${typed}g`;
  const isNear = (word: string): boolean => word[0] === typed[0] && editDistance(typed, word, 1) === 1;
  const [only, ...others] = new Set([...ASKED_BY, ...VERBS].filter(isNear));
  return others.length === 0 ? only : undefined;
}

/** Leaves alone what stands in the corpus, what has a capital, and texts with quotation marks. */
export async function correctAsking(text: string, inquiry: Inquiry): Promise<string> {
  if (/[“”"«»„]/u.test(text)) return text;
  const vocabulary = await inquiry.vocabulary();
  return text.replaceAll(/(?<![\p{L}\p{N}'’.-])\p{Ll}+(?![\p{L}\p{N}'’]|\.\p{L})/gu, (word) => {
    if (
      (word.length < MIN_LETTERS && !NO_VOWEL.test(word)) ||
      ASKED_BY.includes(word) ||
      SPEECH.test(word) ||
      OTHERS.has(word) ||
      analyse(word).length === 0 ||
      vocabulary.has(word)
    )
      return word;
    return meantBy(word) ?? word;
  });
}
