/**
 * A time, a place, an amount, a name, one of several is asked for, whoever spoke of it: "when", "which law", "in what
 * year", "oppose what", "the name of", "what is it called".
 */
export const ASKS_FOR_A_THING =
  /(?:^\W*|[,;:—] ?)(?:(?:and|but|so|ok|then) )?(?:when|where)(?!\p{L})|(?<!\p{L})(?:which|(?:names?|number) of|how (?:many|much|long|old|often|far|high|fast|big)|(?:what|whose) (?!(?:else )?(?:did|does|do|has|have|had|is|was|are|were|about|during|after|before|at|on|in|to|of|for|with|when|while|and|if|else|exactly|regarding)(?!\p{L}))\p{L})|^\W*what (?:is|are|was|were) [^?!]{2,120}? (?:called|named|known as)(?!\p{L})/iu;
