/** Verdicts on quotations for Telegram, with what differs struck through and underlined. */
import type { DiffPart, QuoteCheck } from "../../src/types.ts";
import { clip, fitting } from "../reply/cut.ts";
import { DIFF_LEGEND, SIGNS, wordVerdict } from "../reply/verdict.ts";
import { oneLine } from "../reply/visible.ts";
import { blockQuote, concat, join, mark } from "./entities.ts";
import type { Formatted, Part } from "./entities.ts";

const MAX_VERDICT_CHARS = 300;
const MAX_WHOSE_CHARS = 300;
/** A message has 100 marks at most, and the passages need theirs. */
const MAX_MARKS = 60;

/** One check in at most `room` characters. */
export function setCheck(check: QuoteCheck, room: number): Formatted {
  const { tone, verdict, whose, diff } = wordVerdict(check);
  const head: Formatted = concat(`${SIGNS[tone]} `, mark("bold", clip(verdict, MAX_VERDICT_CHARS, oneLine)));
  const lines = whose === undefined ? [head] : [head, clip(whose, MAX_WHOSE_CHARS, oneLine)];
  const above = join(lines, "\n");
  if (diff.length === 0) return above;
  const legend = setLegend(diff);
  const rest = room - above.text.length - legend.text.length - 2;
  return rest < MIN_DIFF_CHARS ? above : join([above, blockQuote(setDiff(diff, rest)), legend], "\n");
}

/** A shorter piece of a comparison shows nothing. */
const MIN_DIFF_CHARS = 60;

const MARKED: Readonly<Record<DiffPart["op"], (text: string) => Part>> = {
  equal: (text) => text,
  insert: (text) => mark("underline", text),
  delete: (text) => mark("strikethrough", text),
};

function setLegend(diff: readonly DiffPart[]): Formatted {
  const marks = (["delete", "insert"] as const).filter((op) => diff.some((part) => part.op === op));
  return concat(
    "What differs: ",
    join(
      marks.map((op) => MARKED[op](DIFF_LEGEND[op])),
      ", ",
    ),
  );
}

/** In one line; words that differ stay apart where one takes the place of the other. */
function setDiff(diff: readonly DiffPart[], room: number): Formatted {
  const parts: Part[] = [];
  let left = room - 1;
  let marks = 0;
  for (const { op, text } of diff) {
    const line = flat(text);
    marks += op === "equal" ? 0 : 1;
    const end = marks > MAX_MARKS ? 0 : fitting(line, left, (part) => part);
    parts.push(MARKED[op](line.slice(0, end)));
    left -= end;
    if (end < line.length) return concat(...parts, "…");
  }
  return concat(...parts);
}

/** Like `oneLine`, but for the spaces at the ends, which part a word from the next one. */
function flat(text: string): string {
  const words = oneLine(text);
  if (words === "") return text === "" ? "" : " ";
  return `${/^\s/u.test(text) ? " " : ""}${words}${/\s$/u.test(text) ? " " : ""}`;
}
