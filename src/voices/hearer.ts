/**
 * Whom somebody spoke to, which is no topic: it picks the articles that know the hearer, and leaves what was said there
 * as it is.
 *
 *     "what did Tester tell Stumpf"                        ->  hearer "Stumpf"
 *     "what did Claure write to the staff about job cuts"  ->  hearer "the staff", topic "job cuts"
 */

export interface Heard {
  readonly topic?: string;
  readonly hearer?: string;
}

/** Before a hearer. "Respond to", "reaction to" and "object to" are followed by what it is about. */
const TELLS =
  /(?<!\p{L})(?:(?:tell|tells|told|telling|ask|asks|asked|asking|inform|informed|remind|reminded|assure|assured|warn|warns|warned|advise|advised)|(?:say|says|said|saying|speak|speaks|spoke|spoken|speaking|talk|talks|talked|talking|write|writes|wrote|written|writing|(?:remarks?|comments?|statements?|words?|interviews?|quotes?|speech|letter|testimony)(?: (?:\S+ ){0,4}(?:made|gave|given|wrote|written|sent))?) (?:to|with|before))(?: (?:the|a|an|his|her|their|our|some|any))?\s*$/iu;
const ABOUT = /^(?<hearer>\S+(?: \S+){0,4}?) (?:about|on|regarding|concerning|over) (?<topic>.+)$/iu;
/** Over when or where words were said in general. */
const CIRCUMSTANCE =
  /(?<!\p{L})(?:(?:(?:and|but) )?(?:not|nothing|none|no one) (?:else|more|later|earlier|older|newer|before that|after that)|(?:in|from|on|of|at) (?:whichever|whatever|any) (?:\p{Ll}+ )?(?:years?|months?|articles?|papers?|pages?|dates?|times?|contexts?|sources?|documents?)|(?:no matter|regardless of) (?:when|where|which \p{Ll}+|what \p{Ll}+)|any (?:year|date|article|source|page) is (?:fine|ok|okay|good)|(?:(?:complete|full|whole|entire|total) ){1,2}(?:set|collection|list|run|transcript) of|(?:over|in|through|throughout) the (?:(?:past|last|recent|few|many) )*(?:years|months|weeks|days)|in (?:what|which|any|no uncertain) terms|(?:across|throughout|through|over) (?:all|every|any|each|the|these|your)(?: of)?(?: the| these| your)? (?:articles?|documents?|texts?|files?|sources?|pieces?|stories|papers?|outlets?|corpus|archive|board)|in (?:one|a single) (?:place|post|list|message|go|document)|on behalf of (?:the|a|my|our) \p{Ll}+(?: \p{Ll}+)?(?= (?:i|we) )|anywhere|somewhere|at any (?:point|time|stage)|in (?:the )?(?:press|media|public)|on (?:the )?record|so far|to date|ever|the years|(?<!(?:about|of) )(?:(?:on|at|in) )?(?:that|the same) (?:very )?(?:night|day|evening|morning|afternoon|week|weekend|occasion|moment|time)|back then|at the time)(?!\p{L})/giu;

/** A question without where and when at large. */
export const withoutCircumstance = (question: string): string =>
  question.replaceAll(CIRCUMSTANCE, " ").replaceAll(/\s+/gu, " ").trim();

/** A topic without whom it was said to, and without where and when at large. */
export function readHearer(question: string, topic: string | undefined): Heard {
  if (topic === undefined) return {};
  const left = withoutCircumstance(topic)
    .replace(/^(?:and|or|if so|that)\b\s*|[\s,]+$/giu, "")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(left)) return {};
  const at = question.toLowerCase().indexOf(left.replace(/^(?:to|with) /iu, "").toLowerCase());
  const isTold = at > 0 && TELLS.test(question.slice(0, at));
  if (!isTold || /^(?:that|how|why|what|when|where|if|whether|about|on)\b/iu.test(left)) return { topic: left };
  const heard = left.replace(/^(?:to|with) /iu, "");
  const parts = ABOUT.exec(heard)?.groups;
  if (parts !== undefined) return { hearer: parts["hearer"]!, topic: parts["topic"]! };
  // "Ask for help", "told them to leave"
  return /(?<!\p{L})(?:to|for|that|not|it|is|are|was|were|will|would)(?!\p{L})/iu.test(heard)
    ? { topic: left }
    : { hearer: heard };
}
