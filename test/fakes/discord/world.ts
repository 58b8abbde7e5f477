import { ChannelType, PermissionFlagsBits as Permission } from "discord.js";
import type { Clock } from "./clock.ts";

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
  /** What the person may do in servers. */
  permissions: bigint;
  locale: string;
  /** Takes no direct messages: 50007. */
  closed: boolean;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  /** Whether the bot was added to it; in others only its user-installed commands exist. */
  readonly joined: boolean;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  readonly guild: Guild | null;
  readonly parent: Channel | null;
  /** What the bot may not do here although its role allows it. */
  readonly denied: bigint;
  /** The person a direct message is shared with. */
  readonly recipient: Person | null;
}

/** What members may do when nothing else is said. */
const MEMBER =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.SendMessagesInThreads |
  Permission.EmbedLinks |
  Permission.ReadMessageHistory |
  Permission.UseApplicationCommands |
  Permission.UseExternalApps;

const MODERATOR = MEMBER | Permission.ManageMessages | Permission.ModerateMembers;
const BOT =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.SendMessagesInThreads |
  Permission.EmbedLinks |
  Permission.ReadMessageHistory;

/** Servers, channels and people: a small town that is the same in every test. */
export class World {
  readonly #clock: Clock;
  readonly #direct = new Map<string, Channel>();
  readonly applicationId: string;
  readonly bot: Person;
  readonly people = new Map<string, Person>();
  readonly guilds: readonly Guild[];
  readonly channels = new Map<string, Channel>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.applicationId = clock.snowflake();
    this.bot = { ...this.#born("verbatim", BOT), id: this.applicationId, bot: true };
    this.person("ada");
    this.person("moderator").permissions = MODERATOR;
    const harbour: Guild = { id: clock.snowflake(), name: "Harbour", joined: true };
    const elsewhere: Guild = { id: clock.snowflake(), name: "Elsewhere", joined: false };
    this.guilds = [harbour, elsewhere];
    const general = this.#open({ name: "general", guild: harbour });
    this.#open({ name: "reports", guild: harbour });
    this.#open({ name: "thread", guild: harbour, type: ChannelType.PublicThread, parent: general });
    this.#open({ name: "hidden", guild: harbour, denied: Permission.ViewChannel });
    const mute = Permission.SendMessages | Permission.SendMessagesInThreads;
    this.#open({ name: "read-only", guild: harbour, denied: mute });
    this.#open({ name: "elsewhere", guild: elsewhere, denied: BOT });
    this.#open({ name: "group", type: ChannelType.GroupDM, denied: BOT });
  }

  /** The person of that name, who comes to exist by being named. */
  person(name: string | Person): Person {
    if (typeof name !== "string") return name;
    const known = this.people.get(name) ?? this.#born(name, MEMBER);
    this.people.set(name, known);
    return known;
  }

  /** A channel by id or name. */
  channel(key: string): Channel | undefined {
    return this.channels.get(key) ?? [...this.channels.values()].find(({ name }) => name === key);
  }

  /** The direct messages between the bot and one person. */
  direct(person: Person): Channel {
    const known = this.#direct.get(person.id);
    if (known !== undefined) return known;
    const opened = this.#open({ name: `@${person.username}`, type: ChannelType.DM, recipient: person });
    this.#direct.set(person.id, opened);
    return opened;
  }

  /** What the bot may do in a channel. */
  botPermissions(channel: Channel): bigint {
    return this.bot.permissions & ~(channel.denied | (channel.parent?.denied ?? 0n));
  }

  #born(username: string, permissions: bigint): Person {
    return { id: this.#clock.snowflake(), username, bot: false, permissions, locale: "en-GB", closed: false };
  }

  #open(given: Partial<Channel> & { readonly name: string }): Channel {
    const id = this.#clock.snowflake();
    const plain = { type: ChannelType.GuildText, guild: null, parent: null, denied: 0n, recipient: null };
    const channel: Channel = { ...plain, ...given, id };
    this.channels.set(id, channel);
    return channel;
  }
}
