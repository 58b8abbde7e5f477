import type { IncomingMessage, ServerResponse } from "node:http";
import { bytesOf } from "../connection.ts";

/** A request as it came. */
export interface Received {
  readonly at: number;
  readonly method: string;
  /** Decoded, without `/api/v10` and the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** With the authorization masked. */
  readonly headers: Readonly<Record<string, string>>;
  /** What was answered, null while it is not. */
  status: number | null;
}

/** Reads a request whole. */
export async function receive(request: IncomingMessage, at: number): Promise<Received> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const { authorization, ...headers } = request.headers;
  return {
    at,
    method: request.method ?? "GET",
    path: decodeURIComponent(url.pathname).replace(/^\/api(?:\/v\d+)?/, ""),
    query: Object.fromEntries(url.searchParams),
    body: await bodyOf(request),
    headers: { ...plain(headers), ...(authorization === undefined ? {} : { authorization: "Bot ***" }) },
    status: null,
  };
}

/** Answers a request, where the one who asked is still there. */
export function reply(
  response: ServerResponse,
  received: Received,
  outcome: { readonly status: number; readonly body: object | undefined; readonly headers: Record<string, string> },
): void {
  received.status = outcome.status;
  if (response.destroyed) return;
  const type = outcome.body === undefined ? {} : { "content-type": "application/json" };
  response.writeHead(outcome.status, { ...type, ...outcome.headers });
  response.end(outcome.body === undefined ? undefined : JSON.stringify(outcome.body));
}

/** A body that could not be read. */
export const INVALID = Symbol("no JSON");

/** The body as JSON: undefined when empty, `payload_json` of a form with files. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const whole = await bytesOf(request);
  if (whole.length === 0) return undefined;
  const type = request.headers["content-type"] ?? "";
  try {
    if (type.startsWith("application/json")) return JSON.parse(whole.toString());
    const form = await new Response(whole, { headers: { "content-type": type } }).formData();
    return JSON.parse(form.get("payload_json") as string);
  } catch {
    return INVALID;
  }
}

function plain(headers: IncomingMessage["headers"]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
