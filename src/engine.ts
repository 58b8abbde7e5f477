/**
 * Question -> `Answer`, in order: read the question, find whose words are meant, retrieve, rank, keep what has
 * evidence, compose. Knows no platform, does no I/O, and makes up no word: everything shown is a passage.
 */
import { answerCheck } from "./answer-check.ts";
import { createConversations, filesOf, placesOf } from "./conversation.ts";
import type { Scoped, Turn } from "./conversation.ts";
import { openInquiry } from "./inquiry.ts";
import type { Inquiry, Library } from "./inquiry.ts";
import { corpusLanguages } from "./language/corpus-languages.ts";
import { pursueForeign } from "./language/pursue-foreign.ts";
import { pursue } from "./pursue.ts";
import { pursueBroughtUp } from "./pursuit/brought-up.ts";
import type { Outcome } from "./pursuit/asked.ts";
import { MAX_QUESTIONS } from "./question/read-question.ts";
import type { Question } from "./question/question.ts";
import { createDirectory } from "./names/speakers.ts";
import { corpusPortraits } from "./names/portraits.ts";
import { corpusVocabulary } from "./names/vocabulary.ts";
import { recall } from "./recall.ts";
import type { Place } from "./recall.ts";
import { combine } from "./several.ts";
import type { Part } from "./several.ts";
import { mendWords, nothingThere, understand } from "./understand.ts";
import type { Understanding } from "./understand.ts";
import type { Answer, CitedPassage, Document, Reason, Retriever, Speaker } from "./types.ts";

export interface EngineOptions {
  readonly retriever: Retriever;
  readonly documents: readonly Document[];
  readonly speakers: readonly Speaker[];
}

export interface AskOptions {
  /** Turns with one key are one chat; follow-ups lean on the turn before. */
  readonly conversation?: string;
  /** Milliseconds the retriever may take for one look-up. */
  readonly deadline?: number;
  /** Only what this person said, named as typed. */
  readonly speaker?: string;
  /** `Document.file`: only what stands in it. */
  readonly document?: string;
}

export interface CheckOptions {
  /** The claimed speaker as typed. */
  readonly speaker?: string;
  readonly deadline?: number;
}

/** The first two verbs answer any string; only what the retriever throws is thrown. */
export interface Engine {
  answer(question: string, options?: AskOptions): Promise<Answer>;
  check(quotation: string, options?: CheckOptions): Promise<Answer>;
  /** The passages that begin at a place, as an answer would give them; empty where none does. */
  recall(place: Place): Promise<readonly CitedPassage[]>;
}

/** Builds an engine over an index; cheap enough to do once a corpus. */
export function createEngine({ retriever, documents, speakers }: EngineOptions): Engine {
  const directory = createDirectory(speakers);
  const library: Library = {
    retriever,
    documents: new Map(documents.map((document) => [document.file, document])),
    directory,
    languages: corpusLanguages(retriever, documents),
    vocabulary: corpusVocabulary(retriever),
    portraits: corpusPortraits(retriever, documents, directory),
  };
  const conversations = createConversations();
  return {
    async answer(question, { conversation, deadline, ...narrowing } = {}) {
      const whole = openInquiry(library, deadline);
      const before = conversations.last(conversation);
      const shown = before === undefined ? [] : filesOf(before.latest);
      const chosen = { ...narrowing, before: before?.scope, shown };
      const understood = await understand(question, whole, chosen);
      const asking = { question, before, deadline, isChosen: narrowing.speaker !== undefined };
      let reply = await replyTo(understood, asking, whole);
      const { scope, outside } = understood;
      if (outside !== undefined && scope !== undefined && reply.answer.status === "not_found") {
        const anywhere = await understand(outside, whole, { ...chosen, before: undefined, everywhere: true });
        const notes = [nothingThere(scope), ...anywhere.notes];
        const wider = await replyTo({ ...anywhere, notes }, asking, whole);
        if (wider.answer.status === "answered") reply = wider;
        // What was only guessed is no part of why there is no answer.
        else if (isSameReason(wider.answer, reply.answer)) reply = await replyTo(anywhere, asking, whole);
      }
      if (conversation !== undefined && reply.turn !== undefined) conversations.remember(conversation, reply.turn);
      return reply.answer;
    },
    async check(quotation, { speaker, deadline } = {}) {
      const inquiry = openInquiry(library, deadline);
      return answerCheck({ question: quotation, pasted: quotation, claimed: speaker, deadline, notes: [] }, inquiry);
    },
    recall: (place) => recall(place, openInquiry(library, undefined)),
  };
}

/** Reasons that questions give which may only be asked of somebody brought up before them. */
const MAY_BE_OF_SOMEBODY: ReadonlySet<Reason> = new Set(["no_question", "not_in_corpus", "unknown_speaker"]);

/** Whether none of a message's questions has an answer by itself, nor is a quotation to be checked. */
const sayNothing = (questions: readonly Question[], parts: readonly Part[]): boolean =>
  questions.every(({ intent }) => intent !== "check") &&
  parts.every(({ answer }) => answer.status !== "answered" && MAY_BE_OF_SOMEBODY.has(answer.reason));

const isSameReason = (a: Answer, b: Answer): boolean =>
  a.status !== "answered" && b.status !== "answered" && a.reason === b.reason;

/** What is the same for every reading of one message. */
interface Asking {
  readonly question: string;
  readonly before: Turn | undefined;
  readonly deadline: number | undefined;
  /** Whose words are wanted was chosen, so that is known whatever the language. */
  readonly isChosen: boolean;
}

interface Reply {
  readonly answer: Answer;
  /** What the next question may lean on. */
  readonly turn: Turn | undefined;
}

async function replyTo(
  { inquiry, questions, notes, text, scope }: Understanding,
  { question, before, deadline, isChosen }: Asking,
  whole: Inquiry,
): Promise<Reply> {
  let last = before;
  const keep = (read: Question, outcome: Outcome): void => {
    last = turnOf(read, outcome, last, scope, whole) ?? last;
  };
  const [first] = questions;
  const foreign = isChosen
    ? undefined
    : await pursueForeign({ ...first, question, last, notes, deadline }, text, inquiry);
  if (foreign !== undefined) {
    keep(first, foreign);
    return { answer: foreign.answer, turn: last };
  }
  const isAlone = questions.length === 1;
  const parts: Part[] = [];
  for (const read of questions.slice(0, MAX_QUESTIONS)) {
    const words = await mendWords(read, whole);
    const said = [...(isAlone ? notes : []), ...words.notes];
    const outcome = await pursue({ ...words.read, question, last, notes: said, deadline }, inquiry);
    keep(read, outcome);
    parts.push({ text: read.text, answer: outcome.answer });
  }
  const broughtUp = sayNothing(questions, parts)
    ? await pursueBroughtUp(text, { question, last, notes, deadline }, inquiry)
    : undefined;
  if (broughtUp !== undefined) {
    keep(first, broughtUp);
    return { answer: broughtUp.answer, turn: last };
  }
  const [only, ...others] = parts;
  if (isAlone) return { answer: only!.answer, turn: last };
  const unread = questions.slice(MAX_QUESTIONS).map(({ text: one }) => one);
  return { answer: withUnread(combine(question, [only!, ...others], notes), unread), turn: last };
}

/** Questions that were too many come first among the suggestions, so that they can be sent as they are. */
function withUnread(answer: Answer, unread: readonly string[]): Answer {
  if (unread.length === 0) return answer;
  const note = `Answered the first ${MAX_QUESTIONS}; please send the others one by one.`;
  return {
    ...answer,
    interpretation: [answer.interpretation, note].join(" "),
    suggestions: [...new Set([...unread, ...(answer.suggestions ?? [])])],
  };
}

/** More speakers than these are nobody in particular. */
const MAX_SPOKEN_OF = 2;

/** Whose words were asked for; where the reading says another or none, those whose words were shown and who were named. */
function peopleOf({ text, person }: Question, { answer, people }: Outcome, { directory }: Inquiry): readonly Speaker[] {
  const names = new Set(answer.passages.flatMap(({ speaker }) => speaker?.name ?? []));
  if (answer.status !== "answered" || people.some(({ name }) => names.has(name))) return people;
  const shown = directory.speakers.filter(({ name }) => names.has(name));
  const named = directory.namedIn(text);
  const isMeant = people.length === 0 ? person !== undefined : shown.every((one) => named.includes(one));
  return isMeant && shown.length > 0 && shown.length <= MAX_SPOKEN_OF ? shown : people;
}

/** What the next question may lean on; nothing where nothing was asked. */
function turnOf(
  read: Question,
  outcome: Outcome,
  last: Turn | undefined,
  scope: Scoped | undefined,
  whole: Inquiry,
): Turn | undefined {
  if (read.intent === "small_talk" || outcome.answer.status === "usage") return undefined;
  const shown = placesOf(outcome.answer.passages);
  // A fact that is not there changes nobody's mind about whom the chat is of.
  const isMissing = read.intent === "look_up" && outcome.answer.status === "not_found" && outcome.people.length === 0;
  const people = isMissing && last !== undefined ? last.people : peopleOf(read, outcome, whole);
  const [first] = outcome.answer.status === "answered" ? outcome.answer.passages : [];
  return {
    intent: read.intent,
    people,
    ...(outcome.topic !== undefined && { topic: outcome.topic }),
    shown: last !== undefined && isSame(last.people, people) ? new Set([...last.shown, ...shown]) : shown,
    latest: shown.size === 0 && last !== undefined ? last.latest : shown,
    mentioned: first === undefined ? [] : whole.directory.namedIn(first.text),
    ...(scope !== undefined && { scope }),
  };
}

const isSame = (a: readonly Speaker[], b: readonly Speaker[]): boolean =>
  a.length === b.length && a.every((speaker) => b.includes(speaker));
