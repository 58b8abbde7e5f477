/**
 * A message as typed -> its own words: without what it quotes of others where it asks something of its own, without
 * HTML, its lists taken apart, and what it says before it asks put into the question.
 *
 *     "> apple makes toys⏎ok boomer. how many …?"          ->  "ok boomer. how many …?"
 *     "someone said that …, who was it"                   ->  "who said that …"
 *     "two things 1) what … 2) who …"                     ->  "two things⏎1) what …⏎2) who …"
 */
import { SPEECH_VERB } from "./phrasing.ts";

const BLOCKS = /<\/?(?:br|p|div|li|ul|ol|blockquote|h\d|tr)(?:\s[^<>]{0,200})?\/?>/giu;
const TAGS =
  /<\/?(?:b|i|u|s|em|strong|a|span|code|pre|del|ins|small|mark|font|q|sup|sub|tg-spoiler|img)(?:\s[^<>]{0,300})?\/?>/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  nbsp: " ",
};

/** Text of a message that was written as HTML. */
export function withoutHtml(message: string): string {
  return message
    .replaceAll(BLOCKS, "\n")
    .replaceAll(TAGS, "")
    .replaceAll(/&(amp|lt|gt|quot|apos|#39|nbsp);/gu, (_, name: string) => ENTITIES[name]!);
}

const QUOTED_LINE = /^[ \t]*>/u;
/** Asked of what stands above: "who said that", "is this true?", "legit?", "source?". */
const OF_THE_QUOTED =
  /(?<!\p{L})(?:said|says|say|claims?|claimed|wrote) (?:that|this|it|so|these|those)(?: \p{L}+)?[\s?!.]*$|(?<!\p{L})(?:true|real|fake|legit|accurate|correct|verified|confirm|source|fact[- ]?check|misquoted?)(?!\p{L})[^?!.\n]{0,40}[\s?!.]*$|(?<!\p{L})(?:this|that|these|those|it)(?: (?:true|real|from|quote|legit|correct|accurate|one|words?|so))?[\s?!.]*$/iu;
const INTERROGATIVE = /\?|(?<!\p{L})(?:what|who|whom|which|when|where|how|why)(?!\p{L})/iu;

/** The message without lines quoted of others, where its own words ask of something else. */
export function ownWords(message: string): string {
  const lines = message.split("\n");
  const own = lines.filter((line) => !QUOTED_LINE.test(line));
  if (own.length === lines.length) return message;
  const text = own.join("\n").trim();
  const asking = text.split(/(?<=[?!.])\s+|\n/u).findLast((sentence) => INTERROGATIVE.test(sentence));
  return asking === undefined || OF_THE_QUOTED.test(asking.trim()) ? message : text;
}

const WHO_SAID_THAT =
  /^(?:(?:wait|so|but|ok|okay|and|hm+|um+|lol)[\s,]+)*(?:(?:which|what)(?: \p{L}+){1,3}|who)(?: (?:exactly|actually|really|even|was it that))* (?:said|says|say|claimed|claims|wrote|told|stated)(?: (?:us|them|people))? (?:that|this|it|so|something like (?:that|this))(?: (?:lol|lmao|haha|again|exactly|please|pls))*[\s?!.]*$/iu;
const SAYS = new RegExp(`^(?:\\S+ ){1,4}?(?:${SPEECH_VERB})(?: that)?:? (?=\\S+ \\S+ \\S+)`, "iu");
/** Fewer words say nothing to be looked for. */
const MIN_WORDS = 4;
const count = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** "> gov says A⏎wait which official said that" -> "who said A"; undefined where nothing before it says anything. */
export function whoSaidThat(message: string): string | undefined {
  const sentences = message
    .split(/\n|(?<=\p{Ll}{3}[.!?…])\s+/u)
    .map((line) => ({ isQuoted: QUOTED_LINE.test(line), text: line.replace(/^[\s>]+/u, "").trim() }))
    .filter(({ text }) => text !== "");
  const last = sentences.at(-1);
  const said = sentences.at(-2);
  if (last === undefined || said === undefined || last.isQuoted) return undefined;
  const isJoined = QUOTED_LINE.test(message) || sentences.length === 2;
  if (!isJoined || !WHO_SAID_THAT.test(last.text) || said.text.endsWith("?")) return undefined;
  const claim = said.text
    .replace(SAYS, "")
    .replaceAll(/[“”"«»]/gu, "")
    .replace(/[\s.!]+$/u, "");
  const isMarked = claim.length < said.text.length && /^[“"«].*[”"»][.!]?$/u.test(said.text);
  // A longer quotation in marks is checked.
  if (isMarked) return count(claim) < MIN_WORDS ? `who said ${claim}` : undefined;
  return count(claim) < MIN_WORDS || /[“”"«»]/u.test(message) ? undefined : `who said ${claim}`;
}

const SAID = `(?:(?:has|had|was|is|also|once|even) )*(?:${SPEECH_VERB})`;
const WHAT_WAS_IT =
  "(?:,|;|\\.| -| –| —)?\\s+(?:and |but )?(?:what (?:was|is|were) (?:it|that|they|those)(?: again| exactly| about)?|what (?:exactly )?(?:did|does|was) (?:he|she|they|it) (?:say|saying|said|mean)(?: exactly| again)?|what exactly(?: (?:was|is) (?:it|that))?|what were (?:his|her|their) words)[\\s?!.]*$";
const PERSON_SAID_WHAT = new RegExp(
  `^(?:.{0,200}?(?<!\\p{L})(?:remember|recall|heard|read|saw|know|think|believe|sure)(?: (?:that|reading|hearing|seeing|somewhere|once|how|when|where))*,? )?(?:it (?:was|is|might (?:be|have been)) )?(?<who>\\S+(?: \\S+){0,4}?)(?: who| that)? (?:${SAID}|having said|saying) (?:something|sth|smth|stuff|things?|a lot|anything)(?: \\p{L}+)? (?:about|on|regarding|concerning) (?<rest>.{2,200}?)${WHAT_WAS_IT}`,
  "isu",
);

const IN_OWN_WORDS = new RegExp(
  `^(?!(?:.* )?(?:what|who|when|where|which|why|how|did|does|has|have|give|show|tell|find|quotes?|${SPEECH_VERB}) )(?<who>\\S+(?: \\S+){0,4}?),? in (?:his|her|their|its) own words(?:[\\s,]+(?:please|pls|plz|thanks))?[\\s?!.]*$`,
  "iu",
);

/** Stands before what somebody is told to have said, in whatever words: the question is which of their own. */
export const WHICH_QUOTE = "which quote: ";
/** "I'd need the passage where Malin lists the prisons". */
const PASSAGE_WHERE =
  /^(?!\W*(?:what|who|when|why|how)(?!\p{L})).{0,120}?(?<!\p{L})(?:passage|quote|quotation|line|part|bit|place|spot|sentence|paragraph|section|moment)s? (?:where|in which|when) (?<rest>\S+ \S+ .{2,300})$/isu;

/** What a sentence tells, with what it asks of that put in front: "X said something about Y, what was it". */
export function askedFirst(sentence: string): string {
  const own = IN_OWN_WORDS.exec(sentence)?.groups?.["who"];
  if (own !== undefined) return `quotes by ${own}`;
  const there = PASSAGE_WHERE.exec(sentence)?.groups?.["rest"];
  if (there !== undefined) return `${WHICH_QUOTE}${there}`;
  const { who: person, rest } = PERSON_SAID_WHAT.exec(sentence)?.groups ?? {};
  return person === undefined || rest === undefined ? sentence : `what did ${person} say about ${rest}?`;
}

/** "… said something about the accords. What was that?" is one sentence. */
const ASKED_AFTER =
  /(?:[.!…]|\?{2,})\s+(?=(?:so |and |but )?(?:(?:what|who) (?:was|is|were) (?:it|that|this|he|she|they)(?: again| exactly)?|(?:his |her |their |the )?name|who(?: exactly| said (?:it|that|this))?|which one)[\s?!.]*$)/iu;

/** "Anything else from him? E.g. about foreign links." */
const FOR_EXAMPLE =
  /\?+\s+(?:e\.? ?g\.?|for example|for instance|like|say|maybe|perhaps|especially|particularly|in particular|specifically|mainly)[,:]? (?=(?:about|on|regarding|concerning) )/giu;

/** A question for what the sentence before tells, joined to it; an example of what is asked, joined to the question. */
export const joinedToTold = (text: string): string => text.replace(ASKED_AFTER, ", ").replaceAll(FOR_EXAMPLE, " ");

const MARKER = /(?<=^|[\s,;:])\(?(?<mark>[1-9a-e])(?:\)|[.:](?=\s|\p{L}))\s*(?=\S)/giu;
const orderOf = (mark: string): number => (/\d/u.test(mark) ? Number(mark) : mark.toLowerCase().charCodeAt(0) - 96);

/** Every item of "1) … 2) …" on a line of its own, wherever the list begins. */
export function listedApart(text: string): string {
  const marks: { at: number; order: number; isDigit: boolean }[] = [];
  for (const { index, groups = {} } of text.matchAll(MARKER)) {
    const mark = groups["mark"]!;
    const next = { at: index, order: orderOf(mark), isDigit: /\d/u.test(mark) };
    const last = marks.at(-1);
    if (last === undefined ? next.order === 1 : next.order === last.order + 1 && next.isDigit === last.isDigit)
      marks.push(next);
  }
  if (marks.length < 2) return text;
  return marks.reduceRight((whole, { at }) => `${whole.slice(0, at).trimEnd()}\n${whole.slice(at)}`, text).trim();
}
