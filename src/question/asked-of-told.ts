/**
 * A message that tells something and then asks of it: what it tells is put into the question.
 *
 *     "We argued about whether NGOs can demand that. What did Malin say about it?"
 *       ->  "What did Malin say about NGOs can demand that?"
 *     "Lao apparently compared the climate with the last vote. Does anyone have the passage?"
 *       ->  "which quote: Lao compared the climate with the last vote"
 */
import { analyse } from "../terms.ts";
import { bare, isFiller, isForWords } from "../voices/asking-words.ts";
import { isChatter, startsAsking } from "./chatter.ts";
import { WHICH_QUOTE } from "./message.ts";
import { SPEECH_VERB } from "./phrasing.ts";
import { SENTENCE_END, withoutStop } from "./sentence-end.ts";

/** Stands for what was told, where a question ends or goes on with another clause. */
const POINTER =
  /(?<before>\s(?:about|on|of|to|regarding|with|over|like|say|said|says|mention|mentioned|list|lists|listed|discuss|discussed|address|raise|raised) )(?:(?:something|anything) like )?(?:all )?(?:that|this|it|these|those|(?<=\s(?:about|to|of|on) )(?:him|her|them))(?: (?:points?|issues?|matters?|subjects?|claims?|topics?))?(?= (?:too|then|though|exactly|again|at all|or not|as well)?[\s?!.]*$|[\s?!.]*$|, )/iu;
/** What the words are wanted for. */
const PURPOSE =
  /,? (?:so|because|cause|cuz|then)(?: that)? (?:i|we) (?:can|could|may|might|want|need|have)(?!\p{L})[^?!]*/iu;
/** A question for a place or for the words, whatever they are of. */
const FOR_PLACE =
  /(?<!\p{L})(?:where|sources?|passages?|quotes?|quotations?|lines?|links?|references?|citations?|parts?|excerpts?|wording|words|bits?|statements?)(?!\p{L})|(?<!\p{L})(?:find|dig|pull|look|track|show|post|fetch|get|bring|confirm)(?!\p{L})[^?!.]* (?:that|it|this|those|them)(?: one)?(?: (?:up|out|down|back|for me|for us|again|please|pls))*[\s?!.]*$/iu;
/** Words of such a question, beside those of asking. */
const POINTING =
  /^(?:dig|track|confirm|anyone|anybody|someone|somebody|people|guys|post|link|links|passage|passages|paragraph|reference|references|citation|citations|excerpt|wording|part|parts|know|remember|exact|original|written|stand|stands|possible|source|sources|great|good|nice|love|lovely|help)$/iu;
/** Of one person named before: a name is put for it elsewhere. */
const OF_SOMEBODY = /(?<!\p{L})(?:he|she|him|her|his)(?!\p{L})/iu;
/** What leads to what is told: "we argued about whether …", "my uncle swears that …", "I think". */
const TELLING =
  /^(?:.{0,160}?(?<!\p{L})(?:(?:argument|debate|discussion|fight|chat|question|thread|post|clip|video|article|quiz|paper|essay|talk(?:ing|ed)?|argu(?:ing|ed)|discuss(?:ing|ed)|ask(?:ing|ed)?|wonder(?:ing|ed)?|disagree(?:ing|d)?|curious|learn(?:ing|t|ed)?)(?: [^.?!,;]{0,40}?)? (?:about|on|over|regarding|whether|if)|(?:says?|said|saying|claim(?:s|ed|ing)?|insist(?:s|ed|ing)?|swears?|swore|told|tells|telling|wrote|writes|posted|commented|believes?|thinks?|reckons?|heard|read|remember|recall|sure|convinced|saw)(?: (?:me|us|everyone|him|her|them))?(?: (?:that|how))?)) (?:(?:whether|if|that|how) )?/iu;
/** Whoever tells it to the asker, or the asker. */
const BY_ASKER =
  /(?<!\p{L})(?:i|im|i['’]m|we|my|our|me|us|someone|somebody|some|a|an|one|people|they|everyone|everybody)(?!\p{L})/iu;
/** What the asker answered to somebody, after what that one told. */
const ANSWERED =
  /^.{0,200}?(?<!\p{L})(?:i|we)(?:['’]ve| have)?(?: |(?=['’]m ))(?:said|told (?:him|her|them|you|my \p{L}+|the \p{L}+|\p{Lu}\p{L}+)|replied|answered|swore|insist(?:ed)?|remember|recall|(?:am|['’]m) (?:\S+ ){0,2}(?:sure|certain|positive))(?: that)? (?=\S+ \S+ \S)/iu;
/** "We argued about whether the dam leaks and someone swore | that Varga says so". */
const NEXT_TELLER =
  /^.{2,200}? (?:and|but) (?:someone|somebody|he|she|they|my \p{L}+|one(?: of them)?|another|an? \p{L}+) (?:\p{L}+ )?(?:swore|swears|says?|said|claims?|claimed|insists?|insisted|thinks?|thought|replied)(?: that)? (?=\S+ \S+ \S)/iu;
/** "A man said | he'd | call on them": nobody is named by it. */
const THEMSELVES = /^(?:he|she|they)(?:['’](?:d|ll|s|re|ve))? (?=\S+ \S+ \S)/iu;
/** "He laughed at me", "she said no": how somebody took it. */
const REACTION = /^(?:(?:and|but|so|then)\s+)*(?:he|she|they|it|nobody|everyone|everybody|no one)(?!\p{L})/iu;
/** "Not a threat apparently, haha." */
const REMARK = /^(?:not|nothing|no) (?:\S+ ){0,5}\S+$/iu;
const HEDGES =
  /(?<!\p{L})(?:apparently|supposedly|allegedly|reportedly|somewhere|once|definitely|i could (?:have )?sw(?:ear|orn)|i think|i believe|i guess|i['’]m (?:pretty |quite )?sure|lol|haha|btw)(?!\p{L}),? ?/giu;
const THANKS = /^\W*(?:thanks|thank you|thx|cheers|sorry|welcome)(?!\p{L})/iu;
/** "I don't remember him saying so": tells nothing. */
const NOT_KNOWN =
  /^(?:(?:and|but|so)\s+)*(?:i|we) (?:do not|don['’]?t|can ?not|can['’]?t|couldn['’]?t|never|am not|['’]m not) (?:\p{L}+ )?(?:remember|recall|know|find|sure|believe|think)(?!\p{L})/iu;
const isAQuestion = (sentence: string): boolean => /\?\s*$/u.test(sentence);
const HE = /(?<=(?:did|does|has|had) )(?:he|she|they)(?= )/iu;
/** "Remy admitted that they differ": a name, and what its bearer is told to have said. */
const SAID_BY = new RegExp(
  `^(?<who>(?:\\p{Lu}[\\p{L}.'’-]* ){1,4})(?:(?:has|had|once|also|apparently) )?(?:${SPEECH_VERB})(?: that)? (?<said>\\S+ \\S+.*)$`,
  "u",
);
/** Fewer words tell nothing to look for. */
const MIN_WORDS = 2;

/** What a sentence tells, without who told it to the asker. */
export function toldIn(sentence: string): string {
  const plain = sentence
    .replaceAll(HEDGES, "")
    .replace(/[\s.!?…]+$/u, "")
    .trim();
  const answered = ANSWERED.exec(plain)?.[0];
  if (answered !== undefined) return plain.slice(answered.length);
  const lead = TELLING.exec(plain)?.[0] ?? "";
  return lead !== "" && BY_ASKER.test(lead)
    ? plain.slice(lead.length).replace(NEXT_TELLER, "").replace(THEMSELVES, "")
    : plain;
}

/** Whether a question has no word of its own. */
function onlyPoints(sentence: string): boolean {
  const words = sentence
    .replace(PURPOSE, "")
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((word) => word !== "");
  return (
    FOR_PLACE.test(sentence) &&
    !OF_SOMEBODY.test(sentence) &&
    words.every((word) => isFiller(bare(word)) || isForWords(bare(word)) || POINTING.test(word))
  );
}

/** What stands before a sentence and says something, the nearest; with what was said before that if it takes that up. */
function toldBefore(sentences: readonly string[]): string | undefined {
  const told = sentences
    .filter((sentence) => !isChatter(sentence) && !THANKS.test(sentence) && !isAQuestion(sentence))
    .filter((sentence) => !NOT_KNOWN.test(sentence) && !REMARK.test(sentence))
    .filter((sentence) => !(REACTION.test(sentence) && analyse(sentence).length <= MIN_WORDS))
    .map(toldIn);
  const last = told.at(-1);
  if (last === undefined) return undefined;
  // "Nobody admits that. I could swear Remy did after the meeting."
  const isTakenUp =
    /(?<!\p{L})(?:did|does|has|had|was|is)(?: (?:so|that|it|this))?(?: (?:after|before|in|at|during|when|once|too)(?!\p{L})|$)/iu.test(
      last,
    );
  const whole = isTakenUp && told.length > 1 ? `${told.at(-2)!} ${last}` : last;
  return analyse(whole).length < MIN_WORDS ? undefined : whole;
}

/** "May we see the ministry's own sentence?", "what were his exact words?" */
const OWN_WORDS =
  /(?<!\p{L})(?<who>his|her|their|(?:the )?\p{L}[^\s,;:]*(?: [^\s,;:]+){0,3}?) (?:(?:own|exact|actual|real|original|precise) )+(?:sentences?|words?|wording|quotes?|statements?|lines?)(?= ?[,.?!]| (?:please|pls|plz)|\s*$)/iu;
/** "A member wrote that | the ministry said | the dam is safe". */
const SAID_SO = new RegExp(
  `(?:^|.*\\s)(?<!\\p{Lu}[\\p{L}.'’-]{0,30} )(?!I )(?<who>(?:the \\p{L}+(?: \\p{L}+)?|\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3})) (?:(?:has|had|once|also) )?(?:${SPEECH_VERB})(?: that)? (?<said>\\S+ \\S+.*)$`,
  "u",
);
/** Whether words end with a name, be it by the article or not. */
const endsWith = (words: string, name: string): boolean =>
  ` ${words.toLowerCase()}`.endsWith(` ${name.toLowerCase().replace(/^the /u, "")}`);

/** Somebody's own words where the message tells what they are said to have said: these are wanted on that. */
function ownWordsOf(sentences: readonly string[]): string | undefined {
  const at = sentences.findLastIndex((sentence) => OWN_WORDS.test(sentence) && asksOf(sentence));
  if (at < 1) return undefined;
  const owner = OWN_WORDS.exec(sentences[at]!)!.groups!["who"]!.replace(/['’]s?$/u, "");
  const told = sentences
    .slice(0, at)
    .map((sentence) => SAID_SO.exec(withoutStop(sentence.replaceAll(HEDGES, "")))?.groups)
    .findLast((groups) => groups !== undefined);
  const { who = "", said = "" } = told ?? {};
  const isTheirs = /(?:^|\s)(?:his|her|their)$/iu.test(owner) || endsWith(owner, who);
  return who !== "" && isTheirs ? `what did ${who} say about ${said}?` : undefined;
}

/** The message as it is where it asks of nothing that it tells. */
export function askedOfTold(message: string): string {
  if (/[“”"«»„]|^\s*>/mu.test(message)) return message;
  const sentences = message.split(SENTENCE_END).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const own = ownWordsOf(sentences);
  if (own !== undefined) return own;
  const pointing = sentences.findLastIndex((sentence) => POINTER.test(sentence) && asksOf(sentence));
  // "What did she say? The source would be great": that only asks once more.
  const isAsked = sentences.some((sentence) => isAQuestion(sentence) && !onlyPoints(sentence));
  const at = pointing >= 0 || isAsked ? pointing : sentences.findLastIndex(onlyPoints);
  const told = at < 1 ? undefined : toldBefore(sentences.slice(0, at));
  if (told === undefined) return message;
  const asking = sentences[at]!;
  const { who, said } = SAID_BY.exec(told)?.groups ?? {};
  const others = sentences.filter((sentence, nth) => nth !== at && isAQuestion(sentence) && !onlyPoints(sentence));
  const asked = onlyPoints(asking) ? `${WHICH_QUOTE}${told}` : askedOf(asking, who, said ?? told);
  return [asked, ...others].join("\n");
}

/** The question with what was told in place of "that", and with its speaker in place of "he". */
const askedOf = (asking: string, who: string | undefined, told: string): string => {
  const whole = asking.replace(POINTER, `$<before>${told}`);
  return who === undefined ? whole : whole.replace(HE, who.trim());
};

const asksOf = (sentence: string): boolean =>
  isAQuestion(sentence) ||
  startsAsking(sentence) ||
  /(?<!\p{L})(?<!(?:don['’]?t|not) )(?:need|want|looking for|find|show|tell|give)(?!\p{L})/iu.test(sentence);
