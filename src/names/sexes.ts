/** Of whom articles speak as "he" or "she", where a title or a pronoun of the question must agree with it. */
import type { Inquiry } from "../inquiry.ts";
import { SPEECH_VERB } from "../question/phrasing.ts";
import type { Speaker } from "../types.ts";

/** As the pronoun of the subject. */
export type Sex = "he" | "she";

const PRONOUN = /(?<!\p{L})(?:(?<he>he|him|his)|she|her|hers)(?!\p{L})/iu;
const TITLE = /^(?:the )?(?:(?<he>mr|sir|lord)|mrs|ms|miss|madam|madame|lady|dame)\.? /iu;
/** Words before a name at the start of a sentence: "Former president | Ida Holm". */
const MAX_TITLES = 3;
/** One sentence more for one than for the other may speak of somebody else. */
const MIN_LEAD = 2;
const SENTENCES = /\n+|(?<=[.!?]["”’]?)\s+(?=\p{Lu})/u;

const sexOf = (match: RegExpExecArray | null): Sex | undefined =>
  match === null ? undefined : match.groups?.["he"] === undefined ? "she" : "he";

/** What a title or a pronoun says. */
export const sexOfTitle = (typed: string): Sex | undefined => sexOf(TITLE.exec(typed));
export const sexOfPronoun = (typed: string): Sex | undefined => sexOf(PRONOUN.exec(typed));

const SAYS = new RegExp(`^,? (?:${SPEECH_VERB})(?!\\p{L})`, "u");
const TITLED = /(?:^|\s)(?:(?<he>Mr|Sir|Lord)|Mrs|Ms|Miss|Madam|Lady|Dame)\.? (?:\p{Lu}\S* ){0,2}$/u;

/** How much a sentence says for "he" (above 0) or "she", of whom it names there. */
function leanOf(sentence: string, at: number, name: string): number {
  const sex = sexOf(TITLED.exec(sentence.slice(0, at))) ?? sexOfPronoun(sentence.slice(at + name.length));
  return sex === undefined ? 0 : sex === "he" ? 1 : -1;
}

/**
 * By titles, and by the first pronoun of each sentence that opens with one of the names or has them say something;
 * undefined where texts show too little, or both alike.
 */
export function sexIn(texts: readonly string[], names: readonly string[]): Sex | undefined {
  let lead = 0;
  for (const sentence of texts.flatMap((text) => text.split(SENTENCES))) {
    const name = names.find((one) => sentence.includes(one));
    if (name === undefined) continue;
    const at = sentence.indexOf(name);
    const isSubject = sentence.slice(0, at).split(" ").length - 1 <= MAX_TITLES;
    if (isSubject || SAYS.test(sentence.slice(at + name.length))) lead += leanOf(sentence, at, name);
  }
  return Math.abs(lead) < MIN_LEAD ? undefined : lead > 0 ? "he" : "she";
}

/** Those of whom articles speak as a title does, else those of whom none speaks otherwise: Mrs Holm is not Tom. */
export async function agreeing(
  typed: string,
  speakers: readonly Speaker[],
  inquiry: Inquiry,
): Promise<readonly Speaker[]> {
  const sex = sexOfTitle(typed);
  if (sex === undefined || speakers.every(({ kind }) => kind !== "person")) return speakers;
  const portraits = await inquiry.portraits();
  const isShared = (name: string, speaker: Speaker): boolean =>
    speakers.some(
      (one) => one !== speaker && [one.name, ...one.aliases].some((other) => other.split(" ").includes(name)),
    );
  const known = speakers.map((speaker) => {
    const introductions = portraits.find((one) => one.speaker === speaker)?.introductions() ?? [];
    const own = speaker.aliases.filter((alias) => !isShared(alias, speaker));
    const texts = introductions.map(({ article }) => article.text);
    return sexIn(texts, [speaker.name, ...own]);
  });
  const fitting = speakers.filter((_, at) => known[at] === sex);
  return fitting.length > 0 ? fitting : speakers.filter((_, at) => known[at] === undefined);
}

const BEFORE = /(?<!\p{L})(?<whose>his|her) (?:[\p{L}-]+ ){0,4}[\p{L}-]+,? $/iu;
const AFTER = /^, (?<whose>his|her) \p{L}/iu;
/** UTF-16 code units before a name that are read. */
const BEFORE_CHARS = 80;

/** Whose an article says somebody is where it says "her lawyer, Leo Strand": hers. */
export function ownerSexIn(text: string, { name }: Speaker): Sex | undefined {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = BEFORE.exec(text.slice(Math.max(0, at - BEFORE_CHARS), at));
    const whose = (before ?? AFTER.exec(text.slice(at + name.length)))?.groups?.["whose"];
    if (whose !== undefined) return sexOfPronoun(whose);
  }
  return undefined;
}
