/** Reads the lines of a chat, from a line editor where a person types and plainly where they are piped in. */
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Chat } from "./chat.ts";
import { readLines } from "./lines.ts";
import type { Write } from "./output.ts";
import { printable } from "./wrap.ts";

export interface ChatStreams {
  readonly input: Readable;
  readonly write: Write;
  /** Ends the chat. */
  readonly signal: AbortSignal;
  /** Told of an error that cost one reply; the chat goes on. */
  readonly onError: (error: unknown) => void;
}

const PROMPT = "> ";

/**
 * Lines from a pipe or a file, each reply followed by an empty line. Ends with the input. `echo` repeats each line
 * before its reply, for a transcript that shows what was asked; where a terminal shows it anyway, that is not wanted.
 */
export async function chatThroughPipe(chat: Chat, streams: ChatStreams & { readonly echo: boolean }): Promise<void> {
  await streams.write(`${chat.greeting}\n`);
  for await (const { text } of readLines(streams.input, streams.signal)) {
    if (streams.echo && text.trim() !== "") await streams.write(`${PROMPT}${printable(text)}\n`);
    if (!(await respond(chat, text, streams))) return;
  }
}

/** A person at a terminal: history, Ctrl-C to clear the line and twice to leave, Ctrl-D to leave. */
export async function chatAtTerminal(chat: Chat, streams: ChatStreams & { readonly output: Writable }): Promise<void> {
  await streams.write(`${chat.greeting}\n`);
  if (streams.signal.aborted) return;
  const editor = createInterface({
    input: streams.input,
    output: streams.output,
    prompt: PROMPT,
    terminal: true,
    removeHistoryDuplicates: true,
  });
  const stop = () => editor.close();
  streams.signal.addEventListener("abort", stop);
  let leaving = false;
  editor.on("SIGINT", () => {
    if (leaving && editor.line === "") return stop();
    leaving = editor.line === "";
    // A cleared line stays to be seen above the new one, as in a shell.
    streams.output.write(leaving ? "\nCtrl-C again or Ctrl-D leaves.\n" : "\n");
    editor.write(null, { ctrl: true, name: "e" });
    editor.write(null, { ctrl: true, name: "u" });
    editor.prompt();
  });
  editor.prompt();
  try {
    for await (const line of editor) {
      leaving = false;
      if (!(await respond(chat, line, streams))) break;
      editor.prompt();
    }
  } finally {
    streams.signal.removeEventListener("abort", stop);
    editor.close();
  }
  // The shell's prompt is to begin a line of its own.
  await streams.write("\n");
}

/** False where the line ends the chat. */
async function respond(chat: Chat, line: string, { write, onError }: ChatStreams): Promise<boolean> {
  if (line.trim() === "") return true;
  let reply: string | null;
  try {
    reply = await chat.reply(line);
  } catch (error) {
    onError(error);
    return true;
  }
  if (reply === null) return false;
  await write(`\n${reply}\n`);
  return true;
}
