/** The buttons below an answer: more of it, the text around it, its citation, a search of one's own. */
import type { InlineKeyboardButton } from "grammy/types";
import type { CitedPassage } from "../../src/types.ts";
import type { Continuation } from "../reply/continuation.ts";
import type { ReferenceOf } from "../reply/reference.ts";
import { oneLine } from "../reply/visible.ts";
import type { Callbacks } from "./callbacks.ts";
import { copyText } from "./copy-text.ts";
import { labelsFor } from "./labels.ts";
import type { Keyboard } from "./payload.ts";

/** https://core.telegram.org/bots/api#inlinequery: what a query may hold. */
const MAX_QUERY_CHARS = 256;

export interface Buttons {
  /** The passages of the message, and where they stand among the others. */
  readonly shown: readonly CitedPassage[];
  readonly here: Continuation;
  readonly rest?: Continuation;
  /** What "Search here" begins with; no such button where absent. */
  readonly query?: string | undefined;
  /** As Telegram gives it. */
  readonly language: string | undefined;
}

export interface ButtonLook {
  readonly referenceOf: ReferenceOf;
  readonly callbacks: Callbacks;
  /** Whether inline mode is on: without it, Telegram refuses buttons that lead there. */
  readonly hasInline: boolean;
}

export function keyboardOf({ shown, here, rest, query, language }: Buttons, look: ButtonLook): Keyboard {
  const { more, context, search } = labelsFor(language);
  const { callbacks } = look;
  const first: InlineKeyboardButton[] = [
    ...(rest === undefined ? [] : [{ text: more, callback_data: callbacks.write("more", rest) }]),
    ...(shown.length === 0 ? [] : [{ text: context, callback_data: callbacks.write("context", here) }]),
  ];
  const wanted = query === undefined ? undefined : oneLine(query);
  const isSearchable = look.hasInline && wanted !== undefined && wanted.length <= MAX_QUERY_CHARS;
  const last = isSearchable ? [{ text: search, switch_inline_query_current_chat: wanted }] : [];
  return [first, copyButtons(shown, look.referenceOf, language), last];
}

/** One a passage, with its number where there are several. */
export function copyButtons(
  shown: readonly CitedPassage[],
  referenceOf: ReferenceOf,
  language: string | undefined,
): InlineKeyboardButton[] {
  const { copy } = labelsFor(language);
  return shown.flatMap((passage, at) => {
    const text = copyText(passage, referenceOf(passage.citation));
    if (text === undefined) return [];
    return [{ text: shown.length === 1 ? copy : `${copy} ${at + 1}`, copy_text: { text } }];
  });
}

/** The query that a keyboard's search begins with. */
export function queryIn(keyboard: Keyboard | undefined): string | undefined {
  for (const button of (keyboard ?? []).flat()) {
    if ("switch_inline_query_current_chat" in button) return button.switch_inline_query_current_chat;
  }
  return undefined;
}
