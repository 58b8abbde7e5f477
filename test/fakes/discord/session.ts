import { randomUUID } from "node:crypto";
import { GatewayOpcodes } from "discord.js";
import type { WebSocket } from "ws";

/** How many dispatches a session keeps for a RESUME. */
const REPLAYED = 2000;

/** A client that identified; it outlives its connection and keeps what was sent. */
export class Session {
  readonly id = randomUUID().replaceAll("-", "");
  readonly intents: number;
  readonly #sent: { readonly s: number; readonly t: string; readonly d: unknown }[] = [];
  socket: WebSocket | null;
  sequence = 0;

  constructor(socket: WebSocket, intents: number) {
    this.socket = socket;
    this.intents = intents;
  }

  /** Sends an event now, or on resuming. */
  dispatch(t: string, d: unknown): void {
    this.sequence += 1;
    const dispatch = { s: this.sequence, t, d };
    this.#sent.push(dispatch);
    if (this.#sent.length > REPLAYED) this.#sent.shift();
    this.#send(dispatch);
  }

  /** Goes on over a new connection, with what came after `sequence`. */
  replay(socket: WebSocket, sequence: number): void {
    this.socket = socket;
    for (const dispatch of this.#sent.filter(({ s }) => s > sequence)) this.#send(dispatch);
  }

  #send(dispatch: object): void {
    this.socket?.send(JSON.stringify({ op: GatewayOpcodes.Dispatch, ...dispatch }));
  }
}
