/**
 * What stemming cannot tell of common English words: forms of one verb that share no stem ("won", "win"), words that
 * say nearly the same ("begin", "start"), and words that say the opposite ("increase", "decrease"). Compared as index
 * terms. The lists are in `word-lists.ts`.
 */
import { analyse, fold } from "./terms.ts";
import { ANTONYMS, COUNTRIES, EXPRESSIONS, FORMS, LIGHT_WORDS, RELATED, SYNONYMS } from "./word-lists.ts";

type Table = ReadonlyMap<string, ReadonlySet<string>>;

const groupsOf = (list: string): string[][] =>
  list
    .split(/[|\n]/u)
    .map((group) => group.split(" ").flatMap(analyse))
    .filter((group) => group.length > 1);

/** Groups of words, as `word-lists.ts` has them -> of each term the others of its groups. */
export function tabulate(list: string): Table {
  const table = new Map<string, Set<string>>();
  for (const group of groupsOf(list)) {
    for (const term of group) {
      const others = table.get(term) ?? new Set<string>();
      for (const other of group) if (other !== term) others.add(other);
      table.set(term, others);
    }
  }
  return table;
}

const forms = tabulate(FORMS);
const synonyms = tabulate(SYNONYMS);
const related = tabulate(`${SYNONYMS.trimEnd()}\n${RELATED.trim()}`);
const antonyms = tabulate(ANTONYMS);
const NONE: ReadonlySet<string> = new Set();

/** The terms that are other forms of the same word, beside those that share its stem. */
export const formsOf = (term: string): ReadonlySet<string> => forms.get(term) ?? NONE;

/** The terms by one of which a question for it may be answered, synonyms among them. */
export const relatedTo = (term: string): ReadonlySet<string> => related.get(term) ?? NONE;

/** Whether a question for one term may be answered with the other. */
export const areRelated = (a: string, b: string): boolean => related.get(a)?.has(b) === true;

/** Whether one term says nearly what the other does. */
export const areSynonyms = (a: string, b: string): boolean => synonyms.get(a)?.has(b) === true;

/** "Un-", "dis-" and the like turn a word into its opposite. */
const isDenied = (a: string, b: string): boolean =>
  /^(?:un|in|im|il|ir|dis|non|mis)/u.test(a) && a.replace(/^(?:un|in|im|il|ir|dis|non|mis)/u, "") === b;

/** Whether one term says the opposite of the other. */
export const areAntonyms = (a: string, b: string): boolean =>
  antonyms.get(a)?.has(b) === true || (Math.min(a.length, b.length) > 3 && (isDenied(a, b) || isDenied(b, a)));

const light = new Set(analyse(LIGHT_WORDS));

/** Whether a term says little by itself. */
export const isLight = (term: string): boolean => light.has(term);

const countries = new Set(COUNTRIES.trim().split(/[|\n]/u).map(fold));
/** Written small these are other words. */
const OTHER_WORDS = new Set(["us", "turkey", "jordan", "chad", "guinea", "georgia", "mali", "niger"]);

/** Whether a word is the name of a country, in whatever letters. */
export const isCountry = (word: string): boolean => {
  const name = fold(word).replace(/'s?$/u, "");
  return countries.has(name) && !OTHER_WORDS.has(name);
};

/** A word as expressions are compared: its term, or itself where it is a stop word. */
interface Key {
  readonly key: string;
}

const keysOf = (text: string): string[] => text.split(" ").map((word) => analyse(word)[0] ?? fold(word));

/** By the first word, what is made of an expression. */
const expressions = new Map<string, { readonly keys: readonly string[]; readonly stands: string }[]>();
for (const line of EXPRESSIONS.trim().split("\n")) {
  const [word = "", list = ""] = line.split(":");
  for (const expression of list.split(",")) {
    const keys = keysOf(expression.trim());
    expressions.set(keys[0]!, [...(expressions.get(keys[0]!) ?? []), { keys, stands: word }]);
  }
}

/** An expression of several words within a row. */
export interface Expression {
  /** Its words are those from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
  /** The one word that stands for it. */
  readonly word: string;
}

/** In the order of the row; none within another. */
export function expressionsIn(row: readonly Key[]): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < row.length; at++) {
    const fitting = expressions
      .get(row[at]!.key)
      ?.find(({ keys }) => keys.every((key, on) => row[at + on]?.key === key));
    if (fitting === undefined) continue;
    found.push({ from: at, to: at + fitting.keys.length, word: fitting.stands });
    at += fitting.keys.length - 1;
  }
  return found;
}
