/**
 * Nouns that themselves say what kind of thing is asked for: the price is money, the length a stretch of time or way, the
 * deadline a day. They stand behind "what" and "which", or head a phrase that asks without either (`fact-wording.ts`).
 */
import {
  AGE,
  CLOCK,
  COUNTRY,
  DAY,
  DEAD,
  DURATION,
  LENGTH,
  LENGTH_OR_DURATION,
  MANY,
  MEASURE,
  MONEY,
  MONTH_NAMED,
  PERCENT,
  RATE,
  SCORE,
  pattern,
} from "./piece-patterns.ts";

/** `thing` is anything that no pattern can tell from other words. */
export type AskedKind = "number" | "year" | "date" | "place" | "person" | "name" | "reason" | "thing";

/** What a noun asks for; without pieces whatever is of the kind will do. */
export interface Measure {
  readonly kind: AskedKind;
  readonly pieces?: RegExp;
}

const MEASURES: readonly (readonly [nouns: string, measure: Measure])[] = [
  ["country|countries|nations?", { kind: "place", pieces: COUNTRY }],
  [
    "prices?|costs?|budget|salary|wages?|fees?|fines?|bail|worth|valuation|market value|revenue|profits?|rent|tuition|ransom|funding|spending",
    { kind: "number", pieces: MONEY },
  ],
  ["value(?= of (?:the|his|her|their|its|all)(?!\\p{L}))", { kind: "number", pieces: MONEY }],
  ["(?:death )?toll|deaths|fatalities|casualties", { kind: "number", pieces: DEAD }],
  ["percentages?|percent|share|proportion|fraction|turnout", { kind: "number", pieces: PERCENT }],
  [
    "(?:unemployment|jobless|inflation|interest|tax|growth|approval|birth|death|infection) rate",
    { kind: "number", pieces: RATE },
  ],
  ["age", { kind: "number", pieces: AGE }],
  ["score|scoreline|result", { kind: "number", pieces: SCORE }],
  ["(?:jail|prison|max|maximum|minimum|custodial) (?:sentence|term)|duration", { kind: "number", pieces: DURATION }],
  ["length", { kind: "number", pieces: LENGTH_OR_DURATION }],
  ["distance|height|width|depth", { kind: "number", pieces: LENGTH }],
  ["weight|speed|temperature|capacity", { kind: "number", pieces: MEASURE }],
  ["amount|sum|limit", { kind: "number", pieces: MEASURE }],
  ["attendance|population|membership|headcount", { kind: "number", pieces: MANY }],
  ["months?", { kind: "date", pieces: MONTH_NAMED }],
  ["dates?|days?|deadline", { kind: "date", pieces: DAY }],
  // "The first time" is no hour.
  ["(?<=(?:what|which|exact|the) )(?:time|hour)(?! of year| period)", { kind: "date", pieces: CLOCK }],
];
/** "In dollars", "in miles" at the end of a question. */
const UNITS: readonly (readonly [units: string, measure: Measure])[] = [
  ["dollars|euros|pounds|money", { kind: "number", pieces: MONEY }],
  ["per ?cent|percentages?|%", { kind: "number", pieces: PERCENT }],
  ["miles|kilomet(?:re|er)s|km|met(?:re|er)s|feet", { kind: "number", pieces: LENGTH }],
  ["minutes|hours|days|weeks|months|years", { kind: "number", pieces: DURATION }],
];

const WHAT =
  "(?<!\\p{L})(?:what|which|whats|what['’]s)(?:['’]s| is| was| were| are)?(?: the| his| her| their| its| an?)?";
const asWorded = MEASURES.map(([nouns, measure]) => ({
  wording: pattern(`${WHAT}(?: [\\p{L}-]+){0,3}? (?:${nouns})(?!\\p{L})`, "iu"),
  measure,
}));
const inUnit = UNITS.map(([units, measure]) => ({
  wording: pattern(`\\bin (?:u\\.?s\\.? |us )?(?:${units})[\\s?!.]*$`, "iu"),
  measure,
}));
const HEADS = pattern(
  `^(?:${MEASURES.map(([nouns]) => nouns).join("|")}|years?|place|location|venue|name|size|number|total|rate|level)$`,
  "iu",
);

/** What a question's noun or unit asks for; undefined where it has none that tells. */
export const measureOf = (question: string): Measure | undefined =>
  [...inUnit, ...asWorded].find(({ wording }) => wording.test(question))?.measure;

/** Whether a noun by itself says what kind of thing is asked for. */
export const isMeasured = (noun: string): boolean => HEADS.test(noun);
