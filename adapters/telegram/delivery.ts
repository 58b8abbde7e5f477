/** Sending: below what was asked, in its topic; and in place of an earlier answer where a question was edited. */
import type { Api } from "grammy";
import type { Message } from "grammy/types";
import { LRUCache } from "lru-cache";
import type { Payload } from "./payload.ts";
import { topicOf } from "./questions.ts";
import { isEditLost } from "./refusals.ts";

/** Questions whose answers can still change with them. */
const REMEMBERED = 10_000;

export interface Delivery {
  /** Sends what answers `message`; `isEdited` where it was sent before and has changed since. */
  answer(message: Message, payloads: readonly Payload[], isEdited: boolean): Promise<void>;
  /** Sends messages that belong to one of the bot's own. */
  below(message: Message, payloads: readonly Payload[]): Promise<void>;
  /** Puts a message of the bot in another one's place. */
  replace(message: Message, payload: Payload): Promise<void>;
}

export function createDelivery(api: Pick<Api, "sendMessage" | "editMessageText">): Delivery {
  /** The first message of each answer, by the question's place. */
  const answers = new LRUCache<string, number>({ max: REMEMBERED });

  async function send(message: Message, { text, ...others }: Payload, isReply: boolean): Promise<number> {
    const topic = topicOf(message);
    const sent = await api.sendMessage(message.chat.id, text, {
      ...others,
      ...(topic !== undefined && { message_thread_id: topic }),
      ...(isReply && { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } }),
    });
    return sent.message_id;
  }

  async function edit(chat: number, message: number, { text, ...others }: Payload): Promise<void> {
    await api.editMessageText(chat, message, text, others);
  }

  return {
    async answer(message, [first, ...others], isEdited) {
      if (first === undefined) return;
      const key = `${message.chat.id}:${message.message_id}`;
      const isReply = message.chat.type !== "private" || isEdited;
      const earlier = isEdited ? answers.get(key) : undefined;
      try {
        if (earlier === undefined) answers.set(key, await send(message, first, isReply));
        else await edit(message.chat.id, earlier, first);
      } catch (error) {
        if (earlier === undefined || !isEditLost(error)) throw error;
        answers.set(key, await send(message, first, true));
      }
      // A question that was edited has its further messages already.
      if (earlier === undefined) for (const payload of others) await send(message, payload, isReply);
    },
    async below(message, payloads) {
      for (const payload of payloads) await send(message, payload, true);
    },
    replace: (message, payload) => edit(message.chat.id, message.message_id, payload),
  };
}
