/** The composition root: the one place that meets the process. Importing anything else does nothing. */
import { config } from "dotenv";
import { run } from "./cli/run.ts";

/** Ends what runs on the first SIGINT or SIGTERM; a second one finds the system's own handler again. */
function interruptible(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort(signal));
  return controller.signal;
}

/** A malformed event makes discord.js throw where nobody can catch it; a bot lives through that. */
function surviveErrors(report: (error: unknown) => void): void {
  process.on("uncaughtException", report);
  process.on("unhandledRejection", report);
}

// What the environment says wins over the file.
config({ quiet: true });
const { env, stdin, stdout, stderr } = process;
process.exitCode = await run(process.argv.slice(2), { env, stdin, stdout, stderr, interruptible, surviveErrors });
