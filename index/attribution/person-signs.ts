/** What behind a name shows that it is a person's: an age, or "who". */
import { CUES, PERSON_NOUNS, PREPOSITIONS, TITLES } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** "San Sak, 41, …", "The other is San Sak, 41.", "Heng, in his 50s, …": no place and no body has an age; `last` is the token behind the name. */
export function isAged(tokens: readonly Token[], last: number): boolean {
  const word = (ahead: number): string => tokens[last + ahead]?.lower ?? "";
  if (word(0) !== ",") return false;
  if (/^[1-9]\d$/u.test(word(1))) return /^[,.]$/u.test(word(2));
  return word(1) === "in" && /^(?:his|her|their)$/u.test(word(2)) && /^\d0s?$/u.test(word(3));
}

/** "Chet, who voted, …", "Chet, whose name has been changed, …", "Chet, not his real name, …" */
export function isWhom(tokens: readonly Token[], last: number): boolean {
  const word = (ahead: number): string => tokens[last + ahead]?.lower ?? "";
  if (!/^[,(—–]$/u.test(word(0))) return false;
  if (word(1) === "not") return /^(?:his|her|their)$/u.test(word(2)) && /^(?:real|true|full)$/u.test(word(3));
  if (word(1) === "whose") return /^(?:(?:real|full|true|last) )?name/u.test(`${word(2)} ${word(3)}`);
  return word(0) === "," && word(1) === "who";
}

/** Whether what stands behind a lone word shows a person; "Students, who …" does not. */
export const isPersons = (word: string, tokens: readonly Token[], last: number): boolean =>
  !word.endsWith("s") && (isAged(tokens, last) || isWhom(tokens, last) || isDescribed(tokens, last));

/** "Sutrisno, a fisherman, said …": whoever a trade explains before a verb of speech, at the start of a sentence too. */
export function isDescribed(tokens: readonly Token[], last: number): boolean {
  if (tokens[last]?.text !== "," || !/^(?:an?|another)$/u.test(tokens[last + 1]?.lower ?? "")) return false;
  const close = tokens.findIndex(({ text: sign }, i) => i > last && sign === ",");
  return (
    close > last &&
    close - last < MAX_TRADE_TOKENS &&
    tokens.slice(last + 2, close).some(({ lower }) => TITLES.has(lower) || PERSON_NOUNS.has(lower)) &&
    CUES.get(tokens[close + 1]?.lower ?? "")?.forms.has("past") === true
  );
}

/** "a former fisherman in Elling" */
const MAX_TRADE_TOKENS = 12;

/** "San Lee, another former reporter, …": told as people are; a town is "the home of workers". */
export function isExplained(tokens: readonly Token[], last: number): boolean {
  if (tokens[last]?.text !== "," || !/^(?:an?|another)$/u.test(tokens[last + 1]?.lower ?? "")) return false;
  let head = last + 2;
  const goesOn = ({ kind, lower }: Token): boolean => kind === "word" && !PREPOSITIONS.has(lower) && lower !== "who";
  while (tokens[head + 1] && goesOn(tokens[head + 1]!) && head - last < MAX_TRADE_TOKENS) head++;
  const { lower = "" } = tokens[head] ?? {};
  return TITLES.has(lower) || PERSON_NOUNS.has(lower);
}
