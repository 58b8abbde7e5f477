/** A question of fact -> the passages that may answer it, with what can be told of each. */
import { placeOf } from "./conversation.ts";
import { conceptsOf, weigh } from "./concepts.ts";
import type { WeighedConcept } from "./concepts.ts";
import { readFactQuestion } from "./fact-features.ts";
import type { FactFeatures } from "./fact-features.ts";
import type { Inquiry } from "./inquiry.ts";
import { inCorpusOrder } from "./rank.ts";
import { readUnknownNames } from "./unknown-names.ts";
import type { Paragraph, Passage, ScoredParagraph } from "./types.ts";

/** Paragraphs that are looked at word by word: of 100 questions the right one is among so many for 98. */
const MAX_PARAGRAPHS = 20;

/** A passage that may answer. */
export interface FactCandidate {
  readonly passage: Passage;
  /** The paragraph it stands in: the same string for all its passages. */
  readonly place: string;
  readonly paragraph: Paragraph;
  readonly title: string;
  readonly features: FactFeatures;
}

/** With its place in the order: more is better. */
export interface OrderedCandidate extends FactCandidate {
  readonly order: number;
}

/** Best first; ties in corpus order. */
export function inOrder(
  candidates: readonly FactCandidate[],
  orderOf: (features: FactFeatures) => number,
): OrderedCandidate[] {
  return candidates
    .map((candidate): OrderedCandidate => ({ ...candidate, order: orderOf(candidate.features) }))
    .sort((a, b) => b.order - a.order || inCorpusOrder(a.passage, b.passage));
}

export interface Facts {
  readonly concepts: readonly WeighedConcept[];
  /** What was read into the question: a corrected name. */
  readonly notes: readonly string[];
  /** Best paragraph by BM25 first, in text order within it. */
  readonly candidates: readonly FactCandidate[];
}

/** Empty where the text has no word to look for. */
export async function gatherFacts(text: string, inquiry: Inquiry): Promise<Facts> {
  const asked = await weigh(conceptsOf(text, inquiry.directory, true), inquiry);
  if (asked.length === 0) return { concepts: asked, notes: [], candidates: [] };
  const hits = await findParagraphs(text, asked, inquiry);
  const { concepts, notes } = readUnknownNames(asked, hits);
  const question = readFactQuestion(text, concepts);
  const candidates = hits.flatMap(({ paragraph, score }) => {
    const title = inquiry.documents.get(paragraph.file)?.title ?? "";
    const place = placeOf(paragraph);
    return question
      .featuresOf({ paragraph, title, relative: score })
      .map(({ passage, features }) => ({ passage, features, paragraph, title, place }));
  });
  return { concepts, notes, candidates };
}

/** By the question's words, and, where a name has other forms, by those too; each with the share of its search's best score. */
async function findParagraphs(
  text: string,
  concepts: readonly WeighedConcept[],
  inquiry: Inquiry,
): Promise<ScoredParagraph[]> {
  const hasOtherForms = concepts.some(({ forms }) => forms.length > 1);
  const queries = hasOtherForms ? [text, concepts.flatMap(({ forms }) => forms).join(" ")] : [text];
  const found = new Map<ScoredParagraph["paragraph"], number>();
  for (const terms of queries) {
    const { hits } = await inquiry.search({ terms, limit: MAX_PARAGRAPHS });
    const top = hits[0]?.score ?? 1;
    for (const { paragraph, score } of hits) found.set(paragraph, Math.max(score / top, found.get(paragraph) ?? 0));
  }
  return Array.from(found, ([paragraph, score]) => ({ paragraph, score }));
}
