/** Who somebody is, and who holds a post, with a note where documents differ. */
import { answered, isNonEmpty, listed } from "../compose.ts";
import { differOnPost, differOnRole } from "../disagreement.ts";
import type { Inquiry } from "../inquiry.ts";
import { answerWhoIs } from "../look-up.ts";
import { findMentions } from "../names/mentions.ts";
import { namesOf } from "../names/people.ts";
import { claimsOnPost } from "../names/posts.ts";
import { answerAmbiguous, answerStatements } from "../statements.ts";
import { PRONOUN } from "../question/phrasing.ts";
import { askWhom, findAsked } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { answerStranger } from "./stranger.ts";
import { pursueWords } from "./words.ts";

/** "The head of the committee" is whoever leads it, by whatever title. */
export async function pursueHolder(
  asked: Asked,
  topic: string | undefined,
  inquiry: Inquiry,
): Promise<Outcome | undefined> {
  const { question, person = "", notes } = asked;
  const claims = await claimsOnPost(person, inquiry);
  const [only, ...others] = new Set(claims.map(({ speaker }) => speaker));
  if (only === undefined) return undefined;
  if (others.length > 0) {
    const answer = answerAmbiguous(question, person, [only, ...others], topic, notes, inquiry);
    return { answer, people: [], topic };
  }
  const took = [...notes, `Took “${person}” to be ${only.name}.`];
  return {
    answer: await answerStatements({ question, people: [only], topic, notes: took }, inquiry),
    people: [only],
    topic,
  };
}

/** A document as a note names it, with its date where it states one: posts change hands. */
function titleOf(file: string, { documents }: Inquiry): string {
  const { title = file, date } = documents.get(file) ?? {};
  return date === undefined ? title : `${title}, ${date}`;
}

const listOf = (note: string | undefined): string[] => (note === undefined ? [] : [note]);

/** "Who leads the committee?": whoever each document has in the post, with a note where they differ. */
async function pursuePost({ question, person = "", notes }: Asked, inquiry: Inquiry): Promise<Outcome | undefined> {
  const claims = await claimsOnPost(person, inquiry);
  const passages = [...new Set(claims.map(({ passage }) => passage))];
  if (!isNonEmpty(passages)) return undefined;
  const differing = differOnPost(claims, (file) => titleOf(file, inquiry));
  const remarks = { notes: [...notes, ...listOf(differing)], partial: inquiry.isPartial() };
  const people = [...new Set(claims.map(({ speaker }) => speaker))];
  return { answer: answered(question, passages, inquiry, remarks), people };
}

/** A person by name or role; words to look for where nobody is meant. */
export async function pursueWhoIs(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { question, person = "" } = asked;
  const post = await pursuePost(asked, inquiry);
  if (post !== undefined) return post;
  const found = await findAsked(asked, inquiry);
  if (found === undefined) return askWhom(asked, inquiry);
  const isPronoun = PRONOUN.test(person) && found.found === "known";
  const understood = isPronoun ? [`Understood as “who is ${listed(namesOf(found.people))}?”`] : [];
  const notes = [...asked.notes, ...understood];
  // "What is the capital's position": no person's, so words to look for.
  if (asked.tentative && (found.found !== "known" || found.reading === "role")) return pursueWords(asked, inquiry);
  if (found.found === "several" && found.reading !== "role" && looksLikeName(person)) {
    return { answer: answerAmbiguous(question, found.typed, found.people, undefined, notes, inquiry), people: [] };
  }
  if (found.found === "known" || (found.found === "several" && found.reading === "role")) {
    const office = found.reading === "role" ? person : "";
    const [only, ...others] = found.people;
    const differing = others.length > 0 ? undefined : differOnRole(only!, (file) => titleOf(file, inquiry));
    const known = [...notes, ...(found.found === "known" ? found.notes : []), ...listOf(differing)];
    const answer = await answerWhoIs(question, found.people, office, known, inquiry);
    if (answer !== undefined) return { answer, people: found.people };
  }
  const isMentioned = (await findMentions([person], inquiry)).length > 0;
  if (looksLikeName(person) && !isMentioned) {
    return answerStranger({ ...asked, notes }, person, inquiry);
  }
  return pursueWords({ ...asked, kind: "person" }, inquiry);
}

/** A few words all with capitals or all without; an office, or "leading the talks", is words to look for. */
function looksLikeName(person: string): boolean {
  const isShort =
    /^\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,2}$/u.test(person) && !/^(?:the|an?|in)\s|\sof\s/iu.test(person);
  return isShort && !(/(?<!\S)\p{Lu}/u.test(person) && /(?<!\S)\p{Ll}/u.test(person));
}
