/**
 * A paragraph with as much of the text around it as it takes to be understood. News sets each sentence as a paragraph of
 * its own, encyclopaedias write long ones: what a short paragraph leans on stands in those before and after it.
 */
import type { Inquiry } from "./inquiry.ts";
import type { Paragraph, Passage, ScoredParagraph } from "./types.ts";

/** A paragraph in its place. */
export interface Stretch {
  /** Of `paragraphs`, the one that was found. */
  readonly paragraph: Paragraph;
  /** In text order, one after the other in the article. */
  readonly paragraphs: readonly Paragraph[];
  /** Of all of them, in text order. */
  readonly passages: readonly Passage[];
  /** The first lines of the article, which tell what all of it is about. */
  readonly opening: string;
}

/** Paragraphs as long as this are understood by themselves; shorter ones are read with others up to it. UTF-16 code units. */
const ENOUGH_CHARS = 500;
/** At most so many paragraphs to either side. */
const MAX_BESIDE = 3;
/** Further in, a text does not open any more. UTF-16 code units. */
const OPENING_CHARS = 300;
/** Paragraphs of one article that are looked through for neighbours. */
const MAX_PARAGRAPHS = 1000;
/** Articles of which the neighbours are looked up: those that come first. */
const MAX_FILES = 12;

/** Nothing around it. */
const alone = (paragraph: Paragraph, opening = ""): Stretch => ({
  paragraph,
  paragraphs: [paragraph],
  passages: paragraph.passages,
  opening,
});

/** Grows to both sides, first to the text before, on which a text leans more often. */
function grow(article: readonly Paragraph[], at: number, opening: string): Stretch {
  let [from, to] = [at, at + 1];
  let length = article[at]!.text.length;
  for (let step = 1; step <= MAX_BESIDE && length < ENOUGH_CHARS; step++) {
    if (from > 0) length += article[--from]!.text.length;
    if (to < article.length && length < ENOUGH_CHARS) length += article[to++]!.text.length;
  }
  const paragraphs = article.slice(from, to);
  return { paragraph: article[at]!, paragraphs, passages: paragraphs.flatMap(({ passages }) => passages), opening };
}

/** Of each hit the stretch it stands in, in the order of the hits. */
export async function stretchesOf(
  hits: readonly ScoredParagraph[],
  inquiry: Inquiry,
): Promise<ReadonlyMap<Paragraph, Stretch>> {
  const files = [...new Set(hits.map(({ paragraph }) => paragraph.file))].slice(0, MAX_FILES);
  const articles = new Map<string, readonly Paragraph[]>();
  for (const file of files) {
    const { hits: all } = await inquiry.search({ files: [file], limit: MAX_PARAGRAPHS });
    articles.set(
      file,
      all.map(({ paragraph }) => paragraph),
    );
  }
  return new Map(
    hits.map(({ paragraph }) => {
      const article = articles.get(paragraph.file) ?? [];
      const at = article.findIndex(({ start }) => start === paragraph.start);
      const opening = article.flatMap(({ start, text }) => (start < OPENING_CHARS ? [text] : [])).join("\n");
      return [paragraph, at < 0 ? alone(paragraph, opening) : grow(article, at, opening)];
    }),
  );
}
