/**
 * The two words of a question that no answer can do without: what kind of thing is asked for, and what happened to it.
 *
 *     "how many seats did the party win in 2013?"  ->  { noun: "seats", verb: "win" }
 *
 * Read from the question word, the auxiliary after it and the small words that end a phrase; no tagger, so either may
 * be missing, and a noun may be taken for a verb where a question has neither.
 */
import { words } from "./terms.ts";

export interface QuestionParts {
  /** As typed; undefined where the wording does not tell. */
  readonly noun?: string;
  /** None where it says little ("take", "become"). */
  readonly verb?: string;
}

const WH = /^(?:what|which|whose|who|whom|when|where|why|how)$/iu;
const DO = /^(?:do|does|did|can|could|will|would|should|must|may|might|didn['’]t|doesn['’]t|don['’]t)$/iu;
const BE = /^(?:is|are|was|were|be|been|being|has|have|had|isn['’]t|wasn['’]t|aren['’]t|weren['’]t)$/iu;
const MEASURE = /^(?:many|much|long|old|far|high|often|large|big|tall|deep|fast|wide|heavy)$/iu;
/** A phrase goes on over these. */
const WITHIN = /^(?:of|the|a|an|its|his|her|their)$/iu;
const PARTICIPLE =
  /^\p{Ll}{2,}(?:ed|wn|en)$|^(?:made|built|held|born|found|led|sold|sent|lost|won|left|kept|paid|said|told|taught|bought|brought|caught|fought|met|shot|struck|sung|sunk|put|set|hit|cut|known|begun|done|gone|killed)$/u;
const PAST =
  /^\p{Ll}{2,}ed$|^(?:made|built|held|bore|found|led|sold|sent|lost|won|left|kept|paid|said|told|taught|bought|brought|caught|fought|met|shot|struck|sang|sank|put|set|hit|cut|knew|began|did|went|came|became|took|gave|wrote|spoke|broke|chose|drove|drew|flew|grew|threw|wore|rose|fell|ran|saw|got|beat|won)$/u;

/** Verbs that say little: a text that answers often has another. */
const WEAK =
  /^(?:take|took|taken|make|made|makes|do|done|use[ds]?|get|got|become|became|call(?:ed)?|name[ds]?|give|gave|given|go|went|gone|come|came|know|known|see|seen|happen(?:ed)?|occur(?:red)?|consider(?:ed)?|think|thought|believe[ds]?|said|say|includ(?:e|ed|es)|exist(?:ed)?|involved?|contain(?:ed|s)?|located|based|else|considered|wanted?|tr(?:y|ied)|cause[ds]?|provide[ds]?|help(?:ed)?|need(?:ed|s)?|refer(?:red|s)?|continue[ds]?|begin|began|start(?:ed)?|live[ds]?|last(?:ed)?|mean[st]?|like|work(?:ed)?|show(?:ed|n|s)?)$/iu;

interface Word {
  readonly text: string;
  readonly isStop: boolean;
}

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** From `from` on, to the first small word that ends a phrase. */
function phraseFrom(row: readonly Word[], from: number): Word[] {
  const phrase: Word[] = [];
  for (const word of row.slice(from)) {
    if (
      word.isStop &&
      (!WITHIN.test(word.text) || (phrase.length > 0 && !phrase.at(-1)!.isStop && !/^of$/iu.test(word.text)))
    )
      break;
    phrase.push(word);
  }
  return phrase;
}

/** After "did" and the like: subject, then verb. */
function verbAfterDo(row: readonly Word[], from: number): string | undefined {
  // "Did she withdraw of": an expression of several words may have left its small word behind.
  const whole = phraseFrom(row, from);
  const of = whole.findIndex(({ text }, at) => /^of$/iu.test(text) && at > 1);
  const phrase = whole.slice(0, of < 0 ? undefined : of).filter(({ isStop, text }) => !isStop && !text.endsWith("ly"));
  const lastCapital = phrase.findLastIndex(isCapital);
  const plain = phrase.slice(lastCapital + 1);
  return (lastCapital >= 0 ? plain[0] : plain.at(-1))?.text;
}

/** Reads the first question word on; without one there are no parts. */
export function questionParts(question: string): QuestionParts {
  const row = words(question).map(({ term, start, end }) => ({
    text: question.slice(start, end),
    isStop: term === "",
  }));
  const wh = row.findIndex(({ text }) => WH.test(text));
  if (wh < 0) return {};
  const measure = MEASURE.test(row[wh + 1]?.text ?? "") && /^how$/iu.test(row[wh]!.text) ? 1 : 0;
  // "When exactly did she …"
  const adverb = /ly$/iu.test(row[wh + 1 + measure]?.text ?? "") ? 1 : 0;
  const first = wh + 1 + measure + adverb;
  const aux = row.findIndex(({ text }, at) => at >= first && (DO.test(text) || BE.test(text)));
  const before = row.slice(first, aux < 0 ? undefined : aux);
  const asksNoun = /^(?:what|which|whose|how)$/iu.test(row[wh]!.text);
  const asksWho = /^who$/iu.test(row[wh]!.text);
  const opening = phraseFrom(row, first);
  const late = opening.findIndex(({ text, isStop }, at) => !isStop && PAST.test(text) && (at > 0 || !asksNoun));
  // "What struck her?"; of "what armed group" the first word is no verb.
  const isSubject = late < 0 && /^what$/iu.test(row[wh]!.text) && PAST.test(opening[0]?.text ?? "");
  const verbAt = isSubject ? 0 : late;
  // "Which team won the cup", "who won the cup": no auxiliary before the verb.
  if (aux < 0 || verbAt >= 0 || (!asksNoun && opening[0]?.isStop === false)) {
    const nouns = opening.slice(0, verbAt < 0 ? undefined : verbAt).filter(({ isStop }) => !isStop);
    const verb =
      verbAt >= 0 ? opening[verbAt]!.text : asksNoun ? undefined : opening.find(({ isStop }) => !isStop)?.text;
    return parts(asksNoun ? nouns.at(-1)?.text : undefined, verb);
  }
  const ahead = before.filter(({ isStop }) => !isStop);
  if (DO.test(row[aux]!.text)) return parts(asksNoun ? headOf(before) : undefined, verbAfterDo(row, aux + 1));
  const after = row.slice(aux + 1);
  const participle = after.find(
    ({ text, isStop }, at) => !isStop && PARTICIPLE.test(text) && (at > 0 || ahead.length > 0 || asksNoun || asksWho),
  );
  const noun =
    ahead.length > 0 ? headOf(before) : /^what$/iu.test(row[wh]!.text) ? headOf(phraseFrom(row, aux + 1)) : undefined;
  return parts(asksNoun && noun !== participle?.text ? noun : undefined, participle?.text);
}

/** The last word before "of", or of all. */
function headOf(phrase: readonly Word[]): string | undefined {
  const of = phrase.findIndex(({ text }) => /^of$/iu.test(text));
  return phrase.slice(0, of < 0 ? undefined : of).findLast(({ isStop }) => !isStop)?.text;
}

const parts = (noun: string | undefined, verb: string | undefined): QuestionParts => ({
  ...(noun !== undefined && { noun }),
  ...(verb !== undefined && !WEAK.test(verb) && { verb }),
});
