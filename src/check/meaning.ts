/** What a changed, added or left-out word may turn in the meaning of a quotation: a negation, a number, a name. */
import type { QuoteCheck } from "../types.ts";
import type { Word } from "./wording.ts";

export type Flag = NonNullable<QuoteCheck["flags"]>[number];

const NEGATIONS = new Set(
  (
    "not no never none nobody nothing nowhere neither nor without aint hardly barely scarcely noone nay " +
    "deny denies denied denying denial refuse refuses refused refusing refute refutes refuted refuting reject rejects rejected rejecting " +
    "unable fail fails failed failing lack lacks lacked lacking"
  ).split(" "),
);
const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)(?=\p{L}{3})/u;

/** Number words that are not read as figures: scales, shares, ordinals and signs. */
const NUMBER_WORDS = new Set(
  (
    "hundred thousand million billion trillion dozen half quarter third percent minus twice thrice double triple $ € £ ¥ ‰ " +
    "hundreds thousands millions billions dozens first second fourth fifth sixth seventh eighth ninth tenth twentieth"
  ).split(" "),
);

/** A run of words of one text, with what tells its names. */
export interface Wording {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly number[];
}

export function isNegation(key: string): boolean {
  return NEGATIONS.has(key);
}

/** What a number word counts; small numbers are figures already. Undefined for other words. */
export function numberValue(key: string): string | undefined {
  return /^\p{N}/u.test(key) || NUMBER_WORDS.has(key) ? key : undefined;
}

/** Keys of the words that `texts` write with a capital within a sentence and never in lower case. */
export function namesIn(texts: readonly Wording[]): Set<string> {
  const names = new Set<string>();
  const common = new Set<string>();
  for (const { text, words, sentences } of texts)
    words.forEach((word, at) => {
      if (word.term === "") return;
      if (!isCapital(text, word)) common.add(word.key);
      else if (at > 0 && sentences[at] === sentences[at - 1] && !opensQuotation(text, words, at)) names.add(word.key);
    });
  for (const key of common) names.delete(key);
  return names;
}

/**
 * Whether the word at `at` is (part of) a name: a capital within a sentence, an acronym, or a word known as a name.
 * Where a text shouts or is a headline its capitals say nothing and only `known` does.
 */
export function isName(wording: Wording, at: number, known: ReadonlySet<string>): boolean {
  const { text, words, sentences } = wording;
  const word = words[at]!;
  if (word.term === "") return false;
  if (known.has(word.key)) return true;
  if (!isCapital(text, word) || isHeadline(wording)) return false;
  if (/^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u.test(text.slice(word.start, word.end))) return true;
  return at > 0 && sentences[at] === sentences[at - 1] && !opensQuotation(text, words, at);
}

/** What differs in meaning between the words left out of or replaced in a quotation and those put there instead. */
export function changedMeaning(
  deleted: { readonly wording: Wording; readonly from: number; readonly to: number },
  inserted: { readonly wording: Wording; readonly from: number; readonly to: number },
  known: ReadonlySet<string>,
): Flag[] {
  const was = deleted.wording.words.slice(deleted.from, deleted.to).map(({ key }) => key);
  const is = inserted.wording.words.slice(inserted.from, inserted.to).map(({ key }) => key);
  const [wasWords, isWords] = [new Set(was), new Set(is)];
  const flags: Flag[] = [];
  if (was.filter(isNegation).length !== is.filter(isNegation).length || hasOpposite(wasWords, isWords))
    flags.push("negation");
  if (numbers(was) !== numbers(is)) flags.push("number");
  const names = ({ wording, from, to }: typeof deleted): string[] =>
    wording.words.slice(from, to).flatMap(({ key }, at) => (isName(wording, from + at, known) ? [key] : []));
  if (names(deleted).some((key) => !isWords.has(key)) || names(inserted).some((key) => !wasWords.has(key)))
    flags.push("name");
  return flags;
}

function numbers(keys: readonly string[]): string {
  return keys.flatMap((key) => numberValue(key) ?? []).join(" ");
}

/** "fair" against "unfair", either way round. */
function hasOpposite(was: ReadonlySet<string>, is: ReadonlySet<string>): boolean {
  return [...was].some((word) => negatesOne(word, is)) || [...is].some((word) => negatesOne(word, was));
}

function negatesOne(word: string, of: ReadonlySet<string>): boolean {
  return NEGATIVE_PREFIX.test(word) && of.has(word.replace(NEGATIVE_PREFIX, ""));
}

function isCapital(text: string, word: Word): boolean {
  return /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));
}

function opensQuotation(text: string, words: readonly Word[], at: number): boolean {
  return /[“"«„:•]\W*$/u.test(text.slice(words[at - 1]!.end, words[at]!.start));
}

const headlines = new WeakMap<Wording, boolean>();

/** More than half of its longer content words have a capital. */
function isHeadline(wording: Wording): boolean {
  const known = headlines.get(wording);
  if (known !== undefined) return known;
  const content = wording.words.filter(({ term, key }) => term !== "" && !/^\p{N}/u.test(key));
  const capitals = content.filter((word) => isCapital(wording.text, word)).length;
  const headline = content.length >= 4 && capitals > 0.8 * content.length;
  headlines.set(wording, headline);
  return headline;
}
