/** Long polling: asks for updates, and for the next ones at once, whatever happens in between. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { createConcurrentSink, createRunner, createSource } from "@grammyjs/runner";
import type { Logger } from "pino";
import { backOff } from "../back-off.ts";
import { BotError } from "../bot-error.ts";
import { toSignal } from "./fetch.ts";
import { fatalError, floodWait, reasonOf } from "./refusals.ts";
import type { Transport } from "./transport.ts";
import { createWatchdog } from "./watchdog.ts";

/** How long Telegram holds a poll back while nothing happens, in seconds. */
const POLL_SECONDS = 30;
/** After this long without a successful poll, the one that hangs is given up, in milliseconds. */
const SILENCE_MS = 2 * POLL_SECONDS * 1000;
/** The last poll only confirms, and the process is about to end; in milliseconds. */
const CONFIRM_MS = 1000;

export type UpdateKind = Exclude<keyof Update, "update_id">;

export interface PollingOptions {
  readonly api: Pick<Api, "getUpdates">;
  readonly kinds: readonly UpdateKind[];
  /** Never rejects. */
  readonly handle: (update: Update) => Promise<void>;
  readonly onFatal: (error: BotError) => void;
  readonly log: Logger;
  readonly firstWaitMs?: number | undefined;
  readonly silenceMs?: number | undefined;
}

export function startPolling(options: PollingOptions): Transport {
  const { api, kinds, handle, onFatal, log, firstWaitMs, silenceMs = SILENCE_MS } = options;
  let offset = 0;
  let attempt = new AbortController();
  const watchdog = createWatchdog({
    silenceMs,
    onSilence(seconds) {
      log.error({ platform: "telegram", seconds }, "no poll has succeeded for long; trying a new connection");
      attempt.abort();
    },
  });

  async function poll(limit: number, stopped: AbortSignal): Promise<Update[]> {
    attempt = new AbortController();
    const request = { offset, limit, timeout: POLL_SECONDS, allowed_updates: kinds };
    const updates = await api.getUpdates(request, toSignal(AbortSignal.any([attempt.signal, stopped])));
    watchdog.seen();
    offset = Math.max(offset, ...updates.map(({ update_id: id }) => id + 1));
    return updates;
  }

  async function supply(batch: number, stopped: AbortSignal): Promise<Update[]> {
    for (let tries = 1; ; tries += 1) {
      try {
        const updates = await poll(Math.max(1, Math.min(batch, MAX_BATCH)), stopped);
        if (tries > 1) log.info({ platform: "telegram" }, "connected to Telegram again");
        return updates;
      } catch (error) {
        if (stopped.aborted) throw error;
        const fatal = fatalError(error);
        if (fatal !== undefined) throw fatal;
        if (tries === 1) {
          const reason = reasonOf(error);
          log.warn({ platform: "telegram", reason }, "there is no connection to Telegram; trying until there is");
        }
        const seconds = floodWait(error);
        const wait = seconds === undefined ? backOff(tries, firstWaitMs) : seconds * 1000;
        await sleep(wait, undefined, { signal: stopped }).catch(() => undefined);
      }
    }
  }

  const source = createSource<Update>({ supply: (batch, signal) => supply(batch, nativeSignal(signal)) });
  // `handle` never rejects; its errors have been answered.
  const sink = createConcurrentSink<Update>({ consume: handle }, () => Promise.resolve());
  const runner = createRunner(source, sink);
  runner.start();
  const task = runner.task() ?? Promise.resolve();
  task.catch((error: unknown) => {
    onFatal(error instanceof BotError ? error : new BotError("polling Telegram ended", { cause: error }));
  });
  return {
    async stop() {
      watchdog.stop();
      if (!runner.isRunning()) return;
      // What went wrong has been told.
      await Promise.resolve(runner.stop()).catch(() => undefined);
    },
    async confirm() {
      if (offset === 0) return;
      try {
        await api.getUpdates({ offset, limit: 1, timeout: 0 }, toSignal(AbortSignal.timeout(CONFIRM_MS)));
      } catch (error) {
        log.debug({ platform: "telegram", reason: reasonOf(error) }, "the last updates may come again");
      }
    },
  };
}

/** https://core.telegram.org/bots/api#getupdates */
const MAX_BATCH = 100;

/** The runner brings a signal of its own make along. */
function nativeSignal(given: { readonly aborted: boolean; addEventListener: AddListener }): AbortSignal {
  const controller = new AbortController();
  if (given.aborted) controller.abort();
  given.addEventListener("abort", () => controller.abort());
  return controller.signal;
}

type AddListener = (type: "abort", listener: () => void) => void;
