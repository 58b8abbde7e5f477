/** Questions that lean on the turn before. */
import { ABOUT, NAME, frame } from "./frame.ts";
import type { Frame } from "./frame.ts";

const OTHERWISE = "(?:otherwise|the opposite|the contrary|differently|something else|different)";
const DISAGREE = "(?:disagrees?|disagreed|differs?|objects?|objected|contradicts?|contradicted)";

/** Wordings that go on from what was shown. */
export const FOLLOW_UPS: readonly Frame[] = [
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
    "(?:who (?:said|says|wrote|told (?:us|you|them|me)|claimed|claims|reported|mentioned) (?:that|this|it|so)|says who|said by whom|who (?:is|was) (?:that|this|it) (?:by|from|said by)|where (?:did|does|was|is|has) (?:he|she|they)(?: (?:say|said))?(?: (?:that|this|it|so))?)",
  ),
  frame(
    "when",
    `when (?:was|is|did) (?:(?:that|this|it|he|she|they) ){0,3}(?:that|this|it|he|she|they)? ?(?:said|say|happen(?:ed)?|published|written|was|from)?(?: ?(?:that|this|it))?`,
  ),
];

/** "and about Japan?", "sorry, I meant Remy", "what about Remy?": leans on the turn before. */
export const FOLLOW_UP =
  /^(?:(?:and|but|ok|so|no|sorry|i mean(?:t)?)[\s,]+)*?(?:(?:what|how) about|(?:the )?same(?: (?:question|thing|one))? (?:for|with|about|but)|(?:only|just) (?:about|on|regarding)|and(?: (?:what|how)(?! (?:is|was|are|were|did|does|do|has|have|had|can|could|will|would)\b))?(?: about| of| on| to| from| by| regarding)?|i mean(?:t)?(?: about| on)?|(?:about|on|regarding)(?! (?:what|which|whom?|how|when)\b))\s+(?<rest>.+?)(?:,? i mean(?:t)?)?$/iu;
