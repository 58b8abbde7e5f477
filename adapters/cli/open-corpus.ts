import { buildCorpus } from "../../index/build.ts";
import type { Corpus } from "../../index/build.ts";
import { createEngine } from "../../src/engine.ts";
import type { Engine } from "../../src/engine.ts";
import { createProgress } from "./progress.ts";
import { printable } from "./wrap.ts";

export interface OpenOptions {
  /** Writes to standard error at once. */
  readonly print: (text: string) => void;
  /** Whether standard error is a terminal. */
  readonly isTerminal: boolean;
  readonly warnings: boolean;
}

/** Indexes a folder, saying how far it is where that takes long. Throws `CorpusError`. */
export async function openCorpus(
  folder: string,
  { print, isTerminal, warnings }: OpenOptions,
): Promise<Corpus & { readonly engine: Engine }> {
  const progress = createProgress(print, isTerminal);
  try {
    const corpus = await buildCorpus(folder, {
      onWarning: (line) => {
        if (warnings) progress.line(`verbatim: warning: ${printable(line)}`);
      },
      onProgress: (done, total) => progress.update(done, total),
    });
    return { ...corpus, engine: createEngine(corpus) };
  } finally {
    progress.finish();
  }
}
