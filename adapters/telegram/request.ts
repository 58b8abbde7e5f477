/** What a message asks of the bot, if anything: in private every text does, in a group only what is said to the bot. */
import type { Message, MessageEntity, UserFromGetMe } from "grammy/types";
import { COMMANDS } from "./commands.ts";
import type { CommandName } from "./commands.ts";

export interface Request {
  /** A command, or what a message is without one. */
  readonly verb: CommandName | "start" | "question" | "forwarded" | "unknown command" | "no text";
  /** Without command and mentions; may be empty. */
  readonly words: string;
}

const VERBS = ["start", ...COMMANDS] as const;

/** What is sent instead of text, where somebody might wait for an answer; service messages are none of it. */
const WORDLESS = ["photo", "video", "voice", "audio", "document", "sticker", "video_note", "animation"] as const;

/** Undefined where nothing is asked of the bot `me`. */
export function requestIn(message: Message, me: Pick<UserFromGetMe, "id" | "username">): Request | undefined {
  if (isMadeByBot(message) || message.is_automatic_forward === true) return undefined;
  const isPrivate = message.chat.type === "private";
  const text = message.text ?? message.caption;
  if (text === undefined) {
    return isPrivate && WORDLESS.some((kind) => message[kind] !== undefined)
      ? { verb: "no text", words: "" }
      : undefined;
  }
  const entities = message.entities ?? message.caption_entities ?? [];
  const command = entities.find(({ type, offset }) => type === "bot_command" && offset === 0);
  if (command !== undefined) return commandIn(text, command, isPrivate, me);
  if (isPrivate) return { verb: message.forward_origin === undefined ? "question" : "forwarded", words: text.trim() };
  const mentions = entities.filter((entity) => isMentionOf(me, entity, text));
  if (mentions.length === 0 && !isReplyTo(me, message)) return undefined;
  return { verb: "question", words: without(text, mentions) };
}

/** Results of inline mode, the bot's own among them, come back as messages; channels and anonymous people are no bots. */
function isMadeByBot({ via_bot: via, from, sender_chat: sender }: Message): boolean {
  return via !== undefined || (from?.is_bot === true && sender === undefined);
}

function commandIn(
  text: string,
  { length }: MessageEntity,
  isPrivate: boolean,
  { username }: Pick<UserFromGetMe, "username">,
): Request | undefined {
  const [name = "", bot] = text.slice(1, length).toLowerCase().split("@");
  if (bot !== undefined && bot !== username.toLowerCase()) return undefined;
  const verb = VERBS.find((known) => known === name);
  const words = text.slice(length).trim();
  if (verb !== undefined) return { verb, words };
  // In a group, it may be another bot's.
  return isPrivate || bot !== undefined ? { verb: "unknown command", words } : undefined;
}

function isMentionOf(
  { id, username }: Pick<UserFromGetMe, "id" | "username">,
  entity: MessageEntity,
  text: string,
): boolean {
  if (entity.type === "text_mention") return entity.user.id === id;
  const named = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
  return entity.type === "mention" && named === `@${username.toLowerCase()}`;
}

function isReplyTo({ id }: Pick<UserFromGetMe, "id">, { reply_to_message: to }: Message): boolean {
  // In a topic that the bot opened, every message is "in reply" to that.
  return to?.from?.id === id && to.forum_topic_created === undefined;
}

function without(text: string, ranges: readonly MessageEntity[]): string {
  let kept = "";
  let end = 0;
  for (const { offset, length } of ranges) {
    kept += `${text.slice(end, offset)} `;
    end = offset + length;
  }
  return `${kept}${text.slice(end)}`.trim();
}

/** The words that a message points at: what it quotes of another one, or all of that. */
export function wordsRepliedTo({ quote, reply_to_message: to }: Message): string | undefined {
  return quote?.text ?? to?.text ?? to?.caption;
}
