import { MessageFlags } from "discord.js";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startTown } from "./support/discord-bot.ts";
import type { Town } from "./support/discord-bot.ts";
import { unescape } from "./support/unescape.ts";

const KEO = "what did Keo Remy say?";
const WORDS = "Japan should support the good actions that Cambodia has taken";

let town: Town;
beforeAll(async () => {
  town = await startTown({ settings: { sourceLink: "https://texts.example/{file}#L{line}" } });
});
afterAll(() => town.end());
afterEach(() => {
  expect(town.discord.violations.splice(0)).toEqual([]);
});

describe("/ask", () => {
  it("answers privately: who, role, the words quoted, where, how sure", async () => {
    const answer = await town.discord.slash({ name: "ask", options: { question: KEO } });
    expect(answer).toMatchObject({ ephemeral: true, deferred: true });
    const text = unescape(answer.content);
    expect(text).toContain(`-# Asked: ${KEO}`);
    expect(text).toMatch(/\*\*Keo Remy\*\*, \S/u);
    expect(text).toMatch(/^> \S/mu);
    expect(text).toMatch(/^-# .*\.txt, line \d+ · \[open\]\(<https:\/\/texts\.example\/\S+\.txt#L\d+>\) · .*speaker/mu);
    expect(text).toMatch(/-# 1–3 of \d+/u);
    expect(answer.flags & MessageFlags.SuppressEmbeds).not.toBe(0);
  });

  it("answers for everybody where asked to, without the button that shares", async () => {
    const answer = await town.discord.slash({ name: "ask", options: { question: KEO, public: true } });
    expect(answer.ephemeral).toBe(false);
    expect(answer.message!.parts.map(({ label }) => label)).not.toContain("Share");
  });

  it.each([
    { question: "what did Zebulon Quark say?", says: "Nobody called Zebulon Quark" },
    { question: "what is the boiling point of tungsten?", says: "Tungsten" },
    { question: "???", says: "Ask what somebody said" },
  ])("says why there is no answer to $question", async ({ question, says }) => {
    const answer = await town.discord.slash({ name: "ask", options: { question } });
    expect(unescape(answer.content).toLowerCase()).toContain(says.toLowerCase());
    expect(answer.content).toContain("You could ask:");
  });

  it("narrows to a speaker and a document that were chosen", async () => {
    const speakers = await town.discord.autocomplete({ name: "ask", focused: "speaker", value: "remy" });
    expect(speakers.choices).toEqual([{ name: "Keo Remy", value: "Keo Remy" }]);
    const all = await town.discord.autocomplete({ name: "ask", focused: "document", value: "" });
    expect(all.choices).toHaveLength(5);
    const documents = await town.discord.autocomplete({ name: "ask", focused: "document", value: "000" });
    expect(documents.choices).toHaveLength(1);
    const [speaker, document] = [speakers.choices![0]!.value, documents.choices![0]!.value];
    const answer = await town.discord.slash({ name: "ask", options: { question: "Japan", speaker, document } });
    const text = unescape(answer.content);
    expect(text.match(/\*\*Keo Remy\*\*/gu)?.length).toBeGreaterThan(0);
    expect(new Set(text.match(/\d{3}_\w+\.txt, line/gu))).toEqual(new Set([`${document}, line`]));
  });

  it("says so where there is no such document", async () => {
    const options = { question: KEO, document: "Minutes of the moon" };
    expect((await town.discord.slash({ name: "ask", options })).content).toContain("no document “Minutes of the moon”");
    const open = await town.discord.slash({ name: "ask", options: { ...options, public: true } });
    await town.discord.until(() => open.followUps.length > 0);
    expect(open.followUps[0]).toMatchObject({ ephemeral: true });
    expect(open.message!.deleted).toBe(true);
  });

  it("follows up on the turn before, by the same person in the same channel", async () => {
    await town.discord.slash({ name: "ask", options: { question: KEO }, user: "bo" });
    const follow = { name: "ask", options: { question: "and about Japan?" } };
    const answer = await town.discord.slash({ ...follow, user: "bo" });
    expect(unescape(answer.content)).toContain("Understood as “what did Keo Remy say about Japan?”");
    expect((await town.discord.slash({ ...follow, user: "cy" })).content).toContain("Whom do you mean?");
  });

  it.each([{ dm: true }, { channel: "thread" }, { userInstall: "guild" }, { userInstall: "group" }] as const)(
    "works in %j",
    async (where) => {
      const answer = await town.discord.slash({ name: "ask", options: { question: KEO }, ...where });
      expect(answer.content).toContain("Keo Remy");
      const around = await town.discord.button(answer, "Context");
      expect(around.content).toMatch(/\*\*\S/u);
    },
  );
});

describe("/check", () => {
  it.each([
    { quote: WORDS, speaker: "Keo Remy", says: ["✅", "Verified", "Said by Keo Remy."] },
    { quote: WORDS, speaker: "Chin Malin", says: ["❌", "Misattributed", "not by Chin Malin"] },
    { quote: WORDS.replace("should", "should not"), says: ["❌", "Altered", "A negation was changed.", "**not**"] },
    { quote: "Purple elephants vote on Sundays without umbrellas", says: ["These words are not in"] },
  ])("gives the verdict on $quote by $speaker", async ({ quote, speaker, says }) => {
    const options = { quote, ...(speaker !== undefined && { speaker }) };
    const answer = await town.discord.slash({ name: "check", options });
    expect(answer.ephemeral).toBe(true);
    for (const part of says) expect(unescape(answer.content)).toContain(part);
  });
});

describe("Find sources", () => {
  it("checks the quotations of a message, privately first", async () => {
    const text = `He said “${WORDS}” @everyone`;
    const answer = await town.discord.messageCommand({ name: "Find sources", text });
    expect(answer.ephemeral).toBe(true);
    expect(answer.content).toContain("Verified");
    expect(answer.content).not.toMatch(/(?<!\\)@everyone/u);
  });

  it("checks each of several quotations, under its first words", async () => {
    const altered = "We accepted that we still have no points to improve on";
    const text = `“${WORDS}”, said Keo Remy. Then he said: “${altered}”.`;
    const answer = await town.discord.messageCommand({ name: "Find sources", text });
    const words = unescape(answer.content);
    expect(words).toMatch(/^1\. “Japan should .*\n✅ \*\*Verified/mu);
    expect(words).toMatch(/^2\. “We accepted .*\n❌ \*\*Altered/mu);
  });

  it("looks up what a message claims", async () => {
    const answer = await town.discord.messageCommand({
      name: "Find sources",
      text: "Keo Remy said something on Japan",
    });
    expect(answer.content).toContain("**Keo Remy**");
  });

  it("says so where there is no text", async () => {
    const answer = await town.discord.messageCommand({ name: "Find sources", text: " " });
    expect(answer.content).toContain("no text");
  });
});

describe("/cite", () => {
  const cite = { name: "cite", user: "moderator" } as const;

  it("finds by words, by name and by speaker, and posts the passage with its full reference", async () => {
    for (const [value, options] of [
      ["Japan Keo Remy", {}],
      ["Keo Remy", {}],
      ["", { speaker: "Keo Remy" }],
    ] as const) {
      const found = await town.discord.autocomplete({ ...cite, focused: "passage", value, options });
      expect(found.choices!.length).toBeGreaterThan(0);
      expect(found.choices!.every(({ name }) => name.startsWith("Keo Remy: "))).toBe(true);
      const passage = found.choices![0]!.value;
      const posted = await town.discord.slash({ ...cite, options: { passage } });
      expect(posted.ephemeral).toBe(false);
      expect(posted.content).toMatch(
        /\*\*Keo Remy\*\*[^]*line \d+[^]*Cited by <@\d+> · characters \d+–\d+.*SHA-256 \w{64}/u,
      );
    }
  });

  it("offers a menu for words that were sent without choosing", async () => {
    const answer = await town.discord.slash({ ...cite, options: { passage: "Japan" } });
    expect(answer.ephemeral).toBe(true);
    const menu = answer.message!.parts.find(({ options }) => options !== undefined);
    const posted = await town.discord.select(answer, menu!.custom_id!, [menu!.options![0]!.value]);
    expect(posted.ephemeral).toBe(false);
    expect(posted.content).toContain("Cited by");
  });

  it("is refused to others, also where Discord would let them", async () => {
    const found = await town.discord.autocomplete({ ...cite, focused: "passage", value: "Keo Remy" });
    const options = { passage: found.choices![0]!.value };
    const answer = await town.discord.slash({ name: "cite", user: "ada", options, overridden: true });
    expect(answer.ephemeral).toBe(true);
    expect(answer.content).toContain("Manage Messages");
  });
});

it.each([
  { name: "sources", says: ["**Documents (5)**", "Chin Malin, 17 quotations"] },
  { name: "help", says: ["/ask", "/check", "Find sources", "what did Chin Malin say?"] },
])("/$name", async ({ name, says }) => {
  const answer = await town.discord.slash({ name });
  expect(answer.ephemeral).toBe(true);
  for (const part of says) expect(answer.content).toContain(part);
});

describe("registration", () => {
  it("describes every command in several languages", () => {
    const commands = town.discord.commands.all;
    expect(commands.map(({ name }) => name).toSorted()).toEqual([
      "Find sources",
      "ask",
      "check",
      "cite",
      "help",
      "sources",
    ]);
  });

  it("happens again only where something differs", async () => {
    const puts = () =>
      town.discord.requests.filter(({ method, path }) => method === "PUT" && path.includes("/commands"));
    const before = puts().length;
    await town.restart();
    expect(puts().length).toBe(before);
    await town.restart({ settings: { citePermission: "ManageGuild" } });
    expect(puts().length).toBe(before + 1);
    await town.restart({});
  });
});

it("logs one line a question, without a word of it", async () => {
  await town.discord.slash({ name: "ask", options: { question: "what did Keo Remy say about zebras?" } });
  const line = () => town.lines.findLast(({ msg }) => msg === "question");
  await town.discord.until(() => line()?.["reason"] === "silent_on_topic");
  expect(line()).toMatchObject({ platform: "discord", kind: "ask", status: "not_found" });
  expect(JSON.stringify(town.lines)).not.toMatch(/zebras/u);
  expect(JSON.stringify(town.lines)).not.toContain(town.discord.token);
});
