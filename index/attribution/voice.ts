/** Who speaks, and what words may be somebody who does. */
import type { MentionForm } from "./confidence.ts";
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  FEMALE_TITLES,
  MALE_TITLES,
  PERSON_NOUNS,
  PREPOSITIONS,
  TITLES,
} from "./lexicon.ts";
import type { Entity } from "./names.ts";

/** Who speaks: an entity of the document, or a group the article does not name ("rights groups"), by its own words. */
export type Voice =
  | { readonly kind: "entity"; readonly entity: Entity }
  | { readonly kind: "nominal"; readonly name: string };

export interface Resolved {
  readonly voice: Voice | null;
  readonly form: MentionForm;
  /** 0..1: how sure the mention's meaning is, apart from whether it is the right mention. */
  readonly certainty: number;
  /** True for a thing that can hardly speak. */
  readonly isUnlikely?: boolean;
}

export const SILENT: Resolved = { voice: null, form: "nominal", certainty: 0 };

export function isPlural(name: string): boolean {
  const head = headOf(name);
  return /[^s]s$/u.test(head) || /\band\b/u.test(head) || /^(?:police|people|many|most|some|others)$|men$/iu.test(head);
}

/** "The advisory group of scientists" is many, and one. */
export const isCollective = (name: string): boolean =>
  BODY_NOUNS.has(/^(.*?)(\p{L}+) of /u.exec(name.toLowerCase())?.[2] ?? "");

/** "Turnout in the elections" is about turnout; "most of the companies" is about companies. */
export function headOf(name: string): string {
  const words = name.split(/\s+/u);
  const end = words.findIndex((word, i) => i > 0 && word !== "of" && PREPOSITIONS.has(word));
  return words.slice(0, end < 0 ? undefined : end).join(" ");
}

export const isBody = (voice: Voice): boolean => voice.kind === "nominal" || voice.entity.kind === "body";

/** A body, or a group of people: "it" and "they" of a speaking clause are no roads and no days. */
export function mayBePronoun(voice: Voice): boolean {
  if (voice.kind === "entity") return voice.entity.located * 2 <= voice.entity.mentions;
  const noun = headOf(voice.name).toLowerCase().split(/\s+/u).at(-1)!;
  // "Lawsuits are certain and they worry …": of many papers somebody else is meant.
  return maySpeak(noun, "") && !(noun.endsWith("s") && DOCUMENT_NOUNS.has(noun.slice(0, -1)));
}

/** Whether a noun can be who speaks: people, bodies and their papers; "the challenge" cannot. */
export function maySpeak(noun: string, name: string): boolean {
  const plain = noun.replace(/^(?:ex|co|non)-/u, "");
  const singular = plain
    .replace(/ies$/u, "y")
    .replace(/yses$/u, "ysis")
    .replace(/(?<=s|sh|ch|x)es$|s$/u, "");
  const isVoice = [plain, singular, singular.replace(/men$/u, "man").replace(/women$/u, "woman")].some(
    (word) =>
      TITLES.has(word) ||
      PERSON_NOUNS.has(word) ||
      BODY_NOUNS.has(word) ||
      DOCUMENT_NOUNS.has(word) ||
      GROUPS.has(word),
  );
  return (
    isVoice ||
    /\p{Lu}/u.test(name) ||
    (/(?:er|or|ist|ian|ee|ant|ent|ite)s?$|m[ae]n$/u.test(noun) && !THINGS.has(singular))
  );
}

/** Nouns that end like a trade and are none. */
const THINGS = new Set(
  (
    "answer matter number order offer paper power danger anger river water tower corner border chapter summer winter weather error factor sector floor door colour color " +
    "humour humor rumour rumor terror honour honor labour labor disaster murder fever dinner figure moment event comment argument movement treatment incident accident " +
    "percent cent content intent extent element document sentiment judgment investment payment development fee degree site suite favour favor behaviour behavior specimen regimen abdomen omen"
  ).split(" "),
);

/**
 * "Ames's uncle", "a woman at the rally": a person of their own, whom no "she" behind may be mistaken for somebody with
 * a name. False where the words mean many, a body or somebody of the other sex.
 */
export function mayBeUnnamed(name: string, gender: "male" | "female"): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  const end = words.findIndex((word, i) => i > 0 && (PREPOSITIONS.has(word) || /^(?:who|named|,)$/u.test(word)));
  const noun = words.slice(0, end < 0 ? undefined : end).at(-1)!;
  if (!PERSON_NOUNS.has(noun) && !TITLES.has(noun) && !/^(?:source|official|onlooker|bystander)$/u.test(noun))
    return false;
  return !(gender === "male" ? FEMALE_NOUNS : MALE_NOUNS).has(noun);
}

/** "Ames's uncle" */
export const isOwned = (name: string): boolean => /['’]s? /u.test(name);

const FEMALE_NOUNS = new Set([...FEMALE_TITLES, ..."woman girl widow aunt waitress girlfriend".split(" ")]);
const MALE_NOUNS = new Set([...MALE_TITLES, ..."man boy uncle waiter boyfriend".split(" ")]);

/** People and bodies that are no titles. */
const GROUPS = new Set(
  (
    "people netizen tally service many most some others several few all both one two three another those percent everyone everybody someone somebody nobody official source insider ally " +
    "authority police staff crowd public media voice camp side team pollster observer local lawmaker family relative community industry business company regulator " +
    "investigator watchdog firm outlet channel website site page account narrator caller reader user commenter poster sign headline caption banner slogan poll data figure " +
    "transcript recording video audio website text message law constitution rule court record email book chapter column story piece " +
    "personnel democrat republican liberal conservative military country state fund institution brokerage medic progressive partisan individual boss administration city village journal magazine anyone frontman forecast projection statistic result footage"
  ).split(" "),
);
