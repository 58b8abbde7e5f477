/**
 * Paragraphs to a `Retriever`: an Orama database in memory, one row a paragraph, text scored by `bm25.ts`.
 *
 * Of Orama's defaults (3.1.18) we rely on: rows without a property are left out by a filter on it; rows keep the object
 * given, nothing is copied; internal ids count up from 1 in the order of insertion. Sorting is turned off, as hits come
 * in the order of rank or corpus. Language, stemming and stop words are `analyse`'s, not Orama's.
 */
import { count, create, insert } from "@orama/orama";
import type { Document, Paragraph, RetrievalQuery, RetrievalResult, Retriever } from "../src/types.ts";
import { analyse } from "../src/terms.ts";
import { createBm25Component } from "./bm25.ts";
import { startDeadline } from "./deadline.ts";
import { findPhrase } from "./phrase.ts";
import { rank } from "./score.ts";
import { mayLieIn } from "./stated-date.ts";

/** Hits of one search at most: more than anybody reads, and a bound on what one question may cost. */
export const MAX_HITS = 10_000;

const SCHEMA = { text: "string", file: "enum", date: "enum", speakers: "enum[]" } as const;

export interface IndexBuilder {
  /**
   * Adds a document's paragraphs, in text order; documents in corpus order. Takes about 0.1 ms a paragraph and does not
   * yield, so a very long document is better added in several calls.
   */
  add(document: Document, paragraphs: readonly Paragraph[]): void;
  /** Closes the index: no more adding. */
  open(): Retriever;
}

export interface IndexOptions {
  /** Milliseconds from any fixed point, never falling: the clock of deadlines. */
  readonly now?: () => number;
}

/**
 * The retriever keeps the text of paragraphs as the strings given. Every field of a query narrows, so one that holds
 * nothing to look for matches nothing: `terms` or a `phrase` without a single index term (empty, or stop words only), an
 * empty list of speakers or files. Only a field that is absent leaves everything in. Texts and numbers of any kind are
 * taken; `limit` is held between 1 and `MAX_HITS`.
 */
export function createIndex({ now = () => performance.now() }: IndexOptions = {}): IndexBuilder {
  const db = create({
    schema: SCHEMA,
    sort: { enabled: false },
    components: { index: createBm25Component(), tokenizer: createTokenizer() },
  });
  const dates = new Set<string>();
  let isOpen = false;

  function add(document: Document, paragraphs: readonly Paragraph[]): void {
    if (isOpen) throw new Error(`The index is open: ${document.file} has to be added before open() is called.`);
    const { file, date } = document;
    if (date !== undefined) dates.add(date);
    for (const paragraph of paragraphs) {
      const speakers = new Set(paragraph.passages.flatMap(({ speaker }) => speaker ?? []));
      // Returns at once: only hooks make Orama's inserting asynchronous.
      void insert(db, {
        id: `${file}:${paragraph.start}`,
        text: paragraph.text,
        file,
        ...(date !== undefined && { date }),
        speakers: [...speakers],
        paragraph,
      });
    }
  }

  /** The rows that pass the query's filters; undefined where there is none. */
  function filter({ speakers, files, dates: range }: RetrievalQuery): ReadonlySet<number> | undefined {
    if (speakers === undefined && files === undefined && range === undefined) return undefined;
    const where = {
      ...(speakers && { speakers: { containsAny: [...new Set(speakers)] } }),
      ...(files && { file: { in: [...files] } }),
      ...(range && { date: { in: [...dates].filter((date) => mayLieIn(date, range)) } }),
    };
    return db.index.searchByWhereClause(db.data.index, db.tokenizer, where, undefined);
  }

  function paragraphOf(row: number): Paragraph {
    const stored: { readonly paragraph: Paragraph } = db.documentsStore.get(db.data.docs, row);
    return stored.paragraph;
  }

  // Orama's own search() would run the same component, but has no place for a deadline, and orders and counts a list of
  // every match: on common words that takes longer than the search.
  function search(query: RetrievalQuery): RetrievalResult {
    const expired = startDeadline(query.deadline, now);
    const nothing = { hits: [], total: 0, partial: true };
    if (expired()) return nothing;
    const limit = Math.min(Math.max(1, Math.trunc(query.limit) || 1), MAX_HITS);
    const field = db.data.index.fields.get("text")!;

    let within = filter(query);
    if (query.phrase !== undefined) {
      const holding = findPhrase(field, analyse(query.phrase), within, expired);
      if (holding === null) return nothing;
      within = holding;
    }
    if (query.terms === undefined) {
      const total = within?.size ?? count(db);
      const rows = within === undefined ? firstRows(Math.min(limit, total)) : [...within].sort((a, b) => a - b);
      const hits = rows.slice(0, limit).map((row) => ({ paragraph: paragraphOf(row), score: 0 }));
      return { hits, total, partial: false };
    }
    const terms = analyse(query.terms);
    const fields = [{ field, boost: 1 }];
    const { best, total, partial } = rank(db.data.index.accumulator, { fields, terms, within, limit, expired });
    return { hits: best.map(([row, score]) => ({ paragraph: paragraphOf(row), score })), total, partial };
  }

  return {
    add,
    open() {
      isOpen = true;
      return { search: async (query) => search(query) };
    },
  };
}

/** Orama's tokenizer by `analyse`, which has a bounded cache of its own; Orama's has no bound and stays empty. */
export function createTokenizer() {
  return {
    language: "english",
    normalizationCache: new Map<string, string>(),
    tokenize: (text: string) => analyse(text),
  };
}

function firstRows(howMany: number): number[] {
  return Array.from({ length: howMany }, (_, n) => n + 1);
}
