/**
 * Questions for where and when what was shown before stands: nothing in them but words for a source, for printing and for
 * pointing, in whatever order.
 *
 *     "which newspaper is that from and when"   "any link to the source?"      ->  recall
 *     "when was this printed?"                  "the date of that article"     ->  when
 */
import { bare, isFiller, listOf } from "../voices/asking-words.ts";

const SOURCES = listOf(
  "article document source paper story file newspaper outlet publication publisher magazine site website webpage page headline title piece report",
);
const LINKS = listOf("source sources link links url citation citations reference references");
const PRINTED = listOf(
  "printed print published publish written write wrote ran run runs posted post appeared appear come came taken dated from in of by to get got find found quoted said say says stated stands stand",
);
const POINTERS = listOf("that this it those these");
const TIMES = listOf("when date day year month");
const WHOLE = listOf("full exact whole original");
const WORDS = listOf("quote quotation words wording text sentence passage");
/** Asks of somebody, or for a reason. */
const ELSE = /^(?:he|she|they|him|his|her|hers|their|them|who|whom|whose|why|how)$/u;
/** Longer questions say more. */
const MAX_WORDS = 14;

/** What is asked of the passages shown before; undefined where a word asks for anything else. */
export function askedOfShown(text: string): "recall" | "when" | undefined {
  const row = text
    .split(/\s+/u)
    .map(bare)
    .filter((word) => word !== "");
  const isOf = (word: string): boolean =>
    [SOURCES, LINKS, PRINTED, TIMES, WHOLE, WORDS].some((words) => words.has(word)) || isFiller(word);
  if (row.length > MAX_WORDS || !row.every((word) => isOf(word) && !ELSE.test(word))) return undefined;
  const has = (words: ReadonlySet<string>): boolean => row.some((word) => words.has(word));
  const isSource = row.some((word, at) => SOURCES.has(word) && /^(?:which|what)$/u.test(row[at - 1] ?? ""));
  const isPlace = row.includes("where") && has(POINTERS);
  if (has(LINKS) || isSource || isPlace || (has(WHOLE) && has(WORDS))) return "recall";
  return has(TIMES) && has(POINTERS) && (has(PRINTED) || has(SOURCES)) ? "when" : undefined;
}
