import type { MessageEntity } from "grammy/types";
import type { Button, Keyboard } from "./keyboard.ts";
import type { Chat, Person, Topic } from "./world.ts";

/** A message in a chat: a live object, later edits appear in it. */
export class Message {
  readonly id: number;
  readonly chat: Chat;
  /** Null for posts of a channel and for anonymous administrators. */
  readonly from: Person | null;
  /** Telegram's time, seconds. */
  readonly date: number;
  readonly topic: Topic | null;
  readonly replyTo: Message | null;
  /** The part of `replyTo` that is quoted above the text. */
  readonly quote: string | null;
  readonly viaBot: Person | null;
  /** By which the bot edits what it did not send itself: inline results and guest messages. */
  readonly inlineId: string | null;
  text: string;
  entities: readonly MessageEntity[];
  keyboard: Keyboard;
  /** Whether a preview of the first link is shown. */
  preview: boolean;
  edits = 0;
  editDate: number | null = null;
  deleted = false;

  constructor(
    given: Pick<Message, "id" | "chat" | "from" | "date" | "text" | "entities"> &
      Partial<Pick<Message, "topic" | "replyTo" | "quote" | "viaBot" | "inlineId" | "keyboard" | "preview">>,
  ) {
    this.id = given.id;
    this.chat = given.chat;
    this.from = given.from;
    this.date = given.date;
    this.text = given.text;
    this.entities = given.entities;
    this.topic = given.topic ?? null;
    this.replyTo = given.replyTo ?? null;
    this.quote = given.quote ?? null;
    this.viaBot = given.viaBot ?? null;
    this.inlineId = given.inlineId ?? null;
    this.keyboard = given.keyboard ?? [];
    this.preview = given.preview ?? true;
  }

  get edited(): boolean {
    return this.edits > 0;
  }

  get buttons(): readonly Button[] {
    return this.keyboard.flat();
  }

  /** What the buttons say, in order. */
  get labels(): readonly string[] {
    return this.buttons.map(({ text }) => text);
  }

  /** The words under every entity of these types, in order. */
  marked(...types: readonly MessageEntity["type"][]): string[] {
    return this.entities
      .filter(({ type }) => types.includes(type))
      .map(({ offset, length }) => this.text.slice(offset, offset + length));
  }

  /** A button by its label or data. @throws Error naming those there are */
  button(which: string): Button {
    const found = this.buttons.find(({ text, callback_data }) => text === which || callback_data === which);
    if (found === undefined) throw new Error(`no button ${which} on: ${this.labels.join(", ")}`);
    return found;
  }
}
