/**
 * The surname of somebody whom a text names only by whose kin they are: after "Ole Holm …, his wife, | Ida" she may be
 * asked for as Ida Holm. It is another form of her name, never the one that is shown.
 */
import type { Entity } from "./attribution/names.ts";

const KIN = "wife|husband|son|daughter|brother|sister|father|mother";
/** How far before, in UTF-16 code units, whoever "his" means is named. */
const BEFORE_CHARS = 400;

/** Adds to the forms of people with a single name. */
export function nameKin(text: string, entities: readonly Entity[]): void {
  const people = entities.filter(({ kind }) => kind === "person");
  for (const kin of people) {
    if (kin.key.length > 1) continue;
    const place = new RegExp(
      `(?<!\\p{L})(?:(?<pronoun>his|her)|(?<owner>\\p{Lu}[\\p{L}-]+)['’]s?) (?:${KIN}),? ${escaped(kin.name)}(?!\\p{L}|['’]s|,? \\p{Lu})`,
      "u",
    ).exec(text);
    if (place === null) continue;
    const before = text.slice(Math.max(0, place.index - BEFORE_CHARS), place.index);
    const owner = place.groups?.["owner"] ?? lastNamed(before, people, kin);
    if (owner !== undefined && owner !== kin.name) kin.aliases.add(`${kin.name} ${owner}`);
  }
}

/** Hyphens and accents of their own need no stroke before them, and may have none in a Unicode pattern. */
const escaped = (name: string): string => name.replaceAll(/[$()*+./?[\\\]^{|}]/gu, "\\$&");

/** The surname of the last person named. */
function lastNamed(before: string, people: readonly Entity[], kin: Entity): string | undefined {
  const named = people.flatMap((person) => {
    const forms = person === kin ? [] : [person.name, ...person.aliases];
    const at = Math.max(-1, ...forms.map((form) => before.lastIndexOf(form)));
    return at < 0 ? [] : [{ surname: person.name.split(" ").at(-1)!, at }];
  });
  return named.toSorted((a, b) => b.at - a.at)[0]?.surname;
}
