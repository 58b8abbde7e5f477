/**
 * A clause that holds nothing but an outlet's name and words of publishing says where to look, wherever it stands.
 *
 *     "malin, only what CamboJA printed"   "crn: cook on jobs"   "malin (camboja only)"   "malin but not from CamboJA"
 */
import { fromOutlet } from "./catalogue.ts";
import type { Documents } from "./catalogue.ts";
import type { Found } from "./scope.ts";
import { withoutDates } from "./scope-dates.ts";

/** Where a clause may begin or end: at a mark, or before words that only narrow. */
const BOUNDARY =
  /[,;()[\]]\s*|:\s+|\s[–—-]\s|\s(?=(?:but|only|just|solely|as (?:quoted|printed|reported|published|told|cited|seen)|according to|going by|except|excluding)\s)/giu;
const AROUND =
  /^(?:only|just|but|and|solely|as|what|whatever|that|which|is|was|has|have|had|been|by|in|from|on|of|per|via|using|going|according|to|the|their|its|printed|published|wrote|writes|written|reported|reporting|reports?|ran|runs|carried|quoted|quotes|quoting|cited|told|said|says|seen|put|out|coverage|versions?|(?:web)?site|page|pages|print|papers?|stor(?:y|ies)|articles?|pieces?|please|pls|plz|thanks|thx|not|except|excluding|without)$/iu;
const EXCLUDES = /(?<!\p{L})(?:not|except|excluding|without)(?!\p{L})/iu;

const trimmed = (word: string): string => word.replace(/['’]s?$|[?!.]+$/gu, "");

/** The words of a clause without those of publishing around them. */
function nameIn(clause: string): string {
  const row = clause.split(/\s+/u).filter((word) => word !== "");
  const isAround = (word: string | undefined): boolean => word !== undefined && AROUND.test(trimmed(word));
  while (isAround(row.at(-1))) row.pop();
  while (isAround(row[0])) row.shift();
  return trimmed(row.join(" "));
}

/** Undefined where a text has no such clause, or nothing beside it. */
export function byOutletClause(text: string, documents: Documents): Found | undefined {
  let start = 0;
  for (const { index, 0: mark } of [...text.matchAll(BOUNDARY), { index: text.length, 0: "" }]) {
    const clause = text.slice(start, index);
    // "Sportsnet nov 2019: …": the date is read by itself.
    const name = nameIn(withoutDates(clause));
    const hasMore = /\p{L}/u.test(text.slice(0, start)) || /\p{L}/u.test(text.slice(index));
    const files = name === "" || !hasMore ? [] : fromOutlet(name, documents);
    if (files.length > 0) {
      const isExcluded = EXCLUDES.test(clause);
      const left = isExcluded ? [...documents.keys()].filter((file) => !files.includes(file)) : files;
      const at = nameIn(clause) === name ? -1 : text.indexOf(name, start);
      const end = index + (/[)\]:]/u.test(mark) ? mark.length : 0);
      const span = at < 0 ? { start, end } : { start: at, end: at + name.length };
      return { span, files: left, label: isExcluded ? `not ${name}` : name };
    }
    start = index + mark.length;
  }
  return undefined;
}
