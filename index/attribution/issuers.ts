/** Who speaks through "the statement", "the letter", "the resolution". */
import { bodyNamed, NOMINAL_REACH } from "./antecedents.ts";
import { BODY_NOUNS, DETERMINERS, PREPOSITIONS } from "./lexicon.ts";
import { isGenitive, phraseAfter, type Range, timeBefore } from "./phrases.ts";
import { saidBefore, type Reading, sentencesBefore, subjectOf } from "./reading.ts";
import { isBody, type Resolved, type Voice } from "./voice.ts";

/** Whoever speaks through "the statement": named with it here, or else (not with `isOwners`) who issued the one brought up before. */
export function issuerOf(
  reading: Reading,
  block: number,
  range: Range,
  head: Range,
  isOwners = false,
): Resolved | null {
  const tokens = reading.blocks[block]!;
  const own = ownerIn(reading, block, range, head);
  if (own) return { voice: own, form: "nominal", certainty: 0.95 };
  if (isOwners) return null;
  const noun = tokens[head.last - 1]!.lower;
  const { sentence, lower: opening } = tokens[range.first]!;
  // "a Homeland Security memo" is brought up here first.
  if (/^an?$/u.test(opening) && tokens[head.last - 2]!.cap) return null;
  let near: Voice | null = null;
  for (const place of sentencesBefore(reading, block, sentence, NOMINAL_REACH)) {
    const subject = subjectOf(reading, place.block, place.sentence);
    const issuer = bringsUp(reading, place.block, place.sentence, noun);
    // "Two soldiers died, the army said in a statement": it is the army's.
    const spoke = reading.said.get(place.block)?.findLast((said) => said.sentence === place.sentence)?.voice;
    const voice = issuer === "subject" ? (spoke ?? subject?.voice) : null;
    if (voice) return { voice, form: "nominal", certainty: 0.85 };
    if (issuer !== null && issuer !== "subject") return { voice: issuer, form: "nominal", certainty: 0.85 };
    if (near === null && subject?.voice && isBody(subject.voice) && subject.voice.kind === "entity")
      near = subject.voice;
  }
  // Only what is known already has a known issuer; "the 2012 Census report" is another than the one before.
  const isKnown = /^(?:the|this|that|these|those|its|his|her|their)$/u.test(opening);
  if (!isKnown || tokens.slice(range.first + 1, head.last - 1).some(({ cap, kind }) => cap || kind === "number"))
    return null;
  const spoke = [...saidBefore(reading, block, 3)].find(({ voice }) => isBody(voice));
  const voice = spoke?.voice ?? near;
  return voice ? { voice, form: "nominal", certainty: 0.65 } : null;
}

const RELEASES = new Set("statement release communique communiqué".split(" "));

/** Whether a sentence introduces such a document ("issued a statement"), and by whom if it says so itself. */
function bringsUp(reading: Reading, block: number, sentence: number, noun: string): Voice | "subject" | null {
  const tokens = reading.blocks[block]!;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.sentence !== sentence || reading.quoted[block]![i] === 1) continue;
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
    const owner = ownerIn(reading, block, { first, last: Math.min(i + 8, tokens.length) }, { first, last: i + 1 });
    if (owner) return owner;
    if (/^(?:a|an|another|joint)$/u.test(determiner) || /^(?:a|an)$/u.test(tokens[first]!.lower)) return "subject";
  }
  return null;
}

const ACQUIRED = /^(?:obtained|seen|reviewed|viewed|read|received|cited|examined|verified)$/u;

/** "a Foreign Ministry statement", "the ministry's letter", "a statement by the groups". */
function ownerIn(reading: Reading, block: number, range: Range, head: Range): Voice | null {
  const tokens = reading.blocks[block]!;
  const inside = reading.names.mentions[block]!.findLast(
    ({ first, last, entity }) =>
      first >= range.first &&
      last < head.last &&
      last <= head.last - 1 &&
      entity.kind === "body" &&
      first >= head.first - 12 &&
      // "the Population and Housing Census report" is of no Population.
      tokens[last]!.lower !== "and" &&
      tokens[first - 1]?.lower !== "and",
  );
  // "Jim Ames's statement"
  const owner = reading.names.mentions[block]!.find(
    ({ first, last, entity }) =>
      first >= range.first && last + 1 === head.first && isGenitive(tokens[last]) && entity.kind === "person",
  );
  // "U.N. envoy Jim Ames's statement" is of no U.N.
  const issuer = inside && (!owner || inside.first >= head.first) ? inside : owner;
  if (issuer) return { kind: "entity", entity: issuer.entity };
  const modifier = tokens[head.last - 2];
  if (modifier && head.last - 2 >= range.first && BODY_NOUNS.has(modifier.lower)) {
    const entity = bodyNamed(reading, block, head, modifier.lower);
    if (entity) return { kind: "entity", entity };
  }
  // "a report published in August by the centre"
  for (let by = head.last; by < head.last + 6 && tokens[by]?.sentence === tokens[range.first]!.sentence; by++) {
    if (tokens[by]!.kind === "punct") break;
    // Whoever posts a family's statement need not have made it.
    if (tokens[by]!.lower === "posted") break;
    // "documents obtained by the Post" are another's.
    if (ACQUIRED.test(tokens[by]!.lower)) break;
    if (!/^(?:by|from)$/u.test(tokens[by]!.lower)) continue;
    const line = { tokens, quoted: reading.quoted[block]! };
    const phrase = phraseAfter(line, by + 1);
    if (!phrase) return null;
    // "released by the ministry | last month"
    const end = by < range.last ? Math.min(phrase.last, range.last) : phrase.last;
    const last = end - timeBefore(line, end - 1);
    return last > phrase.first ? reading.voiceOf(block, { first: phrase.first, last }).voice : null;
  }
  return null;
}
