/** An answer, or the page of one that a button asks for, as one message for Discord. */
import type { Answer, CitedPassage } from "../../src/types.ts";
import type { Continuation, ContinuationCodec } from "../reply/continuation.ts";
import type { ReferenceOf } from "../reply/reference.ts";
import { fillPage, firstContinuation, PAGE_RANGE_CHARS, pageRange } from "../reply/turn-page.ts";
import { checksToShow } from "../reply/verdict.ts";
import { CUT_SHORT } from "../reply/wording.ts";
import { buttonsOf } from "./buttons-row.ts";
import { setChecks } from "./check-view.ts";
import { clip } from "../reply/cut.ts";
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
/** What makes a line small. */
const SMALL = "-# ";
const FOOTER_CHARS = SMALL.length + PAGE_RANGE_CHARS;

/** The line that repeats a question; the pages after the first keep it. */
const REPEATED = { asked: "-# Asked: ", checked: "-# Checked: " } as const;

/** The first page of an answer. */
export function viewAnswer(answer: Answer, look: Look, options: ViewOptions): Payload {
  const { passages, continuation } = firstContinuation(answer);
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
  const page = fillPage(continuation, passages, {
    most: options.passages,
    room: ROOM_CHARS - FOOTER_CHARS - length(),
    set(passage, { from, heading, room, at }) {
      const label = heading === undefined ? "" : `*${heading}*\n`;
      const block = setPassage(passage, look.referenceOf(passage.citation), from, room - label.length - 2);
      if (block === undefined) return undefined;
      const text = `${at > 0 || head.length > 0 ? "\n" : ""}${label}${block.text}`;
      return { block: text, chars: text.length + 1, shownTo: block.shownTo };
    },
  });
  blocks.push(...page.blocks);
  const range = pageRange(continuation, page);
  if (range !== undefined) blocks.push(`${SMALL}${range}`);
  for (const line of tail) if (length() + line.length + 1 <= ROOM_CHARS) blocks.push(line);
  const { here, rest } = page;
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
