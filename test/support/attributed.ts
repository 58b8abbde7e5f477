/** A text's quotations as a reader would write them down: who, in which form, the words. */
import { analyseDocument, isAttributed } from "../../index/attribution/attribute.ts";
import type { QuotationForm } from "../../src/types.ts";

export interface Attributed {
  readonly speaker: string | null;
  readonly form: QuotationForm;
  /** Parts parted by " | ", without the comma or full stop that closes them. */
  readonly words: string;
  readonly mention: string | null;
  readonly cue: string | null;
}

/** What an article says was said, in text order; paragraphs are parted by blank lines. */
export function attributed(text: string): Attributed[] {
  return analyseDocument(text).quotations.map((quotation): Attributed => {
    const { spans, form, voice, mention, cue } = quotation;
    const slice = (span: { start: number; end: number } | null): string | null =>
      span && text.slice(span.start, span.end);
    const speaker = voice === null || !isAttributed(quotation) ? null : voice;
    return {
      speaker: speaker && (speaker.kind === "entity" ? speaker.entity.name : speaker.name),
      form,
      words: spans.map((span) => slice(span)!.replace(/[,.]$/u, "")).join(" | "),
      mention: slice(mention),
      cue: slice(cue),
    };
  });
}

/** "Ames: the words", one line a quotation; "-" where nobody is named. */
export const whoSaidWhat = (text: string): string[] =>
  attributed(text).map(({ speaker, words }) => `${speaker ?? "-"}: ${words}`);
