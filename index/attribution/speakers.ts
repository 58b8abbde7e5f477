/**
 * Whom a mention means: names to the persons and bodies of the article, pronouns and "the minister" to whoever was
 * named before.
 *
 * Works through a document in text order and keeps what a reader would keep: who was named where, who spoke last.
 */
import { fold } from "../../src/terms.ts";
import { attributionConfidence, type MentionForm } from "./confidence.ts";
import { mainSubject } from "./main-subject.ts";
import {
  AUTHOR_PRONOUNS,
  BODY_NOUNS,
  DETERMINERS,
  DOCUMENT_NOUNS,
  PERSON_NOUNS,
  PREPOSITIONS,
  PRONOUNS,
  TITLES,
} from "./lexicon.ts";
import { isKnownPerson, type DocumentNames, type Entity, type NameMention } from "./names.ts";
import { HANGS_ON_NOUN, isGenitive, phraseAfter, phraseBefore, type Range } from "./phrases.ts";
import { isReported, type RawQuotation } from "./quotations.ts";
import type { Token } from "./tokens.ts";

/** Who speaks: an entity of the document, or a group the article does not name ("rights groups"), by its own words. */
export type Voice =
  | { readonly kind: "entity"; readonly entity: Entity }
  | { readonly kind: "nominal"; readonly name: string };

interface Place {
  readonly block: number;
  readonly range: Range;
}

export interface Attribution {
  readonly voice: Voice | null;
  readonly mention: Place | null;
  /** Who else speaks in the same breath: of "Ames and Lee said" Ames, where `voice` is Lee. */
  readonly partners: readonly { readonly voice: Voice; readonly mention: Place }[];
  readonly confidence: number;
}

interface Scene {
  readonly text: string;
  readonly blocks: readonly (readonly Token[])[];
  readonly quoted: readonly Uint8Array[];
  readonly names: DocumentNames;
  /** Words that have a capital of their own somewhere, not for opening a sentence. */
  readonly capitalised: ReadonlySet<string>;
  /** What has been settled so far, in text order. */
  readonly said: Map<number, Said[]>;
  /** Folded words of each role met so far. */
  readonly roleWords: Map<string, ReadonlySet<string>>;
  /** Sentence subjects worked out so far, by block and sentence. */
  readonly subjects: Map<number, Subject | null>;
}

/** Somebody who spoke, and in which sentence of the block. */
interface Said {
  readonly sentence: number;
  readonly voice: Voice;
}

interface Resolved {
  readonly voice: Voice | null;
  readonly form: MentionForm;
  /** 0..1: how sure the mention's meaning is, apart from whether it is the right mention. */
  readonly certainty: number;
  /** True for a thing that can hardly speak. */
  readonly isUnlikely?: boolean;
}

/** Attributes each raw quotation of a document; the result is parallel to `raw`. */
export function attribute(
  text: string,
  blocks: readonly (readonly Token[])[],
  quoted: readonly Uint8Array[],
  names: DocumentNames,
  raw: readonly RawQuotation[],
): Attribution[] {
  const scene: Scene = {
    text,
    blocks,
    quoted,
    names,
    capitalised: capitalisedWithin(blocks),
    said: new Map(),
    roleWords: new Map(),
    subjects: new Map(),
  };
  const blockmates = new Map<number, RawQuotation[]>();
  for (const quotation of raw) {
    const mates = blockmates.get(quotation.block);
    if (mates) mates.push(quotation);
    else blockmates.set(quotation.block, [quotation]);
  }
  const results = new Map<number, Attribution>();
  const settle = (i: number): Attribution => {
    const known = results.get(i);
    if (known) return known;
    const { sameAs, rule } = raw[i]!;
    // Set before its source is asked for, so that a circle of "the same as" ends in silence.
    results.set(i, UNATTRIBUTED);
    const source = sameAs === null ? null : settle(sameAs);
    const result = source
      ? { ...source, confidence: attributionConfidence(rule, "shared") * source.confidence }
      : attributeOwn(scene, raw[i]!, isReported(raw[i]!, blockmates.get(raw[i]!.block)!));
    results.set(i, result);
    return result;
  };
  for (const i of raw.map((_, index) => index).sort((x, y) => textOrder(raw[x]!) - textOrder(raw[y]!))) settle(i);
  return raw.map((_, i) => results.get(i)!);
}

const UNATTRIBUTED: Attribution = { voice: null, mention: null, partners: [], confidence: 0 };

/** From this precision on a rule is believed even of a subject that hardly speaks. */
const SURE_RULE = 0.85;

/** A quotation with a subject of its own; `reported` where somebody else tells of it. */
function attributeOwn(scene: Scene, quotation: RawQuotation, reported: boolean): Attribution {
  const { block: own, subjectBlock, subject, rule } = quotation;
  if (!subject) return UNATTRIBUTED;
  const block = subjectBlock ?? own;
  const { voice, form, certainty, isUnlikely = false } = voiceOf(scene, block, subject);
  // Who "she" is may stay open; that the text says "she" is known.
  if (!voice) return form === "pronoun" ? { ...UNATTRIBUTED, mention: { block, range: subject } } : UNATTRIBUTED;
  // "Ames said Lee raised it. He added …": he who added is the one who reports.
  if (!reported) {
    const said = { sentence: scene.blocks[block]![subject.first]!.sentence, voice };
    scene.said.set(block, [...(scene.said.get(block) ?? []), said]);
  }
  const ruled = attributionConfidence(rule, form);
  // "the challenge said that" may be a slip of a writer; "the challenge … “not easy”" is one of ours.
  const confidence = isUnlikely && ruled < SURE_RULE ? ruled / 2 : ruled;
  const partners = partnersOf(scene, block, subject, voice);
  return { voice, mention: { block, range: subject }, partners, confidence: confidence * certainty };
}

/** "Ann Lee, the mayor, and | John Roe | said": the names that "and" joins to the subject's, nearest first. */
function partnersOf(scene: Scene, block: number, subject: Range, voice: Voice): Attribution["partners"] {
  const tokens = scene.blocks[block]!;
  const mentions = scene.names.mentions[block]!;
  const own = mentions.findLast(({ first, last }) => first >= subject.first && last <= subject.last);
  if (!own || voice.kind !== "entity" || own.entity !== voice.entity) return [];
  const { sentence } = tokens[own.first]!;
  const isJoined = tokens.slice(subject.first, own.titleFirst).some(({ lower }) => lower === "and");
  let first = isJoined ? own.titleFirst : subject.first;
  const found: NameMention[] = [];
  for (;;) {
    const joint = tokens[first - 1]?.lower ?? "";
    if (joint !== "and" && !(joint === "," && found.length > 0)) break;
    const end = joint === "and" && tokens[first - 2]?.text === "," ? first - 2 : first - 1;
    const next = mentions.find(({ last }) => last === end);
    if (!next || next.entity.kind !== voice.entity.kind || next.entity === voice.entity) break;
    found.push(next);
    first = next.titleFirst;
    while (DETERMINERS.has(tokens[first - 1]?.lower ?? "")) first--;
  }
  // "The plan was drawn by Ann Lee and John Roe said …": what stands behind a verb or preposition is no subject.
  const before = tokens[first - 1];
  const opens =
    before === undefined ||
    before.sentence !== sentence ||
    before.kind !== "word" ||
    /^(?:but|while|as|that|because|both|when|after|though)$/u.test(before.lower);
  if (!opens) return [];
  return found.map(({ entity, first: from, last }) => ({
    voice: { kind: "entity", entity },
    mention: { block, range: { first: from, last } },
  }));
}

/** Text order: by block, then by where the reporting clause or the words begin. */
const textOrder = ({ block, parts, subject }: RawQuotation): number =>
  block * 1e6 + Math.max(parts[0]!.first, subject?.first ?? 0);

/** Whether an office's words run up to a name, with no preposition that would make the name another's. */
const isOfficeOf = (tokens: readonly Token[], from: number, name: number): boolean => {
  const before = tokens[name - 1];
  const words = tokens.slice(from, name);
  return (
    before !== undefined &&
    name > from &&
    (before.kind === "word" || before.text === ")") &&
    !PREPOSITIONS.has(before.lower) &&
    !DETERMINERS.has(before.lower) &&
    before.lower !== "and" &&
    words.every(({ kind, text: sign }) => kind === "word" || /^[()]$/u.test(sign)) &&
    words.some(({ lower }) => TITLES.has(lower))
  );
};

const SILENT: Resolved = { voice: null, form: "nominal", certainty: 0 };

/** Whom a noun phrase means. */
function voiceOf(scene: Scene, block: number, range: Range): Resolved {
  const tokens = scene.blocks[block]!;
  const first = tokens[range.first]!;
  if (range.last - range.first === 1 && PRONOUNS.has(first.lower) && !(first.text === "US" || first.text === "IT")) {
    if (AUTHOR_PRONOUNS.has(first.lower)) return { ...SILENT, form: "pronoun" };
    return resolvePronoun(scene, block, range);
  }
  // "another delegate, Jim Poolman": the name explains the phrase before it.
  const explained = scene.names.mentions[block]!.find(
    ({ titleFirst, last }) => last === range.last && titleFirst > range.first && tokens[titleFirst - 1]!.text === ",",
  );
  if (explained) return { voice: { kind: "entity", entity: explained.entity }, form: "name", certainty: 1 };
  const named = nameIn(scene, block, headRange(scene, block, range)) ?? null;
  const isDemonym =
    named &&
    named.words.length === 1 &&
    /(?:ian|ese|ish|man|er)$/u.test(named.words[0]!) &&
    tokens[range.first]!.lower === "the";
  const described = isDemonym ? describedLast(scene, block, "man") : null;
  if (described) return { voice: described, form: "nominal", certainty: 0.72 };
  if (named) return { voice: { kind: "entity", entity: named.entity }, form: "name", certainty: 1 };
  // "Ames hit back": a verb that no list knows ran into the phrase.
  const opening = scene.names.mentions[block]!.find(({ titleFirst }) => titleFirst === range.first);
  const verb = tokens[range.last - 1]!;
  if (opening && opening.last < range.last && !verb.cap && !maySpeak(verb.lower, ""))
    return { voice: { kind: "entity", entity: opening.entity }, form: "name", certainty: 0.9 };
  // "State minister for labour Monnujan Khatun": an office with its bearer's name at the end.
  const bearer = scene.names.mentions[block]!.find(
    ({ titleFirst, first: at, last, entity }) =>
      last === range.last &&
      at > range.first &&
      entity.kind === "person" &&
      entity.key.length > 1 &&
      isOfficeOf(tokens, range.first, titleFirst),
  );
  if (bearer) return { voice: { kind: "entity", entity: bearer.entity }, form: "name", certainty: 0.95 };
  // "The mediator, Louis Farrow, … said": the name behind the comma bears the description.
  const next = scene.names.mentions[block]!.find(({ titleFirst }) => titleFirst === range.last + 1);
  const noun = tokens[headRange(scene, block, range).last - 1]!.lower;
  const isDescribed =
    next &&
    tokens[range.last]?.text === "," &&
    next.entity.kind === "person" &&
    (next.entity.key.length > 1 || isKnownPerson(next.entity));
  if (isDescribed && (TITLES.has(noun) || PERSON_NOUNS.has(noun) || PERSON_ENDING.test(noun))) {
    return { voice: { kind: "entity", entity: next.entity }, form: "name", certainty: 0.95 };
  }
  return resolveNominal(scene, block, range);
}

/** The part of a noun phrase that names its head: behind the last genitive, before the first preposition. */
function headRange(scene: Scene, block: number, range: Range): Range {
  const tokens = scene.blocks[block]!;
  let first = range.first;
  let last = range.last;
  for (let i = range.first + 1; i < range.last; i++) {
    const token = tokens[i]!;
    if (!token.cap && PREPOSITIONS.has(token.lower) && !isInsideName(scene, block, i)) {
      last = i;
      break;
    }
    if (/^(?:[(,]|who|which)$/u.test(token.lower) || (i === range.last - 1 && HANGS_ON_NOUN.test(token.lower))) {
      last = i;
      break;
    }
  }
  for (let i = first; i < last - 1; i++) if (isGenitive(tokens[i])) first = i + 1;
  return { first, last };
}

/** "Ministry | of | Justice" is one name, "Scott Hawkins | of | Cheyenne" two. */
const isInsideName = (scene: Scene, block: number, i: number): boolean =>
  scene.names.mentions[block]!.some(({ first, last }) => first < i && i < last);

/** The last name that ends where the head ends. */
function nameIn(scene: Scene, block: number, head: Range): NameMention | undefined {
  return scene.names.mentions[block]!.findLast(
    ({ first, last }) => first >= head.first && first < head.last && last >= head.last,
  );
}

/** Names outside quotation marks before a place, nearest first, within some blocks. */
function* namesBefore(scene: Scene, block: number, at: number, reach: number): Generator<NameMention> {
  for (let b = block; b >= Math.max(0, block - reach); b--) {
    const mentions = scene.names.mentions[b] ?? [];
    for (let i = mentions.length - 1; i >= 0; i--) {
      const mention = mentions[i]!;
      if (b === block && mention.first >= at) continue;
      if (scene.quoted[b]![mention.first] !== 1) yield mention;
    }
  }
}

/** Who spoke before, nearest first, within some blocks. */
function* saidBefore(scene: Scene, block: number, reach: number): Generator<Said> {
  for (let b = block; b >= Math.max(0, block - reach); b--) yield* (scene.said.get(b) ?? []).toReversed();
}

/** A pronoun looks back this many paragraphs. */
const PRONOUN_REACH = 4;

function resolvePronoun(scene: Scene, block: number, range: Range): Resolved {
  const { lower } = scene.blocks[block]![range.first]!;
  if (/^(?:they|their|them)$/u.test(lower)) return resolveNeuter(scene, block, range, "they");
  if (lower === "it" || lower === "its") return resolveNeuter(scene, block, range, "it");
  return resolvePerson(scene, block, range, lower === "she" || lower === "her" ? "female" : "male");
}

/** "it", "they": the body or group the sentence is about, or the one that spoke last. */
function resolveNeuter(scene: Scene, block: number, range: Range, pronoun: "it" | "they"): Resolved {
  const found = (voice: Voice, certainty: number): Resolved => ({ voice, form: "pronoun", certainty });
  const fits = (voice: Voice): boolean =>
    voice.kind === "nominal" ? isPlural(voice.name) === (pronoun === "they") : voice.entity.kind === "body";
  const sentence = scene.blocks[block]![range.first]!.sentence;
  const subject = subjectOf(scene, block, sentence);
  const crowd = pronoun === "they" ? crowdBefore(scene, block, range, subject?.range) : null;
  if (crowd) return found(crowd, 0.75);
  if (subject && subject.range.last <= range.first && subject.voice && fits(subject.voice))
    return found(subject.voice, 0.85);
  const [last] = saidBefore(scene, block, PRONOUN_REACH);
  if (last && fits(last.voice)) return found(last.voice, 0.85);
  for (const place of sentencesBefore(scene, block, sentence, 1)) {
    const voice = subjectOf(scene, place.block, place.sentence)?.voice;
    if (voice && fits(voice) && mayBePronoun(voice)) return found(voice, 0.75);
  }
  return { voice: null, form: "pronoun", certainty: 0 };
}

/** "The release did not mention the seven groups, whose letter, they say, …": a crowd behind a subject that is none. */
function crowdBefore(scene: Scene, block: number, { first }: Range, subject: Range | undefined): Voice | null {
  const tokens = scene.blocks[block]!;
  if (!subject || subject.last > first || isPlural(tokens[subject.last - 1]!.lower)) return null;
  for (let k = subject.last; k < first; k++) {
    const { lower, cap } = tokens[k]!;
    if (cap || scene.quoted[block]![k] !== 0 || !CROWDS.test(lower)) continue;
    const phrase = phraseBefore({ tokens, quoted: scene.quoted[block]! }, k);
    return phrase && (groupNamed(scene, block, phrase, lower) ?? resolveNominal(scene, block, phrase).voice);
  }
  return null;
}

/** Many who may speak as one. */
const CROWDS =
  /^(?:organi[sz]ations|groups|ngos|activists|experts|critics|lawmakers|senators|officials|residents|families|workers|countries|parties|unions|advocates|analysts|observers|researchers|scientists|lawyers|leaders|protesters|victims|students|teachers|voters)$/u;

/** A body, or a group of people: "it" and "they" of a speaking clause are no roads and no days. */
const mayBePronoun = (voice: Voice): boolean =>
  voice.kind === "entity"
    ? voice.entity.located * 2 <= voice.entity.mentions
    : maySpeak(voice.name.toLowerCase().split(/\s+/u).at(-1)!, "");

/** "he", "she": the sentence's own subject, the paragraph's, whoever spoke last, or who was named last. */
function resolvePerson(scene: Scene, block: number, range: Range, gender: "male" | "female"): Resolved {
  const tokens = scene.blocks[block]!;
  const fits = (entity: Entity): boolean =>
    entity.kind === "person" && (entity.gender === null || entity.gender === gender);
  const choose = (entity: Entity, certainty: number): Resolved => {
    entity.gender ??= gender;
    return { voice: { kind: "entity", entity }, form: "pronoun", certainty };
  };
  const { sentence } = tokens[range.first]!;
  const mentions = scene.names.mentions[block]!.filter(
    (mention) => mention.first < range.first && scene.quoted[block]![mention.first] !== 1 && fits(mention.entity),
  );
  const inSentence = mentions.find((mention) => tokens[mention.first]!.sentence === sentence);
  if (inSentence) return choose(inSentence.entity, 0.9);
  // First among those the article shows to be people, then among all that may be.
  return (
    lookBack(scene, block, range, fits, isKnownPerson, choose) ??
    lookBack(scene, block, range, fits, () => true, choose) ?? { voice: null, form: "pronoun", certainty: 0 }
  );
}

/** Back through the text: whoever a sentence quotes, or else whom it is about, or else who was named last and is `sure`. */
function lookBack(
  scene: Scene,
  block: number,
  range: Range,
  fits: (entity: Entity) => boolean,
  isSure: (entity: Entity) => boolean,
  choose: (entity: Entity, certainty: number) => Resolved,
): Resolved | null {
  const { sentence } = scene.blocks[block]![range.first]!;
  for (const place of sentencesBefore(scene, block, sentence, PRONOUN_REACH)) {
    const distance = block - place.block;
    const said = scene.said
      .get(place.block)
      ?.findLast(
        (other) => other.sentence === place.sentence && other.voice.kind === "entity" && fits(other.voice.entity),
      );
    if (said?.voice.kind === "entity")
      return choose(said.voice.entity, distance === 0 ? 0.95 : distance === 1 ? 0.92 : 0.8);
    const subject = subjectOf(scene, place.block, place.sentence);
    if (subject?.voice?.kind === "entity" && fits(subject.voice.entity) && isSure(subject.voice.entity))
      return choose(subject.voice.entity, distance === 0 ? 0.9 : 0.8);
    // "For Margaret Fenn, 81, the wards are no luxury. “I could walk there,” she says."
    const named =
      distance > 0
        ? undefined
        : scene.names.mentions[block]!.find(
            (mention) =>
              scene.blocks[block]![mention.first]!.sentence === place.sentence &&
              scene.quoted[block]![mention.first] !== 1 &&
              fits(mention.entity) &&
              isSure(mention.entity),
          );
    if (named) return choose(named.entity, 0.75);
  }
  for (const mention of namesBefore(scene, block, range.first, PRONOUN_REACH)) {
    if (fits(mention.entity) && isSure(mention.entity)) return choose(mention.entity, 0.6);
  }
  return null;
}

const isPlural = (name: string): boolean =>
  /[^s]s$/u.test(name) || /\band\b/u.test(name) || /^(?:police|people|many|most|some|others)$/iu.test(name);

interface Subject {
  readonly range: Range;
  readonly voice: Voice | null;
}

/** What a sentence is about: its first noun phrase outside quotation marks. Null where none is clear. */
function subjectOf(scene: Scene, block: number, sentence: number): Subject | null {
  const key = block * 1e5 + sentence;
  const known = scene.subjects.get(key);
  if (known !== undefined) return known;
  // Set first: resolving the subject may ask for the subject of an earlier sentence, never of this one again.
  scene.subjects.set(key, null);
  const tokens = scene.blocks[block]!;
  let last = tokens.findLastIndex((token) => token.sentence === sentence);
  while (last > 0 && scene.quoted[block]![last] !== 0 && tokens[last]!.sentence === sentence) last--;
  const range = last < 0 ? null : mainSubject({ tokens, quoted: scene.quoted[block]! }, last);
  const subject = range && { range, voice: voiceOf(scene, block, range).voice };
  scene.subjects.set(key, subject);
  return subject;
}

/** How many paragraphs back "the statement" or "the groups" were brought up at most. */
const NOMINAL_REACH = 8;
/** "The ministry" of an article stays the same for longer. */
const BODY_REACH = 30;

/** "the minister", "the ministry", "the statement", "rights groups". */
function resolveNominal(scene: Scene, block: number, range: Range): Resolved {
  const tokens = scene.blocks[block]!;
  const head = headRange(scene, block, range);
  const noun = tokens[head.last - 1]!;
  const certain = (voice: Voice, certainty: number): Resolved => ({ voice, form: "nominal", certainty });
  if (DOCUMENT_NOUNS.has(noun.lower)) {
    const issuer = issuerOf(scene, block, range, head);
    if (issuer) return issuer;
  }
  if (/^(?:most|many|some|others|all|both|few|several)$/u.test(noun.lower) && range.last - range.first === 1) {
    for (const place of sentencesBefore(scene, block, noun.sentence, 1)) {
      const voice = subjectOf(scene, place.block, place.sentence)?.voice;
      if (voice?.kind === "nominal" && isPlural(voice.name)) return certain(voice, 0.75);
    }
    // Most of whom the text leaves to the reader.
    return { ...SILENT, form: "pronoun" };
  }
  const definite =
    /^(?:the|this|that|these|those|its|his|her|their)$/u.test(tokens[range.first]!.lower) || head.first > range.first;
  if (definite) {
    const entity = roleBearer(scene, block, range, head) ?? bodyNamed(scene, block, range, noun.lower);
    if (entity) return certain({ kind: "entity", entity }, 0.85);
    const group = groupNamed(scene, block, range, noun.lower);
    if (group) return certain(group, 0.85);
    // "his lawyer" is somebody else than who spoke; "the lawyer" may be the one.
    const last = tokens[range.first]!.lower === "the" ? describedLast(scene, block, noun.lower, noun.sentence) : null;
    if (last) return certain(last, 0.8);
  }
  const from =
    /^(?:a|an|the|this|that|these|those|his|her|its|their)$/u.test(tokens[range.first]!.lower) &&
    range.last - range.first > 1
      ? range.first + 1
      : range.first;
  const to = HANGS_ON_NOUN.test(tokens[range.last - 1]!.lower) && range.last - from > 1 ? range.last - 1 : range.last;
  const name = scene.text
    .slice(tokens[from]!.start, tokens[to - 1]!.end)
    .replace(/^(?:number|group|handful|couple|majority|coalition|series) of (?=\S)/u, "")
    .replace(/,? (?:who|which|that)$/u, "");
  if (/^(?:it|there|this|that|what|which|all|both|one)$/iu.test(name) || !/\p{L}/u.test(name)) return SILENT;
  return {
    ...certain({ kind: "nominal", name }, 1),
    isUnlikely: !maySpeak(noun.lower, opensSentence(tokens, from) ? uncapitalised(scene, name) : name),
  };
}

const opensSentence = (tokens: readonly Token[], i: number): boolean => tokens[i - 1]?.sentence !== tokens[i]!.sentence;

/** A capital that only opens a sentence makes no name: "Polls", but "Republicans" if it has one elsewhere too. */
const uncapitalised = ({ capitalised }: Scene, name: string): string =>
  capitalised.has(name.split(/\s/u, 1)[0]!) ? name : name.charAt(0).toLowerCase() + name.slice(1);

/** The words that have a capital behind a word without one. */
function capitalisedWithin(blocks: Scene["blocks"]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const tokens of blocks)
    tokens.forEach(({ cap, text }, i) => {
      if (cap && /\p{Ll}$/u.test(tokens[i - 1]?.text ?? "") && !opensSentence(tokens, i)) found.add(text);
    });
  return found;
}

/** Whether a noun can be who speaks: people, bodies and their papers; "the challenge" cannot. */
function maySpeak(noun: string, name: string): boolean {
  const singular = noun.replace(/ies$/u, "y").replace(/(?<=s|sh|ch|x)es$|s$/u, "");
  const isVoice = [noun, singular, singular.replace(/men$/u, "man").replace(/women$/u, "woman")].some(
    (word) =>
      TITLES.has(word) ||
      PERSON_NOUNS.has(word) ||
      BODY_NOUNS.has(word) ||
      DOCUMENT_NOUNS.has(word) ||
      GROUPS.has(word),
  );
  return isVoice || /\p{Lu}/u.test(name) || /(?:er|or|ist|ian|ee|ant|ent|ite)s?$/u.test(noun);
}

/** People and bodies that are no titles. */
const GROUPS = new Set(
  (
    "people many most some others several few all both one two three another those percent everyone everybody someone somebody nobody official source insider ally " +
    "authority police staff crowd public media voice camp side team pollster observer local lawmaker family relative community industry business company regulator " +
    "investigator watchdog firm outlet channel website site page account narrator caller reader user commenter poster sign headline caption banner slogan poll data figure " +
    "transcript recording video audio website text message law constitution rule court record email book chapter column story piece"
  ).split(" "),
);

/** A person of this article whose role has the phrase's head and every modifier: "the foreign minister". */
function roleBearer(scene: Scene, block: number, range: Range, head: Range): Entity | null {
  const tokens = scene.blocks[block]!;
  const last = tokens[head.last - 1]!;
  // "the CM" of Chief Minister Ames
  if (/^\p{Lu}{2,3}$/u.test(last.text)) {
    for (const { entity } of namesBefore(scene, block, range.first, NOMINAL_REACH)) {
      if (entity.kind === "person" && entity.roles.some((role) => initials(role).includes(last.text))) return entity;
    }
  }
  if (!TITLES.has(last.lower)) return null;
  const wanted = tokens
    .slice(head.first, head.last)
    .flatMap(({ lower, kind }) => (kind !== "word" || DETERMINERS.has(lower) ? [] : [fold(lower)]));
  const bears = (entity: Entity): boolean =>
    entity.kind === "person" &&
    entity.roles.some((role) => {
      const words = roleWords(scene, role);
      return wanted.every((word) => words.has(word));
    });
  for (const { entity } of namesBefore(scene, block, range.first, NOMINAL_REACH)) if (bears(entity)) return entity;
  const bearers = wanted.length > 1 ? scene.names.entities.filter(bears) : [];
  return bearers.length === 1 && wanted.length > 1 ? bearers[0]! : null;
}

const initials = (role: string): string => (role.match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})/gu) ?? []).join("");

function roleWords(scene: Scene, role: string): ReadonlySet<string> {
  const known = scene.roleWords.get(role);
  if (known) return known;
  const words = new Set(fold(role).split(/[^\p{L}\p{N}]+/u));
  scene.roleWords.set(role, words);
  return words;
}

/** "the ministry": the body with that word in its name that spoke last, or else was named last. */
function bodyNamed(scene: Scene, block: number, range: Range, noun: string): Entity | null {
  if (!BODY_NOUNS.has(noun)) return null;
  const fits = (voice: Voice): boolean =>
    voice.kind === "entity" && voice.entity.kind === "body" && voice.entity.key.includes(fold(noun));
  for (const { voice } of saidBefore(scene, block, BODY_REACH))
    if (voice.kind === "entity" && fits(voice)) return voice.entity;
  for (const { entity } of namesBefore(scene, block, range.first, BODY_REACH)) {
    if (entity.kind === "body" && entity.key.includes(fold(noun))) return entity;
  }
  return null;
}

/** A description brings back whoever spoke a little before. */
const DESCRIBED_REACH = 3;

/** "the lawyer said", "the group said": of whom no such word is known, the last person or body that spoke. */
function describedLast(scene: Scene, block: number, noun: string, sentence = 0): Voice | null {
  const isPerson = TITLES.has(noun) || PERSON_NOUNS.has(noun) || PERSON_ENDING.test(noun);
  if (!isPerson && !BODY_NOUNS.has(noun)) return null;
  for (const { voice } of saidBefore(scene, block, DESCRIBED_REACH)) {
    if (voice.kind !== "entity") continue;
    if ((voice.entity.kind === "person") === isPerson) return voice;
  }
  if (isPerson) return null;
  // "Lumenar will close a plant, the company said."
  const own = subjectOf(scene, block, sentence)?.voice;
  if (own?.kind === "entity" && own.entity.kind === "body" && mayBePronoun(own)) return own;
  // "Lumenar is based in Ohio. The company said …"
  for (const place of sentencesBefore(scene, block, sentence, 1)) {
    const voice = subjectOf(scene, place.block, place.sentence)?.voice;
    if (voice?.kind === "entity" && voice.entity.kind === "body" && mayBePronoun(voice)) return voice;
  }
  return null;
}

/** Nouns that are people by their ending, and a few that show it in no other way. */
const PERSON_ENDING =
  /(?:er|or|ist|ian|man|woman|-old|ee|ant)$|^(?:expert|premier|cm|pm|chief|official|jurist|academic|star|mogul|boss|successor|predecessor)$/u;

/** "the groups": the last subject or speaker that the article calls by the same word. */
function groupNamed(scene: Scene, block: number, range: Range, noun: string): Voice | null {
  const { sentence } = scene.blocks[block]![range.first]!;
  for (const place of sentencesBefore(scene, block, sentence, NOMINAL_REACH)) {
    const subject = subjectOf(scene, place.block, place.sentence);
    if (
      subject?.voice?.kind === "nominal" &&
      subject.voice.name.toLowerCase().split(/\s+/u).at(-1) === noun &&
      subject.voice.name.includes(" ")
    )
      return subject.voice;
  }
  return null;
}

/** The sentences before, nearest first. */
function* sentencesBefore(
  scene: Scene,
  block: number,
  sentence: number,
  reach: number,
): Generator<{ readonly block: number; readonly sentence: number }> {
  for (let b = block; b >= Math.max(0, block - reach); b--) {
    const count = b === block ? sentence : (scene.blocks[b]!.at(-1)?.sentence ?? -1) + 1;
    for (let s = count - 1; s >= 0; s--) yield { block: b, sentence: s };
  }
}

/** Whoever speaks through "the statement": named with it here, or who issued the one that was brought up before. */
function issuerOf(scene: Scene, block: number, range: Range, head: Range): Resolved | null {
  const tokens = scene.blocks[block]!;
  const own = ownerIn(scene, block, range, head);
  if (own) return { voice: own, form: "nominal", certainty: 0.95 };
  const noun = tokens[head.last - 1]!.lower;
  const { sentence } = tokens[range.first]!;
  let near: Voice | null = null;
  for (const place of sentencesBefore(scene, block, sentence, NOMINAL_REACH)) {
    const subject = subjectOf(scene, place.block, place.sentence);
    const issuer = bringsUp(scene, place.block, place.sentence, noun);
    if (issuer === "subject" && subject?.voice) return { voice: subject.voice, form: "nominal", certainty: 0.85 };
    if (issuer !== null && issuer !== "subject") return { voice: issuer, form: "nominal", certainty: 0.85 };
    if (near === null && subject?.voice && isBody(subject.voice) && subject.voice.kind === "entity")
      near = subject.voice;
  }
  const spoke = [...saidBefore(scene, block, 3)].find((said) => isBody(said.voice));
  const voice = spoke?.voice ?? near;
  return voice ? { voice, form: "nominal", certainty: 0.65 } : null;
}

const isBody = (voice: Voice): boolean => voice.kind === "nominal" || voice.entity.kind === "body";

const RELEASES = new Set("statement release communique communiqué".split(" "));

/** Whether a sentence introduces such a document ("issued a statement"), and by whom if it says so itself. */
function bringsUp(scene: Scene, block: number, sentence: number, noun: string): Voice | "subject" | null {
  const tokens = scene.blocks[block]!;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.sentence !== sentence || scene.quoted[block]![i] === 1) continue;
    if (token.lower !== noun && !(RELEASES.has(noun) && RELEASES.has(token.lower))) continue;
    let first = i;
    while (
      first > 0 &&
      tokens[first - 1]!.sentence === sentence &&
      tokens[first - 1]!.kind === "word" &&
      !DETERMINERS.has(tokens[first - 1]!.lower) &&
      !PREPOSITIONS.has(tokens[first - 1]!.lower) &&
      i - first < 6
    )
      first--;
    const determiner = tokens[first - 1]?.lower ?? "";
    const owner = ownerIn(scene, block, { first, last: Math.min(i + 8, tokens.length) }, { first, last: i + 1 });
    if (owner) return owner;
    if (/^(?:a|an|another|joint)$/u.test(determiner) || /^(?:a|an)$/u.test(tokens[first]!.lower)) return "subject";
  }
  return null;
}

/** "a Foreign Ministry statement", "the ministry's letter", "a statement by the groups". */
function ownerIn(scene: Scene, block: number, range: Range, head: Range): Voice | null {
  const tokens = scene.blocks[block]!;
  const inside = scene.names.mentions[block]!.findLast(
    ({ first, last, entity }) =>
      first >= range.first &&
      last < head.last &&
      last <= head.last - 1 &&
      entity.kind === "body" &&
      first >= head.first - 12,
  );
  if (inside) return { kind: "entity", entity: inside.entity };
  const modifier = tokens[head.last - 2];
  if (modifier && head.last - 2 >= range.first && BODY_NOUNS.has(modifier.lower)) {
    const entity = bodyNamed(scene, block, range, modifier.lower);
    if (entity) return { kind: "entity", entity };
  }
  // "a report published in August by the centre"
  for (let by = head.last; by < head.last + 6 && tokens[by]?.sentence === tokens[range.first]!.sentence; by++) {
    if (tokens[by]!.kind === "punct") break;
    if (!/^(?:by|from)$/u.test(tokens[by]!.lower)) continue;
    const phrase = phraseAfter({ tokens, quoted: scene.quoted[block]! }, by + 1);
    return phrase && voiceOf(scene, block, phrase).voice;
  }
  return null;
}
