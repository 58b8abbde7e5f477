import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { runCli } from "./support/run-cli.ts";

const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const CORPUS_DIR = fileURLToPath(new URL("../seeds", import.meta.url));

const shown = [...README.matchAll(/^```console\n\$ npm run -s verbatim -- (.+)\n([\s\S]+?)^```$/gmu)].map(
  ([, command = "", output]) => ({ command, output }),
);

it("shows an answer and a check", () => {
  expect(shown.map(({ command }) => command.split(" ")[0])).toEqual(["ask", "check"]);
});

it.each(shown)("$command prints what the README shows", async ({ command, output }) => {
  const argv = [...command.matchAll(/"([^"]*)"|\S+/gu)].map(([word, quoted]) => quoted ?? word);
  expect(await runCli(argv, { env: { CORPUS_DIR } })).toEqual({ status: 0, stdout: output, stderr: "" });
});
