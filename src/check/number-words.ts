/**
 * Numbers written in words, read as figures: which a writer uses is not the speaker's choice.
 *
 *     eighty-five per cent      ->  85 percent
 *     one thousand two hundred  ->  1200
 *     two and a half million    ->  2.5 million
 */

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
]);

const ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const ENDINGS = ["th", "st", "nd", "rd"];
const ordinalInFigures = (value: number): string => `${value}${ENDINGS[value > 3 ? 0 : value]!}`;

/** "seven" -> "7", "67" -> "sixty-seven", "tenth" -> "10th"; below a hundred, ordinals up to the twentieth. */
const OTHER_WRITING: ReadonlyMap<string, string> = new Map(
  [
    ...VALUES,
    ...TENS.flatMap((ten, at) =>
      ONES.slice(1, 10).map((one, unit): [string, number] => [`${ten}-${one}`, (at + 2) * 10 + unit + 1]),
    ),
  ]
    .map(([word, value]): [string, string] => [word, String(value)])
    .concat(ORDINALS.map((word, value): [string, string] => [word, ordinalInFigures(value)]))
    .flatMap(([word, figures]): [string, string][] => [
      [word, figures],
      [figures, word],
    ]),
);

/** The same number in figures or, if it is in figures, in words; undefined where it is none, or a large one. */
export const otherWriting = (number: string): string | undefined => OTHER_WRITING.get(number.toLowerCase());

/** A number that starts at a word, and how many words it takes. */
interface NumberInWords {
  readonly key: string;
  readonly length: number;
}

/** Whether a number in words may start with this word; nearly all words are none. */
export function opensNumber(key: string): boolean {
  return VALUES.has(key) || key === "per" || /^\d{1,3}$/.test(key);
}

/**
 * The number in words that starts at `at`, if one does. `joined(n)` tells whether word `n` follows the one before as
 * part of one number: only white space or a hyphen between.
 */
export function numberInWords(
  keys: readonly string[],
  at: number,
  joined: (next: number) => boolean,
): NumberInWords | undefined {
  const key = keys[at]!;
  if (!opensNumber(key)) return undefined;
  if (key === "per" && keys[at + 1] === "cent" && joined(at + 1)) return { key: "percent", length: 2 };
  const follows = (next: number): boolean => keys[next] !== undefined && joined(next);
  let end = at;
  /** 0 to 99 from `from`; moves `end` behind it. */
  const small = (from: number): number | undefined => {
    const word = keys[from] ?? "";
    end = from + 1;
    // "3 thousand", half in figures.
    if (/^\d{1,3}$/.test(word) && /^(?:hundred|thousand)$/.test(keys[end] ?? "")) return Number(word);
    const first = VALUES.get(word);
    if (first === undefined) return undefined;
    const unit = VALUES.get(keys[end] ?? "") ?? 0;
    if (first >= 20 && unit > 0 && unit < 10 && follows(end)) return first + VALUES.get(keys[end++]!)!;
    return first;
  };
  /** 0 to 9999 in hundreds: "two hundred and six", "fifteen hundred". */
  const hundreds = (from: number): number | undefined => {
    const count = small(from);
    if (count === undefined || keys[end] !== "hundred" || !follows(end)) return count;
    end++;
    return 100 * count + rest(end);
  };
  const rest = (from: number): number => {
    const and = keys[from] === "and" && follows(from) ? 1 : 0;
    const before = end;
    const value = follows(from + and) ? small(from + and) : undefined;
    if (value === undefined) end = before;
    return value ?? 0;
  };
  let value = hundreds(at);
  if (value === undefined) return undefined;
  if (keys[end] === "thousand" && follows(end)) {
    end++;
    const thousands = 1000 * value;
    const before = end;
    const below = follows(end) ? hundreds(end) : undefined;
    if (below === undefined) end = before;
    value = thousands + (below ?? rest(before));
  }
  const isHalf = keys[end] === "and" && keys[end + 1] === "a" && keys[end + 2] === "half";
  if (isHalf && follows(end) && follows(end + 1) && follows(end + 2))
    return { key: `${value}.5`, length: end + 3 - at };
  return { key: String(value), length: end - at };
}
