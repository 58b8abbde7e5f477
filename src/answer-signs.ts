/**
 * Signs that a passage does not answer, told from several `AnswerFeatures` at once. Alone they are wrong too often to
 * refuse by; the trained model weighs them, and `fact-decision.ts` refuses by those that are hardly ever wrong.
 */
import type { AnswerFeatures } from "./answer-features.ts";

/** The content floor of a passage with its neighbours: of questions on other articles two in three stay below. */
const NEAR_FLOOR = 0.35;
/** A name is missed only where fewer plain words than this are there to tell that the passage is meant. */
const MIN_OTHER_WORDS = 2;
/** Of `AnswerFeatures.verb`: at least beside the passage, and in it. */
const BESIDE = 2;
const OWN = 3;
/** Of the same: in the passage by itself, or by a form or a word of its family. */
const PLAINLY = 3.7;

/** So many words, all of them there, tell that a passage speaks of what is asked. */
const MANY_WORDS = 4;

const isGone = (nearness: number): boolean => nearness >= 0 && nearness < BESIDE;

type Sign = (features: AnswerFeatures) => boolean;

/**
 * People ask in other words than texts answer, so that a verb which is missing from the passage is missed only where it
 * stands nowhere around either, in no form and no synonym.
 */
const SIGNS: Readonly<Record<string, Sign>> = {
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
  otherUnit: ({ isNumber, asksCount, verb, pieces, exactPieces, otherWords, askedConcepts, missingNear }) =>
    isNumber === 1 &&
    // Where a number stands and none of many words is missing, the text may count them by another one.
    ((exactPieces === 0 && (pieces === 0 || missingNear! > 0 || askedConcepts! < MANY_WORDS)) ||
      (asksCount === 1 && verb === 0 && otherWords! < MIN_OTHER_WORDS)),
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

/** The names of the signs that a passage shows. */
export const signsOf = (features: AnswerFeatures): readonly string[] =>
  Object.keys(SIGNS).filter((name) => SIGNS[name]!(features));

/** The features with each sign as one more, 0 or 1. */
export const withSigns = (features: AnswerFeatures): AnswerFeatures => ({
  ...features,
  ...Object.fromEntries(Object.entries(SIGNS).map(([name, sign]) => [name, Number(sign(features))])),
});
