/** The buttons of an answer that ask for something: more of it, the text around it. */
import type { CallbackQuery, Message } from "grammy/types";
import type { Continuation } from "../reply/continuation.ts";
import { showAgain } from "../reply/shown-again.ts";
import { BUTTON_TOO_OLD } from "../reply/wording.ts";
import { textOf } from "./bot-context.ts";
import type { BotContext } from "./bot-context.ts";
import type { Action } from "./callbacks.ts";
import { queryIn } from "./keyboard.ts";
import { viewOptions } from "./questions.ts";
import type { Notice, Reply, Task } from "./task.ts";
import { viewContext } from "./view-context.ts";
import { viewContinued } from "./view.ts";

export interface Press extends Task {
  /** The message that has the button. */
  readonly message: Message;
  /** Whether the reply takes that message's place. */
  readonly isEdit: boolean;
}

const ASK_AGAIN: Notice = { notice: BUTTON_TOO_OLD };

/** What a press asks for; a notice where the button is of another bot, of other documents, or too old to answer. */
export function pressOf({ data, message, from }: CallbackQuery, context: BotContext): Press | Notice {
  const read = data === undefined ? undefined : context.look.callbacks.read(data);
  // Of a message that is too old, Telegram gives no more than that it was there.
  if (read === undefined || message === undefined || message.date === 0) return ASK_AGAIN;
  // Buttons speak the language of whoever pressed last.
  const pressed = { ...message, from };
  return {
    kind: read.action,
    message,
    isEdit: read.action === "more",
    work: () => WORK[read.action](read.continuation, pressed, context),
  };
}

type Work = (continuation: Continuation, message: Message, context: BotContext) => Promise<Reply | Notice>;

const WORK: Readonly<Record<Action, Work>> = {
  async more(continuation, message, { look, engine }) {
    const passages = await showAgain(continuation, engine);
    if (passages === undefined) return ASK_AGAIN;
    const query = queryIn(message.reply_markup?.inline_keyboard);
    return { payloads: [viewContinued(continuation, passages, look, viewOptions(message, query))] };
  },
  async context(continuation, _message, context) {
    const passages = (await showAgain(continuation, context.engine)) ?? [];
    const [first, ...others] = passages.flatMap((passage) => {
      const text = textOf(context, passage.citation.file);
      return text === undefined ? [] : [viewContext(passage, text, context.look)];
    });
    return first === undefined ? ASK_AGAIN : { payloads: [first, ...others] };
  },
};
