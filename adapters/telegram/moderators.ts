/** Who may post citations in a group: its administrators. */
import type { Api } from "grammy";
import type { Message } from "grammy/types";
import { LRUCache } from "lru-cache";

export interface Moderators {
  /** Whether the author of a message may; in private everybody may. */
  include(message: Pick<Message, "chat" | "from" | "sender_chat">): Promise<boolean>;
}

/** Administrators change rarely; asking at every command would be refused soon. In milliseconds. */
const REMEMBERED_MS = 5 * 60_000;
const MAX_GROUPS = 1000;

export function createModerators(api: Pick<Api, "getChatAdministrators">): Moderators {
  const known = new LRUCache<number, ReadonlySet<number>>({ max: MAX_GROUPS, ttl: REMEMBERED_MS });
  return {
    async include({ chat, from, sender_chat: sender }) {
      if (chat.type === "private") return true;
      // An administrator who stays anonymous writes as the group itself.
      if (sender !== undefined) return sender.id === chat.id;
      if (from === undefined) return false;
      const administrators =
        known.get(chat.id) ?? new Set((await api.getChatAdministrators(chat.id)).map(({ user }) => user.id));
      known.set(chat.id, administrators);
      return administrators.has(from.id);
    },
  };
}
