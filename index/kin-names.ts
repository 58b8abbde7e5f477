/**
 * The surname of somebody whom a text names only by whose kin they are: after "Ole Holm …, his wife, | Ida" she may be
 * asked for as Ida Holm. It is another form of her name, never the one that is shown.
 */
import type { Entity } from "./attribution/names.ts";

const KIN =
  /(?<!\p{L})(?:(?:his|her)|(?<owner>\p{Lu}[\p{L}-]+)['’]s?) (?:wife|husband|son|daughter|brother|sister|father|mother),? (?<kin>\p{Lu}[\p{L}\p{M}\p{N}-]*)(?![\p{L}\p{M}]|['’]s|,? \p{Lu})/gu;
const NAME = /\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: \p{Lu}[\p{L}\p{M}\p{N}.'’-]*){0,4}/gu;
/** How far before, in UTF-16 code units, whoever "his" means is named. */
const BEFORE_CHARS = 400;

/** Adds to the forms of people with a single name. */
export function nameKin(text: string, entities: readonly Entity[]): void {
  const people = entities.filter(({ kind }) => kind === "person");
  const single = new Map(people.filter(({ key }) => key.length === 1).map((person) => [person.name, person]));
  if (single.size === 0) return;
  const byForm = new Map(people.flatMap((person) => [person.name, ...person.aliases].map((form) => [form, person])));
  for (const { groups = {}, index } of text.matchAll(KIN)) {
    const kin = single.get(groups["kin"] ?? "");
    if (kin === undefined) continue;
    const before = text.slice(Math.max(0, index - BEFORE_CHARS), index);
    const owner = groups["owner"] ?? lastNamed(before, byForm, kin);
    if (owner !== undefined && owner !== kin.name) kin.aliases.add(`${kin.name} ${owner}`);
  }
}

/** The surname of the last person named. */
function lastNamed(before: string, byForm: ReadonlyMap<string, Entity>, kin: Entity): string | undefined {
  for (const [run] of [...before.matchAll(NAME)].toReversed()) {
    const words = run.replace(/['’]s?$|[.]$/u, "").split(" ");
    // "On Monday Ole Holm": a name may stand behind another word with a capital.
    const person = words.map((_, at) => byForm.get(words.slice(at).join(" "))).find((one) => one !== undefined);
    if (person !== undefined && person !== kin) return person.name.split(" ").at(-1)!;
  }
  return undefined;
}
