import type { Clock } from "./clock.ts";
import { readKeyboard } from "./keyboard.ts";
import { Message } from "./message.ts";
import type { Params } from "./params.ts";
import { isQuoteOf } from "./quote.ts";
import { bad, Refusal, TEXTS } from "./refusal.ts";
import { hasAdjacentQuotes, readText, type Formatted } from "./text.ts";
import type { Chat, Topic, World } from "./world.ts";

const MAX_QUOTE = 1024;

interface Surroundings {
  readonly clock: Clock;
  readonly world: World;
  readonly violation: (what: string, detail: string) => void;
}

type NewMessage = Omit<ConstructorParameters<typeof Message>[0], "id" | "date">;

/** The messages of all chats, and what it takes for the bot to post, edit and delete one. */
export class Board {
  readonly #around: Surroundings;
  readonly messages: Message[] = [];
  readonly #posted = new Map<Chat, Message[]>();
  readonly #touched = new Map<Chat, Message[]>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** As a reader sees the chat, oldest first. */
  of(chat: Chat): Message[] {
    return this.messages.filter((message) => message.chat === chat && !message.deleted);
  }

  /** What the bot has sent to a chat, oldest first. */
  postedIn(chat: Chat): readonly Message[] {
    return this.#posted.get(chat) ?? [];
  }

  /** What the bot has sent or edited in a chat, in that order; once for each time. */
  touchedIn(chat: Chat): readonly Message[] {
    return this.#touched.get(chat) ?? [];
  }

  /** Puts a message into a chat, whoever wrote it. */
  place(given: NewMessage): Message {
    given.chat.lastId += 1;
    const message = new Message({ ...given, id: given.chat.lastId, date: this.#around.clock.date() });
    this.messages.push(message);
    return message;
  }

  /** `sendMessage`. */
  send(params: Params): Message {
    const chat = this.writable(params);
    const { text, entities } = this.#content(params, "text", "entities");
    const keyboard = readKeyboard(params.json("reply_markup"));
    const thread = this.topic(chat, params);
    const { replyTo, quote } = this.#reply(chat, params);
    const topic = thread ?? replyTo?.topic ?? null;
    if (topic?.closed) throw bad("TOPIC_CLOSED");
    const from = chat.type === "channel" ? null : this.#around.world.bot;
    const preview = isPreviewed(params);
    const message = this.place({ chat, from, text, entities, keyboard, topic, replyTo, quote, preview });
    add(this.#posted, message);
    add(this.#touched, message);
    return message;
  }

  /** `editMessageText`. @returns null for a message the bot only knows by its inline id */
  editText(params: Params): Message | null {
    const message = this.#editable(params);
    const { text, entities } = this.#content(params, "text", "entities");
    const keyboard = readKeyboard(params.json("reply_markup"));
    this.#change(message, { text, entities, keyboard, preview: isPreviewed(params) });
    return params.has("inline_message_id") ? null : message;
  }

  /** `editMessageReplyMarkup`. */
  editKeyboard(params: Params): Message | null {
    const message = this.#editable(params);
    const { text, entities, preview } = message;
    this.#change(message, { text, entities, preview, keyboard: readKeyboard(params.json("reply_markup")) });
    return params.has("inline_message_id") ? null : message;
  }

  /** `deleteMessage`: its own anywhere, others' in private chats and where it is an administrator. */
  delete(params: Params): void {
    const chat = this.known(params);
    const message = this.find(chat, params.int("message_id"));
    if (message === undefined) throw bad("message to delete not found");
    const isOwn = message.from === this.#around.world.bot;
    if (!isOwn && chat.type !== "private" && chat.bot !== "administrator") throw bad("message can't be deleted");
    message.deleted = true;
  }

  find(chat: Chat, id: number | null): Message | undefined {
    return this.messages.find((one) => one.chat === chat && one.id === id && !one.deleted);
  }

  /** The chat that is meant, if the bot knows it. @throws Refusal */
  known(params: Params, name = "chat_id"): Chat {
    const given = params.text(name);
    if (given === "") throw bad(`${name} is empty`);
    const chat = this.#around.world.chats.get(Number(given));
    if (chat === undefined) throw bad("chat not found");
    if (chat.bot === "kicked") throw new Refusal(403, `bot was kicked from the ${chat.type} chat`);
    if (chat.bot === "outside") throw new Refusal(403, `bot is not a member of the ${chat.type} chat`);
    return chat;
  }

  /** As `known`, where the bot may write as well. @throws Refusal */
  writable(params: Params): Chat {
    const chat = this.known(params);
    if (chat.bot === "muted") throw bad("not enough rights to send text messages to the chat");
    if (chat.type === "channel" && chat.bot !== "administrator") {
      throw bad("need administrator rights in the channel chat");
    }
    const { person } = chat;
    if (person?.blocked) throw new Refusal(403, TEXTS.blocked);
    if (person?.started === false) throw new Refusal(403, "bot can't initiate conversation with a user");
    return chat;
  }

  #content(params: Params, text: string, entities: string): Formatted {
    // Markup is not simulated: answers are sent with entities.
    if (params.text("parse_mode") !== "") throw bad("unsupported parse_mode");
    const content = readText(params.text(text), params.json(entities));
    if (hasAdjacentQuotes(content)) {
      this.#around.violation("quotes", `adjacent block quotes are shown as one: ${content.text.slice(0, 100)}`);
    }
    return content;
  }

  /** The topic that is meant. @returns null for none, and where the chat has none @throws Refusal */
  topic(chat: Chat, params: Params): Topic | null {
    const id = params.int("message_thread_id");
    if (id === null || id === 0) return null;
    if (chat.topics === null && chat.type !== "private") return null;
    const found = chat.topics?.find((topic) => topic.id === id);
    if (found === undefined) throw bad("message thread not found");
    return found;
  }

  #reply(chat: Chat, params: Params): { readonly replyTo: Message | null; readonly quote: string | null } {
    const given = params.json("reply_parameters") as ReplyParameters | undefined;
    if (given === undefined) return { replyTo: null, quote: null };
    const replied = this.find(chat, given.message_id);
    if (replied === undefined) {
      if (given.allow_sending_without_reply !== true) throw bad("message to be replied not found");
      return { replyTo: null, quote: null };
    }
    if (!given.quote) return { replyTo: replied, quote: null };
    const quote = readText(given.quote, given.quote_entities);
    if (quote.text.length > MAX_QUOTE || !isQuoteOf(quote, replied)) throw bad("QUOTE_TEXT_INVALID");
    return { replyTo: replied, quote: quote.text };
  }

  #editable(params: Params): Message {
    const inlineId = params.text("inline_message_id");
    if (inlineId !== "") {
      const found = this.messages.find((one) => one.inlineId === inlineId && !one.deleted);
      if (found === undefined) throw bad("MESSAGE_ID_INVALID");
      return found;
    }
    const chat = this.writable(params);
    const id = params.int("message_id");
    if (id === null) throw bad("message identifier is not specified");
    const message = this.find(chat, id);
    if (message === undefined) throw bad(TEXTS.gone);
    const isOwn = message.from === this.#around.world.bot || (chat.type === "channel" && message.from === null);
    if (!isOwn) throw bad("message can't be edited");
    return message;
  }

  #change(message: Message, to: Pick<Message, "text" | "entities" | "keyboard" | "preview">): void {
    const seen = ({ text, entities, keyboard }: typeof to) => JSON.stringify([text, entities, keyboard]);
    if (seen(message) === seen(to)) throw bad(TEXTS.notModified);
    Object.assign(message, to);
    message.edits += 1;
    message.editDate = this.#around.clock.date();
    add(this.#touched, message);
  }
}

interface ReplyParameters {
  readonly message_id: number;
  readonly allow_sending_without_reply?: boolean;
  readonly quote?: string;
  readonly quote_entities?: readonly object[];
}

function add(lists: Map<Chat, Message[]>, message: Message): void {
  const list = lists.get(message.chat) ?? [];
  list.push(message);
  lists.set(message.chat, list);
}

function isPreviewed(params: Params): boolean {
  const options = params.json("link_preview_options") as { is_disabled?: boolean } | undefined;
  return options?.is_disabled !== true;
}
