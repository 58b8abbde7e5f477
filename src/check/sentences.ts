/**
 * Where sentences begin among the words of a text, as far as telling a name from a sentence's first word and a clause
 * from its neighbour needs it.
 */
import type { Word } from "./wording.ts";

const ENDS_SENTENCE = /[.!?…][\s\S]*\s|[.!?…][”"’'»)\]]*$|\n\s*\n/u;
const ABBREVIATION = /^(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|maj|capt|sen|rep|gov|st|rev|hon|no|vs|jr|sr|\p{L})$/u;

/** For every word, how many sentences began up to and with it; equal numbers mean one sentence. */
export function sentenceNumbers(text: string, words: readonly Word[], breaks: readonly number[] = []): number[] {
  let number = 0;
  let nextBreak = 0;
  return words.map((word, at) => {
    const before = words[at - 1];
    let begins = false;
    while (nextBreak < breaks.length && breaks[nextBreak]! <= word.start) {
      begins ||= before !== undefined && before.start < breaks[nextBreak]!;
      nextBreak++;
    }
    if (before !== undefined && !begins) {
      const gap = text.slice(before.end, word.start);
      // An ellipsis within a sentence goes on in lower case.
      begins =
        ENDS_SENTENCE.test(gap) &&
        !(gap.startsWith(".") && ABBREVIATION.test(before.key)) &&
        !/^\p{Ll}/u.test(text.slice(word.start, word.start + 2));
    }
    if (begins) number++;
    return number;
  });
}
