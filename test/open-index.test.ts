import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIndex, MAX_HITS } from "../index/open-index.ts";
import { mayLieIn } from "../index/stated-date.ts";
import { analyse } from "../src/terms.ts";
import type { Document, Paragraph, Passage, RetrievalQuery, Retriever } from "../src/types.ts";

interface Made {
  readonly text: string;
  readonly speakers?: readonly string[];
}

/** A document of paragraphs that follow one another, each with one passage a speaker, or one of narration. */
function makeDocument(file: string, made: readonly (Made | string)[], date?: string) {
  const document: Document = { file, title: file, sha256: "", ...(date !== undefined && { date }) };
  let start = 0;
  const paragraphs = made.map((each): Paragraph => {
    const { text, speakers = [] } = typeof each === "string" ? { text: each } : each;
    const span = { file, text, start, end: start + text.length };
    start = span.end + 1;
    const passage: Passage = { ...span, line: 1, form: "narration", speaker: null, confidence: 1 };
    const passages = speakers.map((speaker): Passage => Object.assign({}, passage, { form: "indirect", speaker }));
    return { file, text, start: span.start, end: span.end, passages: passages.length > 0 ? passages : [passage] };
  });
  return { document, paragraphs };
}

function open(documents: readonly ReturnType<typeof makeDocument>[], now?: () => number): Retriever {
  const builder = createIndex(now && { now });
  for (const { document, paragraphs } of documents) builder.add(document, paragraphs);
  return builder.open();
}

async function texts(retriever: Retriever, query: Partial<RetrievalQuery>): Promise<string[]> {
  const { hits, total } = await retriever.search({ limit: 100, ...query });
  expect(total).toBe(hits.length);
  return hits.map(({ paragraph }) => paragraph.text);
}

const corpus = [
  makeDocument(
    "a.txt",
    [
      { text: "The head of state spoke.", speakers: ["keo-remy", "kem-sokha", "keo-remy"] },
      "A state without a head.",
      { text: "Human rights groups said so.", speakers: ["licadho"] },
    ],
    "2022",
  ),
  makeDocument(
    "b.txt",
    [{ text: "State head offices closed.", speakers: ["keo-remy"] }, "The U.S. stayed away."],
    "2022-05-10",
  ),
  makeDocument("c.txt", ["Rights of groups, human and other.", "It rained on the state."]),
];
const [A, B, C] = corpus.map(({ paragraphs }) => paragraphs.map(({ text }) => text)) as [string[], string[], string[]];
const retriever = open(corpus);

describe("searching", () => {
  it("returns the very paragraphs that were added", async () => {
    const { hits } = await retriever.search({ terms: "rained", limit: 5 });
    expect(hits[0]?.paragraph).toBe(corpus[2]!.paragraphs[1]);
  });

  it("gives everything in corpus order, with score 0, where nothing is asked", async () => {
    expect(await texts(retriever, {})).toEqual([...A, ...B, ...C]);
    const { hits, total } = await retriever.search({ limit: 2 });
    expect(hits.map(({ score, paragraph }) => [score, paragraph.text])).toEqual([
      [0, A[0]],
      [0, A[1]],
    ]);
    expect(total).toBe(7);
  });

  it("ranks by score, equal ones in corpus order, and counts what the limit leaves out", async () => {
    const same = open([
      makeDocument("a.txt", ["dog cat", "dog dog", "dog cat", "bird cat"]),
      makeDocument("b.txt", ["cat dog"]),
    ]);
    const all = await same.search({ terms: "dogs", limit: 10 });
    expect(all.hits.map(({ paragraph }) => `${paragraph.file}:${paragraph.start}`)).toEqual([
      "a.txt:8",
      "a.txt:0",
      "a.txt:16",
      "b.txt:0",
    ]);
    const two = await same.search({ terms: "dogs", limit: 2 });
    expect(two).toEqual({ hits: all.hits.slice(0, 2), total: 4, partial: false });
    // As rare and as long as one another, and the later paragraph's word is looked up first.
    expect(await texts(open([makeDocument("a.txt", ["dog", "cat"])]), { terms: "cat dog" })).toEqual(["dog", "cat"]);
  });

  it.each<{ query: Partial<RetrievalQuery>; finds: (string | undefined)[] }>([
    { query: { phrase: "head of state" }, finds: [A[0]] },
    { query: { phrase: "State heads" }, finds: [B[0]] },
    { query: { phrase: "HUMAN RIGHTS GROUPS" }, finds: [A[2]] },
    { query: { phrase: "state state" }, finds: [] },
    { query: { phrase: "head unheard" }, finds: [] },
    { query: { phrase: "state", terms: "head", files: ["a.txt"] }, finds: [A[0], A[1]] },
    { query: { phrase: "state", speakers: ["keo-remy"] }, finds: [A[0], B[0]] },
    { query: { speakers: ["licadho", "keo-remy", "nobody"] }, finds: [A[0], A[2], B[0]] },
    { query: { speakers: ["kem-sokha"], terms: "state" }, finds: [A[0]] },
    { query: { speakers: ["kem-sokha"], terms: "rights" }, finds: [] },
    { query: { files: ["c.txt", "b.txt"] }, finds: [...B, ...C] },
    { query: { files: ["b.txt"], speakers: ["licadho"] }, finds: [] },
    { query: { dates: { from: "2022-05", to: "2022-05" }, terms: "rights" }, finds: [A[2]] },
    { query: { dates: { from: "2022-06" } }, finds: A },
    { query: { dates: {} }, finds: [...A, ...B] },
    { query: { dates: { from: "2023" } }, finds: [] },
    { query: { dates: { from: "lately" } }, finds: [] },
    { query: { terms: "US" }, finds: [B[1]] },
  ])("finds by $query", async ({ query, finds }) => {
    expect(await texts(retriever, query)).toEqual(finds);
  });

  it.each<Partial<RetrievalQuery>>([
    { terms: "" },
    { terms: " \r\n" },
    { terms: "what did they do to us" },
    { terms: "what about him", speakers: ["keo-remy"] },
    { terms: "!?", phrase: "head of state" },
    { phrase: "" },
    { phrase: "to be or not to be", files: ["a.txt"] },
    { phrase: "…", terms: "state" },
    { speakers: [] },
    { files: [], terms: "state" },
  ])("finds nothing where a field is given that holds nothing to look for: %j", async (query) => {
    expect(await retriever.search({ limit: 10, ...query })).toEqual({ hits: [], total: 0, partial: false });
  });

  it("reads text with emoji, CRLF and diacritics, and finds words that name parts of objects", async () => {
    const odd = open([
      makeDocument("a.txt", ["Niño 🎉🎉 danced\r\nin Šibenik.", "A constructor, a __proto__ and toString."]),
    ]);
    expect(await texts(odd, { phrase: "nino danced in sibenik" })).toHaveLength(1);
    expect(await texts(odd, { terms: "🎉" })).toEqual([]);
    for (const terms of ["constructor", "__proto__", "toString"]) expect(await texts(odd, { terms })).toHaveLength(1);
    for (const terms of ["hasOwnProperty", "valueOf", "\ud83c", "\0"]) expect(await texts(odd, { terms })).toEqual([]);
    expect(await texts(odd, { speakers: ["__proto__"], files: ["constructor"] })).toEqual([]);
  });

  it("never rejects, whatever it is asked, and keeps the limit", async () => {
    const odd = fc.record({
      terms: fc.option(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...A)), { nil: undefined }),
      phrase: fc.option(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("state", "head")), { nil: undefined }),
      dates: fc.option(fc.record({ from: fc.string(), to: fc.constantFrom("2022", "", "2022-13-99") }), {
        nil: undefined,
      }),
      limit: fc.oneof(fc.double(), fc.integer(), fc.constantFrom(NaN, Infinity, -Infinity, 0)),
      deadline: fc.option(fc.double({ min: -10 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(odd, async ({ terms, phrase, dates, limit, deadline }) => {
        const query: RetrievalQuery = {
          limit,
          ...(terms !== undefined && { terms }),
          ...(phrase !== undefined && { phrase }),
          ...(dates !== undefined && { dates }),
          ...(deadline !== undefined && { deadline }),
        };
        const { hits, total } = await retriever.search(query);
        expect(hits.length).toBeLessThanOrEqual(limit >= 1 ? limit : 1);
        expect(total).toBeGreaterThanOrEqual(hits.length);
      }),
    );
  });

  it("holds the number of hits in bounds", async () => {
    const long = open([
      makeDocument(
        "a.txt",
        Array.from({ length: MAX_HITS + 5 }, () => "dog"),
      ),
    ]);
    for (const terms of [undefined, "dog"]) {
      const { hits, total } = await long.search({ ...(terms && { terms }), limit: Infinity });
      expect([hits.length, total]).toEqual([MAX_HITS, MAX_HITS + 5]);
    }
  });

  it.each([1, 2, 30, 400])("gives with a limit of %i what stands first without one", async (limit) => {
    const made = Array.from({ length: 1000 }, (_, n) => `${"dog ".repeat(1 + (n % 7))}${"cat ".repeat((n * n) % 31)}`);
    const many = open([makeDocument("a.txt", made)]);
    const { hits } = await many.search({ terms: "dog cat", limit });
    const whole = await many.search({ terms: "dog cat", limit: made.length });
    expect(whole.hits.length).toBe(made.length);
    expect(hits).toEqual(whole.hits.slice(0, limit));
  });

  it("finds a phrase where a brute-force reader of the texts does", async () => {
    const words = fc.array(fc.constantFrom("dog", "cat", "bird", "the", "of"), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 12 }), words, async (made, phrase) => {
        const document = makeDocument(
          "a.txt",
          made.map((text) => text.join(" ")),
        );
        const wanted = analyse(phrase.join(" "));
        const holds = ({ text }: Paragraph) => {
          const terms = analyse(text);
          return wanted.length > 0 && terms.some((_, from) => wanted.every((term, n) => terms[from + n] === term));
        };
        expect(await texts(open([document]), { phrase: phrase.join(" ") })).toEqual(
          document.paragraphs.filter((paragraph) => holds(paragraph)).map(({ text }) => text),
        );
      }),
    );
  });
});

describe("building", () => {
  it("takes one document in several calls, and none after opening", async () => {
    const { document, paragraphs } = makeDocument("a.txt", ["dog", "cat dog", "bird"]);
    const builder = createIndex();
    for (const paragraph of paragraphs) builder.add(document, [paragraph]);
    const opened = builder.open();
    expect(await texts(opened, { files: ["a.txt"] })).toEqual(["dog", "cat dog", "bird"]);
    expect(() => builder.add(document, paragraphs)).toThrow(/a\.txt has to be added before/u);
  });

  it("opens without a document", async () => {
    expect(await texts(createIndex().open(), { terms: "dog" })).toEqual([]);
    expect(await texts(createIndex().open(), {})).toEqual([]);
  });
});

describe("a deadline", () => {
  const nothing = { hits: [], total: 0, partial: true };
  // Every look at this clock takes a millisecond, so that a deadline counts looks, and no machine is too fast or slow.
  const ticking = () => {
    let time = 0;
    return () => time++;
  };
  const many = makeDocument("a.txt", [
    ...Array.from({ length: 9_000 }, (_, n) => (n % 3 === 0 ? "common words stand in here" : "common words here")),
    "rare and common",
  ]);

  it.each([0, -1, -Infinity])("of %s is over before anything is done", async (deadline) => {
    expect(await retriever.search({ terms: "state", limit: 5, deadline })).toEqual(nothing);
    expect(await retriever.search({ limit: 5, deadline })).toEqual(nothing);
  });

  it("that does not come changes nothing", async () => {
    const query = { terms: "rare common", limit: 5 };
    expect(await open([many]).search({ ...query, deadline: 1e9 })).toEqual(await open([many]).search(query));
  });

  it("cuts a search short with what it has: the rare words first", async () => {
    const whole = await open([many], ticking()).search({ terms: "common rare", limit: 3 });
    expect([whole.total, whole.partial]).toEqual([9_001, false]);
    const cut = await open([many], ticking()).search({ terms: "common rare", limit: 3, deadline: 4 });
    expect(cut.partial).toBe(true);
    expect(cut.hits[0]!.paragraph.text).toBe("rare and common");
    expect(cut.total).toBeGreaterThan(1);
    expect(cut.total).toBeLessThan(9_001);
  });

  it("leaves nothing behind for the next search", async () => {
    const again = open([many], ticking());
    await again.search({ terms: "common rare", limit: 3, deadline: 3 });
    expect(await again.search({ terms: "common rare", limit: 3 })).toEqual(
      await open([many]).search({ terms: "common rare", limit: 3 }),
    );
  });

  it("in the midst of a phrase gives nothing, as nothing is confirmed", async () => {
    const query = { phrase: "common words stand", limit: 3 };
    expect((await open([many], ticking()).search(query)).total).toBe(3_000);
    expect(await open([many], ticking()).search({ ...query, deadline: 4 })).toEqual(nothing);
  });
});

describe("mayLieIn", () => {
  it.each([
    ["2022", "2022-05", "2022-05", true],
    ["2022", "2023", undefined, false],
    ["2022-05", "2022-05-20", "2022-06-01", true],
    ["2022-05", "2022-06", undefined, false],
    ["2022-05-10", "2022-05", "2022-05", true],
    ["2022-05-10", "2022", "2022", true],
    ["2022-05-10", "2022-05-11", undefined, false],
    ["2022-05-10", undefined, "2022-05-10", true],
    ["2022-05-10", undefined, "2022-05-09", false],
    ["2022-05-10", undefined, "2021", false],
    ["2022", "2022-07", "2022-05", false],
    ["2022", undefined, undefined, true],
    ["spring 2022", undefined, undefined, false],
    ["2022", "22", undefined, false],
  ])("%s from %s to %s: %s", (date, from, to, expected) => {
    expect(mayLieIn(date, { ...(from && { from }), ...(to && { to }) })).toBe(expected);
  });

  it("is what comparing every day that the date may mean would say", () => {
    const days = Array.from({ length: 4 * 365 }, (_, n) =>
      new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10),
    );
    const stated = fc
      .tuple(fc.constantFrom(...days), fc.constantFrom(4, 7, 10))
      .map(([day, exact]) => day.slice(0, exact));
    const end = fc.option(stated, { nil: undefined });
    fc.assert(
      fc.property(stated, end, end, (date, from, to) => {
        const first = (prefix: string) => days.find((day) => day.startsWith(prefix))!;
        const last = (prefix: string) => days.findLast((day) => day.startsWith(prefix))!;
        const inRange = (day: string) => (!from || day >= first(from)) && (!to || day <= last(to));
        const expected = days.some((day) => day.startsWith(date) && inRange(day));
        expect(mayLieIn(date, { ...(from && { from }), ...(to && { to }) })).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});
