import { describe, expect, it } from "vitest";
import { parseArguments, UsageError } from "../adapters/cli/arguments.ts";

describe("parseArguments", () => {
  it.each([
    { argv: ["ask", "who?"], command: { name: "ask", text: "who?" } },
    { argv: ["ask", "--json", "who?"], command: { name: "ask", text: "who?", json: true } },
    {
      argv: ["ask", "who?", "--json", "--corpus", "a b"],
      command: { name: "ask", text: "who?", json: true, corpus: "a b" },
    },
    { argv: ["--corpus=x=y", "ask", "who?"], command: { name: "ask", text: "who?", corpus: "x=y" } },
    { argv: ["ask", "who", "said", "it?"], command: { name: "ask", text: "who said it?" } },
    { argv: ["ask", "--json", "--", "--corpus"], command: { name: "ask", text: "--corpus", json: true } },
    { argv: ["ask", "-5 degrees?"], command: { name: "ask", text: "-5 degrees?" } },
    { argv: ["ask", "--what did he say"], command: { name: "ask", text: "--what did he say" } },
    { argv: ["ask", ""], command: { name: "ask", text: "" } },
    { argv: ["ask", "--jsonl"], command: { name: "ask-lines" } },
    { argv: ["check", "a\nb", "--speaker", "Ada Berg"], command: { name: "check", text: "a\nb", speaker: "Ada Berg" } },
    { argv: ["check", "--speaker=-x", "a"], command: { name: "check", text: "a", speaker: "-x" } },
    { argv: ["check", "--jsonl", "--corpus", "x"], command: { name: "check-lines", corpus: "x" } },
    { argv: ["quotations", "--json"], command: { name: "quotations", json: true } },
    { argv: ["sources"], command: { name: "sources" } },
    { argv: ["start"], command: { name: "start" } },
    { argv: ["ask", "--help"], command: { name: "help" } },
    { argv: ["help"], command: { name: "help" } },
    { argv: ["--version"], command: { name: "version" } },
  ])("$argv", ({ argv, command }) => {
    expect(parseArguments(argv)).toEqual(command);
  });

  it.each([
    { argv: [], names: "no command" },
    { argv: ["tell", "me"], names: '"tell"' },
    { argv: ["toString"], names: '"toString"' },
    { argv: ["ask"], names: "QUESTION" },
    { argv: ["ask", "--json"], names: "QUESTION" },
    { argv: ["check", "--speaker", "Ada"], names: "QUOTATION" },
    { argv: ["ask", "--colour", "who?"], names: "--colour" },
    { argv: ["ask", "-j", "who?"], names: "-j" },
    { argv: ["ask", "-json", "who?"], names: "-json" },
    { argv: ["ask", "--constructor", "who?"], names: "--constructor" },
    { argv: ["ask", "who?", "--speaker", "Ada"], names: "--speaker" },
    { argv: ["sources", "--all"], names: "--all" },
    { argv: ["start", "--json"], names: "--json" },
    { argv: ["ask", "who?", "--json=yes"], names: "--json=yes" },
    { argv: ["ask", "who?", "--corpus"], names: "--corpus" },
    { argv: ["ask", "--corpus", "--json", "who?"], names: "--corpus" },
    { argv: ["ask", "who?", "--corpus="], names: "--corpus" },
    { argv: ["check", "a", "--speaker", " "], names: "--speaker" },
    { argv: ["ask", "--jsonl", "who?"], names: "--jsonl" },
    { argv: ["check", "--jsonl", "--speaker", "Ada"], names: "--speaker" },
    { argv: ["quotations", "all"], names: '"all"' },
  ])("refuses $argv, naming $names, in one line", ({ argv, names }) => {
    let error: unknown;
    try {
      parseArguments(argv);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(names);
    expect(String(error)).not.toContain("\n");
  });
});
