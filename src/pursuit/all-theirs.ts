/** A request for all of somebody's words, where what else it says is nothing that they speak of. */
import type { Inquiry } from "../inquiry.ts";
import { termsOf } from "../evidence.ts";
import { analyse } from "../terms.ts";
import type { Outcome } from "./asked.ts";

/** Paragraphs looked through for a word of theirs. */
const MAX_PARAGRAPHS = 50;

/** Whether an outcome only says that they are silent on a topic, and no passage of theirs has any word of it. */
export async function isSilentOnAll({ answer, people, topic }: Outcome, inquiry: Inquiry): Promise<boolean> {
  if (answer.status === "answered" || answer.reason !== "silent_on_topic" || topic === undefined) return false;
  const ids = people.map(({ id }) => id);
  const { hits } = await inquiry.search({ speakers: ids, terms: topic, limit: MAX_PARAGRAPHS });
  const theirs = hits
    .flatMap(({ paragraph }) => paragraph.passages)
    .filter(({ speaker }) => speaker !== null && ids.includes(speaker));
  return !analyse(topic).some((term) => theirs.some((passage) => termsOf(passage).has(term)));
}

/** Said where all their words are shown instead. */
export const noneHas = (words: string): string => `No passage of theirs has “${words}”; these are all their words.`;
