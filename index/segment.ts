/**
 * Text to paragraphs and sentences, as spans into the text as it is on disk.
 *
 *     "Mr. Ames spoke about\n\nthe U.S. vote. It ended."
 *       -> one paragraph (the line break cut a sentence), two sentences: "Mr. Ames … vote." | "It ended."
 *
 * Sentence splitters at hand break "U.S. | Senate" and "Mr. | Ames", so the policy is written here; every pattern is
 * anchored at one terminator and looks a bounded distance around it, so cost is linear.
 */
import type { Span } from "../src/types.ts";

export interface Block extends Span {
  /** In text order; tile the block but for white space. */
  readonly sentences: readonly Span[];
}

/** A longer run without an end of sentence is cut at white space: nobody can read or cite it as one. */
const MAX_SENTENCE_CHARS = 4_000;

/** A longer paragraph is taken in parts: BM25 and a reader's eye both want the place, not the page. */
const MAX_BLOCK_CHARS = 4_000;

/** Lines of a hard-wrapped text are no longer than this (mail and old wire copy wrap at 60 to 80). */
const MAX_WRAPPED_LINE_CHARS = 100;

const TERMINATED = /[.!?:;…។៕。！？][\s"'”’»)\]]*$/u;

/** A paragraph that runs on in the next one has at least this many characters; a shorter line is a heading. */
const MIN_BROKEN_CHARS = 40;

/**
 * Paragraphs of `text`: its lines, except that the lines of a hard-wrapped text are joined where no blank line parts
 * them, and that a paragraph whose last sentence runs on in lower case in the next line is one with it.
 */
export function segment(text: string): Block[] {
  const lines = splitLines(text);
  const wrapped = isHardWrapped(lines);
  const blocks: { start: number; end: number }[] = [];
  let afterBlank = true;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.start === line.end) {
      afterBlank = true;
      continue;
    }
    if (last && ((wrapped && !afterBlank) || runsOn(text, last, line))) last.end = line.end;
    else blocks.push({ ...line });
    afterBlank = false;
  }
  const names = new Set(text.match(NAME_LIKE_A_TITLE));
  return blocks.flatMap(({ start, end }) => splitLong(splitSentences(text, start, end, names)));
}

/** Sentences to blocks of a length that can be read, retrieved and attributed as one. */
function splitLong(sentences: readonly Span[]): Block[] {
  const parts: Span[][] = [];
  for (const sentence of sentences) {
    const part = parts.at(-1);
    if (part && sentence.end - part[0]!.start <= MAX_BLOCK_CHARS) part.push(sentence);
    else parts.push([sentence]);
  }
  return parts.map((part) => ({ start: part[0]!.start, end: part.at(-1)!.end, sentences: part }));
}

/** Every line as a span without the white space around it; blank lines are empty spans. */
function splitLines(text: string): Span[] {
  return Array.from(text.matchAll(/[^\r\n]+|\r\n|\r|\n/gu), ({ 0: raw, index }) => {
    const body = raw.trim();
    if (body === "") return { start: index, end: index };
    const start = index + raw.indexOf(body);
    return { start, end: start + body.length };
  }).filter((line, i, all) => !isLineEnd(line, all[i - 1]));
}

// A line break right after a line closes it; any other one is a blank line.
const isLineEnd = (line: Span, before: Span | undefined): boolean =>
  line.start === line.end && before !== undefined && before.start < before.end;

/** True where nearly every line that is followed by another was ended because the next word did not fit. */
function isHardWrapped(lines: readonly Span[]): boolean {
  const pairs: [Span, Span][] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next && line.start < line.end && next.start < next.end) pairs.push([line, next]);
  });
  const width = pairs.reduce((max, [line]) => Math.max(max, line.end - line.start), 0);
  // Two lines under one another are no evidence: a caption and its credit look the same.
  if (pairs.length < 3 || width > MAX_WRAPPED_LINE_CHARS) return false;
  const filled = pairs.filter(([line]) => line.end - line.start > width * 0.75).length;
  return filled >= 0.9 * pairs.length;
}

function runsOn(text: string, before: Span, line: Span): boolean {
  return (
    before.end - before.start >= MIN_BROKEN_CHARS &&
    /^[\p{Ll}]/u.test(text.slice(line.start, line.start + 2)) &&
    !TERMINATED.test(text.slice(Math.max(before.start, before.end - 8), before.end))
  );
}

// A terminator, what may close behind it, white space, and something that may open a sentence.
const BOUNDARY =
  /(?<![.!?…។៕。！？])(?<mark>[.!?…។៕。！？]+)(?<close>["'”’»)\]]*)(?<gap>\s+|(?<=[។៕。！？]))(?=["'“‘«([]*[\p{Lu}\p{Lo}\p{N}$€£@#])/gu;

const ABBREVIATIONS = new Set(
  (
    "mr mrs ms mx dr prof del sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj pvt cpl hon rev fr st ste mt ft no nos vs v jr sr " +
    "messrs mmes pres supt det insp brig cdr lieut pte cst cllr adv msgr amb atty maj-gen lt-gen brig-gen lt-col vice-adm rear-adm maj.-gen lt.-gen brig.-gen lt.-col dist dept univ assn co corp inc ltd bros jan feb mar apr jun jul aug sep sept oct nov dec " +
    "mon tue tues wed thu thurs fri sat sun ave blvd rd approx est fig vol pp ed eds cf al e.g i.e etc viz ariz ark calif colo conn del " +
    "fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo"
  ).split(" "),
);
/** Abbreviations that also end sentences: what follows decides. */
const MAY_END = new Set(
  "jr sr co corp inc ltd bros etc al est no st jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun".split(
    " ",
  ),
);
/** A name that ends as a title is shortened, where nothing but a name can: "Hun Sen's", "Hun Sen, who". */
const NAME_LIKE_A_TITLE = /\p{Lu}[\p{L}\p{M}.-]* (?:Sen|Rep|Gov|Gen|Col|Capt|Maj|Rev|Hon|Fr|Det)(?=['’]s |,| \p{Ll})/gu;
/** Words that open a sentence far more often than they follow an abbreviation inside a name. */
const OPENERS = new Set(
  (
    "the a an he she it they we i you his her its their our my this that these those there but and or so yet in on at for from by with as " +
    "if when while after before since because although though however meanwhile still also then now what who how why where which " +
    "one two some many most both all no not asked earlier later last"
  ).split(" "),
);

/** The sentences of `text` between `from` and `to`, trimmed; they tile it but for white space. */
function splitSentences(text: string, from: number, to: number, names: ReadonlySet<string>): Span[] {
  const body = text.slice(from, to);
  const sentences: Span[] = [];
  let start = 0;
  for (const match of body.matchAll(BOUNDARY)) {
    const end = match.index + match.groups!["mark"]!.length + match.groups!["close"]!.length;
    if (!endsSentence(body, match.index, end, match.index + match[0].length, names)) continue;
    pushSentence(body, start, end, from, sentences);
    start = match.index + match[0].length;
  }
  pushSentence(body, start, body.length, from, sentences);
  return sentences;
}

/** Whether the terminator at `mark`, closed at `end`, ends a sentence, the next one opening at `next`. */
function endsSentence(body: string, mark: number, end: number, next: number, names: ReadonlySet<string>): boolean {
  const following = /^["'“‘«([]*([\p{L}\p{M}'’-]+)/u.exec(body.slice(next, next + 40))?.[1] ?? "";
  const opens = OPENERS.has(following.toLowerCase());
  const terminator = body.slice(mark, end);
  // “Will they?” Ames asked: the reporting clause belongs to the question.
  if (/^[!?][”"’']/u.test(terminator)) return !isReportingClause(body.slice(next, next + 160));
  if (!terminator.startsWith(".") || terminator.startsWith("..")) return opens || !terminator.startsWith("…");
  const word = /[\p{L}\p{M}\p{N}.'’&-]+$/u.exec(body.slice(Math.max(0, mark - 24), mark))?.[0] ?? "";
  // "J. Smith", "John F. Kennedy"; but "Vitamin C. The …" ends.
  if (/^\p{Lu}$/u.test(word)) return opens && !/^\p{Lu}\./u.test(body.slice(next, next + 2));
  if (/(?:^|[-–/])(?:\p{L}\.)+\p{L}$/u.test(word)) return opens; // "U.S. Senate" against "in the U.S. The …"
  const key = word.toLowerCase();
  if (!ABBREVIATIONS.has(key)) return true;
  const pair = /\p{Lu}[\p{L}\p{M}.-]* \p{L}+$/u.exec(body.slice(Math.max(0, mark - 48), mark))?.[0];
  if (pair !== undefined && names.has(pair)) return true;
  // "No. 3", "Mr. Ames"; but "… the Ford Motor Co. The …".
  return MAY_END.has(key) && (opens || (terminator.length > 1 && !/^\p{N}/u.test(body.slice(next, next + 1))));
}

const isReportingClause = (tail: string): boolean =>
  /^(?:(?:\p{Lu}[\p{L}.'’-]*\s+){1,5}|(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}\p{Lu}[\p{L}.'’-]*,[^.!?"“”]{1,100},\s+|(?:[Tt]he|[Aa]|[Oo]ne)\s+(?:[\p{L}'’-]+\s+){1,4}|[Hh]e\s+|[Ss]he\s+|[Tt]hey\s+|I\s+)(?:(?:said|says|asks|told|wrote|shot|went|\p{Ll}+ed)\b(?!\s+(?:the|a|an|his|her|their|its|by)\b))/u.test(
    tail,
  );

/** Adds body[start, end) without the white space around it, cut where it is longer than anyone can read. */
function pushSentence(body: string, start: number, end: number, offset: number, sentences: Span[]): void {
  while (start < end && /\s/u.test(body[start]!)) start++;
  while (end > start && /\s/u.test(body[end - 1]!)) end--;
  while (end - start > MAX_SENTENCE_CHARS) {
    const cut = cutPoint(body, start, start + MAX_SENTENCE_CHARS);
    sentences.push({ start: offset + start, end: offset + cut });
    start = cut;
    while (start < end && /\s/u.test(body[start]!)) start++;
  }
  if (start < end) sentences.push({ start: offset + start, end: offset + end });
}

function cutPoint(body: string, start: number, limit: number): number {
  for (let i = limit; i > start + MAX_SENTENCE_CHARS / 2; i--) if (/\s/u.test(body[i]!)) return i;
  // Never between the halves of a surrogate pair.
  return /[\uDC00-\uDFFF]/u.test(body[limit]!) && /[\uD800-\uDBFF]/u.test(body[limit - 1]!) ? limit - 1 : limit;
}
