/**
 * Whom an age, a nation or a standing means: "the 36-year-old", "the Scot", "the former champion". It is somebody of that
 * age or else whoever was brought up last; a speaker of that name there is not.
 */
import type { Entity } from "./names.ts";
import type { Range } from "./phrases.ts";
import { type Reading, sentencesBefore, subjectOf } from "./reading.ts";
import type { Token } from "./tokens.ts";
import type { Voice } from "./voice.ts";

/** One of a nation, by nouns that are no adjectives; those in "-man" go by their ending. */
const ONE_OF_NATION =
  /^(?:scot|briton|brit|serb|croat|dane|swede|finn|pole|turk|czech|slovak|spaniard|kiwi|aussie|filipina|latvian|thai|swiss|kenyan|\p{L}{3,10}(?:ian|ean|wegian)|(?:english|french|irish|welsh|dutch|scots|ulster|cornish|york?shire)(?:wo)?man)$/u;
const STANDING =
  /^(?:champion|star|superstar|veteran|legend|ace|native|winner|finalist|medall?ist|seed|rookie|skipper|teenager|forward|defender|winger|newcomer|incumbent|pensioner|retiree|octogenarian|singer|rapper|musician|comedian|actor|actress|striker|golfer|cyclist|sprinter|boxer|goalkeeper|midfielder|footballer|quarterback|novelist|playwright|(?:father|mother|mum|mom|dad)-of-\p{L}+)$/u;

/** Paragraphs back that a reader keeps in mind who is spoken of. */
const REACH = 2;

/** Whether the phrase behind "the", whose head `head` is, only describes somebody. */
export function isEpithet({ blocks }: Reading, block: number, head: Range): boolean {
  const row = blocks[block]!.slice(head.first, head.last);
  const noun = row.at(-1)?.lower ?? "";
  return row.some((_, k) => ageAt(row, k) !== null) || isOneOfNation(noun) || STANDING.test(noun);
}

/** "31", of the tokens "31", "-", "year-old" with the last of them at `k`. */
const ageAt = (tokens: readonly Token[], k: number): string | null =>
  tokens[k]?.lower === "year-old" && tokens[k - 1]?.text === "-" ? (tokens[k - 2]?.text ?? null) : null;

export const isOneOfNation = (noun: string): boolean => ONE_OF_NATION.test(noun);

/** The person meant; null where the article leaves it open. */
export function bearerOfEpithet(reading: Reading, block: number, head: Range): Entity | null {
  const row = reading.blocks[block]!.slice(head.first, head.last);
  const years = row.map((_, k) => ageAt(row, k)).find((age) => age !== null);
  const aged = years === undefined ? [] : agedSo(reading, years);
  if (aged.length === 1) return aged[0]!;
  if (aged.length > 1) return null;
  for (const place of sentencesBefore(reading, block, reading.blocks[block]![head.last - 1]!.sentence, REACH)) {
    const said = reading.said.get(place.block)?.findLast(({ sentence }) => sentence === place.sentence)?.voice;
    const person = personOf(said) ?? personOf(subjectOf(reading, place.block, place.sentence)?.voice);
    if (person !== null) return person;
  }
  return null;
}

const personOf = (voice: Voice | null | undefined): Entity | null =>
  voice?.kind === "entity" && voice.entity.kind === "person" ? voice.entity : null;

/** Whose age the article gives as this: "Ames, 36, …", "36-year-old Ames". */
function agedSo({ blocks, names }: Reading, years: string): Entity[] {
  const found = new Set<Entity>();
  blocks.forEach((tokens, b) => {
    for (const { entity, titleFirst, last } of names.mentions[b]!) {
      const behind = tokens[last]?.text === "," && tokens[last + 1]?.text === years;
      const ahead = ageAt(tokens, titleFirst - 1) === years;
      if (entity.kind === "person" && (behind || ahead)) found.add(entity);
    }
  });
  return [...found];
}
