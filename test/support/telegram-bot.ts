/** The bot over the seeds, with the real client, in a Telegram of one's own. */
import type { ChatBot } from "../../adapters/chat-bot.ts";
import { createUserLimit } from "../../adapters/reply/user-limit.ts";
import { createTelegramBot } from "../../adapters/telegram/bot.ts";
import type { TelegramBotOptions } from "../../adapters/telegram/bot.ts";
import { buildCorpus } from "../../index/build.ts";
import { createEngine } from "../../src/engine.ts";
import { startTelegram } from "../fakes/telegram/server.ts";
import type { FakeTelegram, TelegramOptions } from "../fakes/telegram/server.ts";
import { recordLog } from "./log-lines.ts";

/** Built once a test file. */
export const seeds = buildCorpus("seeds");

interface Running {
  readonly bot: ChatBot;
  /** Lines of the log so far, as objects. */
  readonly lines: Record<string, unknown>[];
}

export interface Town extends Running {
  readonly telegram: FakeTelegram;
  /** Ends the bot that runs and starts another one: a new client, a new engine, no memory. */
  restart(given?: Given): Promise<void>;
  end(): Promise<void>;
}

export type Given = Partial<Omit<TelegramBotOptions, "settings">> & {
  readonly settings?: Partial<TelegramBotOptions["settings"]>;
  readonly perMinute?: number;
};

export async function createBot(telegram: FakeTelegram, given: Given = {}): Promise<Running> {
  const corpus = await seeds;
  const { lines, log } = recordLog([telegram.token]);
  const { perMinute = 1000, settings, ...others } = given;
  const bot = createTelegramBot({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    engine: createEngine(corpus),
    corpus,
    log,
    limit: createUserLimit(perMinute),
    firstWaitMs: 20,
    ...others,
    settings: { sourceLink: undefined, guestMode: false, ...settings },
  });
  return { bot, lines };
}

/** A Telegram, and the bot in it, its commands registered. */
export async function startTown(given: Given = {}, options: TelegramOptions = {}): Promise<Town> {
  const telegram = await startTelegram(options);
  let running = await startBot(telegram, given);
  return {
    telegram,
    get bot() {
      return running.bot;
    },
    get lines() {
      return running.lines;
    },
    async restart(again = given) {
      await running.bot.stop();
      running = await startBot(telegram, again);
    },
    async end() {
      await running.bot.stop();
      await telegram.stop();
    },
  };
}

async function startBot(telegram: FakeTelegram, given: Given): Promise<Running> {
  const running = await createBot(telegram, given);
  await running.bot.start();
  const isThere = () => running.lines.some(({ msg }) => String(msg).startsWith("commands "));
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 5));
  return running;
}
