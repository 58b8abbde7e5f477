/**
 * A question of fact that leans on the turn before: "when did he quit as ceo", "who else attended that meeting". Its
 * pronouns become names, and it is put to the documents shown last before it is put to all.
 */
import { filesOf } from "../conversation.ts";
import { keeping, narrow } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { HIM, HIS, withName } from "../names/bind-pronouns.ts";
import { called } from "../names/people.ts";
import type { Speaker } from "../types.ts";
import type { Asked, Outcome } from "./asked.ts";

/** What was spoken of before. */
const BEFORE =
  /(?<![\p{L}\p{N}'’])(?:he|she|him|her|his|they|them|their|theirs|it|its|that|this|those|these|there|then|else|same|also|such|others?)(?![\p{L}\p{N}'’])|^(?:and|but|so|also|ok|okay)(?!\p{L})/iu;
/** "And what is the founder suspected of?": an office is one in the documents spoken of. */
const OFFICE = /(?<!\p{L})the \p{Ll}+/u;
/** Longer questions stand by themselves. */
const MAX_WORDS = 14;

const isPerson = ({ kind }: Speaker): boolean => kind === "person";

/** Whom "he" can be, the likeliest first: whom the words shown were about, whose they were, or who is named in them. */
function spokenOf({ last }: Asked, { directory }: Inquiry): readonly Speaker[] {
  if (last === undefined) return [];
  const topic = directory.resolve(last.topic ?? "");
  const about = topic.reading === "exact" && topic.speakers.length === 1 ? topic.speakers.filter(isPerson) : [];
  const asked = last.people.filter(isPerson);
  const known = [...new Set([...about, ...(asked.length === 1 ? asked : [])])];
  if (known.length > 0 || last.people.length > 0) return known;
  const mentioned = last.mentioned.filter(isPerson);
  return mentioned.length === 1 ? mentioned : [];
}

const naming = (text: string, name: string): string =>
  HIS.test(text) && !HIM.test(text) ? text.replace(HIS, `${name}’s`) : withName(text, name);

const isShort = (text: string): boolean => text.split(/\s+/u).length <= MAX_WORDS;

/** Whether a question leans on the turn before. */
const leans = ({ text, question, last }: Asked): boolean =>
  last !== undefined && isShort(text) && (BEFORE.test(text) || BEFORE.test(question) || OFFICE.test(text));

/** The question with its pronoun named, for each whom it can be; as it is where it has none. */
function readings(asked: Asked, inquiry: Inquiry): Asked[] {
  const { text, notes } = asked;
  const pronoun = HIM.exec(text) ?? HIS.exec(text);
  // Whoever is named before it in the question itself is meant.
  const before = text.slice(0, pronoun?.index).split(/\s+/u);
  const isNamed = inquiry.directory.findIn(before).some(({ speaker }) => isPerson(speaker));
  const people = pronoun !== null && !isNamed ? spokenOf(asked, inquiry) : [];
  if (people.length === 0) return [asked];
  return people.map((person) => {
    const named = naming(text, called(person));
    return { ...asked, text: named, notes: [...notes, `Understood as “${named}”.`] };
  });
}

/** `pursue` is tried on the documents shown last, without those already spoken of where others are wanted. */
export async function pursueLeaning(
  asked: Asked,
  pursue: (asked: Asked, inquiry: Inquiry) => Promise<Outcome>,
  inquiry: Inquiry,
): Promise<Outcome> {
  const { last } = asked;
  if (last === undefined || !leans(asked)) return pursue(asked, inquiry);
  const isOther = /\belse\b|\bothers?\b/iu.test(asked.text);
  const ids = new Set(isOther ? last.people.map(({ id }) => id) : []);
  const among = (of: Inquiry): Inquiry =>
    ids.size === 0 ? of : keeping(of, ({ speaker }) => speaker === null || !ids.has(speaker));
  const files = filesOf(last.latest).filter((file) => inquiry.documents.has(file));
  const places = [...(files.length > 0 ? [among(narrow(inquiry, files))] : []), among(inquiry)];
  const read = readings(asked, inquiry);
  let outcome: Outcome | undefined;
  for (const place of places) {
    for (const reading of read) {
      outcome = await pursue(reading, place);
      if (outcome.answer.status === "answered") return outcome;
    }
  }
  return outcome ?? pursue(asked, inquiry);
}
