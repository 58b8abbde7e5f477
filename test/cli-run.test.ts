import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { runCli } from "./support/run-cli.ts";

const ARTICLE = `Harbour to be dredged before winter

HAVENTOWN: The harbour of Haventown will be dredged, the town council announced on Monday.

Mayor Ada Berg said the work would begin in October.

“We will dredge the harbour before the winter storms arrive,” Berg said. “The ferry cannot wait another year.”
`;
const GENUINE = "We will dredge the harbour before the winter storms arrive";

const ANSWER = z.object({
  status: z.string(),
  passages: z.array(z.object({ text: z.string(), citation: z.object({ start: z.number(), end: z.number() }) })),
});

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "verbatim-"));
  await mkdir(path.join(folder, "texts"));
  await writeFile(path.join(folder, "texts", "harbour.txt"), ARTICLE);
  await mkdir(path.join(folder, "pictures"));
  await writeFile(path.join(folder, "pictures", "harbour.png"), "\u0089PNG");
  await mkdir(path.join(folder, "nothing"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs a command over the harbour's corpus. */
const verbatim = (argv: readonly string[], { env = {}, input = "" } = {}) =>
  runCli(argv, { env: { CORPUS_DIR: path.join(folder, "texts"), ...env }, input });

describe("exit status", () => {
  it.each([
    { argv: ["ask", "What did Ada Berg say?"], status: 0 },
    { argv: ["ask", "What did Zebulon Quark say?"], status: 1 },
    { argv: ["check", GENUINE], status: 0 },
    { argv: ["check", "--speaker", "Zebulon Quark", GENUINE], status: 0 },
    { argv: ["check", "Purple elephants vote on Sundays without any umbrellas"], status: 1 },
    { argv: ["sources"], status: 0 },
    { argv: ["quotations"], status: 0 },
    { argv: ["--help"], status: 0 },
    { argv: ["--version"], status: 0 },
  ])("$argv: $status, all of it on standard output", async ({ argv, status }) => {
    const result = await verbatim(argv);
    expect([result.status, result.stdout.length > 0, result.stderr]).toEqual([status, true, ""]);
  });

  it.each([
    { argv: ["tell"], env: {}, says: '"tell"' },
    { argv: ["ask", "--frob", "who?"], env: {}, says: "--frob" },
    { argv: ["ask", "--json"], env: {}, says: "QUESTION" },
    { argv: ["ask", " "], env: {}, says: "Ask" },
    { argv: ["check", "…"], env: {}, says: "Paste" },
    { argv: ["ask", "who?"], env: { LOG_LEVEL: "loud" }, says: "LOG_LEVEL" },
    {
      argv: ["start"],
      env: { DISCORD_TOKEN: "s3cret", DISCORD_CITE_PERMISSION: "Fly" },
      says: "DISCORD_CITE_PERMISSION",
    },
    { argv: ["start"], env: { DISCORD_TOKEN: "s3cret", SOURCE_LINK: "https://a.example" }, says: "SOURCE_LINK" },
    {
      argv: ["start"],
      env: { TELEGRAM_TOKEN: "s3cret", TELEGRAM_MODE: "webhook" },
      says: "TELEGRAM_WEBHOOK_URL",
    },
    { argv: ["ask", "who?", "--corpus", "nowhere"], env: {}, says: "nowhere" },
  ])("$argv with $env: 2, and one plain line on standard error", async ({ argv, env, says }) => {
    const { status, stdout, stderr } = await verbatim(argv, { env });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^verbatim: (?!something broke).*\n$/u);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("s3cret");
  });

  it.each(["nothing", "pictures"])("a folder without texts (%s): 2, and a remedy", async (name) => {
    const { status, stdout, stderr } = await verbatim(["sources", "--corpus", path.join(folder, name)]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/verbatim: no text to index in .*--corpus/u);
  });

  it("nothing at all: 2, and the whole help", async () => {
    const { status, stdout, stderr } = await verbatim([]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^verbatim: no command given.*\n\nVerbatim answers/u);
  });
});

it.each(["What did Ada Berg say?", "What did Zebulon Quark say?", "When will the work begin?"])(
  "ask --json %s: one line, its passages slices of the file",
  async (question) => {
    const { stdout } = await verbatim(["ask", question, "--json"]);
    expect(stdout.indexOf("\n")).toBe(stdout.length - 1);
    const { status, passages } = ANSWER.parse(JSON.parse(stdout));
    for (const { text, citation } of passages) expect(ARTICLE.slice(citation.start, citation.end)).toBe(text);
    if (status === "answered") expect(passages.length).toBeGreaterThan(0);
  },
);

it("--help fits a terminal of 80 columns and names every command", async () => {
  const { stdout } = await verbatim(["ask", "--help"]);
  for (const command of ["ask", "check", "quotations", "sources", "start"]) expect(stdout).toContain(`  ${command}`);
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});

it("start chats with piped lines to their end", async () => {
  const input = "What did Ada Berg say?\r\n/sources\n/quit\nnever asked\n";
  const { status, stdout, stderr } = await verbatim(["start"], { input });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("1 document.");
  expect(stdout).toContain(
    "> What did Ada Berg say?\n\nHarbour to be dredged before winter\nharbour.txt\n\n  Ada Berg",
  );
  expect(stdout).toContain("[2] line 7\n");
  expect(stdout).toContain("Documents (1)");
  expect(stdout).not.toContain("never asked");
});
