/**
 * The engine on a thread of its own: a question to a large corpus takes longer than a bot may stop listening. Whoever
 * asks sees the same engine.
 */
import { Worker } from "node:worker_threads";
import type { Corpus } from "../index/build.ts";
import { CorpusError } from "../index/read.ts";
import type { Engine } from "../src/engine.ts";
import { BotError } from "./bot-error.ts";
import type { OpenOptions } from "./cli/open-corpus.ts";

/** What a thread is started with. */
export interface ToOpen extends Pick<OpenOptions, "isTerminal" | "warnings"> {
  readonly folder: string;
}

/** One request; `id` tells its reply from others. */
export type EngineOrder = {
  [Verb in keyof Engine]: { readonly id: number; readonly verb: Verb; readonly given: Parameters<Engine[Verb]> };
}[keyof Engine];

type OpenedCorpus = Pick<Corpus, "documents" | "speakers">;

/** What comes back: text to print while indexing, the corpus or why there is none, then replies. */
export type FromWorker =
  | { readonly print: string }
  | { readonly corpus: OpenedCorpus }
  | { readonly refused: string }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

export interface EngineThread {
  readonly engine: Engine;
  readonly corpus: OpenedCorpus;
  /** Resolves with what ended the thread, if anything does before `close`. */
  readonly failed: Promise<BotError>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Indexes a folder on a new thread. Rejects with `CorpusError` where that cannot be done; resolves to undefined where
 * `signal` aborts first.
 */
export async function openEngineThread(
  folder: string,
  { print, isTerminal, warnings }: OpenOptions,
  signal: AbortSignal,
): Promise<EngineThread | undefined> {
  const given: ToOpen = { folder, isTerminal, warnings };
  const worker = new Worker(new URL("engine-worker.mjs", import.meta.url), { workerData: given });
  const waiting = new Map<number, Waiting>();
  let orders = 0;
  let ended: BotError | undefined;

  const failed = new Promise<BotError>((resolve) => {
    const end = (error: BotError): void => {
      ended ??= error;
      resolve(error);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on("error", (cause) => end(new BotError(`the engine ended: ${cause.message}`, { cause })));
    worker.on("exit", () => end(new BotError("the engine ended")));
  });
  const opened = new Promise<OpenedCorpus | undefined>((resolve, reject) => {
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
    if (signal.aborted) resolve(undefined);
    void failed.then(reject);
    worker.on("message", (message: FromWorker) => {
      if ("print" in message) print(message.print);
      else if ("corpus" in message) resolve(message.corpus);
      else if ("refused" in message) reject(new CorpusError(message.refused));
      else {
        const asker = waiting.get(message.id);
        waiting.delete(message.id);
        if ("error" in message) asker?.reject(new Error(message.error));
        else asker?.resolve(message.value as never);
      }
    });
  });

  const order = <Verb extends keyof Engine>(verb: Verb, asked: Parameters<Engine[Verb]>): ReturnType<Engine[Verb]> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) reject(ended);
      orders += 1;
      waiting.set(orders, { resolve, reject });
      worker.postMessage({ id: orders, verb, given: asked });
    }) as ReturnType<Engine[Verb]>;
  const close = async (): Promise<void> => void (await worker.terminate());

  try {
    const corpus = await opened;
    if (corpus === undefined) {
      await close();
      return undefined;
    }
    const engine: Engine = {
      answer: (...asked) => order("answer", asked),
      check: (...asked) => order("check", asked),
      recall: (...asked) => order("recall", asked),
    };
    return { engine, corpus, failed, close };
  } catch (error) {
    await close();
    throw error;
  }
}
