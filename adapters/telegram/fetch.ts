/**
 * Requests as Node makes them: the `fetch` that grammY brings along never notices that a response broke off. Whatever
 * is no JSON, as a proxy answers, becomes a refusal with its status.
 */
import type { Api } from "grammy";

/** What grammY says of a request. */
interface Given {
  readonly method?: string;
  readonly body?: unknown;
  readonly signal?: GrammySignal | null;
}

/** What it uses of a signal, which is of a package from before Node had them. */
interface GrammySignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What it uses of a response. */
interface JsonResponse {
  json(): Promise<unknown>;
}

async function request(url: string, init: Given | undefined, ended: AbortSignal): Promise<JsonResponse> {
  const aborting = new AbortController();
  const abort = (): void => aborting.abort();
  if (init?.signal?.aborted === true) abort();
  init?.signal?.addEventListener("abort", abort);
  const body = typeof init?.body === "string" ? { body: init.body } : {};
  try {
    const response = await fetch(url, {
      method: init?.method ?? "POST",
      headers: { "content-type": "application/json" },
      signal: AbortSignal.any([aborting.signal, ended]),
      ...body,
    });
    const text = await response.text();
    return { json: () => Promise.resolve(readJson(text) ?? refusal(response)) };
  } finally {
    init?.signal?.removeEventListener("abort", abort);
  }
}

function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "ok" in value ? value : undefined;
  } catch {
    return undefined;
  }
}

function refusal({ status, statusText }: Response): unknown {
  return { ok: false, error_code: status, description: statusText === "" ? "no JSON" : statusText };
}

/** All requests end with `ended`. */
export function createFetch(ended: AbortSignal) {
  return (url: unknown, init?: Given): Promise<JsonResponse> => request(String(url), init, ended);
}

type Signal = NonNullable<Parameters<Api["getMe"]>[0]>;

/** The same for signals: grammY's type is that of a package from before Node had them, and asks for no more than this. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- asked for no more than Node gives
export const toSignal = (signal: AbortSignal): Signal => signal as unknown as Signal;
