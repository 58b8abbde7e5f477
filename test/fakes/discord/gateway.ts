import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { GatewayIntentBits as Intent, GatewayOpcodes as Op } from "discord.js";
import { WebSocketServer, type WebSocket } from "ws";
import { malformedShape, type GatewayFaults } from "./gateway-faults.ts";
import type { Message } from "./message.ts";
import { Session } from "./session.ts";
import { guildShape, memberShape, userShape } from "./shape.ts";
import type { World } from "./world.ts";

const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
/** The highest bits that are an intent at all; others are 4013. */
const KNOWN = Object.values(Intent).reduce<number>((all, bit) => (typeof bit === "number" ? all | bit : all), 0);
interface Settings {
  readonly heartbeatMs: number;
  readonly allowedIntents: number;
  readonly sessions: number;
  readonly url: () => string;
  readonly isToken: (token: string) => boolean;
  readonly changed: () => void;
  readonly violation: (what: string, detail: string) => void;
}

/** The gateway: hello, identify, heartbeat, dispatch, resume. */
export class Gateway implements GatewayFaults {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 4096 });
  readonly #settings: Settings;
  readonly #world: World;
  readonly #sessions = new Map<string, Session>();
  #remaining: number;
  #refusedIdentify = { code: 0, times: 0 };
  #refusedConnections = 0;
  #deaf = false;
  /** How often a client identified, and how often one resumed. */
  identified = 0;
  resumed = 0;

  constructor(world: World, settings: Settings) {
    this.#world = world;
    this.#settings = settings;
    this.#remaining = settings.sessions;
  }

  get connected(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== null);
  }

  /** What GET /gateway/bot answers. */
  get information(): object {
    const limit = { total: 1000, remaining: this.#remaining, reset_after: 3_600_000, max_concurrency: 1 };
    return { url: this.#settings.url(), shards: 1, session_start_limit: limit };
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const query = new URL(request.url ?? "/", "http://localhost").searchParams;
    if (this.#refusedConnections > 0) {
      this.#refusedConnections -= 1;
      socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    if (query.get("v") !== "10" || query.get("encoding") !== "json" || query.has("compress")) {
      this.#settings.violation("gateway", `${request.url}: v=10, encoding=json and no compression are served here`);
      socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (client) => this.#greet(client));
  }

  /** Tells every session of an event, once it connects again if need be. */
  dispatch(event: string, data: unknown): void {
    for (const session of this.#sessions.values()) session.dispatch(event, data);
  }

  /** MESSAGE_CREATE and its like, to whom they are meant and with the words only where Discord gives them. */
  dispatchMessage(event: "MESSAGE_CREATE" | "MESSAGE_UPDATE", message: Message): void {
    const { channel, author } = message;
    const needed = channel.guild === null ? Intent.DirectMessages : Intent.GuildMessages;
    for (const session of this.#sessions.values()) {
      if ((session.intents & needed) === 0) continue;
      const readable = this.isReadable(message) || (session.intents & Intent.MessageContent) !== 0;
      session.dispatch(event, {
        ...message.shape(readable),
        channel_type: channel.type,
        ...(channel.guild === null ? {} : { guild_id: channel.guild.id, member: memberShape(author) }),
      });
    }
  }

  /** Without the privileged intent: words of direct messages, of the bot's own and of those that mention it. */
  isReadable({ channel, author, mentions }: Message): boolean {
    return channel.guild === null || author === this.#world.bot || mentions.includes(this.#world.bot);
  }

  async stop(): Promise<void> {
    for (const client of this.#server.clients) client.terminate();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  drop(): void {
    for (const client of this.#server.clients) client.terminate();
  }

  reconnect(): void {
    this.frame(JSON.stringify({ op: Op.Reconnect, d: null }));
  }

  invalidSession(resumable: boolean): void {
    this.frame(JSON.stringify({ op: Op.InvalidSession, d: resumable }));
    if (!resumable) this.#sessions.clear();
  }

  close(code: number): void {
    for (const session of this.#sessions.values()) session.socket?.close(code, "told to by the test");
    if (code === 4004 || code >= 4009) this.#sessions.clear();
  }

  refuseIdentify(code: number, times = 1): void {
    this.#refusedIdentify = { code, times };
  }

  ignoreHeartbeats(from = true): void {
    this.#deaf = from;
  }

  malformed(event: string, data: unknown = malformedShape(event, this.#world)): void {
    this.dispatch(event, data);
  }

  frame(raw: string): void {
    for (const session of this.#sessions.values()) session.socket?.send(raw);
  }

  refuseConnections(times = 1): void {
    this.#refusedConnections = times;
  }

  sessionsLeft(left: number): void {
    this.#remaining = left;
  }

  clear(): void {
    this.#refusedIdentify = { code: 0, times: 0 };
    this.#refusedConnections = 0;
    this.#deaf = false;
    this.#remaining = this.#settings.sessions;
  }

  #greet(client: WebSocket): void {
    client.on("error", () => client.terminate());
    client.on("message", (raw) => {
      this.#receive(client, (raw as Buffer).toString());
      this.#settings.changed();
    });
    client.on("close", (code) => {
      const session = this.#sessionOf(client);
      if (session !== undefined) session.socket = null;
      // Leaving in good order ends the session.
      if (session !== undefined && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
      this.#settings.changed();
    });
    client.send(JSON.stringify({ op: Op.Hello, d: { heartbeat_interval: this.#settings.heartbeatMs } }));
  }

  #receive(client: WebSocket, raw: string): void {
    let frame: { op?: unknown; d?: unknown };
    try {
      frame = JSON.parse(raw) as typeof frame;
    } catch {
      this.#refuse(client, 4002, "a frame that is no JSON");
      return;
    }
    const { op, d } = frame;
    if (op === Op.Heartbeat) {
      if (!this.#deaf) client.send(JSON.stringify({ op: Op.HeartbeatAck }));
    } else if (op === Op.Identify) this.#identify(client, d as Identify);
    else if (op === Op.Resume) this.#resume(client, d as Resume);
    else if (this.#sessionOf(client) === undefined) this.#refuse(client, 4003, `op ${String(op)} before identify`);
    else if (op !== Op.PresenceUpdate && op !== Op.VoiceStateUpdate && op !== Op.RequestGuildMembers) {
      this.#refuse(client, 4001, `unknown op ${String(op)}`);
    }
  }

  #identify(client: WebSocket, { token, intents, properties }: Partial<Identify>): void {
    if (this.#refusedIdentify.times > 0) {
      this.#refusedIdentify.times -= 1;
      client.close(this.#refusedIdentify.code, "told to by the test");
    } else if (this.#sessionOf(client) !== undefined) this.#refuse(client, 4005, "a second identify");
    else if (token === undefined || !this.#settings.isToken(token)) this.#refuse(client, 4004, "a wrong token");
    else if (typeof intents !== "number" || (intents & ~KNOWN) !== 0) this.#refuse(client, 4013, `intents ${intents}`);
    else if ((intents & PRIVILEGED & ~this.#settings.allowedIntents) !== 0) {
      this.#refuse(client, 4014, `privileged intents ${intents & PRIVILEGED}`);
    } else if (properties === undefined) this.#refuse(client, 4002, "identify without properties");
    else this.#open(client, intents);
  }

  #open(client: WebSocket, intents: number): void {
    const session = new Session(client, intents);
    this.#sessions.set(session.id, session);
    this.#remaining = Math.max(0, this.#remaining - 1);
    const guilds = (intents & Intent.Guilds) === 0 ? [] : this.#world.guilds.filter(({ joined }) => joined);
    session.dispatch("READY", {
      v: 10,
      user: { ...userShape(this.#world.bot), verified: true, mfa_enabled: false, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#settings.url(),
      shard: [0, 1],
      application: { id: this.#world.applicationId, flags: 0 },
      private_channels: [],
      relationships: [],
    });
    for (const guild of guilds) session.dispatch("GUILD_CREATE", guildShape(guild, this.#world));
    this.identified += 1;
  }

  #resume(client: WebSocket, { token, session_id: id, seq }: Partial<Resume>): void {
    const session = this.#sessions.get(id ?? "");
    if (token === undefined || !this.#settings.isToken(token)) this.#refuse(client, 4004, "a wrong token");
    else if (session === undefined) client.send(JSON.stringify({ op: Op.InvalidSession, d: false }));
    else if (typeof seq !== "number" || seq > session.sequence) this.#refuse(client, 4007, `seq ${seq}`);
    else {
      session.replay(client, seq);
      session.dispatch("RESUMED", { _trace: [] });
      this.resumed += 1;
    }
  }

  #refuse(client: WebSocket, code: number, detail: string): void {
    this.#settings.violation(`gateway ${code}`, detail);
    client.close(code, detail);
  }

  #sessionOf(client: WebSocket): Session | undefined {
    return [...this.#sessions.values()].find(({ socket }) => socket === client);
  }
}

interface Identify {
  readonly token: string;
  readonly intents: number;
  readonly properties: object;
}

interface Resume {
  readonly token: string;
  readonly session_id: string;
  readonly seq: number;
}
