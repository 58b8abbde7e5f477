/**
 * Whether a passage ties what a question of fact asks for to the very word it is asked of, where grammar shows it: who
 * did it to the verb, when to the verb, what it is to the name.
 *
 *     "who dissolved the party?"   the court's dissolution of the party | dissolved by the court   not: its dissolution
 *     "when was it dissolved?"     the 2017 dissolution of the party      not: in 2020, after the dissolution, she …
 *     "what is the GSP?"           the Generalised Scheme of Preferences (GSP), a trade programme
 */
import { askedKind } from "./asked.ts";
import type { Matcher, Token } from "./concept-match.ts";
import { questionParts } from "./question-parts.ts";
import { analyse, fold } from "./terms.ts";

/** A text and its words. */
interface TieText {
  readonly text: string;
  readonly row: readonly Token[];
}

/**
 * How firmly, 0 where the text has the word without what is asked for; undefined where it has not the word, or the
 * question asks for no such thing.
 */
type TieTest = (place: TieText) => number | undefined;

export interface Ties {
  readonly asks: "doer" | "time" | "meaning" | "other";
  readonly holds: TieTest;
}

/** "Who killed …", "who has signed …": the one who did it, not the one it was done to. */
const ASKS_DOER =
  /^\W*(?:and |so |but )?who(?:(?:['’]s|['’]ve)? (?:has|have|had|also|first|originally|actually|really|publicly))* (?<verb>\p{Ll}+)/iu;
const AUXILIARY = /^(?:is|was|are|were|be|did|do|does|has|have|had|will|would|can|could|should|may|might|must|else)$/iu;
const ASKS_MEANING =
  /^\W*(?:and |so )?what(?:['’]s| is| are| was| were| does| do| did) (?:the |an? )?(?<name>[\p{L}\p{N}][\p{L}\p{N}.&’'-]*(?: [\p{L}\p{N}&’'-]+){0,4}?)(?: (?:stand(?:s|ing)? for|mean|short for|an? (?:abbreviation|acronym) (?:of|for)))?[\s?.!]*$/iu;

/** Words from a verb to the time, and from a noun back to whose it is. */
const TIME_REACH = 6;
const OWNER_REACH = 4;
/** From a passive verb to "by". */
const BY_REACH = 10;
/** From a passive verb back to its "was". */
const BE_REACH = 3;

const DAY_OR_YEAR =
  /(?<!\p{N})(?:1\d|20)\d\d(?!\p{N})|\b(?:(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)(?=\. \d)|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today)\b/gu;
const BE = /^(?:is|are|was|were|be|been|being|gets?|got|getting)$/u;
const PARTICIPLE = /(?:ed|wn|en|t|d|ught|ung|unk)$/u;
/** Before a participle these make it tell of a thing what had been done to it: "the dissolved party". */
const BEFORE_NOUN =
  /^(?:the|an?|its|his|her|their|our|this|that|these|those|newly|recently|two|three|all|some|of|for|with)$/u;
/** What is done, as a noun. */
const ACT = /(?:[ts]ion|ment|[ae]nce|al|ity)s?$/u;
const BREAK = /[;:.!?](?:\s|$)|[–—]/u;

const isBroken = (text: string, a: Token, b: Token): boolean =>
  BREAK.test(a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start));

/** Whether what is done at a word has somebody who does it. */
function hasDoer({ text, row }: TieText, at: number): boolean {
  const word = (place: number): string => row[place]?.key ?? "";
  const surface = (place: number): string => {
    const token = row[place];
    return token === undefined ? "" : fold(text.slice(token.start, token.end));
  };
  const here = row[at]!;
  const isBy = row.some(
    (token, place) => place > at && place <= at + BY_REACH && token.key === "by" && !isBroken(text, here, token),
  );
  const before = row.slice(Math.max(0, at - BE_REACH), at);
  const isParticiple = PARTICIPLE.test(surface(at));
  const isNoun =
    word(at + 1) === "of" || (!isParticiple && (ACT.test(surface(at)) || BEFORE_NOUN.test(surface(at - 1))));
  if (isNoun) {
    const owners = row.slice(Math.max(0, at - OWNER_REACH), at);
    return isBy || owners.some((token) => /['’]s$|s['’]$/u.test(text.slice(token.start, token.end + 1).trim()));
  }
  const isPassive = isParticiple && before.some(({ key }) => BE.test(key));
  if (isPassive || (isParticiple && (word(at + 1) === "by" || BEFORE_NOUN.test(surface(at - 1))))) return isBy;
  // Somebody or something stands before it in its sentence.
  return row.some((token, place) => place < at && !isBroken(text, token, here));
}

function hasTimeNear({ text, row }: TieText, at: number): boolean {
  const here = row[at]!;
  return [...text.matchAll(DAY_OR_YEAR)].some(({ index }) => {
    const place = row.findIndex(({ end }) => end > index);
    return place >= 0 && Math.abs(place - at) <= TIME_REACH && !isBroken(text, row[place]!, here);
  });
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** A name spelled out is all that is asked for; "the port, a" may go on to say anything. */
const SPELLED_OUT = 3;

/** For a text that spells a name out beside it in brackets, or says of it what it is. */
function explains(name: string): (text: string) => number {
  const typed = escaped(name);
  const spelled = new RegExp(`\\p{L}['’]? \\(${typed}\\)|(?<!\\p{L})${typed} \\(\\p{Lu}`, "iu");
  const described = new RegExp(
    `(?<!\\p{L})${typed}(?: \\([^()]{2,20}\\))?(?:, (?:an?|the|which|whose)| (?:is|are|was|were) (?:an?|the)) \\p{L}`,
    "iu",
  );
  return (text) => (spelled.test(text) ? SPELLED_OUT : Number(described.test(text)));
}

/** Reads what a question asks for; `matcher` is of its concepts. */
export function readTies(question: string, matcher: Matcher): Ties {
  const name = ASKS_MEANING.exec(question)?.groups?.["name"];
  if (name !== undefined) {
    const explained = explains(name);
    return { asks: "meaning", holds: ({ text }) => explained(text) };
  }
  const kind = askedKind(question);
  const [term] = analyse(questionParts(question).verb ?? "");
  const verb = matcher.concepts.findIndex(({ rows }) => rows.some((row) => term !== undefined && row.includes(term)));
  const starting = ASKS_DOER.exec(question)?.groups?.["verb"] ?? "is";
  const asksDoer = !AUXILIARY.test(starting);
  const isTime = kind === "date" || kind === "year";
  if (verb < 0 || !(asksDoer || isTime)) return { asks: "other", holds: () => undefined };
  const test = asksDoer ? hasDoer : hasTimeNear;
  return {
    asks: asksDoer ? "doer" : "time",
    holds(place) {
      const places = matcher.positionsIn(place.row)[verb]!;
      return places.length === 0 ? undefined : Number(places.some((at) => test(place, at)));
    },
  };
}
