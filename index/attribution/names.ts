/**
 * Names of persons and bodies in one document, with the roles and short forms it gives them.
 *
 *     "CHRC President Keo Remy said …" -> person "Keo Remy", role "CHRC President", also "Remy"
 */
import { isGivenName } from "./given-names.ts";
import { PARTIES } from "./name-runs.ts";
import { isNation } from "./place-words.ts";
import { hasLetters, isThing } from "./thing-names.ts";
import { linkRuns } from "./name-links.ts";
import { withInitials } from "./initial-names.ts";
import { withInserted } from "./inserted-names.ts";
import { nameRuns } from "./name-runs.ts";
import type { Token } from "./tokens.ts";

type Gender = "male" | "female" | null;

/** A run of tokens that names somebody. */
export interface NameMention {
  readonly block: number;
  /** Token range without titles: [first, last). */
  readonly first: number;
  readonly last: number;
  /** Where the titles and modifiers before the name begin; `first` where there are none. */
  readonly titleFirst: number;
  readonly words: readonly string[];
  readonly entity: Entity;
}

/** Someone or something that this document names. */
export interface Entity {
  /** The fullest form. */
  name: string;
  /** Folded words of `name`. */
  readonly key: readonly string[];
  kind: "person" | "body";
  gender: Gender;
  /** Other forms in this document. */
  readonly aliases: Set<string>;
  /** In the article's words, the first stated first. */
  readonly roles: string[];
  /** How often it is named here. */
  mentions: number;
  /** How often of those behind "in", "at" and their like: a place. */
  located: number;
  /** Whether an age or a "who" behind the name shows a person somewhere. */
  isShown: boolean;
}

export interface DocumentNames {
  readonly entities: readonly Entity[];
  /** By block, in text order. */
  readonly mentions: readonly (readonly NameMention[])[];
}

/** Finds the names in a document's blocks; `blocks[i]` holds the tokens of block i. */
export function findNames(text: string, blocks: readonly (readonly Token[])[]): DocumentNames {
  const names = linkRuns(text, withInitials(withInserted(nameRuns(text, blocks), blocks), blocks), blocks);
  const common = new Set<string>();
  for (const tokens of blocks)
    for (const { kind, cap, lower } of tokens) if (kind === "word" && !cap) common.add(lower);
  for (const entity of names.entities) entity.kind = settleKind(entity, common);
  return names;
}

/** Whether the article itself shows that an entity is a person. */
export const isKnownPerson = (entity: Entity): boolean =>
  entity.roles.length > 0 ||
  entity.gender !== null ||
  entity.aliases.size > 0 ||
  entity.isShown ||
  isGivenName(entity.key[0]!);

/** "Muslim", "Republican". */
const isAdjective = (word: string): boolean => isNation(word) || PARTIES.test(word);

/**
 * A person has a title, a role or a short form; a single word, a place or a thing without any of these is something
 * else. `common` holds the words that the document writes without a capital.
 */
function settleKind(entity: Entity, common: ReadonlySet<string>): Entity["kind"] {
  const { key, name, located, mentions } = entity;
  if (entity.kind === "body" || (key.length === 1 && isAdjective(key[0]!))) return "body";
  // "CNRP Ariksat", also as Ariksat
  const isEvident = entity.roles.length > 0 || entity.gender !== null || entity.isShown || isGivenName(key[0]!);
  if (!isEvident && key.length > 1 && hasLetters(name)) return "body";
  if (isKnownPerson(entity)) return "person";
  return key.length === 1 || located * 2 > mentions || isThing(name, key, common) ? "body" : "person";
}
