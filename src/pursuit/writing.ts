/** "What did the letter say?": a writing speaks for whoever wrote it; its words are found by how they are introduced. */
import { answered, isNonEmpty, isSure } from "../compose.ts";
import { termsOf } from "../evidence.ts";
import { keeping, narrow } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { answerWhoSaid } from "../answer-who-said.ts";
import type { Asked, Outcome } from "./asked.ts";
import { SPEECH_VERB } from "../question/phrasing.ts";
import { inCorpusOrder } from "../rank.ts";
import { analyse } from "../terms.ts";
import type { Passage } from "../types.ts";

const WRITING =
  /^(?:the |an? |this |that |these |those |their |its )?(?<before>(?:[\p{L}\p{N}-]+(?:['’]s?)? ){0,4}?)(?<noun>letters?|statements?|resolutions?|reports?|(?:press )?releases?|petitions?|declarations?|communiqu[eé]s?|posts?|tweets?|documents?)(?<after> (?:by|from|of|to|on|about|signed by|sent to) \S+(?: \S+){0,7})?$/iu;
/** Paragraphs looked through for one kind of writing. */
const MAX_PARAGRAPHS = 200;

const FINITE_VERB = `${SPEECH_VERB}|reads?|adds`
  .split("|")
  .filter((verb) => !verb.endsWith("ing") || verb === "saying" || verb === "stating")
  .join("|");

/** "It also urged …" names the resolution no more: on a topic, its authors' words in that document count too. */
async function pursueAuthors(
  asked: Asked,
  topic: string,
  name: string,
  speaking: (passage: Passage) => boolean,
  inquiry: Inquiry,
): Promise<Outcome | undefined> {
  const { hits } = await inquiry.search({ phrase: name, limit: MAX_PARAGRAPHS });
  const said = hits.flatMap(({ paragraph }) => paragraph.passages).filter(speaking);
  const authors = new Set(said.map(({ file, speaker }) => `${file}:${speaker}`));
  const theirs = keeping(inquiry, ({ file, speaker }) => authors.has(`${file}:${speaker}`));
  const notes = [...asked.notes, `Shown are words of whom the documents give a ${name} by.`];
  const answer = await answerWhoSaid({ question: asked.question, text: topic, notes }, theirs);
  return answer.status === "answered" ? { answer, people: [], topic } : undefined;
}

/** Which documents a writing is in, by what it is called there: "the joint statement by the 67 groups". */
async function filesOf(described: string, noun: string, inquiry: Inquiry): Promise<readonly string[] | undefined> {
  const wanted = new Set(analyse(described));
  if (wanted.size === 0) return undefined;
  const { hits } = await inquiry.search({ terms: `${described} ${noun}`, limit: MAX_PARAGRAPHS });
  const held = new Map<string, number>();
  for (const { paragraph } of hits) {
    const terms = termsOf(paragraph);
    if (!analyse(noun).every((term) => terms.has(term))) continue;
    const count = [...wanted].filter((term) => terms.has(term)).length;
    held.set(paragraph.file, Math.max(count, held.get(paragraph.file) ?? 0));
  }
  const most = Math.max(0, ...held.values());
  return most === 0 ? undefined : [...held].filter(([, count]) => count === most).map(([file]) => file);
}

/** Undefined where no writing is asked for, or none says anything. */
export async function pursueWriting(
  asked: Asked,
  topic: string | undefined,
  whole: Inquiry,
): Promise<Outcome | undefined> {
  const { noun, before = "", after = "" } = WRITING.exec(asked.person ?? "")?.groups ?? {};
  if (noun === undefined) return undefined;
  const described = `${before} ${after}`;
  const files = await filesOf(described, noun, whole);
  // "The city's letter" is no other body's.
  if (files === undefined && analyse(described).length > 0) return undefined;
  const inquiry = files === undefined ? whole : narrow(whole, files);
  // "The letter also said", "according to the statement", "said in a press release".
  const speaks = new RegExp(
    `\\b${noun}(?: (?:also|then|further|had|has|went on to))?,? (?:${FINITE_VERB})\\b|\\baccording to [^.;,]{0,40}\\b${noun}\\b|\\b(?:${FINITE_VERB}) in [^.;,]{0,30}\\b${noun}\\b`,
    "iu",
  );
  const speaking = (passage: Passage): boolean => isSure(passage) && speaks.test(passage.text);
  const theirs = keeping(inquiry, speaking);
  const name = noun.toLowerCase();
  const notes = [...asked.notes, `Shown is what the documents give as said by a ${name}, whoever wrote it.`];
  if (topic !== undefined) {
    const answer = await answerWhoSaid({ question: asked.question, text: topic, notes }, theirs);
    if (answer.status === "answered") return { answer, people: [], topic };
    return pursueAuthors(asked, topic, name, speaking, inquiry);
  }
  const { hits } = await theirs.search({ phrase: noun, limit: MAX_PARAGRAPHS });
  const passages = hits.flatMap(({ paragraph }) => paragraph.passages).sort(inCorpusOrder);
  if (!isNonEmpty(passages)) return undefined;
  const remarks = { notes, partial: inquiry.isPartial() };
  return { answer: answered(asked.question, passages, inquiry, remarks), people: [] };
}
