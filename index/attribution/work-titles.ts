/** Quoted titles of books, songs and programmes, which are nobody's words. */
import { CUES } from "./lexicon.ts";
import type { Region } from "./marks.ts";
import type { Scene } from "./scene.ts";
import type { Token } from "./tokens.ts";

const WORKS =
  /^(?:book|song|album|film|movie|show|novel|column|essay|play|series|article|memoir|paper|report|documentary|commentary|anthem|program|programme|podcast|poem|painting|editorial)$/u;

/** `the show “Nashville,” the writers …`: no verb of speech behind, which would make it somebody's one word. */
const isNamedAfter = (tokens: readonly Token[], { last }: Region): boolean =>
  !tokens.slice(last + 1, last + 4).some(({ lower }) => CUES.has(lower));

/** `on CNN’s “State of the Union,”`: capitals throughout, straight behind a word that hands over no speech. */
export function isWorkTitle(scene: Scene, region: Region): boolean {
  const { tokens } = scene;
  const before = tokens[region.first - 2];
  const words = tokens.slice(region.first, region.last).filter(({ kind }) => kind === "word");
  if (words.length === 1 && words[0]!.cap && WORKS.test(before?.lower ?? "") && isNamedAfter(tokens, region))
    return true;
  if (words.length < 2 || words.length > 14 || !words[0]!.cap) return false;
  if (words.some(({ cap, lower }) => !cap && lower.length > 4) || words.filter(({ cap }) => cap).length < 2)
    return false;
  const handsOver =
    before === undefined ||
    before.kind !== "word" ||
    CUES.has(before.lower) ||
    before.sentence !== tokens[region.first]!.sentence;
  const named = before?.text === "," && WORKS.test(tokens[region.first - 3]?.lower ?? "");
  return named || (!handsOver && !/^(?:as|a|an|the|being|like|call|so-called)$/u.test(before.lower));
}
