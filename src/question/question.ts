/**
 * A message as typed -> what it asks, before any look at the corpus. The first pattern that fits wins, from the most
 * telling wording to none at all; a message of several sentences is read for the first that asks something.
 *
 *     "hey bot can you tell me what keo remy said about japan pls"
 *       ->  { intent: "statements", person: "keo remy", topic: "japan" }
 */
import { MAX_PASTED_CHARS, isSignedQuotation, readClaims } from "../check/claimants.ts";
import { isChatter, isRequest, startsAsking, withoutGreetings, withoutLeadIn } from "./chatter.ts";
import { askedActively } from "./asked-actively.ts";
import { BEFORE_TOPIC, FOLLOW_UP, FRAMES } from "./frames.ts";
import type { Frame } from "./frames.ts";
import { withoutMarkup } from "./markup.ts";
import { WHICH_QUOTE, askedFirst, joinedToTold, listedApart } from "./message.ts";
import { ANYBODY, LEAD, PRONOUN, SMALL_TALK, SPEECH_VERB, TAIL, isTelling, standardSpelling } from "./phrasing.ts";
import { readReported } from "./reported-claim.ts";
import { readWhoSaid } from "./who-said.ts";

/**
 * - `statements`  what a person said, on a topic or at all
 * - `who_said`    whoever said something
 * - `who_is`      a person's role
 * - `look_up`     a fact, or bare words
 * - `check`       whether quoted words were said
 * - `follow_up`   "and about Japan?", "what about Remy?"
 * - `more`        "anything else?"
 * - `others`      who else speaks of what was spoken of
 * - `again`       nothing but the documents to look in: the question before
 * - `elsewhere`   the same in the other documents
 * - `when`        when what was shown was said
 * - `recall`      what was shown before, once more: who said it, and where
 * - `judgement`   an opinion on somebody
 * - `small_talk`, `nothing`  no question
 */
export type Intent =
  | "statements"
  | "who_said"
  | "who_is"
  | "look_up"
  | "check"
  | "follow_up"
  | "more"
  | "others"
  | "again"
  | "elsewhere"
  | "when"
  | "recall"
  | "judgement"
  | "small_talk"
  | "nothing";

/** The kind of thing a question word asks for. */
export type Kind = "number" | "date" | "place" | "person";

export interface Question {
  readonly intent: Intent;
  /** The sentence that was read, without mark-up and small talk. */
  readonly text: string;
  /** The same with what stands before the wording that fitted. */
  readonly sentence?: string;
  /** Whose words are asked for, or who is asked about, as typed. */
  readonly person?: string;
  /** What about, as typed. */
  readonly topic?: string;
  /** How it was said, where that is part of what is asked: "who denied …". */
  readonly verb?: string;
  /** The words within quotation marks that are to be checked. */
  readonly quoted?: string;
  /** The whole message, where its quotations are to be checked with the speakers it names. */
  readonly message?: string;
  /** What `person` is said to have said, given without quotation marks: to be checked as a report. */
  readonly reported?: string;
  readonly kind?: Kind;
  /** The wording fits other questions too ("ban on protests"): only if `person` is one. */
  readonly tentative?: true;
  /** The wording itself asks for somebody's words: "quotes", "statements". */
  readonly isForWords?: true;
  /** Only what was not shown before. */
  readonly more?: true;
  /** The message was too long, and its end was left unread. */
  readonly unread?: "end";
  /** Whom the answer is not to be by: "who besides Malin …". */
  readonly besides?: string;
  /** The message's further questions, in its order. */
  readonly others?: readonly Question[];
}

/** Longer messages are read to here: nobody asks in more words, and patterns stay fast. UTF-16 code units. */
export const MAX_QUESTION_CHARS = 2000;
/** Shorter quoted words are a term ("balanced") rather than a quotation to check. */
const MIN_QUOTED_WORDS = 4;

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  [
    "number",
    /\bhow (?:many|much|often|long|old|large|big|high|far)\b|\bwhat (?:percentage|percent|share|number|amount|proportion)\b/iu,
  ],
  ["date", /\bwhen\b|\b(?:what|which) (?:year|date|day|month|time|century|decade)\b/iu],
  ["place", /\bwhere\b|\b(?:what|which) (?:country|city|place|town|state|location|region)\b/iu],
  ["person", /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|man|woman|people|politician|official)\b/iu],
];

/** A full stop ends a sentence only after a longer word in small letters: "Mr.", "U.S." and "St." do not. */
const SENTENCE_END = /(?<=[?!…]["”’)]*)\s+|\n+|(?<=\p{Ll}{4}\.)\s+|(?<=(?<!\p{L})\p{Ll}{2,3}\.)\s+(?=\p{Lu})|;\s+/u;

function trimmed(text: string): string {
  return text
    .replace(LEAD, "")
    .replace(TAIL, "")
    .replaceAll(/^[\s,.:;!?–—-]+|[\s,:;!?–—]+$|(?<=\p{L}{2})\.$/gu, "")
    .trim();
}

/** A name as typed, without a possessive; "each analyst" is all analysts. */
function personOf(typed: string): string {
  const name = trimmed(typed).replace(/['’]s?$/u, "");
  const each = /^(?:each|every) (?<one>\p{L}+(?: \p{L}+){0,2}?)s?$/iu.exec(name)?.groups?.["one"];
  return each === undefined ? name.replace(/^all (?:of )?(?=the )/iu, "") : `${each}s`;
}

/** Whoever was told is not what it was about. */
const HEARER =
  /^(?:to |with )?(?:(?:the|a|an|some|local|foreign|his|her|their) ){0,2}(?:press|media|reporters?|journalists?|newspapers?|public|people|everyone|us|me|cameras?|(?:crowd|audience|group|gathering)(?: of \S+)?|world|interviewers?|outlets?)(?=$|\s)\s*/iu;

/** "Told the jury about the gun", "wrote to the staff about jobs": whoever was told, where a topic follows. */
const TELLING = /^(?:tell|told|writ|wrote|warn|inform|assur|ask|remind|email|brief|advis)/iu;
const TOLD_ABOUT =
  /^(?:to )?(?!(?:about|on|regarding|concerning|of|in|at|for|with|from|that|if|whether|what|who|how|why|when|where)(?!\p{L}))(?:\S+ ){1,5}?(?:about|regarding|concerning) (?=\S)/iu;

/** Words of a topic by which nothing is told from anything else. */
const EMPTY_WORDS =
  /\b(?:(?:upcoming|recent|latest|ongoing|current|so-called) |(?:the )?(?:issues?|topics?|subjects?|matters?|questions?|idea|possibility) of )/giu;

function topicOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const isTold = TELLING.test(groups["verb"] ?? "") || /^to /iu.test(groups["rest"] ?? "");
  const rest = (groups["rest"] ?? "")
    .replace(isTold ? TOLD_ABOUT : HEARER, (hearer) => (/\bUS\b/u.test(hearer) ? hearer : ""))
    .replace(HEARER, (hearer) => (/\bUS\b/u.test(hearer) ? hearer : ""))
    .replace(
      /^(?:(?:anything|something|everything|things?|much|a lot|that|so|to (?:the )?(?:press|media|reporters|journalists))\s+)+/iu,
      "",
    )
    .replace(BEFORE_TOPIC, "")
    .replaceAll(EMPTY_WORDS, "")
    .replace(/^(?:in|during|from) (?=(?:19|20)\d\d$)/u, "");
  const noun = (groups["noun"] ?? "").replace(/^(?:kind|sort|type)s? of\s+/iu, "");
  const topic = trimmed(/^(?:things?|words?|statements?|comments?|remarks?)$/iu.test(noun) ? rest : `${noun} ${rest}`);
  // "About that" is the topic before; "say that" has none.
  const isSaid = /^that$/iu.test(topic) && /^that$/iu.test((groups["rest"] ?? "").trim());
  const isAll = /^(?:anything|something|everything|it all|all)$/iu.test(topic);
  return topic === "" || isAll || isSaid ? undefined : topic;
}

/** Longer messages are not small talk, and the pattern need not cope with them. UTF-16 code units. */
const MAX_SMALL_TALK_CHARS = 80;

const isSmallTalk = (text: string): boolean =>
  isChatter(text) || (text.length <= MAX_SMALL_TALK_CHARS && SMALL_TALK.test(text));

function kindOf(text: string): Kind | undefined {
  return KINDS.find(([, words]) => words.test(text))?.[0];
}

function withTopic(question: Question, topic: string | undefined): Question {
  return topic === undefined ? question : { ...question, topic };
}

/** Asked about somebody, or about whoever was spoken of. */
const OPTIONAL_PERSON: ReadonlySet<Intent> = new Set(["more", "others", "elsewhere", "when", "recall", "judgement"]);

/** "quotes of Sokhonn from 2018": the year is no part of the name. */
const DATED_PERSON = /^(?<name>.+?) (?:in|from|during|of|since|for) (?<year>(?:19|20)\d\d)$/iu;

/** "What kind of law was he not willing to support" names nobody "kind of law was he not willing"; nor does "the name of …". */
const NAMES_NOBODY =
  /\S (?:is|are|was|were|do|does|did|has|have|had|will|would|can|could) (?:he|she|they|it|i|you|we)(?!\p{L})|^(?:the )?(?:names?|number|title|date|age|amount|list) of /iu;

/** "Who else said so?" leaves out whoever was spoken of. */
const besidesOf = (text: string) => (/^whom?(?: all)? else\b/iu.test(text) ? { besides: "they" } : {});

function readFrame(text: string, frame: Frame): Question | undefined {
  const match = frame.wording.exec(text);
  if (match === null) return undefined;
  const groups = match.groups ?? {};
  const { body } = groups;
  const typed = body === undefined ? personOf(groups["person"] ?? "") : `leader of ${personOf(body)}`;
  const dated = DATED_PERSON.exec(typed)?.groups;
  const person = dated?.["name"] ?? typed;
  const verb = groups["verb"] ?? "";
  const topic = [topicOf(groups), dated?.["year"]].filter((part) => part !== undefined).join(" ") || undefined;
  const base = { intent: frame.intent, text, ...(frame.more && { more: frame.more }) };
  if (OPTIONAL_PERSON.has(frame.intent)) return withTopic(person === "" ? base : { ...base, person }, topic);
  if (frame.intent === "who_said") {
    return withTopic({ ...base, kind: "person", ...(isTelling(verb) && { verb }), ...besidesOf(text) }, topic);
  }
  if (person === "" || NAMES_NOBODY.test(person)) return undefined;
  if (/^(?:you|i|me|we)$/iu.test(person)) return { intent: "small_talk", text };
  if (frame.intent === "statements" && ANYBODY.test(person)) return withTopic({ ...base, intent: "who_said" }, topic);
  const telling = isTelling(verb) ? { verb } : {};
  const named: Question = {
    ...base,
    person,
    ...telling,
    ...(frame.tentative && { tentative: frame.tentative }),
    ...(frame.isForWords && { isForWords: frame.isForWords }),
  };
  if (frame.intent !== "who_is") return withTopic(named, topic);
  return /^(?:that|this|it)$/iu.test(person) ? { ...named, person: "they" } : named;
}

function readFrames(text: string, frames: readonly Frame[]): Question | undefined {
  for (const frame of frames) {
    const question = readFrame(text, frame);
    if (question !== undefined) return question;
  }
  return undefined;
}

const SURE_FRAMES = FRAMES.filter(({ tentative }) => tentative === undefined);
const INNER_START = /(?<=[\s,:])(?:what|who|which|everything|quotes?|did|has|does)\s/giu;
/** Starts tried within one sentence; a question is rarely further in. */
const MAX_INNER_STARTS = 5;

/** "in 2022 what did she say": a question after other words; numbers among those belong to what is asked. */
function readInside(text: string): Question | undefined {
  for (const { index } of [...text.matchAll(INNER_START)].slice(0, MAX_INNER_STARTS)) {
    const question = readFrames(text.slice(index), SURE_FRAMES);
    if (question === undefined) continue;
    const numbers = text.slice(0, index).match(/(?<!\S)\d+(?![^\s,.])/gu) ?? [];
    return numbers.length === 0
      ? question
      : { ...question, topic: [question.topic ?? "", ...numbers].join(" ").trim() };
  }
  return undefined;
}

/** "Who attended besides Malin?", "who other than Malin spoke of it?" */
const BESIDES =
  /,? (?:besides|beside|other than|apart from|aside from|except(?: for)?|in addition to) (?<name>[^,?!;]{2,60}?)(?=\s*[?!.]*$| (?:said|says|spoke|talked|mentioned|commented|attended|was|were|has|have|had|did|is|are) )/iu;

function readSentence(sentence: string): Question {
  const besides = /^\W*(?:and |so |but )*who(?:m|se)?\b/iu.test(sentence) ? BESIDES.exec(sentence) : null;
  const whole = { sentence: trimmed(withoutLeadIn(askedFirst(sentence))) };
  if (besides === null) return { ...readPlain(sentence), ...whole };
  const name = trimmed(besides.groups!["name"]!);
  return { ...readPlain(sentence.replace(besides[0], "")), ...whole, besides: name };
}

/** These take what follows "who" for a name where somebody is asked for. */
const NAMES_SOMEBODY: ReadonlySet<Intent> = new Set(["statements", "who_is"]);

function readPlain(typed: string): Question {
  const sentence = withoutLeadIn(askedFirst(typed));
  const text = askedActively(trimmed(sentence));
  const whole = sentence.trim();
  if (text.startsWith(WHICH_QUOTE)) return { intent: "look_up", text: text.slice(WHICH_QUOTE.length) };
  if (isSmallTalk(typed) || isSmallTalk(whole) || isSmallTalk(text)) return { intent: "small_talk", text };
  if (!/[\p{L}\p{N}]/u.test(text)) return { intent: "nothing", text };
  const joined = text.replace(/^(?:(?:and|but|so|also|then)\s+)+/iu, "");
  const core = startsAsking(joined) ? joined : text;
  const followUp = FOLLOW_UP.exec(whole.replace(TAIL, ""))?.groups?.["rest"];
  const sure = readFrames(core, SURE_FRAMES);
  if (sure !== undefined && !NAMES_SOMEBODY.has(sure.intent)) return sure;
  const said = readWhoSaid(core);
  const topic = said === undefined ? undefined : topicOf({ rest: said.said });
  if (topic !== undefined) {
    const verb = said!.verb === "" ? {} : { verb: said!.verb };
    return { intent: "who_said", text, kind: "person", topic, ...verb, ...besidesOf(text) };
  }
  if (sure !== undefined) return sure;
  const isWhole = startsAsking(joined) && !/^(?:what|how) about(?!\p{L})/iu.test(joined) && isLongEnough(joined);
  if (followUp !== undefined && !isWhole) return withTopic({ intent: "follow_up", text }, topicOf({ rest: followUp }));
  const inside = readInside(core) ?? readFrames(core, FRAMES);
  if (inside !== undefined) return inside;
  const kind = kindOf(text);
  return withTopic({ intent: "look_up", text: core, ...(kind !== undefined && { kind }) }, text);
}

const WHO_SAID_IT = /^whom? (?:has |have )?(?:said|says|wrote|used|called)(?: (?:it|this|that))?$/iu;
const IS_IT_REAL = /^(?:is|was) (?:this|that|it)\b.*(?:real|true|correct|genuine)$/iu;
const WHERE_FROM =
  /^where (?:does|did|do|is|was|were|are)\b(?:(?!\b(?:say|said|claim|tell|told)\b).){0,60}(?:\b(?:from|said|stand|appear|written|printed|quoted))$/iu;
const IS_IT_TRUE =
  /^(?:(?:is|was) it (?:true|correct|right)(?: that)?|true or false|check(?: this)?|verify|quote)[\s:,]*/iu;
/** An open question about quoted words ("what did she say about “…”") is no check. */
const OPEN_QUESTION = /^(?:what|why|how|when|where|which)\b|\b(?:about|on|regarding)$/iu;
/** Words around one quotation in which a name is looked for; more are a text. UTF-16 code units. */
const MAX_CLAIM_CHARS = 200;
const CLAIMS: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:did|does|has|have) )?(?<person>.+?)(?: (?:really|actually|ever|also|has|have|had))* (?:${SPEECH_VERB})(?: .*)?$`,
    "iu",
  ),
  /^(?:(?:by|from)\s)?(?<person>\S+(?: \S+){0,5})$/iu,
];

/** Two lines that each begin as those of a list do. */
const LIST = /(?:^|\n)\s*(?:[-•–*]|\d{1,2}[.)])\s[^\n]*\n\s*(?:[-•–*]|\d{1,2}[.)])\s/u;

/** Whether some sentence asks what a person said, by name. */
function asksOpenly(text: string): boolean {
  return standardSpelling(withoutMarkup(text))
    .split(SENTENCE_END)
    .map((sentence) => readPlain(sentence))
    .some(
      ({ intent, person, text: sentence }) =>
        intent === "statements" &&
        person !== undefined &&
        !PRONOUN.test(person) &&
        /^(?:what|which|how)\b/iu.test(sentence),
    );
}

/**
 * A quotation with somebody said to have said it: "did Remy say “…”?", "Remy: “…”", "who said “…”?", or alone; or a
 * message with several.
 */
function readQuoted(message: string): Question | undefined {
  const claims = readClaims(message);
  const [first] = claims;
  const plain = (part: string): string => trimmed(standardSpelling(withoutMarkup(part).replaceAll("\n", " ")));
  if (!claims.some(({ quotation }) => quotation.split(/\s+/u).length >= MIN_QUOTED_WORDS)) {
    if (first === undefined)
      return !LIST.test(message) && isSignedQuotation(message)
        ? { intent: "check", text: message, quoted: message, message }
        : undefined;
    const rest = plain(`${message.slice(0, first.outer!.start)} ${message.slice(first.outer!.end)}`);
    return WHO_SAID_IT.test(rest)
      ? { intent: "who_said", text: plain(message), topic: first.quotation, kind: "person" }
      : undefined;
  }
  const { quotation: quoted, by, outer } = first!;
  const before = plain(message.slice(0, outer!.start));
  const check: Question = { intent: "check", text: message, quoted };
  // Lines of somebody else's message above a question of one's own.
  const isReply =
    /^\s*>/u.test(message.slice(outer!.start)) && claims.length === 1 && asksOpenly(message.slice(outer!.end));
  if (isReply) return undefined;
  const whole = `${before} ${plain(message.slice(outer!.end))}`.trim();
  if (claims.length === 1 && WHERE_FROM.test(whole)) return check;
  if ((claims.length === 1 || /\?\s*$/u.test(message)) && OPEN_QUESTION.test(before)) return undefined;
  if (claims.length > 1) return { ...check, message };
  if (by !== undefined) return { ...check, message, person: by.names[0]! };
  const around = `${before} ${plain(message.slice(outer!.end))}`.trim();
  if (around === "" || around.length > MAX_CLAIM_CHARS || /^whom?\b/iu.test(around) || IS_IT_REAL.test(around))
    return check;
  const claim = trimmed(around.replace(IS_IT_TRUE, ""));
  const person = CLAIMS.map((pattern) => pattern.exec(claim)?.groups?.["person"]).find((name) => name !== undefined);
  return person === undefined ? check : { ...check, person: personOf(person) };
}

/** Questions of one message that are answered. */
export const MAX_QUESTIONS = 5;
/** Shorter pieces are no question of their own: "and when?". */
const MIN_QUESTION_WORDS = 3;
const ASKS = /^(?:and |but |also |so )*(?:what|who|whom|whose|when|where|which|why|how)\b/iu;
/** "When was it held, and how many came?" is two; so is "… and did she mention trade". */
const SECOND_QUESTION = new RegExp(
  `,? (?:and|but|plus) (?:also |then )?(?=(?:what|who|whom|when|where|which|why|how) |(?:did|does|has|have) \\S+(?: \\S+){0,3}? (?:${SPEECH_VERB})(?!\\p{L}))`,
  "giu",
);
const BULLET = /^\s*(?:\(?\d{1,2}(?:[.:](?=\s)|\))|[-•–](?=\s)|\(?[a-e](?:\.(?=\s)|\)))\s*/iu;
const isLongEnough = (text: string): boolean => text.trim().split(/\s+/u).length >= MIN_QUESTION_WORDS;

function splitJoined(sentence: string): string[] {
  if (!ASKS.test(trimmed(sentence))) return [sentence];
  for (const { index, 0: joint } of sentence.matchAll(SECOND_QUESTION)) {
    const parts = [sentence.slice(0, index), sentence.slice(index + joint.length)];
    if (parts.every(isLongEnough)) return [parts[0]!, ...splitJoined(parts[1]!)];
  }
  return [sentence];
}

interface Sentence {
  readonly question: Question;
  readonly isListed: boolean;
  /** Ends with a question mark, or starts with a question word. */
  readonly isAsked: boolean;
}

function readSentences(text: string): Sentence[] {
  return listedApart(joinedToTold(text))
    .split(SENTENCE_END)
    .flatMap(splitJoined)
    .map((sentence) => {
      const bare = sentence.replace(BULLET, "");
      const isAsked =
        /\?["”’)]*\s*$/u.test(bare) || isRequest(bare) || ASKS.test(trimmed(withoutLeadIn(askedFirst(bare))));
      return { question: readSentence(bare), isListed: bare !== sentence, isAsked };
    });
}

/** What is asked in a message, in its order: every sure wording; each line of a list; facts that are asked for. */
function chooseQuestions(sentences: readonly Sentence[]): Question[] {
  const read = sentences.filter(({ question }) => !IDLE.has(question.intent));
  const listed = read.filter(({ isListed }) => isListed);
  if (listed.length > 1) return listed.map(({ question }) => question);
  if (read.length > 1 && read.every(({ question }) => question.tentative)) return read.map(({ question }) => question);
  const isSure = ({ question }: Sentence): boolean => !question.tentative && question.intent !== "look_up";
  const isFact = ({ question, isAsked }: Sentence): boolean =>
    question.intent === "look_up" &&
    (question.kind !== undefined || ASKS.test(question.text)) &&
    isAsked &&
    isLongEnough(question.text);
  const asked = read.filter((sentence) => isSure(sentence) || isFact(sentence));
  if (asked.length > 0) return asked.map(({ question }) => question);
  const best =
    read.find(({ isAsked }) => isAsked) ??
    read.find(({ question }) => question.tentative) ??
    read.find(({ question }) => question.kind !== undefined) ??
    read[0] ??
    sentences.find(({ question }) => question.intent === "small_talk") ??
    sentences[0]!;
  return [best.question];
}

/** Reads any string; never throws. */
export function readQuestion(message: string): Question {
  const quoted = readQuoted(message.slice(0, MAX_PASTED_CHARS));
  if (quoted !== undefined) return quoted;
  const cut = message.length > MAX_QUESTION_CHARS;
  const text = withoutGreetings(standardSpelling(withoutMarkup(message.slice(0, MAX_QUESTION_CHARS))));
  const line = text.replaceAll("\n", " ").trim();
  const isAsked = line.endsWith("?") ? "?" : "";
  const reported = readReported(trimmed(line).replace(/^so,? /iu, "") + isAsked, true);
  if (reported !== undefined) return { intent: "check", text, ...reported };
  const [first, ...others] = chooseQuestions(readSentences(text));
  const question: Question = { ...first!, ...(others.length > 0 && { others }) };
  return cut ? { ...question, unread: "end" } : question;
}

const IDLE: ReadonlySet<Intent> = new Set(["small_talk", "nothing"]);
