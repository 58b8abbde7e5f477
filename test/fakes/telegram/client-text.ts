import type { MessageEntity } from "grammy/types";
import { readText, type Formatted } from "./text.ts";

/** What people's clients find in what they type. Names have 4 to 32 characters. */
const FOUND: readonly (readonly [MessageEntity["type"] & ("bot_command" | "mention" | "url"), RegExp])[] = [
  ["bot_command", /(?<![\w/@<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{3,31})?(?![\w/])/g],
  ["mention", /(?<![\w@/])@[A-Za-z]\w{3,31}/g],
  ["url", /https?:\/\/[^\s<>]{1,500}/g],
];

/** What a person typed, with the entities the server adds: commands, mentions and addresses. */
export function typed(text: string, given: readonly MessageEntity[] = []): Formatted {
  const { text: kept, entities } = readText(text, given);
  const found = FOUND.flatMap(([type, pattern]) =>
    [...kept.matchAll(pattern)].map(({ index, 0: words }): MessageEntity => ({
      type,
      offset: index,
      length: words.length,
    })),
  );
  const isFree = ({ offset, length }: MessageEntity) =>
    !entities.some((one) => offset < one.offset + one.length && one.offset < offset + length);
  const all = [...entities, ...found.filter((one) => isFree(one))];
  return { text: kept, entities: all.sort((a, b) => a.offset - b.offset) };
}
