import type { MessageEntity } from "grammy/types";
import type { Formatted } from "./text.ts";

/** A quote must match in these as well; other entities are not looked at. */
const COMPARED = new Set(["bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji"]);

/** Whether the quote stands in the message, word for word and mark for mark. */
export function isQuoteOf(quote: Formatted, message: Formatted): boolean {
  for (let at = message.text.indexOf(quote.text); at !== -1; at = message.text.indexOf(quote.text, at + 1)) {
    if (marks(quote, 0, quote.text.length) === marks(message, at, at + quote.text.length)) return true;
  }
  return false;
}

function marks({ entities }: Formatted, start: number, end: number): string {
  const within = entities.filter(({ type }) => COMPARED.has(type)).map((one) => clip(one, start, end));
  return within
    .filter(({ from, to }) => from < to)
    .map(({ type, from, to }) => `${type} ${from} ${to}`)
    .sort()
    .join(", ");
}

function clip({ type, offset, length }: MessageEntity, start: number, end: number) {
  return { type, from: Math.max(offset, start) - start, to: Math.min(offset + length, end) - start };
}
