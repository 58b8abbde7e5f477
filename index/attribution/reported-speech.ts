/** What a clause reports in the article's own words, with the quoted fragments inside it. */
import type { Clause } from "./clause.ts";
import { type Content, reportedContent, sentenceRange, trimRange } from "./contents.ts";
import { AUXILIARIES, TITLES } from "./lexicon.ts";
import { CLAIM_NOUNS } from "./nominal-cues.ts";
import type { RawQuotation, Rule } from "./raw-quotation.ts";
import { add, countWords, opensSentence, type Scene } from "./scene.ts";

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
export function readReported(scene: Scene, clause: Clause, raw: RawQuotation[], used: Set<Clause>): void {
  const content = reportedContent(scene, clause, scene.clauses);
  if (!content) return;
  // "Responding to claims that it failed, Ames …": the claims are another's.
  const isAnswer = clause.form.verb === "respond" && content.kind === "that";
  if (isAnswer && CLAIM_NOUNS.test(scene.tokens[content.parts[0]!.first - 1]!.lower)) return;
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

/**
 * "Ames said threats were many. | These include …": a sentence that lists what the reported one before it brought up is
 * still of whoever said it. `firstRaw` is where the block's quotations begin.
 */
export function readListings(scene: Scene, raw: RawQuotation[], firstRaw: number): void {
  const { tokens, clauses, quoted } = scene;
  for (let i = 1; i < tokens.length; i++) {
    if (!opensSentence(scene, i) || !LISTED.test(tokens[i]!.lower) || !LISTS.test(tokens[i + 1]?.lower ?? "")) continue;
    const { last } = sentenceRange(scene, i);
    const isOwn = clauses.some(({ sentence }) => sentence === tokens[i]!.sentence);
    const reported = raw.findIndex(
      ({ parts, form, cue }, k) => k >= firstRaw && form === "indirect" && cue !== null && reachesTo(scene, parts, i),
    );
    if (isOwn || reported < 0 || quoted.subarray(i, last).some(Boolean)) continue;
    const parts = [trimRange(scene, { first: i, last })];
    const said = { block: scene.block, parts, form: "indirect", cue: null, subject: null } as const;
    raw.push({ ...said, rule: "follows", sameAs: reported });
  }
}

const LISTED = /^(?:these|they|those)$/u;
const LISTS = /^includ(?:e|ed)$/u;

/** Whether reported words go up to the sentence that begins with token `at`. */
const reachesTo = ({ tokens }: Scene, parts: RawQuotation["parts"], at: number): boolean => {
  const last = parts.at(-1)!.last;
  return last <= at && tokens.slice(last, at).every(({ kind }) => kind === "punct");
};

/** "Ames, a former mayor, this could be the first time …": a name with its role, then a clause of another subject. */
export function readDroppedVerbs(scene: Scene, raw: RawQuotation[]): void {
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
