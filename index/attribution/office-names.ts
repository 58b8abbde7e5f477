/** Where an office ends and its bearer's name begins: "Minister for Foreign Affairs | Ann Lee". */
import { fold } from "../../src/terms.ts";
import { isMatter } from "./body-names.ts";
import { isGivenName } from "./given-names.ts";
import { BODY_WORDS, DETERMINERS, OFFICES, TITLES } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** "Secretary of State", "Minister for Foreign Affairs" | Ann Lee: the last token of the office whose title stands at `title`. */
export function endOfOffice(tokens: readonly Token[], title: number, to: number): number {
  if (!/^(?:of|for)$/u.test(tokens[title + 1]!.lower)) return title;
  const first = tokens[title + 2]?.lower === "the" ? title + 3 : title + 2;
  if (OFFICES.has(tokens[first]?.lower ?? "") && first + 1 < to && tokens[title + 1]!.lower === "of") return first;
  let last = first;
  while (last < to && (isMatter(tokens[last]!.lower) || tokens[last]!.lower === "and")) last++;
  return last > first && to - last >= 2 ? last - 1 : title;
}

/** "Minister in the Ministry of Finance | Ann Lee": where the name begins that an office in a body stands before. */
export function behindOffice(tokens: readonly Token[], start: number, to: number): number | null {
  const name = to - 2;
  if (name <= start) return null;
  if (firstOfMatters(tokens, start) >= 0) {
    let first = start;
    while (first < to && isMatter(tokens[first]!.lower)) first++;
    if (first > start && to - first >= 2) return first;
  }
  const of = tokens.findIndex(({ lower }, i) => i > start && i < name - 1 && /^(?:of|for)$/u.test(lower));
  const held = tokens.slice(Math.max(0, start - 4), start).some(({ lower }) => TITLES.has(lower));
  const isName = isGivenName(fold(tokens[name]!.text)) && !BODY_WORDS.has(tokens[to - 1]!.lower);
  return of > 0 && held && isName && BODY_WORDS.has(tokens[start]!.lower) ? name : null;
}

/** "| Minister | of Social Affairs, Veterans and Youth Ann Lee": the title of an office whose last matter stands at `at`; -1 for none. */
export function firstOfMatters(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.lower !== "and") return -1;
  let k = at - 2;
  while (k > 0 && at - k < MAX_OFFICE_TOKENS && (isMatter(tokens[k]!.lower) || tokens[k]!.text === ",")) k--;
  if (!/^(?:of|for)$/u.test(tokens[k]?.lower ?? "") || !TITLES.has(tokens[k - 1]?.lower ?? "")) return -1;
  // "| Coordinating | Minister for Political, Legal and Security Affairs Ann Lee"
  const { sentence } = tokens[--k]!;
  while (tokens[k - 1]?.cap && tokens[k - 1]!.sentence === sentence && !DETERMINERS.has(tokens[k - 1]!.lower)) k--;
  return k;
}

/** "Social Affairs, Veterans and" */
const MAX_OFFICE_TOKENS = 12;
