/**
 * A pasted quotation against the corpus: is it there, word for word, whose words are they, and if not, what was changed.
 *
 * Left-out names and numbers leave the verdict at `omission`, with
 * their flag: nothing false was put into the speaker's mouth, but a reader should look. A left-out negation is
 * `altered`, as is a number cut in two: what remains says something else. Words verified by themselves are flagged
 * `negation` where the source negates them just before.
 */
import type { Run } from "./align.ts";
import { exactMatches, nearMatch } from "./compare-quotation.ts";
import type { Match } from "./compare-quotation.ts";
import { toPasted } from "./pasted.ts";
import type { Pasted } from "./pasted.ts";
import { asking, byPhrases, byWords, neighbours, withinBudget } from "./find-candidates.ts";
import type { Asking } from "./find-candidates.ts";
import { changedMeaning, namesIn } from "./meaning.ts";
import { bareWords } from "./quotations-in.ts";
import { isPiece, piecesOf, sharingMost, splicePieces } from "./splice.ts";
import type { Piece } from "./splice.ts";
import { createStretching } from "./stretch.ts";
import type { Stretch } from "./stretch.ts";
import type { Passage, QuoteCheck, Retriever, Span } from "../types.ts";
import { wordDiff } from "./word-diff.ts";

export interface VerifyOptions {
  /** `Speaker.id`s the claimed speaker may mean; empty for somebody the corpus does not know, absent where nobody was claimed. */
  readonly claimed?: readonly string[];
  /** Milliseconds from now. */
  readonly deadline?: number;
}

/** What was found of a pasted quotation. */
export interface Finding {
  readonly verdict: QuoteCheck["verdict"];
  /** From the source's words to `checked`; several sources follow one another as their pieces do. */
  readonly diff: QuoteCheck["diff"];
  /** In the order negation, number, name. */
  readonly flags: NonNullable<QuoteCheck["flags"]>;
  /** `Speaker.id` of whoever said the source's words; null where the text does not say or nothing was found. */
  readonly speaker: string | null;
  /** True where the best place gives them as the article's report of what was said rather than within marks. */
  readonly isReported: boolean;
  /** Where the words stand, best first; for `not_found` the nearest, to be shown as context only. */
  readonly passages: readonly Passage[];
  /** True where the deadline cut the search. */
  readonly partial: boolean;
  /** What was compared: the quotation without marks and mark-up around it. */
  readonly checked: string;
}

type Kind = Match["kind"];
const RANK: Readonly<Record<Kind, number>> = { verified: 3, typography: 2, omission: 1, altered: 0 };

/** Words as written ("don't" is one) an exact phrase needs to be a quotation, or content words if it is shorter. */
const MIN_WORDS = 3;
const MIN_CONTENT_WORDS = 2;
/** Stretches compared word by word when no exact place was found. */
const MAX_COMPARED = 8;
/** Equally good places that are shown. */
const MAX_PLACES = 5;
/** Passages shown as the nearest, and the content words one must share with the quotation. */
const MAX_NEAREST = 3;
const MIN_NEAREST_TERMS = 2;
const MIN_NEAREST_SHARE = 0.3;

/** Never throws for any `quotation`, given without its marks; what the retriever throws passes through. */
export async function verify(
  quotation: string,
  retriever: Retriever,
  { claimed, deadline }: VerifyOptions = {},
): Promise<Finding> {
  const access = asking(retriever, deadline);
  const pasted = toPasted(bareWords(quotation));
  const content = pasted.words.filter(({ term }) => term !== "").length;
  const written = pasted.words.filter(({ start }, at) => pasted.words[at - 1]?.end !== start).length;
  if (written < MIN_WORDS && content < MIN_CONTENT_WORDS) return notFound(pasted, [], access);
  const phrases = await byPhrases(pasted, access, claimed);
  let { paragraphs } = phrases;
  const toStretches = createStretching(phrases.probes);
  let stretches = toStretches(paragraphs);

  await access.pace();
  const exact = (): Match[] => stretches.flatMap((stretch) => exactMatches(stretch, pasted));
  let matches = exact();
  if (matches.length === 0 && content > 0) {
    const between = uncovered(pasted, stretches);
    const loose = await byWords(pasted, [[0, pasted.keys.length], ...between], access);
    const beside = between.length > 0 ? await neighbours(paragraphs.slice(0, MAX_COMPARED), access) : [];
    paragraphs = withinBudget([paragraphs, beside, loose]);
    await access.pace();
    stretches = toStretches(paragraphs);
    matches = exact();
  }
  if (matches.length > 0) return conclude(matches, pasted, access, claimed, new Set());

  await access.pace();
  const names = namesIn(stretches);
  const compared = sharingMost(stretches, pasted.keys).slice(0, MAX_COMPARED);
  for (const stretch of compared) {
    const match = nearMatch(stretch, pasted, names);
    if (match !== undefined) matches.push(match);
    await access.pace();
  }
  const best = ordered(matches, claimed)[0];
  if (best === undefined || best.kind === "altered") {
    const pieces = await splicePieces(pasted, stretches, names, access.pace);
    if (pieces !== undefined) return spliced(pieces, pasted, access, names);
  }
  if (best !== undefined) return conclude(matches, pasted, access, claimed, names);
  return notFound(pasted, stretches, access);
}

/** Parts of the quotation that no stretch holds in a row, where others do: what a change or another source accounts for. */
function uncovered(pasted: Pasted, stretches: readonly Stretch[]): [number, number][] {
  const SHINGLE = 3;
  const own = new Set(pasted.keys);
  const known = new Set<string>();
  for (const { keys } of stretches) {
    // Most words are not the quotation's, so that few of the shingles need be made.
    let shared = 0;
    for (const [at, key] of keys.entries()) {
      shared = own.has(key) ? shared + 1 : 0;
      if (shared >= SHINGLE) known.add(keys.slice(at + 1 - SHINGLE, at + 1).join(" "));
    }
  }
  const covered = new Uint8Array(pasted.keys.length);
  for (let at = 0; at + SHINGLE <= pasted.keys.length; at++)
    if (known.has(pasted.keys.slice(at, at + SHINGLE).join(" "))) covered.fill(1, at, at + SHINGLE);
  const parts: [number, number][] = [];
  const MAX_PARTS = 4;
  for (let at = 0; at < covered.length && parts.length < MAX_PARTS; at++) {
    if (covered[at] === 1) continue;
    let end = at;
    while (end < covered.length && covered[end] === 0) end++;
    if (end - at >= MIN_WORDS && end - at < covered.length) parts.push([at, end]);
    at = end;
  }
  return parts;
}

/** Best first: the better wording, but whatever a claimed speaker said word for word before all that others did. */
function ordered(matches: readonly Match[], claimed: readonly string[] | undefined): Match[] {
  const value = (match: Match): number =>
    RANK[match.kind] +
    (claimed !== undefined && match.kind !== "altered" && owner(match, claimed).isClaimed
      ? match.kind === "omission"
        ? 0.5
        : RANK.verified
      : 0);
  return [...matches].sort((a, b) => value(b) - value(a) || b.matched - a.matched || a.runs.length - b.runs.length);
}

function conclude(
  matches: readonly Match[],
  pasted: Pasted,
  access: Asking,
  claimed: readonly string[] | undefined,
  names: ReadonlySet<string>,
): Finding {
  const places = ordered(matches, claimed);
  const best = places[0]!;
  const pieces = piecesOf(best);
  const isJoined = best.kind !== "altered" && pieces.length > 1;
  if (isJoined && pieces.every((piece) => isPiece(piece, pasted, names))) return spliced(pieces, pasted, access, names);
  const kind: Kind = isJoined ? "altered" : best.kind;
  const { speaker, isClaimed } = owner(best, claimed);
  const equals = kind === "altered" ? [best] : places.filter((match) => match.kind === best.kind);
  return {
    verdict: claimed !== undefined && kind !== "altered" && !isClaimed ? "misattributed" : kind,
    diff: diffOf(best, pasted),
    flags: inOrder(best.flags),
    speaker,
    isReported: isReported(best),
    passages: distinct(equals.slice(0, MAX_PLACES).flatMap((match) => passagesOf(match))),
    partial: access.isPartial(),
    checked: pasted.text,
  };
}

function inOrder(flags: Iterable<Finding["flags"][number]>): Finding["flags"] {
  const set = new Set(flags);
  return (["negation", "number", "name"] as const).filter((flag) => set.has(flag));
}

function wordsByPassage({ stretch, runs }: Piece): Map<Passage, number> {
  const counts = new Map<Passage, number>();
  for (const run of runs)
    for (let at = run.source; at < run.source + run.length; at++) {
      const passage = stretch.passages[stretch.passageOf[at]!]!;
      counts.set(passage, (counts.get(passage) ?? 0) + 1);
    }
  return counts;
}

/**
 * Whose words these are, by most of the words. They are a claimed speaker's where he speaks them and nobody else has
 * a part; and may be where it is speech whose speaker the text does not give.
 */
function owner(
  piece: Piece,
  claimed: readonly string[] | undefined,
): { readonly speaker: string | null; readonly isClaimed: boolean } {
  const words = new Map<string | null, number>();
  let isUnknownSpeech = false;
  for (const [passage, count] of wordsByPassage(piece)) {
    words.set(passage.speaker, (words.get(passage.speaker) ?? 0) + count);
    isUnknownSpeech ||= passage.speaker === null && passage.form !== "narration";
  }
  const speakers = [...words].sort((a, b) => b[1] - a[1]).map(([speaker]) => speaker);
  const foreign = speakers.filter((speaker) => speaker !== null && claimed?.includes(speaker) !== true);
  const own = speakers.filter((speaker) => speaker !== null && claimed?.includes(speaker) === true);
  const isClaimed = foreign.length === 0 && (own.length > 0 || isUnknownSpeech);
  if (claimed === undefined) return { speaker: speakers[0] ?? null, isClaimed: false };
  return { speaker: (isClaimed ? own[0] : foreign[0]) ?? null, isClaimed };
}

/** Whether any word of a piece is told in an article's words: of speech without marks, or outside them. */
function isReported({ stretch, runs }: Piece): boolean {
  return runs.some(({ source, length }) =>
    [source, source + length - 1].some((at) => {
      const { form, start } = stretch.passages[stretch.passageOf[at]!]!;
      if (form !== "mixed") return form === "indirect";
      const before = stretch.text.slice(start - stretch.start, stretch.words[at]!.start);
      const marks = before.match(/[“”«»"]/gu) ?? [];
      const last = marks.at(-1);
      return last === '"' ? marks.length % 2 === 0 : last === undefined || /[”»]/u.test(last);
    }),
  );
}

function passagesOf(piece: Piece): Passage[] {
  return [...wordsByPassage(piece).keys()];
}

function distinct(passages: readonly Passage[]): Passage[] {
  return [...new Set(passages)];
}

function spliced(pieces: readonly Piece[], pasted: Pasted, access: Asking, names: ReadonlySet<string>): Finding {
  const diff: QuoteCheck["diff"][number][] = [];
  const flags = new Set<Finding["flags"][number]>();
  pieces.forEach(({ stretch, runs }, at) => {
    const first = at === 0 ? 0 : runs[0]!.pasted;
    const next = pieces[at + 1]?.runs[0]!.pasted ?? pasted.keys.length;
    const last = runs.at(-1)!;
    const part = { stretch, runs, from: runs[0]!.source, to: last.source + last.length };
    diff.push(...diffOf(part, pasted, first, next));
    runs.slice(1).forEach((run, before) => {
      const earlier = runs[before]!;
      const deleted = { wording: stretch, from: earlier.source + earlier.length, to: run.source };
      const inserted = { wording: pasted, from: earlier.pasted + earlier.length, to: run.pasted };
      for (const flag of changedMeaning(deleted, inserted, names)) flags.add(flag);
    });
  });
  const speakers = new Set(pieces.map((piece) => owner(piece, undefined).speaker));
  return {
    verdict: "spliced",
    diff,
    flags: inOrder(flags),
    speaker: speakers.size === 1 ? [...speakers][0]! : null,
    isReported: pieces.some(isReported),
    passages: distinct(pieces.flatMap((piece) => passagesOf(piece))),
    partial: access.isPartial(),
    checked: pasted.text,
  };
}

/** From the source's words `from..to` to the pasted words `first..next`, the characters around them included where both have them. */
function diffOf(
  { stretch, runs, from, to }: { stretch: Stretch; runs: readonly Run[]; from: number; to: number },
  pasted: Pasted,
  first = 0,
  next = pasted.keys.length,
): QuoteCheck["diff"] {
  const start = first === 0 ? 0 : pasted.words[first]!.start;
  const end = next === pasted.keys.length ? pasted.text.length : pasted.words[next]!.start;
  const head = pasted.text.slice(start, pasted.words[first]!.start);
  const tail = pasted.text.slice(pasted.words[next - 1]!.end, end);
  let sourceStart = stretch.words[from]!.start;
  for (let at = head.length; at > 0 && sourceStart > 0 && stretch.text[sourceStart - 1] === head[at - 1]; at--)
    sourceStart--;
  let sourceEnd = stretch.words[to - 1]!.end;
  for (let at = 0; at < tail.length && stretch.text[sourceEnd] === tail[at]; at++) sourceEnd++;
  return wordDiff(
    { text: stretch.text.slice(sourceStart, sourceEnd), words: stretch.words.slice(from, to).map(moved(sourceStart)) },
    { text: pasted.text.slice(start, end), words: pasted.words.slice(first, next).map(moved(start)) },
    runs.map((run) => ({ source: run.source - from, pasted: run.pasted - first, length: run.length })),
  );
}

function moved(offset: number): (word: Span) => Span {
  return ({ start, end }) => ({ start: start - offset, end: end - offset });
}

function notFound(pasted: Pasted, stretches: readonly Stretch[], access: Asking): Finding {
  const wanted = new Set(pasted.words.flatMap(({ term }) => (term === "" ? [] : [term])));
  const needed = Math.max(MIN_NEAREST_TERMS, wanted.size * MIN_NEAREST_SHARE);
  const nearest = stretches.flatMap(({ words, passages, passageOf }) => {
    const shared = passages.map(() => new Set<string>());
    words.forEach(({ term }, at) => wanted.has(term) && shared[passageOf[at]!]!.add(term));
    return passages.map((passage, at) => ({ passage, count: shared[at]!.size }));
  });
  return {
    verdict: "not_found",
    diff: [],
    flags: [],
    speaker: null,
    isReported: false,
    passages: nearest
      .filter(({ count }) => count >= needed)
      .sort((a, b) => b.count - a.count)
      .slice(0, MAX_NEAREST)
      .map(({ passage }) => passage),
    partial: access.isPartial(),
    checked: pasted.text,
  };
}
