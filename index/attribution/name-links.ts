/** Whom the runs of a document name: full names, their short forms, epithets and letters become one entity each. */
import { givenNameGender, isGivenName } from "./given-names.ts";
import { BODY_WORDS, FEMALE_TITLES, MALE_TITLES, PARTICLES, TITLES } from "./lexicon.ts";
import {
  initialsOfBodies,
  isAcronym,
  lettersInBrackets,
  mergeEntities,
  otherNames,
  spelledApart,
} from "./name-aliases.ts";
import { type Run, SUFFIXES, wordKey } from "./name-runs.ts";
import { isContinent, isCountry, isNation, isPlaceName } from "./place-words.ts";
import type { DocumentNames, Entity, NameMention } from "./names.ts";
import { isAged, isDescribed, isExplained, isWhom } from "./person-signs.ts";
import { isGenitive } from "./phrases.ts";
import { rolesAt } from "./roles.ts";
import type { Token } from "./tokens.ts";

type Gender = Entity["gender"];

/** Makes entities of runs given in text order; the second list is by block. */
export function linkRuns(text: string, runs: readonly Run[], blocks: readonly (readonly Token[])[]): DocumentNames {
  const entities: Entity[] = [];
  const byKey = new Map<string, Entity>();
  const byWord = new Map<string, Entity[]>();
  const add = (entity: Entity): Entity => {
    entities.push(entity);
    byKey.set(entity.key.join(" "), entity);
    for (const word of new Set(entity.key)) {
      const others = byWord.get(word);
      if (others) others.push(entity);
      else byWord.set(word, [entity]);
    }
    return entity;
  };
  // A full name is given before its short forms: "Am Sam Ath … Sam Ath"; a longer run that comes later ("Crooked Jane
  // Ames") is a short form with an epithet.
  const first = new Map<string, number>();
  const last = new Map<string, Run>();
  for (const [i, run] of runs.entries()) {
    const key = run.words.map(wordKey).join(" ");
    if (!first.has(key)) first.set(key, i);
    last.set(key, run);
  }
  const known: Shorts = { bare: titledSurnames(runs, blocks), places: lonePlaces(runs, blocks) };
  for (const run of runs.toSorted((a, b) => b.words.length - a.words.length)) {
    const key = run.words.map(wordKey);
    if (key.length < 2 || byKey.has(key.join(" "))) continue;
    const tail = key.slice(1).join(" ");
    // "Hold Jane Ames to her word": a headline gives no fuller name than the article under it.
    const isHeadline =
      run.initial &&
      run.block === 0 &&
      last.get(key.join(" "))!.block === 0 &&
      isGivenName(key[1]!) &&
      !isGivenName(key[0]!) &&
      (last.get(tail)?.block ?? 0) > 0;
    const isEpithet =
      key.length > 2 &&
      !isPlaceName(key) &&
      first.has(tail) &&
      (isHeadline || first.get(tail)! < first.get(key.join(" "))!) &&
      !isBodyName(key);
    if (isEpithet || linkShort(key, run, byWord, blocks, known)) continue;
    add(newEntity(run, key, blocks));
  }
  for (const { nickname, words } of runs) {
    const bearer = nickname && byKey.get(words.map(wordKey).join(" "));
    if (!bearer) continue;
    bearer.aliases.add(nickname);
    byKey.set(wordKey(nickname), bearer);
  }
  const mentions: NameMention[][] = blocks.map(() => []);
  const met = new Set<Entity>();
  for (const run of runs) {
    const key = run.words.map(wordKey);
    const short =
      (key.length > 2 ? byKey.get(key.slice(1).join(" ")) : undefined) ?? linkShort(key, run, byWord, blocks, known);
    // "Sokha, 29, said …", before the article comes to Kem Sokha: whose age is told is new to the reader.
    const isNew = key.length === 1 && isAged(blocks[run.block]!, run.last) && short !== null && !met.has(short);
    const entity = byKey.get(key.join(" ")) ?? (isNew ? null : short) ?? add(newEntity(run, key, blocks));
    met.add(entity);
    noteForm(text, entity, run, blocks[run.block]!);
    mentions[run.block]!.push({ ...run, entity });
  }
  mergeEntities(mentions, [...lettersInBrackets(blocks, mentions, entities), ...otherNames(blocks, mentions)]);
  mergeEntities(mentions, [...initialsOfBodies(entities), ...spelledApart(entities)]);
  return { entities: entities.filter((entity) => entity.mentions > 0), mentions };
}

const isBodyName = (key: readonly string[]): boolean =>
  key.some((word) => BODY_WORDS.has(word) || /^(?:of|for|without|&)$/u.test(word));

/** "George Church, a specialist in …": a given name and a surname that is also a body's, explained as people are. */
const isBorneBy = (run: Run, key: readonly string[], tokens: readonly Token[]): boolean =>
  key.length === 2 &&
  isGivenName(key[0]!) &&
  SURNAMES.test(key[1]!) &&
  tokens[run.last]?.text === "," &&
  /^(?:a|an|\p{N}+)$/u.test(tokens[run.last + 1]?.lower ?? "");

const SURNAMES =
  /^(?:church|house|banks?|bridge|court|hall|park|rivers?|lake|street|force|island|brothers|beach|tower)$/u;

/** "The Dalai Lama", "the Aga Khan": dignities that stand for whoever bears them. */
const BORNE_WITH_THE = /^(?:lama|khan|rinpoche|patriarch)$/u;

/** "VOA Pentagon | correspondent Carla Babb": what stands before somebody's title is no person, unless by a given name. */
const isModifier = (run: Run, tokens: readonly Token[]): boolean => {
  const title = tokens[run.last];
  const name = tokens[run.last + 1];
  return (
    run.words.length > 1 &&
    title !== undefined &&
    !title.cap &&
    TITLES.has(title.lower) &&
    name?.cap === true &&
    name.sentence === title.sentence &&
    run.first === run.titleFirst &&
    !isGivenName(wordKey(run.words[0]!))
  );
};

function newEntity(run: Run, key: readonly string[], blocks: readonly (readonly Token[])[]): Entity {
  const tokens = blocks[run.block]!;
  const before = tokens[run.titleFirst - 1];
  const acronym = run.words.length === 1 && isAcronym(run.words[0]!);
  const isBody =
    (isBodyName(key) && !isBorneBy(run, key, tokens)) ||
    acronym ||
    (isPlaceName(key) && !isAged(tokens, run.last) && !isExplained(tokens, run.last)) ||
    // "MIDWAY ATOLL - Seventy years ago …": the place a report is sent from.
    (run.first === 0 &&
      /^[\p{Lu} .]+$/u.test(run.words.join(" ")) &&
      /^[—–(,-]$/u.test(tokens[run.last]?.text ?? "")) ||
    (run.first === run.titleFirst &&
      before?.lower === "the" &&
      !(key.length > 1 && (isGivenName(key[0]!) || BORNE_WITH_THE.test(key.at(-1)!)))) ||
    isModifier(run, tokens);
  return {
    name: run.words.join(" "),
    key,
    kind: isBody ? "body" : "person",
    gender: isBody || (key.length === 1 && !isGivenName(key[0]!)) ? null : givenNameGender(key[0]!),
    aliases: new Set(),
    roles: [],
    mentions: 0,
    located: 0,
    isShown: false,
  };
}

/** The entity a shorter form means, the most named one of several; null where the text shows none. */
function linkShort(
  key: readonly string[],
  run: Run,
  byWord: ReadonlyMap<string, readonly Entity[]>,
  blocks: readonly (readonly Token[])[],
  { bare, places }: Shorts,
): Entity | null {
  const longer = (byWord.get(key[0]!) ?? []).filter((entity) => entity.key.length > key.length);
  if (longer.length === 0) return null;
  const tokens = blocks[run.block]!;
  const before = tokens[run.titleFirst - 1]?.lower ?? "";
  const title = tokens[run.first - 1]?.lower ?? "";
  const gender: Gender = MALE_TITLES.has(title) ? "male" : FEMALE_TITLES.has(title) ? "female" : null;
  // "the Bill": a thing of that name, not a person's given name.
  const isGiven =
    (isGivenName(key[0]!) || !/^(?:the|a|an)$/u.test(before)) &&
    !isNation(key[0]!) &&
    !isAcronym(run.words[0]!) &&
    // "Israel said": the country, whatever minister has it for a given name.
    (key.length > 1 || !(isCountry(key[0]!) || places.has(key[0]!)));
  // "Duffy's brother Steve" is no Steve Mason.
  const family = KIN.test(title) && isGenitive(tokens[run.first - 2]) ? wordKey(tokens[run.first - 3]!.text) : null;
  const persons = longer.filter(
    (entity) =>
      entity.kind === "person" &&
      (family === null || entity.key.at(-1) === family) &&
      (endsWith(entity.key, key) || (isGiven && beginsWith(entity.key, key))),
  );
  // "President Ames" beside "Mr. Ames" is not Jane Ames, who is named in passing.
  const titled = key.length === 1 ? bare.get(key[0]!) : undefined;
  const isOthers = (entity: Entity): boolean =>
    titled !== undefined && entity.gender !== null && entity.gender !== titled.gender && !titled.isShared;
  if (gender === null && persons.length > 0 && persons.every(isOthers)) return null;
  const free = persons.filter((entity) => gender === null || entity.gender === null || entity.gender === gender);
  // "Mr Simons" is Philip rather than Ninette, of whose name the lists know nothing.
  const evident = free.filter((entity) => gender !== null && entity.gender === gender);
  const fitting = evident.length > 0 ? evident : free;
  // "Amer" is no more than a part of the surname of Sadeq Abu Amer.
  const isWhole = ({ key: full }: Entity): boolean => !PARTICLES.has(full[full.length - key.length - 1] ?? "");
  // A surname before a given name: "Clinton" is rarely the given name of anybody.
  const rank = (entity: Entity): number =>
    (endsWith(entity.key, key) ? (isWhole(entity) ? 2000 : 1000) : 0) + entity.mentions;
  if (fitting.length > 0) return fitting.reduce((best, entity) => (rank(entity) > rank(best) ? entity : best));
  // "Salgado" of Héctor Salgado Ruiz: a word inside one person's name and nobody else's.
  const inner = longer.filter(
    (entity) =>
      entity.kind === "person" &&
      entity.key.length > 2 &&
      isPart(key, entity.key) &&
      // "CPP" of the slogan "A CPP Win Means Peace"
      !isAcronym(run.words.join("")),
  );
  if (inner.length > 0) return inner.length === 1 || key.length > 1 ? inner[0]! : null;
  const bodies = longer.filter((entity) => entity.kind === "body" && isShortBody(key, entity.key));
  return bodies.length === 1 ? bodies[0]! : null;
}

/** What a document shows of words that stand alone. */
interface Shorts {
  readonly bare: ReadonlyMap<string, TitledSurname>;
  readonly places: ReadonlySet<string>;
}

/** Words that stand alone behind "in" or "at": "in Austin" is no given name of Austin Ames. */
function lonePlaces(runs: readonly Run[], blocks: readonly (readonly Token[])[]): Set<string> {
  const places = new Set<string>();
  for (const { words, first, last, titleFirst, block } of runs) {
    const tokens = blocks[block]!;
    const isLone = words.length === 1 && titleFirst === first && !isGenitive(tokens[last]);
    if (isLone && /^(?:in|at|near|across|throughout|outside|inside)$/u.test(tokens[first - 1]?.lower ?? ""))
      places.add(wordKey(words[0]!));
  }
  return places;
}

/** How a surname is titled in a document. */
interface TitledSurname {
  readonly gender: Gender;
  /** Both "Mr." and "Mrs.", or as often with a given name as with the title. */
  readonly isShared: boolean;
}

/** Surnames behind "Mr." and "Mrs.": of whom a document speaks under the surname alone. */
function titledSurnames(runs: readonly Run[], blocks: readonly (readonly Token[])[]): Map<string, TitledSurname> {
  const counts = new Map<string, { male: number; female: number; full: number }>();
  for (const { words, first, block } of runs) {
    const surname = wordKey(words.at(-1)!);
    const of = counts.get(surname) ?? { male: 0, female: 0, full: 0 };
    counts.set(surname, of);
    const title = blocks[block]![first - 1]?.lower ?? "";
    if (words.length > 1) of.full++;
    else if (MALE_TITLES.has(title)) of.male++;
    else if (FEMALE_TITLES.has(title)) of.female++;
  }
  const titled = new Map<string, TitledSurname>();
  for (const [surname, { male, female, full }] of counts) {
    if (male + female === 0) continue;
    const isShared = (male > 0 && female > 0) || full >= male + female;
    titled.set(surname, { gender: male > 0 ? "male" : "female", isShared });
  }
  return titled;
}

const KIN =
  /^(?:brother|sister|son|daughter|wife|husband|mother|father|uncle|aunt|cousin|nephew|niece|partner|girlfriend|boyfriend|twin)$/u;

/** Nouns by which papers and boards go on alone: "the Chronicle" of the San Francisco Chronicle. */
const LONE_HEADS =
  /^(?:times|post|chronicle|herald|tribune|gazette|guardian|journal|telegraph|committee|commission|ministry|agency|bureau|institute|foundation|association|society|trust|tribunal)$/u;

/**
 * Whether a short form keeps what makes a body that body: its head with or without what stands before ("Security Council"
 * of the UN one), or all that stands before "of" ("Joint Committee"). "United Nations" is no short form of its High
 * Commissioner, "Sudan" none of South Sudan.
 */
function isShortBody(key: readonly string[], whole: readonly string[]): boolean {
  // "Microsoft" of Microsoft Corp
  if (beginsWith(whole, key) && whole.slice(key.length).every((word) => CORPORATE.test(word))) return true;
  if (key.length === 1 && !LONE_HEADS.test(key[0]!)) return false;
  const preposition = whole.findIndex((word) => /^(?:of|for|on|and|&)$/u.test(word));
  if (preposition > 0 && beginsWith(whole, key))
    return key.length > 1 && key.length === preposition && BODY_WORDS.has(key.at(-1)!) && key.at(-1) !== "nations";
  return preposition < 0 && endsWith(whole, key) && BODY_WORDS.has(key.at(-1)!) && !PLACE_PAIRS.test(key.join(" "));
}

const CORPORATE = /^(?:corp|inc|ltd|plc|llc|co|corporation|incorporated|limited)\.?$/u;

/** Bodies that many bodies are named after. */
const PLACE_PAIRS = /^(?:united (?:nations|states|kingdom)|white house|european union|house|senate)$/u;

const isPart = (part: readonly string[], whole: readonly string[]): boolean =>
  whole.some((_, i) => part.every((word, k) => whole[i + k] === word));

const beginsWith = (whole: readonly string[], part: readonly string[]): boolean =>
  part.every((word, k) => whole[k] === word);

const endsWith = (whole: readonly string[], part: readonly string[]): boolean =>
  part.every((word, k) => whole[whole.length - part.length + k] === word);

function noteForm(text: string, entity: Entity, run: Run, tokens: readonly Token[]): void {
  const form = run.words.join(" ");
  entity.mentions++;
  const suffix = tokens[run.last - 1];
  if (suffix && run.words.length > 1 && form === entity.name && SUFFIXES.has(suffix.lower)) {
    entity.name = `${form} ${suffix.text}`;
    entity.aliases.add(form);
  }
  if (form.toLowerCase() !== entity.name.toLowerCase()) entity.aliases.add(form);
  if (
    /^(?:in|at|near|across|throughout|outside|inside|around|from|to|into)$/u.test(
      tokens[run.titleFirst - 1]?.lower ?? "",
    ) &&
    tokens[run.titleFirst - 2]?.lower !== "according" &&
    !isGenitive(tokens[run.last])
  )
    entity.located++;
  entity.isShown ||=
    isAged(tokens, run.last) ||
    (run.words.length === 1 &&
      !isContinent(entity.key[0]!) &&
      (isWhom(tokens, run.last) || isDescribed(tokens, run.last)));
  const title = tokens[run.first - 1]?.lower ?? "";
  if (MALE_TITLES.has(title)) entity.gender ??= "male";
  if (FEMALE_TITLES.has(title)) entity.gender ??= "female";
  if (entity.kind === "person") {
    for (const role of rolesAt(text, tokens, run, entity.key.length > 1))
      if (!entity.roles.some((known) => known.includes(role))) entity.roles.push(role);
  }
}
