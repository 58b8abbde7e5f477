/**
 * Who is one person under several names in different documents: with and without an initial ("Donald J. Trump"), and by
 * the surname alone where a document takes for granted whom everybody knows ("President Obama"). Two people who may be
 * different stay two: a surname is only that of somebody whom nothing in the document speaks against.
 */
import { officeTerms } from "../src/names/short-titles.ts";
import { givenNameGender, isGivenName } from "./attribution/given-names.ts";
import type { Analysis } from "./attribution/attribute.ts";
import type { Entity } from "./attribution/names.ts";
import { isPlaceName } from "./attribution/place-words.ts";

/** By whom an entity is known in the corpus. */
export interface Identity {
  readonly key: readonly string[];
  readonly name: string;
}

/** What counts for being the one everybody knows, in mentions. */
const QUOTATION_WEIGHT = 3;
/** Below this nobody is known well enough for a surname with no shared office to mean them. */
const MIN_WEIGHT = 8;
/** A word that no title shows to be a name wants a bearer better known still. */
const MIN_WEIGHT_UNTITLED = 16;
/** How far the best known of several is ahead of all the others together. */
const LEAD = 4;

/** One person under all full names. */
interface Person {
  readonly entities: Entity[];
  readonly documents: Set<number>;
  readonly roleTerms: Set<string>;
  gender: Entity["gender"];
  weight: number;
}

const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);
const withoutInitials = (key: readonly string[]): string => key.filter((word) => !isInitial(word)).join(" ");

/** The entities that are known by another's name than their own. */
export function samePeople(analyses: readonly Analysis[]): ReadonlyMap<Entity, Identity> {
  const identities = new Map<Entity, Identity>();
  const quoted = countQuotations(analyses);
  const people = gatherFullNames(analyses, quoted);
  for (const { entities } of people) {
    const first = mostNamed(entities);
    for (const entity of entities)
      if (entity.key.join(" ") !== first.key.join(" ")) identities.set(entity, { key: first.key, name: first.name });
  }
  for (const [longer, person] of withPlaces(people, analyses)) {
    const { key, name } = mostNamed(person.entities);
    for (const entity of longer.entities) identities.set(entity, { key, name });
  }
  const bearers = new Map<string, Person[]>();
  for (const person of people) {
    const surname = person.entities[0]!.key.at(-1)!;
    bearers.set(surname, [...(bearers.get(surname) ?? []), person]);
  }
  const lone = analyses.flatMap(({ entities }, document) =>
    entities.filter(({ key }) => key.length === 1).map((entity) => ({ entity, document })),
  );
  for (const { entity, document } of lone) {
    const bearer = unsureBearerOf(entity, document, bearers.get(entity.key[0]!) ?? []);
    if (bearer !== undefined) identities.set(entity, { key: bearer.key, name: bearer.name });
  }
  // Whoever is known by an office counts for those of whom only the surname is given.
  for (const byOffice of [true, false]) {
    for (const { entity, document } of lone) {
      if (identities.has(entity)) continue;
      const bearer = bearerOf(entity, document, bearers.get(entity.key[0]!) ?? [], byOffice);
      if (bearer === undefined) continue;
      bearer.weight += weightOf(entity, quoted);
      const { key, name } = mostNamed(bearer.entities);
      identities.set(entity, { key, name });
    }
  }
  return identities;
}

/** "Ted Ames | South Carolina": a name with a place that stands behind it in a line without a mark between. */
function withPlaces(people: readonly Person[], analyses: readonly Analysis[]): (readonly [Person, Person])[] {
  const places = new Set(
    analyses.flatMap(({ entities }) => entities.filter(({ located }) => located > 0).map(({ key }) => key.join(" "))),
  );
  const byName = new Map(people.map((person) => [person.entities[0]!.key.join(" "), person]));
  return people.flatMap((longer) => {
    const { key } = longer.entities[0]!;
    const rest = key.slice(2);
    const person = byName.get(key.slice(0, 2).join(" "));
    const isPlace = rest.length > 0 && (isPlaceName(rest) || places.has(rest.join(" ")));
    return isPlace && person !== undefined && person.weight >= MIN_WEIGHT ? [[longer, person] as const] : [];
  });
}

function mostNamed(entities: readonly Entity[]): Entity {
  const counts = new Map<string, number>();
  const keyOf = (entity: Entity): string => entity.key.join(" ");
  for (const entity of entities) counts.set(keyOf(entity), (counts.get(keyOf(entity)) ?? 0) + entity.mentions);
  return entities.reduce((best, entity) => (counts.get(keyOf(entity))! > counts.get(keyOf(best))! ? entity : best));
}

function gatherFullNames(analyses: readonly Analysis[], quoted: ReadonlyMap<Entity, number>): Person[] {
  const byName = new Map<string, Named[]>();
  for (const [document, { entities }] of analyses.entries()) {
    for (const entity of entities) {
      const name = withoutInitials(entity.key);
      if (entity.kind !== "person" || !name.includes(" ")) continue;
      byName.set(name, [...(byName.get(name) ?? []), { entity, document }]);
    }
  }
  return [...byName.values()].flatMap((named) => groupsOf(named, quoted)).map((named) => toPerson(named, quoted));
}

interface Named {
  readonly entity: Entity;
  readonly document: number;
}

/**
 * Those with an initial and those without are one where they are well known, or by their office; not where there are two
 * initials, or one document has both: "George Bush" and "George W. Bush" may be father and son.
 */
function groupsOf(named: readonly Named[], quoted: ReadonlyMap<Entity, number>): (readonly Named[])[] {
  const keyOf = ({ entity }: Named): string => entity.key.map((word) => word.replace(".", "")).join(" ");
  const keys = new Set(named.map(keyOf));
  const withInitials = [...keys].filter((key) => key.split(" ").some(isInitial));
  const documents = named.map(({ document }) => document);
  const groups = [...keys].map((key) => named.filter((one) => keyOf(one) === key));
  if (withInitials.length > 1 || new Set(documents).size < documents.length) return groups;
  const [first, ...rest] = groups.map((group) => toPerson(group, quoted));
  const isKnown = [first!, ...rest].reduce((sum, { weight }) => sum + weight, 0) >= MIN_WEIGHT;
  const shares = rest.every(({ roleTerms }) => [...roleTerms].some((term) => first!.roleTerms.has(term)));
  return isKnown || shares ? [named] : groups;
}

const weightOf = (entity: Entity, quoted: ReadonlyMap<Entity, number>): number =>
  entity.mentions + QUOTATION_WEIGHT * (quoted.get(entity) ?? 0);

function toPerson(named: readonly Named[], quoted: ReadonlyMap<Entity, number>): Person {
  const entities = named.map(({ entity }) => entity);
  return {
    entities,
    documents: new Set(named.map(({ document }) => document)),
    roleTerms: new Set(entities.flatMap(({ roles }) => roles).flatMap(officeTerms)),
    gender: entities.find(({ gender }) => gender !== null)?.gender ?? null,
    weight: entities.reduce((sum, one) => sum + weightOf(one, quoted), 0),
  };
}

function countQuotations(analyses: readonly Analysis[]): Map<Entity, number> {
  const quoted = new Map<Entity, number>();
  for (const { quotations } of analyses)
    for (const { voice } of quotations)
      if (voice !== null && voice.kind !== "nominal") quoted.set(voice.entity, (quoted.get(voice.entity) ?? 0) + 1);
  return quoted;
}

/**
 * "Lee Holm …, Ms. Holm": the only bearer in the document, whose given name both men and women have, so that a title that
 * was taken to speak against it does not.
 */
function unsureBearerOf(entity: Entity, document: number, bearers: readonly Person[]): Entity | undefined {
  const here = bearers.filter(({ documents }) => documents.has(document));
  const [only, ...others] = here.flatMap(({ entities }) => entities);
  if (entity.gender === null || only === undefined || others.length > 0 || only.gender === entity.gender)
    return undefined;
  const given = only.key[0]!;
  return givenNameGender(given) !== null && !isGivenName(given) ? only : undefined;
}

/** Of those with this surname in full, the one a document means by it alone. */
function bearerOf(entity: Entity, document: number, bearers: readonly Person[], byOffice: boolean): Person | undefined {
  const terms = entity.roles.flatMap(officeTerms);
  const isTitled = entity.kind === "person";
  if (!isTitled && (entity.located > 0 || isPlaceName(entity.key) || /^\p{Lu}{2,4}$/u.test(entity.name)))
    return undefined;
  const shares = ({ roleTerms }: Person): boolean => terms.some((term) => roleTerms.has(term));
  const fitting = bearers.filter(
    (person) =>
      // Whom the document names in full it would have named by it.
      !person.documents.has(document) &&
      (entity.gender === null || person.gender === null || entity.gender === person.gender) &&
      (terms.length === 0 || person.roleTerms.size === 0 || shares(person)),
  );
  const evident = fitting.filter(shares);
  if (byOffice && evident.length === 0) return undefined;
  const [best, ...others] = (evident.length > 0 ? evident : fitting).toSorted((a, b) => b.weight - a.weight);
  if (best === undefined || best.weight < LEAD * others.reduce((sum, { weight }) => sum + weight, 0)) return undefined;
  const wanted = !isTitled ? MIN_WEIGHT_UNTITLED : evident.length > 0 ? 0 : MIN_WEIGHT;
  return best.weight >= wanted ? best : undefined;
}
