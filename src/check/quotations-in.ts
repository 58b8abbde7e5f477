/**
 * The quotations of a message, by whatever marks its writer has.
 *
 *     > Remy said: *“We told him the reasons,”* and then: "Nothing is new here"
 *       ->  We told him the reasons, | Nothing is new here
 */
import { words } from "../terms.ts";
import type { Span } from "../types.ts";

/** Fewer quoted words than this are a term or scare quotes, not a quotation to check. */
export const MIN_QUOTED_WORDS = 4;

/** The words of a quotation, and `outer` with its marks. */
export interface Quoted extends Span {
  readonly outer: Span;
  readonly words: number;
}

/** Quotations of one message; more are no message. */
const MAX_FOUND = 200;

interface Marks {
  readonly open: RegExp;
  /** Ends the innermost quotation of this kind. */
  readonly close: RegExp;
}

// Straight marks open after white space or a bracket and close after anything else; an apostrophe is inside a word.
const BEFORE_OPEN = String.raw`(?<![^\s(\[{>*_~|:,—–-])`;
const MARKS: readonly Marks[] = [
  { open: /[“„‟«]/gu, close: /[”“»]/gu },
  { open: /»/gu, close: /«/gu },
  { open: /「/gu, close: /」/gu },
  { open: /『/gu, close: /』/gu },
  { open: new RegExp(String.raw`${BEFORE_OPEN}["＂](?=\S)`, "gu"), close: /(?<=\S)["＂](?![\p{L}\p{N}])/gu },
  { open: new RegExp(`${BEFORE_OPEN}(?:''|\`\`)(?=\\S)`, "gu"), close: /(?<=\S)''/gu },
  { open: new RegExp(`${BEFORE_OPEN}[‘‹](?=\\S)`, "gu"), close: /(?<=[^\s])[’›](?![\p{L}\p{N}])/gu },
  { open: new RegExp(String.raw`${BEFORE_OPEN}'(?=[^\s'])`, "gu"), close: /(?<=[^\s'])'(?![\p{L}\p{N}'])/gu },
];

// White space, chat mark-up and outer marks, none of them words.
const OUTER = /[\s>*_~`|"＂“”„‟«»‹›「」『』]/u;

/** In text order, none within another. A block of lines that a chat quotes with `>` is one where there are no marks. */
export function quotationsIn(text: string): Quoted[] {
  const found: Quoted[] = [];
  for (const marks of MARKS) {
    for (const { start, end, outer } of quotedBy(marks, text)) {
      if (found.length >= MAX_FOUND) break;
      // Inner marks are part of the words the outer ones hold.
      if (found.some((other) => other.outer.start < outer.end && outer.start < other.outer.end)) continue;
      const span = trimmed(text, { start, end });
      const count = words(text.slice(span.start, span.end)).length;
      if (count > 0) found.push({ ...span, outer, words: count });
    }
  }
  if (!found.some((quoted) => quoted.words >= MIN_QUOTED_WORDS)) found.push(...quotedLines(text));
  return found.sort((a, b) => a.start - b.start);
}

/** `text` without white space, mark-up and marks around. */
export function bareWords(text: string): string {
  const { start, end } = trimmed(text, { start: 0, end: text.length });
  return text.slice(start, end);
}

interface Marked extends Span {
  readonly outer: Span;
}

/** Quotations of one kind of marks. A mark that opens again before one closes continues it, as each new paragraph of a quotation does. */
function quotedBy({ open, close }: Marks, text: string): Marked[] {
  const found: Marked[] = [];
  open.lastIndex = 0;
  for (let opened = open.exec(text); opened !== null; opened = open.exec(text)) {
    const start = opened.index + opened[0].length;
    close.lastIndex = start;
    let closed = close.exec(text);
    // “ ends a quotation that „ began; elsewhere it begins a paragraph of it.
    while (closed !== null && closed[0] === "“" && opened[0] !== "„" && opened[0] !== "‟") closed = close.exec(text);
    if (closed === null) break;
    const outerEnd = closed.index + closed[0].length;
    found.push({ start, end: closed.index, outer: { start: opened.index, end: outerEnd } });
    open.lastIndex = outerEnd;
  }
  return found;
}

/** Lines with `>` before them, where other lines stand around. */
function quotedLines(text: string): Quoted[] {
  if (!/^(?![ \t]*>)[^\n]*[\p{L}\p{N}]/mu.test(text)) return [];
  return [...text.matchAll(/^[ \t]*>[^\n]*(?:\n[ \t]*>[^\n]*)*/gmu)].flatMap(({ 0: block, index }) => {
    const outer = { start: index, end: index + block.length };
    const span = trimmed(text, outer);
    const count = words(text.slice(span.start, span.end)).length;
    return count < MIN_QUOTED_WORDS ? [] : [{ ...span, outer, words: count }];
  });
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && OUTER.test(text[start]!)) start++;
  while (end > start && OUTER.test(text[end - 1]!)) end--;
  return { start, end };
}
