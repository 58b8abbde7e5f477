/** A sentence -> the question that one of the wordings by which people ask makes of it. */
import { BEFORE_TOPIC, FRAMES } from "./frames.ts";
import { isContent } from "../voices/asking-words.ts";
import type { Frame } from "./frame.ts";
import { ANYBODY, DONE_TO, LEAD, SPEECH_VERB, TAIL, isTelling } from "./phrasing.ts";
import type { Intent, Question } from "./question.ts";

/** Without what surrounds a question in a chat, and marks at either end. */
export function trimmed(text: string): string {
  return text
    .replace(LEAD, "")
    .replace(TAIL, "")
    .replaceAll(/^[\s,.:;!?–—-]+|[\s,:;!?–—]+$|(?<=\p{L}{2})\.$/gu, "")
    .trim();
}

/** A name as typed, without a possessive; "each analyst" is all analysts. */
export function personOf(typed: string): string {
  const name = trimmed(typed.replaceAll(/\s*\([^()]*\)/gu, "")).replace(/['’]s?$/u, "");
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

/** "What did she demand | or criticise | about the dam". */
const OR_SAY = new RegExp(`^(?:or|and|/) (?:${SPEECH_VERB})(?!\\p{L})\\s*`, "iu");

/** What is asked about, by the groups of a wording; undefined where that tells nothing. */
export function topicOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const isTold = TELLING.test(groups["verb"] ?? "") || /^to /iu.test(groups["rest"] ?? "");
  const rest = (groups["rest"] ?? "")
    .replace(isTold ? TOLD_ABOUT : HEARER, (hearer) => (/\bUS\b/u.test(hearer) ? hearer : ""))
    .replace(HEARER, (hearer) => (/\bUS\b/u.test(hearer) ? hearer : ""))
    .replace(
      /^(?:(?:anything|something|everything|things?|much|a lot|that|so|to (?:the )?(?:press|media|reporters|journalists))\s+)+/iu,
      "",
    )
    .replace(OR_SAY, "")
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

/** The question with a topic, if there is one. */
export function withTopic(question: Question, topic: string | undefined): Question {
  return topic === undefined ? question : { ...question, topic };
}

/** Asked about somebody, or about whoever was spoken of. */
const OPTIONAL_PERSON: ReadonlySet<Intent> = new Set(["more", "others", "elsewhere", "when", "recall", "judgement"]);

/** "quotes of Sokhonn from 2018": the year is no part of the name. */
const DATED_PERSON = /^(?<name>.+?) (?:in|from|during|of|since|for) (?<year>(?:19|20)\d\d)$/iu;

/** "What kind of law was he not willing to support" names nobody "kind of law was he not willing"; nor does "the name of …", or "the judge who". */
const NAMES_NOBODY =
  /\S (?:is|are|was|were|do|does|did|has|have|had|will|would|can|could) (?:he|she|they|it|i|you|we)(?!\p{L})|^(?:the )?(?:names?|number|title|date|age|amount|list) of |\S (?:who|whose|which)$|^(?:when|while|after|before|if|because|since|although) /iu;

/** "Who else said so?" leaves out whoever was spoken of. */
export const besidesOf = (text: string) => (/^whom?(?: all)? else\b/iu.test(text) ? { besides: "they" } : {});

/** "What was Ames accused of?", "who was blamed": asks what others said of somebody. */
const IS_DONE_TO = /\b(?:is|was|are|were|been|being|gets?|got) $/iu;
const DONE_TO_WHOM = new RegExp(`^(?:${DONE_TO})$`, "iu");

function isPassive(text: string, { person = "", verb = "" }: Readonly<Record<string, string | undefined>>): boolean {
  if (!DONE_TO_WHOM.test(verb)) return false;
  return IS_DONE_TO.test(text.slice(0, text.indexOf(person === "" ? verb : person)));
}

/** "What do the articles say about rice?" asks for no one's words. */
const DOCUMENTS =
  /^(?:(?:all|any|the|these|those|your|our|other) )*(?:articles?|documents?|texts?|files?|corpus|folder|news|passages?|pieces|archive|database)$/iu;

function readFrame(text: string, frame: Frame): Question | undefined {
  const match = frame.wording.exec(text);
  if (match === null) return undefined;
  const groups = match.groups ?? {};
  if (isPassive(text, groups)) return undefined;
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
  if (/^(?:(?:lol|lmao|haha|omg|man)[,\s]+)?(?:you|i|me|we)(?: (?:people|guys|all|lot|folks|both))?$/iu.test(person)) {
    // "Which remarks by Yamey do we have" names somebody else.
    return / (?:by|from|of) \S/iu.test(groups["noun"] ?? "") ? undefined : { intent: "small_talk", text };
  }
  if (DOCUMENTS.test(person)) return { intent: "look_up", text, ...(topic !== undefined && { topic }) };
  if (frame.intent === "statements" && ANYBODY.test(person)) return withTopic({ ...base, intent: "who_said" }, topic);
  const telling = isTelling(verb) ? { verb } : {};
  const named: Question = {
    ...base,
    person,
    ...telling,
    ...((frame.tentative || /[^.],\s|\s[–—-]\s/u.test(person)) && { tentative: true as const }),
    ...(frame.isForWords && { isForWords: frame.isForWords }),
  };
  if (frame.intent !== "who_is") return withTopic(named, topic);
  return /^(?:that|this|it)$/iu.test(person) ? { ...named, person: "they" } : named;
}

/** By the first that fits. */
export function readFrames(text: string, frames: readonly Frame[]): Question | undefined {
  for (const frame of frames) {
    const question = readFrame(text, frame);
    if (question !== undefined) return question;
  }
  return undefined;
}

/** Those that fit no other question. */
export const SURE_FRAMES = FRAMES.filter(({ tentative }) => tentative === undefined);
const INNER_START = /(?<=[\s,:])(?:what|who|which|everything|quotes?|did|has|does)\s/giu;
/** What quotations may be wished to be. */
const GOOD =
  /^(?:good|nice|great|best|better|interesting|strong|powerful|short|long|memorable|key|important|more|other|direct|actual|real)$/iu;
/** Starts tried within one sentence; a question is rarely further in. */
const MAX_INNER_STARTS = 5;

/** "in 2022 what did she say": a question after other words; numbers among those belong to what is asked. */
export function readInside(text: string): Question | undefined {
  for (const { 0: start, index } of [...text.matchAll(INNER_START)].slice(0, MAX_INNER_STARTS)) {
    // "Angela Merkel | quotes on trade" asks for no one else's.
    const before = text.slice(0, index).trimEnd().split(/\s+/u).at(-1) ?? "";
    if (/^quote/iu.test(start) && !/[,;:–—-]$/u.test(before) && isContent(before) && !GOOD.test(before)) continue;
    const question = readFrames(text.slice(index), SURE_FRAMES);
    if (question === undefined) continue;
    const numbers = text.slice(0, index).match(/(?<!\S)\d+(?![^\s,.])/gu) ?? [];
    return numbers.length === 0
      ? question
      : { ...question, topic: [question.topic ?? "", ...numbers].join(" ").trim() };
  }
  return undefined;
}
