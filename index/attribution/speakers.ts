/**
 * Whom a mention means: names to the persons and bodies of the article, pronouns and "the minister" to whoever was
 * named before.
 *
 * Works through a document in text order and keeps what a reader would keep: who was named where, who spoke last.
 */
import { groupBy } from "../../src/group-by.ts";
import { attributionConfidence } from "./confidence.ts";
import { voiceOf } from "./mentions.ts";
import type { DocumentNames } from "./names.ts";
import { type Partner, partnersOf } from "./partners.ts";
import { isReported, type RawQuotation, type Rule } from "./raw-quotation.ts";
import { capitalisedWithin, type Place, type Reading, saidBefore } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { headOf, isOwned, maySpeak, mayBeUnnamed, type Resolved, type Voice } from "./voice.ts";

export interface Attribution {
  readonly voice: Voice | null;
  readonly mention: Place | null;
  /** Who else speaks in the same breath: of "Ames and Lee said" Ames, where `voice` is Lee. */
  readonly partners: readonly Partner[];
  readonly confidence: number;
}

/** Attributes each raw quotation of a document; the result is parallel to `raw`. */
export function attribute(
  text: string,
  blocks: readonly (readonly Token[])[],
  entries: readonly number[],
  quoted: readonly Uint8Array[],
  names: DocumentNames,
  raw: readonly RawQuotation[],
): Attribution[] {
  const reading: Reading = {
    text,
    blocks,
    entries,
    quoted,
    names,
    capitalised: capitalisedWithin(blocks),
    said: new Map(),
    roleWords: new Map(),
    subjects: new Map(),
    voiceOf: (block, range, words = []) => voiceOf(reading, block, range, words),
  };
  const blockmates = groupBy(raw, ({ block }) => block);
  const results = new Map<number, Attribution>();
  const settle = (i: number): Attribution => {
    const known = results.get(i);
    if (known) return known;
    const { sameAs, endOf, rule } = raw[i]!;
    // Set before its source is asked for, so that a circle of "the same as" ends in silence.
    results.set(i, UNATTRIBUTED);
    const source = sameAs === null ? null : settle(sameAs);
    const shared = source && { ...source, confidence: shareOf(rule, raw[sameAs!]!.rule) * source.confidence };
    const own = shared ?? attributeOwn(reading, raw[i]!, isReported(raw[i]!, blockmates.get(raw[i]!.block)!));
    const described = endOf !== undefined && isDescribed(reading, raw[i]!, own) ? settle(endOf) : null;
    const result = isSpokenOf(reading, raw[i]!, source) ? withName(own, described) : UNATTRIBUTED;
    results.set(i, result);
    return result;
  };
  for (const i of raw.map((_, index) => index).sort((x, y) => textOrder(raw[x]!) - textOrder(raw[y]!))) settle(i);
  return raw.map((_, i) => results.get(i)!);
}

/** "the government spokesman said": a description of a person. */
function isDescribed({ blocks }: Reading, { block, subject }: RawQuotation, { voice }: Attribution): boolean {
  if (subject === null || voice?.kind !== "nominal" || blocks[block]![subject.first]!.lower !== "the") return false;
  return mayBeUnnamed(voice.name, "male") || mayBeUnnamed(voice.name, "female");
}

/** What a description ends, where somebody with a name began it: a speech of several paragraphs has one speaker. */
function withName(own: Attribution, begun: Attribution | null): Attribution {
  if (begun?.voice?.kind !== "entity" || begun.voice.entity.kind !== "person") return own;
  return { ...own, voice: begun.voice, confidence: own.confidence * attributionConfidence("open-paragraph", "shared") };
}

/** Whether a subject beside a shared speaker means that speaker; true where none stands beside. */
function isSpokenOf(reading: Reading, { subject, subjectBlock }: RawQuotation, source: Attribution | null): boolean {
  if (source === null || subject === null || subjectBlock === undefined) return true;
  const { voice } = reading.voiceOf(subjectBlock, subject);
  return voice?.kind === "entity" && source.voice?.kind === "entity" && voice.entity === source.voice.entity;
}

/** A speech of many paragraphs is as sure at its end as in its second one. */
const shareOf = (rule: Rule, source: Rule): number =>
  rule === "open-paragraph" && source === rule ? 1 : attributionConfidence(rule, "shared");

const UNATTRIBUTED: Attribution = { voice: null, mention: null, partners: [], confidence: 0 };

/** A quotation with a subject of its own; `reported` where somebody else tells of it. */
function attributeOwn(reading: Reading, quotation: RawQuotation, reported: boolean): Attribution {
  const { block: own, parts, subjectBlock, subject, cue, rule } = quotation;
  if (!subject) return UNATTRIBUTED;
  const block = subjectBlock ?? own;
  const resolved = reading.voiceOf(block, subject, block === own ? parts : []);
  const { voice, form, certainty, isUnlikely = false } = whoContinues(reading, quotation, resolved) ?? resolved;
  // Who "she" is may stay open; that the text says "she" is known.
  if (!voice) return form === "pronoun" ? { ...UNATTRIBUTED, mention: { block, range: subject } } : UNATTRIBUTED;
  // What signs tell without marks is what the article makes of them.
  if (quotation.form === "indirect" && voice.kind === "nominal" && INSCRIBED.test(voice.name)) return UNATTRIBUTED;
  // "Falsified Papers: “…”": a heading of the article's own.
  const words =
    voice.kind === "nominal"
      ? headOf(voice.name.toLowerCase())
          .replace(/^.*['’]s /u, "")
          .split(" ")
      : [];
  if (rule === "colon" && words.length > 0 && !words.some((word) => maySpeak(word, ""))) return UNATTRIBUTED;
  const isGuess = rule === "sentence-before";
  if (isGuess && !(voice.kind === "entity" && voice.entity.kind === "person")) return UNATTRIBUTED;
  // "Ames said Lee raised it. He added …": he who added is the one who reports.
  if (!reported && !isGuess) {
    const { sentence, lower } = reading.blocks[block]![subject.first]!;
    // "A reporter asked Ames how he felt. He replied …"
    const asks = cue !== null && reading.blocks[own]![cue.first]!.lower.startsWith("ask");
    const isUnknown =
      voice.kind === "nominal" &&
      !asks &&
      (form === "pronoun" || /^(?:an?|the|one|another|my|our|his|her|their)$/u.test(lower) || isOwned(voice.name));
    const said = { sentence, voice, isUnknown, isSource: rule === "according", words: block === own ? parts : [] };
    const here = reading.said.get(block);
    if (here) here.push(said);
    else reading.said.set(block, [said]);
  }
  const ruled = attributionConfidence(rule, form);
  // "the challenge said that …": a subject that hardly speaks was taken wrongly.
  const confidence = isUnlikely ? ruled / 2 : ruled;
  const partners = partnersOf(reading, block, subject, voice);
  return { voice, mention: { block, range: subject }, partners, confidence: confidence * certainty };
}

const INSCRIBED = /(?:^| )(?:signs?|banners?|posters?|placards?|slogans?|captions?)$/iu;

/** "The singer continued: …": whoever spoke last, though another in the article is a singer too. */
function whoContinues(reading: Reading, { block, cue }: RawQuotation, { voice, form }: Resolved): Resolved | null {
  if (form !== "nominal" || cue === null || !reading.blocks[block]![cue.first]!.lower.startsWith("continue"))
    return null;
  const [last] = saidBefore(reading, block, SPEECH_REACH);
  const isPerson = (whom: Voice | undefined | null): boolean =>
    whom?.kind === "entity" && whom.entity.kind === "person";
  return isPerson(voice) && isPerson(last?.voice) ? { voice: last!.voice, form, certainty: 0.85 } : null;
}

/** A speech that goes on has had so many paragraphs at most. */
const SPEECH_REACH = 3;

/** Text order: by block, then by where the reporting clause or the words begin. */
const textOrder = ({ block, parts, subject }: RawQuotation): number =>
  block * 1e6 + Math.max(parts[0]!.first, subject?.first ?? 0);
