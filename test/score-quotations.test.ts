import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GoldQuotation, type PredictedQuotation, type Range, scoreQuotations } from "../bench/score-quotations.ts";

const TEXT = [
  "Ingrid Lindqvist said the pier would open in June.",
  "“Nobody will have to wait any longer,” she said.",
  "Tomas Brandt said it was “long overdue” for all of us.",
  "The council is thought to be slow at such things.",
].join("\n\n");

function place(words: string): Range {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [start, start + words.length];
}

const wanted = (
  words: string,
  form: GoldQuotation["form"],
  mention: string,
  mentionForm: GoldQuotation["mentionForm"],
  person: string,
): GoldQuotation => ({
  spans: [place(words)],
  form,
  speaker: mention,
  mention: [place(mention)],
  mentionForm,
  person,
  speech: true,
});

const GOLD: GoldQuotation[] = [
  wanted("the pier would open in June", "indirect", "Ingrid Lindqvist", "name", "Ingrid Lindqvist"),
  wanted("Nobody will have to wait any longer", "direct", "she", "pronoun", "Ingrid Lindqvist"),
  wanted("it was “long overdue” for all of us", "mixed", "Tomas Brandt", "name", "Tomas Brandt"),
  { ...wanted("to be slow at such things", "indirect", "The council", "nominal", "council"), speech: false },
];

const claimed = (
  words: string,
  form: PredictedQuotation["form"],
  speaker: string | null,
  mention: string | null,
  confidence = 0.95,
): PredictedQuotation => ({
  spans: [place(words)],
  form,
  speaker,
  mention: mention === null ? null : place(mention),
  confidence,
});

const score = (...predicted: PredictedQuotation[]) => scoreQuotations([{ text: TEXT, gold: GOLD, predicted }]);

const PERFECT = [
  claimed("the pier would open in June", "indirect", "Ingrid Lindqvist", "Ingrid Lindqvist"),
  claimed("“Nobody will have to wait any longer,”", "direct", "Ingrid Lindqvist", "she"),
  claimed("it was “long overdue” for all of us", "mixed", "Tomas Brandt", "Tomas Brandt"),
];

describe("scoreQuotations", () => {
  it("gives full marks to what agrees, quotation marks aside", () => {
    const { directs, speakers, persons, indirects, calibration } = score(...PERFECT);
    const all = { precision: 1, recall: 1, f1: 1, count: 1 };
    expect(directs).toEqual(all);
    expect(indirects).toEqual({ strict: all, loose: all, withSpeaker: all });
    expect(speakers).toEqual({ accuracy: 1, precision: 1, count: 2 });
    expect(persons.get("all")).toEqual({ accuracy: 1, count: 2 });
    expect(calibration).toEqual([{ from: 0.9, count: 3, right: 1 }]);
  });

  it("counts what is missed, without dividing by nothing", () => {
    const { directs, speakers, indirects, calibration } = score();
    const none = { precision: 0, recall: 0, f1: 0, count: 1 };
    expect([directs, indirects.loose]).toEqual([none, none]);
    expect(speakers).toEqual({ accuracy: 0, precision: 0, count: 2 });
    expect(calibration).toEqual([]);
  });

  it("counts silence against accuracy, a wrong name against precision too", () => {
    const [said, quoted, mixed] = PERFECT as [PredictedQuotation, PredictedQuotation, PredictedQuotation];
    const silent = { ...quoted, speaker: null, mention: null };
    expect(score(said, silent, mixed).speakers).toEqual({ accuracy: 0.5, precision: 1, count: 2 });
    const wrong = { ...quoted, speaker: "Tomas Brandt", mention: place("Tomas Brandt"), confidence: 0.42 };
    const { speakers, persons, calibration } = score(said, wrong, mixed);
    expect(speakers).toEqual({ accuracy: 0.5, precision: 0.5, count: 2 });
    expect(persons.get("pronoun")).toEqual({ accuracy: 0, count: 1 });
    expect(calibration).toEqual([
      { from: 0.4, count: 1, right: 0 },
      { from: 0.9, count: 2, right: 1 },
    ]);
  });

  it("takes another mention of the same person for right", () => {
    const other = { ...PERFECT[1]!, speaker: null, mention: place("Ingrid Lindqvist") };
    expect(score(PERFECT[0]!, other, PERFECT[2]!).speakers.accuracy).toBe(1);
  });

  it("neither asks for what is no speech nor blames for it, but blames for what nobody said", () => {
    const thought = claimed("to be slow at such things", "indirect", "council", "The council");
    expect(score(...PERFECT, thought).indirects.loose.precision).toBe(1);
    const narration = claimed("Brandt said", "indirect", "council", null);
    expect(score(...PERFECT, narration).indirects.loose.precision).toBe(0.5);
  });

  it("counts half the words as found at one strictness and not at the other", () => {
    const half = claimed("pier would open in", "indirect", "Ingrid Lindqvist", "Ingrid Lindqvist");
    const { indirects } = score(half);
    expect([indirects.strict.recall, indirects.loose.recall]).toEqual([0, 1]);
  });
});

describe("npm run eval", () => {
  const ROOT = fileURLToPath(new URL("..", import.meta.url));
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "verbatim-eval-"));
    await writeFile(path.join(folder, "a.txt"), TEXT);
    await writeFile(path.join(folder, "gold.jsonl"), `${JSON.stringify({ file: "a.txt", quotations: GOLD })}\n`);
    await writeFile(path.join(folder, "broken.jsonl"), "{}\n");
    await writeFile(path.join(folder, "other.jsonl"), `${JSON.stringify({ file: "b.txt", quotations: [] })}\n`);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  const evaluate = (...argv: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        ["--import", "tsx", "bench/eval.ts", ...argv],
        { cwd: ROOT },
        (_, stdout, stderr) => resolve({ status: child.exitCode, stdout, stderr }),
      );
    });

  it("scores any folder with any gold of the form, and prints the tables", async () => {
    const { status, stdout } = await evaluate(folder, path.join(folder, "gold.jsonl"));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1 articles of .*, 4 annotated quotations\n/u);
    expect(stdout).toMatch(/direct quotations \(overlap 0\.8\) +100\.0 % +100\.0 % +100\.0 % +1\n/u);
    expect(stdout).toMatch(/end to end +100\.0 % +100\.0 % +2\n/u);
    expect(stdout).toMatch(
      /stated confidence of an attribution +how many +right\n(?:0\.\d to \d\.\d +\d+ +\d+\.\d %\n)+$/u,
    );
  });

  it.each<[what: string, argv: (folder: string) => string[], line: RegExp]>([
    ["one argument", (at) => [at], /^eval: wanted CORPUS_DIR and GOLD\.jsonl.*\n$/u],
    ["no such gold", (at) => [at, path.join(at, "none.jsonl")], /^eval: cannot read the gold file .*\n$/u],
    ["gold of another form", (at) => [at, path.join(at, "broken.jsonl")], /^eval: .*broken\.jsonl:1: file: .*\n$/u],
    ["gold that is no JSON", (at) => [at, path.join(at, "a.txt")], /^eval: .*a\.txt:1: no JSON.*\n$/u],
    [
      "no such corpus",
      (at) => [path.join(at, "none"), path.join(at, "gold.jsonl")],
      /^eval: cannot read the corpus folder .*\n$/u,
    ],
    [
      "gold of another corpus",
      (at) => [at, path.join(at, "other.jsonl")],
      /^(?:left out .*\n)?eval: the gold speaks of "b\.txt".*\n$/u,
    ],
  ])("used wrongly, ends with one line and status 2: %s", async (_, argv, line) => {
    const { status, stdout, stderr } = await evaluate(...argv(folder));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(line);
  });
});
