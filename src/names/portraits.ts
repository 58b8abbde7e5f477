/**
 * What the documents say of everybody they name: the roles, the phrases beside the name, the body whose words they are;
 * and, as a weaker sign, what stands around their first words in each article. Read once, when first asked for.
 */
import { createPace } from "../check/pace.ts";
import { groupBy } from "../group-by.ts";
import { once } from "../once.ts";
import { analyse } from "../terms.ts";
import type { Document, Paragraph, Retriever, Speaker } from "../types.ts";
import { besideName } from "./beside-names.ts";
import { createEntities } from "./entity-words.ts";
import type { Entity } from "./entity-words.ts";
import { descriptionTerms, headsOf, plainly } from "./office-words.ts";
import type { Directory } from "./speakers.ts";

/** One thing said of somebody. */
export interface Phrase {
  /** As it stands in the document. */
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  /** Words of it, as index terms, that say what somebody is. */
  readonly heads: readonly string[];
  /** Those of its terms that are names: "carnegi", but not "president". */
  readonly names: ReadonlySet<string>;
  /** Whomever it names; looked for when first asked. */
  readonly entities: () => readonly Entity[];
}

/** What an article says of a speaker without making it their role; each part is read when first asked for. */
export interface Introduction {
  /** Of its title, its opening and what stands just before their first words. */
  readonly terms: () => ReadonlySet<string>;
  /** Those of them that are names, and stand in neither the title nor the paragraph that first quotes them: "the senator from Osk" is not whoever speaks in an article that has Osk in it. */
  readonly names: () => ReadonlySet<string>;
  /** Of its title and headline alone. */
  readonly heading: () => ReadonlySet<string>;
  /** All of them that are names. */
  readonly capitalised: () => ReadonlySet<string>;
  /** The same for everybody it quotes. */
  readonly article: Article;
}

/** A whole article. */
export interface Article {
  readonly text: string;
}

export interface Portrait {
  readonly speaker: Speaker;
  readonly phrases: readonly Phrase[];
  /** Where they are quoted. */
  readonly files: ReadonlySet<string>;
  /** By article; empty for who is never quoted. */
  readonly introductions: () => readonly Introduction[];
}

/** Paragraphs read for what they say of people. */
const MAX_PARAGRAPHS = 20_000;
/** Paragraphs before a speaker's first words in which the article may have said whose uncle, whose singer. */
const BEFORE = 3;
/** Further in is no longer what an article opens with. UTF-16 code units. */
const OPENING_CHARS = 300;
/** Phrases kept of one speaker. */
const MAX_PHRASES = 40;
const CAPITALISED_RUN = /\p{Lu}\p{L}+(?: (?:(?:of|for|and|the|on|in) ){0,2}\p{Lu}\p{Ll}+){2,9}/gu;
/** Shorter ones are other words, but where a body's name begins with a place's: the NY Daily News. */
const MIN_INITIALS = 3;
const MIN_LEADING_INITIALS = 2;
/** Written small these are other words, or names of their own. */
const NO_INITIALS = new Set("us uk un eu it".split(" "));

/** The body's may be fewer than the run's: "Council on Sea Trade Executive Director". */
function initialsIn(run: string): string[] {
  const found = [run];
  for (let end = MIN_LEADING_INITIALS; end < run.length; end++) found.push(run.slice(0, end));
  for (let from = 1; from <= run.length - MIN_INITIALS; from++) found.push(run.slice(from));
  return found.filter((initials) => !NO_INITIALS.has(initials));
}

/** How often the documents have a word, by how it is written. */
type Counts = Map<string, number>;
/** How much oftener than without a capital a name stands with one: Trump, where some trump others. */
const LEAD = 2;

/** Capitalised words that the documents seldom have without a capital. */
function namesOf(text: string, counts: Counts): Set<string> {
  const isName = (word: string): boolean => (counts.get(word) ?? 0) > LEAD * (counts.get(word.toLowerCase()) ?? 0);
  const names = [...plainly(text).matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)].flatMap(([word]) => (isName(word) ? [word] : []));
  return new Set(names.flatMap(descriptionTerms));
}

/** "Aide to Vice President Pence | on Trump's phone call": whom somebody serves ends what they are. */
const SERVES = /^(?<office>.*? (?:to|for) (?:(?:the|\p{Lu}\S*) ){0,4}\p{Lu}\S*) on \p{Lu}\S*['’]s? /u;

function readPhrase(typed: string, counts: Counts, entitiesIn: (text: string) => readonly Entity[]): Phrase {
  const text = SERVES.exec(typed)?.groups?.["office"] ?? typed;
  const plain = plainly(text);
  const heads = headsOf(plain);
  const runs = [...text.replaceAll("-", " ").matchAll(CAPITALISED_RUN)];
  const initials = runs.flatMap(([run]) => initialsIn(run.replaceAll(/[^\p{Lu}]/gu, "").toLowerCase()));
  return {
    text,
    terms: new Set([...descriptionTerms(plain), ...initials]),
    heads,
    names: new Set([...namesOf(text, counts)].filter((term) => term !== heads.at(-1))),
    entities: once(() => entitiesIn(text)),
  };
}

/** Read when first asked for, and then only once. */
export function corpusPortraits(
  retriever: Retriever,
  documents: readonly Document[],
  directory: Directory,
): () => Promise<readonly Portrait[]> {
  return once(() => readPortraits(retriever, documents, directory));
}

async function readPortraits(
  retriever: Retriever,
  documents: readonly Document[],
  directory: Directory,
): Promise<readonly Portrait[]> {
  const { speakers } = directory;
  const { hits } = await retriever.search({ limit: MAX_PARAGRAPHS });
  const byFile = groupBy(
    hits.map(({ paragraph }) => paragraph).toSorted((a, b) => a.start - b.start),
    ({ file }) => file,
  );
  const texts = new Map<Speaker, Set<string>>(speakers.map((speaker) => [speaker, ownPhrases(speaker)]));
  const people = groupBy(
    speakers.filter(({ kind }) => kind === "person"),
    ({ name }) => name.split(" ")[0]!,
  );
  const pace = createPace();
  const counts: Counts = new Map();
  for (const { paragraph } of hits) {
    await pace();
    for (const [word] of paragraph.text.matchAll(/\p{L}[\p{L}\p{M}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const { 0: word, index } of paragraph.text.matchAll(/\p{Lu}[\p{L}\p{M}'’.-]*/gu)) {
      for (const speaker of people.get(word) ?? people.get(word.replace(/[.'’-].*$/u, "")) ?? []) {
        if (!isNamedAt(speaker, paragraph.text, index)) continue;
        const phrases = texts.get(speaker)!;
        const span = { start: index, end: index + speaker.name.length };
        if (phrases.size < MAX_PHRASES)
          for (const phrase of besideName(paragraph.text, span)) phrases.add(ofKin(phrase, speaker));
      }
    }
  }
  const titles = new Map(documents.map(({ file, title }) => [file, title]));
  const paragraphs = hits.map(({ paragraph }) => paragraph);
  const articles = new Map<string, Article>();
  for (const [file, row] of byFile) articles.set(file, { text: row.map(({ text }) => text).join("\n") });
  const filesOf = quotedIn(paragraphs);
  const entitiesIn = createEntities(directory, paragraphs);
  return speakers.map((speaker) => {
    const files = filesOf.get(speaker.id) ?? new Set();
    return {
      speaker,
      files,
      phrases: [...texts.get(speaker)!].map((text) => readPhrase(text, counts, entitiesIn)),
      introductions: once(() =>
        [...files].map((file) =>
          introductionOf(speaker, byFile.get(file)!, articles.get(file)!, `${file} ${titles.get(file) ?? ""}`, counts),
        ),
      ),
    };
  });
}

/** "His wife, | Jane", who may be called Jane Holm: "wife of Holm". */
function ofKin(phrase: string, { name, aliases }: Speaker): string {
  const longer = name.includes(" ") ? undefined : aliases.find((alias) => alias.startsWith(`${name} `));
  return longer === undefined || phrase.includes(" ") ? phrase : `${phrase} of ${longer.slice(name.length + 1)}`;
}

/** Whether the name stands there, a single word not within a longer name: "Caroline", but not "Caroline Holm". */
function isNamedAt({ name }: Speaker, text: string, index: number): boolean {
  const rest = text.slice(index + name.length);
  return (
    text.startsWith(name, index) &&
    (name.includes(" ") || !(/^(?:[\p{L}-]| \p{Lu})/u.test(rest) || /\p{Lu}\p{L}* $/u.test(text.slice(0, index))))
  );
}

/** Roles; for a body its name, which for one that has none says what it is: "spokesperson for the Foreign Office". */
const ownPhrases = ({ kind, name, roles }: Speaker): Set<string> =>
  new Set(kind === "body" ? [name] : roles.map(({ role }) => role));

/** Of each speaker's id the files with words of theirs. */
function quotedIn(paragraphs: readonly Paragraph[]): ReadonlyMap<string, ReadonlySet<string>> {
  const files = new Map<string, Set<string>>();
  for (const { file, passages } of paragraphs) {
    for (const { speaker } of passages) {
      if (speaker !== null) files.set(speaker, (files.get(speaker) ?? new Set()).add(file));
    }
  }
  return files;
}

/** Of longer words in a headline at least so many have capitals where a mark ends it as it does a sentence. */
const MIN_CAPITALS = 0.8;

function isHeadline(text: string): boolean {
  const long = text.match(/\p{L}{5,}/gu) ?? [];
  return (
    !/[.!?]["”]?$/u.test(text) || long.filter((word) => /^\p{Lu}/u.test(word)).length >= MIN_CAPITALS * long.length
  );
}

function introductionOf(
  { id }: Speaker,
  row: readonly Paragraph[],
  article: Article,
  title: string,
  counts: Counts,
): Introduction {
  const first = row.findIndex(({ passages }) => passages.some(({ speaker }) => speaker === id));
  const headline = row[0] !== undefined && isHeadline(row[0].text) ? row[0].text : "";
  const heading = `${title.replaceAll(/[_.-]/gu, " ")}\n${headline}`;
  const opening = once(() => {
    const near = row.filter(({ start }, at) => start < OPENING_CHARS || (at <= first && at >= first - BEFORE));
    return [heading, ...near.map(({ text }) => text)].join("\n");
  });
  const capitalised = once(() => namesOf(opening(), counts));
  const withoutPlain = (): Set<string> => {
    const plain = new Set(analyse(`${heading}\n${row[first]?.text ?? ""}`));
    return new Set([...capitalised()].filter((term) => !plain.has(term)));
  };
  return {
    terms: once(() => new Set(descriptionTerms(plainly(opening())))),
    names: once(withoutPlain),
    heading: once(() => new Set(descriptionTerms(plainly(heading)))),
    capitalised,
    article,
  };
}
