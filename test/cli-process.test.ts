/** What only a process of its own can show; `cli-run.test.ts` has the rest, without the time Node takes to start. */
import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const VERBATIM = fileURLToPath(new URL("../adapters/verbatim.mjs", import.meta.url));

const ARTICLE = "The harbour will be dredged, said Mayor Ada Berg.\n\n“We will dredge it before winter,” Berg said.\n";

let folder = "";
let corpus = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "verbatim-"));
  corpus = path.join(folder, "texts");
  await mkdir(corpus);
  await writeFile(path.join(corpus, "harbour.txt"), ARTICLE);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Child = ReturnType<typeof start>;

/** Starts the command in an empty folder, so that no `.env` and no other corpus is about. */
function start(argv: readonly string[], env: Record<string, string> = {}, program = VERBATIM) {
  const child = spawn(process.execPath, [program, ...argv], {
    cwd: folder,
    env: { PATH: process.env["PATH"], CORPUS_DIR: corpus, ...env },
  });
  child.stdin.on("error", () => {});
  return child;
}

function ended(child: Child): Promise<Result> {
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

async function verbatim(argv: readonly string[], { env = {}, input = "", program = VERBATIM } = {}): Promise<Result> {
  const child = start(argv, env, program);
  child.stdin.end(input);
  return ended(child);
}

describe("the process", () => {
  it.each([
    { argv: ["ask", "What did Ada Berg say?"], status: 0, on: "stdout", says: "Ada Berg" },
    { argv: ["ask", "What did Zebulon Quark say?"], status: 1, on: "stdout", says: "Zebulon Quark" },
    { argv: ["tell"], status: 2, on: "stderr", says: '"tell"' },
  ] as const)("ends $argv with status $status", async ({ argv, status, on, says }) => {
    const result = await verbatim(argv);
    expect([result.status, result[on === "stdout" ? "stderr" : "stdout"]]).toEqual([status, ""]);
    expect(result[on]).toContain(says);
  });

  it("reads .env where it is started, and lets the environment win", async () => {
    await writeFile(path.join(folder, ".env"), "LOG_LEVEL=loud\n");
    try {
      expect((await verbatim(["sources"])).stderr).toContain("LOG_LEVEL");
      expect(await verbatim(["sources"], { env: { LOG_LEVEL: "info" } })).toMatchObject({ status: 0, stderr: "" });
    } finally {
      await rm(path.join(folder, ".env"));
    }
  });

  it("says in one line what to do where its packages are not installed", async () => {
    const alone = path.join(folder, "verbatim.mjs");
    await copyFile(VERBATIM, alone);
    const { status, stdout, stderr } = await verbatim(["sources"], { program: alone });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^verbatim: .*run npm ci.*\n$/u);
  });

  it("answers every line of --jsonl and ends with status 0", async () => {
    const input = `What did Ada Berg say?\n{"id":1,"question":"What did Zebulon Quark say?"}\n{"id":2}\n`;
    const { status, stdout } = await verbatim(["ask", "--jsonl"], { input });
    const answers: { readonly id?: number; readonly status: string }[] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => [answer.id, answer.status])).toEqual([
      [undefined, "answered"],
      [1, "not_found"],
      [2, "usage"],
    ]);
    expect(status).toBe(0);
  });

  it("ends quietly when nobody reads on", async () => {
    const child = start(["ask", "--jsonl"]);
    child.stdin.write("What did Ada Berg say?\n");
    child.stdout.once("data", () => {
      child.stdout.destroy();
      child.stdin.end("And what else?\n".repeat(2000));
    });
    expect(await ended(child)).toMatchObject({ status: 0, stderr: "" });
  });

  it.each([
    { signal: "SIGINT", argv: ["ask", "--jsonl"], status: 130 },
    { signal: "SIGTERM", argv: ["check", "--jsonl"], status: 143 },
    { signal: "SIGTERM", argv: ["start"], status: 0 },
  ] as const)("ends $argv with status $status on $signal", async ({ signal, argv, status }) => {
    const child = start(argv);
    child.stdin.write("What did Ada Berg say?\n");
    child.stdout.once("data", () => child.kill(signal));
    expect(await ended(child)).toMatchObject({ status, stderr: "" });
  });
});
