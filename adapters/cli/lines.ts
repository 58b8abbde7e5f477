/** A stream to lines, one at a time and only as fast as they are taken. */
import type { Readable } from "node:stream";

export interface Line {
  /** 1-based, as an editor counts. */
  readonly number: number;
  /** Without its line end (LF or CRLF), and without a leading byte-order mark. */
  readonly text: string;
}

/**
 * Lines end at LF only: `node:readline` also ends one at U+2028, which JSON allows inside a string. The last line
 * needs no line end. Ends early, without an error, when `signal` aborts.
 */
export async function* readLines(input: Readable, signal?: AbortSignal): AsyncGenerator<Line> {
  if (signal?.aborted) return;
  const chunks: AsyncIterable<string> = input.setEncoding("utf8");
  // Pieces of one long line are joined once, when it ends, so that its length costs no more than itself.
  let pieces: string[] = [];
  let number = 0;
  const finish = (last: string): Line => {
    const text = [...pieces, last].join("");
    pieces = [];
    number++;
    return { number, text: (number === 1 ? text.replace(/^\uFEFF/u, "") : text).replace(/\r$/u, "") };
  };
  const stop = () => input.destroy();
  signal?.addEventListener("abort", stop);
  try {
    for await (const chunk of chunks) {
      const parts = chunk.split("\n");
      for (const part of parts.slice(0, -1)) {
        yield finish(part);
        if (signal?.aborted) return;
      }
      pieces.push(parts.at(-1)!);
    }
    if (pieces.some((piece) => piece !== "")) yield finish("");
  } catch (error) {
    if (!signal?.aborted) throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}
