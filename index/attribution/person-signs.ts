/** What behind a name shows that it is a person's: an age, or "who". */
import type { Token } from "./tokens.ts";

/** "San Sak, 41, …", "Heng, in his 50s, …": no place and no body has an age; `last` is the token behind the name. */
export function isAged(tokens: readonly Token[], last: number): boolean {
  const word = (ahead: number): string => tokens[last + ahead]?.lower ?? "";
  if (word(0) !== ",") return false;
  if (/^[1-9]\d$/u.test(word(1))) return word(2) === ",";
  return word(1) === "in" && /^(?:his|her|their)$/u.test(word(2)) && /^\d0s?$/u.test(word(3));
}

/** "Chet, who voted, …" */
export const isWhom = (tokens: readonly Token[], last: number): boolean =>
  tokens[last]?.text === "," && tokens[last + 1]?.lower === "who";
