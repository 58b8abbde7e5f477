/**
 * Many asked for at once: "analysts", "NGOs", "rights groups", "somebody from Licadho". Only those who are quoted are
 * meant, for the others have nothing to be shown.
 */
import { numberInWords } from "../check/number-words.ts";
import { fold } from "../terms.ts";
import { content, nameWords } from "./name-forms.ts";
import { allNames } from "./people.ts";
import { isPlural } from "./plural.ts";
import type { Directory } from "./speakers.ts";
import type { Speaker } from "../types.ts";

/** The names that civil society goes by in the news; one of them asks for all. */
const CIVIL_SOCIETY =
  /\b(?:ngos?|csos?|non-?governmental organi[sz]ations?|civil society|rights (?:groups?|organi[sz]ations?|monitors?|watchdogs?|bodies))\b/iu;
/** What such bodies have in their names, and what those of a state or of states have. */
const OF_RIGHTS = /\b(?:Human|Civil|Land|Labou?r|Women['’]s|Workers['’]) Rights\b|\bAmnesty\b/u;
const OF_STATE =
  /\b(?:ministry|committee|commission(?:er)?|council|rapporteur|court|tribunal|parliament|party|UN|U\.N\.|united nations|government|national|department)\b/iu;
const isCivil = (name: string): boolean => CIVIL_SOCIETY.test(name) || (OF_RIGHTS.test(name) && !OF_STATE.test(name));

const FROM_BODY =
  /^(?:any ?(?:one|body)|some ?(?:one|body)|people|persons?|(?:the |an? |any |some )?(?:officials?|members?|representatives?|spokes\p{L}+|staff))(?: else)? (?:from|at|of|in|for|with) (?<body>.+)$/iu;

/** "The Licadho guy", "the EU folks". */
const BODYS_PERSON =
  /^(?:the |an? |that |some |this )?(?<body>.+?)(?:['’]s)? (?:guys?|man|woman|lady|person|people|folks?|reps?|dude|someone|official|officials|staffer)$/iu;

/** People whose role in some article names the body: "operations director of the human rights group Licadho". */
export function membersOf(names: readonly string[], { speakers }: Directory): Speaker[] {
  const wanted = names.map((name) => content(nameWords(name))).filter((words) => words.length > 0);
  return speakers.filter(
    ({ kind, quotations, roles }) =>
      kind === "person" &&
      quotations > 0 &&
      roles.some(({ role }) => {
        const held = nameWords(role);
        return wanted.some((words) => words.every((word) => held.includes(word)));
      }),
  );
}

/** "The eight groups", "the 67 organisations": bodies of just as many. */
const COUNTED = /^(?:the |all )?(?<count>\d{1,4}|\p{L}+(?:-\p{L}+)?) (?:\p{L}+ ){0,3}?(?<what>\p{L}{2,}s)$/iu;
const ORGANISATIONS = /^(?:groups?|organi[sz]ations?|ngos?|csos?|associations?|signator(?:y|ies))$/iu;

function findCounted(typed: string, { speakers }: Directory): Speaker[] {
  const { count = "", what = "" } = COUNTED.exec(typed)?.groups ?? {};
  const number = numberOf(count);
  if (number === undefined) return [];
  return speakers.filter(({ kind, name, quotations }) => {
    const [first = "", ...rest] = name.split(" ");
    const isSame = rest.some((word) =>
      ORGANISATIONS.test(what) ? ORGANISATIONS.test(word) : fold(word) === fold(what),
    );
    return kind === "body" && quotations > 0 && numberOf(first) === number && isSame;
  });
}

function numberOf(word: string): number | undefined {
  if (/^\d+$/u.test(word)) return Number(word);
  const read = numberInWords(word.toLowerCase().split("-"), 0, () => true);
  return read === undefined ? undefined : Number(read.key);
}

/** Everybody a plural or "somebody from …" asks for; empty where it is neither. */
export function findGroup(typed: string, directory: Directory): Speaker[] {
  const ofBody = BODYS_PERSON.exec(typed)?.groups?.["body"];
  const isBodys = ofBody !== undefined && directory.resolve(typed).speakers.length === 0;
  const body = FROM_BODY.exec(typed)?.groups?.["body"] ?? (isBodys ? ofBody : undefined);
  if (body !== undefined && !CIVIL_SOCIETY.test(body)) {
    const { speakers: named, reading } = directory.resolve(body);
    const bodies = named.filter(({ kind }) => kind === "body");
    const members = membersOf([body, ...bodies.flatMap(allNames)], directory);
    return members.length === 0 && isBodys && reading === "exact" ? bodies.filter(isQuoted) : members;
  }
  // "The NGO boss Sopheap" is one person.
  if (directory.findIn(typed.split(/\s+/u)).some(({ speaker }) => speaker.kind === "person")) return [];
  const counted = findCounted(typed, directory);
  if (counted.length > 0) return counted;
  if (!isPlural(typed) && !CIVIL_SOCIETY.test(typed)) return [];
  const { speakers, reading } = directory.resolve(typed);
  if (reading === "role" && speakers.every(({ kind }) => kind === "person")) return speakers.filter(isQuoted);
  const words = content(nameWords(typed));
  const isNamed = ({ name }: Speaker): boolean => words.every((word) => nameWords(name).includes(word));
  return directory.speakers.filter(
    (speaker) =>
      speaker.kind === "body" &&
      isQuoted(speaker) &&
      (CIVIL_SOCIETY.test(typed) ? isCivil(speaker.name) : words.length > 0 && isNamed(speaker)),
  );
}

const isQuoted = ({ quotations }: Speaker): boolean => quotations > 0;
