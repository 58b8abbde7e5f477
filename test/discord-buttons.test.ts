import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Exchange } from "./fakes/discord/exchange.ts";
import { createBot, startTown } from "./support/discord-bot.ts";
import type { Town } from "./support/discord-bot.ts";
import { unescape } from "./support/unescape.ts";

const KEO = "what did Keo Remy say?";

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.end());
afterEach(() => {
  expect(town.discord.violations.splice(0)).toEqual([]);
});

const ask = (question = KEO, more: object = {}) => town.discord.slash({ name: "ask", options: { question, ...more } });
const labels = ({ message }: Exchange) => message!.parts.flatMap(({ label }) => label ?? []);
const rangeOf = ({ content }: Exchange) => {
  const [, from, to, total] = /-# (\d+)(?:–(\d+))? of (\d+)/u.exec(content)!;
  return [from, to ?? from, total].map(Number);
};
const idOf = ({ message }: Exchange, wanted: string) =>
  message!.parts.find(({ label }) => label === wanted)!.custom_id!;

describe("Next", () => {
  it("pages to the end in place, every passage once, also after a restart in between", async () => {
    let page = await ask();
    let [from, to, total] = rangeOf(page);
    expect(from).toBe(1);
    while (labels(page).includes("Next")) {
      await town.restart();
      page = await town.discord.button(page, "Next");
      expect(page.acknowledgement).toBe(6);
      expect(page.content).toContain("-# Asked: ");
      const before = to!;
      [from, to] = rangeOf(page);
      expect(from).toBe(before + 1);
    }
    expect(to).toBe(total);
    expect(labels(page)).toEqual(["Context", "Share", "Report"]);
  });

  it("leaves a public answer as it is, and shows more to whoever pressed", async () => {
    const open = await ask(KEO, { public: true });
    const before = open.content;
    const page = await town.discord.button(open, "Next", { user: "bo" });
    expect(page).toMatchObject({ ephemeral: true });
    expect(rangeOf(page)[0]).toBe(2);
    expect(open.content).toBe(before);
  });
});

describe("Context", () => {
  it("shows the paragraph around each passage, the passage in bold, also after a restart", async () => {
    const answer = await ask("Only the U.S.-EU and UN mechanism could bring Cambodia to the democratic path");
    await town.restart();
    const around = await town.discord.button(answer, "Context");
    expect(around.ephemeral).toBe(true);
    const words = /^> (\S.*)$/mu.exec(answer.content)![1]!;
    expect(around.content).toContain(`**${words}**`);
    expect(around.content).toMatch(/^-# .*line \d+/u);
  });

  it("takes a message for each passage", async () => {
    const around = await town.discord.button(await ask(), "Context");
    await town.discord.until(() => around.followUps.length === 2);
    expect(around.followUps.every(({ ephemeral }) => ephemeral)).toBe(true);
  });
});

describe("Share", () => {
  it("posts what was seen, names who asked without a ping, and offers the rest", async () => {
    const answer = await ask();
    await town.restart();
    const shared = await town.discord.button(answer, "Share");
    expect(shared).toMatchObject({ ephemeral: false });
    expect(shared.content).toBe(`-# Shared by <@${answer.user.id}>, who asked Verbatim\n${answer.content}`);
    expect(labels(shared)).toEqual(["Next", "Context", "Report"]);
    expect((await town.discord.button(shared, "Context", { user: "bo" })).content).toMatch(/^-# /u);
  });

  it.each(["guild", "group"] as const)("works where only the user installed it (%s)", async (userInstall) => {
    const use = { name: "ask", options: { question: KEO }, userInstall };
    const shared = await town.discord.button(await town.discord.slash(use), "Share");
    expect(shared).toMatchObject({ ephemeral: false });
  });

  it("posts a verdict", async () => {
    const options = { quote: "Japan should not support the good actions that Cambodia has taken" };
    const shared = await town.discord.button(await town.discord.slash({ name: "check", options }), "Share");
    expect(unescape(shared.content)).toContain("❌ **Altered");
  });
});

describe("Report", () => {
  it("opens a form, and what is written goes to the log", async () => {
    const form = await town.discord.button(await ask(), "Report");
    const sent = await town.discord.submitModal(form, { words: "It was somebody else." });
    expect(sent).toMatchObject({ ephemeral: true });
    expect(sent.content).toContain("Thank you");
    const line = town.lines.find(({ report }) => report !== undefined);
    expect(line).toMatchObject({
      report: "It was somebody else.",
      passages: expect.arrayContaining([expect.any(String)]),
    });
  });

  it("or to the moderators' channel, where nothing written can ping or link", async () => {
    const channel = town.discord.world.channel("reports")!;
    await town.restart({ settings: { reportChannel: channel.id } });
    const form = await town.discord.button(await ask(), "Report");
    await town.discord.submitModal(form, { words: "@everyone **see** https://a.example" });
    const [posted] = town.discord.posted({ channel: "reports" });
    expect(posted!.content).toContain("> \\@everyone \\*\\*see\\*\\* https\\://a.example");
    expect(posted!.content).toContain("line ");
    await town.restart({});
  });
});

describe("a button that is no good", () => {
  const press = async (customId: string) => town.discord.button(await ask(), "Next", { customId });

  it("says ask again where it was made up or changed, in every place", async () => {
    const good = idOf(await ask(), "Next");
    const [version, action, payload, mac] = good.split("|") as [string, string, string, string];
    const other = (text: string) => (text.startsWith("A") ? `B${text.slice(1)}` : `A${text.slice(1)}`);
    const made = [
      "next",
      "v1|next|AAAA|AAAAAAAAAAA",
      `v2|${action}|${payload}|${mac}`,
      `${version}|share|${payload}|${mac}`,
      `${version}|${action}|${other(payload)}|${mac}`,
      `${version}|${action}|${payload}|${other(mac)}`,
      `${good}|x`,
      `${version}|${action}|${payload}`,
    ];
    for (const customId of made) {
      const answer = await press(customId);
      expect(answer).toMatchObject({ ephemeral: true });
      expect(answer.content).toContain("ask again");
    }
  });

  it("says ask again where the documents are others", async () => {
    const answer = await ask();
    const { bot } = town;
    await bot.stop();
    const { documents, speakers } = await (await import("../index/build.ts")).buildCorpus("seeds");
    const changed = { documents: documents.map((one, at) => (at > 0 ? one : { ...one, sha256: "0" })), speakers };
    const other = await createBot(town.discord, { corpus: changed });
    await other.bot.start();
    for (const label of ["Context", "Share", "Report", "Next"]) {
      const pressed = await town.discord.button(answer, label);
      await town.discord.until(() => pressed.followUps.length > 0 || pressed.ephemeral);
      expect([...pressed.followUps.map(({ content }) => content), pressed.content].join()).toContain("ask again");
    }
    await other.bot.stop();
    await town.restart();
  });
});
