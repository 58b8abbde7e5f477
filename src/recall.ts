/** A place -> the passages that begin there, cited: what an answer given earlier pointed at. */
import { citePassage } from "./compose.ts";
import type { Inquiry } from "./inquiry.ts";
import type { CitedPassage } from "./types.ts";

/** Where a passage begins, in UTF-16 code units into the file's text. */
export interface Place {
  readonly file: string;
  readonly start: number;
}

/**
 * Every passage that begins at `place`: several where one sentence gives the words of several people, none where the
 * documents have changed.
 */
export async function recall({ file, start }: Place, inquiry: Inquiry): Promise<CitedPassage[]> {
  if (!inquiry.documents.has(file)) return [];
  const { hits } = await inquiry.search({ files: [file], limit: Number.MAX_SAFE_INTEGER });
  const own = hits.find(({ paragraph }) => paragraph.start <= start && start < paragraph.end);
  const passages = own?.paragraph.passages.filter((passage) => passage.start === start) ?? [];
  return passages.map((passage) => citePassage(passage, "answer", inquiry));
}
