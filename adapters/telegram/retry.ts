/** Requests tried again: after "too many", and where a second one changes nothing that the first one did. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Transformer } from "grammy";
import { HttpError } from "grammy";
import type { ApiResponse } from "grammy/types";
import { backOff } from "../back-off.ts";

/** In all, whatever the reason. */
const MAX_TRIES = 4;
/** Who asked has gone by then, in seconds. */
const LONGEST_FLOOD_WAIT = 30;
const FIRST_WAIT_MS = 250;

/** They are answered within seconds or not at all. */
const QUERIES: ReadonlySet<string> = new Set(["answerInlineQuery", "answerCallbackQuery", "answerGuestQuery"]);
/** Their callers wait and try again, for as long as it takes. */
const PATIENT: ReadonlySet<string> = new Set(["getMe", "getUpdates", "deleteWebhook", "setWebhook"]);
/** Done twice, they leave what they left when done once. */
const REPEATABLE: ReadonlySet<string> = new Set([
  "editMessageText",
  "getChatAdministrators",
  "getMyCommands",
  "setMyCommands",
]);
/** The request never left: there was nobody to take it. */
const NEVER_SENT: ReadonlySet<string> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

export interface RetryOptions {
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  /** Hears every refusal: its code, and the method. */
  readonly onRefusal: (code: number, method: string) => void;
  /** For tests, which need not wait. */
  readonly firstWaitMs?: number | undefined;
}

/** Resolves to what the last try came to. */
export function createRetry({ signal, onRefusal, firstWaitMs = FIRST_WAIT_MS }: RetryOptions): Transformer {
  const pause = (milliseconds: number): Promise<unknown> =>
    sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  return async (send, method, payload, abort) => {
    for (let tries = 1; ; tries += 1) {
      const isLast = PATIENT.has(method) || tries >= MAX_TRIES || signal.aborted;
      const outcome = await tryOnce(() => send(method, payload, abort));
      if ("refused" in outcome) onRefusal(outcome.refused, method);
      const wait = isLast ? undefined : waitFor(outcome, method, tries, firstWaitMs);
      if (wait !== undefined) await pause(wait);
      else if ("error" in outcome) throw outcome.error;
      else return outcome.response;
    }
  };
}

type Outcome<T> =
  | { readonly response: ApiResponse<T> }
  | { readonly response: ApiResponse<T>; readonly refused: number; readonly floodSeconds: number | undefined }
  | { readonly error: unknown };

async function tryOnce<T>(send: () => Promise<ApiResponse<T>>): Promise<Outcome<T>> {
  try {
    const response = await send();
    if (response.ok) return { response };
    return { response, refused: response.error_code, floodSeconds: response.parameters?.retry_after };
  } catch (error) {
    return { error };
  }
}

/** Milliseconds to wait before another try; undefined where there is to be none. */
function waitFor(outcome: Outcome<unknown>, method: string, tries: number, first: number): number | undefined {
  const isRepeatable = REPEATABLE.has(method);
  if ("error" in outcome) return isRepeatable || wasNeverSent(outcome.error) ? backOff(tries, first) : undefined;
  if (!("refused" in outcome) || QUERIES.has(method)) return undefined;
  if (outcome.refused === 429) {
    const seconds = outcome.floodSeconds ?? 1;
    return seconds <= LONGEST_FLOOD_WAIT ? seconds * 1000 : undefined;
  }
  return outcome.refused >= 500 && isRepeatable ? backOff(tries, first) : undefined;
}

function wasNeverSent(error: unknown): boolean {
  for (let at: unknown = error instanceof HttpError ? error.error : error; at instanceof Error; at = at.cause) {
    if ("code" in at && NEVER_SENT.has(String(at.code))) return true;
  }
  return false;
}
