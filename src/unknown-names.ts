/**
 * A name in a question that stands nowhere in the corpus -> the name it is likely to be, where the paragraphs found have
 * one: a slip of the fingers ("Sentanta" for Setanta), or the initials of a name ("UMC" for United Methodist Church).
 */
import type { WeighedConcept } from "./concepts.ts";
import { isMisspelling } from "./names/spelling.ts";
import { analyse, fold } from "./terms.ts";
import type { ScoredParagraph } from "./types.ts";

const INITIALS = /^\p{Lu}{2,5}$/u;
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]{3,}/gu;

/** A row of capitalised words with these first letters, small linking words between them. */
function spelledOut(initials: string, text: string): string | undefined {
  const words = Array.from(initials, (letter) => `${letter}[\\p{Ll}\\p{M}]+`);
  return new RegExp(`(?<!\\p{L})${words.join("[ -](?:(?:of|the|and|for|&) ){0,2}")}(?!\\p{L})`, "u").exec(text)?.[0];
}

function likelyName(label: string, texts: readonly string[]): string | undefined {
  const plain = label.replace(/['’]s?$/u, "");
  const find = (text: string): string | undefined =>
    INITIALS.test(plain)
      ? spelledOut(plain, text)
      : text.match(CAPITALISED)?.find((word) => isMisspelling(fold(plain), fold(word)));
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "PG&E" is also held where "Pacific Gas & Electric" stands. */
function withFullName(concept: WeighedConcept, texts: readonly string[]): WeighedConcept {
  const initials = concept.label.replaceAll(/[\s.&]/gu, "");
  if (!INITIALS.test(initials)) return concept;
  const full = texts.map((text) => spelledOut(initials, text)).find((name) => name !== undefined);
  return full === undefined ? concept : { ...concept, rows: [...concept.rows, analyse(full)] };
}

/** Unknown names with their likely reading added to what they match, and what was read into them. */
export function readUnknownNames(
  concepts: readonly WeighedConcept[],
  hits: readonly ScoredParagraph[],
): { readonly concepts: WeighedConcept[]; readonly notes: string[] } {
  const notes: string[] = [];
  const texts = hits.map(({ paragraph }) => paragraph.text);
  const read = concepts.map((concept): WeighedConcept => {
    if (concept.kind !== "name") return concept;
    if (concept.frequency > 0) return withFullName(concept, texts);
    const name = likelyName(concept.label, texts);
    if (name === undefined) return concept;
    notes.push(`Read “${concept.label}” as ${name}.`);
    return { ...concept, frequency: 1, rows: [...concept.rows, analyse(name)] };
  });
  return { concepts: read, notes };
}
