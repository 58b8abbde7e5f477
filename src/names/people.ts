/** Whose words are asked for: a typed name or names -> known people, with what was read into the typing. */
import type { Inquiry } from "../inquiry.ts";
import { content, nameWords } from "./name-forms.ts";
import type { Reading } from "./speakers.ts";
import type { Speaker } from "../types.ts";

/** Known people, several who fit one name, or nobody. */
export type People =
  | {
      readonly found: "known";
      readonly people: readonly Speaker[];
      readonly reading: Reading;
      readonly notes: readonly string[];
    }
  | {
      readonly found: "several";
      readonly people: readonly Speaker[];
      readonly typed: string;
      readonly reading: Reading;
    }
  | { readonly found: "nobody"; readonly typed: string };

function noteOn(typed: string, person: Speaker, reading: Reading): string[] {
  if (reading === "misspelt") return [`Read “${typed}” as ${person.name}.`];
  if (reading === "role") return [`Took “${typed}” to be ${person.name}.`];
  return [];
}

const nameKey = (speaker: Speaker): string => content(nameWords(speaker.name)).sort().join(" ");

function isSameBody(a: Speaker, b: Speaker): boolean {
  return a.kind === "body" && b.kind === "body" && nameKey(a) === nameKey(b);
}

/** The name, then the aliases. */
export const allNames = ({ name, aliases }: Speaker): string[] => [name, ...aliases];

/** Institutions that English gives an article: "the Ministry of Justice", "the European Parliament". */
const INSTITUTION =
  /(?:^| )(?:ministry|department|committee|council|commission|parliament|embassy|court|government|union|office|senate|party|association|police|army|centre|center|institute|agency|bank|assembly|congress)(?: (?:of|for) .+)?$/iu;

/** As a sentence names a speaker: "Keo Remy", "the Ministry of Justice", and "the council" for one without a name. */
export function called({ name, kind }: Speaker): string {
  const takesArticle = /^\p{Ll}/u.test(name) || (kind === "body" && name.includes(" ") && INSTITUTION.test(name));
  return takesArticle ? `the ${name}` : name;
}

/** The names of people, a body's once however many entries it has. */
export function namesOf(people: readonly Speaker[]): string[] {
  return people.filter((speaker, at) => !people.slice(0, at).some((before) => isSameBody(before, speaker))).map(called);
}

async function findOne(typed: string, inquiry: Inquiry): Promise<People> {
  const { speakers, reading } = inquiry.directory.resolve(typed);
  const [first, ...others] = speakers;
  if (first === undefined) return { found: "nobody", typed };
  // What the corpus has as typed is no slip of the fingers.
  if (reading === "misspelt" && (await inquiry.search({ phrase: typed, limit: 1 })).total > 0) {
    return { found: "nobody", typed };
  }
  // "EU" and "E.U.", "Ministry of Justice" and "Justice Ministry" are one body under two entries.
  if (others.length > 0 && speakers.every((speaker) => isSameBody(speaker, first))) {
    return { found: "known", people: speakers, reading, notes: noteOn(typed, first, reading) };
  }
  if (others.length > 0) return { found: "several", people: speakers, typed, reading };
  return { found: "known", people: [first], reading, notes: noteOn(typed, first, reading) };
}

/** One name, or several with "and" between them that are all known. */
export async function findPeople(typed: string, inquiry: Inquiry): Promise<People> {
  const whole = await findOne(typed, inquiry);
  const parts = typed.split(/\s+and\s+|\s*[,&/]\s*(?:and\s+)?/iu).filter((part) => part.trim() !== "");
  if (whole.found !== "nobody" || parts.length < 2) return whole;
  const found = await Promise.all(parts.map((part) => findOne(part, inquiry)));
  const known = found.flatMap((people) => (people.found === "known" ? [people] : []));
  if (known.length < found.length) return found.find((people) => people.found !== "known")!;
  return {
    found: "known",
    people: [...new Set(known.flatMap(({ people }) => people))],
    reading: known[0]!.reading,
    notes: known.flatMap(({ notes }) => notes),
  };
}
