/** `npm start` with a Telegram token, as a process of its own. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startDiscord } from "./fakes/discord/server.ts";
import { startTelegram } from "./fakes/telegram/server.ts";
import type { FakeTelegram } from "./fakes/telegram/server.ts";
import { createBot } from "./support/telegram-bot.ts";
import { openStarter } from "./support/started.ts";

const KEO = "what did Keo Remy say?";
/** A process on a busy machine takes its time. */
const PATIENCE_MS = 20_000;

let starter: Awaited<ReturnType<typeof openStarter>>;
let telegram: FakeTelegram;
beforeAll(async () => {
  starter = await openStarter(() => ({
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    LOG_LEVEL: "debug",
  }));
  telegram = await startTelegram();
});
afterAll(async () => {
  await telegram.stop();
  await starter.remove();
});
afterEach(() => {
  starter.killAll();
  telegram.faults.clear();
});

const start: (typeof starter)["start"] = (env) => starter.start(env);

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("npm start with a token of Telegram", () => {
  it("that is wrong: status 2 and one plain line", async () => {
    const { status, stdout, stderr } = await start({ TELEGRAM_TOKEN: "1:wrong" }).ended;
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^verbatim: Telegram refuses TELEGRAM_TOKEN.*\n$/u);
    expect(stderr).not.toContain("1:wrong");
  });

  it("answers, and on SIGTERM under load finishes what it took, ends with 0, and loses nothing", async () => {
    const { child, ended } = start();
    await telegram.ready(PATIENCE_MS);
    expect((await telegram.says({ text: KEO, withinMs: PATIENCE_MS })).reply!.text).toContain("Keo Remy");
    telegram.faults.breakConnection({ on: "sendMessage" });
    await telegram.says({ text: KEO, from: "zoe", replies: 0 });

    const people = Array.from({ length: 50 }, (_, at) => `p${at}`);
    const asked = people.map((from) => telegram.says({ text: KEO, from, withinMs: PATIENCE_MS }));
    await telegram.until(() => telegram.board("p9").length > 1, "an answer", PATIENCE_MS);
    child.kill("SIGTERM");
    const { status, stdout, stderr } = await ended;
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).not.toContain(telegram.token);
    expect(stderr).not.toContain(KEO);

    // What it had not taken waits for the next start.
    const next = await createBot(telegram);
    await next.bot.start();
    await Promise.all(asked);
    for (const from of people) {
      expect(telegram.board(from).filter(({ from: author }) => author?.is_bot)).toHaveLength(1);
    }
    await next.bot.stop();
  });

  it("ends with 2 and one plain line where another program takes its messages", async () => {
    const { ended, said } = start({ LOG_LEVEL: "info" });
    await until(() => said().includes("commands "));
    telegram.faults.conflict();
    await telegram.says({ text: KEO, replies: 0 });
    const { status, stderr } = await ended;
    expect(status).toBe(2);
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^verbatim: another program .*409 Conflict/u);
  });

  it("and one of Discord: both answer, in one process, under one limit", async () => {
    const discord = await startDiscord();
    const { child, ended, said } = start({ DISCORD_TOKEN: discord.token, DISCORD_API: discord.api });
    await until(() => said().split("commands ").length > 2);
    const [{ reply }, slash] = await Promise.all([
      telegram.says({ text: KEO, from: "both", withinMs: PATIENCE_MS }),
      discord.slash({ name: "ask", options: { question: KEO }, withinMs: PATIENCE_MS }),
    ]);
    expect(reply!.text).toContain("Keo Remy");
    expect(slash.content).toContain("Keo Remy");
    child.kill("SIGTERM");
    const { status, stderr } = await ended;
    expect(status).toBe(0);
    for (const token of [telegram.token, discord.token]) expect(stderr).not.toContain(token);
    await discord.stop();
  });
});
