import type { Board } from "./board.ts";
import type { Commands } from "./commands.ts";
import type { Limits } from "./limits.ts";
import { brokenStartLinks } from "./links.ts";
import type { Message } from "./message.ts";
import type { Params } from "./params.ts";
import type { Polling } from "./polling.ts";
import type { Queries } from "./queries.ts";
import { bad, Refusal } from "./refusal.ts";
import { chatShape, meShape, messageShape, userShape } from "./shape.ts";
import type { Updates } from "./updates.ts";
import type { Webhook } from "./webhook.ts";
import type { Chat, Person, World } from "./world.ts";

export interface Parts {
  readonly world: World;
  readonly board: Board;
  readonly commands: Commands;
  readonly limits: Limits;
  readonly polling: Polling;
  readonly queries: Queries;
  readonly updates: Updates;
  readonly webhook: Webhook;
  /** What the bot has told about itself, e.g. `setMyDescription`, by name and language. */
  readonly profile: Map<string, string>;
  readonly violation: (what: string, detail: string) => void;
}

type Method = (parts: Parts, params: Params, gone: AbortSignal) => unknown;

const ACTIONS =
  /^(?:typing|upload_(?:photo|video|voice|document|video_note)|record_(?:video|voice|video_note)|choose_sticker|find_location)$/;

const METHODS: Readonly<Record<string, Method>> = {
  getMe: ({ world }) => meShape(world),
  getUpdates: ({ polling }, params, gone) => polling.poll(params, gone),
  setWebhook: ({ webhook, polling }, params) => {
    webhook.set(params);
    if (webhook.url !== "") polling.end();
    return true;
  },
  deleteWebhook: ({ webhook, updates }, params) => {
    webhook.url = "";
    if (params.flag("drop_pending_updates")) updates.clear();
    return true;
  },
  getWebhookInfo: ({ webhook }) => webhook.info(),
  logOut: () => true,
  close: () => true,
  sendMessage: ({ board, limits, ...parts }, params) => {
    limits.count(board.writable(params));
    return shown(parts, board.send(params));
  },
  editMessageText: ({ board, ...parts }, params) => {
    return shown(parts, board.editText(params));
  },
  editMessageReplyMarkup: ({ board, ...parts }, params) => shown(parts, board.editKeyboard(params)),
  deleteMessage: ({ board }, params) => {
    board.delete(params);
    return true;
  },
  sendChatAction: ({ board }, params) => {
    board.topic(board.writable(params), params);
    if (!ACTIONS.test(params.text("action"))) throw bad("wrong parameter action in request");
    return true;
  },
  answerCallbackQuery: ({ queries }, params) => {
    queries.answerCallback(params);
    return true;
  },
  answerInlineQuery: ({ queries, violation }, params) => {
    const { results } = queries.answerInline(params);
    for (const { content, keyboard } of results) noteLinks(violation, content, keyboard);
    return true;
  },
  answerGuestQuery: ({ queries, violation }, params) => {
    const message = queries.answerGuest(params);
    noteLinks(violation, message, message.keyboard);
    return { inline_message_id: message.inlineId };
  },
  setMyCommands: ({ commands }, params) => {
    commands.set(params);
    return true;
  },
  getMyCommands: ({ commands }, params) => commands.get(params),
  deleteMyCommands: ({ commands }, params) => {
    commands.delete(params);
    return true;
  },
  setMyName: profileSetter("name", 64),
  setMyDescription: profileSetter("description", 512),
  setMyShortDescription: profileSetter("short_description", 120),
  getMyName: profileGetter("name"),
  getMyDescription: profileGetter("description"),
  getMyShortDescription: profileGetter("short_description"),
  getChat: ({ board }, params) => ({ ...chatShape(board.known(params)), accent_color_id: 0, max_reaction_count: 11 }),
  getChatAdministrators: ({ board }, params) => {
    const chat = board.known(params);
    if (chat.type === "private") throw bad("there are no administrators in the private chat");
    return [...chat.administrators].map((person) => memberShape(chat, person));
  },
  getChatMember: ({ board, world }, params) => {
    const person = world.personById(params.int("user_id") ?? 0);
    const chat = board.known(params);
    if (person === undefined) throw bad("PARTICIPANT_ID_INVALID");
    return memberShape(chat, person);
  },
  getChatMemberCount: ({ world }) => world.people.size + 1,
};

const BY_NAME = new Map(Object.entries(METHODS).map(([name, method]) => [name.toLowerCase(), method]));

/** Carries a request out. @throws Refusal */
export async function carryOut(parts: Parts, name: string, params: Params, gone: AbortSignal): Promise<unknown> {
  const method = BY_NAME.get(name.toLowerCase());
  if (method === undefined) throw new Refusal(404, "method not found");
  return await method(parts, params, gone);
}

function shown({ world, violation }: Pick<Parts, "world" | "violation">, message: Message | null): object | true {
  if (message === null) return true;
  noteLinks(violation, message, message.keyboard);
  return messageShape(message, world);
}

function noteLinks(violation: Parts["violation"], ...content: Parameters<typeof brokenStartLinks>): void {
  for (const link of brokenStartLinks(...content)) violation("start parameter", link);
}

function memberShape(chat: Chat, person: Person): object {
  const isAdministrator = chat.administrators.has(person);
  const isBot = person.is_bot && chat.bot === "administrator";
  return {
    status: isAdministrator || isBot ? "administrator" : "member",
    user: userShape(person),
    is_anonymous: false,
  };
}

function profileSetter(field: string, max: number): Method {
  return ({ profile }, params) => {
    const value = params.text(field);
    if (value.length > max) throw bad(`${field.replaceAll("_", " ")} is too long`);
    profile.set(`${field} ${params.text("language_code")}`.trim(), value);
    return true;
  };
}

function profileGetter(field: string): Method {
  return ({ profile }, params) => ({ [field]: profile.get(`${field} ${params.text("language_code")}`.trim()) ?? "" });
}
