/**
 * The words of a question that speak of an article, wherever they stand: "in the CamboJA piece on the commune elections",
 * "just the japan dialogue story please", "only from the Telegraph article:".
 */
import type { Span } from "../types.ts";

/** A noun for an article, with what stands before it and after it. */
export interface ArticlePhrase extends Span {
  /** Readings of what stands before the noun, the fullest first: "CamboJA"; empty where nothing does. */
  readonly names: readonly string[];
  /** Where the phrase begins if it has the reading of that place in `names`. */
  readonly starts: readonly number[];
  /** What the article is said to be about, and where that ends; absent where nothing is said. */
  readonly about?: { readonly text: string; readonly end: number };
  /** What follows says who published it: "the piece by CamboJA". */
  readonly isSource: boolean;
  /** No word stands before it; else what follows may be what is asked: "… in the CamboJA article about law". */
  readonly isFirst: boolean;
}

const NOUN =
  /(?<![\p{L}\p{N}-])(?:(?<strong>(?:news )?(?:articles?|stor(?:y|ies)|pieces?|write-?ups?|news ?items?))|(?<weak>reports?|(?:news)?papers?|documents?|texts?|interviews?|coverage|files?|ones?|stuff))(?![\p{L}\p{N}'’-])/giu;
/** Before these an article is where to look. */
const WHERE =
  /^(?:in|from|inside|within|only|just|solely|per|via|using|limit(?:ed)? to|restricted to|stick to|check)$/iu;
const LOOSELY_WHERE = /^(?:of|by|to|for|see)$/iu;
const DETERMINER = /^(?:the|that|this|a|an|your|these|those)$/iu;
/** Cut away with the phrase: "but just from the …". */
const BEFORE = /^(?:but|and|only|just|solely|please|in|from|of|the|to|look|looking|check|check in|search)$/iu;
/** In front of these a phrase has ended: "anything from Remy about how | Japan reports on it". */
const CLAUSE = /^(?:about|on|regarding|how|what|who|whom|when|why|where|whether|if|does|did|do|says?|said)$/iu;
/** Words of a description at most. */
const MAX_WORDS = 8;
const MAX_ABOUT_CHARS = 80;
const ABOUT = new RegExp(
  `^ (?:(?:which|that|who) (?:is|was|are) )?(?<link>about|on|covering|regarding|concerning|titled|called|headlined|with|by|from|in|of) (?<text>[^,?!;:.–—()]{2,${MAX_ABOUT_CHARS}}?)(?=[,;:.()]|\\s[–—-]\\s|\\s(?:what|who|whom|when|how|did|does|is there|are there|which|please|pls|plz|only)(?!\\p{L})|[\\s?!.]*$)`,
  "iu",
);

interface Token extends Span {
  readonly text: string;
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
const bare = (word: string): string => word.replaceAll(/^[("“[]+|[)"”\],;:!?.]+$/gu, "");
const endsClause = (word: string): boolean => /[,;:!?)]$|\p{L}{3,}\.$|^[–—-]+$/u.test(word);

/** In text order. */
export function articlePhrases(text: string): ArticlePhrase[] {
  const phrases: ArticlePhrase[] = [];
  for (const match of text.matchAll(NOUN)) {
    const phrase = phraseAt(text, match);
    if (phrase !== undefined) phrases.push(phrase);
  }
  return phrases;
}

function phraseAt(text: string, { 0: noun, index, groups = {} }: RegExpExecArray): ArticlePhrase | undefined {
  const before = tokensOf(text.slice(0, index));
  const isWeak = groups["weak"] !== undefined;
  // What stands right before, back to where a noun phrase begins.
  let from = before.length;
  while (from > 0 && before.length - from < MAX_WORDS) {
    const { text: word } = before[from - 1]!;
    if (endsClause(word) || CLAUSE.test(word)) break;
    if (DETERMINER.test(word) || WHERE.test(word) || LOOSELY_WHERE.test(word)) break;
    from--;
  }
  const opener = before[from - 1]?.text ?? "";
  const lead = DETERMINER.test(opener) ? (before[from - 2]?.text ?? "") : opener;
  const isPlace = WHERE.test(lead);
  const isOpen = !isPlace && !LOOSELY_WHERE.test(lead) && !DETERMINER.test(opener);
  if (isWeak && !isPlace) return undefined;
  const end = index + noun.length;
  // Without a word that opens the phrase, any row of words before the noun may be it.
  const firsts = isOpen ? before.slice(from).map((_, at) => from + at) : [from];
  const names = firsts.map((first) => nameOf(before.slice(first)));
  const starts = firsts.map((first) => startOf(before, first, index));
  const match = ABOUT.exec(text.slice(end));
  const { link = "", text: aboutText } = match?.groups ?? {};
  const about = aboutText?.replace(/^(?:the|an?) /iu, "").trim();
  const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(0, starts[0] ?? index));
  return {
    start: starts[0] ?? index,
    end,
    names: names.length === 0 ? [""] : names,
    starts: starts.length === 0 ? [index] : starts,
    ...(about !== undefined && { about: { text: about, end: end + match![0].length } }),
    isSource: /^(?:by|from|in|of)$/iu.test(link),
    isFirst,
  };
}

const nameOf = (row: readonly Token[]): string =>
  row
    .map(({ text }) => bare(text))
    .join(" ")
    .replace(/['’]s?$/u, "");

/** With the small words before it that only lead there. */
function startOf(before: readonly Token[], first: number, fallback: number): number {
  let from = first;
  while (from > 0 && (BEFORE.test(before[from - 1]!.text) || DETERMINER.test(before[from - 1]!.text))) from--;
  const at = before[from]?.start ?? fallback;
  const token = before[from - 1];
  return token !== undefined && /^[–—-]+$/u.test(token.text) ? token.start : at;
}
