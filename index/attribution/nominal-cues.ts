/** Cues that are no verbs: "according to", "issued a warning that …", "her claim that …". */
import type { Clause } from "./clause.ts";
import { approachLeft } from "./cue-readings.ts";
import { type CueForm, DETERMINERS, DOCUMENT_NOUNS } from "./lexicon.ts";
import { isGenitive, type Line, phraseAfter, phraseBefore, type Range } from "./phrases.ts";
import { subjectBefore } from "./subjects.ts";

const ACCORDING: CueForm = {
  verb: "according",
  forms: new Set(["ing"]),
  frames: new Set(["clause"]),
  hearer: false,
  nounLike: false,
};

/** "according to Ames", "in the words of Ames", "in Ames’s words". */
export function accordingTo(line: Line, i: number): Clause | null {
  const { tokens } = line;
  const { lower } = tokens[i]!;
  if (lower !== "according" && lower !== "in") return null;
  const word = (ahead: number): string => tokens[i + ahead]?.lower ?? "";
  if (lower === "according") return word(1) === "to" ? accordingFrom(line, { first: i, last: i + 2 }) : null;
  if (word(1) === "the" && word(2) === "words" && word(3) === "of")
    return accordingFrom(line, { first: i, last: i + 4 });
  // "in Ames’s words", "in the companies’ words"
  const words = [3, 4, 5, 6, 7].find((ahead) => word(ahead) === "words" && /^['’]s?$/u.test(word(ahead - 1)));
  if (words === undefined || tokens[i + words]!.sentence !== tokens[i]!.sentence) return null;
  return according(line, { first: i, last: i + 1 }, { first: i + 1, last: i + words - 1 }, i + words + 1);
}

function accordingFrom(line: Line, cue: Range): Clause | null {
  // "Ames said that according to its analysis, …": what Ames says.
  const { tokens } = line;
  if (tokens[cue.first - 1]?.lower === "that" && /^(?:its|his|her|their)$/u.test(tokens[cue.last]?.lower ?? ""))
    return null;
  const subject = authorOf(line, cue.last) ?? phraseAfter(line, cue.last);
  return subject && according(line, cue, subject, subject.last);
}

/** "a written judgment by | Ames": so many words at most before "by". */
const WRITING_TOKENS = 6;

/** Who by name wrote what the phrase from token `from` on is. */
function authorOf(line: Line, from: number): Range | null {
  const { tokens } = line;
  for (let k = from; k < from + WRITING_TOKENS && tokens[k]?.sentence === tokens[from]!.sentence; k++) {
    const next = tokens[k + 1]?.lower;
    if (DOCUMENT_NOUNS.has(tokens[k]!.lower))
      return next === "by" && tokens[k + 2]?.cap ? phraseAfter(line, k + 2) : null;
    if (tokens[k]!.kind !== "word") return null;
  }
  return null;
}

const according = ({ tokens }: Line, cue: Range, subject: Range, last: number): Clause => ({
  cue,
  form: ACCORDING,
  order: "according",
  subject,
  first: cue.first,
  last,
  sentence: tokens[cue.first]!.sentence,
});

const NOMINAL_CUES: ReadonlyMap<string, CueForm> = new Map(
  ["call", "calls", "appeal", "plea", "demand", "pledge", "promise", "vow", "warning", "claim"].map((noun) => [
    noun,
    { verb: noun, forms: new Set(["past"]), frames: new Set(["clause", "infinitive"]), hearer: true, nounLike: false },
  ]),
);

const LIGHT_VERBS =
  /^(?:renew|issu|mak|repeat|reiterat|launch|send|deliver|giv|voic)(?:e|ed|es|s|ing)?$|^(?:made|sent|gave|makes|issues)$/u;

/** "renewed a call to …", "issued a warning that …". */
export function nominalCue(line: Line, i: number): Clause | null {
  const { tokens } = line;
  const form = NOMINAL_CUES.get(tokens[i]!.lower);
  if (
    !form ||
    tokens[i]!.cap ||
    !DETERMINERS.has(tokens[i - 1]?.lower ?? "") ||
    !LIGHT_VERBS.test(tokens[i - 2]?.lower ?? "")
  )
    return null;
  const approach = approachLeft(line, i - 2);
  const subject = approach.denied || approach.passive ? null : subjectBefore(line, approach.at, []);
  if (!subject) return null;
  return {
    cue: { first: i - 2, last: i + 1 },
    form,
    order: "before",
    subject,
    first: Math.min(subject.first, i - 2),
    last: i + 1,
    sentence: tokens[i]!.sentence,
  };
}

export const CLAIM_NOUNS =
  /^(?:claim|assertion|prediction|suggestion|statement|argument|warning|promise|pledge|accusation|allegation|contention|declaration|announcement|insistence|admission|remark|comment|assurance|vow|complaint|charge|notion|belief)s?$/u;

const CLAIM: CueForm = {
  verb: "claim",
  forms: new Set(["past"]),
  frames: new Set(["clause"]),
  hearer: false,
  nounLike: false,
};

/** "Ames’s claim that …", "her prediction that …": the owner of the claim makes it. */
export function claimOf(line: Line, i: number): Clause | null {
  const { tokens, quoted } = line;
  if (!CLAIM_NOUNS.test(tokens[i]!.lower) || tokens[i + 1]?.lower !== "that") return null;
  let k = i - 1;
  while (
    k > 0 &&
    i - k < 4 &&
    tokens[k]!.kind === "word" &&
    !tokens[k]!.cap &&
    !DETERMINERS.has(tokens[k]!.lower) &&
    !isGenitive(tokens[k])
  )
    k--;
  if (k < 0 || quoted[k] || tokens[k]!.sentence !== tokens[i]!.sentence) return null;
  const isPossessive = /^(?:his|her|their|its)$/u.test(tokens[k]!.lower);
  const subject = isPossessive ? { first: k, last: k + 1 } : isGenitive(tokens[k]) ? phraseBefore(line, k - 1) : null;
  if (!subject) return null;
  return {
    cue: { first: i, last: i + 1 },
    form: CLAIM,
    order: "before",
    subject,
    first: subject.first,
    last: i + 1,
    sentence: tokens[i]!.sentence,
  };
}
