/** A pasted quotation laid against one stretch of a document: how they differ, and what the difference turns. */
import { align, occurrences } from "./align.ts";
import type { Run } from "./align.ts";
import {
  breaksNumber,
  changes,
  dropsWholeSentences,
  followsNegation,
  isAttribution,
  isBracketed,
  isRespaced,
  joinsPlainly,
  stopsBeforeNegation,
} from "./changes.ts";
import { changedMeaning, isName } from "./meaning.ts";
import type { Flag, Wording } from "./meaning.ts";
import type { Stretch } from "./stretch.ts";
import { withinBrackets } from "./pasted.ts";
import type { Pasted } from "./pasted.ts";
import { sameCharacters } from "./same-characters.ts";

export interface Match {
  readonly stretch: Stretch;
  /** In order, never empty. */
  readonly runs: readonly Run[];
  readonly kind: "verified" | "typography" | "omission" | "altered";
  readonly flags: readonly Flag[];
  /** Source words the quotation covers, half-open, words replaced at its ends included. */
  readonly from: number;
  readonly to: number;
  /** Pasted words that are the source's. */
  readonly matched: number;
}

/** Occurrences of one wording in one stretch; a refrain is shown that often at most. */
const MAX_OCCURRENCES = 8;
/** Pasted words below which a difference cannot be told from other words: with one changed, two remain. */
const MIN_NEAR_WORDS = 4;
/** Share of pasted words that must be the source's; below it more is new than old. */
const MIN_COVERAGE = 0.5;
/** Words in a row that show a place by themselves; fewer, cut off from their sentence, are chance. */
const MIN_PIECE_WORDS = 3;

/** Where all of `pasted` stands in a row; in text order. */
export function exactMatches(stretch: Stretch, pasted: Pasted): Match[] {
  const length = pasted.keys.length;
  return occurrences(stretch.keys, pasted.keys, MAX_OCCURRENCES).map((from) => {
    const runs = [{ source: from, pasted: 0, length }];
    const negation = stopsBeforeNegation(stretch, from + length);
    const same = sameCharacters(stretch, pasted, runs) ? "verified" : "typography";
    const kind = negation === "within" ? "altered" : same;
    const flags: Flag[] = negation !== undefined || followsNegation(stretch, from) ? ["negation"] : [];
    return { stretch, runs, kind, flags, from, to: from + length, matched: length };
  });
}

/** The nearest reading of `pasted` in `stretch`; undefined where they are not the same quotation. */
export function nearMatch(stretch: Stretch, pasted: Pasted, names: ReadonlySet<string>): Match | undefined {
  const runs = tidied(align(stretch.keys, ownKeys(stretch, pasted)), stretch, pasted);
  if (!isNear(runs, stretch, pasted, names)) return undefined;
  return describe(runs, stretch, pasted, names);
}

/** The pasted words to be found in the source: what stands in brackets only where the source has it in brackets. */
function ownKeys({ text, words, keys }: Stretch, pasted: Pasted): readonly string[] {
  if (!pasted.bracketed.includes(true)) return pasted.keys;
  const within = withinBrackets(text, words);
  const known = new Set(keys.filter((_, at) => within[at]));
  return pasted.keys.map((key, at) => (pasted.bracketed[at] === true && !known.has(key) ? `[${key}` : key));
}

/** `runs` without words that stand alone among changes: they agree by chance, and would make a diff unreadable. */
export function tidied(runs: readonly Run[], stretch: Stretch, pasted: Pasted): Run[] {
  let kept = [...runs];
  const matched = (): number => kept.reduce((sum, run) => sum + run.length, 0);
  for (let before = -1; before !== kept.length && kept.length > 1;) {
    before = kept.length;
    const complete = matched() === pasted.keys.length;
    for (let at = 0; at < kept.length && kept.length > 1; at++) {
      const run = kept[at]!;
      const left = gap(kept[at - 1], run);
      const right = gap(run, kept[at + 1]);
      const apart = isApart(stretch, pasted, kept[at - 1], run) && isApart(stretch, pasted, run, kept[at + 1]);
      const small = run.length < MIN_PIECE_WORDS && apart;
      const content = contentWords(pasted, run.pasted, run.pasted + run.length);
      const inner = left !== undefined && right !== undefined;
      const drowned = inner
        ? content <= 1 && run.length <= Math.max(...left) && run.length <= Math.max(...right) && left[1] + right[1] > 0
        : content <= 1 && run.length * 3 <= (left ?? right)![1];
      if (small || (!complete && drowned)) kept = kept.toSpliced(at--, 1);
    }
  }
  return kept;
}

/** Source and pasted words between two runs. */
function gap(a: Run | undefined, b: Run | undefined): readonly [number, number] | undefined {
  return a && b && [b.source - a.source - a.length, b.pasted - a.pasted - a.length];
}

function isApart(stretch: Stretch, pasted: Pasted, a: Run | undefined, b: Run | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  if (b.source === a.source + a.length) return false;
  return stretch.sentences[a.source + a.length - 1] !== stretch.sentences[b.source] && !pasted.afterEllipsis[b.pasted];
}

export function contentWords({ words }: Wording, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (words[at]!.term !== "") count++;
  return count;
}

/**
 * Whether so much agrees that it is one quotation: half of the words, and as many neighbouring words still neighbours,
 * wherever in those sentences, as when one word in four was changed, evenly. Sharing names alone is sharing a topic.
 */
function isNear(runs: readonly Run[], stretch: Stretch, pasted: Pasted, names: ReadonlySet<string>): boolean {
  const length = pasted.keys.length;
  const last = runs.at(-1);
  if (last === undefined || length < MIN_NEAR_WORDS) return false;
  const { from, to } = sentencesAround(stretch, runs[0]!.source, last.source + last.length);
  const known = new Set(stretch.keys.slice(from, to));
  const own = new Set(pasted.keys);
  const pairs = new Set<string>();
  for (let at = from + 1; at < to; at++) {
    const [before, key] = [stretch.keys[at - 1]!, stretch.keys[at]!];
    if (own.has(before) && own.has(key)) pairs.add(`${before} ${key}`);
  }
  const covered = pasted.keys.filter((key) => known.has(key)).length;
  const kept = pasted.keys.filter((key, at) => at > 0 && pairs.has(`${pasted.keys[at - 1]} ${key}`)).length;
  const ellipses = pasted.afterEllipsis.filter(Boolean).length;
  if (covered < length * MIN_COVERAGE || kept < length / 2 - 1 - ellipses) return false;
  const content = contentWords(pasted, 0, length);
  let shared = 0;
  let plain = 0;
  for (let at = 0; at < length; at++) {
    if (pasted.words[at]!.term === "" || !known.has(pasted.keys[at]!)) continue;
    shared++;
    const place = stretch.keys.indexOf(pasted.keys[at]!, from);
    if (!isName(stretch, place, names)) plain++;
  }
  return shared >= Math.min(2, content) && shared >= content / 2 && (plain > 0 || shared === content);
}

function sentencesAround(
  { sentences }: Stretch,
  first: number,
  end: number,
): { readonly from: number; readonly to: number } {
  let from = first;
  while (from > 0 && sentences[from - 1] === sentences[first]) from--;
  let to = end;
  while (to < sentences.length && sentences[to] === sentences[end - 1]) to++;
  return { from, to };
}

/** Whether the word at `at` and the next are of one sentence with no quotation mark between. */
function isClose({ text, words, sentences }: Stretch, at: number): boolean {
  return sentences[at] === sentences[at + 1] && !/["“”„«»]/u.test(text.slice(words[at]!.end, words[at + 1]!.start));
}

function describe(runs: readonly Run[], stretch: Stretch, pasted: Pasted, names: ReadonlySet<string>): Match {
  const first = runs[0]!;
  const last = runs.at(-1)!;
  const end = last.source + last.length;
  const pastedEnd = last.pasted + last.length;
  // What was put in place of the first and last words replaced those that stand there, in their sentence and marks.
  let from = first.source;
  while (from > 0 && first.source - from < first.pasted && isClose(stretch, from - 1)) from--;
  let to = end;
  while (to < stretch.keys.length && to - end < pasted.keys.length - pastedEnd && isClose(stretch, to - 1)) to++;
  const flags = new Set<Flag>();
  let kind = "verified" as Match["kind"];
  const worse = (than: Match["kind"]): void => {
    const order = ["verified", "typography", "omission", "altered"] as const;
    if (order.indexOf(than) > order.indexOf(kind)) kind = than;
  };
  for (const change of changes(runs, from, to, pasted.keys.length)) {
    if (isAttribution(change, stretch, pasted)) {
      if (!joinsPlainly(change, pasted)) worse("typography");
      continue;
    }
    if (isRespaced(change, stretch, pasted)) {
      worse("typography");
      continue;
    }
    const deleted = { wording: stretch, from: change.from, to: change.to };
    const inserted = { wording: pasted, from: change.pastedFrom, to: change.pastedTo };
    const turned = changedMeaning(deleted, inserted, names);
    if (isBracketed(change, pasted)) {
      // A name may explain a word, but not take the place of a name.
      const lost = changedMeaning(deleted, { ...inserted, from: inserted.to }, names);
      for (const flag of turned) flags.add(flag);
      const turns = turned.some((flag) => flag !== "name" || lost.includes("name"));
      const isSame =
        stretch.keys.slice(change.from, change.to).join(" ") ===
        pasted.keys.slice(change.pastedFrom, change.pastedTo).join(" ");
      worse(turns ? "altered" : isSame || change.from === change.to ? "typography" : "omission");
      continue;
    }
    const isOmission = change.pastedFrom === change.pastedTo;
    const harmless = isOmission && dropsWholeSentences(change, stretch);
    for (const flag of turned) if (flag !== "negation" || !harmless) flags.add(flag);
    const turns = isOmission && ((turned.includes("negation") && !harmless) || breaksNumber(change, stretch));
    worse(isOmission && !turns ? "omission" : "altered");
  }
  const cut = last.pasted + last.length === pasted.keys.length && stopsBeforeNegation(stretch, to);
  if (cut !== undefined && cut !== false) {
    flags.add("negation");
    if (cut === "within") kind = "altered";
  }
  if (first.pasted === 0 && followsNegation(stretch, from)) {
    flags.add("negation");
    // Words are left out already; with the negation before them they say the opposite.
    if (kind === "omission") kind = "altered";
  }
  if (kind === "verified" && !sameCharacters(stretch, pasted, runs)) kind = "typography";
  const matched = runs.reduce((sum, run) => sum + run.length, 0);
  return { stretch, runs, kind, flags: [...flags], from, to, matched };
}
