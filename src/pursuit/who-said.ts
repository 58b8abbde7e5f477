/** Whoever said something: in the documents' words for it, and by others than those left out. */
import { answerWhoSaid } from "../answer-who-said.ts";
import { answered, isNonEmpty, isSure } from "../compose.ts";
import { withoutWordsOf } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { answerNothingAsked } from "../look-up.ts";
import { inCorpusOrder } from "../rank.ts";
import { findAsked, isAnswered, resolveTopic } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { pursueNamed } from "./named.ts";
import { withVerb } from "./verb.ts";

/** Paragraphs of chosen documents that are read for all who are quoted there. */
const MAX_PARAGRAPHS = 200;

/** "Who is quoted in the article on the dam?": everybody's words there, in order. */
export async function pursueEverybody(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { hits, total } = await inquiry.search({ limit: MAX_PARAGRAPHS });
  const passages = hits.flatMap(({ paragraph }) => paragraph.passages.filter(isSure)).toSorted(inCorpusOrder);
  if (!isNonEmpty(passages)) return { answer: answerNothingAsked(asked.question, inquiry, asked.notes), people: [] };
  const remarks = { notes: asked.notes, partial: inquiry.isPartial() || total > hits.length };
  return { answer: answered(asked.question, passages, inquiry, remarks), people: [] };
}

/** The documents without the words of those left out. */
async function withoutThose(asked: Asked, inquiry: Inquiry): Promise<Inquiry> {
  if (asked.besides === undefined) return inquiry;
  const left = await findAsked({ ...asked, person: asked.besides }, inquiry);
  if (left?.found !== "known") return inquiry;
  return withoutWordsOf(left.people, inquiry);
}

/** Answers with passages in anybody's words; without a topic, with everybody's in the documents chosen. */
export async function pursueWhoSaid(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  // "What Miller hopes" asks for his words, "what miller hopes" for those of some miller.
  const named = /^\W*what\b/iu.test(asked.text) ? await pursueNamed(asked, inquiry) : undefined;
  if (isAnswered(named)) return named;
  const text = resolveTopic(asked) ?? "";
  if (text === "" && inquiry.isNarrow) return pursueEverybody(asked, inquiry);
  const among = await withoutThose(asked, inquiry);
  const whole = await answerWhoSaid({ ...asked, text }, among);
  // "Who thinks it is shrinking or under threat?"
  const [either = "", ...others] = text.split(/,? or (?=\S)/iu);
  const half =
    whole.status === "answered" || others.length === 0 ? whole : await answerWhoSaid({ ...asked, text: either }, among);
  const answer = withVerb(asked, half.status === "answered" ? half : whole);
  const names = new Set(answer.status === "answered" ? answer.passages.map(({ speaker }) => speaker?.name) : []);
  const people = inquiry.directory.speakers.filter(({ name }) => names.has(name));
  return { answer, people: names.size === 1 ? people.slice(0, 1) : [], topic: text };
}
