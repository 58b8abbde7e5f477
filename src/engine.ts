/**
 * Question -> `Answer`, in order: read the question, find whose words are meant, retrieve, rank, keep what has
 * evidence, compose. Knows no platform, does no I/O, and makes up no word: everything shown is a passage.
 */
import { answerCheck } from "./answer-check.ts";
import { createConversations, placesOf } from "./conversation.ts";
import type { Conversations, Turn } from "./conversation.ts";
import { narrow, openInquiry } from "./inquiry.ts";
import type { Library } from "./inquiry.ts";
import { corpusLanguages } from "./language/corpus-languages.ts";
import { pursueForeign } from "./language/pursue-foreign.ts";
import { onlySpeaker } from "./only-speaker.ts";
import { pursue } from "./pursue.ts";
import type { Outcome } from "./pursuit/asked.ts";
import { withoutMarkup } from "./question/markup.ts";
import { MAX_QUESTION_CHARS, readQuestion } from "./question/question.ts";
import type { Question } from "./question/question.ts";
import { readScope } from "./question/scope.ts";
import type { Scope } from "./question/scope.ts";
import { createDirectory } from "./names/speakers.ts";
import { recall } from "./recall.ts";
import type { Place } from "./recall.ts";
import type { Answer, CitedPassage, Document, Retriever, Speaker } from "./types.ts";

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
  const library: Library = {
    retriever,
    documents: new Map(documents.map((document) => [document.file, document])),
    directory: createDirectory(speakers),
    languages: corpusLanguages(retriever, documents),
  };
  const conversations = createConversations();
  return {
    async answer(question, { conversation, deadline, speaker, document } = {}) {
      const scope = readScope(withoutMarkup(question.slice(0, MAX_QUESTION_CHARS)), documents);
      const whole = openInquiry(library, deadline);
      const chosen = document === undefined ? whole : narrow(whole, [document]);
      const inquiry = scope.files === undefined ? chosen : narrow(chosen, scope.files);
      // A pasted message is read whole, and where its quotations stand is what is asked.
      const typed = scope.files === undefined ? readQuestion(question) : readScoped(scope.text);
      const read = speaker === undefined ? typed : onlySpeaker(typed, speaker);
      const last = conversations.last(conversation);
      const asked = { ...read, question, last, notes: [...notesOn(read), ...notesOnScope(scope, documents)], deadline };
      // Whose words are wanted is known where a speaker was chosen, whatever the language.
      const foreign = speaker === undefined ? await pursueForeign(asked, inquiry) : undefined;
      const outcome = foreign ?? (await pursue(asked, inquiry));
      remember(conversations, conversation, read, outcome, last);
      return withOthers(outcome.answer, read);
    },
    async check(quotation, { speaker, deadline } = {}) {
      const inquiry = openInquiry(library, deadline);
      return answerCheck({ question: quotation, pasted: quotation, claimed: speaker, deadline, notes: [] }, inquiry);
    },
    recall: (place) => recall(place, openInquiry(library, undefined)),
  };
}

function notesOn({ unread, others = [] }: Question): string[] {
  if (unread === "end") return [`Read only the first ${MAX_QUESTION_CHARS.toLocaleString("en-GB")} characters.`];
  return others.length > 0 ? ["Answered the first question only; please send the others one by one."] : [];
}

/** "And in 2022?" says nothing but where to look. */
const ONLY_WHERE = /^(?:(?:and|but|ok|so|also|what about|how about)\b[\s,]*)*[\s?!.]*$/iu;

const readScoped = (text: string): Question => (ONLY_WHERE.test(text) ? { intent: "again", text } : readQuestion(text));

function notesOnScope({ files = [], label = "" }: Scope, documents: readonly Document[]): string[] {
  if (files.length === 0) return [];
  const only = documents.find(({ file }) => file === files[0]);
  if (files.length === 1) return [`Looked only in “${only!.title}”.`];
  return [`Looked only in the ${files.length} documents that “${label}” fits.`];
}

/** The questions that were not answered come first among the suggestions, so that they can be sent as they are. */
function withOthers(answer: Answer, { others = [] }: Question): Answer {
  if (others.length === 0) return answer;
  return { ...answer, suggestions: [...new Set([...others, ...(answer.suggestions ?? [])])] };
}

function remember(
  conversations: Conversations,
  key: string | undefined,
  read: Question,
  outcome: Outcome,
  last: Turn | undefined,
): void {
  if (read.intent === "small_talk" || outcome.answer.status === "usage") return;
  const shown = placesOf(outcome.answer.passages);
  conversations.remember(key, {
    intent: read.intent,
    people: outcome.people,
    ...(outcome.topic !== undefined && { topic: outcome.topic }),
    shown: last !== undefined && isSame(last.people, outcome.people) ? new Set([...last.shown, ...shown]) : shown,
  });
}

const isSame = (a: readonly Speaker[], b: readonly Speaker[]): boolean =>
  a.length === b.length && a.every((speaker) => b.includes(speaker));
