/**
 * Verbs of what somebody thinks or wishes: "hoped the trade will be renewed", "wants to see it built". They tell of
 * somebody's words only as the main statement of a sentence; within another they are the article's own or another's.
 */
import type { Clause } from "./clause.ts";
import { AUTHOR_PRONOUNS, type CueForm, SUBJECT_PRONOUNS } from "./lexicon.ts";
import type { Line, Range } from "./phrases.ts";
import { subjectBefore } from "./subjects.ts";

const ATTITUDES: ReadonlySet<string> = new Set("hope fear believe think expect doubt worry suspect want".split(" "));

export const isAttitude = (verb: string): boolean => ATTITUDES.has(verb);

/** What "wants to" goes on with where a wish is told rather than an act begun. */
const WISHED = /^(?:see|hear|know|ensure|stress|emphasi[sz]e|remind|avoid)$/u;

/** Shares of those asked in a poll hold views that nobody has put into words. */
const QUANTITY = /^(?:few|many|most|some|half|\p{N}.*|\p{L}+-\p{L}+)$/u;

/** Whether the attitude at `i` is what its sentence states. */
export function statesAttitude(line: Line, i: number, subject: Range, known: readonly Clause[]): boolean {
  const { tokens, quoted } = line;
  const { sentence, lower } = tokens[i]!;
  if (known.some((other) => other.sentence === sentence && other.order !== "according")) return false;
  const before = tokens[subject.first - 1];
  const opens =
    before === undefined ||
    before.sentence !== sentence ||
    before.text === "," ||
    /^(?:but|and|while)$/u.test(before.lower);
  const opening = tokens[subject.first]!.lower;
  if (QUANTITY.test(opening) || AUTHOR_PRONOUNS.has(opening)) return false;
  if (!opens || quoted[subject.first] || tokens[subject.last - 1]!.lower === "who") return false;
  const [next, second] = [tokens[i + 1], tokens[i + 2]];
  if (next === undefined || next.sentence !== sentence) return false;
  if (/^(?:worr|doubt)/u.test(lower)) return /^(?:that|whether|if)$/u.test(next.lower);
  if (!lower.startsWith("want")) return next.lower !== "to";
  if (next.lower === "to") return WISHED.test(second?.lower ?? "");
  return next.kind === "word" && !SUBJECT_PRONOUNS.has(next.lower);
}

const HELD = /^(?:adamant|confident|convinced|hopeful|optimistic|worried|concerned|afraid|certain)$/u;

const HOLDING: CueForm = {
  verb: "hold",
  forms: new Set(["past"]),
  frames: new Set(["clause"]),
  hearer: false,
  nounLike: false,
};

/** "The union is adamant (that) …". */
export function attitudeHeld(line: Line, i: number, known: readonly Clause[]): Clause | null {
  const { tokens } = line;
  const { lower, sentence } = tokens[i]!;
  if (!HELD.test(lower) || !/^(?:is|are|was|were|remains?|remained)$/u.test(tokens[i - 1]?.lower ?? "")) return null;
  if (tokens[i + 1]?.sentence !== sentence || (tokens[i + 1]!.lower !== "that" && lower !== "adamant")) return null;
  const subject = subjectBefore(line, i - 2, known);
  if (!subject || !statesAttitude(line, i, subject, known)) return null;
  const cue = { first: i - 1, last: i + 1 };
  return { cue, form: HOLDING, order: "before", subject, first: subject.first, last: cue.last, sentence };
}
