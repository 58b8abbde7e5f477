/**
 * The pieces of a text that would answer a question as it is put: money for "how much did it cost", a number of people
 * for "how many people", "55" or "93-year-old" for "how old". Finer than the kinds of `asked.ts`: a passage may have a
 * number without having the number asked for.
 */
import { measureOf } from "./asked-measure.ts";
import {
  AGE,
  ANY_NUMBER,
  DEAD,
  DEATH,
  DURATION,
  LEAD,
  LENGTH,
  MEASURE,
  MONEY,
  MONEY_VERB,
  NO_COUNT,
  OFTEN,
  PERCENT,
  SCORE,
  SHARE_OR_COUNT,
  pattern,
} from "./piece-patterns.ts";
import { isNationName } from "./names/nations.ts";
import { analyse, words } from "./terms.ts";
import { areRelated, formsOf } from "./word-senses.ts";

/** The wordings that want more than a kind, each with what answers it. */
const ASKED: readonly (readonly [wording: RegExp, pieces: RegExp])[] = [
  [
    /\bhow (?:did|was|were|has|have)\b.{0,60}\b(?:die|died|killed|dead)\b|\bcause of (?:his |her |the )?death\b/iu,
    DEATH,
  ],
  [/\bhow many\b.{0,40}\b(?:die|died|dead|killed|deaths|fatalities|perished)\b/iu, DEAD],
  [/\bhow much of\b/iu, PERCENT],
  [/\bwhat (?:did|does|do|will|would)\b.{0,80}\bcost\b/iu, MONEY],
  [
    pattern(
      `\\bhow much (?:money|cash|funding|debt|tax|profit|revenue|does it cost|is it worth)\\b|\\bhow much (?:did|does|do|has|have|had|will|would|is|was|are|were)\\b.{0,80}\\b${MONEY_VERB}\\b|\\bhow much\\b.{0,30}\\b(?:cost|worth)\\b`,
      "iu",
    ),
    MONEY,
  ],
  [/\bhow much (?!(?:did|does|do|has|have|had|will|would|is|was|are|were|more|less|of)\b)\p{L}/iu, MEASURE],
  [/\bhow old\b/iu, AGE],
  [/\bhow far (?:ahead|behind|in front)\b/iu, LEAD],
  [/\bhow many of\b/iu, SHARE_OR_COUNT],
  [
    /\bhow (?:far|high|tall|deep|wide)\b|\bhow long (?:is|was|are|were) the (?:river|road|bridge|wall|border|coast|tunnel|route|street|beach|pipeline)\b/iu,
    LENGTH,
  ],
  [/\bhow long\b|\bfor how (?:long|many (?:years|days|weeks|months|hours))\b/iu, DURATION],
  [/\bhow many (?:more )?(?:second|minute|hour|day|night|week|month|year|decade|centurie)s\b/iu, DURATION],
  [/\bhow (?:often|frequently)\b|\bhow many times\b/iu, OFTEN],
  [/\bby what score\b/iu, SCORE],
];

const COUNTED =
  /\b(?:how many|(?:what|which|whats) (?:is |was )?(?:the )?(?:total )?number of|^(?:the )?number of) (?<counted>(?:\p{L}[\p{L}'’-]*[ ]?){1,3})/iu;
/** Words between a number and what it counts: "200 soldiers", "11 of the injured people". */
const MAX_WORDS_TO_COUNTED = 6;
/** From a number back to what those counted do. UTF-16 code units. */
const REACH_BACK = 30;

/** Words of an answer to "how many people": most nouns for people end so. */
const PEOPLE =
  /^(?:people|persons?|men|women|children|kids|residents|citizens)$|^\p{L}{2,}(?:ers|ors|ists|ians|ants|ents|ees|ans|men|women)$/iu;
const TIMES = /^times$/iu;
const ASKS_PEOPLE = /^(?:people|persons?|folks?|individuals?)$/iu;
/** Whoever is counted as something may be counted as people: "900 people" of "how many Thais", "how many staffers". */
const ANY_PEOPLE = /^(?:people|persons|individuals)$/iu;
const VICTIMS = /^(?:dead|killed|wounded|injured|missing|deaths?|casualties|victims|arrested|detained)$/iu;

/** What is counted: the words from the question word to the first that is no part of the noun. */
function countedOf(question: string): readonly string[] {
  const phrase = COUNTED.exec(question)?.groups?.["counted"] ?? "";
  if (phrase === "") return [];
  const row = words(phrase).map(({ start, end, term }) => ({ text: phrase.slice(start, end), term }));
  const stop = row.findIndex(({ term }) => term === "");
  // "How many were hurt?" counts whoever was.
  if (stop === 0)
    return row
      .slice(0, 3)
      .filter(({ term }) => term !== "")
      .map(({ text }) => text);
  return row.slice(0, stop < 0 ? undefined : stop).map(({ text }) => text);
}

/** Where counts of the thing stand: a number with one of its words, or one that may stand for it, soon after. */
function countsIn(text: string, counted: readonly string[]): number[] {
  const terms = new Set(counted.flatMap((word) => analyse(word)));
  const isPeople = counted.some((word) => ASKS_PEOPLE.test(word));
  const excluded = [...text.matchAll(NO_COUNT)].map(({ 0: { length }, index }) => [index, index + length] as const);
  return [...text.matchAll(ANY_NUMBER)].flatMap(({ 0: { length }, index }) => {
    if (excluded.some(([from, to]) => index >= from && index < to)) return [];
    const rest = text.slice(index + length, index + length + 80).split(/[.;:!?()]\s|[;()]/u)[0]!;
    const after = words(rest).slice(0, MAX_WORDS_TO_COUNTED);
    const before = words(text.slice(Math.max(0, index - REACH_BACK), index));
    // "Viewed by 14 million people" has so many viewers, "viewed 300 times" so many views.
    const isDoing =
      after.some(({ start, end }) => PEOPLE.test(rest.slice(start, end)) || TIMES.test(rest.slice(start, end))) &&
      before.some(({ term }) => term !== "" && [...terms].some((one) => one === term || areRelated(one, term)));
    if (isDoing) return [index];
    const isCounted = after.some(({ term, start, end }) => {
      const word = rest.slice(start, end);
      if (isPeople && (PEOPLE.test(word) || VICTIMS.test(word))) return true;
      if (ANY_PEOPLE.test(word) && counted.some((one) => PEOPLE.test(one) || isNationName(one.replace(/s$/u, ""))))
        return true;
      return term !== "" && [...terms].some((one) => one === term || formsOf(one).has(term) || areRelated(one, term));
    });
    return isCounted ? [index] : [];
  });
}

/** Where in a text what is asked for starts, in text order. */
export type PieceFinder = (text: string) => readonly number[];

/** Reads how it is to be put; undefined where a piece of the kind is as good as another. */
export function readAskedPieces(question: string): PieceFinder | undefined {
  const known = ASKED.find(([wording]) => wording.test(question))?.[1] ?? measureOf(question)?.pieces;
  if (known !== undefined) return (text) => Array.from(text.matchAll(known), ({ index }) => index);
  const counted = countedOf(question);
  return counted.length === 0 ? undefined : (text) => countsIn(text, counted);
}
