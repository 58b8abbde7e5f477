import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCorpus, type Corpus } from "../index/build.ts";
import { CorpusError } from "../index/read.ts";

const HARBOUR = [
  "Council weighs new pier",
  "Council president Ingrid Lindqvist said the pier would open in June. Tomas Brandt was not there.",
  "“Nobody will have to wait any longer,” Lindqvist said.",
].join("\n\n");
const SCHOOL =
  "Ingrid Lindqvist, a former teacher, said the school was too small.\r\n\r\nThe Ministry of Learning (ML) said it would grow.";
const OTHER =
  "Karin Lindqvist, an analyst, said the ward was full.\n\nA Learning Ministry official was there. The ML was not asked.";

let folder = "";
let corpus: Corpus;
const progress: [number, number][] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "verbatim-build-"));
  await mkdir(path.join(folder, "b"));
  await writeFile(path.join(folder, "a.txt"), `\uFEFF${HARBOUR}`);
  await writeFile(path.join(folder, "b/school.txt"), SCHOOL);
  await writeFile(path.join(folder, "c.txt"), OTHER);
  await writeFile(
    path.join(folder, "sources.json"),
    JSON.stringify({ "c.txt": { title: "Full wards", date: "2021" } }),
  );
  corpus = await buildCorpus(folder, { onProgress: (done, total) => progress.push([done, total]) });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const speaker = (id: string) => corpus.speakers.find((one) => one.id === id);

describe("documents", () => {
  it("come in order of file, titled by metadata, headline or file", () => {
    expect(corpus.documents.map(({ file, title, date }) => [file, title, date])).toEqual([
      ["a.txt", "Council weighs new pier", undefined],
      ["b/school.txt", "b/school", undefined],
      ["c.txt", "Full wards", "2021"],
    ]);
  });
});

describe("speakers", () => {
  it("are one person across documents that name them in full, with the role each gives", () => {
    expect(speaker("ingrid-lindqvist")).toMatchObject({ name: "Ingrid Lindqvist", kind: "person", quotations: 3 });
    expect(speaker("ingrid-lindqvist")!.aliases).toContain("Lindqvist");
    const roles = speaker("ingrid-lindqvist")!.roles;
    expect(roles).toHaveLength(2);
    expect(roles).toMatchObject([{ file: "a.txt" }, { file: "b/school.txt" }]);
    expect(roles.map(({ role }) => role.toLowerCase())).toEqual(["council president", "a former teacher"].map(bare));
  });

  it("are two where only a surname is shared", () => {
    expect(speaker("karin-lindqvist")).toMatchObject({ quotations: 1 });
  });

  it("hold those who are named and never quoted", () => {
    expect(speaker("tomas-brandt")).toMatchObject({ kind: "person", quotations: 0 });
  });

  it("hold bodies as bodies", () => {
    expect(speaker("ministry-learning")).toMatchObject({ kind: "body", quotations: 1 });
  });
});

const bare = (role: string): string => role.replace(/^an? /u, "");

describe("quotations", () => {
  it("are in corpus order, with the role of their own article", () => {
    const rows = corpus.quotations.map(({ file, speaker: id, role, form }) => [file, id, role?.toLowerCase(), form]);
    expect(rows).toEqual([
      ["a.txt", "ingrid-lindqvist", "council president", "indirect"],
      ["a.txt", "ingrid-lindqvist", "council president", "direct"],
      ["b/school.txt", "ingrid-lindqvist", "former teacher", "indirect"],
      ["b/school.txt", "ministry-learning", undefined, "indirect"],
      ["c.txt", "karin-lindqvist", "analyst", "indirect"],
    ]);
  });

  it("slice the text of their document", () => {
    const texts = new Map(corpus.documents.map(({ file, text }) => [file, text]));
    const first = corpus.quotations[1]!;
    expect(first.spans.map(({ start, end }) => texts.get(first.file)!.slice(start, end))).toEqual([
      "Nobody will have to wait any longer,",
    ]);
  });
});

describe("building", () => {
  it("reports progress that only grows and ends at the whole", () => {
    const done = progress.map(([so]) => so);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(new Set(progress.map(([, total]) => total)).size).toBe(1);
    expect(progress.at(-1)![0]).toBe(progress.at(-1)![1]);
  });

  it("hands back a retriever over the same paragraphs", async () => {
    const { hits, total } = await corpus.retriever.search({ speakers: ["ingrid-lindqvist"], limit: 10 });
    expect(total).toBe(3);
    expect(hits.map(({ paragraph }) => [paragraph.file, paragraph.passages[0]!.line])).toEqual([
      ["a.txt", 3],
      ["a.txt", 5],
      ["b/school.txt", 1],
    ]);
  });

  it("passes on that there is nothing to index", async () => {
    await expect(buildCorpus(path.join(folder, "nowhere"))).rejects.toThrow(CorpusError);
  });
});
