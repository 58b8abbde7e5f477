/**
 * Made-up paragraphs to measure speed and memory on. Words follow Zipf's law over a vocabulary that grows with the
 * corpus, the commonest of them real stop words, so that postings have the lengths they have in English. The same
 * numbers make the same corpus on every machine.
 */
import type { Document, Paragraph, Passage } from "../src/types.ts";

const PARAGRAPH_CHARS = 800;
const PARAGRAPHS_A_DOCUMENT = 40;
/** Heaps' law for English, distinct words = K * words ** BETA (Manning et al., "Information Retrieval", 5.1.1). */
const HEAPS = { k: 44, beta: 0.49 };
/** Mandelbrot's shift of Zipf's law, which levels the first ranks as English does: "the" is one word in 17. */
const MANDELBROT_SHIFT = 2.7;
/** About how often news quotes somebody, and how many people it quotes. */
const QUOTED_SHARE = 0.4;
const PARAGRAPHS_A_SPEAKER = 50;
const COMMONEST = (
  "the of and in to a is was for on as by with he that at from his it an were are which this be had or has have its not " +
  "but they also their who one been her after first two she all when there other more some into time him only up them no " +
  "during so can about will would than then out these we what if being such very did against over most through both just " +
  "now our under same while any each how my because before should do me himself where too those your between off us am"
).split(" ");

/** Mulberry32: a small generator with a seed; numbers in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function makeVocabulary(size: number, random: () => number): string[] {
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)]!;
  const vocabulary = new Set(COMMONEST);
  while (vocabulary.size < size) {
    let word = "";
    // Two to five syllables make about the length of an English word, the rare ones longer than the common.
    const syllables = 2 + Math.floor(random() * (vocabulary.size < 5_000 ? 2 : 4));
    for (let n = 0; n < syllables; n++)
      word += pick("bcdfghklmnprstvw") + pick("aeiou") + (random() < 0.3 ? pick("nrst") : "");
    vocabulary.add(word);
  }
  return [...vocabulary];
}

/** Draws ranks from 0 by the Zipf-Mandelbrot law. */
function createZipf(ranks: number, random: () => number): () => number {
  const upTo = new Float64Array(ranks);
  let sum = 0;
  for (let rank = 0; rank < ranks; rank++) upTo[rank] = sum += 1 / (rank + 1 + MANDELBROT_SHIFT);
  return () => {
    const drawn = random() * sum;
    let low = 0;
    let high = ranks - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (upTo[middle]! < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

export interface MadeUpCorpus {
  readonly documents: readonly { readonly document: Document; readonly paragraphs: readonly Paragraph[] }[];
  readonly paragraphs: readonly Paragraph[];
}

/** A corpus of `size` paragraphs. */
export function makeCorpus(size: number, random: () => number): MadeUpCorpus {
  const vocabulary = makeVocabulary(Math.round(HEAPS.k * (size * (PARAGRAPH_CHARS / 6)) ** HEAPS.beta), random);
  const drawWord = createZipf(vocabulary.length, random);
  const drawSpeaker = createZipf(Math.ceil(size / PARAGRAPHS_A_SPEAKER), random);

  function makeText(): string {
    let text = "";
    while (text.length < PARAGRAPH_CHARS) {
      const words = Array.from({ length: 12 + Math.floor(random() * 20) }, () => vocabulary[drawWord()]!);
      const sentence = words.join(" ");
      text += `${sentence[0]!.toUpperCase()}${sentence.slice(1)}. `;
    }
    return text.trimEnd();
  }

  const documents = Array.from({ length: Math.ceil(size / PARAGRAPHS_A_DOCUMENT) }, (_, n) => {
    const file = `${String(n).padStart(6, "0")}.txt`;
    const date = `${2000 + (n % 25)}-${String(1 + (n % 12)).padStart(2, "0")}`;
    const document: Document = { file, title: file, date, sha256: "0".repeat(64) };
    // Paragraphs are slices of their document's text, as they are in the product: V8 keeps no second copy.
    const count = Math.min(PARAGRAPHS_A_DOCUMENT, size - n * PARAGRAPHS_A_DOCUMENT);
    const text = Array.from({ length: count }, makeText).join("\n");
    let start = 0;
    const paragraphs = text.split("\n").map((line, at): Paragraph => {
      const end = start + line.length;
      const span = { file, start, end, text: text.slice(start, end) };
      start = end + 1;
      const speaker = random() < QUOTED_SHARE ? `speaker-${drawSpeaker()}` : null;
      const form = speaker === null ? "narration" : "indirect";
      const passage: Passage = {
        file,
        start: span.start,
        end,
        text: span.text,
        line: at + 1,
        form,
        speaker,
        confidence: 1,
      };
      return Object.assign(span, { passages: [passage] });
    });
    return { document, paragraphs };
  });
  return { documents, paragraphs: documents.flatMap(({ paragraphs }) => paragraphs) };
}
