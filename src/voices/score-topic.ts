/**
 * How much of a topic each of a speaker's passages in one document holds: each word of it is looked for in the passage,
 * then in what stands around it, then in what the article opens with, and counts by its rarity and by how near it stands.
 */
import { createMatcher, orUsedAlike, tokensOf } from "../concept-match.ts";
import type { Matcher } from "../concept-match.ts";
import { UNKNOWN_WORD_SHARE } from "../concepts.ts";
import type { WeighedConcept } from "../concepts.ts";
import type { Paragraph, Passage } from "../types.ts";
import { speaksOf } from "./topic-senses.ts";

/** What a word counts by where it stands, against 1 in the passage itself. */
const IN_PARAGRAPH = 0.7;
/** The same speaker's words in the paragraph before or after. */
const IN_NEIGHBOUR = 0.4;
/** Another's, or the article's own, in the paragraph before. */
const BEFORE = 0.3;
/** The question to which the passage is the reply. */
const IN_QUESTION = 0.8;
const IN_OPENING = 0.35;
/** Anywhere in the article: enough for a name to be no stranger to it, too little to be spoken of. */
const IN_DOCUMENT = 0.1;
/** Further in is no longer what an article opens with. UTF-16 code units. */
const OPENING_CHARS = 300;
/** Longer lines are an article's first sentence. UTF-16 code units. */
const MAX_HEADLINE_CHARS = 110;
/** What decides between passages that hold the same words: how much else they say. */
const DENSITY_SHARE = 0.05;
/** And whether they are somebody's very words rather than an introduction of them. */
const VERBATIM_SHARE = 0.015;
/** And which of the topic's words stand there as typed: "countries", not "our country". */
const AS_TYPED_SHARE = 0.03;
/** And which of the topic's neighbours are neighbours there: "an open society", not "openly … in society". */
const PAIRS_SHARE = 0.06;
/** A word in every paragraph of a speaker's loses this share of its weight in their order, one in half of them half of that. */
const EVERYWHERE_LOSS = 0.8;
/** What is left to a word that tells some of what the speaker says from the rest. */
const TELLS = 0.5;
/** Fewer paragraphs show nothing. */
const MIN_TO_TELL_APART = 4;
/** Words between neighbours at most, small ones: "freedom of the press". */
const MAX_APART = 3;
/**
 * An article is about the topic where it holds nearly all of it and opens with this share: then whatever somebody says
 * in it is said to the topic, in whatever words.
 */
export const ABOUT_IT = 0.8;
const ABOUT_IT_OPENING = 0.4;
/** Words less alike than this (cosine) are so by chance. */
const MIN_LIKENESS = 0.25;

/** One of the speaker's passages. */
export interface Scored {
  readonly passage: Passage;
  readonly paragraph: Paragraph;
  /** The how manieth paragraph of its document. */
  readonly at: number;
  /** 0..1 */
  readonly score: number;
  /** The same with what stands in all the speaker says counting less: for order. */
  readonly rank: number;
  /** 0..1, what the speaker's own words there and around hold of it. */
  readonly own: number;
  /** 0..1, what the passage holds by itself, of words that do not stand in most of what the speaker says. */
  readonly alone: number;
  readonly namesHeld: boolean;
  readonly isHeadline: boolean;
}

/** A document in which the speaker is quoted. */
export interface ScoredDocument {
  /** In order. */
  readonly scored: readonly Scored[];
  readonly isAboutIt: boolean;
  /** 0..1, what the whole of it holds of the topic. */
  readonly held: number;
}

/**
 * By how much each concept tells some of what the speaker says from the rest, 0..1: a word that stands in most of it says
 * nothing of which words are meant.
 */
function tellingOf(
  { concepts, hold, strengthsIn }: Matcher,
  paragraphs: readonly Paragraph[],
  isTheirs: (passage: Passage) => boolean,
): number[] {
  const theirs = paragraphs.map(({ passages }) => passages.filter(isTheirs)).filter(({ length }) => length > 0);
  if (theirs.length < MIN_TO_TELL_APART) return concepts.map(() => 1);
  const rows = theirs.map((passages) => strengthsIn(hold(tokensOf(passages.map(withoutRole).join("\n")))));
  return concepts.map(
    (_, nth) => 1 - EVERYWHERE_LOSS * (rows.filter((strengths) => strengths[nth]! > 0).length / rows.length),
  );
}

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();

/** The title itself, or a short line of one sentence that a text begins with. */
const isHeadlineOf = ({ start, text, passages }: Paragraph, title: string): boolean =>
  (start < OPENING_CHARS && title !== "" && lettersOf(title).includes(lettersOf(text))) ||
  (start === 0 && passages.length === 1 && text.length <= MAX_HEADLINE_CHARS);

/** Without the words that say who speaks: a "program administrator for refugees" does not speak of refugees by that. */
function withoutRole({ text, role }: Passage): string {
  return role === undefined ? text : text.replace(role, " ");
}

/** Whether a text closes with a question: “… in the courts right now?” */
export const endsAsking = (text: string): boolean => /\?["'’”»)\s]*$/u.test(text);

/** Share of the concepts that stand right before the next, as they do in the topic; by where each stands. */
function neighboursIn(positions: readonly (readonly number[])[]): number {
  const pairs = positions.slice(1).map((row, at) => [positions[at]!, row] as const);
  const near = pairs.filter(([one, next]) => one.some((at) => next.some((to) => to > at && to - at <= MAX_APART)));
  return near.length / Math.max(1, pairs.length);
}

/** Share of the concepts that is held, by their weights and what each tells. */
function shareBy(
  concepts: readonly WeighedConcept[],
  telling: readonly number[],
  strengths: readonly number[],
): number {
  const weights = concepts.map(({ weight }, nth) => weight * telling[nth]!);
  const held = weights.reduce((sum, weight, nth) => sum + weight * strengths[nth]!, 0);
  return (
    held /
    Math.max(
      Number.MIN_VALUE,
      weights.reduce((sum, weight) => sum + weight, 0),
    )
  );
}

/**
 * Scores the documents of one speaker for one topic.
 *
 * @param paragraphs all in which the speaker is quoted
 */
export function createScorer(
  concepts: readonly WeighedConcept[],
  paragraphs: readonly Paragraph[],
  isTheirs: (passage: Passage) => boolean,
): (all: readonly Paragraph[], title: string) => ScoredDocument {
  const matcher = createMatcher(undamped(concepts, paragraphs, isTheirs), speaksOf);
  const telling = tellingOf(matcher, paragraphs, isTheirs);
  return (all, title) => scoreDocument(matcher, all, title, isTheirs, telling);
}

/** A word that the documents lack tells as much as any where the speaker has one of its sense: "mood", "manner". */
function undamped(
  concepts: readonly WeighedConcept[],
  paragraphs: readonly Paragraph[],
  isTheirs: (passage: Passage) => boolean,
): readonly WeighedConcept[] {
  const isLacking = ({ kind, frequency }: WeighedConcept): boolean => kind === "word" && frequency === 0;
  if (!concepts.some(isLacking)) return concepts;
  const { hold, strengthsIn } = createMatcher(concepts, speaksOf);
  const theirs = paragraphs.flatMap(({ passages }) => passages.filter(isTheirs)).map(withoutRole);
  const strengths = strengthsIn(hold(tokensOf(theirs.join("\n"))));
  return concepts.map((concept, nth) =>
    isLacking(concept) && strengths[nth]! > 0 ? { ...concept, weight: concept.weight / UNKNOWN_WORD_SHARE } : concept,
  );
}

/** How far a word of the topic may be spoken of by one used alike, 0..1. */
const usedAlike = orUsedAlike(speaksOf, MIN_LIKENESS);

/** What of the topic a passage and the speaker's words beside it hold by words used alike, 0..1. */
export function createAlikeScorer(concepts: readonly WeighedConcept[]): (scored: Scored) => number {
  const { hold, strengthsIn, share } = createMatcher(concepts, usedAlike);
  return ({ paragraph }) => share(strengthsIn(hold(tokensOf(paragraph.passages.map(withoutRole).join("\n")))));
}

function scoreDocument(
  matcher: Matcher,
  all: readonly Paragraph[],
  title: string,
  isTheirs: (passage: Passage) => boolean,
  telling: readonly number[],
): ScoredDocument {
  const { concepts, hold, strengthsIn, share, positionsIn } = matcher;
  const held = (text: string): number[] => strengthsIn(hold(tokensOf(text)));
  const joined = (passages: readonly Passage[]): string => passages.map(withoutRole).join("\n");
  const opening = held([title, ...all.filter(({ start }) => start < OPENING_CHARS).map(({ text }) => text)].join("\n"));
  const document = held(all.map(({ text }) => text).join("\n"));
  const scored = all.flatMap((paragraph, at): Scored[] => {
    const theirs = paragraph.passages.filter(isTheirs);
    if (theirs.length === 0) return [];
    const around = held(joined(paragraph.passages));
    const neighbours = held(
      joined([all[at - 1], all[at + 1]].flatMap((other) => other?.passages.filter(isTheirs) ?? [])),
    );
    const before = held(all[at - 1]?.text ?? "");
    const isReply = all[at - 1] !== undefined && endsAsking(all[at - 1]!.text) && !all[at - 1]!.passages.some(isTheirs);
    const isHeadline = isHeadlineOf(paragraph, title);
    return theirs.map((passage) => {
      const text = withoutRole(passage);
      const inPassage = held(text);
      const own = concepts.map((_, nth) =>
        Math.max(
          inPassage[nth]!,
          IN_PARAGRAPH * around[nth]!,
          IN_NEIGHBOUR * neighbours[nth]!,
          isReply ? IN_QUESTION * before[nth]! : 0,
        ),
      );
      const strengths = own.map((strength, nth) =>
        Math.max(strength, BEFORE * before[nth]!, IN_OPENING * opening[nth]!, IN_DOCUMENT * document[nth]!),
      );
      const namesHeld = concepts.every(({ kind }, nth) => kind === "word" || strengths[nth]! > 0);
      const tokens = tokensOf(text);
      const positions = positionsIn(tokens);
      const density = new Set(positions.flat()).size / Math.max(1, tokens.length);
      const verbatim = passage.form === "indirect" ? 0 : VERBATIM_SHARE;
      const words = new Set(text.toLowerCase().split(/[^\p{L}\p{M}\p{N}'’-]+/u));
      const asTyped = concepts.filter(({ label }) =>
        label
          .toLowerCase()
          .split(" ")
          .every((word) => words.has(word)),
      );
      const beside =
        DENSITY_SHARE * density +
        PAIRS_SHARE * neighboursIn(positions) +
        verbatim +
        AS_TYPED_SHARE * (asTyped.length / Math.max(1, concepts.length));
      const score = share(strengths) + beside;
      const rank = shareBy(concepts, telling, strengths) + beside;
      return {
        passage,
        paragraph,
        at,
        score,
        rank,
        own: share(own),
        alone: share(inPassage.map((strength, nth) => (telling[nth]! > TELLS ? strength : 0))),
        namesHeld,
        isHeadline,
      };
    });
  });
  // A name says nothing of what was said of it.
  const isAboutIt =
    concepts.some(({ kind }) => kind === "word") && share(document) >= ABOUT_IT && share(opening) >= ABOUT_IT_OPENING;
  return { scored, isAboutIt, held: share(document) };
}
