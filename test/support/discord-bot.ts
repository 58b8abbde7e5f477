/** The bot over the seeds, with the real client, in a Discord of one's own. */
import { createDiscordBot } from "../../adapters/discord/bot.ts";
import type { DiscordBotOptions } from "../../adapters/discord/bot.ts";
import type { ChatBot } from "../../adapters/chat-bot.ts";
import { createUserLimit } from "../../adapters/reply/user-limit.ts";
import { buildCorpus } from "../../index/build.ts";
import { createEngine } from "../../src/engine.ts";
import { startDiscord } from "../fakes/discord/server.ts";
import type { DiscordOptions, FakeDiscord } from "../fakes/discord/server.ts";
import { recordLog } from "./log-lines.ts";

/** Built once a test file. */
const seeds = buildCorpus("seeds");

export interface Running {
  readonly bot: ChatBot;
  /** Lines of the log so far, as objects. */
  readonly lines: Record<string, unknown>[];
}

export interface Town extends Running {
  readonly discord: FakeDiscord;
  /** Ends the bot that runs and starts another one: a new client, a new engine, no memory. */
  restart(given?: Given): Promise<void>;
  end(): Promise<void>;
}

export type Given = Partial<Omit<DiscordBotOptions, "settings">> & {
  readonly settings?: Partial<DiscordBotOptions["settings"]>;
  readonly perMinute?: number;
};

export async function createBot(discord: FakeDiscord, given: Given = {}): Promise<Running> {
  const corpus = await seeds;
  const { lines, log } = recordLog([discord.token]);
  const bot = createDiscordBot({
    token: discord.token,
    api: discord.api,
    engine: createEngine(corpus),
    corpus,
    log,
    limit: createUserLimit(given.perMinute ?? 1000),
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    firstWaitMs: 20,
    ...given,
    settings: { citePermission: "ManageMessages", mentionChannels: [], ...given.settings },
  });
  return { bot, lines };
}

/** A Discord, and the bot in it, its commands registered. */
export async function startTown(given: Given = {}, options: DiscordOptions = {}): Promise<Town> {
  const discord = await startDiscord(options);
  let running = await startBot(discord, given);
  return {
    discord,
    get bot() {
      return running.bot;
    },
    get lines() {
      return running.lines;
    },
    async restart(again = given) {
      await running.bot.stop();
      running = await startBot(discord, again);
    },
    async end() {
      await running.bot.stop();
      await discord.stop();
    },
  };
}

async function startBot(discord: FakeDiscord, given: Given): Promise<Running> {
  const running = await createBot(discord, given);
  await running.bot.start();
  const isThere = () => running.lines.some(({ msg }) => String(msg).startsWith("commands "));
  await discord.until(isThere, "registered commands");
  return running;
}
