/** Where a pasted quotation departs from its source, and which departures are none of the speaker's words. */
import type { Run } from "./align.ts";
import { isNegation, numberValue } from "./meaning.ts";
import type { Wording } from "./meaning.ts";
import type { Pasted } from "./pasted.ts";
import type { Stretch } from "./stretch.ts";
import { fold } from "../terms.ts";

/** Words `from..to` of the source against words `pastedFrom..pastedTo`, half-open, of which none are the same. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly pastedFrom: number;
  readonly pastedTo: number;
}

/** How far before a quotation a negation can govern it within a clause: "I do not for one moment believe that …". */
const NEGATION_REACH = 6;

/** In order; between runs, and before the first and after the last. */
export function changes(runs: readonly Run[], from: number, to: number, pastedLength: number): Change[] {
  const found: Change[] = [];
  let source = from;
  let pasted = 0;
  for (const run of [...runs, { source: to, pasted: pastedLength, length: 0 }]) {
    if (run.source > source || run.pasted > pasted)
      found.push({ from: source, to: run.source, pastedFrom: pasted, pastedTo: run.pasted });
    source = run.source + run.length;
    pasted = run.pasted + run.length;
  }
  return found;
}

/** “A,” she said. “B.” quoted as “A. B.”: what was left out is the article's, between the speaker's words. */
export function isAttribution(change: Change, { text, words, passages, passageOf }: Stretch, pasted: Pasted): boolean {
  if (change.pastedFrom !== change.pastedTo || pasted.afterEllipsis[change.pastedTo]) return false;
  const before = words[change.from - 1];
  const after = words[change.to];
  if (before === undefined || after === undefined) return false;
  const left = text.slice(before.end, after.start);
  if (!/^[\s.,!?…;—–-]*["”»][^"“”„«»]*["“„«][\s[(…]*$/u.test(left)) return false;
  const touched = passages.slice(passageOf[change.from - 1], passageOf[change.to]! + 1);
  return touched.every(({ form, speaker }) => form !== "narration" && speaker === touched[0]!.speaker);
}

export function joinsPlainly({ pastedTo }: Change, { text, words }: Pasted): boolean {
  return /^["”»]?[.,;!?]?["”»]?\s["“«]?$/u.test(text.slice(words[pastedTo - 1]!.end, words[pastedTo]!.start));
}

/** "on going" for "ongoing": the same letters, spaced otherwise. Digits are not, "3 8" is not "38". */
export function isRespaced({ from, to, pastedFrom, pastedTo }: Change, stretch: Stretch, pasted: Pasted): boolean {
  const letters = ({ text, words }: Wording, first: number, end: number): string =>
    end <= first ? "" : fold(text.slice(words[first]!.start, words[end - 1]!.end)).replaceAll(/[^\p{L}\p{N}]/gu, "");
  const was = letters(stretch, from, to);
  return was !== "" && !/\p{N}/u.test(was) && was === letters(pasted, pastedFrom, pastedTo);
}

/** Leaving out whole sentences leaves out their negations with what they deny; a bare "No." denies the one before. */
export function dropsWholeSentences({ from, to }: Change, { keys, sentences }: Stretch): boolean {
  for (let at = from; at < to; at++) {
    if (!isNegation(keys[at]!)) continue;
    const first = sentences.indexOf(sentences[at]!);
    const last = sentences.lastIndexOf(sentences[at]!);
    if (first < from || last >= to || last - first < 2) return false;
  }
  return true;
}

/** "2.5 million" cut to "2.5": a word left out next to a number it is part of. A year beside a day is its own. */
export function breaksNumber({ from, to }: Change, { keys, text, words }: Stretch): boolean {
  const close = (at: number): boolean => !/[,;.]/u.test(text.slice(words[at - 1]!.end, words[at]!.start));
  return (
    (isCount(keys[from]) && isCount(keys[from - 1]) && close(from)) ||
    (isCount(keys[to - 1]) && isCount(keys[to]) && close(to))
  );
}

/** Whether a negation stands before the word at `from` in its clause. */
export function followsNegation({ text, words, keys, sentences }: Stretch, from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at <= NEGATION_REACH; at--) {
    const between = text.slice(words[at]!.end, words[at + 1]!.start);
    if (sentences[at] !== sentences[from] || /[,;:.!?—–()]/u.test(between) || keys[at] === "but") return false;
    if (isNegation(keys[at]!)) return true;
  }
  return false;
}

/** Words that end within a short form or just before a negation: "we did" of "we didn’t" or "we did not". */
export function stopsBeforeNegation({ text, words, keys }: Stretch, to: number): "within" | "before" | undefined {
  const last = words[to - 1];
  const next = words[to];
  if (last === undefined || next === undefined || keys[to] !== "not") return undefined;
  const between = text.slice(last.end, next.start);
  return between === "" ? "within" : between.trim() === "" ? "before" : undefined;
}

/** Words put in by whoever quotes, in brackets: they are nobody's, and may explain a word or stand for it. */
export function isBracketed({ pastedFrom, pastedTo }: Change, { bracketed }: Pasted): boolean {
  const isWhole = bracketed[pastedFrom - 1] !== true && bracketed[pastedTo] !== true;
  return pastedTo > pastedFrom && isWhole && bracketed.slice(pastedFrom, pastedTo).every(Boolean);
}

function isCount(key: string | undefined): boolean {
  return key !== undefined && numberValue(key) !== undefined && !/^[12]\d{3}$/.test(key);
}
