/**
 * The wordings by which people ask, as patterns over one sentence. In order of how much they tell: the first that fits
 * is the one that was meant. Named groups are the parts: `person`, `verb`, `noun` ("which concerns") and `rest`.
 */
import { SPEECH_VERB, WORDS_OF } from "./phrasing.ts";
import type { Intent } from "./question.ts";

export interface Frame {
  readonly intent: Intent;
  readonly wording: RegExp;
  /** Other things are worded so too: only if `person` is one. */
  readonly tentative?: true;
  /** Only what was not shown before. */
  readonly more?: true;
}

/** Words of a name, or of an office; as few as fit. */
const NAME = "(?<person>\\S+(?: \\S+){0,8}?)";
const LONG_NAME = "(?<person>\\S+(?: \\S+){0,8})";
/** A name that does not start with a verb: "what did …" asks otherwise than "what Remy said". */
const BARE_NAME = `(?!(?:did|does|do|has|have|had|is|was|are|were|will|would|the (?:most|best)) )${NAME}`;
const AUX = "(?:did|does|do|has|have|had|is|was|are|were|will|would|can|could|may|might)";
const DID = "(?:did|does|do|has|have|had)";
const ADVERB =
  "(?: (?:actually|really|exactly|just|even|ever|also|recently|publicly|officially|already|specifically|have|to))*";
const SAY = `(?<verb>${SPEECH_VERB})(?: (?<rest>.+))?`;
const PLAINLY_SAY =
  "(?:say|said|mention|mentioned|comment|commented|talk|talked|speak|spoken|tell|told|claim|claimed|state|stated|think|promise|promised|deny|denied)(?: (?<rest>.+))?";
const ABOUT = "(?: (?:about|on|regarding|concerning|re|towards?) (?<rest>.+))?";
const ABOUT_LOOSELY = "(?: (?:about|on|regarding|concerning|of|re|to|towards?) (?<rest>.+))?";
const SEVERAL_WHO = "(?:whom?|which (?:people|persons?|speakers?|officials?|experts?)|who all)(?: else)?";

const frame = (intent: Intent, wording: string, flags: Pick<Frame, "tentative" | "more"> = {}): Frame => ({
  intent,
  wording: new RegExp(`^${wording}$`, "iu"),
  ...flags,
});

const MORE = "(?:(?:anything|something|what|nothing) (?:else|more)|more|go on|continue|next)";

export const FRAMES: readonly Frame[] = [
  frame("more", `(?:and |is there |did |has |was there )*${MORE}(?: (?:from|by) ${NAME})?${ABOUT}`, { more: true }),
  frame("statements", `what else ${AUX} ${NAME}${ADVERB} ${SAY}`, { more: true }),
  frame("statements", `(?:anything|what|something) else (?:that )?${NAME}${ADVERB} ${SAY}`, { more: true }),
  // "what was said about …"
  frame(
    "who_said",
    `what (?:else )?(?:has|have|had|is|was|were) (?:(?:been|being) )?(?:said|told|claimed|stated)(?: (?<rest>.+))?`,
  ),
  frame("statements", `what (?:things )?${AUX} ${NAME}${ADVERB} ${SAY}`),
  frame("statements", `what (?:is|was|are|were) ${NAME}['’]s? (?:${WORDS_OF})${ABOUT_LOOSELY}`),
  // "which concerns did … raise"
  frame("statements", `(?:what|which) (?<noun>\\S+(?: \\S+){0,3}?) ${DID} ${NAME}${ADVERB} ${SAY}`),
  frame("statements", `(?:how|why|when|where) ${AUX} ${NAME}${ADVERB} ${SAY}`),
  frame("who_said", `${SEVERAL_WHO}(?: (?:has|have|had|is|was|are|also|publicly|ever|openly))* ${SAY}`),
  frame("statements", `whom? ${DID} ${NAME}${ADVERB} ${SAY}`),
  frame("statements", `${DID} ${NAME}${ADVERB} ${PLAINLY_SAY}`),
  frame("statements", `${DID} ${NAME}${ADVERB} ${SAY}`, { tentative: true }),
  frame(
    "statements",
    `(?:everything|anything|all|something|things|(?:the )?words|exactly what|what)(?: of what)?(?: that)? ${BARE_NAME}${ADVERB}(?: (?:has|have|had|is|was|did|might have))*${ADVERB} ${SAY}`,
  ),
  frame(
    "statements",
    `(?:what (?:is|are|was|were) )?(?:the |any |all |some |every |a )*(?:${WORDS_OF}) (?:by|from|of) ${NAME}${ABOUT}`,
  ),
  frame("statements", `(?:quote|cite) ${NAME}${ABOUT}`, { tentative: true }),
  frame("statements", `${NAME}(?:['’]s?)? (?:${WORDS_OF})${ABOUT_LOOSELY}`, { tentative: true }),
  frame("statements", `(?<rest>.+?),? according to ${LONG_NAME}`),
  frame("statements", `according to ${NAME}, (?<rest>.+)`),
  frame("statements", `according to ${LONG_NAME}`),
  frame("who_is", `who(?: (?:exactly|the hell))? (?:is|was|are|were) (?<person>.+)`),
  frame("statements", `${NAME} (?:has )?(?:said|says|say|stated|claimed|claims|told)(?: (?<rest>.+))?`, {
    tentative: true,
  }),
  frame("statements", `${NAME} (?:about|on|regarding|re|re:) (?<rest>.+)`, { tentative: true }),
];

/** "and about Japan?", "what about Remy?": leans on the turn before. */
export const FOLLOW_UP =
  /^(?:and |but |ok |so )*(?:(?:what|how) about|and(?: (?:what|how))?(?: about| on| from| by| regarding)?)\s+(?<rest>.+)$/iu;

/** What may stand before a topic. */
export const BEFORE_TOPIC =
  /^(?:(?:about|on|regarding|concerning|re|of|over|towards?|to|in response to|with regards? to|when asked about)\s+)+/iu;
