/** Who was brought up before by a word that comes again: "the minister", "the ministry", "the lawyer", "the groups". */
import { fold } from "../../src/terms.ts";
import { BODY_NOUNS, BODY_WORDS, DETERMINERS, PERSON_NOUNS, TITLES } from "./lexicon.ts";
import type { Entity, NameMention } from "./names.ts";
import { isGenitive, type Range } from "./phrases.ts";
import { namesBefore, saidBefore, type Reading, sentencesBefore, subjectOf } from "./reading.ts";
import { isNation, isPlaceName } from "./place-words.ts";
import { headOf, mayBePronoun, type Voice } from "./voice.ts";

/** How many paragraphs back "the statement" or "the groups" were brought up at most. */
export const NOMINAL_REACH = 8;

/** "The ministry" of an article stays the same for longer. */
const BODY_REACH = 30;

/** A person of this article whose role has the phrase's head and every modifier: "the foreign minister". */
export function roleBearer(reading: Reading, block: number, range: Range, head: Range): Entity | null {
  const tokens = reading.blocks[block]!;
  const last = tokens[head.last - 1]!;
  // "the CM" of Chief Minister Ames
  if (/^\p{Lu}{2,3}$/u.test(last.text)) {
    for (const { entity } of namesBefore(reading, block, range.first, NOMINAL_REACH)) {
      if (entity.kind === "person" && entity.roles.some((role) => initials(role).includes(last.text))) return entity;
    }
  }
  if (!TITLES.has(last.lower)) return null;
  const wanted = tokens
    .slice(head.first, head.last)
    .flatMap(({ lower, kind }) => (kind !== "word" || DETERMINERS.has(lower) ? [] : [fold(lower)]));
  const bears =
    (words: readonly string[]) =>
    (entity: Entity): boolean =>
      entity.kind === "person" &&
      entity.roles.some((role) => words.every((word) => roleWords(reading, role).has(word)));
  for (const { entity } of namesBefore(reading, block, range.first, NOMINAL_REACH))
    if (bears(wanted)(entity)) return entity;
  // "The new Malaysian finance minister said …" of whom the article tells further on as Finance Minister Lim.
  const telling = wanted.filter((word) => !isNation(word) && !NEWNESS.test(word));
  for (const words of [wanted, telling]) {
    const [only, ...others] = words.length > 1 ? reading.names.entities.filter(bears(words)) : [];
    if (only !== undefined) return others.length === 0 ? only : null;
  }
  return null;
}

/** Words that tell of an office nothing but that somebody holds it. */
const NEWNESS = /^(?:new|newly|current|incoming|appointed|elected|embattled|outspoken|longtime)$/u;

const initials = (role: string): string => (role.match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})/gu) ?? []).join("");

/** "The governor" of "Gov. Ames". */
const ABBREVIATED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gov: "governor",
    sen: "senator",
    rep: "representative",
    gen: "general",
    lt: "lieutenant",
    col: "colonel",
    sgt: "sergeant",
    capt: "captain",
    adm: "admiral",
    maj: "major",
    rev: "reverend",
    prof: "professor",
    dr: "doctor",
  }),
);

function roleWords(reading: Reading, role: string): ReadonlySet<string> {
  const known = reading.roleWords.get(role);
  if (known) return known;
  const words = new Set(
    fold(role)
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((word) => [word, ABBREVIATED.get(word) ?? word]),
  );
  reading.roleWords.set(role, words);
  return words;
}

/** "The | French | foreign ministry": the words with a capital, which whoever is meant must bear too. */
function qualifiersOf({ blocks }: Reading, block: number, { first, last }: Range): string[] {
  const tokens = blocks[block]!;
  return tokens
    .slice(first, last - 1)
    .flatMap(({ cap, lower, sentence }, i) =>
      cap &&
      !DETERMINERS.has(lower) &&
      (tokens[first + i - 1]?.sentence === sentence || isGenitive(tokens[first + i + 1]))
        ? [fold(lower)]
        : [],
    );
}

const bears = ({ key, aliases, roles }: Entity, qualifiers: readonly string[]): boolean =>
  qualifiers.every((word) =>
    [key.join(" "), ...[...aliases, ...roles].map(fold)].some((name) => name.split(" ").includes(word)),
  );

/** "the ministry": the body with that word in its name that spoke last, or else was named last. */
export function bodyNamed(reading: Reading, block: number, range: Range, noun: string): Entity | null {
  if (!BODY_NOUNS.has(noun)) return null;
  const qualifiers = qualifiersOf(reading, block, range);
  const fits = (entity: Entity): boolean =>
    entity.kind === "body" && entity.key.includes(fold(noun)) && bears(entity, qualifiers);
  for (const { voice } of saidBefore(reading, block, BODY_REACH))
    if (voice.kind === "entity" && fits(voice.entity)) return voice.entity;
  for (const mention of namesBefore(reading, block, range.first, BODY_REACH))
    if (fits(mention.entity) && !(ANY_BUSINESS.test(noun) && isInPassing(reading, mention))) return mention.entity;
  return null;
}

/** What an article may call any business of which it speaks, whatever stands in its name. */
const ANY_BUSINESS = /^(?:company|firm|group|business)$/u;

/** "the president of Lumenar Company": not what its sentence is about. */
function isInPassing(reading: Reading, { block, first, last }: NameMention): boolean {
  const about = subjectOf(reading, block, reading.blocks[block]![first]!.sentence)?.range;
  return about === undefined || first < about.first || last > about.last;
}

/** A description brings back whoever spoke a little before. */
const DESCRIBED_REACH = 3;

/** What bodies of that kind have in their names; "Lumenar" is a company, but no ministry. */
const IN_NAMES =
  /^(?:ministry|council|court|committee|commission|parliament|embassy|university|union|party|department|senate|bureau|board|tribunal|police|army)$/u;

/** "The government" is a country that spoke, or a body of that name; no party, paper or institute. */
const governs = ({ key, located }: Entity): boolean =>
  key.includes("government") || isPlaceName(key) || (located > 0 && !key.some((word) => BODY_WORDS.has(word)));

/** Whether a body that is no ministry by its name may be called by `noun`: "the institute" is no council. */
function mayBeCalled({ key, name }: Entity, noun: string): boolean {
  if (IN_NAMES.test(noun)) return key.includes(noun) || /^\p{Lu}{2,}$/u.test(name);
  return noun !== "institute" || key.includes(noun) || !key.some((word) => IN_NAMES.test(word));
}

/** "the lawyer said", "the group said": of whom no such word is known, the last person or body that spoke. */
export function describedLast(reading: Reading, block: number, range: Range, noun: string): Voice | null {
  const { sentence } = reading.blocks[block]![range.first]!;
  const qualifiers = qualifiersOf(reading, block, range);
  const isPerson = TITLES.has(noun) || PERSON_NOUNS.has(noun) || PERSON_ENDING.test(noun);
  if ((!isPerson && !BODY_NOUNS.has(noun)) || OFFICIAL.test(noun)) return null;
  // "the late neurologist" has not spoken here.
  if (reading.blocks[block]!.slice(range.first, range.first + 2).some(({ lower }) => lower === "late")) return null;
  const mayBe = (entity: Entity): boolean =>
    entity.kind === "body" && (noun === "government" ? governs(entity) : mayBeCalled(entity, noun));
  // "The Panchen Lama left a day after the spiritual leader threatened to resign."
  const about = isPerson ? subjectOf(reading, block, sentence) : null;
  const isAbout = about !== null && about.range.last <= range.first && about.voice?.kind === "entity";
  if (isAbout && about.voice.entity.kind === "person" && !isBarred(about.voice.entity, noun)) return about.voice;
  for (const { voice } of saidBefore(reading, block, DESCRIBED_REACH)) {
    if (voice.kind !== "entity") continue;
    // A person may be called anything ("the Grammy-winning rapper"); a body is told from others by it.
    const { entity } = voice;
    if (isPerson ? entity.kind === "person" && !isBarred(entity, noun) : mayBe(entity) && bears(entity, qualifiers))
      return voice;
  }
  if (isPerson) return describedHere(reading, block, range);
  // "Lumenar will close a plant, the company said."
  const own = subjectOf(reading, block, sentence)?.voice;
  const isMeant = (voice: Voice | null | undefined): voice is Voice =>
    voice?.kind === "entity" && mayBe(voice.entity) && mayBePronoun(voice) && bears(voice.entity, qualifiers);
  if (isMeant(own)) return own;
  // "Lumenar is based in Ohio. The company said …"
  for (const place of sentencesBefore(reading, block, sentence, 1)) {
    const voice = subjectOf(reading, place.block, place.sentence)?.voice;
    if (isMeant(voice)) return voice;
  }
  return null;
}

/** Whether somebody's work keeps him from an office: a judge or a spokesman is no "presidential nominee". */
const isBarred = ({ roles }: Entity, noun: string): boolean =>
  ELECTED.test(noun) && roles.some((role) => APART.test(role) && !role.toLowerCase().includes(noun));

const ELECTED =
  /^(?:nominee|candidate|president|premier|senator|congress(?:man|woman)|governor|mayor|minister|chancellor|lawmaker|incumbent)$/u;
const APART =
  /\b(?:judge|justice|magistrate|prosecutor|spokes(?:man|woman|person)|reporter|journalist|correspondent|professor|analyst)\b/iu;

/**
 * "Jane Poole saw it. The real estate agent said …", "The mother of three said …": whom the sentence before is about,
 * where the words tell who is described rather than who else was there ("The doctor said …").
 */
function describedHere(reading: Reading, block: number, { first, last }: Range): Voice | null {
  const { sentence } = reading.blocks[block]![first]!;
  if (last - first < 3 || sentence === 0) return null;
  const voice = subjectOf(reading, block, sentence - 1)?.voice;
  return voice?.kind === "entity" && voice.entity.kind === "person" && voice.entity.key.length > 1 ? voice : null;
}

/** Whoever is one is called so with the name: a man of whom "the prosecutor" speaks is none. */
const OFFICIAL =
  /^(?:prosecutor|judge|magistrate|coroner|juror|officer|policem[ae]n|detective|spokes(?:man|woman|person)|narrator|moderator|interviewer)$/u;

/** Nouns that are people by their ending, and a few that show it in no other way. */
export const PERSON_ENDING =
  /(?:er|or|ist|ian|man|woman|-old|ee|ant)$|^(?:expert|premier|cm|pm|chief|official|jurist|academic|agent|star|mogul|boss|successor|predecessor)$/u;

/** "the groups": the last subject or speaker that the article calls by the same word. */
export function groupNamed(reading: Reading, block: number, range: Range, noun: string): Voice | null {
  const { sentence } = reading.blocks[block]![range.first]!;
  const qualifiers = qualifiersOf(reading, block, range);
  for (const place of sentencesBefore(reading, block, sentence, NOMINAL_REACH)) {
    const voice = subjectOf(reading, place.block, place.sentence)?.voice;
    if (voice?.kind !== "nominal") continue;
    const words = fold(headOf(voice.name)).split(/\s+/u);
    if (words.length > 1 && words.at(-1) === noun && qualifiers.every((word) => words.includes(word))) return voice;
  }
  return null;
}
