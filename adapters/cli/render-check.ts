/** The verdict on a pasted quotation, with what differs shown word by word. */
import type { DiffPart, QuoteCheck } from "../../src/types.ts";
import { DIFF_LEGEND, titleOf, wordVerdict } from "../reply/verdict.ts";
import type { RenderOptions } from "./render.ts";
import { createStyle } from "./style.ts";
import type { Style } from "./style.ts";
import { printable, wrap } from "./wrap.ts";

/** Words of a quotation that tell which of several is meant. */
const MAX_TITLE_WORDS = 10;

/** The checks of a message with several quotations, each under its first words. */
export function renderChecks(checks: readonly QuoteCheck[], options: RenderOptions): string {
  const style = createStyle(options.color);
  const blocks = checks.map((check, at) => {
    const title = style.name(wrap(printable(`${at + 1}. ${titleOf(check, MAX_TITLE_WORDS)}`), options.width));
    return `${title}\n\n${renderCheck(check, options)}`;
  });
  return blocks.join("\n\n");
}

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
