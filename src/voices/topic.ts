/**
 * What of a speaker's words is on a topic. Nobody repeats in every sentence what an article is about, and nobody asks in
 * the article's own words: what holds enough of the topic, by `score-topic.ts`, is on it, what is far below the best is
 * left out, and what goes on from there follows.
 */
import type { WeighedConcept } from "../concepts.ts";
import type { Inquiry } from "../inquiry.ts";
import { inCorpusOrder } from "../rank.ts";
import type { Paragraph, Passage } from "../types.ts";
import { ABOUT_IT, createAlikeScorer, createScorer } from "./score-topic.ts";
import type { Scored, ScoredDocument } from "./score-topic.ts";

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
/** What goes on right after a passage on the topic is on it too where it holds this share by itself, */
const GOES_ON_FLOOR = 0.2;
/** and this share of what the best holds. */
const GOES_ON_SHARE = 0.45;
/** Where nothing is on the topic word for word: the share that words used alike must hold ("portray", "describe"), */
const ALIKE_FLOOR = 0.5;
/** the share of it that must stand there word for word all the same, */
const WORDS_FLOOR = 0.1;
/** and of what the best of those holds. */
const SHARE_OF_MOST_ALIKE = 0.8;
/** Share of an occasion that an article must hold to tell of it. */
const OCCASION_FLOOR = 0.5;
/** Share of an occasion that no document may have a word for: nobody resigned where none speaks of resigning. */
const MAX_UNTOLD = 1 / 3;
/** Who says more than this in an article does not speak to one topic all along. Passages. */
const MAX_ABOUT_IT = 8;

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
  const scoreDocument = createScorer(concepts, paragraphs, isTheirs);
  const documents: ScoredDocument[] = [];
  for (const file of new Set(paragraphs.map((paragraph) => paragraph.file))) {
    const { hits } = await inquiry.search({ files: [file], limit: MAX_PARAGRAPHS });
    const all = hits.map(({ paragraph }) => paragraph).toSorted((a, b) => a.start - b.start);
    documents.push(scoreDocument(all, inquiry.documents.get(file)?.title ?? ""));
  }
  if (isOccasion && untoldOf(concepts) <= MAX_UNTOLD) {
    const most = Math.max(OCCASION_FLOOR, ...documents.map(({ held }) => held));
    const there = documents.filter(({ held }) => held >= ABOUT_IT * most);
    if (there.length > 0)
      return there.flatMap(({ scored }) => scored.map(({ passage }) => passage).toSorted(inCorpusOrder));
  }
  const onIt = byWords(documents, concepts.length);
  if (onIt.length > 0) return withWhatFollows(onIt, documents);
  const aboutIt = documents.filter(({ isAboutIt, scored }) => isAboutIt && scored.length <= MAX_ABOUT_IT);
  if (aboutIt.length > 0) return aboutIt.flatMap(({ scored }) => nearestOf(scored));
  return withWhatFollows(byWordsUsedAlike(documents, concepts), documents);
}

/** 0..1, the share of the topic that stands nowhere. */
function untoldOf(concepts: readonly WeighedConcept[]): number {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const untold = concepts.filter(({ kind, frequency }) => kind === "word" && frequency === 0);
  return untold.reduce((sum, { weight }) => sum + weight, 0) / Math.max(Number.MIN_VALUE, total);
}

const scoredOf = (documents: readonly ScoredDocument[]): Scored[] => documents.flatMap(({ scored }) => scored);

/** Best first; a headline only announces what the article says. */
function byWords(documents: readonly ScoredDocument[], words: number): Scored[] {
  const floor = FLOORS[Math.min(words, FLOORS.length) - 1]!;
  const fitting = scoredOf(documents)
    .filter(({ own, score, namesHeld }) => score >= floor && own >= (namesHeld ? OWN_FLOOR : OWN_WITHOUT_NAMES))
    .sort((a, b) => b.rank - a.rank || inCorpusOrder(a.passage, b.passage));
  const near = fitting.filter(({ rank }) => rank >= SHARE_OF_BEST * fitting[0]!.rank);
  return [false, true].flatMap((is) => near.filter(({ isHeadline }) => isHeadline === is));
}

function byWordsUsedAlike(documents: readonly ScoredDocument[], concepts: readonly WeighedConcept[]): Scored[] {
  const alikeOf = createAlikeScorer(concepts);
  const rated = scoredOf(documents).map((scored) => ({ scored, alike: alikeOf(scored) }));
  const most = Math.max(0, ...rated.map(({ alike }) => alike));
  if (most < ALIKE_FLOOR || !rated.some(({ scored }) => scored.own >= WORDS_FLOOR)) return [];
  return rated
    .filter(({ alike }) => alike >= SHARE_OF_MOST_ALIKE * most)
    .sort((a, b) => b.alike - a.alike || inCorpusOrder(a.scored.passage, b.scored.passage))
    .map(({ scored }) => scored);
}

/** Each with what the speaker says right after it, as far as that still speaks to the topic. */
function withWhatFollows(onIt: readonly Scored[], documents: readonly ScoredDocument[]): Passage[] {
  const shown = new Set(onIt);
  const best = onIt[0]?.rank ?? 0;
  const goesOn = (one: Scored, after: Scored): boolean =>
    after.at - one.at <= 1 && after.alone >= GOES_ON_FLOOR && after.rank >= GOES_ON_SHARE * best;
  const next = new Map(
    documents.flatMap(({ scored }) => scored.slice(1).map((one, at) => [scored[at]!, one] as const)),
  );
  const follow = (one: Scored): Scored[] => {
    const after = next.get(one);
    if (after === undefined || shown.has(after) || !goesOn(one, after)) return [one];
    shown.add(after);
    return [one, ...follow(after)];
  };
  return onIt.flatMap(follow).map(({ passage }) => passage);
}

/** Those that hold something of the topic, or all in order where none does. */
function nearestOf(scored: readonly Scored[]): Passage[] {
  const most = Math.max(...scored.map(({ own }) => own));
  return scored
    .filter(({ own }) => own >= SHARE_OF_BEST * most)
    .map(({ passage }) => passage)
    .toSorted(inCorpusOrder);
}
