/**
 * Whether the passage that comes first may be shown as the answer. Rules that hold for any text come first; a trained
 * model judges what they let through. Both read `AnswerFeatures`.
 */
import type { AnswerFeatures } from "./answer-features.ts";
import { answerOdds } from "./fact-model.ts";

/** Share of the question's content, by weight, that the paragraph must hold. */
const CONTENT_FLOOR = 0.3;
/** The same where it holds the name alone: "how many people live in Phnom Penh". */
const NAMES_ONLY_FLOOR = 0.48;
/** The content floor for bare words ("merkel dredging"), each of which was put for a reason. */
const BARE_WORDS_FLOOR = 0.6;
/** The content floor of a passage with its neighbours: of questions on other articles two in three stay below. */
const NEAR_FLOOR = 0.35;
/** Of several bare words, this share by weight must stand there themselves: one may be there by its family, not all. */
const EXACT_FLOOR = 1 / 3;
const MIN_WORDS_FOR_EXACT = 2;
/** Where this share of what is asked stands nowhere in the corpus, the question is about something else. */
const MAX_UNKNOWN_SHARE = 0.5;
/** A name is missed only where fewer plain words than this are there to tell that the passage is meant. */
const MIN_OTHER_WORDS = 2;
/** Of `AnswerFeatures.verb`: at least beside the passage, and in it. */
const BESIDE = 2;
const OWN = 3;
/** Of the same: in the passage by itself, or by a form or a word of its family. */
const PLAINLY = 3.7;
/**
 * Below these odds (as a logarithm) a question is refused: with the rules, that refuses some 12 of 100 questions of
 * SQuAD 2 that have an answer. `npm run train:facts` prints what other floors would give.
 */
const ODDS_FLOOR = -1.7;

const isGone = (nearness: number): boolean => nearness >= 0 && nearness < BESIDE;

type Rule = (features: AnswerFeatures) => boolean;

/**
 * Each refuses by itself. People ask in other words than texts answer, so that a verb which is missing from the passage
 * is missed only where it stands nowhere around either, in no form and no synonym.
 */
const RULES: Readonly<Record<string, Rule>> = {
  /** A number, or a name, that stands nowhere around. */
  namesElsewhere: ({ unknownNames, numbersAround, namesAround, fullNamesMissing, otherWords }) =>
    unknownNames! > 0 ||
    numbersAround! < 1 ||
    ((namesAround === 0 || fullNamesMissing! > 0) && otherWords! < MIN_OTHER_WORDS),
  /** Too little of what is asked in the passage and beside it. */
  littleNear: ({ near }) => near! < NEAR_FLOOR,
  /** The names, with nothing of what is asked of them. */
  onlyNames: ({ contentNear, askedNames, exactPieces, heavyWords, lostWords }) =>
    askedNames! > 0 && ((contentNear === 0 && exactPieces! <= 0) || (heavyWords! > 0 && lostWords === heavyWords)),
  /** A word that no document has, with next to nothing else to tell what is meant: "when did the Berlin Wall fall". */
  unheardOf: ({ unheardWords, otherWords, askedNames, verb, exactPieces }) => {
    const isTold = askedNames! > 0 && verb! >= OWN && exactPieces! > 0;
    return unheardWords! > 0 && otherWords! + Number(isTold) < MIN_OTHER_WORDS;
  },
  /** The word that tells most is nowhere around, and neither is what was done. */
  neitherDoneNorThere: ({ verb, heaviest, isThing }) => verb === 0 && heaviest === 0 && isThing === 0,
  /** No time, and what was done only by a word that may stand for it: "retire" of a text that has somebody leave. */
  nearlyDone: ({ isTime, pieces, verb }) => isTime === 1 && pieces === 0 && verb! >= 0 && verb! < PLAINLY,
  /** "When did the court dissolve it?" of a text that has somebody else do so. */
  otherDoer: ({ subjectMissing, isTime, isReason, isNumber, isPlace }) =>
    subjectMissing === 1 && isTime! + isReason! + isNumber! + isPlace! > 0,
  /** Nothing of the kind asked for, nor beside it. */
  nothingOfTheKind: ({ isNumber, isTime, isPerson, isPlace, piecesBeside }) =>
    isNumber! + isTime! + isPerson! + isPlace! > 0 && piecesBeside === 0,
  /** "Why did she welcome it?" of a text that has her condemn it. */
  contrary: ({ contraryOwn }) => contraryOwn! > 0,
  /** A number, but nothing is counted that was asked for. */
  otherUnit: ({ isNumber, asksCount, verb, exactPieces, otherWords }) =>
    isNumber === 1 && (exactPieces === 0 || (asksCount === 1 && verb === 0 && otherWords! < MIN_OTHER_WORDS)),
  /** "Why did she resign?", "who sold it?" of a text that has other things done. */
  falsePremise: ({ verb, isReason, isPerson, isTime, isPlace, isThing, otherWords, askedNames }) =>
    (isReason === 1 && isGone(verb!)) ||
    (isPerson === 1 && verb === 0) ||
    (isThing === 1 && verb === 0 && otherWords! < MIN_OTHER_WORDS && askedNames === 0) ||
    (isTime! + isPlace! > 0 && verb! >= 0 && verb! < OWN && otherWords === 0) ||
    (isTime === 1 && verb === 0 && otherWords! < MIN_OTHER_WORDS),
  /** "What did the drummer write?" of a text in which somebody else writes. */
  onlyVerb: ({ verb, otherWords, askedNames, missingNear }) =>
    verb! >= 0 && otherWords === 0 && askedNames === 0 && missingNear! > 0,
  /** "Which party does she belong to?" of a text that has neither parties nor belonging. */
  neitherPart: ({ verb, noun, isName, isThing, otherWords }) =>
    (isThing === 1 && verb === 0 && noun! >= 0 && noun! < OWN && otherWords! < MIN_OTHER_WORDS) ||
    (isName === 1 && isGone(verb!) && noun! >= 0 && noun! < OWN),
  /** "Who killed her?" of a text that has her murder, but nobody's. */
  nobodyDidIt: ({ doerMissing }) => doerMissing === 1,
  /** "Who is the ambassador to France?" of a text that names no ambassador. */
  officeUnnamed: ({ office }) => office === 0,
  /** The person is there because they speak, not because they are spoken of. */
  onlySpeaks: ({ onlySpeaks, isReason, isTime, isPlace, isNumber }) =>
    onlySpeaks === 1 && isReason! + isTime! + isPlace! + isNumber! > 0,
};

/** Rules of which the model may be surer than they are. */
const YIELDING: ReadonlySet<string> = new Set(["onlyNames"]);
/** Odds, as a logarithm, from which on they yield. */
const SURE_ODDS = 0.25;

/** Whether a rule refuses; without odds, by the rules alone. */
export const isRuledOut = (features: AnswerFeatures, odds = Number.NEGATIVE_INFINITY): boolean =>
  Object.entries(RULES).some(([name, rule]) => (odds < SURE_ODDS || !YIELDING.has(name)) && rule(features));

/** What holds for a question in words and for bare words. */
function isOffTopic(features: AnswerFeatures, isQuestion: boolean): boolean {
  const { unknownNames, unknownShare, namesOnly, paragraph, ownTitle } = features;
  if (unknownNames! > 0 || unknownShare! > MAX_UNKNOWN_SHARE) return true;
  if (!isQuestion) return ownTitle! < BARE_WORDS_FLOOR;
  return paragraph! < (namesOnly === 1 ? NAMES_ONLY_FLOOR : CONTENT_FLOOR);
}

/**
 * Whether the passage that comes first answers. Where it came first only for having the piece asked for, `beside` is
 * what the one before it was: that the place speaks of what is asked is told by either.
 */
export function isAnswer(features: AnswerFeatures, isQuestion: boolean, beside = features): boolean {
  if (isOffTopic(features, isQuestion)) return false;
  const { askedConcepts, exactAround } = features;
  if (!isQuestion) return askedConcepts! < MIN_WORDS_FOR_EXACT || exactAround! >= EXACT_FLOOR;
  const odds = Math.max(answerOdds(features), answerOdds(beside));
  return odds >= ODDS_FLOOR && !isRuledOut(features, odds);
}
