import type { MessageEntity } from "grammy/types";
import type { Waiting } from "../waiting.ts";
import type { Board } from "./board.ts";
import { typed } from "./client-text.ts";
import { readResult, type InlineAnswer, type InlineResult } from "./inline-results.ts";
import { isStartParameter } from "./keyboard.ts";
import type { Message } from "./message.ts";
import { reachesBot } from "./privacy.ts";
import type { CallbackAnswer, Queries } from "./queries.ts";
import { chatShape, messageShape, userShape } from "./shape.ts";
import type { UpdateKind, Updates } from "./updates.ts";
import type { Chat, Person, World } from "./world.ts";

interface Parts {
  readonly world: World;
  readonly board: Board;
  readonly updates: Updates;
  readonly queries: Queries;
  readonly waiting: Waiting;
  readonly hasFeedback: boolean;
  readonly isCaching: boolean;
}

interface Patience {
  readonly withinMs?: number;
}

interface Speech extends Patience {
  readonly text: string;
  /** By name; "ada" where nobody is named. */
  readonly from?: string | Person;
  /** By title or id; the person's private chat with the bot where none is named. */
  readonly chat?: string | number | Chat;
  readonly entities?: readonly MessageEntity[];
  readonly replyTo?: Message;
  /** The part of `replyTo` that is quoted. */
  readonly quote?: string;
  /** The name of a topic. */
  readonly topic?: string;
  /** An administrator who does not show who it is. */
  readonly anonymous?: boolean;
  /** How many messages of the bot to wait for; with 0 waits 150 ms for nothing. */
  readonly replies?: number;
}

/** What came of something a person did. */
export interface Exchange {
  /** The person's own message. */
  readonly message: Message;
  /** What the bot posted in that chat since, oldest first. */
  readonly replies: readonly Message[];
  /** The first of `replies`, or the answer that was edited. */
  readonly reply: Message | null;
  /** Whether the bot got to see it. */
  readonly delivered: boolean;
}

interface Press {
  /** What the presser was shown; null when the bot never answered. */
  readonly answer: CallbackAnswer | null;
  /** The message with the button. */
  readonly message: Message;
  readonly edited: boolean;
  /** What the bot posted in that chat since. */
  readonly replies: readonly Message[];
}

const PATIENCE_MS = 2000;
const SILENCE_MS = 150;

/** What people do in Telegram. Each act is refused, as a failing test, where the app would not offer it. */
export class Acts {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Says something and waits for the bot's messages in that chat. */
  async says({ replies = 1, withinMs, ...speech }: Speech): Promise<Exchange> {
    const { board } = this.#parts;
    const message = this.#place(speech);
    const before = board.postedIn(message.chat).length;
    const delivered = this.#announce(message, message.chat.type === "channel" ? "channel_post" : "message");
    const since = () => board.postedIn(message.chat).slice(before);
    if (delivered) await this.#expect(replies, since, withinMs);
    return { message, replies: since(), reply: since()[0] ?? null, delivered };
  }

  /** Presses "Start", or follows a link to the bot with a parameter. */
  async starts({ parameter, ...rest }: Omit<Speech, "text"> & { readonly parameter?: string } = {}): Promise<Exchange> {
    if (parameter !== undefined && !isStartParameter(parameter)) throw new Error(`no start parameter: ${parameter}`);
    return await this.says({ ...rest, text: parameter === undefined ? "/start" : `/start ${parameter}` });
  }

  /** Changes the words of a person's message. @returns once the bot has posted or edited something in that chat */
  async edits(
    message: Message,
    text: string,
    { touched = 1, withinMs }: Patience & { readonly touched?: number } = {},
  ): Promise<Exchange> {
    const { board, world } = this.#parts;
    if (message.from === world.bot) throw new Error("that message is the bot's");
    Object.assign(message, typed(text));
    message.edits += 1;
    message.editDate = world.clock.date();
    const { chat } = message;
    const before = { posted: board.postedIn(chat).length, touched: board.touchedIn(chat).length };
    const delivered = this.#announce(message, chat.type === "channel" ? "edited_channel_post" : "edited_message");
    const since = () => board.touchedIn(chat).slice(before.touched);
    if (delivered) await this.#expect(touched, since, withinMs);
    return { message, replies: board.postedIn(chat).slice(before.posted), reply: since()[0] ?? null, delivered };
  }

  /**
   * Presses a button, named by its label or data, and waits for the answer; where that shows nothing, for a change in
   * the chat as well.
   * @param data sent in place of the button's own: a forged one
   */
  async presses({
    message,
    button,
    from = "ada",
    data,
    withinMs = PATIENCE_MS,
  }: Patience & {
    readonly message: Message;
    readonly button: string;
    readonly from?: string | Person;
    readonly data?: string;
  }): Promise<Press> {
    const { world, board, queries } = this.#parts;
    if (message.deleted) throw new Error("the message is gone");
    const pressed = message.button(button);
    if (pressed.callback_data === undefined) throw new Error(`${pressed.text} sends nothing to the bot`);
    const person = world.person(from);
    const query = queries.callback(person);
    const { chat } = message;
    const before = { posted: board.postedIn(chat).length, touched: board.touchedIn(chat).length };
    const target =
      message.inlineId === null ? { message: messageShape(message, world) } : { inline_message_id: message.inlineId };
    const common = { id: query.id, from: userShape(person), chat_instance: String(message.chat.id) };
    this.#send("callback_query", { ...common, ...target, data: data ?? pressed.callback_data });
    const changed = () => board.touchedIn(chat).slice(before.touched);
    await this.#wait(
      () => query.answer !== null && (query.answer.text !== "" || query.answer.url !== null || changed().length > 0),
      withinMs,
    );
    const replies = board.postedIn(chat).slice(before.posted);
    return { answer: query.answer, message, edited: changed().includes(message), replies };
  }

  /** Types the bot's name and something into the field of any chat. @throws Error when no results came */
  async inline({
    query = "",
    offset = "",
    from = "ada",
    chatType = "supergroup",
    withinMs = PATIENCE_MS,
  }: Patience & {
    readonly query?: string;
    readonly offset?: string;
    readonly from?: string | Person;
    readonly chatType?: "sender" | "private" | "group" | "supergroup" | "channel";
  } = {}): Promise<InlineAnswer> {
    const { world, queries } = this.#parts;
    if (!world.settings.inline) throw new Error("inline mode is off (/setinline)");
    const person = world.person(from);
    const words = JSON.stringify([query, offset]);
    const cached = this.#parts.isCaching ? queries.cached(person, words) : null;
    if (cached !== null) return cached;
    const asked = queries.inline(person, words);
    this.#send("inline_query", { id: asked.id, from: userShape(person), query, offset, chat_type: chatType });
    await this.#wait(() => asked.answer !== null, withinMs);
    if (asked.answer === null) throw new Error(`no inline results for "${query}" after ${withinMs} ms`);
    return asked.answer;
  }

  /** Chooses an inline result: it is posted in the name of the person, via the bot. */
  chooses(
    result: InlineResult,
    {
      from = "ada",
      chat = "supergroup",
      query = "",
    }: { from?: string | Person; chat?: string | number | Chat; query?: string } = {},
  ): Message {
    const { world, board } = this.#parts;
    const person = world.person(from);
    const { content, keyboard, preview } = result;
    // Only what has a keyboard can be edited later.
    const inlineId = keyboard.length > 0 ? this.#inlineId() : null;
    const where = world.chat(chat);
    const message = board.place({
      chat: where,
      from: person,
      ...content,
      keyboard,
      preview,
      viaBot: world.bot,
      inlineId,
    });
    this.#announce(message, "message");
    if (this.#parts.hasFeedback) {
      const id = inlineId === null ? {} : { inline_message_id: inlineId };
      this.#send("chosen_inline_result", { result_id: result.id, from: userShape(person), query, ...id });
    }
    return message;
  }

  /** Mentions the bot in a chat it is no member of. @returns what it posted there as a guest, null for nothing */
  async guest({ withinMs = PATIENCE_MS, ...speech }: Omit<Speech, "replies">): Promise<Message | null> {
    const { world, board, queries } = this.#parts;
    if (!world.settings.guest) throw new Error("guest mode is off");
    const message = this.#place({ chat: "elsewhere", ...speech });
    const mentions = message.marked("mention").map((mention) => mention.toLowerCase());
    if (!mentions.includes(`@${world.bot.username}`)) throw new Error("guests are called by a mention");
    const query = queries.guest(message.from!, (params) => {
      const { content, keyboard, preview } = readResult(params.json("result"));
      const place = { chat: message.chat, topic: message.topic, replyTo: message, inlineId: this.#inlineId() };
      return board.place({ ...place, from: world.bot, ...content, keyboard, preview });
    });
    this.#send("guest_message", { ...messageShape(message, world), guest_query_id: query.id });
    await this.#wait(() => query.answer !== null, withinMs);
    return query.answer;
  }

  /** Stops the bot, as its menu calls it: 403 from now on. */
  blocks(who: string | Person): void {
    this.#setBlocked(this.#parts.world.person(who), true);
  }

  unblocks(who: string | Person): void {
    this.#setBlocked(this.#parts.world.person(who), false);
  }

  #setBlocked(person: Person, blocked: boolean): void {
    const { world } = this.#parts;
    person.blocked = blocked;
    const member = (status: string) => ({
      status,
      user: userShape(world.bot),
      ...(status === "kicked" ? { until_date: 0 } : {}),
    });
    const [was, is] = blocked ? (["member", "kicked"] as const) : (["kicked", "member"] as const);
    const common = { chat: chatShape(world.direct(person)), from: userShape(person), date: world.clock.date() };
    this.#send("my_chat_member", { ...common, old_chat_member: member(was), new_chat_member: member(is) });
  }

  #place({ text, from = "ada", chat, entities, replyTo, quote, topic, anonymous = false }: Speech): Message {
    const { world, board } = this.#parts;
    const person = world.person(from);
    const where = chat === undefined ? world.direct(person) : world.chat(chat);
    if (where.type === "private") {
      person.started = true;
      person.blocked = false;
    }
    const named = where.topics?.find(({ name }) => name === topic) ?? null;
    if (topic !== undefined && named === null) throw new Error(`no topic ${topic} in ${where.title}`);
    if (quote !== undefined && !replyTo?.text.includes(quote)) throw new Error("the quote is not in the message");
    return board.place({
      ...typed(text, entities),
      chat: where,
      from: anonymous || where.type === "channel" ? null : person,
      topic: named ?? replyTo?.topic ?? null,
      replyTo: replyTo ?? null,
      quote: quote ?? null,
    });
  }

  /** @returns whether the bot gets it */
  #announce(message: Message, kind: UpdateKind): boolean {
    const { world, updates } = this.#parts;
    return reachesBot(message, world) && updates.add(kind, messageShape(message, world)) !== null;
  }

  #send(kind: UpdateKind, payload: object): void {
    this.#parts.updates.add(kind, payload);
  }

  /** Waits for so many messages, or a while for none. */
  async #expect(count: number, since: () => readonly Message[], withinMs?: number): Promise<void> {
    if (count === 0) await this.#parts.waiting.pause(withinMs ?? SILENCE_MS);
    else await this.#wait(() => since().length >= count, withinMs ?? PATIENCE_MS);
  }

  async #wait(holds: () => boolean, ms: number): Promise<void> {
    await this.#parts.waiting.until(holds, "an answer", ms).catch(() => undefined);
  }

  #inlineId(): string {
    return `inline${this.#parts.board.messages.length}AAAA`;
  }
}
