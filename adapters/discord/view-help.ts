/** `/help` and `/sources`. */
import type { Document, Speaker } from "../../src/types.ts";
import { isUntitled } from "../reply/reference.ts";
import type { BotContext } from "./bot-context.ts";
import { clip } from "../reply/cut.ts";
import { inline } from "./escape.ts";
import { createPayload, MAX_MESSAGE_CHARS } from "./payload.ts";
import type { Payload } from "./payload.ts";

const EXAMPLES = 2;
const MAX_LINE_CHARS = 220;
/** Half of a message is for documents, half for people. */
const MAX_LIST_CHARS = MAX_MESSAGE_CHARS / 2 - 100;

export function viewHelp({ speakers, corpus }: BotContext): Payload {
  const examples = speakers
    .matching("", EXAMPLES)
    .map(({ name }) => `- what did ${clip(name, MAX_LINE_CHARS, inline)} say?`);
  const { length } = corpus.documents;
  return createPayload(
    [
      `**Verbatim** answers who said what, and where, from ${length} ${length === 1 ? "document" : "documents"}, in their own words.`,
      "- **/ask** a question; only you see the answer, and **Share** shows it to everybody. `speaker` and `document` narrow it.",
      "- **/check** a quotation: is it genuine, was it changed, who said it?",
      "- **/sources**: the documents, and who is quoted in them.",
      "- **/cite** posts a passage with its full reference; for moderators.",
      "- Right-click a message, *Apps*, **Find sources**: checks its quotations, and looks up what it claims.",
      "- Or mention me, or write to me directly; reply to an answer to ask on.",
      ...(examples.length > 0 ? ["", "For example:", ...examples] : []),
    ].join("\n"),
  );
}

export function viewSources({ corpus, speakers }: BotContext): Payload {
  const quoted = speakers.matching("", Number.MAX_SAFE_INTEGER).map(({ chosen }) => chosen);
  return createPayload(
    [
      `**Documents (${corpus.documents.length})**`,
      ...list(corpus.documents, lineOfDocument),
      `**Quoted (${quoted.length})**`,
      ...list(quoted, lineOfSpeaker),
    ].join("\n"),
  );
}

function lineOfDocument(document: Document): string {
  const { title, publisher, date, file } = document;
  const stated = [isUntitled(document) ? file : title, publisher, date].filter((part) => part !== undefined);
  return `- ${clip(stated.join(", "), MAX_LINE_CHARS, inline)}`;
}

function lineOfSpeaker({ name, quotations }: Speaker): string {
  return `- ${clip(name, MAX_LINE_CHARS, inline)}, ${quotations} ${quotations === 1 ? "quotation" : "quotations"}`;
}

function list<T>(things: readonly T[], lineOf: (thing: T) => string): string[] {
  const shown: string[] = [];
  let length = 0;
  for (const thing of things) {
    const line = lineOf(thing);
    length += line.length + 1;
    if (length > MAX_LIST_CHARS) {
      return [...shown, `-# … and ${things.length - shown.length} more; the options of **/ask** find them all.`];
    }
    shown.push(line);
  }
  return shown;
}
