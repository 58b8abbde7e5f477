/**
 * Words with the question whose they are, before or behind them, put as a question for who said them.
 *
 *     "Starvation is here. Whose words are these please"   ->  "who said Starvation is here"
 *     "whose line was it: the pier will never hold"        ->  "who said the pier will never hold"
 */
import { SENTENCE_END } from "./sentence-end.ts";

const WHOSE = [
  "whose (?:[\\p{L}-]+ ){1,3}?(?:is|are|was|were|would) (?:that|this|these|those|it|they)(?: be)?",
  "who(?:['’]s| is| was) (?:the (?:speaker|author|source|one (?:speaking|talking)|person (?:speaking|talking|quoted))|(?:it )?(?:speaking|talking)|quoted)(?: (?:there|here))?",
  "who (?:do|does|did) (?:that|this|these|those|the) (?:words? |lines? |quotes? )?(?:belong to|come from)",
].join("|");
const AND = "(?:(?:and|but|so|ok|now|wait|hm+|question)[,:]? )*";
const BEHIND = new RegExp(
  `^(?<told>.{8,600}?)[\\s,;:.!?…–—-]+${AND}(?:${WHOSE})(?: (?:again|exactly|actually))?(?:[\\s,]+(?:please|pls|plz|thanks|anyone|lol))*[\\s?!.]*$`,
  "isu",
);
const BEFORE = new RegExp(
  `^${AND}(?:${WHOSE})(?:[,:?–—-]+| (?:about|on|that|saying|where))\\s+(?<told>\\S.{8,600})$`,
  "isu",
);
/** A term of a few words in marks; more of them are a quotation to check. */
export const TERM = /[“"«„](?<term>[^\s“”"«»„]+(?: [^\s“”"«»„]+){0,2})[”"»“]/gu;
const MARKS = /[“”"«»„]/u;
/** A shorter sentence needs the one before to say anything. */
const MIN_WORDS = 4;

/** Left as it is where it asks in another way. */
export function askedWhose(message: string): string {
  const text = message.trim().replaceAll(TERM, "$<term>");
  const told = (BEHIND.exec(text) ?? BEFORE.exec(text))?.groups?.["told"];
  if (told === undefined || MARKS.test(told)) return message;
  const sentences = told
    .split(SENTENCE_END)
    .map((sentence) => sentence.replace(/[\s.!?…,;:]+$/u, "").trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
  const last = sentences.at(-1) ?? told;
  const words = last.split(/\s+/u).length < MIN_WORDS ? sentences.slice(-2).join(", ") : last;
  return `who said ${words}?`;
}
