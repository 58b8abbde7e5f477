/** Questions narrowed beforehand, by choosing rather than by wording: one document only, one speaker only. */
import type { Library } from "./inquiry.ts";
import type { Question } from "./question/question.ts";

/** The library as if `file` were its only document; with a file it does not have, a library of none. */
export function onlyDocument(library: Library, file: string): Library {
  const document = library.documents.get(file);
  return {
    ...library,
    documents: new Map(document === undefined ? [] : [[file, document]]),
    retriever: { search: (query) => library.retriever.search({ ...query, files: [file] }) },
  };
}

/** What was asked, of `speaker` alone: bare words and "who said …" become what they said on that. */
export function onlySpeaker(read: Question, speaker: string): Question {
  if (UNNARROWED.has(read.intent)) return read;
  if (read.intent === "check") return { ...read, person: speaker };
  const { tentative: _, ...rest } = read;
  const asks = read.intent === "statements" || read.intent === "more";
  return { ...rest, intent: "statements", person: speaker, ...(!asks && { topic: read.topic ?? read.text }) };
}

/** Questions about somebody, or no questions: whose words are meant changes nothing. */
const UNNARROWED: ReadonlySet<Question["intent"]> = new Set(["who_is", "small_talk", "nothing"]);
