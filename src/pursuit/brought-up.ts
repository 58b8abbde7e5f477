/** A message whose questions have no answer one by one, read as a whole for whom it brings up. */
import type { Inquiry } from "../inquiry.ts";
import { startsAsking } from "../question/chatter.ts";
import { readBroughtUp } from "../voices/brought-up.ts";
import { isAnswered, reasonOf } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { answerVoices } from "./voices.ts";

/** Undefined where it brings up nobody, or whoever it does say nothing on what else is in it. */
export async function pursueBroughtUp(
  text: string,
  base: Omit<Asked, "intent" | "text">,
  inquiry: Inquiry,
): Promise<Outcome | undefined> {
  const read = await readBroughtUp(text, inquiry);
  if (read === undefined) return undefined;
  const { isForWords: _, isLeftover = false, ...voices } = read;
  const asked: Asked = { ...base, ...voices, intent: "statements", text };
  const outcome = await answerVoices(asked, inquiry);
  // "Where did Turabi send his students?" asks for no words of his.
  const isForWords = read.isForWords && !startsAsking(text);
  if (isAnswered(outcome) || (isForWords && reasonOf(outcome) === "never_quoted")) return outcome;
  if (!isLeftover || reasonOf(outcome) !== "silent_on_topic") return undefined;
  const notes = [...base.notes, `No passage of theirs is on “${voices.topic}”; these are all their words.`];
  return answerVoices({ ...base, person: voices.person, intent: "statements", text, notes }, inquiry);
}
