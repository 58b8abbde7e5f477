/** "In the article about Japan", where no title says what an article is about: the documents that speak of it most. */
import type { Inquiry } from "./inquiry.ts";
import { termsOf } from "./evidence.ts";
import { withoutDates } from "./question/scope-dates.ts";
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

/** How much each document is about something: its paragraphs that hold all the words, its opening twice. */
async function worthOf(words: string, inquiry: Inquiry): Promise<ReadonlyMap<string, number>> {
  const wanted = analyse(words);
  const { hits } = await inquiry.search({ terms: words, limit: MAX_PARAGRAPHS });
  const worth = new Map<string, number>();
  for (const { paragraph } of hits) {
    if (!wanted.every((term) => termsOf(paragraph).has(term))) continue;
    const here = paragraph.start < OPENING_CHARS ? MIN_PARAGRAPHS : 1;
    worth.set(paragraph.file, (worth.get(paragraph.file) ?? 0) + here);
  }
  return worth;
}

/** The scope with its subject found, which is a guess; as if none had been named where no document is about it. */
export async function scopeBySubject(scope: Scope, inquiry: Inquiry): Promise<Scope> {
  const { subject, ...rest } = scope;
  if (subject === undefined || analyse(subject.words).length === 0) return rest;
  const whole = await worthOf(subject.words, inquiry);
  // "The May 2022 meeting": the article need not say when.
  const worth = whole.size > 0 ? whole : await worthOf(withoutDates(subject.words), inquiry);
  const among = [...inquiry.documents.keys()].filter((file) => scope.files?.includes(file) ?? true);
  const most = Math.max(0, ...among.map((file) => worth.get(file) ?? 0));
  const isOnlyOne = among.filter((file) => worth.has(file)).length === 1;
  if (most < MIN_PARAGRAPHS && !isOnlyOne) return rest;
  const files = among.filter((file) => (worth.get(file) ?? 0) >= MIN_SHARE * most);
  const label = [scope.label, subject.words].filter((one) => one !== undefined && one !== "");
  return { text: subject.text, files, label: [...new Set(label)].join(", "), outside: subject.text };
}
