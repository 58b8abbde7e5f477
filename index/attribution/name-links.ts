/** Whom the runs of a document name: full names, their short forms, epithets and letters become one entity each. */
import { givenNameGender, isGivenName } from "./given-names.ts";
import { BODY_WORDS, FEMALE_TITLES, MALE_TITLES } from "./lexicon.ts";
import { type Run, wordKey } from "./name-runs.ts";
import type { DocumentNames, Entity, NameMention } from "./names.ts";
import { roleAfter, roleApart, roleBefore } from "./roles.ts";
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
  for (const [i, run] of runs.entries()) {
    const key = run.words.map(wordKey).join(" ");
    if (!first.has(key)) first.set(key, i);
  }
  for (const run of runs.toSorted((a, b) => b.words.length - a.words.length)) {
    const key = run.words.map(wordKey);
    if (key.length < 2 || byKey.has(key.join(" "))) continue;
    const tail = key.slice(1).join(" ");
    const isEpithet =
      key.length > 2 && first.has(tail) && first.get(tail)! < first.get(key.join(" "))! && !isBodyName(key);
    if (isEpithet || linkShort(key, run, byWord, blocks)) continue;
    add(newEntity(run, key, blocks));
  }
  const mentions: NameMention[][] = blocks.map(() => []);
  for (const run of runs) {
    const key = run.words.map(wordKey);
    const entity =
      byKey.get(key.join(" ")) ??
      (key.length > 2 ? byKey.get(key.slice(1).join(" ")) : undefined) ??
      linkShort(key, run, byWord, blocks) ??
      add(newEntity(run, key, blocks));
    noteForm(text, entity, run, blocks[run.block]!);
    mentions[run.block]!.push({ ...run, entity });
  }
  linkAcronyms(blocks, mentions, entities);
  return { entities: entities.filter((entity) => entity.mentions > 0), mentions };
}

const isBodyName = (key: readonly string[]): boolean =>
  key.some((word) => BODY_WORDS.has(word) || /^(?:of|for)$/u.test(word));

function newEntity(run: Run, key: readonly string[], blocks: readonly (readonly Token[])[]): Entity {
  const tokens = blocks[run.block]!;
  const before = tokens[run.titleFirst - 1];
  const acronym = run.words.length === 1 && /^(?:\p{Lu}\.?){2,}$/u.test(run.words[0]!);
  const isBody =
    key.some((word) => BODY_WORDS.has(word)) ||
    acronym ||
    (run.first === run.titleFirst && before?.lower === "the") ||
    run.words.some((word) => /^(?:of|for)$/iu.test(word));
  return {
    name: run.words.join(" "),
    key,
    kind: isBody ? "body" : "person",
    gender: isBody || (key.length === 1 && !isGivenName(key[0]!)) ? null : givenNameGender(key[0]!),
    aliases: new Set(),
    roles: [],
    mentions: 0,
    located: 0,
  };
}

/** The entity a shorter form means: one whose name holds its words side by side, the most named one of several. */
function linkShort(
  key: readonly string[],
  run: Run,
  byWord: ReadonlyMap<string, readonly Entity[]>,
  blocks: readonly (readonly Token[])[],
): Entity | null {
  const candidates = (byWord.get(key[0]!) ?? []).filter(
    (entity) => entity.key.length > key.length && isPart(key, entity.key),
  );
  const persons = candidates.filter((entity) => entity.kind === "person" && endsOrBegins(key, entity.key));
  const title = blocks[run.block]![run.first - 1]?.lower ?? "";
  const gender: Gender = MALE_TITLES.has(title) ? "male" : FEMALE_TITLES.has(title) ? "female" : null;
  const fitting = persons.filter((entity) => gender === null || entity.gender === null || entity.gender === gender);
  // "Salgado" of Héctor Salgado Ruiz: a word inside one person's name and nobody else's.
  const inner = candidates.filter((entity) => entity.kind === "person" && entity.key.length > 2);
  const pool = fitting.length > 0 ? fitting : key.length > 1 ? candidates : inner.length === 1 ? inner : [];
  // A surname before a given name: "Clinton" is rarely the given name of anybody.
  const rank = (entity: Entity): number =>
    (entity.key.slice(-key.length).join(" ") === key.join(" ") ? 1000 : 0) + entity.mentions;
  return pool.reduce<Entity | null>(
    (best, entity) => (best === null || rank(entity) > rank(best) ? entity : best),
    null,
  );
}

const isPart = (part: readonly string[], whole: readonly string[]): boolean =>
  whole.some((_, i) => part.every((word, k) => whole[i + k] === word));

const endsOrBegins = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((word, k) => whole[k] === word) || part.every((word, k) => whole[whole.length - part.length + k] === word);

function noteForm(text: string, entity: Entity, run: Run, tokens: readonly Token[]): void {
  const form = run.words.join(" ");
  entity.mentions++;
  if (form.toLowerCase() !== entity.name.toLowerCase()) entity.aliases.add(form);
  if (
    /^(?:in|at|near|across|throughout|outside|inside|around|from|to|into)$/u.test(
      tokens[run.titleFirst - 1]?.lower ?? "",
    )
  )
    entity.located++;
  const title = tokens[run.first - 1]?.lower ?? "";
  if (MALE_TITLES.has(title)) entity.gender ??= "male";
  if (FEMALE_TITLES.has(title)) entity.gender ??= "female";
  if (entity.kind === "person") {
    const role = roleBefore(text, tokens, run) ?? roleApart(text, tokens, run) ?? roleAfter(text, tokens, run);
    if (role !== null && !entity.roles.includes(role)) entity.roles.push(role);
  }
}

/** "Cambodian Human Rights Committee (CHRC)": the letters in brackets are another form of the name before them. */
function linkAcronyms(
  blocks: readonly (readonly Token[])[],
  mentions: NameMention[][],
  entities: readonly Entity[],
): void {
  const single = new Map(
    entities.flatMap((entity) => (entity.key.length === 1 ? [[entity.key[0]!, entity] as const] : [])),
  );
  const merged = new Map<Entity, Entity>();
  for (const [block, list] of mentions.entries()) {
    const tokens = blocks[block]!;
    for (const { last, entity } of list) {
      const acronym = tokens[last + 1];
      if (tokens[last]?.text !== "(" || tokens[last + 2]?.text !== ")" || !acronym || !ACRONYM.test(acronym.text))
        continue;
      entity.kind = "body";
      entity.aliases.add(acronym.text);
      const same = single.get(wordKey(acronym.text));
      if (same && same !== entity && !merged.has(same)) merged.set(same, entity);
    }
  }
  for (const [same, entity] of merged) {
    entity.mentions += same.mentions;
    same.mentions = 0;
  }
  for (const list of mentions) {
    list.forEach((mention, i) => {
      const entity = merged.get(mention.entity);
      if (entity) list[i] = { ...mention, entity };
    });
  }
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{Ll}-]*\p{Lu}$/u;
