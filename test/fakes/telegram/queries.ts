import type { Clock } from "./clock.ts";
import type { Params } from "./params.ts";
import { bad, TEXTS } from "./refusal.ts";
import { readResults, type InlineAnswer } from "./inline-results.ts";
import type { Message } from "./message.ts";
import type { Person } from "./world.ts";

const MAX_CALLBACK_TEXT = 200;

export interface QueryTimes {
  /** How long a query may be answered; the real ones live about this long. */
  readonly callbackMs: number;
  readonly inlineMs: number;
  readonly guestMs: number;
}

/** What the presser of a button is shown. */
export interface CallbackAnswer {
  readonly text: string;
  readonly alert: boolean;
  readonly url: string | null;
}

interface Query<Answer> {
  readonly id: string;
  readonly from: Person;
  readonly at: number;
  readonly livesMs: number;
  answer: Answer | null;
}

export type CallbackQuery = Query<CallbackAnswer>;
/** `words` are the query and its offset. */
export type InlineQuery = Query<InlineAnswer> & { readonly words: string };
/** Answered with the message that was posted. */
export type GuestQuery = Query<Message> & { readonly post: (params: Params) => Message };

/** Queries that wait for the bot's answer: from buttons, from inline mode and from chats it is a guest in. */
export class Queries {
  readonly #clock: Clock;
  readonly #times: QueryTimes;
  readonly #callbacks = new Map<string, CallbackQuery>();
  readonly #inlines = new Map<string, InlineQuery>();
  readonly #guests = new Map<string, GuestQuery>();
  #nextId = 9_100_000_000_001;

  constructor(clock: Clock, times: QueryTimes) {
    this.#clock = clock;
    this.#times = times;
  }

  callback(from: Person): CallbackQuery {
    return this.#keep(this.#callbacks, this.#begin<CallbackAnswer>(from, this.#times.callbackMs));
  }

  inline(from: Person, words: string): InlineQuery {
    return this.#keep(this.#inlines, { ...this.#begin<InlineAnswer>(from, this.#times.inlineMs), words });
  }

  guest(from: Person, post: (params: Params) => Message): GuestQuery {
    return this.#keep(this.#guests, { ...this.#begin<Message>(from, this.#times.guestMs), post });
  }

  answerCallback(params: Params): void {
    const query = this.#alive(this.#callbacks, params.text("callback_query_id"));
    const text = params.text("text");
    if (text.length > MAX_CALLBACK_TEXT) throw bad("MESSAGE_TOO_LONG");
    const url = params.text("url");
    if (url !== "" && !/^(?:https:\/\/t\.me\/|tg:)/.test(url)) throw bad("URL_INVALID");
    // A second answer is taken, and nobody sees it.
    query.answer ??= { text, alert: params.flag("show_alert"), url: url === "" ? null : url };
  }

  answerInline(params: Params): InlineAnswer {
    const query = this.#alive(this.#inlines, params.text("inline_query_id"));
    query.answer = readResults(params);
    return query.answer;
  }

  /** What the server answers by itself to a query it has seen, from the same person or, unless personal, from any. */
  cached(from: Person, words: string): InlineAnswer | null {
    const found = [...this.#inlines.values()].findLast((one) => one.words === words && one.answer !== null);
    if (!found?.answer || (found.answer.is_personal && found.from !== from)) return null;
    return this.#clock.now() - found.at < found.answer.cache_time * 1000 ? found.answer : null;
  }

  /** @returns the message posted as a guest */
  answerGuest(params: Params): Message {
    const query = this.#alive(this.#guests, params.text("guest_query_id"));
    if (query.answer !== null) throw bad(TEXTS.tooOld);
    query.answer = query.post(params);
    return query.answer;
  }

  #begin<Answer>(from: Person, livesMs: number): Query<Answer> {
    const id = String(this.#nextId);
    this.#nextId += 1;
    return { id, from, at: this.#clock.now(), livesMs, answer: null };
  }

  #keep<Kind extends { readonly id: string }>(queries: Map<string, Kind>, query: Kind): Kind {
    queries.set(query.id, query);
    return query;
  }

  #alive<Kind extends Query<unknown>>(queries: Map<string, Kind>, id: string): Kind {
    const query = queries.get(id);
    if (query === undefined || this.#clock.now() - query.at > query.livesMs) throw bad(TEXTS.tooOld);
    return query;
  }
}
