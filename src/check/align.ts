/**
 * Two sequences of words laid side by side: which words of the pasted text are which words of the source.
 *
 *     source   we | did not | accept the | final | offer
 *     pasted   we |         | accept the | last  | offer      ->  runs  we / accept the / offer
 *
 * The longest common subsequence, and of several the one in the fewest pieces (Hunt & McIlroy 1976 with Myers' remark
 * that length alone scatters words). Where the table would grow too large, runs of words that both share are taken
 * as fixed first, as patience diff does, and only what lies between is tabulated; so the work is bounded for any input.
 */

/** `length` equal words in a row, by their places in the two sequences. */
export interface Run {
  readonly source: number;
  readonly pasted: number;
  readonly length: number;
}

/** Cells of all tables of one alignment; a byte each, under a millisecond. A paragraph of 400 words against a quotation of 300 fits. */
const MAX_CELLS = 150_000;
/** Words that must agree in a row to be taken as fixed; pairs are too common in any prose. */
const SEED_WORDS = 3;
/** Places at which one seed is tried; more is repetition, of which any will do. */
const MAX_SEED_PLACES = 8;
/** Runs found before looking stops; prose has a few hundred, only repetition has more. */
const MAX_FOUND_RUNS = 5000;
/** Fixed runs that are chained, the longest first; chaining is quadratic in it. */
const MAX_SEED_RUNS = 400;
/** Source words looked at before the first and after the last fixed run, besides two for every word still unmatched. */
const EDGE_WORDS = 40;
/** What a match is worth against the start of a piece: more than any possible number of pieces. */
const MATCH = 1 << 14;

/** Where `pasted` stands as a whole in `source`, in order; at most `limit` places. Linear (Knuth, Morris & Pratt 1977). */
export function occurrences(source: readonly string[], pasted: readonly string[], limit: number): number[] {
  if (pasted.length === 0 || pasted.length > source.length) return [];
  const fallback = new Int32Array(pasted.length);
  for (let at = 1, matched = 0; at < pasted.length; at++) {
    while (matched > 0 && pasted[at] !== pasted[matched]) matched = fallback[matched - 1]!;
    if (pasted[at] === pasted[matched]) matched++;
    fallback[at] = matched;
  }
  const found: number[] = [];
  for (let at = 0, matched = 0; at < source.length && found.length < limit; at++) {
    while (matched > 0 && source[at] !== pasted[matched]) matched = fallback[matched - 1]!;
    if (source[at] === pasted[matched]) matched++;
    if (matched < pasted.length) continue;
    found.push(at - pasted.length + 1);
    matched = fallback[matched - 1]!;
  }
  return found;
}

/** Words as numbers, which are compared faster. */
interface Encoded {
  readonly codes: ReadonlyMap<string, number>;
  readonly target: Int32Array;
}

/** The code of words that the pasted text does not have: equal to none of its own. */
const UNKNOWN = 0;
/** One pasted text is laid against several sources. */
const encodings = new WeakMap<readonly string[], Encoded>();

function encoded(pasted: readonly string[]): Encoded {
  const known = encodings.get(pasted);
  if (known !== undefined) return known;
  const codes = new Map<string, number>();
  const target = new Int32Array(pasted.length);
  for (const [at, word] of pasted.entries()) {
    let code = codes.get(word);
    if (code === undefined) codes.set(word, (code = codes.size + 1));
    target[at] = code;
  }
  const now = { codes, target };
  encodings.set(pasted, now);
  return now;
}

/** The runs of `pasted` that stand in `source` in the same order; both places ascend, runs never touch. */
export function align(source: readonly string[], pasted: readonly string[]): Run[] {
  const { codes, target } = encoded(pasted);
  const origin = new Int32Array(source.length);
  for (let at = 0; at < source.length; at++) origin[at] = codes.get(source[at]!) ?? UNKNOWN;

  if (origin.length * target.length <= MAX_CELLS) return joined(fewestPieces(origin, target, 0, 0));
  const fixed = chain(seedRuns(origin, target, codes.size + 1));
  if (fixed.length === 0) return [];
  const runs: Run[] = [];
  const first = fixed[0]!;
  const last = fixed.at(-1)!;
  let fromSource = Math.max(0, first.source - EDGE_WORDS - 2 * first.pasted);
  let fromPasted = 0;
  let left = MAX_CELLS;
  const between = (toSource: number, toPasted: number): Run[] => {
    const cells = (toSource - fromSource) * (toPasted - fromPasted);
    if (cells === 0 || cells > left) return [];
    left -= cells;
    return fewestPieces(
      origin.subarray(fromSource, toSource),
      target.subarray(fromPasted, toPasted),
      fromSource,
      fromPasted,
    );
  };
  for (const run of fixed) {
    runs.push(...between(run.source, run.pasted), run);
    fromSource = run.source + run.length;
    fromPasted = run.pasted + run.length;
  }
  const rest = target.length - fromPasted;
  const toSource = Math.min(origin.length, last.source + last.length + EDGE_WORDS + 2 * rest);
  runs.push(...between(toSource, target.length));
  return joined(runs);
}

const FROM_RUN = 4;
const MATCHED = 0;
const SKIP_SOURCE = 1;
const SKIP_PASTED = 2;

/** The longest common subsequence in the fewest pieces; of equal ones that with its pieces closest to the last. */
function fewestPieces(origin: Int32Array, target: Int32Array, sourceOffset: number, pastedOffset: number): Run[] {
  const width = target.length + 1;
  const steps = new Uint8Array((origin.length + 1) * width);
  const NEVER = -1_000_000_000;
  let best = new Int32Array(width);
  let bestAbove = new Int32Array(width);
  // Best value of a path whose last step is a match of exactly these two words.
  let run = new Int32Array(width).fill(NEVER);
  let runAbove = new Int32Array(width).fill(NEVER);
  for (let s = 1; s <= origin.length; s++) {
    const word = origin[s - 1]!;
    if (word === UNKNOWN) {
      // Matching nothing, as most words of a source do, it leaves every best value as it is, and ends every run.
      steps.fill(SKIP_SOURCE, s * width + 1, (s + 1) * width);
      run.fill(NEVER);
      continue;
    }
    [best, bestAbove] = [bestAbove, best];
    [run, runAbove] = [runAbove, run];
    best[0] = 0;
    run[0] = NEVER;
    for (let p = 1; p < width; p++) {
      let step = SKIP_SOURCE;
      let value = bestAbove[p]!;
      if (best[p - 1]! > value) {
        value = best[p - 1]!;
        step = SKIP_PASTED;
      }
      let matched = NEVER;
      if (word === target[p - 1]) {
        const onward = runAbove[p - 1]!;
        const anew = bestAbove[p - 1]! - 1;
        matched = MATCH + Math.max(onward, anew);
        if (matched >= value) {
          value = matched;
          step = MATCHED;
        }
        if (onward >= anew) step |= FROM_RUN;
      }
      best[p] = value;
      run[p] = matched;
      steps[s * width + p] = step;
    }
  }
  const runs: Run[] = [];
  let s = origin.length;
  let p = target.length;
  let inRun = false;
  while (s > 0 && p > 0) {
    const step = steps[s * width + p]!;
    if (inRun || (step & 3) === MATCHED) {
      runs.push({ source: sourceOffset + s - 1, pasted: pastedOffset + p - 1, length: 1 });
      inRun = (step & FROM_RUN) !== 0;
      s--;
      p--;
    } else if ((step & 3) === SKIP_SOURCE) s--;
    else p--;
  }
  return runs.reverse();
}

/** Longest runs of at least `SEED_WORDS` words that both have, found from shared seeds. */
function seedRuns(origin: Int32Array, target: Int32Array, base: number): Run[] {
  const seed = (words: Int32Array, at: number): number => (words[at]! * base + words[at + 1]!) * base + words[at + 2]!;
  const places = new Map<number, number[]>();
  for (let p = 0; p + SEED_WORDS <= target.length; p++) {
    const key = seed(target, p);
    const list = places.get(key);
    if (list === undefined) places.set(key, [p]);
    else if (list.length < MAX_SEED_PLACES) list.push(p);
  }
  const runs: Run[] = [];
  // How far the source is already covered on each diagonal: a run is found once, at its start.
  const reached = new Map<number, number>();
  for (let s = 0; s + SEED_WORDS <= origin.length && runs.length < MAX_FOUND_RUNS; s++) {
    for (const p of places.get(seed(origin, s)) ?? []) {
      const diagonal = s - p;
      if ((reached.get(diagonal) ?? 0) > s) continue;
      let length = SEED_WORDS;
      while (p + length < target.length && origin[s + length] === target[p + length]) length++;
      reached.set(diagonal, s + length);
      runs.push({ source: s, pasted: p, length });
    }
  }
  return runs.sort((a, b) => b.length - a.length || a.source - b.source).slice(0, MAX_SEED_RUNS);
}

/** The runs that together hold the most words in order; overlaps are cut off the later run. */
function chain(runs: readonly Run[]): Run[] {
  const ordered = [...runs].sort((a, b) => a.source - b.source || a.pasted - b.pasted);
  const value: number[] = [];
  const before: number[] = [];
  let end = -1;
  ordered.forEach((run, at) => {
    value.push(run.length);
    before.push(-1);
    for (let earlier = 0; earlier < at; earlier++) {
      const other = ordered[earlier]!;
      if (other.source >= run.source || other.pasted >= run.pasted) continue;
      const kept = run.length - overlap(other, run);
      if (kept > 0 && value[earlier]! + kept > value[at]!) {
        value[at] = value[earlier]! + kept;
        before[at] = earlier;
      }
    }
    if (end < 0 || value[at]! > value[end]!) end = at;
  });
  const chosen: Run[] = [];
  for (let at = end; at >= 0; at = before[at]!) {
    const run = ordered[at]!;
    const cut = before[at]! < 0 ? 0 : overlap(ordered[before[at]!]!, run);
    chosen.push({ source: run.source + cut, pasted: run.pasted + cut, length: run.length - cut });
  }
  return chosen.reverse();
}

function overlap(earlier: Run, later: Run): number {
  const inSource = earlier.source + earlier.length - later.source;
  const inPasted = earlier.pasted + earlier.length - later.pasted;
  return Math.max(0, inSource, inPasted);
}

function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && last.source + last.length === run.source && last.pasted + last.length === run.pasted)
      whole[whole.length - 1] = { ...last, length: last.length + run.length };
    else whole.push(run);
  }
  return whole;
}
