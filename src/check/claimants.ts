/**
 * Who a message says spoke: the words beside each quotation that name somebody, by the ways in which people and press
 * put it. Nothing is looked up here; what is read is checked against the people of the corpus later.
 *
 *     “A,” said Omar Reyes, the mayor. Then he told reporters: “B”. Quill: “C”. “D” — Vik, 2022
 *       ->  Omar Reyes | he | Quill | Vik
 */
import { SPEECH_VERB } from "../question/phrasing.ts";
import { MIN_QUOTED_WORDS, quotationsIn } from "./quotations-in.ts";
import type { Quoted } from "./quotations-in.ts";
import type { Span } from "../types.ts";

/** Words that may name a speaker. */
export interface Claimant {
  /** Readings of the words, the fullest first; never empty. */
  readonly names: readonly string[];
  /** A verb of speech stands beside: even a name nobody knows is a claim. Else it may be a headline or a newspaper. */
  readonly isSaid: boolean;
}

/** A quotation of a message with whoever is said to have said it. */
export interface Claim {
  readonly quotation: string;
  /** Where it stands in the message, marks included. */
  readonly outer?: Span;
  readonly by?: Claimant;
}

/** Longer messages are read to here. UTF-16 code units. */
export const MAX_PASTED_CHARS = 10_000;
/** Words between a verb of speech and the quotation at most: "told reporters in the capital on Monday that the plan was". */
const MAX_WORDS_AFTER_VERB = 14;
/** Quotations read of one message, terms in marks among them. */
const MAX_QUOTATIONS = 100;
/** Characters read on either side of a quotation. */
const MAX_BESIDE_CHARS = 300;
/** Words of "NAME:" and "— NAME" at most. */
const MAX_LABEL_WORDS = 8;
/** Quoted words that are a quotation where somebody is said to have said them. */
const MIN_CLAIMED_WORDS = 2;
/** A text without marks before "— NAME" has more words than anything one would search for. */
const MIN_UNMARKED_WORDS = 6;

const VERB = `(?:${SPEECH_VERB}|tweet(?:s|ed|ing)?|post(?:s|ed|ing)|shout(?:s|ed)|joked?)`;
/** A clause ends after a longer word in small letters: "Mr." and "U.S." do not end one. */
const SENTENCE_END = /(?<=\p{Ll}{4}[.!?…]|[!?…]|[)\]”"’][.!?…])["”’)]*\s+|\n+/gu;
const BEFORE_VERB = new RegExp(`(?<![\\p{L}\\p{N}'’-])${VERB}(?![\\p{L}\\p{N}'’-])`, "giu");
const PASSIVE = /(?<!\p{L})(?:am|is|are|was|were|be|been|being)(?:\s+\p{L}+ly)?\s*$/iu;
const HELPERS =
  /(?:(?:^|[\s,])(?:has|have|had|did|does|do|would|will|can|could|may|might|to|and|who|as|so|also|then|later|once|just|really|actually|ever|even|now|still|again|only|not|never|already|is|was|\p{Ll}+ly|quoted|cited))+[\s,]*$/iu;
const SAID_AFTER = new RegExp(`^[\\s,.!?]*${VERB}\\s+(?<who>.+)`, "isu");
const SUBJECT_AFTER = new RegExp(
  `^[\\s,.!?–—-]*(?<who>[^\\s.;:!?][^.;:!?\\n]{1,120}?|\\p{L}{1,4}\\.\\s[^.;:!?\\n]{1,120}?)\\s+(?:(?:has|have|had|also|then|later|\\p{Ll}+ly)\\s+)*${VERB}(?![\\p{L}\\p{N}'’-])`,
  "iu",
);
const ACCORDING_BEFORE = /(?<!\p{L})according to (?<who>[^,:;]{2,80}?)[\s,:]*$/iu;
const ACCORDING_AFTER = /^[\s,.]*according to (?<who>[^.;:!?\n]{2,80})/iu;
const SIGNED = /^\s*(?:[-–—~]+\s*|\(\s*)(?<who>[^\n,;()[\]–—\d]{2,80})/u;
const LABEL = /(?:^|\n)(?:[\s>*_~`•–—-]|\d+[.)]\s)*(?<who>[^\n:“”"«»]{2,80}?)[\s*_~`]*:[\s*_~`>]*$/u;
const TWO_LABELS = /:\s+(?<who>[^\n:“”"«»]{2,80}?)[\s*_~`]*:[\s*_~`>]*$/u;
/** "My uncle keeps claiming Reyes" before "said": whoever stands after the first verb. */
const TELLER = new RegExp(
  `^.*(?<!\\p{L})(?:keeps?|kept|is|was|are|were|been|always|just|still|now) (?:\\p{L}+ly )?(?:${VERB})(?: (?:us|me|them|everyone|people))?(?: that)? (?=\\S)`,
  "isu",
);
const PRONOUN = /^(?:he|she|they|him|her|them)$/iu;

/** Every quotation of a message in order, with its claimed speaker where the message names one. Linear; never throws. */
export function readClaims(message: string): Claim[] {
  const quoted = quotationsIn(message).slice(0, MAX_QUOTATIONS);
  const claims: Claim[] = [];
  let before: Claimant | undefined;
  let carried: Claimant | undefined;
  for (const [at, one] of quoted.entries()) {
    const gapBefore = message.slice(quoted[at - 1]?.outer.end ?? 0, one.outer.start);
    const gapAfter = message.slice(one.outer.end, quoted[at + 1]?.outer.start);
    const own = namedBefore(gapBefore.slice(-MAX_BESIDE_CHARS));
    const after = own === undefined ? namedAfter(gapAfter, one, message, at + 1 < quoted.length) : undefined;
    const read = own ?? after ?? carried;
    const by = read !== undefined && PRONOUN.test(read.names[0]!) ? (before ?? read) : read;
    // “A,” said Reyes. “B.”: the attribution in between is all there is for both.
    carried = after !== undefined && isOneSentence(gapAfter) ? by : undefined;
    before = by ?? before;
    if (one.words < (by?.isSaid === true ? MIN_CLAIMED_WORDS : MIN_QUOTED_WORDS)) continue;
    claims.push({ quotation: message.slice(one.start, one.end), outer: one.outer, ...(by !== undefined && { by }) });
  }
  return claims;
}

/** A text without quotation marks that ends or begins with its speaker: "We will … — Omar Reyes, 2022", "Reyes: We will …". */
export function readUnmarkedClaim(text: string): Claim | undefined {
  const label = /^(?:\s*(?<who>[^\n:.!?]{2,80}):\s+)(?<rest>\S.*)$/su.exec(text)?.groups;
  const signed = /^(?<rest>.*\S)(?:\s+[-–—~]+\s*|\s*[\n(]\s*)(?<who>\p{Lu}[^\n.!?–—]{1,80}?)\)?\s*$/su.exec(
    text,
  )?.groups;
  const found = [label, signed].find((groups) => groups !== undefined && isLabel(groups["who"]!));
  if (found === undefined) return undefined;
  const by = claimant(found["who"]!.replace(/[\s,(]*\d[\s\S]*$/u, ""), false);
  return { quotation: found["rest"]!, ...(by !== undefined && { by }) };
}

/** Whether a text without marks is plainly a quotation with its speaker after it, and no search for words. */
export function isSignedQuotation(text: string): boolean {
  if (!/\s[-–—~]+\s*\p{Lu}[^\n]{1,60}$|\n\s*[-–—~]+\s*\p{Lu}[^\n]{1,60}$/u.test(text)) return false;
  return count(readUnmarkedClaim(text)?.quotation ?? "") >= MIN_UNMARKED_WORDS;
}

const count = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
const isLabel = (text: string): boolean => count(text) > 0 && count(text) <= MAX_LABEL_WORDS;

function isOneSentence(gap: string): boolean {
  return !/\n\s*\n/u.test(gap) && gap.trim().split(SENTENCE_END).length === 1;
}

/** What stands before a quotation names: "Reyes said", "according to Reyes,", "Reyes:". */
function namedBefore(gap: string): Claimant | undefined {
  const lines = gap.replace(/\s*[*_~`>(“]*$/u, "").replace(/,? (?:and )?i quote[\s,:]*$/iu, "");
  const isOwnLine = /\n[\s>*_~`(]*$/u.test(gap);
  if (isOwnLine && !lines.endsWith(":")) return undefined;
  const sentence = lines.split(SENTENCE_END).at(-1)!;
  // "Someone posted: Reyes: “…”": the nearer name is the speaker's.
  const nearer = TWO_LABELS.exec(sentence)?.groups?.["who"];
  if (nearer !== undefined && isLabel(nearer)) return claimant(nearer, true);
  const according = ACCORDING_BEFORE.exec(sentence)?.groups?.["who"];
  if (according !== undefined) return claimant(according, true);
  const verbs = [...sentence.matchAll(BEFORE_VERB)];
  // "claims" and "calls" are nouns too: the last verb with somebody before it counts.
  for (const { 0: verb, index } of verbs.reverse()) {
    const subject = sentence.slice(0, index);
    const rest = sentence.slice(index + verb.length);
    if (count(rest) > MAX_WORDS_AFTER_VERB) return undefined;
    if (PASSIVE.test(subject)) {
      const agent = /(?<!\p{L})by (?<who>[^,:;]{2,60}?)[\s,:]*$/iu.exec(rest)?.groups?.["who"];
      const isQuoted = /^(?:quoted|cited|reported)$/iu.test(verb);
      if (agent !== undefined) return claimant(agent, true);
      if (!isQuoted) return undefined;
    }
    const named = claimant(subjectOf(subject), true);
    if (named !== undefined) return named;
    const inverted = /^\s+(?<who>\p{Lu}[^,:;]{1,60}?)[\s,]*:?$/u.exec(rest)?.groups?.["who"];
    if (subject.trim() === "" && inverted !== undefined) return claimant(inverted, true);
  }
  const label = LABEL.exec(`\n${lines.split("\n").at(-1)!}`)?.groups?.["who"];
  return label !== undefined && isLabel(label) ? claimant(label, false) : undefined;
}

/** The words right before the verb that name its subject, without an apposition: "Keo Remy, the president, also" -> "Keo Remy". */
function subjectOf(text: string): string {
  const isApposed = /,\s*$/u.test(text.replace(/(?<=,)(?:\s+(?:also|then|later|\p{Ll}+ly))+\s*$/u, ""));
  const parts = text.replace(HELPERS, "").split(/[,;:()–—]|\s(?:that|when|while|because|but)\s/u);
  const full = parts.filter((part) => part.trim() !== "");
  return ((isApposed && full.length > 1 ? full.at(-2) : full.at(-1)) ?? "").replace(TELLER, "");
}

/** What follows a quotation names: "said Reyes", "Reyes said", "— Reyes, 2022", "(Reyes)", "according to Reyes". */
function namedAfter(gap: string, quoted: Quoted, message: string, hasNext: boolean): Claimant | undefined {
  const text = gap.slice(0, MAX_BESIDE_CHARS).replaceAll(/[*_~`]/gu, "");
  const signed = SIGNED.exec(text)?.groups?.["who"];
  if (signed !== undefined && isLabel(signed) && !BEFORE_VERB_ONCE.test(signed)) return claimant(signed, false);
  // A paragraph break ends what is said of the quotation before.
  const sentence = text.trimStart().split(SENTENCE_END)[0]!;
  if (/^\s*\n\s*\n/u.test(text) || sentence === "") return undefined;
  const last = message[quoted.end - 1] ?? "";
  const goesOn = /[,?!]/u.test(last) || /^[,\p{Ll}]/u.test(sentence);
  // “A.” Marsh said: “B.” is what Marsh said of B.
  if (hasNext && !goesOn && sentence === text.trim() && !/[.!?…]\s*$/u.test(sentence)) return undefined;
  if (/:\s*$/u.test(sentence)) return undefined;
  const according = ACCORDING_AFTER.exec(sentence)?.groups?.["who"];
  if (according !== undefined) return claimant(leading(according), true);
  const inverted = SAID_AFTER.exec(sentence)?.groups?.["who"];
  if (inverted !== undefined) return claimant(leading(inverted), true);
  const subject = SUBJECT_AFTER.exec(sentence)?.groups?.["who"];
  return subject === undefined || PASSIVE.test(subject) ? undefined : claimant(leading(subject), true);
}

const BEFORE_VERB_ONCE = new RegExp(BEFORE_VERB.source, "iu");

/** The noun phrase a text begins with: "Omar Reyes, the mayor" and "the mayor Omar Reyes on Monday" -> "… Omar Reyes". */
function leading(text: string): string {
  return text.split(
    /[,;:()]|\.(?=\s|$)(?<!\b\p{Lu}\p{Ll}{0,3}\.)|\s(?:on|in|at|during|to|while|when|after|before|who|as|via|last|this|adding|from)\s/u,
  )[0]!;
}

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const PARTICLE = "(?:de|da|do|dos|del|der|den|di|du|la|le|van|von|bin|ibn|al|el|of|the|for|and|&)";
const LAST_NAME = new RegExp(`(?:${NAME_WORD}(?:\\s+${PARTICLE}){0,2}\\s+)*${NAME_WORD}$`, "u");
const FIRST_WORDS =
  /^(?:(?:then|but|and|or|so|yesterday|today|earlier|when|while|after|before|did|does|has|have|had|is|was|it|true|that|in|on|at|now|meanwhile|however|later|also|because|as|if|hi|hey|hello|what|how|who|why|there|here|this|these|according|to|by|from)(?:\s+|$))+/iu;
const OF = /\s(?:of|for|at|in|from|with)\s+(?:the\s+)?$/iu;
const DESCRIPTION = /(?:^|\s)((?:the|a|an|one|his|her|their|its|our|my)\s+[^\s,].*)$/iu;
/** Words before a verb that may be a name typed in small letters. */
const MAX_PLAIN_WORDS = 3;

/** The readings of words that end with a name, a description of somebody, or a pronoun. */
function claimant(phrase: string, isSaid: boolean): Claimant | undefined {
  const text = phrase
    .replaceAll(/[“”"«»*_~`>]|\([^)]*\)?/gu, " ")
    .replace(/(?<=\p{Ll}{2})\.?\s*$/u, "")
    .replace(/['’]s?$/u, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const plain = text.replace(FIRST_WORDS, "").trim();
  const last = plain.split(" ").at(-1) ?? "";
  if (last === "") return undefined;
  if (PRONOUN.test(last)) return { names: [last.toLowerCase()], isSaid };
  const names: string[] = [];
  const capitals = LAST_NAME.exec(plain)?.[0];
  const described = DESCRIPTION.exec(plain)?.[1];
  // "the mayor of Tarn" is no Tarn.
  const isPartOf = described !== undefined && capitals !== undefined && OF.test(described.slice(0, -capitals.length));
  if (capitals !== undefined && !isPartOf) {
    const row = capitals.split(" ");
    names.push(capitals);
    // "Remy of the CHRC" after "the Ministry of Justice".
    const head = capitals.split(/\s(?:of|from|for|at)\s/u)[0]!;
    if (head !== capitals) names.push(head);
    // A first name dropped would make another person of it.
    for (let from = 1; row.length - from > 1; from++) names.push(row.slice(from).join(" "));
  } else if (described !== undefined) names.push(described);
  else {
    const row = plain.split(" ").slice(-MAX_PLAIN_WORDS);
    row.forEach((_, from) => names.push(row.slice(from).join(" ").toLowerCase()));
  }
  return { names: [...new Set(names)], isSaid };
}
