/**
 * Scores attributed quotations against gold annotations: words found, speakers named, and how far a stated confidence
 * can be believed. Pure; `eval.ts` feeds it.
 *
 * Quotations are compared by their fragments: spans cut at line breaks, without white space and quotation marks at the
 * ends. Two fragments agree as far as they overlap, measured against the longer one (PolNeAR's partial match,
 * Newell et al., LREC 2018).
 */
import type { QuotationForm } from "../src/types.ts";

/** Half-open, UTF-16 code units into the article's text. */
export type Range = readonly [start: number, end: number];

export interface GoldQuotation {
  /** Several where a cue or a paragraph's end splits the words. */
  readonly spans: readonly Range[];
  readonly form: QuotationForm;
  /** The mention's words; null where the article names nobody. */
  readonly speaker: string | null;
  readonly mention: readonly Range[];
  readonly mentionForm: "name" | "pronoun" | "nominal" | "none";
  /** Who is behind the mention; null where nobody has settled it. */
  readonly person: string | null;
  /** False for what is no report of speech ("regards as"): nobody has to find it, and finding it is no fault. */
  readonly speech: boolean;
}

export interface GoldArticle {
  readonly file: string;
  readonly quotations: readonly GoldQuotation[];
}

export interface PredictedQuotation {
  readonly spans: readonly Range[];
  readonly form: QuotationForm;
  readonly speaker: string | null;
  readonly mention: Range | null;
  /** 0..1 */
  readonly confidence: number;
}

/** An article with its annotation and what is claimed of it. */
export interface ScoredArticle {
  readonly text: string;
  readonly gold: readonly GoldQuotation[];
  readonly predicted: readonly PredictedQuotation[];
}

export interface Found {
  /** 0..1 each; 0 where there is nothing to divide by. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Gold fragments or quotations. */
  readonly count: number;
}

export interface Share {
  /** 0..1 */
  readonly accuracy: number;
  readonly count: number;
}

export interface CalibrationBucket {
  /** Confidences from here up to the next bucket's. */
  readonly from: number;
  readonly count: number;
  /** 0..1: share of attributions that are right; what a calibrated index states as confidence. */
  readonly right: number;
}

export interface Report {
  readonly directs: Found;
  /** Direct and mixed quotations with a stated speaker; precision leaves out those we give to nobody. */
  readonly speakers: Share & { readonly precision: number };
  /** The person behind the mention, by the mention's form and for all. */
  readonly persons: ReadonlyMap<string, Share>;
  readonly indirects: { readonly strict: Found; readonly loose: Found; readonly withSpeaker: Found };
  /** Lowest confidence first, empty buckets left out. */
  readonly calibration: readonly CalibrationBucket[];
}

const STRICT_OVERLAP = 0.8;
const LOOSE_OVERLAP = 0.5;
/** Shorter quoted fragments are terms and titles as often as speech; annotators differ on them. */
const MIN_WORDS = 4;
const BUCKETS = 10;

interface Fragmented<T> {
  readonly quotation: T;
  readonly parts: readonly Range[];
}
type Gold = Fragmented<GoldQuotation>;
type Predicted = Fragmented<PredictedQuotation>;

interface Tally {
  hits: number;
  spurious: number;
  missed: number;
}
const newTally = (): Tally => ({ hits: 0, spurious: 0, missed: 0 });

/** Scores a corpus; every article counts by its quotations. */
export function scoreQuotations(articles: readonly ScoredArticle[]): Report {
  const directs = newTally();
  const indirects = { strict: newTally(), loose: newTally(), withSpeaker: newTally() };
  const speakers = { right: 0, wrong: 0, silent: 0 };
  const persons = new Map<string, { right: number; count: number }>();
  const judged: { confidence: number; right: boolean }[] = [];
  for (const { text, gold: goldQuotations, predicted: predictions } of articles) {
    const gold = goldQuotations.map((quotation) => ({ quotation, parts: fragments(text, quotation.spans) }));
    const predicted = predictions.map((quotation) => ({ quotation, parts: fragments(text, quotation.spans) }));
    const isLong = (part: Range): boolean => countWords(text.slice(...part)) >= MIN_WORDS;
    tallyDirects(gold, predicted, isLong, directs);
    tallySpeakers(gold, predicted, isLong, speakers, persons);
    tallyIndirects(gold, predicted, STRICT_OVERLAP, false, indirects.strict);
    tallyIndirects(gold, predicted, LOOSE_OVERLAP, false, indirects.loose);
    tallyIndirects(gold, predicted, LOOSE_OVERLAP, true, indirects.withSpeaker);
    judged.push(...judge(gold, predicted));
  }
  const { right, wrong, silent } = speakers;
  return {
    directs: toFound(directs),
    speakers: {
      accuracy: share(right, right + wrong + silent),
      precision: share(right, right + wrong),
      count: right + wrong + silent,
    },
    persons: new Map(
      [...persons].map(([form, of]) => [form, { accuracy: share(of.right, of.count), count: of.count }]),
    ),
    indirects: {
      strict: toFound(indirects.strict),
      loose: toFound(indirects.loose),
      withSpeaker: toFound(indirects.withSpeaker),
    },
    calibration: calibrate(judged),
  };
}

/** Direct quotations by fragments of four words and more; what lies in a mixed one counts neither way. */
function tallyDirects(
  gold: readonly Gold[],
  predicted: readonly Predicted[],
  isLong: (part: Range) => boolean,
  tally: Tally,
): void {
  const partsOf = (of: readonly Fragmented<{ form: QuotationForm }>[], form: QuotationForm): Range[] =>
    of.filter(({ quotation }) => quotation.form === form).flatMap(({ parts }) => parts);
  const wanted = partsOf(gold, "direct").filter(isLong);
  const mixed = partsOf(gold, "mixed");
  const found = new Set<Range>();
  for (const part of partsOf(predicted, "direct").filter(isLong)) {
    const match = wanted.find((other) => !found.has(other) && agreement(other, part) >= STRICT_OVERLAP);
    if (match) found.add(match);
    else if (!mixed.some((other) => liesIn(part, other))) tally.spurious++;
  }
  tally.hits += found.size;
  tally.missed += wanted.length - found.size;
}

/** The speaker of direct and mixed quotations, end to end: words missed are speakers missed. */
function tallySpeakers(
  gold: readonly Gold[],
  predicted: readonly Predicted[],
  isLong: (part: Range) => boolean,
  tally: { right: number; wrong: number; silent: number },
  persons: Map<string, { right: number; count: number }>,
): void {
  for (const { quotation, parts } of gold) {
    if (quotation.form === "indirect" || quotation.speaker === null || !parts.some(isLong)) continue;
    const claim = claimOf(parts, predicted);
    if (!claim || (claim.speaker === null && claim.mention === null)) tally.silent++;
    else if (isRight(claim, quotation, gold)) tally.right++;
    else tally.wrong++;
    if (quotation.person === null) continue;
    const right = claim?.speaker != null && lastName(claim.speaker) === lastName(quotation.person);
    for (const form of [quotation.mentionForm, "all"]) {
      const of = persons.get(form) ?? { right: 0, count: 0 };
      persons.set(form, { right: of.right + Number(right), count: of.count + 1 });
    }
  }
}

/** The prediction that holds most of a gold quotation, one with quoted words before one without. */
function claimOf(parts: readonly Range[], predicted: readonly Predicted[]): PredictedQuotation | undefined {
  const length = total(parts);
  return predicted
    .map((claim) => ({ ...claim, shared: sharedLength(claim.parts, parts) }))
    .filter(({ parts: own, shared }) => shared > 0 && shared >= 0.5 * Math.min(total(own), length))
    .sort(
      (a, b) =>
        Number(b.quotation.form !== "indirect") - Number(a.quotation.form !== "indirect") || b.shared - a.shared,
    )[0]?.quotation;
}

/**
 * Whether a claim names the speaker of a gold quotation: by the same mention, by the same surname, or by another mention
 * that the annotation gives to the same person or in the same words ("the ministry" twice is not enough).
 */
function isRight(claim: PredictedQuotation, gold: GoldQuotation, all: readonly Gold[]): boolean {
  const { mention, speaker } = claim;
  const names = (of: GoldQuotation): boolean => mention !== null && of.mention.some((own) => overlap(own, mention) > 0);
  if (names(gold)) return true;
  if (gold.person && speaker && lastName(speaker) === lastName(gold.person)) return true;
  return all.some(
    ({ quotation: other }) =>
      other.speaker !== null &&
      names(other) &&
      ((gold.person !== null && gold.person === other.person) ||
        (gold.mentionForm !== "nominal" && gold.speaker === other.speaker)),
  );
}

/** Reported speech by quotations; what lies in any other annotated quotation counts neither way. */
function tallyIndirects(
  gold: readonly Gold[],
  predicted: readonly Predicted[],
  bar: number,
  needsSpeaker: boolean,
  tally: Tally,
): void {
  const isWanted = ({ quotation: { form, speech } }: Gold): boolean => form === "indirect" && speech;
  const wanted = gold.filter(isWanted);
  const others = gold.filter((one) => !isWanted(one)).flatMap(({ parts }) => parts);
  const found = new Set<Gold>();
  for (const { quotation: claim, parts } of predicted) {
    if (claim.form !== "indirect") continue;
    const match = wanted.find(
      (one) =>
        !found.has(one) &&
        one.parts.some((a) => parts.some((b) => agreement(a, b) >= bar)) &&
        (!needsSpeaker || one.quotation.speaker === null || isRight(claim, one.quotation, gold)),
    );
    if (match) found.add(match);
    else if (!parts.some((part) => others.some((other) => liesIn(part, other)))) tally.spurious++;
  }
  tally.hits += found.size;
  tally.missed += wanted.length - found.size;
}

/** Every attribution made to words that the annotation has, judged by the gold quotation it agrees with best. */
function judge(gold: readonly Gold[], predicted: readonly Predicted[]): { confidence: number; right: boolean }[] {
  return predicted.flatMap(({ quotation: claim, parts }) => {
    if (claim.speaker === null) return [];
    const best = gold
      .map(({ quotation, parts: own }) => ({
        quotation,
        agreement: sharedLength(parts, own) / Math.max(total(parts), total(own), 1),
      }))
      .filter(({ quotation, agreement: agreed }) => quotation.speaker !== null && agreed >= LOOSE_OVERLAP)
      .sort((a, b) => b.agreement - a.agreement)[0];
    return best ? [{ confidence: claim.confidence, right: isRight(claim, best.quotation, gold) }] : [];
  });
}

function calibrate(judged: readonly { confidence: number; right: boolean }[]): CalibrationBucket[] {
  const bucketOf = (confidence: number): number => Math.min(BUCKETS - 1, Math.floor(confidence * BUCKETS));
  return Array.from({ length: BUCKETS }, (_, bucket) => {
    const inside = judged.filter(({ confidence }) => bucketOf(confidence) === bucket);
    const right = share(inside.filter((one) => one.right).length, inside.length);
    return { from: bucket / BUCKETS, count: inside.length, right };
  }).filter(({ count }) => count > 0);
}

/** Spans cut at line breaks, without white space and quotation marks at the ends; empty ones are dropped. */
function fragments(text: string, spans: readonly Range[]): Range[] {
  return spans.flatMap(([from, to]) =>
    Array.from(text.slice(from, to).matchAll(/[^\n]+/gu), ({ 0: line, index }): Range => {
      const body = line.replace(/^[\s"“”'‘’`]+/u, "");
      const start = from + index + line.length - body.length;
      return [start, start + body.replace(/[\s"“”'‘’`]+$/u, "").length];
    }).filter(([start, end]) => end > start),
  );
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const overlap = (a: Range, b: Range): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

const agreement = (a: Range, b: Range): number => overlap(a, b) / Math.max(a[1] - a[0], b[1] - b[0], 1);

const liesIn = (part: Range, other: Range): boolean => overlap(part, other) > 0.5 * (part[1] - part[0]);

const total = (parts: readonly Range[]): number => parts.reduce((sum, [start, end]) => sum + end - start, 0);

const sharedLength = (a: readonly Range[], b: readonly Range[]): number =>
  a.reduce((sum, part) => sum + b.reduce((inner, other) => inner + overlap(part, other), 0), 0);

/** "Marta Okonjo’s" -> "okonjo". */
const lastName = (name: string): string =>
  name
    .replace(/['’]s$/u, "")
    .replace(/[.,;:]+$/u, "")
    .split(/\s+/u)
    .at(-1)!
    .toLowerCase();

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function toFound({ hits, spurious, missed }: Tally): Found {
  const precision = share(hits, hits + spurious);
  const recall = share(hits, hits + missed);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall), count: hits + missed };
}
