/** A question as a row of words with the marks between them, and stretches of it. */
import { bare, isForWords } from "./asking-words.ts";

export interface Word {
  readonly typed: string;
  /** Folded, without marks and possessive; empty for a mark by itself. "US" is left as it is, for it is not "us". */
  readonly word: string;
  /** A mark that ends a phrase follows. */
  readonly closes: boolean;
}

/** Half-open, counted in words. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Names that in small letters are small words. */
const NAME_OR_SMALL_WORD = /^\P{L}*(?:US|WHO|IT)(?!\p{L})/u;

export function rowOf(text: string): Word[] {
  const row = text.split(/\s+/u).filter((typed) => typed !== "");
  return row.map((typed, at) => ({
    typed,
    word: NAME_OR_SMALL_WORD.test(typed) && /\p{Ll}/u.test(text) ? typed : bare(typed),
    closes: /[,;:?!.…)–—]["”’)]*$/u.test(typed) || /^[^\p{L}\p{N}]+$/u.test(row[at + 1] ?? ""),
  }));
}

/** "Did he come out | and say": a second verb after the auxiliary. */
const isSecondVerb = (row: readonly Word[], at: number): boolean =>
  row[at - 1]?.word === "and" &&
  row.slice(0, at).some(({ word }) => /^(?:did|does|do|has|have|would|will)$/u.test(word));

export const isPossessive = ({ typed }: Word): boolean => /['’]s?[^\p{L}\p{N}]*$/u.test(typed);

/** "What was the adviser's | problem | with the call" asks what they said of it. */
const isTheirTrouble = (row: readonly Word[], at: number): boolean =>
  /^(?:problem|trouble)s?$/u.test(row[at]?.word ?? "") &&
  row[at + 1]?.word === "with" &&
  at > 0 &&
  isPossessive(row[at - 1]!);

/** Whether the word at a place asks for somebody's words. */
export const asks = (row: readonly Word[], at: number): boolean =>
  isTheirTrouble(row, at) || isForWords(row[at]?.word ?? "", isSecondVerb(row, at) ? "" : row[at - 1]?.word);

/** As typed, without marks around it and possessive. */
export const textOf = (row: readonly Word[], { from, to }: Stretch): string =>
  row
    .slice(from, to)
    .map(({ typed }) => typed)
    .join(" ")
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.'’]+$/gu, "")
    .replace(/['’]s?$/u, "");
