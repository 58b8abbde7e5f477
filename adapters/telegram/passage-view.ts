/**
 * One passage for Telegram: whose words, the words as a block quote, where they stand.
 *
 *     **Keo Remy**, _CHRC President_
 *     | “I told Otaka that Japan should support the good actions …”
 *     Title, Publisher, 2020-12 · 000.txt, line 15 · quoted, speaker clear
 *
 * "line 15" leads to the passage in the private chat with the bot, the title to the document where the settings say
 * where that is.
 */
import type { CitedPassage } from "../../src/types.ts";
import { clip, fitting } from "../reply/cut.ts";
import type { Reference } from "../reply/reference.ts";
import { oneLine, visible } from "../reply/visible.ts";
import { mannerOf, whoOf } from "../reply/wording.ts";
import { blockQuote, concat, join, link as linked, mark } from "./entities.ts";
import type { Formatted } from "./entities.ts";

/** Most characters of each part; together they leave most of a message to the words. */
const MAX_NAME_CHARS = 150;
const MAX_ROLE_CHARS = 250;
const MAX_TITLE_CHARS = 300;
const MAX_PUBLISHER_CHARS = 100;
const MAX_FILE_CHARS = 300;
/** https://core.telegram.org/bots/api does not say; browsers and servers agree on about this. */
const MAX_LINK_CHARS = 2000;

export interface PassageBlock {
  readonly block: Formatted;
  /** Code units of the passage shown by now; its length where that is all of it. */
  readonly shownTo: number;
}

export interface SetOptions {
  /** Code unit of the passage to begin with. */
  readonly from: number;
  readonly room: number;
  /** 1-based, where there are several. */
  readonly number?: number;
  /** To the passage itself. */
  readonly deepLink: string;
}

/** The passage in at most `room` characters; undefined where too little fits. */
export function setPassage(passage: CitedPassage, reference: Reference, options: SetOptions): PassageBlock | undefined {
  const { from, room, deepLink } = options;
  const who = setWho(passage, options);
  const where = concat(setReference(reference, deepLink), ` · ${mannerOf(passage)}`);
  const rest = passage.text.slice(from);
  const wordsRoom = room - who.text.length - where.text.length - 2;
  const set = (words: string): Formatted => join([who, blockQuote(words), where], "\n");
  const whole = shown(rest);
  if (whole.length <= wordsRoom) return { block: set(whole), shownTo: passage.text.length };
  const end = wordsRoom < MIN_WORDS_CHARS ? 0 : fitting(rest, wordsRoom - 1, shown);
  if (end === 0) return undefined;
  return { block: set(`${shown(rest.slice(0, end))}…`), shownTo: from + end };
}

/** Fewer characters of somebody's words are not worth a message. */
const MIN_WORDS_CHARS = 40;

const shown = (text: string): string => visible(text).trim();
const short = (text: string, room: number): string => clip(text, room, oneLine);

function setWho(passage: CitedPassage, { from, number }: SetOptions): Formatted {
  const { speaker } = passage;
  const name = mark("bold", short(speaker?.name ?? whoOf(passage), MAX_NAME_CHARS));
  const role = speaker?.role === undefined ? [] : [", ", mark("italic", short(speaker.role, MAX_ROLE_CHARS))];
  const before = number === undefined ? [] : [`${number}. `];
  return concat(...before, name, ...role, ...(from > 0 ? [" (continued)"] : []));
}

/** Title, publisher and date as far as they are stated, then file and line. */
export function setReference({ title, publisher, date, file, line, link }: Reference, deepLink: string): Formatted {
  const source = (text: string): Formatted =>
    link === undefined || link.length > MAX_LINK_CHARS ? concat(text) : linked(link, text);
  const shownFile = short(file, MAX_FILE_CHARS);
  const about = [
    ...(title === undefined ? [] : [source(short(title, MAX_TITLE_CHARS))]),
    ...(publisher === undefined ? [] : [short(publisher, MAX_PUBLISHER_CHARS)]),
    ...(date === undefined ? [] : [oneLine(date)]),
  ];
  const place = [title === undefined ? source(shownFile) : shownFile, linked(deepLink, `line ${line}`)];
  return join([...(about.length === 0 ? [] : [join(about, ", ")]), join(place, ", ")], " · ");
}
