/** What kind of thing a question of fact asks for, and where a text holds one that the question did not itself give. */
import { measureOf } from "./asked-measure.ts";
import type { AskedKind } from "./asked-measure.ts";
import { readAskedPieces } from "./asked-pieces.ts";
import { analyse, fold } from "./terms.ts";

const ASKED: readonly (readonly [AskedKind, RegExp])[] = [
  [
    "number",
    /\bhow (?:many|much|often|long|old|large|big|high|far|tall|deep|fast|wide|heavy|big)\b|\b(?:what|which)(?: is| was| were| are)?(?: the)?(?: \p{L}+){0,2} (?:number|amount|ratio|area|rate|size|limit|level|total|sum)\b/iu,
  ],
  ["year", /\b(?:what|which|whose)(?: \p{L}+)? (?:year|decade|century)s?\b/iu],
  ["date", /\bwhen\b|\b(?:what|which)(?: is| was)?(?: the)?(?: \p{L}+)? (?:time|period|era)\b/iu],
  [
    "place",
    /\bwhere\b|\b(?:what|which)(?: \p{L}+){0,2} (?:country|countries|nation|city|cities|place|town|state|location|region|county|continent|island|river|district|area|street|province|territory|colony)s?\b/iu,
  ],
  [
    "person",
    /\bwho(?:m|se)?\b|\b(?:what|which)(?: \p{L}+){0,2} (?:person|man|woman|king|queen|emperor|president|leader|author|artist|scientist|player|general|actor|actress|singer|writer|philosopher|politician|official|ruler|prince|duke|commander|minister|director|poet|mathematician|physicist|chemist|coach|captain|judge|lawyer|analyst|expert|activist|senator|teacher|doctor|rapper|band|star|executive|ambassador|spokesman|spokeswoman)s?\b/iu,
  ],
  [
    "name",
    /\b(?:name|named|called|known as|titled?|nickname)\b|\b(?:what|which)(?: \p{L}+)? (?:company|organi[sz]ation|group|team|party|university|school|church|law|treaty|act|film|movie|book|song|album|magazine|newspaper|language|religion|tribe|dynasty|agency|network|channel|station|award|battle|war|event|river|airport|museum|building|people)s?\b/iu,
  ],
  ["reason", /\bwhy\b|\bfor what reason|\bwhat (?:caused?|led|made|reasons?)\b/iu],
];

/** By the noun that tells, else the first kind whose wording the question has. */
export function askedKind(question: string): AskedKind {
  return measureOf(question)?.kind ?? ASKED.find(([, wording]) => wording.test(question))?.[0] ?? "thing";
}

const QUESTION_WORD =
  /\b(?:what|which|when|where|who|whom|whose|why|how)\b|^(?:is|are|was|were|do|does|did|has|have|had|can|could)\b/iu;

/** Whether a sentence asks, rather than being some words to look for. */
export const isWordedAsQuestion = (text: string): boolean => QUESTION_WORD.test(text);

const NUMERALS =
  "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|half|thirds?|quarters?|once|twice|several|majority|most|none";
const MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)(?=\\. \\d)";

/** Every piece of a text that is of the kind; for a thing, nothing can be told. */
const PIECES: Readonly<Record<Exclude<AskedKind, "thing">, RegExp>> = {
  number: new RegExp(`(?<![\\p{L}\\p{N}])(?:\\p{N}[\\p{N}.,]*|${NUMERALS})(?!\\p{L})`, "giu"),
  year: /(?<!\p{N})(?:1\d|20)\d\d(?!\p{N})|(?<!\p{N})\d{1,2}(?:st|nd|rd|th)\b|\b(?:century|decade)\b/giu,
  date: new RegExp(
    `(?<!\\p{N})\\d{3,4}(?!\\p{N})|\\b(?:${MONTHS})\\b|\\bcentury\\b|\\b\\d{1,2}(?:st|nd|rd|th)\\b|\\b(?:during|after|before|until|since|year|decade|today|ago|era|age(?! of\\b))s?\\b`,
    "gu",
  ),
  place: /(?<=\b(?:in|at|near|from|to|of|the|into|across|around|through|and|between|on|,) )\p{Lu}[\p{L}’'-]+/gu,
  person:
    /\p{Lu}[\p{L}.’'-]+(?: (?:\p{Lu}[\p{L}.’'-]*|of|the|de|von|van))*|\b\p{Ll}+(?:ers|ors|ists|ians|men|people|ants|ents)\b/gu,
  name: /(?<=\S )\p{Lu}[\p{L}.’'-]+|["“][^"”]{2,60}["”]|\p{Lu}{2,}/gu,
  reason:
    /\b(?:because|due to|since|as a result|in order to|so that|caused?|led to|owing|therefore|to (?:avoid|prevent|protect|make|ensure|gain|help|get|allow)|for (?:the|their|his|its)|as)\b/giu,
};

/** Where pieces of the kind start that share no word with `given` (folded), in text order; none for a thing. */
function piecesOf(kind: AskedKind, text: string, given: ReadonlySet<string>): number[] {
  if (kind === "thing") return [];
  const found: number[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES[kind])) {
    const parts = fold(piece).match(/[\p{L}\p{N}]+/gu) ?? [];
    // "It" and "The" have a capital where they open a sentence.
    const isNobody = kind === "person" && analyse(piece).length === 0;
    if (!isNobody && !parts.some((part) => given.has(part))) found.push(index);
  }
  return found;
}

/** Pieces of a text that may be what is asked for: where they start, in text order. */
interface Pieces {
  /** Of the kind asked for. */
  readonly ofKind: readonly number[];
  /** Put as the question wants it: with the unit, of the thing counted. Those of the kind where it wants nothing finer. */
  readonly exact: readonly number[];
}

/** A question's kind, and how to find what would answer it. */
export interface AskedPiece {
  readonly kind: AskedKind;
  /** The question wants more than the kind. */
  readonly isExact: boolean;
  readonly piecesIn: (text: string) => Pieces;
}

/** "How did she die" asks for what she died of. */
const HOW = /\bhow (?:did|was|were|has|have)\b|\bcause of\b/iu;

/** Reads what is asked for; pieces share no word with the question. */
export function readAsked(question: string): AskedPiece {
  const find = readAskedPieces(question);
  const worded = askedKind(question);
  const kind = worded !== "thing" || find === undefined ? worded : HOW.test(question) ? "reason" : "number";
  const given = new Set(fold(question).match(/[\p{L}\p{N}]+/gu) ?? []);
  const isGiven = (text: string, at: number): boolean => given.has(/^[\p{N}.,]*\p{N}/u.exec(text.slice(at))?.[0] ?? "");
  return {
    kind,
    isExact: find !== undefined,
    piecesIn: (text) => {
      const ofKind = piecesOf(kind, text, given);
      return { ofKind, exact: find === undefined ? ofKind : find(text).filter((at) => !isGiven(text, at)) };
    },
  };
}
