/** Whose words are asked for, as typed, and on what -> their words, or why there are none. */
import { filesOf } from "../conversation.ts";
import { keeping, narrow } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { namesOf } from "../names/people.ts";
import type { People } from "../names/people.ts";
import type { Passage, Speaker } from "../types.ts";
import { ASKS_FOR_A_THING } from "../question/asks-for-a-thing.ts";
import { PRONOUN } from "../question/phrasing.ts";
import { answerAmbiguous, answerStatements } from "../statements.ts";
import { asking } from "../suggest.ts";
import { askWhom, filesShown, findAsked, isAnswered, resolveTopic } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { pursueNested } from "./nested.ts";
import { answerStranger } from "./stranger.ts";
import { pursueHolder } from "./who-is.ts";
import { pursueWords } from "./words.ts";
import { pursueWriting } from "./writing.ts";

const RESPONDS = /(?<!\p{L})(?:respon[ds]\p{L}*|react\p{L}*|repl(?:y|ies|ied)|answer\p{L}*)(?!\p{L})/iu;

/** Answers with the words of `asked.person` on `asked.topic`, or of whoever was spoken of on what was. */
export async function answerVoices(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  return (await answerToThat(asked, inquiry)) ?? answerAsRead(asked, inquiry);
}

/** Most passages that "that" may stand for. */
const MAX_SAID = 2;
/** A reply stands no further on. UTF-16 code units. */
const MAX_DISTANCE = 500;

/** Whether a passage stands right after one of those shown last. */
const follows =
  (latest: ReadonlySet<string>) =>
  ({ file, start }: Passage): boolean =>
    latest.size <= MAX_SAID &&
    [...latest].some((place) => {
      const from = Number(place.slice(place.lastIndexOf(":") + 1));
      return filesOf(new Set([place]))[0] === file && from < start && start - from <= MAX_DISTANCE;
    });

/** "How did the ministry respond to that?": what they say where that was said, and to a response all of it. */
async function answerToThat(asked: Asked, inquiry: Inquiry): Promise<Outcome | undefined> {
  const { last, topic, person = "", text, ...rest } = asked;
  const isThat = topic !== undefined && /^(?:it|that|this|these|those|them)$/iu.test(topic);
  const files = last === undefined ? [] : filesOf(last.latest);
  if (!isThat || files.length === 0 || PRONOUN.test(person)) return undefined;
  const there = narrow(inquiry, files);
  const on = resolveTopic(asked);
  const base = { ...rest, last, person, text };
  const replied = RESPONDS.test(text) ? await answerAsRead(base, keeping(there, follows(last!.latest))) : undefined;
  if (isAnswered(replied)) return { ...replied, ...(on !== undefined && { topic: on }) };
  const found = on === undefined ? undefined : await answerAsRead({ ...base, topic: on }, there);
  if (isAnswered(found)) return found;
  const all = RESPONDS.test(text) ? await answerAsRead(base, there) : undefined;
  return isAnswered(all) ? { ...all, ...(on !== undefined && { topic: on }) } : undefined;
}

/** "The company itself", after some documents were shown: theirs, for any other is called so too. */
function spokenOfHere({ last }: Asked, people: readonly Speaker[], inquiry: Inquiry): Inquiry {
  const files = filesShown(last, inquiry);
  const isNameless = people.every(({ kind, name }) => kind === "body" && /^\p{Ll}+$/u.test(name));
  return isNameless && files.length > 0 ? narrow(inquiry, files) : inquiry;
}

async function answerAsRead(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const topic = resolveTopic(asked);
  const found = await findAsked(asked, inquiry);
  if (found === undefined) return askWhom(asked, inquiry);
  if (found.found === "nobody") return answerNobody(asked, found.typed, topic, inquiry);
  if (found.found === "known") return answerKnown(asked, found, topic, spokenOfHere(asked, found.people, inquiry));
  const answer = answerAmbiguous(asked.question, found.typed, found.people, topic, asked.notes, inquiry);
  return { answer, people: [], topic };
}

/** Whoever is called so by no document may hold an office, be a writing, or be whom a fact is asked of. */
async function answerNobody(
  asked: Asked,
  typed: string,
  topic: string | undefined,
  inquiry: Inquiry,
): Promise<Outcome> {
  const { question } = asked;
  // "According to the statement" hangs on a question about something else.
  const isThing = /\baccording to (?:the|an?|this|that) /iu.test(question) && topic !== undefined;
  if (isThing) return pursueWords(asked, inquiry);
  // "According to Reuters, how many donors are small": whoever tells it is nobody quoted.
  const isFigure = ASKS_FOR_A_THING.test(topic ?? "") && /^\W*according to /iu.test(question);
  if (isFigure) return pursueWords({ ...asked, text: topic ?? question }, inquiry);
  return (
    (await pursueHolder(asked, topic, inquiry)) ??
    (await pursueWriting(asked, topic, inquiry)) ?? { ...(await answerStranger(asked, typed, inquiry)), topic }
  );
}

async function answerKnown(
  asked: Asked,
  { people, notes: read }: Extract<People, { found: "known" }>,
  topic: string | undefined,
  inquiry: Inquiry,
): Promise<Outcome> {
  const { question, verb, isOccasion, more, last } = asked;
  const nested = await pursueNested({ ...asked, notes: [...asked.notes, ...read] }, people, inquiry);
  if (nested !== undefined) return nested;
  const understood = isFollowUp(asked, topic)
    ? [`Understood as “${asking(namesOf(people).join(" and "), topic, more)}”`]
    : [];
  const notes = [...asked.notes, ...read, ...understood];
  const except = more === true && last !== undefined ? { except: last.shown } : {};
  const answer = await answerStatements({ question, people, topic, verb, isOccasion, notes, ...except }, inquiry);
  return { answer, people, topic };
}

/** Whether the person or the topic is only what was spoken of before; `topic` is it as resolved. */
export const isFollowUp = ({ person = "", topic: typed }: Asked, topic: string | undefined): boolean =>
  PRONOUN.test(person) || topic !== typed;
