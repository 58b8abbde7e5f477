import type { Update } from "grammy/types";
import type { Clock } from "./clock.ts";
import type { Params } from "./params.ts";
import { bad } from "./refusal.ts";
import type { Updates } from "./updates.ts";
import type { Waiting } from "../waiting.ts";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
const SECRET_HEADER = "x-telegram-bot-api-secret-token";

export interface WebhookTimes {
  /** How long an update may be handled before it counts as failed. The real one waits about a minute. */
  readonly timeoutMs: number;
  /** How long after a failure an update is sent again; the real one waits longer each time. */
  readonly retryMs: number;
}

interface Surroundings {
  readonly clock: Clock;
  readonly updates: Updates;
  readonly waiting: Waiting;
  readonly times: WebhookTimes;
  /** Carries out what the bot answers in the body. */
  readonly carryOut: (method: string, body: Readonly<Record<string, unknown>>) => void;
}

/** One attempt to deliver an update. */
interface Delivery {
  readonly updateId: number;
  /** HTTP status, or null where there was no answer in time. */
  readonly status: number | null;
}

/** Delivery of updates to the bot's own address, which must be on loopback. */
export class Webhook {
  readonly #around: Surroundings;
  readonly #underWay = new Set<number>();
  readonly #stopping = new AbortController();
  readonly deliveries: Delivery[] = [];
  url = "";
  secret = "";
  /** How often each update is delivered even though it was accepted. */
  copies = 1;
  #maxConnections = 40;
  #lastError: { readonly date: number; readonly message: string } | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  set(params: Params): boolean {
    const { updates } = this.#around;
    const url = params.text("url");
    const secret = params.text("secret_token");
    if (secret.length > 256) throw bad("secret token is too long");
    if (!/^[\w-]*$/.test(secret)) throw bad("secret token contains unallowed characters");
    if (url !== "" && !URL.canParse(url)) throw bad("bad webhook: Failed to parse URL");
    const { hostname, protocol } = new URL(url === "" ? "http://localhost" : url);
    if (!LOOPBACK.has(hostname)) throw bad("bad webhook: this Telegram delivers to loopback only");
    if (!/^https?:$/.test(protocol)) throw bad("bad webhook: An HTTPS URL must be provided for webhook");
    const allowed = params.json("allowed_updates") as string[] | undefined;
    if (allowed !== undefined) updates.allow(allowed);
    if (params.flag("drop_pending_updates")) updates.clear();
    this.#maxConnections = Math.min(Math.max(params.int("max_connections") ?? 40, 1), 100);
    this.url = url;
    this.secret = secret;
    this.#lastError = null;
    this.deliver();
    return true;
  }

  info(): object {
    const { updates } = this.#around;
    return {
      url: this.url,
      has_custom_certificate: false,
      pending_update_count: updates.waiting.length,
      max_connections: this.#maxConnections,
      ...(updates.allowed === null ? {} : { allowed_updates: updates.allowed }),
      ...(this.#lastError === null
        ? {}
        : { last_error_date: this.#lastError.date, last_error_message: this.#lastError.message }),
    };
  }

  /** Sends what waits, as far as connections are free. */
  deliver(): void {
    if (this.url === "") return;
    for (const update of this.#around.updates.waiting) {
      if (this.#underWay.size >= this.#maxConnections) return;
      if (this.#underWay.has(update.update_id)) continue;
      this.#underWay.add(update.update_id);
      void this.#attempt(update);
    }
  }

  /**
   * Posts an update to the bot once, as somebody else could, without touching the queue.
   * @param secret sent in the header; null leaves the header out; the right one when not given
   * @returns the HTTP status
   */
  async post(update: object, { secret = this.secret }: { readonly secret?: string | null } = {}): Promise<number> {
    const response = await this.#send(update, secret);
    await response.text();
    return response.status;
  }

  stop(): void {
    this.url = "";
    this.#stopping.abort();
  }

  async #attempt(update: Update): Promise<void> {
    const { updates, waiting, times, clock } = this.#around;
    const { url } = this;
    let status: number | null = null;
    try {
      for (let copy = 0; copy < this.copies; copy += 1) {
        const response = await this.#send(update, this.secret);
        status = response.status;
        this.deliveries.push({ updateId: update.update_id, status });
        const body = await response.text();
        if (response.ok) this.#answered(body);
      }
    } catch {
      status = null;
      this.deliveries.push({ updateId: update.update_id, status });
    }
    const isAccepted = status !== null && status >= 200 && status < 300;
    if (isAccepted) updates.remove(update);
    else {
      const message = status === null ? "Read timeout expired" : `Wrong response from the webhook: ${status}`;
      this.#lastError = { date: clock.date(), message };
      await waiting.pause(times.retryMs);
    }
    this.#underWay.delete(update.update_id);
    if (this.url === url) this.deliver();
    waiting.changed();
  }

  async #send(update: object, secret: string | null): Promise<Response> {
    const headers = { "content-type": "application/json", ...(secret ? { [SECRET_HEADER]: secret } : {}) };
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(this.#around.times.timeoutMs)]);
    return await fetch(this.url, { method: "POST", headers, body: JSON.stringify(update), signal });
  }

  #answered(body: string): void {
    if (!body.startsWith("{")) return;
    const { method, ...rest } = JSON.parse(body) as Record<string, unknown>;
    if (typeof method === "string") this.#around.carryOut(method, rest);
  }
}
