/**
 * A question that turns from what was asked before to another topic ("and about Japan?") or to somebody else ("what
 * about Remy?"), and says no more than that: which it is, the documents tell.
 */
import { listed } from "../compose.ts";
import { filesOf } from "../conversation.ts";
import type { Turn } from "../conversation.ts";
import { narrow } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { namesOf } from "../names/people.ts";
import type { People } from "../names/people.ts";
import { asking } from "../suggest.ts";
import { askWhom, findCalled, isAnswered, isQuoted, orElse, resolveTopic } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { pursueLookUp } from "./look-up.ts";
import { pursueNamed } from "./named.ts";
import { pursueOfThem } from "./of-them.ts";
import { pursueOtherSide } from "./onward.ts";
import { pursueStatements } from "./statements.ts";
import { pursueWhoSaid } from "./who-said.ts";
import { pursueWords } from "./words.ts";

const WITH_TOPIC = /^(?<who>\S+(?: \S+){0,4}?)[,:]? (?:on|about|regarding) (?<about>.+)$/iu;
/** "What about Remy, same meeting?" */
const SAME_AGAIN =
  /[,\s]+(?:(?:on|about|in|of|at) )?(?:(?:the|that|this|exact|very) ){0,2}same(?: \p{L}+){0,2}[\s?!.]*$/iu;
/** "And about the US?" turns to a topic; "what about the US?" may turn to whoever speaks for it. */
const TURNS_TO_TOPIC = /^(?:(?:and|but|ok|okay|so|no|only|just)[\s,]+)*(?:about|of|on|to|regarding)(?!\p{L})/iu;

/** "And the other side?", "what about everyone else": whoever else spoke of it. */
const OTHER_SIDE =
  /^(?:(?:and|but|ok|okay|so|what about|how about)[\s,]+)*(?:the |an? |any )?(?:(?:other|opposing|opposite|rival) (?:sides?|camps?|part(?:y|ies)|views?|viewpoints?|people|lot|guys)|others|critics|opponents|rivals|(?:every|any)(?:one|body) else|rest)(?: (?:of them|then|though))?[\s?!.]*$/iu;

/** "How about the town one?" after "the harbour loan" turns to the town loan. */
function ofThatKind({ topic, last }: Asked): string | undefined {
  const kind = /\p{L}[\p{L}\p{M}'’-]*(?=\W*$)/u.exec(last?.topic ?? "")?.[0];
  return kind === undefined ? topic : topic?.replace(/(?<=\S )one$/iu, kind);
}

/** Answers in the light of the turn before. */
export async function pursueFollowUp(read: Asked, inquiry: Inquiry): Promise<Outcome> {
  const of = ofThatKind(read);
  const asked = of === undefined ? read : { ...read, topic: of };
  const { last, topic = "" } = asked;
  // "About Japan" begins no follow-up where nothing came before.
  if (last === undefined && /^(?:about|on|regarding)\b/iu.test(asked.text)) {
    return pursueLookUp({ ...asked, intent: "look_up", text: topic }, inquiry);
  }
  if (last === undefined) return (await pursueFirst(asked, inquiry)) ?? askWhom(asked, inquiry);
  if (OTHER_SIDE.test(asked.text) && last.people.length > 0) return pursueOtherSide(asked, last, inquiry);
  const isOnTopic = TURNS_TO_TOPIC.test(asked.text) && last.people.length > 0;
  const onTopic = isOnTopic ? await pursueOnTopic(asked, inquiry) : undefined;
  if (isAnswered(onTopic)) return onTopic;
  const turned = await pursueTurned(asked, last, isOnTopic, inquiry);
  if (turned !== undefined) return turned;
  if (last.people.length > 0) return onTopic ?? pursueOnTopic(asked, inquiry);
  if (last.intent === "statements") return askWhom(asked, inquiry);
  if (last.intent === "who_said") {
    const notes = [...asked.notes, `Understood as “who said something about ${topic}?”`];
    return pursueWhoSaid({ ...asked, notes }, inquiry);
  }
  return pursueWords({ ...asked, text: topic, notes: [...asked.notes, `Looked for “${topic}”.`] }, inquiry);
}

/** "What about Remy?" where nothing came before: all his words. */
async function pursueFirst({ topic, ...asked }: Asked, inquiry: Inquiry): Promise<Outcome | undefined> {
  const { speakers, reading } = inquiry.directory.resolve(topic ?? "");
  const isName = reading === "exact" && speakers.length === 1 && isQuoted(speakers);
  return isName ? pursueStatements({ ...asked, intent: "statements", person: topic! }, inquiry) : undefined;
}

/** What whoever was spoken of says of something else. */
async function pursueOnTopic(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const outcome = await pursueStatements({ ...asked, intent: "statements", person: "they" }, inquiry);
  return orElse(outcome, () => pursueOfThem(asked, asked.last?.people ?? [], inquiry));
}

/** The question before, put to somebody else: "and sopheap on surveillance?". Undefined where nobody else is named. */
async function pursueTurned(
  asked: Asked,
  last: Turn,
  isOnTopic: boolean,
  inquiry: Inquiry,
): Promise<Outcome | undefined> {
  const topic = (asked.topic ?? "").replace(SAME_AGAIN, "");
  const { who = topic, about } = WITH_TOPIC.exec(topic)?.groups ?? {};
  const named = await findCalled(who, asked, inquiry);
  if (named.found === "nobody") {
    // "What about Sanborn, which mistake does he think they made?"
    const read = await pursueNamed(asked, inquiry);
    return isAnswered(read) ? read : undefined;
  }
  const isSpeaker = named.reading === "exact" || named.reading === "role";
  const isPerson = named.people[0]?.kind === "person" || (!isOnTopic && isSpeaker);
  if (!isPerson || !(isQuoted(named.people) || last.people.length === 0)) return undefined;
  const swapped = await pursueSwapped(asked, named, who, about, inquiry);
  // "And the US?" is more often asked about than asked.
  const isPlace = last.people.length > 0 && about === undefined && named.people.every(({ kind }) => kind === "body");
  return isPlace ? orElse(swapped, () => pursueOnTopic(asked, inquiry)) : swapped;
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
  const before = resolveTopic({ topic: about, last: asked.last }) ?? asked.last?.topic;
  const ask = (on: string | undefined, among: Inquiry): Promise<Outcome> => {
    const understood = `Understood as “${asking(listed(namesOf(named.people)), on)}”`;
    const silent =
      on === before
        ? []
        : [`No passage of theirs is on “${before}”; these are their words in the documents shown before.`];
    const notes = named.found === "known" ? [...asked.notes, understood, ...silent] : asked.notes;
    const swapped = { ...rest, notes, person: who, ...(on !== undefined && { topic: on }) };
    return pursueStatements({ ...swapped, intent: "statements" }, among);
  };
  const outcome = await ask(before, inquiry);
  const shown = asked.last === undefined ? [] : filesOf(asked.last.latest);
  if (about !== undefined || (!inquiry.isNarrow && shown.length === 0)) return outcome;
  return orElse(outcome, () => ask(undefined, inquiry.isNarrow ? inquiry : narrow(inquiry, shown)));
}
