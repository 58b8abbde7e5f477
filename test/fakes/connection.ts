import type { IncomingMessage } from "node:http";

/** The largest body taken, bytes. */
const BODY_BYTES = 1_000_000;

/** Ends the connection without an answer. */
export function hangUp({ socket }: IncomingMessage, by: "reset" | "close"): void {
  if (by === "reset") socket.resetAndDestroy();
  else socket.destroy();
}

/** The body; throws where it is too large. */
export async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > BODY_BYTES) throw new Error("a body too large");
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
