/**
 * Whether a passage says in other words what somebody is said to have said. Comparing words cannot verify a paraphrase,
 * so it is only let through where nothing of the claim is missing or turned round: every content word is there, itself,
 * in another form or by a word of the same meaning; names and numbers themselves; and just the same things are denied.
 *
 *     "foreign bases are not allowed"  ~  "its constitution, which does not permit foreign military bases"
 *     "foreign bases are allowed"      ≁  the same
 */
import { isNegation } from "./check/meaning.ts";
import { sentenceNumbers } from "./check/sentences.ts";
import { wording } from "./check/wording.ts";
import type { Word } from "./check/wording.ts";
import { createMatcher } from "./concept-match.ts";
import type { WeighedConcept } from "./concepts.ts";
import { fold } from "./terms.ts";

/** Share of the claim's content, by weight, at which a word of little weight may be missing. */
const NEARLY_ALL = 0.85;
/** The same where no word is missing, but some are there by another word: those count half, and half of it must not be. */
const ALL_IN_OTHER_WORDS = 0.6;
/** With these a claim says more than the same words without. */
const WHOLE =
  /(?<!\p{L})(?:all|always|every|everybody|everyone|entire(?:ly)?|only|whole|complete(?:ly)?|fully?|most)(?!\p{L})/gu;

/** Judges texts by one claim. */
export type ParaphraseTest = (text: string) => boolean;

const negations = (row: readonly Word[]): number => row.filter(({ key }) => isNegation(key)).length;

/** These deny a whole clause, and what comes right after them may be anything. */
const DENIAL_VERB = /^(?:den|refus|refut|reject|fail|lack)/u;

/** The words that negations stand before, each the first with content. */
const deniedIn = (row: readonly Word[]): Word[] =>
  row.flatMap(({ key }, at) => {
    const isBefore = isNegation(key) && !DENIAL_VERB.test(key);
    const next = isBefore
      ? row.slice(at + 1).find(({ term, key: other }) => term !== "" && !isNegation(other))
      : undefined;
    return next === undefined ? [] : [next];
  });

/** The sentences of a text, and last the whole. */
function pieces(text: string): Word[][] {
  const row = wording(text);
  const numbers = sentenceNumbers(text, row);
  const sentences = [...new Set(numbers)].map((number) => row.filter((_, at) => numbers[at] === number));
  return sentences.length > 1 ? [...sentences, row] : [row];
}

const wholeWords = (text: string): string[] => fold(text).match(WHOLE) ?? [];

/** `concepts` are those of `claim`. */
export function readParaphrase(claim: string, concepts: readonly WeighedConcept[]): ParaphraseTest {
  const { hold, strengthsIn, share } = createMatcher(concepts);
  const asked = wording(claim);
  const count = negations(asked);
  const whole = wholeWords(claim);

  /** Which concepts stand in a row. */
  const heldBy = (row: readonly { readonly term: string }[]): number[] => strengthsIn(hold(row));
  /** As one string, so that two can be compared. */
  const denialsOf = (row: readonly Word[]): string =>
    heldBy(deniedIn(row))
      .map((strength) => (strength > 0 ? "1" : "0"))
      .join("");
  const denied = denialsOf(asked);

  function isHeld(strengths: readonly number[]): boolean {
    const areNamesHeld = concepts.every(({ kind }, at) => kind === "word" || strengths[at]! > 0);
    const floor = strengths.every((strength) => strength > 0) ? ALL_IN_OTHER_WORDS : NEARLY_ALL;
    return areNamesHeld && share(strengths) >= floor;
  }

  return (text) => {
    const found = pieces(text).find((row) => isHeld(heldBy(row)));
    if (found === undefined || negations(found) !== count || denialsOf(found) !== denied) return false;
    const there = fold(text);
    return whole.every((word) => there.includes(word));
  };
}
