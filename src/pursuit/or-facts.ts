/**
 * A question of fact that only happens to be worded, or to name somebody, as one for words does ("when did the United
 * States withdraw", "what was the edict called"): where its first reading has no answer, its words are looked for.
 */
import { createMatcher, tokensOf } from "../concept-match.ts";
import { conceptsOf, weigh } from "../concepts.ts";
import { factWording } from "../fact-wording.ts";
import type { Inquiry } from "../inquiry.ts";
import { allNames } from "../names/people.ts";
import { ASKS_FOR_A_THING } from "../question/asks-for-a-thing.ts";
import type { Intent } from "../question/question.ts";
import { withoutRelativeWho } from "../question/relative-who.ts";
import { analyse, fold } from "../terms.ts";
import type { Answer, CitedPassage, Speaker } from "../types.ts";
import { endsAsking } from "../voices/score-topic.ts";
import { TAKES_FOR_GRANTED, isQuoted } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { isOffice, isStranger } from "./stranger.ts";
import { pursueWords } from "./words.ts";

/** Readings that may have taken one question for another. */
const MAY_MISREAD: ReadonlySet<Intent> = new Set(["statements", "who_said", "who_is", "check", "look_up", "when"]);
/** Wordings that ask for words, whoever is named. */
const PLAINLY_FOR_WORDS =
  /(?<!\p{L})(?:say|says|said|saying|tell|tells|told|telling|talks?|talked|talking|speak|speaks|spoke|comment(?:s|ed)?|quot(?:es?|ed|ation|ations)|statements?|remarks?|mention(?:s|ed)?|writes?|wrote|written|words of|makes? of)(?!\p{L})/iu;
/** "The Church opposes what?" */
const ENDS_IN_WHAT = /\s(?:what|whom|who|which)[?.!\s]*$/iu;
const STARTS_ASKING = /^\W*(?:what|why|how)(?!\p{L})/iu;
const IN_WORDS = /(?<!\p{L})(?:what|when|where|which|whose|whom?|how|why)(?!\p{L})/iu;
const ONE = /^(?:he|she|him|her)$/iu;
/** "Why was the lawyer who moved to Belgium told to go?" */
const ASKS_OF_DEED = /^\W*(?:why|when|where|who)(?!\p{L})/iu;
const isAsking = (text: string): boolean => IN_WORDS.test(withoutRelativeWho(factWording(text).text));
/** Fewer content words are too little to look for. */
const MIN_CONTENT = 2;

/** Reasons that a look-up gives. */
const LOOKED_FOR: ReadonlySet<string> = new Set(["not_in_corpus", "incomplete"]);
/** Reasons that say nothing where nobody was named. */
const IDLE: ReadonlySet<string> = new Set(["never_quoted", "silent_on_topic", "several_people"]);

/** The same where a time, a place, an amount is asked for. */
const IDLE_OF_THINGS: ReadonlySet<string> = new Set([...IDLE, "unknown_speaker"]);

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

/** "What did she say about when it opens?" asks for her words. */
function isForThing({ topic = "" }: Asked, text: string): boolean {
  const asking = topic !== text && text.endsWith(topic) ? text.slice(0, text.length - topic.length) : text;
  return ASKS_FOR_A_THING.test(asking);
}

/** Whether a refusal is the true answer to what is asked. */
function isTheAnswer({ answer, people }: Outcome, asked: Asked, text: string): boolean {
  if (answer.status === "answered" || !MAY_MISREAD.has(asked.intent) || asked.more === true) return true;
  if (asked.last !== undefined || asked.quoted !== undefined || asked.message !== undefined) return true;
  if (!isAsking(text) || analyse(text).length < MIN_CONTENT) return true;
  if (answer.reason === "no_judgement" || answer.reason === "other_language") return true;
  // "What did he promise?" of nobody is not answered by what another did.
  if (answer.reason === "no_question" && ONE.test(asked.person ?? "")) return true;
  // Its words were looked for already.
  if (asked.intent === "look_up" && LOOKED_FOR.has(answer.reason) && text === asked.text) return true;
  if (isForThing(asked, text)) return false;
  if (PLAINLY_FOR_WORDS.test(text) || (TAKES_FOR_GRANTED.test(text) && isQuoted(people))) return true;
  // "What did Norland's foreign minister call it?"
  const isOfOffice = answer.reason === "unknown_speaker" && isOffice(asked.person ?? "");
  if (isOfOffice && asked.intent === "statements" && !ASKS_OF_DEED.test(text)) return true;
  if (answer.status === "ambiguous") return !STARTS_ASKING.test(text) && !ENDS_IN_WHAT.test(text);
  return !ENDS_IN_WHAT.test(text) && areNamed(people, text);
}

/** By so much more of the question's content the documents' own telling must hold it than somebody's words do. */
const MIN_LEAD = 0.2;

/** Somebody's words, given for a question that does not plainly ask for them. */
function mayBeTold({ answer, lookedUp }: Outcome, asked: Asked, text: string): boolean {
  if (answer.status !== "answered" || lookedUp === true || !MAY_MISREAD.has(asked.intent)) return false;
  // Who holds an office is told by roles.
  if (asked.intent === "who_is") return false;
  if (asked.last !== undefined || asked.quoted !== undefined || asked.message !== undefined) return false;
  if (!isAsking(text) || PLAINLY_FOR_WORDS.test(text)) return false;
  return answersOf(answer).every(({ speaker }) => speaker !== null);
}

const answersOf = ({ passages }: Answer): readonly CitedPassage[] =>
  passages.filter(({ relation }) => relation === "answer");

/** Of either reading, the one of which a passage holds more of what is asked; whoever speaks is held by their words. */
async function fuller(voiced: Outcome, told: Outcome, text: string, inquiry: Inquiry): Promise<Outcome> {
  const matcher = createMatcher(await weigh(conceptsOf(text, inquiry.directory, true), inquiry));
  const shareOf = ({ text: held, speaker }: CitedPassage): number =>
    matcher.share(matcher.strengthsIn(matcher.hold(tokensOf(`${speaker?.name ?? ""} ${held}`))));
  const most = ({ answer }: Outcome): number => Math.max(...answersOf(answer).map(shareOf));
  const [first] = answersOf(told.answer);
  const isOthers = first?.speaker !== null;
  // What somebody was asked tells nothing.
  const isAsked = first !== undefined && endsAsking(first.text);
  return !isOthers && !isAsked && most(told) >= most(voiced) + MIN_LEAD ? told : voiced;
}

/** Where whoever was taken for a speaker is no name and no office: "most jurisdictions", "the Treaty try". */
const isNobodysName = async ({ person = "" }: Asked, inquiry: Inquiry): Promise<boolean> =>
  /\s/u.test(person) && /(?<!\S)\p{Ll}/u.test(withoutSmall(person)) && !(await isStranger(person, true, inquiry));

const withoutSmall = (person: string): string =>
  person
    .split(/\s+/u)
    .filter((word) => analyse(word).length > 0)
    .join(" ");

/** Whether a refusal tells nothing, so that what comes nearest to the question's words is told instead. */
async function isIdle({ answer, people }: Outcome, asked: Asked, text: string, inquiry: Inquiry): Promise<boolean> {
  if (answer.status === "answered") return false;
  const { reason } = answer;
  if (isForThing(asked, text) && !PLAINLY_FOR_WORDS.test(text)) return IDLE_OF_THINGS.has(reason);
  if (reason === "no_question") return asked.intent === "when";
  if (reason === "unknown_speaker") return isNobodysName(asked, inquiry);
  return !areNamed(people, text) && IDLE.has(reason);
}

/** The outcome, or that of looking for the question's words where they answer it and the outcome does not. */
export async function orFacts(outcome: Outcome, asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const text = asked.sentence ?? asked.question;
  if (mayBeTold(outcome, asked, text)) {
    const told = await pursueWords({ ...asked, text }, inquiry);
    return told.answer.status === "answered" ? fuller(outcome, told, text, inquiry) : outcome;
  }
  if (isTheAnswer(outcome, asked, text)) return outcome;
  const facts = await pursueWords({ ...asked, text }, inquiry);
  if (facts.answer.status === "answered") return facts;
  return (await isIdle(outcome, asked, text, inquiry)) ? facts : outcome;
}
