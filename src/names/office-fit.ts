/** How well the office somebody is asked for by is the one that a phrase gives them. */
import { standsFor } from "./entity-words.ts";
import { allNations } from "./nations.ts";
import { areLeaders, areSameOffice, descriptionTerms, isCalledBy, isNationalLeader, plainly } from "./office-words.ts";
import type { Phrase } from "./portraits.ts";
import { ANYBODY, termsIn } from "./read-description.ts";
import type { Description } from "./read-description.ts";
import { isSame } from "./same-terms.ts";

/** The same of whoever knows something, if enough is said of what and where. */
export const EXPERTS = termsIn("expert specialist authority");
const MIN_TERMS_OF_EXPERT = 3;
/** What may stand before the title of whoever leads without making it another: an operations director does not lead. */
const PLAIN = termsIn(
  "executive general managing national founding founder current new newly appointed elected co interim acting human rights group body company local",
);
/** How well what somebody is asked for as is what they are. Only their order means anything. */
const SAME = 1;
const SAME_OFFICE = 0.95;
export const LEADER = 0.85;
export const BELONGS = 0.8;

/**
 * Words of a phrase, written small, that were not asked for and may make an office another: "operations director", "head
 * of the NRA's lobbying arm".
 */
export function furtherWords({ text }: Phrase, head: string, wanted: readonly string[]): string[] {
  const words = plainly(text).split(/[\s,]+/u);
  const at = words.findIndex((word) => descriptionTerms(word).includes(head));
  const owner = words.findIndex((word, place) => place > at && /['’]s?$/u.test(word));
  const isAsked = (word: string): boolean =>
    descriptionTerms(word).some((term) => wanted.some((one) => isSame(one, term)));
  const isPlain = (word: string): boolean =>
    /^\p{Lu}/u.test(word) || descriptionTerms(word).every((term) => PLAIN.has(term));
  const owned = owner < 0 ? [] : words.slice(owner + 1).filter((word) => !isPlain(word));
  const before = words.slice(0, Math.max(0, at)).filter((word) => !isPlain(word) && !isAsked(word));
  return [...before, ...(owned.some(isAsked) ? [] : owned)];
}

/** Of the name of a body at least so much must be asked for where its head is called by another title. */
const MIN_SHARE_OF_NAME = 0.5;

/** "The Norland president" is not who directs the Norland Institute for Ports. */
function isOfBody({ names, terms, text, entities }: Phrase, wanted: readonly string[]): boolean {
  const written = new Set(descriptionTerms(plainly(text)));
  if (wanted.some((term) => terms.has(term) && !written.has(term))) return true;
  if (entities().some((entity) => wanted.some((term) => standsFor(entity, term, wanted)))) return true;
  const asked = [...names].filter((name) => wanted.some((term) => isSame(term, name)));
  return asked.length >= MIN_SHARE_OF_NAME * names.size;
}

/** 0 where it is another. */
export function worthOfOffice({ heads, terms }: Description, phrase: Phrase): number {
  // "The founder" alone is not the founder and chief executive of something.
  const held = terms.length < 2 ? phrase.heads.slice(-1) : phrase.heads;
  const pairs = heads.flatMap((asked) => held.map((head) => [asked, head] as const));
  if (pairs.some(([asked, head]) => asked === head)) return SAME;
  // Whoever represents somebody is their lawyer, but "the lawyer" is no representative of a firm.
  if (terms.length < 2) return pairs.some(([asked, head]) => areSameOffice(asked, head)) ? SAME_OFFICE : 0;
  if (pairs.some(([asked, head]) => isCalledBy(asked, head))) return SAME_OFFICE;
  const isOfNation = terms.every((term) => heads.includes(term) || allNations().has(term));
  if (isOfNation && pairs.some(([asked, head]) => isNationalLeader(asked, head))) return SAME_OFFICE;
  const isLed = (asked: string, head: string): boolean =>
    areLeaders(asked, head) && furtherWords(phrase, head, terms).length === 0 && isOfBody(phrase, terms);
  if (pairs.some(([asked, head]) => isLed(asked, head))) return LEADER;
  const isExpert = terms.length >= MIN_TERMS_OF_EXPERT && heads.every((head) => EXPERTS.has(head));
  return isExpert || heads.every((head) => ANYBODY.has(head)) ? BELONGS : 0;
}
