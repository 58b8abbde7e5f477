/** A question read by whom it names, whatever its wording. */
import type { Inquiry } from "../inquiry.ts";
import { readVoices } from "../voices/read-voices.ts";
import { reasonOf } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { answerVoices } from "./voices.ts";

const ASKS_WHEN = /^(?:when|how (?:many|much|long|often|old)|what (?:date|day|year|month|time))(?!\p{L})/iu;

/**
 * Undefined where it names nobody in a speaker's place, asks for no words, or says nothing else by this reading than by
 * its wording.
 */
export async function pursueNamed(asked: Asked, inquiry: Inquiry): Promise<Outcome | undefined> {
  const { topic, person, tentative: _, verb: __, ...rest } = asked;
  const sentence = asked.sentence ?? asked.text;
  const read = await readVoices(sentence, inquiry);
  if (read === undefined || !read.isForWords) return undefined;
  if (read.person === person && read.topic === topic && read.isLeftover === undefined) return undefined;
  // "When did she make the statement?"
  if (read.topic === undefined && ASKS_WHEN.test(sentence)) return undefined;
  const { isForWords: ___, isLeftover = false, ...voices } = read;
  const outcome = await answerVoices({ ...rest, ...voices, intent: "statements" }, inquiry);
  if (!isLeftover || reasonOf(outcome) !== "silent_on_topic") return outcome;
  const notes = [...asked.notes, `No passage of theirs is on “${voices.topic}”; these are all their words.`];
  return answerVoices({ ...rest, person: voices.person, intent: "statements", notes }, inquiry);
}
