/** What the documents of a corpus can be named by: publishers and their short forms, agencies, file names, titles. */
import { analyse, fold } from "../terms.ts";
import type { Document } from "../types.ts";

/** Worked out once a corpus. */
interface Catalogue {
  readonly publishers: ReadonlyMap<string, { readonly publisher: string; readonly files: string[] }>;
  /** Terms of title, publisher and file name by file. */
  readonly titles: ReadonlyMap<string, ReadonlySet<string>>;
  /** File names without folder and ending, folded. */
  readonly stems: readonly { readonly file: string; readonly stem: string }[];
  /** The words of file names of several, by the first of them. */
  readonly pieces: ReadonlyMap<string, readonly { readonly file: string; readonly words: readonly string[] }[]>;
  /** Files by the word their name opens with, folded and without digits: "crn" of "crn-cook.txt". */
  readonly openings: ReadonlyMap<string, readonly string[]>;
  /** By the name without its article, joined: agencies, and newspapers that only a byline names. */
  readonly agencies: ReadonlyMap<string, readonly string[]>;
}

/** By file, in corpus order. */
export type Documents = ReadonlyMap<string, Document>;

const catalogues = new WeakMap<Documents, Catalogue>();

const stemOf = (file: string): string => fold(file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/u, ""));
const wordsOf = (stem: string): string[] => stem.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
/** "bbc04" of 2004 is the BBC's. */
const withoutNumber = (word: string): string => word.replace(/(?<=\p{L})\d+$/u, "");
const joined = (name: string): string => fold(name).replaceAll(/[^\p{L}\p{N}]/gu, "");

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const row = map.get(key);
  if (row === undefined) map.set(key, [value]);
  else row.push(value);
}

function catalogueOf(documents: Documents): Catalogue {
  const known = catalogues.get(documents);
  if (known !== undefined) return known;
  const publishers = new Map<string, { readonly publisher: string; readonly files: string[] }>();
  const openings = new Map<string, string[]>();
  const agencies = new Map<string, string[]>();
  const pieces = new Map<string, { file: string; words: readonly string[] }[]>();
  for (const { publisher, file, implied } of documents.values()) {
    const words = wordsOf(stemOf(file));
    const [opening = "", ...others] = words;
    if (others.length > 0) add(pieces, opening, { file, words });
    if (others.length > 0 && /^\p{L}{2}/u.test(opening)) add(openings, withoutNumber(opening), file);
    for (const name of [implied?.agency, implied?.outlet])
      if (name !== undefined) add(agencies, joined(name.replace(/^the /iu, "")), file);
    if (publisher === undefined) continue;
    const key = analyse(publisher).join(" ");
    const entry = publishers.get(key);
    if (entry === undefined) publishers.set(key, { publisher, files: [file] });
    else entry.files.push(file);
  }
  const titles = new Map(
    Array.from(documents.values(), ({ file, title, implied, publisher = implied?.outlet ?? "" }) => {
      const name = wordsOf(stemOf(file)).map(withoutNumber).join(" ");
      return [file, new Set(analyse(`${title} ${publisher} ${name}`))];
    }),
  );
  const stems = Array.from(documents.keys(), (file) => ({ file, stem: stemOf(file) }));
  const catalogue = { publishers, titles, stems, pieces, openings, agencies };
  catalogues.set(documents, catalogue);
  return catalogue;
}

/** Longer words are no short form. */
const MAX_SHORT_LETTERS = 20;
/** Shorter short forms fit too many names. */
const MIN_SHORT_LETTERS = 3;

/** Words of a publisher from whose beginnings a short form is made: "CamboJA" of "Cambodian Journalists Alliance". */
function isShortFor(short: string, name: string): boolean {
  const letters = fold(short).replace(/(?:news|online|\.\w+)$/u, "");
  const words = fold(name).match(/\p{L}+/gu) ?? [];
  if (letters.length > MAX_SHORT_LETTERS || letters.length < MIN_SHORT_LETTERS) return false;
  // Every way to go on: more of the same word, or the start of the next.
  let places: readonly (readonly [word: number, letter: number])[] = [[0, 0]];
  for (const letter of letters) {
    const next = places.flatMap(([word, at]) => [
      ...(words[word]?.[at] === letter ? [[word, at + 1] as const] : []),
      ...(at > 0 && words[word + 1]?.[0] === letter ? [[word + 1, 1] as const] : []),
    ]);
    places = [...new Map(next.map((place) => [place.join(), place])).values()];
  }
  return places.some(([word]) => word > 0);
}

/** By a publisher that is stated, in full or in short. */
export function publishedBy(name: string, documents: Documents): readonly string[] {
  const { publishers } = catalogueOf(documents);
  const wanted = analyse(name);
  const named = publishers.get(wanted.join(" "));
  if (named !== undefined) return named.files;
  // "Cambodian Journalists Alliance" for the Association of it.
  if (wanted.length > 1)
    return [...publishers].find(([key]) => ` ${key} `.startsWith(` ${wanted.join(" ")} `))?.[1].files ?? [];
  if (name.includes(" ")) return [];
  return [...publishers.values()].find(({ publisher }) => isShortFor(name, publisher))?.files ?? [];
}

/** Shorter pieces of a word say too little of it. */
const MIN_PIECE_LETTERS = 3;

/**
 * The files whose names begin with the name's words or pieces of them: "usa-today_2016-09-16" with USA Today, "huff-post-3"
 * with the Huffington Post; no article on the United Nations with the United States.
 */
function speltSo(name: string, { pieces }: Catalogue): string[] {
  const words = wordsOf(fold(name)).filter((word) => word !== "the");
  const [first = ""] = words;
  if (words.length < 2) return [];
  const openings = Array.from({ length: Math.max(0, first.length - MIN_PIECE_LETTERS + 1) }, (_, more) =>
    first.slice(0, MIN_PIECE_LETTERS + more),
  );
  const isPiece = (piece: string | undefined, word: string): boolean =>
    piece !== undefined && piece.length >= MIN_PIECE_LETTERS && word.startsWith(piece);
  return openings
    .flatMap((opening) => pieces.get(opening) ?? [])
    .filter((one) => words.every((word, at) => isPiece(one.words[at], word)))
    .map(({ file }) => file);
}

/**
 * By a publisher, an agency, or the outlet that files are named after: "the Telegraph" and "telegraph-zimbabwe.txt", "the
 * Washington Post" and "wapo-tunisia.txt". In corpus order.
 */
export function fromOutlet(name: string, documents: Documents): readonly string[] {
  const published = publishedBy(name, documents);
  const letters = joined(name.replace(/^the /iu, ""));
  if (published.length > 0 || letters === "") return published;
  const catalogue = catalogueOf(documents);
  const { openings, agencies } = catalogue;
  const isLong = /\s/u.test(name.trim());
  const isNamedAfter = (opening: string): boolean =>
    opening === letters || (isLong && opening[0] === letters[0] && isShortFor(opening, name));
  const files = new Set([
    ...(agencies.get(letters) ?? []),
    ...[...openings].flatMap(([opening, named]) => (isNamedAfter(opening) ? named : [])),
    ...(isLong ? speltSo(name, catalogue) : []),
  ]);
  return files.size === 0 ? [] : [...documents.keys()].filter((file) => files.has(file));
}

/** Fewer characters of a file's name are no part of it. */
const MIN_PART_CHARS = 5;

/** By its file's name as typed, with or without folder and ending; or by the beginning of one, if no other has it. */
export function byFileName(typed: string, documents: Documents): readonly string[] {
  const stem = stemOf(typed);
  // A plain word is more often a word.
  if (!/[\p{L}\p{N}][-_.\d]+[\p{L}\p{N}]/u.test(typed) || !/\p{L}|_/u.test(typed)) return [];
  const { stems } = catalogueOf(documents);
  const same = stems.filter((one) => one.stem === stem);
  const isPart = /[\d_-]/u.test(stem) && stem.length >= MIN_PART_CHARS;
  const found = same.length > 0 || !isPart ? same : stems.filter((one) => one.stem.startsWith(stem));
  return found.length > 1 && same.length === 0 ? [] : found.map(({ file }) => file);
}

/** Those whose title, publisher and file name hold all the words; none where there is no word to go by. */
export function titled(name: string, documents: Documents): readonly string[] {
  const wanted = analyse(name);
  if (wanted.length === 0) return [];
  const { titles } = catalogueOf(documents);
  return [...titles].filter(([, terms]) => wanted.every((term) => terms.has(term))).map(([file]) => file);
}
