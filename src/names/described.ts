/**
 * Somebody described rather than named, in whatever words and order: "the Carnegie president" for the "president of the
 * Carnegie Corporation", "chief exec of the hospital trust", "the boy's uncle". What somebody is asked for as (president)
 * must be what the documents say they are, or the same by another word; every other word must stand in what they say of
 * that person, or where the article introduces them.
 */
import { areKin } from "../evidence.ts";
import type { Inquiry } from "../inquiry.ts";
import { analyse } from "../terms.ts";
import type { Speaker } from "../types.ts";
import { LINKING, ROLE_QUALIFIERS } from "./name-forms.ts";
import { allNations, areSameNation } from "./nations.ts";
import { areLeaders, areSameOffice, descriptionTerms, headsOf, plainly } from "./office-words.ts";
import type { Phrase, Portrait } from "./portraits.ts";

/** Longer descriptions are whole sentences. */
const MAX_TERMS = 12;

const termsIn = (words: string): ReadonlySet<string> => new Set(words.split(" ").flatMap(analyse));
/** What anybody may be called: then whom or where they belong to tells who it is. */
const ANYBODY = termsIn("guy man woman lady person people folk dude bloke chap someone somebody official representative rep staffer member");
/** Say nothing of who somebody is. */
const IDLE = termsIn("behind certain mentioned named called quoted current local ngo organisation organization outfit body one");
/** What may stand before the title of whoever leads without making it another: an operations director does not lead. */
const PLAIN = termsIn("executive general managing national founding founder current new newly appointed elected the co");
/** What a body is; its name is more than the nation in it. */
const BODY =
  /\b(?:institute|cent(?:er|re)|committee|commission|council|corporation|association|universit\p{L}*|bank|union|foundation|league|society|agency|organi[sz]ation|group|federation|court|college|trust|fund)\b/iu;

/** How well what somebody is asked for as is what they are. Only their order means anything. */
const SAME = 1;
const SAME_OFFICE = 0.95;
const LEADER = 0.85;
const BELONGS = 0.8;
/** A word that stands only where the article introduces them, against 1 for one that is said of them. */
const AROUND = 0.5;

interface Description {
  readonly terms: readonly string[];
  readonly heads: readonly string[];
  /** Of every run of words the first letters: the asker may write out what the article shortens. */
  readonly initials: ReadonlyMap<string, readonly string[]>;
}

function readDescription(typed: string): Description {
  const plain = plainly(typed.replace(/^(?:the|that|this|an?|some|any|one|our) /iu, "").replaceAll(/['’]s(?!\p{L})/gu, ""));
  const terms = [...new Set(descriptionTerms(plain))].filter((term) => !IDLE.has(term));
  return { terms, heads: headsOf(plain).filter((term) => terms.includes(term)), initials: initialsIn(plain) };
}

function initialsIn(plain: string): Map<string, string[]> {
  const words = plain.split(/\s+/u).filter((word) => /^\p{L}/u.test(word) && !LINKING.has(word.toLowerCase()));
  const found = new Map<string, string[]>();
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 3; to <= words.length; to++) {
      const run = words.slice(from, to);
      found.set(run.map((word) => word[0]!.toLowerCase()).join(""), run.flatMap(descriptionTerms));
    }
  }
  return found;
}

const isSame = (a: string, b: string): boolean => a === b || areSameOffice(a, b) || areSameNation(a, b) || areKin(a, b);
const holds = (terms: ReadonlySet<string>, wanted: string): boolean =>
  terms.has(wanted) || [...terms].some((term) => isSame(term, wanted));

/** "CHRC President", "executive director of the group": nothing before the office that was not asked for makes it another. */
function isPlainly({ text, terms }: Phrase, head: string, wanted: readonly string[]): boolean {
  const words = text.split(/[\s,]+/u);
  const at = words.findIndex((word) => descriptionTerms(plainly(word)).includes(head));
  return at >= 0 && terms.size > 0 && words
    .slice(0, at)
    .every((word) => /^\p{Lu}/u.test(word) || descriptionTerms(word).every((term) => PLAIN.has(term) || wanted.includes(term)));
}

function worthOfOffice({ heads, terms }: Description, phrase: Phrase): number {
  const pairs = heads.flatMap((asked) => phrase.heads.map((head) => [asked, head] as const));
  if (pairs.some(([asked, head]) => asked === head)) return SAME;
  if (pairs.some(([asked, head]) => areSameOffice(asked, head))) return SAME_OFFICE;
  if (terms.length < 2) return 0;
  if (pairs.some(([asked, head]) => areLeaders(asked, head) && isPlainly(phrase, head, terms))) return LEADER;
  return heads.every((head) => ANYBODY.has(head)) ? BELONGS : 0;
}

/** "Cambodian Institute for Democracy president" is no Cambodian president. */
function isOnlyInName({ text }: Phrase, nation: string, wanted: readonly string[]): boolean {
  const runs = text.match(/\p{Lu}[\p{L}.]*(?: (?:(?:of|for|and|the) ){0,2}\p{Lu}[\p{L}.]*)*/gu) ?? [];
  const holding = runs.filter((run) => descriptionTerms(plainly(run)).some((term) => isSame(term, nation)));
  return holding.length > 0 && holding.every((run) => {
    const own = descriptionTerms(plainly(run)).filter((term) => !isSame(term, nation));
    return BODY.test(run) && !own.some((term) => wanted.some((one) => isSame(one, term)) && BODY.test(run.replace(/\p{L}+$/u, "")));
  });
}

/** 0 where the description is not this speaker's. */
function fitOf(asked: Description, { speaker, phrases, introductions }: Portrait): number {
  const nations = allNations();
  const qualifiers = asked.terms.filter((term) => ROLE_QUALIFIERS.has(term));
  const all = new Set(phrases.flatMap(({ terms }) => [...terms]));
  let best = 0;
  for (const phrase of phrases) {
    const office = worthOfOffice(asked, phrase);
    if (office === 0) continue;
    if ([...ROLE_QUALIFIERS].some((term) => phrase.terms.has(term) !== qualifiers.includes(term))) continue;
    const spelledOut = new Set([...asked.initials].flatMap(([key, terms]) => (phrase.terms.has(key) ? terms : [])));
    const isHeld = (term: string): boolean =>
      spelledOut.has(term) ||
      (asked.heads.includes(term) && (office !== BELONGS || ANYBODY.has(term))) ||
      (nations.has(term)
        ? holds(phrase.terms, term) && !isOnlyInName(phrase, term, asked.terms)
        : holds(phrase.terms, term) || holds(all, term));
    const missing = asked.terms.filter((term) => !isHeld(term));
    const said = asked.terms.length - missing.length;
    // Another country's minister is another minister, and whoever is nothing in particular must be somebody's.
    if (missing.some((term) => nations.has(term))) continue;
    if (office === BELONGS && (said < 2 || missing.length > 0)) continue;
    if (speaker.kind === "body" && asked.terms.length < 2) continue;
    const isIntroduced =
      missing.length === 0 ||
      introductions().some(({ terms, names }) => missing.every((term) => holds(terms, term) && !names.has(term)));
    if (isIntroduced) best = Math.max(best, (office * (said + AROUND * missing.length)) / asked.terms.length);
  }
  return best;
}

/** Whom a description fits. */
export interface Fitting {
  /** Those it fits best, and equally. */
  readonly best: readonly Speaker[];
  /** All who are quoted and all of whose description is said of them, the best first. */
  readonly all: readonly Speaker[];
}

/** Empty where it fits nobody. Whoever is never quoted is meant only where it fits nobody else as well. */
export async function findDescribed(typed: string, inquiry: Inquiry): Promise<Fitting> {
  const asked = readDescription(typed);
  if (asked.terms.length === 0 || asked.terms.length > MAX_TERMS) return { best: [], all: [] };
  const portraits = await inquiry.portraits();
  const fits = portraits.map((portrait) => ({ speaker: portrait.speaker, fit: fitOf(asked, portrait) })).filter(({ fit }) => fit > 0);
  const most = Math.max(...fits.map(({ fit }) => fit));
  const best = fits.filter(({ fit }) => fit === most).map(({ speaker }) => speaker);
  const quoted = best.filter(isQuoted);
  return {
    best: withoutNameless(quoted.length > 0 ? quoted : best),
    all: fits.filter(({ speaker, fit }) => isQuoted(speaker) && fit >= BELONGS).sort((a, b) => b.fit - a.fit).map(({ speaker }) => speaker),
  };
}

const isQuoted = ({ quotations }: Speaker): boolean => quotations > 0;

/** "Ambassador to Britain" without a name is the ambassador whom another article names. */
function withoutNameless(best: readonly Speaker[]): readonly Speaker[] {
  const people = best.filter(({ kind }) => kind === "person");
  return people.length === 1 ? [...people, ...best.filter(({ kind }) => kind === "body")] : best;
}
