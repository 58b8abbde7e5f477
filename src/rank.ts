/** The order of an answer. */
import { evidenceOf } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";
import type { WeighedConcept } from "./concepts.ts";
import type { Kind } from "./question/question.ts";
import type { Passage, ScoredParagraph } from "./types.ts";

/** A passage that was let in. */
export interface RankedPassage {
  readonly passage: Passage;
  readonly evidence: Evidence;
  /** For ordering within one answer only. */
  readonly score: number;
}

/** What the passage holds of the question counts most, the paragraph's BM25 decides between equals. */
const COVERAGE_SHARE = 0.7;
const RETRIEVAL_SHARE = 0.3;
/** A passage with a date for "when", a number for "how many": a nudge between passages of like evidence, no more. */
const KIND_BONUS = 0.1;

const HOLDS: Readonly<Record<Kind, RegExp>> = {
  number:
    /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|third|quarter)s?\b/iu,
  date: /\b(?:1\d|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\bcentury\b/u,
  place: /\b(?:in|at|near|from|to) (?:the )?\p{Lu}/u,
  person: /\p{Lu}\p{L}+ \p{Lu}\p{L}+/u,
};

/** By file, then by place. */
export function inCorpusOrder(a: Passage, b: Passage): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start;
}

/** By what to rank, and what to let in. */
export interface Ranking {
  readonly concepts: readonly WeighedConcept[];
  readonly admits: (passage: Passage, evidence: Evidence) => boolean;
  /** The kind of thing asked for. */
  readonly kind?: Kind | undefined;
  /** The article's title, where a title may stand in for what the passage does not repeat. */
  readonly titleOf?: (file: string) => string;
}

/** Every passage of the hits that `admits` lets in, best first; ties in corpus order. */
export function rank(hits: readonly ScoredParagraph[], ranking: Ranking): RankedPassage[] {
  const { concepts, admits, kind, titleOf = () => "" } = ranking;
  const top = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
  const ranked = hits.flatMap(({ paragraph, score }) =>
    paragraph.passages.flatMap((passage) => {
      const evidence = evidenceOf(concepts, passage, paragraph, titleOf(passage.file));
      if (!admits(passage, evidence)) return [];
      const bonus = kind !== undefined && HOLDS[kind].test(passage.text) ? KIND_BONUS : 0;
      const total = COVERAGE_SHARE * evidence.coverage + RETRIEVAL_SHARE * (score / top) + bonus;
      return [{ passage, evidence, score: total }];
    }),
  );
  return ranked.sort((a, b) => b.score - a.score || inCorpusOrder(a.passage, b.passage));
}
