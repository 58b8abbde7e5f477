/** Where a text that is put together from short reports begins anew: live blogs, round-ups. */
import type { Block } from "../segment.ts";

/** "7:45 p.m.", "10.15am GMT:", "11:20 p.m. (0420 GMT)": when an entry was put up. */
const TIME =
  /^\W{0,3}\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.? ?m\.?|noon|midnight|hrs)\W{0,2}(?:\(?(?:\d{4} )?[A-Z]{2,5}\)?\W{0,2}){0,2}$/iu;

/** "___", "* * *", "———": a line that only parts. */
const RULE = /^(?:[_*•~=#–—-]\s?){3,}\.?$/u;

/** By block, the first block of the entry it stands in: 0 throughout where a text is of one piece. */
export function entryStarts(text: string, blocks: readonly Block[]): number[] {
  let first = 0;
  return blocks.map(({ start, end }, i) => {
    if (end - start <= MAX_LINE_CHARS) {
      const line = text.slice(start, end);
      if (TIME.test(line) || RULE.test(line)) first = i;
    }
    return first;
  });
}

const MAX_LINE_CHARS = 40;
