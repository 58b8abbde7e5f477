import type { TextDocument } from "../../index/read.ts";
import type { CitedPassage, Span } from "../../src/types.ts";
import { neighboursOf } from "../reply/surroundings.ts";
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
  const { before, own, after } = neighboursOf(text, passage.citation);
  const set = ({ start, end }: Span) => wrap(printable(text.slice(start, end)), width, "    ");
  const blocks = [
    renderHeading(passage.citation, style, width, `${passage.citation.file}:${passage.citation.line}`),
    ...(before === undefined ? [] : [style.aside(set(before))]),
    set(own),
    ...(after === undefined ? [] : [style.aside(set(after))]),
  ];
  return `${blocks.join("\n\n")}\n`;
}
