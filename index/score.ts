/**
 * BM25 over the postings of one or more text properties: terms in, the best documents out.
 *
 * Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), in the form Lucene gives it
 * since version 8: an idf that is never negative, and no factor (k1 + 1), which changes no order. A term's share of the
 * score so lies between 0 and its idf.
 */
import { CLOCK_STRIDE, type Expired } from "./deadline.ts";
import type { TextField } from "./postings.ts";

/** How soon further occurrences of a term stop to count: Lucene's default, from the paper's range 1.2 to 2. */
const K1 = 1.2;
/** How much a long text is held back, 0 not at all, 1 in full proportion: Lucene's default, as in the paper. */
const B = 0.75;

/** How telling a term is that `holding` of `documents` documents hold. Always above 0. */
export function idf(holding: number, documents: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/**
 * What one term adds to a document's score.
 *
 * @param weight the term's idf, times any boost
 * @param frequency how often the term stands in the document
 * @param length terms in the document
 * @param averageLength terms in a document on average
 */
export function bm25(weight: number, frequency: number, length: number, averageLength: number, k1 = K1, b = B): number {
  return (weight * frequency) / (frequency + k1 * (1 - b + b * (length / averageLength)));
}

/** Scores by internal document id, all 0 between searches: kept from one search to the next to spare its clearing. */
export interface Accumulator {
  scores: Float64Array;
  /** Which documents have a score, in the order found. */
  scored: Uint32Array;
}

export interface RankOptions {
  readonly fields: readonly { readonly field: TextField; readonly boost: number }[];
  /** A term that stands twice counts twice, as in Lucene. */
  readonly terms: readonly string[];
  /** Only these documents are scored; their frequencies stay those of the whole corpus. */
  readonly within: ReadonlySet<number> | undefined;
  readonly limit: number;
  readonly expired: Expired;
  readonly k1?: number;
  readonly b?: number;
}

export interface Ranking {
  /** Best first, at most `limit`; equal scores by internal document id. */
  readonly best: [document: number, score: number][];
  /** Documents with any of the terms, `limit` aside. */
  readonly total: number;
  /** True where the deadline passed: terms, the most common ones first, or documents were left out. */
  readonly partial: boolean;
}

/** Ranks by the sum of `bm25` over terms and fields. */
export function rank(accumulator: Accumulator, options: RankOptions): Ranking {
  const { within, expired, k1 = K1, b = B } = options;
  const { scores, scored } = withRoom(
    accumulator,
    Math.max(0, ...options.fields.map(({ field }) => field.lengths.length)),
  );
  let total = 0;
  let partial = false;

  // The rarest term first: if time runs out, what there is rests on the words that tell most.
  search: for (const { field, postings, weight } of weigh(options)) {
    const { lengths, averageLength, numbers } = field;
    const { start, end } = postings;
    let look = start;
    for (let at = start; at < end;) {
      if (at >= look) {
        if (expired()) {
          partial = true;
          break search;
        }
        look = at + CLOCK_STRIDE;
      }
      const run = at;
      const document = numbers[run]!;
      do at += 2;
      while (at < end && numbers[at] === document);
      if (within !== undefined && !within.has(document)) continue;
      if (scores[document] === 0) scored[total++] = document;
      scores[document]! += bm25(weight, (at - run) / 2, lengths[document]!, averageLength, k1, b);
    }
  }

  const matching = scored.subarray(0, total);
  const best = selectBest(scores, matching, options.limit);
  for (const document of matching) scores[document] = 0;
  return { best, total, partial };
}

function withRoom(accumulator: Accumulator, documents: number): Accumulator {
  if (accumulator.scores.length < documents) {
    accumulator.scores = new Float64Array(documents);
    accumulator.scored = new Uint32Array(documents);
  }
  return accumulator;
}

function weigh({ fields, terms }: RankOptions) {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weighed = [];
  for (const { field, boost } of fields) {
    for (const [term, count] of counts) {
      const postings = field.terms.get(term);
      if (postings === undefined) continue;
      weighed.push({ field, postings, weight: boost * count * idf(postings.documents, field.documents) });
    }
  }
  return weighed.sort((a, b) => a.postings.documents - b.postings.documents);
}

/** Candidates gathered beyond the `limit` before they are sorted and cut: fewer are sorted too often. */
const SLACK = 64;

/** A query of common words matches a third of a corpus: only what reaches the `limit`th score so far is kept and ordered. */
function selectBest(scores: Float64Array, matching: Uint32Array, limit: number): Ranking["best"] {
  const best: Ranking["best"] = [];
  let floor = 0;
  const cut = (): void => {
    best.sort((a, b) => b[1] - a[1] || a[0] - b[0]).splice(limit);
  };
  for (const document of matching) {
    const score = scores[document]!;
    if (score < floor) continue;
    best.push([document, score]);
    if (best.length < 2 * limit + SLACK) continue;
    cut();
    floor = best.at(-1)![1];
  }
  cut();
  return best;
}
