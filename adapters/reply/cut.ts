/** Cutting text to what fits a message: before it is marked up, so that no cut falls into a mark. */

/** Where a cut may fall, the best first: after a sentence, at white space; anywhere else only between characters. */
const SENTENCE_END = /[.!?…]["'”’)\]]*(?=\s)/gu;
const SPACE = /\s+(?=\S)/gu;

/** A cut earlier than this share of what fits wastes more room than a better place is worth. */
const MIN_SHARE = 0.5;

/** What a reader takes for one character may be several code points. */
const CHARACTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The longest beginning of `text` that `render` sets in at most `room` characters, ended at a sentence or a word
 * where one is near. `render` must not get shorter as its text gets longer. In code units of `text`; 0 only where not
 * even one character fits.
 */
export function fitting(text: string, room: number, render: (part: string) => string): number {
  if (render(text).length <= room) return text.length;
  let low = 0;
  let high = Math.min(text.length, room);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (render(text.slice(0, middle)).length <= room) low = middle;
    else high = middle - 1;
  }
  return lastBreak(text, low);
}

/** Where the longest end of `text` that fits begins, at a word; `text.length` where no word fits. */
export function fittingEnd(text: string, room: number, render: (part: string) => string): number {
  const fits = (from: number): boolean => render(text.slice(from)).length <= room;
  if (fits(0)) return 0;
  const near = Math.max(0, text.length - room);
  const words = [...text.slice(near).matchAll(/(?<=\s)(?=\S)/gu)].map(({ index }) => near + index);
  return words.find(fits) ?? text.length;
}

function lastBreak(text: string, limit: number): number {
  const head = text.slice(0, limit + 1);
  for (const pattern of [SENTENCE_END, SPACE]) {
    const last = [...head.matchAll(pattern)].at(-1);
    const end = last === undefined ? 0 : last.index + last[0].length;
    if (end <= limit && end >= MIN_SHARE * limit && end > 0) return end;
  }
  const whole = characterStart(text, limit);
  if (whole > 0) return whole;
  // One character that is longer than all the room; at least its code points stay whole.
  const splitsPair = /[\ud800-\udbff]$/u.test(text.slice(0, limit)) && /^[\udc00-\udfff]/u.test(text.slice(limit));
  return splitsPair ? limit - 1 : limit;
}

/** The last place at or before `at` where a character, as readers see it, begins. */
export function characterStart(text: string, at: number): number {
  return CHARACTERS.segment(text).containing(at)?.index ?? text.length;
}

/** `render(text)`, cut to `room` characters with "…" where it is longer. */
export function clip(text: string, room: number, render: (part: string) => string): string {
  const whole = render(text);
  if (whole.length <= room) return whole;
  return `${render(text.slice(0, fitting(text, room - 1, render))).trimEnd()}…`;
}
