/** One pursuit for each intent: a question as read -> its answer, and what a next turn may lean on. */
import { answerCheck } from "./answer-check.ts";
import { answerReported } from "./answer-reported.ts";
import type { Inquiry } from "./inquiry.ts";
import { answerNothingAsked, answerWhoSaid } from "./look-up.ts";
import { called, findPeople, namesOf } from "./names/people.ts";
import { askWhom, findAsked, resolveTopic } from "./pursuit/asked.ts";
import type { Asked, Outcome } from "./pursuit/asked.ts";
import { pursueJudgement } from "./pursuit/judgement.ts";
import { pursueAgain, pursueElsewhere, pursueOthers, pursueWhen } from "./pursuit/onward.ts";
import { pursueHolder, pursueWhoIs } from "./pursuit/who-is.ts";
import { pursueWords } from "./pursuit/words.ts";
import { pursueWriting } from "./pursuit/writing.ts";
import { PRONOUN } from "./question/phrasing.ts";
import type { Intent } from "./question/question.ts";
import { answerAmbiguous, answerStatements, answerUnknown } from "./statements.ts";
import { asking } from "./suggest.ts";
import { analyse } from "./terms.ts";
import type { Answer } from "./types.ts";

/** Bare words of more than this many words are no name with a topic. */
const MAX_BARE_WORDS = 6;

/** Answers one question as read, in the light of the turn before. */
export function pursue(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  return PURSUITS[asked.intent](asked, inquiry);
}

/** Asks for what somebody said, and nothing but that. */
const ASKS_FOR_WORDS =
  /^(?:what|anything|something|everything|all|quotes?|quotations?|statements?|comments?|remarks?|words)\b(?! (?:is|was|are|were)\b).{0,200}\b(?:say|says|said|saying|tell|told|think|thinks|thought|claim|claimed|mention|mentioned|comment|commented|speak|spoke|talk|talked|announced?|promised?|by|from|of)\b|^(?:did|does|has|have)\b|['’]s? (?:words|views?|opinions?|stance|position|statements?|comments?|remarks?|thoughts|reaction|response)\b/iu;
/** "When", "how many", "which law": a thing is asked for, whoever spoke of it. */
const ASKS_FOR_A_THING =
  /^(?:(?:in|on|at|by|for|from|to|of|with|under|during|after|before|since|until|into) )*(?:when|where|why|how|which|who|whose|whom|what (?!(?:else )?(?:did|does|do|has|have|had|is|was|are|were)\b))/iu;

/**
 * A question that only happens to be worded like one for somebody's words ("when did the United States withdraw",
 * "what was the edict called"): its words are looked for where nobody's words were found.
 */
async function pursueStatements(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const outcome = await pursueVoices(asked, inquiry);
  const { status } = outcome.answer;
  if (status === "answered" || asked.last !== undefined || asked.more === true) return outcome;
  if (ASKS_FOR_WORDS.test(asked.text) && !ASKS_FOR_A_THING.test(asked.text)) return outcome;
  // What stands before the wording that fitted ("in 2005 what did …") is part of the question.
  const facts = await pursueWords({ ...asked, text: asked.question }, inquiry);
  return facts.answer.status === "answered" ? facts : outcome;
}

async function pursueVoices(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { question, tentative, more, last } = asked;
  const topic = resolveTopic(asked);
  const found = await findAsked(asked, inquiry);
  if (found === undefined) return askWhom(asked, inquiry);
  // "ban on protests" names nobody, and "Ley on Japan" only does if he is quoted on it.
  const isName = found.found !== "nobody" && (found.reading === "exact" || found.people[0]?.kind === "person");
  if (tentative && !isName) return pursueWords(asked, inquiry);
  // "according to the statement" hangs on a question about something else.
  const isThing =
    found.found === "nobody" && /\baccording to (?:the|an?|this|that) /iu.test(question) && topic !== undefined;
  if (isThing) return pursueWords(asked, inquiry);
  if (found.found === "nobody") {
    const instead = (await pursueHolder(asked, topic, inquiry)) ?? (await pursueWriting(asked, topic, inquiry));
    if (instead !== undefined) return instead;
    return { answer: await answerUnknown(question, found.typed, asked.notes, inquiry), people: [], topic };
  }
  if (found.found === "several") {
    const answer = answerAmbiguous(question, found.typed, found.people, topic, asked.notes, inquiry);
    return { answer, people: [], topic };
  }
  const { people } = found;
  const isFollowUp = PRONOUN.test(asked.person ?? "") || topic !== asked.topic;
  const understood = isFollowUp ? [`Understood as “${asking(namesOf(people).join(" and "), topic, more)}”`] : [];
  const notes = [...asked.notes, ...found.notes, ...understood];
  const except = more === true && last !== undefined ? { except: last.shown } : {};
  const answer = await answerStatements({ question, people, topic, verb: asked.verb, notes, ...except }, inquiry);
  const isGuess =
    tentative === true && (found.reading !== "exact" || people.every(({ quotations }) => quotations === 0));
  if (isGuess && answer.status !== "answered") return pursueWords(asked, inquiry);
  return { answer, people, topic };
}

/** "Who blamed China?" is answered by who spoke of China, but then not as if they had blamed it. */
function withVerb({ verb, topic }: Asked, answer: Answer): Answer {
  const terms = analyse(verb ?? "");
  if (verb === undefined || topic === undefined || answer.status !== "answered") return answer;
  if (answer.passages.some(({ text }) => analyse(text).some((term) => terms.includes(term)))) return answer;
  const note = `No passage has “${verb}”; these speak of “${topic}”.`;
  return { ...answer, interpretation: [answer.interpretation, note].filter((one) => one !== undefined).join(" ") };
}

async function pursueWhoSaid(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const text = resolveTopic(asked) ?? "";
  const answer = withVerb(asked, await answerWhoSaid({ ...asked, text }, inquiry));
  const names = new Set(answer.status === "answered" ? answer.passages.map(({ speaker }) => speaker?.name) : []);
  const people = inquiry.directory.speakers.filter(({ name }) => names.has(name));
  return { answer, people: names.size === 1 ? people.slice(0, 1) : [], topic: text };
}

async function pursueCheck(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
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
  const actual = inquiry.directory.speakers.filter(({ name }) => name === answer.check?.actualSpeaker);
  return { answer, people: actual };
}

async function pursueFollowUp(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { last, topic = "" } = asked;
  if (last === undefined) return askWhom(asked, inquiry);
  const named = inquiry.directory.resolve(topic);
  const isPerson = named.speakers.length > 0 && (named.reading === "exact" || named.speakers[0]?.kind === "person");
  if (isPerson && (named.speakers[0]!.quotations > 0 || last.people.length === 0)) {
    const understood = `Understood as “${asking(called(named.speakers[0]!), last.topic)}”`;
    const notes = named.speakers.length === 1 ? [...asked.notes, understood] : asked.notes;
    const { topic: _, ...rest } = asked;
    const swapped = { ...rest, notes, person: topic, ...(last.topic !== undefined && { topic: last.topic }) };
    return pursueStatements({ ...swapped, intent: "statements" }, inquiry);
  }
  if (last.people.length > 0) return pursueStatements({ ...asked, intent: "statements", person: "they" }, inquiry);
  if (last.intent === "statements") return askWhom(asked, inquiry);
  if (last.intent === "who_said") {
    const notes = [...asked.notes, `Understood as “who said something about ${topic}?”`];
    return pursueWhoSaid({ ...asked, notes }, inquiry);
  }
  return pursueWords({ ...asked, text: topic, notes: [...asked.notes, `Looked for “${topic}”.`] }, inquiry);
}

async function pursueMore(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { last, person } = asked;
  if (person === undefined && (last === undefined || last.people.length === 0)) return askWhom(asked, inquiry);
  return pursueStatements({ ...asked, intent: "statements", person: person ?? "they" }, inquiry);
}

/** A fact, unless the bare words are a name, or a name beside a topic ("keo remy japan"). */
async function pursueLookUp(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const row = asked.text.split(/\s+/u);
  if (asked.kind === undefined && row.length <= MAX_BARE_WORDS) {
    const found = await findPeople(asked.text, inquiry);
    const isName = found.found !== "nobody" && (found.reading === "exact" || found.people[0]?.kind === "person");
    if (isName && found.people.some(({ quotations }) => quotations > 0)) {
      const { topic: _, ...rest } = asked;
      return pursueStatements({ ...rest, intent: "statements", person: asked.text }, inquiry);
    }
    const beside = splitName(row, inquiry);
    if (beside !== undefined) {
      const outcome = await pursueStatements({ ...asked, intent: "statements", ...beside }, inquiry);
      if (outcome.answer.status === "answered") return outcome;
      const looked = await pursueWords(asked, inquiry);
      return looked.answer.status === "answered" ? looked : outcome;
    }
  }
  return pursueWords(asked, inquiry);
}

/** The longest quoted person's name at either end of the words. */
function splitName(row: readonly string[], { directory }: Inquiry): { person: string; topic: string } | undefined {
  const named = directory
    .findIn(row)
    .filter(({ speaker, from, to }) => speaker.quotations > 0 && (from === 0) !== (to === row.length));
  const [longest] = named.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  if (longest === undefined) return undefined;
  const { from, to } = longest;
  return { person: row.slice(from, to).join(" "), topic: [...row.slice(0, from), ...row.slice(to)].join(" ") };
}

function pursueNothing(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  return Promise.resolve({ answer: answerNothingAsked(asked.question, inquiry, asked.notes), people: [] });
}

const PURSUITS: Readonly<Record<Intent, (asked: Asked, inquiry: Inquiry) => Promise<Outcome>>> = {
  statements: pursueStatements,
  who_said: pursueWhoSaid,
  who_is: pursueWhoIs,
  check: pursueCheck,
  follow_up: pursueFollowUp,
  more: pursueMore,
  look_up: pursueLookUp,
  others: pursueOthers,
  again: pursueAgain,
  elsewhere: pursueElsewhere,
  when: pursueWhen,
  judgement: pursueJudgement,
  small_talk: pursueNothing,
  nothing: pursueNothing,
};
