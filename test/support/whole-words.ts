import { wording } from "../../src/check/wording.ts";
import type { Span } from "../../src/types.ts";

/** The words of a text as they are written: "don’t", which a check reads as two, is one. */
export function wholeWords(text: string): Span[] {
  const whole: Span[] = [];
  for (const { start, end } of wording(text)) {
    const last = whole.at(-1);
    if (last?.end === start) whole[whole.length - 1] = { start: last.start, end };
    else whole.push({ start, end });
  }
  return whole;
}
