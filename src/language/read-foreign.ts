/** A question in a language of the lexicons -> whom it names and what it asks of them. */
import type { Directory } from "../names/speakers.ts";
import { fold } from "../terms.ts";
import type { Speaker } from "../types.ts";
import { wordsOf } from "./detect-language.ts";
import { isIn } from "./lexicons.ts";
import type { Lexicon } from "./lexicons.ts";

/** A question as far as its small words and names tell. */
export interface ForeignQuestion {
  readonly asks: "statements" | "who_said" | "who_is" | "something_else";
  /** Named as those whose words are asked for. */
  readonly people: readonly Speaker[];
  /** A name that several fit, as typed. */
  readonly unclear?: { readonly typed: string; readonly people: readonly Speaker[] };
  /** Named as the topic. */
  readonly topics: readonly Speaker[];
  /** Words that are neither names nor small. */
  readonly rest: readonly string[];
}

/** A word or name of a question. */
export interface Part {
  readonly text: string;
  /** One where a name is clear, several where it may be theirs, none for a word. */
  readonly speakers: readonly Speaker[];
}

/** The words of a text with the names of the corpus as one part each. */
export function partsOf(text: string, directory: Directory): Part[] {
  const words = wordsOf(text);
  const named = directory.findIn(words);
  const parts: Part[] = [];
  for (let at = 0; at < words.length; at++) {
    const name = named.find(({ from }) => from === at);
    if (name === undefined) parts.push({ text: words[at]!, speakers: [] });
    else {
      parts.push({ text: words.slice(at, name.to).join(" "), speakers: [name.speaker] });
      at = name.to - 1;
    }
  }
  return parts;
}

/** Names of at most this many words are looked for where they are typed with a slip. */
const MAX_TYPED_NAME = 4;

/** Runs of capitalised words that are no words of the language, as names with a slip or of several people. */
function withTypedNames(parts: readonly Part[], lexicon: Lexicon, directory: Directory): Part[] {
  const found: Part[] = [];
  const mayBeName = (part: Part | undefined): boolean =>
    part !== undefined && part.speakers.length === 0 && /^\p{Lu}/u.test(part.text) && !isIn(lexicon, fold(part.text));
  for (let at = 0; at < parts.length; at++) {
    let to = at;
    while (to - at < MAX_TYPED_NAME && mayBeName(parts[to])) to++;
    const text = parts
      .slice(at, to)
      .map((part) => part.text)
      .join(" ");
    const speakers = to > at ? directory.resolve(text).speakers.filter(({ kind }) => kind === "person") : [];
    if (speakers.length === 0) found.push(parts[at]!);
    else {
      found.push({ text, speakers });
      at = to - 1;
    }
  }
  return found;
}

const holds = (words: ReadonlySet<string>, part: Part | undefined, { unspaced }: Lexicon): boolean => {
  if (part === undefined || part.speakers.length > 0) return false;
  const word = fold(part.text);
  return unspaced ? [...words].some((known) => word.includes(known)) : words.has(word);
};

/** Whether the name at `at` is what is spoken about: "about" stands before it, or in some languages after. */
function isTopic(parts: readonly Part[], at: number, lexicon: Lexicon): boolean {
  if (lexicon.aboutFollows) {
    const after = fold(parts[at + 1]?.text ?? "");
    return [...lexicon.about].some((word) => after.startsWith(word));
  }
  let before = at - 1;
  while (!lexicon.unspaced && before >= 0 && holds(lexicon.small, parts[before], lexicon)) before--;
  const part = parts[before];
  if (part === undefined || part.speakers.length > 0) return false;
  const word = fold(part.text);
  return lexicon.unspaced ? [...lexicon.about].some((known) => word.endsWith(known)) : lexicon.about.has(word);
}

/** What a run holds besides the words of the lexicon, the longest taken out first. */
function unread({ text }: Part, lexicon: Lexicon): string[] {
  if (!lexicon.unspaced) return isIn(lexicon, fold(text)) ? [] : [text];
  if (/^(?:\p{Script=Latin}|\p{N})/u.test(text)) return [text];
  const { who, say, be, about, and, small } = lexicon;
  const known = [who, say, be, about, and, small].flatMap((words) => [...words]).sort((a, b) => b.length - a.length);
  return known.reduce((left, word) => left.replaceAll(word, " "), fold(text)).match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** Reads the parts of a question by the words of its language. */
export function readForeign(typed: readonly Part[], lexicon: Lexicon, directory: Directory): ForeignQuestion {
  const parts = withTypedNames(typed, lexicon, directory);
  const people: Speaker[] = [];
  const topics: Speaker[] = [];
  let list = people;
  for (const [at, { speakers }] of parts.entries()) {
    if (speakers.length !== 1) continue;
    const isListed = at > 1 && parts[at - 2]!.speakers.length > 0 && holds(lexicon.and, parts[at - 1], lexicon);
    if (!isListed) list = isTopic(parts, at, lexicon) ? topics : people;
    list.push(speakers[0]!);
  }
  const several = parts.find(({ speakers }) => speakers.length > 1);
  const rest = parts.flatMap((part) => (part.speakers.length > 0 ? [] : unread(part, lexicon)));
  const has = (words: ReadonlySet<string>): boolean => parts.some((part) => holds(words, part, lexicon));
  const isNameOnly = rest.length === 0 && people.length > 0;
  const asks = has(lexicon.who)
    ? !has(lexicon.say) && has(lexicon.be) && isNameOnly
      ? "who_is"
      : "who_said"
    : has(lexicon.say) || isNameOnly
      ? "statements"
      : "something_else";
  return {
    asks,
    people,
    topics,
    rest,
    ...(several !== undefined && { unclear: { typed: several.text, people: several.speakers } }),
  };
}
