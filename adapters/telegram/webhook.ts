/** A webhook: Telegram posts the updates, and posts again whatever is not accepted in time. */
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { webhookCallback } from "grammy";
import type { Api, Bot } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import { z } from "zod";
import { BotError } from "../bot-error.ts";
import type { UpdateKind } from "./polling.ts";
import type { Transport } from "./transport.ts";

export interface WebhookSettings {
  /** Where Telegram finds this bot, from outside. */
  readonly url: string;
  /** Where it listens, behind whatever stands between. */
  readonly port: number;
  /** What tells Telegram from others; made from the token where absent. */
  readonly secret: string | undefined;
}

export interface WebhookOptions extends WebhookSettings {
  readonly bot: Bot;
  readonly token: string;
  readonly kinds: readonly UpdateKind[];
  readonly log: Logger;
  /** For tests. */
  readonly acceptMs?: number | undefined;
}

/** An update is accepted after this long also where its answer is still being made; in milliseconds. */
const ACCEPT_MS = 5000;
/** Updates are a few kilobytes. */
const MAX_BODY_BYTES = 1_000_000;

/** All that is read here of an update; grammY reads the rest. */
const UPDATE = z.looseObject({ update_id: z.int() });

/** Listens first, so that nothing is posted to nobody. */
export async function startWebhook(
  options: WebhookOptions,
): Promise<Transport & { register(api: Api): Promise<void> }> {
  const { url, port, bot, token, kinds, log, acceptMs = ACCEPT_MS } = options;
  const secret = options.secret ?? createHmac("sha256", token).update("verbatim: webhook").digest("base64url");
  const { pathname } = new URL(url);
  const take = webhookCallback(bot, "callback", {
    onTimeout: "return",
    timeoutMilliseconds: acceptMs,
    secretToken: secret,
  });

  async function accept(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const end = (status: number): void => void response.writeHead(status).end();
    if (request.method !== "POST" || request.url !== pathname) return end(404);
    const update = readUpdate(await readBody(request));
    if (update === undefined) return end(400);
    const given = request.headers["x-telegram-bot-api-secret-token"];
    await take(
      update,
      () => Promise.resolve(end(200)),
      typeof given === "string" ? given : undefined,
      () => Promise.resolve(end(401)),
    );
    if (!response.writableEnded) end(200);
  }

  const server = createServer((request, response) => {
    accept(request, response).catch((error: unknown) => {
      log.warn({ platform: "telegram", err: error }, "an update was not accepted");
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => {
      reject(new BotError(`cannot listen on TELEGRAM_WEBHOOK_PORT ${port}: ${cause.message}`, { cause }));
    });
    server.listen(port, resolve);
  });
  return {
    async register(api) {
      await api.setWebhook(url, { secret_token: secret, allowed_updates: kinds });
    },
    stop() {
      server.close();
      server.closeIdleConnections();
      return Promise.resolve();
    },
    confirm() {
      // Whatever is done is accepted within this turn.
      server.closeAllConnections();
      return Promise.resolve();
    },
  };
}

/** Undefined where it is longer than any update. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!(part instanceof Buffer)) continue;
    size += part.length;
    // Read to its end, or whoever sends it would see a connection that broke.
    if (size <= MAX_BODY_BYTES) parts.push(part);
  }
  return size <= MAX_BODY_BYTES ? Buffer.concat(parts).toString() : undefined;
}

function readUpdate(body: string | undefined): Update | undefined {
  try {
    return UPDATE.parse(JSON.parse(body ?? ""));
  } catch {
    return undefined;
  }
}
