/** Follow-ups that go on from the passages shown: who else speaks of it, what the other documents have, and when. */
import { answered, isNonEmpty, listed, theDocuments, unanswered } from "../compose.ts";
import { filesOf, placeOf, placesOf } from "../conversation.ts";
import type { Turn } from "../conversation.ts";
import { narrow, withoutWordsOf } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { answerWhoSaid } from "../answer-who-said.ts";
import { answerLookUp } from "../look-up.ts";
import { findPeople, namesOf } from "../names/people.ts";
import { filesShown, isAnswered, orElse } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { PRONOUN } from "../question/phrasing.ts";
import { pursueEverybody } from "./who-said.ts";
import { answerStatements } from "../statements.ts";
import { asking, suggestPeople } from "../suggest.ts";
import type { Answer, Passage, Speaker } from "../types.ts";

function ask(asked: Asked, message: string, suggestions: readonly string[], inquiry: Inquiry): Outcome {
  const remarks = { notes: asked.notes, suggestions };
  return { answer: unanswered(asked.question, "usage", "no_question", message, [], inquiry, remarks), people: [] };
}

async function spokenOf({ person = "", last }: Asked, inquiry: Inquiry): Promise<readonly Speaker[]> {
  if (person === "" || PRONOUN.test(person)) return last?.people ?? [];
  const found = await findPeople(person, inquiry);
  return found.found === "known" ? found.people : [];
}

/** "Who says otherwise?": everybody else on the topic. Whether they disagree is left to the reader. */
export async function pursueOthers(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const people = await spokenOf(asked, inquiry);
  const topic = asked.topic ?? asked.last?.topic;
  const files = filesShown(asked.last, inquiry);
  if (topic === undefined && files.length > 0) return pursueOthersThere(asked, people, narrow(inquiry, files));
  if (topic === undefined) {
    const suggestions = people.length > 0 ? people.map((one) => asking(one.name)) : suggestPeople(undefined, inquiry);
    return ask(
      asked,
      "On what? Ask with a topic, for example “who disagrees about the elections?”.",
      suggestions,
      inquiry,
    );
  }
  const others = people.length === 0 ? "" : ` besides ${listed(namesOf(people))}`;
  const notes = [
    ...asked.notes,
    `Understood as “who${others} said something about ${topic}?”; whether they disagree is for you to judge.`,
  ];
  const among = withoutWordsOf(people, inquiry);
  const lookUp = { question: asked.question, text: topic, kind: "person", notes } as const;
  const there = await answerWhoSaid(lookUp, narrow(among, files));
  const everywhere = await answerWhoSaid(lookUp, among);
  const answer = there.status === "answered" ? withRest(there, everywhere) : everywhere;
  if (answer.status === "answered" || inquiry.isPartial()) return { answer, people: [], topic };
  const message = `Nobody${people.length === 0 ? "" : " else"} in ${theDocuments(inquiry)} is quoted on “${topic}”.`;
  return { answer: { ...answer, message }, people: [], topic };
}

/** What stands where the talk was first, then the rest: two who contradict each other mostly do so in one article. */
function withRest(there: Extract<Answer, { status: "answered" }>, everywhere: Answer): Answer {
  const shown = placesOf(there.passages);
  const rest = everywhere.passages.filter(
    ({ citation, relation }) => relation === "answer" && !shown.has(placeOf(citation)),
  );
  return { ...there, passages: [...there.passages, ...rest] };
}

/** Of no topic: what everybody else says in the documents shown last. */
async function pursueOthersThere(asked: Asked, people: readonly Speaker[], there: Inquiry): Promise<Outcome> {
  const { question, notes } = asked;
  const note = "Shown is what others say in what was shown before; whether they disagree is for you to judge.";
  const outcome = await pursueEverybody({ ...asked, notes: [...notes, note] }, withoutWordsOf(people, there));
  if (isAnswered(outcome)) return outcome;
  const message = "Nobody else is quoted in what was shown before.";
  return { answer: unanswered(question, "not_found", "silent_on_topic", message, [], there, { notes }), people: [] };
}

/** "And the other side?": what others than whoever was spoken of say on it, where that was shown or else anywhere. */
export async function pursueOtherSide(asked: Asked, last: Turn, inquiry: Inquiry): Promise<Outcome> {
  const { topic: _, ...rest } = asked;
  const there = narrow(inquiry, filesOf(last.latest));
  return orElse(await pursueOthers(rest, there), () => pursueOthers(rest, inquiry));
}

/** "And in the other article?": the question before, put to the documents that were not cited. */
export async function pursueElsewhere(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { last } = asked;
  const seen = last === undefined ? new Set<string>() : new Set(filesOf(last.shown));
  if (last === undefined || seen.size === 0) {
    return ask(asked, "Other than which? Nothing was shown just before.", suggestPeople(undefined, inquiry), inquiry);
  }
  const files = [...inquiry.documents.keys()].filter((file) => !seen.has(file));
  return again(asked, last, narrow(inquiry, files), "in the other documents");
}

/** "And in the CamboJA article?": the question before, put to the documents named. */
export async function pursueAgain(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  if (asked.last !== undefined) return again(asked, asked.last, inquiry, "there");
  return ask(
    asked,
    "Ask with a name or a topic too; nothing was spoken of before.",
    suggestPeople(undefined, inquiry),
    inquiry,
  );
}

async function again({ question, notes }: Asked, last: Turn, inquiry: Inquiry, where: string): Promise<Outcome> {
  const { people, topic } = last;
  if (people.length > 0) {
    const understood = `Understood as “${asking(listed(namesOf(people)), topic)}” ${where}.`;
    const quoted = await inquiry.search({ speakers: people.map(({ id }) => id), limit: 1 });
    const asks = { question, people, topic, notes: [...notes, understood] };
    if (quoted.total > 0) return { answer: await answerStatements(asks, inquiry), people, topic };
    const are = namesOf(people).length > 1 ? "are" : "is";
    const message = `${listed(namesOf(people))} ${are} not quoted ${where}.`;
    return {
      answer: unanswered(question, "not_found", "silent_on_topic", message, [], inquiry, { notes }),
      people,
      topic,
    };
  }
  const lookUp = { question, text: topic ?? "", notes: [...notes, `Looked for “${topic ?? ""}” ${where}.`] };
  const answer = await (last.intent === "who_said" ? answerWhoSaid(lookUp, inquiry) : answerLookUp(lookUp, inquiry));
  return { answer, people: [], topic };
}

/** Words that tell when. */
const DATED =
  /\b(?:1\d|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;
/** Paragraphs of one document looked through for a date. */
const MAX_PARAGRAPHS = 200;

/** "When was that?": the stated date of each document shown, and its first passages that name a day or a year. */
export async function pursueWhen(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { question, last } = asked;
  const seen = last === undefined ? new Set<string>() : new Set(filesOf(last.shown));
  if (last === undefined || seen.size === 0) {
    return ask(asked, "When was what? Nothing was shown just before.", suggestPeople(undefined, inquiry), inquiry);
  }
  const { people, topic } = last;
  const dates = [...seen].flatMap((file) => {
    const { title, date } = inquiry.documents.get(file) ?? {};
    return title === undefined || date === undefined ? [] : [`“${title}” is dated ${date}.`];
  });
  const passages: Passage[] = [];
  for (const file of seen) {
    const { hits } = await inquiry.search({ files: [file], limit: MAX_PARAGRAPHS });
    const dated = hits.flatMap(({ paragraph }) => paragraph.passages).filter(({ text }) => DATED.test(text));
    // What was shown may say it itself; else the document does where it opens.
    const first = dated.find((passage) => last.shown.has(placeOf(passage))) ?? dated[0];
    if (first !== undefined) passages.push(first);
  }
  const notes = [...asked.notes, ...dates];
  if (isNonEmpty(passages)) {
    notes.push(
      "Shown is where what came before, or else its document, first names a day or a year; read on from there.",
    );
    return { answer: answered(question, passages, inquiry, { notes, partial: inquiry.isPartial() }), people, topic };
  }
  const message =
    dates.length > 0 ? dates.join(" ") : `Nothing shown before says when, and ${theDocuments(inquiry)} state no date.`;
  return {
    answer: unanswered(question, "not_found", "not_in_corpus", message, [], inquiry, { notes: asked.notes }),
    people,
    topic,
  };
}

/** "Who said that?", "in which article?": what was shown just before, with its speakers and places. */
export async function pursueRecall(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const { question, last } = asked;
  const passages: Passage[] = [];
  for (const file of last === undefined ? [] : filesOf(last.latest)) {
    const { hits } = await inquiry.search({ files: [file], limit: MAX_PARAGRAPHS });
    const all = hits.flatMap(({ paragraph }) => paragraph.passages);
    passages.push(...all.filter((passage) => last!.latest.has(placeOf(passage))));
  }
  if (last === undefined || !isNonEmpty(passages)) {
    return ask(asked, "What do you mean? Nothing was shown just before.", suggestPeople(undefined, inquiry), inquiry);
  }
  const notes = [
    ...asked.notes,
    "Shown once more is what was shown just before; each passage has its speaker and place.",
  ];
  const { people, topic } = last;
  return { answer: answered(question, passages, inquiry, { notes, partial: inquiry.isPartial() }), people, topic };
}
