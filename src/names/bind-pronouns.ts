/**
 * Pronouns of a question put into names where the message itself names whoever is meant, before the question or in front
 * of it.
 *
 *     "I read some analyst, seng sary i think, what did he say on asean?"  ->  "… what did seng sary say on asean?"
 *     "and the prime minister, what did he say?"                           ->  "what did the prime minister say?"
 */
import { SPEECH_VERB } from "../question/phrasing.ts";
import { isPerson } from "./beside-names.ts";
import { findGroup } from "./groups.ts";
import type { Directory } from "./speakers.ts";

const START =
  /(?<=^|[,.:;!?\n–—-]\s*|(?:^|\s)(?:and|so|but|please|pls)\s)(?:(?:in|on|at|by|for|from|to|of|with|about) )?(?:what|who|whom|whose|which|when|where|why|how|did|does|has|had|is|was|everything|anything|all|every|each|any|some|quotes?|give|show|list|find)(?:['’]s)?(?=\s)(?! about(?!\p{L}))|(?<=\s)(?:what|how|why)(?=\s(?:he|she)\s)/giu;
const END = /[.?!\n]|$/u;
/** "Anything from her on the forests": after "her" no noun. */
const NO_NOUN =
  "(?= (?:on|about|regarding|concerning|in|at|to|for|when|after|before|that|there|here|saying)(?!\\p{L})|\\s*[,.?!;:)]|\\s*$)";
/** One person's pronoun, as subject or object. */
export const HIM = new RegExp(
  `(?<![\\p{L}\\p{N}'’])(?:he|she|him|her${NO_NOUN})(?:['’](?<short>s|d))?(?![\\p{L}\\p{N}'’])`,
  "iu",
);
/** The same, of what is theirs. */
export const HIS = new RegExp(`(?<![\\p{L}\\p{N}'’])(?:hers?(?!${NO_NOUN})|his)(?= \\p{L})`, "iu");
const IN_THEIR_VIEW = /(?<!\p{L})in (?:his|her) (?:view|opinion|mind)(?!\p{L})/iu;
const ANY = /(?<![\p{L}\p{N}'’])(?:he|she|him|they|it)(?![\p{L}\p{N}'’])/iu;
/** Words before a question that only turn to somebody: "ok now", "what about". */
const TURNING =
  /^(?:[\s,]*(?:and|but|so|ok|okay|now|then|also|well|hm+|right|alright|next|(?:back|returning|going back|coming back|turning) to|as for|what about|how about|what of|regarding|re|about|concerning|speaking of)(?!\p{L})[\s,:]*)*/iu;
const FOR_A_WHILE = / (?:just )?(?:for (?:a|one|another) (?:sec|second|moment|minute|bit|while)|again|once more)$/iu;
const NAME = /^(?:[\p{L}\p{N}.'’&-]+ ){0,5}[\p{L}\p{N}.'’&-]+$/u;
/** Words by which a sentence tells something, rather than only naming somebody with what they are: "secretary of state". */
const SAYS = new RegExp(
  `(?<!\\p{L}|(?:of|the|united) )(?:${SPEECH_VERB}|i|we|you|is|are|was|were|has|have|had|did|do|does)(?!\\p{L})`,
  "iu",
);
/** Longer ones tell something. UTF-16 code units. */
const MAX_DESCRIPTION_CHARS = 120;
/** After whoever is turned to: "Oslo's mayor. What did she say?" */
const CLOSING = /[\s,:.…?!–—-]+$/u;
/** Questions of one message that are looked at. */
const MAX_QUESTIONS = 10;

/** Whoever the words right before a question turn to, one person for "he" and "she", as typed, with where those words begin. */
function turnedTo(
  before: string,
  isOne: boolean,
  directory: Directory,
): { readonly who: string; readonly start: number } | undefined {
  const rest = before.replace(CLOSING, "");
  const segment = /[^.?!\n;]*$/u.exec(rest)![0];
  const who = segment
    .replace(TURNING, "")
    .replace(/^[\s,:–—-]+/u, "")
    .replace(FOR_A_WHILE, "");
  const start = rest.length - segment.length;
  const apposed = isApposed(who, directory) && !SAYS.test(segment) ? lastNamed(segment, directory) : undefined;
  if (apposed !== undefined) return { who: apposed, start };
  if (isOne && isDescription(who)) return { who, start };
  const isBare = NAME.test(who) && !/^(?:what|who|when|where|why|how|did|does|i|we|you|my)(?!\p{L})/iu.test(who);
  const { speakers } = directory.resolve(who);
  // "How about the bank, did he …" asks of somebody else.
  const isThem = speakers.length > 0 && (!isOne || speakers.some(({ kind }) => kind === "person"));
  const isKnown = (isOne && /^(?:the|that|this) \S/iu.test(who) && speakers.length === 0) || isThem;
  // "Licadho's people - did they …"
  if (!isBare || !(isKnown || (!isOne && findGroup(who, directory).length > 0))) return undefined;
  return { who, start };
}

/** "Todd Stern, the climate envoy", "some analyst, Todd Stern i think"; not "Todd Stern – coal, gas". */
const isApposed = (who: string, directory: Directory): boolean => {
  const parts = who.split(/,\s|\s[–—-]\s/u);
  const [named, others] = [true, false].map((is) =>
    parts.filter((part) => (lastNamed(part, directory) !== undefined) === is),
  );
  const isWhatTheyAre = (part: string): boolean => isPerson(part) || /^(?:the|an?|our|that|this|some) /iu.test(part);
  return named!.length > 0 && (others!.length === 0 ? parts.length > 1 : others!.some(isWhatTheyAre));
};

const CLAUSE = /\s(?:who|that|whose)\s.*$/iu;
/** "Oslo's mayor", "the woman at the rally who shouted an insult": only that somebody is meant, whatever the clause tells of them. */
const isDescription = (who: string): boolean =>
  /^(?!(?:when|while|as|after|before|once|if|because|since|although|though)\s)[^,]*\s[^,]*$/iu.test(who) &&
  who.length <= MAX_DESCRIPTION_CHARS &&
  isPerson(who.replace(CLAUSE, "")) &&
  !SAYS.test(who.replace(CLAUSE, ""));

const BROUGHT_UP =
  /(?<!\p{L})(?:there(?: was| is|['’]s)|(?:i|we) (?:read|saw|heard|remember|recall|found|noticed)(?: (?:about|of|from|in))?|(?:it|which|that|they) (?:quotes?|quoted|mentions?|mentioned|cites?|cited|interviewed)) (?:this|an?|some|one) (?<who>[^,.;:?!\n]{3,100}?)(?: in (?:one of )?(?:the|an?|that|this|those|your) (?:articles?|piece|story|news|texts?|documents?|reports?|thread|paper)(?: \p{Ll}+)?)?[.,;:!?…\s]*$/iu;

/** "There was a lady from the embassy in one of the articles. | What did she say?" */
function broughtUp(before: string): string | undefined {
  const who = BROUGHT_UP.exec(before.slice(-2 * MAX_DESCRIPTION_CHARS))?.groups?.["who"];
  return who !== undefined && isDescription(`the ${who}`) ? `the ${who}` : undefined;
}

/** The last person named, as typed. */
function lastNamed(before: string, directory: Directory): string | undefined {
  const row = before.split(/\s+/u);
  const named = directory.findIn(row.map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")));
  const people = named.filter(({ speaker }) => speaker.kind === "person");
  // "Todd Stern, the climate envoy": a single word may be somebody's and mean nobody.
  return (people.findLast(({ from, to }) => to - from > 1) ?? people.at(-1))?.speaker.name;
}

/** Somebody of whom no more is said than "he" says: "the man himself", "that lady". */
const SOMEBODY =
  /(?<![\p{L}\p{N}'’])(?:the|this|that) (?:man|woman|guy|gal|lady|gentleman|bloke|chap|dude|fella|fellow|person)(?: (?:himself|herself|themselves))?(?![\p{L}\p{N}'’])(?! (?:who|that|from|in|with|behind|of|at|on|whose) )/giu;

/** "What did the man say", after somebody was named: "what did he say". */
const withHe = (text: string, directory: Directory): string =>
  text.replaceAll(SOMEBODY, (phrase, at: number) =>
    lastNamed(text.slice(0, at), directory) === undefined ? phrase : "he",
  );

const ISSUED =
  /(?<=^|[.?!]\s+|,\s*)(?<who>(?!(?:what|who|when|where|why|how|i|we|you|my) )[^\s,;]+(?: [^\s,;]+){0,6}?) (?:(?:has|have|had|just|also|recently) )*(?:put out|released?|issued?|published?|sent|wrote|written|signed|made|presented|submitted|drew up|brought out) (?:an?|the|its|their|some) (?:\p{L}+ ){0,2}?(?:papers?|reports?|statements?|letters?|petitions?|resolutions?|release|communiqu[eé]|note|memo|declaration|appeal|survey|study)(?!\p{L})[^.?!]{0,80}[.!?–—;,-]+\s*$/iu;

/** "Sixty-seven groups put out a paper. What did it say": a writing says what its writers do. */
const issuerIn = (before: string, question: string): string | undefined =>
  SAYS_IT.test(question) ? ISSUED.exec(before)?.groups?.["who"] : undefined;
const SAYS_IT =
  /^\W*(?:what|how|did|does|do|and|so|which)(?!\p{L}).* (?:it|they) (?:\p{Ll}+ )?(?:say|says|said|mention|claim|ask|demand|call|warn|argue|describe|tell|want|recommend)(?!\p{L})/iu;

/** "I'm writing a portrait of Varga and want all that | he | said": the only one named in a sentence of the asker's. */
const OF_ASKER =
  /^\W*(?:i|we|i['’]m|im|we['’]re|i['’]d|i['’]ve|my|our|doing|writing|preparing|working)(?!\p{L})[^.?!\n]*$/iu;

function boundToOnly(text: string, directory: Directory): string {
  const at = HIM.exec(text)?.index ?? -1;
  const who = at < 0 || !OF_ASKER.test(text) ? undefined : lastNamed(text.slice(0, at), directory);
  return who === undefined ? text : withName(text, who);
}

/** The text as it is where nobody is named before. */
export function bindPronouns(typed: string, directory: Directory): string {
  if (/[“”"«»„]/u.test(typed)) return typed;
  const text = withHe(typed, directory);
  if (!(ANY.test(text) || HIM.test(text) || HIS.test(text))) return text;
  let bound = text;
  for (const { index } of [...text.matchAll(START)].slice(0, MAX_QUESTIONS).toReversed()) {
    const before = bound.slice(0, index);
    const question = bound.slice(index, index + END.exec(bound.slice(index))!.index);
    const isHis = HIS.test(question);
    const isHim = HIM.test(question);
    if (!isHis && !isHim && !ANY.test(question)) continue;
    // "The analyst: which way is out, in his view?"
    if (!isHim && IN_THEIR_VIEW.test(question) && !/[.?!]\s*$/u.test(before)) continue;
    const turned = turnedTo(before, isHim || isHis, directory);
    const one = isHim || isHis ? (broughtUp(before) ?? lastNamed(before, directory)) : undefined;
    const who = turned?.who ?? one ?? (isHim || isHis ? undefined : issuerIn(before, question));
    if (who === undefined) continue;
    const named = isHim
      ? withName(question, who, "did")
      : isHis
        ? question.replace(HIS, `${who}'s`)
        : question.replace(ANY, who);
    const from = turned?.start ?? index;
    const space = from > 0 && from < index ? " " : "";
    bound = `${bound.slice(0, from)}${space}${named}${bound.slice(index + question.length)}`;
  }
  return bound === text ? boundToOnly(text, directory) : bound;
}

/** The text with a name for its first pronoun, `had` being what "'d" is short for there. */
export const withName = (text: string, name: string, had = "had"): string =>
  text.replace(HIM, (_, short: string | undefined) =>
    short === undefined ? name : `${name} ${short === "s" ? "is" : had}`,
  );
