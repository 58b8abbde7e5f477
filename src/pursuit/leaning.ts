/**
 * A question of fact that leans on the turn before: "when did he quit as ceo", "who else attended that meeting". Its
 * pronouns become names, and it is put to the documents shown last before it is put to all.
 */
import { filesOf } from "../conversation.ts";
import { keeping, narrow } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { called } from "../names/people.ts";
import type { Speaker } from "../types.ts";
import type { Asked, Outcome } from "./asked.ts";

const HE = /(?<![\p{L}\p{N}'’])(?:he|she|him)(?:['’](?<short>s|d))?(?![\p{L}\p{N}'’])/iu;
const HIS = /(?<![\p{L}\p{N}'’])(?:his|her)(?= \p{L})/iu;
/** What was spoken of before. */
const BEFORE =
  /(?<![\p{L}\p{N}'’])(?:he|she|him|her|his|they|them|their|theirs|it|its|that|this|those|these|there|then|else|same|also|such|others?)(?![\p{L}\p{N}'’])|^(?:and|but|so|also|ok|okay)(?!\p{L})/iu;
/** "And what is the founder suspected of?": an office is one in the documents spoken of. */
const OFFICE = /(?<!\p{L})the \p{Ll}+/u;
/** Longer questions stand by themselves. */
const MAX_WORDS = 14;

/** The one person "he" can be: whoever was spoken of, or named where the last answer begins. */
function spokenOf({ last }: Asked): Speaker | undefined {
  const asked = last?.people ?? [];
  const people = (asked.length > 0 ? asked : (last?.mentioned ?? [])).filter(({ kind }) => kind === "person");
  return people.length === 1 ? people[0] : undefined;
}

function withName(text: string, name: string): string {
  if (HIS.test(text) && !HE.test(text)) return text.replace(HIS, `${name}’s`);
  return text.replace(HE, (_, short: string | undefined) =>
    short === undefined ? name : `${name} ${short === "s" ? "is" : "had"}`,
  );
}

/** The question with its pronoun named, and whether it leans on the turn before at all. */
function lean(asked: Asked, { directory }: Inquiry): { readonly asked: Asked; readonly isLeaning: boolean } {
  const { text, last, question, notes } = asked;
  const isShort = text.split(/\s+/u).length <= MAX_WORDS;
  const isLeaning = last !== undefined && isShort && (BEFORE.test(text) || BEFORE.test(question) || OFFICE.test(text));
  const isNamed = directory.findIn(text.split(/\s+/u)).some(({ speaker }) => speaker.kind === "person");
  const person = isLeaning && !isNamed && (HE.test(text) || HIS.test(text)) ? spokenOf(asked) : undefined;
  if (person === undefined) return { asked, isLeaning };
  const named = withName(text, called(person));
  return { asked: { ...asked, text: named, notes: [...notes, `Understood as “${named}”.`] }, isLeaning };
}

/** `pursue` is tried on the documents shown last, without those already spoken of where others are wanted. */
export async function pursueLeaning(
  asked: Asked,
  pursue: (asked: Asked, inquiry: Inquiry) => Promise<Outcome>,
  inquiry: Inquiry,
): Promise<Outcome> {
  const { asked: named, isLeaning } = lean(asked, inquiry);
  const { last } = asked;
  const files = last === undefined ? [] : filesOf(last.latest).filter((file) => inquiry.documents.has(file));
  if (!isLeaning || last === undefined || files.length === 0) return pursue(named, inquiry);
  const isOther = /\belse\b|\bothers?\b/iu.test(asked.text);
  const ids = new Set(isOther ? last.people.map(({ id }) => id) : []);
  const among = (of: Inquiry): Inquiry =>
    ids.size === 0 ? of : keeping(of, ({ speaker }) => speaker === null || !ids.has(speaker));
  const near = await pursue(named, among(narrow(inquiry, files)));
  return near.answer.status === "answered" ? near : pursue(named, among(inquiry));
}
