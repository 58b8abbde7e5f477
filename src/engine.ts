import type { Answer, Document, Retriever, Speaker } from "./types.ts";

export interface EngineOptions {
  readonly retriever: Retriever;
  readonly documents: readonly Document[];
  readonly speakers: readonly Speaker[];
}

export interface AskOptions {
  /** Turns with one key are one chat; follow-ups lean on the turn before. */
  readonly conversation?: string;
  /** Milliseconds the retriever may take for one look-up. */
  readonly deadline?: number;
}

export interface CheckOptions {
  /** The claimed speaker as typed. */
  readonly speaker?: string;
  readonly deadline?: number;
}

export interface Engine {
  answer(question: string, options?: AskOptions): Promise<Answer>;
  check(quotation: string, options?: CheckOptions): Promise<Answer>;
}

export function createEngine(_options: EngineOptions): Engine {
  throw new Error("under way");
}
