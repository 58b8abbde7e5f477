/** How well a description fits a speaker, by what the documents say of them and where an article introduces them. */
import { analyse } from "../terms.ts";
import type { Speaker } from "../types.ts";
import { isPerson } from "./beside-names.ts";
import { isDoer } from "./deeds.ts";
import { isPlural } from "./plural.ts";
import type { Entity } from "./entity-words.ts";
import { standsFor } from "./entity-words.ts";
import { BODY, isIntroduced } from "./introduced.ts";
import { ROLE_QUALIFIERS, STANDING_IN } from "./name-forms.ts";
import { allNations, isNationName } from "./nations.ts";
import { BELONGS, EXPERTS, LEADER, furtherWords, worthOfOffice } from "./office-fit.ts";
import { LINK, areLeaders, descriptionTerms, isCalledBy, isNationalLeader, plainly } from "./office-words.ts";
import type { Phrase, Portrait } from "./portraits.ts";
import { ANYBODY, sentTo } from "./read-description.ts";
import type { Description } from "./read-description.ts";
import { holds, isSame } from "./same-terms.ts";
import { ownerSexIn, sexIn } from "./sexes.ts";

/** A word that stands only where the article introduces them, against 1 for one that is said of them; a name is sooner left out. */
const AROUND = 0.5;
const NAME_AROUND = 0.6;
/** What each word of the office that was not asked for takes away: of two advocates the state advocate is the less meant. */
const FURTHER = 0.01;

const isOneOffice = (asked: string, held: string): boolean =>
  isCalledBy(asked, held) || areLeaders(asked, held) || isNationalLeader(asked, held);

/** Whether a phrase says a term of somebody, itself or by whom it names. */
const says = (phrase: Phrase, term: string, asked: readonly string[]): boolean =>
  holds(phrase.terms, term) || phrase.entities().some((entity) => standsFor(entity, term, asked));

const CAPITALISED = /\p{Lu}[\p{L}.]*(?:(?: (?:of|for|and|the)){0,2} \p{Lu}[\p{L}.]*)*/gu;

/** "Cambodian Institute for Democracy president" is no Cambodian president, "Veterans of America" no America. */
function isOnlyInName({ text, heads }: Phrase, nation: string, wanted: readonly string[]): boolean {
  const runs = (text.replaceAll(/U\.S\./gu, "American").match(CAPITALISED) ?? []).map((run) => ({
    run,
    terms: descriptionTerms(run),
  }));
  const holding = runs.filter(({ terms }) => terms.some((term) => isSame(term, nation)));
  return (
    holding.length > 0 &&
    holding.every(({ run, terms }) => {
      const own = terms.filter((term) => !isSame(term, nation) && !heads.includes(term));
      const isName = !isNationName(run) && (BODY.test(run) || (own.length > 0 && !isSame(terms[0]!, nation)));
      return isName && !own.some((term) => wanted.some((one) => isSame(one, term)));
    })
  );
}

/** Of whom nothing is said a clause may still tell something. */
const NOTHING: Phrase = { text: "", terms: new Set(), heads: [], names: new Set(), entities: () => [] };

/** How well a description fits somebody. */
export interface Fit {
  readonly speaker: Speaker;
  /** 0 where it does not. */
  readonly worth: number;
  /** All of it is said of them, nothing only of what the article is about. */
  readonly isSaid: boolean;
}

/** Whether a word is of the office itself, and not of whom it serves: "aide to | Vice President Holm". */
function isOfOffice(term: string, { text, heads }: Phrase): boolean {
  const parts = plainly(text).split(LINK);
  return parts.some((part, at) => {
    const terms = descriptionTerms(part);
    return terms.includes(term) && (at === 0 || terms.some((head) => heads.includes(head)));
  });
}

/** "The British ambassador to China" is not China's ambassador to Britain. */
function isSentElsewhere({ sentTo: asked }: Description, { text }: Phrase): boolean {
  const held = asked.length === 0 ? [] : sentTo(plainly(text));
  return held.length > 0 && !asked.every((term) => held.some((one) => isSame(one, term)));
}

/** "Deputy", "former": with one of them it is another office. */
const isOtherOffice = (asked: Description, phrase: Phrase): boolean =>
  isSentElsewhere(asked, phrase) ||
  [...ROLE_QUALIFIERS].some((term) => {
    const [isHeld, isAsked] = [phrase.terms.has(term), asked.terms.includes(term)];
    return isHeld ? !isAsked && !STANDING_IN.has(term) && isOfOffice(term, phrase) : isAsked;
  });

const ACRONYM = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu;

/** The words of the description that one phrase, or another said of the same speaker, does not have. */
function missingFrom(asked: Description, phrase: Phrase, phrases: readonly Phrase[]): string[] {
  const shortened = new Set(
    (phrase.text.match(ACRONYM) ?? []).flatMap((word) => asked.initials.get(word.toLowerCase()) ?? []),
  );
  const isOffice = (term: string): boolean =>
    asked.heads.includes(term) &&
    (ANYBODY.has(term) || EXPERTS.has(term) || phrase.heads.some((head) => isOneOffice(term, head)));
  const isSaid = (term: string): boolean =>
    phrases.some(
      (one) => says(one, term, asked.terms) && !(allNations().has(term) && isOnlyInName(one, term, asked.terms)),
    );
  return asked.terms.filter((term) => !shortened.has(term) && !isOffice(term) && !isSaid(term));
}

const isOfAnybody = ({ heads }: Description): boolean => heads.every((head) => ANYBODY.has(head));

/** What a clause tells beyond what is said of somebody: "done" by them, "undone", or nothing at all. */
function deedOf(asked: Description, missing: readonly string[], portrait: Portrait): "done" | "undone" | "none" {
  const told = missing.filter((term) => asked.deed.includes(term));
  if (told.length === 0) return "none";
  // The woman at the Trump rally is not Trump.
  const own = descriptionTerms(portrait.speaker.name);
  const mayBe = !asked.isDoneTo && !asked.terms.some((term) => own.includes(term));
  return mayBe && isDoer(told, asked.heads, isOfAnybody(asked), portrait) ? "done" : "undone";
}

/** "His lawyer, | Leo Strand" is not Nina's. */
const isAnothersOwn = ({ owner }: Description, { speaker, introductions }: Portrait): boolean =>
  owner !== undefined &&
  introductions().some(({ article: { text } }) => {
    const [whose, sex] = [ownerSexIn(text, speaker), sexIn([text], [owner])];
    return whose !== undefined && sex !== undefined && whose !== sex;
  });

/** One lawyer is not "Defense attorneys". */
const isOfMany = ({ isMany }: Description, { speaker }: Portrait): boolean => !isMany && isPlural(speaker.name);

function worthOf(asked: Description, phrase: Phrase, portrait: Portrait): Omit<Fit, "speaker"> {
  const none = { worth: 0, isSaid: false };
  const { terms } = asked;
  const office = worthOfOffice(asked, phrase);
  if (office === 0 || (portrait.speaker.kind === "body" && (terms.length < 2 || isOfMany(asked, portrait))))
    return none;
  const missing = missingFrom(asked, phrase, portrait.phrases);
  const isSaid = missing.length === 0;
  const deed = deedOf(asked, missing, portrait);
  if (deed === "undone") return none;
  // "The woman who shouted" may be a Velden resident besides.
  const basis = deed === "done" && isOfAnybody(asked) ? NOTHING : phrase;
  // A nation's chief may be any; whoever is nothing in particular must be somebody's.
  const telling = terms.filter(
    (term) => !allNations().has(term) && (basis.names.size === 0 || !missing.includes(term)),
  );
  if ((office === LEADER || office === BELONGS) && telling.length < 2) return none;
  const left = deed === "done" ? missing.filter((term) => !asked.deed.includes(term)) : missing;
  // Nor is whoever leads something the head of what the article speaks of besides.
  if (!isSaid && isAnothersOwn(asked, portrait)) return none;
  const mayBeIntroduced = (office !== BELONGS && office !== LEADER) || deed === "done";
  if (!isSaid && !(mayBeIntroduced && isIntroduced(left, asked, basis, portrait))) return none;
  // Of several analysts, "the analyst" may be any.
  const further = terms.length < 2 ? [] : furtherWords(phrase, phrase.heads[0] ?? "", terms);
  const names = new Set(portrait.introductions().flatMap(({ capitalised }) => [...capitalised()]));
  const around = missing.reduce((sum, term) => sum + (names.has(term) ? NAME_AROUND : AROUND), 0);
  const held = terms.length - missing.length + around;
  return { worth: (office * held) / terms.length - FURTHER * further.length, isSaid };
}

/** "The University of West Norland | in Osk" is not Osk University, whatever else may be called by where it is. */
const NAMED_IN =
  /^(?<named>.*?(?<body>universit\p{L}*|college|school|institute|hospital|court|bank|cent(?:er|re)) (?:of|for) (?:the )?\p{Lu}.*?) in \p{Lu}.*$/iu;

function withoutPlace(phrase: Phrase, { terms: asked }: Description): Phrase {
  const { named, body = "" } = NAMED_IN.exec(phrase.text)?.groups ?? {};
  const isAsked = descriptionTerms(body).some((term) => asked.includes(term));
  if (named === undefined || !isAsked) return phrase;
  const terms = new Set(descriptionTerms(plainly(named)));
  const isKept = ({ names }: Entity): boolean => names.some((name) => name.every((term) => terms.has(term)));
  return {
    ...phrase,
    text: named,
    terms,
    names: new Set([...phrase.names].filter((term) => terms.has(term))),
    entities: () => phrase.entities().filter(isKept),
  };
}

/** "Lawyer of some of | Holm's accusers" is not Holm's. */
function isOfTheirPeople({ owner }: Description, { text }: Phrase): boolean {
  const at = owner === undefined ? -1 : text.indexOf(owner);
  const whose =
    at <= 0 ? undefined : /^['’]s (?<whose>\p{Ll}+)/u.exec(text.slice(at + owner!.length))?.groups?.["whose"];
  return whose !== undefined && isPerson(whose);
}

/** By the phrase said of them that fits best. */
export function fitOf(asked: Description, whole: Portrait): Fit {
  const portrait = { ...whole, phrases: whole.phrases.map((phrase) => withoutPlace(phrase, asked)) };
  const phrases = portrait.phrases.length > 0 ? portrait.phrases : [NOTHING];
  const fits = phrases
    .filter((phrase) => !isOtherOffice(asked, phrase) && !isOfTheirPeople(asked, phrase))
    .map((phrase) => worthOf(asked, phrase, portrait));
  const best = fits.toSorted((a, b) => b.worth - a.worth)[0] ?? { worth: 0, isSaid: false };
  return { speaker: portrait.speaker, ...best };
}

/** Whoever has one of these beside the office never held it. */
const BELOW = new Set(["deputy", "vice", "assistant", "under", "shadow"].flatMap(analyse));

/** Whether all of the description is said of somebody who has or had the office, or stands in for its holder. */
export const isClaimed = (asked: Description, portraits: readonly Portrait[]): boolean =>
  portraits.some((portrait) =>
    portrait.phrases.some(
      (phrase) => ![...BELOW].some((term) => phrase.terms.has(term)) && worthOf(asked, phrase, portrait).isSaid,
    ),
  );
