/**
 * An answer as text for a person. The passages are set a page at a time, grouped by article:
 *
 *     Ministry Dismisses Human Rights Watch Credibility
 *
 *       Ministry of Foreign Affairs
 *         “The election with 18 competing political parties underscored …
 *         003_b9fbf3d9378a5c7a.txt:7
 */
import type { Answer, CitedPassage } from "../../src/types.ts";
import { renderCheck } from "./render-check.ts";
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

/** Below this confidence an attribution is called likely: about one in ten is then somebody else's. */
const LIKELY_BELOW = 0.9;
/** Below this confidence it is called uncertain: a reader should look before repeating it. */
const UNCERTAIN_BELOW = 0.7;

/** At most `count` passages from the `from`-th on: what answers before what is context, then article by article. */
export function pageOf(answer: Answer, from: number, count: number): Page {
  const ordered = [...byRelation(answer.passages, "answer"), ...byRelation(answer.passages, "context")];
  const page = ordered.slice(from, from + count);
  // The best stay on the first page; within a page, what one article says stays together.
  const grouped = (["answer", "context"] as const).flatMap((relation) => byArticle(byRelation(page, relation)));
  return { passages: grouped, before: from, after: Math.max(0, ordered.length - from - count) };
}

function byRelation(passages: readonly CitedPassage[], relation: CitedPassage["relation"]): CitedPassage[] {
  return passages.filter((passage) => passage.relation === relation);
}

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
  if (answer.check !== undefined) blocks.push(renderCheck(answer.check, options));
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
      blocks.push(style.heading(answer.status === "answered" ? "— For context —" : "— Nearest in the corpus —"));
      last = undefined;
    }
    if (last?.citation.file !== passage.citation.file) {
      blocks.push(style.heading(wrap(articleOf(passage), options.width)));
      last = undefined;
    }
    blocks.push(renderPassage(passage, number, last, style, options.width));
    last = passage;
  }
  return blocks;
}

/** Title and date, as the citation has them. */
export function articleOf({ citation: { title, date } }: CitedPassage): string {
  return printable(date === undefined ? title : `${title}, ${date}`);
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
  const place = `${number}${passage.citation.file}:${passage.citation.line}`;
  lines.push(style.aside(wrap(printable([place, ...doubtOf(passage)].join(" · ")), width, "    ")));
  return lines.join("\n");
}

function whoOf({ speaker, form }: CitedPassage): string {
  if (speaker === null) return form === "narration" ? "The article" : "Speaker not stated";
  return printable(speaker.role === undefined ? speaker.name : `${speaker.name}, ${speaker.role}`);
}

function doubtOf({ speaker, confidence }: CitedPassage): string[] {
  if (speaker === null || confidence >= LIKELY_BELOW) return [];
  return [confidence < UNCERTAIN_BELOW ? "attribution uncertain" : "attribution likely"];
}
