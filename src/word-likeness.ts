/**
 * How alike words are used, by word vectors (GloVe; Pennington, Socher and Manning, 2014): "barge" and "vessel" stand in
 * the same company. Opposites and neighbours do so too ("Monday", "Tuesday"), so that it tells where to look and what to
 * put first, never that something was said.
 */
import { TERMS, VECTORS } from "./word-vectors.ts";

export const DIMENSIONS = 100;
/** Each number is a whole one from minus this to this. */
export const HIGHEST = 7;

interface Vectors {
  readonly terms: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** Term after term. */
  readonly values: Int8Array;
  readonly lengths: Float32Array;
}

let read: Vectors | undefined;

/** Read when first asked for. */
function vectors(): Vectors {
  if (read !== undefined) return read;
  const terms = TERMS.split(" ");
  const bytes = Buffer.from(VECTORS, "base64");
  const values = new Int8Array(terms.length * DIMENSIONS);
  for (const [at, byte] of bytes.entries()) {
    values[2 * at] = (byte >> 4) - HIGHEST - 1;
    values[2 * at + 1] = (byte & 15) - HIGHEST - 1;
  }
  const lengths = Float32Array.from(terms, (_, place) => Math.sqrt(product(values, place, place)));
  return (read = { terms, places: new Map(terms.map((term, place) => [term, place])), values, lengths });
}

function product(values: Int8Array, a: number, b: number): number {
  let sum = 0;
  const [from, other] = [a * DIMENSIONS, b * DIMENSIONS];
  for (let at = 0; at < DIMENSIONS; at++) sum += values[from + at]! * values[other + at]!;
  return sum;
}

/** Of two terms by their places. */
const cosine = ({ values, lengths }: Vectors, a: number, b: number): number =>
  product(values, a, b) / (lengths[a]! * lengths[b]!);

/** Cosine of the vectors of two index terms, -1 to 1; 0 where one of them is rare or unknown. */
export function likeness(a: string, b: string): number {
  const known = vectors();
  const [one, other] = [known.places.get(a), known.places.get(b)];
  return one === undefined || other === undefined ? 0 : cosine(known, one, other);
}

/** Further ones are alike by chance. */
const MAX_NEAREST = 12;
const MIN_LIKENESS = 0.5;
/** By place; questions come with the same words again. */
const nearest = new Map<number, readonly string[]>();

/** The terms most alike, the best first. */
export function mostAlike(term: string): readonly string[] {
  const known = vectors();
  const place = known.places.get(term);
  if (place === undefined) return [];
  const found = nearest.get(place) ?? nearestTo(place, known);
  nearest.set(place, found);
  return found;
}

function nearestTo(place: number, known: Vectors): string[] {
  const alike: { readonly other: string; readonly like: number }[] = [];
  for (const [at, other] of known.terms.entries()) {
    const like = at === place ? 0 : cosine(known, place, at);
    if (like >= MIN_LIKENESS) alike.push({ other, like });
  }
  return alike
    .sort((a, b) => b.like - a.like)
    .slice(0, MAX_NEAREST)
    .map(({ other }) => other);
}
