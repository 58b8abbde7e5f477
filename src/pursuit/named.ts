/** A question read by whom it names, whatever its wording. */
import type { Inquiry } from "../inquiry.ts";
import { WHICH_QUOTE } from "../question/message.ts";
import { readVoices } from "../voices/read-voices.ts";
import type { Voices } from "../voices/read-voices.ts";
import { TAKES_FOR_GRANTED, reasonOf } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { answerVoices } from "./voices.ts";

const ENDS_ASKING_HOW_MUCH = /(?<!and)\show (?:many|much|long|often|old|far|big)\W*$/iu;
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
  // "Malin's talk with the rapporteur lasted how long?"
  if (ENDS_ASKING_HOW_MUCH.test(sentence)) return undefined;
  if (read.person === person && read.topic === topic && read.isLeftover === undefined) return undefined;
  // "When did she make the statement?"
  if (read.topic === undefined && ASKS_WHEN.test(sentence)) return undefined;
  const { isLeftover: ____, ...whole } = read;
  return answerRead(sentence.startsWith(WHICH_QUOTE) ? whole : read, rest, inquiry);
}

/** "Is | Sopheap optimistic?", "does | she own up to mistakes?" */
const ASKS_WHETHER = /^(?:(?:and|so|but|ok) )*(?:do|does|did|has|have|had|is|was|would|will|can|could) /iu;

/** Whether somebody is or does something, by their own words on it; undefined where nothing else is asked. */
export async function pursueWhether(asked: Asked, inquiry: Inquiry): Promise<Outcome | undefined> {
  const { topic: _, person: __, tentative: ___, verb: ____, ...rest } = asked;
  const sentence = asked.sentence ?? asked.text;
  const whom = sentence.replace(ASKS_WHETHER, "");
  const read = whom === sentence ? undefined : await readVoices(sentence, inquiry);
  return read !== undefined && whom.startsWith(read.person) ? answerRead(read, rest, inquiry) : undefined;
}

/** The words of whoever was read, on what was read; all of them where that is only left of a request for all. */
export async function answerRead(read: Voices, base: Omit<Asked, "intent">, inquiry: Inquiry): Promise<Outcome> {
  const { isForWords: _, isLeftover = false, ...voices } = read;
  const outcome = await answerVoices({ ...base, ...voices, intent: "statements" }, inquiry);
  if (!isLeftover || reasonOf(outcome) !== "silent_on_topic") return outcome;
  if (TAKES_FOR_GRANTED.test(base.sentence ?? base.text)) return outcome;
  const notes = [...base.notes, `No passage of theirs is on “${voices.topic}”; these are all their words.`];
  return answerVoices({ ...base, person: voices.person, intent: "statements", notes }, inquiry);
}
