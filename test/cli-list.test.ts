import { describe, expect, it } from "vitest";
import { quotationsToJson, renderQuotations } from "../adapters/cli/list-quotations.ts";
import { renderSources, sourcesToJson } from "../adapters/cli/list-sources.ts";
import type { Corpus } from "../index/build.ts";
import type { Speaker } from "../src/types.ts";

const TEXT = "Ferry halted\n“It sails,” said Ada Berg, the mayor, “no more.”\nIt was said to be safe.";
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const ADA: Speaker = {
  id: "ada-berg",
  name: "Ada Berg",
  kind: "person",
  aliases: ["Berg"],
  roles: [
    { file: "a.txt", role: "the mayor" },
    { file: "b.txt", role: "the mayor" },
    { file: "b.txt", role: "chair" },
  ],
  quotations: 1,
};
const UNQUOTED: Speaker[] = Array.from({ length: 40 }, (_, number) => ({
  id: `n${number}`,
  name: `Nobody ${number}`,
  kind: "person",
  aliases: [],
  roles: [],
  quotations: 0,
}));
const CORPUS: Pick<Corpus, "documents" | "quotations" | "speakers"> = {
  documents: [
    { file: "a.txt", title: "Ferry halted", publisher: "The Tide", date: "2021-04", sha256: "ab", text: TEXT },
    { file: "b.txt", title: "b", sha256: "cd", text: "" },
  ],
  speakers: [ADA, ...UNQUOTED],
  quotations: [
    {
      file: "a.txt",
      spans: [at("It sails,"), at("no more.")],
      form: "direct",
      speaker: "ada-berg",
      role: "the mayor",
      mention: at("Ada Berg"),
      cue: at("said"),
      confidence: 0.97,
    },
    {
      file: "a.txt",
      spans: [at("to be safe")],
      form: "indirect",
      speaker: null,
      mention: null,
      cue: null,
      confidence: 0.3,
    },
  ],
};

it("quotations as JSON have the fields of PRODUCT.md, in order", () => {
  expect([...quotationsToJson(CORPUS)]).toEqual([
    `{"file":"a.txt","spans":[[14,23],[52,60]],"form":"direct","speaker":"Ada Berg","role":"the mayor","reportedBy":null,` +
      `"mention":{"start":30,"end":38},"cue":{"start":25,"end":29},"confidence":0.97}\n`,
    `{"file":"a.txt","spans":[[74,84]],"form":"indirect","speaker":null,"role":null,"reportedBy":null,"mention":null,"cue":null,"confidence":0.3}\n`,
  ]);
});

it("quotations to read say who, the words, how and where", () => {
  expect([...renderQuotations(CORPUS, { color: false, width: 60 })].join("")).toBe(`Ferry halted, 2021-04
a.txt

  Ada Berg, the mayor
    It sails, … no more.
    line 2, direct, 97 % sure

  Speaker not stated
    to be safe
    line 3, indirect
`);
});

describe("sources", () => {
  it("lists documents, who is quoted and, shortened, which people are not", () => {
    const council: Speaker = { ...ADA, id: "council", name: "Town Council", kind: "body", quotations: 2 };
    const country: Speaker = { ...council, id: "norway", name: "Norway", quotations: 0 };
    const speakers = [council, ...CORPUS.speakers, country];
    const text = renderSources({ ...CORPUS, speakers }, { color: false, width: 80 });
    expect(text).toContain("Documents (2)\n  Ferry halted — The Tide, 2021-04\n    a.txt\n  b.txt\n");
    expect(text).toContain("People quoted (1)\n  Ada Berg, 1 quotation\n    the mayor\n    chair\n");
    expect(text).toContain("Bodies and groups quoted (1)\n  Town Council (2)\n");
    expect(text).toContain("People named but not quoted (40)\n  Nobody 0,");
    expect(text).toMatch(/Nobody 29\s+and\s+10\s+more\n$/u);
    expect(text).not.toContain("Norway");
  });

  it("lists no more documents and people than it may", () => {
    expect(renderSources(CORPUS, { color: false, width: 80, limit: 1 })).toContain("a.txt\n  … and 1 more\n");
  });

  it("as JSON is one line without the texts", () => {
    const line = sourcesToJson(CORPUS);
    expect(line.indexOf("\n")).toBe(line.length - 1);
    expect(line).not.toContain("It sails");
    expect(JSON.parse(line)).toMatchObject({
      documents: [
        { file: "a.txt", title: "Ferry halted", publisher: "The Tide", date: "2021-04", sha256: "ab" },
        { file: "b.txt" },
      ],
      speakers: [{ name: "Ada Berg", quotations: 1 }, ...UNQUOTED.map(({ name }) => ({ name }))],
    });
  });
});
