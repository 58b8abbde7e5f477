/** What a route makes of an interaction: how to acknowledge it, and the work that ends in messages. */
import type { APIModalInteractionResponseCallbackData } from "discord.js";
import type { Answer } from "../../src/types.ts";
import { BUTTON_TOO_OLD } from "../reply/wording.ts";
import type { Payload } from "./payload.ts";

/** Messages to send, the first as the response, the others after it. */
export interface Reply {
  readonly payloads: readonly [Payload, ...Payload[]];
  /** Where a question was answered, for the log. */
  readonly answer?: Answer;
}

/** One sentence for whoever pressed or typed, and for nobody else. */
export interface Notice {
  readonly notice: string;
}

export type Task = {
  /** For the log: "ask", "next", … */
  readonly kind: string;
} & (
  | {
      /** Said to Discord first, so that the work may take its time: a message that is private or public, or a change. */
      readonly acknowledge: "private" | "public" | "update";
      work(): Promise<Reply | Notice>;
    }
  | {
      /** The work is quick, and its reply is public or a form to fill in. */
      readonly acknowledge: "at once";
      work(): Promise<Reply | Notice | { readonly modal: APIModalInteractionResponseCallbackData }>;
    }
);

/** A button of another corpus, another token, or nobody's. */
export const ASK_AGAIN: Notice = { notice: BUTTON_TOO_OLD };
