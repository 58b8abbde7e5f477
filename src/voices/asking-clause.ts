/**
 * A message without the clauses that speak of the asking: who asks and what for, how the answer should look, thanks.
 * The clause that names somebody and asks for their words is the question; only such talk around it is cut.
 *
 *     "everything from Chanrath pls, full paragraphs if you have em"   ->  "everything from Chanrath pls"
 *     "Before the bot goes down: every Remy quote, no summaries"       ->  "every Remy quote"
 */
import type { Inquiry } from "../inquiry.ts";
import { startsAsking } from "../question/chatter.ts";
import { SENTENCE_END } from "../question/sentence-end.ts";
import { analyse } from "../terms.ts";
import { isFiller, isIdle, isOfAnswer, listOf } from "./asking-words.ts";
import { asks, rowOf } from "./question-row.ts";
import type { Word } from "./question-row.ts";
import { MARKERS } from "./speaker-place.ts";
import { spotNames, spotStrangers } from "./spot-speakers.ts";

/** Longer messages tell a story, which is read elsewhere. UTF-16 code units. */
const MAX_CHARS = 700;
const CLAUSE_END = /(?<=[,;:])\s+|\s+[–—-]+\s+|\s*(?=\()|(?<=\))\s*|\s+(?=(?:but|because|cause|bc|cuz) )/gu;

/** Whoever asks, and whoever is asked. */
const ASKERS = listOf(
  "i im ive me my mine myself we weve our ours us you youre youve youd u ur your yours bot guys folks mate someone somebody anyone",
);
/** Words by which a sentence says on what it asks. */
const MIN_CONTENT = 2;
const QUANTIFIERS = listOf("everything anything all every whatever each");
const WH = listOf("what who whom whose which when where why how");
/** "Doing a quiz tomorrow, need …" is said of the asker; "following the vote" is not. */
const DOING =
  /^(?!(?:following|during|according|regarding|concerning|considering|including|speaking|being)$)\p{L}{2,}ing$/u;

/** "If it isn't too much trouble" */
const CONDITION =
  /^\W*(?:if|unless|only if|as long as) (?:it|that|this|possible|there|anybody|nobody|allowed)(?!\p{L})/iu;

interface Clause {
  readonly text: string;
  readonly row: readonly Word[];
  /** Number of the sentence it stands in. */
  readonly sentence: number;
  readonly isFirst: boolean;
  readonly isNaming: boolean;
  readonly isAsking: boolean;
  /** Words that say something, beside the names. */
  readonly content: number;
}

const isContent = ({ word }: Word): boolean => !isFiller(word) && !isIdle(word) && !isOfAnswer(word);

/** Those never quoted count only where nobody else is named, and those unknown only after these. */
async function clausesOf(text: string, inquiry: Inquiry): Promise<Clause[]> {
  const known = await spotNames(rowOf(text), inquiry);
  const isQuoted = known.some((one) => one.isQuoted);
  const clauses: Clause[] = [];
  for (const [sentence, whole] of text.split(SENTENCE_END).entries()) {
    for (const part of whole.split(CLAUSE_END).filter((one) => /[\p{L}\p{N}]/u.test(one))) {
      const row = rowOf(part);
      const named = await (known.length > 0 ? spotNames(row, inquiry) : spotStrangers(row, [], inquiry));
      const isWanted = row.some(({ word }, at) => asks(row, at) || QUANTIFIERS.has(word));
      const isNaming = named.some((one) => one.isQuoted === isQuoted);
      const isName = (at: number): boolean => named.some(({ from, to }) => from <= at && at < to);
      const content = row.filter((word, at) => !isName(at) && !asks(row, at) && isContent(word)).length;
      clauses.push({ text: part, row, sentence, isFirst: clauses.length === 0, isNaming, isAsking: isWanted, content });
    }
  }
  return clauses;
}

/** Whether a clause that names nobody says nothing of what is asked. */
function isTalk(
  { row, text, isFirst, sentence }: Clause,
  asking: Clause,
  isWhole: boolean,
  known: (words: string) => boolean,
): boolean {
  const marker = row.findIndex(({ word }) => MARKERS.has(word));
  const about = row.slice(marker + 1).filter(isContent);
  const isOfAsker = row.some(({ word, typed }) => ASKERS.has(word) || /^(?:I|we)['’]/iu.test(typed));
  const isOnTopic = marker >= 0 && about.length > 0 && known(about.map(({ typed }) => typed).join(" "));
  if (isOnTopic && (!isOfAsker || sentence === asking.sentence)) return false;
  const asksMore = row.some(({ word }) => WH.has(word)) && row.some(isContent);
  if (asksMore && !/^\W*(?:could|can|would|will) (?:you|u)(?!\p{L})/iu.test(text)) return false;
  if (isOfAsker || CONDITION.test(text)) return true;
  if (startsAsking(text)) return false;
  if (isWhole && sentence !== asking.sentence) return true;
  if (isFirst && DOING.test(row[0]?.word ?? "")) return true;
  return row.some(({ word }) => isOfAnswer(word));
}

/** The text as it is where no clause both names somebody and asks for their words. */
export async function withoutTalk(text: string, inquiry: Inquiry): Promise<string> {
  if (text.length > MAX_CHARS || /[“”"«»„\n]/u.test(text)) return text;
  const clauses = await clausesOf(text, inquiry);
  // "Zaheer Ahmed. Everything, please."
  const naming = clauses.filter(({ isNaming }) => isNaming);
  const asking =
    naming.find(({ isAsking }) => isAsking) ?? (clauses.some(({ isAsking }) => isAsking) ? naming[0] : undefined);
  if (asking === undefined) return text;
  const vocabulary = await inquiry.vocabulary();
  const known = (words: string): boolean => analyse(words).some((term) => vocabulary.has(term));
  // A sentence that names, asks and says on what needs no other.
  const ofIt = clauses.filter(({ sentence }) => sentence === asking.sentence);
  const isWhole = ofIt.reduce((sum, { content }) => sum + content, 0) >= MIN_CONTENT;
  // "I'm writing a profile of Remy. Show me all that Remy said."
  const isOfAsker = ({ row, sentence, isAsking }: Clause): boolean =>
    sentence !== asking.sentence && !isAsking && row.some(({ word }) => ASKERS.has(word));
  const isKept = (clause: Clause): boolean =>
    clause.isNaming ? !(asking.isAsking && isOfAsker(clause)) : !isTalk(clause, asking, isWhole, known);
  const kept = clauses.filter(isKept);
  if (kept.length === clauses.length) return text;
  return kept
    .map((clause, at) => {
      const isLast = kept[at + 1]?.sentence !== clause.sentence;
      const ends = clauses.findLast(({ sentence }) => sentence === clause.sentence)!.text;
      const mark = /[?!.…]+["”’)]*$/u.exec(ends)?.[0] ?? "";
      const bare = clause.text.replace(/[,;:?!.…)]+$/u, "");
      return isLast ? `${bare}${mark.includes("?") ? "?" : "."}` : clause.text;
    })
    .join(" ")
    .replace(/\.$/u, "");
}
