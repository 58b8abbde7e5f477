/** Whether an article says of a speaker where it introduces them what their role does not. */
import { standsFor } from "./entity-words.ts";
import { allNations, areSameNation, mainNation, nationOfState } from "./nations.ts";
import { descriptionTerms, plainly } from "./office-words.ts";
import type { Introduction, Phrase, Portrait } from "./portraits.ts";
import { termsIn } from "./read-description.ts";
import type { Description } from "./read-description.ts";
import { holds, isSame } from "./same-terms.ts";
import type { Speaker } from "../types.ts";

/** Of whom many are: "Republican Secretary of State", "Circuit Court Judge" do not say of which one. */
const MANY = termsIn(
  "Republican Democrat Democratic Labour Conservative Tory Liberal Green Socialist Circuit District",
);
const BODIES = termsIn(
  "institute center centre committee commission council corporation association university bank union foundation league society agency federation court college trust fund",
);
/** What a body is; its name is more than the nation in it. */
export const BODY =
  /\b(?:institute|cent(?:er|re)|committee|commission|council|corporation|association|universit\p{L}*|bank|union|foundation|league|society|agency|organi[sz]ation|group|federation|court|college|trust|fund|ministry)\b/iu;

/** "Cambodia's foreign affairs minister responded": whether the article calls somebody so where it may be this speaker. */
function isCalledOf(nation: string, { heads, terms }: Phrase, { name }: Speaker, { article }: Introduction): boolean {
  const text = plainly(article.text);
  for (const { 1: run, index } of text.matchAll(/(?<!\p{L})(?=(\p{Lu}[\p{L}.]+(?:['’]s)?(?: [\p{L}-]+){1,5}))/gu)) {
    const words = run!.split(" ");
    const first = descriptionTerms(plainly(words[0]!.replace(/['’]s$/u, "")))[0] ?? "";
    if (!areSameNation(first, nation)) continue;
    const at = words.findIndex((word, place) => place > 0 && heads.includes(descriptionTerms(word)[0] ?? ""));
    const isOffice =
      at > 0 && words.slice(1, at).every((word) => descriptionTerms(word).every((term) => terms.has(term)));
    const bearer = /^ (\p{Lu}\p{L}+)/u.exec(text.slice(index + words.slice(0, at + 1).join(" ").length))?.[1];
    if (isOffice && (bearer === undefined || name.includes(bearer))) return true;
  }
  return false;
}

/** Who is of one state or another. */
const OF_STATES = termsIn("minister secretary primeminister chancellor leader");

/**
 * "The Scottish Government's list, said Justice Secretary | Holm": the only state that is named where the article calls
 * them so, else the nation it is about, if it names the state of no other.
 */
function isOfState(
  nation: string,
  { heads, text: called }: Phrase,
  { name }: Speaker,
  { article: { text } }: Introduction,
): boolean {
  const there = text.split("\n").find((paragraph) => paragraph.includes(called) && paragraph.includes(name)) ?? "";
  const named = heads.some((head) => OF_STATES.has(head)) ? nationOfState(there) : undefined;
  if (named !== undefined) return areSameNation(named, nation);
  const state = nationOfState(text);
  return state === undefined ? isSame(mainNation(text) ?? "", nation) : areSameNation(state, nation);
}

/** Whether an article says what is missing where it introduces a speaker whom it calls by the phrase. */
export function isIntroduced(
  missing: readonly string[],
  asked: Description,
  phrase: Phrase,
  { speaker, phrases, introductions }: Portrait,
): boolean {
  const nations = allNations();
  const isAsked = (term: string): boolean => asked.terms.some((one) => isSame(one, term));
  const names = [...phrase.names];
  // Clinton's campaign manager is not Trump's, and the spokeswoman for Nabisco of nothing else that the article has.
  const isAnothers =
    names.some((name) => !MANY.has(name)) &&
    !names.some(isAsked) &&
    !phrase.entities().some((entity) => asked.terms.some((term) => standsFor(entity, term, asked.terms)));
  const isOther = isAnothers && ![...phrase.terms].some((term) => !phrase.heads.includes(term) && isAsked(term));
  // "The Norland president's spokesperson" of a "spokesperson for President Ola Dahl": whom they serve is no other nation.
  const served = new Set(phrase.entities().flatMap((entity) => (entity.isPerson ? entity.names.flat() : [])));
  // Another country's minister is another minister.
  const hasNation = phrases.some(({ terms }) => [...terms].some((term) => nations.has(term)));
  const isNations = (around: Introduction, term: string): boolean =>
    !hasNation &&
    (isCalledOf(term, phrase, speaker, around) ||
      (names.every((name) => isAsked(name) || served.has(name)) && isOfState(term, phrase, speaker, around)));
  // A centre is no committee, whatever its article speaks of.
  const hasBody = BODY.test(phrase.text);
  const isAround = (around: Introduction, term: string): boolean =>
    hasBody && BODIES.has(term)
      ? false
      : nations.has(term)
        ? isNations(around, term)
        : holds(around.terms(), term) &&
          !around.names().has(term) &&
          !(isOther && speaker.kind === "person") &&
          !(isAnothers && around.capitalised().has(term));
  return introductions().some((around) => missing.every((term) => isAround(around, term)));
}
