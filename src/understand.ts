/**
 * A message -> the questions in it and the documents they are put to: slips in names are mended, words that say where
 * to look ("in the article about Japan") narrow the search, and what was read into it is noted.
 */
import type { Scoped } from "./conversation.ts";
import { narrow } from "./inquiry.ts";
import type { Inquiry } from "./inquiry.ts";
import { bindPronouns } from "./names/bind-pronouns.ts";
import { byNameOnly } from "./names/by-name-only.ts";
import { correctAsking } from "./names/correct-asking.ts";
import { correctNames } from "./names/correct-names.ts";
import type { Corrected } from "./names/correct-names.ts";
import { correctWords } from "./names/correct-words.ts";
import { onlySpeaker } from "./only-speaker.ts";
import { withoutAdded } from "./question/added-question.ts";
import { askedOfTold } from "./question/asked-of-told.ts";
import { withoutMarkup } from "./question/markup.ts";
import { ownWords, whoSaidThat, withoutHtml } from "./question/message.ts";
import { MAX_QUESTION_CHARS, readQuestion } from "./question/read-question.ts";
import type { Intent, Question } from "./question/question.ts";
import type { Documents } from "./question/catalogue.ts";
import type { Scope } from "./question/scope.ts";
import { unshouted } from "./question/shouted.ts";
import { whoSaidTold } from "./question/told-of-somebody.ts";
import { scopeToShown } from "./question/same-article.ts";
import { scopeExcluding } from "./scope-excluding.ts";
import { withoutTalk } from "./voices/asking-clause.ts";

/** What was chosen beside the message rather than said in it. */
export interface Narrowing {
  /** A name; only their words are meant. */
  readonly speaker?: string | undefined;
  /** `Document.file` */
  readonly document?: string | undefined;
  /** The documents that the turn before kept to. */
  readonly before?: Scoped | undefined;
  /** The files shown last. */
  readonly shown?: readonly string[] | undefined;
  /** Whatever the words say of where to look, all documents are meant. */
  readonly everywhere?: true;
}

export interface Understanding {
  /** Of the documents that are meant. */
  readonly inquiry: Inquiry;
  /** In the order of the message. */
  readonly questions: readonly [Question, ...Question[]];
  /** The message without mark-up and with the slips in its names mended. */
  readonly text: string;
  /** Sentences for the asker. */
  readonly notes: readonly string[];
  /** The documents that its words keep to. */
  readonly scope?: Scoped;
  /** What to ask of all documents where these have no answer; absent where they were named. */
  readonly outside?: string;
}

/** Lean on the turn before, and so on its documents. */
const GOES_ON: ReadonlySet<Intent> = new Set(["follow_up", "more", "others"]);

/** Understands any string. */
export async function understand(message: string, open: Inquiry, narrowing: Narrowing): Promise<Understanding> {
  const { speaker, document, before, shown = [], everywhere } = narrowing;
  const whole = document === undefined ? open : narrow(open, [document]);
  const { documents } = whole;
  const html = withoutHtml(message);
  const written = whoSaidThat(html) ?? ownWords(html);
  const own = withoutAdded(whoSaidTold(written) ?? askedOfTold(written));
  const isBody = (word: string): boolean =>
    whole.directory.findIn([word]).some((named) => named.speaker.kind === "body");
  const quietly = (text: string): string => unshouted(text, isBody);
  const typed = quietly(withoutMarkup(own.slice(0, MAX_QUESTION_CHARS)));
  const scope =
    everywhere === true
      ? { text: typed }
      : (scopeToShown(typed, shown) ?? (await scopeExcluding(typed, whole, before !== undefined)));
  // A pasted message is read whole, and where its quotations stand is what is asked.
  const names = await correctNames(scope.files === undefined ? quietly(own) : scope.text, whole);
  const named = byNameOnly(await correctAsking(names.text, whole), whole.directory);
  const bound = bindPronouns(named, whole.directory);
  // A quotation is checked as it was pasted.
  const asWritten = readQuestion(bound);
  const text = asWritten.intent === "check" ? bound : await withoutTalk(bound, whole);
  const asked = text === bound ? asWritten : readQuestion(text);
  const { others = [], ...first } = scope.files !== undefined && ONLY_WHERE.test(text) ? asksAgain(text) : asked;
  const chosen = (read: Question): Question => (speaker === undefined ? read : onlySpeaker(read, speaker));
  const goesOn = scope.files === undefined && before !== undefined && GOES_ON.has(first.intent);
  const scoped = goesOn ? before : scopedBy(scope);
  const outside = goesOn ? typed : scope.outside;
  return {
    inquiry: scoped === undefined ? whole : narrow(whole, scoped.files),
    questions: [chosen(first), ...others.map(chosen)],
    text,
    notes: [
      ...(own === written ? [] : [`Understood as “${typed}”.`]),
      ...notesOn(first),
      ...names.notes,
      ...notesOnScope(scoped, documents),
    ],
    ...(scoped !== undefined && { scope: scoped }),
    ...(outside !== undefined && { outside }),
  };
}

const scopedBy = ({ files, label = "" }: Scope): Scoped | undefined =>
  files === undefined ? undefined : { files, label };

/** A question with the slips in what it is about mended. */
export async function mendWords(
  read: Question,
  inquiry: Inquiry,
): Promise<{ readonly read: Question; readonly notes: readonly string[] }> {
  if (read.intent === "check") return { read, notes: [] };
  const text = read.intent === "look_up" ? read.text : undefined;
  // Topic, text and sentence are mostly the same words.
  const typed = new Set([read.topic, text, read.sentence].filter((one) => one !== undefined));
  const mended = new Map<string | undefined, Corrected>();
  for (const one of typed) mended.set(one, await correctWords(one, inquiry));
  const [topic, words, sentence] = [mended.get(read.topic), mended.get(text), mended.get(read.sentence)];
  return {
    read: {
      ...read,
      ...(topic !== undefined && { topic: topic.text }),
      ...(words !== undefined && { text: words.text }),
      ...(sentence !== undefined && { sentence: sentence.text }),
    },
    notes: [
      ...new Set([
        ...(topic?.notes ?? []),
        ...(words?.notes ?? []),
        ...(read.tentative ? (sentence?.notes ?? []) : []),
      ]),
    ],
  };
}

/** "And in 2022?" says nothing but where to look. */
const ONLY_WHERE = /^(?:(?:and|but|ok|so|also|then|only|just|what about|how about)\b[\s,]*)*[\s?!.]*$/iu;

const asksAgain = (text: string): Question => ({ intent: "again", text });

function notesOn({ unread }: Question): string[] {
  return unread === "end" ? [`Read only the first ${MAX_QUESTION_CHARS.toLocaleString("en-GB")} characters.`] : [];
}

function notesOnScope(scope: Scoped | undefined, documents: Documents): string[] {
  if (scope === undefined || scope.files.length === 0) return [];
  return [`Looked only in ${nameOf(scope, documents)}.`];
}

/** The title of the only one, or how many there are and by which words. */
function nameOf({ files, label }: Scoped, documents: Documents): string {
  const [only, ...others] = files;
  const title = documents.get(only ?? "")?.title ?? label;
  return others.length === 0 ? `“${title}”` : `the ${files.length} documents that “${label}” fits`;
}

/** Said where the documents that were guessed had no answer, and others have. */
export const nothingThere = ({ files, label }: Scoped): string =>
  `Nothing on that in ${files.length > 1 ? `the ${files.length} documents` : "the document"} that “${label}” fits; this is from any document.`;
