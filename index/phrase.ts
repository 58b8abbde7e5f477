import { CLOCK_STRIDE, type Expired } from "./deadline.ts";
import type { Postings, TextField } from "./postings.ts";

/**
 * The documents in which `terms` follow one another, in any order; none where there are no terms. Null where the
 * deadline passed first: what is not confirmed to the last term is no hit.
 *
 * The rarest term names the candidates, each with the places where the phrase would have to begin; every further term,
 * the rarer the earlier, confirms some and drops the rest.
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

  const { numbers } = field;
  let beginnings: ReadonlyMap<number, readonly number[]> | undefined;
  for (const { offset, postings } of steps) {
    const confirmed = new Map<number, number[]>();
    for (let at = postings.start; at < postings.end; at += 2) {
      if ((at - postings.start) % CLOCK_STRIDE === 0 && expired()) return null;
      const document = numbers[at]!;
      const beginning = numbers[at + 1]! - offset;
      if (beginning < 0) continue;
      const isCandidate =
        beginnings === undefined
          ? within === undefined || within.has(document)
          : beginnings.get(document)?.includes(beginning);
      if (!isCandidate) continue;
      const known = confirmed.get(document);
      if (known === undefined) confirmed.set(document, [beginning]);
      else known.push(beginning);
    }
    if (confirmed.size === 0) return new Set();
    beginnings = confirmed;
  }
  return new Set(beginnings?.keys());
}
