/** Two aligned texts as a word diff that gives back both of them, character for character. */
import type { Run } from "./align.ts";
import type { DiffPart, Span } from "../types.ts";

interface Side {
  readonly text: string;
  readonly words: readonly Span[];
}

/**
 * From `source` to `pasted`, given which words are the same. Equal and delete parts in order are `source.text`, equal
 * and insert parts `pasted.text`. A word or the space after it is equal only where both texts have the same characters.
 */
export function wordDiff(source: Side, pasted: Side, runs: readonly Run[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let deleted = "";
  let inserted = "";
  const flush = (): void => {
    if (deleted !== "") parts.push({ op: "delete", text: deleted });
    if (inserted !== "") parts.push({ op: "insert", text: inserted });
    deleted = inserted = "";
  };
  const compare = (was: string, is: string): void => {
    if (was !== is) {
      deleted += was;
      inserted += is;
      return;
    }
    if (was === "") return;
    flush();
    const last = parts.at(-1);
    if (last?.op === "equal") parts[parts.length - 1] = { op: "equal", text: last.text + was };
    else parts.push({ op: "equal", text: was });
  };
  let sourceAt = 0;
  let pastedAt = 0;
  for (const run of runs) {
    for (let step = 0; step < run.length; step++) {
      const was = source.words[run.source + step]!;
      const is = pasted.words[run.pasted + step]!;
      compareGap(source.text.slice(sourceAt, was.start), pasted.text.slice(pastedAt, is.start), compare);
      compare(source.text.slice(was.start, was.end), pasted.text.slice(is.start, is.end));
      sourceAt = was.end;
      pastedAt = is.end;
    }
  }
  compareGap(source.text.slice(sourceAt), pasted.text.slice(pastedAt), compare);
  flush();
  return parts;
}

/** What stands between two equal words: the same beginning and end are equal, so that an added word comes with one space. */
function compareGap(was: string, is: string, compare: (was: string, is: string) => void): void {
  const limit = Math.min(was.length, is.length);
  let head = 0;
  while (head < limit && was[head] === is[head] && !isWordPart(was[head]!)) head++;
  let tail = 0;
  while (tail < limit - head && was.at(-1 - tail) === is.at(-1 - tail) && !isWordPart(was.at(-1 - tail)!)) tail++;
  compare(was.slice(0, head), is.slice(0, head));
  compare(was.slice(head, was.length - tail), is.slice(head, is.length - tail));
  compare(was.slice(was.length - tail), is.slice(is.length - tail));
}

// Half a surrogate pair is no place to cut, nor is a letter's mark.
function isWordPart(unit: string): boolean {
  return /[\p{L}\p{M}\p{N}\ud800-\udfff]/u.test(unit);
}
