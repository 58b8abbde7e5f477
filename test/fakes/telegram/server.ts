import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { hangUp } from "../connection.ts";
import { Waiting } from "../waiting.ts";
import { Acts } from "./acts.ts";
import { Board } from "./board.ts";
import { Clock } from "./clock.ts";
import { Commands } from "./commands.ts";
import { Faults, type Refused } from "./faults.ts";
import { cut, receive, reply, type Received } from "./http.ts";
import { Limits, type Rates } from "./limits.ts";
import type { Message } from "./message.ts";
import { carryOut, type Parts } from "./methods.ts";
import { Params } from "./params.ts";
import { Polling } from "./polling.ts";
import { Queries, type QueryTimes } from "./queries.ts";
import { Refusal } from "./refusal.ts";
import { meShape } from "./shape.ts";
import { Updates } from "./updates.ts";
import { Webhook, type WebhookTimes } from "./webhook.ts";
import { World, type BotSettings, type Chat } from "./world.ts";

/** How many requests are remembered. */
const REQUESTS = 10_000;

export interface TelegramOptions extends Partial<BotSettings>, Partial<QueryTimes>, Rates {
  readonly webhook?: Partial<WebhookTimes>;
  /** Whether chosen inline results are told (`/setinlinefeedback`). */
  readonly inlineFeedback?: boolean;
  /** Whether inline answers are cached for their `cache_time`, as the real server does; off, so that a test may ask twice. */
  readonly inlineCache?: boolean;
}

/** Something the real Telegram would not have done as asked, or that a bot must not do. */
interface Violation {
  /** `refused` (a request), `quotes`, `start parameter`, `token`. */
  readonly what: string;
  readonly detail: string;
}

export type FakeTelegram = Awaited<ReturnType<typeof startTelegram>>;

/**
 * Starts a Bot API on loopback.
 *
 *     const telegram = await startTelegram();
 *     // new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } })
 *     const { reply } = await telegram.says({ from: "ada", text: "who" });
 *     expect(reply).toMatchObject({ text: "…", labels: ["More"] });
 *     await telegram.presses({ message: reply!, button: "More" });
 *     expect(telegram.violations).toEqual([]);
 *     await telegram.stop();
 */
export async function startTelegram(options: TelegramOptions = {}) {
  const requests: Received[] = [];
  const violations: Violation[] = [];
  const violation = (what: string, detail: string) => void violations.push({ what, detail });
  const clock = new Clock();
  const waiting = new Waiting("Telegram");
  const world = new World(clock, {
    privacy: options.privacy ?? true,
    inline: options.inline ?? true,
    guest: options.guest ?? false,
  });
  const faults = new Faults();
  const updates = new Updates(() => {
    waiting.changed();
    webhook.deliver();
  });
  const board = new Board({ clock, world, violation });
  const queries = new Queries(clock, {
    callbackMs: options.callbackMs ?? 15_000,
    inlineMs: options.inlineMs ?? 10_000,
    guestMs: options.guestMs ?? 60_000,
  });
  const webhook: Webhook = new Webhook({
    clock,
    updates,
    waiting,
    times: { timeoutMs: options.webhook?.timeoutMs ?? 10_000, retryMs: options.webhook?.retryMs ?? 50 },
    carryOut: (method, body) => void outcomeOf(method, body, new AbortController().signal),
  });
  const polling = new Polling({ updates, waiting, isWebhookSet: () => webhook.url !== "" });
  const parts: Parts = {
    world,
    board,
    commands: new Commands(),
    limits: new Limits(clock, options),
    polling,
    queries,
    updates,
    webhook,
    profile: new Map(),
    violation,
  };
  const token = makeToken(world.bot.id);

  async function outcomeOf(method: string, body: Received["body"], gone: AbortSignal): Promise<Outcome> {
    try {
      const result = await carryOut(parts, method, new Params(body), gone);
      return { status: 200, body: { ok: true, result } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      violation("refused", `${method}: ${error.message}`);
      return { status: error.status, body: error.body };
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { received, token: given } = await receive(request, clock.now());
    requests.push(received);
    if (requests.length > REQUESTS) requests.shift();
    if (given === null) return reply(response, received, 404, new Refusal(404).body);
    if (given !== token || faults.isUnauthorised) {
      if (given !== token) violation("token", `${received.method} with another token`);
      return reply(response, received, 401, new Refusal(401).body);
    }
    const fault = faults.take(received.method);
    if (fault?.kind === "break") return hangUp(request, fault.by);
    if (fault?.kind === "refuse") return refuse(response, received, fault);
    if (fault?.kind === "wait" && fault.when === "before") await waiting.pause(fault.ms);
    const gone = new AbortController();
    response.on("close", () => {
      gone.abort();
      waiting.changed();
    });
    const outcome = await outcomeOf(received.method, received.body, gone.signal);
    if (fault?.kind === "lose") return hangUp(request, fault.by);
    if (fault?.kind === "cut") return cut(response, outcome.body, fault.by);
    if (fault?.kind === "wait" && fault.when === "after") await waiting.pause(fault.ms);
    reply(response, received, outcome.status, outcome.body);
  }

  const server = createServer((request, response) => {
    serve(request, response)
      .catch((error: unknown) => {
        violation("fake", error instanceof Error ? (error.stack ?? error.message) : String(error));
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end();
      })
      .finally(() => waiting.changed());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;

  const acts = new Acts({
    world,
    board,
    updates,
    queries,
    waiting,
    hasFeedback: options.inlineFeedback ?? false,
    isCaching: options.inlineCache ?? false,
  });
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    token,
    /** What `getMe` says. */
    me: meShape(world),
    world,
    clock,
    commands: parts.commands,
    profile: parts.profile,
    faults,
    polling,
    updates,
    webhook,
    requests,
    violations,
    says: acts.says.bind(acts),
    starts: acts.starts.bind(acts),
    edits: acts.edits.bind(acts),
    presses: acts.presses.bind(acts),
    inline: acts.inline.bind(acts),
    chooses: acts.chooses.bind(acts),
    guest: acts.guest.bind(acts),
    blocks: acts.blocks.bind(acts),
    unblocks: acts.unblocks.bind(acts),
    /** A chat as a reader sees it, oldest first; a private one by the person's name. */
    board: (chat: string | number | Chat): Message[] => board.of(world.chat(chat)),
    /** The requests of one method, oldest first. */
    calls: (method: string): Received[] => requests.filter((one) => one.method === method),
    /** Resolves when the bot polls, or has set its webhook. */
    async ready(withinMs = 5000): Promise<void> {
      await waiting.until(() => polling.active || webhook.url !== "", "a bot that polls", withinMs);
    },
    /** Resolves once `holds`, which may be about the bot as well. */
    async until(holds: () => boolean, what = "it", withinMs = 5000): Promise<void> {
      await waiting.until(holds, what, withinMs);
    },
    /** Ends every connection and timer. */
    async stop(): Promise<void> {
      webhook.stop();
      waiting.stop();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Outcome {
  readonly status: number;
  readonly body: object;
}

function refuse(response: ServerResponse, received: Received, { refusal, html }: Refused): void {
  const { status, body, message } = refusal;
  reply(response, received, status, html ? `<html><body><h1>${status} ${message}</h1></body></html>` : body);
}

/** A token of the form the real ones have; it is worth nothing anywhere. */
function makeToken(botId: number): string {
  return `${botId}:AAFake${"x".repeat(29)}`;
}
