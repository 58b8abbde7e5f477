/** Starts every bot whose token is set, and keeps them until they are told to leave. */
import type { Writable } from "node:stream";
import { PermissionFlagsBits } from "discord.js";
import type { PermissionsString } from "discord.js";
import type { ChatBot } from "./chat-bot.ts";
import { createDiscordBot } from "./discord/bot.ts";
import type { DiscordBotOptions } from "./discord/bot.ts";
import { openEngineThread } from "./engine-thread.ts";
import { ConfigError, showsWarnings } from "./env.ts";
import type { Settings } from "./env.ts";
import { createLog } from "./log.ts";
import { createUserLimit } from "./reply/user-limit.ts";
import { createTelegramBot } from "./telegram/bot.ts";
import type { TelegramBotOptions } from "./telegram/bot.ts";

export interface Bots {
  readonly settings: Settings;
  /** Folder of the texts. */
  readonly folder: string;
  /** Tells them to leave. */
  readonly signal: AbortSignal;
  /** What they use of the process. */
  readonly host: {
    readonly stderr: Writable & { readonly isTTY?: boolean };
    readonly surviveErrors: (report: (error: unknown) => void) => void;
  };
}

/**
 * Resolves once they were told to leave and have left. Rejects with `CorpusError` where there is nothing to answer
 * from, and with `BotError` where one cannot go on.
 */
export async function startBots({ settings, folder, signal, host }: Bots): Promise<void> {
  const citePermission = readPermission(settings.DISCORD_CITE_PERMISSION);
  const tokens = [settings.DISCORD_TOKEN, settings.TELEGRAM_TOKEN].filter((token) => token !== undefined);
  const secrets = [...tokens, settings.TELEGRAM_WEBHOOK_SECRET].filter((secret) => secret !== undefined);
  const thread = await openEngineThread(
    folder,
    {
      print: (text) => host.stderr.write(text),
      isTerminal: host.stderr.isTTY === true,
      warnings: showsWarnings(settings.LOG_LEVEL),
    },
    signal,
  );
  if (thread === undefined) return;

  const log = createLog(settings.LOG_LEVEL, host.stderr, secrets);
  host.surviveErrors((error) => log.error({ err: error }, "something broke that nobody caught; going on"));
  const { engine, corpus } = thread;
  // One limit for all: a question is as dear wherever it is asked.
  const limit = createUserLimit(settings.RATE_LIMIT_PER_MINUTE);
  const bots = createBots(settings, citePermission, { engine, corpus, log, limit });
  const told = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  const over = Promise.race([told, thread.failed, ...bots.map(({ failed }) => failed)]);
  try {
    const failure = await Promise.race([over, Promise.all(bots.map((bot) => bot.start())).then(() => over)]);
    if (failure !== undefined) throw failure;
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    await thread.close();
  }
}

function createBots(
  settings: Settings,
  citePermission: PermissionsString,
  shared: Pick<DiscordBotOptions & TelegramBotOptions, "engine" | "corpus" | "log" | "limit">,
): ChatBot[] {
  const { DISCORD_TOKEN: discord, TELEGRAM_TOKEN: telegram, SOURCE_LINK: sourceLink } = settings;
  const bots: ChatBot[] = [];
  if (discord !== undefined) {
    const { DISCORD_MENTION_CHANNELS: mentionChannels, DISCORD_REPORT_CHANNEL: reportChannel } = settings;
    bots.push(
      createDiscordBot({
        ...shared,
        token: discord,
        api: settings.DISCORD_API,
        settings: { citePermission, mentionChannels, reportChannel, sourceLink },
      }),
    );
  }
  if (telegram !== undefined) {
    const { TELEGRAM_API_ROOT: apiRoot, TELEGRAM_GUEST_MODE: guestMode } = settings;
    bots.push(
      createTelegramBot({
        ...shared,
        token: telegram,
        apiRoot,
        settings: { guestMode, sourceLink, webhook: webhookOf(settings) },
      }),
    );
  }
  return bots;
}

function webhookOf(settings: Settings): TelegramBotOptions["settings"]["webhook"] {
  const { TELEGRAM_MODE: mode, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_PORT: port } = settings;
  if (mode === "polling" || url === undefined) return undefined;
  return { url, port, secret: settings.TELEGRAM_WEBHOOK_SECRET };
}

/** The names are at https://discord.com/developers/docs/topics/permissions, written as discord.js does. */
function readPermission(name: string): PermissionsString {
  if (isPermission(name)) return name;
  throw new ConfigError(
    "DISCORD_CITE_PERMISSION is no permission of Discord; write one like ManageMessages, or remove it",
  );
}

const isPermission = (name: string): name is PermissionsString => Object.hasOwn(PermissionFlagsBits, name);
