/**
 * One passage for Discord: whose words, the words as a block quote, where they stand.
 *
 *     **Keo Remy**, CHRC President
 *     > “I told Otaka that Japan should support the good actions …”
 *     -# Title, Publisher, 2020-12 · `000.txt`, line 15 · quoted, speaker clear
 */
import type { CitedPassage } from "../../src/types.ts";
import type { Reference } from "../reply/reference.ts";
import { mannerOf, whoOf } from "../reply/wording.ts";
import { clip, fitting } from "../reply/cut.ts";
import { inline, quote } from "./escape.ts";

/** Most characters of each part as shown; together they leave most of a message to the words. */
const MAX_NAME_CHARS = 100;
const MAX_ROLE_CHARS = 120;
const MAX_TITLE_CHARS = 200;
const MAX_PUBLISHER_CHARS = 80;
const MAX_FILE_CHARS = 160;
const MAX_LINK_CHARS = 300;

export interface PassageBlock {
  readonly text: string;
  /** Code units of the passage shown by now; its length where that is all of it. */
  readonly shownTo: number;
}

/** The passage from code unit `from` on, in at most `room` characters; undefined where too little fits. */
export function setPassage(
  passage: CitedPassage,
  reference: Reference,
  from: number,
  room: number,
): PassageBlock | undefined {
  const who = setWho(passage, from);
  const where = `-# ${setReference(reference)} · ${mannerOf(passage)}`;
  const rest = passage.text.slice(from);
  const wordsRoom = room - who.length - where.length - 2;
  const whole = quote(rest);
  if (whole.length <= wordsRoom) return { text: `${who}\n${whole}\n${where}`, shownTo: passage.text.length };
  const end = wordsRoom < MIN_WORDS_CHARS ? 0 : fitting(rest, wordsRoom - 1, quote);
  if (end === 0) return undefined;
  return { text: `${who}\n${quote(rest.slice(0, end)).trimEnd()}…\n${where}`, shownTo: from + end };
}

/** Fewer characters of somebody's words are not worth a message. */
const MIN_WORDS_CHARS = 40;

function setWho(passage: CitedPassage, from: number): string {
  const { speaker } = passage;
  const name = `**${clip(speaker?.name ?? whoOf(passage), MAX_NAME_CHARS, inline)}**`;
  const role = speaker?.role === undefined ? "" : `, ${clip(speaker.role, MAX_ROLE_CHARS, inline)}`;
  return `${name}${role}${from > 0 ? " (continued)" : ""}`;
}

/** Title, publisher and date as far as they are stated, then file, line and link. */
export function setReference({ title, publisher, date, file, line, link }: Reference): string {
  const about = [
    ...(title === undefined ? [] : [`**${clip(title, MAX_TITLE_CHARS, inline)}**`]),
    ...(publisher === undefined ? [] : [clip(publisher, MAX_PUBLISHER_CHARS, inline)]),
    ...(date === undefined ? [] : [inline(date)]),
  ].join(", ");
  const place = `${clip(file, MAX_FILE_CHARS, inline)}, line ${line}`;
  const address = link?.replaceAll(/[\s()<>*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  const shown = address === undefined || address.length > MAX_LINK_CHARS ? [] : [`[open](<${address}>)`];
  return [about, place, ...shown].filter((part) => part !== "").join(" · ");
}
