import { run, sequentialize } from "@grammyjs/runner";
import { Bot, GrammyError, HttpError, type Context } from "grammy";
import { describe, expect, it, onTestFinished } from "vitest";
import { startTelegram, type FakeTelegram, type TelegramOptions } from "./fakes/telegram/server.ts";

async function telegramFor(options?: TelegramOptions): Promise<FakeTelegram> {
  const telegram = await startTelegram(options);
  onTestFinished(() => telegram.stop());
  return telegram;
}

function clientOf({ token, apiRoot }: FakeTelegram): Bot {
  return new Bot(token, { client: { apiRoot, timeoutSeconds: 10 } });
}

/** A bot of a few lines on the runner, up; `errors` gets what its handlers threw. */
async function running(set: (bot: Bot, telegram: FakeTelegram) => void, options?: TelegramOptions) {
  const telegram = await startTelegram(options);
  const bot = clientOf(telegram);
  const errors: string[] = [];
  bot.use(sequentialize((context: Context) => String(context.chat?.id ?? context.from?.id)));
  bot.catch(({ error }) => void errors.push(error instanceof Error ? error.message : String(error)));
  set(bot, telegram);
  await bot.init();
  const runner = run(bot);
  onTestFinished(async () => {
    await runner.stop();
    await telegram.stop();
  });
  await telegram.ready();
  return { telegram, bot, errors, runner };
}

/** What Telegram says to a call, `null` when it does it. */
async function refusal(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
    throw error;
  }
}

describe("talk", () => {
  it("goes to and fro in a private chat", async () => {
    const { telegram, errors } = await running((bot) => {
      bot.on("message:text", (context) => context.reply(`you said ${context.message.text}`));
    });
    const { reply, delivered } = await telegram.says({ text: "hello" });
    expect(reply).toMatchObject({ text: "you said hello", edited: false });
    expect(delivered).toBe(true);
    expect(telegram.board("ada").map(({ text }) => text)).toEqual(["hello", "you said hello"]);
    expect(errors).toEqual([]);
    expect(telegram.violations).toEqual([]);
  });
});

describe("refusals", () => {
  it("name what is wrong with a text", async () => {
    const telegram = await telegramFor();
    const { api } = clientOf(telegram);
    const ada = telegram.world.person("ada").id;
    expect(await refusal(api.sendMessage(ada, ""))).toBe("400 Bad Request: message text is empty");
    expect(new HttpError("x", null)).toBeInstanceOf(Error);
  });
});
