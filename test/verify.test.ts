import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DiffPart, RetrievalQuery } from "../src/types.ts";
import { verify } from "../src/check/verify.ts";
import { wording } from "../src/check/wording.ts";
import { HARBOUR_NEWS } from "./fakes/harbour-news.ts";
import { paragraphsOf, smallRetriever } from "./fakes/small-retriever.ts";
import { wholeWords } from "./support/whole-words.ts";

const retriever = smallRetriever(HARBOUR_NEWS);
const side = (diff: readonly DiffPart[], without: DiffPart["op"]): string =>
  diff
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join("");

const TOLD = "We told the Ministry of Transport the reasons for each closure";
const DOCKERS = "Dockers have waited eleven years for a fair contract";

describe("the verdict", () => {
  it.each([
    { why: "a part of a quotation", pasted: TOLD },
    { why: "a whole passage", pasted: HARBOUR_NEWS[1]!.text },
    { why: "the full stop of the sentence around", pasted: `${TOLD}.` },
    { why: "bold within", pasted: "We told the **Ministry of Transport** the reasons" },
    { why: "an ellipsis at the end of a cut", pasted: `${TOLD}…` },
    { why: "over the attribution within", pasted: "did not accept the final offer. We can repair the old cranes" },
    { why: "over a paragraph break", pasted: "[from the port] will keep their jobs. There is nothing that can’t be" },
    { why: "three words", pasted: "the final offer" },
    { why: "two content words", pasted: "fair contract" },
    { why: "narration, nobody claimed", pasted: "The city council of Velmora met on Tuesday" },
  ])("verified: $why", async ({ pasted }) => {
    expect(await verify(pasted, retriever)).toMatchObject({ verdict: "verified" });
  });

  it.each([
    { why: "straight apostrophe", pasted: "There is nothing that can't be solved" },
    { why: "no apostrophe", pasted: "There is nothing that cant be solved" },
    { why: "grave accent", pasted: "There is nothing that can`t be solved" },
    { why: "lower case", pasted: TOLD.toLowerCase() },
    { why: "upper case", pasted: TOLD.toUpperCase() },
    { why: "space and no-break space", pasted: TOLD.replace(" told", "  told").replace(" the", "\u00a0the") },
    { why: "zero-width and soft hyphen within words", pasted: TOLD.replace("told", "to\u200bld\u00ad") },
    { why: "one shouted content word", pasted: "THERE IS NOTHING THAT" },
    { why: "diacritics", pasted: TOLD.replace("reasons", "réasons") },
    { why: "a ligature", pasted: "The \ufb01lm festival in Velmora opened on Friday" },
    { why: "added commas", pasted: TOLD.replace(" the", ", the") },
    { why: "editor's brackets dropped", pasted: "thirty workers from the port will keep their jobs" },
    { why: "an ellipsis where nothing is left out", pasted: TOLD.replace(" of", " … of") },
    { why: "spaced otherwise", pasted: "one message on the notice board read" },
    { why: "an exclamation mark", pasted: "will keep their jobs!" },
  ])("typography: $why", async ({ pasted }) => {
    expect(await verify(pasted, retriever)).toMatchObject({ verdict: "typography", flags: [] });
  });

  it.each([
    { why: "unmarked", pasted: "We told the Ministry the reasons for each closure", flags: ["name"] },
    { why: "…", pasted: "We told the Ministry … the reasons for each closure", flags: ["name"] },
    { why: "[...]", pasted: "Dockers have waited [...] for a fair contract", flags: ["number"] },
    { why: "editor's words", pasted: "thirty workers will keep their jobs", flags: [] },
    { why: "a number in figures beside", pasted: "2.5 million euros, and 30 workers will keep their jobs", flags: [] },
    { why: "several places", pasted: "Young directors bring courage … and audiences reward them … summer", flags: [] },
    {
      why: "whole sentences",
      pasted: "“There is nothing that can’t be solved … the berths will open by 2031”",
      flags: ["number"],
    },
  ])("omission: $why", async ({ pasted, flags }) => {
    expect(await verify(pasted, retriever)).toMatchObject({ verdict: "omission", flags });
  });

  it.each([
    { pasted: "Japan must go beyond paying for 8 new piers", flags: ["number"] },
    { pasted: "Japan must go beyond paying for new piers, 3 of them", flags: ["number"] },
    { pasted: "thirteen workers [from the port] will keep their jobs", flags: ["number"] },
    { pasted: "We can repair the old cranes for 2.5 euros", flags: ["number"] },
    { pasted: "nearly 85 of the berths will open by 2031", flags: ["number"] },
    { pasted: "nearly 85% of the berths will open by 2032", flags: ["number"] },
    { pasted: "China must go beyond paying for 3 new piers", flags: ["name"] },
    { pasted: "We told the Ministry of Defence the reasons for each closure", flags: ["name"] },
    { pasted: "We can repair the old Velmora cranes for 2.5 million euros", flags: ["name"] },
    { pasted: "We cannot repair the old cranes for 2.5 million euros", flags: ["negation"] },
    { pasted: "the strike isn't legal under national law", flags: ["negation"] },
    { pasted: "the strike is illegal under national law", flags: ["negation"] },
    { pasted: "The council did accept the final offer", flags: ["negation"] },
    { pasted: "The council accepted the final offer", flags: ["negation"] },
    { pasted: "Dockers have not waited eleven years for a fair contract", flags: ["negation"] },
    { pasted: "We did not tell the Ministry of Transport the reasons for each closure", flags: ["negation"] },
    { pasted: "I believe the port must close before winter", flags: ["negation"] },
    { pasted: "I do not believe … the port must never close before winter", flags: ["negation"] },
    { pasted: "There is nothing that can be solved", flags: ["negation"] },
    { pasted: "Everybody in this town has forgotten their patience", flags: ["negation"] },
    { pasted: "We tell the Ministry of Transport the reasons for each closure", flags: [] },
    { pasted: "Dockers have waited eleven long years for a fair contract", flags: [] },
    { pasted: "Dockers for a fair contract have waited eleven years", flags: [] },
  ])("altered: $pasted", async ({ pasted, flags }) => {
    expect(await verify(pasted, retriever)).toMatchObject({ verdict: "altered", flags });
  });

  it("flags a negation that stands just before words that are verified", async () => {
    for (const pasted of ["the port must close before winter", "accept the final offer"])
      expect(await verify(pasted, retriever)).toMatchObject({ verdict: "verified", flags: ["negation"] });
  });

  it.each([
    {
      why: "two articles",
      pasted: "Young directors bring courage to our screens, and nearly 85% of the berths will open by 2031",
      starts: ["“Young directors", "“There is nothing"],
    },
    {
      why: "the end of one before the beginning of another, an ellipsis between",
      pasted: "nearly 85% of the berths will open by 2031 … Our volunteers cleaned the square until midnight",
      starts: ["“There is nothing", "“Our volunteers"],
    },
    {
      why: "near-exact pieces",
      pasted:
        "We told the Ministry the reasons for each closure. Tickets for nearly all evening screenings were sold out",
      starts: ["“We told", "Tickets for"],
    },
    {
      why: "two speakers of one article",
      pasted: "There is nothing that can’t be solved. I do not believe the port must close before winter",
      starts: ["“There is", "“I do not"],
    },
  ])("spliced: $why", async ({ pasted, starts }) => {
    const finding = await verify(pasted, retriever);
    expect(finding.verdict).toBe("spliced");
    expect(finding.passages.map(({ text }, at) => text.startsWith(starts[at] ?? "-"))).toEqual(starts.map(() => true));
  });

  it.each([
    "The moon is made of green cheese and nobody cares",
    "The Ministry of Transport is a nest of thieves and liars",
    "harbour offer courage patience midnight contract",
    "the",
    "",
    "   \n",
    "🙂🙂",
    "?!…",
    "We cannot",
    "it is what it is",
  ])("not found: %s", async (pasted) => {
    expect(await verify(pasted, retriever)).toMatchObject({ verdict: "not_found", diff: [], flags: [], speaker: null });
  });

  it("gives the nearest passages as context only where they share content", async () => {
    const near = await verify("Friday's festival in Velmora was no comedy for anyone", retriever);
    expect(near.verdict).toBe("not_found");
    expect(near.passages[0]?.text).toMatch(/^The film festival/);
    expect((await verify("The moon is made of green cheese and nobody cares", retriever)).passages).toEqual([]);
  });
});

describe("a claimed speaker", () => {
  it.each([
    { pasted: DOCKERS, claimed: ["rita-lunde"], verdict: "verified", speaker: "rita-lunde" },
    { pasted: DOCKERS, claimed: ["jonas-weld"], verdict: "verified", speaker: "jonas-weld" },
    { pasted: DOCKERS, claimed: ["ada-brandt"], verdict: "misattributed", speaker: "jonas-weld" },
    { pasted: DOCKERS, claimed: [], verdict: "misattributed", speaker: "jonas-weld" },
    { pasted: DOCKERS.toLowerCase(), claimed: ["ada-brandt"], verdict: "misattributed", speaker: "jonas-weld" },
    {
      pasted: "Young directors bring courage to our screens",
      claimed: ["mira-okafor"],
      verdict: "verified",
      speaker: "mira-okafor",
    },
    {
      pasted: "Tickets for all evening screenings were sold out",
      claimed: ["mira-okafor"],
      verdict: "misattributed",
      speaker: null,
    },
    {
      pasted: "Our volunteers cleaned the square until midnight",
      claimed: ["mira-okafor"],
      verdict: "verified",
      speaker: null,
    },
    {
      pasted: "We can thank the old cinema owners of the town enough",
      claimed: ["ada-brandt"],
      verdict: "altered",
      speaker: "mira-okafor",
    },
  ])("$verdict: $pasted, claimed of $claimed", async ({ pasted, claimed, verdict, speaker }) => {
    expect(await verify(pasted, retriever, { claimed })).toMatchObject({ verdict, speaker });
  });

  it("puts the claimed speaker's place first", async () => {
    const { passages } = await verify(DOCKERS, retriever, { claimed: ["rita-lunde"] });
    expect(passages.map(({ file }) => file)).toEqual(["letters.txt", "harbour.txt"]);
  });
});

describe("properties", () => {
  const run = fc
    .record({ paragraph: fc.constantFrom(...HARBOUR_NEWS), from: fc.nat(), length: fc.integer({ min: 4, max: 30 }) })
    .map(({ paragraph, from, length }) => {
      const words = wholeWords(paragraph.text);
      const first = from % Math.max(1, words.length - 3);
      const last = Math.min(words.length, first + length) - 1;
      return paragraph.text.slice(words[first]!.start, words[last]!.end);
    });
  const options = { numRuns: 300 };

  it("verifies any four or more words in a row", async () => {
    await fc.assert(
      fc.asyncProperty(run, async (pasted) => {
        expect((await verify(pasted, retriever)).verdict).toBe("verified");
      }),
      options,
    );
  });

  it("calls other quotes, dashes, case and space typography at most", async () => {
    const changes: ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.replaceAll(/[“”]/gu, '"').replaceAll("’", "'"),
      (text) => text.replaceAll(" ", "  "),
      (text) => text.replaceAll(", ", " – "),
      (text) => text.replaceAll(/(\p{L})(\p{L})/gu, "$1\u200b$2"),
      (text) => text.normalize("NFD"),
    ];
    await fc.assert(
      fc.asyncProperty(run, fc.subarray(changes), async (text, chosen) => {
        const pasted = chosen.reduce((changed, change) => change(changed), text);
        expect(["verified", "typography"]).toContain((await verify(pasted, retriever)).verdict);
      }),
      options,
    );
  });

  it("calls inner words left out an omission, or altered with a flag", async () => {
    await fc.assert(
      fc.asyncProperty(
        run.filter((text) => wording(text).length >= 10),
        fc.integer({ min: 3, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(" ", " … ", " [...] "),
        async (text, from, length, mark) => {
          const words = wholeWords(text);
          // One or two words behind the gap may as well be somebody's own: a piece has three.
          fc.pre(words.length - from - length >= 3);
          const pasted = text.slice(0, words[from]!.start).trimEnd() + mark + text.slice(words[from + length]!.start);
          const { verdict, flags, checked } = await verify(pasted, retriever);
          fc.pre(checked === pasted);
          if (verdict === "altered") expect(flags).not.toEqual([]);
          // Left-out attributions between marks are no part of the quotation; repeated words may make a run whole.
          else expect(["omission", "verified", "typography"]).toContain(verdict);
        },
      ),
      options,
    );
  });

  it("calls a foreign word put in altered", async () => {
    await fc.assert(
      fc.asyncProperty(run, fc.nat(), async (text, place) => {
        const words = wholeWords(text);
        fc.pre(words.length >= 6 && wording(text).filter(({ term }) => term !== "").length >= 3);
        const at = words[1 + (place % (words.length - 1))]!.start;
        const pasted = `${text.slice(0, at)}zyxglub ${text.slice(at)}`;
        const { verdict, checked } = await verify(pasted, retriever);
        fc.pre(checked.includes("zyxglub"));
        expect(verdict).toBe("altered");
      }),
      options,
    );
  });

  it("gives a diff that is both texts, and passages that are the corpus'", async () => {
    const noise = fc.constantFrom("not", "7", "Velmora", "…", "zyxglub", "e\u0301", "👩‍🚒", "“", "\n", "");
    await fc.assert(
      fc.asyncProperty(run, run, noise, fc.nat(), async (one, other, word, place) => {
        const at = place % (one.length + 1);
        const pasted = `${one.slice(0, at)} ${word} ${one.slice(at)} ${other}`;
        const { diff, checked, verdict, passages } = await verify(pasted, retriever);
        expect(pasted).toContain(checked);
        for (const passage of passages)
          expect(HARBOUR_NEWS.flatMap((paragraph) => paragraph.passages)).toContainEqual(passage);
        if (verdict === "not_found") return;
        expect(side(diff, "delete")).toBe(checked);
        const source = side(diff, "insert");
        expect(source.length).toBeGreaterThan(0);
        if (verdict === "spliced") return;
        const texts = ["harbour.txt", "festival.txt", "letters.txt"].map((file) =>
          HARBOUR_NEWS.flatMap((paragraph) => (paragraph.file === file ? [paragraph.text] : [])).join("\n\n"),
        );
        expect(texts.some((text) => text.includes(source))).toBe(true);
      }),
      options,
    );
  });

  it("takes any string", async () => {
    const strings = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.string({ maxLength: 300 }),
    );
    await fc.assert(
      fc.asyncProperty(strings, async (pasted) => {
        expect((await verify(pasted, retriever, { claimed: ["ada-brandt"] })).passages).toBeInstanceOf(Array);
      }),
      options,
    );
    for (const pasted of ["\ud800", "\udc00 a b c d", "\u0000".repeat(50), "“".repeat(500), "'a ".repeat(500)])
      expect((await verify(pasted, retriever)).verdict).toBe("not_found");
  });
});

const filler = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, at) => `w${(at * 7919 + seed * 104_729) % 997}x`).join(" ");

describe("bounds", () => {
  it("asks a bounded number of bounded queries, whatever is pasted", async () => {
    const queries: RetrievalQuery[] = [];
    const counting = { search: (query: RetrievalQuery) => (queries.push(query), retriever.search(query)) };
    await verify(filler(1800, 1), counting, { claimed: ["ada-brandt"] });
    expect(queries.length).toBeLessThan(150);
    expect(Math.max(...queries.map(({ limit }) => limit))).toBeLessThanOrEqual(400);
  });

  it("verifies 10,000 characters over many paragraphs, and finds the one word that was changed", async () => {
    const texts = Array.from({ length: 60 }, (_, at) => `${filler(40, at)}.`);
    const long = paragraphsOf(
      "long.txt",
      texts.map((text) => [{ text, speaker: "ada-brandt" }]),
    );
    const pasted = texts.slice(5, 45).join("\n\n").slice(0, 10_000);
    const cut = pasted.slice(0, pasted.lastIndexOf(" "));
    expect((await verify(cut, smallRetriever(long))).verdict).toBe("verified");
    const place = cut.indexOf(" ", 5000);
    const changed = `${cut.slice(0, place)} not${cut.slice(place)}`;
    const finding = await verify(changed, smallRetriever(long));
    expect(finding).toMatchObject({ verdict: "altered", flags: ["negation"] });
    expect(finding.diff.filter(({ op }) => op !== "equal")).toEqual([{ op: "insert", text: "not " }]);
  });

  it("finds words within a paragraph without end", async () => {
    const text = `${filler(20_000, 3)} ${TOLD} ${filler(20_000, 4)}`;
    const passages = [filler(20_000, 3), `${TOLD}.`, filler(20_000, 4)].map((part) => ({
      text: part,
      speaker: "ada-brandt",
    }));
    expect(text.length).toBeGreaterThan(100_000);
    const finding = await verify(TOLD, smallRetriever(paragraphsOf("endless.txt", [passages])));
    expect(finding.verdict).toBe("verified");
  });

  it("says when the deadline cut the search", async () => {
    const late = { search: async (query: RetrievalQuery) => ({ ...(await retriever.search(query)), partial: true }) };
    expect(await verify("nobody ever said these words anywhere", late)).toMatchObject({ partial: true });
    expect(await verify(TOLD, retriever, { deadline: 0 })).toMatchObject({ verdict: "not_found", partial: true });
  });
});
