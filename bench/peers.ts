/** Other search engines over the same texts, set up as well as their documentation allows. */
import MiniSearch from "minisearch";
import sqlite from "node-sqlite3-wasm";
import { analyse } from "../src/terms.ts";

/** Texts are named by their place in the list given. */
export interface Peer {
  readonly name: string;
  /** The best texts for a question, at most `limit`, best first. */
  search(question: string, limit: number): number[];
  close(): void;
}

/** MiniSearch with our stemming and stop words: without, it is markedly worse. */
export function openMiniSearch(texts: readonly string[]): Peer {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: analyse,
    processTerm: (term) => term,
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return {
    name: "MiniSearch",
    search: (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id)),
    close: () => undefined,
  };
}

/** The words of a question as FTS5 takes them: any may match; quoted, so that none is an operator. */
export function toFts5Query(question: string): string {
  return (question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => `"${word}"`).join(" OR ");
}

/** SQLite FTS5, compiled to WebAssembly, in memory, with its Porter stemmer and its own BM25. */
export function openFts5(texts: readonly string[]): Peer {
  const database = new sqlite.Database();
  database.exec("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize='porter unicode61')");
  database.exec("BEGIN");
  const insert = database.prepare("INSERT INTO passages(rowid, text) VALUES (?, ?)");
  for (const [row, text] of texts.entries()) insert.run([row, text]);
  insert.finalize();
  database.exec("COMMIT");
  const select = database.prepare(
    "SELECT rowid AS row FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT ?",
  );
  return {
    name: "SQLite FTS5",
    search(question, limit) {
      const query = toFts5Query(question);
      return query === "" ? [] : select.all([query, limit]).map(({ row }) => Number(row));
    },
    close() {
      select.finalize();
      database.close();
    },
  };
}
