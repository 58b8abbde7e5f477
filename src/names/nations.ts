/**
 * Countries and unions with the adjectives and short forms that stand for them in names and offices: "Japan's embassy"
 * is the Japanese Embassy, "the EU parliament" the European Parliament.
 */
import { analyse, fold } from "../terms.ts";
import { NATIONS } from "./nation-names.ts";

/** What people call those from a country in talk, which few documents have, with a name in its row. */
const IN_TALK: Readonly<Record<string, string>> = {
  aussie: "Australian",
  brit: "British",
  brits: "British",
  yank: "American",
  yankee: "American",
  kiwi: "New Zealand",
  canuck: "Canadian",
  pinoy: "Filipino",
  argie: "Argentine",
  scots: "Scottish",
  russkie: "Russian",
};

const TALK = new RegExp(`(?<![\\p{L}\\p{N}])(?:${Object.keys(IN_TALK).join("|")})(?![\\p{L}\\p{N}])`, "giu");

/** With the names that countries have in talk as they are written: "the aussie minister" -> "the Australian minister". */
export const nationsInFull = (text: string): string => text.replaceAll(TALK, (word) => IN_TALK[word.toLowerCase()]!);

const rowOf = new Map(NATIONS.flatMap((row) => row.map((name) => [fold(name), row] as const)));
const isInTalk = (name: string): boolean => Object.hasOwn(IN_TALK, name);

/** Seats of government, which stand for the nation in its offices ("Moscow's foreign ministry"), in a topic only where no document has them. */
const CAPITALS: Readonly<Record<string, string>> = {
  washington: "American",
  brussels: "European",
  london: "British",
  beijing: "Chinese",
  tokyo: "Japanese",
  "phnom penh": "Cambodian",
  hanoi: "Vietnamese",
  bangkok: "Thai",
  manila: "Filipino",
  paris: "French",
  berlin: "German",
  madrid: "Spanish",
  athens: "Greek",
  dublin: "Irish",
  ankara: "Turkish",
  kyiv: "Ukrainian",
  kiev: "Ukrainian",
  moscow: "Russian",
  kremlin: "Russian",
  "new delhi": "Indian",
  canberra: "Australian",
  ottawa: "Canadian",
};

/** Whether a name is a seat of government, by which its nation may be meant. */
export const isSeat = (name: string): boolean => Object.hasOwn(CAPITALS, fold(name));

/** All forms of the nation whose government sits there. */
export function nationOfSeat(name: string): readonly string[] | undefined {
  const nation = CAPITALS[fold(name).replace(/'s?$/u, "")];
  return nation === undefined ? undefined : rowOf.get(fold(nation));
}

/** Words of the longest name of a nation. */
const MAX_WORDS = 3;
/** Forms that begin alike by so many letters are forms of one word to the index. */
const KIN_LETTERS = 5;

/** A name with the nation it starts with in its other forms; empty where it starts with none. */
export function otherNationForms(typed: string): string[] {
  const words = typed.replace(/^the /iu, "").split(/\s+/u);
  for (let length = Math.min(MAX_WORDS, words.length - 1); length > 0; length--) {
    const first = words.slice(0, length).join(" ");
    const name = nationsInFull(first.replace(/['’]s?$/u, ""));
    const rest = words.slice(length).join(" ");
    const row = rowOf.get(fold(name)) ?? rowOf.get(fold(CAPITALS[fold(name)] ?? ""));
    if (row !== undefined)
      return row.filter((form) => form !== name || form !== first).map((form) => `${form} ${rest}`);
  }
  return [];
}

/** Written small these are other words: "us", "a polish", "a turkey". */
const CAPITAL_ONLY = new Set(["us", "polish", "turkey", "lao", "chad"]);
/** "Europe" is more than the Union in a topic. */
const IS_LOOSE = new Set(["european"]);

/**
 * The nation that a row of words has at a place, with all its forms: "the US" is spoken of where America is. Only where
 * an ending does not make one of the other, as it does of "Japan" and "Japanese".
 */
export function nationAt(
  row: readonly string[],
  at: number,
): { readonly length: number; readonly forms: readonly string[] } | undefined {
  for (let length = Math.min(MAX_WORDS, row.length - at); length > 0; length--) {
    const typed = row.slice(at, at + length).join(" ");
    const name = fold(typed).replace(/'s?$/u, "");
    const forms = rowOf.get(fold(nationsInFull(name))) ?? rowOf.get(name.replace(/(?<=an|i)s$/u, ""));
    if (forms === undefined || IS_LOOSE.has(fold(forms[0]!))) continue;
    if (CAPITAL_ONLY.has(name) && !/^\p{Lu}/u.test(typed)) continue;
    const isPlain = forms
      .slice(1)
      .every((form) => fold(form).slice(0, KIN_LETTERS) === fold(forms[0]!).slice(0, KIN_LETTERS));
    return isPlain && !isInTalk(name) ? undefined : { length, forms };
  }
  return undefined;
}

const nationOf = new Map(
  [...rowOf, ...Object.entries(CAPITALS).map(([seat, name]) => [seat, rowOf.get(fold(name))!] as const)].flatMap(
    ([name, row]) => (name.includes(" ") ? [] : analyse(name).map((term) => [term, row] as const)),
  ),
);

/** Whether two index terms are names of one nation: "netherland" and "dutch". */
export const areSameNation = (a: string, b: string): boolean => nationOf.has(a) && nationOf.get(a) === nationOf.get(b);

/** Whether a text is one of the names of a nation, and no more: "European Union". */
export const isNationName = (text: string): boolean => rowOf.has(fold(text));

/** Names of nations that many people bear. */
const SURNAMES = new Set("jordan holland france ireland chad".split(" "));

/** Whether a word is the name of a nation, and of hardly anybody. */
export const isNation = (row: readonly string[]): boolean =>
  row.length === 1 && isNationName(row[0]!) && !SURNAMES.has(row[0]!);

/** How far a nation is ahead of the next one to be the one whose affairs a text is about. */
const LEAD = 2;

/** The nation that a text names by far the most, as one of its terms; undefined where none is. */
export function mainNation(text: string): string | undefined {
  const counts = new Map<readonly string[], { term: string; count: number }>();
  for (const term of analyse(text)) {
    const row = nationOf.get(term);
    if (row === undefined) continue;
    const known = counts.get(row);
    if (known === undefined) counts.set(row, { term, count: 1 });
    else known.count++;
  }
  const [first, second] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return first !== undefined && first.count >= LEAD * (second?.count ?? 1) ? first.term : undefined;
}

/** What a state has, after the name of the nation: "the Scottish Government", "Australian Federal Police". */
const OF_STATE =
  /(?<![\p{L}.])(?<nation>\p{Lu}[\p{L}.]*)(?:['’]s?)?(?: \p{Lu}\p{Ll}+)? (?:[Gg]overnment|[Pp]arliament|[Cc]abinet|[Pp]olice|[Ss]enate|[Tt]reasury)(?!\p{L})/gu;

/** The only nation of whose state a text speaks, as one of its terms; undefined where there is none, or another. */
export function nationOfState(text: string): string | undefined {
  const found = [...text.matchAll(OF_STATE)].flatMap(({ groups }) => {
    const term = analyse(groups!["nation"]!)[0] ?? "";
    return nationOf.has(term) ? [term] : [];
  });
  const [first] = found;
  return first !== undefined && found.every((term) => areSameNation(term, first)) ? first : undefined;
}

/** The index terms of all nations' names of one word. */
export function allNations(): ReadonlySet<string> {
  return terms;
}

const terms = new Set(
  NATIONS.flat()
    .map(analyse)
    .filter(({ length }) => length === 1)
    .flat(),
);
