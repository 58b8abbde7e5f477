/** One document's text to its blocks, names and attributed quotations: the steps of attribution in order. */
import { groupBy } from "../../src/group-by.ts";
import type { QuotationForm, Span } from "../../src/types.ts";
import { type BlockKind, classifyBlocks, findHeadline } from "../mask.ts";
import { entryStarts } from "./entries.ts";
import { findRegions, type MarkedLine, quotedMask } from "./marks.ts";
import { type Entity, findNames } from "./names.ts";
import { findQuotations } from "./quotations.ts";
import { type Block, segment } from "../segment.ts";
import { attribute } from "./speakers.ts";
import type { Voice } from "./voice.ts";
import { type Token, tokenise, usesSingleMarks } from "./tokens.ts";

/** A quotation with its places in the text. */
export interface AttributedQuotation {
  /** Index into `Analysis.blocks`. */
  readonly block: number;
  readonly spans: readonly Span[];
  readonly form: QuotationForm;
  readonly voice: Voice | null;
  /** Whoever tells of these words, where they stand within somebody else's report. */
  readonly reportedBy: Voice | null;
  readonly mention: Span | null;
  readonly cue: Span | null;
  readonly confidence: number;
}

export interface Analysis {
  readonly blocks: readonly Block[];
  readonly kinds: readonly BlockKind[];
  readonly headline: string | null;
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly quotations: readonly AttributedQuotation[];
}

/** Attributions less sure than this are not made: silence is better than a wrong name. */
const CONFIDENCE_FLOOR = 0.5;

/** Marks make words a quotation whoever speaks; without marks only a speaker that may be believed does. */
const isBelieved = ({ spans, form, voice, confidence }: AttributedQuotation): boolean =>
  spans.length > 0 && (form !== "indirect" || voice === null || confidence >= CONFIDENCE_FLOOR);

/** Reads a document from its text alone. */
export function analyseDocument(text: string): Analysis {
  const blocks = segment(text);
  const kinds = classifyBlocks(text, blocks);
  const singles = usesSingleMarks(text);
  const tokens: Token[][] = blocks.map((block, i) => (kinds[i] === "prose" ? tokenise(text, block, singles) : []));
  const lines = tokens.map((line): MarkedLine => {
    const regions = findRegions(text, line);
    return { tokens: line, regions, quoted: quotedMask(line, regions) };
  });
  const names = findNames(text, tokens);
  const entries = entryStarts(text, blocks);
  const raw = findQuotations(lines, entries);
  const quoted = lines.map((line) => line.quoted);
  const attributions = attribute(text, tokens, entries, quoted, names, raw);
  const quotations = raw.flatMap((quotation, i): AttributedQuotation[] => {
    const line = tokens[quotation.block]!;
    const span = ({ first, last }: { first: number; last: number }, of = line): Span => ({
      start: of[first]!.start,
      end: of[last - 1]!.end,
    });
    const { voice, mention, partners, confidence } = attributions[i]!;
    return [{ voice, mention }, ...partners].map((by) => ({
      block: quotation.block,
      spans: quotation.parts.filter(({ first, last }) => last > first).map((part) => span(part)),
      form: quotation.form,
      voice: by.voice,
      reportedBy: null,
      mention: by.mention && span(by.mention.range, tokens[by.mention.block]),
      cue: quotation.cue && span(quotation.cue),
      confidence,
    }));
  });
  const believed = quotations.filter(isBelieved).sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
  return {
    blocks,
    kinds,
    headline: findHeadline(text, blocks, kinds),
    entities: [...names.entities, ...namedInPassing(text, blocks, kinds, names.entities)],
    quotations: withReporters(believed.filter((one) => !isHandedOn(text, one, believed))),
  };
}

/** Whom only a caption or a heading names, with an office: in the corpus, though never quoted there. */
function namedInPassing(
  text: string,
  blocks: readonly Block[],
  kinds: readonly BlockKind[],
  known: readonly Entity[],
): Entity[] {
  const tokens = blocks.map((block, i) => (kinds[i] === "prose" ? [] : tokenise(text, block, false)));
  // "Antony Blinken" under a picture is the Anthony of the text.
  const words = new Set(known.filter(({ kind }) => kind === "person").flatMap(({ key }) => key));
  return findNames(text, tokens).entities.filter(
    ({ kind, key, roles }) =>
      kind === "person" && key.length > 1 && roles.length > 0 && !key.some((word) => words.has(word)),
  );
}

export const isAttributed = ({ voice, confidence }: AttributedQuotation): boolean =>
  voice !== null && confidence >= CONFIDENCE_FLOOR;

function withReporters(quotations: readonly AttributedQuotation[]): AttributedQuotation[] {
  const byBlock = groupBy(quotations, ({ block }) => block);
  return quotations.map((quotation) => {
    const outer = byBlock.get(quotation.block)!.findLast((other) => encloses(other, quotation));
    return outer ? Object.assign({}, quotation, { reportedBy: outer.voice }) : quotation;
  });
}

/** Of a report so much is somebody else's own words where it only hands them on. */
const HANDED_ON_SHARE = 0.6;

/** "“We paid,” Ames said, according to a report in the Post": the words are Ames's, and the Post's only to tell. */
function isHandedOn(text: string, outer: AttributedQuotation, all: readonly AttributedQuotation[]): boolean {
  if (outer.cue === null || !/^according$/iu.test(text.slice(outer.cue.start, outer.cue.start + 9))) return false;
  const length = ({ spans }: AttributedQuotation): number =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return all.some(
    (inner) =>
      inner.block === outer.block &&
      inner.form === "direct" &&
      isAttributed(inner) &&
      encloses(outer, inner) &&
      length(inner) >= HANDED_ON_SHARE * length(outer),
  );
}

/** Whether words stand within another's report; marks within marks are the outer speaker's own. */
function encloses(outer: AttributedQuotation, inner: AttributedQuotation): boolean {
  if (outer === inner || outer.form === "direct" || !isAttributed(outer)) return false;
  const start = Math.min(inner.cue?.start ?? Infinity, inner.spans[0]!.start);
  const { end } = inner.spans.at(-1)!;
  return outer.spans.some((span) => span.start <= start && end <= span.end && (span.start < start || end < span.end));
}
