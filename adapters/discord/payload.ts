/** A message as Discord takes it, with what holds for every message of the bot. */
import { MessageFlags } from "discord.js";
import type { APIActionRowComponent, APIComponentInMessageActionRow } from "discord.js";

/** https://discord.com/developers/docs/resources/message#create-message */
export const MAX_MESSAGE_CHARS = 2000;
/** Kept free in every answer, for the line that says who shared it. */
export const SHARE_CHARS = 120;

export type ActionRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Nothing in it pings anybody, and no link unfolds. */
export interface Payload {
  readonly content: string;
  readonly components: ActionRow[];
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  readonly flags: typeof MessageFlags.SuppressEmbeds;
}

/** Throws where the text is too long: whoever composes it keeps count. */
export function createPayload(content: string, components: readonly ActionRow[] = []): Payload {
  if (content.length > MAX_MESSAGE_CHARS) throw new RangeError(`A message of ${content.length} characters`);
  return {
    content,
    components: [...components],
    allowedMentions: { parse: [], repliedUser: false },
    flags: MessageFlags.SuppressEmbeds,
  };
}
