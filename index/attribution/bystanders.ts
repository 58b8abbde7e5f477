/** Names that a sentence only brings in: "questioned by Ames, he …", "in a letter to Lee, she …" is about somebody else. */
import { CUES, DETERMINERS, DOCUMENT_NOUNS, PREPOSITIONS, TITLES } from "./lexicon.ts";
import type { Entity, NameMention } from "./names.ts";
import { isGenitive } from "./phrases.ts";
import { opensSentence, type Reading, subjectOf } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { mayBeUnnamed } from "./voice.ts";

/** Titles and modifiers before a name, and the words between a paper and its "by", are few. */
const MAX_MODIFIERS = 6;

/** A determiner, a genitive, a title or a word of a name; "Thanking", which opens its sentence, is none. */
function modifies(tokens: readonly Token[], k: number): boolean {
  const { lower, cap } = tokens[k]!;
  if (PREPOSITIONS.has(lower) || (lower.endsWith("ing") && opensSentence(tokens, k))) return false;
  return cap || DETERMINERS.has(lower) || isGenitive(tokens[k]) || TITLES.has(lower);
}

/** The word that a name hangs on, over its titles and modifiers. */
function governorOf(tokens: readonly Token[], { titleFirst, first }: NameMention): number {
  const { sentence } = tokens[first]!;
  let k = titleFirst - 1;
  while (k >= 0 && titleFirst - k < MAX_MODIFIERS && tokens[k]!.sentence === sentence && modifies(tokens, k)) k--;
  return tokens[k]?.sentence === sentence ? k : -1;
}

/** "Under cross-examination by Ames": who asked whomever the text is about. */
export function isExaminer({ blocks }: Reading, block: number, mention: NameMention): boolean {
  const by = agentMark(blocks[block]!, mention);
  return by >= 0 && wordsBefore(blocks[block]!, by, 2).some(({ lower }) => EXAMINED.test(lower));
}

/** "Ridiculed by Ames, he": who did it to whomever the sentence is about; but "a letter by Ames" is his. */
function isAgent(tokens: readonly Token[], mention: NameMention): boolean {
  const by = agentMark(tokens, mention);
  return by >= 0 && !wordsBefore(tokens, by, MAX_MODIFIERS).some(({ lower }) => DOCUMENT_NOUNS.has(lower));
}

/** The "by" that a name hangs on; -1 for none. */
function agentMark(tokens: readonly Token[], mention: NameMention): number {
  const by = isGenitive(tokens[mention.last]) ? -1 : governorOf(tokens, mention);
  return tokens[by]?.lower === "by" ? by : -1;
}

const wordsBefore = (tokens: readonly Token[], at: number, count: number): Token[] =>
  tokens.slice(Math.max(0, at - count), at).filter(({ sentence }) => sentence === tokens[at]!.sentence);

/** "decorated with Minnie Mouse | sheets": a name that says which thing is meant. */
export function isOfThing({ blocks, quoted }: Reading, { block, titleFirst, last }: NameMention): boolean {
  const tokens = blocks[block]!;
  const thing = tokens[last];
  const before = tokens[titleFirst - 1]?.lower ?? "";
  if (thing?.kind !== "word" || thing.cap || quoted[block]![last] !== 0) return false;
  return (
    (PREPOSITIONS.has(before) || DETERMINERS.has(before)) && /^\p{L}{3,}s$/u.test(thing.lower) && !CUES.has(thing.lower)
  );
}

const EXAMINED = /question|examin|interview|^(?:asked|pressed|quizzed|challenged|grilled|probed)$/u;

/**
 * Who told of somebody that has said nothing himself: of "Ames said Lee sold the boat. / Lee then left. / “It is bad,”
 * he said" Ames, for the sentence about Lee only goes on with what Ames told. Null for nobody.
 */
export function tellerOf(reading: Reading, entity: Entity, block: number, sentence: number): Entity | null {
  const isEarlier = (at: number, token: Token): boolean => at < block || token.sentence < sentence;
  for (let b = block; b >= Math.max(0, block - TELLING_REACH); b--) {
    const said = reading.said.get(b) ?? [];
    if (said.some(({ voice }) => voice.kind === "entity" && voice.entity === entity)) return null;
    const mention = reading.names.mentions[b]!.findLast(
      (other) => other.entity === entity && isEarlier(b, reading.blocks[b]![other.first]!),
    );
    if (!mention) continue;
    const telling = said.findLast(
      ({ words, isSource }) =>
        !isSource && words.some(({ first, last }) => first <= mention.first && mention.first < last),
    );
    return telling?.voice.kind === "entity" ? telling.voice.entity : null;
  }
  return null;
}

/** So many paragraphs back whoever tells has told of somebody. */
const TELLING_REACH = 2;

/**
 * Whether a name can hardly be whom the pronoun at token `pronoun` means: an agent, or whom the words before the
 * sentence's subject hang on a preposition or participle ("In a talk with Ames, he", "Praising Ames, he"), or who
 * stands within what the subject was asked ("Asked if Ames would go, he").
 */
export function isBystander(reading: Reading, block: number, mention: NameMention, pronoun: number): boolean {
  const tokens = reading.blocks[block]!;
  if (isAskedAbout(reading, block, mention, pronoun)) return true;
  if (isGenitive(tokens[mention.last])) return false;
  const at = governorOf(tokens, mention);
  const governor = tokens[at]?.lower ?? "";
  const { sentence } = tokens[pronoun]!;
  if (isAgent(tokens, mention) || (governor.endsWith("ing") && opensSentence(tokens, at))) return true;
  // "to become Chief Whip he": an office.
  if (governor.startsWith("becom")) return true;
  if (PREPOSITIONS.has(governor) && isBesidesSubject(reading, block, mention, pronoun)) return true;
  if (subjectOf(reading, block, sentence)?.range.first !== pronoun) return false;
  return (PREPOSITIONS.has(governor) && governor !== "by") || /^..+ing$/u.test(governor);
}

/** "The congressman will work with Ames, a decision he announced": somebody without a name is whom it is about. */
function isBesidesSubject(reading: Reading, block: number, { titleFirst }: NameMention, pronoun: number): boolean {
  const { sentence, lower } = reading.blocks[block]![pronoun]!;
  const about = subjectOf(reading, block, sentence);
  if (about?.voice?.kind !== "nominal" || about.range.last > titleFirst) return false;
  return mayBeUnnamed(about.voice.name, lower === "she" ? "female" : "male");
}

/** "Asked if Ames would go, he", "Asked about Ames's plan, he" */
function isAskedAbout(reading: Reading, block: number, mention: NameMention, pronoun: number): boolean {
  const tokens = reading.blocks[block]!;
  const { sentence } = tokens[pronoun]!;
  const opening = tokens.slice(0, mention.first).filter((token) => token.sentence === sentence);
  return (
    opening.slice(0, 2).some(({ lower }) => ASKED.test(lower)) &&
    subjectOf(reading, block, sentence)?.range.first === pronoun
  );
}

const ASKED = /^(?:asked|pressed|questioned|quizzed|challenged|grilled)$/u;
