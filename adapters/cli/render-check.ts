/** The verdict on a pasted quotation, with what differs shown word by word. */
import type { DiffPart, QuoteCheck } from "../../src/types.ts";
import { DIFF_LEGEND, wordVerdict } from "../reply/verdict.ts";
import type { RenderOptions } from "./render.ts";
import { createStyle } from "./style.ts";
import type { Style } from "./style.ts";
import { printable, wrap } from "./wrap.ts";

export function renderCheck(check: QuoteCheck, { color, width }: RenderOptions): string {
  const style = createStyle(color);
  const { tone, verdict, whose, diff } = wordVerdict(check);
  const blocks = [style[tone](wrap(verdict, width))];
  if (whose !== undefined) blocks.push(wrap(printable(whose), width));
  if (diff.length > 0) blocks.push(`${legend(diff, style)}\n${wrap(renderDiff(diff, style), width, "    ")}`);
  return blocks.join("\n\n");
}

function legend(diff: readonly DiffPart[], style: Style): string {
  const says: string[] = [];
  if (diff.some(({ op }) => op === "delete")) says.push(style.deleted(DIFF_LEGEND.delete));
  if (diff.some(({ op }) => op === "insert")) says.push(style.inserted(DIFF_LEGEND.insert));
  return `What differs: ${says.join(" ")}`;
}

function renderDiff(diff: readonly DiffPart[], style: Style): string {
  const parts = diff.map(({ op, text }) => {
    const shown = printable(text);
    if (op === "equal") return shown;
    const paint = op === "delete" ? style.deleted : style.inserted;
    // Line breaks fall at white space, and no colour or mark may run across one.
    return shown.replaceAll(/\S+/gu, paint);
  });
  return parts.join("");
}
