/** The paragraph around a passage, the passage in bold. */
import type { CitedPassage } from "../../src/types.ts";
import { fitting, fittingEnd } from "../reply/cut.ts";
import { surroundingsOf } from "../reply/surroundings.ts";
import { visible } from "../reply/visible.ts";
import { blockQuote, join, mark } from "./entities.ts";
import { setReference } from "./passage-view.ts";
import { createPayload, MAX_MESSAGE_CHARS } from "./payload.ts";
import type { Payload } from "./payload.ts";
import type { Look } from "./view.ts";

/** Of what a message holds, the most that the passage itself takes; the rest is for what stands around it. */
const PASSAGE_SHARE = 0.8;

/** `text` is the document's. */
export function viewContext(passage: CitedPassage, text: string, look: Look): Payload {
  const { citation } = passage;
  const around = surroundingsOf(text, citation);
  const head = setReference(look.referenceOf(citation), look.links.linkTo(passage));
  // A line break and three ellipses.
  const room = MAX_MESSAGE_CHARS - head.text.length - 4;
  const end = fitting(around.passage, Math.floor(PASSAGE_SHARE * room), visible);
  const middle = `${visible(around.passage.slice(0, end))}${end < around.passage.length ? "…" : ""}`;
  const left = room - middle.length;
  const from = fittingEnd(around.before, Math.floor(left / 2), visible);
  const before = `${from > 0 ? "…" : ""}${visible(around.before.slice(from))}`;
  const to = fitting(around.after, left - before.length, visible);
  const after = `${visible(around.after.slice(0, to))}${to < around.after.length ? "…" : ""}`;
  return createPayload(join([head, blockQuote(before, mark("bold", middle), after)], "\n"));
}
