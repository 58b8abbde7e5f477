/**
 * A name as typed -> the people or bodies it may mean. Wrong people are worse than none: every typed word must be
 * accounted for by one person, a slip is forgiven only in longer words, and where two people fit both are returned.
 *
 *     "remy keo", "Mr. Remy", "President Keo Remy"  ->  Keo Remy
 *     "the CHRC president"                          ->  Keo Remy, by role
 *     "angela merkel" where only Angela Davis is    ->  nobody
 */
import {
  LINKING,
  ROLE_QUALIFIERS,
  STANDING_IN,
  belongsTo,
  content,
  formsOf,
  isOfRole,
  joined,
  nameWords,
  rolesOf,
  withoutTitles,
} from "./name-forms.ts";
import type { Form, Role } from "./name-forms.ts";
import { officeTerms } from "./short-titles.ts";
import { isNation } from "./nations.ts";
import { fullFormsOf } from "./nicknames.ts";
import { isMisspelling, isMisspellingWithinName, isNearlySpelt } from "./spelling.ts";
import { remembered } from "../remembered.ts";
import { analyse } from "../terms.ts";
import type { Speaker } from "../types.ts";

/** How a typed name was read: as a form the corpus uses, as words out of it, by role, or with a slip corrected. */
export type Reading = "exact" | "part" | "role" | "misspelt";

/** Who is meant: nobody (`speakers` empty), one, or several who fit equally. */
interface Resolution {
  readonly speakers: readonly Speaker[];
  readonly reading: Reading;
}

/** A known name within a longer text. */
interface NamedSpeaker {
  readonly speaker: Speaker;
  /** Place of its first and one past its last word, counted in the words that were searched. */
  readonly from: number;
  readonly to: number;
}

export interface Directory {
  /** In the order given: the most quoted first. */
  readonly speakers: readonly Speaker[];
  byId(id: string): Speaker | undefined;
  resolve(typed: string): Resolution;
  /** Those whose whole name, word by word, a row of words gives with a slip; empty where a word is left over. */
  misspelt(words: readonly string[]): Speaker[];
  /** People with a word in their name or an alias that is `typed`, or nearly, and passes `fits`. */
  withWord(typed: string, fits: (known: string) => boolean): Speaker[];
  /** Names, whole or as aliases, that stand in a row of words and mean one person each; longest first, no overlaps. */
  findIn(words: readonly string[]): NamedSpeaker[];
  /** Whom a running text names so, each once. */
  namedIn(text: string): Speaker[];
  /** Those with a word like one of the typed, to be suggested, never to be answered for; the most quoted first. */
  near(typed: string, limit: number): Speaker[];
}

/** A body may be asked for by part of its name, but one general word of many ("Cambodia", "rights") is not its name. */
const MIN_SHARE_OF_BODY_NAME = 0.5;
/** Names are short; a longer row of words is looked through in pieces of at most this many words. */
const MAX_NAME_WORDS = 10;
/** Typed words whose neighbours in spelling are kept. */
const MAX_REMEMBERED_WORDS = 1000;

function tabulate<T>(entries: Iterable<T>, keysOf: (entry: T) => Iterable<string>): Map<string, T[]> {
  const table = new Map<string, T[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const row = table.get(key);
      if (row === undefined) table.set(key, [entry]);
      else row.push(entry);
    }
  }
  return table;
}

/** Before a name: "the governor of Ohio", "the lawyer for Ida Holm" are somebody else. */
const OWNED_BY = new Set(["of", "for", "at", "from", "to", "in"]);

/** No slips of the fingers: the minister is not the ministry. */
const OFFICES = new Set("minister president director governor senator secretary mayor chancellor premier".split(" "));

const FORMER = new Set(["former", "ex"].flatMap(analyse));

/** "Ex-lawmaker" and "former lawmaker" are one. */
const isFormer = (terms: ReadonlySet<string>): boolean => [...FORMER].some((term) => terms.has(term));

/** Whether some words stand in another order within a name that has them all. */
const isTurned = (words: readonly string[], name: readonly string[]): boolean =>
  words.some((word, at) => at > 0 && name.indexOf(word) < name.indexOf(words[at - 1]!));

const distinct = (speakers: readonly Speaker[]): Speaker[] => [...new Set(speakers)];

/** Builds the look-up tables once for a corpus; the speakers come the most quoted first. */
export function createDirectory(speakers: readonly Speaker[]): Directory {
  const forms = speakers.flatMap(formsOf);
  const roles = speakers.flatMap(rolesOf);
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const byForm = tabulate(forms, (form) => [form.words.join(" ")]);
  const byGlued = tabulate(forms, (form) => [form.words.join("")]);
  const byWord = tabulate(forms, (form) => form.words);
  const byFirstLetter = tabulate(byWord.keys(), (word) => [word[0]!]);
  const byRoleTerm = tabulate(roles, ({ terms, initials }) => [...terms, ...initials]);

  // A question asks for each of its words several times, beside one word and beside more.
  const nearly = remembered(
    (word) => (byFirstLetter.get(word[0] ?? "") ?? []).filter((known) => isNearlySpelt(word, known)),
    MAX_REMEMBERED_WORDS,
  );

  function exact(words: readonly string[]): Speaker[] {
    const key = joined(words);
    const found = byForm.get(key) ?? byGlued.get(key.replaceAll(" ", "")) ?? [];
    const names = found.filter((form) => form.isName);
    const called = distinct(found.map((form) => form.speaker));
    if (called.length === 0) return byShortForm(content(words));
    if (key.includes(" ")) return names.length > 0 ? distinct(names.map((form) => form.speaker)) : called;
    // A single word that is one person's alias may still be the surname of somebody always named in full.
    const mayBeSurname = names.length === 0 && called.some((speaker) => speaker.kind === "person");
    return mayBeSurname ? distinct([...called, ...partOfPerson(content(words))]) : called;
  }

  /** "Liz Warren", "ben rhodes": a short form of the given name before words of the rest. */
  function byShortForm([given = "", ...rest]: readonly string[]): Speaker[] {
    if (rest.length === 0) return [];
    return distinct(fullFormsOf(given).flatMap((full) => partOfPerson([full, ...rest])));
  }

  function holdersOf(words: readonly string[]): Form[] {
    const [first, ...rest] = words;
    const holders = first === undefined ? [] : (byWord.get(first) ?? []);
    return holders.filter((form) => rest.every((word) => form.words.includes(word)));
  }

  function partOfPerson(words: readonly string[]): Speaker[] {
    return distinct(holdersOf(words).flatMap(({ speaker }) => (speaker.kind === "person" ? [speaker] : [])));
  }

  function quotedBodies(word: string): Speaker[] {
    const holders = holdersOf([word]).filter(({ isName, speaker }) => isName && speaker.kind === "body");
    return distinct(holders.map(({ speaker }) => speaker)).filter(({ quotations }) => quotations > 0);
  }

  function part(words: readonly string[]): Speaker[] {
    const wanted = content(words);
    // "Norland" is not whoever is called "Voice Norland".
    const people = isNation(wanted) ? [] : partOfPerson(wanted);
    if (people.length > 0) return people;
    // "Britain's ambassador to China" is not China's to Britain, but the Justice Ministry is that of justice.
    const isFixed = words.includes("to");
    const holders = holdersOf(wanted).filter(
      (form) => form.speaker.kind === "body" && !(isFixed && isTurned(wanted, form.words)),
    );
    const isNamed = (form: Form): boolean => wanted.length / form.words.length >= MIN_SHARE_OF_BODY_NAME;
    // A word that several bodies share ("ministry") names none of them by itself, however short one's name is.
    const fitting = wanted.length > 1 || !holders.some(isNamed) ? holders.filter(isNamed) : holders;
    return distinct(fitting.map((form) => form.speaker));
  }

  /** Of several the bearers of a title, where some are said to have it: "Senator Holm", who is "Sen. Holm" in an article. */
  function bearing(titles: readonly string[], found: readonly Speaker[]): readonly Speaker[] {
    const wanted = titles.flatMap(officeTerms);
    const bearers = found.filter(({ roles: held }) => {
      const terms = new Set(held.flatMap(({ role }) => officeTerms(role)));
      return wanted.every((term) => terms.has(term));
    });
    return wanted.length > 0 && bearers.length > 0 ? bearers : found;
  }

  /** "President Keo Remy", "Keo Remy of the CHRC": a name, and for the rest titles or words of that person's role. */
  function titled(words: readonly string[]): readonly Speaker[] {
    for (let length = words.length - 1; length > 0; length--) {
      for (let from = 0; from + length <= words.length; from++) {
        const named = exact(words.slice(from, from + length));
        const isOwnedBy = OWNED_BY.has(words[from]!) || OWNED_BY.has(words[from - 1] ?? "");
        const fitting = named.filter(
          (speaker) =>
            !(speaker.kind === "person" && isOwnedBy) &&
            words.slice(0, from).every((word) => belongsTo(word, speaker)) &&
            words.slice(from + length).every((word) => isOfRole(word, speaker)),
        );
        if (fitting.length > 0) return bearing(words.slice(0, from), fitting);
      }
    }
    // A surname after a title, where the corpus only has the full name.
    const untitled = withoutTitles(words);
    const titles = words.slice(0, words.length - untitled.length);
    return titles.length > 0 ? bearing(titles, part(untitled)) : [];
  }

  function byRole(typed: string): Speaker[] {
    const wanted = [...new Set(analyse(typed))];
    const holders = byRoleTerm.get(wanted.find((term) => !FORMER.has(term)) ?? "") ?? [];
    const fitting = holders.filter(
      ({ terms, initials, heads }) =>
        heads.some((head) => wanted.includes(head)) &&
        wanted.every((term) => terms.has(term) || initials.includes(term) || (FORMER.has(term) && isFormer(terms))),
    );
    const isFormerWanted = wanted.some((term) => FORMER.has(term));
    const isPlain = ({ terms }: Role): boolean =>
      [...terms].every(
        (term) =>
          wanted.includes(term) ||
          !ROLE_QUALIFIERS.has(term) ||
          STANDING_IN.has(term) ||
          (isFormerWanted && FORMER.has(term)),
      );
    const plain = fitting.filter(isPlain);
    if (plain.length > 0) return distinct(plain.map((role) => role.speaker));
    // "The lawmaker", where the only one is a former one who is quoted; a deputy is never meant.
    const former = fitting.filter(({ terms }) =>
      [...terms].every((term) => wanted.includes(term) || !ROLE_QUALIFIERS.has(term) || FORMER.has(term)),
    );
    const [only, ...others] = distinct(former.map((role) => role.speaker));
    return only !== undefined && others.length === 0 && only.quotations > 0 ? [only] : [];
  }

  /** "The European Union", where the corpus only has "EU". */
  function byInitials(typed: string): Speaker[] {
    const capitals = typed.match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll}+)/gu) ?? [];
    const isName =
      capitals.length > 1 && !/(?<![\p{L}\p{N}])\p{Ll}/u.test(typed.replaceAll(/\b(?:the|of|and|for|on)\b/gu, ""));
    const found = isName ? exact([capitals.join("").toLowerCase()]) : [];
    return found.filter(({ kind }) => kind === "body");
  }

  function withWord(typed: string, fits: (known: string) => boolean): Speaker[] {
    return distinct(
      nearly(typed)
        .filter(fits)
        .flatMap((word) => partOfPerson([word])),
    );
  }

  function spellings(word: string): string[] {
    return [word, ...(OFFICES.has(word) ? [] : nearly(word).filter((known) => isMisspelling(word, known)))];
  }

  function misspelt(words: readonly string[]): Speaker[] {
    const wanted = content(words).map(spellings);
    const [first, ...rest] = wanted;
    if (first === undefined || wanted.length > MAX_NAME_WORDS) return [];
    const candidates = first.flatMap((word) => byWord.get(word) ?? []);
    const fitting = candidates.filter(
      (form) =>
        rest.every((choices) => choices.some((word) => form.words.includes(word))) &&
        (form.speaker.kind === "person" || wanted.length / form.words.length >= MIN_SHARE_OF_BODY_NAME),
    );
    const people = fitting.filter((form) => form.speaker.kind === "person");
    return distinct((people.length > 0 ? people : fitting).map((form) => form.speaker));
  }

  /** "keo remi", "lao mong hai": every word of the name stands there, and at most one of two or two of three more than slightly wrong. */
  function misspeltWhole(words: readonly string[]): Speaker[] {
    const wanted = content(words);
    if (wanted.length < 2 || wanted.length > MAX_NAME_WORDS) return [];
    const fits = ({ words: known }: Form): boolean => {
      const wrong = known.flatMap((word, at) => (word === wanted[at] ? [] : [at]));
      if (known.length !== wanted.length || wrong.length === 0) return false;
      const isWithin = wrong.length === 1 || (wrong.length === 2 && known.length > 2);
      return wrong.every(
        (at) =>
          !OFFICES.has(wanted[at]!) &&
          (isWithin
            ? isMisspellingWithinName(wanted[at]!, known[at]!, known.toSpliced(at, 1))
            : isMisspelling(wanted[at]!, known[at]!)),
      );
    };
    const first = nearly(wanted[0]!).filter(
      (word) => word === wanted[0] || isMisspellingWithinName(wanted[0]!, word, wanted.slice(1)),
    );
    const fitting = first.flatMap((word) => byWord.get(word) ?? []).filter(fits);
    const named = fitting.filter(({ isName }) => isName);
    return distinct((named.length > 0 ? named : fitting).map(({ speaker }) => speaker));
  }

  function resolve(typed: string): Resolution {
    const words = nameWords(typed);
    if (content(words).length === 0 || words.length > MAX_NAME_WORDS) return { speakers: [], reading: "exact" };
    const steps: readonly (readonly [Reading, () => readonly Speaker[]])[] = [
      ["exact", () => exact(words)],
      ["part", () => part(words)],
      ["exact", () => titled(words)],
      ["role", () => byRole(typed)],
      ["part", () => byInitials(typed)],
      ["misspelt", () => misspelt(words)],
      ["misspelt", () => misspeltWhole(words)],
      ["misspelt", () => misspelt(withoutTitles(words))],
    ];
    for (const [reading, look] of steps) {
      const found = look();
      // "the ministry", where a bare "Ministry" stands somewhere but only the Ministry of Justice is quoted.
      const isBareWord =
        content(words).length === 1 && found.every(({ kind, quotations }) => kind === "body" && quotations === 0);
      const quoted = found.length > 0 && isBareWord ? quotedBodies(content(words)[0]!) : [];
      if (quoted.length > 0) return { speakers: quoted, reading: "role" };
      // "The secretary of state": a piece of some name ("U.S. Secretary of State") before it is an office of others.
      const isPiece = reading === "part" || found.every(({ kind }) => kind === "body");
      const isSilent = found.length > 0 && found.every(({ quotations }) => quotations === 0);
      const holders = isPiece && isSilent && !/\p{Lu}/u.test(typed) ? byRole(typed) : [];
      if (holders.length > 0) return { speakers: holders, reading: "role" };
      if (found.length > 0) return { speakers: found, reading };
    }
    return { speakers: [], reading: "exact" };
  }

  function findIn(row: readonly string[]): NamedSpeaker[] {
    const found: NamedSpeaker[] = [];
    const words = row.map((word) => nameWords(word).join(" "));
    for (let from = 0; from < words.length; from++) {
      // The longest name that starts here.
      for (let to = Math.min(words.length, from + MAX_NAME_WORDS); to > from; to--) {
        if (LINKING.has(words[from]!) || LINKING.has(words[to - 1]!)) continue;
        const named = exact(words.slice(from, to).filter((word) => word !== ""));
        if (named.length !== 1) continue;
        found.push({ speaker: named[0]!, from, to });
        from = to - 1;
        break;
      }
    }
    return found;
  }

  function near(typed: string, limit: number): Speaker[] {
    const choices = new Set(content(nameWords(typed)).slice(0, MAX_NAME_WORDS).flatMap(spellings));
    const sharing = [...choices].flatMap((word) => byWord.get(word) ?? []).map((form) => form.speaker);
    const quoted = distinct(sharing).filter((speaker) => speaker.quotations > 0);
    return quoted.sort((a, b) => b.quotations - a.quotations).slice(0, limit);
  }

  const namedIn = (text: string): Speaker[] =>
    distinct(findIn(text.split(/[^\p{L}\p{M}\p{N}'’.-]+/u)).map(({ speaker }) => speaker));

  return { speakers, byId: (id) => byId.get(id), resolve, misspelt: misspeltWhole, withWord, findIn, namedIn, near };
}
