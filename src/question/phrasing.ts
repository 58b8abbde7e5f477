/** The English words by which questions are put: verbs of speech in all their forms, chat spellings, small talk. */
import { editDistance } from "../names/spelling.ts";

/** "base third-person past", or "base" alone where the rest is regular. Words of speech that say nothing of the topic. */
const PLAIN_VERBS =
  "say/says/said/saying tell/tells/told/telling think/thinks/thought/thinking claim state mention comment speak/speaks/spoke/spoken/speaking talk " +
  "feel/feels/felt believe remark note write/writes/wrote/written announce explain express declare add describe discuss address answer " +
  "reiterate repeat respond reply/replies/replied react reveal report quote argue insist stress emphasise/emphasises/emphasised emphasize/emphasizes/emphasized";

/** Words of speech that are themselves part of what is asked: to deny is not to promise. */
const TELLING_VERBS =
  "promise deny/denies/denied accuse criticise/criticises/criticised criticize/criticizes/criticized call urge demand ask warn condemn " +
  "praise reject raise propose suggest recommend welcome appreciate admit/admits/admitted confirm complain pledge vow blame support oppose defend " +
  "thank request dismiss refute dispute acknowledge concede label/labels/labelled/labeled predict allege assert contend lament " +
  "highlight tweet testify/testifies/testified want hope wish worry/worries/worried fear seek/seeks/sought expect conclude speculate estimate apologise/apologises/apologised apologize/apologizes/apologized";

function inflect(entry: string): string[] {
  const forms = entry.split("/");
  const [base = entry] = forms;
  if (forms.length > 1) return [...forms, ...(base.endsWith("y") || base.endsWith("e") ? [] : [`${base}ing`])];
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  return [base, base.endsWith("s") ? `${base}es` : `${base}s`, `${stem}ed`, `${stem}ing`];
}

const alternatives = (forms: Iterable<string>): string =>
  [...new Set(forms)].sort((a, b) => b.length - a.length).join("|");

const plain = PLAIN_VERBS.split(" ").flatMap(inflect);
const telling = TELLING_VERBS.split(" ").flatMap(inflect);

/** Alternatives for a regular expression: any form of any verb of speech, the longest first. */
export const SPEECH_VERB = alternatives([...plain, ...telling]).replace(
  // "The United States", "member states"
  /(?<=\|)states(?=\|)/u,
  "(?<!(?:united|member|nation|other|all|many|both|these|those|baltic|gulf) )states",
);

/** Whether a verb is itself part of what is asked. */
export const isTelling = (verb: string): boolean => telling.includes(verb.toLowerCase());

/** What others do to somebody in words: whoever "was accused" did not speak; but "was quoted", "was worried". */
export const DONE_TO =
  "accused|suspected|blamed|criticised|criticized|condemned|praised|judged|loved|hated|disliked|regarded|seen|called|labelled|labeled|asked|told|thanked|charged|urged|warned|sued|mocked|denounced";

/** Alternatives for what a person's words may be called: "quotes by", "her view on". */
export const WORDS_OF =
  "quotes?|quotations?|statements?|comments?|remarks?|words|sayings?|views?|opinions?|positions?|stance|take|thoughts?|reactions?|responses?|claims?|arguments?|criticisms?|promises?";

/** People in general: "what do people say about …" asks who said something. */
export const ANYBODY =
  /^(?:(?:the |all |most |other |some )*(?:people|everyone|everybody|anyone|anybody|someone|somebody|others?|speakers?|persons?)|been|was|is|being|it)$/iu;

/** Words that stand for whoever was spoken of before. */
export const PRONOUN =
  /^(?:he|she|they|him|her|them|his|hers|their|theirs|(?:that|this|the|the same) (?:person|guy|man|woman|one|speaker))$/iu;

/** In small letters only: "Wat Phnom" and "Wen Jiabao" are names. */
const CHAT_SPELLINGS: Readonly<Record<string, string>> = {
  abt: "about",
  abot: "about",
  abut: "about",
  abaut: "about",
  abuot: "about",
  aobut: "about",
  bout: "about",
  "'bout": "about",
  sez: "says",
  sayd: "said",
  sayed: "said",
  sed: "said",
  sya: "say",
  sayy: "say",
  syas: "says",
  sday: "say",
  asid: "said",
  quots: "quotes",
  qoutes: "quotes",
  quotse: "quotes",
  qoute: "quote",
  coments: "comments",
  statment: "statement",
  statments: "statements",
  statemnt: "statement",
  opinon: "opinion",
  dd: "did",
  ddi: "did",
  dod: "did",
  idd: "did",
  siad: "said",
  sais: "says",
  u: "you",
  ur: "your",
  ya: "you",
  tel: "tell",
  tels: "tells",
  smth: "something",
  smthing: "something",
  smthn: "something",
  sumthing: "something",
  sth: "something",
  nething: "anything",
  nuthin: "nothing",
  neone: "anyone",
  ppl: "people",
  govt: "government",
  frm: "from",
  wer: "were",
  wen: "when",
  whn: "when",
  wn: "when",
  hw: "how",
  mny: "many",
  mch: "much",
  strt: "start",
  bcos: "because",
  wher: "where",
  wheres: "where is",
  whens: "when is",
  hows: "how is",
  whr: "where",
  wich: "which",
  whch: "which",
  wht: "what",
  wot: "what",
  wut: "what",
  wuts: "what is",
  wats: "what is",
  teh: "the",
  hte: "the",
  thier: "their",
  meny: "many",
  frist: "first",
  becuase: "because",
  bcuz: "because",
  becuz: "because",
  cuz: "because",
  coz: "because",
  gimme: "give me",
  lemme: "let me",
  wanna: "want to",
  gonna: "going to",
  thinkin: "thinking",
  sayin: "saying",
  talkin: "talking",
  dnt: "do not",
  didn: "did not",
  "what'd": "what did",
  whatd: "what did",
  "what's": "what is",
  whats: "what is",
  "who'd": "who did",
  "where'd": "where did",
  "when'd": "when did",
  "how'd": "how did",
  "why'd": "why did",
  "who's": "who is",
  whos: "who is",
};

/** Without their apostrophes; "wont" and "cant" are words as they are. */
const NEGATED = /^(?:is|are|was|were|does|do|did|has|have|had|could|would|should)nt$/u;

const FRAME_WORDS = ["what", "said", "says", "about", "who", "when", "where", "which", "think", "tell", "told"];

/** "waht" -> "what": a frame word with two neighbours swapped, never any other slip, for those make other words. */
function unswap(word: string): string {
  if (word.length < 4 || FRAME_WORDS.includes(word)) return word;
  const meant = FRAME_WORDS.find((frame) => frame.length === word.length && editDistance(word, frame, 1) === 1);
  const isSwap = meant !== undefined && meant.split("").sort().join() === word.split("").sort().join();
  return isSwap ? meant : word;
}

/** Two words of a question with the space between them lost: "whatdid", "saidabout". */
const GLUED =
  /(?<![\p{L}\p{N}])(what|who|when|where|why|how|says?|said|thinks?|talk(?:ed)?|quotes?)(did|does|do|is|was|has|have|about|on)(?![\p{L}\p{N}])/giu;

/** Writes the small words of a question as a dictionary does; what is not small talk stays as typed. */
export function standardSpelling(text: string): string {
  return (
    text
      .replaceAll(GLUED, "$1 $2")
      .replace(/^(\W*(?:and |so )?who )s(?:a|ia|i)d(?= )/iu, "$1said")
      .replaceAll(/(?<![\p{L}\p{N}])w(?:[aou]h?|h)t(?=\s+(?:did|do|does|is|was|has|have)\b)/giu, "what")
      .replaceAll(
        /(?<=^|\b(?:me|know|out|tell) )w[aou]h?t(?=\s.{1,80}?\s(?:sai?y?d|siad|sed|sez|says?|tells?|told|thinks?|reckon|mean|wants?|claim)\w*)/giu,
        "what",
      )
      // "Wat crime bill …", but a wat in the middle is a temple.
      .replace(/^(\W*)w[aou]h?t(?=\s\p{Ll})/iu, "$1what")
      .replaceAll(/(?<=\s)@(?=\s)/gu, "at")
      .replaceAll(/(?<![\p{L}\p{N}])ne(?=\s+(?:qu?o|statem|comm|remar|word|thing|mor)\p{Ll}+)/gu, "any")
      .replaceAll(/(?<![\p{L}\p{N}])4(?=\s+(?:the|teh|an?|my|our|his|her|their|this)\s)/gu, "for")
      .replaceAll(/(?<=\p{Ll}\s)w(?=\s+(?:the|teh|an?|his|her|their)\s)|(?<![\p{L}\p{N}])w\//gu, "with")
      .replaceAll(/(?<=\p{Ll}\s)n(?=\s\p{Ll})/gu, "and")
      .replaceAll(/(?<![\p{L}\p{N}'’])[Ww]h(?:at|o)['’][sd](?![\p{L}\p{N}])/gu, (word) => word.toLowerCase())
      .replaceAll(/(?<![\p{L}\p{N}'’.])['’]?\p{Ll}[\p{Ll}'’]*(?![\p{L}\p{N}]|\.\p{L})/gu, (word) => {
        const key = word.replace("’", "'");
        if (Object.hasOwn(CHAT_SPELLINGS, key)) return CHAT_SPELLINGS[key]!;
        return NEGATED.test(key) ? `${key.slice(0, -2)}n't` : unswap(word);
      })
  );
}

/** Small talk: no question about the documents. */
export const SMALL_TALK =
  /^(?:(?:hi|hello|hey|yo|hiya|greetings|good (?:morning|afternoon|evening|day)|help|start|menu|thanks?|thank you|thx|ty|cheers|ok(?:ay)?|bye|goodbye|test|ping|who are you|what are you|what can you do|what do you do|how (?:are you|do(?:es)? (?:this|it|you) work)|how do i (?:ask|use (?:this|you|it)))(?: (?:there|all|bot|everyone|everybody|you|so much|very much|a lot|man|please|me))*[\s,!.?]*)+$/iu;

/** Verbs by which a bot is sent for something. */
const FETCH =
  "(?:tell|show|give|find|remind|get|list|collect|gather|compile|send|share|post|provide|fetch|grab|pull (?:up|out)|dig (?:up|out)|look up|bring up|track down)";

/** What surrounds a question in a chat and is no part of it. */
export const LEAD = new RegExp(
  `^(?:(?:q(?:uestion)?(?=\\s?:)|hey|hi|hello|yo|ok(?:ay)?|now|alright|anyways?|so(?= (?:what|who|when|did|has|does|how|why|where))|well|um+|be honest|honestly|seriously|tell me honestly|come on|please|pls|plz|bot|there|guys|everyone|(?:a )?quick question|(?:two|three|four|2|3|4|some|a few|a couple of) (?:things|questions)|i was wondering(?: if you know)?|i(?: would|'d)? (?:want|like|need) to (?:know|find out|see|ask)|just|(?:can|could|would|will) (?:you|u|someone|anyone|somebody|i|the bot|this bot)(?: please| pls| kindly)?(?: ${FETCH}(?: me| us)?)?|do you know|does anyone know|anyone know|${FETCH}(?: me| us)|(?:list|collect|gather|compile|pull up|dig up)(?: me| us)?(?= (?:all|every|each|any|the) )|(?:i|we)(?: would|'d)? (?:want|like|need)(?: to)? (?:know|see|read|hear|have)|(?:i|we|i'm|we're|i am|we are) (?:need|want|looking for|after|searching for)(?= \\S.{0,80}(?:['’]s? |\\b(?:by|from|of) \\S))|let me know)(?:[\\s,:!-]+|$))+`,
  "iu",
);

export const TAIL =
  /(?:[\s,]+(?:please|pls|plz|thanks|thank you|thx|ty|cheers|bot|lol|btw|asap|guys|(?<!(?:running|class|team|room|soul|flat|cell)[ -]?)mate|(?:back )?then|exactly|i think|i guess|i believe|or (?:something|smth)|if (?:possible|you (?:know|can|have (?:it|time)))|so far|at all|again|anywhere|at any (?:point|time)|in (?:here|there|these|those|them|this|any of (?:them|these|those|this)|all (?:this|that|of (?:this|these|it)))|here|in full|word for word|verbatim|in (?:the|these|those|your|any of the) (?:articles?|documents?|texts?|corpus|files?|news)|in (?:his|her|their|its) own words|on (?:the )?record|on file|in print|for (?:a|an|my|our|the|this) (?:story|article|class|essay|paper|report|piece|project|presentation|lesson|homework|thesis|podcast|video|post)))+[\s?!.]*$/iu;
