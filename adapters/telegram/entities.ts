/**
 * Text as Telegram formats it: plain characters, and ranges of them that are bold, quoted or linked. Quoted words can
 * thus hold any character and format nothing. Offsets are UTF-16 code units (https://core.telegram.org/bots/api#messageentity).
 */
import type { MessageEntity } from "grammy/types";
import { characterStart } from "../reply/cut.ts";

export interface Formatted {
  readonly text: string;
  /** In the order of their offsets, the longer first; each within `text`. */
  readonly entities: readonly MessageEntity[];
}

export type Part = Formatted | string;

type Mark = "bold" | "italic" | "underline" | "strikethrough";
type Quote = "blockquote" | "expandable_blockquote";

/** A longer quotation is folded, to be opened by a tap. */
const FOLDED_FROM_CHARS = 600;
const FOLDED_FROM_LINES = 8;

/** Telegram leaves out what is beyond, and says nothing of it. */
const MAX_ENTITIES = 100;

const isQuote = ({ type }: MessageEntity): boolean => type === "blockquote" || type === "expandable_blockquote";

/** Parts one after the other; quotations that would touch get a line break between them, or they would be one. */
export function concat(...parts: readonly Part[]): Formatted {
  let text = "";
  const entities: MessageEntity[] = [];
  for (const part of parts) {
    const { text: added, entities: marked } = typeof part === "string" ? { text: part, entities: [] } : part;
    const touches =
      marked.some((entity) => isQuote(entity) && entity.offset === 0) &&
      entities.some((entity) => isQuote(entity) && entity.offset + entity.length === text.length);
    if (touches) text += "\n";
    entities.push(...marked.map((entity) => ({ ...entity, offset: entity.offset + text.length })));
    text += added;
  }
  return { text, entities };
}

/** Parts with `separator` between. */
export function join(parts: readonly Part[], separator: string): Formatted {
  return concat(...parts.flatMap((part, at) => (at === 0 ? [part] : [separator, part])));
}

export function mark(type: Mark, ...parts: readonly Part[]): Formatted {
  return covered(concat(...parts), (range) => ({ type, ...range }));
}

export function link(url: string, ...parts: readonly Part[]): Formatted {
  return covered(concat(...parts), (range) => ({ type: "text_link", url, ...range }));
}

/** Throws where a quotation is to stand in a quotation, which Telegram refuses. */
export function blockQuote(...parts: readonly Part[]): Formatted {
  const inner = concat(...parts);
  if (inner.entities.some(isQuote)) throw new Error("A block quote cannot hold another one");
  const isLong = inner.text.length >= FOLDED_FROM_CHARS || inner.text.split("\n").length >= FOLDED_FROM_LINES;
  const type: Quote = isLong ? "expandable_blockquote" : "blockquote";
  return covered(inner, (range) => ({ type, ...range }));
}

/** Telegram takes white space off the ends of what is marked; marks of nothing else are none. */
function covered(inner: Formatted, describe: (range: { offset: number; length: number }) => MessageEntity): Formatted {
  const offset = inner.text.length - inner.text.trimStart().length;
  const { length } = inner.text.trim();
  return length === 0 ? inner : { text: inner.text, entities: [describe({ offset, length }), ...inner.entities] };
}

/**
 * As Telegram takes it: without white space around, each entity from the start of a character, as readers see it, to
 * the start of another one.
 */
export function finish({ text, entities }: Formatted): { text: string; entities: MessageEntity[] } {
  const trimmed = text.trim();
  const cut = text.length - text.trimStart().length;
  const within = (at: number): number => characterStart(trimmed, Math.min(Math.max(at - cut, 0), trimmed.length));
  const kept = entities
    .map((entity) => {
      const offset = within(entity.offset);
      return { ...entity, offset, length: within(entity.offset + entity.length) - offset };
    })
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text: trimmed, entities: kept.slice(0, MAX_ENTITIES) };
}
