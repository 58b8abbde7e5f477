/** Names that an article itself gives as another's: letters in brackets, initials, "whose real name is". */
import { wordKey } from "./name-runs.ts";
import type { Entity, NameMention } from "./names.ts";
import type { Token } from "./tokens.ts";

/** One entity under two names: what is said of the first is said of the second. */
type Same = readonly [other: Entity, of: Entity];

type Mentions = readonly (readonly NameMention[])[];

/** Makes one of the entities of each pair; the first pair of an entity counts. */
export function mergeEntities(mentions: NameMention[][], pairs: readonly Same[]): void {
  const merged = new Map<Entity, Entity>();
  const rootOf = (entity: Entity): Entity => {
    let root = entity;
    while (merged.has(root)) root = merged.get(root)!;
    return root;
  };
  for (const [other, of] of pairs) {
    const root = rootOf(of);
    if (merged.has(other) || root === other) continue;
    merged.set(other, root);
    for (const form of [other.name, ...other.aliases]) if (form !== root.name) root.aliases.add(form);
    for (const role of other.roles) if (!root.roles.includes(role)) root.roles.push(role);
    root.gender ??= other.gender;
    root.mentions += other.mentions;
    root.located += other.located;
    other.mentions = 0;
  }
  if (merged.size === 0) return;
  for (const list of mentions) {
    list.forEach((mention, i) => {
      if (merged.has(mention.entity)) list[i] = { ...mention, entity: rootOf(mention.entity) };
    });
  }
}

/** No file that a link leads to. */
const BRACKETED = /^(?!PDF|VIDEO|UPDATED?$)\p{Lu}[\p{Lu}\p{Ll}-]*\p{Lu}$/u;

/** "Cambodian Human Rights Committee (CHRC)": the letters in brackets are another form of the name before them. */
export function lettersInBrackets(
  blocks: readonly (readonly Token[])[],
  mentions: Mentions,
  entities: readonly Entity[],
): Same[] {
  const single = new Map(
    entities.flatMap((entity) => (entity.key.length === 1 ? [[entity.key[0]!, entity] as const] : [])),
  );
  const pairs: Same[] = [];
  for (const [block, list] of mentions.entries()) {
    const tokens = blocks[block]!;
    for (const { last, entity } of list) {
      const acronym = tokens[last + 1];
      if (tokens[last]?.text !== "(" || tokens[last + 2]?.text !== ")" || !acronym || !BRACKETED.test(acronym.text))
        continue;
      entity.kind = "body";
      entity.aliases.add(acronym.text);
      const same = single.get(wordKey(acronym.text));
      if (same && same !== entity) pairs.push([same, entity]);
    }
  }
  return pairs;
}

export const isAcronym = (word: string): boolean => /^(?:\p{Lu}\.?){2,}$/u.test(word);

const SMALL_WORDS = /^(?:of|for|on|and|the|&|in|to|de|la|du)$/u;

/** Two letters fit many a name; of these everybody knows whose they are. */
const KNOWN_PAIRS: ReadonlyMap<string, string> = new Map([
  ["un", "united nations"],
  ["eu", "european union"],
]);

const MIN_INITIALS = 3;

/**
 * "CDC" of an article that names the Center for Disease Control and Prevention, without brackets: the initials of a
 * body's name, of which at most a word in front and one behind is left out, and of no other body's.
 */
export function initialsOfBodies(entities: readonly Entity[]): Same[] {
  const owners = new Map<string, Entity | null>();
  const claim = (letters: string, entity: Entity): void => {
    const known = owners.get(letters);
    owners.set(letters, known === undefined || known === entity ? entity : null);
  };
  for (const entity of entities) {
    if (entity.kind !== "body" || entity.key.length < 2 || entity.mentions === 0) continue;
    const words = entity.key.filter((word) => !SMALL_WORDS.test(word));
    const letters = words.map((word) => word.charAt(0)).join("");
    for (const from of [0, 1])
      for (const left of [0, 1])
        if (letters.length - from - left >= MIN_INITIALS) claim(letters.slice(from, letters.length - left), entity);
    for (const [pair, name] of KNOWN_PAIRS) if (entity.key.join(" ") === name) claim(pair, entity);
  }
  return entities.flatMap((entity): Same[] => {
    const owner = entity.key.length === 1 && isAcronym(entity.name) ? owners.get(entity.key[0]!) : null;
    return owner && entity.mentions > 0 ? [[entity, owner]] : [];
  });
}

/** "Nhek Bunchhay" is Nhek Bun Chhay: syllables that an article writes now apart, now together. */
export function spelledApart(entities: readonly Entity[]): Same[] {
  const owners = new Map<string, Entity>();
  return entities.flatMap((entity): Same[] => {
    if (entity.kind !== "person" || entity.key.length < 2 || entity.mentions === 0) return [];
    const letters = entity.key.join("");
    const owner = owners.get(letters);
    if (owner === undefined) owners.set(letters, entity);
    return owner ? [[entity, owner]] : [];
  });
}

/** What stands between a name and the other one that the article gives it. */
const OTHER_NAME =
  /^[,(–—-]? ?(?:whose (?:real|full|legal|given|birth) name (?:is|was)|real name|(?:who was )?born|(?:who is )?(?:better|also|formerly|previously|professionally) known as|(?:who is )?known (?:professionally|on stage|better) as|a\.?k\.?a\.?)$/u;

const MAX_BETWEEN = 8;

/** Behind a description instead of a name: "The rapper, whose real name is Megan Pete". */
const REAL_NAME = /^, whose (?:real|full|legal|given|birth) name (?:is|was)$/u;

/** "Megan Thee Stallion, whose real name is Megan Pete": the later name is another form of the former. */
export function otherNames(blocks: readonly (readonly Token[])[], mentions: Mentions): Same[] {
  const pairs: Same[] = [];
  for (const [block, list] of mentions.entries()) {
    const tokens = blocks[block]!;
    for (const [i, { entity, titleFirst, first }] of list.entries()) {
      if (
        entity.kind !== "person" ||
        entity.key.length < 2 ||
        titleFirst !== first ||
        !isBehindName(tokens[first - 1]?.lower)
      )
        continue;
      const former = list[i - 1];
      const between = (from: number): string =>
        tokens
          .slice(from, first)
          .map(({ lower }) => lower)
          .join(" ");
      if (former && first - former.last <= MAX_BETWEEN && OTHER_NAME.test(between(former.last))) {
        if (former.entity.kind === "person" && former.entity !== entity) pairs.push([entity, former.entity]);
        continue;
      }
      if (first < 5 || !REAL_NAME.test(between(first - 5))) continue;
      // Whom the description means is not known yet; a given name that both bear shows it.
      const bearer = nearestBefore(mentions, block, i, (other) => other !== entity && sharesGivenName(other, entity));
      if (bearer) pairs.push([entity, bearer]);
    }
  }
  return pairs;
}

const isBehindName = (word = ""): boolean => /^(?:is|was|as|name|born|a\.?k\.?a\.?)$/u.test(word);

const sharesGivenName = (person: Entity, named: Entity): boolean =>
  person.kind === "person" && person.key.length > 1 && person.key[0] === named.key[0];

const REACH = 4;

function nearestBefore(
  mentions: Mentions,
  block: number,
  at: number,
  fits: (entity: Entity) => boolean,
): Entity | undefined {
  for (let b = block; b >= Math.max(0, block - REACH); b--) {
    const found = (b === block ? mentions[b]!.slice(0, at) : mentions[b]!).findLast(({ entity }) => fits(entity));
    if (found) return found.entity;
  }
  return undefined;
}
