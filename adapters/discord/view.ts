/** An answer, or the page of one that a button asks for, as one message for Discord. */
import type { Answer, CitedPassage } from "../../src/types.ts";
import { placeOf } from "../reply/continuation.ts";
import type { Continuation, ContinuationCodec } from "../reply/continuation.ts";
import { inPageOrder } from "../reply/pages.ts";
import type { ReferenceOf } from "../reply/reference.ts";
import { checksToShow } from "../reply/verdict.ts";
import { CONTEXT_LABELS, contextOf, CUT_SHORT } from "../reply/wording.ts";
import { buttonsOf } from "./buttons-row.ts";
import { setChecks } from "./check-view.ts";
import { clip } from "./cut.ts";
import type { CustomIds } from "./custom-id.ts";
import { inline } from "./escape.ts";
import { setPassage } from "./passage-view.ts";
import { createPayload, MAX_MESSAGE_CHARS, SHARE_CHARS } from "./payload.ts";
import type { Payload } from "./payload.ts";

/** What stays the same from message to message. */
export interface Look {
  readonly referenceOf: ReferenceOf;
  readonly ids: CustomIds;
  readonly codec: ContinuationCodec;
}

export interface ViewOptions {
  /** Most passages in the message; fewer where their words need the room. */
  readonly passages: number;
  /** Whether only whoever asked sees it, and may share it. */
  readonly isPrivate: boolean;
  /** What was asked or pasted, where the message does not stand below it. */
  readonly asked?: string;
  readonly checked?: string;
}

const ROOM_CHARS = MAX_MESSAGE_CHARS - SHARE_CHARS;
const MAX_ASKED_CHARS = 150;
const MAX_INTERPRETATION_CHARS = 200;
const MAX_EXPLANATION_CHARS = 400;
const MAX_SUGGESTION_CHARS = 120;
/** Room for verdicts; a passage with its place still fits below. */
const CHECKS_CHARS = 700;
/** "-# 1–3 of 1000, and more than buttons can carry; …" below the passages. */
const FOOTER_CHARS = 110;

/** More than any button carries. */
const MAX_PLACES = 64;

/** The line that repeats a question; the pages after the first keep it. */
const REPEATED = { asked: "-# Asked: ", checked: "-# Checked: " } as const;

/** The first page of an answer. */
export function viewAnswer(answer: Answer, look: Look, options: ViewOptions): Payload {
  const passages = inPageOrder(answer);
  const continuation: Continuation = {
    label: contextOf(answer),
    before: 0,
    total: passages.length,
    answers: passages.filter(({ relation }) => relation === "answer").length,
    from: 0,
    places: passages.slice(0, MAX_PLACES).map(placeOf),
  };
  return setPage({ head: headOf(answer, options), tail: tailOf(answer), passages, continuation }, look, options);
}

/** A later page; `asked` is the line of the page before that repeats the question. */
export function viewContinued(
  continuation: Continuation,
  passages: readonly CitedPassage[],
  look: Look,
  options: Omit<ViewOptions, "asked" | "checked"> & { readonly before?: string },
): Payload {
  const [first = ""] = (options.before ?? "").split("\n");
  const head = Object.values(REPEATED).some((mark) => first.startsWith(mark)) ? [first.slice(0, ROOM_CHARS)] : [];
  return setPage({ head, tail: [], passages, continuation }, look, options);
}

interface PageContents {
  readonly head: readonly string[];
  /** Left out, the last first, where there is no room. */
  readonly tail: readonly string[];
  /** From the first one to show on. */
  readonly passages: readonly CitedPassage[];
  readonly continuation: Continuation;
}

function setPage({ head, tail, passages, continuation }: PageContents, look: Look, options: ViewOptions): Payload {
  const blocks = [...head];
  const length = () => blocks.join("\n").length;
  const shown: CitedPassage[] = [];
  let from = continuation.from;
  let next = 0;
  while (next < passages.length && shown.length < options.passages) {
    const passage = passages[next]!;
    const label = passage.relation === "context" && passages[next - 1]?.relation !== "context";
    const heading = label ? `*${CONTEXT_LABELS[continuation.label]}*\n` : "";
    const room = ROOM_CHARS - FOOTER_CHARS - length() - heading.length - 2;
    const block = setPassage(passage, look.referenceOf(passage.citation), from, room);
    // Only the first passage is begun without being finished: the others fit whole or wait for their own page.
    if (block === undefined || (shown.length > 0 && block.shownTo < passage.text.length)) break;
    blocks.push(`${blocks.length > 0 ? "\n" : ""}${heading}${block.text}`);
    shown.push(passage);
    from = block.shownTo < passage.text.length ? block.shownTo : 0;
    if (from > 0) break;
    next += 1;
  }
  const rest = restOf(continuation, next, from);
  const footer = footerOf(continuation, shown.length, rest);
  if (footer !== undefined) blocks.push(footer);
  for (const line of tail) if (length() + line.length + 1 <= ROOM_CHARS) blocks.push(line);
  const here = { ...continuation, from: 0, places: shown.map(placeOf) };
  return createPayload(blocks.join("\n"), buttonsOf({ here, rest, canShare: options.isPrivate }, look));
}

function headOf(answer: Answer, { asked, checked }: ViewOptions): string[] {
  const lines: string[] = [];
  if (asked !== undefined) lines.push(`${REPEATED.asked}${clip(asked, MAX_ASKED_CHARS, inline)}`);
  if (checked !== undefined) lines.push(`${REPEATED.checked}${clip(checked, MAX_ASKED_CHARS, inline)}`);
  if (answer.interpretation !== undefined) {
    lines.push(`-# ${clip(answer.interpretation, MAX_INTERPRETATION_CHARS, inline)}`);
  }
  lines.push(...setChecks(checksToShow(answer), CHECKS_CHARS));
  if (answer.status !== "answered") lines.push(clip(answer.message, MAX_EXPLANATION_CHARS, inline));
  return lines;
}

function tailOf(answer: Answer): string[] {
  const suggestions = (answer.suggestions ?? []).map((question) => `- ${clip(question, MAX_SUGGESTION_CHARS, inline)}`);
  return [
    ...(answer.partial === true ? [`-# ${CUT_SHORT}`] : []),
    ...(suggestions.length > 0 ? [["You could ask:", ...suggestions].join("\n")] : []),
  ];
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

function footerOf(continuation: Continuation, shown: number, rest: Continuation | undefined): string | undefined {
  const { before, total } = continuation;
  if (shown === 0 || (shown === total && rest === undefined)) return undefined;
  const range = shown === 1 ? `${before + 1}` : `${before + 1}–${before + shown}`;
  const isLost = rest === undefined && before + shown < total;
  return `-# ${range} of ${total}${isLost ? "; for the others, ask about a topic or one document" : ""}`;
}
