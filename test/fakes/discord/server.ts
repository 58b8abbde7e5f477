import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Acts } from "./acts.ts";
import { Board } from "./board.ts";
import { Clock } from "./clock.ts";
import { Commands } from "./commands.ts";
import { Faults } from "./faults.ts";
import { Gateway } from "./gateway.ts";
import { INVALID, receive, reply, type Received } from "./http.ts";
import { Interactions } from "./interactions.ts";
import { Refusal } from "./refusal.ts";
import { answer, type Answer } from "./rest.ts";
import { hangUp } from "../connection.ts";
import { Waiting } from "../waiting.ts";
import { World } from "./world.ts";

/** How many requests are remembered. */
const REQUESTS = 10_000;

export interface DiscordOptions {
  /** Of Discord's clock; 3,000 ms as the real one. */
  readonly ackWindowMs?: number;
  readonly heartbeatMs?: number;
  /** Privileged intents switched on for the application, as bits. */
  readonly privilegedIntents?: number;
  readonly dailyCreates?: number;
  readonly sessions?: number;
}

/** Something the real Discord would not have done as asked, or that a bot must not do. */
interface Violation {
  /** `refused` (a request), `ping`, `flags`, `gateway …`. */
  readonly what: string;
  readonly detail: string;
  /** Discord's error code of a refused request. */
  readonly code?: number;
}

export type FakeDiscord = Awaited<ReturnType<typeof startDiscord>>;

/**
 * Starts a Discord on loopback: REST and gateway on one port.
 *
 *     const discord = await startDiscord();
 *     // new Client({ rest: { api: discord.api } }).login(discord.token)
 *     await discord.ready();
 *     const reply = await discord.slash({ name: "ask", options: { question: "who" } });
 *     expect(reply).toMatchObject({ ephemeral: true, content: "…" });
 *     await discord.button(reply, "Next");
 *     expect(discord.violations).toEqual([]);
 *     await discord.stop();
 */
export async function startDiscord(options: DiscordOptions = {}) {
  const requests: Received[] = [];
  const violations: Violation[] = [];
  const violation = (what: string, detail: string) => void violations.push({ what, detail });
  const clock = new Clock();
  const waiting = new Waiting("Discord");
  const world = new World(clock);
  const tokens = new Set([makeToken(world.applicationId, 0)]);
  let port = 0;
  const gateway: Gateway = new Gateway(world, {
    heartbeatMs: options.heartbeatMs ?? 41_250,
    allowedIntents: options.privilegedIntents ?? 0,
    sessions: options.sessions ?? 1000,
    url: () => `ws://127.0.0.1:${port}`,
    isToken: (token) => tokens.has(token) && !faults.isUnauthorised,
    changed: () => waiting.changed(),
    violation,
  });
  const faults = new Faults(gateway);
  const board = new Board({ clock, world, violation, announce: (event, one) => gateway.dispatchMessage(event, one) });
  const interactions = new Interactions({ clock, board, ackWindowMs: options.ackWindowMs ?? 3000 });
  const commands = new Commands(clock, world.applicationId, options.dailyCreates ?? 200);
  const parts = { world, board, commands, interactions, gateway, waiting };

  function carryOut(received: Received, isAuthorised: boolean): { status: number; body: Answer } {
    try {
      const agent = received.headers["user-agent"] ?? "";
      if (!agent.startsWith("DiscordBot (")) throw new Refusal(40_333);
      if (received.body === INVALID) throw new Refusal(50_109);
      const call = { ...received, query: new URLSearchParams({ ...received.query }), isAuthorised };
      const body = answer(parts, call);
      return { status: body === undefined ? 204 : 200, body };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const detail = `${received.method} ${received.path} ${JSON.stringify(error.body)}`;
      violations.push({ what: "refused", detail, code: error.code });
      return { status: error.status, body: error.body };
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await receive(request, clock.now());
    requests.push(received);
    if (requests.length > REQUESTS) requests.shift();
    const fault = faults.take(`${received.method} ${received.path}`);
    if (fault?.kind === "break") return hangUp(request, fault.by);
    if (fault?.kind === "answer") return reply(response, received, fault);
    if (fault?.kind === "wait" && fault.when === "before") await waiting.pause(fault.ms);
    const isAuthorised =
      tokens.has((request.headers.authorization ?? "").replace(/^Bot /, "")) && !faults.isUnauthorised;
    const outcome = carryOut(received, isAuthorised);
    if (fault?.kind === "lose") return hangUp(request, fault.by);
    if (fault?.kind === "wait" && fault.when === "after") await waiting.pause(fault.ms);
    reply(response, received, { ...outcome, headers: {} });
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
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    gateway.upgrade(request, socket, head);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  port = (server.address() as AddressInfo).port;

  const acts = new Acts(parts);
  return {
    /** Base of the REST API. */
    api: `http://127.0.0.1:${port}/api`,
    /** The token that is good now. */
    get token(): string {
      return [...tokens][0]!;
    },
    /** The token is reset, as by its owner: the old one is worth nothing, its connections are closed with 4004. */
    resetToken(): string {
      tokens.clear();
      tokens.add(makeToken(world.applicationId, clock.now()));
      gateway.close(4004);
      return [...tokens][0]!;
    },
    world,
    clock,
    board,
    commands,
    gateway,
    faults,
    requests,
    violations,
    acts,
    slash: acts.slash.bind(acts),
    autocomplete: acts.autocomplete.bind(acts),
    messageCommand: acts.messageCommand.bind(acts),
    button: acts.button.bind(acts),
    select: acts.select.bind(acts),
    submitModal: acts.submitModal.bind(acts),
    say: acts.say.bind(acts),
    posted: acts.posted.bind(acts),
    /** Resolves when a client has identified (`times` of them) and is connected. */
    async ready({ times = 1, withinMs = 5000 } = {}): Promise<void> {
      await waiting.until(() => gateway.identified >= times && gateway.connected, "a client that identified", withinMs);
    },
    /** Resolves once `holds`, which may be about the bot as well. */
    async until(holds: () => boolean, what = "it", withinMs = 5000): Promise<void> {
      await waiting.until(holds, what, withinMs);
    },
    /** Ends every connection and timer. */
    async stop(): Promise<void> {
      waiting.stop();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      await gateway.stop();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A token of the form the real ones have; it is worth nothing anywhere. */
function makeToken(applicationId: string, salt: number): string {
  const head = Buffer.from(applicationId).toString("base64url");
  return `${head}.FAKE00.${String(salt).padStart(38, "x")}`;
}
