/** Given names that an editor put into a quotation: "Coach (Frank) Vogel", "[Frank] Vogel" are Frank Vogel. */
import { isGivenName } from "./given-names.ts";
import { TITLES } from "./lexicon.ts";
import { wordKey } from "./name-runs.ts";
import type { Run } from "./name-runs.ts";
import type { Token } from "./tokens.ts";

const isInserted = ({ block, first, last, words }: Run, next: Run, tokens: readonly Token[]): boolean =>
  next.block === block &&
  next.first === last + 1 &&
  words.length === 1 &&
  /^[([]$/u.test(tokens[first - 1]?.text ?? "") &&
  /^[)\]]$/u.test(tokens[last]!.text) &&
  isGivenName(wordKey(words[0]!));

/** The runs with such a name as one; in text order, as they came. */
export function withInserted(runs: readonly Run[], blocks: readonly (readonly Token[])[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before === undefined || !isInserted(before, run, blocks[run.block]!)) {
      joined.push(run);
      continue;
    }
    const first = before.first - 1;
    const isTitled = TITLES.has(blocks[run.block]![first - 1]?.lower ?? "");
    joined[joined.length - 1] = {
      ...run,
      first,
      titleFirst: isTitled ? first - 1 : first,
      words: [...before.words, ...run.words],
      initial: false,
    };
  }
  return joined;
}
