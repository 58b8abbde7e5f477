/** Questions worth asking instead, ready to send. */
import type { Library } from "./inquiry.ts";
import { nameWords } from "./names/name-forms.ts";
import { called } from "./names/people.ts";
import { analyse } from "./terms.ts";
import type { Passage, Speaker } from "./types.ts";

const MAX_SUGGESTIONS = 3;
/** Shorter words ("case", "held") say little when suggested as a topic. */
const MIN_TOPIC_LETTERS = 6;

/** "what did Keo Remy say about Japan?" */
export function asking(name: string, topic?: string, more = false): string {
  return `what ${more ? "else " : ""}did ${name} say${topic === undefined ? "" : ` about ${topic}`}?`;
}

/** Those near to a typed name, then the most quoted. */
export function suggestPeople(typed: string | undefined, library: Library): string[] {
  const near = typed === undefined ? [] : library.directory.near(typed, MAX_SUGGESTIONS);
  const quoted = library.directory.speakers.filter((speaker) => speaker.quotations > 0);
  const most = quoted.toSorted((a, b) => b.quotations - a.quotations);
  return [...new Set([...near, ...most])].slice(0, MAX_SUGGESTIONS).map((speaker) => asking(called(speaker)));
}

/** A row of capitalised words after a small one: a name rather than the start of a sentence. */
const NAME_WITHIN = /(?<=[\p{Ll},] )\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)*/gu;
const LONG_WORD = new RegExp(`(?<![\\p{L}’'])\\p{Ll}{${MIN_TOPIC_LETTERS},}(?!\\p{L})`, "gu");

/** What a person did speak about: the names in their words first, then their longer words, the most used first. */
export function suggestTopics(speaker: Speaker, passages: readonly Passage[]): string[] {
  const own = new Set([speaker.name, ...speaker.aliases, ...speaker.roles.map(({ role }) => role)].flatMap(nameWords));
  // "raised", "clearly" are no topics.
  const isOther = (topic: string): boolean =>
    analyse(topic).length > 0 &&
    !/^\p{Ll}.*(?:ed|ing|ly|ould)$/u.test(topic) &&
    !nameWords(topic).some((word) => own.has(word));
  const texts = passages.map(({ text }) => text);
  const topics = [NAME_WITHIN, LONG_WORD].flatMap((pattern) => mostUsed(texts, pattern, isOther));
  return [...new Set(topics)].slice(0, MAX_SUGGESTIONS).map((topic) => asking(called(speaker), topic));
}

function mostUsed(texts: readonly string[], pattern: RegExp, admits: (topic: string) => boolean): string[] {
  const uses = new Map<string, number>();
  for (const [topic] of texts.flatMap((text) => [...text.matchAll(pattern)])) {
    if (admits(topic)) uses.set(topic, (uses.get(topic) ?? 0) + 1);
  }
  return [...uses].sort(([, a], [, b]) => b - a).map(([topic]) => topic);
}
