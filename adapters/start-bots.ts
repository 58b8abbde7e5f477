/** Starts every bot whose token is set, and keeps them until they are told to leave. */
import type { Writable } from "node:stream";
import { PermissionFlagsBits } from "discord.js";
import type { PermissionsString } from "discord.js";
import type { Corpus } from "../index/build.ts";
import type { Engine } from "../src/engine.ts";
import { createDiscordBot } from "./discord/bot.ts";
import { ConfigError } from "./env.ts";
import type { Settings } from "./env.ts";
import { createLog } from "./log.ts";
import { createUserLimit } from "./reply/user-limit.ts";

export interface Bots {
  readonly settings: Settings;
  readonly corpus: Corpus & { readonly engine: Engine };
  /** What they use of the process. */
  readonly host: {
    readonly stderr: Writable;
    readonly interruptible: () => AbortSignal;
    readonly surviveErrors: (report: (error: unknown) => void) => void;
  };
}

/** Resolves once they were told to leave and have left; rejects with `BotError` where one cannot go on. */
export async function startBots({ settings, corpus, host }: Bots): Promise<void> {
  const { DISCORD_TOKEN: token = "" } = settings;
  const log = createLog(settings.LOG_LEVEL, host.stderr, [token]);
  const bot = createDiscordBot({
    token,
    api: settings.DISCORD_API,
    engine: corpus.engine,
    corpus,
    log,
    limit: createUserLimit(settings.RATE_LIMIT_PER_MINUTE),
    settings: {
      citePermission: readPermission(settings.DISCORD_CITE_PERMISSION),
      mentionChannels: settings.DISCORD_MENTION_CHANNELS,
      reportChannel: settings.DISCORD_REPORT_CHANNEL,
      sourceLink: settings.SOURCE_LINK,
    },
  });
  host.surviveErrors((error) => log.error({ err: error }, "something broke that nobody caught; going on"));
  const signal = host.interruptible();
  const told = new Promise<undefined>((resolve) => {
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  try {
    const failure = await Promise.race([told, bot.start().then(() => Promise.race([told, bot.failed]))]);
    if (failure !== undefined) throw failure;
  } finally {
    await bot.stop();
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
