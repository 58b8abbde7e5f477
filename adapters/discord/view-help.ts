/** `/help` and `/sources`. */
import type { Speaker } from "../../src/types.ts";
import type { BotContext } from "./bot-context.ts";
import { clip } from "../reply/cut.ts";
import { documentLine, listWithin, speakerLine } from "../reply/source-lines.ts";
import { inline } from "./escape.ts";
import { createPayload, MAX_MESSAGE_CHARS } from "./payload.ts";
import type { Payload } from "./payload.ts";

const EXAMPLES = 2;
const MAX_LINE_CHARS = 220;
/** Half of a message is for documents, half for people. */
const MAX_LIST_CHARS = MAX_MESSAGE_CHARS / 2 - 100;

const isQuotedPerson = ({ kind, quotations }: Speaker): boolean => kind === "person" && quotations > 0;

export function viewHelp({ corpus }: BotContext): Payload {
  const examples = corpus.speakers
    .filter(isQuotedPerson)
    .slice(0, EXAMPLES)
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
      ...list(corpus.documents.map(documentLine)),
      `**Quoted (${quoted.length})**`,
      ...list(quoted.map(speakerLine)),
    ].join("\n"),
  );
}

function list(lines: readonly string[]): string[] {
  const shown = lines.map((line) => `- ${clip(line, MAX_LINE_CHARS, inline)}`);
  return listWithin(shown, MAX_LIST_CHARS, (more) => `-# … and ${more} more; the options of **/ask** find them all.`);
}
