import { ApplicationCommandType as CommandType, ComponentType, InteractionType, MessageFlags } from "discord.js";
import type { Board } from "./board.ts";
import { flatten, type Component } from "./component.ts";
import { checkField, checkOptions, checkVisible, named, optionsOf, values, type Values } from "./client-rules.ts";
import type { Commands, Registered } from "./commands.ts";
import { Exchange } from "./exchange.ts";
import type { Gateway } from "./gateway.ts";
import type { Interactions } from "./interactions.ts";
import type { Message } from "./message.ts";
import { inChannel, placeOf, placeShape, type Place, type Where } from "./place.ts";
import type { Waiting } from "../waiting.ts";
import type { Person, World } from "./world.ts";

/** What an act waits for: the answer, the acknowledgement alone, or nothing. */
interface Wait {
  readonly until?: "answered" | "acknowledged" | "sent";
  readonly withinMs?: number;
}

interface CommandUse extends Where, Wait {
  readonly name: string;
  /** Skips what the client would not let the person do: the command is hidden by its permissions, contexts or limits. */
  readonly overridden?: boolean;
}

interface Parts {
  readonly world: World;
  readonly board: Board;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly waiting: Waiting;
}

const ANSWER_MS = 5000;

/** What people do in Discord. Each act is refused, as a failing test, where Discord's client would not offer it. */
export class Acts {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Uses a slash command. */
  async slash({ options = {}, ...use }: CommandUse & { readonly options?: Values }): Promise<Exchange> {
    const place = placeOf(this.#parts.world, use);
    const command = this.#command(use, CommandType.ChatInput, place);
    if (!use.overridden) checkOptions(command, options);
    const data = { ...named(command), options: values(command, options) };
    return await this.#interact(InteractionType.ApplicationCommand, place, { data }, use);
  }

  /** Types into an option that has autocomplete. @returns with `choices` */
  async autocomplete({
    options = {},
    focused,
    value,
    ...use
  }: CommandUse & { readonly options?: Values; readonly focused: string; readonly value: string }): Promise<Exchange> {
    const place = placeOf(this.#parts.world, use);
    const command = this.#command(use, CommandType.ChatInput, place);
    const option = optionsOf(command).find(({ name }) => name === focused);
    if (!option?.autocomplete) throw new Error(`/${use.name} ${focused} has no autocomplete`);
    const given = values(command, { ...options, [focused]: value });
    const data = {
      ...named(command),
      options: given.map((one) => (one.name === focused ? { ...one, focused: true } : one)),
    };
    return await this.#interact(InteractionType.ApplicationCommandAutocomplete, place, { data }, use);
  }

  /** Uses a message command on a message, or on one of that text by `author` that was there before. */
  async messageCommand({
    text,
    author = "somebody",
    message,
    ...use
  }: CommandUse & {
    readonly text?: string;
    readonly author?: string | Person;
    readonly message?: Message;
  }): Promise<Exchange> {
    const { world, board } = this.#parts;
    const place = placeOf(world, use);
    const command = this.#command(use, CommandType.Message, place);
    const target = message ?? board.place(place.channel, world.person(author), text ?? "");
    const data = { ...named(command), target_id: target.id, resolved: { messages: { [target.id]: target.shape() } } };
    return await this.#interact(InteractionType.ApplicationCommand, place, { data }, use);
  }

  /**
   * Presses a button, named by its label or custom id.
   * @param on the message, or the exchange whose answer holds it
   */
  async button(on: Message | Exchange, which: string, use: Press = {}): Promise<Exchange> {
    const message = messageOf(on);
    const found = message.parts.find(
      ({ type, label, custom_id }) => type === ComponentType.Button && (label === which || custom_id === which),
    );
    if (found === undefined) throw new Error(`no button ${which} on: ${labels(message)}`);
    return await this.#press(on, found, { component_type: ComponentType.Button }, use);
  }

  /** Chooses from a select menu, named by its placeholder or custom id. */
  async select(on: Message | Exchange, which: string, chosen: readonly string[], use: Press = {}): Promise<Exchange> {
    const message = messageOf(on);
    const found = message.parts.find(({ placeholder, custom_id }) => placeholder === which || custom_id === which);
    const offered = found?.options?.map(({ value }) => value);
    if (found === undefined || !chosen.every((value) => offered?.includes(value) ?? true)) {
      throw new Error(`no menu ${which} with ${chosen.join(", ")}`);
    }
    return await this.#press(on, found, { component_type: found.type, values: chosen }, use);
  }

  /** Fills in the form that an exchange opened, field by custom id, and sends it. */
  async submitModal(opened: Exchange, fields: Readonly<Record<string, string>>, use: Wait = {}): Promise<Exchange> {
    const form = opened.modal;
    if (form === null) throw new Error("no modal was opened");
    const tops: readonly Component[] = form.components;
    const inputs = flatten(tops).filter(({ custom_id }) => custom_id);
    const unknown = Object.keys(fields).filter((id) => !inputs.some(({ custom_id }) => custom_id === id));
    if (unknown.length > 0) throw new Error(`no such fields: ${unknown.join(", ")}`);
    for (const input of inputs) checkField(input, fields[input.custom_id!] ?? "");
    const filled = ({ type, custom_id }: Component) => {
      const value = fields[custom_id!] ?? "";
      return { type, custom_id, ...(type === ComponentType.StringSelect ? { values: [value] } : { value }) };
    };
    const components = tops
      .filter(({ type }) => type !== ComponentType.TextDisplay)
      .map(({ type, components: inner, component }) =>
        component === undefined
          ? { type, components: inner!.map((input) => filled(input)) }
          : { type, component: filled(component) },
      );
    const data = { custom_id: form.custom_id, components };
    const place = { ...inChannel(opened.channel, opened.user), owners: opened.owners };
    const { source } = opened;
    const shape = { data, ...(source === null ? {} : { message: source.shape() }) };
    return await this.#interact(InteractionType.ModalSubmit, place, shape, use, source);
  }

  /**
   * Says something and waits for the bot's messages in that channel.
   * @returns what the bot posted there since, at most after `withinMs`; with `replies: 0` waits 150 ms for nothing
   */
  async say({
    text,
    mentionBot = false,
    replyTo,
    ping = true,
    replies = 1,
    withinMs = replies === 0 ? 150 : 2000,
    ...where
  }: Omit<Where, "userInstall"> & Speech): Promise<Message[]> {
    const { world, board, waiting } = this.#parts;
    const { channel } = placeOf(world, where);
    const user = world.person(where.user ?? "ada");
    const before = board.ofBot(channel).length;
    const words = mentionBot ? `<@${world.bot.id}> ${text}` : text;
    board.say(channel, user, words, replyTo === undefined ? null : { to: messageOf(replyTo), isPinging: ping });
    const since = () => board.ofBot(channel).slice(before);
    if (replies === 0) await waiting.pause(withinMs);
    else await waiting.until(() => since().length >= replies, "replies", withinMs).catch(() => undefined);
    return since();
  }

  /** What the bot has posted in a channel, oldest first. */
  posted(where: Pick<Where, "channel" | "dm" | "user"> = {}): Message[] {
    return this.#parts.board.ofBot(placeOf(this.#parts.world, where).channel);
  }

  async #press(on: Message | Exchange, component: Component, data: object, use: Press): Promise<Exchange> {
    const message = messageOf(on);
    if (component.disabled) throw new Error(`${component.label} is disabled`);
    if (!component.custom_id) throw new Error(`${component.label} is a link`);
    if (message.deleted) throw new Error("the message is gone");
    const owner = message.interaction?.user;
    const user =
      use.user === undefined ? (owner ?? this.#parts.world.person("ada")) : this.#parts.world.person(use.user);
    if (message.ephemeral && user.id !== owner?.id) throw new Error("only the asker sees that message");
    const place = inChannel(message.channel, { ...user, permissions: use.permissions ?? user.permissions });
    const custom_id = use.customId ?? component.custom_id;
    const shape = { data: { id: 1, custom_id, ...data }, message: message.shape() };
    return await this.#interact(InteractionType.MessageComponent, place, shape, use, message);
  }

  async #interact(
    type: InteractionType,
    place: Place,
    shape: object,
    { until = "answered", withinMs = ANSWER_MS }: Wait,
    source: Message | null = null,
  ): Promise<Exchange> {
    const { world, interactions, gateway, waiting } = this.#parts;
    const exchange = interactions.begin({ ...place, type, source });
    const { id, token } = exchange;
    const common = { id, token, type, version: 1, application_id: world.applicationId };
    gateway.dispatch("INTERACTION_CREATE", { ...common, ...placeShape(place, world), ...shape });
    if (until === "sent") return exchange;
    const holds = () => (until === "answered" ? exchange.answered : exchange.acknowledged);
    await waiting.until(holds, () => `an interaction ${until}: ${describe(exchange)}`, withinMs);
    return exchange;
  }

  #command(use: CommandUse, type: CommandType, place: Place): Registered {
    const command = this.#parts.commands.named(use.name, type);
    if (command === undefined) throw new Error(`no command ${use.name} is registered`);
    if (!use.overridden) checkVisible(command, place);
    return command;
  }
}

interface Press extends Wait {
  readonly user?: string | Person;
  readonly permissions?: bigint;
  /** Sent in place of the component's own: a forged one. */
  readonly customId?: string;
}

interface Speech {
  readonly text: string;
  readonly mentionBot?: boolean;
  readonly replyTo?: Message | Exchange;
  /** Whether a reply pings whom it answers. */
  readonly ping?: boolean;
  /** How many messages of the bot to wait for. */
  readonly replies?: number;
  readonly withinMs?: number;
}

function messageOf(on: Message | Exchange): Message {
  if (!(on instanceof Exchange)) return on;
  if (on.message === null) throw new Error("there is no answer yet");
  return on.message;
}

function labels(message: Message): string {
  return message.parts.map(({ label, custom_id }) => label ?? custom_id).join(", ");
}

function describe({ acknowledgement, acknowledgedAfterMs, message }: Exchange): string {
  if (acknowledgement === null) return "the application did not respond";
  const state = message !== null && (message.flags & MessageFlags.Loading) !== 0 ? ", still thinking" : "";
  return `acknowledged with type ${acknowledgement} after ${acknowledgedAfterMs} ms${state}`;
}
