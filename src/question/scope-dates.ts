/** A date that says which documents to look in: "in 2022", "(March 2023)", "malin, 2020 only", "since 2021". */
import type { Documents } from "./catalogue.ts";

/** Words that give a date, and the documents that are dated by it. */
export interface DateScope {
  readonly start: number;
  readonly end: number;
  readonly files: readonly string[];
  /** "2022", "March 2023". */
  readonly label: string;
  /** Some of them state no date themselves. */
  readonly isGuess: boolean;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const DATE = new RegExp(
  "(?<![\\p{L}\\p{N}./-])(?<lead>(?:(?:and|but|only|just|back|in|on|from|during|dated|of|for|since|after|before|until|the year) )*)" +
    `(?:(?<before>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?:(?<month>${MONTH})\\.?,? (?:(?<after>\\d{1,2})(?:st|nd|rd|th)?,? )?)?` +
    "(?<year>(?:19|20)\\d\\d)(?:['’]s)?(?<only> only)?(?![\\p{L}\\p{N}%/-]|[.,]\\d)",
  "giu",
);
/** What an article may be called by: "January 5th, 2016", "24 May", "2016-05", "the 2020 one". */
const CALLED_BY_DATE = new RegExp(
  `^(?:(?!(?:${MONTH})\\.? )\\p{L}+ )?(?:(?<iso>(?:19|20)\\d\\d(?:-\\d\\d){0,2})|(?:(?<before>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<month>${MONTH})\\.?(?: (?<after>\\d{1,2})(?:st|nd|rd|th)?)?(?:,? (?<year>(?:19|20)\\d\\d))?)$`,
  "iu",
);
/** "Feb. 20, 2016" has a full stop and a comma that end nothing. */
const WRITTEN_OUT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<month>${MONTH})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\\d\\d)`,
  "giu",
);
/** A word after the date that is not of it: "the 2022 elections" are no date of a document. */
const GOES_ON =
  /^[\s)\]]*(?:$|[?!.,;:()\]–—-]|(?:what|who|whom|which|when|where|how|why|did|does|do|has|have|is|was|were|about|on|regarding|concerning|with|to|only|please|pls|plz|quotes?|quotations?|statements?|comments?|remarks?|words|and|or|but|by|from|in|for|of|thanks?|thx|say|said)(?!\p{L}))/iu;
/** "The floods of 2021": what is asked about; "quotes of 2021": where it is asked. */
const OF_WORDS =
  /(?:quotes?|quotations?|statements?|words|comments?|remarks?|articles?|reports?|stor(?:y|ies)|pieces?|interviews?|documents?|(?:any|some|every)thing)\s*$/iu;
/** A year by itself is a filter among few words only. */
const MAX_BARE_WORDS = 6;
/** A thing is asked for, and its year is part of it. */
const ASKS_FOR_A_THING =
  /^\W*(?:when|where|why|how(?! (?:do|did|does)(?!\p{L}))|whose|which|what (?:happened|(?:was|is|were)(?! said| \S+(?: \S+){0,3} (?:saying|telling|claiming|arguing))|year|day|date|month|kind))(?!\p{L})/iu;

/** "20/11/2019", either way round where only one of the numbers may be the month. */
const IN_NUMBERS = /(?<![\p{N}/.])(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<year>(?:19|20)\d\d)(?![\p{N}/])/gu;

function namedMonth(typed: string, first: number, second: number, year: string): string {
  if (first > MONTHS.length === second > MONTHS.length) return typed;
  const [day, month] = first > MONTHS.length ? [first, second] : [second, first];
  return `${MONTHS[month - 1] ?? ""} ${day} ${year}`;
}

/** Dates of a text without the marks within them. */
export const plainDates = (text: string): string =>
  text
    .replaceAll(WRITTEN_OUT, "$<month> $<day> $<year>")
    .replaceAll(IN_NUMBERS, (typed: string, first: string, second: string, year: string) =>
      namedMonth(typed, Number(first), Number(second), year),
    );

const MONTH_AND_YEAR = new RegExp(
  `(?<!\\p{L})(?:(?:\\d{1,2} )?(?:${MONTH})\\.? (?:\\d{1,2},? )?)?(?:19|20)\\d\\d(?!\\p{N})`,
  "giu",
);

/** Words without the months and years among them: "the May 2022 meeting" -> "the meeting". */
export const withoutDates = (words: string): string =>
  words.replaceAll(MONTH_AND_YEAR, " ").replaceAll(/\s+/gu, " ").trim();

const two = (digits: string): string => digits.padStart(2, "0");

function isMeant(text: string, { index, 0: found, groups = {} }: RegExpExecArray): boolean {
  const before = text.slice(0, index);
  const lead = groups["lead"]!.trim().toLowerCase();
  if (!GOES_ON.test(text.slice(index + found.length))) return false;
  if (/(?:^|\s)(?:in|from|during|dated|since|after|before|until)(?:\s|$)|the year$/u.test(lead)) {
    return true;
  }
  // "On 20 November 2019", but not "on 2019".
  if (/(?:^|\s)on$/u.test(lead)) return groups["month"] !== undefined;
  if (/\bof$|\bfor$/u.test(lead)) return OF_WORDS.test(before) || /only|just/u.test(lead);
  const isAlone = /[,;:([–—-]\s*$|^\s*$/u.test(before) || groups["only"] !== undefined || /only|just/u.test(lead);
  const isTopic = /(?<!\p{L})(?:about|on|regarding|the|in|and|than|of)\s*$/iu.test(before);
  return !isTopic && (isAlone || text.trim().split(/\s+/u).length <= MAX_BARE_WORDS);
}

/** How a document's date stands to the one asked for, each as exactly as it is given. */
function fits(date: string, wanted: string, lead: string): boolean {
  const exact = Math.min(date.length, wanted.length);
  const [ours, theirs] = [date.slice(0, exact), wanted.slice(0, exact)];
  if (/since|after/u.test(lead)) return ours >= theirs;
  return /before|until/u.test(lead) ? ours <= theirs : ours === theirs;
}

const numberOf = (month: string): string => two(String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1));

/** The files of documents of a date, whose year may be left out; none where the words are no date. */
export function datedBy(name: string, documents: Documents): readonly string[] {
  const { iso, before, month, after, year } = CALLED_BY_DATE.exec(name)?.groups ?? {};
  if (iso === undefined && month === undefined) return [];
  const day = before ?? after;
  const [wantedYear, wantedMonth, wantedDay] = iso?.split("-") ?? [
    year,
    numberOf(month!),
    day === undefined ? undefined : two(day),
  ];
  const isOf = (date: string): boolean => {
    const [ofYear, ofMonth, ofDay] = date.split("-");
    const agrees = (wanted: string | undefined, known: string | undefined): boolean =>
      wanted === undefined || known === undefined || wanted === known;
    const isKnown = wantedYear !== undefined || ofMonth !== undefined;
    return isKnown && agrees(wantedYear, ofYear) && agrees(wantedMonth, ofMonth) && agrees(wantedDay, ofDay);
  };
  const dated = [...documents.values()].filter(({ date, implied }) => isOf(date ?? implied?.date ?? ""));
  return dated.map(({ file }) => file);
}

/** The first date of the text that one of the documents, or of `files`, is dated by; any other is a word of the topic. */
export function readDate(text: string, documents: Documents, files?: readonly string[]): DateScope | undefined {
  if (ASKS_FOR_A_THING.test(text)) return undefined;
  for (const match of text.matchAll(DATE)) {
    if (!isMeant(text, match)) continue;
    const { lead = "", month, year = "", before, after } = match.groups!;
    const day = before ?? after;
    const wanted =
      year +
      (month === undefined ? "" : `-${numberOf(month)}`) +
      (month === undefined || day === undefined ? "" : `-${two(day)}`);
    const among = files === undefined ? [...documents.values()] : files.map((file) => documents.get(file)!);
    const fitting = among.filter(({ date, implied }) => {
      const known = date ?? implied?.date;
      return known !== undefined && fits(known, wanted, lead.toLowerCase());
    });
    // A number before a year that belongs to no month is not the date's.
    const from = before !== undefined && month === undefined ? match[0].indexOf(year) : 0;
    if (fitting.length === 0) continue;
    return {
      start: match.index + from,
      end: match.index + match[0].length,
      files: fitting.map(({ file }) => file),
      label: [month, month === undefined ? undefined : day, year].filter((part) => part !== undefined).join(" "),
      isGuess: fitting.some(({ date }) => date === undefined),
    };
  }
  return undefined;
}
