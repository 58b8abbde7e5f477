/** What a person said, on a topic or at all; and the honest answers where there is nothing to give. */
import { answered, isNonEmpty, isSure, listed, theDocuments, times, unanswered } from "./compose.ts";
import type { Remarks } from "./compose.ts";
import { conceptsOf, weigh } from "./concepts.ts";
import type { WeighedConcept } from "./concepts.ts";
import { placeOf } from "./conversation.ts";
import type { Inquiry } from "./inquiry.ts";
import { membersOf } from "./names/groups.ts";
import { correctWordsBy } from "./names/correct-words.ts";
import { findMentions } from "./names/mentions.ts";
import { allNames, called, namesOf } from "./names/people.ts";
import { termsOf } from "./evidence.ts";
import { isHeadlined } from "./headlines.ts";
import { inCorpusOrder, rank } from "./rank.ts";
import { asking, suggestPeople, suggestTopics } from "./suggest.ts";
import { analyse } from "./terms.ts";
import type { Answer, Passage, Speaker } from "./types.ts";
import { bare, isFiller, isHearer, isIdle } from "./voices/asking-words.ts";
import { readHearer } from "./voices/hearer.ts";
import { findOnTopic } from "./voices/topic.ts";

/** Paragraphs read for one person; who is quoted in more gets an answer marked partial. */
const MAX_PARAGRAPHS = 1000;
/** Passages of others shown where a person is silent, or of those who mention somebody never quoted. */
export const MAX_CONTEXT = 3;
/** Paragraphs looked through for somebody spoken of by an office. */
const MAX_DESCRIBED = 20;
/** Share of the topic, by weight, that a person's passage and its paragraph must hold to be on it. */
const TOPIC_FLOOR = 0.5;
/** What the verb of a question on a topic weighs, against 1 for a word of the topic. */
const VERB_WEIGHT = 0.3;
/** "After the talks" says when, and is no topic. */
const OCCASION = /^(?:right |shortly |just |soon )?(?:after|following|during|before|amid|ahead of) /iu;
/** "In its press release": where all of it was said, and no topic. */
const IN_OWN_WRITING =
  /(?:^| )(?:in|with|through|via) (?:its|his|her|their) (?:\S+ ){0,2}?(?:releases?|statements?|letters?|resolutions?|reports?|posts?|tweets?|emails?|messages?|petitions?|declarations?|op-eds?|columns?|essays?|verdicts?|judge?ments?|rulings?)$/iu;
/** "In Washington", "at the summit": an article tells of it, hardly whoever speaks there. */
const SOMEWHERE =
  /^(?:in|at) (?:\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}|(?:the|that|this|a|an|his|her|their|its) (?:\S+ ){0,4}?(?:meeting|summit|hearing|rally|trial|ceremony|forum|conference|briefing|interview|speech|event|debate|podcast|session|protest))$/u;
/** Questions offered where a name is known but not quoted. */
const MAX_SUGGESTIONS = 3;

/** Whose words, on what. */
export interface StatementsQuestion {
  readonly question: string;
  /** At least one, all of them known to the corpus. */
  readonly people: readonly Speaker[];
  readonly topic?: string | undefined;
  /** How it was said, where that is part of what is asked ("what did she promise?"): put first, for it is often put otherwise. */
  readonly verb?: string | undefined;
  /** Words that come first among all of theirs, where there is no topic. */
  readonly hints?: readonly string[];
  /** The topic is only the occasion: "after the talks". */
  readonly isOccasion?: true | undefined;
  readonly notes: readonly string[];
  /** Places shown before, not to be shown again. */
  readonly except?: ReadonlySet<string>;
}

/** Answers with nothing but passages by these people. */
export async function answerStatements(asked: StatementsQuestion, inquiry: Inquiry): Promise<Answer> {
  const { question, people, verb, except, hints = [] } = asked;
  const { topic: heard, hearer } = readHearer(question, asked.topic);
  const apart = heard?.replace(IN_OWN_WRITING, "").trim();
  const isWritten = apart === "";
  const typed = isWritten ? heard : apart;
  const ids = new Set(people.map(({ id }) => id));
  const names = listed(namesOf(people));
  const are = namesOf(people).length > 1 ? "are" : "is";
  const isTheirs = (passage: Passage): boolean => isSure(passage) && ids.has(passage.speaker);
  const isNew = (passage: Passage): boolean => except === undefined || !except.has(placeOf(passage));

  const { hits, total } = await inquiry.search({ speakers: [...ids], limit: MAX_PARAGRAPHS });
  const all = hits.flatMap(({ paragraph }) => paragraph.passages.filter(isTheirs));
  const partial = inquiry.isPartial() || total > hits.length;
  if (all.length === 0) return answerNeverQuoted(asked, inquiry);

  const mended = typed === undefined ? undefined : await correctWordsBy(typed, all, inquiry);
  const topic = mended?.text;
  const notes = [...asked.notes, ...(mended?.notes ?? [])];
  const concepts = await conceptsOfTopic(topic);
  const paragraphs = hits.map(({ paragraph }) => paragraph);
  const spoken = await findSpoken();
  const headlined = spoken.length > 0 ? [] : underHeadlines();
  const onTopic = [...spoken, ...headlined];
  const passages = onTopic.filter(isNew);
  if (isNonEmpty(passages)) {
    const remarks = [...notes, ...noteOnVerb(), ...noteOnHeadlines(headlined)];
    return answered(question, passages, inquiry, { notes: remarks, partial });
  }

  // "Anything else, for example on trade?": what was shown among all their words is the answer.
  if (concepts.length > 0 && isNonEmpty(onTopic)) {
    const again = [...notes, "All of it was among what was shown before."];
    return answered(question, onTopic, inquiry, { notes: again, partial });
  }
  const remarks: Remarks = { notes, partial, suggestions: people.flatMap((person) => topicsOf(person)) };
  if (onTopic.length > 0) {
    const message = `That is all ${names} ${are === "are" ? "say" : "says"} in ${theDocuments(inquiry)}.`;
    return unanswered(question, "not_found", "silent_on_topic", message, [], inquiry, remarks);
  }
  const on = SOMEWHERE.test(topic ?? "") ? "" : "on ";
  const to = topic === undefined ? `to “${hearer}”` : `${on}“${topic}”`;
  const message = `${names} ${are} quoted ${times(all.length)} in ${theDocuments(inquiry)}, but not ${to}.`;
  return unanswered(question, "not_found", "silent_on_topic", message, await othersOnTopic(), inquiry, remarks);

  /** The verb of "what did she promise on …" is often another in the text: it orders more than it excludes. */
  async function conceptsOfTopic(words: string | undefined): Promise<WeighedConcept[]> {
    if (words === undefined) return [];
    const whole = inquiry.whole ?? inquiry;
    const wanted = conceptsOf(words, inquiry.directory, false, "topic").filter(
      ({ speaker, label }) => (speaker === undefined || !ids.has(speaker)) && !isIdle(label),
    );
    const content = await weigh(wanted, whole, "topic");
    if (verb === undefined || content.length === 0) return content;
    const telling = await weigh(conceptsOf(verb, inquiry.directory, true), whole);
    return [
      ...content,
      ...telling.map((concept): WeighedConcept => Object.assign({}, concept, { weight: VERB_WEIGHT * concept.weight })),
    ];
  }

  async function findSpoken(): Promise<Passage[]> {
    const isOccasion = asked.isOccasion ?? OCCASION.test(topic ?? "");
    if (concepts.length > 0) {
      const onIt = await findOnTopic(concepts, paragraphs, isTheirs, inquiry, isOccasion || isWritten);
      return onIt.length > 0 || !SOMEWHERE.test(topic ?? "") ? onIt : findThere();
    }
    const isGeneral = hearer?.split(/\s+/u).every((word) => isHearer(bare(word)) || isFiller(bare(word))) === true;
    const hearers = topic === undefined && !isGeneral ? await conceptsOfTopic(hearer) : [];
    return hearers.length === 0 ? inOrder() : heardBy(hearers);
  }

  /** All their words in articles that tell of where they spoke, with "in" or "at" as it was asked. */
  async function findThere(): Promise<Passage[]> {
    const place = topic!.replace(/^(?:in|at) (?:the |that |this |an? |his |her |their |its )?/iu, "").toLowerCase();
    const there = ["in", "at"].flatMap((at) => ["", "the ", "a ", "an "].map((article) => `${at} ${article}${place}`));
    const tells = (text: string): boolean => there.some((words) => text.toLowerCase().includes(words));
    const { hits: found } = await inquiry.search({ phrase: place, limit: MAX_PARAGRAPHS });
    const files = new Set(found.flatMap(({ paragraph }) => (tells(paragraph.text) ? [paragraph.file] : [])));
    const near = await findOnTopic(concepts, paragraphs, isTheirs, inquiry, true);
    const words = near.filter(({ file }) => files.has(file));
    if (words.length > 0) notes.push(`Shown is what they say in articles that tell of something ${topic!}.`);
    return words;
  }

  /** All their words in articles that know the hearer or are the hearer's own; anywhere for a hearer without a name. */
  async function heardBy(hearers: readonly WeighedConcept[]): Promise<Passage[]> {
    const there = await findOnTopic(hearers, paragraphs, isTheirs, inquiry, true);
    if (there.length > 0) {
      const isToThem = (passage: Passage): boolean =>
        hearers.every(({ forms }) => forms.some((form) => termsOf(passage).has(form)));
      return [...there.filter(isToThem), ...there.filter((passage) => !isToThem(passage))];
    }
    const isPublisher = ({ file }: Passage): boolean => {
      const { publisher = "" } = inquiry.documents.get(file) ?? {};
      const terms = new Set(analyse(`${publisher} ${file.replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`));
      return analyse(hearer ?? "").every((term) => terms.has(term));
    };
    const published = all.filter(isPublisher);
    if (published.length > 0) return published.toSorted(inCorpusOrder);
    return hearers.every(({ kind, frequency }) => kind === "word" && frequency > 0) ? inOrder() : [];
  }

  function topicsOf(person: Speaker): string[] {
    return suggestTopics(
      person,
      all.filter((passage) => passage.speaker === person.id),
    );
  }

  function inOrder(): Passage[] {
    const isFirst = (passage: Passage): boolean => holdsVerb(passage) || holdsAny(passage, analyse(hints.join(" ")));
    const rest = all.filter((passage) => !isFirst(passage));
    return [all.filter(isFirst), rest].flatMap((part) => part.toSorted(inCorpusOrder));
  }

  function holdsVerb(passage: Passage): boolean {
    return holdsAny(passage, analyse(verb ?? ""));
  }

  function noteOnVerb(): string[] {
    if (verb === undefined || concepts.length > 0 || all.some(holdsVerb)) return [];
    return [`No passage of theirs has “${verb}”; these are all their words.`];
  }

  /** All their words in articles whose headlines have them on the topic. */
  function underHeadlines(): Passage[] {
    const isUnder = ({ file, speaker }: Passage): boolean => {
      const [document, person] = [inquiry.documents.get(file), people.find(({ id }) => id === speaker)];
      return document !== undefined && person !== undefined && isHeadlined(person, concepts, document);
    };
    return all.filter(isUnder).toSorted(inCorpusOrder);
  }

  function noteOnHeadlines(shown: readonly Passage[]): string[] {
    const titles = [...new Set(shown.map(({ file }) => inquiry.documents.get(file)?.title ?? file))];
    return titles.map(
      (title) => `It is the headline “${title}” that speaks of “${topic}”; these are their words there.`,
    );
  }

  async function othersOnTopic(): Promise<Passage[]> {
    const terms = concepts.flatMap(({ forms }) => forms).join(" ");
    const near = await inquiry.search({ terms, limit: MAX_PARAGRAPHS });
    const ranked = rank(near.hits, {
      concepts,
      admits: (passage, { coverage, namesHeld, own }) =>
        own && namesHeld && coverage >= TOPIC_FLOOR && !(passage.speaker !== null && ids.has(passage.speaker)),
    });
    return ranked.slice(0, MAX_CONTEXT).map(({ passage }) => passage);
  }
}

const holdsAny = (passage: Passage, terms: readonly string[]): boolean =>
  terms.some((term) => termsOf(passage).has(term));

async function answerNeverQuoted(asked: StatementsQuestion, inquiry: Inquiry): Promise<Answer> {
  const { question, people, notes } = asked;
  const names = namesOf(people);
  const mentions = [
    ...(await findMentions(people.flatMap(allNames), inquiry)),
    ...(await spokenOf(
      people.flatMap(allNames).filter((name) => !/\p{Lu}/u.test(name)),
      inquiry,
    )),
  ];
  return neverQuoted(question, { names, people, mentions, notes }, inquiry);
}

/** Where bodies whose names have no capitals ("the government") are spoken of. */
async function spokenOf(names: readonly string[], inquiry: Inquiry): Promise<Passage[]> {
  const found = await Promise.all(names.map((phrase) => inquiry.search({ phrase, limit: MAX_DESCRIBED })));
  return found.flatMap(({ hits }, at) => {
    const passages = hits.flatMap(({ paragraph }) => paragraph.passages);
    return passages.filter(({ text }) => hasInOrder(analyse(text), analyse(names[at]!))).toSorted(inCorpusOrder);
  });
}

interface Silent {
  readonly names: readonly string[];
  /** Empty where the name has no entry among the speakers. */
  readonly people: readonly Speaker[];
  readonly mentions: readonly Passage[];
  readonly notes: readonly string[];
}

/** A body may be silent while the people who speak for it are not: they are suggested. */
function neverQuoted(question: string, { names, people, mentions, notes }: Silent, inquiry: Inquiry): Answer {
  const are = names.length > 1 || /\p{Lu}s$/u.test(names[0]!) ? "are" : "is";
  // Where one document was chosen, those known from another need not be in it at all.
  const message =
    mentions.length === 0 && people.length > 0 && !inquiry.isNarrow
      ? `${listed(names)} ${are} named in ${theDocuments(inquiry)} only beside the text, as in a caption, and never quoted.`
      : mentions.length === 0
        ? `${listed(names)} ${are} not mentioned in ${theDocuments(inquiry)}.`
        : `${listed(names)} ${are} mentioned in ${theDocuments(inquiry)}, but never quoted.`;
  const members = people.some(({ kind }) => kind === "body")
    ? membersOf(people.flatMap(allNames), inquiry.directory)
    : [];
  const suggestions = [...members.map((person) => asking(called(person))), ...suggestPeople(undefined, inquiry)];
  const remarks = { notes, partial: inquiry.isPartial(), suggestions: suggestions.slice(0, MAX_SUGGESTIONS) };
  return unanswered(question, "not_found", "never_quoted", message, mentions.slice(0, MAX_CONTEXT), inquiry, remarks);
}

/** "angela merkel" -> "Angela Merkel"; words with capitals or articles stay as typed. */
function asName(typed: string): string {
  const isPlainName = /^\p{Ll}+(?: \p{Ll}+){0,3}$/u.test(typed) && !/\b(?:the|a|an|of|my|your|some)\b/u.test(typed);
  return isPlainName ? typed.replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()) : typed;
}

/** Whether the words stand there in this order, with at most one other between two ("UN special rapporteur"). */
function hasInOrder(row: readonly string[], wanted: readonly string[]): boolean {
  return (
    wanted.length > 0 &&
    row.some((_, start) => {
      let at = start - 1;
      return wanted.every((term, nth) => {
        const next = row.indexOf(term, at + 1);
        const isNear = next >= 0 && (nth === 0 ? next === start : next - at <= 2);
        at = next;
        return isNear;
      });
    })
  );
}

/** For a name that no speaker of the corpus bears. */
export async function answerUnknown(
  question: string,
  typed: string,
  notes: readonly string[],
  inquiry: Inquiry,
): Promise<Answer> {
  const mentions = await findMentions([typed], inquiry);
  if (mentions.length > 0)
    return neverQuoted(question, { names: [asName(typed)], people: [], mentions, notes }, inquiry);
  // "The special rapporteur": somebody spoken of by an office.
  const described = /^the (?<who>\p{L}[\p{L}\s-]{3,60})$/iu.exec(typed)?.groups?.["who"];
  if (described !== undefined) {
    const { hits } = await inquiry.search({ terms: described, limit: MAX_DESCRIBED });
    const wanted = analyse(described);
    const mentioned = hits
      .flatMap(({ paragraph }) => paragraph.passages)
      .filter(({ text }) => hasInOrder(analyse(text), wanted));
    if (mentioned.length > 0)
      return neverQuoted(question, { names: [typed], people: [], mentions: mentioned, notes }, inquiry);
  }
  // What stands in small letters is a word of the documents ("unions"), not somebody they do not know.
  const isWord = (await inquiry.search({ phrase: typed, limit: 1 })).total > 0;
  const isThing = isWord || /^(?:the|a|an|my|your|some)\s/iu.test(typed);
  const message = isThing
    ? `Nobody quoted in ${theDocuments(inquiry)} is called “${typed}”.`
    : `Nobody called ${asName(typed)} is in ${theDocuments(inquiry)}.`;
  const remarks = { notes, partial: inquiry.isPartial(), suggestions: suggestPeople(typed, inquiry) };
  return unanswered(question, "not_found", "unknown_speaker", message, [], inquiry, remarks);
}

/** Two people fit: both are named, and nothing is said for either. */
export function answerAmbiguous(
  question: string,
  typed: string,
  people: readonly Speaker[],
  topic: string | undefined,
  notes: readonly string[],
  inquiry: Inquiry,
): Answer {
  const quoted = people.filter(({ quotations }) => quotations > 0);
  // Whoever is never quoted has no words to be asked for, but is no less meant than one other.
  const meant = quoted.length > 1 ? quoted : people;
  const message = `“${typed}” may be ${listed(namesOf(meant), "or")}; please ask with a full name.`;
  const suggestions = (quoted.length > 0 ? quoted : people).map((person) => asking(called(person), topic));
  return unanswered(question, "ambiguous", "several_people", message, [], inquiry, { notes, suggestions });
}
