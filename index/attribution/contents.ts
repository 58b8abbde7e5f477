/**
 * The words a reporting clause reports, where they are not in quotation marks of their own: from behind the cue to the
 * end of the sentence or to the next clause, or everything before a cue that closes the sentence.
 */
import type { Clause } from "./clause.ts";
import { behindDateline } from "./main-subject.ts";
import {
  ADVERBS,
  AUXILIARIES,
  CUES,
  DETERMINERS,
  isAdverb,
  MONTHS,
  PREPOSITIONS,
  STOPPERS,
  SUBJECT_PRONOUNS,
  WEEKDAYS,
} from "./lexicon.ts";
import { isGenitive, type Line, phraseAfter, type Range } from "./phrases.ts";

/** What kind of complement was found: the surer it is, the more the words themselves show it. */
type ContentKind = "that" | "clause" | "infinitive" | "object" | "topic" | "before" | "around";

export interface Content {
  readonly parts: readonly Range[];
  readonly kind: ContentKind;
}

const ADJUNCT_NOUNS = new Set(
  (
    "statement statements interview interviews speech release tweet tweets email e-mail letter post report conference briefing rally event meeting forum hearing " +
    "debate call program show radio television tv facebook twitter testimony remarks comments memo court address appearance town hall video message " +
    "week month year day morning afternoon evening night time weekend today yesterday article column book editorial press monday tuesday wednesday thursday friday " +
    "saturday sunday phone telephone whatsapp zoom panel ceremony gathering visit trip campaign stop event breakfast dinner lunch session seminar workshop summit"
  ).split(" "),
);

/** How far behind a cue its "that" may stand: a hearer, a day and a place fit in between. */
const MAX_THAT_DISTANCE = 14;

/** Sentence bounds of token `i`, as token indices. */
export function sentenceRange(line: Line, i: number): Range {
  const { tokens } = line;
  const sentence = tokens[i]!.sentence;
  let first = i;
  let last = i + 1;
  while (first > 0 && tokens[first - 1]!.sentence === sentence) first--;
  while (last < tokens.length && tokens[last]!.sentence === sentence) last++;
  return { first, last };
}

/**
 * Where the words behind the cue begin, hearers, days and places skipped; `that` tells whether the conjunction opens
 * them. Null where nothing follows in the sentence.
 */
export function complementStart(line: Line, clause: Clause): { readonly at: number; readonly that: boolean } | null {
  const { tokens, quoted } = line;
  const { last: end } = sentenceRange(line, clause.cue.first);
  let k = clause.last;
  if (clause.order === "according") {
    // "according to a statement released Monday, …"
    if (/..ed$|^(?:written|sent|seen|by|from)$/u.test(tokens[k]?.lower ?? ""))
      while (k < end && tokens[k]!.text !== ",") k++;
    if (tokens[k]?.text === "," && k + 1 < end) k = behindApposition(line, k, end) + 1;
    return k < end && tokens[k]!.kind !== "punct" ? { at: k, that: false } : null;
  }
  const that = conjunctionBehind(line, clause, k, end);
  if (that !== null) return { at: that, that: true };
  // "promised they would": a subject, no hearer.
  const isSubject = /^(?:he|she|they|we|i)$/u.test(tokens[k]?.lower ?? "");
  if (
    clause.form.hearer &&
    !isSubject &&
    clause.order !== "behind" &&
    k < end &&
    !quoted[k] &&
    !/^[,:]$/u.test(tokens[k]!.text)
  ) {
    const hearer = phraseAfter(line, isOwner(line, k) ? k + 1 : k);
    // "told lawmakers they" but not "told | she would"
    if (hearer && hearer.last < end) k = trimHearer(line, hearer);
  }
  for (let guard = 0; guard < 4; guard++) {
    if (clause.form.frames.has("infinitive") && isInfinitive(line, k)) break;
    const next = skipAdjunct(line, k, end);
    if (next === k) break;
    k = next;
  }
  if (tokens[k]?.text === "," && k < end) k++;
  if (tokens[k]?.text === ":" && k < end) k++;
  return k < end ? { at: k, that: tokens[k]!.lower === "that" } : null;
}

/** "told | her | husband they were", but "told her | the plan", "told her | it was" */
function isOwner({ tokens }: Line, at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]!.lower !== "her" || next?.kind !== "word") return false;
  const { lower } = next;
  const opens = DETERMINERS.has(lower) || PREPOSITIONS.has(lower) || STOPPERS.has(lower) || SUBJECT_PRONOUNS.has(lower);
  return !opens && !isAdverb(lower);
}

/** "according to the centre, | a local rights group, | cartels …": the comma that closes an apposition opened at `comma`. */
function behindApposition(line: Line, comma: number, end: number): number {
  const { tokens } = line;
  if (!/^(?:a|an|the)$/u.test(tokens[comma + 1]?.lower ?? "")) return comma;
  for (let k = comma + 2; k < Math.min(end, comma + 10); k++) {
    const { text, lower } = tokens[k]!;
    if (text === ",") return k;
    if (AUXILIARIES.has(lower) || lower.endsWith("ed") || CUES.get(lower)?.forms.has("past") === true) return comma;
  }
  return comma;
}

/** The "that" that opens the words, with at most a hearer, a day or a place between it and the cue. */
function conjunctionBehind(line: Line, clause: Clause, from: number, end: number): number | null {
  const { tokens, quoted } = line;
  const next = tokens[from];
  if (!next || from >= end) return null;
  const adjunct =
    PREPOSITIONS.has(next.lower) ||
    WEEKDAYS.has(next.lower) ||
    next.text === "," ||
    ADVERBS.has(next.lower) ||
    /..ly$|^(?:during|after|before|via|through|yesterday|today|earlier|last|this|out)$/u.test(next.lower);
  if (next.lower !== "that" && !adjunct && !clause.form.hearer && clause.order !== "behind") return null;
  for (let t = from; t < Math.min(end, from + MAX_THAT_DISTANCE) && !quoted[t]; t++) {
    const { lower, text } = tokens[t]!;
    if (lower === "that" && /^(?:though|although|while|because|but)$/u.test(tokens[t - 1]!.lower)) return null;
    if (lower === "that" && isConjunction(line, t)) return t;
    if (text === "," && t > from && /..ing$|^(?:and|but|who|which)$/u.test(tokens[t + 1]?.lower ?? "")) return null;
    const verbal = AUXILIARIES.has(lower) || lower.endsWith("n't") || CUES.get(lower)?.forms.has("past") === true;
    if (/^[.;:]$/u.test(text) || (t > from && (SUBJECT_PRONOUNS.has(lower) || verbal))) return null;
  }
  return null;
}

// "that" before a noun it points at ("that day") is no conjunction, but a clause may open with "that" all the same.
const isConjunction = (line: Line, t: number): boolean => {
  const next = line.tokens[t + 1];
  return (
    next !== undefined &&
    next.sentence === line.tokens[t]!.sentence &&
    !/^(?:day|week|year|time|night|morning|is|was|has|had|will)$/u.test(next.lower)
  );
};

/** A hearer ends before the subject of the words told: "told | The Post | the plan was …". */
function trimHearer(line: Line, hearer: Range): number {
  const { tokens } = line;
  for (let k = hearer.first + 1; k < hearer.last; k++) {
    const { lower } = tokens[k]!;
    if (DETERMINERS.has(lower) && !PREPOSITIONS.has(tokens[k - 1]!.lower)) return k;
    if (lower === "that" || (PREPOSITIONS.has(lower) && lower !== "of" && lower !== "at" && lower !== "for")) return k;
  }
  return hearer.last;
}

/** Steps over "on Monday", "Tuesday", "in a statement", "to reporters"; gives `k` back where none stands there. */
function skipAdjunct(line: Line, k: number, end: number): number {
  const { tokens, quoted } = line;
  const token = tokens[k];
  if (!token || k >= end || quoted[k]) return k;
  if (
    (WEEKDAYS.has(token.lower) && !isGenitive(tokens[k + 1])) ||
    /^(?:yesterday|today|recently|earlier|later|again|publicly|repeatedly|here|bluntly|simply|flatly|only|once|afterwards|afterward)$/u.test(
      token.lower,
    )
  )
    return k + 1;
  if (/^(?:earlier|late|early|last|this)$/u.test(token.lower) && ADJUNCT_NOUNS.has(tokens[k + 1]?.lower ?? ""))
    return k + 2;
  if (
    !PREPOSITIONS.has(token.lower) &&
    !/^(?:during|after|before|via|through|following|over|about|per)$/u.test(token.lower)
  )
    return k;
  const from = k + 1;
  let head = from;
  let seen = false;
  // "to" opens a hearer or an infinitive, never a day or a place.
  while (token.lower !== "to" && head < end && head - from < 8 && !quoted[head] && tokens[head]!.kind !== "punct") {
    const { lower, kind } = tokens[head]!;
    if (SUBJECT_PRONOUNS.has(lower) || (STOPPERS.has(lower) && head > from)) break;
    head++;
    if (ADJUNCT_NOUNS.has(lower) || MONTHS.has(lower) || (kind === "number" && seen)) {
      seen = true;
      const after = tokens[head];
      const more = after && (ADJUNCT_NOUNS.has(after.lower) || after.kind === "number" || MONTHS.has(after.lower));
      if (!more) return head;
    }
    seen ||= MONTHS.has(lower);
  }
  if (token.lower === "to" || token.lower === "of" || token.lower === "about") {
    const hearer = phraseAfter(line, k + 1);
    if (
      hearer &&
      hearer.last < end &&
      (/^[,.]$/u.test(tokens[hearer.last]!.text) || quoted[hearer.last] === 2 || tokens[hearer.last]!.lower === "that")
    )
      return hearer.last;
  }
  return k;
}

const words = (line: Line, range: Range): number => {
  let count = 0;
  for (let i = range.first; i < range.last; i++)
    if (line.tokens[i]!.kind === "word" || line.tokens[i]!.kind === "number") count++;
  return count;
};

/** A range without punctuation at its ends. */
export function trimRange(line: Line, range: Range): Range {
  let { first, last } = range;
  const loose = (i: number): boolean => /^[,;:.!?—–-]$/u.test(line.tokens[i]!.text);
  while (first < last && loose(first)) first++;
  while (last > first && loose(last - 1)) last--;
  return { first, last };
}

/** Where the words that begin at `from` end: at the sentence's end, or before the next clause of somebody reporting. */
function complementEnd(line: Line, from: number, clause: Clause, clauses: readonly Clause[]): number {
  const { tokens, quoted } = line;
  const { last: end } = sentenceRange(line, clause.cue.first);
  for (const other of clauses) {
    if (other === clause || other.sentence !== clause.sentence || other.first <= from) continue;
    const before = tokens[other.first - 1];
    if (before === undefined || quoted[other.first - 1] === 1) continue;
    if (other.order === "according") return other.first;
    if (other.order === "participle") {
      if (before.text === "," || quoted[other.first - 1] === 2) return other.first - 1;
      continue;
    }
    // "… , but Ames said"; "… and added".
    const joint = /^(?:and|but|while|whereas|though|although)$/u.test(before.lower);
    const sharesSubject = other.subject !== null && other.subject.first < from;
    if (sharesSubject && joint && other.cue.first > from) return coordinationStart(line, other.cue.first);
    if (joint && tokens[other.first - 2]?.text === ",") return other.first - 2;
    if (before.text === "," && closes(line, other, end)) return other.first - 1;
  }
  return end;
}

/**
 * The comma at which a clause inside another ends ("While Ames said it was late, | he …"; "Ames, who said so, | left"),
 * and the one at which a concession begins ("…, | though he …"). Infinity where there is none.
 */
function clauseComma(line: Line, clause: Clause, from: number): number {
  const { tokens, quoted } = line;
  const { last } = sentenceRange(line, clause.cue.first);
  const before = tokens[clause.first - 1];
  const relative = isRelative(line, clause);
  const subordinate =
    relative ||
    (before?.sentence === tokens[clause.first]!.sentence &&
      /^(?:while|after|when|although|though|if|since|because|before|once|as)$/u.test(before.lower) &&
      clause.order === "before");
  for (let i = from + 2; i < last; i++) {
    if (tokens[i]!.text === ";" && !quoted[i]) return i;
    if (
      /^(?:but|and)$/u.test(tokens[i]!.lower) &&
      !quoted[i] &&
      /^(?:refused|declined)$/u.test(tokens[i + 1]?.lower ?? "")
    )
      return i;
    // One dash parts what follows; two of them hold an aside.
    const isDash = /^[—―]$/u.test(tokens[i]!.text) && !quoted[i];
    if (isDash && tokens.slice(from, last).filter(({ text }) => text === tokens[i]!.text).length === 1) return i;
    if (tokens[i]!.text === "-" && tokens[i + 1]?.text === "-" && !quoted[i]) return i;
    if (tokens[i]!.text !== "," || quoted[i]) continue;
    const next = tokens[i + 1]?.lower ?? "";
    if (subordinate && !/^(?:and|or|but|who|which)$/u.test(next)) return i;
    if (/^(?:though|although|even)$/u.test(next)) return i;
    if (/^(?:but|and)$/u.test(next) && /^(?:refused|declined|did)$/u.test(tokens[i + 2]?.lower ?? "")) return i;
    if (/^(?:but|and)$/u.test(next) && tokens[i + 2]?.lower !== "that" && opensClause(line, i + 2)) return i;
  }
  return Infinity;
}

/** "a lawyer who | denounced it": told of somebody on the way to something else. */
export function isRelative({ tokens }: Line, { cue, order, subject }: Clause): boolean {
  if (order !== "before" || subject === null) return false;
  let k = cue.first - 1;
  while (k > 0 && (AUXILIARIES.has(tokens[k]!.lower) || isAdverb(tokens[k]!.lower))) k--;
  return /^(?:who|which)$/u.test(tokens[k]?.lower ?? "");
}

/** "…, but | he refuses …", "…, and | the downgrade is …": a clause of its own behind a comma and a conjunction. */
const opensClause = (line: Line, i: number): boolean =>
  SUBJECT_PRONOUNS.has(line.tokens[i]?.lower ?? "") ||
  DETERMINERS.has(line.tokens[i]?.lower ?? "") ||
  line.tokens[i]?.cap === true;

function coordinationStart(line: Line, cue: number): number {
  let k = cue;
  while (k > 0 && !/^(?:and|but|then)$/u.test(line.tokens[k]!.lower)) k--;
  return line.tokens[k - 1]?.text === "," ? k - 1 : k;
}

/** Whether nothing but adjuncts follows the clause up to the end of its sentence: "…, Ames said on Monday." */
export function closes(line: Line, clause: Clause, end: number): boolean {
  let k = clause.last;
  for (let guard = 0; guard < 4; guard++) k = skipAdjunct(line, k, end);
  if (clause.form.hearer && k < end && line.tokens[k]!.kind === "word") {
    const hearer = phraseAfter(line, k);
    if (hearer) k = hearer.last;
    for (let guard = 0; guard < 3; guard++) k = skipAdjunct(line, k, end);
  }
  // An appositive behind an inverted subject: "…, said Ames, the mayor of X."
  if (clause.order === "behind" && line.tokens[k]?.text === ",") return true;
  const rest = line.tokens[k];
  return k >= end || (rest!.kind === "punct" && /^[.!?,;—–]$/u.test(rest!.text));
}

/** The words a clause reports outside quotation marks of their own, or null where it reports none that way. */
export function reportedContent(line: Line, clause: Clause, clauses: readonly Clause[]): Content | null {
  const { tokens, quoted } = line;
  const sentence = sentenceRange(line, clause.cue.first);
  const { frames } = clause.form;
  if (frames.has("clause") && clause.order !== "participle") {
    const before = contentBefore(line, clause, clauses, sentence);
    if (before) return before;
  }
  const start = complementStart(line, clause);
  if (!start || isParted(line, clause)) return null;
  // "Responding to the findings, | Ames called on the agency …"
  const main = clause.order === "participle" && clause.subject !== null && clause.subject.first > clause.cue.first;
  const range = trimRange(line, {
    first: start.at,
    last: Math.min(
      complementEnd(line, start.at, clause, clauses),
      clauseComma(line, clause, start.at),
      main ? clause.subject.first : Infinity,
    ),
  });
  if (range.last <= range.first) return null;
  const opening = tokens[range.first]!;
  // "has reported critically inside the country"
  if (isAdverb(opening.lower) && PREPOSITIONS.has(tokens[range.first + 1]?.lower ?? "")) return null;
  if (/^(?:continue|charge|find|show)$/u.test(clause.form.verb) && !start.that) return null;
  // "maintained a wide lead", "threatening the forest"
  if (
    /^(?:maintain|threaten)$/u.test(clause.form.verb) &&
    opening.lower !== "to" &&
    !start.that &&
    !SUBJECT_PRONOUNS.has(opening.lower)
  )
    return null;
  if (clause.order === "according") return words(line, range) >= 3 ? { parts: [range], kind: "clause" } : null;
  if (start.that && (frames.has("clause") || frames.has("object") || frames.has("infinitive")))
    return words(line, range) >= 2 ? { parts: [range], kind: "that" } : null;
  const asks = clause.form.verb === "ask" && /^(?:whether|if|what|why|how|who|when|where|which)$/u.test(opening.lower);
  if (asks && words(line, range) >= 3) return { parts: [range], kind: "clause" };
  const isTold = frames.has("clause") && SUBJECT_PRONOUNS.has(opening.lower) && words(line, range) >= 2;
  if (isTold) return { parts: [range], kind: "clause" };
  if (isInfinitive(line, range.first) && frames.has("infinitive") && !quoted[range.first])
    return { parts: [toComma(line, range)], kind: "infinitive" };
  if (clause.form.hearer && frames.has("infinitive")) {
    const to = infinitiveBehind(line, clause, sentence.last);
    if (to !== null) return { parts: [toComma(line, { first: to, last: range.last })], kind: "infinitive" };
  }
  // What is simply said is words even where no verb of ours is among them.
  const plain = clause.form.verb === "say" && words(line, range) >= 4 && !PREPOSITIONS.has(opening.lower);
  if (frames.has("clause") && (plain || isClausal(line, range))) {
    return { parts: [range], kind: "clause" };
  }
  if (frames.has("topic") && clause.cue.last - clause.cue.first > 1) {
    return words(line, range) >= 2 ? { parts: [toComma(line, range)], kind: "topic" } : null;
  }
  // "a group called the Committee": a common noun and its name.
  const named =
    clause.form.verb === "call" && clause.subject !== null && !isNamedOrPronoun(line, clause.subject.last - 1);
  if (
    frames.has("object") &&
    !named &&
    isSpokenObject(line, clause, range) &&
    words(line, range) >= (clause.form.verb === "call" ? 3 : 2) &&
    !(opening.kind === "word" && PREPOSITIONS.has(opening.lower))
  ) {
    return { parts: [toComma(line, range)], kind: "object" };
  }
  return null;
}

/** "five hours before Ames announced — Lee posted photos": a time, parted from what follows. */
const isParted = ({ tokens }: Line, { first, last }: Clause): boolean =>
  /^[—–―]$/u.test(tokens[last]?.text ?? "") &&
  /^(?:before|after|until|since|once)$/u.test(tokens[first - 1]?.lower ?? "");

/** What is offered, admitted, reported or dismissed in words. */
const SPOKEN =
  /^(?:apolog|condolence|congratulation|praise|critic|support|advice|thought|view|opinion|explanation|assessment|comment|prayer|thank|sympath|assurance|guarantee|excuse|reason|detail|account|insight|proof|evidence|glimpse|hint|mistake|error|guilt|wrongdoing|responsib|fault|defeat|concern|problem|failing|charge|allegation|claim|accusation|idea|suggestion|report|rumou?r|notion|proposal|fear|possibilit|involvement)/u;

/** "admitted the error", but not "admitted 300 refugees"; "called the plan a trap", but not "called the ward". */
function isSpokenObject(line: Line, clause: Clause, range: Range): boolean {
  const { tokens, quoted } = line;
  const opening = tokens[range.first]!;
  const row = tokens.slice(range.first, range.last);
  if (row.some(({ text }, i) => quoted[range.first + i]! > 0 || /^[‘“"]/u.test(text))) return true;
  // "questioned Ames", but "questioned Ames's motives"
  if (clause.form.verb === "question" && (opening.cap || /^(?:him|her|them)$/u.test(opening.lower)))
    return row.some((token, i) => isGenitive(token) || (i > 0 && /^['’]$/u.test(token.text)));
  if (clause.form.verb === "call") {
    const isWhom = opening.cap || /^(?:it|him|her|them|this|that)$/u.test(opening.lower);
    return (
      isWhom ||
      row.some(
        ({ lower }, i) =>
          i > 0 && /^(?:a|an|the|his|her|too|very|so|as)$/u.test(lower) && !PREPOSITIONS.has(row[i - 1]!.lower),
      )
    );
  }
  if (!/^(?:offer|admit|report|dismiss)$/u.test(clause.form.verb) || /..ing$/u.test(opening.lower)) return true;
  return row.slice(0, 6).some(({ lower }) => SPOKEN.test(lower));
}

const isNamedOrPronoun = (line: Line, i: number): boolean =>
  line.tokens[i]!.cap || SUBJECT_PRONOUNS.has(line.tokens[i]!.lower) || /[^s]s$/u.test(line.tokens[i]!.lower);

/** A phrase, unlike a clause, ends where a comma opens another clause: "the remark, | saying …", "to join, | and …". */
function toComma(line: Line, range: Range): Range {
  const { tokens, quoted } = line;
  for (let i = range.first + 1; i < range.last - 1; i++) {
    const next = tokens[i + 1]!.lower;
    if (tokens[i]!.text !== "," || quoted[i]) continue;
    const second = tokens[i + 2]?.lower ?? "";
    if (/^(?:said|says)$/u.test(next)) return trimRange(line, { first: range.first, last: i });
    const lists =
      /^(?:and|but)$/u.test(next) &&
      !(CUES.has(second) || AUXILIARIES.has(second) || SUBJECT_PRONOUNS.has(second) || second.endsWith("ed"));
    if (lists) continue;
    if (/^(?:and|but|which|who|as|though|although|while|because|even|so|after|when|where|if)$|..ing$/u.test(next)) {
      return trimRange(line, { first: range.first, last: i });
    }
  }
  return trimRange(line, range);
}

/** "vowed | to keep trying", but "vowed | to the crowd", "to Ames" */
const isInfinitive = ({ tokens }: Line, at: number): boolean =>
  tokens[at]?.lower === "to" && tokens[at + 1]?.cap === false && !DETERMINERS.has(tokens[at + 1]!.lower);

/** "told lawmakers | to leave". */
function infinitiveBehind(line: Line, clause: Clause, end: number): number | null {
  for (let k = clause.last; k < Math.min(end, clause.last + 12) && !line.quoted[k]; k++) {
    if (
      line.tokens[k]!.lower === "to" &&
      k > clause.last &&
      line.tokens[k + 1]?.kind === "word" &&
      !line.tokens[k + 1]!.cap &&
      !DETERMINERS.has(line.tokens[k + 1]!.lower)
    )
      return line.tokens[k - 1]!.lower === "not" ? k - 1 : k;
    if (line.tokens[k]!.kind === "punct") return null;
  }
  return null;
}

/** Whether a range reads as a clause with a verb of its own. */
function isClausal(line: Line, range: Range): boolean {
  if (words(line, range) < 3) return false;
  for (let i = range.first; i < range.last; i++) {
    const { lower, cap, kind } = line.tokens[i]!;
    if (kind !== "word") continue;
    if (
      AUXILIARIES.has(lower) ||
      /n't$|'(?:s|re|ve|ll|d|m)$/u.test(lower) ||
      /^(?:can|could|may|might|must|should|shall|cannot|is|are|was|were|am)$/u.test(lower)
    )
      return true;
    if (
      i > range.first &&
      !cap &&
      ((/[^e]ed$/u.test(lower) && lower !== "hundred") ||
        /^(?:went|came|made|took|got|gave|saw|knew|thought|became|left|held|met|ran|won|lost|wants?|needs?|makes?|takes?|gets?|goes|comes?|gives?|knows?|thinks?|believes?|feels?|felt|seems?|remains?|supports?|expects?|plans?|hopes?|looks?|works?|shows?|means?|keeps?|kept|told|said|says|stood|stands?|began|begins?|put|set|cut|let|paid|pays?|sees?|found|finds?|brought|brings?|spent|built|sent|heard|led|leads?)$/u.test(
          lower,
        ))
    )
      return true;
    if (i === range.first + 1 && SUBJECT_PRONOUNS.has(line.tokens[range.first]!.lower)) return true;
  }
  return false;
}

/** "The plan had failed, Ames said." and "The plan, Ames said, had failed." */
function contentBefore(line: Line, clause: Clause, clauses: readonly Clause[], sentence: Range): Content | null {
  const { tokens, quoted } = line;
  const comma = clause.first - 1;
  if (comma <= sentence.first) return null;
  if (clause.order === "according") {
    // At the sentence's start the words follow; anywhere else they came before.
    if (quoted[comma] === 2 || words(line, { first: sentence.first, last: clause.first }) < 3) return null;
    const from = previousEnd(line, clause, clauses, behindDateline(line, sentence.first, clause.first));
    const range = trimRange(line, { first: from, last: clause.first });
    return words(line, range) >= 3 ? { parts: [range], kind: "before" } : null;
  }
  if (tokens[comma]!.text !== "," && !/^[—–]$/u.test(tokens[comma]!.text)) return null;
  const head = trimRange(line, {
    first: previousEnd(line, clause, clauses, behindDateline(line, sentence.first, comma)),
    last: comma,
  });
  if (head.last <= head.first || words(line, head) < 2) return null;
  if (closes(line, clause, sentence.last)) {
    const behind =
      tokens[clause.last]?.text === "," ? trimRange(line, { first: clause.last, last: sentence.last }) : null;
    const goesOn = behind && CUES.get(tokens[behind.first]?.lower ?? "")?.forms.has("ing") === true;
    if (
      behind &&
      !goesOn &&
      clause.order === "before" &&
      words(line, behind) >= 2 &&
      isParenthetic(line, clause, head)
    ) {
      const last = complementEnd(line, behind.first, clause, clauses);
      return { parts: [head, trimRange(line, { first: behind.first, last })], kind: "around" };
    }
    const opens = tokens[head.first]!.lower;
    const plain =
      clause.form.frames.has("clause") && words(line, head) >= 5 && !STOPPERS.has(opens) && !PREPOSITIONS.has(opens);
    return plain || isClausal(line, head) ? { parts: [head], kind: "before" } : null;
  }
  // "The plan was sound, Ames said after the vote": what follows is no words of his if it opens with a preposition.
  const follows = tokens[clause.last]!;
  const adverbial =
    PREPOSITIONS.has(follows.lower) ||
    /^(?:after|during|before|when|while|as|because|through|via)$/u.test(follows.lower);
  // "…, Ames said while visiting the plant": nothing is said behind it.
  const isMeanwhile =
    /^(?:while|when|during|after|before)$/u.test(follows.lower) && /..ing$/u.test(tokens[clause.last + 1]?.lower ?? "");
  const opensOpen =
    !isMeanwhile && (STOPPERS.has(tokens[head.first]!.lower) || PREPOSITIONS.has(tokens[head.first]!.lower));
  return adverbial && !opensOpen && clause.form.verb === "say" && isClausal(line, head)
    ? { parts: [head], kind: "before" }
    : null;
}

// "The plan, Ames said, had failed." against "On Monday, Ames said, …": what stands before is no adverbial.
const isParenthetic = (line: Line, clause: Clause, head: Range): boolean =>
  line.tokens[clause.last]?.text === "," && !PREPOSITIONS.has(line.tokens[head.first]!.lower);

/** Behind the last reporting clause that stands before this one in the sentence, or the sentence's start. */
function previousEnd(line: Line, clause: Clause, clauses: readonly Clause[], first: number): number {
  let from = first;
  for (const other of clauses) {
    if (other.sentence !== clause.sentence || other.first >= clause.first) continue;
    const joint = line.tokens.findIndex((token, i) => i > other.last && i < clause.first && token.text === ";");
    if (joint > 0) from = joint + 1;
  }
  return from;
}
