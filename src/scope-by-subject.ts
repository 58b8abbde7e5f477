/** "In the article about Japan", where no title says what an article is about: the documents that speak of it most. */
import type { Inquiry } from "./inquiry.ts";
import { termsOf } from "./evidence.ts";
import { readSubject } from "./question/scope.ts";
import type { Scope } from "./question/scope.ts";
import { analyse } from "./terms.ts";

/** Paragraphs looked through for the subject. */
const MAX_PARAGRAPHS = 500;
/** A document with fewer paragraphs on it mentions the subject, but is not about it. */
const MIN_PARAGRAPHS = 2;
/** What starts a document by here says what it is about: a headline and a first paragraph. UTF-16 code units. */
const OPENING_CHARS = 300;
/** Documents with this share of the paragraphs of the one that has most are about it too. */
const MIN_SHARE = 0.5;

/** Undefined where the question names no subject of a document, or no document is about it. */
export async function scopeBySubject(text: string, inquiry: Inquiry): Promise<Scope | undefined> {
  if (/[“”"«»„]/u.test(text)) return undefined;
  const read = readSubject(text);
  if (read === undefined) return undefined;
  const wanted = analyse(read.subject);
  const { hits } = await inquiry.search({ terms: read.subject, limit: MAX_PARAGRAPHS });
  const counts = new Map<string, number>();
  for (const { paragraph } of hits) {
    if (!wanted.every((term) => termsOf(paragraph).has(term))) continue;
    const worth = paragraph.start < OPENING_CHARS ? MIN_PARAGRAPHS : 1;
    counts.set(paragraph.file, (counts.get(paragraph.file) ?? 0) + worth);
  }
  const most = Math.max(0, ...counts.values());
  const files = [...inquiry.documents.keys()].filter((file) => (counts.get(file) ?? 0) >= MIN_SHARE * most);
  return most < MIN_PARAGRAPHS ? undefined : { text: read.text, files, label: read.subject };
}
