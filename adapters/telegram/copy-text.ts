/** A citation as a button puts it on the clipboard: all of what it says, or less of it, but no piece of anything. */
import type { CitedPassage } from "../../src/types.ts";
import type { Reference } from "../reply/reference.ts";
import { oneLine, visible } from "../reply/visible.ts";
import { whoOf } from "../reply/wording.ts";

/** https://core.telegram.org/bots/api#copytextbutton */
const MAX_COPY_CHARS = 256;

/** With the words where they fit, else who and where; undefined where not even the file's name does. */
export function copyText(passage: CitedPassage, reference: Reference): string | undefined {
  const { title, publisher, date, file, line, link } = reference;
  const place = `${file}, line ${line}`;
  const about = (...parts: readonly (string | undefined)[]): string =>
    oneLine(parts.filter((part) => part !== undefined).join(", "));
  const who = whoOf(passage);
  const name = passage.speaker?.name ?? who;
  const full = about(title, publisher, date, place, link);
  const candidates = [
    `${visible(passage.text).trim()}\n${oneLine(who)}, ${full}`,
    about(who, full),
    about(who, title, publisher, date, place),
    about(name, title, date, place),
    about(name, place),
    about(place),
  ];
  return candidates.find((text) => text.length <= MAX_COPY_CHARS);
}
