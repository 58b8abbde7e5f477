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
const TURNS = /^\W*(?:(?:and|but|so|ok)[\s,]+)*(?:what|how) about (?:the|that|this|its|their) /iu;
const SAYS_SO =
  /^(?:did|does|do|has|have) (?:he|she|they) (?:\p{L}+ )?(?:say|said|think|claim|believe|mention)(?: that)? (?:the|it|its|they|their|that|this) \S/iu;
const WHAT_ABOUT = /^(?:\S+ )?(?:what|how) about(?!\p{L})/iu;
const THEIRS = /(?<!\p{L})(?:he|she|they|his|her|their)(?!\p{L})/iu;
/** Asks for words on a matter of its own. */
const ASKS_FOR_WORDS =
  /(?<!\p{L})(?:say|said|saying|mention\p{L}*|talk\p{L}*|speak|spoke|comment\p{L}*|tell|told|address\p{L}*|discuss\p{L}*)(?!\p{L})/iu;
const WH = /^(?:what|who|whom|which|when|where|why|how)(?!\p{L})/iu;
/** A question word with more than this many words of its own asks something else. */
const MAX_OWN_WORDS = 1;

/** "Varga on boats. how many and when": bare words of a name and a topic, with a question that says no more than that. */
const BARE_THEN =
  /^(?<first>(?!(?:i|we|my|our|there|this|that|it|an?|what|who|how|did) )[^\s.?!,]+(?: [^\s.?!,]+){0,3}? (?:about|on|regarding|re) [^.?!,]{2,60}?)[.!?;]+ (?<second>[^.?!]+)[\s?!.]*$/iu;

function barelyAsked(text: string): string | undefined {
  const { first = "", second = "" } = BARE_THEN.exec(text)?.groups ?? {};
  const own = second.split(/\s+/u).filter((word) => isContent(word) && !/^(?:many|much|long|often)$/iu.test(word));
  const isBare = startsAsking(second) && own.length <= MAX_OWN_WORDS;
  return isBare && !startsAsking(first) && !/(?<!\p{L})(?:is|are|was|were|has|had|have)(?!\p{L})/iu.test(first)
    ? first
    : undefined;
}

/** The text as it is where its second half asks for anything of its own. */
export function withoutAdded(text: string): string {
  if (/[“”"«»„\n]/u.test(text)) return text;
  const barely = barelyAsked(text.trim());
  if (barely !== undefined) return barely;
  if (text.trim().split(SENTENCE_END).length > 1) return text;
  const { first = "", second = "" } = HALVES.exec(text.trim())?.groups ?? {};
  // "How about the pier, did she say it is safe?" turns to the pier.
  if (TURNS.test(first) && SAYS_SO.test(second)) return first.replace(/[\s,;–—-]+$/u, "");
  if (!ON.test(first) || !startsAsking(second) || !THEIRS.test(second)) return text;
  if (ON.test(second) || ASKS_FOR_WORDS.test(second)) return text;
  // Of "what about Remy, how does he defend it?" only the second half says what about.
  const isOwn = WHAT_ABOUT.test(first) || second.split(/\s+/u).filter(isContent).length > MAX_OWN_WORDS;
  return WH.test(second) && isOwn ? text : first.replace(/[\s,;–—-]+$/u, "");
}
