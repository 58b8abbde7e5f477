import { count, create, insert, load, type RawData, remove, save, search, update } from "@orama/orama";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBm25Component } from "../index/bm25.ts";
import { createTokenizer } from "../index/open-index.ts";
import { TextField } from "../index/postings.ts";
import { bm25, idf, rank } from "../index/score.ts";

const SCHEMA = { text: "string", topic: "enum", tags: "enum[]", year: "number", notes: "string[]" } as const;

interface Row {
  readonly id: string;
  readonly text: string;
  readonly topic?: string;
  readonly tags?: string[];
  readonly year?: number;
  readonly notes?: string[];
}

function openDatabase(rows: readonly Row[] = []) {
  const tokenizer = createTokenizer();
  const db = create({
    schema: SCHEMA,
    sort: { enabled: false },
    components: { index: createBm25Component(), tokenizer },
  });
  for (const row of rows) void insert(db, { ...row });
  return db;
}

type Database = ReturnType<typeof openDatabase>;

async function ids(db: Database, term: string, more: object = {}) {
  const { hits } = await search(db, { term, limit: 100, ...more });
  return hits.map(({ id }) => id);
}

// Words that no stemmer changes, some of them traps for a plain object used as a map.
const WORDS = ["dog", "cat", "bird", "constructor", "__proto__", "toString", "hasOwnProperty"];

/** The formula as it stands in the literature, over word lists, one document at a time. */
function bruteForce(texts: ReadonlyMap<string, readonly string[]>, query: readonly string[]): Map<string, number> {
  const all = [...texts.values()];
  const average = all.reduce((sum, words) => sum + words.length, 0) / all.length;
  const scores = new Map<string, number>();
  for (const [id, words] of texts) {
    let score = 0;
    for (const asked of query) {
      const holding = all.filter((other) => other.includes(asked)).length;
      const frequency = words.filter((word) => word === asked).length;
      const rarity = Math.log(1 + (all.length - holding + 0.5) / (holding + 0.5));
      score += (rarity * frequency) / (frequency + 1.2 * (0.25 + 0.75 * (words.length / average)));
    }
    if (query.some((asked) => words.includes(asked))) scores.set(id, score);
  }
  return scores;
}

describe("bm25", () => {
  it("gives what a pocket calculator gives", () => {
    // ln(1 + (10 - 2 + .5) / (2 + .5)) = ln 4.4
    expect(idf(2, 10)).toBeCloseTo(1.4816045, 6);
    // A text of average length: 3 / (3 + 1.2) of the weight; one twice as long: 3 / (3 + 1.2 * 1.75).
    expect(bm25(1, 3, 50, 50)).toBeCloseTo(3 / 4.2, 12);
    expect(bm25(2, 3, 100, 50)).toBeCloseTo(6 / 5.1, 12);
  });

  it("never weighs a term at nothing or less, however many documents hold it", () => {
    expect(idf(1000, 1000)).toBeGreaterThan(0);
  });
});

describe("the component in an Orama database", () => {
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 });
  const rows = fc.array(fc.record({ words, topic: fc.constantFrom("a", "b", "c") }), { minLength: 1, maxLength: 25 });

  it("scores and orders as a brute-force scorer does, with filters, after removals and updates", async () => {
    const query = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 });
    const changes = fc.array(fc.record({ at: fc.nat({ max: 24 }), words: fc.option(words, { nil: undefined }) }), {
      maxLength: 6,
    });
    const filters = fc.option(fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(rows, changes, query, filters, async (made, changed, asked, topics) => {
        const texts = new Map(made.map((row, n) => [`r${n}`, row.words]));
        const topicOf = (id: string) => made[Number(id.slice(1))]!.topic;
        const db = openDatabase(made.map((row, n) => ({ id: `r${n}`, text: row.words.join(" "), topic: row.topic })));
        for (const { at, words: text } of changed) {
          const id = `r${at}`;
          if (!texts.has(id)) continue;
          if (text === undefined) {
            texts.delete(id);
            await remove(db, id);
          } else {
            texts.set(id, text);
            await update(db, id, { id, text: text.join(" "), topic: topicOf(id) });
          }
        }
        const expected = bruteForce(texts, asked);
        if (topics) for (const id of expected.keys()) if (!topics.includes(topicOf(id))) expected.delete(id);

        const where = topics && { topic: { in: topics } };
        const found = await search(db, { term: asked.join(" "), limit: 100, ...(where && { where }) });

        expect(found.count).toBe(expected.size);
        expect(found.hits.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
        for (const { id, score } of found.hits) expect(Math.abs(score - expected.get(id)!)).toBeLessThan(1e-9);
        for (const [n, hit] of found.hits.slice(1).entries()) {
          const before = found.hits[n]!;
          expect(expected.get(before.id)!).toBeGreaterThan(expected.get(hit.id)! - 1e-9);
          if (before.score === hit.score) expect(Number(before.id.slice(1))).toBeLessThan(Number(hit.id.slice(1)));
        }
      }),
    );
  });

  it("keeps no trace of what was removed", async () => {
    const db = openDatabase([{ id: "kept", text: "dog cat" }]);
    const field = db.data.index.fields.get("text")!;
    const before = { ...field.toJSON(), lengths: [] };
    void insert(db, { id: "gone", text: "cat bird bird", topic: "a", tags: ["x"], year: 2020, notes: ["dog"] });
    expect({ ...field.toJSON(), lengths: [] }).not.toEqual(before);
    await remove(db, "gone");
    expect({ ...field.toJSON(), lengths: [] }).toEqual(before);
    expect(field.averageLength).toBe(2);
    expect(await ids(db, "bird")).toEqual([]);
    expect(await ids(db, "cat")).toEqual(["kept"]);
    expect(await ids(db, "", { where: { topic: { eq: "a" } } })).toEqual([]);
    expect(count(db)).toBe(1);
  });

  it("gives the same answers after saving to JSON and loading into another database", async () => {
    await fc.assert(
      fc.asyncProperty(rows, words, async (made, asked) => {
        const db = openDatabase(made.map((row, n) => ({ id: `r${n}`, text: row.words.join(" "), topic: row.topic })));
        const other = openDatabase();
        load(other, JSON.parse(JSON.stringify(save(db))) as RawData);
        void insert(db, { id: "new", text: "dog bird", topic: "a" });
        void insert(other, { id: "new", text: "dog bird", topic: "a" });
        const query = { term: asked.join(" ") || "dog", limit: 100, where: { topic: { in: ["a", "b"] } } };
        const [first, second] = [await search(db, query), await search(other, query)];
        expect(second.hits.map(({ id, score }) => [id, score])).toEqual(first.hits.map(({ id, score }) => [id, score]));
      }),
      { numRuns: 30 },
    );
  });

  it("refuses to load what is no index", () => {
    const { index, data, internalDocumentIDStore } = openDatabase();
    expect(data.index.fields.size).toBe(2);
    expect(() => index.load(internalDocumentIDStore, "text")).toThrow(/no saved index/u);
  });

  const animals: Row[] = [
    { id: "1", text: "A dog barks.", topic: "a", tags: ["x", "y"], year: 2020, notes: ["grey wolf", "red fox"] },
    { id: "2", text: "A dog and a cat.", topic: "b", tags: ["y"], year: 2021, notes: ["wolf"] },
    { id: "3", text: "Doggedly, a cat naps.", topic: "a", tags: [], year: 2022 },
  ];

  it.each([
    { where: { topic: { eq: "a" } }, finds: ["1"] },
    { where: { tags: { containsAny: ["y"] } }, finds: ["1", "2"] },
    { where: { year: { gte: 2021 } }, finds: ["2"] },
    { where: { text: "cat" }, finds: ["2"] },
    { where: { not: { text: "cat" } }, finds: ["1"] },
    { where: { or: [{ text: "barks" }, { year: { eq: 2021 } }] }, finds: ["1", "2"] },
    { where: { and: [{ text: "dog" }, { notes: "fox" }] }, finds: ["1"] },
  ])("filters by $where", async ({ where, finds }) => {
    expect(await ids(openDatabase(animals), "dog", { where })).toEqual(finds);
  });

  it("does not expand a word to those it begins", async () => {
    expect(await ids(openDatabase(animals), "do")).toEqual([]);
    expect(await ids(openDatabase(animals), "dogs")).toEqual(["1", "2"]);
  });

  it("restricts before it scores: what a filter excludes is never touched, and rarity stays that of the corpus", () => {
    const { accumulator, fields } = openDatabase(animals).data.index;
    const field = fields.get("text")!;
    const options = { fields: [{ field, boost: 1 }], terms: ["dog"], limit: 10, expired: () => false };
    const all = rank(accumulator, { ...options, within: undefined });
    const some = rank(accumulator, { ...options, within: new Set([2]) });
    expect(some.best).toEqual(all.best.filter(([document]) => document === 2));
    expect(some.total).toBe(1);
    // Slot 0 was written by the search just made, and by that one only.
    expect(accumulator.scored[0]).toBe(2);
    expect(accumulator.scores.every((score) => score === 0)).toBe(true);
  });

  it("searches several properties with a boost, and lists of texts", async () => {
    const db = openDatabase([
      { id: "1", text: "wolf", notes: ["dog"] },
      { id: "2", text: "dog", notes: ["wolf"] },
    ]);
    expect(await ids(db, "wolf", { properties: ["notes"] })).toEqual(["2"]);
    expect(await ids(db, "wolf", { boost: { notes: 3 } })).toEqual(["2", "1"]);
    expect(await ids(db, "wolf", { boost: { text: 3 } })).toEqual(["1", "2"]);
    expect(() => search(db, { term: "wolf", boost: { text: 0 } })).toThrow(/above 0/u);
  });

  it("takes the words of JavaScript's objects for words", async () => {
    const db = openDatabase(WORDS.map((text, n) => ({ id: `w${n}`, text })));
    for (const [n, word] of WORDS.entries()) {
      expect(await ids(db, word)).toEqual([`w${n}`]);
      expect(await ids(db, "", { where: { text: word } })).toEqual([`w${n}`]);
    }
    expect(await ids(db, "valueOf isPrototypeOf")).toEqual([]);
  });

  it("takes terms that name properties of every object", () => {
    const field = new TextField();
    const terms = ["__proto__", "constructor", "toString"];
    field.add(1, [terms]);
    for (const term of terms) expect(Object.entries(field.find({ term }))).toEqual([[term, [1]]]);
    expect(field.find({ term: "valueOf" })).toEqual({ valueOf: [] });
    expect(TextField.fromJSON(field.toJSON()).terms.get("__proto__")?.documents).toBe(1);
  });

  it("does not grow by being asked", async () => {
    const db = openDatabase(animals);
    const size = () => JSON.stringify([save(db), [...db.tokenizer.normalizationCache], db.caches]).length;
    await search(db, { term: "dog" });
    const before = size();
    for (let n = 0; n < 2_000; n++) await search(db, { term: `unheard${n} word${n}` });
    expect(size()).toBe(before);
    expect(db.tokenizer.normalizationCache.size).toBe(0);
    expect(db.data.index.fields.get("text")!.terms.size).toBe(5);
  });
});
