import type { Quotation, Retriever, Speaker } from "../src/types.ts";
import type { TextDocument } from "./read.ts";

/** Everything a folder of texts gives the engine and the commands. */
export interface Corpus {
  /** In order of file. */
  readonly documents: readonly TextDocument[];
  /** In corpus order. */
  readonly quotations: readonly Quotation[];
  /** The most quoted first. */
  readonly speakers: readonly Speaker[];
  readonly retriever: Retriever;
}

export interface BuildOptions {
  /** One clear line a file that was left out or read with a reservation. */
  readonly onWarning?: (line: string) => void;
  /** Called every so often while texts are worked through; both numbers are code units of text. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads a folder of texts and indexes it. Throws `CorpusError` where nothing can be indexed. */
export async function buildCorpus(_folder: string, _options: BuildOptions = {}): Promise<Corpus> {
  throw new Error("under way");
}
