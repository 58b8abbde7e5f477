/** Whom "he", "she", "it" and "they" mean, by gender, number and who was spoken of. */
import { groupNamed } from "./antecedents.ts";
import { isBystander, isExaminer, isOfThing, tellerOf } from "./bystanders.ts";
import { AUTHOR_PRONOUNS } from "./lexicon.ts";
import { type Entity, isKnownPerson, type NameMention } from "./names.ts";
import { resolveNominal } from "./nominals.ts";
import { owns, phraseBefore, type Range } from "./phrases.ts";
import {
  namesBefore,
  saidBefore,
  type Reading,
  type Said,
  sentencesBefore,
  type Subject,
  subjectOf,
} from "./reading.ts";
import type { Token } from "./tokens.ts";
import {
  isCollective,
  isPlural,
  isOwned,
  mayBePronoun,
  mayBeUnnamed,
  maySpeak,
  type Resolved,
  type Voice,
} from "./voice.ts";

/** A pronoun looks back this many paragraphs. */
const PRONOUN_REACH = 4;

export function resolvePronoun(reading: Reading, block: number, range: Range, words: readonly Range[]): Resolved {
  const { lower } = reading.blocks[block]![range.first]!;
  if (/^(?:they|their|them)$/u.test(lower)) return resolveNeuter(reading, block, range, "they");
  if (lower === "it" || lower === "its") return resolveNeuter(reading, block, range, "it");
  return resolvePerson(reading, block, range, words, lower === "she" || lower === "her" ? "female" : "male");
}

/** "it", "they": the body or group the sentence is about, or the one that spoke last. */
function resolveNeuter(reading: Reading, block: number, range: Range, pronoun: "it" | "they"): Resolved {
  const found = (voice: Voice | null, certainty: number): Resolved => ({ voice, form: "pronoun", certainty });
  const fits = (voice: Voice): boolean =>
    voice.kind === "nominal"
      ? isPlural(voice.name) === (pronoun === "they") || (pronoun === "it" && isCollective(voice.name))
      : voice.entity.kind === "body";
  const sentence = reading.blocks[block]![range.first]!.sentence;
  const subject = subjectOf(reading, block, sentence);
  const crowd = pronoun === "they" ? crowdBefore(reading, block, range, subject?.range) : null;
  if (crowd) return found(crowd, 0.75);
  if (subject && subject.range.last <= range.first && subject.voice && fits(subject.voice)) {
    if ((pronoun === "it" && subject.voice.kind === "entity") || mayBePronoun(subject.voice))
      return found(subject.voice, 0.85);
  }
  const own = pronoun === "they" ? crowdOfParagraph(reading, block, sentence, fits) : undefined;
  if (own !== undefined) return found(own, own === null ? 0 : 0.85);
  const [last] = saidBefore(reading, block, PRONOUN_REACH);
  if (last && fits(last.voice)) return found(last.voice, 0.85);
  for (const place of sentencesBefore(reading, block, sentence, 1)) {
    const voice = subjectOf(reading, place.block, place.sentence)?.voice;
    if (voice && fits(voice) && mayBePronoun(voice)) return found(voice, 0.75);
  }
  return { voice: null, form: "pronoun", certainty: 0 };
}

/**
 * The speaker or subject of this paragraph, nearest first, that may be "they"; null where the paragraph is about others,
 * undefined where it has no sentence before.
 */
function crowdOfParagraph(
  reading: Reading,
  block: number,
  sentence: number,
  fits: (voice: Voice) => boolean,
): Voice | null | undefined {
  let isAboutOthers = false;
  for (const place of sentencesBefore(reading, block, sentence, 0)) {
    const said = reading.said.get(block)?.findLast((other) => other.sentence === place.sentence && fits(other.voice));
    if (said) return said.voice;
    const subject = subjectOf(reading, block, place.sentence);
    const isMeant = subject?.voice && fits(subject.voice) && mayBePronoun(subject.voice);
    // "The Post met divers. They said …": a body gives way to many.
    if (isMeant && !(subject.voice.kind === "entity" && hasCrowd(reading, block, place.sentence, subject.range.last)))
      return subject.voice;
    isAboutOthers ||= subject !== null;
  }
  return isAboutOthers ? null : undefined;
}

/** Whether a sentence names many who may speak from token `from` on. */
const hasCrowd = ({ blocks, quoted }: Reading, block: number, sentence: number, from: number): boolean =>
  blocks[block]!.some(
    (token, i) =>
      i >= from &&
      token.sentence === sentence &&
      quoted[block]![i] === 0 &&
      !token.cap &&
      isPlural(token.lower) &&
      maySpeak(token.lower, ""),
  );

/** "The release did not mention the seven groups, whose letter, they say, …": a crowd behind a subject that is none. */
function crowdBefore(reading: Reading, block: number, { first }: Range, subject: Range | undefined): Voice | null {
  const tokens = reading.blocks[block]!;
  if (!subject || subject.last > first || isPlural(tokens[subject.last - 1]!.lower)) return null;
  for (let k = subject.last; k < first; k++) {
    const { lower, cap } = tokens[k]!;
    if (cap || reading.quoted[block]![k] !== 0 || !CROWDS.test(lower)) continue;
    const phrase = phraseBefore({ tokens, quoted: reading.quoted[block]! }, k);
    return phrase && (groupNamed(reading, block, phrase, lower) ?? resolveNominal(reading, block, phrase).voice);
  }
  return null;
}

/** Many who may speak as one. */
const CROWDS =
  /^(?:organi[sz]ations|groups|ngos|activists|experts|critics|lawmakers|senators|officials|residents|families|workers|countries|parties|unions|advocates|analysts|observers|researchers|scientists|lawyers|leaders|protesters|victims|students|teachers|voters)$/u;

/** "he", "she": the sentence's own subject, the paragraph's, whoever spoke last, or who was named last. */
function resolvePerson(
  reading: Reading,
  block: number,
  range: Range,
  words: readonly Range[],
  gender: "male" | "female",
): Resolved {
  const tokens = reading.blocks[block]!;
  const fits = (entity: Entity): boolean =>
    entity.kind === "person" && (entity.gender === null || entity.gender === gender);
  const choose = (voice: Voice, certainty: number): Resolved => {
    if (voice.kind === "entity") voice.entity.gender ??= gender;
    return { voice, form: "pronoun", certainty };
  };
  const { sentence } = tokens[range.first]!;
  const mentions = reading.names.mentions[block]!.filter(
    (mention) => mention.first < range.first && reading.quoted[block]![mention.first] !== 1 && fits(mention.entity),
  );
  const here = mentions.filter(
    (mention) =>
      tokens[mention.first]!.sentence === sentence &&
      !isAnother(reading, block, mention.first, gender) &&
      !isBystander(reading, block, mention, range.first),
  );
  const teller = tellerHere(reading, block, range, fits);
  if (teller) return choose(teller, 0.92);
  // "Ames's plan failed, he said": whoever speaks of somebody by name is mostly another.
  const from = wordsFrom(tokens, words, range);
  const outside = here.filter(({ first }) => first < from || !words.some((part) => from <= first && first < part.last));
  const known = outside.find(({ entity }) => isKnownPerson(entity)) ?? outside[0];
  if (known) return choose(voiceOf(known), 0.9);
  // First among those the article shows to be people, then among all that may be.
  const found =
    lookBack(reading, block, range, gender, fits, isKnownPerson, choose) ??
    (here[0] && isKnownPerson(here[0].entity) ? choose(voiceOf(here[0]), 0.7) : null) ??
    lookBack(reading, block, range, gender, fits, () => true, choose);
  return found === null || isNamedWithin(reading, block, words, found.voice)
    ? { voice: null, form: "pronoun", certainty: 0 }
    : found;
}

/** Where what is said begins: with the words, or with a sentence that runs on into their marks: "Ames's plan “will fail,” he said". */
function wordsFrom(tokens: readonly Token[], words: readonly Range[], pronoun: Range): number {
  const first = words[0]?.first ?? 0;
  if (first > pronoun.first) return first;
  const opening = tokens[first - 1]?.kind === "mark" ? first - 1 : first;
  const before = tokens[opening - 1];
  if (before === undefined || before.kind !== "word" || opening === first || /^(?:and|but|so)$/u.test(before.lower))
    return first;
  return tokens.findIndex(({ sentence }) => sentence === before.sentence);
}

/** "“It is easy for Ann Ames to sign,” she said": nobody gives his own full name. */
const isNamedWithin = (reading: Reading, block: number, words: readonly Range[], voice: Voice | null): boolean =>
  voice?.kind === "entity" &&
  reading.names.mentions[block]!.some(
    (mention) =>
      mention.entity === voice.entity &&
      mention.words.length > 1 &&
      reading.quoted[block]![mention.first] === 1 &&
      words.some((part) => part.first < mention.first && mention.last <= part.last),
  );

/** "Lee's timing “is bad,” Ames said, though he …": whoever the sentence quotes right before, with nobody named between. */
function tellerHere(
  reading: Reading,
  block: number,
  { first }: Range,
  fits: (entity: Entity) => boolean,
): Voice | null {
  const { sentence } = reading.blocks[block]![first]!;
  const said = reading.said.get(block)?.findLast((other) => other.sentence === sentence);
  if (said?.voice.kind !== "entity" || !fits(said.voice.entity) || said.words.length === 0) return null;
  const { entity } = said.voice;
  const end = said.words.at(-1)!.last;
  const nearest = reading.names.mentions[block]!.findLast((mention) => mention.first < first);
  return end <= first && nearest?.entity === entity ? said.voice : null;
}

/** "Though he did not name Ames, he …": whom the sentence calls "he" before the name at token `name` is somebody else. */
function isAnother({ blocks, quoted }: Reading, block: number, name: number, gender: "male" | "female"): boolean {
  const pronoun = gender === "male" ? "he" : "she";
  const { sentence } = blocks[block]![name]!;
  for (let i = name - 1; i >= 0 && blocks[block]![i]!.sentence === sentence; i--)
    if (blocks[block]![i]!.lower === pronoun && quoted[block]![i] === 0) return true;
  return false;
}

const voiceOf = ({ entity }: NameMention): Voice => ({ kind: "entity", entity });

/** Whether the article's author is whom a sentence is about. */
const isAuthors = ({ blocks }: Reading, block: number, subject: Subject | null): boolean =>
  subject !== null && AUTHOR_PRONOUNS.has(blocks[block]![subject.range.first]!.lower);

const isWithin = (i: number, { first, last }: Range): boolean => first < i && i < last;

/** "Ames's plan was so secret that Lee did not hear of it. He …": Lee rather than whose plan it was. */
const notOwner = (tokens: readonly Token[], mentions: readonly NameMention[]): NameMention | undefined =>
  mentions.find(({ last }) => !owns(tokens, last)) ?? mentions[0];

/** Back through the text: whoever a sentence quotes, or else whom it is about, or else who was named last and is `sure`. */
function lookBack(
  reading: Reading,
  block: number,
  range: Range,
  gender: "male" | "female",
  fits: (entity: Entity) => boolean,
  isSure: (entity: Entity) => boolean,
  choose: (voice: Voice, certainty: number) => Resolved,
): Resolved | null {
  const { sentence } = reading.blocks[block]![range.first]!;
  const fitsNamed = (voice: Voice): boolean => voice.kind === "entity" && fits(voice.entity);
  // "Ames's uncle said … He said": the uncle; in a paragraph of his own only where nothing of another comes before.
  const opens = !reading.quoted[block]!.subarray(0, range.first).includes(0);
  const fitsUnknown = ({ voice, isUnknown }: Said, distance: number): boolean =>
    isUnknown &&
    voice.kind === "nominal" &&
    (distance === 0 || (opens && distance === 1) || isOwned(voice.name)) &&
    mayBeUnnamed(voice.name, gender);
  for (const place of sentencesBefore(reading, block, sentence, PRONOUN_REACH)) {
    const distance = block - place.block;
    const said = reading.said
      .get(place.block)
      ?.findLast(
        (other) => other.sentence === place.sentence && (fitsUnknown(other, distance) || fitsNamed(other.voice)),
      );
    if (said) return choose(said.voice, distance === 0 ? 0.95 : distance === 1 ? 0.92 : 0.8);
    const tokens = reading.blocks[place.block]!;
    const subject = subjectOf(reading, place.block, place.sentence);
    const about = subject?.voice?.kind === "entity" && fits(subject.voice.entity) && isSure(subject.voice.entity);
    const teller = about && distance > 0 ? tellerOf(reading, subject.voice.entity, place.block, place.sentence) : null;
    const isOwner = about && distance === 0 && tokens.some((_, i) => isWithin(i, subject.range) && owns(tokens, i));
    if (about && !isOwner && !(teller && fits(teller))) return choose(subject.voice, distance === 0 ? 0.9 : 0.8);
    // "For Margaret Fenn, 81, the wards are no luxury. “I could walk there,” she says."; "I meet Ames at his office."
    const named =
      distance === 0 || subject === null || isAuthors(reading, place.block, subject)
        ? notOwner(
            tokens,
            reading.names.mentions[place.block]!.filter(
              (mention) =>
                tokens[mention.first]!.sentence === place.sentence &&
                reading.quoted[place.block]![mention.first] !== 1 &&
                fits(mention.entity) &&
                isSure(mention.entity) &&
                !isAnother(reading, place.block, mention.first, gender) &&
                !isExaminer(reading, place.block, mention) &&
                !isOfThing(reading, mention),
            ),
          )
        : undefined;
    if (named) return choose(voiceOf(named), 0.75);
    if (isOwner) return choose(subject.voice, 0.8);
  }
  for (const mention of namesBefore(reading, block, range.first, PRONOUN_REACH)) {
    const isHere = mention.block === block && reading.blocks[block]![mention.first]!.sentence === sentence;
    if (isHere && isBystander(reading, block, mention, range.first)) continue;
    const isAside = isExaminer(reading, mention.block, mention) || isOfThing(reading, mention);
    if (fits(mention.entity) && isSure(mention.entity) && !isAside) return choose(voiceOf(mention), 0.6);
  }
  return null;
}
