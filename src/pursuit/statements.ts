/**
 * What somebody said: by the wording, which names whoever is asked for and the topic; where that finds nobody or nothing,
 * by whom the question names. A wording that is tentative fits other questions too ("ban on protests"), and is believed
 * only as far as the documents know whoever it takes for a speaker.
 */
import type { Inquiry } from "../inquiry.ts";
import type { People } from "../names/people.ts";
import { PRONOUN } from "../question/phrasing.ts";
import type { Reason } from "../types.ts";
import { isContent, isIdle } from "../voices/asking-words.ts";
import { TAKES_FOR_GRANTED, findAsked, isAnswered, isQuoted, reasonOf, resolveTopic } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { pursueNamed } from "./named.ts";
import { pursueOfThem } from "./of-them.ts";
import { answerStranger, isStranger, pursueStranger } from "./stranger.ts";
import { orThingSaid } from "./thing-said.ts";
import { lacksVerb } from "./verb.ts";
import { answerVoices, isFollowUp } from "./voices.ts";
import { pursueHolder } from "./who-is.ts";
import { pursueWords } from "./words.ts";

const ASKS_HOW =
  /^(?:why|when|where|how|(?:(?:in|on|at|during) )?which (?:speech|interview|occasion|meeting|letter|article|day|year))\b/iu;

/** Reasons that a wording taken for another gives. */
const MISREAD: ReadonlySet<Reason | ""> = new Set([
  "unknown_speaker",
  "silent_on_topic",
  "no_question",
  "not_in_corpus",
]);

/** Answers a question for somebody's words. */
export async function pursueStatements(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const outcome = await pursueVoices(asked, inquiry);
  // "When did she apologise?" takes for granted that she did.
  const isUntold = isAnswered(outcome) && ASKS_HOW.test(asked.text) && lacksVerb(asked, outcome.answer);
  // What stands before the wording that fitted ("in 2005 what did …") is part of the question.
  return isUntold ? pursueWords({ ...asked, text: asked.question }, inquiry) : orThingSaid(outcome, asked, inquiry);
}

async function pursueVoices(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const isGuess = asked.tentative === true && !PRONOUN.test(asked.person ?? "");
  const first = isGuess ? await pursueNamed(asked, inquiry) : undefined;
  if (isAnswered(first)) return first;
  const outcome = await pursueWording(asked, first, inquiry);
  if (isAnswered(outcome) && !isGuess) return (await pursueNarrower(asked, outcome, inquiry)) ?? outcome;
  if (!MISREAD.has(reasonOf(outcome))) return outcome;
  const named = isGuess ? first : await pursueNamed(asked, inquiry);
  if (named === undefined) {
    const stranger = reasonOf(outcome) === "no_question" ? await pursueStranger(asked, inquiry) : undefined;
    return stranger ?? outcome;
  }
  return isAnswered(named) || reasonOf(outcome) === "unknown_speaker" ? named : outcome;
}

/** "Okonjo and the pier, what did she hope for": a wording without a topic leaves out what the rest of the sentence has. */
async function pursueNarrower(asked: Asked, { people }: Outcome, inquiry: Inquiry): Promise<Outcome | undefined> {
  const says = (asked.topic ?? "").split(/\s+/u).some((word) => isContent(word) && !isIdle(word));
  if (says) return undefined;
  const named = await pursueNamed(asked, inquiry);
  const isOfThem = named !== undefined && people.every((person) => named.people.includes(person));
  // "When Remy called for a boycott, what were his words?" takes for granted that he did.
  const isSilent =
    named !== undefined && reasonOf(named) === "silent_on_topic" && TAKES_FOR_GRANTED.test(asked.sentence ?? "");
  return isOfThem && (isAnswered(named) || isSilent) && named.topic !== undefined ? named : undefined;
}

/** Whether a tentative wording took the name of somebody for one: "Ley on Japan" only if he is quoted on it. */
const isName = (found: People, isForWords: boolean): boolean =>
  found.found !== "nobody" &&
  (found.reading === "exact" ||
    found.people[0]?.kind === "person" ||
    ((isForWords || found.people.length > 1) && isQuoted(found.people)));

/** By the wording; `named` is the reading by whom the question names, where that has no answer. */
async function pursueWording(asked: Asked, named: Outcome | undefined, inquiry: Inquiry): Promise<Outcome> {
  const { tentative = false, isForWords = false } = asked;
  if (!tentative) return orOfThem(await answerVoices(asked, inquiry), asked, inquiry);
  const found = await findAsked(asked, inquiry);
  if (found !== undefined && !isName(found, isForWords)) {
    const other = named ?? (await pursueHolder(asked, resolveTopic(asked), inquiry));
    if (other !== undefined) return other;
    // "Lao Meng on elections": a name nobody has, or else words to look for.
    const isNobody = found.found === "nobody" && (await isStranger(found.typed, isForWords, inquiry));
    return isNobody ? answerStranger(asked, found.typed, inquiry) : pursueWords(asked, inquiry);
  }
  const outcome = await answerVoices(asked, inquiry);
  const mayBeWords = !isForWords && found?.found === "known" && isUnsure(found);
  if (mayBeWords && !isAnswered(outcome)) return pursueWords(asked, inquiry);
  return orOfThem(outcome, asked, inquiry);
}

/** Of "Kem Ley on …" only his words would do; of "the party on …" the documents' own words may. */
const isUnsure = ({ people, reading }: Extract<People, { found: "known" }>): boolean =>
  isQuoted(people) ? reading !== "exact" : people.some(({ kind }) => kind !== "person");

/** Bare words, and what leans on the turn before, may ask for what is told of somebody. */
async function orOfThem(outcome: Outcome, asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { people, topic } = outcome;
  const isBare = (asked.tentative === true || isFollowUp(asked, topic)) && asked.isForWords !== true;
  if (isAnswered(outcome) || !isBare || topic === undefined || !isQuoted(people)) return outcome;
  return (await pursueOfThem({ ...asked, topic }, people, inquiry)) ?? outcome;
}
