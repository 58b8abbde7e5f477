/** A question of fact -> the passages that may answer it, with what can be told of each. */
import { placeOf } from "./conversation.ts";
import { withoutExpressions } from "./concept-match.ts";
import { conceptsOf, weigh } from "./concepts.ts";
import type { Concept, WeighedConcept } from "./concepts.ts";
import { readFactQuestion } from "./fact-features.ts";
import type { FactFeatures } from "./fact-features.ts";
import { factWording } from "./fact-wording.ts";
import type { FactWording } from "./fact-wording.ts";
import type { Inquiry } from "./inquiry.ts";
import { inCorpusOrder } from "./rank.ts";
import { analyse } from "./terms.ts";
import { stretchesOf } from "./stretch.ts";
import type { Stretch } from "./stretch.ts";
import type { Passage, ScoredParagraph } from "./types.ts";
import { readUnknownNames } from "./unknown-names.ts";
import { mostAlike } from "./word-likeness.ts";
import { formsOf, isCountry, isLight, relatedTo } from "./word-senses.ts";

/** Paragraphs that are looked at word by word: of 100 questions the right one is among so many for 98. */
const MAX_PARAGRAPHS = 20;

/** A passage that may answer. */
export interface FactCandidate {
  readonly passage: Passage;
  /** The paragraph it stands in: the same string for all its passages. */
  readonly place: string;
  readonly stretch: Stretch;
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

/**
 * In the order's own measure: so far behind the first a passage may be that has what is asked for where that has not,
 * beside it and elsewhere in its article.
 */
const MAX_BEHIND_BESIDE = 7;
const MAX_BEHIND_ELSEWHERE = 5;
/** What surrounds it must hold at least this share of what surrounds the first. */
const MIN_SHARE_AROUND = 0.5;

/**
 * Where the passage that comes first lacks the amount or the time asked for ("he had said so at the meeting") and one
 * beside it has it ("the nearly two-hour meeting"), that one comes first.
 */
export function withPieceFirst(ordered: readonly OrderedCandidate[]): readonly OrderedCandidate[] {
  const [best] = ordered;
  const isPutAsAsked = ordered.some(({ features: { asAsked } }) => asAsked === 1);
  const hasPiece = ({ features: { asAsked, kindTime, kindPlace } }: FactCandidate): boolean =>
    asAsked === 1 || (kindTime + kindPlace > 0 && !isPutAsAsked);
  if (best === undefined || hasPiece(best)) return ordered;
  const beside = new Set(best.stretch.passages.map(({ start }) => start));
  const holder = ordered.find(
    (candidate) =>
      candidate.passage.file === best.passage.file &&
      hasPiece(candidate) &&
      candidate.order >=
        best.order - (beside.has(candidate.passage.start) ? MAX_BEHIND_BESIDE : MAX_BEHIND_ELSEWHERE) &&
      candidate.features.paragraph >= MIN_SHARE_AROUND * best.features.paragraph,
  );
  if (holder === undefined) return ordered;
  return [{ ...holder, order: best.order }, ...ordered.filter((candidate) => candidate !== holder)];
}

export interface Facts {
  /** The question as it was looked for: with one word for each expression of several. */
  readonly text: string;
  readonly concepts: readonly WeighedConcept[];
  /** What was read into the question: a corrected name. */
  readonly notes: readonly string[];
  /** Best paragraph by BM25 first, in text order within it. */
  readonly candidates: readonly FactCandidate[];
}

/** What a word that says little counts, against 1 for one that says what the question is about. */
const LIGHT_SHARE = 0.35;
/** "What date", "which country": the answer is one, and need not call itself so. */
const KIND_SHARE = 0.25;
const KIND_NOUN =
  /^(?:date|day|year|month|week|time|hour|decade|century|country|nation|city|town|place|location|region|county|score|result|percent(?:age)?|proportion|share|value|toll|number|amount|limit|size|age|length|duration|attendance|distance|dollar|euro|person|people|name|kind|type|sort|old|long|much|many)s?$|^(?:countries|cities|counties|centuries)$/iu;

/** "How long did it last": whatever tells how long tells that it did. */
const ASKS_HOW_LONG = /(?<!\p{L})how long(?!\p{L})/iu;
const LASTING = /^(?:lasts?|lasted|lasting|takes?|took|taken)$/iu;

/** Words that name nothing weigh less than their rarity in a few articles makes them; a country is a name however typed. */
function lighten(concept: WeighedConcept, question: string): WeighedConcept {
  if (concept.kind !== "word") return concept;
  if (isCountry(concept.label)) return { ...concept, kind: "name" };
  const term = concept.rows[0]?.[0] ?? "";
  const isOfKind = KIND_NOUN.test(concept.label) || (LASTING.test(concept.label) && ASKS_HOW_LONG.test(question));
  const share = isOfKind ? KIND_SHARE : isLight(term) ? LIGHT_SHARE : 1;
  return share === 1 ? concept : { ...concept, weight: share * concept.weight };
}

/** What the asker takes it to be, one or the other: looked for, and no name or number that an answer must have. */
function eitherOf({ alternatives }: FactWording): Concept[] {
  const rows = alternatives.map(analyse).filter((row) => row.length > 0);
  return rows.length === 0 ? [] : [{ label: alternatives.join(" or "), kind: "word", forms: alternatives, rows }];
}

/** Empty where the text has no word to look for. */
export async function gatherFacts(typed: string, inquiry: Inquiry): Promise<Facts> {
  const wording = factWording(typed);
  const text = withoutExpressions(wording.text);
  const weighed = await weigh(conceptsOf(text, inquiry.directory, true), inquiry);
  const either = await weigh(eitherOf(wording), inquiry);
  const asked = [
    ...weighed.map((concept) => lighten(concept, text)),
    ...either.filter(({ frequency }) => frequency > 0),
  ];
  if (asked.length === 0) return { text, concepts: asked, notes: [], candidates: [] };
  const hits = await findParagraphs(typed, text, asked, inquiry);
  const { concepts, notes } = readUnknownNames(asked, hits);
  const question = readFactQuestion(text, concepts);
  const stretches = await stretchesOf(hits, inquiry);
  const candidates = hits.flatMap(({ paragraph, score }) => {
    const title = inquiry.documents.get(paragraph.file)?.title ?? "";
    const place = placeOf(paragraph);
    const stretch = stretches.get(paragraph)!;
    return question
      .featuresOf({ stretch, title, relative: score })
      .map(({ passage, features }) => ({ passage, features, stretch, title, place }));
  });
  return { text, concepts, notes, candidates };
}

/** Of a paragraph that only has other words for those asked, against its share of the best score. */
const OTHER_WORDS_SHARE = 0.5;

/**
 * By the question's words, and, where a name has other forms, by those too; each with the share of its search's best
 * score. Last by words that may stand for those asked ("prison" for "bars").
 */
async function findParagraphs(
  typed: string,
  text: string,
  concepts: readonly WeighedConcept[],
  inquiry: Inquiry,
): Promise<ScoredParagraph[]> {
  const hasOtherForms = concepts.some(({ forms }) => forms.length > 1);
  const spelled = concepts.flatMap(({ forms }) => forms).join(" ");
  const others = concepts.flatMap(({ kind, rows }) =>
    kind === "word" ? rows.flat().flatMap((term) => [...formsOf(term), ...relatedTo(term), ...mostAlike(term)]) : [],
  );
  const found = new Map<ScoredParagraph["paragraph"], number>();
  const search = async (terms: string, share: number): Promise<void> => {
    const { hits } = await inquiry.search({ terms, limit: MAX_PARAGRAPHS });
    const top = hits[0]?.score ?? 1;
    for (const { paragraph, score } of hits)
      found.set(paragraph, Math.max((share * score) / top, found.get(paragraph) ?? 0));
  };
  await search(typed === text ? text : `${typed} ${text}`, 1);
  if (hasOtherForms) await search(spelled, 1);
  if (others.length > 0) await search(`${spelled} ${[...new Set(others)].join(" ")}`, OTHER_WORDS_SHARE);
  return Array.from(found, ([paragraph, score]) => ({ paragraph, score }));
}
