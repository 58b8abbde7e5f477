/** What is asked of the engine: `/ask`, `/check`, and the message command. */
import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from "discord.js";
import type { Answer, Document } from "../../src/types.ts";
import { findSourcesOf } from "../reply/find-sources.ts";
import type { BotContext } from "./bot-context.ts";
import type { Notice, Reply, Task } from "./task.ts";
import { viewAnswer } from "./view.ts";

/** Passages in one message: several where only the asker scrolls past them, one in a channel. */
export const PRIVATE_PASSAGES = 3;
export const PUBLIC_PASSAGES = 1;

/** Turns of one person in one channel are one chat. */
export function conversationOf(channel: string | null, user: string): string {
  return `discord:${channel ?? "-"}:${user}`;
}

export function ask(interaction: ChatInputCommandInteraction, context: BotContext): Task {
  const { options } = interaction;
  const question = options.getString("question", true);
  const speaker = options.getString("speaker") ?? undefined;
  const chosen = options.getString("document") ?? undefined;
  const isPrivate = options.getBoolean("public") !== true;
  return {
    kind: "ask",
    acknowledge: isPrivate ? "private" : "public",
    async work() {
      const document = chosen === undefined ? undefined : findDocument(chosen, context);
      if (chosen !== undefined && document === undefined) return noSuchDocument(chosen);
      const answer = await context.engine.answer(question, {
        conversation: conversationOf(interaction.channelId, interaction.user.id),
        ...(speaker !== undefined && { speaker }),
        ...(document !== undefined && { document: document.file }),
      });
      const narrowed = [speaker, document?.title].filter((part) => part !== undefined);
      const asked = narrowed.length === 0 ? question : `${question} (${narrowed.join("; ")})`;
      return reply(answer, context, isPrivate, { asked });
    },
  };
}

export function check(interaction: ChatInputCommandInteraction, context: BotContext): Task {
  const quotation = interaction.options.getString("quote", true);
  const speaker = interaction.options.getString("speaker");
  return {
    kind: "check",
    acknowledge: "private",
    async work() {
      const answer = await context.engine.check(quotation, speaker === null ? {} : { speaker });
      return reply(answer, context, true, { checked: quotation });
    },
  };
}

export function findSources(interaction: MessageContextMenuCommandInteraction, context: BotContext): Task {
  const text = interaction.targetMessage.content;
  return {
    kind: "find-sources",
    acknowledge: "private",
    async work() {
      if (text.trim() === "") return { notice: "That message has no text to look for." };
      return reply(await findSourcesOf(text, context.engine), context, true, { checked: text });
    },
  };
}

function reply(
  answer: Answer,
  { look }: BotContext,
  isPrivate: boolean,
  repeated: { asked?: string; checked?: string },
): Reply {
  const passages = isPrivate ? PRIVATE_PASSAGES : PUBLIC_PASSAGES;
  return { payloads: [viewAnswer(answer, look, { passages, isPrivate, ...repeated })], answer };
}

/** A document by its file, which the list of choices gives, by its title, or by any part of either that is its alone. */
function findDocument(typed: string, { corpus, documents }: BotContext): Document | undefined {
  const exact = corpus.documents.find(({ file, title }) => documentValue(file) === typed || title === typed);
  if (exact !== undefined) return exact;
  const [first, second] = documents.matching(typed, 2);
  return second === undefined ? first?.chosen : undefined;
}

function noSuchDocument(typed: string): Notice {
  return { notice: `There is no document “${typed}”, or several are like it; please choose one from the list.` };
}

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure */
export const MAX_CHOICE_CHARS = 100;

/** A document as a choice carries it: by the end of its path, where the differences are, if the path is too long. */
export function documentValue(file: string): string {
  return file.slice(-MAX_CHOICE_CHARS);
}
