/** The log of the bots: lines of JSON, without anybody's words and without any token. */
import type { Writable } from "node:stream";
import { pino } from "pino";
import type { Logger } from "pino";
import type { Settings } from "./env.ts";

/** `secrets` never reach `stream`, wherever in a line they would stand. */
export function createLog(level: Settings["LOG_LEVEL"], stream: Writable, secrets: readonly string[]): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } };
  return pino(options, {
    write(line) {
      stream.write(secrets.reduce((kept, secret) => kept.replaceAll(secret, HIDDEN), line));
    },
  });
}

const HIDDEN = "[hidden]";

/**
 * The token of an interaction of Discord stands in the addresses of its answers, and answers for fifteen minutes; the
 * token of a Telegram bot stands in the addresses of all that it asks.
 */
const ADDRESS_TOKEN = /(\/(?:webhooks|interactions)\/\d+\/|\/bot(?=\d+:))[^/\s"?]+/gu;

/** What an error says of itself; requests, their headers and bodies, which libraries hang on it, stay out. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: hideTokens(String(error)) };
  const { name, message, stack } = error;
  // grammY calls it `error`.
  const cause: unknown = error.cause ?? Reflect.get(error, "error");
  const plain = ["code", "status", "method", "error_code"].flatMap((key) => {
    const value: unknown = Reflect.get(error, key);
    return isPlain(value) ? [[key, value] as const] : [];
  });
  return {
    type: name,
    message: hideTokens(message),
    ...Object.fromEntries(plain),
    ...(stack !== undefined && { stack: hideTokens(stack) }),
    ...(cause instanceof Error && { cause: describeError(cause) }),
  };
}

const isPlain = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";
const hideTokens = (text: string): string => text.replaceAll(ADDRESS_TOKEN, `$1${HIDDEN}`);
