/** "What did Remy say Otaka raised?": what one person says that another said. */
import { answered, isNonEmpty, isSure } from "../compose.ts";
import type { Inquiry } from "../inquiry.ts";
import { findMentions, reportsOf } from "../names/mentions.ts";
import { allNames, called } from "../names/people.ts";
import { SPEECH_VERB } from "../question/phrasing.ts";
import type { Passage, Speaker } from "../types.ts";
import type { Asked, Outcome } from "./asked.ts";

const SOMEBODY_SAID = new RegExp(
  `^(?<who>\\S+(?: \\S+){0,3}?) (?:(?:was|is|were|are|had|has|have|did|also|been) )*(?:${SPEECH_VERB}|concerned|upset|unhappy|talking)(?: (?:about|on|of|for|to|over|with|him|her|them|that))*$`,
  "iu",
);

/** Undefined where the topic is nobody's speech, or these people tell of none. */
export async function pursueNested(
  { question, topic, notes }: Asked,
  people: readonly Speaker[],
  inquiry: Inquiry,
): Promise<Outcome | undefined> {
  const who = SOMEBODY_SAID.exec(topic ?? "")?.groups?.["who"];
  // "Japan's reporting", "the talking points": nouns; "Japan to support" is nobody's speech.
  if (
    who === undefined ||
    /\sto$/iu.test(who) ||
    /['’]s?$/u.test(who) ||
    /^(?:\S+ )*\S+ (?!about)\p{L}+ing$/u.test(topic ?? "")
  )
    return undefined;
  const { speakers, reading } = inquiry.directory.resolve(who);
  const [told, ...others] = speakers;
  if (told === undefined || others.length > 0 || reading === "misspelt" || people.includes(told)) return undefined;
  const ids = new Set(people.map(({ id }) => id));
  const isTheirs = (passage: Passage): boolean => isSure(passage) && ids.has(passage.speaker);
  const passages = reportsOf(allNames(told), (await findMentions(allNames(told), inquiry)).filter(isTheirs));
  if (!isNonEmpty(passages)) return undefined;
  const about = [...notes, `These passages tell of words of ${called(told)}.`];
  return {
    answer: answered(question, passages, inquiry, { notes: about, partial: inquiry.isPartial() }),
    people,
    topic: called(told),
  };
}
