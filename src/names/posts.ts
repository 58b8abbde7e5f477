/**
 * Who is said to lead a body: "CHRC President Keo Remy" by a role, "Malin also leads the committee" by a sentence. Former,
 * deputy and acting holders are not meant.
 */
import type { PostClaim } from "../disagreement.ts";
import type { Inquiry } from "../inquiry.ts";
import { analyse } from "../terms.ts";
import type { Passage, Speaker } from "../types.ts";
import { findMentions } from "./mentions.ts";
import { ROLE_QUALIFIERS, content, formsOf, nameWords, rolesOf } from "./name-forms.ts";
import { allNames } from "./people.ts";

/** Offices that one person holds at a time. */
const HEADS =
  "president|chair(?:man|woman|person)?|head|leader|director(?: general)?|chief|boss|ceo|minister|mayor|governor|rector|speaker|secretary[- ]general|prime minister|premier|chancellor|king|queen";
const HEAD_TERMS = new Set(
  "president chair chairman chairwoman chairperson head leader director chief boss ceo minister mayor governor rector premier chancellor king queen"
    .split(" ")
    .flatMap(analyse),
);
/** "Head of" and "leader of" ask for whoever is at the top, whatever it is called. */
const GENERIC = new Set("head leader boss chief".split(" ").flatMap(analyse));

const HEAD_OF = new RegExp(`^(?:the |a )?(?:current )?(?<head>${HEADS}) (?:of|at|for) (?:the )?(?<body>.+)$`, "iu");
const BODY_HEAD = new RegExp(`^(?:the )?(?:current )?(?<body>.+?)(?:['’]s)? (?<head>${HEADS})$`, "iu");

/** A post as asked for. */
interface Post {
  readonly body: string;
  /** Index term; absent for "leader". */
  readonly head: string | undefined;
}

function readPost(office: string): Post | undefined {
  const groups = (HEAD_OF.exec(office) ?? BODY_HEAD.exec(office))?.groups;
  if (groups === undefined) return undefined;
  const term = analyse(groups["head"]!).at(-1);
  return { body: groups["body"]!, head: term === undefined || GENERIC.has(term) ? undefined : term };
}

/** A claim with the passage that makes it. */
export interface SourcedClaim extends PostClaim {
  readonly passage: Passage;
}

/** What may stand before an office without making it another one; an operations director does not lead. */
const MODIFIERS = new Set(
  "executive general managing national founding current new newly appointed elected prime".split(" "),
);

/** The initials of a body after its name. */
const BRACKETED = /\([^()]{0,40}\)/gu;

/** "CHRC President", "executive director of the rights group Licadho": an office over this body and no other. */
function isOver(role: string, head: string, name: readonly string[]): boolean {
  const words = content(nameWords(role.replaceAll(BRACKETED, " ")));
  const at = words.findIndex((word) => analyse(word)[0] === head);
  const first = at === words.length - 1;
  const before = first ? words.slice(0, Math.max(0, at - name.length)) : words.slice(0, at);
  const body = first ? words.slice(before.length, at) : words.slice(-name.length);
  const isPlain = before.every((word) => MODIFIERS.has(word));
  return at >= 0 && isPlain && body.join(" ") === name.join(" ") && (first || words.length - name.length > at);
}

const has = (held: readonly string[], words: readonly string[]): boolean => words.every((word) => held.includes(word));

async function byRole(names: readonly (readonly string[])[], inquiry: Inquiry): Promise<SourcedClaim[]> {
  const claims: SourcedClaim[] = [];
  for (const speaker of inquiry.directory.speakers) {
    for (const [at, { terms }] of rolesOf(speaker).entries()) {
      const { file, role } = speaker.roles[at]!;
      if (!inquiry.documents.has(file) || [...terms].some((term) => ROLE_QUALIFIERS.has(term))) continue;
      const head = [...terms].find((term) => HEAD_TERMS.has(term) && names.some((name) => isOver(role, term, name)));
      if (head === undefined) continue;
      const passage = await passageOf(speaker, file, role, inquiry);
      if (passage !== undefined) {
        claims.push({ file, speaker, words: role, passage, ...(!GENERIC.has(head) && { head }) });
      }
    }
  }
  return claims;
}

/** Where the document gives the role beside the name, else where it first names the person. */
async function passageOf(speaker: Speaker, file: string, role: string, inquiry: Inquiry): Promise<Passage | undefined> {
  const there = (await findMentions(allNames(speaker), inquiry)).filter((passage) => passage.file === file);
  const wanted = nameWords(role);
  return there.find(({ text }) => has(nameWords(text), wanted)) ?? there.toSorted((a, b) => a.start - b.start)[0];
}

/** Paragraphs looked through for sentences about one body. */
const MAX_PARAGRAPHS = 50;
const LEADS = /\b(?:leads|heads|chairs|runs|presides over)\b/iu;
/** Between "by" and the name: "by former minister Ruth Sandell". */
const MAX_TITLE_WORDS = 3;
const LED_BY = /\b(?:led|headed|chaired|run) by /iu;

/** "Malin also leads a group called the committee", "the committee is led by Malin". */
function bySentence(passage: Passage, body: string, inquiry: Inquiry): SourcedClaim | undefined {
  const { text, file } = passage;
  const at = text.toLowerCase().indexOf(body.toLowerCase());
  const end = at + body.length;
  // Who leads an arm of the union does not lead the union.
  if (at < 0 || /^['’]s?\s/u.test(text.slice(end))) return undefined;
  const verb = LEADS.exec(text.slice(0, at));
  if (verb !== null && !/[.;:“”"]/u.test(text.slice(verb.index, at))) {
    const speaker = lastPerson(text.slice(0, verb.index), inquiry);
    return speaker === undefined ? undefined : { file, speaker, words: text.slice(verb.index, end), passage };
  }
  const by = LED_BY.exec(text.slice(end));
  if (by === null || /[.;:,“”"]/u.test(text.slice(end, end + by.index))) return undefined;
  const from = end + by.index + by[0].length;
  const first = personsIn(text.slice(from).replace(/[.;].*$/u, ""), inquiry)[0];
  if (first === undefined || first.from > MAX_TITLE_WORDS) return undefined;
  const named = text
    .slice(from)
    .split(/\s+/u)
    .slice(0, first.to)
    .join(" ")
    .replace(/\P{L}+$/u, "");
  return { file, speaker: first.speaker, words: text.slice(at, from) + named, passage };
}

const personsIn = (text: string, { directory }: Inquiry) =>
  directory.findIn(text.split(/\s+/u)).filter(({ speaker }) => speaker.kind === "person");

/** Whoever is named at most one small word before the verb: "Malin also leads". */
function lastPerson(before: string, inquiry: Inquiry): Speaker | undefined {
  const length = before.trim().split(/\s+/u).length;
  const last = personsIn(before.trim(), inquiry).at(-1);
  return last !== undefined && length - last.to <= 1 ? last.speaker : undefined;
}

/** Every claim on who holds the post an office names, in corpus order; empty where it names no post of a body. */
export async function claimsOnPost(office: string, inquiry: Inquiry): Promise<SourcedClaim[]> {
  const post = readPost(office);
  if (post === undefined) return [];
  const bodies = inquiry.directory.resolve(post.body).speakers.filter(({ kind }) => kind === "body");
  const names = [content(nameWords(post.body)), ...bodies.flatMap(formsOf).map(({ words }) => words)];
  const claims = await byRole(
    names.filter((words) => words.length > 0),
    inquiry,
  );
  for (const name of new Set([post.body, ...bodies.flatMap(allNames)])) {
    const { hits } = await inquiry.search({ phrase: name, limit: MAX_PARAGRAPHS });
    for (const passage of hits.flatMap(({ paragraph }) => paragraph.passages)) {
      const claim = bySentence(passage, name, inquiry);
      if (claim !== undefined && !claims.some((one) => one.passage === claim.passage)) claims.push(claim);
    }
  }
  const fitting = claims.filter(({ head }) => post.head === undefined || head === undefined || head === post.head);
  return fitting.sort((a, b) => (a.file === b.file ? a.passage.start - b.passage.start : a.file < b.file ? -1 : 1));
}
