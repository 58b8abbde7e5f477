/** Whether a pasted quotation was put together from several places, and from which. */
import { align } from "./align.ts";
import type { Run } from "./align.ts";
import { contentWords, tidied } from "./compare-quotation.ts";
import type { Match } from "./compare-quotation.ts";
import type { Pasted } from "./pasted.ts";
import { isName } from "./meaning.ts";
import type { Pace } from "./pace.ts";
import type { Stretch } from "./stretch.ts";

/** Runs of one stretch that belong together, by their place in the whole quotation. */
export interface Piece {
  readonly stretch: Stretch;
  readonly runs: readonly Run[];
}

/** Words of a piece: four with three content words among them, or six with two; fewer are anybody's phrase. */
const isPieceLong = (words: number, content: number): boolean =>
  (words >= 4 && content >= 3) || (words >= 6 && content >= 2);
/** Pasted and source words between two runs of one piece at most: a word changed, a phrase left out. */
const MAX_PASTED_GAP = 3;
const MAX_SOURCE_GAP = 12;
/** Share of the pasted words in pieces at least; below it most is nobody's. */
const MIN_SPLICED_SHARE = 0.7;
const MAX_PIECES = 12;
/** Stretches laid against one part of the quotation: those sharing the most words with it. */
const MAX_TRIED = 6;

/** The pieces of two or more places in pasted order, or undefined where it is not spliced. */
export async function splicePieces(
  pasted: Pasted,
  stretches: readonly Stretch[],
  names: ReadonlySet<string>,
  pace: Pace,
): Promise<Piece[] | undefined> {
  const pieces: Piece[] = [];
  const cover = async (from: number, to: number): Promise<void> => {
    if (to - from < 4 || pieces.length >= MAX_PIECES) return;
    const piece = await bestPiece(pasted, from, to, stretches, names, pace);
    if (piece === undefined) return;
    pieces.push(piece);
    await cover(from, piece.runs[0]!.pasted);
    await cover(endOf(piece), to);
  };
  await cover(0, pasted.keys.length);
  pieces.sort((a, b) => a.runs[0]!.pasted - b.runs[0]!.pasted);
  const covered = pieces.reduce((sum, piece) => sum + wordsOf(piece), 0);
  const apart = pieces.some((piece, at) => at > 0 && isElsewhere(pieces[at - 1]!, piece));
  return apart && covered >= pasted.keys.length * MIN_SPLICED_SHARE ? pieces : undefined;
}

/** Where one reading within a stretch joins what different people said, or passages that do not touch: its pieces, else one. */
export function piecesOf(match: Match): Piece[] {
  const pieces: Run[][] = [];
  for (const run of match.runs) {
    const last = pieces.at(-1);
    const before = last && { stretch: match.stretch, runs: last };
    if (last === undefined || isElsewhere(before!, { stretch: match.stretch, runs: [run] })) pieces.push([run]);
    else last.push(run);
  }
  return pieces.map((runs) => ({ stretch: match.stretch, runs }));
}

/** Whether a piece is long enough to be called a quotation by itself, and more than names. */
export function isPiece({ stretch, runs }: Piece, pasted: Pasted, names: ReadonlySet<string>): boolean {
  const content = runs.reduce((sum, run) => sum + contentWords(pasted, run.pasted, run.pasted + run.length), 0);
  const plain = runs.some((run) =>
    Array.from({ length: run.length }, (_, step) => step).some(
      (step) => pasted.words[run.pasted + step]!.term !== "" && !isName(stretch, run.source + step, names),
    ),
  );
  return plain && isPieceLong(wordsOf({ runs }), content);
}

function isElsewhere(before: Piece, after: Piece): boolean {
  if (before.stretch !== after.stretch) return true;
  const { stretch } = before;
  const last = before.runs.at(-1)!;
  const from = last.source + last.length - 1;
  const to = after.runs[0]!.source;
  // A run on from word to word is one quotation, whoever speaks.
  if (to === from + 1) return false;
  const a = stretch.passageOf[from]!;
  const b = stretch.passageOf[to]!;
  if (a === b) return false;
  const [one, other] = [stretch.passages[a]!, stretch.passages[b]!];
  const isNarration = one.form === "narration";
  if (one.speaker !== other.speaker || isNarration !== (other.form === "narration")) return true;
  return stretch.paragraphOf[from] !== stretch.paragraphOf[to] && Math.abs(b - a) > 1;
}

async function bestPiece(
  pasted: Pasted,
  from: number,
  to: number,
  stretches: readonly Stretch[],
  names: ReadonlySet<string>,
  pace: Pace,
): Promise<Piece | undefined> {
  const keys = pasted.keys.slice(from, to);
  const part = from === 0 && to === pasted.keys.length ? pasted : partOf(pasted, from, to);
  let best: Piece | undefined;
  for (const stretch of sharingMost(stretches, keys).slice(0, MAX_TRIED)) {
    await pace();
    for (const runs of together(tidied(align(stretch.keys, keys), stretch, part))) {
      const piece = {
        stretch,
        runs: runs.map(({ source, pasted: at, length }) => ({ source, pasted: at + from, length })),
      };
      if (isPiece(piece, pasted, names) && (best === undefined || wordsOf(piece) > wordsOf(best))) best = piece;
    }
  }
  return best;
}

function partOf(pasted: Pasted, from: number, to: number): Pasted {
  return {
    ...pasted,
    words: pasted.words.slice(from, to),
    keys: pasted.keys.slice(from, to),
    sentences: pasted.sentences.slice(from, to),
    afterEllipsis: pasted.afterEllipsis.slice(from, to),
    bracketed: pasted.bracketed.slice(from, to),
  };
}

function together(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1);
    const near =
      last !== undefined &&
      run.pasted - last.pasted - last.length <= MAX_PASTED_GAP &&
      run.source - last.source - last.length <= MAX_SOURCE_GAP;
    if (near) groups.at(-1)!.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** `stretches` by how many of `keys` they hold, the most first; ties as given. */
export function sharingMost(stretches: readonly Stretch[], keys: readonly string[]): Stretch[] {
  const wanted = new Set(keys);
  const shared = new Map(
    stretches.map((stretch) => [stretch, new Set(stretch.keys.filter((key) => wanted.has(key))).size]),
  );
  return [...stretches].sort((a, b) => shared.get(b)! - shared.get(a)!);
}

function wordsOf({ runs }: { readonly runs: readonly Run[] }): number {
  return runs.reduce((sum, run) => sum + run.length, 0);
}

function endOf({ runs }: Piece): number {
  const last = runs.at(-1)!;
  return last.pasted + last.length;
}
