/**
 * Whose words a question asks for and on what, read by what is in it rather than by how it is put: the speakers it
 * names, wherever they stand, then without them and without the words of asking what is left, which is the topic.
 *
 *     "show any line spoken by Vesey"                     ->  Vesey
 *     "does general mark milley think they leave soon"    ->  general mark milley | leave soon
 *     "former cnrp lawmaker - asking outsiders for help"  ->  former cnrp lawmaker | outsiders help
 */
import type { Inquiry } from "../inquiry.ts";
import { analyse } from "../terms.ts";
import { isFiller, isHearer, isOfAnswer, isTellingWord } from "./asking-words.ts";
import { withoutCircumstance } from "./hearer.ts";
import { isApposed, isLeftover, isOfAsker, isOfPurpose } from "./leftover.ts";
import { placeAfter } from "./office-place.ts";
import { asks, isPossessive, rowOf, textOf } from "./question-row.ts";
import type { Word } from "./question-row.ts";
import { MARKERS, chooseSpeakers } from "./speaker-place.ts";
import type { Spotted } from "./speaker-place.ts";
import { spotDescribed, spotNames, spotStrangers } from "./spot-speakers.ts";

/** What is asked of whoever is named. */
interface Matter {
  readonly topic?: string;
  /** A word of speech that is part of what is asked: "denied". */
  readonly verb?: string;
  /** The topic is only the occasion: "after the talks". */
  readonly isOccasion?: true;
  /** The topic is only what is left of a request for all their words. */
  readonly isLeftover?: true;
  /** The question asks for somebody's words, rather than for something about them. */
  readonly isForWords: boolean;
}

/** A reading of a question. */
export interface Voices extends Matter {
  /** As typed, titles with it. */
  readonly person: string;
}

/** Longer questions tell a story around what they ask. */
const MAX_WORDS = 60;
/** After "on" these are no topic. */
const ON_RECORD = new Set(["record", "file", "camera", "tape", "air", "paper", "stage", "earth"]);
const OCCASIONS = new Set(["after", "during", "following", "before", "when", "while", "amid"]);
/** Several words that together ask for somebody's. */
const ASKS_FOR_WORDS =
  /\bacc(?:ording|\.)? to\b|\bon (?:the )?record\b|\bma(?:kes?|de) of\b|\bma(?:kes?|de) (?:it )?clear\b|\bget(?:s|ting)? at\b|\b(?:everything|anything|all)\b[^,.;:?!]{0,30}\b(?:from|by)\b|\b(?:every|each)(?: (?:single|last|little))? (?:thing|bit|scrap)\b/iu;
/** After whatever noun is somebody's, these lead to what they said: "Grayling's pitch about …", not "Grayling's ban on …". */
const ABOUT = /^(?:about|regarding|concerning)$/u;
/** Asks for the speaker. */
const ASKS_WHO = /^\W*(?:(?:and|but|so|ok|name|find|tell me|say|do you know) )*who(?:ever|m|se)?(?!\p{L})/iu;

/** Undefined where nobody is named in a speaker's place. */
export async function readVoices(text: string, inquiry: Inquiry): Promise<Voices | undefined> {
  const row = rowOf(withoutCircumstance(text));
  if (row.length === 0 || row.length > MAX_WORDS || ASKS_WHO.test(text)) return undefined;
  const named = await spotNames(row, inquiry);
  const described = await spotDescribed(row, named, inquiry);
  const isWithin = (one: Spotted): boolean => described.some(({ from, to }) => from <= one.from && one.to <= to);
  const known = [...named.filter((one) => !isWithin(one)), ...described];
  const chosen = chooseSpeakers(row, [...known, ...(await spotStrangers(row, known, inquiry))]);
  if (chosen === undefined) return undefined;
  // "So Martin Taylor, can I see Martin Taylor's words"
  const place = await placeAfter(row, chosen.at(-1)!, inquiry);
  const names = new Set(chosen.map((one) => textOf(row, one)));
  const ids = new Set(chosen.flatMap((one) => one.ids ?? []));
  const isAgain = (one: Spotted): boolean =>
    names.has(textOf(row, one)) || (one.ids !== undefined && one.ids.every((id) => ids.has(id)));
  const again = known.filter((one) => !chosen.includes(one) && isAgain(one));
  const matter = matterOf(row, [...chosen, ...again, ...(place === undefined ? [] : [place])]);
  const person = chosen.map((one) => textOf(row, one)).join(" and ");
  return { person, ...matter, isForWords: matter.isForWords || ASKS_FOR_WORDS.test(text) };
}

/** Words of what somebody is, set off before the name. */
const MAX_APPOSED = 6;

/** "How did | the law professor type, | Revesz, put it": what somebody is says nothing of what they said. */
function apposedTo(row: readonly Word[], { from }: Spotted): { readonly from: number; readonly to: number } {
  const none = { from, to: from };
  if (!row[from - 1]?.typed.endsWith(",")) return none;
  for (let at = from - 1; at >= Math.max(0, from - MAX_APPOSED); at--) {
    if (at < from - 1 && row[at]!.closes) return none;
    if (/^(?:the|that|this|an?|some|our)$/u.test(row[at]!.word)) return { from: at, to: from };
  }
  return none;
}

/** What is left of a question without the speakers and the words of asking; after "about" every word is kept. */
export function matterOf(row: readonly Word[], chosen: readonly [Spotted, ...Spotted[]]): Matter {
  const isChosen = (at: number): boolean => chosen.some(({ from, to }) => from <= at && at < to);
  const isContent = (at: number): boolean => !isChosen(at) && !isFiller(row[at]!.word);
  const marker = row.findIndex(({ word }, at) => {
    const isMarker = MARKERS.has(word) && !isChosen(at) && !isChosen(at + 1);
    return (
      isMarker &&
      !/[,;.?!]$/u.test(row[at]!.typed) &&
      !ON_RECORD.has(row[at + 1]?.word ?? "") &&
      row.some((_, later) => later > at && isContent(later))
    );
  });
  // "On the elections, what does Malin have to say?"
  const comma = marker < 0 ? -1 : row.findIndex(({ closes }, at) => at > marker && closes && at < chosen[0].from);
  const isAsking = (at: number): boolean => marker < 0 || at < marker || (comma >= 0 && at > comma);
  // "SoftBank's Claure"
  const isAffiliation = (at: number): boolean => isPossessive(row[at]!) && isChosen(at + 1);
  const aside = apposedTo(row, chosen[0]);
  const isAside = (at: number): boolean => aside.from <= at && at < aside.to;
  const isBeside = (at: number): boolean => isAside(at) || isApposed({ row, isChosen }, at) || isOfPurpose(row, at);
  const places = [...row.keys()].filter((at) => !isChosen(at) && !isAffiliation(at) && !isBeside(at) && at !== marker);
  const content = places.filter((at) => !isAsking(at) || !isFiller(row[at]!.word));
  const isOwned = (at: number): boolean =>
    at + 1 === marker && ABOUT.test(row[marker]!.word) && isChosen(at - 1) && isPossessive(row[at - 1]!);
  const speech = content.filter((at) => isAsking(at) && (asks(row, at) || isOwned(at)));
  const kept = content.filter((at) => !speech.includes(at) && !(isAsking(at) && isHearer(row[at]!.word)));
  const verb = speech
    .filter((at) => !isOfAsker({ row, isChosen }, at))
    .map((at) => row[at]!.word)
    .find(isTellingWord);
  const isStray = marker < 0 && verb === undefined && isLeftover({ row, isChosen }, kept);
  const topic = kept
    .filter((at) => !isStray || !isOfAnswer(row[at]!.word))
    .map((at) => row[at]!.typed.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "")
    .join(" ");
  const first = kept[0] ?? -1;
  // "When Remy praised the report" tells what Remy said.
  const isDoing = (at: number): boolean => chosen.some(({ from, to }) => at < from && to <= first);
  const isOccasion = marker < 0 && row.some(({ word }, at) => OCCASIONS.has(word) && at <= first && !isDoing(at));
  return {
    ...(analyse(topic).length > 0 && { topic }),
    ...(verb !== undefined && { verb }),
    ...(isOccasion && { isOccasion }),
    ...(isStray && { isLeftover: true }),
    isForWords: speech.length > 0 || (marker >= 0 && chosen.some(({ to }) => to === marker)),
  };
}
