import { Readable, Writable } from "node:stream";
import { run } from "../../adapters/cli/run.ts";

export interface CliResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process, without a terminal and without the time Node takes to start. */
export async function runCli(
  argv: readonly string[],
  { env = {}, input = "" }: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Promise<CliResult> {
  const stdout = collect();
  const stderr = collect();
  const status = await run(argv, {
    env,
    stdin: Readable.from([Buffer.from(input)], { objectMode: false }),
    stdout: stdout.stream,
    stderr: stderr.stream,
    interruptible: () => new AbortController().signal,
    surviveErrors: () => {},
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function collect() {
  let text = "";
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  return { stream, text: () => text };
}
