/** A fault of the connection, the same on every platform. */
export type ConnectionFault =
  | { readonly kind: "lose" | "break"; readonly by: "reset" | "close" }
  | { readonly kind: "wait"; readonly ms: number; readonly when: "before" | "after" };

/** What a fault is for: `On` as the platform names its requests. */
export interface Aim<On> {
  readonly on?: On;
  /** How many requests it hits. */
  readonly times?: number;
}

/** What a test makes go wrong. Faults queue up: each request takes the first that fits it. */
export abstract class FaultQueue<On, Fault> {
  readonly #queue: { fault: Fault | ConnectionFault; on: On | undefined; left: number }[] = [];
  #unauthorised = false;

  /** The request is carried out, and the connection ends before the answer. */
  loseReply({ by = "reset", ...aim }: Aim<On> & Break = {}): void {
    this.add(aim, { kind: "lose", by });
  }

  /** The connection ends before anything is done. */
  breakConnection({ by = "reset", ...aim }: Aim<On> & Break = {}): void {
    this.add(aim, { kind: "break", by });
  }

  /** The request is slow to arrive ("before") or the answer slow to come back ("after"). */
  slow({ ms, when = "after", ...aim }: Aim<On> & { readonly ms: number; readonly when?: "before" | "after" }): void {
    this.add(aim, { kind: "wait", ms, when });
  }

  /** 401 for whatever needs the token, until told otherwise: it was revoked. */
  unauthorised(from = true): void {
    this.#unauthorised = from;
  }

  get isUnauthorised(): boolean {
    return this.#unauthorised;
  }

  /** How many faults have not happened yet. */
  get left(): number {
    return this.#queue.reduce((sum, { left }) => sum + left, 0);
  }

  clear(): void {
    this.#queue.length = 0;
    this.#unauthorised = false;
  }

  /** The fault meant for this request, used up by asking. */
  take(request: string): Fault | ConnectionFault | undefined {
    const found = this.#queue.find(({ on, left }) => left > 0 && this.fits(on, request));
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.fault;
  }

  protected abstract fits(on: On | undefined, request: string): boolean;

  protected add({ on, times = 1 }: Aim<On>, fault: Fault | ConnectionFault): void {
    this.#queue.push({ fault, on, left: times });
  }
}

interface Break {
  /** A reset (ECONNRESET) is tried again by discord.js, an orderly close (UND_ERR_SOCKET) is not. */
  readonly by?: "reset" | "close";
}
