/** The thread that holds the index: opens a folder, then answers one request after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { CorpusError } from "../index/read.ts";
import type { Engine } from "../src/engine.ts";
import { openCorpus } from "./cli/open-corpus.ts";
import type { EngineOrder, EngineReply, FromWorker, ToOpen } from "./engine-thread.ts";

const { folder, isTerminal, warnings }: ToOpen = workerData;
const tell = (message: FromWorker): void => parentPort!.postMessage(message);

try {
  const opened = await openCorpus(folder, { print: (text) => tell({ print: text }), isTerminal, warnings });
  tell({ corpus: { documents: opened.documents, speakers: opened.speakers } });
  parentPort!.on("message", (order: EngineOrder) => void follow(opened.engine, order));
} catch (error) {
  if (!(error instanceof CorpusError)) throw error;
  tell({ refused: error.message });
}

async function follow(engine: Engine, order: EngineOrder): Promise<void> {
  const { id } = order;
  try {
    tell({ id, ...(await carryOut(engine, order)) });
  } catch (error) {
    tell({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function carryOut(engine: Engine, { verb, given }: EngineOrder): Promise<Omit<EngineReply, "id">> {
  if (verb === "answer") return { answer: await engine.answer(...given) };
  if (verb === "check") return { answer: await engine.check(...given) };
  return { passages: await engine.recall(...given) };
}
