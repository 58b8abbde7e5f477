/**
 * What several people say of one thing, side by side: "Malin vs Sopheap, do they see the arrests differently?". Each is
 * asked by themselves, so that nobody's words crowd out another's; whether they differ is left to the reader.
 */
import type { Inquiry } from "../inquiry.ts";
import { findPeople, namesOf } from "../names/people.ts";
import { combine } from "../several.ts";
import type { Part } from "../several.ts";
import { answerStatements } from "../statements.ts";
import { asking } from "../suggest.ts";
import type { Speaker } from "../types.ts";
import { isFiller } from "../voices/asking-words.ts";
import { asks, rowOf, textOf } from "../voices/question-row.ts";
import type { Word } from "../voices/question-row.ts";
import { matterOf } from "../voices/read-voices.ts";
import { MARKERS } from "../voices/speaker-place.ts";
import { spotDescribed, spotNames } from "../voices/spot-speakers.ts";
import type { Asked, Outcome } from "./asked.ts";

/** Words that set people side by side, and say nothing of what they speak about. */
const COMPARING =
  /^(?:vs|versus|differ(?:s|ed|ing|ent|ently|ences?)?|disagree(?:s|d|ing|ments?)?|contradict(?:s|ed|ing|ions?)?|contrast(?:s|ed|ing)?|compar(?:e[sd]?|ing|ison)|clash(?:es|ed)?|conflict(?:s|ing)?|odds|agree(?:s|d|ments?)?|same|alike|similar(?:ly)?|opposite|between|both|other|another|together|page|eye)$/u;
/** Of these one must be there; the others are also said of other things. */
const SETS_SIDE_BY_SIDE =
  /(?<!\p{L})(?:vs\.?|versus|differ\p{L}*|disagree\p{L}*|contradict\p{L}*|contrast\p{L}*|compar\p{L}+|clash\p{L}*|at odds|agree|opposite|eye to eye|same (?:page|thing|view|way|opinion))(?!\p{L})/iu;
/** Asks for somebody else. */
const ASKS_WHO = /^\W*(?:(?:and|but|so) )*who(?:m|se)?(?!\p{L})/iu;
/** Longer questions tell a story around what they ask. */
const MAX_WORDS = 40;

const isComparing = ({ word }: Word): boolean => COMPARING.test(word);

/** The row with words of comparing blanked, and clauses that hold nothing else: "…, do they say different things?" */
function withoutComparing(row: readonly Word[]): Word[] {
  const clauses: Word[][] = [[]];
  for (const word of row) {
    clauses.at(-1)!.push(word);
    if (word.closes) clauses.push([]);
  }
  const says = (clause: readonly Word[]): boolean =>
    clause.some((word, at) => !isComparing(word) && !isFiller(word.word) && !asks(clause, at));
  const blank = (): Word => ({ typed: "", word: "", closes: true });
  return clauses.flatMap((clause) => clause.map((word) => (says(clause) && !isComparing(word) ? word : blank())));
}

/** Undefined where a question sets nobody side by side, or none of them is quoted on it. */
export async function pursueCompared(asked: Asked, inquiry: Inquiry): Promise<Outcome | undefined> {
  const { question, notes } = asked;
  const text = asked.sentence ?? asked.text;
  if (!SETS_SIDE_BY_SIDE.test(text) || ASKS_WHO.test(text)) return undefined;
  const row = withoutComparing(rowOf(text));
  if (row.length > MAX_WORDS) return undefined;
  const named = await spotNames(row, inquiry);
  const marker = row.findIndex(({ word }, at) => MARKERS.has(word) && named.some(({ to }) => to <= at));
  const isSpeaker = ({ from, isQuoted }: (typeof named)[number]): boolean => isQuoted && (marker < 0 || from < marker);
  const all = [...named, ...(await spotDescribed(row, named, inquiry))].filter(isSpeaker);
  const [first, ...others] = all.toSorted((a, b) => a.from - b.from);
  if (first === undefined || others.length === 0) return undefined;
  const { topic } = matterOf(row, [first, ...others]);
  const people = new Set<Speaker>();
  const parts: Part[] = [];
  for (const one of [first, ...others]) {
    const found = await findPeople(textOf(row, one), inquiry);
    if (found.found === "nobody" || found.people.some((person) => people.has(person))) continue;
    for (const person of found.people) people.add(person);
    const read = found.found === "known" ? found.notes : [];
    const answer = await answerStatements({ question, people: found.people, topic, notes: read }, inquiry);
    parts.push({ text: asking(namesOf(found.people).join(" and "), topic), answer });
  }
  const [one, another, ...more] = parts;
  if (one === undefined || another === undefined) return undefined;
  if (!parts.some(({ answer }) => answer.status === "answered")) return undefined;
  return { answer: combine(question, [one, another, ...more], notes), people: [...people], topic };
}
