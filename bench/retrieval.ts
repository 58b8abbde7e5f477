/**
 * How well questions of fact are answered and refused, printed as tables:
 *
 *     npm run bench:retrieval -- FOLDER ...
 *
 * Each folder is a question set as `bench/question-set.ts` reads it and is asked as one corpus, through the engine as
 * `ask --jsonl` asks it. Beside it the ranking alone, against MiniSearch and SQLite FTS5 on the same paragraphs.
 */
import { CorpusError } from "../index/read.ts";
import { createEngine } from "../src/engine.ts";
import type { Answer } from "../src/types.ts";
import { openFts5, openMiniSearch } from "./peers.ts";
import type { Peer } from "./peers.ts";
import { QuestionSetError, readQuestionSet } from "./question-set.ts";
import type { QuestionSet, SetParagraph, SetQuestion } from "./question-set.ts";

const EXIT_USAGE = 2;
/** Ranks that nDCG looks at. */
const DEPTH = 10;
const FIRST_FEW = 5;

type Row = readonly [figure: string, ...cells: string[]];

function printTable(rows: readonly Row[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("   "));
  }
  console.log();
}

const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);

/** What became of one question. */
interface Result {
  readonly asked: SetQuestion;
  readonly answered: boolean;
  /** Distinct paragraphs of the passages given, best first, whether as the answer or as context. */
  readonly paragraphs: readonly (SetParagraph | undefined)[];
  /** Whether the first passage holds one of the gold answers. */
  readonly holdsAnswer: boolean;
}

function judge(set: QuestionSet, asked: SetQuestion, answer: Answer): Result {
  const answered = answer.status === "answered";
  const { passages } = answer;
  const paragraphs = passages.map(({ citation }) => set.paragraphAt(citation.file, citation.line));
  const [first] = passages;
  const holdsAnswer = asked.answers.some(
    ({ start, end }) =>
      first !== undefined &&
      first.citation.file === asked.file &&
      first.citation.start <= start &&
      end <= first.citation.end,
  );
  return { asked, answered, paragraphs: [...new Set(paragraphs)], holdsAnswer };
}

async function askAll(set: QuestionSet): Promise<Row[]> {
  const engine = createEngine(set.corpus);
  const results: Result[] = [];
  for (const asked of set.questions) results.push(judge(set, asked, await engine.answer(asked.question)));
  const goldOf = ({ asked }: Result): SetParagraph | undefined => set.paragraphAt(asked.file, asked.line);
  const answerable = results.filter(({ asked }) => asked.answerable);
  const unanswerable = results.filter(({ asked }) => !asked.answerable);
  const first = answerable.filter((result) => result.paragraphs[0] === goldOf(result));
  const firstFew = answerable.filter((result) => result.paragraphs.slice(0, FIRST_FEW).includes(goldOf(result)));
  const refused = (some: readonly Result[]): string =>
    percent(some.filter(({ answered }) => !answered).length, some.length);
  return [
    ["answerable questions", String(answerable.length)],
    ["  the paragraph first", percent(first.length, answerable.length)],
    [`  the paragraph among the first ${FIRST_FEW}`, percent(firstFew.length, answerable.length)],
    [
      "  of those first, the passage holds the answer",
      percent(first.filter(({ holdsAnswer }) => holdsAnswer).length, first.length),
    ],
    ["  wrongly refused", refused(answerable)],
    ["  answered, the paragraph first", percent(first.filter(({ answered }) => answered).length, answerable.length)],
    ["unanswerable questions", String(unanswerable.length)],
    ["  refused", refused(unanswerable)],
  ];
}

/** Our index alone: the question's words, without the engine. */
function openVerbatim(set: QuestionSet) {
  const places = new Map(set.paragraphs.map((paragraph, place) => [paragraph, place]));
  return {
    name: "Verbatim's index",
    async search(question: string, limit: number): Promise<number[]> {
      const { hits } = await set.corpus.retriever.search({ terms: question, limit });
      return hits.map(({ paragraph: { file, passages } }) => {
        const held = set.paragraphAt(file, passages[0]!.line);
        return held === undefined ? -1 : places.get(held)!;
      });
    },
    close: () => undefined,
  };
}

/** One paragraph is right, so the ideal gain is 1 and nDCG is the discount of its rank (Järvelin and Kekäläinen, 2002). */
async function rankAll(set: QuestionSet): Promise<Row[]> {
  const texts = set.paragraphs.map(({ text }) => text);
  const engines = [openVerbatim(set), openMiniSearch(texts), openFts5(texts)] satisfies (
    | Peer
    | ReturnType<typeof openVerbatim>
  )[];
  const answerable = set.questions.filter((asked) => asked.answerable);
  const rows: Row[] = [["ranking alone", `nDCG@${DEPTH}`, "first"]];
  for (const engine of engines) {
    let gain = 0;
    let first = 0;
    for (const { question, file, line } of answerable) {
      const gold = set.paragraphAt(file, line);
      const rank = (await engine.search(question, DEPTH)).findIndex((place) => set.paragraphs[place] === gold);
      if (rank >= 0) gain += 1 / Math.log2(rank + 2);
      if (rank === 0) first++;
    }
    rows.push([engine.name, (gain / answerable.length).toFixed(4), percent(first, answerable.length)]);
    engine.close();
  }
  return rows;
}

async function main(folders: readonly string[]): Promise<void> {
  if (folders.length === 0)
    throw new QuestionSetError("name one folder or more, each with corpus/ and questions.jsonl");
  for (const folder of folders) {
    const set = await readQuestionSet(folder);
    console.log(`${folder}: ${set.corpus.documents.length} documents, ${set.paragraphs.length} paragraphs\n`);
    printTable(await askAll(set));
    printTable(await rankAll(set));
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof QuestionSetError || error instanceof CorpusError)) throw error;
  console.error(`bench:retrieval: ${error.message}`);
  process.exitCode = EXIT_USAGE;
});
