import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startDiscord } from "./fakes/discord/server.ts";
import type { FakeDiscord } from "./fakes/discord/server.ts";
import { createBot, startTown } from "./support/discord-bot.ts";
import type { Town } from "./support/discord-bot.ts";

const KEO = "what did Keo Remy say?";
const CALLBACK = /POST \/interactions\/\d+\/[^/]+\/callback/u;
const EDIT = /PATCH \/webhooks\//u;

describe("while the bot runs", () => {
  let town: Town;
  beforeAll(async () => {
    town = await startTown();
  });
  afterAll(() => town.end());
  afterEach(() => {
    town.discord.faults.clear();
  });
  const ask = (user = "ada") => town.discord.slash({ name: "ask", options: { question: KEO }, user });

  it.each([
    { what: "429 with a header", fault: (on: RegExp) => town.discord.faults.rateLimit({ on }) },
    { what: "429 without a header", fault: (on: RegExp) => town.discord.faults.rateLimit({ on, header: false }) },
    { what: "502", fault: (on: RegExp) => town.discord.faults.serverError({ on }) },
    { what: "a lost reply (reset)", fault: (on: RegExp) => town.discord.faults.loseReply({ on }) },
    { what: "a lost reply (close)", fault: (on: RegExp) => town.discord.faults.loseReply({ on, by: "close" }) },
    { what: "a broken connection", fault: (on: RegExp) => town.discord.faults.breakConnection({ on, by: "close" }) },
    { what: "a slow answer", fault: (on: RegExp) => town.discord.faults.slow({ on, ms: 300 }) },
  ])("answers in spite of $what, to the acknowledgement and to the answer", async ({ fault }) => {
    for (const on of [CALLBACK, EDIT]) {
      fault(on);
      expect((await ask()).content).toContain("**Keo Remy**");
    }
    // The second try of an acknowledgement that had arrived is refused, and that is as it should be.
    expect(town.discord.violations.splice(0).filter(({ code }) => code !== 40_060)).toEqual([]);
  });

  it("waits as long as a refusal without a header says, instead of asking on", async () => {
    town.discord.faults.rateLimit({ on: EDIT, header: false, retryAfterMs: 400 });
    const before = town.discord.requests.length;
    await ask();
    const edits = town.discord.requests.slice(before).filter(({ method }) => method === "PATCH");
    expect(edits).toHaveLength(2);
  });

  it("answers fifty questions at once, each with its own answer", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => ask(`person ${at}`)));
    expect(answers.every(({ content }) => content.includes("**Keo Remy**"))).toBe(true);
    expect(town.discord.violations.splice(0)).toEqual([]);
  });

  it("comes back after a drop, a call to reconnect, and a session that is no longer good", async () => {
    const { gateway } = town.discord.faults;
    const backs = () => town.lines.filter(({ msg }) => msg === "connected to Discord again").length;
    for (const fault of [() => gateway.drop(), () => gateway.reconnect(), () => gateway.invalidSession(false)]) {
      const before = backs();
      fault();
      await town.discord.until(() => backs() > before, "a new connection", 8000);
      expect((await ask()).content).toContain("**Keo Remy**");
    }
  });

  it("takes a token that expired, an interaction that is unknown and a message that is gone for what they are", async () => {
    const before = town.lines.length;
    await Promise.all([
      town.discord.slash({ name: "ask", options: { question: KEO }, until: "sent" }),
      ask("somebody else"),
    ]);
    expect(town.lines.slice(before).some(({ level }) => Number(level) >= 50)).toBe(false);
  });

  it("says that something went wrong, with a number that the log has too, and goes on", async () => {
    const broken = { ...(await createBroken()) };
    await town.restart(broken);
    const answer = await ask();
    expect(answer).toMatchObject({ ephemeral: true });
    const reference = /: ([0-9a-f]{6})\.$/u.exec(answer.content)![1];
    expect(answer.content).not.toContain("the engine broke");
    await town.discord.until(() => town.lines.some((line) => line["reference"] === reference));
    const open = await town.discord.slash({ name: "ask", options: { question: KEO, public: true } });
    await town.discord.until(() => open.followUps.length > 0);
    expect(open.followUps[0]).toMatchObject({ ephemeral: true });
    const [said] = await town.discord.say({ text: KEO, mentionBot: true });
    expect(said!.content).toContain("Something went wrong");
    expect((await town.discord.slash({ name: "help" })).content).toContain("/ask");
    await town.restart({});
  });

  it("finishes what is open before it leaves, and tells those who come later", async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const { engine } = await createBroken();
    await town.restart({ engine: { ...engine, check: async () => held.then(() => engine.check("")) } });
    const options = { quote: "anything" };
    const open = town.discord.slash({ name: "check", options });
    await town.discord.until(() => town.discord.requests.at(-1)!.path.endsWith("/callback"));
    let hasLeft = false;
    const leaving = town.bot.stop().then(() => (hasLeft = true));
    expect((await town.discord.slash({ name: "help" })).content).toContain("being restarted");
    await sleep(50);
    expect(hasLeft).toBe(false);
    release();
    expect((await open).content).toContain("Paste the words");
    await leaving;
    await town.restart({});
  });
});

/** An engine whose questions break; checks say that there is nothing to check. */
async function createBroken() {
  const { buildCorpus } = await import("../index/build.ts");
  const { createEngine } = await import("../src/engine.ts");
  const engine = createEngine(await buildCorpus("seeds"));
  return { engine: { ...engine, answer: () => Promise.reject(new Error("the engine broke")) } };
}

describe("at the start", () => {
  let discord: FakeDiscord;
  afterEach(() => discord.stop());

  it.each([
    { what: "a wrong token", code: 4004, says: "DISCORD_TOKEN" },
    { what: "intents that are not allowed", code: 4014, says: "intents" },
  ])("$what ends it with one line", async ({ code, says }) => {
    discord = await startDiscord();
    discord.faults.gateway.refuseIdentify(code);
    const { bot, lines } = await createBot(discord);
    await expect(bot.start()).rejects.toMatchObject({ name: "BotError", message: expect.stringContaining(says) });
    expect(lines.filter(({ level }) => Number(level) >= 30)).toEqual([]);
    await bot.stop();
  });

  it("a token that REST refuses ends it as well", async () => {
    discord = await startDiscord();
    const { bot } = await createBot(discord, { token: "wrong.token.here" });
    await expect(bot.start()).rejects.toMatchObject({
      name: "BotError",
      message: expect.stringContaining("DISCORD_TOKEN"),
    });
    await bot.stop();
  });

  it("waits and tries again while Discord is away, and can be stopped meanwhile", async () => {
    discord = await startDiscord();
    discord.faults.serverError({ on: "gateway/bot", times: 5 });
    const { bot, lines } = await createBot(discord);
    await bot.start();
    await discord.ready();
    expect(lines.find(({ msg }) => String(msg).includes("cannot be reached"))).toMatchObject({ level: 40 });
    await bot.stop();

    discord.faults.serverError({ on: "gateway/bot", times: 1000 });
    const other = await createBot(discord, { firstWaitMs: 60_000 });
    const started = other.bot.start();
    await discord.until(() => other.lines.some(({ msg }) => String(msg).includes("cannot be reached")), "a line");
    await other.bot.stop();
    await started;
  });

  it("a token that stops being good ends it later", async () => {
    discord = await startDiscord();
    const { bot } = await createBot(discord);
    await bot.start();
    await discord.ready();
    discord.resetToken();
    expect((await bot.failed).message).toContain("DISCORD_TOKEN");
    await bot.stop();
  });

  it("so does a 401 to any request", async () => {
    discord = await startDiscord();
    const { bot } = await createBot(discord);
    await bot.start();
    await discord.ready();
    discord.faults.unauthorised();
    await discord.say({ text: KEO, mentionBot: true, replies: 0 });
    expect((await bot.failed).message).toContain("DISCORD_TOKEN");
    await bot.stop();
  });
});
