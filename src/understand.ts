/**
 * A message -> the questions in it and the documents they are put to: slips in names are mended, words that say where
 * to look ("in the article about Japan") narrow the search, and what was read into it is noted.
 */
import { narrow } from "./inquiry.ts";
import type { Inquiry } from "./inquiry.ts";
import { correctAsking } from "./names/correct-asking.ts";
import { correctNames } from "./names/correct-names.ts";
import { correctWords } from "./names/correct-words.ts";
import { onlySpeaker } from "./only-speaker.ts";
import { withoutMarkup } from "./question/markup.ts";
import { MAX_QUESTION_CHARS, readQuestion } from "./question/question.ts";
import type { Question } from "./question/question.ts";
import { readScope } from "./question/scope.ts";
import type { Scope } from "./question/scope.ts";
import { scopeBySubject } from "./scope-by-subject.ts";
import type { Document } from "./types.ts";

/** What was chosen beside the message rather than said in it. */
export interface Narrowing {
  /** A name; only their words are meant. */
  readonly speaker?: string | undefined;
  /** `Document.file` */
  readonly document?: string | undefined;
}

export interface Understanding {
  /** Of the documents that are meant. */
  readonly inquiry: Inquiry;
  /** In the order of the message. */
  readonly questions: readonly [Question, ...Question[]];
  /** Sentences for the asker. */
  readonly notes: readonly string[];
}

/** Understands any string. */
export async function understand(message: string, open: Inquiry, narrowing: Narrowing): Promise<Understanding> {
  const { speaker, document } = narrowing;
  const whole = document === undefined ? open : narrow(open, [document]);
  const documents = [...whole.documents.values()];
  const named = readScope(withoutMarkup(message.slice(0, MAX_QUESTION_CHARS)), documents);
  const scope = named.files === undefined ? ((await scopeBySubject(named.text, whole)) ?? named) : named;
  // A pasted message is read whole, and where its quotations stand is what is asked.
  const names = await correctNames(scope.files === undefined ? message : scope.text, whole);
  const text = await correctAsking(names.text, whole);
  const { others = [], ...first } = scope.files === undefined ? readQuestion(text) : readScoped(text);
  const chosen = (read: Question): Question => (speaker === undefined ? read : onlySpeaker(read, speaker));
  return {
    inquiry: scope.files === undefined ? whole : narrow(whole, scope.files),
    questions: [chosen(first), ...others.map(chosen)],
    notes: [...notesOn(first), ...names.notes, ...notesOnScope(scope, documents)],
  };
}

/** A question with the slips in what it is about mended. */
export async function mendWords(
  read: Question,
  inquiry: Inquiry,
): Promise<{ readonly read: Question; readonly notes: readonly string[] }> {
  if (read.intent === "check") return { read, notes: [] };
  const topic = read.topic === undefined ? undefined : await correctWords(read.topic, inquiry);
  const text = read.intent === "look_up" ? await correctWords(read.text, inquiry) : undefined;
  const sentence = read.sentence === undefined ? undefined : await correctWords(read.sentence, inquiry);
  const notes = [...new Set([...(topic?.notes ?? []), ...(text?.notes ?? [])])];
  return {
    read: {
      ...read,
      ...(topic !== undefined && { topic: topic.text }),
      ...(text !== undefined && { text: text.text }),
      ...(sentence !== undefined && { sentence: sentence.text }),
    },
    notes,
  };
}

/** "And in 2022?" says nothing but where to look. */
const ONLY_WHERE = /^(?:(?:and|but|ok|so|also|what about|how about)\b[\s,]*)*[\s?!.]*$/iu;

const readScoped = (text: string): Question => (ONLY_WHERE.test(text) ? { intent: "again", text } : readQuestion(text));

function notesOn({ unread }: Question): string[] {
  return unread === "end" ? [`Read only the first ${MAX_QUESTION_CHARS.toLocaleString("en-GB")} characters.`] : [];
}

function notesOnScope({ files = [], label = "" }: Scope, documents: readonly Document[]): string[] {
  if (files.length === 0) return [];
  const only = documents.find(({ file }) => file === files[0]);
  if (files.length === 1) return [`Looked only in “${only!.title}”.`];
  return [`Looked only in the ${files.length} documents that “${label}” fits.`];
}
