import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CorpusError, readCorpus } from "../index/read.ts";

let folder = "";
let warnings: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "verbatim-read-"));
  warnings = [];
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), content);
}

const read = () => readCorpus(folder, (line) => warnings.push(line));
const filesRead = async (): Promise<string[]> => (await read()).map(({ file }) => file);

const GOOD = "good.txt";
const PROSE = "The ferries were late.\n";
/** A corpus needs one good text to load at all. */
const putGood = (): Promise<void> => put(GOOD, PROSE);

describe("the text of a file", () => {
  it("drops a byte-order mark, so that offsets count from the first letter", async () => {
    await put("a.txt", "\uFEFFThe ferries were late.");
    const [document] = await read();
    expect(document!.text).toBe("The ferries were late.");
    expect(document!.text.slice(4, 11)).toBe("ferries");
  });

  it("drops only one, and only at the start", async () => {
    await put("a.txt", "\uFEFF\uFEFFThe \uFEFFferries.");
    expect((await read())[0]!.text).toBe("\uFEFFThe \uFEFFferries.");
  });

  it.each([
    ["CRLF", "One.\r\n\r\nTwo.\r\n"],
    ["lone CR", "One.\rTwo."],
    ["trailing space", "  One. \t\n\n\n"],
    ["decomposed letters", "Jose\u0301 🎉"],
  ])("keeps %s as it is", async (_, text) => {
    await put("a.txt", text);
    expect((await read())[0]!.text).toBe(text);
  });

  it("states the hash of the bytes, the mark among them", async () => {
    const bytes = Buffer.from("\uFEFFThe ferries were late — again.\r\n");
    await put("a.txt", bytes);
    expect((await read())[0]!.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
});

describe("which files", () => {
  it("reads subfolders, in order of the path whatever the language", async () => {
    for (const file of ["b.txt", "a/z.txt", "a.txt", "a/é.TXT", "Z.txt"]) await put(file, PROSE);
    expect(await filesRead()).toEqual(["Z.txt", "a.txt", "a/z.txt", "a/é.TXT", "b.txt"]);
    expect(warnings).toEqual([]);
  });

  it("leaves hidden files and folders alone", async () => {
    await putGood();
    for (const file of [".hidden.txt", ".git/x.txt", "a/.b/c.txt"]) await put(file, PROSE);
    expect(await filesRead()).toEqual([GOOD]);
    expect(warnings).toEqual([]);
  });

  it("says in one line what is no .txt", async () => {
    await putGood();
    for (const file of ["a.pdf", "b.docx", "c.md", "d.html", "e"]) await put(file, PROSE);
    expect(await filesRead()).toEqual([GOOD]);
    expect(warnings).toEqual(["left out 5 that are not .txt: a.pdf, b.docx, c.md, …"]);
  });

  it("goes into a folder that is called like a text", async () => {
    await putGood();
    await put("x.txt/inside.txt", PROSE);
    expect(await filesRead()).toEqual([GOOD, "x.txt/inside.txt"]);
    expect(warnings).toEqual([]);
  });
});

describe("a file that cannot be used gets one clear line, and the rest loads", () => {
  it.each<[what: string, content: string | Uint8Array, line: RegExp]>([
    ["empty", "", /^bad\.txt: is empty; left out$/u],
    ["only white space", " \r\n\t\n", /^bad\.txt: holds no words; left out$/u],
    ["only a byte-order mark", "\uFEFF", /^bad\.txt: holds no words; left out$/u],
    ["binary", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3), /^bad\.txt: is no text.*left out$/u],
    [
      "UTF-16, low byte first",
      Buffer.from("\uFEFFThe ferries", "utf16le"),
      /^bad\.txt: looks like UTF-16; left out, save it as UTF-8$/u,
    ],
    [
      "UTF-16, high byte first",
      Buffer.from("\uFEFFThe ferries", "utf16le").swap16(),
      /^bad\.txt: looks like UTF-16; left out, save it as UTF-8$/u,
    ],
    ["UTF-16 without a mark", Buffer.from("The ferries", "utf16le"), /^bad\.txt: is no text.*left out$/u],
    ["Latin-1", Buffer.from("Le café était fermé.", "latin1"), /^bad\.txt: is not UTF-8; left out, save it as UTF-8$/u],
    [
      "cut within a letter",
      Buffer.from("café").subarray(0, 4),
      /^bad\.txt: is not UTF-8; left out, save it as UTF-8$/u,
    ],
  ])("%s", async (_, content, line) => {
    await putGood();
    await put("bad.txt", content);
    expect(await filesRead()).toEqual([GOOD]);
    expect(warnings).toEqual([expect.stringMatching(line)]);
  });

  // Nothing is unreadable to the superuser.
  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")("unreadable", async () => {
    await putGood();
    await put("bad.txt", PROSE);
    await chmod(path.join(folder, "bad.txt"), 0);
    expect(await filesRead()).toEqual([GOOD]);
    expect(warnings).toEqual(["bad.txt: cannot be read (permission denied); left out"]);
  });

  it.skipIf(process.platform === "win32")("a pipe, without waiting for somebody to write", async () => {
    await putGood();
    execFileSync("mkfifo", [path.join(folder, "bad.txt")]);
    expect(await filesRead()).toEqual([GOOD]);
    expect(warnings).toEqual(["bad.txt: is no regular file; left out"]);
  });

  it.skipIf(process.platform === "win32")("a link to nowhere", async () => {
    await putGood();
    await symlink("nowhere.txt", path.join(folder, "bad.txt"));
    expect(await filesRead()).toEqual([GOOD]);
    expect(warnings).toEqual(["bad.txt: cannot be read (it does not exist); left out"]);
  });
});

describe("metadata", () => {
  it("gives title, publisher and date only where stated", async () => {
    for (const file of ["a.txt", "b.txt", "c.txt", "constructor.txt"]) await put(file, PROSE);
    await put(
      "sources.json",
      JSON.stringify({
        "a.txt": { title: " Late ferries ", publisher: "Elling Gazette", date: "2021-03-04" },
        "b.txt": { date: "2021" },
      }),
    );
    const [a, b, c] = await read();
    expect(a).toMatchObject({ title: "Late ferries", publisher: "Elling Gazette", date: "2021-03-04" });
    expect(b).toMatchObject({ title: "", date: "2021" });
    expect(b).not.toHaveProperty("publisher");
    expect(c).toMatchObject({ title: "" });
    expect(c).not.toHaveProperty("date");
    expect(warnings).toEqual([]);
  });

  it("says which file of it is not there, and loads the rest", async () => {
    await putGood();
    await put("sources.json", JSON.stringify({ "gone.txt": { title: "Gone" } }));
    expect(await filesRead()).toEqual([GOOD]);
    expect(warnings).toEqual([`sources.json speaks of "gone.txt", which is not in ${folder}`]);
  });

  it.each([["2021"], ["2021-03"], ["2021-03-04"]])("takes the date %s", async (date) => {
    await putGood();
    await put("sources.json", JSON.stringify({ [GOOD]: { date } }));
    expect((await read())[0]!.date).toBe(date);
  });

  it.each<[what: string, content: string, message: RegExp]>([
    ["no JSON", "{", /not readable as JSON: mend it or take it away$/u],
    ["a list", "[]", /wanted \{"file\.txt"/u],
    ["a misspelt field", '{"good.txt": {"titel": "x"}}', /at good\.txt: .*titel/u],
    ["an empty title", '{"good.txt": {"title": " "}}', /at good\.txt › title/u],
    [
      "a date in words",
      '{"good.txt": {"date": "4 March 2021"}}',
      /at good\.txt › date: wanted YYYY, YYYY-MM or YYYY-MM-DD/u,
    ],
    ["a thirteenth month", '{"good.txt": {"date": "2021-13"}}', /at good\.txt › date: wanted YYYY/u],
    ["a number as date", '{"good.txt": {"date": 2021}}', /at good\.txt › date/u],
  ])("is refused with the place and what was wanted: %s", async (_, content, message) => {
    await putGood();
    await put("sources.json", content);
    const reading = read();
    await expect(reading).rejects.toThrow(CorpusError);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(/^sources\.json in /u);
  });
});

describe("a corpus that cannot be used", () => {
  it.each<[what: string, prepare: () => Promise<void>]>([
    ["an empty folder", async () => undefined],
    ["nothing but files left out", () => put("a.txt", "")],
    ["nothing but metadata", () => put("sources.json", "{}")],
  ])("names the remedy: %s", async (_, prepare) => {
    await prepare();
    const reading = read();
    await expect(reading).rejects.toThrow(CorpusError);
    await expect(reading).rejects.toThrow(
      /^no text to index in ".*": put UTF-8 \.txt files there, or name another folder/u,
    );
  });

  it.each([
    ["is not there", "gone", /it does not exist\): name a folder of \.txt files$/u],
    ["is a file", "a.txt", /it is not a folder\): name a folder of \.txt files$/u],
  ])("is a folder that %s", async (_, name, message) => {
    await put("a.txt", PROSE);
    const reading = readCorpus(path.join(folder, name), () => undefined);
    await expect(reading).rejects.toThrow(CorpusError);
    await expect(reading).rejects.toThrow(message);
  });
});
