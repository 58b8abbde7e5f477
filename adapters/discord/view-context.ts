/** The paragraph around a passage and its neighbours, the passage in bold. */
import type { Reference } from "../reply/reference.ts";
import type { Surroundings } from "../reply/surroundings.ts";
import { fitting, fittingEnd } from "../reply/cut.ts";
import { visible } from "../reply/visible.ts";
import { escape, quoted } from "./escape.ts";
import { setReference } from "./passage-view.ts";
import { createPayload, MAX_MESSAGE_CHARS } from "./payload.ts";
import type { Payload } from "./payload.ts";

/** Of what a message holds, the most that the passage itself takes; the rest is for what stands around it. */
const PASSAGE_SHARE = 0.8;

export function viewContext({ before, passage, after }: Surroundings, reference: Reference): Payload {
  const head = `-# ${setReference(reference)}`;
  // Two line breaks and three ellipses.
  const room = MAX_MESSAGE_CHARS - head.length - 8;
  const passageEnd = fitting(passage, Math.floor(PASSAGE_SHARE * room), (part) => quoted(bold(part)));
  const middle = `${bold(passage.slice(0, passageEnd))}${passageEnd < passage.length ? "…" : ""}`;
  const left = room - quoted(middle).length;
  const beforeStart = fittingEnd(before, Math.floor(left / 2), (part) => quoted(plain(part)));
  const start = `${beforeStart > 0 ? "…" : ""}${plain(before.slice(beforeStart))}`;
  const afterEnd = fitting(after, left - quoted(start).length, (part) => quoted(plain(part)));
  const end = `${plain(after.slice(0, afterEnd))}${afterEnd < after.length ? "…" : ""}`;
  return createPayload(`${head}\n${quoted(`${start}${middle}${end}`)}`);
}

/** Paragraphs one empty line apart, however far they are in the file. */
const plain = (text: string): string => escape(visible(text).replaceAll(/\n\s*\n/gu, "\n\n"));

/** Line by line: marks of Markdown do not reach across lines of a quote. */
function bold(text: string): string {
  return visible(text)
    .split("\n")
    .map((line) => line.replace(/\S(?:.*\S)?/u, (words) => `**${escape(words)}**`))
    .join("\n");
}
