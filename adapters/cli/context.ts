import type { TextDocument } from "../../index/read.ts";
import type { CitedPassage, Span } from "../../src/types.ts";
import { paragraphAround } from "../reply/surroundings.ts";
import { renderHeading } from "./heading.ts";
import type { RenderOptions } from "./render.ts";
import { createStyle } from "./style.ts";
import { printable, wrap } from "./wrap.ts";

/** The paragraph a passage stands in, between the one before and the one after it, below its `file:line`. */
export function renderContext(
  passage: CitedPassage,
  documents: readonly TextDocument[],
  { color, width }: RenderOptions,
): string {
  const style = createStyle(color);
  const { text } = documents.find(({ file }) => file === passage.citation.file)!;
  const own = paragraphAround(text, passage.citation);
  // The neighbours are the paragraphs of the nearest characters on either side that are no white space.
  const last = text.slice(0, own.start).trimEnd().length - 1;
  const next = text.slice(own.end).search(/\S/u);
  const before = last < 0 ? [] : [paragraphAround(text, { start: last, end: last })];
  const after = next < 0 ? [] : [paragraphAround(text, { start: own.end + next, end: own.end + next })];
  const set = ({ start, end }: Span) => wrap(printable(text.slice(start, end)), width, "    ");
  const blocks = [
    renderHeading(passage.citation, style, width, `${passage.citation.file}:${passage.citation.line}`),
    ...before.map((span) => style.aside(set(span))),
    set(own),
    ...after.map((span) => style.aside(set(span))),
  ];
  return `${blocks.join("\n\n")}\n`;
}
