import type { Update } from "grammy/types";
import type { Params } from "./params.ts";
import { Refusal, TEXTS } from "./refusal.ts";
import type { Updates } from "./updates.ts";
import type { Waiting } from "../waiting.ts";

const MAX_UPDATES = 100;
const MAX_WAIT_S = 50;

interface Poll {
  isOver: boolean;
  isTerminated: boolean;
}

interface Surroundings {
  readonly updates: Updates;
  readonly waiting: Waiting;
  readonly isWebhookSet: () => boolean;
}

/** `getUpdates`: one poll at a time, the older one ends with 409. */
export class Polling {
  readonly #around: Surroundings;
  #current: Poll | null = null;
  /** How many polls were answered with updates or an empty list. */
  served = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Whether somebody is waiting for updates now. */
  get active(): boolean {
    return this.#current !== null;
  }

  /** @param gone aborted when the one who asks hangs up */
  async poll(params: Params, gone: AbortSignal): Promise<readonly Update[]> {
    const { updates, waiting, isWebhookSet } = this.#around;
    if (isWebhookSet()) throw new Refusal(409, TEXTS.webhookActive);
    const allowed = params.json("allowed_updates") as string[] | undefined;
    if (allowed !== undefined) updates.allow(allowed);
    updates.confirm(params.int("offset") ?? 0);
    const limit = Math.min(Math.max(params.int("limit") ?? MAX_UPDATES, 1), MAX_UPDATES);
    const seconds = Math.min(params.int("timeout") ?? 0, MAX_WAIT_S);
    if (updates.waiting.length === 0 && seconds > 0) {
      this.end();
      const poll: Poll = { isOver: false, isTerminated: false };
      this.#current = poll;
      const isDone = () => poll.isOver || gone.aborted || updates.waiting.length > 0;
      await waiting.until(isDone, "an update", seconds * 1000).catch(() => undefined);
      if (this.#current === poll) this.#current = null;
      if (poll.isTerminated)
        throw new Refusal(409, isWebhookSet() ? "terminated by setWebhook request" : TEXTS.otherPoller);
    }
    this.served += 1;
    return gone.aborted ? [] : updates.waiting.slice(0, limit);
  }

  /** Ends the poll that is waiting with 409. */
  end(): void {
    if (this.#current === null) return;
    this.#current.isTerminated = true;
    this.#current.isOver = true;
    this.#current = null;
    this.#around.waiting.changed();
  }
}
