/** How well a description fits a speaker, by what the documents say of them and where an article introduces them. */
import { areKin } from "../evidence.ts";
import { analyse } from "../terms.ts";
import type { Speaker } from "../types.ts";
import { isDoer } from "./deeds.ts";
import { standsFor } from "./entity-words.ts";
import { LINKING, ROLE_QUALIFIERS, STANDING_IN } from "./name-forms.ts";
import { allNations, areSameNation, mainNation } from "./nations.ts";
import { areLeaders, areSameOffice, asOffice, descriptionTerms, headsOf, isLeader, plainly } from "./office-words.ts";
import type { Introduction, Phrase, Portrait } from "./portraits.ts";

const termsIn = (words: string): ReadonlySet<string> => new Set(words.split(" ").flatMap(analyse));
/** What anybody may be called: then whom or where they belong to tells who it is. */
const ANYBODY = termsIn(
  "guy man woman lady person people folk dude bloke chap someone somebody official representative rep staffer member",
);
/** The same of whoever knows something, if enough is said of what and where. */
const EXPERTS = termsIn("expert specialist authority");
const MIN_TERMS_OF_EXPERT = 3;
/** Say nothing of who somebody is. */
const IDLE = termsIn(
  "case thing story issue affair campaign behind certain mentioned named called quoted current local ngo organisation organization group outfit body one little young old elderly",
);
/** Of whom many are: "Republican Secretary of State", "Circuit Court Judge" do not say of which one. */
const MANY = termsIn(
  "Republican Democrat Democratic Labour Conservative Tory Liberal Green Socialist Circuit District",
);
/** What may stand before the title of whoever leads without making it another: an operations director does not lead. */
const PLAIN = termsIn(
  "executive general managing national founding founder current new newly appointed elected co interim acting human rights group body company",
);
const BODIES = termsIn(
  "institute center centre committee commission council corporation association university bank union foundation league society agency federation court college trust fund",
);
/** What a body is; its name is more than the nation in it. */
const BODY =
  /\b(?:institute|cent(?:er|re)|committee|commission|council|corporation|association|universit\p{L}*|bank|union|foundation|league|society|agency|organi[sz]ation|group|federation|court|college|trust|fund)\b/iu;

/** How well what somebody is asked for as is what they are. Only their order means anything. */
const SAME = 1;
const SAME_OFFICE = 0.95;
const LEADER = 0.85;
const BELONGS = 0.8;
/** A word that stands only where the article introduces them, against 1 for one that is said of them; a name is sooner left out. */
const AROUND = 0.5;
const NAME_AROUND = 0.6;
/** What each word of the office that was not asked for takes away: of two advocates the state advocate is the less meant. */
const FURTHER = 0.01;

interface Description {
  readonly terms: readonly string[];
  readonly heads: readonly string[];
  /** Of every run of words the first letters: the asker may write out what the article shortens. */
  readonly initials: ReadonlyMap<string, readonly string[]>;
  /** Those of its terms that a clause tells: "who shouted at the rally". */
  readonly deed: readonly string[];
  /** It tells what was done to them, which the article's words do not tell from what they did. */
  readonly isDoneTo: boolean;
}

/** Reads whom somebody is asked for as, without the article before it. */
export function readDescription(typed: string): Description {
  const plain = plainly(
    asOffice(typed)
      .replace(/^(?:the|that|this|an?|some|any|one|our) /iu, "")
      .replaceAll(/['’]s(?!\p{L})/gu, ""),
  );
  const terms = [...new Set(descriptionTerms(plain))].filter((term) => !IDLE.has(term));
  const heads = new Set([...headsOf(plain), ...terms.filter(isLeader)]);
  const told = /\s(?:who|that|whose|with) (.+)$/iu.exec(plain)?.[1] ?? "";
  const clause = new Set(descriptionTerms(told));
  return {
    terms,
    heads: [...heads].filter((term) => terms.includes(term) && !clause.has(term)),
    initials: initialsIn(plain),
    deed: terms.filter((term) => clause.has(term)),
    isDoneTo:
      /^(?:is|are|was|were|been|being|got|gets|has been|had been) (?:\p{L}+ly )?\p{L}+(?:ed|t|n|d)(?!\p{L})/iu.test(
        told,
      ),
  };
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

const isOneOffice = (a: string, b: string): boolean => areSameOffice(a, b) || areLeaders(a, b);
const isSame = (a: string, b: string): boolean => a === b || areSameOffice(a, b) || areSameNation(a, b) || areKin(a, b);
const holds = (terms: ReadonlySet<string>, wanted: string): boolean =>
  terms.has(wanted) || [...terms].some((term) => isSame(term, wanted));

/** Whether a phrase says a term of somebody, itself or by whom it names. */
const says = (phrase: Phrase, term: string, asked: readonly string[]): boolean =>
  holds(phrase.terms, term) || phrase.entities().some((entity) => standsFor(entity, term, asked));

/**
 * Words of a phrase, written small, that were not asked for and may make an office another: "operations director", "head
 * of the NRA's lobbying arm".
 */
function furtherWords({ text }: Phrase, head: string, wanted: readonly string[]): string[] {
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

function worthOfOffice({ heads, terms }: Description, phrase: Phrase): number {
  // "The founder" alone is not the founder and chief executive of something.
  const held = terms.length < 2 ? phrase.heads.slice(-1) : phrase.heads;
  const pairs = heads.flatMap((asked) => held.map((head) => [asked, head] as const));
  if (pairs.some(([asked, head]) => asked === head)) return SAME;
  if (pairs.some(([asked, head]) => areSameOffice(asked, head))) return SAME_OFFICE;
  if (terms.length < 2) return 0;
  const isLed = (asked: string, head: string): boolean =>
    areLeaders(asked, head) && furtherWords(phrase, head, terms).length === 0 && isOfBody(phrase, terms);
  if (pairs.some(([asked, head]) => isLed(asked, head))) return LEADER;
  const isExpert = terms.length >= MIN_TERMS_OF_EXPERT && heads.every((head) => EXPERTS.has(head));
  return isExpert || heads.every((head) => ANYBODY.has(head)) ? BELONGS : 0;
}

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
      const isName = BODY.test(run) || (own.length > 0 && !isSame(terms[0]!, nation));
      return isName && !own.some((term) => wanted.some((one) => isSame(one, term)));
    })
  );
}

/** "Cambodia's foreign affairs minister responded": whether the article calls somebody so where it may be this speaker. */
function isCalledOf(nation: string, { heads, terms }: Phrase, { name }: Speaker, article: Introduction): boolean {
  const text = plainly(article.text);
  for (const { 0: run, index } of text.matchAll(/\p{Lu}[\p{L}.]+(?:['’]s)?(?: [\p{L}-]+){1,5}/gu)) {
    const words = run.split(" ");
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

/** How well a description fits somebody. */
interface Fit {
  readonly speaker: Speaker;
  /** 0 where it does not. */
  readonly worth: number;
  /** All of it is said of them, nothing only of what the article is about. */
  readonly isSaid: boolean;
}

/** "Deputy", "former": with one of them it is another office. */
const isOtherOffice = (asked: Description, { terms }: Phrase): boolean =>
  [...ROLE_QUALIFIERS].some(
    (term) => terms.has(term) !== asked.terms.includes(term) && !(STANDING_IN.has(term) && terms.has(term)),
  );

const ACRONYM = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu;

/** The words of the description that one phrase, or another said of the same speaker, does not have. */
function missingFrom(asked: Description, phrase: Phrase, phrases: readonly Phrase[]): string[] {
  const shortened = new Set(
    (phrase.text.match(ACRONYM) ?? []).flatMap((word) => asked.initials.get(word.toLowerCase()) ?? []),
  );
  const isOffice = (term: string): boolean =>
    asked.heads.includes(term) &&
    (ANYBODY.has(term) || EXPERTS.has(term) || phrase.heads.some((head) => isOneOffice(head, term)));
  const isSaid = (term: string): boolean =>
    phrases.some(
      (one) => says(one, term, asked.terms) && !(allNations().has(term) && isOnlyInName(one, term, asked.terms)),
    );
  return asked.terms.filter((term) => !shortened.has(term) && !isOffice(term) && !isSaid(term));
}

/** Whether an article says what is missing where it introduces a speaker whom it calls by the phrase. */
function isIntroduced(
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
  // Another country's minister is another minister.
  const hasNation = phrases.some(({ terms }) => [...terms].some((term) => nations.has(term)));
  const isNations = (around: Introduction, term: string): boolean =>
    !hasNation &&
    (isCalledOf(term, phrase, speaker, around) ||
      (names.every(isAsked) && isSame(mainNation(around.text) ?? "", term)));
  // A centre is no committee, whatever its article speaks of.
  const hasBody = BODY.test(phrase.text);
  const isAround = (around: Introduction, term: string): boolean =>
    hasBody && BODIES.has(term)
      ? false
      : nations.has(term)
        ? isNations(around, term)
        : holds(around.terms, term) &&
          !around.names.has(term) &&
          !(isOther && speaker.kind === "person") &&
          !(isAnothers && around.capitalised.has(term));
  return introductions().some((around) => missing.every((term) => isAround(around, term)));
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

function worthOf(asked: Description, phrase: Phrase, portrait: Portrait): Omit<Fit, "speaker"> {
  const none = { worth: 0, isSaid: false };
  const { terms } = asked;
  const office = worthOfOffice(asked, phrase);
  if (office === 0 || (portrait.speaker.kind === "body" && terms.length < 2)) return none;
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
  const mayBeIntroduced = office !== BELONGS || deed === "done";
  if (!isSaid && !(mayBeIntroduced && isIntroduced(left, asked, basis, portrait))) return none;
  // Of several analysts, "the analyst" may be any.
  const further = terms.length < 2 ? [] : furtherWords(phrase, phrase.heads[0] ?? "", terms);
  const names = new Set(portrait.introductions().flatMap(({ capitalised }) => [...capitalised]));
  const around = missing.reduce((sum, term) => sum + (names.has(term) ? NAME_AROUND : AROUND), 0);
  const held = terms.length - missing.length + around;
  return { worth: (office * held) / terms.length - FURTHER * further.length, isSaid };
}

/** Of whom nothing is said a clause may still tell something. */
const NOTHING: Phrase = { text: "", terms: new Set(), heads: [], names: new Set(), entities: () => [] };

/** By the phrase said of them that fits best. */
export function fitOf(asked: Description, portrait: Portrait): Fit {
  const phrases = portrait.phrases.length > 0 ? portrait.phrases : [NOTHING];
  const fits = phrases
    .filter((phrase) => !isOtherOffice(asked, phrase))
    .map((phrase) => worthOf(asked, phrase, portrait));
  const best = fits.toSorted((a, b) => b.worth - a.worth)[0] ?? { worth: 0, isSaid: false };
  return { speaker: portrait.speaker, ...best };
}

/** Whether all of the description is said of somebody who has or had the office, or stands in for its holder. */
export const isClaimed = (asked: Description, portraits: readonly Portrait[]): boolean =>
  portraits.some((portrait) => portrait.phrases.some((phrase) => worthOf(asked, phrase, portrait).isSaid));
