import { ChannelType, MessageFlags, PermissionFlagsBits as Permission } from "discord.js";
import type { Clock } from "./clock.ts";
import { invalidForm } from "./form.ts";
import { Message, pings, readMessage, type MessageBody, type Origin } from "./message.ts";
import { Refusal } from "./refusal.ts";
import type { Channel, Person, World } from "./world.ts";

const EDITABLE = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
const POSTABLE = EDITABLE | MessageFlags.SuppressNotifications;

interface Surroundings {
  readonly clock: Clock;
  readonly world: World;
  /** Tells the bot of a message that came or changed. */
  readonly announce: (event: "MESSAGE_CREATE" | "MESSAGE_UPDATE", message: Message) => void;
  readonly violation: (what: string, detail: string) => void;
}

/** Where the body of a message sits in the request, and what its interaction fixed. */
interface Response {
  readonly interaction: Origin;
  readonly at?: readonly PropertyKey[];
  /** Ephemeral whatever the body says: fixed by a defer, or by the server's rules for outside applications. */
  readonly isEphemeral?: boolean;
}

/** The messages of all channels, and what it takes to post, edit and delete one. */
export class Board {
  readonly #around: Surroundings;
  readonly messages = new Map<string, Message>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** A message the bot posts to a channel with its token. */
  post(channelId: string, body: unknown): Message {
    const channel = this.#writable(channelId);
    const given = readMessage(body);
    const reference = this.#referenced(channel, given);
    const message = this.#create(channel, reference, null);
    this.#apply(message, given, POSTABLE);
    // Embeds of a bot that may not embed are dropped without a word.
    if ((this.#permissions(channel) & Permission.EmbedLinks) === 0n) message.embeds = [];
    const author = reference?.author;
    const isPinged = given.allowed_mentions ? given.allowed_mentions.replied_user : true;
    if (author !== undefined && isPinged) message.mentions = [...message.mentions, author];
    this.#announce("MESSAGE_CREATE", message);
    return message;
  }

  /** A message that answers an interaction; needs no permission in the channel. */
  respond(channel: Channel, body: unknown, { interaction, at, isEphemeral }: Response): Message {
    const given = readMessage(body, undefined, at);
    const message = this.#create(channel, null, interaction);
    this.#apply(message, given, POSTABLE | MessageFlags.Ephemeral);
    if (isEphemeral) message.flags |= MessageFlags.Ephemeral;
    this.#announce("MESSAGE_CREATE", message);
    return message;
  }

  /** "is thinking…" in the place of the answer to come. */
  defer(channel: Channel, interaction: Origin, isEphemeral: boolean): Message {
    const message = this.#create(channel, null, interaction);
    message.flags = MessageFlags.Loading | (isEphemeral ? MessageFlags.Ephemeral : 0);
    this.#announce("MESSAGE_CREATE", message);
    return message;
  }

  /** @param at where the message sits in the request */
  edit(message: Message, body: unknown, at: readonly PropertyKey[] = []): Message {
    if (message.author !== this.#around.world.bot) throw new Refusal(50_005);
    const given = readMessage(body, message, at);
    this.#apply(message, given, EDITABLE);
    message.flags &= ~MessageFlags.Loading;
    message.edits += 1;
    message.editedAt = this.#around.clock.iso();
    this.#announce("MESSAGE_UPDATE", message);
    return message;
  }

  delete(message: Message): void {
    const isAllowed = (this.#permissions(message.channel) & Permission.ManageMessages) !== 0n;
    if (message.author !== this.#around.world.bot && !isAllowed) throw new Refusal(50_013);
    message.deleted = true;
  }

  /** A message in a channel the bot may see. Ephemeral ones are found by their interaction only. */
  find(channelId: string, id: string): Message {
    const channel = this.visible(channelId);
    const message = this.messages.get(id);
    if (message?.channel !== channel || message.deleted || message.ephemeral) throw new Refusal(10_008);
    return message;
  }

  /** What the bot posted to a channel, oldest first, answers to interactions included. */
  ofBot(channel: Channel): Message[] {
    return [...this.messages.values()].filter(
      (one) => one.channel === channel && one.author === this.#around.world.bot,
    );
  }

  /** A message of a person, of which the bot is told. A reply pings whom it answers unless that is off. */
  say(channel: Channel, author: Person, text: string, reply: { to: Message; isPinging: boolean } | null): Message {
    const message = this.place(channel, author, text, reply);
    this.#announce("MESSAGE_CREATE", message);
    return message;
  }

  /** A message of a person that is there already. */
  place(
    channel: Channel,
    author: Person,
    text: string,
    reply: { to: Message; isPinging: boolean } | null = null,
  ): Message {
    const { world } = this.#around;
    const message = this.#create(channel, reply?.to ?? null, null, author);
    message.content = text;
    const named = [world.bot, ...world.people.values()].filter(({ id }) => new RegExp(`<@!?${id}>`).test(text));
    message.mentions = [...new Set([...named, ...(reply?.isPinging ? [reply.to.author] : [])])];
    return message;
  }

  /** @throws Refusal 10003, or 50001 for a channel the bot cannot see */
  visible(channelId: string): Channel {
    const channel = this.#around.world.channels.get(channelId);
    if (channel === undefined) throw new Refusal(10_003);
    if ((this.#permissions(channel) & Permission.ViewChannel) === 0n) throw new Refusal(50_001);
    return channel;
  }

  #writable(channelId: string): Channel {
    const channel = this.visible(channelId);
    const needed =
      channel.type === ChannelType.PublicThread ? Permission.SendMessagesInThreads : Permission.SendMessages;
    if ((this.#permissions(channel) & needed) === 0n) throw new Refusal(50_013);
    if (channel.recipient?.closed) throw new Refusal(50_007);
    return channel;
  }

  /** The gateway tells of what the bot can see there; of ephemeral messages only the answer to the request does. */
  #announce(event: "MESSAGE_CREATE" | "MESSAGE_UPDATE", message: Message): void {
    const isSeen = (this.#permissions(message.channel) & Permission.ViewChannel) !== 0n;
    if (isSeen && !message.ephemeral) this.#around.announce(event, message);
  }

  #permissions(channel: Channel): bigint {
    return this.#around.world.botPermissions(channel);
  }

  #referenced(channel: Channel, { message_reference: reference }: MessageBody): Message | null {
    if (!reference) return null;
    if ((this.#permissions(channel) & Permission.ReadMessageHistory) === 0n) throw new Refusal(160_002);
    const found = this.messages.get(reference.message_id);
    if (found?.channel === channel && !found.deleted && !found.ephemeral) return found;
    if (reference.fail_if_not_exists === false) return null;
    const fault = { code: "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", message: "Unknown message" };
    throw invalidForm([{ path: ["message_reference"], ...fault }]);
  }

  #create(channel: Channel, reference: Message | null, interaction: Origin | null, author?: Person): Message {
    const { clock, world } = this.#around;
    const given = { id: clock.snowflake(), createdAt: clock.iso(), channel, reference, interaction };
    const message = new Message({ ...given, author: author ?? world.bot });
    this.messages.set(message.id, message);
    return message;
  }

  #apply(message: Message, given: MessageBody, allowedFlags: number): void {
    const { violation, world } = this.#around;
    const flags = given.flags ?? 0;
    const refused = flags & ~allowedFlags & ~message.flags;
    if (refused !== 0) violation("flags", `${refused} cannot be set here and is ignored`);
    message.flags |= flags & allowedFlags;
    // Taken away only when flags are sent without it; Components V2 can never be.
    if (typeof given.flags === "number" && (flags & MessageFlags.SuppressEmbeds) === 0) {
      message.flags &= ~MessageFlags.SuppressEmbeds;
    }
    if (given.content !== undefined) message.content = given.content?.trim() ?? "";
    if (given.embeds !== undefined) message.embeds = given.embeds ?? [];
    if (given.components !== undefined) message.components = given.components;
    const pinged = pings(message, given.allowed_mentions);
    if (pinged.length > 0) violation("ping", `${pinged.join(" ")} in: ${message.text.slice(0, 200)}`);
    message.mentions = [...world.people.values()].filter(({ id }) => pinged.some((ping) => ping.includes(id)));
  }
}
