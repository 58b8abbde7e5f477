/**
 * Whether the passage that comes first may be shown as the answer: the odds that a trained model gives it, and signs
 * against it (`answer-signs.ts`) that outweigh any odds, or all but sure ones.
 */
import type { AnswerFeatures } from "./answer-features.ts";
import { signsOf, withSigns } from "./answer-signs.ts";
import { answerOdds } from "./fact-model.ts";

/** Share of the question's content, by weight, that the paragraph must hold. */
const CONTENT_FLOOR = 0.3;
/** The same where it holds the name alone: "how many people live in Phnom Penh". */
const NAMES_ONLY_FLOOR = 0.48;
/** The content floor for bare words ("merkel dredging"), each of which was put for a reason. */
const BARE_WORDS_FLOOR = 0.6;
/** Of several bare words, this share by weight must stand there themselves: one may be there by its family, not all. */
const EXACT_FLOOR = 1 / 3;
const MIN_WORDS_FOR_EXACT = 2;
/** Where this share of what is asked stands nowhere in the corpus, the question is about something else. */
const MAX_UNKNOWN_SHARE = 0.5;
/**
 * Below these odds (as a logarithm) a question is refused. `npm run train:facts` prints what other floors would give.
 */
const ODDS_FLOOR = -0.75;
/** The same where a number stands as it was asked for ("two-hour" for "how long") and no sign speaks against it. */
const ODDS_FLOOR_OF_NUMBER = -1.2;
/** Signs that refuse by themselves: of ten questions that show one, nine have no answer. */
const REFUSING: ReadonlySet<string> = new Set([
  "contrary",
  "namesElsewhere",
  "nobodyDidIt",
  "otherDoer",
  "nothingOfTheKind",
]);
/** Signs that refuse unless the odds, as a logarithm, are at least these. */
const DOUBTFUL: ReadonlyMap<string, number> = new Map([
  ["falsePremise", 1.5],
  ["otherUnit", 1.5],
  ["officeUnnamed", 1.5],
  ["onlySpeaks", 1.5],
  ["onlyNames", 0],
  ["unheardOf", 0.5],
]);

/** Whether signs refuse a passage, whatever the model says of it, or unless it is sure. */
export const isRuledOut = (features: AnswerFeatures, odds: number): boolean =>
  signsOf(features).some((sign) => REFUSING.has(sign) || odds < (DOUBTFUL.get(sign) ?? Number.NEGATIVE_INFINITY));

/** What holds for a question in words and for bare words. */
function isOffTopic(features: AnswerFeatures, isQuestion: boolean): boolean {
  const { unknownNames, unknownShare, namesOnly, paragraph, ownTitle } = features;
  if (unknownNames! > 0 || unknownShare! > MAX_UNKNOWN_SHARE) return true;
  if (!isQuestion) return ownTitle! < BARE_WORDS_FLOOR;
  return paragraph! < (namesOnly === 1 ? NAMES_ONLY_FLOOR : CONTENT_FLOOR);
}

const oddsOf = (features: AnswerFeatures): number => answerOdds(withSigns(features));

/** Of words that may ask ("price of steel"), a passage must have what that asks for. */
const hasAsked = (features: AnswerFeatures): boolean =>
  features["exactPieces"]! > 0 && !isRuledOut(features, oddsOf(features));

/** How the words ask: as a question, as words to look for, or as words that may be either. */
export type Wording = "question" | "words" | "either";

/**
 * Whether the passage that comes first answers. Where it came first only for having the piece asked for, `beside` is
 * what the one before it was: that the place speaks of what is asked is told by either.
 */
export function isAnswer(features: AnswerFeatures, wording: Wording, beside = features): boolean {
  if (wording === "either")
    return isAnswer(features, "question", beside) || (hasAsked(features) && isAnswer(features, "words"));
  const isQuestion = wording === "question";
  if (isOffTopic(features, isQuestion)) return false;
  const { askedConcepts, exactAround } = features;
  if (!isQuestion) return askedConcepts! < MIN_WORDS_FOR_EXACT || exactAround! >= EXACT_FLOOR;
  const odds = beside === features ? oddsOf(features) : Math.max(oddsOf(features), oddsOf(beside));
  return odds >= floorOf(features) && !isRuledOut(features, odds);
}

const floorOf = (features: AnswerFeatures): number =>
  features["isNumber"] === 1 && features["exactPieces"]! > 0 && signsOf(features).length === 0
    ? ODDS_FLOOR_OF_NUMBER
    : ODDS_FLOOR;
