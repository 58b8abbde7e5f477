/** Of whom articles speak as "he" or "she", where a title or a pronoun of the question must agree with it. */
import type { Inquiry } from "../inquiry.ts";
import type { Speaker } from "../types.ts";

/** As the pronoun of the subject. */
export type Sex = "he" | "she";

const PRONOUN = /(?<!\p{L})(?:(?<he>he|him|his)|she|her|hers)(?!\p{L})/iu;
const TITLE = /^(?:the )?(?:(?<he>mr|sir|lord)|mrs|ms|miss|madam|madame|lady|dame)\.? /iu;
/** Words before a name at the start of a sentence: "Former president | Ida Holm". */
const MAX_TITLES = 3;
const SENTENCES = /\n+|(?<=[.!?]["”’]?)\s+(?=\p{Lu})/u;

const sexOf = (match: RegExpExecArray | null): Sex | undefined =>
  match === null ? undefined : match.groups?.["he"] === undefined ? "she" : "he";

/** What a title or a pronoun says. */
export const sexOfTitle = (typed: string): Sex | undefined => sexOf(TITLE.exec(typed));
export const sexOfPronoun = (typed: string): Sex | undefined => sexOf(PRONOUN.exec(typed));

/** By the first pronoun of each sentence that opens with one of the names; undefined where an article shows none, or both alike. */
export function sexIn(text: string, names: readonly string[]): Sex | undefined {
  let lead = 0;
  for (const sentence of text.split(SENTENCES)) {
    const name = names.find((one) => {
      const at = sentence.indexOf(one);
      return at >= 0 && sentence.slice(0, at).split(" ").length - 1 <= MAX_TITLES;
    });
    if (name === undefined) continue;
    const sex = sexOfPronoun(sentence.slice(sentence.indexOf(name) + name.length));
    if (sex !== undefined) lead += sex === "he" ? 1 : -1;
  }
  return lead === 0 ? undefined : lead > 0 ? "he" : "she";
}

/** Those of whom no article speaks otherwise than a title does: Mrs Holm is not Tom. */
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
  return speakers.filter((speaker) => {
    const articles = portraits.find((one) => one.speaker === speaker)?.introductions() ?? [];
    const known = articles.map(({ text }) =>
      sexIn(text, [speaker.name, ...speaker.aliases.filter((alias) => !isShared(alias, speaker))]),
    );
    return known.includes(sex) || known.every((one) => one === undefined);
  });
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
