/**
 * "Who said …?": the passages in somebody's words that say it. What was said is asked in other words than it was said
 * in, so words of the same family and of nearly the same meaning count, and what the words lean on counts where it
 * stands around them; the verb only orders, for who "denied" may have "rejected".
 */
import { answered, isNonEmpty, isSure, listed } from "./compose.ts";
import { createMatcher, related } from "./concept-match.ts";
import { conceptsOf, weigh } from "./concepts.ts";
import type { WeighedConcept } from "./concepts.ts";
import { rowOf } from "./fact-features.ts";
import { gatherFacts } from "./facts.ts";
import type { FactCandidate } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";
import { answerNothingAsked, answerNothingFound, lackingOf } from "./look-up.ts";
import type { LookUp } from "./look-up.ts";
import { inCorpusOrder } from "./rank.ts";
import { TERM } from "./question/asked-whose.ts";
import { MAX_CONTEXT } from "./statements.ts";
import { fold } from "./terms.ts";
import type { Answer, Passage } from "./types.ts";

const MAX_VOICES = 10;
/** Share of the content, by weight, that a passage must itself hold, and that it must with what stands around it. */
const OWN_FLOOR = 0.5;
const SUPPORT_FLOOR = 0.53;
const MARKED_FLOOR = 0.25;
/** Of so few words each tells more, and the floor of support is higher. */
const FEW_WORDS = 2;
const FEW_WORDS_FLOOR = 0.65;
/** What stands only around a passage counts so much of what stands in it. */
const AROUND_SHARE = 0.5;
/** What the article opens with is about all of it, and tells little of one passage. */
const OPENING_SHARE = 0.3;
/** Of narration more is asked: that it is somebody's words at all is told only by its verb. */
const NARRATION_FLOOR = 0.65;
/** For a passage with the verb asked for, and for the question's words in the question's order. */
const VERB_BONUS = 0.1;
const ORDER_BONUS = 0.1;
/**
 * Where no passage holds enough of the very words: the content that words used alike must hold in the passage that holds
 * most, how far it must lead those of other paragraphs, and of how many words this shows anything.
 */
const ALIKE_FLOOR = 0.55;
const LEAD = 0.1;
const MIN_WORDS_FOR_ALIKE = 3;
/** Share of what was said, by weight, that answers may lack without a word of warning. */
const MUCH_UNSAID = 0.25;
/** Context may be further off. */
const CONTEXT_FLOOR = 0.25;
/** Passages that hold less than this share of what the best does repeat its words rather than say it too. */
const MIN_SHARE_OF_BEST = 0.85;
/** Where the question is for all who say it, each in words of their own. */
const MIN_SHARE_OF_SEVERAL = 0.65;
const FOR_SEVERAL =
  /(?<!\p{L})(?:more than one|(?:everyone|everybody|all|those|people|anyone|anybody) (?:who|that)|who all|who else|who (?:claim|say|think|complain|argue|fear|believe|want|agree|warn|criticise|criticize)|(?:several|both|two|three) of them|several people|all (?:the )?speakers)(?!\p{L})/iu;

/** Whoever argues against a claim does not make it. */
const DENIES =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e[sd]?|ing)|dismiss(?:es|ed|ing)?|disput(?:e[sd]?|ing)|rebuff(?:s|ed)?|argu(?:e[sd]?|ing) against)(?: \p{L}+){0,3} (?:claims?|accusations?|allegations?|suggestions?|criticisms?|reports?|that|having|being)(?!\p{L})/iu;
/** Asks for those who hold it, rather than for those who deny it or speak of it. */
const HOLDS_IT =
  /(?<!\p{L})(?:say|says|said|think|thinks|thought|believes?|believed|claim(?:s|ed)?|complain(?:s|ed|ing)?|argue[sd]?|fears?|warn(?:s|ed)?)(?!\p{L})/iu;

interface Voice {
  readonly passage: Passage;
  readonly own: number;
  readonly support: number;
  readonly hasVerb: boolean;
  readonly score: number;
}

function voiceOf({ passage, features }: FactCandidate, hasVerb: boolean): Voice {
  const { own, paragraph, opening, pairsOwn } = features;
  const around = AROUND_SHARE * Math.max(0, paragraph - own);
  const support = own + around + OPENING_SHARE * Math.max(0, opening - paragraph);
  return { passage, own, support, hasVerb, score: support + (hasVerb ? VERB_BONUS : 0) + ORDER_BONUS * pairsOwn };
}

/** Terms in marks, folded: the very words that are asked for. */
const markedIn = (question: string): string[] =>
  [...question.matchAll(TERM)].map(({ groups }) => fold(groups!["term"]!));

/** Whether the voice says it; with the very terms asked for, less of the rest is wanted. */
function says({ passage, own, support, hasVerb }: Voice, floor: number, marked: readonly string[]): boolean {
  if (marked.length > 0 && isSure(passage)) {
    const text = fold(passage.text);
    return own >= MARKED_FLOOR && marked.every((term) => text.includes(term));
  }
  if (own < OWN_FLOOR || support < floor) return false;
  return isSure(passage) || (hasVerb && own >= NARRATION_FLOOR);
}

/** "Who said Velden would leave the league?": a paragraph that only names both says nothing of leaving. */
function createNamesOnly(concepts: readonly WeighedConcept[]): (candidate: FactCandidate) => boolean {
  const plain = createMatcher(
    concepts.filter(({ kind }) => kind === "word"),
    related,
  );
  return ({ stretch }) =>
    plain.concepts.length > 0 &&
    plain.concepts.length < concepts.length &&
    plain.hold(stretch.paragraph.passages.flatMap(rowOf)).size === 0;
}

/** A warning where much of what was said stands in none of the passages, by no word that may stand for it. */
function warningOf(concepts: readonly WeighedConcept[], passages: readonly Passage[]): readonly string[] {
  const { hold, strengthsIn, share } = createMatcher(concepts, related);
  const strengths = strengthsIn(...passages.map((passage) => hold(rowOf(passage))));
  const missing = concepts.filter(({ kind }, at) => kind === "word" && strengths[at] === 0);
  const isMuch = share(concepts.map((concept) => Number(missing.includes(concept)))) >= MUCH_UNSAID;
  const words = missing.map(({ label }) => `“${label}”`);
  const verb = words.length > 1 ? "stand" : "stands";
  return isMuch ? [`${listed(words)} ${verb} in none of these passages; compare before you repeat it.`] : [];
}

/** The one passage in somebody's words that comes far nearer to it than any other, in words used alike. */
function farNearest(candidates: readonly FactCandidate[]): readonly Passage[] {
  const alike = ({ features }: FactCandidate): number => features.alikeOwn;
  const sure = candidates.filter(({ passage }) => isSure(passage)).sort((a, b) => alike(b) - alike(a));
  const [best] = sure;
  const next = sure.find(({ place }) => place !== best?.place);
  const isFar =
    best !== undefined && alike(best) >= Math.max(ALIKE_FLOOR, LEAD + (next === undefined ? 0 : alike(next)));
  return isFar ? [best.passage] : [];
}

/** "Who said …?", `asked.text` being what; only passages in somebody's words. */
export async function answerWhoSaid(asked: LookUp, inquiry: Inquiry): Promise<Answer> {
  const { question, text, verb = "" } = asked;
  const content = text === "" ? verb : text;
  const { concepts, candidates, notes: read } = await gatherFacts(content, inquiry);
  const notes = [...asked.notes, ...read];
  if (concepts.length === 0) return answerNothingAsked(question, inquiry, notes);
  const verbs = createMatcher(await weigh(conceptsOf(verb, inquiry.directory, true), inquiry), related);
  const hasVerb = (passage: Passage): boolean => verbs.hold(rowOf(passage)).size > 0;
  const isHeld =
    HOLDS_IT.test(question) && !DENIES.test(question) && !/(?<!\p{L})(?:against|about)(?!\p{L})/iu.test(question);
  const isNamesOnly = createNamesOnly(concepts);
  const telling = candidates.filter(
    (candidate) =>
      candidate.features.unknownNames === 0 &&
      !isNamesOnly(candidate) &&
      !(isHeld && DENIES.test(candidate.passage.text)),
  );
  const voices = telling
    .map((candidate) => voiceOf(candidate, hasVerb(candidate.passage)))
    .sort((a, b) => b.score - a.score || inCorpusOrder(a.passage, b.passage));
  const floor = concepts.length > FEW_WORDS ? SUPPORT_FLOOR : FEW_WORDS_FLOOR;
  const marked = markedIn(question);
  const isLacking = lackingOf(concepts).length > 0;
  const saying = isLacking ? [] : voices.filter((voice) => says(voice, floor, marked));
  const [best] = saying;
  const least = FOR_SEVERAL.test(question) ? MIN_SHARE_OF_SEVERAL : MIN_SHARE_OF_BEST;
  const kept = saying.filter(({ own, score }) => own >= least * best!.own && score >= least * best!.score);
  const passages = kept.slice(0, MAX_VOICES).map(({ passage }) => passage);
  const remarks = { notes, partial: inquiry.isPartial() };
  if (isNonEmpty(passages)) {
    const warned = [...notes, ...warningOf(concepts, passages)];
    return answered(question, passages, inquiry, { ...remarks, notes: warned });
  }
  const isTellable = !isLacking && marked.length === 0 && concepts.length >= MIN_WORDS_FOR_ALIKE;
  const nearest = isTellable ? farNearest(telling) : [];
  if (isNonEmpty(nearest)) {
    const note = "No passage says so in these words; this one comes nearest, so compare before you repeat it.";
    return answered(question, nearest, inquiry, { ...remarks, notes: [...notes, note] });
  }

  const near = voices.filter(({ own }) => own >= CONTEXT_FLOOR).map(({ passage }) => passage);
  return answerNothingFound(asked, concepts, near.slice(0, MAX_CONTEXT), notes, inquiry);
}
