/**
 * A question of fact that only happens to be worded, or to name somebody, as one for words does ("when did the United
 * States withdraw", "what was the edict called"): where its first reading has no answer, its words are looked for.
 */
import { allNames } from "../names/people.ts";
import type { Inquiry } from "../inquiry.ts";
import { ASKS_FOR_A_THING } from "../question/asks-for-a-thing.ts";
import type { Intent } from "../question/question.ts";
import { analyse, fold } from "../terms.ts";
import type { Speaker } from "../types.ts";
import type { Asked, Outcome } from "./asked.ts";
import { pursueWords } from "./words.ts";

/** Readings that may have taken one question for another. */
const MAY_MISREAD: ReadonlySet<Intent> = new Set(["statements", "who_said", "who_is", "check", "look_up", "when"]);
/** Wordings that ask for words, whoever is named. */
const PLAINLY_FOR_WORDS =
  /(?<!\p{L})(?:say|says|said|saying|tell|tells|told|telling|talks?|talked|talking|speak|speaks|spoke|comment(?:s|ed)?|quot(?:es?|ed|ation|ations)|statements?|remarks?|mention(?:s|ed)?|writes?|wrote|written|words of)(?!\p{L})/iu;
/** "The Church opposes what?" */
const ENDS_IN_WHAT = /\s(?:what|whom|who|which)[?.!\s]*$/iu;
const STARTS_ASKING = /^\W*(?:what|why|how)(?!\p{L})/iu;
const IN_WORDS = /(?<!\p{L})(?:what|when|where|which|whose|whom?|how|why)(?!\p{L})/iu;
/** Fewer content words are too little to look for. */
const MIN_CONTENT = 2;

/** Reasons that a look-up gives. */
const LOOKED_FOR: ReadonlySet<string> = new Set(["not_in_corpus", "incomplete"]);
/** Reasons that say nothing where nobody was named. */
const IDLE: ReadonlySet<string> = new Set(["never_quoted", "silent_on_topic", "several_people"]);

/** Folded, with nothing but a space between words and around them. */
const spaced = (text: string): string =>
  ` ${fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** Whether everybody the reading took is named by the question itself, and not by a piece of a body's name. */
function areNamed(people: readonly Speaker[], text: string): boolean {
  const typed = spaced(text);
  const isNamed = (name: string): boolean => typed.includes(spaced(name));
  const isSurnamed = ({ kind, name }: Speaker): boolean => kind === "person" && isNamed(name.split(" ").at(-1)!);
  return people.length > 0 && people.every((one) => allNames(one).some(isNamed) || isSurnamed(one));
}

/** Whether a refusal is the true answer to what is asked. */
function isTheAnswer({ answer, people }: Outcome, asked: Asked, text: string): boolean {
  if (answer.status === "answered" || !MAY_MISREAD.has(asked.intent) || asked.more === true) return true;
  if (asked.last !== undefined || asked.quoted !== undefined || asked.message !== undefined) return true;
  if (!IN_WORDS.test(text) || analyse(text).length < MIN_CONTENT) return true;
  if (answer.reason === "no_judgement" || answer.reason === "other_language") return true;
  // Its words were looked for already.
  if (asked.intent === "look_up" && LOOKED_FOR.has(answer.reason) && text === asked.text) return true;
  // "What did she say about when it opens?" asks for her words.
  const { topic = "" } = asked;
  const asking = topic !== text && text.endsWith(topic) ? text.slice(0, text.length - topic.length) : text;
  if (ASKS_FOR_A_THING.test(asking)) return false;
  if (PLAINLY_FOR_WORDS.test(text)) return true;
  if (answer.status === "ambiguous") return !STARTS_ASKING.test(text);
  return !ENDS_IN_WHAT.test(text) && areNamed(people, text);
}

/** The outcome, or that of looking for the question's words where they answer it and the outcome does not. */
export async function orFacts(outcome: Outcome, asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const text = asked.sentence ?? asked.question;
  if (isTheAnswer(outcome, asked, text)) return outcome;
  const facts = await pursueWords({ ...asked, text }, inquiry);
  if (facts.answer.status === "answered") return facts;
  // That a body whose name has a word of the question is never quoted is no reason.
  const isReason = areNamed(outcome.people, text) || !("reason" in outcome.answer && IDLE.has(outcome.answer.reason));
  return isReason ? outcome : facts;
}
