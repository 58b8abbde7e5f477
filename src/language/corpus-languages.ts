/** The languages a corpus is written in. */
import { once } from "../once.ts";
import { languageOfText } from "./detect-language.ts";
import type { Document, Retriever } from "../types.ts";

/** Documents looked at, spread over the corpus, and paragraphs of each: enough to tell, little enough not to be felt. */
const MAX_DOCUMENTS = 20;
const MAX_PARAGRAPHS = 6;

/** ISO 639-1, of most documents first. Nothing is read before the first call, and then only once. */
export function corpusLanguages(
  retriever: Retriever,
  documents: readonly Document[],
): () => Promise<readonly string[]> {
  return once(read);

  async function read(): Promise<readonly string[]> {
    const step = Math.max(1, Math.floor(documents.length / MAX_DOCUMENTS));
    const sample = documents.filter((_, at) => at % step === 0).slice(0, MAX_DOCUMENTS);
    const counts = new Map<string, number>();
    for (const { file } of sample) {
      const { hits } = await retriever.search({ files: [file], limit: MAX_PARAGRAPHS });
      const language = await languageOfText(hits.map(({ paragraph }) => paragraph.text).join("\n"));
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([language]) => language);
  }
}
