/** Names and titles offered while somebody types. */
import type { Document, Speaker } from "../../src/types.ts";
import { fold } from "../../src/terms.ts";

interface Choice<T> {
  readonly name: string;
  readonly chosen: T;
}

/** What may be chosen, searched by any part of any of its names. */
export interface Choices<T> {
  /** Those that `typed` begins, then those in which it begins a word, then those that hold it; at most `limit`. */
  matching(typed: string, limit: number): readonly Choice<T>[];
}

interface Row<T> extends Choice<T> {
  /** Folded; each begins with a space, and so does each word in it. */
  readonly keys: readonly string[];
}

const key = (name: string): string =>
  ` ${fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()}`;

/** People and bodies who are quoted, the most quoted first. */
export function speakersToChoose(speakers: readonly Speaker[]): Choices<Speaker> {
  const quoted = speakers.filter(({ quotations }) => quotations > 0);
  return createChoices(
    quoted.map((chosen) => ({ name: chosen.name, chosen, keys: [chosen.name, ...chosen.aliases].map(key) })),
  );
}

/** Documents in corpus order, by title, publisher, date and file. */
export function documentsToChoose(documents: readonly Document[]): Choices<Document> {
  return createChoices(
    documents.map((chosen) => {
      const { title, date, publisher, file } = chosen;
      const name = [title, date].filter((part) => part !== undefined).join(", ");
      return { name, chosen, keys: [title, file, publisher, date].filter((part) => part !== undefined).map(key) };
    }),
  );
}

function createChoices<T>(rows: readonly Row<T>[]): Choices<T> {
  return {
    matching(typed, limit) {
      const wanted = key(typed);
      if (wanted === " ") return rows.slice(0, limit);
      const within = wanted.slice(1);
      const opens: Row<T>[] = [];
      const opensWord: Row<T>[] = [];
      const holds: Row<T>[] = [];
      for (const row of rows) {
        if (row.keys.some((name) => name.startsWith(wanted))) opens.push(row);
        else if (row.keys.some((name) => name.includes(wanted))) opensWord.push(row);
        else if (row.keys.some((name) => name.includes(within))) holds.push(row);
      }
      return [...opens, ...opensWord, ...holds].slice(0, limit);
    },
  };
}
