import type { Update } from "grammy/types";

export type UpdateKind = Exclude<keyof Update, "update_id">;

/** What the bot gets only when it asks for it by name. */
const ON_REQUEST = new Set<string>(["chat_member", "message_reaction", "message_reaction_count"]);

/** What waits for the bot, oldest first. */
export class Updates {
  #nextId = 600_000_001;
  #waiting: Update[] = [];
  /** Null until the bot says what it wants. */
  #allowed: readonly string[] | null = null;
  readonly #arrived: () => void;

  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  get waiting(): readonly Update[] {
    return this.#waiting;
  }

  get allowed(): readonly string[] | null {
    return this.#allowed;
  }

  /** An empty list means the usual kinds again. */
  allow(kinds: readonly string[]): void {
    this.#allowed = kinds.length === 0 ? null : kinds;
  }

  /** @returns null when the bot does not want that kind */
  add(kind: UpdateKind, payload: object): Update | null {
    if (this.#allowed === null ? ON_REQUEST.has(kind) : !this.#allowed.includes(kind)) return null;
    const update: Update = { update_id: this.#nextId, [kind]: payload };
    this.#nextId += 1;
    this.#waiting.push(update);
    this.#arrived();
    return update;
  }

  /** Forgets what came before `offset`; a negative one keeps only so many of the newest. */
  confirm(offset: number): void {
    this.#waiting =
      offset < 0 ? this.#waiting.slice(offset) : this.#waiting.filter(({ update_id }) => update_id >= offset);
  }

  remove({ update_id }: Update): void {
    this.#waiting = this.#waiting.filter((one) => one.update_id !== update_id);
  }

  clear(): void {
    this.#waiting = [];
  }
}
