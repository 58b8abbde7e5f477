import { randomBytes } from "node:crypto";
import { InteractionType, MessageFlags, PermissionFlagsBits as Permission } from "discord.js";
import { z } from "zod";
import type { Board } from "./board.ts";
import type { Clock } from "./clock.ts";
import { choices } from "./command.ts";
import { Exchange } from "./exchange.ts";
import { invalidForm, read } from "./form.ts";
import type { Message } from "./message.ts";
import { modal } from "./modal.ts";
import { Refusal } from "./refusal.ts";

const TOKEN_LIFETIME = 15 * 60_000;
/** Follow-ups of an application that only the user installed. */
const USER_FOLLOW_UPS = 5;

const REPLY = 4;
const DEFER = 5;
const DEFER_UPDATE = 6;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;

interface Surroundings {
  readonly clock: Clock;
  readonly board: Board;
  /** How long an interaction waits for its acknowledgement, milliseconds. */
  readonly ackWindowMs: number;
}

/** What an interaction allows: one acknowledgement in time, then edits and follow-ups while its token lives. */
export class Interactions {
  readonly #around: Surroundings;
  readonly #byId = new Map<string, Exchange>();
  readonly #byToken = new Map<string, Exchange>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** A new interaction, not yet sent. */
  begin(given: Pick<Exchange, "type" | "user" | "channel" | "owners"> & { source?: Message | null }): Exchange {
    const { clock } = this.#around;
    const token = randomBytes(96).toString("base64url");
    const exchange = new Exchange({ ...given, id: clock.snowflake(), token, sentAt: clock.now() });
    this.#byId.set(exchange.id, exchange);
    this.#byToken.set(token, exchange);
    return exchange;
  }

  /** POST /interactions/{id}/{token}/callback. @returns what `with_response` asks for */
  callback(id: string, token: string, body: unknown): object {
    const exchange = this.#byId.get(id);
    if (exchange?.token !== token) throw new Refusal(10_062);
    if (exchange.acknowledged) throw new Refusal(40_060);
    const elapsed = this.#around.clock.now() - exchange.sentAt;
    if (elapsed > this.#around.ackWindowMs) throw new Refusal(10_062);
    const { type, data } = read(z.object({ type: z.number(), data: z.unknown().optional() }), body);
    const allowed = allowedTypes(exchange);
    if (!allowed.includes(type)) {
      const message = `Value must be one of {${allowed.join(", ")}}.`;
      throw invalidForm([{ path: ["type"], code: "BASE_TYPE_CHOICES", message }]);
    }
    this.#respond(exchange, type, data);
    exchange.acknowledgement = type;
    exchange.acknowledgedAfterMs = elapsed;
    const { message } = exchange;
    return {
      interaction: {
        id,
        type: exchange.type,
        ...(message === null
          ? {}
          : {
              response_message_id: message.id,
              response_message_loading: message.loading,
              response_message_ephemeral: message.ephemeral,
            }),
      },
      ...([REPLY, DEFER, UPDATE].includes(type) ? { resource: { type, message: message?.shape() } } : {}),
    };
  }

  /** POST /webhooks/{application}/{token}. The first one after a defer takes the place of "is thinking…". */
  followUp(token: string, body: unknown): Message {
    const exchange = this.#living(token);
    const { board } = this.#around;
    if (exchange.acknowledgement === DEFER && exchange.message?.loading && !exchange.message.deleted) {
      const { flags: _fixed, ...rest } = (body ?? {}) as { flags?: number };
      const kept = (_fixed ?? 0) & ~MessageFlags.Ephemeral;
      return board.edit(exchange.message, kept === 0 ? rest : { ...rest, flags: kept });
    }
    const isUserInstall = !("0" in exchange.owners);
    if (isUserInstall && exchange.followUps.length >= USER_FOLLOW_UPS) throw new Refusal(40_094);
    const message = board.respond(exchange.channel, body, {
      interaction: exchange,
      isEphemeral: isSilenced(exchange),
    });
    exchange.followUps.push(message);
    return message;
  }

  /** GET /webhooks/{application}/{token}/messages/{id or @original}. */
  get(token: string, id: string): Message {
    return this.#message(this.#living(token), id);
  }

  /** PATCH of the same. */
  edit(token: string, id: string, body: unknown): Message {
    const exchange = this.#living(token);
    const message = this.#around.board.edit(this.#message(exchange, id), body);
    if (message === exchange.message) exchange.edits += 1;
    return message;
  }

  /** DELETE of the same. */
  delete(token: string, id: string): void {
    this.#around.board.delete(this.#message(this.#living(token), id));
  }

  #respond(exchange: Exchange, type: number, data: unknown): void {
    const { board } = this.#around;
    const at = ["data"];
    if (type === REPLY) {
      const response = { interaction: exchange, at, isEphemeral: isSilenced(exchange) };
      exchange.message = board.respond(exchange.channel, data, response);
    } else if (type === DEFER) {
      const { flags } = read(z.object({ flags: z.number().int().nullish() }), data ?? {}, at);
      // Components V2 is set on the edit: a defer knows of ephemerality alone.
      if (((flags ?? 0) & ~MessageFlags.Ephemeral) !== 0) {
        const message = "Only EPHEMERAL can be set on a deferred response";
        throw invalidForm([{ path: ["flags"], code: "MESSAGE_FLAGS_INVALID", message }], at);
      }
      const isEphemeral = ((flags ?? 0) & MessageFlags.Ephemeral) !== 0 || isSilenced(exchange);
      exchange.message = board.defer(exchange.channel, exchange, isEphemeral);
    } else if (type === UPDATE) exchange.message = board.edit(exchange.source!, data, at);
    else if (type === DEFER_UPDATE) exchange.message = exchange.source;
    else if (type === CHOICES) exchange.choices = read(z.object({ choices }), data, at).choices;
    else if (type === MODAL) exchange.modal = read(modal, data, at);
  }

  #living(token: string): Exchange {
    const { clock } = this.#around;
    const exchange = this.#byToken.get(token);
    if (exchange === undefined) throw new Refusal(10_015);
    if (clock.now() - exchange.sentAt > TOKEN_LIFETIME) throw new Refusal(50_027);
    // The webhook comes to exist with the acknowledgement.
    if (!exchange.acknowledged) throw new Refusal(10_015);
    return exchange;
  }

  #message(exchange: Exchange, id: string): Message {
    const own = [exchange.message, ...exchange.followUps].filter((one) => one !== null);
    const found = id === "@original" ? exchange.message : own.find((one) => one.id === id);
    if (!found || found.deleted) throw new Refusal(10_008);
    return found;
  }
}

function allowedTypes({ type, source }: Exchange): readonly number[] {
  if (type === InteractionType.ApplicationCommandAutocomplete) return [CHOICES];
  if (type === InteractionType.ApplicationCommand) return [REPLY, DEFER, MODAL];
  const changes = source === null ? [] : [DEFER_UPDATE, UPDATE];
  return [REPLY, DEFER, ...changes, ...(type === InteractionType.ModalSubmit ? [] : [MODAL])];
}

/** In servers that do not let outside applications speak, their answers are seen by the asker alone. */
function isSilenced({ owners, channel, user }: Exchange): boolean {
  const isOutside = channel.guild !== null && !("0" in owners);
  return isOutside && (user.permissions & Permission.UseExternalApps) === 0n;
}
