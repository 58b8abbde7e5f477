/** Paragraphs that follow one another, as one text to lay a quotation against: speakers run on over paragraphs. */
import type { Paragraph, Passage, Span } from "../types.ts";
import type { Wording } from "./meaning.ts";
import { sentenceNumbers } from "./sentences.ts";
import { wording } from "./wording.ts";

export interface Stretch extends Wording {
  readonly file: string;
  /** Place of `text` in the document. */
  readonly start: number;
  readonly keys: readonly string[];
  /** In text order. */
  readonly passages: readonly Passage[];
  /** For every word, the index of its passage. */
  readonly passageOf: readonly number[];
  /** For every word, how many paragraphs began before it. */
  readonly paragraphOf: readonly number[];
}

/** Line feeds, carriage returns and an indentation; any caption or masked line between is longer. */
const MAX_BREAK_CHARS = 8;
/** Longer paragraphs (a file without blank lines) are read around the places that look like the quotation. */
const MAX_PARAGRAPH_CHARS = 40_000;

/** Stretches of the same paragraphs are made once. */
export type Stretching = (paragraphs: readonly Paragraph[]) => Stretch[];

/** For one quotation, of which `probes` are parts. */
export function createStretching(probes: readonly string[]): Stretching {
  const known = new Map<string, Stretch>();
  return (paragraphs) =>
    groupsOf(paragraphs, probes).map((group) => {
      const key = [...group.map(({ start }) => start), group[0]!.file].join(" ");
      const stretch = known.get(key) ?? toStretch(group);
      known.set(key, stretch);
      return stretch;
    });
}

/** Joins `paragraphs`, in any order and without repetition, wherever only a paragraph break lies between; each break stands as line feeds. */
function groupsOf(paragraphs: readonly Paragraph[], probes: readonly string[]): Paragraph[][] {
  const ordered = paragraphs
    .map((paragraph) => (paragraph.text.length > MAX_PARAGRAPH_CHARS ? focused(paragraph, probes) : paragraph))
    .sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
  const groups: Paragraph[][] = [];
  for (const paragraph of ordered) {
    const last = groups.at(-1)?.at(-1);
    const gap = last?.file === paragraph.file ? paragraph.start - last.end : -1;
    if (gap >= 0 && gap <= MAX_BREAK_CHARS) groups.at(-1)!.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

function toStretch(paragraphs: readonly Paragraph[]): Stretch {
  const { file, start } = paragraphs[0]!;
  let text = "";
  const paragraphStarts: number[] = [];
  for (const paragraph of paragraphs) {
    text += "\n".repeat(paragraph.start - start - text.length);
    paragraphStarts.push(text.length);
    text += paragraph.text;
  }
  const passages = paragraphs.flatMap((paragraph) => paragraph.passages);
  const words = wording(text);
  const starts = passages.map((passage) => passage.start - start);
  return {
    file,
    start,
    text,
    words,
    keys: words.map(({ key }) => key),
    sentences: sentenceNumbers(text, words, starts),
    passages,
    passageOf: lastBegun(words, starts),
    paragraphOf: lastBegun(words, paragraphStarts),
  };
}

function lastBegun(words: readonly Span[], starts: readonly number[]): number[] {
  let at = 0;
  return words.map(({ start }) => {
    while (at + 1 < starts.length && starts[at + 1]! <= start) at++;
    return at;
  });
}

/** The passages of a very long paragraph around the first and the last place that reads like one of `probes`. */
function focused(paragraph: Paragraph, probes: readonly string[]): Paragraph {
  const text = paragraph.text.toLowerCase();
  const places = probes.map((probe) => text.indexOf(probe.toLowerCase())).filter((place) => place >= 0);
  const from = paragraph.start + (places.length > 0 ? Math.min(...places) : 0) - MAX_PARAGRAPH_CHARS / 4;
  const near = paragraph.passages.filter(({ start, end }) => end > from && start < from + MAX_PARAGRAPH_CHARS);
  const passages = near.length > 0 ? near : paragraph.passages.slice(0, 1);
  const { start } = passages[0]!;
  const { end } = passages.at(-1)!;
  return {
    ...paragraph,
    start,
    end,
    text: paragraph.text.slice(start - paragraph.start, end - paragraph.start),
    passages,
  };
}
