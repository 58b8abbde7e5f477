/**
 * The words after `verbatim` to a command. Flags stand before or after the question, as `--flag value` or
 * `--flag=value`; everything after `--` is text, and so is a dash that begins no flag's name ("-5 degrees").
 */

/** Used wrongly; the message says what was given, what was wanted and what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

interface Options {
  readonly corpus?: string;
  readonly speaker?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly all?: boolean;
}

export type Command = (
  | { readonly name: "ask" | "check"; readonly text: string }
  | { readonly name: "ask-lines" | "check-lines" | "quotations" | "sources" | "start" | "help" | "version" }
) &
  Omit<Options, "jsonl">;

/** What each option holds, by its name. */
const OPTIONS = { corpus: "text", speaker: "text", json: "flag", jsonl: "flag", all: "flag" } as const;

const COMMANDS = {
  ask: ["json", "jsonl", "all", "corpus"],
  check: ["json", "jsonl", "all", "corpus", "speaker"],
  quotations: ["json", "corpus"],
  sources: ["json", "corpus"],
  start: ["corpus"],
} as const satisfies Record<string, readonly (keyof Options)[]>;

const NAMES = `${Object.keys(COMMANDS).join(", ")}, help or version`;
const SEE_HELP = "verbatim --help shows how they are used";

/** Throws `UsageError` where no command can be made of them. */
export function parseArguments(argv: readonly string[]): Command {
  const words: string[] = [];
  const options: Record<string, string | boolean> = {};
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!;
    if (word === "--") {
      words.push(...argv.slice(at + 1));
      break;
    }
    const flag = /^--?(?<name>[a-z][\w-]*)(?:=(?<value>.*))?$/isu.exec(word)?.groups;
    if (flag === undefined) {
      words.push(word);
      continue;
    }
    const name = flag["name"]!;
    if (word === "--help" || word === "-h") return { name: "help" };
    if (word === "--version" || word === "-v") return { name: "version" };
    if (!isOption(name) || !word.startsWith("--")) throw unknownOption(word);
    if (OPTIONS[name] === "flag") {
      if (flag["value"] !== undefined) throw new UsageError(`--${name} takes no value, but got ${word}; leave it out`);
      options[name] = true;
    } else {
      const value = flag["value"] ?? argv[++at];
      // A flag that follows is no folder's or person's name; whoever means it writes --speaker=-name.
      if (value === undefined || value.trim() === "" || (flag["value"] === undefined && value.startsWith("-"))) {
        throw new UsageError(`--${name} needs a value; write --${name} ${name === "corpus" ? "DIR" : "NAME"}`);
      }
      options[name] = value;
    }
  }
  return toCommand(words, options);
}

function toCommand([name, ...words]: readonly string[], options: Options): Command {
  if (name === undefined) throw new UsageError(`no command given; wanted ${NAMES}; ${SEE_HELP}`);
  if (name === "help" || name === "version") return { name };
  if (!isCommand(name)) throw new UsageError(`there is no command "${name}"; wanted ${NAMES}; ${SEE_HELP}`);
  const allowed: readonly string[] = COMMANDS[name];
  const stray = Object.keys(options).find((option) => !allowed.includes(option));
  if (stray !== undefined) {
    throw new UsageError(`${name} has no option --${stray}; it takes ${flagList(allowed)}; ${SEE_HELP}`);
  }
  if (name !== "ask" && name !== "check") {
    if (words.length > 0) throw new UsageError(`${name} takes no text, but got "${words.join(" ")}"; leave it out`);
    return { name, ...options };
  }
  const { jsonl, ...rest } = options;
  const wanted = name === "ask" ? "question" : "quotation";
  if (jsonl === true) {
    if (words.length > 0) {
      throw new UsageError(`${name} --jsonl reads standard input, but got "${words.join(" ")}" too; leave one out`);
    }
    if (rest.speaker !== undefined) {
      throw new UsageError(
        'check --jsonl takes the speaker from each line, not from --speaker; write {"speaker": NAME}',
      );
    }
    return { name: `${name}-lines`, ...rest };
  }
  if (words.length === 0) {
    throw new UsageError(`${name} needs a ${wanted}; write verbatim ${name} "${wanted.toUpperCase()}", or --jsonl`);
  }
  return { name, text: words.join(" "), ...rest };
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

function isOption(name: string): name is keyof Options {
  return Object.hasOwn(OPTIONS, name);
}

function unknownOption(word: string): UsageError {
  const known = flagList(Object.keys(OPTIONS));
  return new UsageError(`there is no option ${word}; wanted ${known}; put -- before a text that begins with a dash`);
}

function flagList(names: readonly string[]): string {
  return names.map((name) => `--${name}`).join(", ");
}
