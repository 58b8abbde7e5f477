/**
 * Names with a slip in them, wherever they stand in a question: "chin maleen on courts" -> "Chin Malin on courts". Only
 * whole names are mended, and no word that the documents have as it was typed.
 */
import type { Inquiry } from "../inquiry.ts";
import { areKin } from "../evidence.ts";
import { analyse, words } from "../terms.ts";
import type { Speaker } from "../types.ts";
import { LINKING, content, nameWords } from "./name-forms.ts";
import { allNations } from "./nations.ts";
import { markPossessives } from "./possessives.ts";
import { editDistance, soundsLike } from "./spelling.ts";

/** A text with its names mended, and what was mended, as sentences. */
export interface Corrected {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Words of a name at most. */
const MAX_WORDS = 4;
/** Longer texts are searched for names by their first words only: a question comes early. */
const MAX_TEXT_WORDS = 60;
/** A single word as long as this is a name with one slip; a shorter one only where it sounds the same. */
const MIN_LETTERS_ALONE = 7;
const MIN_LETTERS_BY_SOUND = 5;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** "America" is no slip for "American", nor "canadas" for what somebody is called "Canada" in; "netanyahoo" is one. */
const isFormOf = (typed: string, known: string): boolean => {
  if (soundsLike(typed, known)) return false;
  const [terms, others] = [analyse(typed), analyse(known)];
  return terms.some((term) => others.some((other) => term === other || areKin(term, other)));
};

/** Whoever one word may be a slip for: the last name or alias of one person. A nation's name is nobody's. */
function nearAlone(typed: string, { directory }: Inquiry): Speaker[] {
  if (analyse(typed).some((term) => allNations().has(term))) return [];
  const isSlip = (known: string): boolean =>
    typed !== known &&
    !isFormOf(typed, known) &&
    ((typed.length >= MIN_LETTERS_BY_SOUND && soundsLike(typed, known)) ||
      (Math.min(typed.length, known.length) >= MIN_LETTERS_ALONE - 1 &&
        typed.length >= MIN_LETTERS_ALONE &&
        editDistance(typed, known, 1) === 1));
  return directory.withWord(typed, isSlip);
}

async function isKnown(text: string, inquiry: Inquiry): Promise<boolean> {
  const wanted = ` ${nameWords(text).join(" ")} `;
  const { hits } = await inquiry.search({ phrase: text, limit: 10 });
  return hits.some(({ paragraph }) => ` ${nameWords(paragraph.text).join(" ")} `.includes(wanted));
}

/** The part of a speaker's name that was meant: the whole, or the one word. */
function meant(typed: readonly string[], speaker: Speaker): string {
  if (typed.length > 1) return speaker.name;
  const surface = speaker.name.split(" ").find((word) => soundsLike(typed[0]!, nameWords(word).join("")));
  return surface ?? speaker.name;
}

/** Small words of a question that run into a name when a space is missed: "didMalin", "Malinon". */
const SMALL_WORDS = "about|according|by|did|does|from|has|on|quotes|said|say|says|tell|told|what|when|who";
const GLUED_BEFORE = new RegExp(`^(?<small>${SMALL_WORDS})(?<name>\\p{L}{4,})$`, "iu");
const GLUED_AFTER = new RegExp(`^(?<name>\\p{L}{4,}?)(?<small>${SMALL_WORDS})$`, "iu");

/** "what didchin malin say" -> "what did chin malin say": only where what is left is a word of somebody's name. */
function withSpaces(text: string, { directory }: Inquiry): string {
  const isPartOfName = (typed: string): boolean => {
    const word = nameWords(typed).join("");
    return directory.withWord(word, (known) => known === word).length > 0;
  };
  return text.replaceAll(/(?<![\p{L}\p{N}'’.-])\p{L}{6,40}(?![\p{L}\p{N}])/gu, (word) => {
    for (const pattern of [GLUED_BEFORE, GLUED_AFTER]) {
      const { small, name } = pattern.exec(word)?.groups ?? {};
      if (name === undefined || small === undefined || isPartOfName(word) || !isPartOfName(name)) continue;
      return pattern === GLUED_BEFORE ? `${small} ${name}` : `${name} ${small}`;
    }
    return word;
  });
}

/** Words within quotation marks are never touched: a text with any is left as it is. */
export async function correctNames(typedText: string, inquiry: Inquiry): Promise<Corrected> {
  if (/[“”"«»„]/u.test(typedText)) return { text: typedText, notes: [] };
  const text = await markPossessives(withSpaces(typedText, inquiry), inquiry);
  const row: Place[] = words(text)
    .slice(0, MAX_TEXT_WORDS)
    .flatMap(({ start, end }) => {
      const parts = nameWords(text.slice(start, end));
      return parts.length === 0 ? [] : [{ start, end, words: parts }];
    });
  const notes: string[] = [];
  let mended = "";
  let done = 0;
  for (let from = 0; from < row.length; from++) {
    const slip = await slipAt(text, row, from, inquiry);
    if (slip === undefined) continue;
    const { to, speaker } = slip;
    const [start, end] = [row[from]!.start, row[to - 1]!.end];
    const typed = text.slice(start, end).replace(/['’]s?$/u, "");
    const name = meant(
      row.slice(from, to).flatMap((place) => place.words),
      speaker,
    );
    notes.push(`Read “${typed}” as ${speaker.name}.`);
    mended += text.slice(done, start) + name;
    done = start + typed.length;
    from = to - 1;
  }
  return { text: mended + text.slice(done), notes: [...new Set(notes)] };
}

/** "jane sandres" is not Bernie Sanders where somebody else is called Jane. */
const isOthersName = (word: string, speaker: Speaker, { directory }: Inquiry): boolean => {
  const bearers = directory.withWord(word, (known) => known === word);
  return bearers.length > 0 && !bearers.includes(speaker) && !LINKING.has(word) && isGiven(word, bearers);
};

/** Whether a word comes first in the names of some. */
const isGiven = (word: string, bearers: readonly Speaker[]): boolean =>
  bearers.some(({ name }) => nameWords(name)[0] === word);

/** The longest row of words from here that is one known name with a slip. */
async function slipAt(
  text: string,
  row: readonly Place[],
  from: number,
  inquiry: Inquiry,
): Promise<{ readonly to: number; readonly speaker: Speaker } | undefined> {
  for (let to = Math.min(row.length, from + MAX_WORDS); to > from; to--) {
    const typed = row.slice(from, to).flatMap((place) => place.words);
    if (LINKING.has(typed[0]!) || LINKING.has(typed.at(-1)!) || typed.length !== content(typed).length) continue;
    // A name that is known as typed is never a slip for another.
    if (inquiry.directory.findIn(typed).length > 0 && typed.length === 1) continue;
    const near = typed.length > 1 ? inquiry.directory.misspelt(typed) : nearAlone(typed[0]!, inquiry);
    const [speaker, ...others] = near;
    if (speaker === undefined || others.length > 0) continue;
    const beside = [row[from - 1], row[to]].flatMap((place) => place?.words ?? []);
    if (typed.length === 1 && beside.some((word) => isOthersName(word, speaker, inquiry))) continue;
    if (await isKnown(text.slice(row[from]!.start, row[to - 1]!.end), inquiry)) continue;
    return { to, speaker };
  }
  return undefined;
}
