/** A message whose questions have no answer one by one, read as a whole for whom it brings up. */
import type { Inquiry } from "../inquiry.ts";
import { startsAsking } from "../question/chatter.ts";
import { readBroughtUp } from "../voices/brought-up.ts";
import { isAnswered, reasonOf } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { answerRead } from "./named.ts";

/** Undefined where it brings up nobody, or whoever it does say nothing on what else is in it. */
export async function pursueBroughtUp(
  text: string,
  base: Omit<Asked, "intent" | "text">,
  inquiry: Inquiry,
): Promise<Outcome | undefined> {
  const read = await readBroughtUp(text, inquiry);
  if (read === undefined) return undefined;
  const outcome = await answerRead(read, { ...base, text }, inquiry);
  // "Where did Turabi send his students?" asks for no words of his.
  const isForWords = read.isForWords && !startsAsking(text);
  return isAnswered(outcome) || (isForWords && reasonOf(outcome) === "never_quoted") ? outcome : undefined;
}
