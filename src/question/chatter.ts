/** What people say around a question: greetings, laughs and thanks; lead-ins; the clause that only introduces it. */

import { analyse } from "../terms.ts";
import { listOf } from "../voices/asking-words.ts";
import { SPEECH_VERB, WORDS_OF } from "./phrasing.ts";

/** One of these makes a message small talk if nothing else is in it but what goes with them. */
const GREETINGS = listOf(
  "hi hello hey heya hiya yo sup gm gn greetings morning afternoon evening night goodnight welcome thanks thank thx thnx tx ty tysm tyvm cheers bye goodbye cya " +
    "lol lmao lmfao rofl haha hahaha hahahaha hehe xd ok okay okey k kk okie alright nice cool great awesome wow omg brb np nvm ping test testing bot sorry oops yes no yep yeah nope " +
    "hola bonjour namaste merci gracias ciao salut",
);
const GO_WITH = listOf(
  "good day how are is was were you u ur r doing do going it today tonight everyone everybody all guys folks friends team admins admin mods moderators dear there here so very much many a lot the in advance " +
    "man mate bro dude bong please me my i im am hope hoping this that finds well fine things feeling been have has had fun lovely weekend week nice to meet see back again new just for and your " +
    "help what's up whats wassup too really truly just well still awake alive anyone around sir madam ladies gentlemen kind great happy having look looking forward rest wishing wish wonderful nice beautiful sunny weather thats that's evening's day's yesterday new year birthday merry christmas welcome of course",
);
/** With one of these it is a remark on what was said before; alone it may be a word to look for. */
const REMARKS = listOf(
  "interesting yikes wild crazy insane hilarious true same nah bruh damn dang rip wtf smh agreed exactly seriously whoa woah huh oof facts wait whatever sense useful useless way know weird sad noted understood perfect lovely brilliant fair",
);
const GO_WITH_REMARKS = listOf(
  "no so that thats it its what if big didn't dont don't did not know makes make made got get gotcha one ones good enough info this bot same point you're youre he's she's like literally absolutely totally pretty really even",
);
/** Longer messages say more than hello. */
const MAX_WORDS = 24;
const MAX_REMARK_WORDS = 8;

/** "hello bot how are you doing today", "lol", "gm everyone, hope ur all good": nothing is asked of the documents. */
export function isChatter(text: string): boolean {
  const said = text.toLowerCase().replace(/what(?:['’]?s| is) (?:up|new|good)(?!\p{L})/gu, "yo");
  const row = said.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  if (row.length === 0 || row.length > MAX_WORDS) return false;
  const plain = row.map((word) =>
    word
      .replaceAll("’", "'")
      .replace(/'s$/u, "")
      .replace(/(\p{L})\1{2,}/gu, "$1$1"),
  );
  const isGreeting = (word: string): boolean =>
    GREETINGS.has(word) || /^(?:(?:ha|he|lo|jaja|xa)+h?|a+h+|h+m+|u+h+m*)$/u.test(word);
  if (plain.some(isGreeting) && plain.every((word) => isGreeting(word) || GO_WITH.has(word))) return true;
  // "Is that true?" asks.
  if (/^\W*(?:is|are|was|were)(?!\p{L})/iu.test(text)) return false;
  const isRemark = (word: string): boolean => REMARKS.has(word) || isGreeting(word);
  return (
    plain.length > 1 &&
    plain.length <= MAX_REMARK_WORDS &&
    plain.some(isRemark) &&
    plain.every((word) => isRemark(word) || GO_WITH.has(word) || GO_WITH_REMARKS.has(word))
  );
}

const WH = "(?:what|who|whom|whose|which|when|where|why|how)";
const AUX =
  "(?:did|does|do|has|have|had|is|are|was|were|can|could|will|would|should|didn['’]?t|doesn['’]?t|isn['’]?t|wasn['’]?t)";

/** Whether a text is worded as a question from its first word. */
export const startsAsking = (text: string): boolean =>
  new RegExp(`^${WH}(?:['’]s|['’]d)?(?!\\p{L})|^${AUX}\\s`, "iu").test(text.trim());

/** Sentences of a message from the first to the last that says more than hello. */
export function withoutGreetings(text: string): string {
  const sentences = text.split(/(?<=[.!?…]\s)|(?<=\n)/u);
  const from = sentences.findIndex((sentence) => !isChatter(sentence) && /[\p{L}\p{N}]/u.test(sentence));
  const to = sentences.findLastIndex((sentence) => !isChatter(sentence) && /[\p{L}\p{N}]/u.test(sentence));
  return from < 0
    ? text
    : sentences
        .slice(from, to + 1)
        .join("")
        .trim();
}

/** "I would be grateful if you could tell me which …": everything before the question word only leads to it. */
const ASKING_FOR =
  "(?:(?:tell|show|inform|remind|enlighten|help|let)(?:ing)? (?:me|us)(?: (?:to )?(?:know|understand|find(?: out)?|see|remember|out))?|know(?:ing)?|knows|wonder(?:ing)?|remember(?:ing)?|recall(?:ing)?|understand(?:ing)?|find(?:ing)?(?: out)?|figur(?:e|ing) out|look(?:ing)? up|ask(?:ing)?(?: you)?|asks|curious|clue|idea|sure|check(?:ing)?|hear(?:ing)?|(?<=to )learn|point out|list|see)";
const EMBEDDED = new RegExp(
  `^(?<lead>.{0,400}?(?<!\\p{L})${ASKING_FOR}(?:,? (?:please|pls|exactly|again|quickly|about|as to|is|if possible|anything about|for (?:me|us)))*[:,]? (?:that )?)(?<rest>${WH}\\s.+)$`,
  "isu",
);
/** "Do you know whether she commented on it" asks as "did she comment on it" does. */
const WHETHER = new RegExp(
  `^(?<lead>.{0,400}?(?<!\\p{L})${ASKING_FOR}(?:,? (?:please|pls|for (?:me|us)))*,? )(?:if|whether)(?: or not)? (?<rest>\\S+(?: \\S+){0,7}? (?:(?:has|have|had|ever|also|actually|really) )*(?:${SPEECH_VERB})(?!\\p{L}).*)$`,
  "isu",
);
const FIRST_PERSON =
  /(?<!\p{L})(?:i|i['’]m|i['’]d|im|me|my|we|us|our|you|u|anyone|anybody|someone|somebody|any|please)(?!\p{L})/iu;
const OTHERS_KNOW = new RegExp(
  `^${AUX} (?!(?:you|u|i|we|anyone|anybody|someone|somebody)(?!\\p{L}))|^${WH}(?!\\p{L})`,
  "iu",
);
/** A clause of chat before the question. */
const CHAT =
  /^(?:be (?:honest|serious|real)|honestly|seriously|(?:a |one )?(?:quick|small|short|random|honest|serious|genuine|stupid|silly|dumb|last|final|another|more) (?:one|question|q|thing)|one more(?: thing| question)?|out of (?:curiosity|interest)|(?:just )?curious|(?:sorry|apologies|please|pls|plz|thanks|thank you|help|hey|hi|hello|dear|good (?:morning|afternoon|evening|day)|ok|okay|right|alright|anyway|anyways|now|well|so|not sure|no idea)(?: \p{L}+){0,7}|for real|real talk|by the way|btw|also|next|finally|lastly|first|firstly|second|secondly|third|thirdly|moving on|then)$/iu;
/** Calls somebody before asking: "hey @bot, one for the group". */
const CALLS = /^\W*(?:hey|hi|hello|yo|hiya|dear|good (?:morning|afternoon|evening|day))(?!\p{L})|(?:^|\s)@\p{L}/iu;
const SAYS_I = /(?<!\p{L})(?:i|i['’]m|i['’]d|i['’]ve|im|me|my|we|us|our|you|your|u)(?!\p{L})/iu;
/** "I'm collecting quotes by Reyes, which have you got?" */
const FOR_WORDS = new RegExp(`(?<!\\p{L})(?:${WORDS_OF}) (?:by|from|of|on|about)(?!\\p{L})`, "iu");
/** A part of the question, whoever says it. */
const PART_OF_QUESTION =
  /^(?:when|while|if|after|before|since|until|in|on|at|by|for|from|with|without|under|during|according|as|because|given|although|though|besides|apart|unlike|despite|amid|per|regarding|about|concerning|re)(?!\p{L})/iu;
const OPENING = new RegExp(
  `^(?<lead>[^,?!:;]{2,160}?)(?:(?:,|:|;| -| –| —)(?: (?:but|so|and|then))?|(?: but| so)) (?<rest>(?:${WH}|${AUX}) .+)$`,
  "isu",
);
/** "I just want one thing cleared up, not fifty replies: why …" */
const COLON = new RegExp(`^(?<lead>[^?!:;]{2,200}): (?<rest>(?:${WH}|${AUX}) .+)$`, "isu");
/** "I'm writing a handout about the bakery and I need the name of its boss": what is wanted. */
const REQUEST = new RegExp(
  `^(?<lead>.{4,400}?)(?:,|;|:| -| –|(?<=[,;:–-])| (?:and|so|but|because|since))(?: (?:and|so|but|also|now|hence|therefore))* (?:(?:i|we)(?:['’](?:d|m|re|ll))? )?(?:(?:would|am|are|will|really|just|only|still|also|badly) )*(?:need|want|like|love|appreciate|be (?:grateful|thankful|glad|happy) (?:for|about)|looking for|searching for|after|trying to find) (?:to (?:know|find(?: out)?|see|get|have|quote|cite|check) )?(?<rest>(?:the|an?|some|any|all|every|each|his|her|their|its|${WH}) .+)$`,
  "isu",
);
/** What the rest of such a sentence is about. */
const ABOUT_WHAT = /(?:about|on|regarding|covering) (?:the )?(?<topic>\S+(?: \S+){0,3})$/iu;
/** A request with fewer words of its own leans on what the sentence is about. */
const MIN_OWN_WORDS = 4;

/** Undefined where a sentence asks for nothing in passing. */
function requestIn(text: string): string | undefined {
  const { lead = "", rest = "" } = REQUEST.exec(text)?.groups ?? {};
  if (rest === "" || !SAYS_I.test(lead) || startsAsking(text)) return undefined;
  const topic = ABOUT_WHAT.exec(lead)?.groups?.["topic"];
  const leans = topic !== undefined && analyse(rest).length < MIN_OWN_WORDS;
  const wanted = rest.replace(/^(?=(?:the )?(?:names?|number|title|date|age|amount) of )/iu, "what is ");
  return leans ? `${wanted.replace(/[\s.!?]+$/u, "")} ${topic}` : wanted;
}

/** Whether a sentence asks without a question mark: "…, and I need the name of …". */
export const isRequest = (sentence: string): boolean => requestIn(sentence.trim()) !== undefined;

/** Whoever is meant by it may stand before. */
const PRONOUN = /(?<!\p{L})(?:he|she|they|him|her|his|them|their)(?!\p{L})/iu;

/** "… who it was that complained" -> "who complained"; "what exactly did …" -> "what did …". */
const unclefted = (text: string): string =>
  text
    .replace(/^(?<wh>who|what) (?:it|that) (?:was|is)(?: exactly)? (?:that|who) /iu, "$<wh> ")
    .replace(
      /^(?<wh>what|who|when|where|why|how) (?:exactly|precisely|specifically|in particular|on earth|the hell|actually|really|truly) /iu,
      "$<wh> ",
    );

/** "Is it true that she praised the report": whether she did is asked, and the text may tell. */
const IS_IT_TRUE =
  /^(?:(?:so|but|and|wait|hey)[\s,]+)*(?:(?:is|was) it (?:really |actually )?(?:true|right|correct|accurate|a fact|the case|so)(?: that)?|true or false[:,]?|(?:can|could) (?:you|u|someone|anyone|somebody) (?:confirm|verify)(?: that| if| whether)?) (?=\S+ \S+ \S)/iu;

/** A sentence from its question on, where all before only leads to it. */
export function withoutLeadIn(sentence: string): string {
  const text = sentence.trim().replace(IS_IT_TRUE, "");
  const { lead = "", rest = "" } = EMBEDDED.exec(text)?.groups ?? {};
  if (rest !== "" && FIRST_PERSON.test(lead) && !OTHERS_KNOW.test(text)) return unclefted(rest);
  const { lead: doubt = "", rest: claim = "" } = WHETHER.exec(text)?.groups ?? {};
  if (claim !== "" && FIRST_PERSON.test(doubt) && !OTHERS_KNOW.test(text)) return `did ${claim}`;
  const request = requestIn(text);
  if (request !== undefined) return unclefted(request);
  const { lead: before = "", rest: asked = "" } = (OPENING.exec(text) ?? COLON.exec(text))?.groups ?? {};
  if (asked === "" || startsAsking(text) || PART_OF_QUESTION.test(before)) return unclefted(text);
  const isChat = CHAT.test(before) || CALLS.test(before) || (SAYS_I.test(before) && !FOR_WORDS.test(before));
  return isChat && !PRONOUN.test(asked) ? withoutLeadIn(asked) : unclefted(text);
}
