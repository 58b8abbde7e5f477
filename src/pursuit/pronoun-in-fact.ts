/**
 * "Which party does he belong to?": a question of fact about somebody spoken of before, read with the name in place of
 * the pronoun. One that stands for a noun of its own sentence ("when did the king lose his throne?") is left alone.
 */
import type { Directory } from "../names/speakers.ts";
import { allNames, called } from "../names/people.ts";
import type { Answer, Speaker } from "../types.ts";
import type { Asked } from "./asked.ts";

const PRONOUN = /(?<!\p{L})(?:s?he|him|his|her)(?!\p{L})/iu;
const POSSESSIVE = /^(?:his|her)$/iu;
/** Before the pronoun, somebody it may stand for: "the king", "a minister", a name, or the "who" of "who lost his throne". */
const EARLIER_NOUN =
  /(?<!\p{L})(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|every|each) \p{L}|(?<=\S )\p{Lu}|^[Ww]ho (?!(?:did|does|do|is|was|has|had)(?!\p{L}))/u;

/** A question with its pronoun read as somebody. */
export interface ReadPronoun {
  readonly text: string;
  readonly person: Speaker;
}

/** `unknown` where nobody was spoken of, or several people; undefined where there is no such pronoun. */
export function readPronoun({ text, last }: Asked, directory: Directory): ReadPronoun | "unknown" | undefined {
  const match = PRONOUN.exec(text);
  if (match === null) return undefined;
  const before = text.slice(0, match.index);
  // "How old was martin duffy when he died?"
  const isNamed = directory.namedIn(before).some(({ kind }) => kind === "person");
  if (isNamed || EARLIER_NOUN.test(before)) return undefined;
  // "Other than his inventions, what was Tesla famous for?"
  if (POSSESSIVE.test(match[0]) && /\s\p{Lu}\p{Ll}/u.test(text.slice(match.index))) return undefined;
  const [person, ...others] = last?.people.filter(({ kind }) => kind === "person") ?? [];
  if (person === undefined || others.length > 0) return "unknown";
  const rest = text.slice(match.index + match[0].length);
  const isOwner = POSSESSIVE.test(match[0]) && /^ \p{L}/u.test(rest);
  return { text: `${text.slice(0, match.index)}${called(person)}${isOwner ? "’s" : ""}${rest}`, person };
}

/** Whether an answer speaks of a person, or is theirs: else it tells nothing of them. */
export function isAbout(person: Speaker, { passages: [first] }: Answer): boolean {
  return first?.speaker?.name === person.name || allNames(person).some((name) => first?.text.includes(name));
}
