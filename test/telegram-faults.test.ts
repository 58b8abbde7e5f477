import { Writable } from "node:stream";
import { HttpError } from "grammy";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../adapters/log.ts";
import { createEngine } from "../src/engine.ts";
import { startTelegram } from "./fakes/telegram/server.ts";
import type { FakeTelegram } from "./fakes/telegram/server.ts";
import { createBot, seeds, startTown } from "./support/telegram-bot.ts";
import type { Town } from "./support/telegram-bot.ts";

const KEO = "what did Keo Remy say?";

/** An engine that answers one question only when told to; "broken" breaks. */
async function slowEngine() {
  const engine = createEngine(await seeds);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let isAsked = false;
  const answer: typeof engine.answer = async (question, options) => {
    isAsked ||= question === "slow";
    if (question === "slow") await held;
    if (question === "broken") throw new Error("the engine broke");
    return engine.answer(question === "slow" ? KEO : question, options);
  };
  return { engine: { ...engine, answer }, release: () => release(), isAsked: () => isAsked };
}

describe("while the bot runs", () => {
  let town: Town;
  let people = 0;
  beforeAll(async () => {
    const { engine } = await slowEngine();
    town = await startTown({ engine });
  });
  afterAll(() => town.end());
  afterEach(() => {
    town.telegram.faults.clear();
    town.telegram.violations.length = 0;
  });
  /** Somebody new, whose chat holds nothing but this. */
  const newcomer = () => `person${(people += 1)}`;
  const ask = (from = newcomer(), text = KEO) => town.telegram.says({ text, from, withinMs: 8000 });
  const errors = () => town.lines.filter(({ level }) => Number(level) >= 50);

  it("a flood wait is obeyed, and the answer comes once", async () => {
    const from = newcomer();
    town.telegram.faults.rateLimit({ on: "sendMessage", retryAfter: 1 });
    const { reply } = await ask(from);
    expect(reply!.marked("bold")).toContain("Keo Remy");
    const [first, second] = town.telegram.calls("sendMessage").slice(-2);
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(990);
    expect(town.telegram.board(from).filter(({ from: author }) => author?.is_bot)).toHaveLength(1);
  });

  it("a flood wait of a query is no reason to wait", async () => {
    const calls = () => town.telegram.calls("answerInlineQuery");
    town.telegram.faults.rateLimit({ on: "answerInlineQuery", retryAfter: 20 });
    const { results, button } = await town.telegram.inline({ query: KEO });
    expect([results, button!.text]).toEqual([[], expect.stringContaining("went wrong")]);
    expect(calls()).toHaveLength(2);
    expect((await town.telegram.inline({ query: KEO })).results.length).toBeGreaterThan(0);
  });

  it.each([
    { what: "502", fault: (f: FakeTelegram["faults"]) => f.serverError({ on: "sendMessage" }) },
    { what: "502 of a proxy", fault: (f: FakeTelegram["faults"]) => f.serverError({ on: "sendMessage", html: true }) },
    { what: "a drop before", fault: (f: FakeTelegram["faults"]) => f.breakConnection({ on: "sendMessage" }) },
    { what: "a drop in the middle", fault: (f: FakeTelegram["faults"]) => f.cutReply({ on: "sendMessage" }) },
    { what: "a drop after", fault: (f: FakeTelegram["faults"]) => f.loseReply({ on: "sendMessage" }) },
    {
      what: "can't parse entities",
      fault: (f: FakeTelegram["faults"]) => f.refuse({ on: "sendMessage", text: "can't parse entities" }),
    },
  ])("$what of a message: nothing is sent twice, and a sentence with a number is", async ({ fault }) => {
    const from = newcomer();
    fault(town.telegram.faults);
    await town.telegram.says({ text: KEO, from, replies: 0 });
    const said = () => town.telegram.board(from).filter(({ from: author }) => author?.is_bot);
    await town.telegram.until(() => said().some(({ text }) => /: [0-9a-f]{6}\.$/u.test(text)));
    expect(said().filter(({ text }) => text.includes("Keo Remy")).length).toBeLessThanOrEqual(1);
    const sentence = said().at(-1)!.text;
    // Where the answer has arrived, it would be wrong to say that there is none.
    if (said().length > 1) expect(sentence).toContain("If you see no answer");
    const reference = /: ([0-9a-f]{6})\.$/u.exec(sentence)![1];
    expect(errors().some((line) => line["reference"] === reference)).toBe(true);
    expect((await ask()).reply!.marked("bold")).toContain("Keo Remy");
  });

  it.each([
    { what: "502", fault: (f: FakeTelegram["faults"]) => f.serverError({ on: "editMessageText" }) },
    { what: "a lost reply", fault: (f: FakeTelegram["faults"]) => f.loseReply({ on: "editMessageText" }) },
  ])("an edit is tried again after $what", async ({ fault }) => {
    const { reply } = await ask();
    const before = errors().length;
    fault(town.telegram.faults);
    const { edited } = await town.telegram.presses({ message: reply!, button: "More" });
    expect(edited).toBe(true);
    expect(errors()).toHaveLength(before);
  });

  it.each([
    { what: "not modified", fault: (f: FakeTelegram["faults"]) => f.notModified() },
    { what: "query is too old", fault: (f: FakeTelegram["faults"]) => f.queryTooOld() },
    { what: "blocked by the user", fault: (f: FakeTelegram["faults"]) => f.blocked() },
  ])("$what is nobody's error", async ({ fault }) => {
    const { reply } = await ask();
    const before = errors().length;
    fault(town.telegram.faults);
    await town.telegram.presses({ message: reply!, button: "More", withinMs: 300 });
    expect(errors()).toHaveLength(before);
    expect((await ask()).reply!.marked("bold")).toContain("Keo Remy");
  });

  it("an answer that was deleted is sent anew for an edited question", async () => {
    const { message } = await ask();
    town.telegram.faults.messageGone();
    const { replies } = await town.telegram.edits(message, "what did Seng Sary say?");
    expect(replies[0]!.marked("bold")).toContain("Seng Sary");
  });

  it("an error of the engine is one sentence with a number, and stays out of the chat", async () => {
    const { reply } = await ask(newcomer(), "broken");
    expect(reply!.text).toMatch(/^Something went wrong.*: [0-9a-f]{6}\.$/u);
    expect(reply!.text).not.toContain("engine");
  });

  it.each([
    { what: "502", fault: (f: FakeTelegram["faults"]) => f.serverError({ on: "getUpdates", times: 3 }) },
    { what: "a flood wait", fault: (f: FakeTelegram["faults"]) => f.rateLimit({ on: "getUpdates" }) },
    { what: "drops", fault: (f: FakeTelegram["faults"]) => f.breakConnection({ on: "getUpdates", times: 3 }) },
    { what: "cut replies", fault: (f: FakeTelegram["faults"]) => f.cutReply({ on: "getUpdates" }) },
    { what: "a lost reply", fault: (f: FakeTelegram["faults"]) => f.loseReply({ on: "getUpdates" }) },
  ])("polling recovers from $what, with one line when it is gone and one when it is back", async ({ fault }) => {
    const count = (words: string) => town.lines.filter(({ msg }) => String(msg).includes(words)).length;
    const [gone, back] = [count("no connection"), count("connected to Telegram again")];
    const from = newcomer();
    fault(town.telegram.faults);
    // The poll that hangs ends with the first question.
    await town.telegram.says({ text: KEO, from, replies: 0 });
    await town.telegram.says({ text: KEO, from: newcomer(), withinMs: 8000 });
    const answers = () => town.telegram.board(from).filter(({ from: author }) => author?.is_bot);
    await town.telegram.until(() => answers().length === 1 && count("connected to Telegram again") > back);
    expect([count("no connection"), count("connected to Telegram again")]).toEqual([gone + 1, back + 1]);
  });

  it("the token is in no line of the log", () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const cause = new TypeError("request to https://api.telegram.org/bot1:s3cret/getMe failed");
    createLog("debug", stream, []).error({ err: new HttpError("Network request failed", cause) }, "broken");
    expect(lines.join("")).toContain("/bot[hidden]/getMe");
    expect(lines.join("")).not.toContain("s3cret");
    expect(JSON.stringify(town.lines)).not.toContain(town.telegram.token);
    expect(JSON.stringify(town.lines)).toContain("HttpError");
  });

  it("a slow question holds up nobody else, also in its own group", async () => {
    const { engine, release } = await slowEngine();
    await town.restart({ engine });
    const chat = "supergroup";
    const slow = town.telegram.says({ text: "/ask slow", chat, from: newcomer(), withinMs: 8000, replies: 2 });
    const { reply } = await town.telegram.says({ text: `/ask ${KEO}`, chat, from: newcomer() });
    expect(reply!.marked("bold")).toContain("Keo Remy");
    expect((await ask()).reply).not.toBeNull();
    release();
    expect((await slow).replies).toHaveLength(2);
  });

  it("finishes what is open before it leaves, and takes nothing twice", async () => {
    const { engine, release, isAsked } = await slowEngine();
    await town.restart({ engine });
    const from = newcomer();
    await town.telegram.says({ text: "slow", from, replies: 0 });
    await town.telegram.until(isAsked);
    let hasLeft = false;
    const leaving = town.bot.stop().then(() => (hasLeft = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(hasLeft).toBe(false);
    release();
    await leaving;
    await town.restart();
    await ask();
    expect(town.telegram.board(from).filter(({ from: author }) => author?.is_bot)).toHaveLength(1);
  });
});

it("a poll that hangs is given up by the watchdog", async () => {
  const town = await startTown({ silenceMs: 150 });
  town.telegram.faults.cutReply({ on: "getUpdates", by: "hang" });
  await town.telegram.says({ text: KEO, from: "bea", replies: 0 });
  const { reply } = await town.telegram.says({ text: KEO, withinMs: 5000 });
  expect(reply!.marked("bold")).toContain("Keo Remy");
  expect(town.lines.some(({ msg }) => String(msg).includes("no poll has succeeded"))).toBe(true);
  await town.end();
});

describe("at the start", () => {
  let telegram: FakeTelegram;
  beforeAll(async () => {
    telegram = await startTelegram();
  });
  afterAll(() => telegram.stop());
  afterEach(() => telegram.faults.clear());

  it("a wrong token ends it with one line", async () => {
    const { bot, lines } = await createBot(telegram, { token: "1:wrong" });
    await expect(bot.start()).rejects.toMatchObject({
      name: "BotError",
      message: expect.stringContaining("TELEGRAM_TOKEN"),
    });
    expect(lines.filter(({ level }) => Number(level) >= 30)).toEqual([]);
    await bot.stop();
  });

  it.each([
    { what: "another program with the token", fault: () => telegram.faults.conflict(), says: "409" },
    { what: "a token that stops being good", fault: () => telegram.faults.unauthorised(), says: "TELEGRAM_TOKEN" },
  ])("$what ends it later", async ({ fault, says }) => {
    const { bot } = await createBot(telegram);
    await bot.start();
    await telegram.ready();
    fault();
    await telegram.says({ text: KEO, replies: 0 });
    await expect(bot.failed).resolves.toMatchObject({ name: "BotError", message: expect.stringContaining(says) });
    await bot.stop();
  });

  it("waits and tries again while Telegram is away, and can be stopped meanwhile", async () => {
    telegram.faults.serverError({ on: "getMe", times: 3 });
    const { bot, lines } = await createBot(telegram);
    await bot.start();
    expect(lines.filter(({ msg }) => String(msg).includes("cannot be reached"))).toHaveLength(3);
    await bot.stop();
    telegram.faults.serverError({ on: "getMe", times: 1000 });
    const other = await createBot(telegram, { firstWaitMs: 60_000 });
    const started = other.bot.start();
    await telegram.until(() => telegram.faults.left < 1000);
    await other.bot.stop();
    await started;
  });
});
