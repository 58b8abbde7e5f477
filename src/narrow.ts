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
  switch (read.intent) {
    case "check":
      return { ...read, person: speaker };
    case "statements":
    case "more":
      return { ...without(read, "tentative"), intent: "statements", person: speaker };
    case "who_said":
    case "look_up":
    case "follow_up": {
      const topic = read.topic ?? read.text;
      return { ...without(read, "tentative"), intent: "statements", person: speaker, topic };
    }
    case "who_is":
    case "small_talk":
    case "nothing":
      return read;
  }
}

function without(read: Question, key: "tentative"): Omit<Question, "tentative"> {
  const { [key]: _, ...rest } = read;
  return rest;
}
