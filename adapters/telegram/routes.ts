/** Which message is whose: one table with an entry for everything that can be asked. */
import type { Message } from "grammy/types";
import type { BotContext } from "./bot-context.ts";
import { cite, findSources } from "./cite.ts";
import { answerMessage, ask, check, start } from "./questions.ts";
import { requestIn } from "./request.ts";
import type { Request } from "./request.ts";
import { told } from "./task.ts";
import type { Task } from "./task.ts";
import { viewHelp, viewSources } from "./view-help.ts";

type Route = (message: Message, words: string, context: BotContext) => Task;

const ROUTES: Readonly<Record<Request["verb"], Route>> = {
  start,
  ask,
  check,
  cite,
  sources: (_message, _words, context) => told("sources", () => ({ payloads: [viewSources(context)] })),
  help: (_message, _words, context) => told("help", () => ({ payloads: [viewHelp(context)] })),
  question: answerMessage,
  forwarded: (message, words, context) => ({ kind: "forwarded", work: () => findSources(words, message, context) }),
  "unknown command": () => told("unknown", () => ({ notice: "I do not know this command; /help says what there is." })),
  "no text": () => told("no-text", () => ({ notice: "I read text only. Please write your question." })),
};

/** The task of a message; undefined where nothing is asked of the bot. */
export function routeOf(message: Message, context: BotContext): Task | undefined {
  const request = requestIn(message, context.me);
  return request && ROUTES[request.verb](message, request.words, context);
}
