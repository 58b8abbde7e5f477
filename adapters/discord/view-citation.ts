/** A passage posted as a source: the words, the full reference, and what proves them. */
import type { CitedPassage } from "../../src/types.ts";
import { onlyPassage } from "../reply/turn-page.ts";
import { buttonsOf } from "./buttons-row.ts";
import { setPassage } from "./passage-view.ts";
import { createPayload, MAX_MESSAGE_CHARS } from "./payload.ts";
import type { Payload } from "./payload.ts";
import type { Look } from "./view.ts";

/** `user` is named as who cited it, without a ping. */
export function viewCitation(passage: CitedPassage, look: Look, user: string): Payload {
  const { start, end, sha256 } = passage.citation;
  const proof = `-# Cited by <@${user}> · characters ${start}–${end} of the file with SHA-256 ${sha256}`;
  const block = setPassage(passage, look.referenceOf(passage.citation), 0, MAX_MESSAGE_CHARS - proof.length - 1);
  if (block === undefined) throw new RangeError("A reference leaves no room for the words");
  return createPayload(`${block.text}\n${proof}`, buttonsOf({ here: onlyPassage(passage), canShare: false }, look));
}
