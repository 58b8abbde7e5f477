/** Words of a topic that the corpus lacks and that are a slip for one it has: "disolved" -> "dissolved". */
import type { Inquiry } from "../inquiry.ts";
import { SPEECH_VERB } from "../question/phrasing.ts";
import { eachWord, fold, words } from "../terms.ts";
import type { Passage } from "../types.ts";
import { isWordsNoun } from "../voices/asking-words.ts";
import { isPlainSlip } from "./vocabulary.ts";
import type { Corrected } from "./correct-names.ts";

/** Longer texts are pasted, not typed. */
const MAX_WORDS = 24;
const SPEECH = new RegExp(`^(?:${SPEECH_VERB})$`, "iu");

/** Leaves alone what stands in the corpus, verbs of speech, and numbers. */
export async function correctWords(text: string, inquiry: Inquiry): Promise<Corrected> {
  const row = words(text).filter(({ term }) => term !== "");
  if (row.length > MAX_WORDS || /[“”"«»„]/u.test(text)) return { text, notes: [] };
  const notes: string[] = [];
  let mended = "";
  let done = 0;
  for (const { start, end } of row) {
    const typed = text.slice(start, end);
    if (SPEECH.test(typed) || isWordsNoun(fold(typed))) continue;
    const vocabulary = await inquiry.vocabulary();
    // "Not ownin", "the phones not workin".
    const full = /^\p{Ll}{3,}in$/u.test(typed) && vocabulary.has(`${typed}g`) ? `${typed}g` : undefined;
    const known = vocabulary.has(typed) ? undefined : (full ?? vocabulary.meantBy(typed));
    if (known === undefined) continue;
    // The vocabulary is folded; whoever writes a name with a capital gets it back with one.
    const meant = /^\p{Lu}/u.test(typed) ? known.charAt(0).toUpperCase() + known.slice(1) : known;
    notes.push(`Read “${typed}” as “${meant}”.`);
    mended += text.slice(done, start) + meant;
    done = end;
  }
  return { text: mended + text.slice(done), notes };
}

/** Among the words of one person a slip in a shorter word still has but one neighbour. */
const MIN_LETTERS_AMONG_FEW = 5;

/** The same, where the words of certain passages are all that can be meant: "mutal" -> "mutual". */
export async function correctWordsBy(text: string, passages: readonly Passage[], inquiry: Inquiry): Promise<Corrected> {
  const vocabulary = await inquiry.vocabulary();
  const notes: string[] = [];
  let mended = text;
  for (const typed of text.match(/(?<![\p{L}\p{N}'’-])\p{Ll}+(?![\p{L}\p{N}'’-])/gu) ?? []) {
    if (typed.length < MIN_LETTERS_AMONG_FEW || vocabulary.has(typed) || SPEECH.test(typed)) continue;
    const near = new Set<string>();
    for (const passage of passages)
      eachWord(passage.text, (surface) => {
        const known = fold(surface);
        if (known[0] === typed[0] && known.at(-1) === typed.at(-1) && isPlainSlip(typed, known)) near.add(known);
      });
    const [only, ...others] = near;
    if (only === undefined || others.length > 0) continue;
    notes.push(`Read “${typed}” as “${only}”.`);
    mended = mended.replace(typed, only);
  }
  return { text: mended, notes };
}
