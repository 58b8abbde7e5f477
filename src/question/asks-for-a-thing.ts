/**
 * A time, a place, an amount, a name, one of several is asked for, whoever spoke of it: "when", "which law", "in what
 * year", "oppose what", "the name of".
 */
export const ASKS_FOR_A_THING =
  /(?<!\p{L})(?:when|where|which|(?:names?|number) of|how (?:many|much|long|old|often|far|high|fast|big)|(?:what|whose) (?!(?:else )?(?:did|does|do|has|have|had|is|was|are|were|about|during|after|before|at|on|in|to|of|for|with|when|while|and|if|else|exactly|regarding)(?!\p{L}))\p{L})/iu;
