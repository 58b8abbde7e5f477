/** Whether a word that may be a cue is one here: no noun, no passive, nothing denied or supposed. */
import {
  ADVERBS,
  AUXILIARIES,
  BE_FORMS,
  BODY_NOUNS,
  CUES,
  DETERMINERS,
  DOCUMENT_NOUNS,
  HYPOTHETICAL,
  isAdverb,
  NEGATIONS,
  PREPOSITIONS,
  STOPPERS,
  SUBJECT_PRONOUNS,
  TITLES,
  WEEKDAYS,
} from "./lexicon.ts";
import { HANGS_ON_NOUN, isGenitive, isMay, type Line, phraseBefore, timeBefore } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { isCoordinated } from "./shared-subjects.ts";

interface Approach {
  /** The token left of the cue's adverbs and auxiliaries; -1 at the sentence's start. */
  readonly at: number;
  readonly denied: boolean;
  readonly passive: boolean;
  readonly auxiliary: boolean;
}

export function approachLeft(line: Line, i: number): Approach {
  const { tokens, quoted } = line;
  let at = i - 1;
  let denied = false;
  let passive = false;
  let auxiliary = false;
  while (at >= 0 && tokens[at]!.sentence === tokens[i]!.sentence && !quoted[at]) {
    const { lower, kind } = tokens[at]!;
    // "who in 2010 | said …"
    if (kind === "number" && /^\d{4}$/u.test(lower) && tokens[at - 1]?.lower === "in") {
      at -= 2;
      continue;
    }
    if (kind !== "word") break;
    // "The campaign on Tuesday | said …", "a report released last year | found …"
    const time = timeBefore(line, at);
    if (time > 0 && at >= time) {
      at -= time;
      continue;
    }
    if (isMay(tokens[at]!)) break;
    if (NEGATIONS.has(lower) || HYPOTHETICAL.has(lower) || lower.endsWith("n't")) {
      // "went on to say", "continued to say" are said all the same.
      if (lower === "to" && /^(?:on|continued|began|proceeded|continues|sought)$/u.test(tokens[at - 1]?.lower ?? "")) {
        at -= tokens[at - 1]!.lower === "on" ? 2 : 1;
        at--;
        continue;
      }
      denied = true;
      break;
    }
    if (BE_FORMS.has(lower)) {
      if (tokens[i]!.lower.endsWith("ing")) auxiliary = true;
      else passive = true;
    } else if (AUXILIARIES.has(lower) || (isGenitive(tokens[at]) && SUBJECT_PRONOUNS.has(tokens[at - 1]?.lower ?? "")))
      auxiliary = true;
    else if (tokens[at]!.cap ? !ADVERBS.has(lower) : !isAdverb(lower)) break;
    at--;
  }
  if (at >= 0 && tokens[at]!.sentence !== tokens[i]!.sentence) at = -1;
  return { at, denied, passive, auxiliary };
}

/** "a statement posted on Twitter by …" */
function isPassiveRest({ tokens }: Line, i: number): boolean {
  const before = tokens[i - 1]?.lower ?? "";
  const by = tokens.findIndex(({ lower }, k) => k > i && lower === "by");
  return (
    HANGS_ON_NOUN.test(tokens[i]!.lower) &&
    DOCUMENT_NOUNS.has(before) &&
    by > 0 &&
    by - i < 6 &&
    tokens[by]!.sentence === tokens[i]!.sentence
  );
}

/** "people charged with …", "those accused of …": somebody else does the charging. */
export const readsAsParticiple = (line: Line, i: number): boolean =>
  isPassiveRest(line, i) ||
  (line.tokens[i]!.lower === "charged" && line.tokens[i + 1]?.lower === "with") ||
  (line.tokens[i]!.lower.endsWith("ed") &&
    CUES.get(line.tokens[i]!.lower)?.frames.has("object") === true &&
    !(line.tokens[i - 1]?.cap || SUBJECT_PRONOUNS.has(line.tokens[i - 1]?.lower ?? "")) &&
    !isCoordinated(line, i - 1) &&
    /^(?:with|of|by|as)$/u.test(line.tokens[i + 1]?.lower ?? "") &&
    !/^(?:complained|responded|replied|reported|agreed|continued|insisted|added|announced|commented|concluded|promised|pledged|warned|argued|claimed|stated)$/u.test(
      line.tokens[i]!.lower,
    ));

/** "a | reporting | station", "the | defending | champion": it says which noun is meant. */
export function isModifier({ tokens, quoted }: Line, i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (before?.kind !== "word" || next?.kind !== "word" || quoted[i - 1] || quoted[i + 1]) return false;
  if (before.sentence !== tokens[i]!.sentence || next.sentence !== tokens[i]!.sentence || next.cap) return false;
  const isNoun =
    !DETERMINERS.has(next.lower) &&
    !PREPOSITIONS.has(next.lower) &&
    !STOPPERS.has(next.lower) &&
    !SUBJECT_PRONOUNS.has(next.lower) &&
    !ADVERBS.has(next.lower) &&
    !WEEKDAYS.has(next.lower) &&
    !/^(?:him|them|us|me|if|out|about)$|ly$/u.test(next.lower);
  const isFree = PREPOSITIONS.has(before.lower) || /^(?:and|or|but|while|when|after|before)$/u.test(before.lower);
  const verb = tokens[i + 2];
  // "One county | reporting | station hasn't …"
  if (isNoun && verb?.sentence === next.sentence && (AUXILIARIES.has(verb.lower) || verb.lower.endsWith("n't")))
    return !isFree;
  const takesObject = CUES.get(tokens[i]!.lower)?.frames.has("object") === true;
  const follows = DETERMINERS.has(before.lower) || isGenitive(before) || (takesObject && !before.cap);
  return isNoun && follows && !isFree && !DOCUMENT_NOUNS.has(before.lower) && !ADVERBS.has(before.lower);
}

/** "battleground | states", "Rust Belt | states that have …", but "the law | states", "Ames | states that he …". */
function areStates(before: Token, [that, verb]: readonly Token[]): boolean {
  if (SUBJECT_PRONOUNS.has(before.lower) || DOCUMENT_NOUNS.has(before.lower) || before.kind !== "word") return false;
  if (STATING.test(before.lower) || TITLES.has(before.lower) || BODY_NOUNS.has(before.lower)) return false;
  return !before.cap || that?.lower !== "that" || AUXILIARIES.has(verb?.lower ?? "");
}

const STATING = /^(?:laws?|act|article|constitution|clause|section|charter|treaty|contract|website|also|which|that)$/u;

/** "claims", "reports" behind a determiner or an adjective are nouns, unless words in reported form follow. */
export function readsAsNoun(line: Line, i: number, at: number): boolean {
  const { tokens, quoted } = line;
  const before = at >= 0 ? tokens[at]! : undefined;
  const next = tokens[i + 1];
  const form = CUES.get(tokens[i]!.lower);
  const phrase = at >= 0 ? phraseBefore(line, at) : null;
  if (tokens[i]!.lower === "states" && before && areStates(before, tokens.slice(i + 1, i + 3))) return true;
  if (phrase && quoted[phrase.first - 1] === 2 && !DETERMINERS.has(before!.lower)) return false;
  if (before && (DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower) || isGenitive(before))) return true;
  if (before && STOPPERS.has(before.lower) && !/^(?:and|but|who|which|that)$/u.test(before.lower)) return true;
  // "in patent | terms, …"
  if (form?.verb === "term" && tokens[(phrase?.first ?? i) - 1]?.lower === "in") return true;
  // "the two states | to have signed", "intelligence reports | seen by …"
  const isPointedAt =
    next !== undefined &&
    ((next.lower === "to" && form?.frames.has("infinitive") === false) || HANGS_ON_NOUN.test(next.lower));
  if (isPointedAt && before?.kind === "word") return true;
  // "the American | demand | that": one person would make it "demands".
  const isBase = form?.forms.has("base") === true && !form.forms.has("past");
  const isOne = phrase && DETERMINERS.has(tokens[phrase.first]!.lower) && before?.cap && !before.lower.endsWith("s");
  if (isBase && isOne && at === i - 1) return true;
  const handsOver = next?.text === "," && quoted[i + 2] === 2;
  if (next && (next.lower === "that" || quoted[i + 1] === 2 || next.text === ":" || handsOver)) return false;
  // "dissenting voices", "official estimates"
  if (before && !before.cap && /(?:ing|ive|al|ous|ic|ary|ful|less)$/u.test(before.lower) && at === i - 1) return true;
  // "the AP report merits …"
  if (before?.cap && form?.forms.has("base") && !form.forms.has("past") && at === i - 1) return true;
  if (before && (/^(?:he|she|it|they|who|we|i|you)$/u.test(before.lower) || before.cap)) {
    // "a third of Republican claims"
    if (phrase && tokens[phrase.first - 1]?.lower === "of") return true;
    if (next?.text === "," && quoted[i + 2] !== 2 && form?.forms.has("third") && form.verb !== "say") return true;
    if (phrase && tokens[phrase.first - 1]?.text === ",") return false;
    return (
      next === undefined ||
      /^(?:of|by|from|and|or|in|on|at|as)$/u.test(next.lower) ||
      (next.kind === "punct" && next.text !== "," && next.text !== ":")
    );
  }
  // A plural noun before the base form: "critics claim the law …".
  if (before && /[^s]s$/u.test(before.lower) && !tokens[i]!.lower.endsWith("s"))
    return next === undefined || next.kind === "punct" || PREPOSITIONS.has(next.lower);
  // A singular noun before the third person: "the report claims the law …".
  if (before && before.kind === "word" && tokens[i]!.lower.endsWith("s") && !before.lower.endsWith("s")) {
    return next === undefined || next.kind === "punct" || PREPOSITIONS.has(next.lower) || STOPPERS.has(next.lower);
  }
  return true;
}

export const pluralBefore = (line: Line, at: number): boolean => {
  const before = line.tokens[at];
  const phrase = before && phraseBefore(line, at);
  return (
    before !== undefined &&
    ((phrase !== undefined &&
      phrase !== null &&
      /^(?:those|these|many|some|most|several|all|few|both|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/u.test(
        line.tokens[phrase.first]!.lower,
      )) ||
      /^(?:they|we|i|you|who|people|many|some|most|others|all|police|few|both)$/u.test(before.lower) ||
      /[^s]s$/u.test(before.lower) ||
      before.cap ||
      before.text === "," ||
      before.text === ")" ||
      ADVERBS.has(before.lower))
  );
};
