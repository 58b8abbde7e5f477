interface Wait {
  readonly holds: () => boolean;
  readonly settle: () => void;
  readonly fail: (reason: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** How often conditions are looked at when nothing reaches the server: they may be about the bot itself. */
const LOOK_MS = 10;

/** Waits of a test for something to have happened, looked at again whenever anything did; and pauses of the server. */
export class Waiting {
  readonly #platform: string;
  readonly #waits = new Set<Wait>();
  #looking: NodeJS.Timeout | undefined;
  readonly #pauses = new Map<NodeJS.Timeout, () => void>();

  constructor(platform: string) {
    this.#platform = platform;
  }

  /** Resolves once `holds` is true. @throws Error naming `what` after `ms`, or when the platform is stopped */
  async until(holds: () => boolean, what: string | (() => string), ms: number): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#end(wait);
        reject(new Error(`${ms} ms passed without ${typeof what === "string" ? what : what()}`));
      }, ms);
      const wait: Wait = { holds, settle: resolve, fail: reject, timer };
      this.#waits.add(wait);
      this.#looking ??= setInterval(() => this.changed(), LOOK_MS);
    });
  }

  /** Something happened. */
  changed(): void {
    for (const wait of this.#waits) {
      if (!wait.holds()) continue;
      this.#end(wait);
      wait.settle();
    }
  }

  async pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.#pauses.delete(timer);
        resolve();
      }, ms);
      this.#pauses.set(timer, resolve);
    });
  }

  /** Ends every wait and pause; no timer is left. */
  stop(): void {
    for (const [timer, resolve] of this.#pauses) {
      clearTimeout(timer);
      resolve();
    }
    this.#pauses.clear();
    for (const wait of this.#waits) {
      this.#end(wait);
      wait.fail(new Error(`${this.#platform} was stopped`));
    }
  }

  #end(wait: Wait): void {
    clearTimeout(wait.timer);
    this.#waits.delete(wait);
    if (this.#waits.size > 0) return;
    clearInterval(this.#looking);
    this.#looking = undefined;
  }
}
