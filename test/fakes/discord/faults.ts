import { FaultQueue, type Aim } from "../fault-queue.ts";
import type { GatewayFaults } from "./gateway-faults.ts";

/** Which requests a fault is for: part of, or a pattern over, e.g. `POST /interactions/1/t/callback`. */
type On = string | RegExp;

interface Refused {
  readonly kind: "answer";
  readonly status: number;
  readonly body: object;
  readonly headers: Record<string, string>;
}

/** The faults of REST, queued, and those of the gateway. */
export class Faults extends FaultQueue<On, Refused> {
  readonly gateway: GatewayFaults;

  constructor(gateway: GatewayFaults) {
    super();
    this.gateway = gateway;
  }

  /** 429. Without the header, as some proxies answer, the body alone tells how long to wait. */
  rateLimit({ retryAfterMs = 50, header = true, isGlobal = false, ...aim }: Aim<On> & RateLimit = {}): void {
    const seconds = retryAfterMs / 1000;
    const body = { message: "You are being rate limited.", retry_after: seconds, global: isGlobal };
    const scope = isGlobal ? { "x-ratelimit-global": "true", "x-ratelimit-scope": "global" } : {};
    const headers = { ...(header ? { "retry-after": String(seconds) } : {}), ...scope };
    this.add(aim, { kind: "answer", status: 429, body, headers });
  }

  serverError({ status = 502, ...aim }: Aim<On> & { readonly status?: number } = {}): void {
    this.add(aim, { kind: "answer", status, body: { message: `${status}: Server Error`, code: 0 }, headers: {} });
  }

  override clear(): void {
    super.clear();
    this.gateway.clear();
  }

  protected fits(on: On | undefined, request: string): boolean {
    return on === undefined || (typeof on === "string" ? request.includes(on) : on.test(request));
  }
}

interface RateLimit {
  readonly retryAfterMs?: number;
  readonly header?: boolean;
  readonly isGlobal?: boolean;
}
