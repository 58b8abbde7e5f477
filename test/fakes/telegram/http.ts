import type { IncomingMessage, ServerResponse } from "node:http";
import { bytesOf } from "../connection.ts";

/** A request as it came. */
export interface Received {
  /** Telegram's time, milliseconds. */
  readonly at: number;
  /** As it was written, e.g. `sendMessage`. */
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** With the token masked. */
  readonly path: string;
  /** What was answered, null while it is not. */
  status: number | null;
}

/** Reads a request whole. @returns with the token that was in its path, null when the path is of another form */
export async function receive(
  request: IncomingMessage,
  at: number,
): Promise<{ received: Received; token: string | null }> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const parts = /^\/bot([^/]+)\/([^/]+)$/.exec(decodeURIComponent(url.pathname));
  const body = { ...Object.fromEntries(url.searchParams), ...(await bodyOf(request)) };
  const [, token = null, method = ""] = parts ?? [];
  const path = token === null ? url.pathname : `/bot***/${method}`;
  return { received: { at, method, body, path, status: null }, token };
}

/** Answers a request, where the one who asked is still there. */
export function reply(response: ServerResponse, received: Received, status: number, body: object | string): void {
  received.status = status;
  if (response.destroyed) return;
  const isHtml = typeof body === "string";
  response.writeHead(status, { "content-type": isHtml ? "text/html" : "application/json" });
  response.end(isHtml ? body : JSON.stringify(body));
}

/** Sends half of the answer, and then ends the connection or lets it hang. */
export function cut(response: ServerResponse, body: object, by: "reset" | "close" | "hang"): void {
  const text = JSON.stringify(body);
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  response.write(text.slice(0, Math.floor(text.length / 2)), () => {
    if (by === "reset") response.socket?.resetAndDestroy();
    if (by === "close") response.destroy();
  });
}

async function bodyOf(request: IncomingMessage): Promise<object> {
  const whole = await bytesOf(request);
  if (whole.length === 0) return {};
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("application/json")) return JSON.parse(whole.toString()) as object;
  const form = await new Response(whole, { headers: { "content-type": type } }).formData();
  return Object.fromEntries(form);
}
