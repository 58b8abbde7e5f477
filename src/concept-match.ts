/** How well the concepts of a question are held by a stretch of text: the word itself, its family, or nearly the same word. */
import type { WeighedConcept } from "./concepts.ts";
import { areKin, KIN_MATCH, SYNONYM_MATCH } from "./evidence.ts";
import { analyse, fold, words } from "./terms.ts";
import { likeness } from "./word-likeness.ts";
import { areRelated, areSynonyms, expressionsIn, formsOf } from "./word-senses.ts";

/** Of a word that may stand for it in a question. */
const RELATED_MATCH = 0.6;
/** Of a form of the same verb ("won" for "win"). */
const FORM_MATCH = 0.9;

export interface Token {
  /** Empty for a stop word. */
  readonly term: string;
  /** The term, or the stop word itself. */
  readonly key: string;
  /** UTF-16 code units into the text. */
  readonly start: number;
  readonly end: number;
}

const plainTokens = (text: string): Token[] =>
  words(text).map(({ term, start, end }) => ({
    term,
    start,
    end,
    key: term === "" ? fold(text.slice(start, end)) : term,
  }));

/** Its words; after an expression of several ("passed away") the one that stands for it as well. */
export function tokensOf(text: string): Token[] {
  const row = plainTokens(text);
  const expressions = expressionsIn(row);
  if (expressions.length === 0) return row;
  const after = new Map(expressions.map(({ from, to, word }) => [to - 1, { word, start: row[from]!.start }]));
  return row.flatMap((token, at): Token[] => {
    const expression = after.get(at);
    if (expression === undefined) return [token];
    const [term = ""] = analyse(expression.word);
    return [token, { term, key: term, start: expression.start, end: token.end }];
  });
}

/** A question with one word in place of each expression: "what date did she pass away" asks when she died. */
export function withoutExpressions(text: string): string {
  const row = plainTokens(text);
  let written = "";
  let done = 0;
  for (const { word, from, to } of expressionsIn(row)) {
    written += text.slice(done, row[from]!.start) + word;
    done = row[to - 1]!.end;
  }
  return written + text.slice(done);
}

/** How well each asked term is held, by term; those not held are absent. */
type Held = ReadonlyMap<string, number>;

export interface Matcher {
  readonly concepts: readonly WeighedConcept[];
  readonly hold: (row: readonly { readonly term: string }[]) => Held;
  /** 0..1 of each concept, in the order of the concepts: the best of the places. */
  readonly strengthsIn: (...places: readonly Held[]) => number[];
  /** 0..1, by weight. */
  readonly share: (strengths: readonly number[]) => number;
  /** Of each concept, the tokens it stands in. */
  readonly positionsIn: (row: readonly Token[]) => number[][];
}

/** How far a word may stand for an asked one that is no name, 0..1. */
type Alike = (asked: string, term: string) => number;

/** Where it matters that the words say the same. */
const synonymous: Alike = (asked, term) => (areSynonyms(asked, term) ? SYNONYM_MATCH : 0);
/** Where what may answer a question is looked for. */
export const related: Alike = (asked, term) => (areRelated(asked, term) ? RELATED_MATCH : 0);
/** Words less alike than this are so by chance. */
const MIN_LIKENESS = 0.4;
/** Where what comes nearest is looked for: words used alike too. */
export const usedAlike: Alike = orUsedAlike(related, MIN_LIKENESS);

/** The same, or how much more alike than `least` (a cosine) the words are used, whichever is more. */
export function orUsedAlike(alike: Alike, least: number): Alike {
  return (asked, term) => Math.max(alike(asked, term), (likeness(asked, term) - least) / (1 - least));
}

export function createMatcher(concepts: readonly WeighedConcept[], alike = synonymous): Matcher {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const terms = [...new Set(concepts.flatMap(({ rows }) => rows.flat()))];
  const names = new Set(concepts.flatMap(({ kind, rows }) => (kind === "word" ? [] : rows.flat())));
  // A text repeats its words, and so do texts on one topic: each is compared with the question once.
  const matches = new Map<string, readonly (readonly [asked: string, strength: number])[]>();

  /** Of two different words. */
  function strengthOf(asked: string, term: string): number {
    if (formsOf(asked).has(term)) return FORM_MATCH;
    if (areKin(asked, term)) return KIN_MATCH;
    return names.has(asked) ? 0 : alike(asked, term);
  }

  function matchesOf(term: string) {
    const known = matches.get(term);
    if (known !== undefined) return known;
    const isNumber = /^\p{N}/u.test(term);
    const found: [string, number][] = [];
    for (const asked of terms) {
      const strength = asked === term ? 1 : isNumber ? 0 : strengthOf(asked, term);
      if (strength > 0) found.push([asked, strength]);
    }
    matches.set(term, found);
    return found;
  }

  function hold(row: readonly { readonly term: string }[]): Held {
    const held = new Map<string, number>();
    for (const { term } of row) {
      if (term === "") continue;
      for (const [asked, holds] of matchesOf(term)) held.set(asked, Math.max(holds, held.get(asked) ?? 0));
    }
    return held;
  }

  function strengthsIn(...places: readonly Held[]): number[] {
    const best = (term: string): number => Math.max(...places.map((held) => held.get(term) ?? 0));
    return concepts.map(({ rows }) =>
      Math.max(
        ...rows.map((row) => (row.length === 1 ? best(row[0]!) : Number(row.every((term) => best(term) === 1)))),
      ),
    );
  }

  function positionsIn(row: readonly Token[]): number[][] {
    const within = concepts.map(({ rows }) => new Set(rows.flat()));
    const positions = concepts.map((): number[] => []);
    for (const [at, { term }] of row.entries()) {
      if (term === "") continue;
      for (const [asked] of matchesOf(term)) {
        for (const [concept, set] of within.entries()) {
          if (set.has(asked) && positions[concept]!.at(-1) !== at) positions[concept]!.push(at);
        }
      }
    }
    return positions;
  }

  const share = (strengths: readonly number[]): number =>
    concepts.reduce((sum, { weight }, at) => sum + weight * strengths[at]!, 0) / total;

  return { concepts, hold, strengthsIn, share, positionsIn };
}
