/** The subject that a cue behind a conjunction shares with a verb before: "Ames denied it and | said …". */
import type { Clause } from "./clause.ts";
import { AUXILIARIES, CUES, SUBJECT_PRONOUNS } from "./lexicon.ts";
import { mainSubject } from "./main-subject.ts";
import { phraseBefore, type Line, type Range } from "./phrases.ts";

export const isCoordinated = (line: Line, at: number): boolean =>
  /^(?:and|but|then|or)$/u.test(line.tokens[at]?.lower ?? "");

/** "Ames denied it and | said …": the subject of the verb before. */
export function sharedSubject(line: Line, at: number, known: readonly Clause[]): Range | null {
  const { sentence } = line.tokens[at]!;
  // "He said his attacks on Ames have helped | and said …": one verb twice has one subject.
  const verb = line.tokens[at + 1]?.lower;
  const same = known.findLast(
    (clause) => clause.sentence === sentence && line.tokens[clause.cue.first]!.lower === verb,
  );
  const near = same?.order === "before" ? same.subject : nearSubject(line, at);
  if (near && !isTold(line, near, at, known)) return near;
  const earlier = known.findLast(
    (clause) => clause.sentence === sentence && clause.subject !== null && clause.order !== "according",
  );
  return earlier?.subject ?? mainSubject(line, at);
}

/**
 * "He said | the government | would have to act but stressed …": the subject within reported words whose verb is of
 * another form than the cue behind the conjunction; that goes on with whoever reports.
 */
function isTold({ tokens }: Line, near: Range, at: number, known: readonly Clause[]): boolean {
  const cue = tokens.slice(at + 1, at + 4).find(({ lower }) => CUES.has(lower));
  const forms = cue && CUES.get(cue.lower)!.forms;
  const verb = tokens[near.last]?.lower ?? "";
  // "had Ames confirm that | he | signed it and acknowledge …"
  if (forms?.has("base") && !forms.has("past") && /^(?:he|she|it)$/u.test(tokens[near.first]!.lower))
    return !tokens.slice(near.last, at).some(({ lower }) => MODAL.test(lower));
  if (!forms?.has("past") || !MODAL.test(verb)) return false;
  const start = tokens[near.first - 1]?.lower === "that" ? near.first - 1 : near.first;
  return known.some(
    (clause) =>
      clause.order === "before" &&
      clause.subject !== null &&
      clause.form.forms.has("past") &&
      clause.cue.last === start,
  );
}

const MODAL = /^(?:would|will|could|should|must|may|might|can|to|did|does)$/u;

const CONSIDERS = /^(?:consider|call|find|deem|label|declare|think|believe|render|leave|keep)(?:e?d|e?s|ing)?$/u;

/** "when she laughed | and said": a pronoun or name with its verb in the clause before the conjunction. */
function nearSubject(line: Line, at: number): Range | null {
  const { tokens, quoted } = line;
  for (let k = at - 2; k >= 0 && at - k < 14 && tokens[k]!.sentence === tokens[at]!.sentence; k--) {
    if (quoted[k] !== 0 || tokens[k]!.kind === "punct") return null;
    const { lower, cap } = tokens[k]!;
    const verb = tokens[k + 1]!;
    const hasVerb =
      !verb.cap &&
      (verb.lower.endsWith("ed") || AUXILIARIES.has(verb.lower) || CUES.get(verb.lower)?.forms.has("past") === true);
    // "who considers | the US biased and rejects": what a verb comes before is its object.
    const phrase = hasVerb && (SUBJECT_PRONOUNS.has(lower) || cap) ? phraseBefore(line, k) : null;
    if (phrase && !CONSIDERS.test(tokens[phrase.first - 1]?.lower ?? "")) return phrase;
  }
  return null;
}
