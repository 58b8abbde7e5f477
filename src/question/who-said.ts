/**
 * Who said something, in whatever words that is asked: whoever is looked for comes first or last, with a verb by which
 * people speak or an attitude they hold, and all the rest is what was said.
 *
 *     "which minister joked that he nearly fell?"              ->  { verb: "joked", said: "he nearly fell" }
 *     "can't remember who it was that complained of the noise" ->  { verb: "complained", said: "of the noise" }
 */
import { SPEECH_VERB } from "./phrasing.ts";

/** What is said to have been said, and how, where that tells more than that it was said. */
export interface SaidBySomebody {
  readonly said: string;
  readonly verb: string;
}

/** Ways of speaking that make no frame of their own, for other things are called so too. */
const OTHER_VERBS =
  "us(?:e[sd]?|ing) (?:the |that |an? )?(?:exact |very )?(?:words?|terms?|phrases?|expressions?|metaphors?)|jok(?:e[sd]?|ing)|jest(?:s|ed)?|quip(?:s|ped)?|boast(?:s|ed|ing)?|brag(?:s|ged|ging)?|point(?:s|ed|ing)? out|call(?:s|ed|ing)?(?: (?:for|on|it|him|her|them)|(?= \\S.{2,80} an? ))|moan(?:s|ed|ing)?|swear|swore|sworn|threaten(?:s|ed|ing)?|beg(?:s|ged|ging)?|plead(?:s|ed|ing)?|hint(?:s|ed|ing)?|impl(?:y|ies|ied)|tweet(?:s|ed|ing)?|post(?:s|ed)|testif(?:y|ies|ied)|compar(?:e[sd]?|ing)|reckon(?:s|ed)?|agree[sd]?|slam(?:s|med|ming)?|blast(?:s|ed|ing)?|mock(?:s|ed|ing)?|hail(?:s|ed|ing)?|brand(?:s|ed)|dub(?:s|bed)|declin(?:e[sd]?|ing)|object(?:s|ed|ing)?|protest(?:s|ed)|doubt(?:s|ed|ing)?|argu(?:e[sd]?|ing)|advis(?:e[sd]?|ing)|confess(?:es|ed|ing)?|maintain(?:s|ed)|recount(?:s|ed)?|rav(?:e[sd]?|ing) about|fum(?:e[sd]?|ing)|liken(?:s|ed|ing)?|caution(?:s|ed|ing)?|remind(?:s|ed|ing)?|scoff(?:s|ed|ing)?|grumbl(?:e[sd]?|ing)|speak(?:s|ing)? out|spoke out|hit(?:s|ting)? out|push(?:es|ed|ing)? for|bring(?:s|ing)? up|brought up";
/** What somebody may be about something. */
const ATTITUDES =
  "worried|concerned|afraid|scared|hopeful|optimistic|pessimistic|sceptical|skeptical|angry|furious|proud|confident|convinced|certain|pleased|happy|unhappy|glad|disappointed|surprised|shocked|grateful|sorry|against|opposed|in favou?r|keen|frustrated|upset";
/** Alternatives for a regular expression: what people do who say or hold something. */
export const SAYS = `${SPEECH_VERB}|${OTHER_VERBS}|${ATTITUDES}`;
const VERB = `(?<verb>${SAYS})`;
const ADVERBS =
  "(?:(?:also|once|already|recently|publicly|openly|even|just|actually|really|again|first|later|only|clearly|kept|keeps|keep|started|went on|to|apparently|supposedly|reportedly) )*";
/** Who is being asked is not who asks: with "was" only what goes on or what one feels. */
const AUXILIARIES = `(?:(?:does|do|did)(?:n['’]?t| not) )?${ADVERBS}(?:(?:has|have|had) ${ADVERBS}(?:been ${ADVERBS}(?=\\p{L}+ing )|been ${ADVERBS}(?=(?:${ATTITUDES}) ))?|(?:is|was|are|were) ${ADVERBS}(?:being )?(?:been )?(?=\\p{L}+ing |(?:${ATTITUDES}) ))?`;
/** Words before the question that only say that it is one. */
const ASIDE =
  "(?:[^?!.]{0,60}\\b(?:remember|recall|forg[eo]t|know|wonder|wondering|figure out|find out|tell me|idea|sure|was it|looking for|searching for)(?: (?:again|of|on|about|me))?,? )?";
const THING =
  "(?:articles?|documents?|papers?|reports?|stor(?:y|ies)|texts?|laws?|bills?|rules?|resolutions?|treat(?:y|ies)|words?|quotes?|quotations?|statements?|comments?|concerns?|reasons?|dates?|days?|years?|times?|ways?|parts?|kinds?|sorts?)";
/** The last word for whoever speaks: a person by what they do, or a body. */
const SPEAKER =
  "(?:[\\p{L}’'-]{0,20}\\p{L}{2}(?:er|or|ist|yst|ian|ant|ent|man|woman|eur|ee|ician)|person|people|guy|official|expert|star|coach|captain|judge|chief|head|boss|pm|mp|actress|priest|monk|king|queen|prince|nurse|group|party|company|firm|union|ministry|embassy|court|body|committee|council|agency|organi[sz]ation|ngo|government|country|club|team|bank|police|army|one)(?:s|men|women)?";
const AUXILIARY = "(?:did|does|do|has|have|had|is|was|were|are|will|would|the|else)";
const SOMEBODY = `(?:whom?(?:ever)?(?:['’]s)?(?: (?:in |out )?(?:here|there)| exactly| all| (?:among|amongst|of) (?:the|these|those|them|all)(?: (?!${AUXILIARY} )[\\p{L}’'-]+){0,3}?)?|(?:name|identify) (?:the )?(?:whoever|[\\p{L}-]+ (?:that|who))|(?:which|what)(?: (?!${AUXILIARY} )[\\p{L}’'-]+){0,2}? (?!${THING}(?!\\p{L}))${SPEAKER}(?!\\p{L}))`;
const IT =
  "(?: (?:it|that|this) (?:was|is)(?: (?:that|who))?| (?:was|is) (?:it|that) (?:that|who)| (?:is|was) the (?:[\\p{L}-]+ ){0,2}?(?:that|who))?";
const LINKS = "(?: (?:that|about|over|with))?";

/** "Who pointed out that …", "which minister has been accusing … of …". */
const FIRST = new RegExp(`^${ASIDE}${SOMEBODY}${IT} ${AUXILIARIES}${VERB}${LINKS} (?<said>\\S.{2,400})$`, "iu");
/** "The arrested had acted illegally - wait, which official said that?" */
const AFTER = new RegExp(
  `^(?<said>\\S.{8,400}?)[\\s,;:.?!–—-]+(?:(?:and|but|so|wait|now|hm+)[, ]+)*(?:which|what) [\\p{L}-]+ (?:said|says|wrote|claimed) (?:it|that|this|so)$`,
  "iu",
);

/** Verbs by which nothing is told of what was said: any other would do. */
const PLAIN =
  /^(?:us(?:e[sd]?|ing) .*|say|says|said|saying|state[sd]?|claim(?:s|ed)?|tell|tells|told|mention(?:s|ed)?|think|thinks|thought|feels?|felt|wr[io]te|writes|reckon(?:s|ed)?|want(?:s|ed)?|call(?:s|ed|ing)?(?: .*)?|talk(?:s|ed)?|spoke|speaks?|comment(?:s|ed)?|point(?:s|ed|ing)? out|br[io](?:ng|ngs|nging|ught) up)$/iu;

/** "What Remy said about Japan" asks for the words, though "which analyst said about …" asks for whoever spoke. */
const WHAT_ONE_SAID =
  /^what\b.{1,80}?\b(?:say|says|said|think|thinks|thought|tells?|told|wr[io]tes?) (?:about|on|regarding|of|to)\b/iu;

/** A sentence without its punctuation at the ends; undefined where it asks something else. */
export function readWhoSaid(sentence: string): SaidBySomebody | undefined {
  if (WHAT_ONE_SAID.test(sentence)) return undefined;
  const groups = (FIRST.exec(sentence) ?? AFTER.exec(sentence))?.groups;
  const said = groups?.["said"];
  if (said === undefined) return undefined;
  const verb = groups?.["verb"] ?? "";
  // "Who wrote the poem?" asks for no words.
  if (/^wr/iu.test(verb) && !/ wr\p{L}+ (?:that|about|of|in|to) /iu.test(sentence)) return undefined;
  return { said, verb: PLAIN.test(verb) ? "" : verb };
}
