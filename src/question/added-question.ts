/**
 * A question that names somebody and what about, and asks after that what it is that they say: only the first half can be
 * looked for, for nobody answers in the words of the second.
 *
 *     "sopheap on the japan talks, was she happy with them"   ->  "sopheap on the japan talks"
 *     "what about Lao Mong Hay, is he optimistic?"            ->  "what about Lao Mong Hay"
 */
import { isContent } from "../voices/asking-words.ts";
import { startsAsking } from "./chatter.ts";
import { SENTENCE_END } from "./sentence-end.ts";

const HALVES =
  /^(?<first>\S+(?: \S+){0,14}?(?<! )(?:,|;| -| –| —)?)(?:(?<=[,;–—-])) (?:(?:and|but|so|like) )?(?<second>\S.*)$/u;
const ON = /(?<!\p{L})(?:about|on|regarding|concerning|re) \S/iu;
const THEIRS = /(?<!\p{L})(?:he|she|they|his|her|their)(?!\p{L})/iu;
/** Asks for words on a matter of its own. */
const ASKS_FOR_WORDS =
  /(?<!\p{L})(?:say|said|saying|mention\p{L}*|talk\p{L}*|speak|spoke|comment\p{L}*|tell|told|address\p{L}*|discuss\p{L}*)(?!\p{L})/iu;
const WH = /^(?:what|who|whom|which|when|where|why|how)(?!\p{L})/iu;
/** A question word with more than this many words of its own asks something else. */
const MAX_OWN_WORDS = 1;

/** The text as it is where its second half asks for anything of its own. */
export function withoutAdded(text: string): string {
  if (/[“”"«»„\n]/u.test(text) || text.trim().split(SENTENCE_END).length > 1) return text;
  const { first = "", second = "" } = HALVES.exec(text.trim())?.groups ?? {};
  if (!ON.test(first) || !startsAsking(second) || !THEIRS.test(second)) return text;
  if (ON.test(second) || ASKS_FOR_WORDS.test(second)) return text;
  const own = second.split(/\s+/u).filter(isContent);
  return WH.test(second) && own.length > MAX_OWN_WORDS ? text : first.replace(/[\s,;–—-]+$/u, "");
}
