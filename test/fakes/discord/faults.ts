import type { GatewayFaults } from "./gateway-faults.ts";

/** Which requests a fault is for: part of, or a pattern over, e.g. `POST /interactions/1/t/callback`. */
type On = string | RegExp;

export type RestFault =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body: object;
      readonly headers: Record<string, string>;
    }
  | { readonly kind: "lose" | "break"; readonly by: "reset" | "close" }
  | { readonly kind: "wait"; readonly ms: number; readonly when: "before" | "after" };

interface Aim {
  readonly on?: On;
  /** How many requests it hits. */
  readonly times?: number;
}

/** What a test makes go wrong. REST faults queue up: each request takes the first that fits it. */
export class Faults {
  readonly gateway: GatewayFaults;
  readonly #queue: { fault: RestFault; on: On | undefined; left: number }[] = [];
  #unauthorised = false;

  constructor(gateway: GatewayFaults) {
    this.gateway = gateway;
  }

  /** 429. Without the header, as some proxies answer, the body alone tells how long to wait. */
  rateLimit({ retryAfterMs = 50, header = true, isGlobal = false, ...aim }: Aim & RateLimit = {}): void {
    const seconds = retryAfterMs / 1000;
    const body = { message: "You are being rate limited.", retry_after: seconds, global: isGlobal };
    const scope = isGlobal ? { "x-ratelimit-global": "true", "x-ratelimit-scope": "global" } : {};
    const headers = { ...(header ? { "retry-after": String(seconds) } : {}), ...scope };
    this.#add(aim, { kind: "answer", status: 429, body, headers });
  }

  serverError({ status = 502, ...aim }: Aim & { readonly status?: number } = {}): void {
    this.#add(aim, { kind: "answer", status, body: { message: `${status}: Server Error`, code: 0 }, headers: {} });
  }

  /** The request is carried out, and the connection ends before the answer. */
  loseReply({ by = "reset", ...aim }: Aim & Break = {}): void {
    this.#add(aim, { kind: "lose", by });
  }

  /** The connection ends before anything is done. */
  breakConnection({ by = "reset", ...aim }: Aim & Break = {}): void {
    this.#add(aim, { kind: "break", by });
  }

  /** The request is slow to arrive ("before") or the answer slow to come back ("after"). */
  slow({ ms, when = "after", ...aim }: Aim & { readonly ms: number; readonly when?: "before" | "after" }): void {
    this.#add(aim, { kind: "wait", ms, when });
  }

  /** 401 for whatever needs the token, until told otherwise. */
  unauthorised(from = true): void {
    this.#unauthorised = from;
  }

  get isUnauthorised(): boolean {
    return this.#unauthorised;
  }

  clear(): void {
    this.#queue.length = 0;
    this.#unauthorised = false;
    this.gateway.clear();
  }

  /** The fault meant for this request, used up by asking. */
  take(request: string): RestFault | undefined {
    const found = this.#queue.find(({ on, left }) => {
      if (left === 0) return false;
      return on === undefined || (typeof on === "string" ? request.includes(on) : on.test(request));
    });
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.fault;
  }

  #add({ on, times = 1 }: Aim, fault: RestFault): void {
    this.#queue.push({ fault, on, left: times });
  }
}

interface Break {
  /** A reset (ECONNRESET) is tried again by discord.js, an orderly close (UND_ERR_SOCKET) is not. */
  readonly by?: "reset" | "close";
}

interface RateLimit {
  readonly retryAfterMs?: number;
  readonly header?: boolean;
  readonly isGlobal?: boolean;
}
