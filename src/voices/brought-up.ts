/**
 * Whose words a message asks for that only brings somebody up and asks on from there, in one sentence or several.
 *
 *     "So Manning won't devalue the dollar. His reasons?"        ->  Manning | devalue the dollar
 *     "ryan suter, was he bothered by their place in the table"  ->  ryan suter | bothered place table
 */
import type { Inquiry } from "../inquiry.ts";
import { rowOf, textOf } from "./question-row.ts";
import type { Word } from "./question-row.ts";
import { matterOf } from "./read-voices.ts";
import type { Voices } from "./read-voices.ts";
import type { Spotted } from "./speaker-place.ts";
import { spotDescribed, spotNames, spotStrangers } from "./spot-speakers.ts";

/** Longer messages speak of more than one thing. */
const MAX_WORDS = 60;
const PRONOUN = /^(?:he|hes|she|shes|him|his|her|hers|they|theyre|their|them)$/u;

/** Undefined where it brings up nobody, or several people, or does not ask on from whoever it brings up. */
export async function readBroughtUp(text: string, inquiry: Inquiry): Promise<Voices | undefined> {
  const row = rowOf(text);
  if (row.length === 0 || row.length > MAX_WORDS) return undefined;
  const { speakers } = inquiry.directory;
  const isPerson = ({ ids = [] }: Spotted): boolean =>
    ids.some((id) => speakers.find((speaker) => speaker.id === id)?.kind === "person");
  const named = await spotNames(row, inquiry);
  const people = named.filter(isPerson);
  const brought = people.length > 0 ? people : (await spotDescribed(row, named, inquiry)).filter(isPerson);
  const [first, ...again] = brought;
  const isFirst = ({ ids }: Spotted): boolean => ids?.join(" ") === first?.ids?.join(" ");
  if (first === undefined || !again.every(isFirst) || !asksOn(row, first)) return undefined;
  if ((await spotStrangers(row, [...named, ...brought], inquiry)).length > 0) return undefined;
  return { person: textOf(row, first), ...matterOf(row, [first, ...again]) };
}

/** Words before somebody described who is brought up: "so", "ok now, the". */
const MAX_LEAD = 3;

/** Whether a name set off from what follows, or a pronoun after it, makes what is asked theirs. */
function asksOn(row: readonly Word[], { from, to, isNamed }: Spotted): boolean {
  if (!isNamed && from > MAX_LEAD) return false;
  return (to < row.length && row[to - 1]!.closes) || row.slice(to).some(({ word }) => PRONOUN.test(word));
}
