/**
 * What tells whether the passage that comes first answers the question at all, as numbers for `fact-model.ts`: which of
 * the question's words are missing and how far away they are, whether noun and verb of the question are there, whether
 * something of the asked kind stands near what is matched, whether anything says the opposite, and what else competes.
 */
import { readAsked } from "./asked.ts";
import type { AskedKind } from "./asked-measure.ts";
import { createMatcher, related, tokensOf } from "./concept-match.ts";
import type { Token } from "./concept-match.ts";
import type { WeighedConcept } from "./concepts.ts";
import { rowOf, sentencesOf } from "./fact-features.ts";
import type { FactFeatures } from "./fact-features.ts";
import { isSeat } from "./names/nations.ts";
import { questionParts } from "./question-parts.ts";
import type { Stretch } from "./stretch.ts";
import { analyse, fold } from "./terms.ts";
import type { Passage } from "./types.ts";
import { areRelated, areAntonyms, isCountry } from "./word-senses.ts";

/** A passage in its place, with what ordered it. */
export interface OrderedFact {
  readonly passage: Passage;
  readonly stretch: Stretch;
  readonly title: string;
  readonly features: FactFeatures;
  readonly order: number;
}

/** By name; every passage has the same names. */
export type AnswerFeatures = Readonly<Record<string, number>>;

const KINDS: readonly AskedKind[] = ["thing", "name", "place", "person", "number", "year", "date", "reason"];
const COMPARES = /\b(?:more|less|fewer|than|before|after|\p{L}{3,12}(?:er|est))\b/iu;
const QUESTION_WORD = /\b(?:what|which|whose|whom?|when|where|why|how)\b/iu;
/** The first word of whoever is said to have done it. */
const SUBJECT = /\b(?:did|does|do|has|have|had|will|would)(?: the| an?)? (?<subject>\p{L}[\p{L}\p{N}'’.-]*)/iu;
const PRONOUN = /\b(?:I|he|she|it|they|we|who|which|its|his|her|their)\b/iu;
/** A nation within its own news. */
const THE_COUNTRY = /\b[Tt]he (?:country|nation|kingdom|republic|government|state)\b/u;
const DENIES = /\b(?:not|never|no|without|neither|cannot|except|besides|other than)\b|n['’]t\b/iu;
/** "Who is the ambassador to France?" */
const OFFICE =
  /^\s*who(?:['’]s| is| was) (?:the |now the |currently the )?(?<office>\p{L}[\p{L}' -]{0,60}?) (?:of|to)\b/iu;
/** The year of an article often stands in another paragraph than "this year". */
const RELATIVE_TIME = /\b(?:this|last|that|same|next) (?:year|month|week|day)\b/iu;
const YEAR = /^(?:1\d|20)\d\d$/u;
const LAST = "last";
const ASKS_COUNT = /\bhow many\b/iu;
/** Words between an office and the name of who holds it. */
const OFFICE_REACH = 6;
/** "He said" tells of the speaker only as the speaker. */
const SPEAKS =
  /\b(?:he|she)\s+(?:also\s+)?(?:said|says|told|added|noted|explained|stated|claimed|asked|urged|called)\b|\b(?:said|says|added|noted|explained)\s+(?:he|she)\b/giu;
const SELF = /\b(?:I|it|its|itself|me|my|mine|myself|he|she|him|her|his|hers|himself|herself|we|us|our)\b/u;

/** Passages this near to the best in the order's measure compete with it. */
const CLOSE = 1;
/** Plain words that weigh less say too little to be missed: words that name nothing, and those of most articles. */
const MIN_HEAVY_WEIGHT = 2;
const isHeavy = ({ kind, weight }: WeighedConcept): boolean => kind === "word" && weight >= MIN_HEAVY_WEIGHT;
/** Distances in words are cut here. */
const FAR = 30;

const max = (numbers: readonly number[]): number => Math.max(0, ...numbers);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Of a word of the question: 0 nowhere, 1 in the paragraph or title, 2 beside the passage, up to 4 in it; -1 without such a word. */
type Nearness = number;

/** The length of the longest run of words that both rows share. */
function longestRun(asked: readonly Token[], row: readonly Token[]): number {
  let best = 0;
  let before = new Float64Array(row.length + 1);
  for (const { key } of asked) {
    const now = new Float64Array(row.length + 1);
    for (const [at, other] of row.entries()) {
      if (other.key === key) now[at + 1] = before[at]! + 1;
      if (now[at + 1]! > best) best = now[at + 1]!;
    }
    before = now;
  }
  return best;
}

/** Whether the office asked for has somebody's name beside it; -1 where no office is asked for. */
function officeHeld(text: string, passage: string, row: readonly Token[], given: ReadonlySet<string>): number {
  const office = analyse(OFFICE.exec(text)?.groups?.["office"] ?? "").at(-1);
  if (office === undefined) return -1;
  const places = row.flatMap(({ term }, at) => (term === office ? [at] : []));
  const isName = ({ start, end }: Token): boolean => {
    const word = passage.slice(start, end);
    return /^\p{Lu}\p{Ll}/u.test(word) && !given.has(fold(word));
  };
  const isNear = row.some(
    (token, at) =>
      at > 0 && token.term !== office && isName(token) && places.some((place) => Math.abs(place - at) <= OFFICE_REACH),
  );
  return Number(isNear);
}

/** Whether everybody the question names is in the passage only as whoever says it. */
function speaksOnly(passage: Passage, concepts: readonly WeighedConcept[]): boolean {
  const named = concepts.filter(({ kind }) => kind === "name");
  const isTheirs =
    named.length > 0 && named.every(({ speaker }) => speaker !== undefined && speaker === passage.speaker);
  return isTheirs && passage.form !== "narration" && !SELF.test(passage.text.replaceAll(SPEAKS, ""));
}

/** The share of neighbouring matched concepts that stand in the passage in the question's order. */
function orderKept(positions: readonly (readonly number[])[]): number {
  const first = positions.flatMap((places) => places.slice(0, 1));
  if (first.length < 2) return 1;
  return first.slice(1).filter((place, at) => place > first[at]!).length / (first.length - 1);
}

/** Words of the shortest stretch that holds every matched concept once. */
function stretchOf(positions: readonly (readonly number[])[]): number {
  const held = positions.filter((places) => places.length > 0);
  if (held.length === 0) return 0;
  const starts = held.flat();
  return Math.min(
    ...starts.map((start) => {
      const ends = held.map((places) => places.find((place) => place >= start) ?? Number.POSITIVE_INFINITY);
      return Math.max(...ends) - start + 1;
    }),
    FAR * 2,
  );
}

const orderOfFirst = (some: readonly OrderedFact[]): number => some[0]?.order ?? Number.NEGATIVE_INFINITY;

/** Measures the first of `ordered`, which must not be empty. */
export function answerFeatures(
  text: string,
  concepts: readonly WeighedConcept[],
  ordered: readonly OrderedFact[],
): AnswerFeatures {
  const [best] = ordered;
  const { passage, stretch, title, features } = best!;
  const matcher = createMatcher(concepts, related);
  const { kind, piecesIn } = readAsked(text);
  const given = new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  const asked = tokensOf(text);
  const sentences = sentencesOf(stretch.passages);
  const at = sentences.findIndex(({ start }) => start === passage.start);
  const row = rowOf(passage);
  const beside = [at - 1, at + 1].map((place) => (sentences[place] === undefined ? [] : rowOf(sentences[place])));
  const held = matcher.hold(row);
  const own = matcher.strengthsIn(held);
  const near = matcher.strengthsIn(held, ...beside.map(matcher.hold));
  const opening = tokensOf(`${title.replaceAll("_", " ")}\n${stretch.opening}`);
  const around = matcher.strengthsIn(...sentences.map((one) => matcher.hold(rowOf(one))), matcher.hold(opening));
  const positions = matcher.positionsIn(row);
  const total = sum(concepts.map(({ weight }) => weight)) || 1;

  const nearness = (concept: number): Nearness =>
    concept < 0 ? -1 : own[concept]! > 0 ? 3 + own[concept]! : near[concept]! > 0 ? 2 : around[concept]! > 0 ? 1 : 0;
  const conceptOf = (word: string | undefined): number => {
    const [term] = analyse(word ?? "");
    return term === undefined ? -1 : concepts.findIndex(({ rows }) => rows.some((one) => one.includes(term)));
  };
  const { noun, verb } = questionParts(text);
  const lacking = (strengths: readonly number[]) => concepts.filter((_, one) => strengths[one] === 0);
  const weights = (some: readonly WeighedConcept[]): number[] => some.map(({ weight }) => weight);
  const shareOfKind = (strengths: readonly number[], wanted: WeighedConcept["kind"]): number => {
    const some = concepts.flatMap((concept, one) => (concept.kind === wanted ? [strengths[one]!] : []));
    return some.length === 0 ? 1 : sum(some) / some.length;
  };
  const isPlain = (one: number): boolean => concepts[one]?.kind === "word";
  // Names in small letters pass for verbs; who asks why always asks for something that was done.
  const done = conceptOf(verb);
  const verbConcept = isPlain(done) || kind !== "reason" ? done : concepts.findIndex((_, one) => isPlain(one));
  const contentNear = (strengths: readonly number[]): number => {
    const all = sum(concepts.map(({ weight }, one) => (isPlain(one) ? weight : 0)));
    const there = sum(concepts.map(({ weight }, one) => (isPlain(one) ? weight * strengths[one]! : 0)));
    return all === 0 ? 1 : there / all;
  };
  // "When did the court dissolve it?" of a text that has somebody else dissolve it; "he" may be whoever is asked of.
  const subject = conceptOf(SUBJECT.exec(text)?.groups?.["subject"]);
  const standsIn = isCountry(concepts[subject]?.label ?? "") ? THE_COUNTRY : PRONOUN;
  const isSubjectMissing =
    subject >= 0 &&
    concepts[subject]!.kind === "name" &&
    !isSeat(concepts[subject]!.label) &&
    nearness(verbConcept) >= 3 &&
    (nearness(subject) === 0 || (nearness(subject) === 1 && !standsIn.test(passage.text)));
  // What is counted ("how much money") need not be said beside the number.
  const counted = kind === "number" ? conceptOf(noun) : -1;
  const heavy = [...concepts.keys()].filter((one) => one !== counted && isHeavy(concepts[one]!));
  const numbersHeld = concepts.map(({ label, frequency }, one) =>
    YEAR.test(label) && frequency > 0 && RELATIVE_TIME.test(passage.text) ? 1 : around[one]!,
  );
  const missingOwn = lacking(own);
  const missingNear = lacking(near);
  const missingAround = lacking(around);

  const matched = positions.flat();
  const { ofKind, exact } = piecesIn(passage.text);
  const pieces = (exact.length > 0 ? exact : ofKind).map((start) => row.findIndex((token) => token.end > start));
  const distances = pieces.map((piece) => Math.min(FAR, ...matched.map((place) => Math.abs(place - piece))));
  const piecesAround = sentences.map((one) => piecesIn(one.text));
  const exactAround = sum(piecesAround.map((one) => one.exact.length));
  const verbPlaces = positions[verbConcept] ?? [];
  const verbDistances = pieces.flatMap((piece) => verbPlaces.map((place) => Math.abs(place - piece)));

  const nounPlaces = positions[conceptOf(noun)] ?? [];
  const nounDistances = pieces.flatMap((piece) => nounPlaces.map((place) => Math.abs(place - piece)));

  const isTime = kind === "date" || kind === "year";
  const contrary = (places: readonly Token[]): number =>
    asked.filter(
      ({ term, key }) =>
        // "When was it last so dry" is when it was so for the first time since.
        !(isTime && key === LAST) &&
        !places.some((token) => token.key === key) &&
        places.some((token) => {
          const there = token.term === "" ? token.key : token.term;
          // Who asks when it starts and ends is told of both.
          const isAsked = asked.some(({ term: one }) => one === there || areRelated(one, there));
          return !isAsked && areAntonyms(term === "" ? key : term, there);
        }),
    ).length;
  const rivals = ordered.slice(1);
  const elsewhere = rivals.filter((other) => other.stretch !== stretch);
  const within = rivals.filter((other) => other.stretch === stretch);
  const heaviest = concepts.reduce((top, { weight }, one) => (weight > (concepts[top]?.weight ?? -1) ? one : top), -1);
  const questionAt = QUESTION_WORD.exec(text)?.index ?? 0;
  const capitals = row.filter(({ start }, one) => one > 0 && /^\p{Lu}/u.test(passage.text.slice(start, start + 1)));

  return {
    ...features,
    order: best!.order,
    askedKind: KINDS.indexOf(kind),
    isThing: Number(kind === "thing"),
    isNumber: Number(kind === "number"),
    isReason: Number(kind === "reason"),
    isPerson: Number(kind === "person"),
    isPlace: Number(kind === "place"),
    isName: Number(kind === "name"),
    isTime: Number(isTime),
    askedWords: asked.length,
    askedConcepts: concepts.length,
    askedNames: concepts.filter((concept) => concept.kind === "name").length,
    questionLate: Math.min(questionAt, 40),
    compares: Number(COMPARES.test(text)),
    asksDenial: Number(DENIES.test(text)),
    asksCount: Number(ASKS_COUNT.test(text)),
    contentNear: contentNear(near),
    verb: nearness(verbConcept),
    noun: nearness(conceptOf(noun)),
    otherWords: concepts.filter((concept, one) => concept.kind === "word" && one !== verbConcept && near[one]! > 0)
      .length,
    lostWords: heavy.filter((one) => near[one] === 0).length,
    heavyWords: heavy.length,
    unheardWords: concepts.filter((concept, one) => isHeavy(concept) && concept.frequency === 0 && around[one] === 0)
      .length,
    fullNamesMissing: concepts.filter(
      ({ speaker, label }, one) => speaker !== undefined && label.includes(" ") && around[one] === 0,
    ).length,
    subjectMissing: Number(isSubjectMissing),
    office: officeHeld(text, passage.text, row, given),
    onlySpeaks: Number(speaksOnly(passage, concepts)),
    firstWord: nearness(concepts.length > 0 ? 0 : -1),
    lastWord: nearness(concepts.length - 1),
    heaviest: nearness(heaviest),
    near: matcher.share(near),
    aroundAll: matcher.share(around),
    exact: sum(concepts.map(({ weight }, one) => (own[one] === 1 ? weight : 0))) / total,
    exactAround: sum(concepts.map(({ weight }, one) => (around[one] === 1 ? weight : 0))) / total,
    missingOwn: missingOwn.length,
    missingNear: missingNear.length,
    missingAround: missingAround.length,
    sumOwn: sum(weights(missingOwn)),
    sumNear: sum(weights(missingNear)),
    sumAround: sum(weights(missingAround)),
    maxOwn: max(weights(missingOwn)),
    maxNear: max(weights(missingNear)),
    maxAround: max(weights(missingAround)),
    rarestMissing: Math.min(9, ...missingNear.map(({ frequency }) => Math.log1p(frequency))),
    unknown: concepts.filter(({ frequency }) => frequency === 0).length,
    namesOwn: shareOfKind(own, "name"),
    namesNear: shareOfKind(near, "name"),
    namesAround: shareOfKind(around, "name"),
    numbersOwn: shareOfKind(own, "number"),
    numbersAround: shareOfKind(numbersHeld, "number"),
    wordsOwn: shareOfKind(own, "word"),
    wordsNear: shareOfKind(near, "word"),
    wordsAround: shareOfKind(around, "word"),
    contraryOwn: contrary(row),
    contraryNear: contrary([...row, ...beside.flat()]),
    run: longestRun(asked, row),
    runShare: longestRun(asked, row) / Math.max(1, asked.length),
    orderKept: orderKept(positions),
    stretch: stretchOf(positions) / Math.max(1, positions.filter((places) => places.length > 0).length),
    pieces: kind === "thing" ? -1 : ofKind.length,
    exactPieces: kind === "thing" ? -1 : exact.length,
    exactBeside: kind === "thing" ? -1 : exactAround,
    exactRivals: rivals.filter(({ features: other }) => other.asAsked > 0).length,
    pieceNear: kind === "thing" ? -1 : Math.min(FAR, ...distances),
    pieceNearVerb: kind === "thing" || verbPlaces.length === 0 ? -1 : Math.min(FAR, ...verbDistances),
    pieceNearNoun: kind === "thing" || nounPlaces.length === 0 ? -1 : Math.min(FAR, ...nounDistances),
    piecesBeside: kind === "thing" ? -1 : sum(piecesAround.map((one) => one.ofKind.length + one.exact.length)),
    capitals: capitals.length,
    ahead: best!.order - (rivals[0]?.order ?? best!.order - 9),
    aheadWithin: Math.min(9, best!.order - orderOfFirst(within)),
    aheadElsewhere: Math.min(9, best!.order - orderOfFirst(elsewhere)),
    close: rivals.filter(({ order }) => order > best!.order - CLOSE).length,
    betterOwn: max(rivals.map((other) => other.features.own)) - features.own,
    betterParagraph: max(rivals.map((other) => other.features.paragraph)) - features.paragraph,
    place: at,
    passages: sentences.length,
  };
}
