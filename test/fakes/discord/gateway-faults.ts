import type { World } from "./world.ts";

/** The gateway's side of what goes wrong. */
export interface GatewayFaults {
  /** Breaks every connection; the sessions can be resumed. */
  drop(): void;
  /** Op 7: the client is asked to connect anew and resume. */
  reconnect(): void;
  /** Op 9. */
  invalidSession(resumable: boolean): void;
  /** Closes every connection with a code, and forgets the sessions where that code means it (4004, 4014 …). */
  close(code: number): void;
  /** Closes the next connections that identify, with a code. */
  refuseIdentify(code: number, times?: number): void;
  /** Heartbeats stay without acknowledgement: a zombie. */
  ignoreHeartbeats(from?: boolean): void;
  /** Sends any dispatch, as wrong as it is. */
  malformed(event: "INTERACTION_CREATE" | "MESSAGE_CREATE" | (string & {}), data?: unknown): void;
  /** Sends a frame that need not be JSON. */
  frame(raw: string): void;
  /** Answers the next connections to the gateway with 503. */
  refuseConnections(times?: number): void;
  /** What `session_start_limit.remaining` says. */
  sessionsLeft(left: number): void;
  clear(): void;
}

/** Dispatches of a shape that throws inside discord.js 14, where no handler's `try` can catch it. */
export function malformedShape(event: string, world: World): object {
  if (event === "INTERACTION_CREATE") return { id: world.applicationId, type: 2, token: "x" };
  const { id, guild, type } = world.channel("general")!;
  return { id: world.applicationId, channel_id: id, guild_id: guild?.id, channel_type: type, author: null, content: 7 };
}
