/**
 * Edits between two words: letters inserted, left out, exchanged, or two neighbours swapped (optimal string alignment,
 * the restricted Damerau-Levenshtein distance). Stops counting past `most` and answers `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // Farther than `most` from the diagonal every cell is past `most` (Ukkonen 1985), so only that band is counted.
  const past = most + 1;
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let column = 0; column <= b.length; column++) last.push(Math.min(column, past));
  let current: number[] = last.map(() => past);
  for (let row = 1; row <= a.length; row++) {
    const to = Math.min(b.length, row + most);
    const from = Math.max(1, row - most);
    current[from - 1] = from === 1 ? Math.min(row, past) : past;
    let least = current[from - 1]!;
    for (let column = from; column <= to; column++) {
      const exchanged = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      const above = column === row + most ? past : last[column]!;
      let best = Math.min(exchanged, above + 1, current[column - 1]! + 1, past);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, beforeLast[column - 2]! + 1);
      }
      current[column] = best;
      least = Math.min(least, best);
    }
    if (least > most) return past;
    [beforeLast, last, current] = [last, current, beforeLast.length > 0 ? beforeLast : last.map(() => past)];
  }
  return last[b.length]!;
}

/** Letters that are heard alike, in order; English spellings of names from anywhere. */
const HEARD: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, "f"],
  [/ck|q|c(?![eihy])/gu, "k"],
  [/c(?=[eiy])/gu, "s"],
  [/(?<=[bdfgkprt])h/gu, ""],
  [/ee|ea|ie|ei|(?<=.{3})ey$/gu, "i"],
  [/oo|ou/gu, "u"],
  [/y/gu, "i"],
  [/(\p{L})\1+/gu, "$1"],
  [/(?<=.{3})e$/gu, ""],
];

/** A folded word as it is heard: "maleen" and "malin" are one. */
export function soundOf(word: string): string {
  return HEARD.reduce((heard, [letters, sound]) => heard.replaceAll(letters, sound), word);
}

/** In shorter names a changed letter makes another name: Hun and Han, Ley and Lee, Remy and Romy. */
const MIN_LETTERS_FOR_ONE_ERROR = 5;
/** Long names take two slips and still are recognised: "muntarborhn" for "muntarbhorn". */
const MIN_LETTERS_FOR_TWO_ERRORS = 8;
/** Shorter words that sound alike are too often two: "Lee" and "Ly". */
const MIN_LETTERS_FOR_SOUND = 5;
/** No slip changes more than this, and words that sound alike are still spelt nearly alike. */
const MAX_EDITS = 2;

/** Whether a folded word may be another with a slip, or is it. */
export const isNearlySpelt = (typed: string, known: string): boolean =>
  editDistance(typed, known, MAX_EDITS) <= MAX_EDITS;

/** Whether two different folded words sound the same and are spelt nearly so. */
export function soundsLike(typed: string, known: string): boolean {
  return typed !== known && isNearlySpelt(typed, known) && soundOf(typed) === soundOf(known);
}

/**
 * Whether `typed` may be `known` with a slip of the fingers or as it is heard; both folded. The first letter must agree:
 * people rarely miss it, and names that differ in it (Davis, Mavis) are different names.
 */
export function isMisspelling(typed: string, known: string): boolean {
  if (typed === known || typed[0] !== known[0] || !isNearlySpelt(typed, known)) return false;
  const [shorter, longer] = [Math.min(typed.length, known.length), Math.max(typed.length, known.length)];
  if (shorter >= MIN_LETTERS_FOR_SOUND && soundsLike(typed, known)) return true;
  if (longer < MIN_LETTERS_FOR_ONE_ERROR) return false;
  const most = shorter >= MIN_LETTERS_FOR_TWO_ERRORS ? MAX_EDITS : 1;
  return editDistance(typed, known, most) <= most;
}

/** Beside one right word of a name a word of four letters may have one wrong: "Keo Remo". */
const MIN_LETTERS_WITHIN_NAME = 4;
/** The same beside two right words or more: "Lao Mong Hey". */
const MIN_LETTERS_WITHIN_LONG_NAME = 3;

/** "Kao" for "Keo": a short word with one vowel for another. */
const isVowelSlip = (typed: string, known: string): boolean =>
  typed.length === known.length &&
  typed.length >= MIN_LETTERS_WITHIN_LONG_NAME &&
  editDistance(typed, known, 1) === 1 &&
  typed.replaceAll(/[aeiou]/gu, "") === known.replaceAll(/[aeiou]/gu, "");

/** The same within a name all of whose other words are right. */
export function isMisspellingWithinName(typed: string, known: string, others: readonly string[]): boolean {
  if (!isNearlySpelt(typed, known)) return false;
  if (isMisspelling(typed, known) || soundsLike(typed, known)) return true;
  // "Hun Sun" is too little to tell whose name it is.
  if (others.some(({ length }) => length >= MIN_LETTERS_WITHIN_NAME) && isVowelSlip(typed, known)) return true;
  const least = others.length > 1 ? MIN_LETTERS_WITHIN_LONG_NAME : MIN_LETTERS_WITHIN_NAME;
  const isLong = Math.min(typed.length, known.length) >= least;
  return isLong && typed[0] === known[0] && editDistance(typed, known, 1) === 1;
}
