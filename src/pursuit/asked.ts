/** A question as read with what it may lean on, and its answer with what the next may. */
import { unanswered } from "../compose.ts";
import { filesOf } from "../conversation.ts";
import type { Turn } from "../conversation.ts";
import { narrow } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { called, findPeople } from "../names/people.ts";
import type { People } from "../names/people.ts";
import { PRONOUN } from "../question/phrasing.ts";
import type { Question } from "../question/question.ts";
import { suggestPeople } from "../suggest.ts";
import { findTheirs } from "./theirs.ts";
import { analyse } from "../terms.ts";
import type { Answer, Reason, Speaker } from "../types.ts";

/** One question on its way to an answer. */
export interface Asked extends Question {
  /** As typed: goes into the answer. */
  readonly question: string;
  readonly last: Turn | undefined;
  readonly notes: readonly string[];
  readonly deadline: number | undefined;
  /** The topic is only the occasion: "after the talks". */
  readonly isOccasion?: true;
}

/** The answer and what the next turn may lean on. */
export interface Outcome {
  readonly answer: Answer;
  readonly people: readonly Speaker[];
  readonly topic?: string | undefined;
  /** The words were looked for, whoever says them. */
  readonly lookedUp?: true;
}

/** Why there is no answer; empty where there is one. */
export const reasonOf = ({ answer }: Outcome): Reason | "" => (answer.status === "answered" ? "" : answer.reason);

/** Whether a reading was tried and has an answer. */
export const isAnswered = (outcome: Outcome | undefined): outcome is Outcome => outcome?.answer.status === "answered";

/** The first that has an answer: the outcome, then each of the other readings, tried in order; else the outcome. */
export async function orElse(
  outcome: Outcome,
  ...others: readonly (() => Promise<Outcome | undefined>)[]
): Promise<Outcome> {
  if (isAnswered(outcome)) return outcome;
  for (const read of others) {
    const other = await read();
    if (isAnswered(other)) return other;
  }
  return outcome;
}

/** "When Holm resigned, what reason did he give?": what comes first may be untrue. */
export const TAKES_FOR_GRANTED =
  /^\W*(?:when|while|as|after|before|once) (?<granted>.*), ?(?:what|which|how|whom?|where|why)(?!\p{L})/iu;

/** Whether words of one of them are known. */
export const isQuoted = (people: readonly Speaker[]): boolean => people.some(({ quotations }) => quotations > 0);

/** The person typed, or for "he" and "they" whoever the last turn was about. */
export async function findAsked(asked: Asked, inquiry: Inquiry): Promise<People | undefined> {
  const typed = asked.person ?? "";
  const other = /^the other (?<who>.+)$/iu.exec(typed)?.groups?.["who"];
  if (other !== undefined && asked.last !== undefined) return findOther(other, asked.last.people, inquiry);
  if (!PRONOUN.test(typed)) return findCalled(typed, asked, inquiry);
  const spokenOf = asked.last?.people ?? [];
  const mentioned = asked.last?.mentioned.filter(({ kind }) => kind === "person") ?? [];
  const people = spokenOf.length === 0 && mentioned.length === 1 ? mentioned : spokenOf;
  return people.length === 0 ? undefined : { found: "known", people, reading: "exact", notes: [] };
}

/** Somebody as a question calls them, after what was asked before. */
export const findCalled = async (
  typed: string,
  asked: Pick<Asked, "last" | "question">,
  inquiry: Inquiry,
): Promise<People> =>
  (await findTheirs(typed, asked.last, inquiry)) ?? findNear(await findPeople(typed, inquiry), asked, inquiry);

/** Of several bodies that fit ("the university"), the only one with another word of the question in its name. */
function bodySpokenOf(found: People, question: string): People | undefined {
  if (found.found !== "several" || found.people.some(({ kind }) => kind !== "body")) return undefined;
  const typed = new Set(analyse(found.typed));
  const around = new Set(analyse(question).filter((term) => !typed.has(term)));
  const [only, ...others] = found.people.filter(
    ({ name, quotations }) => quotations > 0 && analyse(name).some((term) => around.has(term)),
  );
  if (only === undefined || others.length > 0) return undefined;
  const notes = [`Took “${found.typed}” to be ${called(only)}.`];
  return { found: "known", people: [only], reading: found.reading, notes };
}

/** Of several who fit, the only one whom the question speaks of, or who is quoted in the documents shown last. */
async function findNear(
  found: People,
  { last, question }: Pick<Asked, "last" | "question">,
  inquiry: Inquiry,
): Promise<People> {
  const spokenOf = bodySpokenOf(found, question);
  if (spokenOf !== undefined) return spokenOf;
  const files = last === undefined ? [] : filesOf(last.latest);
  if (found.found !== "several" || files.length === 0) return found;
  const there = narrow(inquiry, files);
  const totals = await Promise.all(found.people.map(({ id }) => there.search({ speakers: [id], limit: 1 })));
  const [only, ...others] = found.people.filter((_, at) => totals[at]!.total > 0);
  if (only === undefined || others.length > 0) return found;
  const notes = [`Took “${found.typed}” to be ${called(only)}, who is quoted in what was shown last.`];
  return { found: "known", people: [only], reading: found.reading, notes };
}

/** "The other analyst": who is quoted of those that fit, without whoever was spoken of. */
async function findOther(typed: string, spokenOf: readonly Speaker[], inquiry: Inquiry): Promise<People> {
  const found = await findPeople(typed, inquiry);
  if (found.found === "nobody") return found;
  const people = found.people.filter((person) => person.quotations > 0 && !spokenOf.includes(person));
  const [only, ...others] = people;
  if (only === undefined) return { found: "nobody", typed };
  if (others.length > 0) return { found: "several", people, typed, reading: found.reading };
  return { found: "known", people, reading: "role", notes: [`Took “the other ${typed}” to be ${only.name}.`] };
}

/** The documents shown last that may be asked. */
export const filesShown = (last: Turn | undefined, { documents }: Inquiry): string[] =>
  last === undefined ? [] : filesOf(last.latest).filter((file) => documents.has(file));

/** For "she" where nobody was spoken of. */
export function askWhom(asked: Asked, inquiry: Inquiry): Outcome {
  const message = "Whom do you mean? Nobody was spoken of just before, so please ask with a name.";
  const remarks = { notes: asked.notes, suggestions: suggestPeople(undefined, inquiry) };
  return { answer: unanswered(asked.question, "usage", "no_question", message, [], inquiry, remarks), people: [] };
}

/** What was spoken of before. */
const BEFORE =
  /^(?:it|that|this|them|those|these|him|her|(?:on |about )?(?:that|this|the same|the very same) (?:subject|topic|issue|matter|question|point|thing)s?)$/iu;

/** "that" as a topic is the topic before. */
export function resolveTopic({
  topic,
  last,
}: { topic?: string | undefined } & Pick<Asked, "last">): string | undefined {
  if (topic === undefined || !BEFORE.test(topic)) return topic;
  return last?.topic ?? last?.people[0]?.name;
}
