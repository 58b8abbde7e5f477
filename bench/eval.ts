/**
 * How good the attributions are, against an annotated corpus, printed as tables:
 *
 *     npm run eval -- [CORPUS_DIR GOLD.jsonl]      the seeds and their gold where none are given
 *
 * A line of gold is `{"file", "quotations": [{"spans": [[start, end], …], "form", "speaker", "mention": [[start, end], …],
 * "mentionForm", "person", "cue", "speech"}]}`; offsets are UTF-16 code units into the file's text.
 */
import { z } from "zod";
import { buildCorpus, type Corpus } from "../index/build.ts";
import { CorpusError } from "../index/read.ts";
import { readGoldLines, UsageError } from "./gold-lines.ts";
import {
  type Found,
  type GoldArticle,
  type PredictedQuotation,
  type Report,
  type ScoredArticle,
  scoreQuotations,
} from "./score-quotations.ts";

const SEEDS = ["seeds", "test/fixtures/seeds-gold.jsonl"] as const;
const EXIT_USAGE = 2;

const GoldRange = z.tuple([z.number().int().min(0), z.number().int().min(0)]);
const GoldLine = z.object({
  file: z.string(),
  quotations: z.array(
    z.object({
      spans: z.array(GoldRange).min(1),
      form: z.enum(["direct", "indirect", "mixed"]),
      speaker: z.string().nullable(),
      mention: z.array(GoldRange),
      mentionForm: z.enum(["name", "pronoun", "nominal", "none"]),
      person: z.string().nullable(),
      speech: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<GoldArticle>;

/** What the index says of each annotated article. */
function pairUp(
  { documents, quotations, speakers }: Corpus,
  gold: readonly GoldArticle[],
  folder: string,
): ScoredArticle[] {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  return gold.map((article) => {
    const text = texts.get(article.file);
    if (text === undefined) throw new UsageError(`the gold speaks of "${article.file}", which is not in "${folder}"`);
    const predicted = quotations
      .filter(({ file }) => file === article.file)
      .map(({ spans, form, speaker, mention, confidence }): PredictedQuotation => ({
        spans: spans.map(({ start, end }) => [start, end]),
        form,
        speaker: speaker === null ? null : (names.get(speaker) ?? null),
        mention: mention && [mention.start, mention.end],
        confidence,
      }));
    return { text, gold: article.quotations, predicted };
  });
}

const LABEL_WIDTH = 50;
const CELL_WIDTH = 12;

function row(label: string, ...cells: readonly string[]): string {
  return label.padEnd(LABEL_WIDTH) + cells.map((cell) => cell.padStart(CELL_WIDTH)).join("");
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function* render({ directs, speakers, persons, indirects, calibration }: Report): Generator<string> {
  const found = (label: string, { precision, recall, f1, count }: Found): string =>
    row(label, percent(precision), percent(recall), percent(f1), String(count));
  yield row("words found", "precision", "recall", "F1", "gold");
  yield found("direct quotations (overlap 0.8)", directs);
  yield found("indirect speech (overlap 0.8)", indirects.strict);
  yield found("indirect speech (overlap 0.5)", indirects.loose);
  yield found("indirect speech with its speaker (overlap 0.5)", indirects.withSpeaker);
  yield "";
  yield row("speakers of direct and mixed quotations", "right", "precision", "", "gold");
  yield row("end to end", percent(speakers.accuracy), percent(speakers.precision), "", String(speakers.count));
  for (const [form, { accuracy, count }] of [...persons].sort(([a], [b]) => (a < b ? -1 : 1)))
    yield row(`person behind the mention, ${form}`, percent(accuracy), "", "", String(count));
  yield "";
  yield row("stated confidence of an attribution", "how many", "right");
  for (const { from, count, right } of calibration)
    yield row(`${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`, String(count), percent(right));
}

async function evaluate(argv: readonly string[]): Promise<void> {
  if (argv.length !== 0 && argv.length !== 2)
    throw new UsageError(`wanted CORPUS_DIR and GOLD.jsonl, or nothing for the seeds; ${argv.length} given`);
  const [folder = SEEDS[0], goldFile = SEEDS[1]] = argv;
  const gold = await readGoldLines(goldFile, GoldLine);
  const corpus = await buildCorpus(folder, { onWarning: (line) => console.error(line) });
  const articles = pairUp(corpus, gold, folder);
  const quotations = gold.reduce((sum, article) => sum + article.quotations.length, 0);
  console.log(`${articles.length} articles of ${folder}, ${quotations} annotated quotations\n`);
  for (const line of render(scoreQuotations(articles))) console.log(line);
}

try {
  await evaluate(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof CorpusError)) throw error;
  console.error(`eval: ${error.message}`);
  process.exitCode = EXIT_USAGE;
}
