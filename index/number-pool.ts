/** When the array is full it grows by this factor: less costs building time, more costs memory that nothing fills. */
const GROWTH = 1.125;

/**
 * Room for many growing lists of numbers in one typed array. An array for each list would take some 250 bytes before its
 * first number, and most words of a language are rare.
 */
export class NumberPool {
  /** Replaced as it grows: read it anew after `take`. */
  numbers: Uint32Array = new Uint32Array(1024);
  #end = 0;
  /** Where room of a capacity was given back. */
  readonly #spare = new Map<number, number[]>();

  /** The start of room for `capacity` numbers, left as whoever had it before. */
  take(capacity: number): number {
    const spare = this.#spare.get(capacity)?.pop();
    if (spare !== undefined) return spare;
    const start = this.#end;
    this.#end += capacity;
    if (this.#end > this.numbers.length) this.numbers = grown(this.numbers, this.#end);
    return start;
  }

  giveBack(start: number, capacity: number): void {
    const spare = this.#spare.get(capacity);
    if (spare === undefined) this.#spare.set(capacity, [start]);
    else spare.push(start);
  }
}

/** The next larger size of a list: 2, 4, 6, 8, 12, 16, 24, 32 and so on. Few sizes, so that room given back finds takers. */
export function nextCapacity(capacity: number): number {
  if (capacity === 2) return 4;
  const isPowerOfTwo = (capacity & (capacity - 1)) === 0;
  return isPowerOfTwo ? capacity * 1.5 : (capacity / 3) * 4;
}

/** A copy with room for at least `needed` numbers. */
export function grown(array: Uint32Array, needed: number): Uint32Array {
  const larger = new Uint32Array(Math.max(needed, Math.ceil(array.length * GROWTH)));
  larger.set(array);
  return larger;
}
