/** Getting to Telegram: what to wait for, and what no waiting helps against. */
import { setTimeout as sleep } from "node:timers/promises";
import { GrammyError } from "grammy";
import type { Logger } from "pino";
import { backOff } from "../back-off.ts";
import { BotError } from "../bot-error.ts";
import { fatalError, floodWait, reasonOf } from "./refusals.ts";

export interface ConnectOptions {
  readonly log: Logger;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  readonly firstWaitMs?: number | undefined;
}

/**
 * Asks Telegram as often as it takes. Resolves to undefined where the signal aborted first; rejects with `BotError` where
 * trying again is of no use.
 */
export async function reach<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  { log, signal, firstWaitMs }: ConnectOptions,
): Promise<T | undefined> {
  for (let tries = 1; !signal.aborted; tries += 1) {
    try {
      return await ask(signal);
    } catch (error) {
      if (signal.aborted) return undefined;
      const fatal = fatalError(error) ?? refusedForGood(error);
      if (fatal !== undefined) throw fatal;
      const seconds = floodWait(error);
      const wait = seconds === undefined ? backOff(tries, firstWaitMs) : seconds * 1000;
      log.warn(
        { platform: "telegram" },
        `Telegram cannot be reached (${reasonOf(error)}); next try in ${Math.ceil(wait / 1000)} s`,
      );
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}

/** A request that is wrong stays wrong. */
function refusedForGood(error: unknown): BotError | undefined {
  if (!(error instanceof GrammyError) || error.error_code < 400 || error.error_code >= 500) return undefined;
  if (error.error_code === 429 || error.error_code === 408) return undefined;
  const setting = error.method === "setWebhook" ? "; look at TELEGRAM_WEBHOOK_URL" : "";
  return new BotError(`Telegram refuses to start the bot: ${error.description}${setting}`, { cause: error });
}
