/**
 * The wordings by which people ask, as patterns over one sentence. In order of how much they tell: the first that fits
 * is the one that was meant. Named groups are the parts: `person`, `body` (whose leader is asked for), `verb`,
 * `noun` ("which concerns") and `rest`.
 */
import { SPEECH_VERB, WORDS_OF } from "./phrasing.ts";
import type { Intent } from "./question.ts";

export interface Frame {
  readonly intent: Intent;
  readonly wording: RegExp;
  /** The wording itself asks for somebody's words: "quotes", "statements". */
  readonly isForWords?: true;
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
  "(?: (?:actually|really|exactly|just|even|ever|also|recently|publicly|officially|already|specifically|have|been|so far|lately|previously|personally|to))*";
/** "The secretary of state", "the ministry's claim": after these a word is a noun. */
const NO_NOUN = "(?<!(?:^|[\\s(])(?:of|the|an?|and|or|for|at|in|on|about|regarding|by|with) )";
const SAY = `${NO_NOUN}(?<verb>${SPEECH_VERB})(?: (?<rest>.+))?`;
const PLAINLY_SAY =
  "(?:say|said|mention|mentioned|comment|commented|talk|talked|speak|spoken|tell|told|claim|claimed|state|stated|think|promise|promised|deny|denied|respond|responded|reply|replied)(?: (?<rest>.+))?";
const ABOUT = "(?: (?:about|on|regarding|concerning|re|towards?) (?<rest>.+))?";
const WHOSE =
  "(?:(?:exact|own|main|latest|recent|full|actual|direct|precise|public|official|original|very|few|top|best|more|\\d{1,3}) )*";
const ABOUT_TO = "(?: (?:about|on|regarding|concerning|re|to|towards?) (?<rest>.+))?";
const ABOUT_LOOSELY = "(?: (?:about|on|regarding|concerning|of|re|to|towards?) (?<rest>.+))?";
const SEVERAL_WHO = "(?:whom?|which (?:people|persons?|speakers?|officials?|experts?)|who all)(?: else)?";

const frame = (
  intent: Intent,
  wording: string,
  flags: Pick<Frame, "tentative" | "more" | "isForWords"> = {},
): Frame => ({
  intent,
  wording: new RegExp(`^${wording}$`, "iu"),
  ...flags,
});

const MORE = "(?:(?:anything|something|what|nothing) (?:else|more)|more|go on|continue|next)";

/** What one person may think of another: nothing a document can answer. */
const VERDICT =
  "(?:lying|liars?|(?:dis)?honest|right|wrong|correct|(?:un)?trustworthy|credible|(?:un)?reliable|corrupt|evil|guilty|innocent|biased|good|bad|better|best|worse|worst|great|terrible|horrible|(?:in)?competent|stupid|smart|crazy|hypocritical|telling the truth|to (?:be )?(?:blame|trusted|believed)|criminals?|crooks?|dictators?|hero(?:es)?|traitors?|puppets?|hypocrites?|tyrants?|racists?|fascists?)";
const EVALUATION = `(?:(?:really|actually|just|such|an?|the|very|truly|more|most|less|least|so|not|(?:much|far|even)|bigg?(?:er|est)?|great(?:er|est)|worse|worst) )*${VERDICT}`;

const JUDGEMENTS: readonly Frame[] = [
  frame("judgement", "(?:is|was) (?:that|this|it) (?:really |actually )?(?:true|real|correct|a lie|false|accurate)"),
  // "is Remy a good president?", "is he right about Japan?"
  frame("judgement", `(?:is|was|are|were|isn['’]?t|aren['’]?t) ${NAME} ${EVALUATION}(?: .+)?`),
  frame("judgement", `who (?:is|was|are|were) ${EVALUATION}(?:[, ]+(?:about )?(?<person>.+))?`),
  frame(
    "judgement",
    `(?:(?:should|can|could|must|would|do|does) (?:i|we|you|one|people) )?(?:really )?(?:trust|believe|agree with|vote for) ${LONG_NAME}`,
  ),
  frame(
    "judgement",
    `(?:what |how |why )?(?:do|don['’]?t|would) you (?:(?:really|personally|honestly|actually|yourself) )*(?:think|feel|believe|like|support|prefer|agree|consider|rate|trust|call|regard|judge|vote|side)(?: (?:that|of|about|with|on))?(?: (?<person>.+))?`,
  ),
  frame(
    "judgement",
    `what (?:is|are) your (?:own |personal )?(?:opinions?|views?|take|thoughts?)(?: (?:on|of|about) (?<person>.+))?`,
  ),
  frame("judgement", `(?:does|did|has|do) ${NAME} (?:ever )?(?:lie|lied|tell the truth|deserve .+)`),
];

/** What somebody may have to say, where it is part of what is asked. */
const TOPIC_NOUN =
  "(?<noun>concerns?|worries|fears?|demands?|warnings?|accusations?|complaints?|plans?|proposals?|hopes?)";

const OTHERWISE = "(?:otherwise|the opposite|the contrary|differently|something else|different)";
const DISAGREE = "(?:disagrees?|disagreed|differs?|objects?|objected|contradicts?|contradicted)";

const FOLLOW_UPS: readonly Frame[] = [
  frame(
    "others",
    `(?:who|does any(?:one|body)|did any(?:one|body)) (?:else )?(?:says?|said|thinks?|claims?) ${OTHERWISE}${ABOUT}`,
  ),
  frame("others", `(?:who|does any(?:one|body)|did any(?:one|body)) (?:else )?${DISAGREE}(?: with ${NAME})?${ABOUT}`),
  frame(
    "others",
    `what (?:do|did|does) (?:the )?(?:others|other people|everyone else|anyone else|the other side) (?:say|think)${ABOUT}`,
  ),
  frame(
    "elsewhere",
    `(?:(?:what about|how about|and|also|what did (?:he|she|they|it) say) )*(?:in|from) (?:the |any |all )?(?:other|another) (?:articles?|documents?|reports?|texts?|stor(?:y|ies)|sources?|pieces?)`,
  ),
  frame(
    "when",
    "(?:when(?: exactly)?|(?:in |on )?(?:what|which) (?:year|date|day|month)(?: (?:was|is) (?:that|this|it))?)(?: (?:said|published|written|from))?",
  ),
  frame(
    "recall",
    "(?:who (?:said|says|wrote|told (?:us|you|them|me)|claimed|claims|reported|mentioned) (?:that|this|it|so)|says who|said by whom|who (?:is|was) (?:that|this|it) (?:by|from|said by)|(?:in|from) (?:which|what) (?:article|document|source|paper|story|file)|(?:which|what) (?:article|document|source|paper|story|file) (?:is|was) (?:that|this|it) (?:from|in)|where (?:did|does|was|is|has) (?:he|she|they|that|this|it)(?: (?:say|said|come from|from|written|stand))?(?: (?:that|this|it|so))?|(?:what (?:is|was) (?:the|your) )?sources?|(?:what (?:is|was) )?(?:the )?(?:full|exact|whole|original) (?:quote|quotation|words|wording|text|sentence|passage))",
  ),
  frame(
    "when",
    `when (?:was|is|did) (?:(?:that|this|it|he|she|they) ){0,3}(?:that|this|it|he|she|they)? ?(?:said|say|happen(?:ed)?|published|written|was|from)?(?: ?(?:that|this|it))?`,
  ),
];

const WORDS = { tentative: true, isForWords: true } as const;

const OFFICE =
  "(?:(?:current|official|exact|main|full) )*(?:office|job|post|position|role|title|rank|occupation|profession|function)s?(?: titles?)?";
const EMPLOYER =
  "(?:organi[sz]ation|group|ngo|institution|institute|body|employer|agency|company|charity|association|workplace)";

/** Who somebody is, asked by what they do. */
const OFFICES: readonly Frame[] = [
  frame(
    "who_is",
    `(?:what|which) ${OFFICE} (?:does|did|do|has|have|is|was) ${LONG_NAME} (?:hold|held|have|had|occupy|in)`,
  ),
  frame("who_is", `(?:what|which) ${OFFICE} (?:is|was|were) (?:given to|given|held by) ${LONG_NAME}`),
  frame(
    "who_is",
    `what (?:is|was) (?<person>his|her|their|\\S+(?: \\S+){0,8}?['’]s?) ${OFFICE}(?: (?:at|in|with|of) .+)?`,
    {
      tentative: true,
    },
  ),
  frame(
    "who_is",
    `what (?:is|was) ${NAME} (?:the |an? )?(?:(?:executive|deputy) )?(?:director|president|head|leader|minister|chair(?:man|woman)?|member|spokes(?:man|woman|person)|founder|secretary) of`,
  ),
  frame("who_is", `what (?:is|was|are|were) the ${OFFICE} (?:of|held by) ${LONG_NAME}`, { tentative: true }),
  frame(
    "who_is",
    `(?:who|where|what|which ${EMPLOYER}) (?:does|did) ${NAME} (?:work|stand|speak|act)(?: for| at| with| in)?(?:,? and (?:as what|what as|in what (?:role|position|capacity)))?`,
  ),
  frame(
    "who_is",
    `(?:what|which) ${EMPLOYER} (?:does|did|is|was) ${NAME} (?:lead|head|run|direct|chair|represent|belong to|from|with|part of|leading|heading|running)`,
  ),
  frame("who_is", `what (?:is|was) (?:the name of )?${NAME}['’]s? ${EMPLOYER}(?: called| named)?(?:['’]s name)?`),
  frame("who_is", `what (?:is|was) the (?:name of the )?${EMPLOYER} (?:of|led by|headed by|run by) ${LONG_NAME}`),
];

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
  frame("statements", `how (?:does|do|did) ${NAME} (?:see|view|regard|judge|assess) (?<rest>.+)`),
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
  frame("who_said", `(?:some |any |all |the )*(?:quotes?|quotations?|statements?) (?:about|on|regarding) (?<rest>.+)`),
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

/** "and about Japan?", "sorry, I meant Remy", "what about Remy?": leans on the turn before. */
export const FOLLOW_UP =
  /^(?:(?:and|but|ok|so|no|sorry|i mean(?:t)?)[\s,]+)*?(?:(?:what|how) about|(?:the )?same(?: (?:question|thing|one))? (?:for|with|about|but)|(?:only|just) (?:about|on|regarding)|and(?: (?:what|how)(?! (?:is|was|are|were|did|does|do|has|have|had|can|could|will|would)\b))?(?: about| of| on| to| from| by| regarding)?|i mean(?:t)?(?: about| on)?|(?:about|on|regarding)(?! (?:what|which|whom?|how|when)\b))\s+(?<rest>.+?)(?:,? i mean(?:t)?)?$/iu;

/** What may stand before a topic. */
export const BEFORE_TOPIC =
  /^(?:(?:about|on|regarding|concerning|re|of|over|towards?|to|in response to|with regards? to|when asked about|for|with|from)\s+)+/iu;
