/**
 * Words of asking and titles with a slip in them, which no document has: "reacton to" -> "reaction to", "senater Holm" ->
 * "senator Holm". Nothing is said of it to the asker.
 */
import type { Inquiry } from "../inquiry.ts";
import { SPEECH_VERB } from "../question/phrasing.ts";
import { analyse, fold } from "../terms.ts";
import { editDistance, isNearlySpelt } from "./spelling.ts";

/** The words people ask by that are long enough for a slip to leave them what they are. */
const ASKED_BY = (
  "say says said saying words quote quotes quoted quotation quotations statement statements comment comments commented remark remarks reaction reactions response responses respond " +
  "opinion opinions position stance thoughts explain explains explanation according regarding concerning everything anything something someone anyone " +
  "mention mentioned mentions think thinks thought believe believes expect expects announce announced claimed claims suggest suggested warning warned " +
  "argument argued argue describe described promise promised criticise criticised which where about said reported question questions please answer"
).split(" ");
/** What stands before names. */
const TITLES = (
  "senator president governor minister secretary lieutenant colonel general sergeant captain professor doctor justice chief judge ambassador congressman congresswoman " +
  "representative chairman chairwoman director spokesman spokeswoman commissioner councillor attorney advocate lawyer prosecutor economist analyst sociologist executive rabbi bishop " +
  "archbishop mayor adviser"
).split(" ");
/** Verbs of speech this long are no other word's neighbours. */
const MIN_LETTERS_OF_VERB = 8;
const VERBS = SPEECH_VERB.split("|").filter((verb) => verb.length >= MIN_LETTERS_OF_VERB);
const SPEECH = new RegExp(`^(?:${SPEECH_VERB})$`, "u");
/** In shorter words a slip makes another word. */
const MIN_LETTERS = 5;
/** Words of their own that are one letter away. */
const OTHERS = new Set(
  "thank thanks thick thing things commend commended quota quotas reporter reporters proposed expert experts expects exact exclaim remarry there their these ministry colonial mayer major cheap gender".split(
    " ",
  ),
);

const NO_VOWEL = /^[^aeiouy]{3,}$/u;
/** Without vowels and with no letter doubled: "lutenant" is a lieutenant. */
const bones = (word: string): string => word.replaceAll(/[aeiouy]/gu, "").replaceAll(/(\p{L})\1+/gu, "$1");

function meantBy(typed: string): string | undefined {
  // "cmnts", "qts"
  if (NO_VOWEL.test(typed)) return ASKED_BY.find((word) => bones(word) === bones(typed));
  if (typed.endsWith("in") && SPEECH.test(`${typed}g`)) return `${typed}g`;
  const isNear = (word: string): boolean => word[0] === typed[0] && editDistance(typed, word, 1) === 1;
  const isTitle = (word: string): boolean =>
    isNear(word) || (isNearlySpelt(typed, word) && bones(typed) === bones(word));
  const [only, ...others] = new Set([...ASKED_BY.filter(isNear), ...VERBS.filter(isNear), ...TITLES.filter(isTitle)]);
  return others.length === 0 ? only : undefined;
}

/** Longer words with a capital are titles sooner than names: "Senater Holm". */
const MIN_LETTERS_OF_TITLE = 7;

function titleMeantBy(typed: string): string | undefined {
  const meant = typed.length < MIN_LETTERS_OF_TITLE ? undefined : meantBy(typed.toLowerCase());
  return meant !== undefined && TITLES.includes(meant) ? typed[0]! + meant.slice(1) : undefined;
}

const isNamed = (word: string, { directory }: Inquiry): boolean =>
  word !== "" && directory.withWord(fold(word), (known) => known === fold(word)).length > 0;

/** Leaves alone what stands in the corpus, what has a capital but titles, and texts with quotation marks. */
export async function correctAsking(text: string, inquiry: Inquiry): Promise<string> {
  if (/[“”"«»„]/u.test(text)) return text;
  const vocabulary = await inquiry.vocabulary();
  return text.replaceAll(/(?<![\p{L}\p{N}'’.-])\p{L}\p{Ll}+(?![\p{L}\p{N}'’]|\.\p{L})/gu, (word, at: number) => {
    const small = word.toLowerCase();
    if (
      (word.length < MIN_LETTERS && !NO_VOWEL.test(word)) ||
      ASKED_BY.includes(small) ||
      TITLES.some((title) => small === title || small === `${title}s`) ||
      SPEECH.test(small) ||
      OTHERS.has(small) ||
      analyse(word).length === 0
    )
      return word;
    // "Governer Holm", where the corpus has forms of "govern".
    const isBeforeName = isNamed(/^ (\p{L}+)/u.exec(text.slice(at + word.length))?.[1] ?? "", inquiry);
    const isUnheardOf = !vocabulary.has(word);
    const title = isBeforeName || (isUnheardOf && word !== small) ? titleMeantBy(word) : undefined;
    return title ?? (isUnheardOf && word === small ? meantBy(word) : undefined) ?? word;
  });
}
