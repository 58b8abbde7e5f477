/** Quoted regions that no clause reports: continuations, quotation-only paragraphs, and guesses by the sentence's subject. */
import type { Clause } from "./clause.ts";
import { closes } from "./contents.ts";
import { BE_FORMS, CUES, isAdverb } from "./lexicon.ts";
import { mainSubject } from "./main-subject.ts";
import type { Region } from "./marks.ts";
import type { Range } from "./phrases.ts";
import type { RawQuotation, Rule } from "./raw-quotation.ts";
import { countWords, isAside, opensSentence, rangeOf, type Scene } from "./scene.ts";

/** Fewer quoted words without a cue are a term, a title or irony, not speech. */
const MIN_SPEECH_WORDS = 4;

/** So many questions of the author's, each with its answer behind it, make an interview. */
const MIN_ANSWERS = 2;

/** "Specifically on July 9 and 10, “…”": longer, it says something of its own. */
const MAX_OPENING_TOKENS = 9;

/** What the paragraph before leaves open. */
export interface Carry {
  readonly block: number;
  /** Its last quotation; -1 for none. */
  readonly last: number;
  readonly unclosed: boolean;
  readonly colon: boolean;
  readonly quoted: boolean;
  /** The quotation of whoever is asked by its last words; -1 where the author asks nothing. */
  readonly asked: number;
  /** The last direct quotation of the entry that is not the author's own; -1 for none. */
  readonly spoken: number;
  /** Who its last sentence is about, if it ends with a colon. */
  readonly introducer: Range | null;
  /** Who its last sentence is about. */
  readonly subject: Range | null;
}

/** Regions without a clause: continuations, quotation-only paragraphs, and guesses by the sentence's subject. */
export function linkRest(scene: Scene, raw: RawQuotation[], firstRaw: number, carry: Carry): void {
  const { regions, owner, tokens } = scene;
  const adjacent = carry.block === scene.block - 1 || carry.block >= 0;
  const onlyQuoted = countWords(scene, 0, tokens.length, 0) === 0;
  // An open mark at the paragraph's end: whoever spoke there speaks here, and the other way round.
  if (regions.length > 0 && carry.unclosed && carry.last >= 0 && adjacent && regions[0]!.first <= 1) {
    const own = owner[0]!;
    if (own === -1) {
      owner[0] = raw.length;
      raw.push(shared(scene, regions[0]!, "open-paragraph", carry.last));
    } else if (raw[carry.last]!.rule === "after-reported" && isNamed(scene, raw[own]!)) {
      // `Ames was asked about it.` / `“It is late.` / `“Too late,” Lee said.`: the words themselves tell more than a guess.
      raw[carry.last] = { ...raw[carry.last]!, sameAs: own, rule: "named-next" };
    } else if (own >= firstRaw && raw[own]!.sameAs === null && raw[carry.last]!.rule !== "none") {
      raw[own] = { ...raw[own]!, endOf: carry.last };
    } else if (raw[carry.last]!.rule === "none" && raw[carry.last]!.sameAs === null) {
      raw[carry.last] = { ...raw[carry.last]!, sameAs: own, rule: "named-next" };
    }
  }
  for (const [k, region] of regions.entries()) {
    if (owner[k] !== -1) continue;
    const words = countWords(scene, region.first, region.last, 1);
    const quotation = restRegion(scene, k, region, raw, firstRaw, carry, onlyQuoted, words);
    if (!quotation) continue;
    owner[k] = raw.length;
    raw.push(quotation);
  }
}

/** Whether a clause of this block tells by name who speaks. */
const isNamed = ({ block, tokens }: Scene, { block: own, subjectBlock, subject, cue }: RawQuotation): boolean =>
  own === block &&
  subjectBlock === undefined &&
  cue !== null &&
  subject !== null &&
  tokens.slice(subject.first, subject.last).some(({ cap }) => cap);

function shared(scene: Scene, region: Region, rule: Rule, sameAs: number): RawQuotation {
  return { block: scene.block, parts: [rangeOf(region)], form: "direct", cue: null, subject: null, rule, sameAs };
}

function restRegion(
  scene: Scene,
  k: number,
  region: Region,
  raw: readonly RawQuotation[],
  firstRaw: number,
  carry: Carry,
  onlyQuoted: boolean,
  words: number,
): RawQuotation | null {
  const { owner, tokens } = scene;
  const previousOwner = k > 0 ? owner[k - 1]! : -1;
  if (previousOwner >= 0) {
    const from = Math.max(scene.regions[k - 1]!.last + 1, raw[previousOwner]!.cue?.last ?? 0);
    const between = tokens.slice(from, region.first - 1).filter(({ kind }) => kind === "word" || kind === "number");
    const isSure = raw[previousOwner]!.rule !== "sentence-subject";
    const isJoined = isSure && between.length === 1 && /^(?:and|but|or)$/u.test(between[0]!.lower);
    if (between.length === 0 || isJoined) return shared(scene, region, "continued", previousOwner);
  }
  if (words < MIN_SPEECH_WORDS && !(onlyQuoted && words > 0)) return null;
  if (onlyQuoted && carry.colon && carry.introducer) {
    return {
      block: scene.block,
      parts: [rangeOf(region)],
      form: "direct",
      cue: null,
      subject: carry.introducer,
      subjectBlock: carry.block,
      rule: "after-colon",
      sameAs: null,
    };
  }
  if (onlyQuoted && carry.asked >= 0) return shared(scene, region, "answer", carry.asked);
  if (onlyQuoted && carry.last >= 0) {
    if (carry.quoted) return shared(scene, region, "quoted-paragraph", carry.last);
    return shared(scene, region, "after-reported", carry.last);
  }
  if (onlyQuoted && carry.spoken >= 0) {
    // In an interview nobody else need be expected; elsewhere the text must still be about whoever spoke.
    if (raw.filter(({ rule }) => rule === "answer").length >= MIN_ANSWERS)
      return shared(scene, region, "answer", carry.spoken);
    if (carry.subject !== null) {
      const same = shared(scene, region, "still-spoken-of", carry.spoken);
      return { ...same, subject: carry.subject, subjectBlock: carry.block };
    }
  }
  const sentenceOpens = opensSentence(scene, region.first - 1);
  const introduced = sentenceOpens ? introducingClause(scene, region) : null;
  if (introduced) {
    return {
      block: scene.block,
      parts: [rangeOf(region)],
      form: "direct",
      cue: introduced.cue,
      subject: introduced.subject,
      rule: "follows",
      sameAs: null,
    };
  }
  if (sentenceOpens) {
    const earlier = lastBefore(raw, firstRaw, region.first);
    if (earlier >= 0) return shared(scene, region, "follows", earlier);
  }
  const introducing = sentenceOpens && region.first > 1 ? mainSubject(scene, region.first - 2) : null;
  if (introducing) {
    const parts = [rangeOf(region)];
    return {
      block: scene.block,
      parts,
      form: "direct",
      cue: null,
      subject: introducing,
      rule: "sentence-before",
      sameAs: null,
    };
  }
  const base = { block: scene.block, parts: [rangeOf(region)], form: "direct" as const, cue: null, sameAs: null };
  const colon = tokens[region.first - 2]?.text === ":";
  const subject = sentenceOpens
    ? null
    : ((colon ? labelBefore(scene, region.first - 3) : null) ?? mainSubject(scene, region.first - 1));
  const between = tokens.slice(subject?.last, region.first - 1);
  // A headline before the words ("RAIN IN ELLING “…”"), and who "was asked, “…”", says nothing.
  const isAsked = between.some(
    ({ lower }, i) =>
      BE_FORMS.has(between.slice(0, i).findLast((word) => !isAdverb(word.lower))?.lower ?? "") &&
      CUES.get(lower)?.forms.has("past") === true &&
      // "is said to have replied" is hearsay, but speech.
      !(between[i + 1]?.lower === "to" && between[i + 2]?.lower === "have"),
  );
  if (between.length === 0 || isAsked) return { ...base, subject: null, rule: "none" };
  const before = subject || colon || sentenceOpens ? -1 : lastBefore(raw, firstRaw, region.first);
  if (before >= 0 && isOnlyOpened(scene, region, raw[before]!)) return shared(scene, region, "follows", before);
  // A fragment within the article's own sentence is words of both.
  if (subject && !colon) return { ...base, form: "mixed", subject, rule: "sentence-subject" };
  if (subject) return { ...base, subject, rule: "colon" };
  return { ...base, subject: null, rule: "none" };
}

/** `“…,” Ames said. As a parent, “we are …”`: words that only an opening parts from the sentence of whoever spoke. */
function isOnlyOpened({ tokens, clauses }: Scene, region: Region, { parts, cue }: RawQuotation): boolean {
  const { sentence } = tokens[region.first - 1]!;
  const spokenAt = tokens[Math.max(parts.at(-1)!.last, cue?.last ?? 0) - 1]!.sentence;
  const first = tokens.findIndex((token) => token.sentence === sentence);
  return (
    cue !== null &&
    spokenAt === sentence - 1 &&
    region.first - 1 - first <= MAX_OPENING_TOKENS &&
    !clauses.some((clause) => clause.sentence === sentence)
  );
}

/** `Ames agreed. “…”`: a clause that ends the sentence before and reports nothing there. */
function introducingClause(scene: Scene, region: Region): Clause | null {
  const end = region.first - 2;
  if (end < 0 || scene.tokens[end]!.kind !== "punct") return null;
  const clause = scene.clauses.findLast((other) => other.last <= end && other.subject !== null);
  if (!clause || clause.sentence !== scene.tokens[end]!.sentence || clause.order === "according") return null;
  if (isAside(scene, clause)) return null;
  return closes(scene, clause, end + 1) && scene.quoted[clause.first - 1] !== 2 ? clause : null;
}

/** `Jobs will follow - Pew Research: “…”`, `More from Ames: “…”`: a name alone before a colon. */
function labelBefore({ tokens }: Scene, at: number): Range | null {
  const head = tokens[at];
  if (!head?.cap) return null;
  let first = at;
  while (first > 0 && tokens[first - 1]!.cap && tokens[first - 1]!.sentence === head.sentence) first--;
  const before = tokens[first - 1];
  const opens = before === undefined || /^(?:[—–-]|from)$/u.test(before.lower);
  return opens ? { first, last: at + 1 } : null;
}

/** The last quotation of this block that begins before token `at`; -1 for none. */
function lastBefore(raw: readonly RawQuotation[], firstRaw: number, at: number): number {
  let best = -1;
  for (let i = firstRaw; i < raw.length; i++) {
    const start = raw[i]!.cue?.first ?? raw[i]!.parts[0]!.first;
    if (start < at && (best === -1 || start > (raw[best]!.cue?.first ?? raw[best]!.parts[0]!.first))) best = i;
  }
  return best;
}
