/** Passages and reasons -> `Answer`. Sets no field that has nothing to say. */
import type { Library } from "./inquiry.ts";
import type { Answer, CitedPassage, Passage, QuoteCheck, Reason, Unanswered } from "./types.ts";

/** Silence is better than a wrong attribution: below this confidence nobody is named as the speaker. */
const MIN_CONFIDENCE = 0.5;

/** Whether the passage is surely enough its speaker's words to be given as theirs. */
export function isSure(passage: Passage): passage is Passage & { readonly speaker: string } {
  return passage.form !== "narration" && passage.speaker !== null && passage.confidence >= MIN_CONFIDENCE;
}

/** What an answer carries besides its passages. */
export interface Remarks {
  /** Joined into one interpretation, in order. */
  readonly notes?: readonly string[];
  readonly suggestions?: readonly string[];
  readonly check?: QuoteCheck;
  readonly checks?: readonly QuoteCheck[];
  readonly partial?: boolean;
  /** Passages that come near without answering, after those that do; best first. */
  readonly context?: readonly Passage[];
}

/** A passage as an answer gives it; throws where the index names a document that the library lacks. */
export function citePassage(passage: Passage, relation: CitedPassage["relation"], library: Library): CitedPassage {
  const document = library.documents.get(passage.file);
  // A passage without its document is a broken index, not an answer.
  if (document === undefined) throw new Error(`The index holds a passage of "${passage.file}", which is no document`);
  const speaker = isSure(passage) ? library.directory.byId(passage.speaker) : undefined;
  return {
    text: passage.text,
    form: passage.form,
    speaker:
      speaker === undefined ? null : { name: speaker.name, ...(passage.role !== undefined && { role: passage.role }) },
    relation,
    confidence: passage.confidence,
    citation: {
      file: document.file,
      title: document.title,
      ...(document.date !== undefined && { date: document.date }),
      line: passage.line,
      start: passage.start,
      end: passage.end,
      sha256: document.sha256,
    },
  };
}

function base(question: string, remarks: Remarks) {
  const { notes = [], suggestions = [], check, checks, partial } = remarks;
  return {
    question,
    ...(notes.length > 0 && { interpretation: notes.join(" ") }),
    ...(suggestions.length > 0 && { suggestions: [...new Set(suggestions)] }),
    ...(check !== undefined && { check }),
    ...(checks !== undefined && { checks }),
    ...(partial === true && { partial }),
  };
}

/** A passage with several speakers stands there for each; one whose speakers are not named is shown once. */
export function onceEach(passages: readonly CitedPassage[]): CitedPassage[] {
  const keyOf = ({ citation: { file, start, end }, speaker }: CitedPassage): string =>
    [file, start, end, speaker?.name].join("|");
  const seen = new Set<string>();
  return passages.filter((passage) => !seen.has(keyOf(passage)) && seen.add(keyOf(passage)));
}

/** Answered with passages, in the order given, at least one; then the context of the remarks. */
export function answered(
  question: string,
  passages: readonly [Passage, ...Passage[]],
  library: Library,
  remarks: Remarks = {},
): Answer {
  const answers = passages.map((passage) => citePassage(passage, "answer", library));
  const context = (remarks.context ?? []).map((passage) => citePassage(passage, "context", library));
  const [first, ...rest] = onceEach([...answers, ...context]);
  return { ...base(question, remarks), status: "answered", passages: [first!, ...rest] };
}

/** Not answered, with what comes nearest as context. */
export function unanswered(
  question: string,
  status: Unanswered["status"],
  reason: Reason,
  message: string,
  context: readonly Passage[],
  library: Library,
  remarks: Remarks = {},
): Answer {
  const passages = context.map((passage) => citePassage(passage, "context", library));
  const sentence = message.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return { ...base(question, remarks), status, reason, message: sentence, passages };
}

/** Narrows a list to one that has a first element. */
export function isNonEmpty<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}

/** "A", "A and B", "A, B and C". */
export function listed(names: readonly string[], last = "and"): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)!}`;
}

/** "this document", "these 5 documents". */
export function theDocuments(library: Library): string {
  const { size } = library.documents;
  return size === 1 ? "this document" : `these ${size} documents`;
}

/** "once", "twice", "7 times". */
export function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
