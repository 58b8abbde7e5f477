/**
 * Words left over in a request for all of somebody's words, which are more often talk than a topic: "Complete record of
 * Remy's remarks", "this Levitt guy, what is he saying". What follows a word that leads to a topic, names or counts is
 * one; and bare words ("remy quotes trade") are nothing but names and topics.
 */
import { isPerson } from "../names/beside-names.ts";
import { isFiller, isOfAnswer, isWordsNoun, listOf } from "./asking-words.ts";
import { asks, isPossessive, textOf } from "./question-row.ts";
import type { Word } from "./question-row.ts";

const QUANTIFIERS = listOf("everything anything all every any each whatever complete full entire whole which");
/** What follows one of these says where, when, to whom or of what. */
const LEADING = listOf(
  "in at on of to for against during after before since until when while if whether because into between among amid over toward towards about regarding concerning with",
);
/** Do not make a sentence of bare words. */
const POLITE = listOf("please pls plz thanks thank thx hi hey hello ok");
/** More words than these ask or bid something of their own. */
const MAX_WORDS = 4;
/** Asks whether they spoke of something at all. */
const WHETHER = /^(?:did|does|do|has|have|had|was|were)$/u;
const SAYS = /^(?:say|says|said|saying)$/u;

/** A stretch of the question: whether a word at a place is of somebody named. */
interface Among {
  readonly row: readonly Word[];
  readonly isChosen: (at: number) => boolean;
}

/** Whether a word before whoever is named is of the asker's own doing: "my boss wants", "I was asked to check". */
export const isOfAsker = ({ row, isChosen }: Among, at: number): boolean =>
  row.slice(0, at).some(({ word }) => /^(?:i|im|id|we|my|our)$/u.test(word)) &&
  !row.some((_, before) => before < at && isChosen(before));

/** "For a seminar handout", "for our newsletter": what somebody's words are wanted for, not what they are about. */
const isPurpose = (row: readonly Word[], at: number): boolean =>
  row[at]!.word === "for" && /^(?:an?|my|our|some|this|work|school|class|uni)$/u.test(row[at + 1]?.word ?? "");

/** Whether a word is of what the asker wants somebody's words for: "all his lines | for my law seminar". */
export function isOfPurpose(row: readonly Word[], at: number): boolean {
  const from = row.findLastIndex(
    ({ word }, before) => before <= at && word === "for" && /^(?:my|our)$/u.test(row[before + 1]?.word ?? ""),
  );
  return (
    from > 0 &&
    !row.slice(from, at).some(({ closes }) => closes) &&
    row.some((_, before) => before < from && asks(row, before))
  );
}

/** Most words of a phrase that says what somebody is. */
const MAX_APPOSED = 6;

/** Whether a word is of what somebody is, set off after the name: "Varga | , the market worker, | her words". */
export function isApposed({ row, isChosen }: Among, at: number): boolean {
  const from = row.findLastIndex((_, before) => before < at && isChosen(before)) + 1;
  if (from === 0 || !row[from - 1]!.closes || !/^(?:the|an?|that|this)$/u.test(row[from]?.word ?? "")) return false;
  const length = row.slice(from).findIndex(({ closes }) => closes) + 1;
  const phrase = { from, to: from + length };
  return length > 1 && length <= MAX_APPOSED && at < phrase.to && isPerson(textOf(row, phrase));
}

/** Whether a word at a place is led to by "in", "of", "when" of the same clause. */
function isLed({ row, isChosen }: Among, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const { word, closes } = row[before]!;
    if (closes || isChosen(before) || asks(row, before)) return false;
    if (LEADING.has(word)) return !isPurpose(row, before);
  }
  return false;
}

/** "Tutu's football quotes" */
const isOwned = ({ row, isChosen }: Among, at: number): boolean =>
  isChosen(at - 1) && isPossessive(row[at - 1]!) && isWordsNoun(row[at + 1]?.word ?? "");

/** Whether the words at these places are none of what is asked, whatever they say. */
export function isLeftover(among: Among, places: readonly number[]): boolean {
  const { row, isChosen } = among;
  const isSentence = row.some(({ word }, at) => !isChosen(at) && isFiller(word) && word !== "" && !POLITE.has(word));
  if (places.length > MAX_WORDS || !isSentence || WHETHER.test(row[0]?.word ?? "")) return false;
  const what = row.findIndex(({ word }, at) => /^whats?$/u.test(word) && !places.includes(at + 1));
  const said = row.findIndex(({ word }, at) => at > what && SAYS.test(word));
  const isWhatSaid = what >= 0 && said >= 0;
  const isAll = row.some(({ word }, at) => !isChosen(at) && QUANTIFIERS.has(word) && asksLater(row, at, places));
  const isTheirs = row.some(
    ({ word }, at) => isWordsNoun(word) && !isChosen(at) && (isChosen(at - 1) || isChosen(at + 2)),
  );
  if (!isAll && !isTheirs && !isWhatSaid) return false;
  // "What did he say friday" may be a topic, "… say? no rush" is none.
  const isAfter = (at: number): boolean =>
    !isAll && !isTheirs && at > said && !row.slice(said, at).some(({ closes }) => closes);
  const isTopic = (at: number): boolean =>
    (isLed(among, at) && !isOfAsker(among, at)) ||
    isAfter(at) ||
    /\p{N}/u.test(row[at]!.word) ||
    (at > 0 && !row[at - 1]!.closes && /^\P{L}*\p{Lu}/u.test(row[at]!.typed));
  return !places.some((at) => isOwned(among, at) || (!isOfAnswer(row[at]!.word) && isTopic(at)));
}

/** Whether what is counted is words: "every quote", "everything said", not "which vaccines". */
function asksLater(row: readonly Word[], at: number, places: readonly number[]): boolean {
  const isPlural = /^(?:everything|anything|all|whatever|complete|full|entire|whole)$/u.test(row[at]!.word);
  return isPlural || (!places.includes(at + 1) && row.slice(at, at + 6).some((_, step) => asks(row, at + step)));
}
