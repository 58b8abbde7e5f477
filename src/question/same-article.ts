/** The words by which a question keeps to what was shown last: "in the same article", "what about Remy there?", "that night". */
import { without } from "./scope.ts";
import type { Scope } from "./scope.ts";

const NOUN = "(?:articles?|stor(?:y|ies)|pieces?|reports?|documents?|texts?|interviews?|papers?|sources?|ones?)";
const SAME: readonly RegExp[] = [
  new RegExp(
    `(?:(?:but|and|also|only|just) )*(?:in|from|within|of) (?:the|that|this) (?:very )?same ${NOUN}(?!\\p{L})`,
    "iu",
  ),
  new RegExp(`(?:(?:but|and|also|only|just) )*(?:the |that |this )?same ${NOUN}(?!\\p{L})`, "iu"),
  new RegExp(`(?:(?:but|and|also|only|just) )*(?:in|from|within) (?:that|this) ${NOUN}(?!\\p{L})`, "iu"),
  /(?:(?:but|and|also|in) )*(?<!(?<!\p{L})(?:is|are|was|were|been|be|get|go|went|came) )there(?=[\s?!.]*$)/iu,
  /(?<!(?:about|of|than) )(?:(?:on|in|at) )?that (?:very |same )?(?:night|evening|morning|afternoon|day|weekend|occasion)(?!\p{L})/iu,
];
/** The words may be said of something else, so that other documents are asked too. */
const LOOSE = /(?:there|night|evening|morning|afternoon|day|weekend|occasion)$/iu;

/** The question kept to the documents shown, as files; undefined where it does not ask for that, or none were. */
export function scopeToShown(text: string, shown: readonly string[]): Scope | undefined {
  if (shown.length === 0 || /[“”"«»„]/u.test(text)) return undefined;
  const match = SAME.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  if (match === undefined || match === null) return undefined;
  const span = { start: match.index, end: match.index + match[0].length };
  const isLoose = LOOSE.test(match[0]);
  const label = match[0].replace(/^(?:(?:but|and|also|only|just|in|from|within|of) )+/iu, "");
  const left = without(text, span);
  return { text: left, files: shown, label, ...(isLoose && { outside: text }) };
}
