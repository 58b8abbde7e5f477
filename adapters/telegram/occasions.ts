/** Each kind of update as an occasion: how a message, a press, an inline query and a guest's question are answered. */
import type { Api } from "grammy";
import type { CallbackQuery, InlineQuery, Message } from "grammy/types";
import { clip } from "../reply/cut.ts";
import type { BotContext } from "./bot-context.ts";
import type { Occasion } from "./boundary.ts";
import { pressOf } from "./buttons.ts";
import type { Delivery } from "./delivery.ts";
import { answerGuest, sayAsGuest } from "./guest.ts";
import type { GuestAnswer } from "./guest.ts";
import { buttonSaying } from "./inline.ts";
import type { InlineAnswer } from "./inline.ts";
import { createPayload } from "./payload.ts";
import { authorOf } from "./questions.ts";
import { routeOf } from "./routes.ts";
import { told } from "./task.ts";
import type { Reply, Task } from "./task.ts";

/** Undefined where nothing is asked of the bot. */
export function messageOccasion(
  message: Message,
  isEdited: boolean,
  context: BotContext,
  delivery: Delivery,
): Occasion<Reply> | undefined {
  const task = routeOf(message, context);
  if (task === undefined) return undefined;
  return {
    task,
    user: String(authorOf(message)),
    isPublic: message.chat.type !== "private",
    deliver: ({ payloads }) => delivery.answer(message, payloads, isEdited),
    notify: (notice) => delivery.answer(message, [createPayload(notice)], isEdited),
  };
}

/** https://core.telegram.org/bots/api#answercallbackquery */
const MAX_TOAST_CHARS = 200;

export function pressOccasion(
  query: CallbackQuery,
  context: BotContext,
  delivery: Delivery,
  api: Pick<Api, "answerCallbackQuery">,
): Occasion<Reply> {
  const press = pressOf(query, context);
  const message = "notice" in press ? undefined : press.message;
  let isAcknowledged = false;
  return {
    task: "notice" in press ? told("outdated", () => press) : press,
    user: String(query.from.id),
    isPublic: false,
    async acknowledge() {
      if (message === undefined) return;
      isAcknowledged = true;
      await api.answerCallbackQuery(query.id);
    },
    async deliver({ payloads }) {
      if ("notice" in press) return;
      if (press.isEdit) await delivery.replace(press.message, payloads[0]);
      else await delivery.below(press.message, payloads);
    },
    async notify(notice) {
      if (isAcknowledged && message !== undefined) await delivery.below(message, [createPayload(notice)]);
      else {
        const text = clip(notice, MAX_TOAST_CHARS, (part) => part);
        await api.answerCallbackQuery(query.id, { text, show_alert: true });
      }
    },
  };
}

/** The passages are the same for everybody, but the buttons below them speak many languages. */
const INLINE_OPTIONS = { is_personal: true } as const;

export function inlineOccasion(
  query: InlineQuery,
  task: Task<InlineAnswer>,
  api: Pick<Api, "answerInlineQuery">,
): Occasion<InlineAnswer> {
  return {
    task,
    // Every letter that somebody types may be a query: they have a count of their own.
    user: `inline:${query.from.id}`,
    isPublic: false,
    deliver: ({ results, nextOffset, button }) =>
      api.answerInlineQuery(query.id, results, {
        ...INLINE_OPTIONS,
        next_offset: nextOffset,
        ...(button !== undefined && { button }),
      }),
    notify: (notice) =>
      api.answerInlineQuery(query.id, [], { ...INLINE_OPTIONS, cache_time: 0, button: buttonSaying(notice) }),
  };
}

/** Undefined where there is nothing to answer. */
export function guestOccasion(
  message: Message,
  context: BotContext,
  api: Pick<Api, "answerGuestQuery">,
): Occasion<GuestAnswer> | undefined {
  const { guest_query_id: id } = message;
  if (id === undefined) return undefined;
  return {
    task: answerGuest(message, context),
    user: String(authorOf(message)),
    isPublic: true,
    deliver: ({ result }) => api.answerGuestQuery(id, result),
    notify: (notice) => api.answerGuestQuery(id, sayAsGuest(notice)),
  };
}
