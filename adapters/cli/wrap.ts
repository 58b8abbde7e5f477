/** Text set into the columns of a terminal. Only white space is ever changed: the words stay as they are. */
import { stripVTControlCharacters } from "node:util";

/**
 * Characters that would act on the terminal, or turn the reading direction, instead of being shown: control
 * characters other than white space, and Unicode's bidirectional embeddings, overrides and isolates.
 */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const ACTING = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** `text` with every character that acts on a terminal shown as "\uFFFD". For display only. */
export function printable(text: string): string {
  return text.replaceAll(ACTING, "\uFFFD");
}

/** Takes no column: marks that sit on the letter before, and format characters. */
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Takes two columns: East Asian wide and full-width forms, and emoji (Unicode Annex 11, in its large blocks). */
const DOUBLE_WIDTH =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that `text` takes on a terminal, colours aside. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const char of stripVTControlCharacters(text)) {
    if (!ZERO_WIDTH.test(char)) columns += DOUBLE_WIDTH.test(char) ? 2 : 1;
  }
  return columns;
}

/** Where a line may break: white space, except the kinds that exist to forbid it. */
const BREAK = /[^\S\u00a0\u202f\ufeff]+/u;

/**
 * Breaks `text` into lines of at most `width` columns, `indent` included, which begins every line. A word that is
 * longer than a line gets a line to itself and is not cut.
 */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  let columns = 0;
  for (const word of text.split(BREAK)) {
    if (word === "") continue;
    const wordColumns = displayWidth(word);
    if (line !== "" && columns + 1 + wordColumns > width) {
      lines.push(line);
      line = "";
    }
    if (line === "") {
      line = indent + word;
      columns = displayWidth(indent) + wordColumns;
    } else {
      line += ` ${word}`;
      columns += 1 + wordColumns;
    }
  }
  if (line !== "") lines.push(line);
  return lines.join("\n");
}

/** Columns of text where the output is no terminal. */
const DEFAULT_COLUMNS = 80;
/** Narrower than this, indents leave no room for words; wider than this, lines are hard to follow. */
const MIN_COLUMNS = 24;
const MAX_COLUMNS = 100;

/** The width to set text for, given a terminal's columns. */
export function textWidth(columns: number | undefined): number {
  return Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, columns || DEFAULT_COLUMNS));
}
