import type { Answer } from "../../src/types.ts";

/** What a line of input is answered with besides the answer; given back exactly as it came. */
export interface Echo {
  readonly id?: string | number | null | undefined;
  readonly conversation?: string | number | null | undefined;
}

/** Ends a line for some readers of JSON lines (Python's `splitlines`), though JSON allows them within a string. */
const LINE_ENDS = /[\u0085\u2028\u2029]/gu;

function escape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** One line of JSON for any value, with its line end. */
export function toJsonLine(value: unknown): string {
  return `${JSON.stringify(value).replaceAll(LINE_ENDS, escape)}\n`;
}

/** The `Answer` of PRODUCT.md as one line: what it answers first, then what is known. */
export function answerToJson(answer: Answer, { id, conversation }: Echo = {}): string {
  const { question, interpretation, status, ...rest } = answer;
  return toJsonLine({ id, conversation, question, interpretation, status, ...rest });
}
