/**
 * "Is it true that Malin said that the EU …?": what somebody is said to have said, without quotation marks.
 *
 * Where the words are somebody's they get a verdict as a quotation does, with a remark if they are the article's report.
 * A paraphrase cannot be verified by comparing words, so it gets no verdict: where one passage of that person has it in
 * other words (`paraphrase.ts`), that passage answers, to be compared by the reader. Else the claim is not found, and what
 * the person did say on it is context.
 */
import { answerChecked, checkOne } from "./checked.ts";
import type { Checked } from "./checked.ts";
import { answered, isNonEmpty, isSure, listed, theDocuments, unanswered } from "./compose.ts";
import { createMatcher, tokensOf } from "./concept-match.ts";
import { conceptsOf, weigh } from "./concepts.ts";
import type { WeighedConcept } from "./concepts.ts";
import { evidenceOf } from "./evidence.ts";
import type { Inquiry } from "./inquiry.ts";
import { findMentions } from "./names/mentions.ts";
import { allNames, namesOf } from "./names/people.ts";
import { readParaphrase } from "./paraphrase.ts";
import { SPEECH_VERB } from "./question/phrasing.ts";
import { inCorpusOrder, rank } from "./rank.ts";
import { MAX_CONTEXT, answerStatements, answerUnknown } from "./statements.ts";
import type { Answer, Passage, Speaker } from "./types.ts";

export interface ReportedRequest {
  readonly question: string;
  /** As typed. */
  readonly person: string;
  /** What they are said to have said. */
  readonly reported: string;
  readonly deadline?: number | undefined;
  readonly notes: readonly string[];
}

/** Paragraphs of one person that are read. */
const MAX_PARAGRAPHS = 200;
/** Share of the claim's content, by weight, below which a passage is no other wording of it. */
const ALTERED_FLOOR = 0.6;
/** Share of the content, by weight, of a passage that is merely on the subject. */
const CONTEXT_FLOOR = 0.4;

/** Answers a claim put as reported speech. */
export async function answerReported(asked: ReportedRequest, inquiry: Inquiry): Promise<Answer> {
  const { question, person, reported, deadline, notes } = asked;
  const checked = await checkOne({ quotation: reported, by: { names: [person], isSaid: true } }, deadline, inquiry);
  const { people } = checked.claim;
  const concepts = await weigh(conceptsOf(reported, inquiry.directory, false, "topic"), inquiry);
  if (isTold(checked) && holdsMost(checked, concepts))
    return answerChecked(question, [withNegation(checked)], notes, inquiry);
  if (people === undefined || people.length === 0) return answerUnknown(question, person, notes, inquiry);
  if (people.every(({ quotations }) => quotations === 0)) {
    return answerStatements({ question, people, notes: [...notes, ...checked.claim.notes] }, inquiry);
  }
  return answerInOtherWords(asked, checked, concepts, people, inquiry);
}

/** What is told in words of one's own is no misquotation of a sentence that only shares a name with it. */
function holdsMost({ finding: { verdict, passages } }: Checked, concepts: readonly WeighedConcept[]): boolean {
  if (verdict !== "altered") return true;
  const { hold, strengthsIn, share } = createMatcher(concepts);
  return share(strengthsIn(...passages.map(({ text }) => hold(tokensOf(text))))) >= ALTERED_FLOOR;
}

/** Whether the words, or nearly, are the person's, or plainly another's. */
function isTold({ finding: { verdict, speaker }, claim: { people = [] } }: Checked): boolean {
  if (verdict === "not_found") return false;
  if (verdict === "misattributed") return speaker !== null;
  return people.some(({ id }) => id === speaker);
}

/** Words that the source goes on to deny, or denies just before, are not what was said. */
function withNegation(checked: Checked): Checked {
  const { finding } = checked;
  const isDenied = finding.flags.includes("negation") && finding.verdict !== "misattributed";
  return isDenied ? { ...checked, finding: { ...finding, verdict: "altered" } } : checked;
}

/** After a name: its bearer is told to have said something, whoever tells it. */
const TELLS = new RegExp(`^ (?:\\p{L}+ly |also |has |had ){0,2}(?:${SPEECH_VERB}) `, "iu");

/** "The statement said Sokhonn reiterated …": others' words that tell what this person said. */
async function toldOf(person: Speaker, inquiry: Inquiry): Promise<Passage[]> {
  const names = allNames(person);
  const tells = ({ text }: Passage): boolean =>
    names.some((name) => text.includes(name) && TELLS.test(text.slice(text.indexOf(name) + name.length)));
  return (await findMentions(names, inquiry)).filter(tells);
}

async function answerInOtherWords(
  { question, reported, notes }: ReportedRequest,
  checked: Checked,
  concepts: readonly WeighedConcept[],
  people: readonly Speaker[],
  inquiry: Inquiry,
): Promise<Answer> {
  const ids = new Set(people.map(({ id }) => id));
  // All of a person's paragraphs: the index would miss those that say it in words of their own.
  const { hits } = await inquiry.search({ speakers: [...ids], limit: MAX_PARAGRAPHS });
  const isTheirs = (passage: Passage): boolean => isSure(passage) && ids.has(passage.speaker);
  const ranked = rank(hits, { concepts, admits: isTheirs }).map(({ passage }) => passage);
  const told = await Promise.all(people.map((person) => toldOf(person, inquiry)));
  const isSame = readParaphrase(reported, concepts);
  const same = [...new Set([...ranked, ...told.flat()])].filter(({ text }) => isSame(text));
  const names = listed(namesOf(people));
  const remarks = [...notes, ...checked.claim.notes];
  if (isNonEmpty(same)) {
    const note = `${names} ${people.length > 1 ? "are" : "is"} not given in these words, but in words near to them; compare before you repeat it.`;
    return answered(question, same, inquiry, { notes: [...remarks, note], partial: inquiry.isPartial() });
  }
  // The passage alone: what stands around it is not what was said.
  const near = ranked.filter(
    (passage) => evidenceOf(concepts, passage, { ...passage, passages: [passage] }, "").coverage >= CONTEXT_FLOOR,
  );
  const context = near.slice(0, MAX_CONTEXT).toSorted(inCorpusOrder);
  const finding = {
    ...checked.finding,
    verdict: "not_found",
    diff: [],
    flags: [],
    speaker: null,
    passages: context,
  } as const;
  const answer = answerChecked(question, [{ ...checked, finding }], notes, inquiry);
  const instead = context.length > 0 ? "; what comes nearest follows" : "";
  const message = `Nothing in ${theDocuments(inquiry)} has ${names} saying that${instead}.`;
  const { check, interpretation, partial } = answer;
  return unanswered(question, "not_found", "not_in_corpus", message, context, inquiry, {
    ...(interpretation !== undefined && { notes: [interpretation] }),
    ...(check !== undefined && { check }),
    ...(partial === true && { partial }),
  });
}
