/**
 * Names of persons and bodies in one document, with the roles and short forms it gives them.
 *
 *     "CHRC President Keo Remy said …" -> person "Keo Remy", role "CHRC President", also "Remy"
 */
import { fold } from "../../src/terms.ts";
import { givenNameGender, isGivenName } from "./given-names.ts";
import {
  BODY_HEADS,
  BODY_WORDS,
  COMMON_OPENERS,
  DETERMINERS,
  FEMALE_TITLES,
  MALE_TITLES,
  MONTHS,
  OFFICES,
  PARTICLES,
  TITLES,
  WEEKDAYS,
} from "./lexicon.ts";
import { type Run, adjoin, roleAfter, roleApart, roleBefore } from "./roles.ts";
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
}

export interface DocumentNames {
  readonly entities: readonly Entity[];
  /** By block, in text order. */
  readonly mentions: readonly (readonly NameMention[])[];
}

/** "U.S." and "US" are one word. */
const wordKey = (word: string): string =>
  /^(?:\p{Lu}\.[ \u00a0]?)+\p{Lu}?\.?$/u.test(word) && word.length > 2
    ? fold(word).replaceAll(/[^\p{L}]/gu, "")
    : fold(word);

/** A party before a name is a label, not part of it. */
const PARTIES =
  /^(?:republican|democrat|democratic|gop|libertarian|conservative|independent|socialist|communist|opposition)$/u;

const SUFFIXES = new Set(["jr.", "sr.", "jr", "sr", "ii", "iii", "iv"]);

const MAX_NAME_WORDS = 9;

/** Finds the names in a document's blocks; `blocks[i]` holds the tokens of block i. */
export function findNames(text: string, blocks: readonly (readonly Token[])[]): DocumentNames {
  const lowerWords = new Set<string>();
  for (const tokens of blocks)
    for (const { kind, cap, text: word } of tokens) if (kind === "word" && !cap) lowerWords.add(word);
  const runs = blocks.flatMap((tokens, block) =>
    isTitleCase(tokens) ? [] : findRuns(text, tokens, block, lowerWords),
  );
  const knownWords = new Set(
    runs.filter((run) => !run.initial || run.words.length > 1).flatMap((run) => run.words.map(wordKey)),
  );
  const alone = new Set(
    runs.filter((run) => run.words.length === 1 && !run.initial).map((run) => wordKey(run.words[0]!)),
  );
  const names = runs
    .map((run) => withoutPlace(run, blocks[run.block]!, alone))
    .filter((run) => !run.initial || run.words.length > 1 || knownWords.has(wordKey(run.words[0]!)));
  return linkRuns(text, names, blocks);
}

/** "rapporteur in Cambodia | Vitit Muntarbhorn": a place known by itself, behind its preposition, is no given name. */
function withoutPlace(run: Run, tokens: readonly Token[], alone: ReadonlySet<string>): Run {
  const before = tokens[run.titleFirst - 1]?.lower ?? "";
  if (run.words.length < 3 || run.first !== run.titleFirst || !/^(?:in|to|for|from|at)$/u.test(before)) return run;
  if (
    !alone.has(wordKey(run.words[0]!)) ||
    run.words.some((word) => BODY_WORDS.has(word.toLowerCase()) || /^(?:of|for)$/u.test(word))
  )
    return run;
  return { ...run, first: run.first + 1, titleFirst: run.first + 1, words: run.words.slice(1) };
}

/** "Ames Says Museum Will Tell All": where every word has a capital, capitals tell no names. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text: word }) => kind === "word" && word.length > 3);
  return words.length >= 4 && words.filter(({ cap }) => cap).length >= 0.9 * words.length;
}

const isInitial = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  return (
    before === undefined || before.sentence !== tokens[i]!.sentence || before.kind === "mark" || before.text === ":"
  );
};

/** Capitalised words side by side, with particles and "of" inside where they belong. */
function findRuns(text: string, tokens: readonly Token[], block: number, lowerWords: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (!isNameWord(tokens[i]!)) {
      i++;
      continue;
    }
    let last = i + 1;
    while (last < tokens.length && last - i < MAX_NAME_WORDS) {
      const step = nextInRun(text, tokens, i, last);
      if (step === 0) break;
      last += step;
    }
    const run = trimRun(tokens, block, i, last, lowerWords);
    if (run) runs.push(run);
    i = last;
  }
  return runs;
}

const isNameWord = ({ kind, cap, lower }: Token): boolean =>
  kind === "word" &&
  cap &&
  !WEEKDAYS.has(lower) &&
  !MONTHS.has(lower) &&
  !/^[rdi]-\p{L}/u.test(lower) &&
  lower !== "i" &&
  !/['’](?:ve|re|ll|d|m)$/u.test(lower);

/** How many tokens after `last - 1` go on with the run that began at `first`; 0 where it ends. */
function nextInRun(text: string, tokens: readonly Token[], first: number, last: number): number {
  const previous = tokens[last - 1]!;
  const next = tokens[last]!;
  if (!adjoin(text, previous, next)) return 0;
  if (isNameWord(next)) return 1;
  // "the Road Hauliers’ Union"
  const owned = tokens[last + 1];
  if (
    /^['’]$/u.test(next.text) &&
    previous.lower.endsWith("s") &&
    owned &&
    isNameWord(owned) &&
    BODY_WORDS.has(owned.lower)
  )
    return 2;
  const after = tokens[last + 1];
  if (after === undefined || !adjoin(text, next, after)) return 0;
  if (PARTICLES.has(next.lower) && last - first >= 1 && isNameWord(after) && !COMMON_OPENERS.has(previous.lower))
    return 2;
  const third = tokens[last + 2];
  if (
    PARTICLES.has(next.lower) &&
    PARTICLES.has(after.lower) &&
    third &&
    isNameWord(third) &&
    adjoin(text, after, third)
  )
    return 3;
  const heads = tokens.slice(first, last).some((token) => BODY_HEADS.has(token.lower));
  if (!heads) return 0;
  if (/^(?:of|for|on)$/u.test(next.lower) && BODY_HEADS.has(previous.lower)) {
    if (isNameWord(after)) return 2;
    if (after.lower === "the" && third && isNameWord(third) && adjoin(text, after, third)) return 3;
  }
  // "Ministry of Labour and Vocational Training": only behind an "of" already inside.
  if (
    (next.lower === "and" || next.text === "&") &&
    isNameWord(after) &&
    tokens.slice(first, last).some(({ lower }) => lower === "of" || lower === "for") &&
    !tokens.slice(first, last).some(({ lower }) => lower === "and")
  ) {
    return TITLES.has(after.lower) ? 0 : 2;
  }
  return 0;
}

/** Drops common words at the front and splits off titles; null where no name is left. */
function trimRun(
  tokens: readonly Token[],
  block: number,
  from: number,
  to: number,
  lowerWords: ReadonlySet<string>,
): Run | null {
  let start = from;
  const initial = isInitial(tokens, from);
  if (initial) {
    while (start < to && isOpener(tokens[start]!.lower, to - start, lowerWords)) start++;
  }
  while (start < to - 1 && (DETERMINERS.has(tokens[start]!.lower) || PARTIES.test(tokens[start]!.lower))) start++;
  if (start >= to) return null;
  let first = start;
  const isBody = tokens.slice(start, to).some(({ lower }) => BODY_WORDS.has(lower));
  for (let i = start; i < to - 1; i++) {
    if (!TITLES.has(tokens[i]!.lower)) continue;
    const office = tokens[i + 1]!.lower === "of" ? (tokens[i + 2]?.lower === "the" ? i + 3 : i + 2) : -1;
    if (office > 0 && OFFICES.has(tokens[office]?.lower ?? "") && office + 1 < to) i = office;
    const rest = tokens.slice(i + 1, to);
    // "Prime Minister Hun Sen" but not "Foreign Affairs Minister" alone nor "Attorney General's Office".
    if (
      rest.every(({ lower, cap }) => (cap || PARTICLES.has(lower)) && !BODY_WORDS.has(lower)) &&
      !(isBody && /^(?:of|for)$/u.test(rest[0]!.lower))
    ) {
      first = i + 1;
    }
  }
  if (TITLES.has(tokens[first]!.lower) && to - first === 1) return null;
  // "the Special Rapporteur", "the Prime Minister": an office, not a name.
  const isOffice = TITLES.has(tokens[to - 1]!.lower) && /^(?:the|a|an|this)$/u.test(tokens[start - 1]?.lower ?? "");
  if (isOffice && !isBody) return null;
  const words = tokens.slice(first, to).map((token) => token.text);
  while (words.length > 1 && SUFFIXES.has(words.at(-1)!.toLowerCase())) words.pop();
  return { block, first, last: to, titleFirst: start, words, initial: initial && first === start };
}

const MIN_OPENER_LETTERS = 5;

/** A word that opens a sentence with a capital and is no part of a name. */
function isOpener(lower: string, length: number, lowerWords: ReadonlySet<string>): boolean {
  if (COMMON_OPENERS.has(lower)) return true;
  // Short words are surnames too: "Am Sam Ol", "Long Kunthea".
  return (
    length > 1 &&
    lower.length >= MIN_OPENER_LETTERS &&
    lowerWords.has(lower) &&
    !TITLES.has(lower) &&
    !BODY_WORDS.has(lower)
  );
}

function linkRuns(text: string, runs: readonly Run[], blocks: readonly (readonly Token[])[]): DocumentNames {
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
  for (const entity of entities) entity.kind = settleKind(entity);
  return { entities: entities.filter((entity) => entity.mentions > 0), mentions };
}

const isBodyName = (key: readonly string[]): boolean =>
  key.some((word) => BODY_WORDS.has(word) || /^(?:of|for)$/u.test(word));

/** Whether the article itself shows that an entity is a person. */
export const isKnownPerson = (entity: Entity): boolean =>
  entity.roles.length > 0 || entity.gender !== null || entity.aliases.size > 0 || isGivenName(entity.key[0]!);

/** A person has a title, a role or a short form; a single word or a place without any of these is something else. */
function settleKind(entity: Entity): Entity["kind"] {
  if (entity.kind === "body") return "body";
  if (isKnownPerson(entity)) return "person";
  return entity.key.length === 1 || entity.located * 2 > entity.mentions ? "body" : "person";
}

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
