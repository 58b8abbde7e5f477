/** Filling a message with passages, and what is left for the next one. */
import type { Answer, CitedPassage } from "../../src/types.ts";
import { placeOf } from "./continuation.ts";
import type { Continuation } from "./continuation.ts";
import { inPageOrder } from "./pages.ts";
import { CONTEXT_LABELS, contextOf } from "./wording.ts";

/** More than any button carries. */
const MAX_PLACES = 64;

/** All of an answer, and its passages in the order of its pages. */
export function firstContinuation(answer: Answer): { passages: CitedPassage[]; continuation: Continuation } {
  const passages = inPageOrder(answer);
  const continuation: Continuation = {
    label: contextOf(answer),
    before: 0,
    total: passages.length,
    answers: passages.filter(({ relation }) => relation === "answer").length,
    from: 0,
    places: passages.slice(0, MAX_PLACES).map(placeOf),
  };
  return { passages, continuation };
}

/** One passage that stands for itself. */
export function onlyPassage(passage: CitedPassage): Continuation {
  return { label: "context", before: 0, total: 1, answers: 1, from: 0, places: [placeOf(passage)] };
}

/** One passage as a platform sets it. */
interface SetPassage<T> {
  readonly block: T;
  /** What it takes of the room. */
  readonly chars: number;
  /** Code units of the passage shown by now; its length where that is all of it. */
  readonly shownTo: number;
}

/** Where a passage is to be set. */
interface PassagePlacement {
  /** Code units of it that were shown before. */
  readonly from: number;
  /** What stands above it, where a new kind of passages begins. */
  readonly heading?: string;
  readonly room: number;
  /** Its place on the page, from 0 on. */
  readonly at: number;
}

export interface PageRoom<T> {
  /** Most passages. */
  readonly most: number;
  readonly room: number;
  /** Undefined where too little fits into the room. */
  readonly set: (passage: CitedPassage, given: PassagePlacement) => SetPassage<T> | undefined;
}

export interface FilledPage<T> {
  readonly blocks: readonly T[];
  readonly shown: readonly CitedPassage[];
  /** The passages of this page alone. */
  readonly here: Continuation;
  /** Absent where nothing is left. */
  readonly rest?: Continuation;
}

/** As many of `passages`, the first of which is the first of `continuation`, as fit. */
export function fillPage<T>(
  continuation: Continuation,
  passages: readonly CitedPassage[],
  { most, room, set }: PageRoom<T>,
): FilledPage<T> {
  const blocks: T[] = [];
  const shown: CitedPassage[] = [];
  let { from } = continuation;
  let left = room;
  let next = 0;
  while (next < passages.length && shown.length < most) {
    const passage = passages[next]!;
    const isFirstContext = passage.relation === "context" && passages[next - 1]?.relation !== "context";
    const heading = isFirstContext ? { heading: CONTEXT_LABELS[continuation.label] } : {};
    const placed = set(passage, { from, ...heading, room: left, at: next });
    // Only the first passage is begun without being finished: the others fit whole or wait for their own page.
    if (placed === undefined || (shown.length > 0 && placed.shownTo < passage.text.length)) break;
    blocks.push(placed.block);
    shown.push(passage);
    left -= placed.chars;
    from = placed.shownTo < passage.text.length ? placed.shownTo : 0;
    if (from > 0) break;
    next += 1;
  }
  const rest = restOf(continuation, next, from);
  return {
    blocks,
    shown,
    here: { ...continuation, from: 0, places: shown.map(placeOf) },
    ...(rest !== undefined && { rest }),
  };
}

/** What a page leaves, from passage number `next` of its continuation on; undefined where nothing is left. */
function restOf(continuation: Continuation, next: number, from: number): Continuation | undefined {
  const { before, answers, places } = continuation;
  if (next >= places.length) return undefined;
  return {
    ...continuation,
    before: before + next,
    answers: Math.max(0, answers - next),
    from,
    places: places.slice(next),
  };
}

/** Most characters of what `pageRange` says, for totals below a million. */
export const PAGE_RANGE_CHARS = 100;

/** Where a page stands among all passages; undefined where it shows all. */
export function pageRange(
  { before, total }: Continuation,
  { shown, rest }: Pick<FilledPage<unknown>, "shown" | "rest">,
): string | undefined {
  const count = shown.length;
  if (count === 0 || (count === total && rest === undefined)) return undefined;
  const range = count === 1 ? `${before + 1}` : `${before + 1}–${before + count}`;
  const isLost = rest === undefined && before + count < total;
  return `${range} of ${total}${isLost ? "; for the others, ask about a topic or one document" : ""}`;
}
