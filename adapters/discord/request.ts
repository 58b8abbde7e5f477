/**
 * Requests to Discord, with what the library leaves out: a refusal for too many requests always says for how long, a
 * broken connection is tried again where that is safe, and a response that was lost on its way counts as given.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { DefaultRestOptions, RESTJSONErrorCodes } from "discord.js";
import type { RESTOptions } from "discord.js";

type Request = RESTOptions["makeRequest"];
type Result = Awaited<ReturnType<Request>>;

/** Where Discord, or a proxy before it, says "too many" and not for how long, in seconds. */
const UNSAID_RETRY_SECONDS = 1;
/** The library tries again at once after an error of the server; this long it is given, in milliseconds. */
const BREATH_MS = 250;
/** After a broken connection, in all. */
const MAX_TRIES = 3;
/** Responses to interactions that are remembered as sent before; each is of use for three seconds. */
const REMEMBERED = 1000;

/** `onUnauthorized` hears that the bot's token is no longer good. */
export function createRequest(onUnauthorized: () => void, send: Request = DefaultRestOptions.makeRequest): Request {
  const sentBefore = new LRUCache<string, true>({ max: REMEMBERED });

  async function sendOnce(url: string, init: Parameters<Request>[1]): Promise<Result> {
    const isCallback = isInteractionCallback(url);
    const again = isCallback && sentBefore.has(url);
    if (isCallback) sentBefore.set(url, true);
    const result = await send(url, init);
    if (result.status === 429 && !result.headers.has("Retry-After")) return withRetryAfter(result);
    if (result.status === 401 && hasToken(init)) onUnauthorized();
    if (result.status >= 500) await sleep(BREATH_MS);
    return again && result.status === 400 ? acceptAcknowledged(result) : result;
  }

  return async (url, init) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await sendOnce(url, init);
      } catch (error) {
        const isRepeatable = init.method !== "POST" || isInteractionCallback(url);
        if (!isBrokenConnection(error) || !isRepeatable || tries >= MAX_TRIES || init.signal?.aborted) throw error;
        await sleep(BREATH_MS);
      }
    }
  };
}

const isInteractionCallback = (url: string): boolean => /\/interactions\/\d+\/[^/]+\/callback/u.test(url);

function hasToken({ headers }: Parameters<Request>[1]): boolean {
  return new Headers(headers).has("Authorization");
}

const BROKEN = new Set(["UND_ERR_SOCKET", "ECONNRESET", "ECONNREFUSED", "EPIPE", "UND_ERR_CONNECT_TIMEOUT"]);

function isBrokenConnection(error: unknown): boolean {
  return error instanceof Error && "code" in error && BROKEN.has(String(error.code));
}

async function withRetryAfter(result: Result): Promise<Result> {
  const text = await result.text();
  const said = readJson(text)["retry_after"];
  const headers = new Headers(Object.fromEntries(result.headers));
  headers.set("Retry-After", String(typeof said === "number" ? said : UNSAID_RETRY_SECONDS));
  return new Response(text, { status: result.status, statusText: result.statusText, headers });
}

/** "Already acknowledged" after a try of our own: that try arrived, and its reply was lost. */
async function acceptAcknowledged(result: Result): Promise<Result> {
  const text = await result.text();
  const { code } = readJson(text);
  if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return new Response(null, { status: 204 });
  const headers = new Headers(Object.fromEntries(result.headers));
  return new Response(text, { status: result.status, statusText: result.statusText, headers });
}

function readJson(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
