import { Refusal, TEXTS } from "./refusal.ts";

export type Fault =
  | { readonly kind: "refuse"; readonly refusal: Refusal; readonly html: boolean }
  | { readonly kind: "lose" | "break" | "cut"; readonly by: "reset" | "close" | "hang" }
  | { readonly kind: "wait"; readonly ms: number; readonly when: "before" | "after" };

interface Aim {
  /** The method or methods it hits; without, every method but `getUpdates`. */
  readonly on?: string | readonly string[];
  /** How many requests it hits. */
  readonly times?: number;
}

const EDITS = ["editMessageText", "editMessageReplyMarkup"];
const QUERY_ANSWERS = ["answerCallbackQuery", "answerInlineQuery", "answerGuestQuery"];

/** What a test makes go wrong. Faults queue up: each request takes the first that fits it. */
export class Faults {
  readonly #queue: { fault: Fault; on: readonly string[] | null; left: number }[] = [];
  #unauthorised = false;

  /** 429. @param retryAfter whole seconds */
  rateLimit({ retryAfter = 1, ...aim }: Aim & { readonly retryAfter?: number } = {}): void {
    this.refuseWith(Refusal.flood(retryAfter), aim);
  }

  /** 502 and the like, before anything is done. @param html answered by a proxy in front, without JSON */
  serverError({
    status = 502,
    html = false,
    ...aim
  }: Aim & { readonly status?: number; readonly html?: boolean } = {}): void {
    this.#add(aim, { kind: "refuse", refusal: new Refusal(status), html });
  }

  /** Any refusal, by status and the words behind it, e.g. `refuse({ status: 400, text: "chat not found" })`. */
  refuse({ status = 400, text, ...aim }: Aim & { readonly status?: number; readonly text: string }): void {
    this.refuseWith(new Refusal(status, text), aim);
  }

  refuseWith(refusal: Refusal, aim: Aim = {}): void {
    this.#add(aim, { kind: "refuse", refusal, html: false });
  }

  /** Another process polls with the same token: 409. */
  conflict(aim: Omit<Aim, "on"> = {}): void {
    this.refuse({ ...aim, on: "getUpdates", status: 409, text: TEXTS.otherPoller });
  }

  queryTooOld(aim: Aim = {}): void {
    this.refuse({ on: QUERY_ANSWERS, ...aim, text: TEXTS.tooOld });
  }

  notModified(aim: Aim = {}): void {
    this.refuse({ on: EDITS, ...aim, text: TEXTS.notModified });
  }

  messageGone(aim: Aim = {}): void {
    this.refuse({ on: EDITS, ...aim, text: TEXTS.gone });
  }

  blocked(aim: Aim = {}): void {
    this.refuse({ on: ["sendMessage", ...EDITS], ...aim, status: 403, text: TEXTS.blocked });
  }

  /** The connection ends before anything is done. */
  breakConnection({ by = "reset", ...aim }: Aim & Break = {}): void {
    this.#add(aim, { kind: "break", by });
  }

  /** The request is carried out; the connection ends in the middle of the answer's body, or stays open and silent ("hang"). */
  cutReply({ by = "reset", ...aim }: Aim & { readonly by?: "reset" | "close" | "hang" } = {}): void {
    this.#add(aim, { kind: "cut", by });
  }

  /** The request is carried out, and the connection ends before the answer. */
  loseReply({ by = "reset", ...aim }: Aim & Break = {}): void {
    this.#add(aim, { kind: "lose", by });
  }

  /** The request is slow to arrive ("before") or the answer slow to come back ("after"). */
  slow({ ms, when = "after", ...aim }: Aim & { readonly ms: number; readonly when?: "before" | "after" }): void {
    this.#add(aim, { kind: "wait", ms, when });
  }

  /** 401 for everything, until told otherwise: the token was revoked. */
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
  take(method: string): Fault | undefined {
    const name = method.toLowerCase();
    const fits = (on: readonly string[] | null) => (on === null ? name !== "getupdates" : on.includes(name));
    const found = this.#queue.find(({ on, left }) => left > 0 && fits(on));
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.fault;
  }

  #add({ on, times = 1 }: Aim, fault: Fault): void {
    const methods = on === undefined ? null : [on].flat().map((name) => name.toLowerCase());
    this.#queue.push({ fault, on: methods, left: times });
  }
}

interface Break {
  readonly by?: "reset" | "close";
}
