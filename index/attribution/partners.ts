/** Who speaks in the same breath as a subject: of "Ames and Lee said" Ames, where the subject is Lee. */
import { DETERMINERS, PERSON_NOUNS, TITLES } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import type { Range } from "./phrases.ts";
import type { Place, Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";
import type { Voice } from "./voice.ts";

export interface Partner {
  readonly voice: Voice;
  readonly mention: Place;
}

/** "and | her husband, | John Roe" */
const isKin = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.text === "," &&
  PERSON_NOUNS.has(tokens[first - 2]?.lower ?? "") &&
  /^(?:his|her)$/u.test(tokens[first - 3]?.lower ?? "");

/** "researchers", "lawmakers": what several people are who are named behind. */
const areWhat = (token: Token | undefined): boolean =>
  token !== undefined && !token.cap && token.lower.endsWith("s") && TITLES.has(token.lower.slice(0, -1));

/** "Ann Lee, the mayor, and | John Roe | said": the names that "and" joins to the subject's, nearest first. */
export function partnersOf(reading: Reading, block: number, subject: Range, voice: Voice): Partner[] {
  const tokens = reading.blocks[block]!;
  const mentions = reading.names.mentions[block]!;
  const own = mentions.findLast(({ first, last }) => first >= subject.first && last <= subject.last);
  // "Ann Lee and | her colleagues | said"
  const isCompany = voice.kind === "nominal" && /^(?:his|her|their)$/u.test(tokens[subject.first]!.lower);
  if (!isCompany && (!own || voice.kind !== "entity" || own.entity !== voice.entity)) return [];
  const kind = voice.kind === "entity" ? voice.entity.kind : "person";
  const { sentence } = tokens[subject.first]!;
  const isJoined =
    own && !isCompany && tokens.slice(subject.first, own.titleFirst).some(({ lower }) => lower === "and");
  let first = isJoined ? own.titleFirst : subject.first;
  if (isKin(tokens, first)) first -= 3;
  const found: NameMention[] = [];
  for (;;) {
    const joint = tokens[first - 1]?.lower ?? "";
    if (joint !== "and" && !(joint === "," && found.length > 0)) break;
    let end = joint === "and" && tokens[first - 2]?.text === "," ? first - 2 : first - 1;
    // "Ann Lee, 61, and"
    if (tokens[end - 1]?.kind === "number" && tokens[end - 2]?.text === ",") end -= 2;
    const next = mentions.find(({ last }) => last === end);
    if (!next || next.entity.kind !== kind || (voice.kind === "entity" && next.entity === voice.entity)) break;
    found.push(next);
    first = next.titleFirst;
    // "the researchers | Ann Lee and John Roe"
    while (DETERMINERS.has(tokens[first - 1]?.lower ?? "") || areWhat(tokens[first - 1])) first--;
  }
  // "The plan was drawn by Ann Lee and John Roe said …": what stands behind a verb or preposition is no subject.
  const before = tokens[first - 1];
  const opens =
    before === undefined ||
    before.sentence !== sentence ||
    before.kind !== "word" ||
    /^(?:but|while|as|that|because|both|when|after|though)$/u.test(before.lower) ||
    (before.lower === "to" && tokens[first - 2]?.lower === "according");
  if (!opens) return [];
  return found.map(({ entity, first: from, last }) => ({
    voice: { kind: "entity", entity },
    mention: { block, range: { first: from, last } },
  }));
}
