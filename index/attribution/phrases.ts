/**
 * Noun phrases around a place in a sentence, by closed word lists instead of a tagger: a name or common noun with its
 * determiners, modifiers and "of"-phrases. Enough to point at who speaks; never used to cut what is shown.
 */
import {
  ADVERBS,
  AUXILIARIES,
  COMMON_OPENERS,
  CUES,
  DETERMINERS,
  DOCUMENT_NOUNS,
  isAdverb,
  MONTHS,
  PREPOSITIONS,
  STOPPERS,
  SUBJECT_PRONOUNS,
  TITLES,
  WEEKDAYS,
} from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** Half-open range of token indices. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** What the phrase finders look at: a block's tokens and which of them stand inside quotation marks (1) or are marks (2). */
export interface Line {
  readonly tokens: readonly Token[];
  readonly quoted: Uint8Array;
}

/** A phrase is at most this long to one side; a longer one is no subject anybody would write. */
const MAX_PHRASE_TOKENS = 24;

const IRREGULAR_VERBS = new Set(
  "went came made took got gave saw knew thought became left held met ran won lost seemed appeared began gone made make makes take takes get gets go goes come comes gave give gives want wants think thinks believe believes know knows let lets put see sees brought sought fought taught caught bought requires require spent built sent led explores examines".split(
    " ",
  ),
);

/** Participles behind the noun they belong to: "a report | released | last year". */
export const HANGS_ON_NOUN =
  /^(?:filed|released|published|posted|issued|obtained|seen|written|sent|reviewed|interviewed|surveyed|polled|taken|conducted|questioned|involved|named)$/u;

const ADDRESSES = /^(?:mr|mrs|ms|dr|sir|lord|lady|dame|prof|gen|sen|rep|gov)\.?$/u;

/** Participles that say which people are meant. */
const BESIDE_NOUN =
  /^(?:leading|working|ruling|living|surviving|missing|visiting|participating|voting|striking|protesting|existing|neighbou?ring)$/u;

/** What people are who tell something. */
const HEARD = /^(?:interviewed|surveyed|polled|questioned)$/u;

const sameSentence = (line: Line, a: number, b: number): boolean =>
  line.tokens[a]?.sentence === line.tokens[b]?.sentence;

/** Whether a word reads as a verb rather than as part of a noun phrase. */
function isVerbal(line: Line, i: number): boolean {
  const { lower, cap } = line.tokens[i]!;
  if (cap) return false;
  const cue = CUES.get(lower);
  if (cue) {
    const before = line.tokens[i - 1]?.lower ?? "";
    return !(cue.nounLike || cue.forms.has("base")) || SUBJECT_PRONOUNS.has(before);
  }
  if (IRREGULAR_VERBS.has(lower) || AUXILIARIES.has(lower)) return true;
  if (!/..ed$/u.test(lower) || TITLES.has(lower)) return false;
  // "the united nations", "a convicted man": a participle behind a determiner is an adjective.
  return !DETERMINERS.has(line.tokens[i - 1]?.lower ?? "");
}

/** The noun phrase that ends with token `end`, or null. */
export function phraseBefore(line: Line, end: number): Range | null {
  const { tokens, quoted } = line;
  const token = tokens[end];
  if (!token || quoted[end]) return null;
  // "a document filed Thursday", "those polled": the participle hangs on the noun before it.
  if (HANGS_ON_NOUN.test(token.lower) && end > 0) {
    const noun = phraseBefore(line, end - 1);
    if (noun && !SUBJECT_PRONOUNS.has(tokens[noun.first]!.lower)) return { first: noun.first, last: end + 1 };
  }
  if (SUBJECT_PRONOUNS.has(token.lower)) return { first: end, last: end + 1 };
  // "loved | ones"
  const ahead = tokens[end - 1];
  if (token.lower === "ones" && ahead?.kind === "word" && !STOPPERS.has(ahead.lower) && !DETERMINERS.has(ahead.lower))
    return { first: end - 1, last: end + 1 };
  if (
    /^(?:everyone|everybody|someone|somebody|others|some|many|most|another|one|both|few|neither|all)$/u.test(
      token.lower,
    )
  ) {
    return { first: end, last: end + 1 };
  }
  let k = end;
  while (k >= 0 && end - k < MAX_PHRASE_TOKENS && sameSentence(line, k, end) && !quoted[k]) {
    const step = stepLeft(line, k, end);
    if (step === 0) break;
    k -= step;
    if (step < 0) return { first: k + step + 1, last: end + 1 };
    if (DETERMINERS.has(tokens[k + 1]!.lower) && !joins(line, k)) break;
  }
  let first = k + 1;
  while (
    first <= end &&
    (PREPOSITIONS.has(tokens[first]!.lower) ||
      tokens[first]!.kind === "punct" ||
      /^(?:and|&|'s|’s)$/u.test(tokens[first]!.lower))
  )
    first++;
  return first <= end && tokens[end]!.kind === "word" ? { first, last: end + 1 } : null;
}

// Behind a determiner the phrase goes on to the left only through "of" and its like: "head of | the party".
const joins = (line: Line, k: number): boolean =>
  k > 0 && PREPOSITIONS.has(line.tokens[k]!.lower) && line.tokens[k - 1]!.kind === "word" && !line.quoted[k - 1];

/** The bracket that the one at `close` closes, at most `reach` tokens to the left; null for none. */
export function openingBracket({ tokens }: Line, close: number, reach: number): number | null {
  let open = close;
  while (open > 0 && tokens[open]!.text !== "(" && close - open < reach) open--;
  return tokens[open]!.text === "(" ? open : null;
}

/** How many tokens of a time without a preposition end with token `at`: "Friday afternoon", "last year"; 0 for none. */
export function timeBefore({ tokens }: Line, at: number): number {
  const word = (back: number): string => tokens[at - back]?.lower ?? "";
  const opened = (length: number): number => (word(length) === "on" ? length + 1 : length);
  if (WEEKDAYS.has(word(0))) return opened(/^(?:last|this|early|late)$/u.test(word(1)) ? 2 : 1);
  if (/^(?:morning|afternoon|evening|night)$/u.test(word(0)) && WEEKDAYS.has(word(1))) return opened(2);
  // "in May", "since June"
  if (MONTHS.has(word(0)) && /^(?:in|since|during|last|this)$/u.test(word(1))) return opened(2);
  const since = timeSpan(tokens, at);
  if (since > 0) return since;
  const isUnit = /^(?:morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|fall|winter)$/u;
  if (!isUnit.test(word(0)) || !/^(?:last|this)$/u.test(word(1))) return 0;
  return /^(?:earlier|late|early|later)$/u.test(word(2)) ? 3 : 2;
}

/** "in the past few | months", "over recent | weeks". */
function timeSpan(tokens: readonly Token[], at: number): number {
  if (!/^(?:hours|days|weeks|months|years|week|month|year)$/u.test(tokens[at]?.lower ?? "")) return 0;
  let first = at - 1;
  while (at - first < 4 && /^(?:few|two|three|four|five|six|several|couple|of)$/u.test(tokens[first]?.lower ?? ""))
    first--;
  if (!/^(?:past|last|recent|previous|coming)$/u.test(tokens[first]?.lower ?? "")) return 0;
  if (tokens[first - 1]?.lower === "the") first--;
  return /^(?:in|over|for|during)$/u.test(tokens[first - 1]?.lower ?? "") ? at - first + 2 : 0;
}

/** The surname or the month, not the verb, which hardly ever has a capital. */
export const isMay = ({ text }: Token): boolean => text === "May";

/** "Ames | ’s | plan". */
export const isGenitive = (token: Token | undefined): boolean => token !== undefined && /^['’]s$/u.test(token.lower);

/** Whether the name or noun that ends before `last` has something: "Ames | ’s | plan", "Meadows | ’ | plans". */
export const owns = (tokens: readonly Token[], last: number): boolean =>
  isGenitive(tokens[last]) ||
  (/^['’]$/u.test(tokens[last]?.text ?? "") && tokens[last - 1]!.lower.endsWith("s") && tokens[last]!.kind === "punct");

/** How many tokens the phrase takes in at `k` on its way left; 0 where it ends before. */
function stepLeft(line: Line, k: number, end: number): number {
  const { tokens, quoted } = line;
  const token = tokens[k]!;
  const before = tokens[k - 1];
  if (token.kind === "punct") {
    if (token.text === ")") {
      const open = openingBracket(line, k, 10);
      return open === null ? 0 : k - open + 1;
    }
    return (/^['’/&-]$/u.test(token.text) || isNicknameSign(line, k)) && k < end ? 1 : 0;
  }
  if (token.kind === "number") return 1;
  if (/['’](?:ve|re|ll|d|m)$/u.test(token.lower)) return 0;
  if (token.lower === "'s" || token.text === "’s") return 1;
  // "Reporters | Without | Borders"
  const isInner = before?.cap === true && before.kind === "word" && before.sentence === token.sentence && k < end;
  if (token.cap && (isInner || isMay(token) || !COMMON_OPENERS.has(token.lower) || DETERMINERS.has(token.lower))) {
    return WEEKDAYS.has(token.lower) || (MONTHS.has(token.lower) && k < end && !isGenitive(tokens[k + 1])) ? 0 : 1;
  }
  if (token.lower === "and" || token.lower === "or") {
    const joined =
      before !== undefined &&
      before.kind === "word" &&
      !quoted[k - 1] &&
      (before.cap || /[^s]s$/u.test(before.lower)) &&
      k < end;
    return joined ? 1 : 0;
  }
  if (PREPOSITIONS.has(token.lower)) {
    // "a statement | posted on Twitter by …", "residents | interviewed in Elling"
    const isRest = before !== undefined && HANGS_ON_NOUN.test(before.lower) && k < end;
    if (isRest && (DOCUMENT_NOUNS.has(tokens[k - 2]?.lower ?? "") || HEARD.test(before.lower))) return 2;
    const noun =
      before !== undefined &&
      before.kind === "word" &&
      !STOPPERS.has(before.lower) &&
      !isVerbal(line, k - 1) &&
      !PREPOSITIONS.has(before.lower);
    return noun && k < end ? 1 : 0;
  }
  if (k < end && SUBJECT_PRONOUNS.has(token.lower)) return 0;
  // "by | targeting users | who": what is done to them is no part of them.
  if (k < end && /..ing$/u.test(token.lower) && before?.lower === "by" && !BESIDE_NOUN.test(token.lower)) return 0;
  // "a source | speaking to reporters": a participle belongs to the noun before it.
  const participle =
    k < end &&
    /..ing$/u.test(token.lower) &&
    before?.kind === "word" &&
    !STOPPERS.has(before.lower) &&
    !PREPOSITIONS.has(before.lower) &&
    !AUXILIARIES.has(before.lower);
  if (participle) return 1;
  // "the U.S.-based | Harbour Watch": behind a hyphen it is half a word.
  if (before?.text === "-" && before.end === token.start) return 1;
  if (STOPPERS.has(token.lower) || isVerbal(line, k)) return 0;
  // "in his letter | Mr Ames": a form of address opens a name of its own.
  if (k < end && DOCUMENT_NOUNS.has(token.lower) && ADDRESSES.test(tokens[k + 1]!.lower)) return 0;
  if (isAdverb(token.lower)) return k < end ? 1 : 0;
  return 1;
}

/** `Tobias | “ | Toby | ” | Tiang` */
const isNicknameSign = ({ tokens }: Line, k: number): boolean =>
  /^["“”]$/u.test(tokens[k]!.text) && (tokens[k - 1]?.cap === true || tokens[k + 1]?.cap === true);

/** "the Tax Policy Center - half a point": a hyphen between spaces parts what "non-profit" joins. */
const isDash = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]!.text === "-" && tokens[k - 1]!.end < tokens[k]!.start;

/** "civil society organizations | and rights groups". */
function joinsPlurals(line: Line, and: number): boolean {
  const { tokens } = line;
  const plural = (i: number): boolean => /[^s]s$/u.test(tokens[i]?.lower ?? "") && !isVerbal(line, i);
  if (!plural(and - 1)) return false;
  for (
    let k = and + 1;
    k < and + 4 && tokens[k]?.kind === "word" && !isVerbal(line, k) && !STOPPERS.has(tokens[k]!.lower);
    k++
  )
    if (plural(k)) return true;
  return false;
}

/** What begins no noun. */
const isLoose = (lower: string): boolean =>
  PREPOSITIONS.has(lower) || STOPPERS.has(lower) || DETERMINERS.has(lower) || isAdverb(lower) || WEEKDAYS.has(lower);

/** The noun phrase that begins with token `start`, or null. */
export function phraseAfter(line: Line, start: number): Range | null {
  const { tokens, quoted } = line;
  const token = tokens[start];
  if (!token || quoted[start] || token.kind === "punct") return null;
  const next = tokens[start + 1];
  const isOwners = token.lower === "her" && next?.kind === "word" && !isVerbal(line, start + 1) && !isLoose(next.lower);
  if (/^(?:he|she|it|they|we|i|you|him|her|them|me|us)$/u.test(token.lower) && next?.cap !== true && !isOwners)
    return { first: start, last: start + 1 };
  let k = start;
  while (k < tokens.length && k - start < MAX_PHRASE_TOKENS && sameSentence(line, k, start) && !quoted[k]) {
    const { lower, kind, cap, text } = tokens[k]!;
    if (kind === "punct") {
      if (text === "(") {
        while (k < tokens.length && tokens[k]!.text !== ")" && sameSentence(line, k, start)) k++;
        k++;
        continue;
      }
      if (!(/^['’/&-]$/u.test(text) || isNicknameSign(line, k)) || isDash(tokens, k)) break;
    } else if (kind === "word" && !cap) {
      if (
        DETERMINERS.has(lower) &&
        k > start &&
        !PREPOSITIONS.has(tokens[k - 1]!.lower) &&
        !DETERMINERS.has(tokens[k - 1]!.lower)
      )
        break;
      if (/^(?:he|she|they|i|we|you|it)$/u.test(lower)) break;
      if (
        lower === "and"
          ? !tokens[k + 1]?.cap && token.lower !== "both" && !joinsPlurals(line, k)
          : STOPPERS.has(lower) && !/^'s$/u.test(lower)
      )
        break;
      // "a U.S.-based think tank": behind a hyphen it is half a word.
      const isHalf = tokens[k - 1]?.text === "-" && tokens[k - 1]!.end === tokens[k]!.start;
      if (k > start && ((isVerbal(line, k) && !isHalf) || ADVERBS.has(lower))) break;
      if (PREPOSITIONS.has(lower) && !/^(?:of|for|at|from|in|with|on|to)$/u.test(lower)) break;
      if (PREPOSITIONS.has(lower) && WEEKDAYS.has(tokens[k + 1]?.lower ?? "")) break;
    } else if (kind === "word" && WEEKDAYS.has(lower)) break;
    k++;
  }
  let last = Math.min(k, tokens.length);
  const trails = ({ kind, text, lower }: Token): boolean =>
    (kind === "punct" && text !== ")") || PREPOSITIONS.has(lower);
  while (last > start && trails(tokens[last - 1]!)) last--;
  return last > start ? { first: start, last } : null;
}
