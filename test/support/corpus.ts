/** Small corpora written by hand: paragraphs as lists of sentences with their speakers, and a retriever that just looks. */
import { analyse, fold } from "../../src/terms.ts";
import type {
  Document,
  Paragraph,
  Passage,
  RetrievalQuery,
  RetrievalResult,
  Retriever,
  ScoredParagraph,
  Speaker,
} from "../../src/types.ts";

/** One sentence; without `by` it is the article's own. */
interface Line {
  readonly text: string;
  readonly by?: string;
  readonly role?: string;
  readonly form?: Passage["form"];
  readonly confidence?: number;
}

export interface Article {
  readonly file: string;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly paragraphs: readonly (readonly Line[])[];
}

export interface MadeCorpus {
  readonly documents: readonly Document[];
  readonly speakers: readonly Speaker[];
  readonly retriever: Retriever;
  /** File to text: `text.slice(start, end)` is a passage. */
  readonly texts: ReadonlyMap<string, string>;
}

export type MadeSpeaker = Pick<Speaker, "name"> &
  Partial<Pick<Speaker, "kind" | "aliases">> & {
    /** Roles beside those the lines give. */
    readonly roles?: Speaker["roles"];
  };

export const idOf = (name: string): string => fold(name).replaceAll(/[^a-z0-9]+/gu, "-");

function layOut({ file, paragraphs }: Article): { text: string; paragraphs: Paragraph[] } {
  let text = "";
  const laid = paragraphs.map((lines, place): Paragraph => {
    const start = text.length;
    const passages = lines.map((line, at): Passage => {
      if (at > 0) text += " ";
      const from = text.length;
      text += line.text;
      return {
        file,
        start: from,
        end: text.length,
        line: place * 2 + 1,
        text: line.text,
        form: line.form ?? (line.by === undefined ? "narration" : "indirect"),
        speaker: line.by === undefined ? null : idOf(line.by),
        ...(line.role !== undefined && { role: line.role }),
        confidence: line.confidence ?? 0.9,
      };
    });
    const paragraph = { file, start, end: text.length, text: text.slice(start), passages };
    text += "\n\n";
    return paragraph;
  });
  return { text, paragraphs: laid };
}

export function makeCorpus(articles: readonly Article[], people: readonly MadeSpeaker[]): MadeCorpus {
  const laid = articles.map((article) => ({ article, ...layOut(article) }));
  const paragraphs = laid.flatMap((made) => made.paragraphs);
  const passages = paragraphs.flatMap((paragraph) => paragraph.passages);
  return {
    documents: articles.map(({ file, title, publisher, date }) => ({
      file,
      title,
      ...(publisher !== undefined && { publisher }),
      ...(date !== undefined && { date }),
      sha256: "0".repeat(64),
    })),
    speakers: people
      .map(({ name, kind = "person", aliases = [], roles = [] }): Speaker => {
        const theirs = passages.filter(({ speaker }) => speaker === idOf(name));
        const given = theirs.flatMap(({ file, role }) => (role === undefined ? [] : [{ file, role }]));
        return { id: idOf(name), name, kind, aliases, roles: [...given, ...roles], quotations: theirs.length };
      })
      .sort((a, b) => b.quotations - a.quotations),
    retriever: bruteForce(paragraphs, articles),
    texts: new Map(laid.map(({ article, text }) => [article.file, text])),
  };
}

/** Looks through every paragraph; scores by how many of the terms it holds, the rarer the more. */
function bruteForce(paragraphs: readonly Paragraph[], articles: readonly Article[]): Retriever {
  const rows = paragraphs.map((paragraph) => analyse(paragraph.text));
  const dates = new Map(articles.map(({ file, date }) => [file, date]));
  const rarity = (term: string): number => 1 / (1 + rows.filter((row) => row.includes(term)).length);

  function fits({ phrase, speakers, files, dates: range }: RetrievalQuery, at: number): boolean {
    const paragraph = paragraphs[at]!;
    const date = dates.get(paragraph.file);
    if (
      speakers !== undefined &&
      !paragraph.passages.some(({ speaker }) => speaker !== null && speakers.includes(speaker))
    )
      return false;
    if (files !== undefined && !files.includes(paragraph.file)) return false;
    if (range !== undefined && (date === undefined || date < (range.from ?? "") || date > (range.to ?? "9")))
      return false;
    return phrase === undefined || ` ${rows[at]!.join(" ")} `.includes(` ${analyse(phrase).join(" ")} `);
  }

  return {
    search(query): Promise<RetrievalResult> {
      const wanted = query.terms === undefined ? undefined : new Set(analyse(query.terms));
      const hits = paragraphs.flatMap((paragraph, at): ScoredParagraph[] => {
        if (!fits(query, at)) return [];
        const held = [...(wanted ?? [])].filter((term) => rows[at]!.includes(term));
        if (wanted !== undefined && held.length === 0) return [];
        return [{ paragraph, score: held.reduce((sum, term) => sum + rarity(term), 0) }];
      });
      hits.sort((a, b) => b.score - a.score);
      return Promise.resolve({ hits: hits.slice(0, query.limit), total: hits.length, partial: false });
    },
  };
}

/** A sentence with words of somebody's in it. */
export const said = (by: string, text: string, role?: string) => ({
  text,
  by,
  form: "mixed" as const,
  ...(role !== undefined && { role }),
});
