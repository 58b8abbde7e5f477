/**
 * Questions with the place of their answer, from a folder as reading-comprehension sets (SQuAD, XQuAD) convert to:
 * `corpus/` holds the texts, `questions.jsonl` a question a line, `{"id", "question", "answerable", "file", "line",
 * "answers": [{"start", "end", "text"}]}`; `line` is the paragraph's, from 1, offsets are UTF-16 code units into the text.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { buildCorpus } from "../index/build.ts";
import type { Corpus } from "../index/build.ts";
import type { Span } from "../src/types.ts";

const QuestionLine = z.object({
  id: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  file: z.string(),
  line: z.number().int().min(1),
  answers: z.array(z.object({ start: z.number().int().min(0), end: z.number().int().min(0), text: z.string() })),
});

/** A question of the set; for one that is not answerable, `line` names the paragraph it was written against. */
export type SetQuestion = z.infer<typeof QuestionLine>;

/** A text between blank lines, as the sets count paragraphs: the unit that is right or wrong. */
export interface SetParagraph extends Span {
  readonly file: string;
  /** Of its first line, from 1. */
  readonly line: number;
  /** One past its last line. */
  readonly endLine: number;
  readonly text: string;
}

export interface QuestionSet {
  readonly corpus: Corpus;
  readonly questions: readonly SetQuestion[];
  readonly paragraphs: readonly SetParagraph[];
  /** The paragraph that a line belongs to; undefined for a blank line. */
  paragraphAt(file: string, line: number): SetParagraph | undefined;
}

/** The folder is missing or not of the form above; one line for whoever called. */
export class QuestionSetError extends Error {
  override readonly name = "QuestionSetError";
}

/** Reads and indexes a folder. Throws `QuestionSetError` and `CorpusError`. */
export async function readQuestionSet(folder: string): Promise<QuestionSet> {
  const path = join(folder, "questions.jsonl");
  const content = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new QuestionSetError(`cannot read "${path}": name a folder with corpus/ and questions.jsonl`, { cause });
  });
  const questions = content.split("\n").flatMap((line, at) => (line.trim() === "" ? [] : [parse(line, path, at + 1)]));
  const corpus = await buildCorpus(join(folder, "corpus"));
  const paragraphs = corpus.documents.flatMap(({ file, text }) => paragraphsOf(file, text));
  const byLine = new Map<string, SetParagraph>();
  for (const paragraph of paragraphs) {
    for (let { line } = paragraph; line < paragraph.endLine; line++) byLine.set(`${paragraph.file}:${line}`, paragraph);
  }
  return { corpus, questions, paragraphs, paragraphAt: (file, line) => byLine.get(`${file}:${line}`) };
}

function parse(line: string, path: string, number: number): SetQuestion {
  try {
    return QuestionLine.parse(JSON.parse(line));
  } catch (cause) {
    throw new QuestionSetError(`${path}:${number} is no question with its answers`, { cause });
  }
}

function paragraphsOf(file: string, text: string): SetParagraph[] {
  return Array.from(text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu), ({ 0: body, index }) => {
    const line = 1 + countLineBreaks(text.slice(0, index));
    return {
      file,
      line,
      endLine: line + 1 + countLineBreaks(body),
      start: index,
      end: index + body.length,
      text: body,
    };
  });
}

const countLineBreaks = (text: string): number => text.split("\n").length - 1;
