/** "The minister of health of Velden", where the documents that quote the minister speak of Velden: no topic. */
import type { Inquiry } from "../inquiry.ts";
import { textOf } from "./question-row.ts";
import type { Word } from "./question-row.ts";
import type { Spotted } from "./speaker-place.ts";

/** Paragraphs looked through for the office and for the place. */
const MAX_PARAGRAPHS = 200;

/** The place right after whoever is named; undefined where none stands there, or no document has both. */
export async function placeAfter(row: readonly Word[], named: Spotted, inquiry: Inquiry): Promise<Spotted | undefined> {
  const { to } = named;
  if (row[to - 1]!.closes || row[to]?.word !== "of") return undefined;
  let end = to + 1;
  while (end < row.length && /^\p{Lu}/u.test(row[end]!.typed) && !row[end - 1]!.closes) end++;
  if (end === to + 1) return undefined;
  const speakers = inquiry.directory.resolve(textOf(row, named)).speakers.map(({ id }) => id);
  if (speakers.length === 0) return undefined;
  const quoted = await inquiry.search({ speakers, limit: MAX_PARAGRAPHS });
  const files = [...new Set(quoted.hits.map(({ paragraph }) => paragraph.file))];
  const phrase = textOf(row, { from: to + 1, to: end });
  const there = await inquiry.search({ phrase, files, limit: 1 });
  return there.total > 0 ? { from: to, to: end, isQuoted: false, isNamed: true } : undefined;
}
