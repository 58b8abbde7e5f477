/** What a chat was about one turn ago, so that "what did she say about Japan?" and "anything else?" mean something. */
import { LRUCache } from "lru-cache";
import type { Intent } from "./question/question.ts";
import type { CitedPassage, Speaker } from "./types.ts";

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

/** Places of the passages an answer shows: beside passages that answer, context is not shown. */
export function placesOf(passages: readonly CitedPassage[]): Set<string> {
  const answers = passages.filter(({ relation }) => relation === "answer");
  return new Set((answers.length > 0 ? answers : passages).map(({ citation }) => placeOf(citation)));
}
