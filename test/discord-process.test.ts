/** `npm start` with a Discord token, as a process of its own. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startDiscord } from "./fakes/discord/server.ts";
import type { FakeDiscord } from "./fakes/discord/server.ts";
import { freePort } from "./support/free-port.ts";
import { openStarter } from "./support/started.ts";

const KEO = "what did Keo Remy say?";
/** A process on a busy machine takes its time. */
const PATIENCE_MS = 20_000;

let starter: Awaited<ReturnType<typeof openStarter>>;
let discord: FakeDiscord;
beforeAll(async () => {
  starter = await openStarter(() => ({ DISCORD_TOKEN: discord.token, DISCORD_API: discord.api }));
  discord = await startDiscord();
});
afterAll(async () => {
  await discord.stop();
  await starter.remove();
});
afterEach(() => {
  starter.killAll();
  discord.faults.clear();
});

const start: (typeof starter)["start"] = (env) => starter.start(env);

/** Until the bot has its commands registered. */
async function startReady() {
  const running = start();
  await discord.until(() => discord.gateway.connected, "a connection", PATIENCE_MS);
  await until(() => running.said().includes("commands "));
  return running;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("npm start with a token of Discord", () => {
  it("that is wrong: status 2 and one plain line", async () => {
    const { status, stdout, stderr } = await start({ DISCORD_TOKEN: "wrong.token.here" }).ended;
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^verbatim: Discord refuses DISCORD_TOKEN.*\n$/u);
    expect(stderr).not.toContain("wrong.token.here");
  });

  it("answers, outlives malformed events, and on SIGTERM finishes what is open and ends with 0", async () => {
    const { child, ended, said } = await startReady();
    expect((await discord.slash({ name: "ask", options: { question: KEO } })).content).toContain("Keo Remy");
    for (const event of ["INTERACTION_CREATE", "MESSAGE_CREATE"]) discord.faults.gateway.malformed(event);
    expect((await discord.slash({ name: "ask", options: { question: KEO } })).content).toContain("Keo Remy");
    expect(said()).toContain("something broke that nobody caught");

    const asked = Array.from({ length: 50 }, (_, at) =>
      discord.slash({ name: "ask", options: { question: KEO }, user: `person ${at}`, withinMs: PATIENCE_MS }),
    );
    await discord.until(() => discord.requests.length > 20);
    child.kill("SIGTERM");
    const answers = await Promise.all(asked);
    for (const { content } of answers) expect(content).toMatch(/Keo Remy|being restarted/u);
    const { status, stdout, stderr } = await ended;
    expect([status, stdout]).toEqual([0, ""]);
    expect(discord.gateway.connected).toBe(false);
    expect(stderr).not.toContain(discord.token);
    expect(stderr).not.toContain(KEO);
  });

  it("ends with 2 where the token stops being good", async () => {
    const { ended } = await startReady();
    discord.faults.unauthorised();
    await discord.say({ text: KEO, mentionBot: true, replies: 0 });
    const { status, stderr } = await ended;
    expect(status).toBe(2);
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^verbatim: Discord refuses DISCORD_TOKEN/u);
  });

  it("waits with one line a try while Discord is away, and ends with 0 on SIGTERM", async () => {
    const port = await freePort();
    const { child, ended, said } = start({ DISCORD_API: `http://127.0.0.1:${port}/api` });
    await until(() => said().includes("cannot be reached"));
    child.kill("SIGTERM");
    const { status, stderr } = await ended;
    expect(status).toBe(0);
    expect(stderr.split("\n").filter((line) => line.includes("cannot be reached"))).toHaveLength(1);
  });
});
