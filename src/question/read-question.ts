/**
 * A message as typed -> what it asks, before any look at the corpus. The first pattern that fits wins, from the most
 * telling wording to none at all; a message of several sentences is read for the first that asks something.
 *
 *     "hey bot can you tell me what keo remy said about japan pls"
 *       ->  { intent: "statements", person: "keo remy", topic: "japan" }
 */
import { MAX_PASTED_CHARS } from "../check/claimants.ts";
import { askedWhose } from "./asked-whose.ts";
import { isRequest, withoutGreetings, withoutLeadIn } from "./chatter.ts";
import { withoutMarkup } from "./markup.ts";
import { askedFirst, joinedToTold, listedApart } from "./message.ts";
import { SPEECH_VERB, standardSpelling } from "./phrasing.ts";
import type { Intent, Question } from "./question.ts";
import { trimmed } from "./read-frame.ts";
import { readQuoted } from "./read-quoted.ts";
import { isLongEnough, readSentence } from "./read-sentence.ts";
import { readReported } from "./reported-claim.ts";
import { SENTENCE_END } from "./sentence-end.ts";

/** Longer messages are read to here: nobody asks in more words, and patterns stay fast. UTF-16 code units. */
export const MAX_QUESTION_CHARS = 2000;
/** Questions of one message that are answered. */
export const MAX_QUESTIONS = 5;
const ASKS = /^(?:and |but |also |so )*(?:what|who|whom|whose|when|where|which|why|how)\b/iu;
/** "When was it held, and how many came?" is two; so is "… and did she mention trade". */
const SECOND_QUESTION = new RegExp(
  `(?:,? (?:and|but|plus)|,(?= (?:what|who|when|where|why|how) (?:did|does|do|is|was|were|has|have) )) (?:also |then )?(?=(?:what|who|whom|when|where|which|why|how) |(?:did|does|has|have) \\S+(?: \\S+){0,3}? (?:${SPEECH_VERB})(?!\\p{L}))`,
  "giu",
);
const INVERTED =
  /^(?:what|who|whom|when|where|why|how)(?: (?:many|much|long|old))?(?: (?:did|does|do|is|was|were|has|have)|['’]s) /iu;
/** "Which ministers spoke of it, and what did they say?": their words are the answer to the first. */
const ASKS_WHO = /^\W*(?:and |but |so |hi |hey |hello )*(?:whom?|which)(?!\p{L})/iu;
const WHAT_THEY_SAY =
  /^what (?:exactly )?(?:do|did|does|have|has|are|were|is|was) (?:they|he|she|each(?: of them)?|it)(?: (?:all|each|have to|exactly|actually))* (?:say|said|saying|think|argue|claim|tell us)(?: (?:about|on|of) (?:it|that|this))?[\s?!.]*$/iu;
const BULLET = /^\s*(?:\(?\d{1,2}(?:[.:](?=\s)|\))|[-•–](?=\s)|\(?[a-e](?:\.(?=\s)|\)))\s*/iu;

function splitJoined(sentence: string): string[] {
  if (!ASKS.test(trimmed(sentence))) return [sentence];
  for (const { index, 0: joint } of sentence.matchAll(SECOND_QUESTION)) {
    const parts = [sentence.slice(0, index), sentence.slice(index + joint.length)];
    if (ASKS_WHO.test(parts[0]!) && WHAT_THEY_SAY.test(parts[1]!)) return [parts[0]!];
    // "When they ask for it, why does she refuse?"
    if (/^,\s*$/u.test(joint) && !INVERTED.test(trimmed(parts[0]!))) continue;
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
  return listedApart(joinedToTold(askedWhose(text)))
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
