import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { requestIn } from "../adapters/telegram/request.ts";

const me = { id: 7, username: "verbatim_bot" };
const ada = { id: 1, is_bot: false, first_name: "Ada" };
const PRIVATE = { chat: { id: 1, type: "private", first_name: "Ada" }, from: ada };
const GROUP = { chat: { id: -5, type: "supergroup", title: "Town" }, from: ada };

/** With the entities that Telegram finds: a command at the start, and names. */
function said(text: string, given: object): Message {
  const found = [...text.matchAll(/(?<command>^\/[\w@]+)|@\w+/gu)].map(({ 0: words, index, groups }) => ({
    type: groups?.["command"] === undefined ? "mention" : "bot_command",
    offset: index,
    length: words.length,
  }));
  return { message_id: 9, date: 1, text, entities: found, ...given } as Message;
}

const ours = { message_id: 3, date: 1, from: { ...ada, id: 7, is_bot: true }, chat: GROUP.chat };
const question = (words: string) => ({ verb: "question", words });

describe("requestIn", () => {
  it.each([
    { what: "text in private", message: said(" who said it? ", PRIVATE), request: question("who said it?") },
    { what: "a command", message: said("/ask who", PRIVATE), request: { verb: "ask", words: "who" } },
    { what: "a command in capitals", message: said("/ASK who", PRIVATE), request: { verb: "ask", words: "who" } },
    { what: "a command and a line", message: said("/ask\nwho", PRIVATE), request: { verb: "ask", words: "who" } },
    { what: "an unknown command", message: said("/fly", PRIVATE), request: { verb: "unknown command", words: "" } },
    {
      what: "a forwarded message",
      message: said("“Words”", { ...PRIVATE, forward_origin: { type: "user", date: 1, sender_user: ada } }),
      request: { verb: "forwarded", words: "“Words”" },
    },
    {
      what: "a picture with words",
      message: { ...said("", PRIVATE), text: undefined, photo: [], caption: "who?" },
      request: question("who?"),
    },
    {
      what: "a picture without",
      message: { ...said("", PRIVATE), text: undefined, photo: [] },
      request: { verb: "no text", words: "" },
    },
    { what: "a command in a group", message: said("/ask who", GROUP), request: { verb: "ask", words: "who" } },
    {
      what: "a command to this bot",
      message: said("/check@Verbatim_Bot words", GROUP),
      request: { verb: "check", words: "words" },
    },
    { what: "a mention", message: said("hey @verbatim_bot who?", GROUP), request: question("hey   who?") },
    { what: "a mention alone", message: said("@verbatim_bot", GROUP), request: question("") },
    {
      what: "a mention without a username",
      message: {
        ...said("bot who?", GROUP),
        entities: [{ type: "text_mention", offset: 0, length: 3, user: { id: 7 } }],
      },
      request: question("who?"),
    },
    {
      what: "a reply to the bot",
      message: said("why?", { ...GROUP, reply_to_message: ours }),
      request: question("why?"),
    },
    {
      what: "an anonymous administrator",
      message: said("/cite", { ...GROUP, from: { ...ada, is_bot: true }, sender_chat: GROUP.chat }),
      request: { verb: "cite", words: "" },
    },
  ])("$what", ({ message, request }) => {
    expect(requestIn(message as Message, me)).toEqual(request);
  });

  it.each([
    { what: "what people say to one another", message: said("who?", GROUP) },
    { what: "a mention of somebody else", message: said("@verbatim_bots who?", GROUP) },
    { what: "a command to another bot", message: said("/ask@other_bot who", GROUP) },
    { what: "an unknown command in a group", message: said("/fly", GROUP) },
    { what: "another bot", message: said("/ask who", { ...GROUP, from: { ...ada, is_bot: true } }) },
    { what: "what came by inline mode", message: said("who?", { ...PRIVATE, via_bot: { ...ada, id: 7 } }) },
    {
      what: "a topic that the bot opened",
      message: said("who?", { ...GROUP, reply_to_message: { ...ours, forum_topic_created: { name: "x" } } }),
    },
    { what: "a post of the channel above", message: said("@verbatim_bot", { ...GROUP, is_automatic_forward: true }) },
    { what: "a service message", message: { ...said("", PRIVATE), text: undefined, pinned_message: ours } },
  ])("nothing in $what", ({ message }) => {
    expect(requestIn(message as Message, me)).toBeUndefined();
  });
});
