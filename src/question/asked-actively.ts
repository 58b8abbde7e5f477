/**
 * Questions for whoever did or said something, put from "who" on, as the wordings that read them expect.
 *
 *     "by whom was the killing brought up"         ->  "who brought up the killing"
 *     "who was the bank fined by"                  ->  "who fined the bank"
 *     "name the person who doubts the mechanism"   ->  "who doubts the mechanism"
 *     "some guy said the dam leaks, who was it"    ->  "who said the dam leaks"
 */
import { SAYS } from "./who-said.ts";

/** What was done, as a participle; a small word that belongs to it may follow ("brought up"). */
const DONE =
  "(?<done>(?:\\p{Ll}{2,20}(?:ed|wn|en)|made|built|held|found|led|sold|sent|lost|won|left|kept|paid|said|told|taught|bought|brought|caught|fought|struck|sung|put|set|hit|cut|shot|thought|chosen|begun)(?: (?:up|out|down|off|forward|on hold|aside))?)";
const BE = "(?:was|were|is|are|has been|have been|had been)";
const BY_WHOM = new RegExp(
  `^(?:and |so |but )?by (?:whom|who) ${BE} (?<what>\\S+(?: \\S+){0,11}?) ${DONE}(?<rest> .{1,200})?$`,
  "iu",
);
const WHO_BY = new RegExp(
  `^(?:and |so |but )?whom? ${BE} (?<what>(?:the|an?|this|that|his|her|its|their|\\p{Lu})\\S*(?: \\S+){0,11}?) ${DONE}(?<rest> .{1,200})? by$`,
  "iu",
);
const NAME_WHO =
  /^(?:name|identify|find|give me|show me|state) (?:me )?(?:the |any |an? )?(?:person|one|man|woman|people|ones|individual|speaker|politician|official)s? (?:who|that) (?<did>\S.{2,300})$/iu;

/** Before somebody, whoever asks may say how they came to hear of it. */
const HEARD =
  "(?:.{0,120}?(?<!\\p{L})(?:that|remember|recall|read|heard|saw|know|think|sure|where|how|(?:there )?(?:was|is)|about),? )?";
const SOMEBODY =
  "(?:someone|somebody|they|people|one (?:of (?:them|the [\\p{L}-]+)|[\\p{L}-]+)|(?:an?|some|this|that) (?:[\\p{L}-]+ ){0,3}?[\\p{L}-]+)";
/** Asked after what was told. */
const WHO_WAS_IT =
  "(?:[\\s,;:.?!–—-]+(?:(?:and|but|so|wait|now|hm+|any idea|(?:do you|does anyone|anyone) (?:know|remember))[, ]+)*(?:who(?:['’]s (?:it|that|this))?(?: exactly)?(?: (?:was|is|were|are|it|that) (?:it|that|this|he|she|they|was)(?: (?:person|guy|man|woman|by))?)?(?: again)?|(?:who|(?:which|what) [\\p{L}-]+)(?: was it that)? (?:said|says|wrote|claimed) (?:it|that|this|so)(?: again)?|which one(?: was it)?|(?:his|her|their|the|what(?: is|['’]s| was) (?:his|her|their|the)) name|name|names))[\\s?!.]*$";
const TOLD = [`(?=(?:(?:who|that|has|had|was|is|also|once|even) )*(?:${SAYS})(?!\\p{L}))`, ""].map(
  (says) => new RegExp(`^${HEARD}${SOMEBODY} (?:who |that )?${says}(?<did>\\S.{5,300}?)${WHO_WAS_IT}`, "isu"),
);

/** A sentence without its punctuation at the end; left alone where it asks in another way. */
export function askedActively(sentence: string): string {
  const passive = (BY_WHOM.exec(sentence) ?? WHO_BY.exec(sentence))?.groups;
  if (passive !== undefined) return `who ${passive["done"]!} ${passive["what"]!}${passive["rest"] ?? ""}`;
  const match = [NAME_WHO, ...TOLD].map((wording) => wording.exec(sentence)).find((one) => one !== null);
  const did = match?.groups?.["did"];
  return did === undefined ? sentence : `who ${did}`;
}
