/** `npm start` as a process of its own, in an empty folder so that no `.env` is about. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const VERBATIM = fileURLToPath(new URL("../../adapters/verbatim.mjs", import.meta.url));
const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));

/** Starts processes over the seeds with nothing but `env` and what is given in their environment. */
export async function openStarter(env: () => Record<string, string>) {
  const folder = await mkdtemp(path.join(tmpdir(), "verbatim-"));
  const children = new Set<ReturnType<typeof spawn>>();
  return {
    start(given: Record<string, string> = {}) {
      const child = spawn(process.execPath, [VERBATIM, "start"], {
        cwd: folder,
        env: { PATH: process.env["PATH"], CORPUS_DIR: SEEDS, ...env(), ...given },
        stdio: ["ignore", "pipe", "pipe"],
      });
      children.add(child);
      let stdout = "";
      let stderr = "";
      child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
      child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
      const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
        child.on("close", (status) => resolve({ status, stdout, stderr }));
      });
      return { child, ended, said: () => stderr };
    },
    /** Ends what still runs. */
    killAll() {
      for (const child of children) child.kill("SIGKILL");
      children.clear();
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
