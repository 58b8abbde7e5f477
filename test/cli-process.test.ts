import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const VERBATIM = fileURLToPath(new URL("../adapters/verbatim.mjs", import.meta.url));

const ANSWER = z.object({
  status: z.string(),
  passages: z.array(z.object({ text: z.string(), citation: z.object({ start: z.number(), end: z.number() }) })),
});

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "verbatim-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs the command in an empty folder, so that no `.env` and no corpus is about. */
function verbatim(argv: readonly string[], env: Record<string, string> = {}, input = "") {
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [VERBATIM, ...argv], {
      cwd: folder,
      env: { PATH: process.env["PATH"], ...env },
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

describe("the process", () => {
  it("explains itself on standard output when asked", async () => {
    const { status, stdout, stderr } = await verbatim(["ask", "--help"]);
    expect([status, stderr]).toEqual([0, ""]);
    for (const command of ["ask", "check", "quotations", "sources", "start"]) expect(stdout).toContain(`  ${command}`);
  });

  it("explains itself on standard error when called with nothing", async () => {
    const { status, stdout, stderr } = await verbatim([]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^verbatim: no command given.*\n\nVerbatim answers/u);
  });

  it("prints its version", async () => {
    expect(await verbatim(["--version"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    });
  });

  it.each([
    { argv: ["tell"], env: {}, says: '"tell"' },
    { argv: ["ask", "--frob", "who?"], env: {}, says: "--frob" },
    { argv: ["ask", "--json"], env: {}, says: "QUESTION" },
    { argv: ["ask", "who?"], env: { LOG_LEVEL: "loud" }, says: "LOG_LEVEL" },
    { argv: ["start"], env: { DISCORD_TOKEN: "s3cret" }, says: "DISCORD_TOKEN" },
    { argv: ["start"], env: { TELEGRAM_TOKEN: "s3cret" }, says: "TELEGRAM_TOKEN" },
    { argv: ["ask", "who?", "--corpus", "nowhere"], env: {}, says: "nowhere" },
    { argv: ["sources", "--corpus", "."], env: {}, says: "." },
  ])("ends $argv with status 2 and one plain line", async ({ argv, env, says }) => {
    const { status, stdout, stderr } = await verbatim(argv, env);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^verbatim: (?!something broke).*\n$/u);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("s3cret");
  });

  it("reads .env where it is started, and lets the environment win", async () => {
    await writeFile(path.join(folder, ".env"), "LOG_LEVEL=loud\n");
    try {
      expect((await verbatim(["sources"])).stderr).toContain("LOG_LEVEL");
      expect((await verbatim(["sources"], { LOG_LEVEL: "info" })).stderr).not.toContain("LOG_LEVEL is");
    } finally {
      await rm(path.join(folder, ".env"));
    }
  });
});

const ARTICLE = `Harbour to be dredged before winter

HAVENTOWN: The harbour of Haventown will be dredged, the town council announced on Monday.

Mayor Ada Berg said the work would begin in October.

“We will dredge the harbour before the winter storms arrive,” Berg said. “The ferry cannot wait another year.”
`;

describe("with a corpus", () => {
  let corpus = "";
  beforeAll(async () => {
    corpus = path.join(folder, "texts");
    await mkdir(corpus);
    await writeFile(path.join(corpus, "harbour.txt"), ARTICLE);
  });
  const withCorpus = (argv: readonly string[], input = "") => verbatim(argv, { CORPUS_DIR: corpus }, input);

  it.each([
    { argv: ["ask", "What did Ada Berg say?"], status: 0 },
    { argv: ["ask", "What did Zebulon Quark say?"], status: 1 },
    { argv: ["ask", " "], status: 2 },
    { argv: ["check", "We will dredge the harbour before the winter storms arrive"], status: 0 },
    {
      argv: ["check", "--speaker", "Zebulon Quark", "We will dredge the harbour before the winter storms arrive"],
      status: 0,
    },
    { argv: ["check", "Purple elephants vote on Sundays without any umbrellas"], status: 1 },
    { argv: ["sources"], status: 0 },
    { argv: ["quotations"], status: 0 },
  ])("$argv ends with status $status", async ({ argv, status }) => {
    const result = await withCorpus(argv);
    expect(result.status).toBe(status);
    if (status === 2) expect([result.stdout, result.stderr]).toEqual(["", expect.stringMatching(/^verbatim: .+\n$/u)]);
    else expect([result.stdout.length > 0, result.stderr]).toEqual([true, ""]);
  });

  it.each(["What did Ada Berg say?", "What did Zebulon Quark say?", "When will the work begin?"])(
    "asks --json %s: one line, its passages slices of the file",
    async (question) => {
      const { stdout } = await withCorpus(["ask", question, "--json"]);
      expect(stdout.indexOf("\n")).toBe(stdout.length - 1);
      const { status, passages } = ANSWER.parse(JSON.parse(stdout));
      for (const { text, citation } of passages) expect(ARTICLE.slice(citation.start, citation.end)).toBe(text);
      if (status === "answered") expect(passages.length).toBeGreaterThan(0);
    },
  );

  it("answers every line of --jsonl and ends with status 0", async () => {
    const input = `What did Ada Berg say?\n{"id":1,"question":"What did Zebulon Quark say?"}\n{"id":2}\n`;
    const { status, stdout } = await withCorpus(["ask", "--jsonl"], input);
    const answers = stdout.trim().split("\n");
    expect(answers.map((line) => ANSWER.parse(JSON.parse(line)).status)).toEqual(["answered", "not_found", "usage"]);
    expect(status).toBe(0);
  });

  it("chats with piped lines to their end", async () => {
    const { status, stdout, stderr } = await withCorpus(
      ["start"],
      "What did Ada Berg say?\n/sources\n/quit\nnever asked\n",
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("1 document");
    expect(stdout).toContain("harbour.txt:7");
    expect(stdout).toContain("Documents (1)");
  });

  it("ends quietly when nobody reads on", async () => {
    const result = await new Promise<{ status: number | null; stderr: string }>((resolve, reject) => {
      const child = spawn(process.execPath, [VERBATIM, "ask", "--jsonl"], { cwd: folder, env: { CORPUS_DIR: corpus } });
      let stderr = "";
      child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
      child.stdin.on("error", () => {});
      child.stdin.write("What did Ada Berg say?\n");
      child.stdout.once("data", () => {
        child.stdout.destroy();
        child.stdin.end("And what else?\n".repeat(2000));
      });
      child.on("error", reject);
      child.on("close", (status) => resolve({ status, stderr }));
    });
    expect(result).toEqual({ status: 0, stderr: "" });
  });

  it.each([
    { signal: "SIGINT", argv: ["ask", "--jsonl"], status: 130 },
    { signal: "SIGTERM", argv: ["check", "--jsonl"], status: 143 },
    { signal: "SIGTERM", argv: ["start"], status: 0 },
  ] as const)("ends $argv with status $status on $signal", async ({ signal, argv, status }) => {
    const result = await new Promise<{ status: number | null; stderr: string }>((resolve, reject) => {
      const child = spawn(process.execPath, [VERBATIM, ...argv], { cwd: folder, env: { CORPUS_DIR: corpus } });
      let stderr = "";
      child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
      child.stdin.write("What did Ada Berg say?\n");
      child.stdout.once("data", () => child.kill(signal));
      child.on("error", reject);
      child.on("close", (code) => resolve({ status: code, stderr }));
    });
    expect(result).toEqual({ status, stderr: "" });
  });
});
