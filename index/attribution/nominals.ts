/** Whom a common noun phrase means: "the minister", "the ministry", "the statement", "rights groups". */
import { bodyNamed, describedLast, groupNamed, roleBearer } from "./antecedents.ts";
import { bearerOfEpithet, isEpithet } from "./epithets.ts";
import { issuerOf } from "./issuers.ts";
import { CUES, DOCUMENT_NOUNS, PREPOSITIONS } from "./lexicon.ts";
import { HANGS_ON_NOUN, type Range } from "./phrases.ts";
import { headRange, opensSentence, type Reading, sentencesBefore, subjectOf } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { isPlural, mayBePronoun, maySpeak, type Resolved, SILENT, type Voice } from "./voice.ts";

/** "the minister", "the ministry", "the statement", "rights groups". */
export function resolveNominal(reading: Reading, block: number, range: Range): Resolved {
  const tokens = reading.blocks[block]!;
  const head = headRange(reading, block, range);
  const noun = tokens[head.last - 1]!;
  const certain = (voice: Voice, certainty: number): Resolved => ({ voice, form: "nominal", certainty });
  const isAccount = ACCOUNTS.test(noun.lower);
  if (isAccount && /^(?:his|her)$/u.test(tokens[range.first]!.lower)) return ownerOf(reading, block, range.first);
  if (isAccount || DOCUMENT_NOUNS.has(noun.lower)) {
    const issuer = issuerOf(reading, block, range, head, isAccount);
    if (issuer) return issuer;
  }
  if (/^(?:most|many|some|others|all|both|few|several)$/u.test(noun.lower) && range.last - range.first === 1) {
    for (const place of sentencesBefore(reading, block, noun.sentence, 1)) {
      const voice = subjectOf(reading, place.block, place.sentence)?.voice;
      if (voice?.kind === "nominal" && isPlural(voice.name) && mayBePronoun(voice)) return certain(voice, 0.75);
    }
    // Most of whom the text leaves to the reader.
    return { ...SILENT, form: "pronoun" };
  }
  const definite =
    /^(?:the|this|that|these|those|its|his|her|their)$/u.test(tokens[range.first]!.lower) || head.first > range.first;
  if (definite) {
    const entity = roleBearer(reading, block, range, head) ?? bodyNamed(reading, block, range, noun.lower);
    if (entity) return certain({ kind: "entity", entity }, 0.85);
    const group = groupNamed(reading, block, range, noun.lower);
    if (group) return certain(group, 0.85);
    if (tokens[range.first]!.lower === "the" && isEpithet(reading, block, head)) {
      const bearer = bearerOfEpithet(reading, block, head);
      return bearer === null ? SILENT : certain({ kind: "entity", entity: bearer }, 0.8);
    }
    // "his lawyer" is somebody else than who spoke, "the lawyer who called" and "the bank's lawyer" too; "the lawyer"
    // may be the one.
    const isInverted = CUES.has(tokens[range.first - 1]?.lower ?? "");
    const isOwned = tokens.slice(range.first, head.first).some((token, i) => token.cap && i > 0);
    const isBare =
      tokens[range.first]!.lower === "the" &&
      !isOwned &&
      (isInverted || tokens[range.last]?.lower !== "who") &&
      // "The aide who took the call": told from others by it.
      !(tokens[range.last - 1]!.lower === "who" && tokens[range.last - 2]!.kind === "word");
    const last = isBare ? describedLast(reading, block, range, noun.lower) : null;
    if (last) return certain(last, 0.8);
  }
  const owned = ofOwner(reading, block, range);
  if (owned) return owned;
  const from =
    /^(?:a|an|the|this|that|these|those|his|her|its|their)$/u.test(tokens[range.first]!.lower) &&
    range.last - range.first > 1 &&
    // "Those in favour of it"
    !PREPOSITIONS.has(tokens[range.first + 1]!.lower)
      ? range.first + 1
      : range.first;
  const to = HANGS_ON_NOUN.test(tokens[range.last - 1]!.lower) && range.last - from > 1 ? range.last - 1 : range.last;
  const name = reading.text
    .slice(tokens[from]!.start, tokens[to - 1]!.end)
    .replace(/^both (?=.* and )/u, "")
    .replace(/^(?:number|group|handful|couple|majority|coalition|series) of (?=\S)/u, "")
    .replace(/,? (?:who|which|that)$|\s*\([^)]*\)?$/u, "");
  if (NOBODY.test(name) || name === "who" || !/\p{L}/u.test(name)) return SILENT;
  const counted = isShare(noun) ? tokens[range.last - 1]! : noun;
  return {
    ...certain({ kind: "nominal", name }, 1),
    // "the lull in the Democratic race" speaks as little as any lull.
    isUnlikely: !maySpeak(
      counted.lower,
      counted.cap ? (opensSentence(tokens, from) ? uncapitalised(reading, name) : name) : "",
    ),
  };
}

/** What people tell: it speaks for whoever's it is, and for nobody else. */
const ACCOUNTS = /^(?:accounts?|memoirs?|autobiography|diary|diaries|testimony|recollections?|submissions?)$/u;

/** "his family", "her lawyer": one of many in a corpus, which goes by whose it is; a family of nobody's by nothing. */
function ofOwner(reading: Reading, block: number, { first, last }: Range): Resolved | null {
  const tokens = reading.blocks[block]!;
  const owner = tokens[first]!.lower;
  const isFamily = /^(?:family|relatives|parents)$/u.test(tokens[last - 1]!.lower);
  if (last - first < 2 || !(/^(?:his|her)$/u.test(owner) || (owner === "their" && isFamily))) return null;
  // "Ann Lee and her colleagues" are named with her already.
  if (!isFamily && tokens[first - 1]?.lower === "and") return null;
  // "Lee said his successor …": in words of somebody it may be anybody's.
  const isTold = (reading.said.get(block) ?? []).some(({ words }) =>
    words.some((part) => part.first <= first && first < part.last),
  );
  if (!isFamily && isTold) return null;
  const { voice, certainty } = ownerOf(reading, block, first);
  if (voice === null || (!isFamily && certainty < SURE_OWNER)) return isFamily ? SILENT : null;
  const whose = voice.kind === "entity" ? voice.entity.name : voice.name;
  const noun = reading.text.slice(tokens[first + 1]!.start, tokens[last - 1]!.end);
  return {
    voice: { kind: "nominal", name: `${whose}’s ${noun}` },
    form: "nominal",
    certainty,
    isUnlikely: !maySpeak(tokens[last - 1]!.lower, ""),
  };
}

/** Whom "his" or "her" at a token means: whom the sentence is about, or else whom "he" or "she" would. */
function ownerOf(reading: Reading, block: number, at: number): Resolved {
  const { sentence, lower } = reading.blocks[block]![at]!;
  const about = subjectOf(reading, block, sentence);
  const owner = about?.voice?.kind === "entity" ? about.voice.entity : null;
  const gender = lower === "his" ? "male" : "female";
  return about && about.range.last <= at && owner?.kind === "person" && (owner.gender ?? gender) === gender
    ? { voice: about.voice, form: "pronoun", certainty: 0.9 }
    : reading.voiceOf(block, { first: at, last: at + 1 });
}

/** Less surely, "his lawyer" stays just that. */
const SURE_OWNER = 0.75;

/** "a third of voters", "Ten of the 18 staffers": of whom they are a part. */
const isShare = ({ lower, kind }: Token): boolean =>
  kind === "number" ||
  /^(?:some|many|most|few|several|both|all|none|any|half|thirds?|quarters?|share|proportion|percentage|majority|majorities|number|slice|chorus|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundreds|thousands)$/u.test(
    lower,
  );

/** What ran into the place of a subject: "Following the vote", "and, in particular, …". */
const NOBODY =
  /^(?:(?:it|there|this|that|what|which|all|both|one|particular|addition|fact|turn|part|contrast|response|total)$|(?:following|including|writing|speaking|answering|according)(?!\p{L}))/iu;

/** A capital that only opens a sentence makes no name: "Polls", but "Republicans" if it has one elsewhere too. */
const uncapitalised = (reading: Reading, name: string): string =>
  reading.capitalised.has(name.split(/\s/u, 1)[0]!) || isSurname(reading, name)
    ? name
    : name.charAt(0).toLowerCase() + name.slice(1);

/** "Brandt, 54, said": one word that the document never writes without a capital, and no plural. */
const isSurname = ({ blocks }: Reading, name: string): boolean => {
  const lower = name.toLowerCase();
  return (
    /^\p{L}{3,}$/u.test(name) && !name.endsWith("s") && !blocks.some((line) => line.some(({ text }) => text === lower))
  );
};
