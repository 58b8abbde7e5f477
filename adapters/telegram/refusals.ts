/** What Telegram's refusals mean to the bot (https://core.telegram.org/bots/api#making-requests). */
import { GrammyError, HttpError } from "grammy";
import { BotError } from "../bot-error.ts";

const WRONG_TOKEN = "Telegram refuses TELEGRAM_TOKEN; copy it again from @BotFather (/mybots, API Token)";
const NOT_ALONE =
  "another program receives the messages of this bot (409 Conflict); stop that one, or make a bot of your own with @BotFather";

/** Nobody waits for what was refused, or it stands there already; Telegram has no codes for these. */
const GONE = [
  "message is not modified",
  "query is too old",
  "message to be replied not found",
  "message to reply not found",
  "bot was blocked by the user",
  "user is deactivated",
  "bot was kicked",
  "bot is not a member",
];

/** Whether an error only says that there is nobody, or nothing, left to answer. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  const description = error.description.toLowerCase();
  return GONE.some((words) => description.includes(words));
}

/** Whether a request broke off, so that Telegram may have done what it asked. */
export function isUnsure(error: unknown): boolean {
  return error instanceof HttpError;
}

/** Whether a message that was to be edited is there no more. */
export function isEditLost(error: unknown): boolean {
  return error instanceof GrammyError && /message to edit not found|message can't be edited/iu.test(error.description);
}

/** What no waiting helps against; undefined for everything else. */
export function fatalError(error: unknown): BotError | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  return fatalRefusal(error.error_code, error.method, { cause: error });
}

/** A token that was never one is "not found". */
export function fatalRefusal(code: number, method: string, options: ErrorOptions = {}): BotError | undefined {
  if (code === 401 || (code === 404 && method === "getMe")) return new BotError(WRONG_TOKEN, options);
  return code === 409 && method === "getUpdates" ? new BotError(NOT_ALONE, options) : undefined;
}

/** Seconds that Telegram asks to wait; undefined where it asks nothing. */
export function floodWait(error: unknown): number | undefined {
  return error instanceof GrammyError && error.error_code === 429 ? (error.parameters.retry_after ?? 1) : undefined;
}

const MAX_REASON_CHARS = 200;

/** Why Telegram cannot be reached, in a few words and without an address: those hold the token. */
export function reasonOf(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code}: ${error.description}`.slice(0, MAX_REASON_CHARS);
  const inner: unknown = error instanceof HttpError ? error.error : error;
  for (let at = inner; at instanceof Error; at = at.cause) if ("code" in at) return String(at.code);
  return inner instanceof Error && inner.name === "TimeoutError" ? "no response" : "the connection broke";
}
