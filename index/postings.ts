/**
 * The inverted index of one text property: for every term the places where it stands.
 *
 *     1: "rights groups said"        right  -> (1,0) (2,1) (2,2)
 *     2: "human rights, rights"      group  -> (1,1)      said -> (1,2)      human -> (2,0)
 *
 * A pair is (internal document id, place among the document's terms). Pairs of one document stand together, so the
 * length of such a run is the raw term frequency, and places make a phrase a matter of counting.
 */
import { grown, nextCapacity, NumberPool } from "./number-pool.ts";

/** The occurrences of one term: the pairs lie in its field's `numbers` from `start` up to `end`. */
export interface Postings {
  start: number;
  end: number;
  /** Numbers there is room for from `start`; one of the pool's sizes. */
  capacity: number;
  /** How many documents hold the term: its exact document frequency. */
  documents: number;
}

/** A field as JSON can carry it. */
export interface SavedField {
  readonly lengths: readonly number[];
  readonly documents: number;
  readonly totalLength: number;
  readonly terms: readonly (readonly [term: string, documents: number, pairs: readonly number[]])[];
}

export class TextField {
  // A Map, as "constructor" and "__proto__" are words like any other.
  readonly terms = new Map<string, Postings>();
  readonly #pool = new NumberPool();
  /** Terms in each document, by internal document id. */
  lengths: Uint32Array = new Uint32Array(0);
  /** Documents that have this property, those without a single term too. */
  documents = 0;
  totalLength = 0;

  /** Pairs of internal document id and place, those of a term where its `Postings` say. */
  get numbers(): Uint32Array {
    return this.#pool.numbers;
  }

  /** Terms a document on average; 0 where there is no document. */
  get averageLength(): number {
    return this.documents === 0 ? 0 : this.totalLength / this.documents;
  }

  /** Adds a document: one list of terms for each text the property holds. No phrase runs from one text into the next. */
  add(document: number, texts: readonly (readonly string[])[]): void {
    let length = 0;
    for (const [gaps, terms] of texts.entries()) {
      for (const term of terms) this.#append(term, document, gaps + length++);
    }
    if (document >= this.lengths.length) this.lengths = grown(this.lengths, document + 1);
    this.lengths[document] = length;
    this.totalLength += length;
    this.documents++;
  }

  #append(term: string, document: number, place: number): void {
    const pool = this.#pool;
    let postings = this.terms.get(term);
    if (postings === undefined) {
      postings = this.#make(2);
      this.terms.set(term, postings);
    } else if (postings.end - postings.start === postings.capacity) {
      const { start, capacity } = postings;
      postings.capacity = nextCapacity(capacity);
      postings.start = pool.take(postings.capacity);
      postings.end = postings.start + capacity;
      pool.numbers.copyWithin(postings.start, start, start + capacity);
      pool.giveBack(start, capacity);
    }
    const { start, end } = postings;
    if (end === start || pool.numbers[end - 2] !== document) postings.documents++;
    pool.numbers[end] = document;
    pool.numbers[end + 1] = place;
    postings.end = end + 2;
  }

  #make(capacity: number): Postings {
    const start = this.#pool.take(capacity);
    return { start, end: start, capacity, documents: 0 };
  }

  /** Takes back `add(document, texts)`; costs a walk through the postings of every term of the document. */
  remove(document: number, texts: readonly (readonly string[])[]): void {
    for (const term of new Set(texts.flat())) {
      const postings = this.terms.get(term);
      if (postings === undefined) continue;
      const { numbers } = this;
      let kept = postings.start;
      for (let at = kept; at < postings.end; at += 2) {
        if (numbers[at] === document) continue;
        numbers[kept++] = numbers[at]!;
        numbers[kept++] = numbers[at + 1]!;
      }
      if (kept < postings.end) postings.documents--;
      postings.end = kept;
      if (kept > postings.start) continue;
      this.terms.delete(term);
      this.#pool.giveBack(postings.start, postings.capacity);
    }
    this.totalLength -= this.lengths[document]!;
    this.lengths[document] = 0;
    this.documents--;
  }

  /** The documents that hold exactly this term, in the shape in which Orama's filters ask its own tree for them. */
  find({ term }: { readonly term: string }): Record<string, number[]> {
    const documents = new Set<number>();
    const { start, end } = this.terms.get(term) ?? { start: 0, end: 0 };
    for (let at = start; at < end; at += 2) documents.add(this.numbers[at]!);
    return { [term]: [...documents] };
  }

  toJSON(): SavedField {
    const { documents, totalLength, numbers } = this;
    const terms = [...this.terms].map(
      ([term, { documents: holding, start, end }]) => [term, holding, [...numbers.subarray(start, end)]] as const,
    );
    return { lengths: [...this.lengths], documents, totalLength, terms };
  }

  static fromJSON(saved: SavedField): TextField {
    const field = new TextField();
    field.lengths = Uint32Array.from(saved.lengths);
    field.documents = saved.documents;
    field.totalLength = saved.totalLength;
    for (const [term, documents, pairs] of saved.terms) {
      let capacity = 2;
      while (capacity < pairs.length) capacity = nextCapacity(capacity);
      const postings = field.#make(capacity);
      field.numbers.set(pairs, postings.start);
      field.terms.set(term, Object.assign(postings, { documents, end: postings.start + pairs.length }));
    }
    return field;
  }
}
