/** Whether words were said as pasted, or somebody said what they are told to have said. */
import { answerCheck } from "../answer-check.ts";
import { answerReported } from "../answer-reported.ts";
import type { Inquiry } from "../inquiry.ts";
import { PRONOUN } from "../question/phrasing.ts";
import { isAnswered, reasonOf } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { pursueNamed } from "./named.ts";

/** "Does he think …?" asks what he thinks, not whether he said so. */
const STANCE = /^(?:does|do|is|are|was|were|would|will) (?!(?:it|this|that|there|you|we|i)\b)/iu;

/** Answers with a verdict on the words; on what somebody holds, with their words on it. */
export async function pursueCheck(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { question, quoted = "", message, reported, person, deadline, notes } = asked;
  const isPronoun = person !== undefined && PRONOUN.test(person);
  const named = isPronoun ? asked.last?.people[0]?.name : person;
  // Whom a message names beside its quotations is read there, each for its own.
  const claimed = message === undefined || isPronoun ? named : undefined;
  const pasted = message ?? reported ?? `“${quoted}”`;
  const answer =
    reported !== undefined && named !== undefined
      ? await answerReported({ question, person: named, reported, deadline, notes }, inquiry)
      : await answerCheck({ question, pasted, claimed, deadline, notes }, inquiry);
  const { directory } = inquiry;
  const speaking = directory.speakers.filter(({ name }) => name === answer.check?.actualSpeaker);
  // Who is asked about is whom the chat is of, whether they said it or not.
  const meant = speaking.length === 0 && named !== undefined ? directory.resolve(named).speakers : speaking;
  const people = meant.length === 1 ? meant : [];
  const outcome: Outcome = { answer, people };
  const isStance =
    reported !== undefined &&
    answer.status === "not_found" &&
    (STANCE.test(asked.text) || reasonOf(outcome) === "unknown_speaker");
  const read = isStance ? await pursueNamed({ ...asked, sentence: asked.text }, inquiry) : undefined;
  return isAnswered(read) ? read : outcome;
}
