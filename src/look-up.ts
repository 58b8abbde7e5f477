/** Facts and bare words, who said something, and who somebody is: passages chosen by their evidence. */
import { isWordedAsQuestion } from "./asked.ts";
import { answered, isNonEmpty, isSure, listed, theDocuments, unanswered } from "./compose.ts";
import { conceptsOf, weigh } from "./concepts.ts";
import type { Concept, WeighedConcept } from "./concepts.ts";
import { termsOf } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";
import { answerFeatures } from "./answer-features.ts";
import { isAnswer } from "./fact-decision.ts";
import { orderOf } from "./fact-model.ts";
import { gatherFacts, inOrder } from "./facts.ts";
import type { OrderedCandidate } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";
import { findMentions } from "./names/mentions.ts";
import type { Kind } from "./question/question.ts";
import { allNames } from "./names/people.ts";
import { inCorpusOrder, rank } from "./rank.ts";
import type { RankedPassage } from "./rank.ts";
import { MAX_CONTEXT } from "./statements.ts";
import { suggestPeople } from "./suggest.ts";
import { analyse } from "./terms.ts";
import type { Answer, Passage, Speaker } from "./types.ts";

/** Paragraphs whose passages are weighed for one look-up. */
const MAX_PARAGRAPHS = 40;
/** Paragraphs of one answer to a question of fact, and passages shown of each. */
const MAX_FACTS = 5;
const MAX_PASSAGES_A_FACT = 2;
/** In the order's own measure: passages less than e ** -4, some 2 %, as likely as the best are left out. */
const MAX_BEHIND_BEST = 4;
/** The same of passages with every name of the question that tie what is asked for to the word it is asked of. */
const MAX_TIED_BEHIND_BEST = 10;
const MAX_VOICES = 10;
/** Share of the content, by weight, that a passage must hold to be what somebody is said to have said. */
const SAID_FLOOR = 0.6;
/** Context may be further off, but has to hold something of what was asked. */
const CONTEXT_FLOOR = 0.4;
/** Longer words are not repeated in a message. UTF-16 code units. */
const MAX_ECHO_CHARS = 60;
/** Passages this much worse than the best are left out: they repeat its words rather than answer. */
const MIN_SHARE_OF_BEST = 0.75;
/** The verb of "who denied …" is often another in the text ("rejected"): it orders more than it excludes. */
const VERB_WEIGHT = 0.3;

/** A look-up as read from the question. */
export interface LookUp {
  readonly question: string;
  /** The words to look for. */
  readonly text: string;
  /** How it was said: "denied". */
  readonly verb?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly notes: readonly string[];
}

async function weighed(text: string, inquiry: Inquiry, opensSentence: boolean): Promise<WeighedConcept[]> {
  return weigh(conceptsOf(text, inquiry.directory, opensSentence), inquiry);
}

function bestOf(ranked: readonly RankedPassage[], limit: number): Passage[] {
  const floor = MIN_SHARE_OF_BEST * (ranked[0]?.score ?? 0);
  return ranked
    .filter(({ score }) => score >= floor)
    .slice(0, limit)
    .map(({ passage }) => passage);
}

async function answerFrom(
  asked: LookUp,
  concepts: readonly WeighedConcept[],
  admits: (passage: Passage, evidence: Evidence) => boolean,
  limit: number,
  inquiry: Inquiry,
): Promise<Answer> {
  const { question, notes, kind } = asked;
  if (concepts.length === 0) return answerNothingAsked(question, inquiry, notes);
  const lacking = concepts.filter((concept) => concept.kind !== "word" && concept.frequency === 0);
  const terms = concepts.flatMap(({ forms }) => forms).join(" ");
  const { hits } = lacking.length > 0 ? { hits: [] } : await inquiry.search({ terms, limit: MAX_PARAGRAPHS });
  const titleOf = (file: string): string => inquiry.documents.get(file)?.title ?? "";
  const passages = bestOf(rank(hits, { concepts, admits, kind, titleOf }), limit);
  const partial = inquiry.isPartial();
  if (isNonEmpty(passages)) return answered(question, passages, inquiry, { notes, partial });

  const near = rank(hits, { concepts, kind, admits: (_, { own, coverage }) => own && coverage >= CONTEXT_FLOOR });
  const message = sayWhyNot(asked, lacking, near.length > 0, inquiry);
  const remarks = { notes, partial, suggestions: suggestPeople(undefined, inquiry) };
  const reason = partial ? "incomplete" : "not_in_corpus";
  return unanswered(question, "not_found", reason, message, bestOf(near, MAX_CONTEXT), inquiry, remarks);
}

function sayWhyNot(asked: LookUp, lacking: readonly Concept[], hasContext: boolean, inquiry: Inquiry): string {
  if (lacking.length > 0) {
    return `${listed(lacking.map(({ label }) => label))} ${lacking.length > 1 ? "are" : "is"} not mentioned in ${theDocuments(inquiry)}.`;
  }
  const isBareWords = asked.kind === undefined && asked.text.length <= MAX_ECHO_CHARS;
  const fit = isBareWords ? `speaks to “${asked.text}”` : "answers that";
  return `Nothing in ${theDocuments(inquiry)} ${fit}${hasContext ? "; these passages come nearest" : ""}.`;
}

const isSaid = (passage: Passage, { own, namesHeld, coverage }: Evidence): boolean =>
  isSure(passage) && own && namesHeld && coverage >= SAID_FLOOR;

/** "How old is she", "where is Lindavik": a name by itself is no evidence of its age or place. */
function asksBeyondNames({ kind }: LookUp, concepts: readonly WeighedConcept[]): boolean {
  const isProperty = kind !== undefined && kind !== "person";
  return isProperty && concepts.every((concept) => concept.kind === "name");
}

/** Passages best first: those that may answer, then one of each paragraph that comes next. */
interface Facts {
  readonly answers: readonly Passage[];
  readonly context: readonly Passage[];
}

/** As many distinct paragraphs as an answer has, two passages at most of those that may answer. */
function factsOf(ordered: readonly OrderedCandidate[]): Facts {
  const shown = new Map<string, number>();
  const answers: Passage[] = [];
  const context: Passage[] = [];
  for (const { passage, place, order, features } of ordered) {
    const isTied = features.ties > 0 && features.missingNames + features.missingNumbers === 0;
    const mostBehind = isTied ? MAX_TIED_BEHIND_BEST : MAX_BEHIND_BEST;
    const mayAnswer = order >= ordered[0]!.order - mostBehind && features.doerMissing === 0;
    const already = shown.get(place) ?? 0;
    if (already === (mayAnswer ? MAX_PASSAGES_A_FACT : 1) || (already === 0 && shown.size === MAX_FACTS)) continue;
    shown.set(place, already + 1);
    (mayAnswer ? answers : context).push(passage);
  }
  return { answers, context };
}

/** The best passage of each of the best paragraphs. */
function nearestOf(ordered: readonly OrderedCandidate[]): Passage[] {
  const best = new Map<string, Passage>();
  for (const { passage, place } of ordered) if (!best.has(place)) best.set(place, passage);
  return [...best.values()].slice(0, MAX_FACTS);
}

/** Plain facts and bare words. */
export async function answerLookUp(asked: LookUp, inquiry: Inquiry): Promise<Answer> {
  const { question } = asked;
  const { concepts, candidates, notes: read } = await gatherFacts(asked.text, inquiry);
  const notes = [...asked.notes, ...read];
  if (concepts.length === 0) return answerNothingAsked(question, inquiry, notes);
  const ordered = inOrder(candidates, orderOf);
  const partial = inquiry.isPartial();
  const { answers, context } = factsOf(ordered);
  const isQuestion = asked.kind !== undefined || isWordedAsQuestion(asked.text);
  const holds =
    isNonEmpty(ordered) &&
    isAnswer(answerFeatures(asked.text, concepts, ordered), isQuestion) &&
    !asksBeyondNames(asked, concepts);
  if (holds && isNonEmpty(answers)) return answered(question, answers, inquiry, { notes, partial, context });

  const near = nearestOf(ordered);
  const lacking = concepts.filter((concept) => concept.kind !== "word" && concept.frequency === 0);
  const message = sayWhyNot(asked, lacking, near.length > 0, inquiry);
  const remarks = { notes, partial, suggestions: suggestPeople(undefined, inquiry) };
  const reason = partial ? "incomplete" : "not_in_corpus";
  return unanswered(question, "not_found", reason, message, near, inquiry, remarks);
}

/** "Who said …?": only passages in somebody's words. */
export async function answerWhoSaid(asked: LookUp, inquiry: Inquiry): Promise<Answer> {
  const content = await weighed(asked.text, inquiry, false);
  const verb = asked.verb === undefined ? [] : await weighed(asked.verb, inquiry, true);
  const share = content.length === 0 ? 1 : VERB_WEIGHT;
  const lighter = verb.map((concept): WeighedConcept => Object.assign({}, concept, { weight: share * concept.weight }));
  return answerFrom(asked, [...content, ...lighter], isSaid, MAX_VOICES, inquiry);
}

const shareIn = (passage: Passage, terms: readonly string[]): number =>
  terms.filter((term) => termsOf(passage).has(term)).length / Math.max(1, terms.length);

/** How plainly a passage says what somebody is: the share of a role it gives, the full name, and "Name, a …". */
function plainness(passage: Passage, person: Speaker, office: readonly string[]): number {
  const roles = person.roles.filter(({ file }) => file === passage.file).map(({ role }) => analyse(role));
  const place = passage.text.indexOf(person.name);
  const after = place < 0 ? "" : passage.text.slice(place + person.name.length);
  const isExplained = /^,\s+(?:\p{Ll}|\p{Lu}\p{L}+ (?:of|at|for)\s)/u.test(after);
  const given = Math.max(0, ...roles.map((role) => shareIn(passage, role)));
  // An office that was asked for counts before any other the person holds elsewhere.
  return 3 * shareIn(passage, office) + given + (isExplained ? 1 : 0) + (place < 0 ? 0 : 0.5);
}

/**
 * The passages that say who each person is, the plainest of each document. `office` is the role by which they were
 * asked for, empty where they were named.
 */
export async function answerWhoIs(
  question: string,
  people: readonly Speaker[],
  office: string,
  notes: readonly string[],
  inquiry: Inquiry,
): Promise<Answer | undefined> {
  const asked = analyse(office);
  const plainest: Passage[] = [];
  for (const person of people) {
    const mentions = await findMentions(allNames(person), inquiry);
    const worth = new Map(mentions.map((passage) => [passage, plainness(passage, person, asked)]));
    const ordered = mentions.toSorted((a, b) => worth.get(b)! - worth.get(a)! || inCorpusOrder(a, b));
    const files = new Set(ordered.map(({ file }) => file));
    const best = [...files].slice(0, MAX_FACTS).map((file) => ordered.find((passage) => passage.file === file)!);
    plainest.push(...best);
  }
  const passages = [...new Set(plainest)];
  if (!isNonEmpty(passages)) return undefined;
  return answered(question, passages, inquiry, { notes, partial: inquiry.isPartial() });
}

/** No word in it to look for. */
export function answerNothingAsked(question: string, inquiry: Inquiry, notes: readonly string[] = []): Answer {
  const message =
    `Ask what somebody said, who said something, or any words to look for in ${theDocuments(inquiry)}. ` +
    "Every answer is a passage as it stands there.";
  const remarks = { notes, suggestions: suggestPeople(undefined, inquiry) };
  return unanswered(question, "usage", "no_question", message, [], inquiry, remarks);
}
