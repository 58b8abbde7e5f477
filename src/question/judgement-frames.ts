/** Questions for an opinion: nothing that a document can answer. */
import { LONG_NAME, NAME, frame } from "./frame.ts";
import type { Frame } from "./frame.ts";

/** What one person may think of another: nothing a document can answer. */
const VERDICT =
  "(?:lying|liars?|(?:dis)?honest|right|wrong|correct|(?:un)?trustworthy|credible|(?:un)?reliable|corrupt|evil|guilty|innocent|biased|good|bad|better|best|worse|worst|great|terrible|horrible|(?:in)?competent|stupid|smart|crazy|hypocritical|telling the truth|to (?:be )?(?:blame|trusted|believed)|criminals?|crooks?|dictators?|hero(?:es)?|traitors?|puppets?|hypocrites?|tyrants?|racists?|fascists?)";
/** The same of what somebody does. These are also said of things, which documents may tell. */
const MANNER =
  "(?:(?:un)?fair|(?:un)?reasonable|(?:un)?just(?:ified)?|(?:too |over|overly )?(?:harsh|mean|nice|kind|soft|tough|rude|petty|cynical|dramatic|sensitive|naive|na[ïi]ve)|greedy|ridiculous|absurd|silly|dumb|childish|arrogant|ignorant|delusional|clueless|shady|sneaky|two-faced|disingenuous|manipulative|sexist|bigoted|selfish|cowardly|brave|lazy|weak|pathetic|embarrassing|insane|unhinged|legit|genuine|sincere|full of (?:it|crap|shit|himself|herself)|out of line|over the top|a (?:joke|clown|fraud|jerk|bully|coward|fool|hypocrite))";
const DEGREE =
  "(?:really|actually|just|so|too|very|a bit|a little|kind of|kinda|pretty|rather|quite|totally|completely|such|an?|not|always|only)";
/** Somebody by a name, or what they are doing: "is Remy unfair", "was the ministry being unfair". */
const ONE = "(?:(?!(?:the|this|that|these|those|it|there|an?|my|your) )(?<person>\\S+(?: \\S+){0,3}?))";
const EVALUATION = `(?:(?:really|actually|just|such|an?|the|very|truly|more|most|less|least|so|not|(?:much|far|even)|bigg?(?:er|est)?|great(?:er|est)|worse|worst) )*${VERDICT}`;

/** Wordings that ask for an opinion. */
export const JUDGEMENTS: readonly Frame[] = [
  frame("judgement", "(?:is|was) (?:that|this|it) (?:really |actually )?(?:true|real|correct|a lie|false|accurate)"),
  // "is Remy a good president?", "is he right about Japan?"
  frame("judgement", `(?:is|was|are|were|isn['’]?t|aren['’]?t) ${NAME} ${EVALUATION}(?: .+)?`),
  frame("judgement", `(?:is|was|are|were|isn['’]?t|wasn['’]?t) ${ONE} (?:${DEGREE} )*${MANNER}(?!\\p{L})(?:[ ,].+)?`),
  frame(
    "judgement",
    `(?:is|was|are|were|isn['’]?t|wasn['’]?t) ${NAME} being (?:${DEGREE} )*(?:${MANNER}|${VERDICT})(?!\\p{L})(?:[ ,].+)?`,
  ),
  frame(
    "judgement",
    `(?:do|would) (?:you|u) reckon ${NAME} (?:is|was|are|were)(?: being)? (?:${DEGREE} )*(?:${MANNER}|${VERDICT})(?!\\p{L})(?:[ ,].+)?`,
  ),
  frame("judgement", `who (?:is|was|are|were) ${EVALUATION}(?:[, ]+(?:about )?(?<person>.+))?`),
  frame(
    "judgement",
    `(?:(?:should|can|could|must|would|do|does) (?:i|we|you|one|people) )?(?:really )?(?:trust|believe|agree with|vote for) ${LONG_NAME}`,
  ),
  frame(
    "judgement",
    `(?:what |how |why |who |whom |which(?: of (?:them|the two|these|those))? )?(?:do|don['’]?t|would) you (?:(?:really|personally|honestly|actually|yourself) )*(?:think|feel|believe|reckon|suppose|like|support|prefer|agree|consider|rate|trust|call|regard|judge|vote|side),?(?: (?:that|of|about|with|on))?(?: (?<person>.+))?`,
  ),
  frame(
    "judgement",
    `what (?:is|are) your (?:own |personal )?(?:opinions?|views?|take|thoughts?)(?: (?:on|of|about) (?<person>.+))?`,
  ),
  frame("judgement", "in your (?:\\p{L}+ )?(?:opinion|view|eyes|mind)[, ]+(?<person>.+)"),
  frame("judgement", `(?:does|did|has|do) ${NAME} (?:ever )?(?:lie|lied|tell the truth|deserve .+)`),
];
