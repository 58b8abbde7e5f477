/**
 * An answer as text for a person. The passages are set a page at a time, grouped by article and speaker:
 *
 *     Harbour to be dredged, 2021-04
 *     news/harbour.txt
 *
 *       Ada Berg, the mayor
 *         “We will dredge the harbour before the winter storms arrive,” Berg said.
 *         line 7
 */
import type { Answer, CitedPassage } from "../../src/types.ts";
import type { Page } from "../reply/pages.ts";
import { checksToShow } from "../reply/verdict.ts";
import { certaintyOf, CONTEXT_LABELS, contextOf, CUT_SHORT, whoOf } from "../reply/wording.ts";
import { renderHeading } from "./heading.ts";
import { renderCheck, renderChecks } from "./render-check.ts";
import { createStyle } from "./style.ts";
import type { Style } from "./style.ts";
import { printable, wrap } from "./wrap.ts";

export interface RenderOptions {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
}

/**
 * The whole answer with its first page: what was understood, the verdict or why there is no answer, the passages,
 * `hint` where there are more, and suggestions last. `numbered` puts before each place the number it is called by.
 */
export function renderAnswer(
  answer: Answer,
  page: Page,
  options: RenderOptions & { readonly hint: (more: number) => string; readonly numbered?: boolean },
): string {
  const style = createStyle(options.color);
  const sentence = (text: string) => wrap(printable(text), options.width);
  const blocks: string[] = [];
  if (answer.interpretation !== undefined) blocks.push(style.aside(sentence(answer.interpretation)));
  if (answer.checks !== undefined) blocks.push(renderChecks(answer.checks, options));
  else blocks.push(...checksToShow(answer).map((check) => renderCheck(check, options)));
  if (answer.status !== "answered") blocks.push(sentence(answer.message));
  blocks.push(...renderPage(answer, page, options));
  if (answer.partial === true) blocks.push(sentence(CUT_SHORT));
  if (page.after > 0) blocks.push(style.aside(sentence(options.hint(page.after))));
  if (answer.suggestions !== undefined && answer.suggestions.length > 0) {
    const lines = answer.suggestions.map((question) => wrap(`- ${printable(question)}`, options.width, "  "));
    blocks.push(["You could ask:", ...lines].join("\n"));
  }
  return `${blocks.join("\n\n")}\n`;
}

/** The passages of a page alone, as blocks to be set apart by an empty line. */
export function renderPage(
  answer: Answer,
  page: Page,
  options: RenderOptions & { readonly numbered?: boolean },
): string[] {
  const style = createStyle(options.color);
  const blocks: string[] = [];
  let last: CitedPassage | undefined;
  for (const [place, passage] of page.passages.entries()) {
    const number = options.numbered === true ? `[${page.before + place + 1}] ` : "";
    if (passage.relation === "context" && last?.relation !== "context") {
      blocks.push(style.doubtful(CONTEXT_LABELS[contextOf(answer)]));
      last = undefined;
    }
    if (last?.citation.file !== passage.citation.file) {
      blocks.push(renderHeading(passage.citation, style, options.width));
      last = undefined;
    }
    blocks.push(renderPassage(passage, number, last, style, options.width));
    last = passage;
  }
  return blocks;
}

function renderPassage(
  passage: CitedPassage,
  number: string,
  before: CitedPassage | undefined,
  style: Style,
  width: number,
): string {
  const who = printable(whoOf(passage));
  const lines: string[] = [];
  if (before === undefined || printable(whoOf(before)) !== who) lines.push(style.name(wrap(who, width, "  ")));
  lines.push(wrap(printable(passage.text), width, "    "));
  const place = style.aside(`${number}line ${passage.citation.line}`);
  const certainty = certaintyOf(passage);
  lines.push(`    ${certainty === "speaker uncertain" ? `${place}, ${style.doubtful(certainty)}` : place}`);
  return lines.join("\n");
}
