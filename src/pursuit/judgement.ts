/** "Is Remy lying?": no verdict on anybody, but the way to what was said by them and of them. */
import { unanswered } from "../compose.ts";
import type { Inquiry } from "../inquiry.ts";
import { findMentions } from "../names/mentions.ts";
import { allNames, called } from "../names/people.ts";
import { PRONOUN } from "../question/phrasing.ts";
import { MAX_CONTEXT } from "../statements.ts";
import { asking, suggestPeople } from "../suggest.ts";
import type { Asked, Outcome } from "./asked.ts";
import type { Passage, Speaker } from "../types.ts";

function peopleIn({ text, person = "", last }: Asked, { directory }: Inquiry): readonly Speaker[] {
  if (PRONOUN.test(person)) return last?.people ?? [];
  const named = directory.findIn(text.split(/[^\p{L}\p{M}\p{N}'’.-]+/u)).map(({ speaker }) => speaker);
  const resolved = directory.resolve(person);
  const known = named.length > 0 || resolved.reading === "misspelt" ? [...new Set(named)] : resolved.speakers;
  return known.filter(({ kind, quotations }) => kind === "person" || quotations > 0);
}

/** Gives what others say of them as context, and the questions that can be answered. */
export async function pursueJudgement(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const people = peopleIn(asked, inquiry);
  const context: Passage[] = [];
  for (const person of people) {
    const mentions = await findMentions(allNames(person), inquiry);
    context.push(...mentions.slice(0, Math.ceil(MAX_CONTEXT / people.length)));
  }
  const suggestions = people.flatMap((person) => [
    ...(person.quotations > 0 ? [asking(called(person))] : []),
    `who said something about ${called(person)}?`,
  ]);
  const message =
    "Verbatim gives no opinion and judges nobody; it shows what was said, by whom, and what the documents say of it.";
  const remarks = {
    notes: asked.notes,
    suggestions: suggestions.length > 0 ? suggestions : suggestPeople(undefined, inquiry),
  };
  const passages = [...new Set(context)].slice(0, MAX_CONTEXT);
  const answer = unanswered(asked.question, "not_found", "no_judgement", message, passages, inquiry, remarks);
  return { answer, people };
}
