import type { InteractionType } from "discord.js";
import type { Component } from "./component.ts";
import type { Embed } from "./embed.ts";
import type { Message } from "./message.ts";
import type { Modal } from "./modal.ts";
import type { Channel, Person } from "./world.ts";

/** A suggestion of an autocomplete. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** One interaction and all that came back: a live object, later edits and follow-ups appear in it. */
export class Exchange {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: Person;
  readonly channel: Channel;
  /** Who installed the application for this use: `0` the server, `1` the user. */
  readonly owners: Readonly<Record<string, string>>;
  /** Discord's time, milliseconds. */
  readonly sentAt: number;
  /** The message whose component, or whose modal, this is. */
  readonly source: Message | null;
  /** The type of the callback, once there is one. */
  acknowledgement: number | null = null;
  acknowledgedAfterMs: number | null = null;
  /** The answer: the original response, or the source where that was changed. */
  message: Message | null = null;
  readonly followUps: Message[] = [];
  /** How often the original was edited by the webhook. */
  edits = 0;
  choices: readonly Choice[] | null = null;
  modal: Modal | null = null;

  constructor(
    given: Pick<Exchange, "id" | "token" | "type" | "user" | "channel" | "owners" | "sentAt"> & {
      source?: Message | null;
    },
  ) {
    this.id = given.id;
    this.token = given.token;
    this.type = given.type;
    this.user = given.user;
    this.channel = given.channel;
    this.owners = given.owners;
    this.sentAt = given.sentAt;
    this.source = given.source ?? null;
  }

  get acknowledged(): boolean {
    return this.acknowledgement !== null;
  }

  /** Whether the answer came after a defer (types 5 and 6). */
  get deferred(): boolean {
    return this.acknowledgement === 5 || this.acknowledgement === 6;
  }

  /** Whether the person sees an answer and nothing is "thinking" any more. */
  get answered(): boolean {
    if (this.acknowledgement === null) return false;
    if (this.acknowledgement === 5) return this.message !== null && (!this.message.loading || this.message.deleted);
    if (this.acknowledgement === 6)
      return this.edits > 0 || this.followUps.length > 0 || this.message?.deleted === true;
    return true;
  }

  get ephemeral(): boolean {
    return this.message?.ephemeral ?? false;
  }

  get content(): string {
    return this.message?.content ?? "";
  }

  get embeds(): readonly Embed[] {
    return this.message?.embeds ?? [];
  }

  get components(): readonly Component[] {
    return this.message?.components ?? [];
  }

  get flags(): number {
    return this.message?.flags ?? 0;
  }

  /** Every word of the answer a reader sees. */
  get text(): string {
    return this.message?.text ?? "";
  }
}
