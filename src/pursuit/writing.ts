/** "What did the letter say?": a writing speaks for whoever wrote it; its words are found by how they are introduced. */
import { answered, isNonEmpty, isSure } from "../compose.ts";
import { keeping } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { answerWhoSaid } from "../look-up.ts";
import type { Asked, Outcome } from "./asked.ts";
import { SPEECH_VERB } from "../question/phrasing.ts";
import { inCorpusOrder } from "../rank.ts";
import type { Passage } from "../types.ts";

const WRITING =
  /^(?:the |an? |this |that |these |those |their |its )?(?:\p{L}+ ){0,2}?(?<noun>letters?|statements?|resolutions?|reports?|(?:press )?releases?|petitions?|declarations?|communiqu[eé]s?|posts?|tweets?|documents?)$/iu;
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

/** Undefined where no writing is asked for, or none says anything. */
export async function pursueWriting(
  asked: Asked,
  topic: string | undefined,
  inquiry: Inquiry,
): Promise<Outcome | undefined> {
  const noun = WRITING.exec(asked.person ?? "")?.groups?.["noun"];
  if (noun === undefined) return undefined;
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
