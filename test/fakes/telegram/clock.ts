/** Telegram's clock, which a test can put forward. */
export class Clock {
  #ahead = 0;

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Seconds, as Telegram dates things. */
  date(): number {
    return Math.floor(this.now() / 1000);
  }

  advance(ms: number): void {
    this.#ahead += ms;
  }
}
