/** Reports of wrong answers: into the moderators' channel where there is one, else into the log. */
import { Routes } from "discord.js";
import type { Client } from "discord.js";
import type { CitedPassage } from "../../src/types.ts";
import type { BotContext } from "./bot-context.ts";
import { clip } from "../reply/cut.ts";
import { quote } from "./escape.ts";
import { setReference } from "./passage-view.ts";
import { createPayload } from "./payload.ts";

export interface Report {
  /** As written by `user`. */
  readonly words: string;
  readonly user: string;
  readonly passages: readonly CitedPassage[];
}

const MAX_WORDS_CHARS = 900;
const MAX_REFERENCES_CHARS = 900;

export async function sendReport(
  { words, user, passages }: Report,
  client: Pick<Client, "rest">,
  { settings, look, log }: BotContext,
): Promise<void> {
  const places = passages.map(({ citation }) => `${citation.file}:${citation.start}`);
  if (settings.reportChannel === undefined) {
    log.warn({ platform: "discord", report: words, user, passages: places }, "an answer was reported");
    return;
  }
  const references = passages.map(({ citation }) => `-# ${setReference(look.referenceOf(citation))}`);
  const kept = references.filter((_, at) => references.slice(0, at + 1).join("\n").length <= MAX_REFERENCES_CHARS);
  const text = [`<@${user}> reports an answer:`, clip(words, MAX_WORDS_CHARS, quote), ...kept].join("\n");
  const { content, flags } = createPayload(text);
  const body = { content, flags, allowed_mentions: { parse: [] } };
  try {
    await client.rest.post(Routes.channelMessages(settings.reportChannel), { body });
  } catch (error) {
    log.error({ platform: "discord", err: error, report: words, user, passages: places }, "a report was not posted");
  }
}
