/** Whom somebody is asked for as, as index terms: what they are, of what or whom, and what a clause tells of them. */
import { analyse } from "../terms.ts";
import { LINKING } from "./name-forms.ts";
import { isPlural } from "./plural.ts";
import { allNations, nationsInFull } from "./nations.ts";
import { asOffice, descriptionTerms, headsOf, isLeader, plainly } from "./office-words.ts";

/** The index terms of words with spaces between. */
export const termsIn = (words: string): ReadonlySet<string> => new Set(words.split(" ").flatMap(analyse));
/** What anybody may be called: then whom or where they belong to tells who it is. */
export const ANYBODY = termsIn(
  "guy man woman lady person people folk dude bloke chap someone somebody official representative rep staffer member",
);
/** Say nothing of who somebody is. */
const IDLE = termsIn(
  "case trial hearing thing story issue affair campaign behind certain mentioned named called quoted current local ngo organisation organization group outfit body one little young old elderly",
);

export interface Description {
  readonly terms: readonly string[];
  readonly heads: readonly string[];
  /** Of every run of words the first letters: the asker may write out what the article shortens. */
  readonly initials: ReadonlyMap<string, readonly string[]>;
  /** Those of its terms that a clause tells: "who shouted at the rally". */
  readonly deed: readonly string[];
  /** Nations: "ambassador to China". */
  readonly sentTo: readonly string[];
  /** As typed: "Nina" of "Nina's lawyer"; absent where it is nobody's. */
  readonly owner?: string;
  /** Of several: "the lawyers". */
  readonly isMany: boolean;
  /** It tells what was done to them, which the article's words do not tell from what they did. */
  readonly isDoneTo: boolean;
}

const OWNER = /^(?:the )?(?<owner>\p{L}\S*(?: \S+){0,3}?)(?:['’]s|(?<=s)['’]) \p{L}/iu;

/** The nations to which somebody is sent, as index terms. */
export const sentTo = (plain: string): string[] =>
  descriptionTerms(/\sto (.+)$/iu.exec(plain)?.[1] ?? "").filter((term) => allNations().has(term));

/** Reads whom somebody is asked for as, without the article before it. */
export function readDescription(typed: string): Description {
  const plain = plainly(
    nationsInFull(asOffice(typed))
      .replace(/^(?:the|that|this|an?|some|any|one|our) /iu, "")
      .replaceAll(/['’]s(?!\p{L})/gu, ""),
  );
  const terms = [...new Set(descriptionTerms(plain))].filter((term) => !IDLE.has(term));
  const heads = new Set([...headsOf(plain), ...terms.filter(isLeader)]);
  const told = /\s(?:who|that|whose|with) (.+)$/iu.exec(plain)?.[1] ?? "";
  const clause = new Set(descriptionTerms(told));
  const owner = OWNER.exec(typed)?.groups?.["owner"];
  return {
    ...(owner !== undefined && { owner }),
    terms,
    heads: [...heads].filter((term) => terms.includes(term) && !clause.has(term)),
    initials: initialsIn(plain),
    sentTo: sentTo(plain),
    isMany: isPlural(plain.split(/\s(?:of|at|for|from|in|to|with|who|that)\s/u)[0]!),
    deed: terms.filter((term) => clause.has(term)),
    isDoneTo:
      /^(?:is|are|was|were|been|being|got|gets|has been|had been) (?:\p{L}+ly )?(?!(?:behind|against|not|in|on|about)(?!\p{L}))\p{L}+(?:ed|t|n|d)(?!\p{L})/iu.test(
        told,
      ),
  };
}

function initialsIn(plain: string): Map<string, string[]> {
  const words = plain.split(/\s+/u).filter((word) => /^\p{L}/u.test(word) && !LINKING.has(word.toLowerCase()));
  const found = new Map<string, string[]>();
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 3; to <= words.length; to++) {
      const run = words.slice(from, to);
      found.set(run.map((word) => word[0]!.toLowerCase()).join(""), run.flatMap(descriptionTerms));
    }
  }
  return found;
}
