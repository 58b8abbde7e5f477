/** Guest mode: a mention in a chat that the bot is no member of, answered by one message. */
import type { InlineQueryResultArticle, Message } from "grammy/types";
import type { Answer } from "../../src/types.ts";
import type { BotContext } from "./bot-context.ts";
import { resultOf } from "./inline.ts";
import { createPayload } from "./payload.ts";
import type { Payload } from "./payload.ts";
import { requestIn, wordsRepliedTo } from "./request.ts";
import type { Task } from "./task.ts";
import { viewAnswer } from "./view.ts";
import { viewHelp } from "./view-help.ts";

export interface GuestAnswer {
  readonly result: InlineQueryResultArticle;
  readonly answer?: Answer;
}

/** Each question stands for itself: whoever asks here is not followed from chat to chat. */
export function answerGuest(message: Message, context: BotContext): Task<GuestAnswer> {
  const asked = requestIn(message, context.me)?.words ?? message.text ?? "";
  const words = asked === "" ? wordsRepliedTo(message) : asked;
  const language = message.from?.language_code;
  return {
    kind: "guest",
    async work() {
      if (words === undefined) return { result: sayAsGuest(viewHelp(context)) };
      const answer = await context.engine.answer(words);
      if (answer.status === "answered") return { result: resultOf(answer.passages[0], context.look, language), answer };
      const told = viewAnswer({ ...answer, passages: [] }, context.look, { passages: 0, language });
      return { result: sayAsGuest(told), answer };
    },
  };
}

/** Words, without the buttons that only work where the bot is a member. */
export function sayAsGuest(said: Payload | string): InlineQueryResultArticle {
  const { text, entities, link_preview_options } = typeof said === "string" ? createPayload(said) : said;
  return {
    type: "article",
    id: "said",
    title: "Verbatim",
    input_message_content: { message_text: text, entities, link_preview_options },
  };
}
