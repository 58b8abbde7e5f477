/** Words to look for: facts, and whatever is no other kind of question. */
import { differOnFigure } from "../disagreement.ts";
import type { Inquiry } from "../inquiry.ts";
import { answerLookUp } from "../look-up.ts";
import { called } from "../names/people.ts";
import { BEFORE_TOPIC } from "../question/frames.ts";
import { asking } from "../suggest.ts";
import type { Answer, Answered } from "../types.ts";
import type { Asked, Outcome } from "./asked.ts";

const MAX_SUGGESTIONS = 3;

function withFigures({ text, kind }: Asked, answer: Answered): Answer {
  if (kind !== "number" && kind !== "date") return answer;
  const differing = differOnFigure(text, kind, answer.passages);
  if (differing === undefined) return answer;
  return {
    ...answer,
    interpretation: [answer.interpretation, differing].filter((note) => note !== undefined).join(" "),
  };
}

/** Looks for the words; where figures differ from document to document, says so. */
export async function pursueWords(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const answer = await answerLookUp(asked, inquiry);
  const named = [...new Set(inquiry.directory.findIn(asked.text.split(/\s+/u)).map(({ speaker }) => speaker))];
  const isOfThem = /(?<!\p{L})(?:he|she|him|her|his|they|them|their)(?!\p{L})/iu.test(asked.text);
  const people = isOfThem ? (asked.last?.people ?? []) : named.length === 1 ? named : [];
  const topic = asked.text.replace(BEFORE_TOPIC, "");
  if (answer.status === "answered") return { answer: withFigures(asked, answer), people, topic, lookedUp: true };
  // Whoever is named did say something, if not this.
  const theirs = named.filter(({ quotations }) => quotations > 0).map((speaker) => asking(called(speaker)));
  const suggestions = [...new Set([...theirs, ...(answer.suggestions ?? [])])].slice(0, MAX_SUGGESTIONS);
  return { answer: { ...answer, suggestions }, people, topic, lookedUp: true };
}
