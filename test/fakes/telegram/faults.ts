import { FaultQueue, type Aim } from "../fault-queue.ts";
import { Refusal, TEXTS } from "./refusal.ts";

type Fault = Refused | { readonly kind: "cut"; readonly by: "reset" | "close" | "hang" };

export interface Refused {
  readonly kind: "refuse";
  readonly refusal: Refusal;
  readonly html: boolean;
}

/** The method or methods it hits; without, every method but `getUpdates`. */
type On = string | readonly string[];

const EDITS = ["editMessageText", "editMessageReplyMarkup"];
const QUERY_ANSWERS = ["answerCallbackQuery", "answerInlineQuery", "answerGuestQuery"];

/** What goes wrong with the methods of the Bot API. */
export class Faults extends FaultQueue<On, Fault> {
  /** 429. @param retryAfter whole seconds */
  rateLimit({ retryAfter = 1, ...aim }: Aim<On> & { readonly retryAfter?: number } = {}): void {
    this.refuseWith(Refusal.flood(retryAfter), aim);
  }

  /** 502 and the like, before anything is done. @param html answered by a proxy in front, without JSON */
  serverError({
    status = 502,
    html = false,
    ...aim
  }: Aim<On> & { readonly status?: number; readonly html?: boolean } = {}): void {
    this.add(aim, { kind: "refuse", refusal: new Refusal(status), html });
  }

  /** Any refusal, by status and the words behind it, e.g. `refuse({ status: 400, text: "chat not found" })`. */
  refuse({ status = 400, text, ...aim }: Aim<On> & { readonly status?: number; readonly text: string }): void {
    this.refuseWith(new Refusal(status, text), aim);
  }

  refuseWith(refusal: Refusal, aim: Aim<On> = {}): void {
    this.add(aim, { kind: "refuse", refusal, html: false });
  }

  /** Another process polls with the same token: 409. */
  conflict(aim: Omit<Aim<On>, "on"> = {}): void {
    this.refuse({ ...aim, on: "getUpdates", status: 409, text: TEXTS.otherPoller });
  }

  queryTooOld(aim: Aim<On> = {}): void {
    this.refuse({ on: QUERY_ANSWERS, ...aim, text: TEXTS.tooOld });
  }

  notModified(aim: Aim<On> = {}): void {
    this.refuse({ on: EDITS, ...aim, text: TEXTS.notModified });
  }

  messageGone(aim: Aim<On> = {}): void {
    this.refuse({ on: EDITS, ...aim, text: TEXTS.gone });
  }

  blocked(aim: Aim<On> = {}): void {
    this.refuse({ on: ["sendMessage", ...EDITS], ...aim, status: 403, text: TEXTS.blocked });
  }

  /** The request is carried out; the connection ends in the middle of the answer's body, or stays open and silent ("hang"). */
  cutReply({ by = "reset", ...aim }: Aim<On> & { readonly by?: "reset" | "close" | "hang" } = {}): void {
    this.add(aim, { kind: "cut", by });
  }

  protected fits(on: On | undefined, method: string): boolean {
    const name = method.toLowerCase();
    if (on === undefined) return name !== "getupdates";
    return [on].flat().some((one) => one.toLowerCase() === name);
  }
}
