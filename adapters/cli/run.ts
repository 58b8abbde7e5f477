/** The command line: arguments and streams in, an exit status out. Every error ends here, as one plain line. */
import { readFileSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import { CorpusError } from "../../index/read.ts";
import type { Answer } from "../../src/types.ts";
import { BotError } from "../bot-error.ts";
import { ConfigError, readSettings, showsDetails, showsWarnings } from "../env.ts";
import type { Settings } from "../env.ts";
import { pageOf } from "../reply/pages.ts";
import { answerToJson } from "./answer-json.ts";
import { answerLines, checkLines } from "./answer-lines.ts";
import { parseArguments, UsageError } from "./arguments.ts";
import type { Command } from "./arguments.ts";
import { createChat } from "./chat.ts";
import { chatAtTerminal, chatThroughPipe } from "./chat-terminal.ts";
import { quotationsToJson, renderQuotations } from "./list-quotations.ts";
import { renderSources, sourcesToJson } from "./list-sources.ts";
import { openCorpus } from "./open-corpus.ts";
import { createWrite, OutputClosed, writeAll } from "./output.ts";
import type { Write } from "./output.ts";
import { renderAnswer } from "./render.ts";
import type { RenderOptions } from "./render.ts";
import { wantsColor } from "./style.ts";
import { USAGE } from "./usage.ts";
import { printable, textWidth } from "./wrap.ts";

/** What a command uses of the process. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** From this call on, SIGINT and SIGTERM abort the signal, with their name as reason, instead of ending the process. */
  readonly interruptible: () => AbortSignal;
  /** From this call on, an error that nobody caught is reported instead of ending the process. */
  readonly surviveErrors: (report: (error: unknown) => void) => void;
}

const ANSWERED = 0;
const NO_ANSWER = 1;
const BROKEN = 2;
/** A shell reads 128 and the signal's number as "ended by that signal". */
const INTERRUPTED: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143 };

/** Passages that `ask` and `check` show without `--all`. */
const SHOWN_PASSAGES = 10;

/** Does what `argv` says and resolves to the exit status; never rejects. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  host.stderr.on("error", () => {});
  try {
    return await execute(parseArguments(argv), host, createWrite(host.stdout));
  } catch (error) {
    if (error instanceof OutputClosed) return ANSWERED;
    report(error, host);
    if (argv.length === 0) host.stderr.write(`\n${USAGE}`);
    return BROKEN;
  }
}

async function execute(command: Command, host: Host, write: Write): Promise<number> {
  if (command.name === "help") return write(USAGE).then(() => ANSWERED);
  if (command.name === "version") return write(`${version()}\n`).then(() => ANSWERED);

  const settings = readSettings(host.env);
  const folder = command.corpus ?? settings.CORPUS_DIR;
  if (command.name === "start" && hasBots(settings)) {
    const signal = host.interruptible();
    // What the bots need takes longer to load than a question takes to answer.
    const { startBots } = await import("../start-bots.ts");
    await startBots({ settings, folder, signal, host });
    return ANSWERED;
  }
  const corpus = await openCorpus(folder, {
    print: (text) => host.stderr.write(text),
    isTerminal: host.stderr.isTTY === true,
    warnings: showsWarnings(settings.LOG_LEVEL),
  });
  const { engine } = corpus;

  switch (command.name) {
    case "ask":
      return show(await engine.answer(command.text), command, host, write);
    case "check": {
      const claimed = command.speaker === undefined ? {} : { speaker: command.speaker };
      return show(await engine.check(command.text, claimed), command, host, write);
    }
    case "ask-lines":
    case "check-lines": {
      const signal = host.interruptible();
      const streams = { input: host.stdin, write, signal };
      await (command.name === "ask-lines" ? answerLines(engine, streams) : checkLines(engine, streams));
      return signal.aborted ? (INTERRUPTED[String(signal.reason)] ?? BROKEN) : ANSWERED;
    }
    case "quotations": {
      const json = command.json === true || host.stdout.isTTY !== true;
      await writeAll(json ? quotationsToJson(corpus) : renderQuotations(corpus, look(host)), write);
      return ANSWERED;
    }
    case "sources":
      await write(command.json === true ? sourcesToJson(corpus) : renderSources(corpus, look(host)));
      return ANSWERED;
    case "start":
      break;
  }
  const chat = createChat(engine, corpus, () => look(host));
  const onError = (error: unknown) => report(error, host);
  const streams = { input: host.stdin, output: host.stdout, write, signal: host.interruptible(), onError };
  const person = host.stdin.isTTY === true && host.stdout.isTTY === true;
  const echo = host.stdin.isTTY !== true;
  await (person ? chatAtTerminal(chat, streams) : chatThroughPipe(chat, { ...streams, echo }));
  return ANSWERED;
}

async function show(
  answer: Answer,
  { name, json, all }: Command & { readonly name: "ask" | "check" },
  host: Host,
  write: Write,
): Promise<number> {
  if (json === true) await write(answerToJson(answer));
  if (answer.status === "usage") {
    host.stderr.write(`verbatim: ${oneLine(answer.message)}\n`);
    return BROKEN;
  }
  if (json !== true) {
    const page = pageOf(answer, 0, all === true ? Infinity : SHOWN_PASSAGES);
    await write(renderAnswer(answer, page, { ...look(host), hint: (more) => `${more} more: --all shows every one.` }));
  }
  // A check has found something also where it found that the words are not what was said.
  const found = name === "check" && answer.check ? answer.check.verdict !== "not_found" : answer.status === "answered";
  return found ? ANSWERED : NO_ANSWER;
}

function hasBots({ DISCORD_TOKEN, TELEGRAM_TOKEN }: Settings): boolean {
  return DISCORD_TOKEN !== undefined || TELEGRAM_TOKEN !== undefined;
}

function look({ stdout, env }: Host): RenderOptions {
  return { color: wantsColor(stdout.isTTY === true, env), width: textWidth(stdout.columns) };
}

function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** Errors whose message is written for whoever runs the program. */
const PLAIN_ERRORS = [UsageError, ConfigError, CorpusError, BotError];

/** One line a problem; what nobody foresaw is named as such, with its stack only where the log level asks for it. */
function report(error: unknown, { stderr, env }: Host): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (PLAIN_ERRORS.some((kind) => error instanceof kind)) {
    for (const line of message.split("\n")) stderr.write(`verbatim: ${printable(line)}\n`);
  } else if (showsDetails(env["LOG_LEVEL"])) {
    stderr.write(`verbatim: ${stack ?? message}\n`);
  } else {
    stderr.write(`verbatim: something broke: ${oneLine(message)}; LOG_LEVEL=debug shows the details\n`);
  }
}

function oneLine(text: string): string {
  return printable(text.replaceAll(/\s+/gu, " ").trim());
}
