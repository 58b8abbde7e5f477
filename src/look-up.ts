/** Facts and bare words, and who somebody is: passages chosen by their evidence. */
import { isWordedAsQuestion, readAsked } from "./asked.ts";
import { answered, isNonEmpty, listed, theDocuments, unanswered } from "./compose.ts";
import type { Concept, WeighedConcept } from "./concepts.ts";
import { termsOf } from "./evidence.ts";
import { answerFeatures } from "./answer-features.ts";
import { isAnswer } from "./fact-decision.ts";
import type { Wording } from "./fact-decision.ts";
import { factWording } from "./fact-wording.ts";
import { orderOf } from "./fact-model.ts";
import { gatherFacts, inOrder, withPieceFirst } from "./facts.ts";
import type { OrderedCandidate } from "./facts.ts";
import type { Inquiry } from "./inquiry.ts";
import { findMentions } from "./names/mentions.ts";
import type { Kind } from "./question/question.ts";
import { allNames } from "./names/people.ts";
import { inCorpusOrder } from "./rank.ts";
import { suggestPeople } from "./suggest.ts";
import { analyse } from "./terms.ts";
import type { Answer, Passage, Speaker } from "./types.ts";

/** Paragraphs of one answer to a question of fact, and passages shown of each. */
const MAX_FACTS = 5;
const MAX_PASSAGES_A_FACT = 2;
/** In the order's own measure: passages less than e ** -3, some 5 %, as likely as the best do not answer too. */
const MAX_BEHIND_BEST = 3;
const MAX_BEHIND_FOR_WORDS = 4;
/** A passage that answers too holds as much of the question as this share of what the best does. */
const MIN_SHARE_OF_BEST = 0.9;
/** The same for bare words; and for a passage of another document, with its neighbour. */
const MIN_SHARE_FOR_WORDS = 0.7;
const MIN_SHARE_ELSEWHERE = 0.45;
const MAX_BEHIND_ELSEWHERE = 7;
/** Of passages with every name of the question that tie what is asked for to the word it is asked of. */
const MAX_TIED_BEHIND_BEST = 10;
/** Longer words are not repeated in a message. UTF-16 code units. */
const MAX_ECHO_CHARS = 60;

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

/** One sentence for who asked what the documents do not have. */
function sayWhyNot(asked: LookUp, lacking: readonly Concept[], hasContext: boolean, inquiry: Inquiry): string {
  if (lacking.length > 0) {
    return `${listed(lacking.map(({ label }) => label))} ${lacking.length > 1 ? "are" : "is"} not mentioned in ${theDocuments(inquiry)}.`;
  }
  const isBareWords = asked.kind === undefined && asked.text.length <= MAX_ECHO_CHARS;
  const fit = isBareWords ? `speaks to “${asked.text}”` : "answers that";
  return `Nothing in ${theDocuments(inquiry)} ${fit}${hasContext ? "; these passages come nearest" : ""}.`;
}

/** The names and numbers that stand nowhere in the corpus. */
export const lackingOf = (concepts: readonly WeighedConcept[]): readonly WeighedConcept[] =>
  concepts.filter(({ kind, frequency }) => kind !== "word" && frequency === 0);

/** A refusal, with the passages that come nearest as context. */
export function answerNothingFound(
  asked: LookUp,
  concepts: readonly WeighedConcept[],
  near: readonly Passage[],
  notes: readonly string[],
  inquiry: Inquiry,
): Answer {
  const message = sayWhyNot(asked, lackingOf(concepts), near.length > 0, inquiry);
  const partial = inquiry.isPartial();
  const remarks = { notes, partial, suggestions: suggestPeople(undefined, inquiry) };
  const reason = partial ? "incomplete" : "not_in_corpus";
  return unanswered(asked.question, "not_found", reason, message, near, inquiry, remarks);
}

/** "How old is she", "where is Lindavik": a name by itself is no evidence of its age or place. */
function asksBeyondNames(
  { kind }: LookUp,
  concepts: readonly WeighedConcept[],
  { features }: OrderedCandidate,
): boolean {
  const isProperty = kind !== undefined && kind !== "person";
  return isProperty && features.asAsked === 0 && concepts.every((concept) => concept.kind === "name");
}

/** Passages best first: those that answer, then those of the paragraphs that come next. */
interface Facts {
  readonly answers: readonly Passage[];
  readonly context: readonly Passage[];
}

/**
 * Whether a passage says what the best one does: as near in order, with what is asked for if that has it, and holding as
 * much of the question. Of bare words whatever is near answers, for nothing tells what is wanted of them.
 */
function answersToo(
  { order, features, passage }: OrderedCandidate,
  best: OrderedCandidate,
  isQuestion: boolean,
): boolean {
  const { asAsked, kind, own, ownTitle, pair } = best.features;
  const { file } = best.passage;
  if (features.doerMissing === 1) return false;
  if (!isQuestion) return order >= best.order - MAX_BEHIND_FOR_WORDS && features.own >= MIN_SHARE_FOR_WORDS * own;
  // Another document that gives such a figure too may give another.
  const isElsewhere = passage.file !== file && asAsked === 1 && features.asAsked === 1;
  if (
    isElsewhere &&
    order >= best.order - MAX_BEHIND_ELSEWHERE &&
    features.missingNames === 0 &&
    features.pair >= MIN_SHARE_ELSEWHERE * pair
  )
    return true;
  if (features.ties > 0 && features.missingNames + features.missingNumbers === 0)
    return order >= best.order - MAX_TIED_BEHIND_BEST;
  return (
    order >= best.order - MAX_BEHIND_BEST &&
    features.asAsked >= asAsked &&
    features.kind >= kind &&
    features.ownTitle >= MIN_SHARE_OF_BEST * ownTitle
  );
}

/** As many distinct paragraphs as an answer has, two passages at most of each. */
function factsOf(ordered: readonly OrderedCandidate[], isQuestion: boolean): Facts {
  const shown = new Map<string, number>();
  const answers: Passage[] = [];
  const context: Passage[] = [];
  for (const candidate of ordered) {
    const { passage, place, order } = candidate;
    const already = shown.get(place) ?? 0;
    const most = order >= ordered[0]!.order - MAX_BEHIND_FOR_WORDS ? MAX_PASSAGES_A_FACT : 1;
    if (already === most || (already === 0 && shown.size === MAX_FACTS)) continue;
    shown.set(place, already + 1);
    (answersToo(candidate, ordered[0]!, isQuestion) ? answers : context).push(passage);
  }
  return { answers, context };
}

/** The best passage of each of the best paragraphs. */
function nearestOf(ordered: readonly OrderedCandidate[]): Passage[] {
  const best = new Map<string, Passage>();
  for (const { passage, place } of ordered) if (!best.has(place)) best.set(place, passage);
  return [...best.values()].slice(0, MAX_FACTS);
}

/** `text` is the question as it is looked for. */
function wordingOf({ text: typed, kind }: LookUp, text: string): Wording {
  if (factWording(typed).isPhrase) return "either";
  if (isWordedAsQuestion(typed)) return "question";
  if (readAsked(text).kind !== "thing") return "either";
  return kind === undefined ? "words" : "question";
}

/** Plain facts and bare words. */
export async function answerLookUp(asked: LookUp, inquiry: Inquiry): Promise<Answer> {
  const { question } = asked;
  const { text, concepts, candidates, notes: read } = await gatherFacts(asked.text, inquiry);
  const notes = [...asked.notes, ...read];
  if (concepts.length === 0) return answerNothingAsked(question, inquiry, notes);
  const found = inOrder(candidates, orderOf);
  const ordered = withPieceFirst(found);
  const partial = inquiry.isPartial();
  const wording = wordingOf(asked, text);
  const { answers, context } = factsOf(ordered, wording !== "words");
  const featuresOf = (some: readonly OrderedCandidate[]) => answerFeatures(text, concepts, some);
  const holds =
    isNonEmpty(ordered) &&
    isAnswer(featuresOf(ordered), wording, ordered[0] === found[0] ? undefined : featuresOf(found)) &&
    !asksBeyondNames(asked, concepts, ordered[0]);
  if (holds && isNonEmpty(answers)) return answered(question, answers, inquiry, { notes, partial, context });

  return answerNothingFound(asked, concepts, nearestOf(ordered), notes, inquiry);
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
