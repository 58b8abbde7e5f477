/** Starts every bot whose token is set, and keeps them until they are told to leave. */
import type { Writable } from "node:stream";
import { PermissionFlagsBits } from "discord.js";
import type { PermissionsString } from "discord.js";
import { createDiscordBot } from "./discord/bot.ts";
import { openEngineThread } from "./engine-thread.ts";
import { ConfigError, showsWarnings } from "./env.ts";
import type { Settings } from "./env.ts";
import { createLog } from "./log.ts";
import { createUserLimit } from "./reply/user-limit.ts";

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
  const { DISCORD_TOKEN: token = "" } = settings;
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

  const log = createLog(settings.LOG_LEVEL, host.stderr, [token]);
  host.surviveErrors((error) => log.error({ err: error }, "something broke that nobody caught; going on"));
  const bot = createDiscordBot({
    token,
    api: settings.DISCORD_API,
    engine: thread.engine,
    corpus: thread.corpus,
    log,
    limit: createUserLimit(settings.RATE_LIMIT_PER_MINUTE),
    settings: {
      citePermission,
      mentionChannels: settings.DISCORD_MENTION_CHANNELS,
      reportChannel: settings.DISCORD_REPORT_CHANNEL,
      sourceLink: settings.SOURCE_LINK,
    },
  });
  const told = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  const over = Promise.race([told, thread.failed, bot.failed]);
  try {
    const failure = await Promise.race([over, bot.start().then(() => over)]);
    if (failure !== undefined) throw failure;
  } finally {
    await bot.stop();
    await thread.close();
  }
}

/** The names are at https://discord.com/developers/docs/topics/permissions, written as discord.js does. */
function readPermission(name: string): PermissionsString {
  if (isPermission(name)) return name;
  throw new ConfigError(
    "DISCORD_CITE_PERMISSION is no permission of Discord; write one like ManageMessages, or remove it",
  );
}

const isPermission = (name: string): name is PermissionsString => Object.hasOwn(PermissionFlagsBits, name);
