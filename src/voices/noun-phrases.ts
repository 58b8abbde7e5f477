/**
 * The noun phrases of a question, without small words around them; where a clause says who is meant, once more with it:
 * "the woman", "the woman who shouted at the rally".
 */
import { isPerson } from "../names/beside-names.ts";
import { LINKING } from "../names/name-forms.ts";
import { OF_IT } from "../names/office-words.ts";
import { ANYBODY } from "../question/phrasing.ts";
import { isFiller } from "./asking-words.ts";
import { asks, isPossessive } from "./question-row.ts";
import type { Stretch, Word } from "./question-row.ts";

/** What ends a noun phrase, beside marks and words of speech. */
const PHRASE_ENDS = new Set(
  (
    "what which who whom whose when where why how that if whether to about on regarding concerning re by according acc per with than " +
    "as after during following before amid did does do has have had is was are were be been would will can could should may might he she they it i we you me us him " +
    "his her their my your our there and or but so any some all every everything anything"
  ).split(" "),
);
const OPENS_CLAUSE = new Set(["who", "that", "with", "whose"]);
const ENDS_CLAUSE = new Set("what which when where why how whether about regarding concerning re did does".split(" "));
/** "Who works on", "with the feather duvet": words of a clause at most. */
const MAX_CLAUSE = 10;

/** "Who" and "people" are no names in a question; "WHO" is. */
export const isNoName = ({ word, typed }: Word): boolean =>
  (isFiller(word) || ANYBODY.test(word)) && !/^\p{Lu}{2}/u.test(typed);

/** What somebody does in a question for words, beside saying it: "what does the coach | make of it". */
const DOES = new Set("make get give take find come look need".split(" "));
const isAuxiliary = ({ word }: Word): boolean => /^(?:did|does|do|would|will|can|could)$/u.test(word);

const OF_ITS = new RegExp(`^${OF_IT}$`, "u");
/** What ends a phrase, but "the | IT | minister", "| judge | who dissented". */
function ends(row: readonly Word[], at: number): boolean {
  const [{ word }, next = ""] = [row[at]!, row[at + 1]?.word];
  if (PHRASE_ENDS.has(word)) return !(word === "it" && OF_ITS.test(next));
  if (DOES.has(word) && row.slice(0, at - 1).some(isAuxiliary)) return true;
  return asks(row, at) && !(/^(?:who|whose)$/u.test(next) && isPerson(word));
}

/** "Need | the Fox News vice president", but "head of | the party". */
const opensAnother = (row: readonly Word[], from: number, at: number): boolean =>
  at > from && /^(?:the|an?)$/u.test(row[at]!.word) && !LINKING.has(row[at - 1]!.word);

/** One past the clause that begins here: up to a mark, or the words that ask ("the judge who dissented | say"). */
function endOfClause(row: readonly Word[], from: number): number {
  // Its own verb may be one of speech: "who shouted", "who actually wrote".
  const verb = isFiller(row[from + 1]?.word ?? "") ? from + 2 : from + 1;
  let to = from + 1;
  while (
    to < row.length &&
    to - from <= MAX_CLAUSE &&
    !row[to - 1]!.closes &&
    !ENDS_CLAUSE.has(row[to]!.word) &&
    (row[to]!.word !== "on" || to <= verb + 1) &&
    (to <= verb || !asks(row, to))
  )
    to++;
  return to;
}

/** "Pence's adviser's | problem": somebody by what they are, whose something is. */
function ownerIn(row: readonly Word[], { from, to }: Stretch): Stretch | undefined {
  const last = row.findLastIndex((word, at) => at > from && at < to - 1 && isPossessive(word) && isPerson(word.word));
  return last < 0 ? undefined : { from, to: last + 1 };
}

export function* phrasesOf(row: readonly Word[]): Generator<Stretch> {
  const isLoose = (at: number): boolean => LINKING.has(row[at]!.word) || isNoName(row[at]!);
  for (let at = 0; at < row.length; at++) {
    let [from, to] = [at, at];
    while (to < row.length && !ends(row, to) && !opensAnother(row, from, to) && (to === from || !row[to - 1]!.closes))
      to++;
    const end = to;
    at = Math.max(at, to);
    while (from < to && isLoose(from)) from++;
    while (to > from && isLoose(to - 1)) to--;
    if (from >= to) continue;
    const isOpen = end < row.length && !row[end - 1]!.closes && OPENS_CLAUSE.has(row[end]!.word);
    const clause = isOpen ? endOfClause(row, end) : end;
    if (clause > end + 1) yield { from, to: clause };
    yield { from, to };
    const owner = ownerIn(row, { from, to });
    if (owner !== undefined) yield owner;
  }
}
