/** One sentence of a message -> the question in it: small talk, a wording that fits, whoever said something, or words. */
import { measureOf } from "../asked-measure.ts";
import type { AskedKind } from "../asked-measure.ts";
import { factWording } from "../fact-wording.ts";
import { isChatter, startsAsking, withoutLeadIn } from "./chatter.ts";
import { askedActively } from "./asked-actively.ts";
import { askedOfShown } from "./asked-of-shown.ts";
import { FRAMES } from "./frames.ts";
import { FOLLOW_UP } from "./follow-up-frames.ts";
import { WHICH_QUOTE, askedFirst } from "./message.ts";
import { SMALL_TALK, TAIL } from "./phrasing.ts";
import type { Intent, Kind, Question } from "./question.ts";
import { SURE_FRAMES, besidesOf, readFrames, readInside, topicOf, trimmed, withTopic } from "./read-frame.ts";
import { withoutRelativeWho } from "./relative-who.ts";
import { readWhoSaid } from "./who-said.ts";

/** Shorter pieces are no question of their own: "and when?". */
const MIN_QUESTION_WORDS = 3;
/** Whether a piece of a sentence may be a question of its own. */
export const isLongEnough = (text: string): boolean => text.trim().split(/\s+/u).length >= MIN_QUESTION_WORDS;

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  [
    "number",
    /\bhow (?:many|much|often|long|old|large|big|high|far)\b|\bwhat (?:percentage|percent|share|number|amount|proportion)\b/iu,
  ],
  ["date", /\bwhen\b|\b(?:what|which) (?:year|date|day|month|time|century|decade)\b/iu],
  ["place", /\bwhere\b|\b(?:what|which) (?:country|city|place|town|state|location|region)\b/iu],
  // "What did the woman who shouted say" asks for her words.
  [
    "person",
    /(?<!(?:did|does|has|had) (?:the|that|this) [^,?]{1,60} )\bwho(?:m|se)?\b|\b(?:what|which) (?:person|man|woman|people|politician|official)\b/iu,
  ],
];

const KIND_OF: Readonly<Partial<Record<AskedKind, Kind>>> = { number: "number", date: "date", place: "place" };

/** Longer messages are not small talk, and the pattern need not cope with them. UTF-16 code units. */
const MAX_SMALL_TALK_CHARS = 80;

const isSmallTalk = (text: string): boolean =>
  isChatter(text) || (text.length <= MAX_SMALL_TALK_CHARS && SMALL_TALK.test(text));

function kindOf(text: string): Kind | undefined {
  const asking = withoutRelativeWho(factWording(text).text);
  const measured = measureOf(asking)?.kind;
  return KIND_OF[measured ?? "thing"] ?? KINDS.find(([, words]) => words.test(asking))?.[0];
}

/** "Who attended besides Malin?", "who other than Malin spoke of it?" */
const BESIDES =
  /,? (?:besides|beside|other than|apart from|aside from|except(?: for)?|in addition to) (?<name>[^,?!;]{2,60}?)(?=\s*[?!.]*$| (?:said|says|spoke|talked|mentioned|commented|attended|was|were|has|have|had|did|is|are) )/iu;

/** With the whole sentence, and whom it leaves out. */
export function readSentence(sentence: string): Question {
  const besides = /^\W*(?:and |so |but )*who(?:m|se)?\b/iu.test(sentence) ? BESIDES.exec(sentence) : null;
  const whole = { sentence: trimmed(withoutLeadIn(askedFirst(sentence))) };
  if (besides === null) return { ...readPlain(sentence), ...whole };
  const name = trimmed(besides.groups!["name"]!);
  return { ...readPlain(sentence.replace(besides[0], "")), ...whole, besides: name };
}

/** These take what follows "who" for a name where somebody is asked for. */
const NAMES_SOMEBODY: ReadonlySet<Intent> = new Set(["statements", "who_is"]);

/** The sentence by itself. */
export function readPlain(typed: string): Question {
  const sentence = withoutLeadIn(askedFirst(typed));
  const text = askedActively(trimmed(sentence));
  const whole = sentence.trim();
  if (text.startsWith(WHICH_QUOTE)) return { intent: "look_up", text: text.slice(WHICH_QUOTE.length) };
  if (isSmallTalk(typed) || isSmallTalk(whole) || isSmallTalk(text)) return { intent: "small_talk", text };
  if (!/[\p{L}\p{N}]/u.test(text)) return { intent: "nothing", text };
  const joined = text.replace(/^(?:(?:and|but|so|also|then)\s+)+/iu, "");
  const core = startsAsking(joined) ? joined : text;
  const shown = askedOfShown(core);
  if (shown !== undefined) return { intent: shown, text };
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
