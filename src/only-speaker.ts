/** A question narrowed beforehand, by choosing a speaker rather than by wording. */
import type { Question } from "./question/question.ts";

/** What was asked, of `speaker` alone: bare words and "who said …" become what they said on that. */
export function onlySpeaker(read: Question, speaker: string): Question {
  if (read.intent === "check") return checkAgainst(read, speaker);
  const { tentative: _, ...rest } = read;
  if (read.intent === "statements" || read.intent === "more") return { ...rest, intent: "statements", person: speaker };
  if (!ABOUT_SOMETHING.has(read.intent)) return read;
  return { ...rest, intent: "statements", person: speaker, topic: read.topic ?? read.text };
}

/** Questions that name no speaker, and whose words are a topic. */
const ABOUT_SOMETHING: ReadonlySet<Question["intent"]> = new Set(["who_said", "look_up", "follow_up"]);

/** The words alone are checked: whom the message names beside them is not who was chosen. */
function checkAgainst(read: Question, speaker: string): Question {
  if (read.quoted === undefined) return { ...read, person: speaker };
  const { message: _, ...words } = read;
  return { ...words, person: speaker };
}
