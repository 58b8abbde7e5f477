/** Verdicts on quotations for Discord, with what differs struck through and in bold. */
import type { DiffPart, QuoteCheck } from "../../src/types.ts";
import { DIFF_LEGEND, SIGNS, titleOf, wordVerdict } from "../reply/verdict.ts";
import { clip, fitting } from "../reply/cut.ts";
import { inline } from "./escape.ts";

/** Checks spelt out in one message; more are counted. */
const MAX_CHECKS = 3;
const MAX_TITLE_WORDS = 8;
const MAX_TITLE_CHARS = 120;
const MAX_VERDICT_CHARS = 220;
const MAX_WHOSE_CHARS = 180;

/** One block a check in at most `room` characters together. */
export function setChecks(checks: readonly QuoteCheck[], room: number): string[] {
  const shown = checks.slice(0, MAX_CHECKS);
  const each = Math.floor(room / Math.max(1, shown.length));
  const blocks = shown.map((check, at) => {
    if (checks.length === 1) return setCheck(check, each);
    const title = `${at + 1}. ${clip(titleOf(check, MAX_TITLE_WORDS), MAX_TITLE_CHARS, inline)}`;
    return `${title}\n${setCheck(check, each - title.length - 1)}`;
  });
  const more = checks.length - shown.length;
  return more > 0 ? [...blocks, `-# … and ${more} more ${more === 1 ? "quotation" : "quotations"}`] : blocks;
}

function setCheck(check: QuoteCheck, room: number): string {
  const { tone, verdict, whose, diff } = wordVerdict(check);
  const lines = [`${SIGNS[tone]} **${clip(verdict, MAX_VERDICT_CHARS, inline)}**`];
  if (whose !== undefined) lines.push(clip(whose, MAX_WHOSE_CHARS, inline));
  const head = lines.join("\n");
  if (diff.length === 0) return head;
  const legend = `-# ${setLegend(diff)}`;
  const rest = room - head.length - legend.length - 5;
  return rest < MIN_DIFF_CHARS ? head : `${head}\n> ${setDiff(diff, rest)}\n${legend}`;
}

/** A shorter piece of a comparison shows nothing. */
const MIN_DIFF_CHARS = 60;

function setLegend(diff: readonly DiffPart[]): string {
  const marks = (["delete", "insert"] as const).filter((op) => diff.some((part) => part.op === op));
  return `What differs: ${marks.map((op) => MARKED[op](DIFF_LEGEND[op])).join(", ")}`;
}

const MARKED: Readonly<Record<DiffPart["op"], (escaped: string) => string>> = {
  equal: (escaped) => escaped,
  insert: (escaped) => `**${escaped}**`,
  delete: (escaped) => `~~${escaped}~~`,
};

/** Each part in one line, its marks next to its words: a mark beside white space would not work. */
function setPart({ op, text }: DiffPart): string {
  const words = inline(text);
  const before = /^\s/u.test(text) ? " " : "";
  const after = /\s$/u.test(text) ? " " : "";
  return words === "" ? before : `${before}${MARKED[op](words)}${after}`;
}

function setDiff(diff: readonly DiffPart[], room: number): string {
  let shown = "";
  for (const { op, text } of diff) {
    const left = room - shown.length - 1;
    const end = fitting(text, Math.max(0, left), (part) => setPart({ op, text: part }));
    shown += setPart({ op, text: text.slice(0, end) });
    if (end < text.length) return `${shown.trimEnd()}…`;
  }
  return shown.trim();
}
