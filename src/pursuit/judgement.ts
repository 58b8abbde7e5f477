/** "Is Remy lying?": no verdict on anybody, but the way to what was said by them and of them. */
import { unanswered } from "../compose.ts";
import { placeOf } from "../conversation.ts";
import { keeping } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { findMentions } from "../names/mentions.ts";
import { allNames, called } from "../names/people.ts";
import { PRONOUN } from "../question/phrasing.ts";
import { answerWhoSaid } from "../answer-who-said.ts";
import { analyse } from "../terms.ts";
import { MAX_CONTEXT } from "../statements.ts";
import { asking, suggestPeople } from "../suggest.ts";
import type { Asked, Outcome } from "./asked.ts";
import type { Passage, Speaker } from "../types.ts";

function peopleIn({ text, person = "", last }: Asked, { directory }: Inquiry): readonly Speaker[] {
  if (PRONOUN.test(person)) return last?.people ?? [];
  const named = directory.namedIn(text);
  const resolved = directory.resolve(person);
  const known = named.length > 0 || resolved.reading === "misspelt" ? named : resolved.speakers;
  return known.filter(({ kind, quotations }) => kind === "person" || quotations > 0);
}

/** Paragraphs of one body that are looked through for its own words. */
const MAX_PARAGRAPHS = 200;

const bodiesIn = ({ person = "" }: Asked, { directory }: Inquiry): readonly Speaker[] =>
  directory.resolve(person).speakers;

/** Words of judgement that mean nothing else: "right" and "good" stand in too many sentences. */
const TELLING_VERDICT =
  /\b(?:liars?|(?:dis)?honest|(?:un)?trustworthy|credible|(?:un)?reliable|corrupt|biased|(?:in)?competent|hypocritical|dictators?|traitors?|puppets?|racists?|fascists?)\b/iu;

/** Where somebody is quoted with just that judgement on a body, their words are shown, and stay theirs. */
async function pursueVoices(asked: Asked, people: readonly Speaker[], inquiry: Inquiry): Promise<Outcome | undefined> {
  const verdict = TELLING_VERDICT.exec(asked.text)?.[0];
  const [body, ...more] = people;
  if (verdict === undefined || body === undefined || more.length > 0 || body.kind !== "body") return undefined;
  const note = `Verbatim gives no opinion; these are the words of those who speak of ${called(body)} as “${verdict}”.`;
  const text = `${body.name} ${verdict}`;
  const { hits } = await inquiry.search({ speakers: [body.id], limit: MAX_PARAGRAPHS });
  // Where the body speaks itself, the judgement is on another.
  const own = new Set(
    hits.flatMap(({ paragraph }) => paragraph.passages.filter(({ speaker }) => speaker === body.id).map(placeOf)),
  );
  const others = keeping(inquiry, (passage) => !own.has(placeOf(passage)));
  const answer = await answerWhoSaid({ question: asked.question, text, notes: [...asked.notes, note] }, others);
  const hasVerdict = (passage: string): boolean => analyse(verdict).every((term) => analyse(passage).includes(term));
  if (answer.status !== "answered" || !answer.passages.some(({ text: words }) => hasVerdict(words))) return undefined;
  return { answer, people, topic: verdict };
}

/** Gives what others say of them as context, and the questions that can be answered. */
export async function pursueJudgement(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const people = peopleIn(asked, inquiry);
  const voices = await pursueVoices(asked, bodiesIn(asked, inquiry), inquiry);
  if (voices !== undefined) return voices;
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
