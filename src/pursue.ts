/** One pursuit for each intent: a question as read -> its answer, and what a next turn may lean on. */
import { answerCheck } from "./answer-check.ts";
import { answerReported } from "./answer-reported.ts";
import { answerWhoSaid } from "./answer-who-said.ts";
import { answered, isNonEmpty, isSure, listed } from "./compose.ts";
import { areKin } from "./evidence.ts";
import { filesOf } from "./conversation.ts";
import { keeping, narrow } from "./inquiry.ts";
import type { Inquiry } from "./inquiry.ts";
import { answerNothingAsked } from "./look-up.ts";
import { findMentions } from "./names/mentions.ts";
import { allNames, findPeople, namesOf } from "./names/people.ts";
import type { People } from "./names/people.ts";
import { askWhom, findAsked, findNear, resolveTopic } from "./pursuit/asked.ts";
import type { Asked, Outcome } from "./pursuit/asked.ts";
import { pursueCompared } from "./pursuit/compare.ts";
import { pursueJudgement } from "./pursuit/judgement.ts";
import { pursueAgain, pursueElsewhere, pursueOthers, pursueRecall, pursueWhen } from "./pursuit/onward.ts";
import { pursueLeaning } from "./pursuit/leaning.ts";
import { pursueNested } from "./pursuit/nested.ts";
import { orFacts } from "./pursuit/or-facts.ts";
import { pursueHolder, pursueWhoIs } from "./pursuit/who-is.ts";
import { pursueWords } from "./pursuit/words.ts";
import { pursueWriting } from "./pursuit/writing.ts";
import { ASKS_FOR_A_THING } from "./question/asks-for-a-thing.ts";
import { PRONOUN } from "./question/phrasing.ts";
import type { Intent } from "./question/question.ts";
import { inCorpusOrder } from "./rank.ts";
import { answerAmbiguous, answerStatements, answerUnknown } from "./statements.ts";
import { asking } from "./suggest.ts";
import { analyse } from "./terms.ts";
import type { Answer, Speaker } from "./types.ts";
import { isContent } from "./voices/asking-words.ts";
import { readVoices } from "./voices/read-voices.ts";

/** Bare words of more than this many words are no name with a topic. */
const MAX_BARE_WORDS = 6;

/** Answers one question as read, in the light of the turn before. */
export async function pursue(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const compared = COMPARED.has(asked.intent) ? await pursueCompared(asked, inquiry) : undefined;
  return compared ?? orFacts(await PURSUITS[asked.intent](asked, inquiry), asked, inquiry);
}

/** Readings of a question that may set people side by side. */
const COMPARED: ReadonlySet<Intent> = new Set(["statements", "look_up", "others", "follow_up"]);

const isQuoted = (people: readonly Speaker[]): boolean => people.some(({ quotations }) => quotations > 0);

/** Two words or more with capitals. */
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:de|la|van|von|bin|al|el|\p{Lu}[\p{L}.'’-]*)){0,2} \p{Lu}[\p{L}.'’-]*$/u;

const ASKS_WHEN = /^(?:when|how (?:many|much|long|often|old)|what (?:date|day|year|month|time))(?!\p{L})/iu;

/**
 * The question read by whom it names, whatever its wording. Undefined where it names nobody in a speaker's place, asks
 * for no words, or says nothing else by this reading than by its wording.
 */
async function pursueNamed(asked: Asked, inquiry: Inquiry): Promise<Outcome | undefined> {
  const { topic, person, tentative: _, verb: __, ...rest } = asked;
  const sentence = asked.sentence ?? asked.text;
  const read = await readVoices(sentence, inquiry);
  if (read === undefined || !read.isForWords) return undefined;
  if (read.person === person && read.topic === topic && read.isLeftover === undefined) return undefined;
  // "When did she make the statement?"
  if (read.topic === undefined && ASKS_WHEN.test(sentence)) return undefined;
  const { isForWords: ___, isLeftover = false, ...voices } = read;
  const outcome = await answerVoices({ ...rest, ...voices, intent: "statements" }, inquiry);
  const isSilent = outcome.answer.status !== "answered" && outcome.answer.reason === "silent_on_topic";
  if (!isLeftover || !isSilent) return outcome;
  const notes = [...asked.notes, `No passage of theirs is on “${voices.topic}”; these are all their words.`];
  return answerVoices({ ...rest, person: voices.person, intent: "statements", notes }, inquiry);
}

/** "Lao Meng on elections", "mu sochua quotes": a name nobody has, or else words to look for. */
async function pursueWordsOrNobody(asked: Asked, found: People, inquiry: Inquiry): Promise<Outcome> {
  if (found.found !== "nobody") return pursueWords(asked, inquiry);
  const { typed } = found;
  const isFullName = FULL_NAME.test(typed) && (await findMentions([typed], inquiry)).length === 0;
  const isLikeName = /^\S+ \S+(?: \S+)?$/u.test(typed) && typed.split(" ").every(isContent);
  const isName = isFullName || ((asked.isForWords === true || isLikeName) && (await isUnheardOf(typed, inquiry)));
  if (isName) return { answer: await answerUnknown(asked.question, typed, asked.notes, inquiry), people: [] };
  return pursueWords(asked, inquiry);
}

/** Whether none of the words stands in the corpus. */
async function isUnheardOf(typed: string, inquiry: Inquiry): Promise<boolean> {
  const vocabulary = await inquiry.vocabulary();
  return /\p{L}{2}/u.test(typed) && !/\p{N}/u.test(typed) && analyse(typed).every((term) => !vocabulary.has(term));
}

const ASKS_HOW = /^(?:why|when|where|how)\b/iu;

/** A telling verb ("apologise", not "say") that no passage has, nor a word of its family ("critical" for "criticise"). */
function lacksVerb({ verb }: Asked, { passages }: Answer): boolean {
  const [wanted] = analyse(verb ?? "");
  if (wanted === undefined) return false;
  return !passages.some(({ text }) => analyse(text).some((term) => term === wanted || areKin(term, wanted)));
}

async function pursueStatements(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const outcome = await pursueVoices(asked, inquiry);
  // "When did she apologise?" takes for granted that she did.
  const isUntold =
    outcome.answer.status === "answered" && ASKS_HOW.test(asked.text) && lacksVerb(asked, outcome.answer);
  // What stands before the wording that fitted ("in 2005 what did …") is part of the question.
  return isUntold ? pursueWords({ ...asked, text: asked.question }, inquiry) : outcome;
}

/** By the wording, or by whom the question names where that reading finds nobody or nothing. */
async function pursueVoices(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const first =
    asked.tentative === true && !PRONOUN.test(asked.person ?? "") ? await pursueNamed(asked, inquiry) : undefined;
  if (first?.answer.status === "answered") return first;
  const outcome = await answerVoices(asked, inquiry);
  if (!MISREAD.has(outcome.answer.status === "answered" ? "" : outcome.answer.reason)) return outcome;
  const named = await pursueNamed(asked, inquiry);
  if (named === undefined) return (await pursueStranger(asked, outcome, inquiry)) ?? outcome;
  const isBetter =
    named.answer.status === "answered" ||
    (outcome.answer.status !== "answered" && outcome.answer.reason === "unknown_speaker");
  return isBetter ? named : outcome;
}

/** "Greta Thunberg, everything she said": a name that nothing in the documents is called. */
async function pursueStranger(asked: Asked, outcome: Outcome, inquiry: Inquiry): Promise<Outcome | undefined> {
  if (outcome.answer.status !== "usage" || asked.sentence === undefined) return undefined;
  const typed = asked.sentence
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter((word) => analyse(word).length > 0 && isContent(word))
    .join(" ");
  if (typed === "" || !(await isUnheardOf(typed, inquiry))) return undefined;
  return { answer: await answerUnknown(asked.question, typed, asked.notes, inquiry), people: [] };
}

/** Reasons that a wording taken for another gives. */
const MISREAD: ReadonlySet<string> = new Set(["unknown_speaker", "silent_on_topic", "no_question", "not_in_corpus"]);

const RESPONDS = /(?<!\p{L})(?:respon[ds]\p{L}*|react\p{L}*|repl(?:y|ies|ied)|answer\p{L}*)(?!\p{L})/iu;

/** "How did the ministry respond to that?": what they say where that was said, and to a response all of it. */
async function answerToThat(asked: Asked, inquiry: Inquiry): Promise<Outcome | undefined> {
  const { last, topic, person = "", text, ...rest } = asked;
  const isThat = topic !== undefined && /^(?:it|that|this|these|those|them)$/iu.test(topic);
  const files = last === undefined ? [] : filesOf(last.latest);
  if (!isThat || files.length === 0 || PRONOUN.test(person)) return undefined;
  const there = narrow(inquiry, files);
  const on = resolveTopic(asked);
  const base = { ...rest, last, person, text };
  const found = on === undefined ? undefined : await findVoices({ ...base, topic: on }, there);
  if (found?.answer.status === "answered") return found;
  const all = RESPONDS.test(text) ? await findVoices(base, there) : undefined;
  return all?.answer.status === "answered" ? { ...all, ...(on !== undefined && { topic: on }) } : undefined;
}

const answerVoices = async (asked: Asked, inquiry: Inquiry): Promise<Outcome> =>
  (await answerToThat(asked, inquiry)) ?? findVoices(asked, inquiry);

async function findVoices(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { question, tentative, isForWords = false, more, last } = asked;
  const topic = resolveTopic(asked);
  const found = await findAsked(asked, inquiry);
  if (found === undefined) return askWhom(asked, inquiry);
  // "ban on protests" names nobody, and "Ley on Japan" only does if he is quoted on it.
  const isName =
    found.found !== "nobody" &&
    (found.reading === "exact" ||
      found.people[0]?.kind === "person" ||
      ((isForWords || found.people.length > 1) && isQuoted(found.people)));
  if (tentative && !isName) {
    const otherwise = (await pursueNamed(asked, inquiry)) ?? pursueHolder(asked, topic, inquiry);
    return (await otherwise) ?? pursueWordsOrNobody(asked, found, inquiry);
  }
  // "according to the statement" hangs on a question about something else.
  const isThing =
    found.found === "nobody" && /\baccording to (?:the|an?|this|that) /iu.test(question) && topic !== undefined;
  if (isThing) return pursueWords(asked, inquiry);
  // "According to the Post, how many donors are small": whoever tells it is nobody quoted.
  const isFigure =
    found.found === "nobody" && ASKS_FOR_A_THING.test(topic ?? "") && /^\W*according to /iu.test(question);
  if (isFigure) return pursueWords({ ...asked, text: topic ?? question }, inquiry);
  if (found.found === "nobody") {
    const instead = (await pursueHolder(asked, topic, inquiry)) ?? (await pursueWriting(asked, topic, inquiry));
    if (instead !== undefined) return instead;
    return { answer: await answerUnknown(question, found.typed, asked.notes, inquiry), people: [], topic };
  }
  if (found.found === "several") {
    const answer = answerAmbiguous(question, found.typed, found.people, topic, asked.notes, inquiry);
    return { answer, people: [], topic };
  }
  const { people } = found;
  const nested = await pursueNested({ ...asked, notes: [...asked.notes, ...found.notes] }, people, inquiry);
  if (nested !== undefined) return nested;
  const isFollowUp = PRONOUN.test(asked.person ?? "") || topic !== asked.topic;
  const understood = isFollowUp ? [`Understood as “${asking(namesOf(people).join(" and "), topic, more)}”`] : [];
  const notes = [...asked.notes, ...found.notes, ...understood];
  const except = more === true && last !== undefined ? { except: last.shown } : {};
  const answer = await answerStatements(
    { question, people, topic, verb: asked.verb, isOccasion: asked.isOccasion, notes, ...except },
    inquiry,
  );
  // Of "Kem Ley on …" only his words would do; of "the party on …" the documents' own words may.
  const isNobodysWords = !isQuoted(people) && (isForWords || people.every(({ kind }) => kind === "person"));
  const isGuess =
    tentative === true && !isNobodysWords && !isForWords && (found.reading !== "exact" || !isQuoted(people));
  if (isGuess && answer.status !== "answered") return pursueWords(asked, inquiry);
  const isBare =
    (tentative === true || isFollowUp) && !isForWords && topic !== undefined && answer.status !== "answered";
  const ofThem = isBare && isQuoted(people) ? await pursueOfThem({ ...asked, topic }, people, inquiry) : undefined;
  return ofThem ?? { answer, people, topic };
}

/** "Who blamed China?" is answered by who spoke of China, but then not as if they had blamed it. */
function withVerb(asked: Asked, answer: Answer): Answer {
  const { verb, topic } = asked;
  if (verb === undefined || topic === undefined || answer.status !== "answered") return answer;
  if (!lacksVerb(asked, answer)) return answer;
  const note = `No passage has “${verb}”; these speak of “${topic}”.`;
  return { ...answer, interpretation: [answer.interpretation, note].filter((one) => one !== undefined).join(" ") };
}

/** Paragraphs of chosen documents that are read for all who are quoted there. */
const MAX_PARAGRAPHS = 200;

/** "Who is quoted in the article on the dam?": everybody's words there, in order. */
async function pursueEverybody(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { hits, total } = await inquiry.search({ limit: MAX_PARAGRAPHS });
  const passages = hits.flatMap(({ paragraph }) => paragraph.passages.filter(isSure)).toSorted(inCorpusOrder);
  if (!isNonEmpty(passages)) return pursueNothing(asked, inquiry);
  const remarks = { notes: asked.notes, partial: inquiry.isPartial() || total > hits.length };
  return { answer: answered(asked.question, passages, inquiry, remarks), people: [] };
}

async function pursueWhoSaid(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  // "What Miller hopes" asks for his words, "what miller hopes" for those of some miller.
  const named = /^\W*what\b/iu.test(asked.text) ? await pursueNamed(asked, inquiry) : undefined;
  if (named?.answer.status === "answered") return named;
  const text = resolveTopic(asked) ?? "";
  if (text === "" && inquiry.isNarrow) return pursueEverybody(asked, inquiry);
  const { besides } = asked;
  const except = besides === undefined ? undefined : await findAsked({ ...asked, person: besides }, inquiry);
  const left = except?.found === "known" ? except.people : [];
  const others =
    left.length === 0 ? inquiry : keeping(inquiry, ({ speaker }) => !left.some(({ id }) => id === speaker));
  const answer = withVerb(asked, await answerWhoSaid({ ...asked, text }, others));
  const names = new Set(answer.status === "answered" ? answer.passages.map(({ speaker }) => speaker?.name) : []);
  const people = inquiry.directory.speakers.filter(({ name }) => names.has(name));
  return { answer, people: names.size === 1 ? people.slice(0, 1) : [], topic: text };
}

/** "Does he think …?" asks what he thinks, not whether he said so. */
const STANCE = /^(?:does|do|is|are|was|were|would|will) (?!(?:it|this|that|there|you|we|i)\b)/iu;

async function pursueCheck(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { question, quoted = "", message, reported, person, deadline, notes } = asked;
  const isPronoun = person !== undefined && PRONOUN.test(person);
  const named = isPronoun ? asked.last?.people[0]?.name : person;
  // Whom a message names beside its quotations is read there, each for its own.
  const claimed = message === undefined || isPronoun ? named : undefined;
  const pasted = message ?? reported ?? `“${quoted}”`;
  const answer =
    reported !== undefined && named !== undefined
      ? await answerReported({ question, person: named, reported, deadline, notes }, inquiry)
      : await answerCheck({ question, pasted, claimed, deadline, notes }, inquiry);
  const isStance =
    reported !== undefined &&
    answer.status === "not_found" &&
    (STANCE.test(asked.text) || answer.reason === "unknown_speaker");
  const read = isStance ? await pursueNamed({ ...asked, sentence: asked.text }, inquiry) : undefined;
  if (read?.answer.status === "answered") return read;
  const actual = inquiry.directory.speakers.filter(({ name }) => name === answer.check?.actualSpeaker);
  return { answer, people: actual };
}

const WITH_TOPIC = /^(?<who>\S+(?: \S+){0,4}?)[,:]? (?:on|about|regarding) (?<about>.+)$/iu;
/** "And about the US?" turns to a topic; "what about the US?" may turn to whoever speaks for it. */
const TURNS_TO_TOPIC = /^(?:(?:and|but|ok|okay|so|no|only|just)[\s,]+)*(?:about|of|on|to|regarding)(?!\p{L})/iu;

/** What whoever was spoken of says of something else. */
async function pursueOnTopic(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const outcome = await pursueStatements({ ...asked, intent: "statements", person: "they" }, inquiry);
  if (outcome.answer.status === "answered") return outcome;
  return (await pursueOfThem(asked, asked.last?.people ?? [], inquiry)) ?? outcome;
}

/**
 * Others on what was spoken of. Where they are silent on it, all they say in the documents named for it; and after a
 * question of fact, whose words are no topic, in those shown.
 */
async function pursueSwapped(
  asked: Asked,
  named: Exclude<People, { found: "nobody" }>,
  who: string,
  about: string | undefined,
  inquiry: Inquiry,
): Promise<Outcome> {
  const { topic: _, ...rest } = asked;
  const ask = (on: string | undefined, among: Inquiry): Promise<Outcome> => {
    const understood = `Understood as “${asking(listed(namesOf(named.people)), on)}”`;
    const notes = named.found === "known" ? [...asked.notes, understood] : asked.notes;
    const swapped = { ...rest, notes, person: who, ...(on !== undefined && { topic: on }) };
    return pursueStatements({ ...swapped, intent: "statements" }, among);
  };
  const outcome = await ask(resolveTopic({ topic: about, last: asked.last }) ?? asked.last?.topic, inquiry);
  if (outcome.answer.status === "answered" || about !== undefined) return outcome;
  const shown = asked.last?.intent === "look_up" ? filesOf(asked.last.latest) : [];
  if (!inquiry.isNarrow && shown.length === 0) return outcome;
  const there = await ask(undefined, inquiry.isNarrow ? inquiry : narrow(inquiry, shown));
  return there.answer.status === "answered" ? there : outcome;
}

async function pursueFollowUp(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { last, topic = "" } = asked;
  // "About Japan" begins no follow-up where nothing came before.
  if (last === undefined && /^(?:about|on|regarding)\b/iu.test(asked.text)) {
    return pursueLookUp({ ...asked, intent: "look_up", text: topic }, inquiry);
  }
  if (last === undefined) return askWhom(asked, inquiry);
  const isOnTopic = TURNS_TO_TOPIC.test(asked.text) && last.people.length > 0;
  const onTopic = isOnTopic ? await pursueOnTopic(asked, inquiry) : undefined;
  if (onTopic?.answer.status === "answered") return onTopic;
  // "And sopheap on surveillance?"
  const { who = topic, about } = WITH_TOPIC.exec(topic)?.groups ?? {};
  const named = await findNear(await findPeople(who, inquiry), asked, inquiry);
  // "What about Sanborn, which mistake does he think they made?"
  const read = named.found === "nobody" ? await pursueNamed(asked, inquiry) : undefined;
  if (read?.answer.status === "answered") return read;
  const isPerson =
    named.found !== "nobody" &&
    (named.people[0]?.kind === "person" || (!isOnTopic && (named.reading === "exact" || named.reading === "role")));
  if (isPerson && (isQuoted(named.people) || last.people.length === 0)) {
    const swapped = await pursueSwapped(asked, named, who, about, inquiry);
    // "And the US?" is more often asked about than asked.
    const isPlace = swapped.answer.status !== "answered" && named.people.every(({ kind }) => kind === "body");
    const instead = isPlace && last.people.length > 0 && about === undefined;
    const other = instead ? await pursueOnTopic(asked, inquiry) : undefined;
    return other?.answer.status === "answered" ? other : swapped;
  }
  if (last.people.length > 0) return onTopic ?? pursueOnTopic(asked, inquiry);
  if (last.intent === "statements") return askWhom(asked, inquiry);
  if (last.intent === "who_said") {
    const notes = [...asked.notes, `Understood as “who said something about ${topic}?”`];
    return pursueWhoSaid({ ...asked, notes }, inquiry);
  }
  return pursueWords({ ...asked, text: topic, notes: [...asked.notes, `Looked for “${topic}”.`] }, inquiry);
}

/** Where they are silent on it themselves, what the documents say of them and it. */
async function pursueOfThem(asked: Asked, people: readonly Speaker[], inquiry: Inquiry): Promise<Outcome | undefined> {
  const names = listed(namesOf(people));
  const { topic = "" } = asked;
  const note = `${names} ${namesOf(people).length > 1 ? "are" : "is"} not quoted on “${topic}”; this is what the documents say of both.`;
  const looked = await pursueWords({ ...asked, text: `${names} ${topic}`, notes: [...asked.notes, note] }, inquiry);
  const [first] = looked.answer.passages;
  const isOfThem = people.flatMap(allNames).some((name) => first?.text.includes(name));
  return looked.answer.status === "answered" && isOfThem ? { ...looked, people, topic } : undefined;
}

async function pursueMore(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { last, person } = asked;
  if (person === undefined && (last === undefined || last.people.length === 0)) return askWhom(asked, inquiry);
  return pursueStatements({ ...asked, intent: "statements", person: person ?? "they" }, inquiry);
}

/** "Kem Ley murder trial": who never speaks is named for what the documents say of them. */
const isOnlyNamed = ({ answer, topic }: Outcome): boolean =>
  topic !== undefined && answer.status !== "answered" && answer.reason === "never_quoted";

/** A fact, unless the bare words are a name, or a name beside a topic ("keo remy japan"). */
async function pursueLookUp(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const row = asked.text.split(/\s+/u);
  const named = asked.kind === "person" ? undefined : await pursueNamed(asked, inquiry);
  if (named?.answer.status === "answered") return named;
  if (named !== undefined && !ASKS_FOR_A_THING.test(asked.text) && !isOnlyNamed(named)) {
    // Where nothing but somebody's words is asked for, that they have none is the answer.
    const isStranger = named.answer.reason === "unknown_speaker";
    if (isStranger || named.topic === undefined || (named.people.length > 0 && asked.kind === undefined)) return named;
  }
  if (asked.kind === undefined && row.length <= MAX_BARE_WORDS) {
    const found = await findPeople(asked.text, inquiry);
    const isName = found.found !== "nobody" && (found.reading === "exact" || found.people[0]?.kind === "person");
    if (isName && found.people.some(({ quotations }) => quotations > 0)) {
      const { topic: _, ...rest } = asked;
      return pursueStatements({ ...rest, intent: "statements", person: asked.text }, inquiry);
    }
    const beside = splitName(row, inquiry);
    if (beside !== undefined) {
      const outcome = await pursueStatements({ ...asked, intent: "statements", ...beside }, inquiry);
      if (outcome.answer.status === "answered") return outcome;
      const looked = await pursueWords(asked, inquiry);
      return looked.answer.status === "answered" ? looked : outcome;
    }
  }
  const looked = await pursueWords(asked, inquiry);
  if (looked.answer.status !== "answered" && named !== undefined) return named;
  // "Sam Rainsy" where only Sam Ath is known: somebody nobody here is.
  const isNamesake =
    looked.answer.status !== "answered" && FULL_NAME.test(asked.text) && isNearPerson(asked.text, inquiry);
  if (!isNamesake) return looked;
  return { answer: await answerUnknown(asked.question, asked.text, asked.notes, inquiry), people: [] };
}

const isNearPerson = (typed: string, { directory }: Inquiry): boolean =>
  directory.near(typed, 1).some(({ kind }) => kind === "person");

/** The longest quoted person's name at either end of the words. */
function splitName(row: readonly string[], { directory }: Inquiry): { person: string; topic: string } | undefined {
  const named = directory
    .findIn(row)
    .filter(({ speaker, from, to }) => speaker.quotations > 0 && (from === 0) !== (to === row.length));
  const [longest] = named.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  if (longest === undefined) return undefined;
  const { from, to } = longest;
  return { person: row.slice(from, to).join(" "), topic: [...row.slice(0, from), ...row.slice(to)].join(" ") };
}

function pursueNothing(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  return Promise.resolve({ answer: answerNothingAsked(asked.question, inquiry, asked.notes), people: [] });
}

const PURSUITS: Readonly<Record<Intent, (asked: Asked, inquiry: Inquiry) => Promise<Outcome>>> = {
  statements: pursueStatements,
  who_said: pursueWhoSaid,
  who_is: pursueWhoIs,
  check: pursueCheck,
  follow_up: pursueFollowUp,
  more: pursueMore,
  look_up: (asked, inquiry) => pursueLeaning(asked, pursueLookUp, inquiry),
  others: pursueOthers,
  again: pursueAgain,
  elsewhere: pursueElsewhere,
  when: pursueWhen,
  recall: pursueRecall,
  judgement: pursueJudgement,
  small_talk: pursueNothing,
  nothing: pursueNothing,
};
