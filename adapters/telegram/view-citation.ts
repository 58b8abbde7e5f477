/** A passage posted as a source: the words, the full reference, and what proves them. */
import type { CitedPassage } from "../../src/types.ts";
import { onlyPassage } from "../reply/turn-page.ts";
import { concat } from "./entities.ts";
import { keyboardOf } from "./keyboard.ts";
import { setPassage } from "./passage-view.ts";
import { createPayload, MAX_MESSAGE_CHARS } from "./payload.ts";
import type { Payload } from "./payload.ts";
import type { Look } from "./view.ts";

export function viewCitation(passage: CitedPassage, look: Look, language: string | undefined): Payload {
  const { start, end, sha256 } = passage.citation;
  const proof = `\nCharacters ${start}–${end} of the file with SHA-256 ${sha256}`;
  const room = MAX_MESSAGE_CHARS - proof.length;
  const deepLink = look.links.linkTo(passage);
  const set = setPassage(passage, look.referenceOf(passage.citation), { from: 0, room, deepLink });
  if (set === undefined) throw new RangeError("A reference leaves no room for the words");
  const keyboard = keyboardOf({ shown: [passage], here: onlyPassage(passage), language }, look);
  return createPayload(concat(set.block, proof), keyboard);
}
