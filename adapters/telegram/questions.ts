/** What is asked of the engine: questions, `/check`, and links to a passage. */
import type { Message } from "grammy/types";
import { showAgain } from "../reply/shown-again.ts";
import type { BotContext } from "./bot-context.ts";
import { wordsRepliedTo } from "./request.ts";
import { told } from "./task.ts";
import type { Task } from "./task.ts";
import { viewCitation } from "./view-citation.ts";
import { viewAnswer } from "./view.ts";
import type { ViewOptions } from "./view.ts";
import { viewHelp } from "./view-help.ts";

/** Passages in one message: several where only the asker scrolls past them, one in a group. */
const PRIVATE_PASSAGES = 3;
const GROUP_PASSAGES = 1;

/** How an answer to `message` is shown; `query` is what a search of one's own begins with. */
export function viewOptions({ chat, from }: Message, query: string | undefined): ViewOptions {
  return {
    passages: chat.type === "private" ? PRIVATE_PASSAGES : GROUP_PASSAGES,
    query,
    language: from?.language_code,
  };
}

/** Whoever wrote a message: a person, or a group or channel in whose name somebody writes. */
export function authorOf({ from, sender_chat: sender, chat }: Message): number {
  return sender?.id ?? from?.id ?? chat.id;
}

/** In a forum, the topic of a message. */
export function topicOf({ is_topic_message: isTopic, message_thread_id: topic }: Message): number | undefined {
  return isTopic === true ? topic : undefined;
}

/** Turns of one person in one chat or topic are one chat. */
function conversationOf(message: Message): string {
  return `telegram:${message.chat.id}:${topicOf(message) ?? "-"}:${authorOf(message)}`;
}

export function ask(message: Message, words: string, context: BotContext): Task {
  const question = words === "" ? wordsRepliedTo(message) : words;
  if (question === undefined) {
    return told("ask", () => ({ notice: "Write your question after the command: /ask what did … say about …?" }));
  }
  return answerTo(question, message, "ask", context);
}

/** A message that is a question itself; help where nothing is asked. */
export function answerMessage(message: Message, words: string, context: BotContext): Task {
  const kind = message.chat.type === "private" ? "direct-message" : "mention";
  if (words === "") return told(kind, () => ({ payloads: [viewHelp(context)] }));
  return answerTo(words, message, kind, context);
}

function answerTo(question: string, message: Message, kind: string, { engine, look }: BotContext): Task {
  return {
    kind,
    async work() {
      const answer = await engine.answer(question, { conversation: conversationOf(message) });
      return { payloads: [viewAnswer(answer, look, viewOptions(message, question))], answer };
    },
  };
}

export function check(message: Message, words: string, { engine, look }: BotContext): Task {
  const quotation = words === "" ? wordsRepliedTo(message) : words;
  if (quotation === undefined) {
    return told("check", () => ({
      notice: "Paste the words to check after the command, or use /check in reply to them.",
    }));
  }
  return {
    kind: "check",
    async work() {
      const answer = await engine.check(quotation);
      return { payloads: [viewAnswer(answer, look, viewOptions(message, undefined))], answer };
    },
  };
}

/** `/start`: help, or the passage that the link named. */
export function start(message: Message, words: string, context: BotContext): Task {
  const { look, engine } = context;
  const continuation = look.links.read(words);
  return {
    kind: "start",
    async work() {
      const [passage] = (continuation && (await showAgain(continuation, engine))) ?? [];
      if (passage !== undefined) return { payloads: [viewCitation(passage, look, message.from?.language_code)] };
      if (words.startsWith("p_")) return { notice: "This link is too old: the documents have changed since." };
      return { payloads: [viewHelp(context)] };
    },
  };
}
