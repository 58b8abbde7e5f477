/** An answer, or the page of one that a button asks for, as one message for Telegram. */
import type { Answer, CitedPassage } from "../../src/types.ts";
import type { Continuation } from "../reply/continuation.ts";
import { clip } from "../reply/cut.ts";
import { fillPage, firstContinuation, PAGE_RANGE_CHARS, pageRange } from "../reply/turn-page.ts";
import { checksToShow } from "../reply/verdict.ts";
import { oneLine } from "../reply/visible.ts";
import { CUT_SHORT } from "../reply/wording.ts";
import { setCheck } from "./check-view.ts";
import type { DeepLinks } from "./deep-links.ts";
import { concat, join, mark } from "./entities.ts";
import type { Formatted, Part } from "./entities.ts";
import { keyboardOf } from "./keyboard.ts";
import type { ButtonLook, Buttons } from "./keyboard.ts";
import { setPassage } from "./passage-view.ts";
import { createPayload, MAX_MESSAGE_CHARS } from "./payload.ts";
import type { Payload } from "./payload.ts";

/** What stays the same from message to message. */
export interface Look extends ButtonLook {
  readonly links: DeepLinks;
}

export interface ViewOptions extends Pick<Buttons, "query" | "language"> {
  /** Most passages in the message; fewer where their words need the room. */
  readonly passages: number;
}

const MAX_INTERPRETATION_CHARS = 400;
const MAX_EXPLANATION_CHARS = 800;
const MAX_SUGGESTION_CHARS = 200;
/** Room for a verdict; a passage with its place still fits below. */
const CHECK_CHARS = 1400;

/** The first page of an answer. */
export function viewAnswer(answer: Answer, look: Look, options: ViewOptions): Payload {
  const { passages, continuation } = firstContinuation(answer);
  return setPage({ head: headOf(answer), tail: tailOf(answer), passages, continuation }, look, options);
}

/** A later page. */
export function viewContinued(
  continuation: Continuation,
  passages: readonly CitedPassage[],
  look: Look,
  options: ViewOptions,
): Payload {
  return setPage({ head: [], tail: [], passages, continuation }, look, options);
}

interface PageContents {
  readonly head: readonly Part[];
  /** Left out, the last first, where there is no room. */
  readonly tail: readonly Part[];
  /** From the first one to show on. */
  readonly passages: readonly CitedPassage[];
  readonly continuation: Continuation;
}

/** Between two blocks. */
const GAP = "\n\n";

function setPage({ head, tail, passages, continuation }: PageContents, look: Look, options: ViewOptions): Payload {
  const { language, query } = options;
  const blocks = [...head];
  const left = (): number => MAX_MESSAGE_CHARS - join(blocks, GAP).text.length - GAP.length;
  const isNumbered = Math.min(passages.length, options.passages) > 1;
  const page = fillPage<Formatted>(continuation, passages, {
    most: options.passages,
    room: left() - PAGE_RANGE_CHARS - GAP.length,
    set(passage, { from, heading, room, at }) {
      const label = heading === undefined ? concat("") : concat(mark("italic", heading), "\n");
      const set = setPassage(passage, look.referenceOf(passage.citation), {
        from,
        room: room - label.text.length - GAP.length,
        deepLink: look.links.linkTo(passage),
        ...(isNumbered && { number: at + 1 }),
      });
      if (set === undefined) return undefined;
      const block = concat(label, set.block);
      return { block, chars: block.text.length + GAP.length, shownTo: set.shownTo };
    },
  });
  blocks.push(...page.blocks);
  const range = pageRange(continuation, page);
  if (range !== undefined) blocks.push(range);
  for (const block of tail) if (concat(block).text.length <= left()) blocks.push(block);
  const { shown, here, rest } = page;
  const keyboard = keyboardOf({ shown, here, ...(rest !== undefined && { rest }), query, language }, look);
  return createPayload(join(blocks, GAP), keyboard);
}

function headOf(answer: Answer): Part[] {
  const blocks: Part[] = [];
  if (answer.interpretation !== undefined) {
    blocks.push(mark("italic", clip(answer.interpretation, MAX_INTERPRETATION_CHARS, oneLine)));
  }
  blocks.push(...checksToShow(answer).map((check) => setCheck(check, CHECK_CHARS)));
  if (answer.status !== "answered") blocks.push(clip(answer.message, MAX_EXPLANATION_CHARS, oneLine));
  return blocks;
}

function tailOf(answer: Answer): Part[] {
  const suggestions = (answer.suggestions ?? []).map(
    (question) => `• ${clip(question, MAX_SUGGESTION_CHARS, oneLine)}`,
  );
  return [
    ...(answer.partial === true ? [mark("italic", CUT_SHORT)] : []),
    ...(suggestions.length > 0 ? [["You could ask:", ...suggestions].join("\n")] : []),
  ];
}
