import type { Clock } from "./clock.ts";

export interface Person {
  readonly id: number;
  readonly first_name: string;
  readonly username: string;
  readonly is_bot: boolean;
  language_code: string;
  /** Has written to the bot, so that it may write back. */
  started: boolean;
  /** Has blocked the bot. */
  blocked: boolean;
}

export interface Topic {
  readonly id: number;
  readonly name: string;
  closed: boolean;
}

export interface Chat {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup" | "channel";
  readonly title: string;
  /** The person a private chat is with. */
  readonly person: Person | null;
  /** Null where there are none. Messages of "General" have no topic. */
  readonly topics: Topic[] | null;
  readonly administrators: Set<Person>;
  /** `member`, or why the bot may not write. */
  bot: "member" | "administrator" | "kicked" | "outside" | "muted";
  /** The last message id given out. */
  lastId: number;
}

export interface BotSettings {
  /** Off means that the bot gets every message of its groups. */
  readonly privacy: boolean;
  readonly inline: boolean;
  readonly guest: boolean;
}

const FIRST_PERSON = 4_000_001;

/** People and chats: a small town that is the same in every test. */
export class World {
  readonly bot: Person;
  readonly settings: BotSettings;
  readonly people = new Map<string, Person>();
  readonly chats = new Map<number, Chat>();
  readonly clock: Clock;

  constructor(clock: Clock, settings: BotSettings) {
    this.clock = clock;
    this.settings = settings;
    const language_code = "en";
    const id = 7_000_001;
    const names = { first_name: "Verbatim", username: "verbatim_bot" };
    this.bot = { id, ...names, is_bot: true, language_code, started: true, blocked: false };
    this.person("ada").started = true;
    const owner = this.person("owner");
    const plain = { person: null, topics: null, administrators: new Set([owner]), bot: "member", lastId: 0 } as const;
    this.#open({ ...plain, id: -4001, type: "group", title: "group" });
    this.#open({ ...plain, id: -1_002_000_000_001, type: "supergroup", title: "supergroup" });
    const topics = [
      { id: 11, name: "news", closed: false },
      { id: 12, name: "closed", closed: true },
    ];
    this.#open({ ...plain, id: -1_002_000_000_002, type: "supergroup", title: "forum", topics, lastId: 12 });
    this.#open({ ...plain, id: -1_002_000_000_003, type: "channel", title: "channel", bot: "administrator" });
    this.#open({ ...plain, id: -1_002_000_000_004, type: "supergroup", title: "elsewhere", bot: "outside" });
    this.#open({ ...plain, id: -1_002_000_000_005, type: "supergroup", title: "kicked", bot: "kicked" });
    this.#open({ ...plain, id: -1_002_000_000_006, type: "supergroup", title: "muted", bot: "muted" });
  }

  /** The person of that name, who comes to exist by being named, and has not started the bot then. */
  person(name: string | Person): Person {
    if (typeof name !== "string") return name;
    const known = this.people.get(name);
    if (known !== undefined) return known;
    const first_name = name.slice(0, 1).toUpperCase() + name.slice(1);
    const id = FIRST_PERSON + this.people.size;
    const born = { id, first_name, username: `${name}_here`, language_code: "en" };
    const person: Person = { ...born, is_bot: false, started: false, blocked: false };
    this.people.set(name, person);
    const none = { topics: null, administrators: new Set<Person>(), bot: "member", lastId: 0 } as const;
    this.#open({ ...none, id: person.id, type: "private", title: name, person });
    return person;
  }

  /** A chat by id or title; a private one by the person's name. */
  find(key: string | number): Chat | undefined {
    return this.chats.get(Number(key)) ?? [...this.chats.values()].find(({ title }) => title === key);
  }

  /** As `find`, for a test. @throws Error */
  chat(key: string | number | Chat): Chat {
    if (typeof key === "object") return key;
    const found = this.find(key);
    if (found === undefined) throw new Error(`no chat ${key}`);
    return found;
  }

  direct(person: Person): Chat {
    return this.chats.get(person.id)!;
  }

  personById(id: number): Person | undefined {
    return [this.bot, ...this.people.values()].find((person) => person.id === id);
  }

  #open(chat: Chat): void {
    this.chats.set(chat.id, { ...chat, administrators: new Set(chat.administrators) });
  }
}
