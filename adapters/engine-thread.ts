/**
 * The engine on a thread of its own: a question to a large corpus takes longer than a bot may stop listening. Whoever
 * asks sees the same engine.
 */
import { Worker } from "node:worker_threads";
import type { Corpus } from "../index/build.ts";
import { CorpusError } from "../index/read.ts";
import type { Engine } from "../src/engine.ts";
import type { Answer, CitedPassage } from "../src/types.ts";
import { BotError } from "./bot-error.ts";
import type { OpenOptions } from "./cli/open-corpus.ts";

/** What a thread is started with. */
export interface ToOpen extends Pick<OpenOptions, "isTerminal" | "warnings"> {
  readonly folder: string;
}

/** One request; `id` tells its reply from others. */
export type EngineOrder = { readonly id: number } & Asked;
type Asked = {
  [Verb in keyof Engine]: { readonly verb: Verb; readonly given: Parameters<Engine[Verb]> };
}[keyof Engine];

/** What came of an order; one field beside `id`. */
export interface EngineReply {
  readonly id: number;
  readonly answer?: Answer;
  readonly passages?: readonly CitedPassage[];
  readonly error?: string;
}

type OpenedCorpus = Pick<Corpus, "documents" | "speakers">;

/** What comes back: text to print while indexing, the corpus or why there is none, then replies. */
export type FromWorker =
  | { readonly print: string }
  | { readonly corpus: OpenedCorpus }
  | { readonly refused: string }
  | EngineReply;

export interface EngineThread {
  readonly engine: Engine;
  readonly corpus: OpenedCorpus;
  /** Resolves with what ended the thread, if anything does before `close`. */
  readonly failed: Promise<BotError>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (reply: EngineReply) => void;
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
  const toOpen: ToOpen = { folder, isTerminal, warnings };
  const worker = new Worker(new URL("engine-worker.mjs", import.meta.url), { workerData: toOpen });
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
        waiting.get(message.id)?.resolve(message);
        waiting.delete(message.id);
      }
    });
  });

  const order = (asked: Asked): Promise<EngineReply> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) reject(ended);
      orders += 1;
      waiting.set(orders, { resolve, reject });
      worker.postMessage({ id: orders, ...asked } satisfies EngineOrder);
    });
  const close = async (): Promise<void> => void (await worker.terminate());

  try {
    const corpus = await opened;
    if (corpus === undefined) {
      await close();
      return undefined;
    }
    const engine: Engine = {
      answer: async (...given) => answerIn(await order({ verb: "answer", given })),
      check: async (...given) => answerIn(await order({ verb: "check", given })),
      recall: async (...given) => passagesIn(await order({ verb: "recall", given })),
    };
    return { engine, corpus, failed, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function answerIn({ answer, error }: EngineReply): Answer {
  if (answer === undefined) throw new Error(error);
  return answer;
}

function passagesIn({ passages, error }: EngineReply): readonly CitedPassage[] {
  if (passages === undefined) throw new Error(error);
  return passages;
}
