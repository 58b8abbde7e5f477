/** What one question has at hand: the corpus, and searches that remember whether one was cut short. */
import type { Directory } from "./names/speakers.ts";
import type { Portrait } from "./names/portraits.ts";
import type { Vocabulary } from "./names/vocabulary.ts";
import type { Document, Passage, RetrievalQuery, RetrievalResult, Retriever, Speaker } from "./types.ts";

/** What stays the same from question to question. */
export interface Library {
  readonly retriever: Retriever;
  /** By file, in corpus order. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly directory: Directory;
  /** ISO 639-1, most documents first; found out when first asked for. */
  readonly languages: () => Promise<readonly string[]>;
  /** Read when first asked for. */
  readonly vocabulary: () => Promise<Vocabulary>;
  /** What the documents say of everybody they name; read when first asked for. */
  readonly portraits: () => Promise<readonly Portrait[]>;
}

/** What changes during a question: `isPartial` turns true when a search was cut and stays so. */
export interface Inquiry extends Library {
  search(query: RetrievalQuery): Promise<RetrievalResult>;
  isPartial(): boolean;
  /** Only some of the documents are looked at. */
  readonly isNarrow: boolean;
  /** All documents, where only some are looked at: how common a word is, they tell. */
  readonly whole?: Inquiry;
}

/** `deadline` in milliseconds is what each look-up may take. */
export function openInquiry(library: Library, deadline: number | undefined): Inquiry {
  let partial = false;
  // Different readings of one question look for the same words.
  const looked = new Map<string, Promise<RetrievalResult>>();
  const lookFor = (query: RetrievalQuery): Promise<RetrievalResult> => {
    const key = JSON.stringify(query);
    const known = looked.get(key) ?? library.retriever.search(query);
    looked.set(key, known);
    return known;
  };
  return {
    ...library,
    isNarrow: false,
    isPartial: () => partial,
    async search(query) {
      const result = await lookFor(deadline === undefined ? query : { ...query, deadline });
      partial ||= result.partial;
      return result;
    },
  };
}

/** The same, as if the corpus were only these documents. */
export function narrow(inquiry: Inquiry, files: readonly string[]): Inquiry {
  const kept = new Set(files);
  return {
    ...inquiry,
    isNarrow: true,
    whole: inquiry.whole ?? inquiry,
    documents: new Map([...inquiry.documents].filter(([file]) => kept.has(file))),
    search: (query) =>
      inquiry.search({
        ...query,
        files: query.files === undefined ? files : query.files.filter((file) => kept.has(file)),
      }),
  };
}

/** The same, as if the corpus held no other passages than these. */
export function keeping(inquiry: Inquiry, isKept: (passage: Passage) => boolean): Inquiry {
  return {
    ...inquiry,
    async search(query) {
      const result = await inquiry.search(query);
      const hits = result.hits.flatMap(({ paragraph, score }) => {
        const passages = paragraph.passages.filter(isKept);
        return passages.length === 0 ? [] : [{ paragraph: { ...paragraph, passages }, score }];
      });
      return { ...result, hits };
    },
  };
}

/** The same, as if these people had not spoken. */
export function withoutWordsOf(people: readonly Speaker[], inquiry: Inquiry): Inquiry {
  const ids = new Set(people.map(({ id }) => id));
  return keeping(inquiry, ({ speaker }) => speaker === null || !ids.has(speaker));
}
