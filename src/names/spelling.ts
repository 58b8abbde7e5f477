/**
 * Edits between two words: letters inserted, left out, exchanged, or two neighbours swapped (optimal string alignment,
 * the restricted Damerau-Levenshtein distance). Stops counting past `most` and answers `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const exchanged = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      let best = Math.min(exchanged, last[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, beforeLast[column - 2]! + 1);
      }
      current.push(best);
    }
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length]!, most + 1);
}

/** Letters that are heard alike, in order; English spellings of names from anywhere. */
const HEARD: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, "f"],
  [/ck|q|c(?![eihy])/gu, "k"],
  [/c(?=[eiy])/gu, "s"],
  [/(?<=[bdfgkprt])h/gu, ""],
  [/ee|ea|ie|(?<=.{3})ey$/gu, "i"],
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
/** Words that sound alike are still spelt nearly alike. */
const MAX_EDITS_FOR_SOUND = 2;

/** Whether two different folded words sound the same and are spelt nearly so. */
export function soundsLike(typed: string, known: string): boolean {
  return (
    typed !== known &&
    editDistance(typed, known, MAX_EDITS_FOR_SOUND) <= MAX_EDITS_FOR_SOUND &&
    soundOf(typed) === soundOf(known)
  );
}

/**
 * Whether `typed` may be `known` with a slip of the fingers or as it is heard; both folded. The first letter must agree:
 * people rarely miss it, and names that differ in it (Davis, Mavis) are different names.
 */
export function isMisspelling(typed: string, known: string): boolean {
  if (typed === known || typed[0] !== known[0]) return false;
  const [shorter, longer] = [Math.min(typed.length, known.length), Math.max(typed.length, known.length)];
  if (shorter >= MIN_LETTERS_FOR_SOUND && soundsLike(typed, known)) return true;
  if (longer < MIN_LETTERS_FOR_ONE_ERROR) return false;
  const most = shorter >= MIN_LETTERS_FOR_TWO_ERRORS ? 2 : 1;
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
  if (isMisspelling(typed, known) || soundsLike(typed, known)) return true;
  // "Hun Sun" is too little to tell whose name it is.
  if (others.some(({ length }) => length >= MIN_LETTERS_WITHIN_NAME) && isVowelSlip(typed, known)) return true;
  const least = others.length > 1 ? MIN_LETTERS_WITHIN_LONG_NAME : MIN_LETTERS_WITHIN_NAME;
  const isLong = Math.min(typed.length, known.length) >= least;
  return isLong && typed[0] === known[0] && editDistance(typed, known, 1) === 1;
}
