/** "Her lawyer", after somebody was spoken of: theirs, or whom the documents shown last call so; nobody else's. */
import { filesOf } from "../conversation.ts";
import type { Turn } from "../conversation.ts";
import { narrow } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { isPerson } from "../names/beside-names.ts";
import { findPeople } from "../names/people.ts";
import type { People } from "../names/people.ts";
import { ownerSexIn, sexIn, sexOfPronoun } from "../names/sexes.ts";
import type { Sex } from "../names/sexes.ts";
import type { Speaker } from "../types.ts";

const THEIRS = /^(?<whose>his|her) (?<office>\p{L}.*)$/iu;

/** Undefined where it is nobody's, or nothing came before. */
export async function findTheirs(typed: string, last: Turn | undefined, inquiry: Inquiry): Promise<People | undefined> {
  const { whose = "", office = "" } = THEIRS.exec(typed)?.groups ?? {};
  if (last === undefined || !isPerson(office)) return undefined;
  const files = filesOf(last.latest);
  const sex = sexOfPronoun(whose)!;
  const texts = await Promise.all(files.map((file) => textOf(file, inquiry)));
  const mayOwn = (one: Speaker): boolean => one.kind === "person" && !isOtherwise(one, sex, texts);
  const spokenOf = last.people.filter(mayOwn);
  const owners = spokenOf.length > 0 ? spokenOf : last.mentioned.filter(mayOwn);
  const found = new Set<Speaker>();
  for (const { name } of owners) {
    const theirs = await findPeople(`${name}'s ${office}`, inquiry);
    if (theirs.found !== "nobody" && theirs.reading === "role") for (const one of theirs.people) found.add(one);
  }
  if (found.size === 0) {
    const there = await findPeople(`the ${office}`, narrow(inquiry, files));
    const called = there.found === "nobody" ? [] : there.people;
    // "Her lawyer, Leo Strand", whoever she is.
    for (const one of called) if (texts.some((text) => ownerSexIn(text, one) === sex)) found.add(one);
  }
  const [only, ...others] = found;
  if (only === undefined) return { found: "nobody", typed };
  if (others.length > 0) return { found: "several", people: [only, ...others], typed, reading: "role" };
  return { found: "known", people: [only], reading: "role", notes: [`Took “${typed}” to be ${only.name}.`] };
}

/** Paragraphs read of one document. */
const MAX_PARAGRAPHS = 200;

async function textOf(file: string, inquiry: Inquiry): Promise<string> {
  const { hits } = await inquiry.search({ files: [file], limit: MAX_PARAGRAPHS });
  const paragraphs = hits.map(({ paragraph }) => paragraph).toSorted((a, b) => a.start - b.start);
  return paragraphs.map(({ text }) => text).join("\n");
}

const isOtherwise = ({ name, aliases }: Speaker, sex: Sex, texts: readonly string[]): boolean => {
  const known = sexIn(texts, [name, ...aliases]);
  return known !== undefined && known !== sex;
};
