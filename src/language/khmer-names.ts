/**
 * Names written in Khmer letters, read as the documents write them. Romanisation keeps the consonants and spells vowels in
 * many ways, so that names are compared by their consonants alone: ចាក់ សុភាព and "Chak Sopheap" are both c-k-s-p-p.
 */
import type { Directory } from "../names/speakers.ts";
import { fold } from "../terms.ts";
import type { Speaker } from "../types.ts";

const CONSONANTS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["កខគឃ", "k"],
    ["ងញណន", "n"],
    ["ចឆជឈ", "c"],
    ["ដឋឌឍតថទធ", "t"],
    ["បផពភ", "p"],
    ["មំ", "m"],
    ["រ", "r"],
    ["លឡ", "l"],
    ["ស", "s"],
    ["ហ", "h"],
  ].flatMap(([letters = "", sound = ""]) => Array.from(letters, (letter) => [letter, sound])),
);
/** A consonant with this mark is not spoken. */
const SILENT = /.\u17CD/gu;
/** Stand before a name without a space: question, titles, "about", "and". */
const BEFORE_NAME = /^(?:តើ|លោកស្រី|លោក|អ្នកស្រី|អំពី|ពី|និង)+/u;
/** Fewer consonants fit too many names: of a single word, and of several. */
const MIN_CONSONANTS = [4, 3];
const MAX_NAME_WORDS = 4;

const ofKhmer = (text: string): string =>
  Array.from(text.replaceAll(SILENT, ""), (letter) => CONSONANTS[letter] ?? "").join("");

const ofLatin = (name: string): string =>
  fold(name)
    .replaceAll(/(.)\1/gu, "$1")
    .replaceAll(/ng|nh/gu, "n")
    .replaceAll(/(?<=[kgpbctds])h/gu, "")
    .replaceAll(/g/gu, "k")
    .replaceAll(/b/gu, "p")
    .replaceAll(/d/gu, "t")
    .replaceAll(/[^kncptmrlsh]/gu, "");

/** The only person whose name has these consonants. */
function personOf(consonants: string, { speakers }: Directory): Speaker | undefined {
  const fitting = speakers.filter(({ kind, name }) => kind === "person" && ofLatin(name) === consonants);
  return fitting.length === 1 ? fitting[0] : undefined;
}

interface Named {
  readonly person: Speaker;
  /** How many words the name takes. */
  readonly length: number;
}

/** The longest name that begins with the first word, of which `skipped` letters stand before it. */
function nameIn(words: readonly string[], skipped: number, directory: Directory): Named | undefined {
  for (let length = Math.min(words.length, MAX_NAME_WORDS); length > 0; length--) {
    const consonants = ofKhmer(words.slice(0, length).join("").slice(skipped));
    const person =
      consonants.length < MIN_CONSONANTS[length > 1 ? 1 : 0]! ? undefined : personOf(consonants, directory);
    if (person !== undefined) return { person, length };
  }
  return undefined;
}

/** The text with known names in Latin letters. */
export function withLatinNames(text: string, directory: Directory): string {
  if (!/\p{Script=Khmer}/u.test(text)) return text;
  const words = text.split(/\s+/u);
  const read: string[] = [];
  for (let at = 0; at < words.length;) {
    const lead = BEFORE_NAME.exec(words[at]!)?.[0] ?? "";
    const named = nameIn(words.slice(at), lead.length, directory);
    read.push(...(named === undefined ? [words[at]!] : [lead, named.person.name]));
    at += named?.length ?? 1;
  }
  return read.filter((word) => word !== "").join(" ");
}
