/**
 * Question -> `Answer`, in order: read the question, find whose words are meant, retrieve, rank, keep what has
 * evidence, compose. Knows no platform, does no I/O, and makes up no word: everything shown is a passage.
 */
import { answerCheck } from "./answer-check.ts";
import { createConversations, placesOf } from "./conversation.ts";
import type { Turn } from "./conversation.ts";
import { narrow, openInquiry } from "./inquiry.ts";
import type { Inquiry, Library } from "./inquiry.ts";
import { corpusLanguages } from "./language/corpus-languages.ts";
import { pursueForeign } from "./language/pursue-foreign.ts";
import { onlySpeaker } from "./only-speaker.ts";
import { pursue } from "./pursue.ts";
import type { Outcome } from "./pursuit/asked.ts";
import { withoutMarkup } from "./question/markup.ts";
import { MAX_QUESTIONS, MAX_QUESTION_CHARS, readQuestion } from "./question/question.ts";
import type { Question } from "./question/question.ts";
import { readScope } from "./question/scope.ts";
import type { Scope } from "./question/scope.ts";
import { correctNames } from "./names/correct-names.ts";
import { correctWords } from "./names/correct-words.ts";
import { createDirectory } from "./names/speakers.ts";
import { corpusVocabulary } from "./names/vocabulary.ts";
import { recall } from "./recall.ts";
import type { Place } from "./recall.ts";
import { scopeBySubject } from "./scope-by-subject.ts";
import { combine } from "./several.ts";
import type { Part } from "./several.ts";
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
    vocabulary: corpusVocabulary(retriever),
  };
  const conversations = createConversations();
  return {
    async answer(question, { conversation, deadline, speaker, document } = {}) {
      const open = openInquiry(library, deadline);
      const whole = document === undefined ? open : narrow(open, [document]);
      const plain = withoutMarkup(question.slice(0, MAX_QUESTION_CHARS));
      const named = readScope(plain, documents);
      const scope = named.files === undefined ? ((await scopeBySubject(named.text, whole)) ?? named) : named;
      const inquiry = scope.files === undefined ? whole : narrow(whole, scope.files);
      // A pasted message is read whole, and where its quotations stand is what is asked.
      const names = await correctNames(scope.files === undefined ? question : scope.text, whole);
      const read = scope.files === undefined ? readQuestion(names.text) : readScoped(names.text);
      const of = (one: Question): Question => (speaker === undefined ? one : onlySpeaker(one, speaker));
      const notes = [...notesOn(read), ...names.notes, ...notesOnScope(scope, documents)];
      let last = conversations.last(conversation);
      // Whose words are wanted is known where a speaker was chosen, whatever the language.
      const foreign =
        speaker === undefined ? await pursueForeign({ ...read, question, last, notes, deadline }, inquiry) : undefined;
      if (foreign !== undefined) {
        keep(read, foreign);
        return foreign.answer;
      }
      const { others = [], ...first } = read;
      const isAlone = others.length === 0;
      const parts: Part[] = [];
      for (const one of [first, ...others].slice(0, MAX_QUESTIONS)) {
        const words = await withWords(of(one), whole);
        const said = [...(isAlone ? notes : []), ...words.notes];
        const outcome = await pursue({ ...words.read, question, last, notes: said, deadline }, inquiry);
        keep(of(one), outcome);
        parts.push({ text: one.text, answer: outcome.answer });
      }
      const unread = others.slice(MAX_QUESTIONS - 1).map(({ text }) => text);
      const [only] = parts;
      return isAlone ? only!.answer : withUnread(combine(question, [only!, ...parts.slice(1)], notes), unread);

      function keep(asked: Question, outcome: Outcome): void {
        const turn = turnOf(asked, outcome, last);
        if (turn === undefined) return;
        last = turn;
        if (conversation !== undefined) conversations.remember(conversation, turn);
      }
    },
    async check(quotation, { speaker, deadline } = {}) {
      const inquiry = openInquiry(library, deadline);
      return answerCheck({ question: quotation, pasted: quotation, claimed: speaker, deadline, notes: [] }, inquiry);
    },
    recall: (place) => recall(place, openInquiry(library, undefined)),
  };
}

function notesOn({ unread }: Question): string[] {
  return unread === "end" ? [`Read only the first ${MAX_QUESTION_CHARS.toLocaleString("en-GB")} characters.`] : [];
}

/** The question with the slips in what it is about mended. */
async function withWords(
  read: Question,
  inquiry: Inquiry,
): Promise<{ readonly read: Question; readonly notes: readonly string[] }> {
  if (read.intent === "check") return { read, notes: [] };
  const topic = read.topic === undefined ? undefined : await correctWords(read.topic, inquiry);
  const text = read.intent === "look_up" ? await correctWords(read.text, inquiry) : undefined;
  const notes = [...new Set([...(topic?.notes ?? []), ...(text?.notes ?? [])])];
  return {
    read: {
      ...read,
      ...(topic !== undefined && { topic: topic.text }),
      ...(text !== undefined && { text: text.text }),
    },
    notes,
  };
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

/** What the next question may lean on; nothing where nothing was asked. */
function turnOf(read: Question, outcome: Outcome, last: Turn | undefined): Turn | undefined {
  if (read.intent === "small_talk" || outcome.answer.status === "usage") return undefined;
  const shown = placesOf(outcome.answer.passages);
  return {
    intent: read.intent,
    people: outcome.people,
    ...(outcome.topic !== undefined && { topic: outcome.topic }),
    shown: last !== undefined && isSame(last.people, outcome.people) ? new Set([...last.shown, ...shown]) : shown,
    latest: shown.size === 0 && last !== undefined ? last.latest : shown,
  };
}

const isSame = (a: readonly Speaker[], b: readonly Speaker[]): boolean =>
  a.length === b.length && a.every((speaker) => b.includes(speaker));
