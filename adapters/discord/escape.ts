/**
 * Text as Discord shows it to the character. A backslash before a mark of Discord's Markdown makes it a plain
 * character, so the whole of a text survives, and taking the backslashes away gives it back:
 *
 *     "*now* see https://a.example"  ->  "\*now\* see https\://a.example"
 *
 * Marks are listed at https://support.discord.com/hc/en-us/articles/210298617; what is escaped beyond them makes
 * mentions, timestamps, emoji, commands and bare links (https://discord.com/developers/docs/reference#message-formatting).
 */
import { oneLine, visible } from "../reply/visible.ts";

/** A single one within a word, as in a file's name, is none. */
const UNDERSCORE = "(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])";
/** Marks that format wherever they stand; "<" opens mentions, timestamps, emoji and links, "[" masked links. */
const MARK = String.raw`[\\*~${"`"}|<[\]@]|${UNDERSCORE}`;
/** "# ", "> ", ">>> ", "- ", "-# ", "+ ", "1. " open a block at the start of a line, also within a block quote. */
const LINE_START = String.raw`[#>+-](?<=^[^\S\n]{0,99}.)|[.)](?<=^[^\S\n]{0,99}\d{1,9}.)`;
/** "https://", ":smile:", and hosts that are links without a scheme: "discord.gg/abc". */
const LINK_OR_EMOJI = String.raw`:(?=\/\/|[\w~+-]{1,64}:)|(?<=\w)\.(?=[a-z]{2,24}\/)`;

const FORMATTING = new RegExp([MARK, LINE_START, LINK_OR_EMOJI].join("|"), "gimu");

/** `text` with a backslash before whatever Discord would format, link, ping or hide. It must begin a line. */
export function escape(text: string): string {
  return text.replaceAll(FORMATTING, String.raw`\$&`);
}

/** One line of plain words, for names, titles and whatever else is no quotation. */
export function inline(text: string): string {
  return escape(oneLine(text));
}

/** A block quote of `text`, line by line. */
export function quote(text: string): string {
  return quoted(escape(visible(text)));
}

/** Text that is escaped already, and may carry marks of ours, as a block quote. */
export function quoted(escaped: string): string {
  return escaped
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}
