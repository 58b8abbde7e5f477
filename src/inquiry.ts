/** What one question has at hand: the corpus, and searches that remember whether one was cut short. */
import type { Directory } from "./names/speakers.ts";
import type { Document, RetrievalQuery, RetrievalResult, Retriever } from "./types.ts";

/** What stays the same from question to question. */
export interface Library {
  readonly retriever: Retriever;
  /** By file, in corpus order. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly directory: Directory;
  /** ISO 639-1, most documents first; found out when first asked for. */
  readonly languages: () => Promise<readonly string[]>;
}

/** What changes during a question: `partial` turns true when a search was cut and stays so. */
export interface Inquiry extends Library {
  search(query: RetrievalQuery): Promise<RetrievalResult>;
  isPartial(): boolean;
}

/** `deadline` in milliseconds is what each look-up may take. */
export function openInquiry(library: Library, deadline: number | undefined): Inquiry {
  let partial = false;
  return {
    ...library,
    isPartial: () => partial,
    async search(query) {
      const result = await library.retriever.search(deadline === undefined ? query : { ...query, deadline });
      partial ||= result.partial;
      return result;
    },
  };
}
