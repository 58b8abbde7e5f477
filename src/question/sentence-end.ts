/**
 * Where a sentence of a message ends. A full stop ends one after a word in small letters that is no abbreviation, or
 * before a question word: "Mr.", "U.S." and "gov." end none.
 */
const ABBREVIATED =
  "acc|adm|al|apr|aug|ave|ca|cf|co|col|dec|dir|dr|ed|eds|est|eg|etc|ex|feb|fig|fri|gen|gov|hon|hrs|ie|inc|inv|jan|jr|jul|jun|ltd|lt|mar|max|min|mon|mr|mrs|ms|nr|nov|oct|org|pp|pt|rep|rev|sat|sen|sep|sgt|sr|st|sun|thu|tue|vol|vs|wed";
/** The same with a capital: "Gov." */
const TITLED = ABBREVIATED.replaceAll(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());
export const SENTENCE_END = new RegExp(
  [
    // "CamboJA (not the Post!) has it" goes on.
    '(?<=[?!…]["”’)]*)(?!(?<=[?!…]\\))\\s+\\p{Ll})\\s+',
    "\\n+",
    "(?<=\\p{Ll}{4}\\.)\\s+",
    "(?<=(?<!\\p{L})\\p{Lu}\\p{Ll}{3}\\.)(?<!(?:Prof|Capt|Sens|Reps|Sept|Dept|Govt|Corp|Bros|Supt|Insp)\\.)\\s+(?=\\p{Lu})",
    `(?<=(?<!\\p{L})(?!(?:${ABBREVIATED})\\.)\\p{Ll}{2,3}\\.)\\s+`,
    `(?<=(?<!\\p{L})(?!(?:${TITLED})\\.)\\p{Lu}\\p{Ll}{1,2}\\.)\\s+(?=\\p{Lu})`,
    "(?<=\\p{Ll}{2,3}\\.)\\s+(?=(?:what|who|where|when|which|did|does|can|could|any)\\s)",
    "(?<=(?<!\\p{L})etc\\.)\\s+(?!(?:and|or|in|of|on|for|to|as|at|by|with|from|is|are|was|were|who|that)\\s)",
    ";\\s+",
  ].join("|"),
  "u",
);

/** A sentence that asks nothing, without what ends it. */
export const withoutStop = (sentence: string): string => sentence.replace(/[\s.!…]+$/u, "");
