/** A folder of texts to a searchable corpus: read -> analyse -> gather people -> index. */
import { setImmediate as turn } from "node:timers/promises";
import type { Quotation, Retriever, Speaker } from "../src/types.ts";
import { type Analysis, analyseDocument, isAttributed } from "./attribution/attribute.ts";
import { impliedOf } from "./implied-date.ts";
import { createIndex } from "./open-index.ts";
import { round, type SpeakerOf, toParagraphs } from "./paragraphs.ts";
import { nameKin } from "./kin-names.ts";
import { gatherPeople } from "./people.ts";
import { readCorpus, type TextDocument } from "./read.ts";

/** Everything a folder of texts gives the engine and the commands. */
export interface Corpus {
  /** In order of file. */
  readonly documents: readonly TextDocument[];
  /** In corpus order. */
  readonly quotations: readonly Quotation[];
  /** The most quoted first. */
  readonly speakers: readonly Speaker[];
  readonly retriever: Retriever;
}

export interface BuildOptions {
  /** One clear line a file that was left out or read with a reservation. */
  readonly onWarning?: (line: string) => void;
  /** Called every so often while texts are worked through; both numbers are code units of text. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads a folder of texts and indexes it. Throws `CorpusError` where nothing can be indexed. */
export async function buildCorpus(folder: string, options: BuildOptions = {}): Promise<Corpus> {
  const read = await readCorpus(folder, options.onWarning ?? (() => undefined));
  // Each text is gone through twice: once for its quotations, once into the index.
  const total = 2 * read.reduce((sum, { text }) => sum + text.length, 0);
  let done = 0;
  const step = async (document: TextDocument): Promise<void> => {
    done += document.text.length;
    options.onProgress?.(done, total);
    // Whoever started us stays responsive: a signal is heard, a progress line drawn.
    await turn();
  };
  const analysed: { file: string; document: TextDocument; analysis: Analysis }[] = [];
  for (const raw of read) {
    const analysis = analyseDocument(raw.text);
    nameKin(raw.text, analysis.entities);
    const title = raw.title || analysis.headline || raw.file.replace(/\.txt$/iu, "");
    const document = { ...raw, title, implied: impliedOf(raw) };
    analysed.push({ file: document.file, document, analysis });
    await step(document);
  }
  const { speakers, speakerOf } = gatherPeople(analysed);
  const index = createIndex();
  const quotations: Quotation[] = [];
  for (const { document, analysis } of analysed) {
    index.add(document, toParagraphs(document, analysis, speakerOf));
    quotations.push(...toQuotations(document.file, analysis, speakerOf));
    await step(document);
  }
  return { documents: analysed.map(({ document }) => document), quotations, speakers, retriever: index.open() };
}

function toQuotations(file: string, analysis: Analysis, speakerOf: SpeakerOf): Quotation[] {
  return analysis.quotations.map((quotation) => {
    const { spans, form, cue, voice, reportedBy } = quotation;
    if (voice === null || !isAttributed(quotation))
      return {
        file,
        spans,
        form,
        speaker: null,
        mention: voice === null ? quotation.mention : null,
        cue,
        confidence: 0,
      };
    const { id, role } = speakerOf(file, voice);
    return {
      file,
      spans,
      form,
      speaker: id,
      ...(role !== undefined && { role }),
      ...(reportedBy && { reportedBy: speakerOf(file, reportedBy).id }),
      mention: quotation.mention,
      cue,
      confidence: round(quotation.confidence),
    };
  });
}
