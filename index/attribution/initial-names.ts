/** Names as long as their initials: of "Voice of Democracy (VOD)" all three words, though "Voice of" alone makes no body. */
import { type Run } from "./name-runs.ts";
import type { Token } from "./tokens.ts";

const SMALL_WORDS = /^(?:of|for|on|and|the|&|in|to|de|la|du)$/u;

/** The first token of the name whose initials stand in brackets behind token `last - 1`; `last` where they fit none. */
function firstOf(tokens: readonly Token[], last: number, letters: string): number {
  let left = letters.length;
  let at = last - 1;
  while (left > 0 && at >= 0 && tokens[at]!.sentence === tokens[last]!.sentence) {
    const { lower, cap, kind } = tokens[at]!;
    const isSmall = SMALL_WORDS.test(lower);
    if (kind !== "word" || !(cap || isSmall)) return last;
    // "Observatory of Economic Complexity (OEC)": its O is the first word's.
    const isPassed = isSmall && tokens[at - 1]?.cap === true && tokens[at - 1]!.lower.startsWith(letters[left - 1]!);
    if (lower.startsWith(letters[left - 1]!) && !isPassed) left--;
    else if (!isSmall) return last;
    at--;
  }
  return left === 0 && tokens[at + 1]!.cap ? at + 1 : last;
}

/** The runs with such names whole; in text order, as they came. */
export function withInitials(runs: readonly Run[], blocks: readonly (readonly Token[])[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const { block, last } = run;
    const tokens = blocks[block]!;
    const letters = tokens[last + 1];
    const isBracketed = tokens[last]?.text === "(" && tokens[last + 2]?.text === ")";
    const first =
      isBracketed && /^\p{Lu}{3,8}$/u.test(letters?.text ?? "") ? firstOf(tokens, last, letters!.lower) : last;
    if (first >= run.first) {
      whole.push(run);
      continue;
    }
    while (whole.at(-1)?.block === block && whole.at(-1)!.first >= first) whole.pop();
    const words = tokens.slice(first, last).map(({ text }) => text);
    whole.push({ ...run, first, titleFirst: first, words });
  }
  return whole;
}
