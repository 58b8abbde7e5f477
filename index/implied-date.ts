/**
 * The date of an article that states none: by its file name, by a date that it opens with or that stands with a picture,
 * or by the year that its text speaks of as its own. Never shown as the article's date; only to find "what did she say in
 * 2022".
 *
 *     "…_2019-03-04.txt"                               ->  2019-03-04
 *     "Picture taken May 13, 2022."                    ->  2022-05-13
 *     "2020 has also borne witness to …"               ->  2020
 */
import type { Document } from "../src/types.ts";
import type { TextDocument } from "./read.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const YEAR = "(?<year>(?:19|20)\\d\\d)(?!\\d)";
const DATES: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})${MONTH},? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`, "giu"),
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? ${YEAR}`, "giu"),
  /(?<!\d)(?<year>(?:19|20)\d\d)[-_.](?<month>0[1-9]|1[0-2])[-_.](?<day>0[1-9]|[12]\d|3[01])(?!\d)/gu,
];
/** A date within so much of an article's beginning is most often its own. UTF-16 code units. */
const OPENING_CHARS = 600;
/** Later dates count where they stand with a picture, or with the day of publication. */
const DATED_LINE =
  /(?<!\p{L})(?:(?:picture|photo|photograph|image|video)s?(?! file)[^.\n]{0,60}? (?:taken|dated|shot|on)|published|posted|(?:last )?updated|issued)(?!\p{L})[^.\n]{0,80}/giu;
/** Somebody's life, or a picture from the archive, is no article's date. */
const ANOTHER_DATE = /(?:born|died|founded|established|file(?: photo)?\s*[-–—]?|\()[^.\n]{0,40}$/iu;
/** "2020 has", "so far in 2022", "the upcoming elections in June 2022": a year that is going on. */
const OWN_YEAR =
  /(?<!\d)(?<has>(?:19|20)\d\d)(?= (?:has|is|continues)(?!\p{L}))|(?:so far in|this year,?|upcoming [^.\n]{0,60}?\bin(?: \p{L}+)?|copyright|©) (?<in>(?:19|20)\d\d)(?!\d)/giu;

const two = (digits: string): string => digits.padStart(2, "0");

function datesIn(text: string): string[] {
  return DATES.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups = {}, index }) => {
      const { year = "", month = "", day = "" } = groups;
      if (ANOTHER_DATE.test(text.slice(Math.max(0, index - 60), index))) return [];
      const number = /^\d/u.test(month) ? month : String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
      return [`${year}-${two(number)}-${two(day)}`];
    }),
  );
}

const latest = (dates: readonly string[]): string | undefined => dates.toSorted().at(-1);

/** A year in a file's name, set off from other digits and letters. */
const YEAR_OF_NAME = /(?<![\p{L}\p{N}])(?:19|20)\d\d(?![\p{L}\p{N}])/u;

/** `YYYY-MM-DD` or `YYYY`; undefined where nothing tells. */
function impliedDate(file: string, text: string): string | undefined {
  const lines = [...text.matchAll(DATED_LINE)].map(([line]) => line);
  const years = [...text.matchAll(OWN_YEAR)].map(({ groups = {} }) => (groups["has"] ?? groups["in"])!);
  return (
    latest(datesIn(file)) ??
    YEAR_OF_NAME.exec(file.replaceAll("_", " "))?.[0] ??
    latest(datesIn(text.slice(0, OPENING_CHARS))) ??
    latest(lines.flatMap(datesIn)) ??
    latest(years)
  );
}

/** "MADRID (AP) —", "(Reuters) -": the agency an article opens with. */
const AGENCY = /^[^\n()]{0,60}\((?<agency>\p{Lu}[\p{L}.]{1,15}(?: \p{L}+){0,2})\)\s*[—–-]/mu;

/** "Ida Holm, The Tide (Norland), 5 May 2021": a line of its own near the top that ends in the date. */
const BYLINE = new RegExp(
  `^(?:[^\\n]{0,120}?\\s?[,|/·] )??(?<outlet>\\p{Lu}[^\\n,|/·()]{1,40}?)(?: \\([^\\n()]{1,30}\\))? ?[,|·] (?:\\d{1,2} ${MONTH},? |${MONTH.replace("month", "first")} \\d{1,2},? )(?:19|20)\\d\\d$`,
  "imu",
);

/** What a document's name and text tell of its date, where it states none, and of its agency and newspaper. */
export function impliedOf({ file, text, date: stated }: TextDocument): NonNullable<Document["implied"]> {
  const date = stated === undefined ? impliedDate(file, text) : undefined;
  const agency = AGENCY.exec(text.slice(0, OPENING_CHARS))?.groups?.["agency"];
  const outlet = BYLINE.exec(text.slice(0, OPENING_CHARS))?.groups?.["outlet"];
  return {
    ...(date !== undefined && { date }),
    ...(agency !== undefined && { agency }),
    ...(outlet !== undefined && { outlet }),
  };
}
