import type { InlineKeyboardButton } from "grammy/types";
import { bad } from "./refusal.ts";

const MAX_BUTTONS = 100;
const MAX_DATA_BYTES = 64;
const MAX_COPIED = 256;

const ACTIONS = [
  "callback_data",
  "url",
  "copy_text",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "login_url",
  "web_app",
  "pay",
  "callback_game",
];

/** One button as a test reads it. */
export interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
  readonly switch_inline_query?: string;
  readonly switch_inline_query_current_chat?: string;
  readonly switch_inline_query_chosen_chat?: object;
}

export type Keyboard = readonly (readonly Button[])[];

/** Reads a `reply_markup`. @throws Refusal */
export function readKeyboard(markup: unknown): Keyboard {
  const { inline_keyboard: rows } = (markup ?? {}) as { readonly inline_keyboard?: unknown };
  if (rows === undefined) return [];
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) {
    throw bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
  }
  const all = rows as InlineKeyboardButton[][];
  if (all.flat().length > MAX_BUTTONS) throw bad("reply markup is too long");
  // Rows without buttons are not kept.
  return all.map((row) => row.map((one) => readButton(one))).filter((row) => row.length > 0);
}

function readButton(button: InlineKeyboardButton): Button {
  const read = button as unknown as Button & Record<string, unknown>;
  if (typeof read.text !== "string")
    throw bad(`can't parse inline keyboard button: Field "text" must be of type String`);
  if (read.text.trim() === "") throw bad("BUTTON_TEXT_INVALID");
  const actions = ACTIONS.filter((action) => read[action] !== undefined);
  if (actions.length === 0) {
    throw bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (actions.length > 1) throw bad(`can't parse inline keyboard button: ${actions.join(" and ")} exclude each other`);
  if (read.callback_data !== undefined && !isBytes(read.callback_data, 1, MAX_DATA_BYTES)) {
    throw bad("BUTTON_DATA_INVALID");
  }
  const copied = read.copy_text?.text;
  if (
    read.copy_text !== undefined &&
    !(typeof copied === "string" && copied.length >= 1 && copied.length <= MAX_COPIED)
  ) {
    throw bad("BUTTON_COPY_TEXT_INVALID");
  }
  if (read.url !== undefined && !URL.canParse(read.url)) {
    throw bad(`inline keyboard button URL '${read.url}' is invalid: Wrong HTTP URL`);
  }
  return read;
}

/** Whether it is a text of so many bytes, both ends included. */
export function isBytes(text: unknown, min: number, max: number): text is string {
  if (typeof text !== "string") return false;
  const size = Buffer.byteLength(text);
  return size >= min && size <= max;
}

/** What may follow `start=` in a link to a bot. */
export function isStartParameter(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
}
