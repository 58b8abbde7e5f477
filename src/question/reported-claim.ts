/**
 * What somebody is said to have said, put without quotation marks and asked about.
 *
 *     "is it true that Malin said that the EU pressured Cambodia?"  ->  Malin | the EU pressured Cambodia
 *     "did Remy really say Cambodia is a paradise"                  ->  Remy | Cambodia is a paradise
 *     "did Remy say anything about Japan?"                          ->  no claim: nothing is said to have been said
 */
import { ANYBODY, PRONOUN, SPEECH_VERB, isTelling } from "./phrasing.ts";

export interface ReportedClaim {
  /** As typed. */
  readonly person: string;
  /** The words to look for; with the verb where that is part of them ("denied that …"). */
  readonly reported: string;
}

/** Longer texts are no question. UTF-16 code units. */
const MAX_CHARS = 600;
const MIN_WORDS = 3;

const PERSON = "(?<person>\\S+(?: \\S+){0,7}?)";
const ADVERBS =
  "(?: (?:has|have|had|also|once|ever|recently|publicly|just|already|reportedly|never|really|actually|did not|didn['’]?t|has not|hasn['’]?t))*";
const TOLD =
  "(?: (?:to )?(?:(?:the )?(?:reporters|journalists|press|media|public|people)|parliament|us|me|them|everyone))?";
const SAID = `${ADVERBS} (?<verb>${SPEECH_VERB})${TOLD}`;
const WORDS = "(?: that)?:? (?<words>.+?)";
const DOUBT =
  /^(?:(?:is|was) it (?:really |actually )?(?:true|correct|right|a fact|the case)(?: that)?|(?:is|was) it really|true or false|fact[- ]?check|check(?: this| that| whether| if)?|verify(?: that)?|can (?:you|someone|anyone) (?:confirm|verify|check)(?: that| whether| if)?|do you know (?:if|whether)|i (?:heard|read|saw)(?: somewhere)?(?: that)?|someone (?:said|claims|claimed)(?: that)?)[\s:,]+/iu;
const TAG =
  /[\s,.?!–—-]+(?:(?:lol|lmao|haha|btw)[\s,.?!]+)?(?:right|correct|true|yes|no|really|true or false|(?:is|was) (?:this|that|it)(?: (?:true|right|correct|real|so|accurate|(?:really |anywhere )?(?:in|from) (?:there|here|them|(?:any of )?(?:the|your|these) \p{L}+)))?|(?:did|has)(?:n['’]?t| not)? (?:he|she|they|it)(?: not)?(?: really)?(?: (?:say|said) (?:that|this|so))?|or not|fact[- ]?check)[\s?!.]*$/iu;

/** "So Malin said that …?": a statement put as a question. */
const PLAINLY_ASKED = new RegExp(`^[^?!.]{1,120} (?:${SPEECH_VERB}) that [^?!.]+\\?$`, "iu");

const TOLD_THAT = new RegExp(`^${PERSON}${SAID}${WORDS}$`, "iu");
const DID_REALLY = new RegExp(
  `^(?:did|has|have|does) ${PERSON}(?<doubt>(?: (?:really|actually|ever|truly|seriously|just|once|publicly))*) (?<verb>${SPEECH_VERB})${TOLD}(?<that> that)?:? (?<words>.+?)$`,
  "iu",
);
/** These ask what was said, and say nothing themselves. */
const NO_CONTENT =
  /^(?:about|anything|something|everything|nothing|on|of|to|with|for|regarding|concerning|so|that|this|it|more|else|what|whether|if|why|how|who|when|where|which|the (?:same|truth)|much|a (?:lot|word))(?!\p{L})/iu;
const FINITE =
  /\S\s(?:.{0,80}\s)?(?:is|are|was|were|will|would|should|must|can|could|cannot|may|might|has|have|had|did|does|do|isn['’]t|aren['’]t|wasn['’]t|won['’]t|can['’]t|shouldn['’]t|don['’]t|doesn['’]t|didn['’]t)(?!\p{L})/iu;

/** After these comes what was said, not what was spoken about. */
const STATING = /^(?:say|claim|argue|think|believe|insist)$/iu;
/** After these comes what was spoken about: "did she ever mention the dam". */
const TOPICAL =
  /^(?:(?:mention|discuss|address|comment|describ|rais|react|respond)(?:e|ed|d)?|speak|spoken|talk(?:ed)?|repl(?:y|ied)|write|written)$/iu;
/** "The minister made no promises": a verb of the past within the words. */
const PAST =
  /\S\s(?:.{0,80}\s)?(?:\p{Ll}{2,20}ed|made|took|gave|got|went|came|saw|met|held|kept|left|lost|won|told|said|sent|led|broke|began|became|put)\s\S/u;
/** "The council wastes the money": one of the present. */
const PRESENT = /\S\s(?:.{0,80}\s)?\p{Ll}{2,20}s (?:the|an?|its|their|his|her|our|more|less|no|every|all) \S/u;

/** "Some minister said …, who was that?", "Malin saying …, where is that?" */
const ASKS_AFTER =
  /(?<!\p{L})(?:who|where|which \p{L}+) (?:was|is|said|says) (?:that|this|it|so|he|she)(?: again)?[\s?!.]*$/iu;

/** `isQuestion`: only where the wording asks or doubts; else also of a plain "Malin said that …". Never throws. */
export function readReported(text: string, isQuestion: boolean): ReportedClaim | undefined {
  if (text.length > MAX_CHARS) return undefined;
  const whole = text.trim();
  if (ASKS_AFTER.test(whole) || /^(?:(?:and|but|so) )*(?:by|to|from) whom(?!\p{L})/iu.test(whole)) return undefined;
  const doubted = whole.replace(DOUBT, "");
  const asked = doubted.replace(TAG, "").replace(/[\s?!.]+$/u, "");
  const did = DID_REALLY.exec(asked)?.groups;
  if (did !== undefined) {
    const isClause =
      FINITE.test(did["words"]!) ||
      (STATING.test(did["verb"]!) && [PAST, PRESENT].some((verb) => verb.test(did["words"]!)));
    const isTopic = TOPICAL.test(did["verb"]!);
    const isClaim = did["that"] !== undefined || (!isTopic && (did["doubt"] !== "" || isClause));
    return isClaim ? claimOf(did, isQuestion) : undefined;
  }
  const isDoubted = doubted !== whole || TAG.test(doubted) || PLAINLY_ASKED.test(whole);
  const told = isDoubted || !isQuestion ? TOLD_THAT.exec(asked)?.groups : undefined;
  return told === undefined ? undefined : claimOf(told, isQuestion);
}

/** "My uncle swears Reyes said …": whoever tells it is not who said it. */
const TELLER =
  /^(?:\S+ ){1,5}?(?:swears?|insists?|reckons?|claims?|says?|thinks?|heard|read|keeps? (?:saying|claiming|insisting|telling (?:me|us))|is (?:saying|claiming|telling (?:me|us))|told (?:me|us))(?: that)? (?=\S)/iu;
/** Verbs that only join a thing to what it is called. */
const NAMING = /^(?:call|label|term|describ)/iu;

function claimOf(groups: Readonly<Record<string, string | undefined>>, isQuestion: boolean): ReportedClaim | undefined {
  const person = groups["person"]!.replace(/[\s,:]+$/u, "").replace(TELLER, "");
  const words = groups["words"]!.trim();
  const verb = groups["verb"]!;
  if (words.split(/\s+/u).length < MIN_WORDS || NO_CONTENT.test(words)) return undefined;
  if (!isQuestion && PRONOUN.test(person)) return undefined;
  if (
    ANYBODY.test(person) ||
    /^(?:what|who|whom|which|when|where|why|how|(?:(?:do|would|did) )?(?:i|you|we))(?!\p{L})/iu.test(person)
  )
    return undefined;
  // "Called the report balanced" says nothing but that; "called for calm" does.
  const isNaming = NAMING.test(verb) && !/^(?:for|on|upon|off)\b/iu.test(words);
  return { person, reported: isTelling(verb) && !isNaming ? `${verb} ${words}` : words };
}
