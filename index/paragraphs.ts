/** An analysed document to the paragraphs and passages that are indexed and cited. */
import { groupBy } from "../src/group-by.ts";
import type { Paragraph, Passage, QuotationForm, Span } from "../src/types.ts";
import { type Analysis, type AttributedQuotation, isAttributed } from "./attribution/attribute.ts";
import type { TextDocument } from "./read.ts";
import type { Block } from "./segment.ts";
import type { Voice } from "./attribution/voice.ts";

export interface SpeakerOf {
  /** `Speaker.id` of a voice in one document, with the role this document gives it. */
  (file: string, voice: Voice): { readonly id: string; readonly role?: string };
}

/** The prose of a document as paragraphs, in text order. */
export function toParagraphs(document: TextDocument, analysis: Analysis, speakerOf: SpeakerOf): Paragraph[] {
  const lineOf = lineFinder(document.text);
  const byBlock = groupBy(analysis.quotations, ({ block }) => block);
  return analysis.blocks.flatMap((block, i) => {
    if (analysis.kinds[i] !== "prose") return [];
    const passages = toPassages(document, block, byBlock.get(i) ?? [], speakerOf, lineOf);
    const span = { start: block.start, end: block.end };
    return [{ ...span, file: document.file, text: document.text.slice(span.start, span.end), passages }];
  });
}

/** One speaker's words in a block: the sentences [first, last] that hold them. */
interface Group {
  first: number;
  last: number;
  readonly voiceKey: string | null;
  readonly quotations: AttributedQuotation[];
}

function toPassages(
  document: TextDocument,
  block: Block,
  quotations: readonly AttributedQuotation[],
  speakerOf: SpeakerOf,
  lineOf: (offset: number) => number,
): Passage[] {
  const { text, file } = document;
  // Words reported inside somebody else's words belong to the one who reports them.
  const outer = quotations.filter(({ reportedBy }) => reportedBy === null);
  const groups = mergeGroups(outer.map((quotation) => toGroup(block, file, quotation, speakerOf)));
  const covered = new Set(
    groups.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, k) => first + k)),
  );
  const passage = (
    first: number,
    last: number,
    rest: Omit<Passage, "file" | "line" | "text" | "start" | "end">,
  ): Passage => {
    const start = block.sentences[first]!.start;
    const end = block.sentences[last]!.end;
    return { file, start, end, line: lineOf(start), text: text.slice(start, end), ...rest };
  };
  const narration = block.sentences.flatMap((_, i) =>
    covered.has(i) ? [] : [passage(i, i, { form: "narration", speaker: null, confidence: 1 })],
  );
  const spoken = groups.map(({ first, last, quotations: own }) => {
    const voice = own.find((quotation) => isAttributed(quotation))?.voice ?? null;
    const confidence = voice === null ? 0 : Math.max(...own.map((quotation) => quotation.confidence));
    const speaker = voice && speakerOf(file, voice);
    return passage(first, last, {
      form: formOf(own),
      speaker: speaker?.id ?? null,
      ...(speaker?.role !== undefined && { role: speaker.role }),
      confidence: round(confidence),
    });
  });
  return [...narration, ...spoken].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Two decimals say all that a calibrated estimate knows. */
export const round = (confidence: number): number => Math.round(confidence * 100) / 100;

function toGroup(block: Block, file: string, quotation: AttributedQuotation, speakerOf: SpeakerOf): Group {
  const places: Span[] = [...quotation.spans, ...(quotation.cue ? [quotation.cue] : [])];
  const touched = block.sentences.flatMap((sentence, i) =>
    places.some(({ start, end }) => start < sentence.end && sentence.start < end) ? [i] : [],
  );
  const voiceKey = quotation.voice && isAttributed(quotation) ? speakerOf(file, quotation.voice).id : null;
  return { first: touched[0] ?? 0, last: touched.at(-1) ?? 0, voiceKey, quotations: [quotation] };
}

/** Groups of one speaker that share a sentence become one; a group without a speaker joins whoever shares its sentences. */
function mergeGroups(groups: readonly Group[]): Group[] {
  const merged: Group[] = [];
  for (const group of groups.toSorted((a, b) => a.first - b.first || a.last - b.last)) {
    const home = merged.find(
      (other) =>
        other.first <= group.last &&
        group.first <= other.last &&
        (other.voiceKey === group.voiceKey ||
          (group.voiceKey === null && other.first <= group.first && group.last <= other.last)),
    );
    if (!home) merged.push({ ...group, quotations: [...group.quotations] });
    else {
      home.first = Math.min(home.first, group.first);
      home.last = Math.max(home.last, group.last);
      home.quotations.push(...group.quotations);
    }
  }
  // A sentence that somebody is known to have spoken is not shown a second time as nobody's.
  return merged.filter(
    (group) =>
      group.voiceKey !== null ||
      !merged.some((other) => other.voiceKey !== null && other.first <= group.first && group.last <= other.last),
  );
}

function formOf(quotations: readonly AttributedQuotation[]): QuotationForm {
  const forms = new Set(quotations.map(({ form }) => form));
  return forms.size === 1 ? quotations[0]!.form : "mixed";
}

/** 1-based line of an offset; editors break lines at `\n`, `\r\n` and a lone `\r`. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n|\r|\n/gu)) starts.push(index + lineBreak.length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
