const DISCORD_EPOCH = 1_420_070_400_000;

/** Discord's clock, which a test can put forward, and the ids that are made from it. */
export class Clock {
  #ahead = 0;
  #made = 0n;

  now(): number {
    return Date.now() + this.#ahead;
  }

  iso(): string {
    return new Date(this.now()).toISOString();
  }

  /** Puts Discord's clock forward; interaction tokens and acknowledgement windows are measured on it. */
  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  /** A new id: 19 digits, rising, as the real ones are. */
  snowflake(): string {
    this.#made += 1n;
    return ((BigInt(this.now() - DISCORD_EPOCH) << 22n) | (this.#made & 0x3f_ffffn)).toString();
  }
}
