/** Writing that waits for its reader, and that ends quietly once nobody reads any more. */
import type { Writable } from "node:stream";

/** Whoever read the output has gone (`| head`): nothing is wrong, and nothing more is wanted. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}

/** Resolves when the text has been taken; rejects with `OutputClosed` once the reader is gone. */
export type Write = (text: string) => Promise<void>;

/** Code units gathered before they are written together: one write for each short line would take most of the time. */
const BATCH_CHARS = 65_536;

/** Writes many pieces, waiting for the reader between batches. */
export async function writeAll(pieces: Iterable<string>, write: Write): Promise<void> {
  let batch = "";
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH_CHARS) continue;
    await write(batch);
    batch = "";
  }
  if (batch !== "") await write(batch);
}

const GONE = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]);

export function createWrite(stream: Writable): Write {
  // A stream reports a failed write twice: to the write's own callback, which is heard below, and as an event.
  stream.on("error", () => {});
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (!error) resolve();
        else if (GONE.has((error as NodeJS.ErrnoException).code ?? "")) reject(new OutputClosed());
        else reject(error);
      });
    });
}
