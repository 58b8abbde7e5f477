/**
 * A wording by which people ask, as a pattern over one sentence, and the pieces that wordings are made of. Named groups
 * are the parts: `person`, `body` (whose leader is asked for), `verb`, `noun` ("which concerns") and `rest`.
 */
import { SPEECH_VERB } from "./phrasing.ts";
import type { Intent } from "./question.ts";

/** One wording and what it makes of a question. */
export interface Frame {
  readonly intent: Intent;
  readonly wording: RegExp;
  /** The wording itself asks for somebody's words: "quotes", "statements". */
  readonly isForWords?: true;
  /** Other things are worded so too: only if `person` is one. */
  readonly tentative?: true;
  /** Only what was not shown before. */
  readonly more?: true;
}

/** Words of a name, or of an office; as few as fit. */
export const NAME = "(?<person>\\S+(?: \\S+){0,8}?)";
export const LONG_NAME = "(?<person>\\S+(?: \\S+){0,8})";
/** A name that does not start with a verb: "what did …" asks otherwise than "what Remy said". */
export const BARE_NAME = `(?!(?:did|does|do|has|have|had|is|was|are|were|will|would|the (?:most|best)) )${NAME}`;
export const AUX = "(?:did|does|do|has|have|had|is|was|are|were|will|would|can|could|may|might)";
export const DID = "(?:did|does|do|has|have|had)";
export const ADVERB =
  "(?: (?:actually|really|exactly|just|even|ever|also|recently|publicly|officially|already|specifically|have|been|so far|lately|previously|personally|(?:come|came|go|went|step|stepped|turn|turned|end|ended) (?:out|on|ahead|forward|around|up)(?: and)?|to))*";
/** "The secretary of state", "the ministry's claim": after these a word is a noun. */
const NO_NOUN = "(?<!(?:^|[\\s(])(?:of|the|an?|and|or|for|at|in|on|about|regarding|by|with) )";
export const SAY = `${NO_NOUN}(?<verb>${SPEECH_VERB})(?: (?<rest>.+))?`;
export const PLAINLY_SAY = `${NO_NOUN}(?:say|said|mention|mentioned|comment|commented|talk|talked|speak|spoken|tell|told|claim|claimed|state|stated|think|promise|promised|deny|denied|respond|responded|reply|replied)(?: (?<rest>.+))?`;
export const ABOUT = "(?: (?:about|on|regarding|concerning|re|towards?) (?<rest>.+))?";
export const WHOSE =
  "(?:(?:exact|own|main|latest|recent|full|actual|direct|precise|public|official|original|very|few|top|best|more|\\d{1,3}) )*";
export const ABOUT_TO = "(?: (?:about|on|regarding|concerning|re|to|towards?) (?<rest>.+))?";
export const ABOUT_LOOSELY = "(?: (?:about|on|regarding|concerning|of|re|to|towards?|in) (?<rest>.+))?";
export const SEVERAL_WHO = "(?:whom?|which (?:people|persons?|speakers?|officials?|experts?)|who all)(?: else)?";

/** A frame whose wording is the whole sentence. */
export const frame = (
  intent: Intent,
  wording: string,
  flags: Pick<Frame, "tentative" | "more" | "isForWords"> = {},
): Frame => ({
  intent,
  wording: new RegExp(`^${wording}$`, "iu"),
  ...flags,
});
