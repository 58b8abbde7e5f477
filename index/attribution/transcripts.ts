/** Interviews and hearings, in which a name and a colon open each turn: "AMES: We will see." */
import { trimRange } from "./contents.ts";
import type { RawQuotation } from "./raw-quotation.ts";
import type { Scene } from "./scene.ts";
import type { Token } from "./tokens.ts";

/** One paragraph "PHNOM PENH: …" is a dateline; several of the kind are a transcript. */
export const MIN_TRANSCRIPT_TURNS = 3;

/** How many tokens of shouted name stand before a colon at the paragraph's start; 0 for none. */
export function speakerLabel(tokens: readonly Token[]): number {
  const first = tokens[0]?.kind === "mark" ? 1 : 0;
  const colon = tokens.slice(0, first + 5).findIndex((token, i) => i > first && token.text === ":");
  if (colon < 1 || colon + 3 > tokens.length) return 0;
  const name = tokens.slice(first, colon);
  const shouted = name.every(({ kind, text }) => kind === "word" && text === text.toUpperCase() && /\p{L}/u.test(text));
  return shouted && name.some(({ text }) => text.length > 2) ? colon : 0;
}

/** "AMES: We will see." without marks: interviews and hearings. */
export function readTranscript(scene: Scene, raw: RawQuotation[]): void {
  const { tokens } = scene;
  const colon = speakerLabel(tokens);
  if (colon === 0) return;
  const subject = { first: tokens[0]!.kind === "mark" ? 1 : 0, last: colon };
  // Some print every turn in marks of its own, often never closed.
  for (const [k, region] of scene.regions.entries()) if (region.first <= subject.first) scene.owner[k] = raw.length;
  const parts = [trimRange(scene, { first: colon + 1, last: tokens.length })];
  raw.push({
    block: scene.block,
    parts,
    form: "direct",
    cue: null,
    subject,
    rule: "transcript",
    sameAs: null,
  });
}
