/**
 * What can be told of a passage that may answer a question of fact, as numbers: which of the question's words stand in
 * it, which around it, in what order, and whether it has the kind of thing that is asked for. `fact-model.ts` weighs them.
 */
import { readAsked } from "./asked.ts";
import type { WeighedConcept } from "./concepts.ts";
import { isSure } from "./compose.ts";
import { createMatcher, related, tokensOf, usedAlike } from "./concept-match.ts";
import type { Token } from "./concept-match.ts";
import { readTies } from "./fact-ties.ts";
import type { Stretch } from "./stretch.ts";
import { words } from "./terms.ts";
import type { Passage } from "./types.ts";

/**
 * Of one passage; shares are 0..1. Shares of the question's content are by weight, so that rare words tell more. Words
 * count as held where one of their family stands ("dissolved", "dissolution"), though a little less. What is said here of
 * the paragraph is measured on the whole stretch it stands in.
 */
export interface FactFeatures {
  /** BM25 of the paragraph, as a share of the best paragraph's. */
  readonly relative: number;
  /** Content held by the paragraph. */
  readonly paragraph: number;
  /** Content held by the passage. */
  readonly own: number;
  /** Content held by the passage or the title. */
  readonly ownTitle: number;
  /** Content held by the passage with the one before it. */
  readonly before: number;
  /** The same with whichever neighbour adds more. */
  readonly pair: number;
  /** Content held by the title. */
  readonly title: number;
  /** Content held by the title or the first lines of the article. */
  readonly opening: number;
  /** Pairs of neighbouring words of the question, stop words too, that are neighbours in the paragraph. */
  readonly pairsAround: number;
  /** The same in the passage. */
  readonly pairsOwn: number;
  /** Pairs of neighbours in the paragraph once stop words are left out. */
  readonly contentPairs: number;
  /** 1 where the passage has something of the kind asked for that the question does not give. */
  readonly kind: number;
  /** The same for amounts alone, for times alone, and for places alone. */
  readonly kindAmount: number;
  readonly kindTime: number;
  readonly kindPlace: number;
  /** 1 where the question wants more than the kind, and the passage has it so: with its unit, of the thing counted. */
  readonly asAsked: number;
  /** Content held by the paragraph, the passage, and the passage with a neighbour, where words used alike count too. */
  readonly alikeParagraph: number;
  readonly alikeOwn: number;
  readonly alikePair: number;
  /** Logarithms of the number of words. */
  readonly length: number;
  readonly paragraphLength: number;
  /** How many words, names and numbers of the question are not held: words by the paragraph, the others by the passage. */
  readonly missingWords: number;
  readonly missingNames: number;
  readonly missingNumbers: number;
  /** Names and numbers that stand nowhere in the corpus, in the form asked or one akin to it. */
  readonly unknownNames: number;
  /** Share of the concepts, by number, that stand nowhere in the corpus. */
  readonly unknownShare: number;
  /** 1 where an amount or a reason is asked of a name, and neither paragraph nor title holds what is asked of it. */
  readonly namesOnly: number;
  /** The weight of the heaviest concept that the paragraph lacks, as a share of all. */
  readonly heaviestMissing: number;
  /** 1 where the question, the question alone, or the passage alone denies something. */
  readonly denies: number;
  readonly deniesAlone: number;
  readonly deniedAlone: number;
  /** "First", "only", "largest": those of the question that the passage has not. */
  readonly missingRanks: number;
  /** How firmly the passage ties what is asked for to the word it is asked of (`fact-ties.ts`). */
  readonly ties: number;
  /** 1 where whoever did it is asked for, and the passage has it done by nobody. */
  readonly doerMissing: number;
  /** It has a time, which is that of something else it tells. */
  readonly timeElsewhere: number;
}

/** A name that most paragraphs have, as the country all articles are about, is not missed. */
const MAX_WEIGHT_EVERYWHERE = 1.6;
const isEverywhere = ({ kind, weight }: WeighedConcept): boolean => kind === "name" && weight < MAX_WEIGHT_EVERYWHERE;
const DENIAL =
  /\b(?:not|no|never|none|nor|without|neither|cannot|nothing|nobody|fail(?:ed|s)?|refused?|lack(?:ed|s)?|except|unable|besides|other than)\b|n['’]t\b/iu;
const RANK =
  /\b(?:\p{L}{3,20}est|most|least|first|last|second|third|fourth|fifth|only|main|primary|final|original(?:ly)?)\b/giu;

const keysOf = (tokens: readonly Token[]): string[] => tokens.map(({ key }) => key);
const contentOf = (tokens: readonly Token[]): string[] => tokens.flatMap(({ term }) => (term === "" ? [] : [term]));

/** The distinct pairs of neighbours in a row of words: what follows each word. */
type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

function pairsOf(row: readonly string[]): Pairs {
  const pairs = new Map<string, Set<string>>();
  for (const [at, word] of row.slice(1).entries()) {
    const before = row[at]!;
    pairs.set(before, (pairs.get(before) ?? new Set()).add(word));
  }
  return pairs;
}

/** Share of the pairs that are neighbours in a row of words; 0 where there are none. */
function shareOf(asked: Pairs, row: readonly string[]): number {
  const held = new Set<string>();
  for (let at = 1; at < row.length; at++) {
    if (asked.get(row[at - 1]!)?.has(row[at]!) === true) held.add(`${row[at - 1]!} ${row[at]!}`);
  }
  const count = [...asked.values()].reduce((sum, { size }) => sum + size, 0);
  return count === 0 ? 0 : held.size / count;
}

/** A question as its passages are measured by. */
export interface FactQuestion {
  readonly concepts: readonly WeighedConcept[];
  featuresOf(place: FactPlace): { readonly passage: Passage; readonly features: FactFeatures }[];
}

/** A paragraph that retrieval found, in its place. */
interface FactPlace {
  readonly stretch: Stretch;
  readonly title: string;
  /** Share of the best paragraph's BM25. */
  readonly relative: number;
}

const rows = new WeakMap<Passage, readonly Token[]>();

/** The words of a passage, kept as long as the passage is: stretches overlap, and questions come again. */
export function rowOf(passage: Passage): readonly Token[] {
  const known = rows.get(passage);
  if (known !== undefined) return known;
  const row = tokensOf(passage.text);
  rows.set(passage, row);
  return row;
}

/** A sentence that gives the words of several stands in one passage for each. */
export const sentencesOf = (passages: readonly Passage[]): Passage[] =>
  passages.filter(({ start }, at) => passages[at - 1]?.start !== start);

/** Reads a question of fact; the concepts are those of `text`. */
export function readFactQuestion(text: string, concepts: readonly WeighedConcept[]): FactQuestion {
  const { kind, isExact, piecesIn } = readAsked(text);
  const isTime = kind === "date" || kind === "year";
  const tokens = tokensOf(text);
  const asked = { pairs: pairsOf(keysOf(tokens)), contentPairs: pairsOf(contentOf(tokens)) };
  const denies = DENIAL.test(text);
  const ranks = (text.match(RANK) ?? []).map((word) => word.toLowerCase());
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const plain = concepts.flatMap(({ kind: one }, at) => (one === "word" ? [at] : []));
  const asksOfNames = (kind === "number" || kind === "reason") && plain.length > 0 && plain.length < concepts.length;
  const matcher = createMatcher(concepts, related);
  const { hold, strengthsIn, share } = matcher;
  const wider = createMatcher(concepts, usedAlike);
  const ties = readTies(text, matcher);
  const missing = (strengths: readonly number[], wanted: WeighedConcept["kind"]): number =>
    concepts.filter((one, at) => one.kind === wanted && strengths[at] === 0 && !isEverywhere(one)).length;

  function featuresOf({ stretch, title, relative }: FactPlace) {
    const { paragraph, opening } = stretch;
    const sentences = sentencesOf(stretch.passages);
    const heldBy = sentences.map((passage) => hold(rowOf(passage)));
    const row = sentences.flatMap(rowOf);
    const inTitle = hold(words(title.replaceAll("_", " ")));
    const inOpening = hold(tokensOf(opening));
    const alikeBy = sentences.map((passage) => wider.hold(rowOf(passage)));
    const titled = strengthsIn(inTitle);
    const inParagraph = strengthsIn(...heldBy);
    const anywhere = strengthsIn(...heldBy, inTitle, inOpening);
    const unknown = concepts.flatMap(({ frequency }, at) => (frequency === 0 && anywhere[at] === 0 ? [at] : []));
    const around = {
      relative,
      paragraph: share(inParagraph),
      title: share(titled),
      opening: share(strengthsIn(inTitle, inOpening)),
      alikeParagraph: share(wider.strengthsIn(...alikeBy)),
      pairsAround: shareOf(asked.pairs, keysOf(row)),
      contentPairs: shareOf(asked.contentPairs, contentOf(row)),
      paragraphLength: Math.log1p(row.length),
      missingWords: missing(inParagraph, "word"),
      unknownNames: unknown.filter((at) => concepts[at]!.kind !== "word").length,
      unknownShare: unknown.length / Math.max(1, concepts.length),
      namesOnly: Number(asksOfNames && plain.every((at) => anywhere[at] === 0)),
      heaviestMissing: Math.max(0, ...concepts.map(({ weight }, at) => (inParagraph[at] === 0 ? weight : 0))) / total,
    };
    return paragraph.passages.map((passage) => {
      const at = sentences.findIndex(({ start }) => start === passage.start);
      const held = heldBy[at]!;
      // Whoever says it need not be named in it.
      const withSpeaker = (strengths: readonly number[]): number[] =>
        strengths.map((strength, one) =>
          isSure(passage) && concepts[one]!.speaker === passage.speaker ? 1 : strength,
        );
      const own = withSpeaker(strengthsIn(held));
      const [before, after] = [at - 1, at + 1].map((beside) =>
        share(withSpeaker(strengthsIn(held, heldBy[beside] ?? held))),
      );
      const alike = alikeBy[at]!;
      const alikePairs = [at - 1, at + 1].map((beside) =>
        share(withSpeaker(wider.strengthsIn(alike, alikeBy[beside] ?? alike))),
      );
      const lower = passage.text.toLowerCase();
      const denied = DENIAL.test(passage.text);
      const pieces = piecesIn(passage.text);
      const tied = ties.holds({ text: passage.text, row: rowOf(passage) });
      const features: FactFeatures = {
        ...around,
        own: share(own),
        ownTitle: share(strengthsIn(held, inTitle)),
        before: before!,
        pair: Math.max(before!, after!),
        alikeOwn: share(withSpeaker(wider.strengthsIn(alike))),
        alikePair: Math.max(...alikePairs),
        pairsOwn: shareOf(asked.pairs, keysOf(rowOf(passage))),
        kind: Number(pieces.ofKind.length > 0),
        kindAmount: Number(kind === "number" && pieces.ofKind.length > 0),
        kindPlace: Number(kind === "place" && pieces.ofKind.length > 0),
        kindTime: Number(isTime && pieces.ofKind.length > 0),
        asAsked: Number(isExact && pieces.exact.length > 0),
        length: Math.log1p(rowOf(passage).length),
        missingNames: missing(own, "name"),
        missingNumbers: missing(own, "number"),
        denies: Number(denies),
        deniesAlone: Number(denies && !denied),
        deniedAlone: Number(denied && !denies),
        missingRanks: ranks.filter((word) => !lower.includes(word)).length,
        ties: tied ?? 0,
        doerMissing: Number(ties.asks === "doer" && tied === 0),
        timeElsewhere: Number(ties.asks === "time" && tied === 0 && pieces.ofKind.length > 0),
      };
      return { passage, features };
    });
  }

  return { concepts, featuresOf };
}
