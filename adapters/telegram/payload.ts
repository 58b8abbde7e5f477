/** A message as Telegram takes it, with what holds for every message of the bot. */
import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import { concat, finish } from "./entities.ts";
import type { Part } from "./entities.ts";

/** https://core.telegram.org/bots/api#sendmessage, in UTF-16 code units. */
export const MAX_MESSAGE_CHARS = 4096;

export type Keyboard = readonly (readonly InlineKeyboardButton[])[];

/** No link in it unfolds. */
export interface Payload {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly link_preview_options: { readonly is_disabled: true };
  /** Absent where there is no button; an edit takes those that were there away. */
  readonly reply_markup?: { readonly inline_keyboard: InlineKeyboardButton[][] };
}

/** Throws where the text is too long or empty: whoever composes it keeps count. */
export function createPayload(content: Part, keyboard: Keyboard = []): Payload {
  const { text, entities } = finish(concat(content));
  if (text.length > MAX_MESSAGE_CHARS || text === "") throw new RangeError(`A message of ${text.length} characters`);
  const rows = keyboard.filter((row) => row.length > 0).map((row) => [...row]);
  return {
    text,
    entities,
    link_preview_options: { is_disabled: true },
    ...(rows.length > 0 && { reply_markup: { inline_keyboard: rows } }),
  };
}
