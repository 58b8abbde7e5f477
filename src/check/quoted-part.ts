/**
 * What of a pasted message is the quotation.
 *
 *     > Remy said: *“We told him the reasons,”* adding nothing   ->  We told him the reasons,
 *     We told him the reasons                                     ->  all of it
 */
import { words } from "../terms.ts";
import type { Span } from "../types.ts";

/** Fewer quoted words than this are a term or scare quotes, not a quotation to check. */
const MIN_QUOTED_WORDS = 4;
/** Words an attribution without marks around its quotation may have ("Keo Remy of the CHRC said:"). */
const MAX_ATTRIBUTION_WORDS = 8;

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
  { open: new RegExp(String.raw`${BEFORE_OPEN}["＂](?=\S)`, "gu"), close: /(?<=\S)["＂](?![\p{L}\p{N}])/gu },
  { open: new RegExp(`${BEFORE_OPEN}(?:''|\`\`)(?=\\S)`, "gu"), close: /(?<=\S)''/gu },
  { open: new RegExp(`${BEFORE_OPEN}[‘‹](?=\\S)`, "gu"), close: /(?<=[^\s])[’›](?![\p{L}\p{N}])/gu },
  { open: new RegExp(String.raw`${BEFORE_OPEN}'(?=[^\s'])`, "gu"), close: /(?<=[^\s'])'(?![\p{L}\p{N}'])/gu },
];

// White space, chat mark-up and outer marks, none of them words.
const OUTER = /[\s>*_~`|"＂“”„‟«»‹›]/u;

/** The longest quotation within marks if it has four words or more, else the whole text; without space or mark-up around. */
export function quotedPart(pasted: string): Span {
  let longest: Span | undefined;
  for (const marks of MARKS) {
    for (const span of quotedBy(marks, pasted)) {
      if (longest !== undefined && span.end - span.start <= longest.end - longest.start) continue;
      if (words(pasted.slice(span.start, span.end)).length >= MIN_QUOTED_WORDS) longest = span;
    }
    // Inner marks are part of the words the outer ones hold.
    if (longest !== undefined) break;
  }
  return trimmed(pasted, longest ?? { start: 0, end: pasted.length });
}

/** `span` without an unmarked attribution before or after it, where it has one: "Remy: We …", "We … — Keo Remy". */
export function withoutAttribution(pasted: string, span: Span): Span | undefined {
  const text = pasted.slice(span.start, span.end);
  const before = /^[^\n:.!?]{2,80}:\s+/u.exec(text)?.[0] ?? "";
  const after = /(?:\s+[-–—~]+\s*|\s*[\n(]\s*)\p{Lu}[^\n.!?]{1,80}\)?\s*$/u.exec(text)?.[0] ?? "";
  const start = isAttribution(before) ? before.length : 0;
  const end = text.length - (isAttribution(after) ? after.length : 0);
  if (start >= end || (start === 0 && end === text.length)) return undefined;
  return trimmed(pasted, { start: span.start + start, end: span.start + end });
}

function isAttribution(text: string): boolean {
  const count = words(text).length;
  return count > 0 && count <= MAX_ATTRIBUTION_WORDS;
}

/** Quotations of one kind of marks. A mark that opens again before one closes continues it, as each new paragraph of a quotation does. */
function quotedBy({ open, close }: Marks, text: string): Span[] {
  const found: Span[] = [];
  open.lastIndex = 0;
  for (let opened = open.exec(text); opened !== null; opened = open.exec(text)) {
    const start = opened.index + opened[0].length;
    close.lastIndex = start;
    let closed = close.exec(text);
    // “ ends a quotation that „ began; elsewhere it begins a paragraph of it.
    while (closed !== null && closed[0] === "“" && opened[0] !== "„" && opened[0] !== "‟") closed = close.exec(text);
    if (closed === null) break;
    found.push({ start, end: closed.index });
    open.lastIndex = closed.index + closed[0].length;
  }
  return found;
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && OUTER.test(text[start]!)) start++;
  while (end > start && OUTER.test(text[end - 1]!)) end--;
  return { start, end };
}
