import { CLOCK_STRIDE, type Expired } from "./deadline.ts";
import type { Postings, TextField } from "./postings.ts";

/**
 * The documents in which `terms` follow one another, in any order; none where there are no terms. Null where the
 * deadline passed first: what is not confirmed to the last term is no hit.
 *
 * The rarest term names the candidates: the documents with the places where the phrase would have to begin. Of every
 * further term, the rarer the earlier, only the places asked for are looked up, each by doubling steps from the one
 * before (Bentley and Yao, "An almost optimal algorithm for unbounded searching", 1976), so that a common word costs no
 * walk through its postings. Documents must have been added in ascending order of their ids, and none removed.
 */
export function findPhrase(
  field: TextField,
  terms: readonly string[],
  within: ReadonlySet<number> | undefined,
  expired: Expired,
): Set<number> | null {
  const steps: { readonly offset: number; readonly postings: Postings }[] = [];
  for (const [offset, term] of terms.entries()) {
    const postings = field.terms.get(term);
    if (postings === undefined) return new Set();
    steps.push({ offset, postings });
  }
  steps.sort((a, b) => a.postings.documents - b.postings.documents);
  const [rarest, ...others] = steps;
  if (rarest === undefined) return new Set();

  const { numbers } = field;
  /** Pairs of document and place of the phrase's beginning, ascending. */
  let candidates: number[] = [];
  for (let at = rarest.postings.start; at < rarest.postings.end; at += 2) {
    if ((at - rarest.postings.start) % CLOCK_STRIDE === 0 && expired()) return null;
    const document = numbers[at]!;
    const beginning = numbers[at + 1]! - rarest.offset;
    if (beginning >= 0 && (within === undefined || within.has(document))) candidates.push(document, beginning);
  }
  for (const { offset, postings } of others) {
    const confirmed: number[] = [];
    let from = postings.start;
    for (let at = 0; at < candidates.length; at += 2) {
      if (at % CLOCK_STRIDE === 0 && expired()) return null;
      const [document, beginning] = [candidates[at]!, candidates[at + 1]!];
      from = seek(numbers, from, postings.end, document, beginning + offset);
      if (from === postings.end) break;
      if (numbers[from] === document && numbers[from + 1] === beginning + offset) confirmed.push(document, beginning);
    }
    candidates = confirmed;
  }
  return new Set(candidates.filter((_, at) => at % 2 === 0));
}

/** Whether the pair at `at` comes before the one given. */
function isBefore(numbers: Uint32Array, at: number, document: number, place: number): boolean {
  return numbers[at]! < document || (numbers[at] === document && numbers[at + 1]! < place);
}

/** The first pair from `from` on that is not before the one given; `end` where there is none. */
function seek(numbers: Uint32Array, from: number, end: number, document: number, place: number): number {
  let low = from;
  let high = from;
  for (let step = 2; high < end && isBefore(numbers, high, document, place); step *= 2) {
    low = high + 2;
    high += step;
  }
  high = Math.min(high, end);
  while (low < high) {
    const middle = low + 2 * ((high - low) >>> 2);
    if (isBefore(numbers, middle, document, place)) low = middle + 2;
    else high = middle;
  }
  return low;
}
