/** `/help`, `/start` and `/sources`. */
import { clip } from "../reply/cut.ts";
import { documentLine, listWithin, speakerLine } from "../reply/source-lines.ts";
import { oneLine } from "../reply/visible.ts";
import type { BotContext } from "./bot-context.ts";
import { concat, join, mark } from "./entities.ts";
import type { Part } from "./entities.ts";
import { createPayload, MAX_MESSAGE_CHARS } from "./payload.ts";
import type { Payload } from "./payload.ts";

const EXAMPLES = 2;
const MAX_LINE_CHARS = 300;
/** Half of a message is for documents, half for people. */
const MAX_LIST_CHARS = MAX_MESSAGE_CHARS / 2 - 150;

export function viewHelp({ speakers, corpus, me, look }: BotContext): Payload {
  const examples = speakers
    .matching("", EXAMPLES)
    .map(({ name }) => `• what did ${clip(name, MAX_LINE_CHARS, oneLine)} say?`);
  const { length } = corpus.documents;
  const lines: Part[] = [
    concat(
      mark("bold", "Verbatim"),
      ` answers who said what, and where, from ${length} ${length === 1 ? "document" : "documents"}, in their own words.`,
    ),
    "• Here, any message is a question. Edit it, and the answer changes with it.",
    "• /check a quotation: is it genuine, was it changed, who said it?",
    "• /sources: the documents, and who is quoted in them.",
    "• /cite in reply to an answer: its full citation; in reply to another message: where its words are from.",
    `• In a group: /ask@${me.username}, a mention, or a reply to one of my messages.`,
    ...(look.hasInline ? [`• In any chat: type @${me.username} and a question, and choose a passage to send.`] : []),
    ...(examples.length > 0 ? ["\nFor example:", ...examples] : []),
  ];
  return createPayload(join(lines, "\n"));
}

export function viewSources({ corpus, speakers }: BotContext): Payload {
  const quoted = speakers.matching("", Number.MAX_SAFE_INTEGER).map(({ chosen }) => chosen);
  const lines: Part[] = [
    mark("bold", `Documents (${corpus.documents.length})`),
    ...list(corpus.documents.map(documentLine)),
    "",
    mark("bold", `Quoted (${quoted.length})`),
    ...list(quoted.map(speakerLine)),
  ];
  return createPayload(join(lines, "\n"));
}

function list(lines: readonly string[]): string[] {
  const shown = lines.map((line) => `• ${clip(line, MAX_LINE_CHARS, oneLine)}`);
  return listWithin(shown, MAX_LIST_CHARS, (more) => `… and ${more} more; ask for what you miss.`);
}
