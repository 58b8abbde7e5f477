/**
 * Quotation marks to quoted regions: curly, straight, `''…''`, and single curly marks where a text uses no double
 * ones. A mark that is never closed runs to its paragraph's end, as news style has it for speech over several
 * paragraphs.
 */
import type { Line } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** Quoted tokens of one block, without the marks. */
export interface Region {
  /** Index of the first token inside. */
  readonly first: number;
  /** Index behind the last token inside; `first < last`. */
  readonly last: number;
  /** False where the paragraph ends with the mark still open: the speech goes on in the next one. */
  readonly closed: boolean;
  /** False where the opening mark is missing: the speech began in the paragraph before. */
  readonly opened: boolean;
}

/** A block's tokens with what stands in marks among them. */
export interface MarkedLine extends Line {
  readonly regions: readonly Region[];
}

/** Regions of a block in text order; they do not overlap. Marks of another kind inside one belong to its words. */
export function findRegions(text: string, tokens: readonly Token[]): Region[] {
  const regions: Region[] = [];
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== "mark") continue;
    const opens = isOpening(text, tokens, i, open >= 0);
    const nested = opens && open >= 0 ? nestedEnd(text, tokens, open, i) : -1;
    if (nested >= 0) i = nested;
    else if (opens) {
      // A second opening mark: the first one was never closed.
      if (open >= 0) push(regions, open + 1, i, true, true);
      open = i;
    } else if (open === i - 1 && /\p{L}/u.test(text[tokens[i]!.end] ?? "")) {
      // `“”This is …”`: a mark that was doubled by mistake.
      open = i;
    } else if (open >= 0) {
      push(regions, open + 1, i, true, true);
      open = -1;
    } else if (regions.length === 0 && tokens[i]!.text === "”" && i > 2) {
      push(regions, 0, i, true, false);
    }
  }
  if (open >= 0) push(regions, open + 1, tokens.length, false, true);
  return regions;
}

/**
 * Where a quotation within a quotation closes, by the index of its mark; -1 where the mark at `i` opens none: the one
 * around it must close after it in its own kind, or run to the end of its paragraph with the inner one closed.
 */
function nestedEnd(text: string, tokens: readonly Token[], outer: number, i: number): number {
  const marks = tokens.flatMap(({ kind }, k) => (kind === "mark" && k > i ? [k] : []));
  const [close, next] = marks;
  if (close === undefined || isOpening(text, tokens, close, true)) return -1;
  const outerCurly = isCurly(tokens[outer]!);
  if (outerCurly !== isCurly(tokens[i]!)) return isCurly(tokens[close]!) === outerCurly ? -1 : close;
  // `“… what he calls “hell” than …”`: of one kind, only where both close.
  const closesBoth = outerCurly && next !== undefined && !isOpening(text, tokens, next, true);
  return closesBoth ? close : -1;
}

const isCurly = ({ text }: Token): boolean => /[“”„]/u.test(text);

function push(regions: Region[], first: number, last: number, closed: boolean, opened: boolean): void {
  if (first < last) regions.push({ first, last, closed, opened });
}

function isOpening(text: string, tokens: readonly Token[], i: number, inside: boolean): boolean {
  const { start, end, text: mark } = tokens[i]!;
  const spaceBefore = start === 0 || /[\s([{—–\-/[]/u.test(text[start - 1]!);
  const spaceAfter = end >= text.length || /[\s.,;:!?)\]}—–]/u.test(text[end]!);
  if (mark === "‘") return true;
  if (mark === "’") return false;
  if (mark === "“" || mark === "„" || mark === "«") return !(inside && !spaceBefore && spaceAfter);
  if (mark === "”" || mark === "»") return !inside && spaceBefore && !spaceAfter;
  if (mark === "``") return true;
  // Straight marks say nothing of their side; the space around them does, and where it does not, they take turns.
  if (spaceBefore !== spaceAfter) return spaceBefore;
  return !inside;
}

/** 1 for every token inside a region, 2 for the marks themselves. */
export function quotedMask(tokens: readonly Token[], regions: readonly Region[]): Uint8Array {
  const mask = new Uint8Array(tokens.length);
  tokens.forEach((token, i) => {
    if (token.kind === "mark") mask[i] = 2;
  });
  for (const { first, last } of regions) mask.fill(1, first, last);
  return mask;
}
