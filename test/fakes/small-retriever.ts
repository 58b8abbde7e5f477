import { analyse } from "../../src/terms.ts";
import type { Paragraph, Passage, Retriever } from "../../src/types.ts";

/** One passage as a test writes it: its text, and whose words it gives, or null for speech nobody is named for. */
export type Piece = string | { readonly text: string; readonly speaker: string | null };

/** A document of paragraphs of passages; passages are parted by a space, paragraphs by an empty line. */
export function paragraphsOf(file: string, paragraphs: readonly (readonly Piece[])[]): Paragraph[] {
  let start = 0;
  let line = 1;
  return paragraphs.map((pieces) => {
    const from = start;
    const passages = pieces.map((piece): Passage => {
      const text = typeof piece === "string" ? piece : piece.text;
      const passage: Passage = {
        file,
        start,
        end: start + text.length,
        line,
        text,
        form: typeof piece === "string" ? "narration" : "direct",
        speaker: typeof piece === "string" ? null : piece.speaker,
        confidence: 1,
      };
      start = passage.end + 1;
      return passage;
    });
    const end = start - 1;
    start = end + 2;
    line += 2;
    return { file, start: from, end, text: passages.map(({ text }) => text).join(" "), passages };
  });
}

/** Compares every paragraph with every query: what an index must find, without one. */
export function smallRetriever(paragraphs: readonly Paragraph[]): Retriever {
  const analysed = paragraphs.map((paragraph) => ({ paragraph, terms: analyse(paragraph.text) }));
  return {
    search(query) {
      const phrase = ` ${analyse(query.phrase ?? "").join(" ")} `;
      const wanted = new Set(analyse(query.terms ?? ""));
      const hits = analysed
        .filter(({ paragraph }) => query.files?.includes(paragraph.file) ?? true)
        .filter(({ paragraph }) =>
          query.speakers === undefined
            ? true
            : paragraph.passages.some(({ speaker }) => speaker !== null && query.speakers!.includes(speaker)),
        )
        .filter(({ terms }) => phrase.trim() === "" || ` ${terms.join(" ")} `.includes(phrase))
        .map(({ paragraph, terms }) => ({ paragraph, score: terms.filter((term) => wanted.has(term)).length }))
        .filter(({ score }) => wanted.size === 0 || score > 0)
        .sort((a, b) => b.score - a.score);
      return Promise.resolve({ hits: hits.slice(0, query.limit), total: hits.length, partial: false });
    },
  };
}
