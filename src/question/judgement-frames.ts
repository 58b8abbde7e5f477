/** Questions for an opinion: nothing that a document can answer. */
import { LONG_NAME, NAME, frame } from "./frame.ts";
import type { Frame } from "./frame.ts";

/** What one person may think of another: nothing a document can answer. */
const VERDICT =
  "(?:lying|liars?|(?:dis)?honest|right|wrong|correct|(?:un)?trustworthy|credible|(?:un)?reliable|corrupt|evil|guilty|innocent|biased|good|bad|better|best|worse|worst|great|terrible|horrible|(?:in)?competent|stupid|smart|crazy|hypocritical|telling the truth|to (?:be )?(?:blame|trusted|believed)|criminals?|crooks?|dictators?|hero(?:es)?|traitors?|puppets?|hypocrites?|tyrants?|racists?|fascists?)";
const EVALUATION = `(?:(?:really|actually|just|such|an?|the|very|truly|more|most|less|least|so|not|(?:much|far|even)|bigg?(?:er|est)?|great(?:er|est)|worse|worst) )*${VERDICT}`;

/** Wordings that ask for an opinion. */
export const JUDGEMENTS: readonly Frame[] = [
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
