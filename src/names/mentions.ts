/** Where a name stands in the corpus, whether or not its bearer is quoted. */
import { isSure } from "../compose.ts";
import type { Inquiry } from "../inquiry.ts";
import { LINKING, nameWords } from "./name-forms.ts";
import { SPEECH_VERB } from "../question/phrasing.ts";
import { inCorpusOrder } from "../rank.ts";
import { words } from "../terms.ts";
import type { Passage } from "../types.ts";

/** Paragraphs looked through for one name: enough to find where others report its bearer's words. */
const MAX_PARAGRAPHS = 50;

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

function wordsOf(text: string): Word[] {
  return words(text).flatMap(({ start, end }) => {
    const surface = text.slice(start, end);
    return nameWords(surface).map((key) => ({ key, start, end, capital: /^\p{Lu}/u.test(surface) }));
  });
}

/** Where `text` has the name as a name, with capitals: one past its end. */
function endOfName(text: string, name: readonly string[]): number | undefined {
  const row = wordsOf(text);
  for (let from = 0; from + name.length <= row.length; from++) {
    const here = row.slice(from, from + name.length);
    // Particles within a name are small: "Claudia de la Fuente".
    const isName = here.every(
      ({ key, capital }, at) => key === name[at] && (capital || LINKING.has(key) || (at > 0 && at < name.length - 1)),
    );
    const next = row[from + name.length];
    // "Martin Taylor" is no mention of Martin Duffy, who is called Martin elsewhere.
    const isAnother = name.length === 1 && next?.capital === true && text.slice(here.at(-1)!.end, next.start) === " ";
    if (isName && !isAnother && here.some(({ capital }) => capital)) return here.at(-1)!.end;
  }
  return undefined;
}

const REPORTED = new RegExp(`^\\P{L}+(?:\\p{L}+ ){0,2}(?:${SPEECH_VERB})(?!\\p{L})`, "iu");

/** Whether the words after a name report what its bearer said: "Otaka raised concerns". */
const isReport = (text: string, end: number): boolean => REPORTED.test(text.slice(end));

/**
 * Passages in which one of the names stands capitalised: first what others say of the bearer's words, then other
 * reports, then anything in somebody's words, then the rest; within each in corpus order.
 */
export async function findMentions(names: readonly string[], inquiry: Inquiry): Promise<Passage[]> {
  const found = new Map<Passage, number>();
  for (const name of names) {
    const key = nameWords(name);
    if (key.every((word) => LINKING.has(word))) continue;
    const { hits } = await inquiry.search({ phrase: name, limit: MAX_PARAGRAPHS });
    for (const passage of hits.flatMap(({ paragraph }) => paragraph.passages)) {
      const end = endOfName(passage.text, key);
      if (end === undefined) continue;
      const worth = (isReport(passage.text, end) ? 2 : 0) + (isSure(passage) ? 1 : 0);
      found.set(passage, Math.max(worth, found.get(passage) ?? 0));
    }
  }
  return [...found.keys()].sort((a, b) => found.get(b)! - found.get(a)! || inCorpusOrder(a, b));
}

/** Of passages that mention somebody, those that tell of words of theirs. */
export function reportsOf(names: readonly string[], passages: readonly Passage[]): Passage[] {
  const keys = names.map(nameWords);
  return passages.filter(({ text }) =>
    keys.some((key) => {
      const end = endOfName(text, key);
      return end !== undefined && isReport(text, end);
    }),
  );
}
