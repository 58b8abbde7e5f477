/**
 * What of a speaker's words is on a topic. Nobody repeats in every sentence what an article is about, and nobody asks in
 * the article's own words: each word of the topic is looked for in the passage, then in what stands around it, then in
 * what the article opens with, and counts by its rarity and by how near it stands. What is far below the best is left out.
 */
import { createMatcher, tokensOf } from "../concept-match.ts";
import type { Matcher } from "../concept-match.ts";
import type { WeighedConcept } from "../concepts.ts";
import type { Inquiry } from "../inquiry.ts";
import { inCorpusOrder } from "../rank.ts";
import type { Paragraph, Passage } from "../types.ts";
import { speaksOf } from "./topic-senses.ts";

/** What a word counts by where it stands, against 1 in the passage itself. */
const IN_PARAGRAPH = 0.7;
/** The same speaker's words in the paragraph before or after. */
const IN_NEIGHBOUR = 0.4;
/** Another's, or the article's own, in the paragraph before. */
const BEFORE = 0.3;
const IN_OPENING = 0.35;
/** Anywhere in the article: enough for a name to be no stranger to it, too little to be spoken of. */
const IN_DOCUMENT = 0.1;
/** Further in is no longer what an article opens with. UTF-16 code units. */
const OPENING_CHARS = 300;
/** Longer lines are an article's first sentence. UTF-16 code units. */
const MAX_HEADLINE_CHARS = 110;
/** Paragraphs read of one document. */
const MAX_PARAGRAPHS = 500;
/** Share of the topic, by weight, that is wanted of the best passage where the topic is one word, two, three or more. */
const FLOORS = [0.5, 0.45, 0.38, 0.33];
/** Share of the topic that must stand in the speaker's own words, there or in the paragraph. */
const OWN_FLOOR = 0.25;
/** A passage that holds this much by itself may lack a name: nobody repeats where they are speaking. */
const OWN_WITHOUT_NAMES = 0.6;
/** Passages with less than this share of what the best holds only touch on the topic. */
const SHARE_OF_BEST = 0.65;
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
/** Fewer paragraphs show nothing. */
const MIN_TO_TELL_APART = 4;
/** Words between neighbours at most, small ones: "freedom of the press". */
const MAX_APART = 3;
/**
 * An article is about the topic where it holds nearly all of it and opens with this share: then whatever somebody says
 * in it is said to the topic, in whatever words.
 */
const ABOUT_IT = 0.8;
const ABOUT_IT_OPENING = 0.4;
/** Share of an occasion that an article must hold to tell of it. */
const OCCASION_FLOOR = 0.5;
/** Who says more than this in an article does not speak to one topic all along. Passages. */
const MAX_ABOUT_IT = 8;

interface Scored {
  readonly passage: Passage;
  /** 0..1 */
  readonly score: number;
  /** The same with what stands in all the speaker says counting less: for order. */
  readonly rank: number;
  /** 0..1, what the speaker's own words hold of it. */
  readonly own: number;
  readonly namesHeld: boolean;
  readonly isHeadline: boolean;
}

interface ScoredDocument {
  readonly scored: readonly Scored[];
  readonly isAboutIt: boolean;
  /** 0..1, what the whole of it holds of the topic. */
  readonly held: number;
}

/**
 * Of the passages that are the speaker's, those on the topic, best first. Where it is only the occasion ("after the
 * talks"), all they say in articles that hold it, in order.
 */
export async function findOnTopic(
  concepts: readonly WeighedConcept[],
  paragraphs: readonly Paragraph[],
  isTheirs: (passage: Passage) => boolean,
  inquiry: Inquiry,
  isOccasion = false,
): Promise<Passage[]> {
  const matcher = createMatcher(concepts, speaksOf);
  const telling = tellingOf(matcher, paragraphs, isTheirs);
  const documents: ScoredDocument[] = [];
  for (const file of new Set(paragraphs.map((paragraph) => paragraph.file))) {
    const { hits } = await inquiry.search({ files: [file], limit: MAX_PARAGRAPHS });
    const all = hits.map(({ paragraph }) => paragraph).toSorted((a, b) => a.start - b.start);
    documents.push(scoreDocument(matcher, all, inquiry.documents.get(file)?.title ?? "", isTheirs, telling));
  }
  if (isOccasion) {
    const most = Math.max(OCCASION_FLOOR, ...documents.map(({ held }) => held));
    const there = documents.filter(({ held }) => held >= ABOUT_IT * most);
    if (there.length > 0)
      return there.flatMap(({ scored }) => scored.map(({ passage }) => passage).toSorted(inCorpusOrder));
  }
  const floor = FLOORS[Math.min(concepts.length, FLOORS.length) - 1]!;
  const isOn = ({ own, score, namesHeld }: Scored): boolean =>
    score >= floor && own >= (namesHeld ? OWN_FLOOR : OWN_WITHOUT_NAMES);
  const fitting = documents
    .flatMap(({ scored }) => scored.filter(isOn))
    .sort((a, b) => b.rank - a.rank || inCorpusOrder(a.passage, b.passage));
  const best = fitting[0]?.rank ?? 0;
  if (best > 0) {
    const near = fitting.filter(({ rank }) => rank >= SHARE_OF_BEST * best);
    // A headline only announces what the article says.
    return [false, true].flatMap((is) => near.filter((one) => one.isHeadline === is).map(({ passage }) => passage));
  }
  return documents.flatMap(({ scored, isAboutIt }) =>
    isAboutIt && scored.length <= MAX_ABOUT_IT ? nearestOf(scored) : [],
  );
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

/** Those that hold something of the topic, or all in order where none does. */
function nearestOf(scored: readonly Scored[]): Passage[] {
  const most = Math.max(...scored.map(({ own }) => own));
  return scored
    .filter(({ own }) => own >= SHARE_OF_BEST * most)
    .map(({ passage }) => passage)
    .toSorted(inCorpusOrder);
}

/** Without the words that say who speaks: a "program administrator for refugees" does not speak of refugees by that. */
function withoutRole({ text, role }: Passage): string {
  return role === undefined ? text : text.replace(role, " ");
}

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
    const isHeadline = isHeadlineOf(paragraph, title);
    return theirs.map((passage) => {
      const text = withoutRole(passage);
      const inPassage = held(text);
      const own = concepts.map((_, nth) =>
        Math.max(inPassage[nth]!, IN_PARAGRAPH * around[nth]!, IN_NEIGHBOUR * neighbours[nth]!),
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
      return { passage, score, rank, own: share(own), namesHeld, isHeadline };
    });
  });
  // A name says nothing of what was said of it.
  const isAboutIt =
    concepts.some(({ kind }) => kind === "word") && share(document) >= ABOUT_IT && share(opening) >= ABOUT_IT_OPENING;
  return { scored, isAboutIt, held: share(document) };
}
