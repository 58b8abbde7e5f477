/** A headline may say what a speaker's words under it are on, when they do not. */
import type { WeighedConcept } from "./concepts.ts";
import { allNames } from "./names/people.ts";
import { analyse } from "./terms.ts";
import type { Document, Speaker } from "./types.ts";

/** "Minister" alone may be any; a role of so many words, within one article, is one person's. */
const MIN_ROLE_WORDS = 2;

/** "Foreign minister promises full commitment to democracy": a headline that has the speaker on the whole topic. */
export function isHeadlined(person: Speaker, topic: readonly WeighedConcept[], { file, title }: Document): boolean {
  const terms = new Set(analyse(title));
  const holds = (row: readonly string[]): boolean => row.length > 0 && row.every((term) => terms.has(term));
  const roles = person.roles.flatMap((one) => (one.file === file ? [analyse(one.role)] : []));
  const isNamed =
    allNames(person).map(analyse).some(holds) || roles.some((row) => row.length >= MIN_ROLE_WORDS && holds(row));
  return isNamed && topic.length > 0 && topic.every(({ rows }) => rows.some(holds));
}
