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

/** Some passages of an answer, in the order in which they are shown. */
export interface Page {
  readonly passages: readonly CitedPassage[];
  /** How many passages come before this page, and how many after. */
  readonly before: number;
  readonly after: number;
}

/** Below this confidence a reader should look before repeating who said it; said more often, nobody would heed it. */
const UNCERTAIN_BELOW = 0.7;

/**
 * At most `count` passages from the `from`-th on, article by article. Of an answered question only what answers is
 * shown; its context is for programs.
 */
export function pageOf(answer: Answer, from: number, count: number): Page {
  const ordered = answer.status === "answered" ? answer.passages.filter(isAnswer) : answer.passages;
  const page = ordered.slice(from, from + count);
  // The best stay on the first page; within a page, what one article says stays together.
  return { passages: byArticle(page), before: from, after: Math.max(0, ordered.length - from - count) };
}

const isAnswer = ({ relation }: CitedPassage): boolean => relation === "answer";

/** Articles in the order of their first passage; `Map.groupBy` would do, but Node 20 has none. */
function byArticle(passages: readonly CitedPassage[]): CitedPassage[] {
  const groups = new Map<string, CitedPassage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.citation.file);
    if (group === undefined) groups.set(passage.citation.file, [passage]);
    else group.push(passage);
  }
  return [...groups.values()].flat();
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
  // Of words that were not found the message says more than the verdict.
  if (answer.checks !== undefined) blocks.push(renderChecks(answer.checks, options));
  else if (answer.check !== undefined && (answer.status === "answered" || answer.check.verdict !== "not_found")) {
    blocks.push(renderCheck(answer.check, options));
  }
  if (answer.status !== "answered") blocks.push(sentence(answer.message));
  blocks.push(...renderPage(answer, page, options));
  if (answer.partial === true) blocks.push(sentence("The search was cut short; there may be more."));
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
      blocks.push(style.doubtful(contextLabel(answer)));
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

function contextLabel(answer: Answer): string {
  return answer.status !== "answered" && answer.reason === "never_quoted"
    ? "Mentioned here:"
    : "Nearest in the corpus:";
}

function renderPassage(
  passage: CitedPassage,
  number: string,
  before: CitedPassage | undefined,
  style: Style,
  width: number,
): string {
  const who = whoOf(passage);
  const lines: string[] = [];
  if (before === undefined || whoOf(before) !== who) lines.push(style.name(wrap(who, width, "  ")));
  lines.push(wrap(printable(passage.text), width, "    "));
  const place = style.aside(`${number}line ${passage.citation.line}`);
  lines.push(`    ${isUncertain(passage) ? `${place}, ${style.doubtful("speaker uncertain")}` : place}`);
  return lines.join("\n");
}

function whoOf({ speaker, form }: CitedPassage): string {
  if (speaker === null) return form === "narration" ? "The article" : "Speaker not stated";
  return printable(speaker.role === undefined ? speaker.name : `${speaker.name}, ${speaker.role}`);
}

function isUncertain({ speaker, confidence }: CitedPassage): boolean {
  return speaker !== null && confidence < UNCERTAIN_BELOW;
}
