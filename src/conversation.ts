/** What a chat was about one turn ago, so that "what did she say about Japan?" and "anything else?" mean something. */
import { LRUCache } from "lru-cache";
import type { Intent } from "./question/question.ts";
import type { CitedPassage, Speaker } from "./types.ts";

/** Some of the documents, and the words by which they were chosen: "2022", "the CamboJA article". */
export interface Scoped {
  /** `Document.file`s in corpus order. */
  readonly files: readonly string[];
  readonly label: string;
}

/** One question and what it was about. */
export interface Turn {
  readonly intent: Intent;
  /** Whose words were asked for or given; empty where the last question was about nobody, or nobody known. */
  readonly people: readonly Speaker[];
  readonly topic?: string;
  /** Places of the passages shown since the people changed. */
  readonly shown: ReadonlySet<string>;
  /** Places of the last answer's passages. */
  readonly latest: ReadonlySet<string>;
  /** Who is named where the last answer begins: "he" may be one of them where nobody was asked about. */
  readonly mentioned: readonly Speaker[];
  /** The documents that the question kept to; absent for all. */
  readonly scope?: Scoped;
}

/** A missing key is a question outside any chat: nothing known, nothing kept. */
export interface Conversations {
  last(key: string | undefined): Turn | undefined;
  remember(key: string | undefined, turn: Turn): void;
}

/** Chats remembered at once; the one silent longest is forgotten first. A turn takes a few hundred bytes. */
const MAX_CONVERSATIONS = 10_000;

/** Bounded memory of the last turn of each chat. */
export function createConversations(): Conversations {
  const turns = new LRUCache<string, Turn>({ max: MAX_CONVERSATIONS });
  return {
    last: (key) => (key === undefined ? undefined : turns.get(key)),
    remember(key, turn) {
      if (key !== undefined) turns.set(key, turn);
    },
  };
}

/** A passage's place as one string: what was shown is compared by place, not by words. */
export function placeOf({ file, start }: { readonly file: string; readonly start: number }): string {
  return `${file}:${start}`;
}

/** The files of places. */
export const filesOf = (places: ReadonlySet<string>): string[] => [
  ...new Set([...places].map((place) => place.slice(0, place.lastIndexOf(":")))),
];

/** Places of the passages an answer shows: beside passages that answer, context is not shown. */
export function placesOf(passages: readonly CitedPassage[]): Set<string> {
  const answers = passages.filter(({ relation }) => relation === "answer");
  return new Set((answers.length > 0 ? answers : passages).map(({ citation }) => placeOf(citation)));
}
