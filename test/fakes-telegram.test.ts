import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { run, sequentialize } from "@grammyjs/runner";
import { Bot, GrammyError, HttpError, webhookCallback, type Context } from "grammy";
import type { InlineQueryResult, MessageEntity } from "grammy/types";
import { describe, expect, it, onTestFinished } from "vitest";
import { startTelegram, type FakeTelegram, type TelegramOptions } from "./fakes/telegram/server.ts";

const TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid";
const EMOJI = "\u{1F600}";

async function telegramFor(options?: TelegramOptions): Promise<FakeTelegram> {
  const telegram = await startTelegram(options);
  onTestFinished(() => telegram.stop());
  return telegram;
}

function clientOf({ token, apiRoot }: FakeTelegram, timeoutSeconds = 10): Bot {
  return new Bot(token, { client: { apiRoot, timeoutSeconds } });
}

/** Telegram, and what a bot may call there. */
async function calling(options?: TelegramOptions) {
  const telegram = await telegramFor(options);
  const { api } = clientOf(telegram);
  return { telegram, api, ada: telegram.world.person("ada").id, group: telegram.world.chat("group").id };
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
  return { telegram, bot, errors };
}

/** What Telegram says to a call; `null` when it does as asked. */
async function refusal(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
    throw error;
  }
}

const echo = (bot: Bot) => {
  bot.on("message:text", (context) =>
    context.reply(`you said ${context.message.text}`, {
      reply_parameters: { message_id: context.message.message_id },
    }),
  );
};

const article = (id: string, more: object = {}) =>
  ({
    type: "article",
    id,
    title: "Who",
    input_message_content: { message_text: "quotation" },
    ...more,
  }) as InlineQueryResult;

describe("talk", () => {
  it("goes to and fro in a private chat, in the order it was said", async () => {
    const { telegram, errors } = await running(echo);
    const { message, reply } = await telegram.says({ text: "hello" });
    expect(reply).toMatchObject({ text: "you said hello", edited: false, replyTo: message });
    await telegram.says({ text: "again" });
    expect(telegram.board("ada").map(({ text }) => text)).toEqual([
      "hello",
      "you said hello",
      "again",
      "you said again",
    ]);
    expect(errors).toEqual([]);
    expect(telegram.violations).toEqual([]);
    expect(telegram.calls("sendMessage")[0]?.path).toBe("/bot***/sendMessage");
    expect(JSON.stringify(telegram.requests)).not.toContain(telegram.token);
  });

  it("carries the parameter of a link, and commands as entities", async () => {
    const { telegram } = await running((bot) => bot.command("start", (context) => context.reply(`[${context.match}]`)));
    expect((await telegram.starts({ parameter: "p_abc-1" })).reply?.text).toBe("[p_abc-1]");
    await expect(telegram.starts({ parameter: "a b" })).rejects.toThrow("no start parameter");
  });

  it("lets an edited question edit its answer", async () => {
    const answers = new Map<number, number>();
    const { telegram } = await running((bot) => {
      bot.on("message:text", async (context) => {
        answers.set(context.message.message_id, (await context.reply("first")).message_id);
      });
      bot.on("edited_message:text", (context) =>
        context.api.editMessageText(
          context.chat.id,
          answers.get(context.editedMessage.message_id)!,
          context.editedMessage.text,
        ),
      );
    });
    const { message, reply } = await telegram.says({ text: "one" });
    const after = await telegram.edits(message, "two");
    expect(after).toMatchObject({ reply, replies: [] });
    expect(reply).toMatchObject({ text: "two", edits: 1 });
  });

  it.each([
    ["plain words", { text: "hello" }, false],
    ["a command", { text: "/ask who" }, true],
    ["a command by name", { text: "/ask@Verbatim_Bot who" }, true],
    ["another bot's command", { text: "/ask@other_bot who" }, false],
    ["a mention", { text: "hey @verbatim_bot who" }, true],
    ["a mention of somebody", { text: "hey @somebody who" }, false],
  ])("in a group under privacy mode: %s", async (_what, speech, delivered) => {
    const { telegram } = await running(echo);
    const exchange = await telegram.says({ chat: "group", ...speech });
    expect(exchange.delivered).toBe(delivered);
    expect(exchange.replies).toHaveLength(delivered ? 1 : 0);
  });

  it("reaches the bot in a group by a reply to it, and without privacy mode always", async () => {
    const { telegram } = await running(echo);
    const { reply } = await telegram.says({ chat: "group", text: "/ask" });
    expect((await telegram.says({ chat: "group", text: "who", replyTo: reply! })).reply?.text).toBe("you said who");
    const open = await running(echo, { privacy: false });
    expect((await open.telegram.says({ chat: "supergroup", text: "hello" })).delivered).toBe(true);
  });

  it("stays in its topic; what opens a topic looks like a reply", async () => {
    const seen: (number | undefined)[] = [];
    const { telegram } = await running((bot) => {
      bot.on("message", async (context) => {
        seen.push(context.message.reply_to_message?.message_id);
        await context.reply("here", { message_thread_id: context.message.message_thread_id! });
      });
    });
    const { reply } = await telegram.says({ chat: "forum", topic: "news", text: "/ask" });
    expect(reply?.topic?.name).toBe("news");
    expect(seen).toEqual([11]);
    await telegram.says({ chat: "forum", text: "/ask" });
    expect(seen).toEqual([11, undefined]);
  });

  it("comes from a channel and from administrators who do not show who they are", async () => {
    const { telegram } = await running((bot) => {
      bot.on("channel_post:text", (context) => context.reply(`post ${context.chat.title}`));
      bot.on("message:text", (context) => context.reply(String(context.message.sender_chat?.id)));
    });
    expect((await telegram.says({ chat: "channel", text: "news" })).reply?.text).toBe("post channel");
    const { reply } = await telegram.says({ chat: "group", text: "/who", anonymous: true });
    expect(reply?.text).toBe(String(telegram.world.chat("group").id));
  });
});

describe("texts", () => {
  const bold = (offset: number, length: number): MessageEntity => ({ type: "bold", offset, length });
  const quote = (offset: number, length: number): MessageEntity => ({ type: "blockquote", offset, length });
  const code = (offset: number, length: number): MessageEntity => ({ type: "code", offset, length });
  const link = (offset: number, length: number, url = "https://t.me/x"): MessageEntity => ({
    type: "text_link",
    offset,
    length,
    url,
  });

  it.each<[string, string, MessageEntity[], string]>([
    ["nothing", "", [], "message text is empty"],
    ["white space", " \n ", [], "text must be non-empty"],
    ["too much", "a".repeat(4097), [], "message is too long"],
    ["half a character", "\uD83D", [], "strings must be encoded in UTF-8"],
    ["begins behind the end", "four", [bold(5, 1)], "entity begins after the end of the text at UTF-16 offset 5"],
    [
      "ends behind the end",
      "four",
      [bold(3, 2)],
      "entity beginning at UTF-16 offset 3 ends after the end of the text at UTF-16 offset 5",
    ],
    [
      "begins in a character",
      `${EMOJI}!`,
      [bold(1, 2)],
      "entity begins in a middle of a UTF-16 symbol at byte offset 4",
    ],
    [
      "ends in a character",
      `a${EMOJI}`,
      [bold(0, 2)],
      "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 5",
    ],
    ["a negative offset", "four", [bold(-1, 2)], "receive an entity with incorrect offset -1"],
    [
      "crossing",
      "four",
      [bold(0, 3), quote(2, 2)],
      "can't parse entities: bold and blockquote overlap at UTF-16 offset 2",
    ],
    [
      "a quote in a quote",
      "four",
      [quote(0, 4), { type: "expandable_blockquote", offset: 1, length: 2 }],
      "can't parse entities: expandable_blockquote can't be nested in blockquote at UTF-16 offset 1",
    ],
    [
      "bold in code",
      "four",
      [code(0, 4), bold(1, 2)],
      "can't parse entities: bold can't be nested in code at UTF-16 offset 1",
    ],
    ["a link nowhere", "four", [link(0, 4, "nowhere")], "can't parse entities: Wrong HTTP URL specified"],
  ])("are refused: %s", async (_what, text, entities, why) => {
    const { api, ada, telegram } = await calling();
    expect(await refusal(api.sendMessage(ada, text, { entities }))).toBe(`400 Bad Request: ${why}`);
    expect(telegram.violations).toHaveLength(1);
    expect(telegram.board("ada")).toEqual([]);
  });

  it("may be 4,096 units, with entities inside each other", async () => {
    const { api, ada, telegram } = await calling();
    const text = EMOJI.repeat(2048);
    await api.sendMessage(ada, text, { entities: [quote(0, 4096), bold(0, 4), link(0, 2), code(6, 2)] });
    expect(telegram.board("ada")[0]).toMatchObject({ text });
    expect(telegram.board("ada")[0]?.marked("bold", "code")).toEqual([EMOJI.repeat(2), EMOJI]);
  });

  it("lose outer white space, and entities move along", async () => {
    const { api, ada, telegram } = await calling();
    const sent = await api.sendMessage(ada, " \n one\r two  ", { entities: [bold(1, 5), quote(7, 6), bold(11, 2)] });
    expect(sent).toMatchObject({ text: "one two", entities: [bold(0, 3), quote(4, 3)] });
    expect(telegram.board("ada")[0]?.marked("bold")).toEqual(["one"]);
  });

  it("with block quotes side by side are sent and noted: readers see one", async () => {
    const { api, ada, telegram } = await calling();
    await api.sendMessage(ada, "one\ntwo", { entities: [quote(0, 4), quote(4, 3)] });
    expect(telegram.violations).toMatchObject([{ what: "quotes" }]);
  });

  it("take no markup", async () => {
    const { api, ada } = await calling();
    expect(await refusal(api.sendMessage(ada, "<b>", { parse_mode: "HTML" }))).toContain("unsupported parse_mode");
  });
});

describe("sending", () => {
  it.each([
    ["a chat nobody knows", 123, {}, "400 Bad Request: chat not found"],
    ["a chat it is not in", "elsewhere", {}, "403 Forbidden: bot is not a member of the supergroup chat"],
    ["a chat it was thrown out of", "kicked", {}, "403 Forbidden: bot was kicked from the supergroup chat"],
    ["a chat it may not write in", "muted", {}, "400 Bad Request: not enough rights to send text messages to the chat"],
    [
      "a reply to nothing",
      "group",
      { reply_parameters: { message_id: 99 } },
      "400 Bad Request: message to be replied not found",
    ],
    [
      "a reply to nothing, allowed",
      "group",
      { reply_parameters: { message_id: 99, allow_sending_without_reply: true } },
      null,
    ],
    ["a topic", "forum", { message_thread_id: 11 }, null],
    ["no such topic", "forum", { message_thread_id: 77 }, "400 Bad Request: message thread not found"],
    ["the general topic by its number", "forum", { message_thread_id: 1 }, "400 Bad Request: message thread not found"],
    ["a closed topic", "forum", { message_thread_id: 12 }, "400 Bad Request: TOPIC_CLOSED"],
  ])("to %s", async (_what, chat, options, why) => {
    const { api, telegram } = await calling();
    const id = typeof chat === "number" ? chat : telegram.world.chat(chat).id;
    expect(await refusal(api.sendMessage(id, "hello", options))).toBe(why);
  });

  it("a quote that is in the message, and no other", async () => {
    const { api, ada, telegram } = await calling();
    const { message } = await telegram.says({ text: "some words", replies: 0 });
    const reply = (quote: string) => ({ reply_parameters: { message_id: message.id, quote } });
    expect(await refusal(api.sendMessage(ada, "a", reply("some words")))).toBeNull();
    expect(telegram.board("ada").at(-1)).toMatchObject({ replyTo: message, quote: "some words" });
    expect(await refusal(api.sendMessage(ada, "a", reply("Some")))).toBe("400 Bad Request: QUOTE_TEXT_INVALID");
    const sent = await api.sendMessage(ada, "some words", { entities: [{ type: "bold", offset: 5, length: 5 }] });
    const marked = (quote_entities: MessageEntity[]) =>
      api.sendMessage(ada, "a", { reply_parameters: { message_id: sent.message_id, quote: "words", quote_entities } });
    expect(await refusal(marked([]))).toBe("400 Bad Request: QUOTE_TEXT_INVALID");
    expect(await refusal(marked([{ type: "bold", offset: 0, length: 5 }]))).toBeNull();
  });

  it("needs a person who started the bot and has not blocked it", async () => {
    const { api, ada, telegram } = await calling();
    const stranger = telegram.world.person("stranger").id;
    const never = "403 Forbidden: bot can't initiate conversation with a user";
    expect(await refusal(api.sendMessage(stranger, "hello"))).toBe(never);
    telegram.blocks("ada");
    expect(await refusal(api.sendMessage(ada, "hello"))).toBe("403 Forbidden: bot was blocked by the user");
    expect(telegram.updates.waiting).toMatchObject([{ my_chat_member: { new_chat_member: { status: "kicked" } } }]);
    telegram.unblocks("ada");
    expect(await refusal(api.sendMessage(ada, "hello"))).toBeNull();
  });

  it.each([
    ["data of 64 bytes", { callback_data: "é".repeat(32) }, null],
    ["data of 65 bytes", { callback_data: `${"é".repeat(32)}a` }, "BUTTON_DATA_INVALID"],
    ["no data", { callback_data: "" }, "BUTTON_DATA_INVALID"],
    ["256 to copy", { copy_text: { text: "a".repeat(256) } }, null],
    ["257 to copy", { copy_text: { text: "a".repeat(257) } }, "BUTTON_COPY_TEXT_INVALID"],
    ["a search", { switch_inline_query_current_chat: "" }, null],
    ["no act", {}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"],
  ])("a button with %s", async (_what, act, why) => {
    const { api, ada, telegram } = await calling();
    const reply_markup = { inline_keyboard: [[{ text: "More", ...act } as never]] };
    const said = await refusal(api.sendMessage(ada, "hello", { reply_markup }));
    expect(said).toBe(why === null ? null : `400 Bad Request: ${why}`);
    if (why === null) expect(telegram.board("ada")[0]?.labels).toEqual(["More"]);
  });

  it("notes links to a bot whose parameter it would not take", async () => {
    const { api, ada, telegram } = await calling();
    const button = (start: string) => ({
      reply_markup: { inline_keyboard: [[{ text: "Open", url: `https://t.me/verbatim_bot?start=${start}` }]] },
    });
    await api.sendMessage(ada, "good", button("p_1"));
    expect(telegram.violations).toEqual([]);
    await api.sendMessage(ada, "bad", button("p.1"));
    expect(telegram.violations).toMatchObject([{ what: "start parameter" }]);
  });

  it("obeys limits where they are set", async () => {
    const { api, ada, telegram } = await calling({ perChatPerSecond: 1 });
    await api.sendMessage(ada, "one");
    expect(await refusal(api.sendMessage(ada, "two"))).toBe("429 Too Many Requests: retry after 1");
    telegram.clock.advance(1000);
    expect(await refusal(api.sendMessage(ada, "two"))).toBeNull();
  });
});

describe("changing", () => {
  it("is refused without a change, and for what is not the bot's", async () => {
    const { api, ada, telegram } = await calling();
    const { message } = await telegram.says({ text: "mine", replies: 0 });
    const sent = await api.sendMessage(ada, "one");
    const edit = (id: number, text: string) => refusal(api.editMessageText(ada, id, text));
    expect(await edit(sent.message_id, " one ")).toContain("400 Bad Request: message is not modified: specified new");
    expect(await edit(sent.message_id, "two")).toBeNull();
    expect(await edit(message.id, "two")).toBe("400 Bad Request: message can't be edited");
    expect(await edit(999, "two")).toBe("400 Bad Request: message to edit not found");
    await api.deleteMessage(ada, sent.message_id);
    expect(await edit(sent.message_id, "three")).toBe("400 Bad Request: message to edit not found");
    expect(await refusal(api.deleteMessage(ada, 999))).toBe("400 Bad Request: message to delete not found");
  });

  it("takes the keyboard away unless it is given again", async () => {
    const { api, ada, telegram } = await calling();
    const reply_markup = { inline_keyboard: [[{ text: "More", callback_data: "m" }]] };
    const { message_id } = await api.sendMessage(ada, "one", { reply_markup });
    await api.editMessageText(ada, message_id, "two");
    expect(telegram.board("ada")[0]).toMatchObject({ text: "two", labels: [] });
    await api.editMessageReplyMarkup(ada, message_id, { reply_markup });
    expect(telegram.board("ada")[0]).toMatchObject({ text: "two", labels: ["More"], edits: 2 });
  });
});

describe("buttons", () => {
  const withButton = (answer: (context: Context) => Promise<unknown>) => (bot: Bot) => {
    bot.on("message", (context) =>
      context.reply("one", { reply_markup: { inline_keyboard: [[{ text: "More", callback_data: "m:1" }]] } }),
    );
    bot.on("callback_query:data", answer);
  };

  it("are answered and change their message", async () => {
    const { telegram } = await running(
      withButton(async (context) => {
        await context.answerCallbackQuery();
        await context.editMessageText(`two ${context.callbackQuery?.data}`);
      }),
    );
    const { reply } = await telegram.says({ text: "who" });
    const press = await telegram.presses({ message: reply!, button: "More" });
    expect(press).toMatchObject({ answer: { text: "" }, edited: true, replies: [], message: { text: "two m:1" } });
    await expect(telegram.presses({ message: reply!, button: "More" })).rejects.toThrow("no button More");
  });

  it("show what they are answered with, up to 200 characters", async () => {
    const { telegram, errors } = await running(
      withButton((context) => context.answerCallbackQuery({ text: context.callbackQuery!.data!, show_alert: true })),
    );
    const { reply } = await telegram.says({ text: "who" });
    const press = { message: reply!, button: "m:1" };
    expect(await telegram.presses({ ...press, data: "a".repeat(200) })).toMatchObject({ answer: { alert: true } });
    expect(await telegram.presses({ ...press, data: "a".repeat(201), withinMs: 100 })).toMatchObject({ answer: null });
    await telegram.until(() => errors.length > 0);
    expect(errors.join("")).toContain("MESSAGE_TOO_LONG");
  });

  it("are answered in time", async () => {
    const { telegram, errors } = await running((bot, on) =>
      withButton(async (context) => {
        on.clock.advance(15_001);
        await context.answerCallbackQuery();
      })(bot),
    );
    const { reply } = await telegram.says({ text: "who" });
    const { answer } = await telegram.presses({ message: reply!, button: "More", withinMs: 100 });
    expect(answer).toBeNull();
    await telegram.until(() => errors.length > 0);
    expect(errors.join("")).toContain(TOO_OLD.slice(4));
  });
});

describe("inline mode", () => {
  const results = (bot: Bot) => {
    bot.on("inline_query", (context) => {
      const { query, offset } = context.inlineQuery;
      const markup = { inline_keyboard: [[{ text: "More", callback_data: "m" }]] };
      return context.answerInlineQuery([article(`${query}${offset}`, { description: "what", reply_markup: markup })], {
        next_offset: "20",
        cache_time: 5,
        is_personal: true,
        button: { text: "Ask me", start_parameter: "inline" },
      });
    });
    bot.on("callback_query", async (context) => {
      await context.editMessageText("more");
      await context.answerCallbackQuery();
    });
  };

  it("gives results that are posted via the bot, and edited by their inline id", async () => {
    const { telegram, errors } = await running(results);
    const answer = await telegram.inline({ query: "who", offset: "20" });
    expect(answer).toMatchObject({ next_offset: "20", cache_time: 5, is_personal: true });
    expect(answer.button).toEqual({ text: "Ask me", start_parameter: "inline" });
    expect(answer.results).toMatchObject([{ id: "who20", title: "Who", description: "what" }]);
    const message = telegram.chooses(answer.results[0]!, { chat: "elsewhere" });
    expect(message).toMatchObject({ text: "quotation", labels: ["More"], viaBot: { username: "verbatim_bot" } });
    const press = await telegram.presses({ message, button: "More" });
    expect(press).toMatchObject({ edited: true, message: { text: "more" } });
    expect(errors).toEqual([]);
  });

  it("tells the bot of its own results in groups, and of the choice where that is switched on", async () => {
    const { telegram } = await calling({ inlineFeedback: true });
    const content = { text: "quotation", entities: [] };
    const result = { id: "a", title: "Who", description: "", thumbnail: null, content, preview: false, keyboard: [] };
    telegram.chooses(result, { chat: "group", query: "who" });
    expect(telegram.updates.waiting).toMatchObject([
      { message: { via_bot: { is_bot: true }, text: "quotation" } },
      { chosen_inline_result: { result_id: "a", query: "who" } },
    ]);
  });

  it.each<[string, InlineQueryResult[], object, string]>([
    [
      "51 results",
      Array.from({ length: 51 }, (_, at) => article(String(at))),
      {},
      "too many inline query results specified",
    ],
    ["one id twice", [article("a"), article("a")], {}, "RESULT_ID_DUPLICATE"],
    ["an id of 65 bytes", [article("a".repeat(65))], {}, "RESULT_ID_INVALID"],
    ["no title", [article("a", { title: "" })], {}, "ARTICLE_TITLE_EMPTY"],
    ["no text", [article("a", { input_message_content: { message_text: "" } })], {}, "message text is empty"],
    ["an offset of 65 bytes", [], { next_offset: "a".repeat(65) }, "NEXT_OFFSET_INVALID"],
    ["a bad parameter", [], { button: { text: "Ask", start_parameter: "a b" } }, "START_PARAM_INVALID"],
  ])("refuses %s", async (_what, given, more, why) => {
    const { telegram, errors } = await running((bot) => {
      bot.on("inline_query", (context) => context.answerInlineQuery(given, more));
    });
    await expect(telegram.inline({ query: "who", withinMs: 100 })).rejects.toThrow("no inline results");
    await telegram.until(() => errors.length > 0);
    expect(errors.join("")).toContain(`400: Bad Request: ${why}`);
  });

  it.each([
    [true, 2],
    [false, 1],
  ])("is answered from the cache, for one person or all (personal: %s)", async (is_personal, asked) => {
    const { telegram } = await running(
      (bot) => bot.on("inline_query", (context) => context.answerInlineQuery([article("a")], { is_personal })),
      { inlineCache: true },
    );
    await telegram.inline({ query: "who" });
    await telegram.inline({ query: "who" });
    await telegram.inline({ query: "who", from: "bob" });
    expect(telegram.calls("answerInlineQuery")).toHaveLength(asked);
  });

  it("is answered in time, and only where it is on", async () => {
    const { api, telegram } = await calling({ inline: false });
    expect(await refusal(api.answerInlineQuery("1", []))).toBe(TOO_OLD);
    await expect(telegram.inline({ query: "who" })).rejects.toThrow("inline mode is off");
  });
});

describe("guests", () => {
  it("are called by a mention, and answer once", async () => {
    const again: (string | null)[] = [];
    const { telegram } = await running(
      (bot) => {
        bot.on("guest_message", async (context) => {
          const id = context.update.guest_message.guest_query_id!;
          await context.api.answerGuestQuery(id, article("a"));
          again.push(await refusal(context.api.answerGuestQuery(id, article("a"))));
        });
      },
      { guest: true },
    );
    const message = await telegram.guest({ text: "@verbatim_bot who" });
    expect(message).toMatchObject({
      text: "quotation",
      chat: { title: "elsewhere" },
      replyTo: { text: "@verbatim_bot who" },
    });
    await telegram.until(() => again.length > 0);
    expect(again).toEqual([TOO_OLD]);
    await expect(telegram.guest({ text: "who" })).rejects.toThrow("by a mention");
  });
});

describe("menus of commands", () => {
  const command = (name: string, description = "Ask") => ({ command: name, description });

  it("are kept by scope and language", async () => {
    const { api, telegram } = await calling();
    await api.setMyCommands([command("ask")]);
    await api.setMyCommands([command("ask", "Demander")], { language_code: "fr" });
    await api.setMyCommands([command("cite")], { scope: { type: "all_group_chats" } });
    expect(telegram.commands.keys).toEqual(["default", "default fr", "all_group_chats"]);
    expect(telegram.commands.menu("default", "fr")).toEqual([command("ask", "Demander")]);
    expect(await api.getMyCommands({ scope: { type: "all_group_chats" } })).toEqual([command("cite")]);
    await api.deleteMyCommands();
    expect(telegram.commands.menu()).toEqual([]);
  });

  it.each([
    ["a name in capitals", [command("Ask")], "BOT_COMMAND_INVALID"],
    ["a name of 33", [command("a".repeat(33))], "BOT_COMMAND_INVALID"],
    ["no description", [command("ask", "")], "BOT_COMMAND_DESCRIPTION_INVALID"],
    ["a description of 257", [command("ask", "a".repeat(257))], "BOT_COMMAND_DESCRIPTION_INVALID"],
    ["101 commands", Array.from({ length: 101 }, (_, at) => command(`c${at}`)), "BOT_COMMANDS_TOO_MUCH"],
  ])("refuse %s", async (_what, commands, why) => {
    const { api } = await calling();
    expect(await refusal(api.setMyCommands(commands))).toBe(`400 Bad Request: ${why}`);
  });
});

describe("getUpdates", () => {
  it("repeats what is not confirmed, and waits for what is not there", async () => {
    const { api, telegram } = await calling();
    await telegram.says({ text: "one", replies: 0 });
    await telegram.says({ text: "two", replies: 0 });
    const [first] = await api.getUpdates({ limit: 1 });
    expect(first).toMatchObject({ message: { text: "one" } });
    expect(await api.getUpdates()).toHaveLength(2);
    expect(await api.getUpdates({ offset: first!.update_id + 1 })).toMatchObject([{ message: { text: "two" } }]);
    const waiting = api.getUpdates({ offset: first!.update_id + 2, timeout: 5 });
    await telegram.until(() => telegram.polling.active);
    await telegram.says({ text: "three", replies: 0, withinMs: 1 });
    expect(await waiting).toMatchObject([{ message: { text: "three" } }]);
  });

  it("gives only the kinds that are asked for", async () => {
    const { api, telegram } = await calling();
    await api.getUpdates({ allowed_updates: ["inline_query"] });
    expect((await telegram.says({ text: "one" })).delivered).toBe(false);
    await api.getUpdates({ allowed_updates: [] });
    expect((await telegram.says({ text: "two", replies: 0 })).delivered).toBe(true);
  });

  it("is for one poller, and not beside a webhook: 409", async () => {
    const { api, telegram } = await calling();
    const first = refusal(api.getUpdates({ timeout: 5 }));
    await telegram.until(() => telegram.polling.active);
    const second = refusal(api.getUpdates({ timeout: 5 }));
    expect(await first).toContain("409 Conflict: terminated by other getUpdates request");
    await telegram.until(() => telegram.polling.active);
    await api.setWebhook("http://127.0.0.1:9/");
    expect(await second).toBe("409 Conflict: terminated by setWebhook request");
    expect(await refusal(api.getUpdates())).toContain(
      "409 Conflict: can't use getUpdates method while webhook is active",
    );
    await api.deleteWebhook();
    expect(await refusal(api.getUpdates())).toBeNull();
  });
});

describe("a webhook", () => {
  const SECRET = "s3cret_-";

  /** A bot behind an HTTP server of its own. */
  async function hooked(set: (bot: Bot) => void, options: TelegramOptions = {}) {
    const telegram = await telegramFor({ webhook: { retryMs: 10 }, ...options });
    const bot = clientOf(telegram);
    set(bot);
    await bot.init();
    const handle = webhookCallback(bot, "http", { secretToken: SECRET, timeoutMilliseconds: 5000 });
    const server = createServer((request, response) => {
      handle(request, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await bot.api.setWebhook(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { secret_token: SECRET });
    return { telegram, bot };
  }

  it("gets updates with its secret, and refuses those with another", async () => {
    const { telegram, bot } = await hooked(echo);
    expect((await telegram.says({ text: "hello" })).reply?.text).toBe("you said hello");
    expect(await telegram.webhook.post({ update_id: 1 }, { secret: "wrong" })).toBe(401);
    expect(await telegram.webhook.post({ update_id: 1 }, { secret: null })).toBe(401);
    expect(await telegram.webhook.post({ update_id: 1 })).toBe(200);
    expect(await bot.api.getWebhookInfo()).toMatchObject({ pending_update_count: 0 });
  });

  it("gets an update again that it does not answer in time, or twice for nothing", async () => {
    let runs = 0;
    let release = () => {};
    const second = new Promise<void>((resolve) => (release = resolve));
    const set = (bot: Bot) =>
      void bot.on("message", async () => {
        runs += 1;
        if (runs === 1) await second;
        else release();
      });
    const { telegram, bot } = await hooked(set, { webhook: { retryMs: 10, timeoutMs: 200 } });
    await telegram.says({ text: "slow", replies: 0, withinMs: 1 });
    await telegram.until(() => telegram.updates.waiting.length === 0);
    expect(telegram.webhook.deliveries[0]?.status).toBeNull();
    expect(telegram.webhook.deliveries.at(-1)?.status).toBe(200);
    expect(await bot.api.getWebhookInfo()).toMatchObject({ last_error_message: "Read timeout expired" });
    const before = runs;
    telegram.webhook.copies = 2;
    await telegram.says({ text: "twice", replies: 0, withinMs: 1 });
    await telegram.until(() => runs === before + 2);
  });

  it.each([
    ["a secret of 257", "http://127.0.0.1/", "a".repeat(257), "secret token is too long"],
    ["a secret with a dot", "http://127.0.0.1/", "a.b", "secret token contains unallowed characters"],
    ["an address elsewhere", "https://example.org/", "a", "bad webhook: this Telegram delivers to loopback only"],
  ])("is not set with %s", async (_what, url, secret_token, why) => {
    const { api } = await calling();
    expect(await refusal(api.setWebhook(url, { secret_token }))).toBe(`400 Bad Request: ${why}`);
  });
});

describe("faults", () => {
  it.each<[string, (telegram: FakeTelegram) => void, string]>([
    ["rateLimit", ({ faults }) => faults.rateLimit({ retryAfter: 3 }), "429 Too Many Requests: retry after 3"],
    ["serverError", ({ faults }) => faults.serverError(), "502 Bad Gateway"],
    ["blocked", ({ faults }) => faults.blocked(), "403 Forbidden: bot was blocked by the user"],
    ["refuse", ({ faults }) => faults.refuse({ text: "chat not found" }), "400 Bad Request: chat not found"],
    ["unauthorised", ({ faults }) => faults.unauthorised(), "401 Unauthorized"],
  ])("%s", async (_what, spoil, why) => {
    const { api, ada, telegram } = await calling();
    spoil(telegram);
    expect(await refusal(api.sendMessage(ada, "hello"))).toBe(why);
    expect(telegram.board("ada")).toEqual([]);
    telegram.faults.clear();
    expect(await refusal(api.sendMessage(ada, "hello"))).toBeNull();
    expect(telegram.violations).toEqual([]);
  });

  it("of what is edited and answered", async () => {
    const { api, ada, telegram } = await calling();
    const { message_id } = await api.sendMessage(ada, "one");
    telegram.faults.notModified();
    telegram.faults.messageGone();
    telegram.faults.queryTooOld();
    telegram.faults.rateLimit({ on: "sendChatAction" });
    expect(await refusal(api.editMessageText(ada, message_id, "two"))).toContain("message is not modified");
    expect(await refusal(api.editMessageText(ada, message_id, "two"))).toContain("message to edit not found");
    expect(await refusal(api.answerCallbackQuery("1"))).toBe(TOO_OLD);
    expect(await refusal(api.sendMessage(ada, "three"))).toBeNull();
    expect(telegram.faults.left).toBe(1);
  });

  it.each<[string, (telegram: FakeTelegram) => void, number]>([
    ["before anything is done", ({ faults }) => faults.breakConnection(), 0],
    ["after it was done", ({ faults }) => faults.loseReply({ by: "close" }), 1],
    ["in the middle of the answer", ({ faults }) => faults.cutReply(), 1],
    ["by a proxy that speaks HTML", ({ faults }) => faults.serverError({ html: true }), 0],
  ])("end the connection %s", async (_what, spoil, posted) => {
    const telegram = await telegramFor();
    const { token, apiRoot } = telegram;
    // The fetch that comes with grammY never notices an answer that was cut.
    const { api } = new Bot(token, { client: { apiRoot, fetch: globalThis.fetch } });
    spoil(telegram);
    const sent = api.sendMessage(telegram.world.person("ada").id, "hello");
    await expect(sent).rejects.toBeInstanceOf(HttpError);
    expect(telegram.board("ada")).toHaveLength(posted);
  });

  it("make a request slow, or leave its answer hanging", async () => {
    const { telegram, ada } = await calling();
    const { api } = clientOf(telegram, 0.1);
    telegram.faults.slow({ ms: 300, when: "before" });
    await expect(api.sendMessage(ada, "hello")).rejects.toBeInstanceOf(HttpError);
    telegram.faults.cutReply({ by: "hang" });
    await expect(api.sendMessage(ada, "again")).rejects.toBeInstanceOf(HttpError);
  });

  it("end the poll: 409 and 401 reach whoever started the bot", async () => {
    for (const [spoil, code] of [
      [({ faults }: FakeTelegram) => faults.conflict(), 409],
      [({ faults }: FakeTelegram) => faults.unauthorised(), 401],
    ] as const) {
      const telegram = await telegramFor();
      const bot = clientOf(telegram);
      await bot.init();
      spoil(telegram);
      await expect(run(bot, { runner: { silent: true } }).task()).rejects.toMatchObject({ error_code: code });
    }
  });
});

describe("the server", () => {
  it("knows its token and its methods", async () => {
    const { telegram, api } = await calling();
    const { apiRoot, token } = telegram;
    expect(await refusal(new Bot("1:other", { client: { apiRoot } }).api.getMe())).toBe("401 Unauthorized");
    expect(await api.getMe()).toMatchObject({ username: "verbatim_bot", supports_inline_queries: true });
    const unknown = await fetch(`${apiRoot}/bot${token}/sendTelepathy`);
    expect(await unknown.json()).toEqual({ ok: false, error_code: 404, description: "Not Found: method not found" });
    const form = new URLSearchParams({ chat_id: "4000001", text: "hello" });
    expect((await fetch(`${apiRoot}/bot${token}/sendmessage`, { method: "POST", body: form })).status).toBe(200);
    expect((await fetch(apiRoot)).status).toBe(404);
  });

  it("names the administrators of a chat", async () => {
    const { api, group } = await calling();
    expect(await api.getChatAdministrators(group)).toMatchObject([
      { status: "administrator", user: { first_name: "Owner" } },
    ]);
    expect(await api.getChat(group)).toMatchObject({ type: "group", title: "group" });
  });
});
