/** How something was said, where that is part of what is asked: "apologise", "deny", not "say". */
import { areKin } from "../evidence.ts";
import { analyse } from "../terms.ts";
import type { Answer } from "../types.ts";
import type { Asked } from "./asked.ts";

/** Whether no passage has the verb, nor a word of its family ("critical" for "criticise"). */
export function lacksVerb({ verb }: Asked, { passages }: Answer): boolean {
  const [wanted] = analyse(verb ?? "");
  if (wanted === undefined) return false;
  return !passages.some(({ text }) => analyse(text).some((term) => term === wanted || areKin(term, wanted)));
}

/** "Who blamed China?" is answered by who spoke of China, but then not as if they had blamed it. */
export function withVerb(asked: Asked, answer: Answer): Answer {
  const { verb, topic } = asked;
  if (verb === undefined || topic === undefined || answer.status !== "answered") return answer;
  if (!lacksVerb(asked, answer)) return answer;
  const note = `No passage has “${verb}”; these speak of “${topic}”.`;
  return { ...answer, interpretation: [answer.interpretation, note].filter((one) => one !== undefined).join(" ") };
}
