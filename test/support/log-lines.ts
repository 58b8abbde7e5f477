/** A log to read in a test. */
import { Writable } from "node:stream";
import { createLog } from "../../adapters/log.ts";

/** The log from debug on with `secrets` taken out, and its lines so far, as objects. */
export function recordLog(secrets: readonly string[]) {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  return { lines, log: createLog("debug", stream, secrets) };
}
