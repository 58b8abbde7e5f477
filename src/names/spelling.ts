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

/** In shorter names a changed letter makes another name: Hun and Han, Ley and Lee, Remy and Romy. */
const MIN_LETTERS_FOR_ONE_ERROR = 5;
/** Long names take two slips and still are recognised: "muntarborhn" for "muntarbhorn". */
const MIN_LETTERS_FOR_TWO_ERRORS = 8;

/**
 * Whether `typed` may be `known` with a slip of the fingers; both folded. The first letter must agree: people rarely
 * miss it, and names that differ in it (Davis, Mavis) are different names.
 */
export function isMisspelling(typed: string, known: string): boolean {
  if (typed === known || typed[0] !== known[0]) return false;
  if (Math.max(typed.length, known.length) < MIN_LETTERS_FOR_ONE_ERROR) return false;
  const most = Math.min(typed.length, known.length) >= MIN_LETTERS_FOR_TWO_ERRORS ? 2 : 1;
  return editDistance(typed, known, most) <= most;
}
