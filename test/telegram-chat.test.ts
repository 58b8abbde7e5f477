import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import type { CitedPassage } from "../src/types.ts";
import { seeds, startTown } from "./support/telegram-bot.ts";
import type { Town } from "./support/telegram-bot.ts";

const KEO = "what did Keo Remy say?";

let town: Town;
beforeAll(async () => {
  town = await startTown({ settings: { sourceLink: "https://texts.example/{file}#L{line}" } });
});
afterAll(() => town.end());
afterEach(() => {
  expect(town.telegram.violations.splice(0)).toEqual([]);
});

/** The text of every quotation of a message stands in a document, to the character. */
async function expectVerbatim(quotations: readonly string[]): Promise<void> {
  const texts = (await seeds).documents.map(({ text }) => text);
  for (const quotation of quotations) {
    expect(texts.some((text) => text.replaceAll("\r", "").includes(quotation.replace(/…$/u, "").trim()))).toBe(true);
  }
}

describe("in private", () => {
  it("answers any text, without a reply, with quotations, roles, references and buttons", async () => {
    const { reply } = await town.telegram.says({ text: KEO });
    expect(reply!.replyTo).toBeNull();
    expect(reply!.marked("bold")).toContain("Keo Remy");
    expect(reply!.marked("italic")).toContain("CHRC President");
    const quotations = reply!.marked("blockquote", "expandable_blockquote");
    expect(quotations).toHaveLength(3);
    await expectVerbatim(quotations);
    expect(reply!.text).toMatch(/1–3 of \d+/u);
    const links = reply!.entities
      .filter(({ type }) => type === "text_link")
      .map((entity) => "url" in entity && entity.url);
    expect(links.some((url) => String(url).startsWith("https://texts.example/000"))).toBe(true);
    expect(links.some((url) => /^https:\/\/t\.me\/verbatim_bot\?start=p_[\w-]+$/u.test(String(url)))).toBe(true);
    expect(reply!.labels).toEqual([
      "More",
      "Context",
      "Copy citation 1",
      "Copy citation 2",
      "Copy citation 3",
      "Search here",
    ]);
    expect(reply!.button("Search here")).toMatchObject({ switch_inline_query_current_chat: KEO });
    expect(reply!.preview).toBe(false);
  });

  it.each([
    { text: "/help", says: "answers who said what" },
    { text: "/start", says: "answers who said what" },
    { text: "/ask what did Keo Remy say about Japan?", says: "Keo Remy" },
    { text: "/ask", says: "Write your question" },
    { text: "/check", says: "Paste the words" },
    { text: "/sources", says: "Documents (5)" },
    { text: "/cite", says: "in reply to one of my answers" },
    { text: "/frobnicate", says: "/help" },
    { text: "what did Zebulon Quark say?", says: "Zebulon Quark" },
    { text: "/start p_AAAA", says: "too old" },
  ])("$text", async ({ text, says }) => {
    const { reply } = await town.telegram.says({ text });
    expect(reply!.text).toContain(says);
  });

  it("/check marks what was changed", async () => {
    const { reply } = await town.telegram.says({
      text: "/check Japan should not support the good actions that Cambodia has taken",
    });
    expect(reply!.text).toMatch(/^❌ Altered/u);
    expect(reply!.marked("underline").map((words) => words.trim())).toContain("not");
  });

  it("follows up within a chat", async () => {
    await town.telegram.says({ text: "what did Keo Remy say?", from: "bea" });
    const { reply } = await town.telegram.says({ text: "and about Japan?", from: "bea" });
    expect(reply!.marked("bold")).toContain("Keo Remy");
    expect(reply!.text).toContain("Japan");
  });

  it("More edits in place, and keeps what a search begins with", async () => {
    const { reply } = await town.telegram.says({ text: KEO });
    const first = reply!.text;
    const { edited, answer, replies } = await town.telegram.presses({ message: reply!, button: "More" });
    expect({ edited, replies: replies.length, toast: answer!.text }).toEqual({ edited: true, replies: 0, toast: "" });
    expect(reply!.text).not.toBe(first);
    expect(reply!.text).toMatch(/4–\d of \d+/u);
    expect(reply!.button("Search here")).toMatchObject({ switch_inline_query_current_chat: KEO });
    await expectVerbatim(reply!.marked("blockquote", "expandable_blockquote"));
  });

  it("pages to the end, showing every passage once", async () => {
    const { reply } = await town.telegram.says({ text: KEO });
    const total = Number(/of (\d+)/u.exec(reply!.text)![1]);
    const seen = [...reply!.marked("blockquote", "expandable_blockquote")];
    while (reply!.labels.includes("More")) {
      await town.telegram.presses({ message: reply!, button: "More" });
      seen.push(...reply!.marked("blockquote", "expandable_blockquote"));
    }
    expect(seen).toHaveLength(total);
  });

  it("Context shows the paragraph, the passage in bold", async () => {
    const { reply } = await town.telegram.says({ text: KEO });
    await town.telegram.presses({ message: reply!, button: "Context" });
    const contexts = () => town.telegram.board("ada").filter(({ replyTo }) => replyTo === reply);
    await town.telegram.until(() => contexts().length === 3);
    const replies = contexts();
    expect(replies.map((one) => one.marked("bold"))).not.toContainEqual([]);
    await expectVerbatim(replies.flatMap((one) => one.marked("blockquote", "expandable_blockquote")));
  });

  it("buttons outlive a restart; made-up ones are refused with a sentence", async () => {
    const { reply } = await town.telegram.says({ text: KEO });
    await town.restart();
    const { edited } = await town.telegram.presses({ message: reply!, button: "More" });
    expect(edited).toBe(true);
    const forged = reply!.button("Context").callback_data!.replace(/^v1c/u, "v1m");
    const press = await town.telegram.presses({ message: reply!, button: "Context", data: forged });
    expect(press.answer!.text).toContain("too old");
  });

  it("an edited question edits its answer", async () => {
    const { message, reply } = await town.telegram.says({ text: KEO });
    const edit = await town.telegram.edits(message, "what did Seng Sary say?");
    expect(edit.replies).toEqual([]);
    expect(edit.reply).toBe(reply);
    expect(reply!.marked("bold")).toContain("Seng Sary");
    await town.restart();
    const again = await town.telegram.edits(message, KEO);
    expect(again.replies).toHaveLength(1);
    expect(again.reply!.replyTo).toBe(message);
  });

  it("a deep link shows its passage with the full citation", async () => {
    const { reply } = await town.telegram.says({ text: KEO });
    const link = reply!.entities.find((entity) => entity.type === "text_link" && entity.url.includes("?start="));
    const parameter = new URL((link as { url: string }).url).searchParams.get("start")!;
    const { reply: passage } = await town.telegram.starts({ parameter });
    expect(passage!.text).toContain("SHA-256");
    expect(passage!.marked("blockquote", "expandable_blockquote")[0]).toBe(
      reply!.marked("blockquote", "expandable_blockquote")[0],
    );
  });

  it("/cite in reply to an answer gives the full citations, in reply to other words their sources", async () => {
    const { reply } = await town.telegram.says({ text: KEO });
    const { replies } = await town.telegram.says({ text: "/cite", replyTo: reply!, replies: 3 });
    expect(replies).toHaveLength(3);
    for (const { text } of replies) expect(text).toMatch(/SHA-256 [0-9a-f]{64}$/u);
    const { message } = await town.telegram.says({
      text: "Japan should support the good actions that Cambodia has taken",
    });
    const { reply: sources } = await town.telegram.says({ text: "/cite", replyTo: message });
    expect(sources!.text).toMatch(/^✅ Verified/u);
  });
});

describe("in a group", () => {
  const chat = "supergroup";

  it("says nothing unless it is spoken to", async () => {
    const { replies } = await town.telegram.says({ text: KEO, chat, replies: 0 });
    expect(replies).toEqual([]);
    const other = await town.telegram.says({ text: `/ask@other_bot ${KEO}`, chat, replies: 0 });
    expect(other.replies).toEqual([]);
  });

  it.each([{ text: `/ask@verbatim_bot ${KEO}` }, { text: `/ask ${KEO}` }])(
    "$text: in reply, one passage",
    async ({ text }) => {
      const { message, reply } = await town.telegram.says({ text, chat });
      expect(reply!.replyTo).toBe(message);
      expect(reply!.marked("blockquote", "expandable_blockquote")).toHaveLength(1);
      const follow = await town.telegram.says({ text: "and about Japan?", chat, replyTo: reply! });
      expect(follow.reply!.text).toContain("Japan");
    },
  );

  it("answers in the topic", async () => {
    const { reply } = await town.telegram.says({ text: `/ask ${KEO}`, chat: "forum", topic: "news" });
    expect(reply!.topic?.name).toBe("news");
  });

  it("/cite is for administrators, the anonymous ones among them", async () => {
    const { message } = await town.telegram.says({
      text: "Japan should support the good actions that Cambodia has taken",
      chat,
      replies: 0,
    });
    const refused = await town.telegram.says({ text: "/cite", chat, replyTo: message });
    expect(refused.reply!.text).toContain("Only administrators");
    for (const speech of [{ from: "owner" }, { anonymous: true }]) {
      const { reply } = await town.telegram.says({ text: "/cite", chat, replyTo: message, ...speech });
      expect(reply!.text).toMatch(/^✅ Verified/u);
    }
    expect(town.telegram.calls("getChatAdministrators")).toHaveLength(1);
  });
});

describe("with privacy mode off", () => {
  it("answers a mention, and nothing else that is said", async () => {
    const open = await startTown({}, { privacy: false });
    const { replies } = await open.telegram.says({ text: KEO, chat: "group", replies: 0 });
    expect(replies).toEqual([]);
    const { reply } = await open.telegram.says({ text: `@Verbatim_Bot ${KEO}`, chat: "group" });
    expect(reply!.marked("bold")).toContain("Keo Remy");
    expect(open.telegram.violations).toEqual([]);
    await open.end();
  });
});

describe("inline", () => {
  it("a result a passage, which carries its citation; /cite knows it again", async () => {
    const { results, next_offset: next } = await town.telegram.inline({ query: KEO });
    expect(results.length).toBeGreaterThan(3);
    expect(next).toBe("");
    const [first] = results;
    expect(first).toMatchObject({ title: expect.stringContaining("Keo Remy · ") });
    const sent = town.telegram.chooses(first!);
    expect(sent.marked("bold")).toContain("Keo Remy");
    await expectVerbatim(sent.marked("blockquote", "expandable_blockquote"));
    const { reply } = await town.telegram.says({ text: "/cite", from: "owner", chat: "supergroup", replyTo: sent });
    expect(reply!.text).toContain("SHA-256");
  });

  it("pages by twenty, every passage once", async () => {
    const corpus = await seeds;
    const engine = createEngine(corpus);
    const answers = await Promise.all(
      corpus.speakers.slice(0, 12).map(({ name }) => engine.answer(`what did ${name} say?`)),
    );
    const passages = answers.flatMap((answer) => (answer.status === "answered" ? answer.passages : []));
    const all = { question: "", status: "answered", passages: passages as [CitedPassage] } as const;
    const many = await startTown({ engine: { ...engine, answer: () => Promise.resolve(all) } });
    const ids: string[] = [];
    let offset = "";
    do {
      const { results, next_offset: next } = await many.telegram.inline({ query: "all", offset });
      expect(results.length).toBe(next === "" ? results.length : 20);
      ids.push(...results.map(({ id }) => id));
      offset = next;
    } while (offset !== "");
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    expect(many.telegram.violations).toEqual([]);
    await many.end();
  });

  it("shows examples for an empty query, and a way to the private chat where nothing is found", async () => {
    const { results } = await town.telegram.inline();
    expect(results.length).toBeGreaterThan(1);
    const none = await town.telegram.inline({ query: "what did Zebulon Quark say?" });
    expect(none.results).toEqual([]);
    expect(none.button).toMatchObject({ text: expect.stringContaining("private") });
  });
});

it("buttons speak the user's language, passages their own", async () => {
  town.telegram.world.person("dora").language_code = "de-at";
  const { reply } = await town.telegram.says({ text: KEO, from: "dora" });
  expect(reply!.labels).toContain("Mehr");
  expect(reply!.text).toContain("reported in the article’s words");
});

it("menus stand in every scope and language, and are set only where they differ", async () => {
  const set = () => town.telegram.calls("setMyCommands").length;
  const before = set();
  expect(before).toBe(12);
  await town.restart();
  expect(set()).toBe(before);
});

it("logs one line a question, and nobody's words", async () => {
  await town.telegram.says({ text: KEO });
  await town.telegram.until(() => town.lines.some(({ msg }) => msg === "question"));
  expect(town.lines.find(({ msg }) => msg === "question")).toMatchObject({ platform: "telegram", status: "answered" });
  expect(JSON.stringify(town.lines)).not.toContain(KEO);
});

describe("guest mode", () => {
  it("answers a mention where it is no member, once", async () => {
    const guests = await startTown({ settings: { guestMode: true } }, { guest: true });
    const answer = await guests.telegram.guest({ text: `@verbatim_bot ${KEO}` });
    expect(answer!.marked("bold")).toContain("Keo Remy");
    const none = await guests.telegram.guest({ text: "@verbatim_bot what did Zebulon Quark say?" });
    expect(none!.text).toContain("Zebulon Quark");
    expect(guests.telegram.violations).toEqual([]);
    await guests.end();
  });
});

it("tells whoever asks too often to wait: in private each time, in a group once", async () => {
  const busy = await startTown({ perMinute: 1 });
  await busy.telegram.says({ text: KEO });
  for (const _ of [1, 2]) expect((await busy.telegram.says({ text: KEO })).reply!.text).toContain("faster");
  const group = { chat: "group", from: "bea", text: `/ask ${KEO}` };
  await busy.telegram.says(group);
  expect((await busy.telegram.says(group)).reply!.text).toContain("faster");
  expect((await busy.telegram.says({ ...group, replies: 0 })).replies).toEqual([]);
  await busy.end();
});
