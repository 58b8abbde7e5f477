/** What holds a body's name together beyond capitals side by side: "and", "&" and a genitive. */
import { isGivenName } from "./given-names.ts";
import { BODY_HEADS, BODY_WORDS, TITLES } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** What bodies are about: "Food and Drug Administration", "World Travel and Tourism Council". */
const MATTERS = set(
  `free fair clean youth rehabilitation university universities college colleges food drug drugs securities exchange foreign commonwealth travel tourism intelligence security health human social science sciences technology engineering
   education culture cultural media sport sports research development trade trades commerce industry energy climate environment environmental agriculture fisheries
   forestry labour labor employment work pensions transport transportation housing housing finance revenue customs border immigration citizenship
   naturalization refugee refugees justice equality equal rights disease diseases control prevention safety defence defense aerospace aeronautics space oceanic
   atmospheric arts letters humanities gas oil electric electricity water power children families women communities community regional economic political legal
   constitutional peace conflict international national civil religious ethics standards privacy data information communications telecommunications
   broadcasting alcohol tobacco firearms explosives fish wildlife parks recreation planning budget management innovation infrastructure mental public medical
   medicine medicines healthcare veterans urban rural local oversight reform law order strategic business enterprise investment licensing insurance
   banking monetary fiscal treasury statistics geological mining minerals nuclear radiation aviation maritime marine port ports harbor harbour aids
   tuberculosis malaria democracy elections election governance policy strategy nutrition hygiene tropical surgeons physicians heritage antiquities`,
);

/** What an office or a body is for: "Foreign", "Affairs", "Youth". */
export const isMatter = (word: string): boolean => MATTERS.has(word) || /^(?:affairs|services|works)$/u.test(word);

/** Who owns a body by name: "Children’s Hospital", "Governor’s Office", "People’s Liberation Army". */
const OWNERS = set("children women men people mother veterans workers farmers consumers teachers king queen lord");

/** How many tokens a genitive at `at` and what it owns go on with a body's name: "Sheffield Children | ’s Hospital". */
export function joinsByGenitive(
  text: string,
  tokens: readonly Token[],
  at: number,
  isNameWord: (token: Token) => boolean,
): number {
  const owner = tokens[at - 1]!;
  if (!/^['’]s$/u.test(tokens[at]!.lower) || owner.end !== tokens[at]!.start) return 0;
  if (!TITLES.has(owner.lower) && !OWNERS.has(owner.lower)) return 0;
  for (let i = at + 1; i < tokens.length && i < at + 4 && isNameWord(tokens[i]!); i++) {
    if (!/^[ \u00a0]{1,2}$/u.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start))) return 0;
    // "the President’s House Republicans", but "the Governor’s Office"
    if (TITLES.has(tokens[i]!.lower)) return 0;
    if (BODY_WORDS.has(tokens[i]!.lower)) return 2;
  }
  return 0;
}

/** Whether "and" between two runs of capitals stands within one body's name rather than between two names. */
export function joinsByAnd(before: readonly Token[], and: Token, behind: readonly Token[]): boolean {
  const last = before.at(-1)!.lower;
  // A name that has grown too long to go on has nothing behind.
  const next = behind[0]?.lower;
  if (next === undefined) return false;
  if (before.some(({ lower, text }) => lower === "and" || text === "&") || TITLES.has(next)) return false;
  // "Chapter & Verse", "Pacific Gas & Electric Co."
  if (and.text === "&") return true;
  const ends = behind.some(({ lower }) => BODY_WORDS.has(lower));
  const preposition = before.findLastIndex(({ lower }) => /^(?:of|for|on)$/u.test(lower));
  if (preposition > 0) {
    const isHeaded = before.slice(0, preposition).some(({ lower }) => BODY_HEADS.has(lower));
    // "Ministry of Labour and Vocational Training", not "Ministry of Justice and Harbour Authority".
    return isHeaded && !isGivenName(next) && (!ends || MATTERS.has(next));
  }
  if (before.some(({ lower }) => BODY_WORDS.has(lower) && !MATTERS.has(lower)) || !ends) return false;
  // "Bill and Melinda Gates Foundation"
  if (isGivenName(last) && isGivenName(next)) return true;
  return MATTERS.has(last);
}
