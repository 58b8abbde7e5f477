import type { Message } from "./message.ts";
import type { World } from "./world.ts";

/**
 * Whether the bot gets a message. In groups under privacy mode these are commands that are not another bot's, mentions
 * of it, replies to it, and what was sent through it.
 */
export function reachesBot(message: Message, { bot, settings }: World): boolean {
  const { chat, replyTo, viaBot } = message;
  if (chat.bot === "outside" || chat.bot === "kicked") return false;
  if (chat.type === "private" || chat.type === "channel") return true;
  if (!settings.privacy || chat.bot === "administrator") return true;
  if (viaBot === bot || replyTo?.from === bot) return true;
  const name = `@${bot.username}`.toLowerCase();
  if (message.marked("mention").some((mention) => mention.toLowerCase() === name)) return true;
  if (message.entities.some((entity) => entity.type === "text_mention" && entity.user.id === bot.id)) return true;
  return message.marked("bot_command").some((command) => {
    const [, to] = command.toLowerCase().split("@");
    return to === undefined || `@${to}` === name;
  });
}
