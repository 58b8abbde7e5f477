/** Messages that are questions: those that mention the bot, replies to its answers among them, and direct messages. */
import { MessageType } from "discord.js";
import type { Message } from "discord.js";
import { apologise } from "../reply/apology.ts";
import { DEADLINE_MS, within } from "../reply/deadline.ts";
import { logQuestion } from "../reply/question-log.ts";
import { waitSentence } from "../reply/user-limit.ts";
import { LEAVING } from "../reply/wording.ts";
import type { BotContext } from "./bot-context.ts";
import { isGone } from "./boundary.ts";
import type { Boundary } from "./boundary.ts";
import { escape } from "./escape.ts";
import { createPayload } from "./payload.ts";
import type { Payload } from "./payload.ts";
import { conversationOf, PRIVATE_PASSAGES, PUBLIC_PASSAGES } from "./questions.ts";
import { viewAnswer } from "./view.ts";
import { viewHelp } from "./view-help.ts";

/** The question in a message, or undefined where it is none; empty where the bot was called and nothing was asked. */
export function questionIn(message: Message, bot: string, mentionChannels: readonly string[]): string | undefined {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return undefined;
  // Discord counts the author of the message replied to as mentioned, unless whoever replies turns that off.
  if (message.inGuild()) {
    if (!message.mentions.users.has(bot) || !isAnsweredIn(message, mentionChannels)) return undefined;
  }
  return message.content.replaceAll(new RegExp(`<@!?${bot}>`, "gu"), " ").trim();
}

/** In a thread, the channel that it belongs to counts. */
function isAnsweredIn(message: Message<true>, channels: readonly string[]): boolean {
  if (channels.length === 0 || channels.includes(message.channelId)) return true;
  const { channel } = message;
  return channel.isThread() && channel.parentId !== null && channels.includes(channel.parentId);
}

/** Answers one message below it; never rejects. */
export function answerMessage(
  message: Message,
  question: string,
  context: BotContext,
  boundary: Boundary,
): Promise<void> {
  return boundary.open.track(attempt(message, question, context, boundary));
}

async function attempt(message: Message, question: string, context: BotContext, boundary: Boundary): Promise<void> {
  const { log, limit, isLeaving } = boundary;
  const since = performance.now();
  const say = (payload: Payload): Promise<unknown> =>
    message.reply({ ...payload, flags: [payload.flags], failIfNotExists: false });
  const kind = message.inGuild() ? "mention" : "direct-message";
  try {
    if (isLeaving()) {
      await say(createPayload(LEAVING));
      return;
    }
    const admission = await limit.take(`discord:${message.author.id}`);
    const wait = waitSentence(admission);
    if (wait !== undefined) {
      // A reply here is for all to see: said once, it is polite, and said to every message it would be noise.
      if (!admission.admitted && admission.times === 1) await say(createPayload(escape(wait)));
      return;
    }
    if (question === "") {
      await say(viewHelp(context));
      return;
    }
    const conversation = conversationOf(message.channelId, message.author.id);
    const answer = await within(DEADLINE_MS, context.engine.answer(question, { conversation }));
    const passages = message.inGuild() ? PUBLIC_PASSAGES : PRIVATE_PASSAGES;
    await say(viewAnswer(answer, context.look, { passages, isPrivate: false }));
    logQuestion(log, { platform: "discord", kind, milliseconds: performance.now() - since, answer });
  } catch (error) {
    await apologise({ error, platform: "discord", kind, log, isGone }, (notice) => say(createPayload(escape(notice))));
  }
}
