/**
 * Direct, indirect and mixed quotations of one document, each with the words that name its speaker there.
 *
 * Quoted regions look for the clause that reports them, by position, surest rule first; what a clause reports outside
 * marks is indirect speech. Whom a mention means is settled in `speakers.ts`.
 */
import type { Clause } from "./clause.ts";
import { AUTHOR_PRONOUNS } from "./lexicon.ts";
import { linkRegion } from "./linked-regions.ts";
import { mainSubject } from "./main-subject.ts";
import type { MarkedLine } from "./marks.ts";
import type { Range } from "./phrases.ts";
import { isReported, type RawQuotation } from "./raw-quotation.ts";
import { readDroppedVerbs, readListings, readReported } from "./reported-speech.ts";
import { openScene, type Scene, TITLE } from "./scene.ts";
import { MIN_TRANSCRIPT_TURNS, readTranscript, speakerLabel } from "./transcripts.ts";
import { type Carry, linkRest } from "./unlinked-regions.ts";
import { isWorkTitle } from "./work-titles.ts";

const NOTHING_OPEN: Carry = {
  block: -1,
  last: -1,
  unclosed: false,
  colon: false,
  quoted: false,
  asked: -1,
  spoken: -1,
  introducer: null,
  subject: null,
};

/**
 * Finds the quotations of a document; `lines[i]` is prose block i, without tokens where it is masked, and `entries[i]`
 * the first block of its entry.
 */
export function findQuotations(lines: readonly MarkedLine[], entries: readonly number[]): RawQuotation[] {
  const raw: RawQuotation[] = [];
  let carry = NOTHING_OPEN;
  const isTranscript = lines.filter(({ tokens }) => speakerLabel(tokens) > 0).length >= MIN_TRANSCRIPT_TURNS;
  lines.forEach((line, block) => {
    if (entries[block] === block) carry = NOTHING_OPEN;
    if (line.tokens.length === 0 || isRecordingLabel(line)) return;
    carry = readBlock(openScene(line, block), raw, carry, isTranscript);
  });
  return raw;
}

function readBlock(scene: Scene, raw: RawQuotation[], carry: Carry, isTranscript: boolean): Carry {
  const first = raw.length;
  const used = new Set<Clause>();
  if (isTranscript) readTranscript(scene, raw);
  for (const [r, region] of scene.regions.entries()) if (isWorkTitle(scene, region)) scene.owner[r] = TITLE;
  for (const [r, region] of scene.regions.entries()) if (scene.owner[r] === -1) linkRegion(scene, r, region, raw, used);
  for (const clause of scene.clauses) if (!used.has(clause)) readReported(scene, clause, raw, used);
  readDroppedVerbs(scene, raw);
  readListings(scene, raw, first);
  linkRest(scene, raw, first, carry);
  const { tokens, regions } = scene;
  const lastRegion = regions.at(-1);
  const owner = regions.length > 0 ? scene.owner.findLast((index) => index >= 0) : undefined;
  const reported = raw.length > first ? lastInText(raw, first) : -1;
  const colon = tokens.at(-1)?.text === ":";
  return {
    block: scene.block,
    subject: mainSubject(scene, tokens.length - 1),
    introducer: colon ? introducer(scene) : null,
    last: owner ?? reported,
    unclosed: lastRegion !== undefined && !lastRegion.closed,
    colon,
    quoted: owner !== undefined,
    asked: owner === undefined && asks(scene) ? carry.spoken : -1,
    spoken: lastSpoken(scene, raw, first) ?? carry.spoken,
  };
}

/** The last direct quotation from `first` on that a clause hands to somebody else than the article's author. */
function lastSpoken({ tokens }: Scene, raw: readonly RawQuotation[], first: number): number | undefined {
  const index = raw.findLastIndex(
    ({ form, subject, cue }, i) =>
      i >= first &&
      form === "direct" &&
      cue !== null &&
      subject !== null &&
      !AUTHOR_PRONOUNS.has(tokens[subject.first]!.lower),
  );
  return index < 0 ? undefined : index;
}

/** "What would he do, then?", "But you wrote it, I say.": an author who leads an interview. */
function asks({ tokens, clauses }: Scene): boolean {
  const { sentence, text } = tokens.at(-1)!;
  return (
    text === "?" ||
    clauses.some(
      ({ subject, sentence: own }) =>
        own === sentence && subject !== null && AUTHOR_PRONOUNS.has(tokens[subject.first]!.lower),
    )
  );
}

/** `He told his audience, to applause:` — whose words follow in the next paragraph. */
function introducer(scene: Scene): Range | null {
  const end = scene.tokens.length - 1;
  const { sentence } = scene.tokens[end]!;
  const clause = scene.clauses.findLast((other) => other.sentence === sentence && other.subject !== null);
  return clause?.subject ?? mainSubject(scene, end);
}

/** "Transcript as follows:", "Watch the full remarks:": whoever spoke above it is heard below it. */
const isRecordingLabel = ({ tokens }: MarkedLine): boolean =>
  tokens.length <= MAX_LABEL_TOKENS && tokens.at(-1)!.text === ":" && tokens.some(({ lower }) => RECORDING.test(lower));

const RECORDING = /^(?:transcript|video|audio|clip|excerpt|remarks|speech|exchange|interview)s?$/u;
const MAX_LABEL_TOKENS = 8;

/** The last quotation from `first` on that nobody else reports. */
function lastInText(raw: readonly RawQuotation[], first: number): number {
  const here = raw.slice(first);
  let best = first;
  here.forEach((quotation, i) => {
    if (quotation.parts[0]!.first >= raw[best]!.parts[0]!.first && !isReported(quotation, here)) best = first + i;
  });
  return best;
}
