/**
 * "Tokyo's foreign ministry", "the justice ministry of Norway": a ministry that the documents call only a ministry is the
 * nation's whose affairs they are about.
 */
import type { Inquiry } from "../inquiry.ts";
import { analyse } from "../terms.ts";
import type { Speaker } from "../types.ts";
import { allNations, areSameNation, isNationName, mainNation, nationOfSeat, nationsInFull } from "./nations.ts";

const ORGAN =
  "(?:\\S+ ){0,4}?(?:ministry|government|parliament|cabinet|senate|treasury|police|army)(?: (?:of|for) \\p{L}+(?: \\p{L}+){0,3}?)?";
const WORDINGS = [
  `^(?:the )?(?<nation>\\p{L}[\\p{L}.]*(?: \\p{L}+)?)['’]s (?<organ>${ORGAN})$`,
  `^(?:the )?(?<organ>${ORGAN}) (?:of|in) (?<nation>\\p{L}[\\p{L}.]*(?: \\p{L}+)?)$`,
  `^(?:the )?(?<nation>\\p{L}[\\p{L}.]*) (?<organ>${ORGAN})$`,
].map((wording) => new RegExp(wording, "iu"));

/** Index terms of a nation, called by any of its names or its seat of government. */
function termsOf(name: string): readonly string[] {
  const inFull = nationsInFull(name);
  return (nationOfSeat(name) ?? (isNationName(inFull) ? [inFull] : [])).flatMap(analyse);
}

/** Undefined where no body is called so, or the articles that quote it are about another nation, or about none. */
export async function findOrgan(typed: string, inquiry: Inquiry): Promise<Speaker | undefined> {
  for (const wording of WORDINGS) {
    const { nation = "", organ = "" } = wording.exec(typed)?.groups ?? {};
    const terms = termsOf(nation);
    if (terms.length === 0) continue;
    const { speakers, reading } = inquiry.directory.resolve(organ);
    const isNobodys = ({ name }: Speaker): boolean => !analyse(name).some((term) => allNations().has(term));
    const [only, ...others] = speakers.filter((one) => one.kind === "body" && one.quotations > 0 && isNobodys(one));
    if (only === undefined || others.length > 0 || (reading !== "exact" && reading !== "part")) continue;
    const portrait = (await inquiry.portraits()).find(({ speaker }) => speaker.id === only.id);
    const isTheirs = portrait
      ?.introductions()
      .every(({ article: { text } }) => terms.some((term) => areSameNation(mainNation(text) ?? "", term)));
    if (isTheirs === true && portrait!.files.size > 0) return only;
  }
  return undefined;
}
