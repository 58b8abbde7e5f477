import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startTown } from "./support/discord-bot.ts";
import type { Town } from "./support/discord-bot.ts";

const KEO = "what did Keo Remy say?";

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.end());
afterEach(() => {
  expect(town.discord.violations.splice(0)).toEqual([]);
});

describe("a mention", () => {
  it.each([{ channel: "general" }, { channel: "thread" }])(
    "is answered in $channel with one passage",
    async (where) => {
      const [answer] = await town.discord.say({ text: KEO, mentionBot: true, ...where });
      expect(answer!.content.match(/^> /gmu)).toHaveLength(1);
      expect(answer!.content).toContain("**Keo Remy**");
      expect(answer!.parts.map(({ label }) => label).filter(Boolean)).toEqual(["Next", "Context", "Report"]);
      const page = await town.discord.button(answer!, "Next");
      expect(page).toMatchObject({ ephemeral: true });
    },
  );

  it("of nothing gets the help", async () => {
    const [answer] = await town.discord.say({ text: "", mentionBot: true });
    expect(answer!.content).toContain("/ask");
  });

  it.each([
    { what: "talk without a mention", said: { text: KEO } },
    { what: "a bot", said: { text: KEO, mentionBot: true, user: "robot" } },
  ])("is not $what", async ({ said }) => {
    const robot = { ...town.discord.world.person("robot"), bot: true };
    const user = "user" in said ? robot : "ada";
    expect(await town.discord.say({ ...said, user, replies: 0 })).toEqual([]);
  });

  it("in a reply to the bot's answer is a follow-up; without the ping its content is not delivered", async () => {
    const [answer] = await town.discord.say({ text: KEO, mentionBot: true, user: "dee" });
    const [next] = await town.discord.say({ text: "and about Japan?", replyTo: answer!, user: "dee" });
    expect(next!.content).toContain("Understood as “what did Keo Remy say about Japan?”");
    const silent = { text: "and about China?", replyTo: answer!, ping: false, user: "dee", replies: 0 };
    expect(await town.discord.say(silent)).toEqual([]);
  });

  it("in a channel that the bot may not write to breaks nothing", async () => {
    expect(await town.discord.say({ text: KEO, mentionBot: true, channel: "read-only", replies: 0 })).toEqual([]);
    expect(town.discord.violations.splice(0).every(({ code }) => code === 50_013)).toBe(true);
    expect(await town.discord.say({ text: KEO, mentionBot: true })).toHaveLength(1);
  });
});

describe("a direct message", () => {
  it("is a question, and the next one may follow up", async () => {
    const [answer] = await town.discord.say({ text: KEO, dm: true });
    expect(answer!.content).toContain("**Keo Remy**");
    const page = await town.discord.button(answer!, "Next");
    expect(page.acknowledgement).toBe(6);
    const [next] = await town.discord.say({ text: "and about Japan?", dm: true });
    expect(next!.content).toContain("Understood as");
  });
});

it("answers mentions in the channels that are set, their threads included", async () => {
  const general = town.discord.world.channel("general")!;
  await town.restart({ settings: { mentionChannels: [general.id] } });
  expect(await town.discord.say({ text: KEO, mentionBot: true, channel: "thread" })).toHaveLength(1);
  expect(await town.discord.say({ text: KEO, mentionBot: true, channel: "reports", replies: 0 })).toEqual([]);
  await town.restart({});
});

it("asks whoever asks too often to wait: privately, and in a channel once", async () => {
  await town.restart({ perMinute: 2 });
  const ask = { name: "ask", options: { question: KEO, public: true } };
  for (const _ of [1, 2]) expect((await town.discord.slash(ask)).ephemeral).toBe(false);
  const refused = await town.discord.slash(ask);
  expect(refused).toMatchObject({ ephemeral: true });
  expect(refused.content).toMatch(/try again in \d+ seconds?\./u);
  expect((await town.discord.slash({ ...ask, user: "bo" })).ephemeral).toBe(false);
  const said = { text: KEO, mentionBot: true, user: "eve" };
  for (const _ of [1, 2]) expect((await town.discord.say(said))[0]!.content).toContain("Keo Remy");
  expect((await town.discord.say(said))[0]!.content).toContain("try again in");
  expect(await town.discord.say({ ...said, replies: 0 })).toEqual([]);
  await town.restart({});
});
