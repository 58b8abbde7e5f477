/**
 * The wordings by which people ask, in order of how much they tell: the first that fits is the one that was meant.
 */
import { FOLLOW_UPS } from "./follow-up-frames.ts";
import {
  ABOUT,
  ABOUT_LOOSELY,
  ABOUT_TO,
  ADVERB,
  AUX,
  BARE_NAME,
  DID,
  LONG_NAME,
  NAME,
  PLAINLY_SAY,
  SAY,
  SEVERAL_WHO,
  WHOSE,
  frame,
} from "./frame.ts";
import type { Frame } from "./frame.ts";
import { SPEECH_VERB, WORDS_OF } from "./phrasing.ts";
import { JUDGEMENTS } from "./judgement-frames.ts";
import { OFFICES } from "./office-frames.ts";

const MORE = "(?:(?:anything|something|what|nothing) (?:else|more)|more|go on|continue|next)";

/** What somebody may have to say, where it is part of what is asked. */
const TOPIC_NOUN =
  "(?<noun>concerns?|worries|fears?|demands?|warnings?|accusations?|complaints?|plans?|proposals?|hopes?)";

const WORDS = { tentative: true, isForWords: true } as const;

/** Requests for whatever there is of somebody. */
const REQUESTS: readonly Frame[] = [
  frame(
    "statements",
    `(?:where|how) (?:does|do|did) ${NAME} stand(?: (?:about|on|regarding|towards?|with) (?<rest>.+))?`,
  ),
  frame(
    "statements",
    `what (?:else )?(?:has|have|had|is|was|were|did)(?: been| being| get)? (?:said|told|claimed|stated|written|announced) by ${NAME}${ABOUT}`,
  ),
  frame(
    "statements",
    `${NAME}[,:]? ?(?:-|–|—)? ?what (?:is|are|was|were) (?:his|her|their|its) ${WHOSE}(?:${WORDS_OF})${ABOUT_LOOSELY}`,
  ),
  frame(
    "statements",
    `how (?:does|do|did) ${NAME} (?:see|view|regard|judge|assess|present|frame|portray|depict|paint|rate|size up|sum up|characteri[sz]e) (?<rest>.+)`,
  ),
  frame(
    "statements",
    `what (?:is|was) (?:in )?the (?:message|claim|argument|warning|demand|criticism|reply|answer|response|complaint) (?:of|from|by) ${NAME}${ABOUT_TO}`,
  ),
  frame("statements", `(?:compare|contrast|summari[sz]e|sum up) ${NAME}${ABOUT}`, { tentative: true }),
  frame("statements", `what (?:say|said|says|think|thinks) ${NAME}${ABOUT}`, { tentative: true }),
  frame(
    "statements",
    `(?:and |about )*(?!(?:who|what|when|where|which|why|how|i|my) )${NAME}[,:]? ?(?:-|–|—)? ?what (?:${AUX} )?(?:he|she|they|it)${ADVERB} ${SAY}`,
  ),
  // "greta thunberg everything she said"
  frame(
    "statements",
    `(?!(?:who|what|when|where|which|why|how|i|my) )${NAME}[,:]? ?(?:-|–|—)? ?(?:everything|anything|all|whatever|any(?:thing)? quotes?)(?: that)? (?:he|she|they|it)(?: (?:has|have|had|['’]s))?${ADVERB} ${SAY}`,
  ),
  frame(
    "statements",
    `(?:and |what (?:is|are|was|were|about) )*(?<person>his|her|their) ${WHOSE}(?:${WORDS_OF})${ABOUT_LOOSELY}`,
  ),
  frame(
    "statements",
    `what(?:(?: else)? (?:is|was|are|were))?(?: there)?(?: on (?:the )?record)? (?:from|by) ${NAME}${ABOUT}`,
  ),
  frame(
    "statements",
    `what (?:do|did|have) (?:we|you|they|i|u) (?:have|got|hold|find|know)(?: on (?:the )?record)? (?:from|by) ${NAME}${ABOUT}`,
  ),
  frame(
    "statements",
    `(?:is there|are there|have you(?: got)?|(?:do|did) (?:you|we|they) have|got)(?: (?:anything|something|any|some|more|an?))?(?: (?:single|direct|actual|real))?(?: (?:${WORDS_OF}|words))?(?: (?:at all|here|there|on (?:the )?record))? (?:from|by) ${NAME}${ABOUT}`,
  ),
  frame(
    "statements",
    `${NAME},? (?:(?:he|she|they) )?(?:${SPEECH_VERB})(?: (?:something|anything))? what(?: exactly)?${ABOUT}`,
  ),
];

export const FRAMES: readonly Frame[] = [
  ...FOLLOW_UPS,
  ...JUDGEMENTS,
  ...OFFICES,
  ...REQUESTS,
  frame("more", `(?:and |is there |did |has |was there )*${MORE}(?: (?:from|by) ${NAME})?${ABOUT}`, { more: true }),
  frame("statements", `what else ${AUX} ${NAME}${ADVERB} ${SAY}`, { more: true }),
  frame("statements", `(?:anything|what|something) else (?:that )?${NAME}${ADVERB} ${SAY}`, { more: true }),
  // "what was said about …"
  frame(
    "who_said",
    `what (?:else )?(?:has|have|had|is|was|were) (?:(?:been|being) )?(?:said|told|claimed|stated)(?: (?<rest>.+))?`,
  ),
  frame("statements", `what (?:things )?${AUX} ${NAME}${ADVERB} ${SAY}`),
  frame("statements", `what (?:is|was|are|were) ${NAME}['’]s? ${WHOSE}(?:${WORDS_OF})${ABOUT_LOOSELY}`),
  // "which concerns did … raise"
  frame("statements", `(?:what|which) (?<noun>\\S+(?: \\S+){0,3}?) ${DID} ${NAME}${ADVERB} ${SAY}`),
  frame("statements", `(?:what|which) (?<noun>\\S+(?: \\S+){0,3}?) ${DID} ${NAME} have${ABOUT}`),
  frame("statements", `what (?:is|was|are|were) ${NAME}['’]s? ${WHOSE}${TOPIC_NOUN}${ABOUT}`),
  frame(
    "statements",
    `.{1,60} (?:wants?|needs?|looking for) (?:something|anything|(?:an? )?(?:quotes?|words)) (?:from|by|of) ${NAME}${ABOUT}`,
  ),
  frame(
    "who_said",
    `(?:i|we) (?:need|want|am looking for|are looking for) (?:an? |some |any )?(?:quotes?|statements?) (?:about|on|regarding) (?<rest>.+?)(?: for (?:my|our|an?|the) .+)?`,
  ),
  frame("who_said", `(?<rest>.+?),? who (?:said|says|wrote)(?: (?:it|that|this))?`),
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
    `(?:what (?:is|are|was|were) )?(?:the |any |all |some |every |an? )*${WHOSE}(?:${WORDS_OF}) (?:by|from|of) ${NAME}${ABOUT_TO}`,
  ),
  frame("statements", `(?:anything|something|everything|all) (?:by|from) ${NAME}${ABOUT}`, { tentative: true }),
  frame("statements", `(?:quote|cite)(?: me)? ${NAME}${ABOUT}`, { tentative: true }),
  frame(
    "who_said",
    `(?:(?:some |any |all |the )*(?:quotes?|quotations?|statements?)|(?:what|anything|something|everything|who)(?: (?:is|was|has been|there is))? (?:quoted|said|stated)) (?:about|on|regarding) (?<rest>.+)`,
  ),
  // "any reaction to the crash?", by whomever
  frame(
    "who_said",
    `(?:(?:is|was|are|were) there )?(?:some|any|all|no|more|other|further) ${WHOSE}(?:${WORDS_OF}) (?:about|on|regarding|to|over|towards?) (?<rest>(?!.* (?:by|from) ).+)`,
  ),
  frame("statements", `${WHOSE}(?:quotes?|quotations?|statements?):? ${NAME}${ABOUT}`, WORDS),
  frame(
    "statements",
    `(?:what (?:is|was|are|were) )?${NAME}(?:['’]s?)? ${WHOSE}(?:${WORDS_OF})${ABOUT_LOOSELY}`,
    WORDS,
  ),
  frame("statements", `(?<rest>.+?),? according to ${LONG_NAME}`),
  frame("statements", `according to ${NAME},? (?<rest>(?:what|who|when|where|why|how|which|did|is|was|were|are) .+)`),
  frame("statements", `according to ${NAME}, (?<rest>.+)`),
  frame("statements", `according to ${LONG_NAME}`),
  // "who leads the committee?"
  frame(
    "who_is",
    "who (?:currently )?(?:(?:is|are) (?:leading|heading|chairing|running)|leads?|heads?|chairs?|runs?) (?<body>.+)",
  ),
  frame("who_is", `who(?: (?:exactly|the hell))? (?:is|was|are|were) (?<person>.+)`),
  frame("who_is", `what does ${NAME} do(?: for (?:a living|work))?`),
  frame("statements", `${NAME} (?:has )?(?:said|says|say|stated|claimed|claims|told)(?: (?<rest>.+))?`, {
    tentative: true,
  }),
  frame("statements", `${NAME} (?:about|on|regarding|re|re:) (?<rest>.+)`, { tentative: true }),
  // "Remy saying the report was balanced, where is that?"
  frame(
    "statements",
    `${NAME} (?:(?:is|was|has been|keeps?|kept) )?(?:saying|claiming|arguing|complaining|insisting|warning|stating|telling)(?: (?<rest>.+?))?(?:,? (?:where|when) (?:is|was|does|did) (?:that|this|it)(?: \\p{L}+){0,2})?`,
    WORDS,
  ),
];

/** What may stand before a topic. */
export const BEFORE_TOPIC =
  /^(?:(?:about|on|regarding|concerning|re|of|over|towards?|to|in response to|with regards? to|when asked about|for|with|from)\s+)+/iu;
