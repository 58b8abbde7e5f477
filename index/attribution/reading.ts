/** A document while its mentions are resolved: what a reader would keep in mind at each place of it. */
import { COMMON_OPENERS, PREPOSITIONS, TITLES } from "./lexicon.ts";
import { mainSubject } from "./main-subject.ts";
import type { DocumentNames, NameMention } from "./names.ts";
import { HANGS_ON_NOUN, isGenitive, type Range } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import type { Resolved, Voice } from "./voice.ts";

export interface Place {
  readonly block: number;
  readonly range: Range;
}

export interface Reading {
  readonly text: string;
  readonly blocks: readonly (readonly Token[])[];
  /** By block, the first one of its entry: nobody is carried over from one entry of a live blog to the next. */
  readonly entries: readonly number[];
  readonly quoted: readonly Uint8Array[];
  readonly names: DocumentNames;
  /** Words that have a capital of their own somewhere, not for opening a sentence. */
  readonly capitalised: ReadonlySet<string>;
  /** Whom a noun phrase means; `words` are those it may have spoken, in which nobody names himself. */
  readonly voiceOf: (block: number, range: Range, words?: readonly Range[]) => Resolved;
  /** What has been settled so far, in text order. */
  readonly said: Map<number, Said[]>;
  /** Folded words of each role met so far. */
  readonly roleWords: Map<string, ReadonlySet<string>>;
  /** Sentence subjects worked out so far, by block and sentence. */
  readonly subjects: Map<number, Subject | null>;
}

/** Somebody who spoke, and in which sentence of the block. */
export interface Said {
  readonly sentence: number;
  readonly voice: Voice;
  /** What was said, where it stands in the same block. */
  readonly words: readonly Range[];
  /** Somebody brought up there as unknown: "a woman at the rally", "Ames's uncle"; "the mayor" is known. */
  readonly isUnknown: boolean;
  /** "according to Ames": named for what he said, not followed further. */
  readonly isSource: boolean;
}

export interface Subject {
  readonly range: Range;
  readonly voice: Voice | null;
}

/** What a sentence is about: its first noun phrase outside quotation marks. Null where none is clear. */
export function subjectOf(reading: Reading, block: number, sentence: number): Subject | null {
  const key = block * 1e5 + sentence;
  const known = reading.subjects.get(key);
  if (known !== undefined) return known;
  // Set first: resolving the subject may ask for the subject of an earlier sentence, never of this one again.
  reading.subjects.set(key, null);
  const tokens = reading.blocks[block]!;
  let last = tokens.findLastIndex((token) => token.sentence === sentence);
  while (last > 0 && reading.quoted[block]![last] !== 0 && tokens[last]!.sentence === sentence) last--;
  const range = last < 0 ? null : mainSubject({ tokens, quoted: reading.quoted[block]! }, last);
  const subject = range && { range, voice: reading.voiceOf(block, range).voice };
  reading.subjects.set(key, subject);
  return subject;
}

/** The first block that a reader looks back to: so many paragraphs, headings and lists between them not counted. */
function earliest({ entries, blocks }: Reading, block: number, reach: number): number {
  let first = block;
  for (let left = reach; left > 0 && first > entries[block]!;) {
    first--;
    if (blocks[first]!.length > 0) left--;
  }
  return first;
}

/** Names outside quotation marks before a place, nearest first, within some blocks. */
export function* namesBefore(reading: Reading, block: number, at: number, reach: number): Generator<NameMention> {
  for (let b = block; b >= earliest(reading, block, reach); b--) {
    const mentions = reading.names.mentions[b] ?? [];
    for (let i = mentions.length - 1; i >= 0; i--) {
      const mention = mentions[i]!;
      if (b === block && mention.first >= at) continue;
      if (reading.quoted[b]![mention.first] !== 1) yield mention;
    }
  }
}

/** Who spoke before, nearest first, within some blocks. */
export function* saidBefore(reading: Reading, block: number, reach: number): Generator<Said> {
  for (let b = block; b >= earliest(reading, block, reach); b--) yield* (reading.said.get(b) ?? []).toReversed();
}

/** The sentences before, nearest first. */
export function* sentencesBefore(
  reading: Reading,
  block: number,
  sentence: number,
  reach: number,
): Generator<{ readonly block: number; readonly sentence: number }> {
  for (let b = block; b >= earliest(reading, block, reach); b--) {
    const count = b === block ? sentence : (reading.blocks[b]!.at(-1)?.sentence ?? -1) + 1;
    for (let s = count - 1; s >= 0; s--) yield { block: b, sentence: s };
  }
}

/** The part of a noun phrase that names its head: behind the last genitive, before the first preposition. */
export function headRange(reading: Reading, block: number, range: Range): Range {
  const tokens = reading.blocks[block]!;
  let first = range.first;
  let last = range.last;
  for (let i = range.first + 1; i < range.last; i++) {
    const token = tokens[i]!;
    if (!token.cap && PREPOSITIONS.has(token.lower) && !isInsideName(reading, block, i)) {
      last = i;
      break;
    }
    // "Harbour Council (HC) | Chairman Ann Lee": letters in brackets end no office.
    const behind = token.text === "(" && tokens[i + 2]?.text === ")" ? tokens[i + 3] : undefined;
    if (behind?.cap === true && i + 3 < range.last && TITLES.has(behind.lower)) {
      first = i + 3;
      continue;
    }
    if (i < first) continue;
    if (/^(?:[(,]|who|which|including|familiar|close|privy|aware|representing|tracking|speaking)$/u.test(token.lower)) {
      last = i;
      break;
    }
  }
  // "a statement | posted", "exit polls | taken"
  while (last > first + 1 && !tokens[last - 1]!.cap && HANGS_ON_NOUN.test(tokens[last - 1]!.lower)) last--;
  for (let i = first; i < last - 1; i++) if (isGenitive(tokens[i])) first = i + 1;
  return { first, last };
}

/** "Ministry | of | Justice" is one name, "Scott Hawkins | of | Cheyenne" two. */
const isInsideName = (reading: Reading, block: number, i: number): boolean =>
  reading.names.mentions[block]!.some(({ first, last }) => first < i && i < last);

/** The last name that ends where the head ends; its first word may read as another: "Has | Nang said", "Say | Lork said". */
export function nameIn(reading: Reading, block: number, head: Range): NameMention | undefined {
  const mentions = reading.names.mentions[block]!;
  return (
    mentions.findLast(({ first, last }) => first >= head.first && first < head.last && last >= head.last) ??
    mentions.find(
      ({ first, last }) =>
        first === head.first - 1 && last === head.last && COMMON_OPENERS.has(reading.blocks[block]![first]!.lower),
    )
  );
}

export const opensSentence = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.sentence !== tokens[i]!.sentence;

/** The words that have a capital behind a word without one. */
export function capitalisedWithin(blocks: Reading["blocks"]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const tokens of blocks)
    tokens.forEach(({ cap, text }, i) => {
      if (cap && /\p{Ll}$/u.test(tokens[i - 1]?.text ?? "") && !opensSentence(tokens, i)) found.add(text);
    });
  return found;
}
