/** The words by which somebody's words are asked for, in any order: what is left of a question without them is its topic. */
import { SPEECH_VERB, isTelling } from "../question/phrasing.ts";
import { fold } from "../terms.ts";

/** Words with spaces between them -> the words. */
export const listOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** What somebody's words are called. */
const NOUNS = listOf(
  "quote quotes quotation quotations statement statements comment comments remark remarks word words wording line lines saying sayings " +
    "view views viewpoint opinion opinions position positions stance stand take thought thoughts reaction reactions response responses reply " +
    "replies answer answers claim claims argument arguments criticism criticisms promise promises explanation explanations justification " +
    "reason reasons reasoning rationale attitude perspective assessment verdict message messages testimony speech interview tweet tweets sentence sentences utterance utterances " +
    "soundbite soundbites joke jokes memory memories tribute tributes account version side beef gripe gripes rant boast feedback recollections evidence " +
    "memo memos point points gist takeaway impression impressions warning warnings excuse excuses prediction predictions contribution contributions input voice mouth quotable verbatim",
);
/** The same where it is part of what is asked: a complaint is not a promise. */
const TELLING_NOUNS = listOf(
  "complaint complaints concern concerns demand demands accusation accusations allegation allegations worry worries fear fears hope hopes plan plans proposal " +
    "proposals suggestion suggestions advice recommendation recommendations appeal appeals praise condemnation denial apology condolences plea pleas objection objections",
);
/** Further verbs, beside those of speech, that ask for what somebody holds. */
const VERBS = listOf(
  "reckon reckons reckoned reckoning figure figures guess guesses threaten threatens threatened threatening put puts quoted cite cites cited citing attributed " +
    "tweet tweets tweeted tweeting testify testifies testified post posted mean means meant see sees view views regard regards judge assess " +
    "like likes enjoy enjoys enjoyed love loves hate hates dislike dislikes prefer prefers laugh laughs laughed laughing joke joked joking brag brags bragged bragging boasts boasted boasting moan moans moaned moaning vent vents vented venting interpret rate rates justify justifies justified utter utters uttered uttering suspect suspects suspected",
);
const SPEECH = new RegExp(`^(?:${SPEECH_VERB})$`, "u");

/** By these, nothing is said of what it is about. */
const FILLER = listOf(
  "what whats wat wut wot wht any idea whatever which who whom where when why how is isnt are was were be been being has have had having do does dont did doesnt didnt wasnt werent hasnt havent cant wont done can could " +
    "would will wont may might should shall to of from by in on at for with as about regarding concerning re w.r.t wrt per via toward towards " +
    "my our the a an any some every everything anything something all each both me us i im ive id ill we youre youve hes shes theyre you u your it its that this these those there here out into up so and or " +
    "if whether not but then than just only also too else ever yet still now really actually exactly exact precisely please pls plz " +
    "make made makes making give gives gave given giving issue issued come came get got gets getting find found show shows showing shown read pull list lists " +
    "listing look looking need needs needed collect collecting collected gather gathering share need bring dig fetch provide send print printed carried carries published got hi hello hey " +
    "bot thanks thank thx kindly hold holds held holding existing available appear appears appeared own full direct directly anywhere somewhere someplace record " +
    "complete real original genuine authentic unedited uncut archive archives database article articles document documents text texts corpus news story stories file files piece pieces coverage single one ones bit bits kind sort stuff thing " +
    "things mr mrs ms miss dr sir years days long lately recently far overall generally general long time so-called he she they him her his hers their " +
    "theirs them em himself herself honest honestly tbh acc according exist exists thread essay homework go going ahead well ok okay k kk",
);

/** What an answer is made of, and what it is wanted for. */
const ANSWERS = listOf(
  "source sources sourced sourcing paragraph paragraphs sentence sentences summary summaries summarised paraphrase paraphrases paraphrasing copy copied paste pasted " +
    "footnote footnotes citation citations reference references link links linked page pages number numbers format formatting formatted order date dates dated long longer " +
    "short shorter better translation bullet bullets list lists context included including attached length details detail rush hurry deadline " +
    "sorted sort appearance handy spoiler spoilers cheers brilliant grateful appreciated appreciate welcome sorry homework essay paper thesis slides presentation quiz seminar assignment",
);

/** A word as compared here: folded, without possessive and marks around it. */
export const bare = (word: string): string =>
  fold(word)
    .replaceAll(/^[^\p{L}\p{N}]+|(?:'s?)?[^\p{L}\p{N}]*$/gu, "")
    .replaceAll("'", "");

/** After these a word is a noun: "the state", "which state", "secretary of state", "the talks". */
const BEFORE_NOUN = listOf("the a an which of and or for at in his her their its this that these those united member");
/** Whoever was told is not what it was about. */
const HEARERS = listOf(
  "press media reporter reporters journalist journalists newspaper newspapers public people audience crowd interviewer world jury court",
);

/** Whether a word asks for somebody's words, coming after another. */
export const isForWords = (word: string, before = ""): boolean =>
  NOUNS.has(word) || TELLING_NOUNS.has(word) || (!BEFORE_NOUN.has(before) && (VERBS.has(word) || SPEECH.test(word)));
/** Whether a word is what somebody's words are called. */
export const isWordsNoun = (word: string): boolean => NOUNS.has(word);
/** Whether a word is of what an answer is made of, or wanted for. */
export const isOfAnswer = (word: string): boolean => ANSWERS.has(word);
/** Whether a word is who was told. */
export const isHearer = (word: string): boolean => HEARERS.has(word);
/** A word of speech that is part of what is asked: to deny is not to promise. */
export const isTellingWord = (word: string): boolean =>
  (isTelling(word) && !NOUNS.has(word)) || TELLING_NOUNS.has(word);
export const isFiller = (word: string): boolean => word === "" || FILLER.has(word);

/** Words of a topic by which nothing is told from anything else. */
const IDLE = listOf(
  "hear heard hearing terms anywhere somewhere ought besides soon first big like without really actually regarding claim claims idea fact possibility issue issues topic topics subject matter question questions " +
    "happening happened happen going whole entire certain various overall whether way ways else somehow maybe perhaps however would whatever recently lately whatsoever thing things stuff",
);
export const isIdle = (word: string): boolean => IDLE.has(bare(word));
/** Whether a word neither asks nor fills. */
export const isContent = (word: string): boolean => !isFiller(bare(word)) && !isForWords(bare(word));
