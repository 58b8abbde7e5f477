import { ApplicationCommandType } from "discord.js";
import type { Clock } from "./clock.ts";
import { commands as commandsSchema, command as commandSchema, type Command, type CommandOption } from "./command.ts";
import { read } from "./form.ts";
import { Refusal } from "./refusal.ts";

/** A command as Discord keeps it. */
export type Registered = Command & { readonly id: string; readonly version: string; readonly guild: string | null };

const DAY = 86_400_000;
/** How many commands of each type (chat input, user, message) an application may have. */
const MOST = [
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
] as const;

/** The commands an application registered, globally and for single guilds. */
export class Commands {
  readonly #clock: Clock;
  readonly #applicationId: string;
  readonly #daily: number;
  readonly #created: number[] = [];
  #all: Registered[] = [];

  constructor(clock: Clock, applicationId: string, dailyCreates: number) {
    this.#clock = clock;
    this.#applicationId = applicationId;
    this.#daily = dailyCreates;
  }

  get all(): readonly Registered[] {
    return this.#all;
  }

  /** The command of that name which people see in a guild, or everywhere. */
  named(name: string, type: ApplicationCommandType): Registered | undefined {
    return this.#all.find((one) => one.name === name && one.type === type);
  }

  list(guild: string | null, localised: boolean): object[] {
    return this.#all.filter((one) => one.guild === guild).map((one) => this.#shape(one, localised));
  }

  get(guild: string | null, id: string, localised: boolean): object {
    return this.#shape(this.#find(guild, id), localised);
  }

  /** Overwrites all; commands of a name that is there already keep their id and are not counted as created. */
  replace(guild: string | null, body: unknown): object[] {
    const given = read(commandsSchema, body);
    const kept = this.#all.filter((one) => one.guild !== guild);
    const known = this.#all.filter((one) => one.guild === guild);
    const made = this.#admit(given, known, guild);
    this.#all = [...kept, ...made];
    return this.list(guild, true);
  }

  /** Creates one, or overwrites the one of the same name. */
  create(guild: string | null, body: unknown): object {
    const given = read(commandSchema, body);
    const known = this.#all.filter((one) => one.guild === guild);
    const others = known.filter((one) => one.type !== given.type || one.name !== given.name);
    const made = this.#admit([...others, given], known, guild);
    this.#all = [...this.#all.filter((one) => one.guild !== guild), ...made];
    return this.#shape(made.at(-1)!, true);
  }

  update(guild: string | null, id: string, body: unknown): object {
    const before = this.#find(guild, id);
    const given = read(commandSchema, { ...before, ...(body as object), type: before.type });
    const after = { ...given, id, guild, version: this.#clock.snowflake() };
    this.#all = this.#all.map((one) => (one === before ? after : one));
    return this.#shape(after, true);
  }

  remove(guild: string | null, id: string): void {
    const gone = this.#find(guild, id);
    this.#all = this.#all.filter((one) => one !== gone);
  }

  #admit(given: readonly Command[], known: readonly Registered[], guild: string | null): Registered[] {
    for (const [type, most] of MOST) {
      if (given.filter((one) => one.type === type).length > most) throw new Refusal(30_032);
    }
    const now = this.#clock.now();
    const same = (one: Command) => known.find((other) => other.type === one.type && other.name === one.name);
    const fresh = given.filter((one) => same(one) === undefined);
    if (this.#created.filter((at) => now - at < DAY).length + fresh.length > this.#daily) throw new Refusal(30_034);
    this.#created.push(...fresh.map(() => now));
    return given.map((one) => ({
      ...one,
      guild,
      id: same(one)?.id ?? this.#clock.snowflake(),
      version: this.#clock.snowflake(),
    }));
  }

  #find(guild: string | null, id: string): Registered {
    const found = this.#all.find((one) => one.id === id && one.guild === guild);
    if (found === undefined) throw new Refusal(10_063);
    return found;
  }

  /** As GET gives it: defaults filled in, what is false left out, localisations only when asked for. */
  #shape(one: Registered, localised: boolean): object {
    return {
      id: one.id,
      application_id: this.#applicationId,
      version: one.version,
      type: one.type,
      name: one.name,
      description: one.description ?? "",
      ...(localised ? localisations(one) : {}),
      default_permission: true,
      default_member_permissions: one.default_member_permissions ?? null,
      dm_permission: one.dm_permission ?? true,
      nsfw: one.nsfw ?? false,
      ...(one.guild === null
        ? { contexts: sorted(one.contexts), integration_types: sorted(one.integration_types) ?? [0, 1] }
        : { guild_id: one.guild }),
      ...(one.options?.length ? { options: one.options.map((option) => optionShape(option, localised)) } : {}),
    };
  }
}

function optionShape(option: CommandOption, localised: boolean): object {
  const { required, autocomplete, choices, options, ...rest } = option;
  const { name_localizations: _names, description_localizations: _descriptions, ...plain } = rest;
  const told = Object.entries(plain).filter(([, value]) => value !== null && value !== undefined);
  return {
    ...Object.fromEntries(told),
    ...(localised ? localisations(option) : {}),
    ...(required ? { required } : {}),
    ...(autocomplete ? { autocomplete } : {}),
    ...(choices?.length
      ? {
          choices: choices.map(({ name, value, name_localizations }) => ({
            name,
            value,
            ...(localised ? { name_localizations: name_localizations ?? null } : {}),
          })),
        }
      : {}),
    ...(options?.length ? { options: options.map((inner) => optionShape(inner, localised)) } : {}),
  };
}

interface Localised {
  readonly name_localizations?: object | null | undefined;
  readonly description_localizations?: object | null | undefined;
}

function localisations(one: Localised): object {
  return {
    name_localizations: one.name_localizations ?? null,
    description_localizations: one.description_localizations ?? null,
  };
}

function sorted(values: readonly number[] | null | undefined): number[] | null {
  return values ? values.toSorted((a, b) => a - b) : null;
}
