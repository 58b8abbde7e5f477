import { createServer } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { freePort } from "./support/free-port.ts";
import { createBot, seeds, startTown } from "./support/telegram-bot.ts";
import type { Town } from "./support/telegram-bot.ts";

const KEO = "what did Keo Remy say?";

describe("by webhook", () => {
  let town: Town;
  let url = "";
  let release = (): void => undefined;
  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}/telegram`;
    const engine = createEngine(await seeds);
    const held = new Promise<void>((resolve) => (release = resolve));
    const answer: typeof engine.answer = async (question, options) => {
      if (question === "slow") await held;
      return engine.answer(question === "slow" ? KEO : question, options);
    };
    town = await startTown({
      engine: { ...engine, answer },
      acceptMs: 100,
      settings: { webhook: { url, port, secret: undefined } },
    });
  });
  afterAll(() => town.end());
  afterEach(() => {
    expect(town.telegram.violations.splice(0)).toEqual([]);
  });
  const answersTo = (from: string) => town.telegram.board(from).filter(({ from: author }) => author?.is_bot);

  it("answers, with a secret of the token's making where none is set", async () => {
    const { reply } = await town.telegram.says({ text: KEO });
    expect(reply!.marked("bold")).toContain("Keo Remy");
    expect(town.telegram.webhook.secret).toMatch(/^[\w-]{40,}$/u);
    expect(town.telegram.calls("getUpdates")).toEqual([]);
  });

  const forged = {
    update_id: 1,
    message: { message_id: 1, date: 1, text: KEO, chat: { id: 4_000_001, type: "private" } },
  };
  it.each([{ secret: "wrong" }, { secret: null }])(
    "a post with the secret $secret is refused and not read",
    async ({ secret }) => {
      const before = town.telegram.calls("sendMessage").length;
      expect(await town.telegram.webhook.post(forged, { secret })).toBe(401);
      expect((await town.telegram.says({ text: "/help" })).reply!.text).toContain("Verbatim");
      expect(town.telegram.calls("sendMessage").length).toBe(before + 1);
    },
  );

  it.each([
    { what: "another address", path: "/", init: { method: "POST", body: "{}" }, status: 404 },
    { what: "another method", path: "/telegram", init: { method: "GET" }, status: 404 },
    { what: "no JSON", path: "/telegram", init: { method: "POST", body: "{" }, status: 400 },
    { what: "a huge body", path: "/telegram", init: { method: "POST", body: " ".repeat(2_000_000) }, status: 400 },
  ])("$what: $status", async ({ path, init, status }) => {
    expect((await fetch(new URL(path, url), init)).status).toBe(status);
  });

  it("an update that makes no sense is logged, and the bot goes on", async () => {
    expect(
      await town.telegram.webhook.post({ update_id: 999_999, message: { message_id: 1, date: 1, text: KEO } }),
    ).toBe(200);
    expect(town.lines.some(({ msg }) => msg === "an update was not answered")).toBe(true);
    expect((await town.telegram.says({ text: "/help", from: "fred" })).reply!.text).toContain("Verbatim");
  });

  it("repeated deliveries are answered once", async () => {
    town.telegram.webhook.copies = 3;
    await town.telegram.says({ text: KEO, from: "cleo" });
    town.telegram.webhook.copies = 1;
    await town.telegram.says({ text: KEO, from: "bea" });
    expect(answersTo("cleo")).toHaveLength(1);
  });

  it("a slow question is accepted in time, holds up nobody, and is answered once", async () => {
    const slow = town.telegram.says({ text: "slow", from: "dora", withinMs: 8000 });
    expect((await town.telegram.says({ text: KEO, from: "emil" })).reply).not.toBeNull();
    await town.telegram.until(() => town.telegram.updates.waiting.length === 0, "acceptance");
    expect(answersTo("dora")).toEqual([]);
    release();
    expect((await slow).reply!.marked("bold")).toContain("Keo Remy");
    expect(answersTo("dora")).toHaveLength(1);
  });
});

it("a port that is taken ends it with one line", async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(port, resolve);
  });
  const town = await startTown();
  const webhook = { url: `http://127.0.0.1:${port}/`, port, secret: undefined };
  const { bot } = await createBot(town.telegram, { settings: { webhook } });
  await expect(bot.start()).rejects.toThrow(/TELEGRAM_WEBHOOK_PORT/u);
  await bot.stop();
  await town.end();
  await new Promise((resolve) => {
    other.close(resolve);
  });
});
