/**
 * The pieces of a text that would answer a question as it is put: money for "how much did it cost", a number of people
 * for "how many people", "55" or "93-year-old" for "how old". Finer than the kinds of `asked.ts`: a passage may have a
 * number without having the number asked for.
 */
import { analyse, words } from "./terms.ts";
import { COUNTRIES } from "./word-lists.ts";
import { areRelated, formsOf } from "./word-senses.ts";

const NUMERALS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|half|several|a few|couple";
const DIGITS = "\\p{N}[\\p{N}.,]{0,20}";
const SCALE = "(?:[ -]?(?:hundred|thousand|million|billion|trillion|m|bn|k|lakh|crore))?";
const NUMBER = `(?:${DIGITS}${SCALE}|(?<!\\p{L})(?:${NUMERALS})(?:[ -](?:${NUMERALS})){0,2})`;
const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|April|May|June|July|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const TIME_UNIT =
  "(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centur(?:y|ie)|season|term|generation)s?";
const LENGTH_UNIT =
  "(?:(?:kilo|centi|milli)?met(?:er|re)s?|miles?|feet|foot|ft|inch(?:es)?|yards?|km|cm|mm|m|acres?|hectares?|square)";
const CURRENCY =
  "(?:dollars?|euros?|pounds?|crowns?|kron(?:a|or|er)|yen|yuan|riels?|baht|rupees?|francs?|pesos?|rubles?|roubles?|naira|dong|won|rand|shillings?|dirhams?|cents?|pence|percent)";

const pattern = (source: string, flags = "giu"): RegExp => new RegExp(source, flags);

const MONEY = pattern(`[$€£¥₹៛]\\s?${DIGITS}${SCALE}|${NUMBER}\\s(?:\\p{L}{2,12}\\s)?${CURRENCY}(?!\\p{L})`);
const PERCENT = pattern(
  `${NUMBER}\\s?(?:%|per ?cent|percentage)|(?<!\\p{L})(?:half|(?:one|two|three)[ -](?:thirds?|quarters?|fifths?)|a (?:third|quarter|fifth)|majority|most of)(?!\\p{L})|(?<!\\p{L})(?:one|two|three|four|five|six|seven|eight|nine|${DIGITS}) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|${DIGITS})|[$€£]\\s?\\d{1,3} (?:of|in) every [$€£]|(?<!\\p{L})one (?:of|in) every (?:two|three|four|five|six|seven|eight|nine|ten|${DIGITS})`,
);
const DURATION = pattern(
  `${NUMBER}(?:[ -]and[ -]a[ -](?:half|quarter))?[ -](?:and a half )?(?:more |full |straight |consecutive )?${TIME_UNIT}(?!\\p{L})|(?<!\\p{L})(?:an?|half an?|the (?:past|last|next)|several|few|many|all) ${TIME_UNIT}(?!\\p{L})|(?<!\\p{L})(?:since|until|till|between) [^.]{0,20}\\d{4}|(?<!\\p{L})${TIME_UNIT}[ -]long|(?<!\\p{L})(?:overnight|briefly|forever|life)(?!\\p{L})`,
);
const LENGTH = pattern(`${NUMBER}[ -]?(?:square |cubic )?${LENGTH_UNIT}(?!\\p{L})`);
const AGE = pattern(
  `${NUMBER}[ -]years?[ -]old|(?<!\\p{L})age[ds]?(?: of| between)? ${NUMBER}|,\\s?\\d{1,3}(?:,|\\.|$)|(?<!\\p{L})(?:is|was|turned|turns|at) \\d{1,3}(?!\\p{N}|[.,]\\p{N}| ?\\p{L})|${NUMBER}[ -]year`,
);
const DAY = pattern(
  `${MONTH} \\d{1,2}(?!\\p{N})|(?<!\\p{N})\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|\\b${WEEKDAY}\\b|(?<!\\p{N})\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4}`,
  "gu",
);
const SCORE = pattern("(?<![\\p{N}-])\\d{1,3}[-–:]\\d{1,3}(?![\\p{N}-])", "gu");
const CLOCK = pattern(
  "(?<!\\p{N})\\d{1,2}[:.]\\d{2}(?!\\p{N})|(?<!\\p{N})\\d{1,2} ?[ap]\\.?m\\b|\\b(?:noon|midnight|midday)\\b",
);
const OFTEN = pattern(
  `(?<!\\p{L})(?:once|twice|daily|weekly|monthly|yearly|annually|hourly|nightly|rarely|always|never|often|regularly|${NUMBER} times|every (?:\\p{L}+ )?(?:${TIME_UNIT}))(?!\\p{L})`,
);
const ANY_NUMBER = pattern(`(?<![\\p{L}\\p{N}:.-])${NUMBER}(?!\\p{L}|[:-]\\p{N})`);
const LEAD = pattern(`${NUMBER}[ -]?(?:%|per ?cent|percentage|points?|votes?|goals?|seats?)`);
const SHARE_OR_COUNT = pattern(`${PERCENT.source}|${ANY_NUMBER.source}`);

/** A year, a date, a clock time, money or a share is no count of things. */
const NO_COUNT = pattern(
  `(?<![\\p{N}.,$€£-])(?:1[5-9]|20)\\d\\d(?![\\p{N},%])|${MONTH} \\d{1,2}(?!\\p{N})|\\d{1,2} ${MONTH}|\\d{1,2}[:.]\\d{2} ?[ap]\\.?m|[$€£¥]\\s?${DIGITS}|${DIGITS} ?(?:%|per ?cent)|${DIGITS} ?(?:mph|kph|km/h)`,
);

const MONEY_VERB =
  "(?:pay|paid|cost|costs|spend|spent|spending|invest\\p{L}*|raise[ds]?|raising|earn\\p{L}*|donate\\p{L}*|give|gave|fund\\p{L}*|owe[ds]?|charge[ds]?|worth|fetch\\p{L}*|lend|lent|borrow\\p{L}*|lose|lost|offer\\p{L}*|inject\\p{L}*|sell|sold|sells|bid)";

const MEASURE = pattern(
  `${NUMBER}[ -]?(?:metric |short |long |cubic |square )?(?:tons?|tonnes?|kgs?|kilos?|kilogram(?:me)?s?|grams?|pounds?|lbs?|ounces?|lit(?:re|er)s?|gallons?|barrels?|bushels?|bags?|inch(?:es)?|millimet(?:re|er)s?|centimet(?:re|er)s?|met(?:re|er)s?|feet|acres?|hectares?|megawatts?|gigawatts?|[mgk]wh?|degrees?|percent|per cent|%|points?|times|hours?|days?|weeks?|months?|years?|${CURRENCY})(?!\\p{L})|[$€£¥₹]\\s?${DIGITS}`,
);
const COUNTRY = pattern(`(?<![\\p{L}-])(?:${COUNTRIES.trim().replaceAll("\n", "|")})(?![\\p{L}-])`, "gu");
const DEATH = pattern(
  "\\b(?:injur(?:y|ies|ed)|wounds?|cancer|disease|illness|infection|virus|heart|stroke|pneumonia|complications|crash|accident|fall|shot|shooting|stabb(?:ed|ing)|drown(?:ed|ing)|overdose|suicide|fire|explosion|blast|hit by|struck by|beaten|hanged|executed|poison(?:ed|ing)?|natural causes|old age|gunmen|gunman)\\b",
);

/** The wordings that want more than a kind, each with what answers it. */
const ASKED: readonly (readonly [wording: RegExp, pieces: RegExp])[] = [
  [/\b(?:what|which)(?: \p{L}+){0,2} (?:country|countries|nations?)\b/iu, COUNTRY],
  [
    /\bhow (?:did|was|were|has|have)\b.{0,60}\b(?:die|died|killed|dead)\b|\bcause of (?:his |her |the )?death\b/iu,
    DEATH,
  ],
  [
    /\b(?:what|which) (?:percentage|percent|share|proportion|fraction)\b|\bhow much of\b|\b(?:what|whats) (?:is|was|were) the (?:percentage|turnout|share)\b/iu,
    PERCENT,
  ],
  [
    pattern(
      `\\bhow much (?:money|cash|funding|debt|tax|profit|revenue|does it cost|is it worth)\\b|\\bhow much (?:did|does|do|has|have|had|will|would|is|was|are|were)\\b.{0,80}\\b${MONEY_VERB}\\b|\\b(?:what|how much)\\b.{0,30}\\b(?:price|cost|budget|salary|fee|fine|worth|valuation|market value|revenue|bill)\\b|^(?:the )?(?:price|cost|budget|salary|fee|fine)\\b`,
      "iu",
    ),
    MONEY,
  ],
  [/\bhow much (?!(?:did|does|do|has|have|had|will|would|is|was|are|were|more|less|of)\b)\p{L}/iu, MEASURE],
  [
    /\bhow old\b|\b(?:what|which)(?: is| was)?(?: (?:his|her|their|the))? age\b|\bat what age\b|^(?:the )?age of\b/iu,
    AGE,
  ],
  [/\bhow far (?:ahead|behind|in front)\b/iu, LEAD],
  [/\bhow many of\b/iu, SHARE_OR_COUNT],
  [
    /\bhow (?:far|high|tall|deep|wide)\b|\bhow long (?:is|was|are|were) the (?:river|road|bridge|wall|border|coast|tunnel|route|street|beach|pipeline)\b/iu,
    LENGTH,
  ],
  [/\bhow long\b|\bfor how (?:long|many (?:years|days|weeks|months|hours))\b/iu, DURATION],
  [/\bhow many (?:more )?(?:second|minute|hour|day|night|week|month|year|decade|centurie)s\b/iu, DURATION],
  [/\bhow (?:often|frequently)\b|\bhow many times\b/iu, OFTEN],
  [
    /\b(?:(?:what|whats|what's|which)(?: is| was| were)?(?: the)?(?: final)? (?:score|result)|by what score|^(?:the )?(?:final )?score)\b/iu,
    SCORE,
  ],
  [/\b(?:what|which)(?: exact)? (?:time|hour)\b(?! (?:of year|period))/iu, CLOCK],
  [/\b(?:what|which)(?: is| was)?(?: the)?(?: exact)? (?:date|day)\b/iu, DAY],
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
const ASKS_PEOPLE = /^(?:people|persons?|folks?|individuals?)$/iu;
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
    // "Viewed by 14 million people" has so many viewers.
    const isDoing =
      after.some(({ start, end }) => PEOPLE.test(rest.slice(start, end))) &&
      before.some(({ term }) => term !== "" && [...terms].some((one) => areRelated(one, term)));
    if (isDoing) return [index];
    const isCounted = after.some(({ term, start, end }) => {
      const word = rest.slice(start, end);
      if (isPeople && (PEOPLE.test(word) || VICTIMS.test(word))) return true;
      return term !== "" && [...terms].some((one) => one === term || formsOf(one).has(term) || areRelated(one, term));
    });
    return isCounted ? [index] : [];
  });
}

/** Where in a text what is asked for starts, in text order. */
export type PieceFinder = (text: string) => readonly number[];

/** Reads how it is to be put; undefined where a piece of the kind is as good as another. */
export function readAskedPieces(question: string): PieceFinder | undefined {
  const known = ASKED.find(([wording]) => wording.test(question));
  if (known !== undefined) return (text) => Array.from(text.matchAll(known[1]), ({ index }) => index);
  const counted = countedOf(question);
  return counted.length === 0 ? undefined : (text) => countsIn(text, counted);
}
