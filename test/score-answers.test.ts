import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Expectation, isAnswerable, judgeAnswer, type Outcome, summarise } from "../bench/score-answers.ts";
import type { Answer, CitedPassage, QuoteCheck, Reason } from "../src/types.ts";

const FILE = "000_pier.txt";
const at = (...lines: number[]) => lines.map((line) => ({ file: FILE, line }));

const passage = (line: number, speaker: string | null = "Ingrid Lindqvist", relation = "answer"): CitedPassage => ({
  text: "",
  form: speaker === null ? "narration" : "direct",
  speaker: speaker === null ? null : { name: speaker },
  relation: relation as CitedPassage["relation"],
  confidence: 1,
  citation: { file: FILE, title: "", line, start: 0, end: 0, sha256: "" },
});

const shown = (...passages: [CitedPassage, ...CitedPassage[]]): Answer => ({
  question: "",
  status: "answered",
  passages,
});
const refusal = (status: "not_found" | "ambiguous" | "usage", reason: Reason): Answer => ({
  question: "",
  status,
  reason,
  message: "",
  passages: [passage(9, "Tomas Brandt", "context")],
});
const checked = (verdict: QuoteCheck["verdict"], more: Partial<QuoteCheck> = {}): Answer => ({
  ...shown(passage(3)),
  check: { verdict, diff: [], ...more },
});

const ANSWERED: Expectation = { status: ["answered"] };
const SPLIT: Expectation = { status: ["answered", "not_found"], reason: ["silent_on_topic"], all: at(3) };

describe("judgeAnswer", () => {
  it.each<[what: string, expected: Expectation, answer: Answer, outcome: Outcome]>([
    ["any answer where none is described", ANSWERED, shown(passage(1)), "right"],
    ["a refusal where there is an answer", ANSWERED, refusal("not_found", "not_in_corpus"), "refused"],
    ["an answer where there is none", { status: ["not_found"] }, shown(passage(1)), "wrong"],
    ["one of two allowed statuses", SPLIT, refusal("not_found", "silent_on_topic"), "right"],
    ["the other of them", SPLIT, shown(passage(3)), "right"],
    ["a reason not listed", SPLIT, refusal("not_found", "unknown_speaker"), "refused"],
    [
      "reasons of not_found asked of an ambiguous answer",
      { status: ["ambiguous", "not_found"], reason: ["never_quoted"] },
      refusal("ambiguous", "several_people"),
      "right",
    ],
    ["another first passage", { ...ANSWERED, first: at(3, 5) }, shown(passage(1), passage(3)), "wrong"],
    ["one of several first passages", { ...ANSWERED, first: at(3, 5) }, shown(passage(5), passage(1)), "right"],
    ["a missing passage", { ...ANSWERED, all: at(3, 5) }, shown(passage(3)), "incomplete"],
    ["passages in another order", { ...ANSWERED, all: at(3, 5) }, shown(passage(5), passage(3)), "right"],
    ["a passage astray", { ...ANSWERED, only: at(3) }, shown(passage(3), passage(5)), "wrong"],
    ["context astray", { ...ANSWERED, only: at(3) }, shown(passage(3), passage(9, null, "context")), "right"],
    ["another's words", { ...ANSWERED, speaker: "Tomas Brandt" }, shown(passage(3)), "wrong"],
    ["nobody's words", { ...ANSWERED, speaker: "Ingrid Lindqvist" }, shown(passage(3), passage(5, null)), "wrong"],
    ["a note that is missing", { ...ANSWERED, interpretation: true }, shown(passage(3)), "incomplete"],
    [
      "a note that is there",
      { ...ANSWERED, interpretation: true },
      { ...shown(passage(3)), interpretation: "Read “Lindkvist” as Ingrid Lindqvist." },
      "right",
    ],
    ["a verdict", { ...ANSWERED, verdict: ["verified", "typography"] }, checked("typography"), "right"],
    ["another verdict", { ...ANSWERED, verdict: ["altered"] }, checked("verified"), "wrong"],
    ["words not found", { ...ANSWERED, verdict: ["altered"] }, checked("not_found"), "refused"],
    ["no check at all", { ...ANSWERED, verdict: ["verified"] }, shown(passage(3)), "incomplete"],
    [
      "another speaker found",
      { ...ANSWERED, actualSpeaker: "Tomas Brandt" },
      checked("misattributed", { actualSpeaker: "Ingrid Lindqvist" }),
      "wrong",
    ],
    ["no speaker found", { ...ANSWERED, actualSpeaker: "Tomas Brandt" }, checked("misattributed"), "incomplete"],
    [
      "more flags than wanted",
      { ...ANSWERED, flags: ["number"] },
      checked("altered", { flags: ["name", "number"] }),
      "right",
    ],
    ["a missing flag", { ...ANSWERED, flags: ["negation"] }, checked("altered", { flags: ["name"] }), "incomplete"],
  ])("%s", (_, expected, answer, outcome) => {
    const judgement = judgeAnswer(expected, answer);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.faults.length > 0).toBe(outcome !== "right");
  });

  it("goes by the worst of several faults and names them all", () => {
    const expected = { ...ANSWERED, first: at(5), all: at(3, 5, 7), interpretation: true as const };
    const { outcome, faults } = judgeAnswer(expected, shown(passage(3)));
    expect(outcome).toBe("wrong");
    expect(faults).toEqual([
      "first 000:3, wanted 000:5",
      "missing: 000:5 000:7",
      "does not say what was read into the question",
    ]);
  });
});

describe("summarise", () => {
  const judged = (kind: string, answerable: boolean, answered: boolean, outcome: Outcome) => ({
    kind,
    answerable,
    answered,
    outcome,
  });

  it("counts kinds, answers, refusals and false answers apart", () => {
    const summary = summarise([
      judged("who", true, true, "right"),
      judged("who", true, false, "right"),
      judged("fact", true, true, "wrong"),
      judged("fact", true, true, "incomplete"),
      judged("unknown", false, false, "right"),
      judged("unknown", false, false, "refused"),
      judged("unknown", false, true, "wrong"),
    ]);
    expect([...summary.kinds]).toEqual([
      ["who", { right: 2, count: 2 }],
      ["fact", { right: 0, count: 2 }],
      ["unknown", { right: 1, count: 3 }],
    ]);
    expect(summary).toMatchObject({
      all: { right: 3, count: 7 },
      answerable: { right: 2, count: 4 },
      allowedRefusals: { right: 1, count: 2 },
      refused: { right: 2, count: 3 },
      wronglyAnswered: { right: 2, count: 7 },
    });
  });

  it("holds up with nothing to count", () => {
    expect(summarise([]).all).toEqual({ right: 0, count: 0 });
  });
});

it("takes a question for answerable where an answer is among what is allowed", () => {
  expect([SPLIT, { status: ["ambiguous", "not_found"] } satisfies Expectation].map(isAnswerable)).toEqual([
    true,
    false,
  ]);
});

/** For some 800 questions on a slow machine. */
const ALL_SETS_MS = 240_000;

describe("npm run questions", () => {
  const ROOT = fileURLToPath(new URL("..", import.meta.url));
  const EXPECT = { status: ["answered"], verdict: ["verified"] };
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "verbatim-questions-"));
    const misplaced = { id: "a", kind: "who", question: "who?", expect: { ...ANSWERED, all: at(3) } };
    await writeFile(path.join(folder, "misplaced.jsonl"), JSON.stringify(misplaced));
    await writeFile(path.join(folder, "neither.jsonl"), JSON.stringify({ id: "a", kind: "who", expect: ANSWERED }));
    const check = { id: "a", kind: "check", check: { quotation: "no such words anywhere" }, expect: EXPECT };
    await writeFile(path.join(folder, "check.jsonl"), JSON.stringify(check));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  const run = (...argv: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        ["--import", "tsx", "bench/questions.ts", ...argv],
        { cwd: ROOT },
        (_, stdout, stderr) => resolve({ status: child.exitCode, stdout, stderr }),
      );
    });

  it(
    "reads both sets, and lists no error of the held-out one",
    async () => {
      const { status, stdout } = await run("--errors");
      expect(status).toBe(0);
      const sets = ["development", "held-out"].map((set) => stdout.indexOf(`${set}.jsonl\n`));
      expect(sets.every((place) => place >= 0)).toBe(true);
      expect(stdout.slice(sets[1])).not.toMatch(/^\S+ \((?:wrong|refused|incomplete)\):/mu);
    },
    ALL_SETS_MS,
  );

  it("lists the errors of a file that is named", async () => {
    const { status, stdout } = await run("--errors", path.join(folder, "check.jsonl"));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^wrongly answered +0 +1 +0\.0 %$/mu);
    expect(stdout).toMatch(/^a \(refused\): check .*no such words.*$/mu);
  });

  it.each<[what: string, argv: (folder: string) => string[], line: RegExp]>([
    ["an unknown option", () => ["--error"], /^questions: wanted \[--errors\].*\n$/u],
    ["no such file", (within) => [path.join(within, "none.jsonl")], /^questions: cannot read the gold file .*\n$/u],
    [
      "no question",
      (within) => [path.join(within, "neither.jsonl")],
      /^questions: .*wanted either a question or a check\n$/u,
    ],
    [
      "a place that is none",
      (within) => [path.join(within, "misplaced.jsonl")],
      /^questions: .*000_pier\.txt, line 3.*\n$/u,
    ],
  ])("used wrongly, ends with one line and status 2: %s", async (_, argv, line) => {
    const { status, stdout, stderr } = await run(...argv(folder));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(line);
  });
});
