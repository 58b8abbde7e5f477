/**
 * "Lao Mong Hay on the timing of the Japan meeting": in an article on a meeting with Japan nobody says "Japan" each
 * time. A name that an article opens with, in its headline or first lines, is what the whole of it is about, so that
 * only the rest of the topic need stand in the words themselves.
 */
import type { WeighedConcept } from "./concepts.ts";
import type { Inquiry } from "./inquiry.ts";
import { allNames } from "./names/people.ts";
import { analyse } from "./terms.ts";
import type { Document, Speaker } from "./types.ts";

/** Further in, a name is no longer what an article opens with. UTF-16 code units. */
const OPENING_CHARS = 300;
/** Paragraphs of one document looked through for the first. */
const MAX_PARAGRAPHS = 500;

/** The concepts that passages of one document must still hold; undefined where it opens with no name of the topic. */
export async function withoutOpening(
  concepts: readonly WeighedConcept[],
  file: string,
  inquiry: Inquiry,
): Promise<readonly WeighedConcept[] | undefined> {
  if (!concepts.some(({ kind }) => kind === "name") || concepts.length < 2) return undefined;
  const { hits } = await inquiry.search({ files: [file], limit: MAX_PARAGRAPHS });
  const opening = hits.flatMap(({ paragraph }) => (paragraph.start < OPENING_CHARS ? [paragraph.text] : []));
  const terms = new Set(analyse([inquiry.documents.get(file)?.title ?? "", ...opening].join("\n")));
  const rest = concepts.filter(
    ({ kind, rows }) => kind !== "name" || !rows.some((row) => row.every((term) => terms.has(term))),
  );
  return rest.length === 0 || rest.length === concepts.length ? undefined : rest;
}

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
