/** Text as it may be shown: nothing in it hides, or turns the reading direction of what follows. */

/** Letters and emoji whose spelling may need a joiner between them. */
const JOINED = String.raw`[\p{L}\p{M}\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\ufe0f]`;
/** Joiners elsewhere than between such, and every other character that shows nothing or turns the reading direction. */
const INVISIBLE = new RegExp(
  [
    String.raw`(?<!${JOINED})[\u200c\u200d]|[\u200c\u200d](?!${JOINED})`,
    String.raw`[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f]`,
    String.raw`[\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]`,
    String.raw`[\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\p{Cs}]`,
  ].join("|"),
  "gu",
);

/** `text` without what is invisible or turns the reading direction. For display only: offsets no longer fit. */
export function visible(text: string): string {
  return text.replaceAll(/\r\n?|[\u2028\u2029]/gu, "\n").replaceAll(INVISIBLE, "");
}

/** One line of it, for names, titles and whatever else is no quotation. */
export function oneLine(text: string): string {
  return visible(text).replaceAll(/\s+/gu, " ").trim();
}
