/**
 * Direct, indirect and mixed quotations of one document, each with the words that name its speaker there.
 *
 * Quoted regions look for the clause that reports them, by position, surest rule first; what a clause reports outside
 * marks is indirect speech. Whom a mention means is settled in `speakers.ts`.
 */
import type { QuotationForm } from "../../src/types.ts";
import type { Clause } from "./clause.ts";
import { findClauses } from "./clauses.ts";
import { mainSubject } from "./main-subject.ts";
import { closes, complementStart, type Content, reportedContent, sentenceRange, trimRange } from "./contents.ts";
import { AUXILIARIES, BE_FORMS, CUES, PLAIN_CUES, SUBJECT_PRONOUNS, TITLES } from "./lexicon.ts";
import type { MarkedLine, Region } from "./marks.ts";
import type { Line, Range } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** The rule that tied words to a mention; each has a measured precision (`confidence.ts`). */
export type Rule =
  | "said-behind"
  | "said-before"
  | "cue-behind"
  | "cue-before"
  | "colon"
  | "transcript"
  | "signed"
  | "mixed"
  | "continued"
  | "follows"
  | "open-paragraph"
  | "quoted-paragraph"
  | "after-colon"
  | "after-reported"
  | "named-next"
  | "sentence-subject"
  | "none"
  | "that"
  | "clause"
  | "infinitive"
  | "object"
  | "topic"
  | "before"
  | "around"
  | "according"
  | "participle"
  | "dropped-verb";

/** A quotation as found, before its mention is resolved. */
export interface RawQuotation {
  readonly block: number;
  /** Token ranges in that block, in text order. */
  readonly parts: readonly Range[];
  readonly form: QuotationForm;
  readonly cue: Range | null;
  readonly subject: Range | null;
  readonly rule: Rule;
  /** The block that `subject` stands in, where it is another than `block`. */
  readonly subjectBlock?: number;
  /** The quotation whose speaker this one shares; its index, never its own. Null where `subject` decides. */
  readonly sameAs: number | null;
}

/** Fewer quoted words without a cue are a term, a title or irony, not speech. */
const MIN_SPEECH_WORDS = 4;

/** Owner of a region that names a work and quotes nobody. */
const TITLE = -2;

/** `on CNN’s “State of the Union,”`: capitals throughout, straight behind a word that hands over no speech. */
function isWorkTitle(scene: Scene, region: Region): boolean {
  const { tokens } = scene;
  const before = tokens[region.first - 2];
  const words = tokens.slice(region.first, region.last).filter(({ kind }) => kind === "word");
  if (words.length < 2 || words.length > 14 || !words[0]!.cap) return false;
  if (words.some(({ cap, lower }) => !cap && lower.length > 4) || words.filter(({ cap }) => cap).length < 2)
    return false;
  const handsOver =
    before === undefined ||
    before.kind !== "word" ||
    CUES.has(before.lower) ||
    before.sentence !== tokens[region.first]!.sentence;
  const named =
    before?.text === "," &&
    /^(?:book|song|album|film|movie|show|novel|column|essay|play|series|article|memoir|paper|report|documentary|commentary|anthem|program|programme|podcast|poem|painting|editorial)$/u.test(
      tokens[region.first - 3]?.lower ?? "",
    );
  return named || (!handsOver && !/^(?:as|a|an|the|being|like|call|so-called)$/u.test(before.lower));
}

/** Per-block working state. */
interface Scene extends MarkedLine {
  readonly block: number;
  readonly clauses: readonly Clause[];
  /** By region: index of the raw quotation that holds it, or -1, or `TITLE`. */
  readonly owner: number[];
}

/** What the paragraph before leaves open. */
interface Carry {
  readonly block: number;
  /** Its last quotation; -1 for none. */
  readonly last: number;
  readonly unclosed: boolean;
  readonly colon: boolean;
  readonly quoted: boolean;
  /** Who its last sentence is about, if it ends with a colon. */
  readonly introducer: Range | null;
}

/** Finds the quotations of a document; `lines[i]` is prose block i, without tokens where it is masked. */
export function findQuotations(lines: readonly MarkedLine[]): RawQuotation[] {
  const raw: RawQuotation[] = [];
  let carry: Carry = { block: -1, last: -1, unclosed: false, colon: false, quoted: false, introducer: null };
  const isTranscript = lines.filter(({ tokens }) => speakerLabel(tokens) > 0).length >= MIN_TRANSCRIPT_TURNS;
  lines.forEach((line, block) => {
    if (line.tokens.length === 0) return;
    carry = readBlock(openScene(line, block), raw, carry, isTranscript);
  });
  return raw;
}

const openScene = (line: MarkedLine, block: number): Scene => ({
  ...line,
  block,
  clauses: findClauses(line),
  owner: line.regions.map(() => -1),
});

function readBlock(scene: Scene, raw: RawQuotation[], carry: Carry, isTranscript: boolean): Carry {
  const first = raw.length;
  const used = new Set<Clause>();
  if (isTranscript) readTranscript(scene, raw);
  for (const [r, region] of scene.regions.entries()) if (isWorkTitle(scene, region)) scene.owner[r] = TITLE;
  for (const [r, region] of scene.regions.entries()) if (scene.owner[r] === -1) linkRegion(scene, r, region, raw, used);
  for (const clause of scene.clauses) if (!used.has(clause)) readReported(scene, clause, raw, used);
  readDroppedVerbs(scene, raw);
  linkRest(scene, raw, first, carry);
  const { tokens, regions } = scene;
  const lastRegion = regions.at(-1);
  const owner = regions.length > 0 ? scene.owner.findLast((index) => index >= 0) : undefined;
  const reported = raw.length > first ? lastInText(raw, first) : -1;
  const colon = tokens.at(-1)?.text === ":";
  return {
    block: scene.block,
    introducer: colon ? introducer(scene) : null,
    last: owner ?? reported,
    unclosed: lastRegion !== undefined && !lastRegion.closed,
    colon,
    quoted: owner !== undefined,
  };
}

/** `He told his audience, to applause:` — whose words follow in the next paragraph. */
function introducer(scene: Scene): Range | null {
  const end = scene.tokens.length - 1;
  const { sentence } = scene.tokens[end]!;
  const clause = scene.clauses.findLast((other) => other.sentence === sentence && other.subject !== null);
  return clause?.subject ?? mainSubject(scene, end);
}

/** Whether a quotation stands within another's reported words: of "Ames said Lee raised …" that of Lee. */
export const isReported = ({ block, cue }: RawQuotation, raw: readonly RawQuotation[]): boolean =>
  cue !== null &&
  raw.some(
    (other) => other.block === block && other.parts.some(({ first, last }) => first <= cue.first && cue.last <= last),
  );

/** The last quotation from `first` on that nobody else reports. */
function lastInText(raw: readonly RawQuotation[], first: number): number {
  const here = raw.slice(first);
  let best = first;
  here.forEach((quotation, i) => {
    if (quotation.parts[0]!.first >= raw[best]!.parts[0]!.first && !isReported(quotation, here)) best = first + i;
  });
  return best;
}

const countWords = (scene: Line, first: number, last: number, wanted: 0 | 1): number => {
  let count = 0;
  for (let i = first; i < last; i++) {
    const { kind } = scene.tokens[i]!;
    if ((kind === "word" || kind === "number") && (scene.quoted[i] === 1) === (wanted === 1)) count++;
  }
  return count;
};

/** One paragraph "PHNOM PENH: …" is a dateline; several of the kind are a transcript. */
const MIN_TRANSCRIPT_TURNS = 3;

/** How many tokens of shouted name stand before a colon at the paragraph's start; 0 for none. */
function speakerLabel(tokens: readonly Token[]): number {
  const first = tokens[0]?.kind === "mark" ? 1 : 0;
  const colon = tokens.slice(0, first + 5).findIndex((token, i) => i > first && token.text === ":");
  if (colon < 1 || colon + 3 > tokens.length) return 0;
  const name = tokens.slice(first, colon);
  const shouted = name.every(({ kind, text }) => kind === "word" && text === text.toUpperCase() && /\p{L}/u.test(text));
  return shouted && name.some(({ text }) => text.length > 2) ? colon : 0;
}

/** "AMES: We will see." without marks: interviews and hearings. */
function readTranscript(scene: Scene, raw: RawQuotation[]): void {
  const { tokens } = scene;
  const colon = speakerLabel(tokens);
  if (colon === 0) return;
  const subject = { first: tokens[0]!.kind === "mark" ? 1 : 0, last: colon };
  // Some print every turn in marks of its own, often never closed.
  for (const [k, region] of scene.regions.entries()) if (region.first <= subject.first) scene.owner[k] = raw.length;
  const parts = [trimRange(scene, { first: colon + 1, last: tokens.length })];
  raw.push({
    block: scene.block,
    parts,
    form: "direct",
    cue: null,
    subject,
    rule: "transcript",
    sameAs: null,
  });
}

/** Ties a region to the clause behind or before it. */
function linkRegion(scene: Scene, r: number, region: Region, raw: RawQuotation[], used: Set<Clause>): void {
  const signature = signatureBehind(scene, region);
  if (signature) {
    scene.owner[r] = raw.length;
    raw.push({
      block: scene.block,
      parts: [rangeOf(region)],
      form: "direct",
      cue: null,
      subject: signature,
      rule: "signed",
      sameAs: null,
    });
    return;
  }
  const behind = clauseBehind(scene, region);
  const before = clauseBefore(scene, region);
  if (behind && !(before && before.direct && before.clause.order !== "participle" && used.has(before.clause))) {
    const plain = PLAIN_CUES.has(scene.tokens[behind.cue.first]!.lower);
    const regions = [r, ...regionsAfterClause(scene, behind, r)];
    add(
      scene,
      raw,
      regions,
      regions.map((k) => rangeOf(scene.regions[k]!)),
      "direct",
      behind,
      behind.order === "according" ? "according" : plain ? "said-behind" : "cue-behind",
    );
    used.add(behind);
    return;
  }
  if (before && !used.has(before.clause)) {
    linkBefore(scene, r, before, raw);
    used.add(before.clause);
    return;
  }
  if (behind) used.add(behind);
}

/** `“…” — Jim Ames`, at the paragraph's end, perhaps with his office. */
function signatureBehind(scene: Scene, region: Region): Range | null {
  const { tokens } = scene;
  let k = region.last + 1;
  while (tokens[k]?.text === ".") k++;
  if (!region.closed || !/^[—–―-]$/u.test(tokens[k]?.text ?? "")) return null;
  while (/^[—–―-]$/u.test(tokens[k]?.text ?? "")) k++;
  let last = k;
  while (
    last < tokens.length &&
    last - k < 7 &&
    (tokens[last]!.cap || /^(?:de|la|del|van|von|bin|al|@.*)$/u.test(tokens[last]!.lower))
  )
    last++;
  const rest = tokens[last];
  const ends = rest === undefined || (last + 1 === tokens.length && rest.text === ".") || /^[,(]$/u.test(rest.text);
  return last > k && ends && tokens.length - last < 20 ? { first: k, last } : null;
}

/** `“…,” Ames said`: only punctuation between the closing mark and the clause, within one sentence. */
function clauseBehind(scene: Scene, region: Region): Clause | null {
  if (!region.closed) return null;
  const { tokens } = scene;
  let k = region.last + 1;
  while (k < tokens.length && tokens[k]!.kind === "punct" && /^[,—–\-)\].?!'’]$/u.test(tokens[k]!.text)) k++;
  const next = tokens[k];
  const close = tokens[region.last];
  if (!next || !close || (next.sentence !== close.sentence && !isLoneClause(scene, k))) return null;
  // "…,” Mr. Ames, a mayor, said" begins at the subject; titles and "but" may stand before it.
  return (
    scene.clauses.find(
      (clause) =>
        clause.order !== "participle" &&
        takesWords(clause) &&
        clause.first >= k &&
        clause.first <= k + 3 &&
        clause.sentence === next.sentence &&
        reaches(scene, k, clause) &&
        !asksForMore(scene, clause),
    ) ?? null
  );
}

/** `“… are missing.” Ames said.`: a sentence that is nothing but a reporting clause belongs to the words before it. */
function isLoneClause(scene: Scene, k: number): boolean {
  const { first, last } = sentenceRange(scene, k);
  if (first !== k || last - first > 14 || countWords(scene, first, last, 1) > 0) return false;
  const clause = scene.clauses.find(
    (other) =>
      other.first === k && other.order !== "participle" && PLAIN_CUES.has(scene.tokens[other.cue.first]!.lower),
  );
  return clause !== undefined && closes(scene, clause, last);
}

const reaches = (scene: Scene, from: number, clause: Clause): boolean => {
  for (let i = from; i < clause.first; i++)
    if (
      scene.quoted[i] !== 0 ||
      !(scene.tokens[i]!.cap || /^(?:the|a|an|former|then|as|or|so)$/u.test(scene.tokens[i]!.lower))
    )
      return false;
  return true;
};

/** "… “X,” Ames said: “Y”": a colon gives the clause to the words behind it. */
const asksForMore = (scene: Scene, clause: Clause): boolean => scene.tokens[clause.last]?.text === ":";

/** "spoke about X" takes a topic; "spoke" alone takes no words. */
const takesWords = ({ form, cue }: Clause): boolean =>
  (!/^(?:find|show)$/u.test(form.verb) && form.frames.size > 1) ||
  !form.frames.has("topic") ||
  cue.last - cue.first > 1;

interface Before {
  readonly clause: Clause;
  /** Token at which the reported words begin. */
  readonly at: number;
  /** True where they begin with the region's mark. */
  readonly direct: boolean;
}

/** `Ames said of the plan: “We …”`, `Ames told her supporters, “We …”`: what stands between is no part of the words. */
function isIntroduced(scene: Scene, clause: Clause, region: Region): boolean {
  const { tokens } = scene;
  const before = tokens[region.first - 2]?.text ?? "";
  const first = tokens[region.first]!;
  if (before === ":") return !scene.regions.some((other) => other.first > clause.last && other.last < region.first - 1);
  if (before !== "," || !(first.cap || first.kind === "number")) return false;
  const between = tokens.slice(clause.last, region.first - 2);
  return !between.some(
    ({ lower, kind }, i) =>
      kind === "mark" ||
      AUXILIARIES.has(lower) ||
      lower === "that" ||
      (i > 0 && SUBJECT_PRONOUNS.has(lower)) ||
      CUES.get(lower)?.forms.has("past") === true,
  );
}

/** `Ames said: “…”`, `Ames said it was “…”`: the nearest clause whose words the region begins in. */
function clauseBefore(scene: Scene, region: Region): Before | null {
  const mark = region.first - 1;
  if (mark < 0) return null;
  const { tokens } = scene;
  const sentence = tokens[mark]!.sentence;
  const clause = scene.clauses.findLast(
    (other) => other.last <= mark && other.sentence === sentence && other.subject !== null && takesWords(other),
  );
  if (!clause) return null;
  const start = complementStart(scene, clause);
  if (!start || start.at > mark) return start && start.at === region.first ? { clause, at: mark, direct: true } : null;
  // "repeating its claim that, “…”"
  const that = tokens[mark - 1]?.text === "," ? tokens[mark - 2] : tokens[mark - 1];
  if (that?.lower === "that") return { clause, at: mark, direct: true };
  if (isIntroduced(scene, clause, region)) return { clause, at: mark, direct: true };
  // A later clause boundary parts them: "Ames said so; the “plan” failed".
  for (let i = start.at; i < mark; i++) if (/^[;]$/u.test(tokens[i]!.text)) return null;
  return { clause, at: start.at, direct: start.at === mark };
}

function linkBefore(scene: Scene, r: number, before: Before, raw: RawQuotation[]): void {
  const { clause, at, direct } = before;
  const region = scene.regions[r]!;
  const { tokens } = scene;
  const sentence = sentenceRange(scene, clause.cue.first);
  const content = reportedContent(scene, clause, scene.clauses);
  const parted = content?.kind === "before" || content?.kind === "around";
  // A later region that another clause hands over bounds these words: "what they call “a plan”, in which it says, “…”".
  const next = scene.regions.findIndex((other, k) => {
    const later = k > r && other.first < sentence.last ? clauseBefore(scene, other) : null;
    return later !== null && later.direct && later.clause !== clause && later.clause.first > region.last;
  });
  const bound = next < 0 ? Infinity : clauseBefore(scene, scene.regions[next]!)!.clause.first;
  const end = Math.max(
    region.last,
    Math.min(
      sentence.last,
      bound,
      partedFrom(scene, region, sentence.last),
      content && !parted ? content.parts.at(-1)!.last : region.last,
    ),
  );
  const inside = scene.regions.flatMap((other, k) => (k >= r && scene.owner[k] === -1 && other.first < end ? [k] : []));
  const last = Math.max(end, ...inside.map((k) => scene.regions[k]!.last));
  const trimmed = trimRange(scene, { first: at, last });
  // A closing mark at the end belongs to the words it closes.
  const range = {
    first: trimmed.first,
    last:
      trimmed.last +
      (scene.quoted[trimmed.last] === 2 && inside.some((k) => scene.regions[k]!.last === trimmed.last) ? 1 : 0),
  };
  const bare = countWords(scene, range.first, range.last, 0) - (tokens[at]!.lower === "that" ? 1 : 0);
  const colon = tokens[clause.last]?.text === ":" || tokens[region.first - 2]?.text === ":";
  const plain = PLAIN_CUES.has(tokens[clause.cue.first]!.lower);
  const rule: Rule = colon ? "colon" : direct ? (plain ? "said-before" : "cue-before") : "mixed";
  if (bare <= 0 || (direct && !region.closed))
    add(
      scene,
      raw,
      inside,
      inside.map((k) => rangeOf(scene.regions[k]!)),
      "direct",
      clause,
      rule,
    );
  else add(scene, raw, inside, [range], "mixed", clause, rule === "colon" || direct ? rule : "mixed");
}

/** `“…,” when she …`, `“…” after she … and blamed …`: where the article speaks again behind the mark; else infinity. */
function partedFrom({ tokens, clauses }: Scene, { last, closed }: Region, end: number): number {
  if (!closed || !/^(?:when|while|after|until|because|although|though)$/u.test(tokens[last + 1]?.lower ?? ""))
    return Infinity;
  const reports = clauses.some(({ first, order }) => order === "before" && first > last + 1 && first < end);
  return tokens[last - 1]?.text === "," || reports ? last : Infinity;
}

const rangeOf = (region: Region): Range => ({ first: region.first, last: region.last });

function add(
  scene: Scene,
  raw: RawQuotation[],
  regions: readonly number[],
  parts: readonly Range[],
  form: QuotationForm,
  clause: Clause,
  rule: Rule,
): void {
  for (const k of regions) scene.owner[k] = raw.length;
  raw.push({ block: scene.block, parts, form, cue: clause.cue, subject: clause.subject, rule, sameAs: null });
}

/** `“…,” Ames said. “…”`: regions behind the clause with nothing new between. */
function regionsAfterClause(scene: Scene, clause: Clause, r: number): number[] {
  const found: number[] = [];
  let from = clause.last;
  for (let k = r + 1; k < scene.regions.length; k++) {
    const { first, last } = scene.regions[k]!;
    if (scene.owner[k] !== -1 || first - 1 < from) break;
    const gap = countWords(scene, from, first - 1, 0);
    const newSentence = scene.tokens[from - 1]!.sentence !== scene.tokens[first]!.sentence;
    const interrupted = scene.clauses.some(
      (other) => other !== clause && other.first >= from && other.first < first && !isAside(scene, other),
    );
    // Within the sentence an adjunct may stand between ("…,” he said on Monday, “…"); a new sentence opens quoted,
    // whatever the one before still says of the speaker.
    if (interrupted || clauseBehind(scene, scene.regions[k]!)) break;
    if (newSentence ? !opensSentence(scene, first - 1) : gap > 8) break;
    found.push(k);
    from = last + 1;
  }
  return found;
}

/** "…, where she also spoke": a clause that hangs on a place or a time hands no words over. */
const isAside = ({ tokens }: Scene, { first }: Clause): boolean =>
  /^(?:where|when|while|after|before)$/u.test(tokens[first - 1]?.lower ?? "");

// A region without an opening mark begins with its block, one token before the first.
const opensSentence = (scene: Scene, i: number): boolean =>
  i <= 0 || scene.tokens[i - 1]!.sentence !== scene.tokens[i]?.sentence;

/** "Ames, a former mayor, this could be the first time …": a name with its role, then a clause of another subject. */
function readDroppedVerbs(scene: Scene, raw: RawQuotation[]): void {
  const { tokens, quoted } = scene;
  for (let i = 0; i < tokens.length; i++) {
    if (!opensSentence(scene, i) || !tokens[i]!.cap || !tokens[i + 1]?.cap || quoted[i]) continue;
    const { last } = sentenceRange(scene, i);
    let comma = i + 1;
    while (comma < last && comma - i < 6 && tokens[comma]!.cap) comma++;
    if (tokens[comma]?.text !== ",") continue;
    let close = comma + 1;
    while (close < last && tokens[close]!.text !== "," && !quoted[close] && !AUXILIARIES.has(tokens[close]!.lower))
      close++;
    if (tokens[close]?.text !== "," || !tokens.slice(comma, close).some(({ lower }) => TITLES.has(lower))) continue;
    const subject = tokens[close + 1]?.lower ?? "";
    const verb = tokens[close + 2]?.lower ?? "";
    if (
      !/^(?:this|it|there|that|they|we|he|she|these|those)$/u.test(subject) ||
      !(AUXILIARIES.has(verb) || /^(?:could|can|may|might|must|should|shall)$/u.test(verb))
    )
      continue;
    const parts = [trimRange(scene, { first: close + 1, last })];
    raw.push({
      block: scene.block,
      parts,
      form: "indirect",
      cue: null,
      subject: { first: i, last: comma },
      rule: "dropped-verb",
      sameAs: null,
    });
  }
}

const CONTENT_RULE: Record<Content["kind"], Rule> = {
  that: "that",
  clause: "clause",
  infinitive: "infinitive",
  object: "object",
  topic: "topic",
  before: "before",
  around: "around",
};

/** Indirect speech of a clause that no region took, with the quoted fragments inside it. */
function readReported(scene: Scene, clause: Clause, raw: RawQuotation[], used: Set<Clause>): void {
  const content = reportedContent(scene, clause, scene.clauses);
  if (!content) return;
  used.add(clause);
  const first = content.parts[0]!.first;
  const last = content.parts.at(-1)!.last;
  const inside = scene.regions.flatMap((region, k) =>
    scene.owner[k] === -1 && region.first >= first && region.last <= last + 1 ? [k] : [],
  );
  const taken = scene.regions.some((region, k) => scene.owner[k]! >= 0 && region.first >= first && region.first < last);
  // Words quoted in reported words belong to whoever is nearest and, reported, to whoever reports: both stand.
  if (taken && !["before", "that", "clause"].includes(content.kind)) return;
  const quotedWords = content.parts.reduce((sum, part) => sum + countWords(scene, part.first, part.last, 1), 0);
  const rule: Rule =
    clause.order === "according"
      ? "according"
      : clause.order === "participle"
        ? "participle"
        : CONTENT_RULE[content.kind];
  if (clause.subject === null && clause.order === "participle") return;
  add(scene, raw, inside, content.parts, quotedWords > 0 ? "mixed" : "indirect", clause, rule);
}

/** Regions without a clause: continuations, quotation-only paragraphs, and guesses by the sentence's subject. */
function linkRest(scene: Scene, raw: RawQuotation[], firstRaw: number, carry: Carry): void {
  const { regions, owner, tokens } = scene;
  const adjacent = carry.block === scene.block - 1 || carry.block >= 0;
  const onlyQuoted = countWords(scene, 0, tokens.length, 0) === 0;
  // An open mark at the paragraph's end: whoever spoke there speaks here, and the other way round.
  if (regions.length > 0 && carry.unclosed && carry.last >= 0 && adjacent && regions[0]!.first <= 1) {
    const own = owner[0]!;
    if (own === -1) {
      owner[0] = raw.length;
      raw.push(shared(scene, regions[0]!, "open-paragraph", carry.last));
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
    if (countWords(scene, from, region.first - 1, 0) === 0) return shared(scene, region, "continued", previousOwner);
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
  if (onlyQuoted && carry.last >= 0) {
    if (carry.quoted) return shared(scene, region, "quoted-paragraph", carry.last);
    return shared(scene, region, "after-reported", carry.last);
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
  const base = { block: scene.block, parts: [rangeOf(region)], form: "direct" as const, cue: null, sameAs: null };
  const colon = tokens[region.first - 2]?.text === ":";
  const subject = sentenceOpens
    ? null
    : ((colon ? labelBefore(scene, region.first - 3) : null) ?? mainSubject(scene, region.first - 1));
  const between = tokens.slice(subject?.last, region.first - 1);
  // A headline before the words ("RAIN IN ELLING “…”"), and who "was asked, “…”", says nothing.
  const isAsked = between.some(
    ({ lower }, i) => BE_FORMS.has(between[i - 1]?.lower ?? "") && CUES.get(lower)?.forms.has("past") === true,
  );
  if (between.length === 0 || isAsked) return { ...base, subject: null, rule: "none" };
  // A fragment within the article's own sentence is words of both.
  if (subject && !colon) return { ...base, form: "mixed", subject, rule: "sentence-subject" };
  if (subject) return { ...base, subject, rule: "colon" };
  return { ...base, subject: null, rule: "none" };
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
