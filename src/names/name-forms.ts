/**
 * The forms by which a speaker can be named, as words to compare: "Mr. Keo Remy’s" -> keo remy; for a body its
 * initials too, and for a person the role each article gives.
 */
import { analyse, fold } from "../terms.ts";
import type { Speaker } from "../types.ts";
import { officeTerms } from "./short-titles.ts";

/** Words before a name that are no part of it; only ever dropped where a name follows. */
const TITLES = new Set(
  (
    "mr mrs ms miss mx dr prof professor sir dame lord lady president vice deputy prime minister pm senator sen congressman " +
    "congresswoman representative rep governor gov mayor judge justice chief general gen colonel captain secretary ambassador " +
    "chairman chairwoman chair director king queen prince princess excellency he his her hon honourable honorable samdech " +
    "okhna lieutenant lt colonel col major maj admiral commander brigadier sergeant commissioner councillor rabbi bishop archbishop rev reverend activist analyst lawyer lawmaker mp journalist the a an former ex"
  ).split(" "),
);

/** Words that carry nothing in the name of a body: "the Ministry of Foreign Affairs". */
export const LINKING = new Set("the of for and a an on in to at &".split(" "));

/** A role with one of these is another office than the role without it. */
export const ROLE_QUALIFIERS = new Set(
  ["deputy", "vice", "former", "ex", "acting", "assistant", "interim", "elect", "under", "shadow"].flatMap(analyse),
);

/** An interim chief is whoever is chief. */
export const STANDING_IN = new Set(["acting", "interim"].flatMap(analyse));

/** A name as words to compare: folded, without possessives, dots and apostrophes, hyphens parting words. */
export function nameWords(typed: string): string[] {
  const plain = fold(typed)
    .replaceAll(/(?<=[\p{L}.])'s(?!\p{L})|(?<=s)'(?!\p{L})/gu, "")
    .replaceAll(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?!\p{L})|[^\p{L}]|$)/gu, "$1")
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, "");
  return plain.match(/[\p{L}\p{M}\p{N}]+|&/gu) ?? [];
}

/** Without linking words. */
export const content = (words: readonly string[]): string[] => words.filter((word) => !LINKING.has(word));
/** As one key, without linking words. */
export const joined = (words: readonly string[]): string => content(words).join(" ");

/** One way to name one speaker. */
export interface Form {
  readonly speaker: Speaker;
  /** Without linking words. */
  readonly words: readonly string[];
  /** The name itself rather than an alias. */
  readonly isName: boolean;
}

/** "Human Rights Watch" -> "hrw"; only bodies are called by their initials. */
function initials(speaker: Speaker): string[] {
  if (speaker.kind !== "body") return [];
  return [speaker.name, ...speaker.aliases].flatMap((name) => {
    const capitals = name.replaceAll(/\(.*?\)/gu, "").match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})/gu);
    return capitals !== null && capitals.length > 2 ? [fold(capitals.join(""))] : [];
  });
}

/** The name, the aliases, and a body's initials. */
export function formsOf(speaker: Speaker): Form[] {
  const named = [speaker.name, ...speaker.aliases].map((name, place) => ({
    speaker,
    words: content(nameWords(name)),
    isName: place === 0,
  }));
  const acronyms = initials(speaker).map((acronym) => ({ speaker, words: [acronym], isName: false }));
  return [...named, ...acronyms].filter((form) => form.words.length > 0);
}

/** An office one article gives one person, as index terms. */
export interface Role {
  readonly speaker: Speaker;
  readonly terms: ReadonlySet<string>;
  /** Of the bodies it names: "chrc" for "deputy president of the Cambodian Human Rights Committee". */
  readonly initials: readonly string[];
  /** What somebody is, without where: the last words of the offices before the first "of" or comma, and one at the very end. */
  readonly heads: readonly string[];
}

/** Three capitalised words or more, with small ones between. */
const CAPITALISED_RUN = /\p{Lu}\p{L}+(?: (?:(?:of|for|and|the) ){0,2}\p{Lu}\p{Ll}+){2,9}/gu;
const CAPITALS = /(?<!\p{L})\p{Lu}/gu;

/** "Institute for Democracy president": an office that comes last, whatever stands before. */
const OFFICE_TERMS = new Set(
  "president chairman chairwoman chair director minister secretary governor mayor leader head spokesman spokeswoman spokesperson coordinator"
    .split(" ")
    .flatMap(analyse),
);

/** Every role the articles give a person; none for a body. */
export function rolesOf(speaker: Speaker): Role[] {
  if (speaker.kind !== "person") return [];
  return speaker.roles.map(({ role }) => {
    const acronyms = [...role.matchAll(CAPITALISED_RUN)].map(([run]) => fold(run.match(CAPITALS)!.join("")));
    const offices = role
      .split(/,|\s(?:of|at|for|from|in|to|with|on)\s/u)[0]!
      .split(" and ")
      .map(officeTerms);
    const last = officeTerms(role.split(",")[0]!).at(-1);
    const heads = [
      ...offices.map((terms) => terms.at(-1)),
      last !== undefined && OFFICE_TERMS.has(last) ? last : undefined,
    ];
    return {
      speaker,
      terms: new Set([...analyse(role), ...officeTerms(role)]),
      initials: acronyms,
      heads: heads.filter((term) => term !== undefined),
    };
  });
}

/** Whether a word before a name is a title, or a word of a role this speaker has. */
export function belongsTo(word: string, speaker: Speaker): boolean {
  return (speaker.kind === "person" && TITLES.has(word)) || isOfRole(word, speaker);
}

/** The same after a name, where titles are another's: "the Florida governor" is nobody called Florida. */
export function isOfRole(word: string, speaker: Speaker): boolean {
  return LINKING.has(word) || speaker.roles.some(({ role }) => nameWords(role).includes(word));
}

/** Words from the first that is no title; all of them where there is none but titles, or an office ("mayor of"). */
export function withoutTitles(words: readonly string[]): readonly string[] {
  const from = words.findIndex((word) => !TITLES.has(word));
  return from < 0 || LINKING.has(words[from]!) ? words : words.slice(from);
}
