/**
 * A time, a place, an amount that somebody may have told of: "did he say how long the meeting went on". Words of theirs
 * on the meeting are no answer unless they have it; after a turn before, the documents shown may have it where they do not.
 */
import { readAsked } from "../asked.ts";
import type { AskedKind } from "../asked-measure.ts";
import { listed, theDocuments, unanswered } from "../compose.ts";
import { keeping, narrow } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { answerLookUp } from "../look-up.ts";
import { namesOf } from "../names/people.ts";
import { filesShown, isAnswered } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";

const ASKS =
  /^(?:exactly )?(?:when|where|how (?:many|much|long|often|old|far|big|large|high|fast)|(?:what|which) (?:time|year|day|date|month|place|city|country|percentage|share|number))(?!\p{L})/iu;
/** Kinds of which a text plainly has a piece or not. */
const PLAIN: ReadonlySet<AskedKind> = new Set(["number", "year", "date", "place"]);

/** "What was he told when he rang?": a clause of the question rather than what is asked. */
const isClause = ({ text }: Asked, topic: string): boolean =>
  /^(?:when|where)(?!\p{L})/iu.test(topic) &&
  /^\W*(?:(?:and|but|so) )*(?:what|how|why|who|which)(?!\p{L})/iu.test(text);

/** The outcome as it is where its topic asks for no such thing. */
export async function orThingSaid(outcome: Outcome, asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { people, topic = "" } = outcome;
  const { kind, piecesIn } = readAsked(topic);
  if (people.length === 0 || !ASKS.test(topic) || !PLAIN.has(kind) || isClause(asked, topic)) return outcome;
  const { question, notes, last } = asked;
  const ids = new Set(people.map(({ id }) => id));
  const theirs = keeping(inquiry, ({ speaker }) => speaker !== null && ids.has(speaker));
  const own: Outcome = { answer: await answerLookUp({ question, text: topic, notes }, theirs), people, topic };
  if (isAnswered(own)) return own;
  const names = listed(namesOf(people));
  const shown = filesShown(last, inquiry);
  if (shown.length > 0) {
    const told = [...notes, `No words of ${names} have it; this is what the document shown before says.`];
    const answer = await answerLookUp({ question, text: topic, notes: told }, narrow(inquiry, shown));
    if (answer.status === "answered") return { answer, people, topic };
  }
  const { answer } = outcome;
  if (answer.status !== "answered" || answer.passages.some(({ text }) => piecesIn(text).exact.length > 0))
    return outcome;
  const message = `No words of ${names} in ${theDocuments(inquiry)} say “${topic}”.`;
  return {
    answer: unanswered(question, "not_found", "silent_on_topic", message, [], inquiry, { notes }),
    people,
    topic,
  };
}
