/** Getting to Discord and staying there: what to wait for, and what no waiting helps against. */
import { setTimeout as sleep } from "node:timers/promises";
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from "discord.js";
import type { Client } from "discord.js";
import type { Logger } from "pino";
import { backOff } from "../back-off.ts";
import { BotError } from "../bot-error.ts";

export const WRONG_TOKEN =
  "Discord refuses DISCORD_TOKEN; copy it again from https://discord.com/developers/applications (Bot, Reset Token)";

/** Why Discord closed the gateway for good, where it is for the operator to change (https://discord.com/developers/docs/topics/opcodes-and-status-codes). */
const FATAL_CLOSES: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, WRONG_TOKEN],
  [GatewayCloseCodes.InvalidShard, "Discord refuses the shard; this is a mistake in Verbatim"],
  [GatewayCloseCodes.ShardingRequired, "Discord wants this bot sharded: it is in more than 2,500 servers"],
  [GatewayCloseCodes.InvalidAPIVersion, "Discord no longer speaks this version of its interface; update Verbatim"],
  [GatewayCloseCodes.InvalidIntents, "Discord refuses the intents; update Verbatim"],
  [
    GatewayCloseCodes.DisallowedIntents,
    "Discord does not allow this bot its intents; look at https://discord.com/developers/applications (Bot, Privileged Gateway Intents): none is needed",
  ],
]);

/** The error for a close code that ends the bot; undefined for those after which the library connects again. */
export function fatalClose(code: number): BotError | undefined {
  const message = FATAL_CLOSES.get(code);
  return message === undefined ? undefined : new BotError(message);
}

export interface ConnectOptions {
  /** A client with its listeners; each try needs a new one. */
  readonly createClient: () => Client;
  readonly token: string;
  readonly log: Logger;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  readonly firstWaitMs?: number | undefined;
}

/**
 * Logs in, as often as it takes. Resolves to the client, or to undefined where the signal aborted first; rejects with
 * `BotError` where trying again is of no use.
 */
export async function connect(options: ConnectOptions): Promise<Client | undefined> {
  const { createClient, token, log, signal, firstWaitMs } = options;
  for (let tries = 1; !signal.aborted; tries += 1) {
    const client = createClient();
    try {
      await loggedIn(client, token, signal);
      return client;
    } catch (error) {
      await client.destroy();
      if (signal.aborted) return undefined;
      const fatal = fatalError(error);
      if (fatal !== undefined) throw fatal;
      const wait = backOff(tries, firstWaitMs);
      log.warn(
        { platform: "discord" },
        `Discord cannot be reached (${reasonOf(error)}); next try in ${Math.ceil(wait / 1000)} s`,
      );
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}

async function loggedIn(client: Client, token: string, signal: AbortSignal): Promise<void> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("stopped")), { once: true });
  });
  // Without this, whatever loses the race would end the process.
  aborted.catch(() => undefined);
  const login = client.login(token);
  login.catch(() => undefined);
  await Promise.race([login, aborted]);
}

function fatalError(error: unknown): BotError | undefined {
  if (error instanceof BotError) return error;
  const isRefused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  if (isRefused) return new BotError(WRONG_TOKEN, { cause: error });
  const message = error instanceof Error ? error.message : "";
  const close = LOGIN_REFUSALS.get(message);
  return close === undefined ? undefined : fatalClose(close);
}

/** What @discordjs/ws says where a close code ends the login. */
const LOGIN_REFUSALS: ReadonlyMap<string, GatewayCloseCodes> = new Map([
  ["Authentication failed", GatewayCloseCodes.AuthenticationFailed],
  ["Invalid shard", GatewayCloseCodes.InvalidShard],
  ["Sharding is required", GatewayCloseCodes.ShardingRequired],
  ["Used an invalid API version", GatewayCloseCodes.InvalidAPIVersion],
  ["Used invalid intents", GatewayCloseCodes.InvalidIntents],
  ["Used disallowed intents", GatewayCloseCodes.DisallowedIntents],
]);

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return [code, error.message]
    .filter((part) => part !== "")
    .join(": ")
    .slice(0, MAX_REASON_CHARS);
}

const MAX_REASON_CHARS = 200;
