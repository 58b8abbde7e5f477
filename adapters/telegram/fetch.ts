/**
 * Requests as Node makes them: the `fetch` that grammY brings along never notices that a response broke off. Whatever
 * is no JSON, as a proxy answers, becomes a refusal with its status.
 */
import type { Api, ApiClientOptions } from "grammy";

type Fetch = NonNullable<ApiClientOptions["fetch"]>;
type Given = Parameters<Fetch>;

/** What grammY uses of a response. */
interface JsonResponse {
  json(): Promise<unknown>;
}

async function request(url: Given[0], init: Given[1], ended: AbortSignal): Promise<JsonResponse> {
  const aborting = new AbortController();
  const abort = (): void => aborting.abort();
  if (init?.signal?.aborted === true) abort();
  init?.signal?.addEventListener("abort", abort);
  const body = typeof init?.body === "string" ? { body: init.body } : {};
  try {
    const response = await fetch(String(url), {
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

/** All requests end with `ended`. grammY is told that this is the whole `fetch`, of which it uses only this much. */
export function createFetch(ended: AbortSignal): Fetch {
  const send = (url: Given[0], init: Given[1]): Promise<JsonResponse> => request(url, init, ended);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type is of a package that is not used
  return send as unknown as Fetch;
}

type Signal = NonNullable<Parameters<Api["getMe"]>[0]>;

/** The same for signals: grammY's type is that of a package from before Node had them, and asks for no more than this. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- likewise
export const toSignal = (signal: AbortSignal): Signal => signal as unknown as Signal;
