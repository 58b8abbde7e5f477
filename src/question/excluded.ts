/**
 * Documents that a message leaves out: "not the 2025 stuff", "skip the CamboJA pieces", "leave out whatever he said in
 * the Blinken one". They narrow the search and are never what is asked about.
 */

const NOUN =
  "(?:ones?|stuff|things?|bits?|parts?|articles?|pieces?|stor(?:y|ies)|reports?|texts?|documents?|interviews?|coverage)";
const DATE = "(?:\\d{1,2} )?(?:\\p{L}{3,9} )?(?:\\d{1,2},? )?(?:19|20)\\d\\d(?:-\\d\\d){0,2}";
/** "Not" alone turns much else, so that it must begin a clause or follow "but". */
const EXCLUDES =
  "(?:(?:but |and |so |just |please |pls |plz )*(?:leave out|leaving out|skip|skipping|ignore|ignoring|exclude|excluding|omit|omitting|without|except(?: for)?|apart from|other than|aside from|minus)|(?<=[,;:(–—-]\\s{0,3}(?:but |and |just )?|\\sbut |\\s(?:ones?|articles?|pieces?|stor(?:y|ies)|reports?) )(?:not|no))";
const WHATEVER =
  "(?:(?:whatever|anything|everything|what|all|stuff|things?)(?: that)?(?: (?:he|she|they|it|\\p{Lu}\\S+)(?: has| have)?(?: said| says| told| wrote)?)? )?";
const EXCLUSION = new RegExp(
  `(?:(?<=^|[\\s(])|[,;:(–—-]\\s*)${EXCLUDES} ${WHATEVER}(?:(?:in|from|of|by|about|on) )?(?:(?:the|those|that|any|his|her|their) (?<name>[^,;:.?!()]{2,60}?) ${NOUN}|(?<date>${DATE})(?: ${NOUN})?)(?=\\)?(?: (?:please|pls|plz|thanks|thx|though))*\\s*(?:$|[,;:.?!)]))\\)?`,
  "iu",
);

/** A message without what it leaves out, and what the documents left out are called. */
export interface Excluding {
  readonly text: string;
  readonly excluded?: string;
}

/** The text as it is where it leaves nothing out, or asks of nothing else. */
export function readExcluded(text: string): Excluding {
  if (/[“”"«»„]/u.test(text)) return { text };
  const match = EXCLUSION.exec(text);
  if (match === null) return { text };
  const { name, date } = match.groups!;
  const before = text.slice(0, match.index).replace(/(?:\s(?:but|and|just))?\s*$/iu, "");
  const left = `${before}${text.slice(match.index + match[0].length)}`.trim();
  return /\p{L}{2}/u.test(left) ? { text: left, excluded: (name ?? date)! } : { text };
}
