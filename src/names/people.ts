/** Whose words are asked for: a typed name or names -> known people, with what was read into the typing. */
import { listed } from "../compose.ts";
import type { Inquiry } from "../inquiry.ts";
import { withAgency } from "./agencies.ts";
import { isPerson } from "./beside-names.ts";
import { correctWords } from "./correct-words.ts";
import { findDescribed } from "./described.ts";
import { findGroup } from "./groups.ts";
import { isPlural } from "./plural.ts";
import { content, nameWords } from "./name-forms.ts";
import { nationAt, otherNationForms } from "./nations.ts";
import { findOrgan } from "./organ-of-state.ts";
import type { Reading } from "./speakers.ts";
import { agreeing } from "./sexes.ts";
import { editDistance } from "./spelling.ts";
import { speakingFor } from "./spoken-for.ts";
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

/** Paragraphs looked through for words just as typed. */
const MAX_PARAGRAPHS = 10;
/** In longer words of a body's name one letter may differ: Centre and Center, Cambodia and Cambodian. */
const MIN_LETTERS_FOR_VARIANT = 6;

function isVariant(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= MIN_LETTERS_FOR_VARIANT && editDistance(a, b, 1) === 1);
}

/** "Donald Trump" and "Donald J. Trump". */
function isSamePerson(a: Speaker, b: Speaker): boolean {
  if (a.kind !== "person" || b.kind !== "person") return false;
  const [ours, theirs] = [a, b].map(({ name }) => nameWords(name).filter((word) => word.length > 1));
  return ours!.length > 1 && ours!.join(" ") === theirs!.join(" ");
}

function isSameBody(a: Speaker, b: Speaker): boolean {
  if (a.kind !== "body" || b.kind !== "body") return false;
  const [ours, theirs] = [a, b].map(({ name }) => content(nameWords(name)).sort());
  return ours!.length === theirs!.length && ours!.every((word, at) => isVariant(word, theirs![at]!));
}

/** The name, then the aliases. */
export const allNames = ({ name, aliases }: Speaker): string[] => [name, ...aliases];

/** Institutions that English gives an article: "the Ministry of Justice", "the European Parliament". */
const INSTITUTION =
  /(?:^| )(?:ministry|department|committee|council|commission|parliament|embassy|court|government|union|office|senate|party|association|police|army|centre|center|institute|agency|bank|assembly|congress)(?: (?:of|for) .+)?$/iu;

/** "Some villagers", "another resident" */
const QUANTIFIED =
  /^(?:some|many|several|most|few|all|any|other|another|one|two|three|four|five|six|seven|eight|nine|ten|both|various|certain|dozens|hundreds|thousands|his|her|their|its|our|my)(?!\p{L})/u;

/** As a sentence names a speaker: "Keo Remy", "the Ministry of Justice", and "the council" for one without a name. */
export function called({ name, kind }: Speaker): string {
  const takesArticle =
    (/^\p{Ll}/u.test(name) && !QUANTIFIED.test(name)) ||
    (kind === "body" && name.includes(" ") && INSTITUTION.test(name));
  return takesArticle ? `the ${name}` : name;
}

/** The names of people, a body's once however many entries it has. */
export function namesOf(people: readonly Speaker[]): string[] {
  return people
    .filter(
      (speaker, at) =>
        !people.slice(0, at).some((before) => isSameBody(before, speaker) || isSamePerson(before, speaker)),
    )
    .map(called);
}

/** Whether the corpus has the words just as typed; the index would take "Vargas" for a form of "Varga". */
async function standsAsTyped(typed: string, inquiry: Inquiry): Promise<boolean> {
  const wanted = ` ${nameWords(typed).join(" ")} `;
  const { hits } = await inquiry.search({ phrase: typed, limit: MAX_PARAGRAPHS });
  return hits.some(({ paragraph }) => ` ${nameWords(paragraph.text).join(" ")} `.includes(wanted));
}

/** "Japan's embassy" for the Japanese Embassy: the only body that the name with another form of the nation is. */
function findBodyOfNation(typed: string, { directory }: Inquiry): Speaker | undefined {
  const bodies = otherNationForms(typed).flatMap((name) => {
    const { speakers, reading } = directory.resolve(name);
    return reading === "exact" || reading === "part" ? speakers.filter(({ kind }) => kind === "body") : [];
  });
  const [only, ...others] = new Set(bodies.filter(({ quotations }) => quotations > 0));
  return others.length === 0 ? only : undefined;
}

/** "America" where the documents have the U.S. speak. */
function findNation(typed: string, { directory }: Inquiry): Speaker | undefined {
  const row = typed.replace(/^the /iu, "").split(/\s+/u);
  const nation = nationAt(row, 0);
  if (nation?.length !== row.length) return undefined;
  return nation.forms
    .flatMap((form) => {
      const { speakers, reading } = directory.resolve(form);
      return reading === "exact" ? speakers : [];
    })
    .find(({ kind, quotations }) => kind === "body" && quotations > 0);
}

/** How far, in paragraphs, one of several is ahead of all the others together to be meant by a name they share. */
const LEAD = 4;

/**
 * Of several people who share a surname the one whom the documents quote by far the most; nobody where another who bears
 * it is spoken of as often, for the words of one are no answer for the other.
 */
async function prominentOf(all: readonly Speaker[], inquiry: Inquiry): Promise<Speaker | undefined> {
  const speakers = all.filter(({ kind, quotations }) => kind === "person" || quotations > 0);
  if (speakers.some(({ kind }) => kind !== "person")) return undefined;
  const known = await Promise.all(
    speakers.map(async (person) => {
      const quoted = (await inquiry.search({ speakers: [person.id], limit: 1 })).total;
      const named = (await inquiry.search({ phrase: person.name, limit: 1 })).total;
      return { person, quoted, weight: Math.max(quoted, named) };
    }),
  );
  const [best, ...others] = known.toSorted((a, b) => b.quoted - a.quoted);
  if (best === undefined || best.quoted === 0) return undefined;
  const isAhead = best.quoted >= LEAD * others.reduce((sum, { quoted }) => sum + quoted, 0);
  return isAhead && others.every(({ weight }) => weight <= best.weight) ? best.person : undefined;
}

/** Whether several who are quoted share a given name: of two Tims, "Tim" may be either, however much one of them says. */
function areNamesakes(typed: string, speakers: readonly Speaker[]): boolean {
  const [given, ...others] = nameWords(typed);
  const bearing = speakers.filter(({ name, quotations }) => quotations > 0 && nameWords(name)[0] === given);
  return others.length === 0 && bearing.length > 1;
}

/** An office that only one of its holders is quoted in, or a name within some documents, is that one's. */
async function findAmong(
  typed: string,
  speakers: readonly Speaker[],
  reading: Reading,
  inquiry: Inquiry,
): Promise<People> {
  const totals = await Promise.all(speakers.map(({ id }) => inquiry.search({ speakers: [id], limit: 1 })));
  const [only, ...others] = speakers.filter((_, at) => totals[at]!.total > 0);
  const isUnsure = reading === "role" || reading === "misspelt" || areNamesakes(typed, speakers);
  const prominent = isUnsure ? undefined : await prominentOf(speakers, inquiry);
  if (prominent !== undefined && (!inquiry.isNarrow || others.length > 0)) {
    const notes = [`Took “${typed}” to be ${prominent.name}, who is quoted by far the most.`];
    return { found: "known", people: [prominent], reading: "part", notes };
  }
  if ((!inquiry.isNarrow && reading !== "role") || only === undefined || others.length > 0)
    return { found: "several", people: speakers, typed, reading };
  const notes = [
    `Took “${typed}” to be ${only.name}, the only one of them who is quoted${inquiry.isNarrow ? " there" : ""}.`,
  ];
  return { found: "known", people: [only], reading: reading === "role" ? "role" : "part", notes };
}

/** "The authority" for the only quoted body that is one: the last word of its name, or the first before "of". */
function bodiesByNoun(typed: string, { directory }: Inquiry): Speaker[] {
  const noun = /^the (?<noun>\p{Ll}{4,})$/u.exec(typed)?.groups?.["noun"];
  if (noun === undefined) return [];
  return directory.speakers.filter(({ kind, quotations, name }) => {
    if (kind !== "body" || quotations === 0) return false;
    const words = nameWords(name);
    return words.at(-1) === noun || (words[0] === noun && (words[1] === "of" || words[1] === "for"));
  });
}

/** "licahdo direcor": an office once its words are mended. Names have their own mending, which is stricter. */
async function findByOfficeWithSlips(typed: string, inquiry: Inquiry): Promise<People | undefined> {
  const mended = await correctWords(typed, inquiry);
  if (mended.text === typed) return undefined;
  const found = await findOne(mended.text, inquiry);
  const isOffice = found.found !== "nobody" && found.reading === "role";
  if (!isOffice) return undefined;
  return found.found === "known" ? { ...found, notes: [...mended.notes, ...found.notes] } : found;
}

async function findByDescription(typed: string, inquiry: Inquiry): Promise<People> {
  const { best } = await findDescribed(typed, inquiry);
  const [first, ...others] = best;
  if (first === undefined) return { found: "nobody", typed };
  if (others.every(({ kind }) => kind === "body") && first.kind === "person")
    return { found: "known", people: best, reading: "role", notes: noteOn(typed, first, "role") };
  return others.length === 0
    ? { found: "known", people: best, reading: "role", notes: noteOn(typed, first, "role") }
    : findAmong(typed, best, "role", inquiry);
}

/** A body that is called by an office or by what it is ("education professor at Harvard"), or that is never quoted. */
const isNameless = ({ kind, name, quotations }: Speaker): boolean =>
  kind === "body" && (quotations === 0 || /^\p{Ll}/u.test(name) || (isPerson(name) && !isPlural(name)));

/** Who by name is only somebody's office without the name may be described as its holder. */
async function findHolder(typed: string, speakers: readonly Speaker[], inquiry: Inquiry): Promise<People | undefined> {
  if (speakers.length === 0 || !speakers.every(isNameless)) return undefined;
  const found = await findByDescription(typed, inquiry);
  const isHeld = found.found === "known" && found.people[0]!.kind === "person" && found.people[0]!.quotations > 0;
  return isHeld ? found : undefined;
}

const ISSUED =
  /^(?:the )?(?<body>.+?)(?:['’]s?)? (?:resolution|statement|press release|report|letter|communiqu[eé]|motion|press kit)$/iu;

/** "The European Parliament's resolution" is the parliament's words. */
function findIssuer(typed: string, { directory }: Inquiry): Speaker | undefined {
  const { speakers, reading } = directory.resolve(ISSUED.exec(typed)?.groups?.["body"] ?? "");
  const [only, ...others] = speakers.filter(({ kind, quotations }) => kind === "body" && quotations > 0);
  return reading === "exact" && others.length === 0 ? only : undefined;
}

/** Any of many ("organisations"): the only one that is called so is not meant by it. */
const ANY_BODIES = /^(?:the )?(?:groups?|organi[sz]ations?|bodies)$/iu;

/** Everybody whom a plural describes ("ministers"), or a group. */
async function findEverybody(typed: string, inquiry: Inquiry): Promise<readonly Speaker[]> {
  const group = findGroup(typed, inquiry.directory);
  if (group.some(({ kind }) => kind === "body")) return group.length > 1 || !ANY_BODIES.test(typed) ? group : [];
  const described = isPlural(typed) ? (await findDescribed(typed, inquiry)).all : [];
  // Of "students" the only one quoted is not all.
  const isOne = described.length === 1 && !/\s/u.test(typed.replace(/^the /iu, ""));
  return [...new Set([...group, ...(isOne ? [] : described.filter(({ kind }) => kind === "person"))])];
}

/** Whoever is called so, or for a body that is not quoted whoever speaks for it. */
async function findOne(typed: string, inquiry: Inquiry): Promise<People> {
  const found = await findCalled(typed, inquiry);
  const voices = found.found === "nobody" ? [] : speakingFor(found.people, inquiry.directory);
  if (voices.length === 0) return found;
  return { found: "known", people: voices, reading: "role", notes: noteOn(typed, voices[0]!, "role") };
}

/** "Zuma's lawyer" is not Zuma, whatever titles belong to her. */
const OWNED = /^(?:the )?(?<owner>\S+(?: \S+){0,3})['’]s? \p{Ll}/u;

async function findCalled(typed: string, inquiry: Inquiry): Promise<People> {
  const named = inquiry.directory.resolve(typed);
  const owner = OWNED.exec(typed)?.groups?.["owner"];
  const owners = owner === undefined ? [] : inquiry.directory.resolve(owner).speakers;
  const isOwner = owners.length > 0 && named.speakers.every((speaker) => owners.includes(speaker));
  const { reading } = named;
  const byOffice = reading === "role" && named.speakers.some(({ kind }) => kind === "person");
  const speakers = isOwner || byOffice ? [] : await agreeing(typed, named.speakers, inquiry);
  if (speakers.length === 0 && named.speakers.length > 0 && !isOwner && !byOffice) return { found: "nobody", typed };
  const nation = reading === "exact" && speakers.length > 0 ? undefined : findNation(typed, inquiry);
  if (nation !== undefined)
    return { found: "known", people: [nation], reading: "exact", notes: noteOn(typed, nation, "role") };
  const [first, ...others] = speakers;
  const group = await findEverybody(typed, inquiry);
  if (group.length > 1 || (group.length > 0 && (first === undefined || !group.includes(first)))) {
    const notes = [`Took “${typed}” to be ${listed(namesOf(group))}.`];
    return { found: "known", people: group, reading: "role", notes };
  }
  if (first === undefined) {
    const described = await findByDescription(typed, inquiry);
    if (described.found !== "nobody") return described;
    const body = findBodyOfNation(typed, inquiry) ?? findIssuer(typed, inquiry) ?? (await findOrgan(typed, inquiry));
    const bodies = body === undefined ? bodiesByNoun(typed, inquiry) : [body];
    if (bodies.length === 1)
      return { found: "known", people: bodies, reading: "role", notes: noteOn(typed, bodies[0]!, "role") };
    if (bodies.length > 1) return { found: "several", people: bodies, typed, reading: "role" };
    return (await findByOfficeWithSlips(typed, inquiry)) ?? described;
  }
  const held = reading === "misspelt" ? undefined : await findHolder(typed, speakers, inquiry);
  if (held !== undefined) return held;
  // What the corpus has as typed is no slip of the fingers.
  if (reading === "misspelt" && (await standsAsTyped(typed, inquiry))) return { found: "nobody", typed };
  // "EU" and "E.U.", "Ministry of Justice" and "Justice Ministry" are one body under two entries.
  if (
    others.length > 0 &&
    speakers.every((speaker) => speaker === first || isSameBody(speaker, first) || isSamePerson(speaker, first))
  ) {
    return { found: "known", people: speakers, reading, notes: noteOn(typed, first, reading) };
  }
  if (others.length > 0) return findAmong(typed, speakers, reading, inquiry);
  return { found: "known", people: [first], reading, notes: noteOn(typed, first, reading) };
}

/** One name, or several with "and" between them that are all known. */
export async function findPeople(asTyped: string, inquiry: Inquiry): Promise<People> {
  // "The company itself"
  const typed = withAgency(asTyped.replace(/ (?:(?:him|her|it)self|themselves)$/iu, ""), inquiry.directory);
  const isEitherOwn = /\sor (?:his|her|its|their) /iu.test(typed);
  const whole: People = isEitherOwn ? { found: "nobody", typed } : await findOne(typed, inquiry);
  const parts = typed
    .split(/\s+(?:and|or|vs\.?|versus)\s+|\s*[,&/]\s*(?:and\s+|or\s+)?/iu)
    .filter((part) => part.trim() !== "");
  if (whole.found !== "nobody" || parts.length < 2) return whole;
  const found = await Promise.all(parts.map((part) => findOne(part, inquiry)));
  const known = found.flatMap((people) => (people.found === "known" ? [people] : []));
  // "Varga or her ministry": of what may be either the one that is known will do.
  const isEither = parts.length === 2 && found[0]!.found === "known" && /\sor\s/iu.test(typed);
  if (!isEither && known.length < found.length) return found.find((people) => people.found !== "known")!;
  return {
    found: "known",
    people: [...new Set(known.flatMap(({ people }) => people))],
    reading: known[0]!.reading,
    notes: found.flatMap((one) => {
      if (one.found === "known") return one.notes;
      return [`Found nobody who is called “${one.typed}”.`];
    }),
  };
}
