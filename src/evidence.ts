/**
 * How well a passage speaks to what was asked, and the floors below which it is no answer. Every concept is looked for
 * in the passage, then in the paragraph around it, then in the article's title; what is found counts by its weight.
 */
import type { WeighedConcept } from "./concepts.ts";
import { analyse } from "./terms.ts";
import { areSynonyms } from "./word-senses.ts";
import type { Paragraph, Passage } from "./types.ts";

/** What of the concepts a passage and its surroundings hold. */
export interface Evidence {
  /** 0..1, weighted share of the concepts, those found only around the passage counting less: for ranking. */
  readonly coverage: number;
  /** 0..1, the same with what stands around the passage counting nearly in full: for facts spread over sentences. */
  readonly support: number;
  /** At least one concept stands in the passage itself. */
  readonly own: boolean;
  /** Every name and number asked for stands in the passage, around it or in the title. */
  readonly namesHeld: boolean;
}

/** A sentence leans on the one before ("he said it would …"), so the paragraph counts, but less than the passage. */
const PARAGRAPH_SHARE = 0.6;
const TITLE_SHARE = 0.5;
/** For facts the paragraph is nearly as good: the sentence with the number often names nothing. */
const PARAGRAPH_SUPPORT = 0.9;

/** Different endings of one word ("dissolved", "dissolution") share at least this much of their stems. */
const MIN_KIN_LETTERS = 6;
const MIN_KIN_SHARE = 0.7;
/** A country and its people ("Japan", "Japanese"), a word and what is made of it: either with a known ending. */
const MIN_NAME_LETTERS = 5;
const ENDINGS = new Set(
  (
    "s e es ed er or ers ion al ial ian an ese ish i ic ist ism ment ness ship ful less ly y ive ant ent anc enc age ur iti iz is en n a ia " +
    "hood dom ation at abl ibl eer ess et in ing"
  ).split(" "),
);
/** Stems that look alike and are not: "police", "policy"; "treat", "treaty"; "count", "county"; "state", "statement". */
const NO_KIN = new Set(["polic polici", "treat treati", "count counti", "state statement", "depart department"]);
/** "Afghan", "Afghanistan". */
const LAND = "istan";
/** What a word of the same family counts, against 1 for the word itself. */
export const KIN_MATCH = 0.8;
/** What a word of nearly the same meaning counts. */
export const SYNONYM_MATCH = 0.5;

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Whether two index terms belong to one family of words. */
export function areKin(a: string, b: string): boolean {
  const shared = sharedPrefix(a, b);
  // Nearly all pairs of words are no kin, and come by here.
  if (shared < MIN_NAME_LETTERS) return false;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const ending = shared === shorter.length ? longer.slice(shared) : undefined;
  const isEnding = ending !== undefined && (ENDINGS.has(ending) || ending === LAND);
  if (isEnding) return !NO_KIN.has(`${shorter} ${longer}`);
  return shared >= MIN_KIN_LETTERS && shared / longer.length >= MIN_KIN_SHARE;
}

type Terms = ReadonlySet<string>;

function match(concept: WeighedConcept, terms: Terms): number {
  if (concept.rows.some((row) => row.every((term) => terms.has(term)))) return 1;
  if (concept.kind === "number") return 0;
  const [term] = concept.rows[0]!;
  if (concept.rows.length > 1 || concept.rows[0]!.length > 1 || term === undefined) return 0;
  for (const other of terms) if (areKin(term, other)) return KIN_MATCH;
  if (concept.kind === "word") for (const other of terms) if (areSynonyms(term, other)) return SYNONYM_MATCH;
  return 0;
}

const cache = new WeakMap<{ readonly text: string }, Terms>();

/** The distinct terms of a passage or paragraph; kept as long as the object is. */
export function termsOf(holder: { readonly text: string }): Terms {
  const known = cache.get(holder);
  if (known !== undefined) return known;
  const terms = new Set(analyse(holder.text));
  cache.set(holder, terms);
  return terms;
}

/** Weighs one passage; all zero where there are no concepts. */
export function evidenceOf(
  concepts: readonly WeighedConcept[],
  passage: Passage,
  paragraph: Paragraph,
  title: string,
): Evidence {
  const titleTerms = new Set(analyse(title));
  let total = 0;
  let coverage = 0;
  let support = 0;
  let own = false;
  let namesHeld = true;
  for (const concept of concepts) {
    const inPassage = match(concept, termsOf(passage));
    const inParagraph = match(concept, termsOf(paragraph));
    const inTitle = match(concept, titleTerms);
    total += concept.weight;
    coverage += concept.weight * Math.max(inPassage, PARAGRAPH_SHARE * inParagraph, TITLE_SHARE * inTitle);
    support += concept.weight * Math.max(inPassage, PARAGRAPH_SUPPORT * inParagraph, TITLE_SHARE * inTitle);
    own ||= inPassage > 0;
    if (concept.kind !== "word" && inPassage === 0 && inParagraph === 0 && inTitle === 0) namesHeld = false;
  }
  return total === 0
    ? { coverage: 0, support: 0, own, namesHeld }
    : { coverage: coverage / total, support: support / total, own, namesHeld };
}
