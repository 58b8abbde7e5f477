/** What a route makes of an update: the work that ends in messages. */
import type { Answer } from "../../src/types.ts";
import type { Payload } from "./payload.ts";

/** Messages to send, the first as the response, the others after it. */
export interface Reply {
  readonly payloads: readonly [Payload, ...Payload[]];
  /** Where a question was answered, for the log. */
  readonly answer?: Answer;
}

/** One sentence for whoever pressed or typed. */
export interface Notice {
  readonly notice: string;
}

export interface Task<T = Reply> {
  /** For the log: "ask", "more", … */
  readonly kind: string;
  work(): Promise<T | Notice>;
}

/** A task that is done before it begins. */
export function told(kind: string, done: () => Reply | Notice): Task {
  return { kind, work: () => Promise.resolve(done()) };
}
