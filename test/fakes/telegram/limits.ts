import type { Clock } from "./clock.ts";
import { Refusal } from "./refusal.ts";
import type { Chat } from "./world.ts";

export interface Rates {
  /** Messages and edits of the bot; none where not given. The real one asks for about 1 a second, and 20 a minute in groups. */
  readonly perChatPerSecond?: number;
  readonly perGroupPerMinute?: number;
}

/** Flood limits, over sliding windows. */
export class Limits {
  readonly #clock: Clock;
  readonly #rates: Rates;
  readonly #sent = new Map<number, number[]>();

  constructor(clock: Clock, rates: Rates) {
    this.#clock = clock;
    this.#rates = rates;
  }

  /** Counts one message to a chat. @throws Refusal 429 */
  count(chat: Chat): void {
    const now = this.#clock.now();
    const sent = (this.#sent.get(chat.id) ?? []).filter((at) => now - at < 60_000);
    const isGroup = chat.type === "group" || chat.type === "supergroup";
    this.#check(sent, now, this.#rates.perChatPerSecond, 1000);
    if (isGroup) this.#check(sent, now, this.#rates.perGroupPerMinute, 60_000);
    this.#sent.set(chat.id, [...sent, now]);
  }

  #check(sent: readonly number[], now: number, most: number | undefined, windowMs: number): void {
    const within = sent.filter((at) => now - at < windowMs);
    if (most === undefined || within.length < most) return;
    throw Refusal.flood(Math.max(1, Math.ceil((within[0]! + windowMs - now) / 1000)));
  }
}
