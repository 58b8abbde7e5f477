/**
 * A question in another language than the documents' is answered as far as names go: they are written the same. What
 * was said by a known person, on a topic only if the corpus has the words of it; else one sentence that says so.
 */
import { unanswered } from "../compose.ts";
import type { Inquiry } from "../inquiry.ts";
import { answerWhoSaid } from "../answer-who-said.ts";
import { answerWhoIs } from "../look-up.ts";
import { pursue } from "../pursue.ts";
import type { Asked, Outcome } from "../pursuit/asked.ts";
import { withoutMarkup } from "../question/markup.ts";
import { MAX_QUESTION_CHARS } from "../question/read-question.ts";
import { answerAmbiguous, answerStatements } from "../statements.ts";
import { asking, suggestPeople } from "../suggest.ts";
import type { Answer, Speaker } from "../types.ts";
import { asCognate } from "./cognates.ts";
import { detectLanguage } from "./detect-language.ts";
import { withLatinNames } from "./khmer-names.ts";
import { lexiconOf } from "./lexicons.ts";
import { partsOf, readForeign } from "./read-foreign.ts";
import type { ForeignQuestion, Part } from "./read-foreign.ts";
import { alternatives, languageName, sentencesIn } from "./sentences.ts";

/** A foreign question on its way to an answer. */
interface Foreign extends ForeignQuestion {
  readonly asked: Asked;
  /** ISO 639-1 of the question and of most documents. */
  readonly language: string;
  readonly corpusLanguage: string;
  /** Some documents are in the asker's language. */
  readonly isSpokenHere: boolean;
}

/** Answers a question that is put in no English, of a message whose names are mended; undefined for every other. */
export async function pursueForeign(asked: Asked, message: string, inquiry: Inquiry): Promise<Outcome | undefined> {
  const typed = withLatinNames(withoutMarkup(message.slice(0, MAX_QUESTION_CHARS)), inquiry.directory);
  const parts = partsOf(asked.quoted === undefined ? typed : typed.replace(asked.quoted, " "), inquiry.directory);
  const isKnownHere = (word: string): Promise<boolean> => isKnown(word, inquiry);
  const language = await detectLanguage(wordsIn(parts), isKnownHere);
  if (language === "en") return undefined;
  // "U got ne quotes frm ou chanrat" is English typed in a hurry.
  const mended = wordsIn(partsOf(asked.sentence ?? asked.text, inquiry.directory));
  if (asked.intent !== "check" && (await detectLanguage(mended, isKnownHere)) === "en") return undefined;
  const lexicon = lexiconOf(language);
  const read = lexicon === undefined ? unread(parts) : readForeign(parts, lexicon, inquiry.directory);
  if (asked.intent === "check") {
    const { person: _, ...rest } = asked;
    return pursue({ ...rest, ...(read.people[0] !== undefined && { person: read.people[0].name }) }, inquiry);
  }
  const spoken = await inquiry.languages();
  const isSpokenHere = spoken.includes(language);
  const foreign: Foreign = { ...read, asked, language, corpusLanguage: spoken[0] ?? "en", isSpokenHere };
  return (await pursueRead(foreign, inquiry)) ?? refuse(foreign, inquiry);
}

const wordsIn = (parts: readonly Part[]): string =>
  parts.flatMap(({ text, speakers }) => (speakers.length > 0 ? [] : [text])).join(" ");

/** In a language without a lexicon, only the names are known. */
function unread(parts: readonly Part[]): ForeignQuestion {
  return { asks: "something_else", people: parts.flatMap(({ speakers }) => speakers), topics: [], rest: [] };
}

async function isKnown(word: string, inquiry: Inquiry): Promise<boolean> {
  return (await inquiry.search({ terms: word, limit: 1 })).total > 0;
}

function pursueRead(foreign: Foreign, inquiry: Inquiry): Promise<Outcome | undefined> {
  const { asks, asked, unclear, language } = foreign;
  if (unclear !== undefined && asks === "statements") {
    const { typed, people } = unclear;
    const answer = answerAmbiguous(asked.question, typed, people, undefined, asked.notes, inquiry);
    const names = alternatives(
      people.map(({ name }) => name),
      language,
    );
    const message = sentencesIn(language).severalPeople(typed, names);
    return Promise.resolve({ answer: worded(answer, message), people: [] });
  }
  if (asks === "statements") return pursueStatements(foreign, inquiry);
  if (asks === "who_said") return pursueWhoSaid(foreign, inquiry);
  if (asks === "who_is") return pursueWhoIs(foreign, inquiry);
  return Promise.resolve(undefined);
}

const namesIn = (people: readonly Speaker[], language: string): string =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(people.map(({ name }) => name));

function worded(answer: Answer, message: string): Answer {
  return answer.status === "answered" ? answer : { ...answer, message };
}

/** A word as the corpus has it: itself, or its cognate. */
async function wordHere(word: string, inquiry: Inquiry): Promise<string | undefined> {
  if (await isKnown(word, inquiry)) return word;
  const cognate = asCognate(word);
  const vocabulary = await inquiry.vocabulary();
  return vocabulary.has(cognate) ? cognate : vocabulary.meantBy(cognate);
}

interface ForeignTopic {
  /** Absent where not all of it can be looked for. */
  readonly topic?: string;
  /** What of it can. */
  readonly hints: readonly string[];
}

/** The topic's words if the corpus has all of them, else its names alone. */
async function topicOf({ topics, rest, isSpokenHere }: Foreign, inquiry: Inquiry): Promise<ForeignTopic> {
  const here = await Promise.all(rest.map((word) => wordHere(word, inquiry)));
  const hints = here.filter((word) => word !== undefined);
  const words = isSpokenHere ? rest : hints.length === rest.length ? hints : [];
  const topic = [...topics.map(({ name }) => name), ...words].join(" ");
  return topic === "" ? { hints } : { topic, hints };
}

async function pursueStatements(foreign: Foreign, inquiry: Inquiry): Promise<Outcome | undefined> {
  const { asked, language } = foreign;
  const { question, last } = asked;
  const people = foreign.people.length > 0 ? foreign.people : (last?.people ?? []);
  if (people.length === 0) return undefined;
  const { topic, hints } = await topicOf(foreign, inquiry);
  const say = sentencesIn(language);
  const names = namesIn(people, language);
  const tell = (on: string | undefined): Promise<Answer> => {
    const understood = say.understood(asking(namesIn(people, "en"), on));
    const isCut = on === undefined && foreign.rest.length > 0;
    const notes = [...asked.notes, understood, ...(isCut ? [say.everything(names)] : [])];
    return answerStatements({ question, people, topic: on, notes, hints }, inquiry);
  };
  const onTopic = await tell(topic);
  // That they are silent on a guessed word says nothing.
  const isGuess = hints.some((word) => !foreign.rest.includes(word));
  const answer = isGuess && onTopic.status === "not_found" ? await tell(undefined) : onTopic;
  if (answer.status === "answered") return { answer, people, topic };
  const message = answer.reason === "never_quoted" ? say.neverQuoted(names) : say.silent(names, topic ?? "");
  return { answer: worded(answer, message), people, topic };
}

/** Only where every word can be looked for: a word left out may be the one that matters. */
async function pursueWhoSaid(foreign: Foreign, inquiry: Inquiry): Promise<Outcome | undefined> {
  const { asked, people, topics, rest, language } = foreign;
  const text = [...people, ...topics]
    .map(({ name }) => name)
    .concat(rest)
    .join(" ");
  const known = await Promise.all(rest.map((word) => isKnown(word, inquiry)));
  if (text === "" || known.includes(false)) return undefined;
  const notes = [...asked.notes, sentencesIn(language).understood(`who said something about ${text}?`)];
  const answer = await answerWhoSaid({ question: asked.question, text, kind: "person", notes }, inquiry);
  return answer.status === "answered" ? { answer, people: [], topic: text } : undefined;
}

async function pursueWhoIs({ asked, people, language }: Foreign, inquiry: Inquiry): Promise<Outcome | undefined> {
  const notes = [...asked.notes, sentencesIn(language).understood(`who is ${namesIn(people, "en")}?`)];
  const answer = await answerWhoIs(asked.question, people, "", notes, inquiry);
  return answer === undefined ? undefined : { answer, people };
}

/** Documents in the asker's language are searched for the words left; for others it is said what they are in. */
function refuse(foreign: Foreign, inquiry: Inquiry): Outcome | Promise<Outcome> {
  const { asked, people, topics, rest, language, corpusLanguage, isSpokenHere } = foreign;
  if (isSpokenHere) return pursue({ ...asked, intent: "look_up", text: rest.join(" ") }, inquiry);
  const named = [...people, ...topics].filter(({ quotations }) => quotations > 0).map(({ name }) => asking(name));
  const suggestions = [...named, ...suggestPeople(undefined, inquiry)];
  const message = sentencesIn(language).otherLanguage(languageName(corpusLanguage, language), suggestions[0] ?? "…");
  const remarks = { notes: asked.notes, suggestions };
  const answer = unanswered(asked.question, "not_found", "other_language", message, [], inquiry, remarks);
  return { answer, people: [] };
}
