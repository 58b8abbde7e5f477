/**
 * A word of a Romance language as English writes its cognate, for the words that both took from Latin or Greek. By their
 * regular endings only: what comes out is a guess, to be looked up among the words of the corpus.
 *
 *     "constitución"  ->  "constitution"      "libertades"  ->  "liberties"      "esteroides"  ->  "steroids"
 */
import { fold } from "../terms.ts";

/** Spanish, Portuguese, French and Italian, on folded words; the first that fits. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ciones|coes|zioni)$/u, "tions"],
  [/(?:cion|cao|zione)$/u, "tion"],
  [/(?:siones|soes|sioni)$/u, "sions"],
  [/(?:sion|sao|sione)$/u, "sion"],
  [/(?:tades|dades|tes)$/u, "ties"],
  [/(?:tad|dad|dade|te|ta)$/u, "ty"],
  [/(?:encia|enza|ence)s?$/u, "ence"],
  [/(?:ancia|anza|ance)s?$/u, "ance"],
  [/(?:mente|ment)$/u, "ly"],
  [/(?:icos|icas|iques|ico|ica|ique)$/u, "ic"],
  [/(?:ismo|isme)$/u, "ism"],
  [/(?:istas|istes|isti|ista|iste)$/u, "ist"],
  [/(?:oides)$/u, "oids"],
  [/(?:ias|ies)$/u, "ies"],
  [/(?:ia|ie)$/u, "y"],
];
/** Shorter ones are alike by chance. */
const MIN_LETTERS = 5;

/** Folded; the word itself where it has none of the endings. */
export function asCognate(word: string): string {
  const plain = fold(word);
  if (plain.length < MIN_LETTERS) return plain;
  const start = plain.replace(/^es(?=[pt]\p{L})/u, "s");
  const [ending, english] = ENDINGS.find(([pattern]) => pattern.test(start)) ?? [];
  return ending === undefined ? start : start.replace(ending, english!);
}
