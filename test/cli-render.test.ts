import { stripVTControlCharacters, styleText } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderAnswer } from "../adapters/cli/render.ts";
import { wantsColor } from "../adapters/cli/style.ts";
import { printable } from "../adapters/cli/wrap.ts";
import { pageOf } from "../adapters/reply/pages.ts";
import type { Answer, QuoteCheck, Verdict } from "../src/types.ts";
import { answered, checked, passage, unanswered } from "./fakes/answers.ts";

function render(answer: Answer, { count = 10, color = false, width = 60, numbered = false } = {}): string {
  return renderAnswer(answer, pageOf(answer, 0, count), { color, width, numbered, hint: (more) => `${more} more.` });
}

describe("renderAnswer", () => {
  it("sets who, the words and the place, grouped by article, the speaker only where it changes", () => {
    const ferry = { file: "ferry.txt", title: "Ferry halted", date: "2021-04", line: 9 };
    const bo = { name: "Bo Lind" };
    const answer = answered(
      [
        passage("“We will dredge the harbour before the winter storms arrive,” she said."),
        passage("It sails no more.", { form: "narration", speaker: null, citation: ferry }),
        passage("She said it was safe.", { citation: { line: 5 } }),
        passage("He said it was not.", { speaker: bo, confidence: 0.8, citation: { line: 6 } }),
        passage("“Who knows?”", { speaker: null, confidence: 0.2, citation: { line: 7 } }),
        passage("He doubted it.", { speaker: bo, confidence: 0.4, citation: ferry }),
      ],
      { interpretation: "Taking “Ada” as Ada Berg.", suggestions: ["What did Bo Lind say?"], partial: true },
    );
    expect(render(answer)).toBe(
      `Taking “Ada” as Ada Berg.

Harbour to be dredged
harbour.txt

  Ada Berg, the mayor
    “We will dredge the harbour before the winter storms
    arrive,” she said.
    line 3

    She said it was safe.
    line 5

  Bo Lind
    He said it was not.
    line 6

  Speaker not stated
    “Who knows?”
    line 7

Ferry halted, 2021-04
ferry.txt

  The article
    It sails no more.
    line 9

  Bo Lind
    He doubted it.
    line 9, speaker uncertain

The search was cut short; there may be more.

You could ask:
  - What did Bo Lind say?
`,
    );
  });

  it.each([
    { status: "not_found", reason: "not_in_corpus" },
    { status: "ambiguous", reason: "several_people" },
    { status: "usage", reason: "no_question" },
  ] as const)("says why there is no answer: $reason", ({ status, reason }) => {
    expect(render(unanswered({ status, reason, message: "Because of that." }))).toBe("Because of that.\n");
  });

  it("names an article without a title by its file, once", () => {
    const citation = { file: "news/79d1.txt", title: "news/79d1", date: "2021" };
    expect(render(answered([passage("One.", { citation })]))).toMatch(/^news\/79d1\.txt, 2021\n\n {2}Ada Berg/u);
  });

  it("keeps context apart from an answer", () => {
    const context = passage("He took the ferry.", { relation: "context" });
    expect(render(unanswered({ passages: [context] }))).toMatch(
      /is named in these documents\.\n\nNearest in the corpus:\n\nHarbour to be dredged\nharbour\.txt\n\n {2}Ada Berg.*\n {4}He took the ferry\./u,
    );
    expect(render(unanswered({ reason: "never_quoted", passages: [context] }))).toContain("\n\nMentioned here:\n\n");
    expect(render(answered([passage("Answer first."), context]))).not.toContain("He took the ferry.");
  });

  it("shows a page of the answers alone, and says how many more there are", () => {
    const answer = answered([
      passage("Context zero.", { relation: "context" }),
      passage("One."),
      passage("Two.", { citation: { file: "b.txt" } }),
      passage("Three."),
    ]);
    const page = pageOf(answer, 1, 2);
    expect(page.passages.map(({ text }) => text)).toEqual(["Two.", "Three."]);
    expect([page.before, page.after]).toEqual([1, 0]);
    const first = render(answer, { count: 2, numbered: true });
    expect(first).toContain("1 more.");
    expect([...first.matchAll(/\S+\.txt|\[\d\] line \d/gu)].map(String)).toEqual([
      "harbour.txt",
      "[1] line 3",
      "b.txt",
      "[2] line 3",
    ]);
    expect(first).not.toContain("Context zero.");
  });

  it("holds every passage word for word, whatever stands in it", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.lorem({ maxCount: 40 }), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.integer({ min: 40, max: 100 }), (texts, width) => {
        const [first, ...others] = texts.map((words) => passage(`“${words}”`));
        const squeezed = render(answered([first!, ...others]), { count: Infinity, width }).replaceAll(/\s/gu, "");
        for (const words of texts) expect(squeezed).toContain(printable(`“${words}”`).replaceAll(/\s/gu, ""));
      }),
    );
  });

  it("lets nothing of the corpus or the question act on the terminal", () => {
    const evil = "\u001b]0;owned\u0007\u202etxt";
    const answer = unanswered({
      message: evil,
      interpretation: evil,
      suggestions: [evil],
      passages: [
        passage(evil, {
          speaker: { name: evil, role: evil },
          relation: "context",
          citation: { file: evil, title: evil },
        }),
      ],
      check: {
        verdict: "misattributed",
        claimedSpeaker: evil,
        actualSpeaker: evil,
        diff: [{ op: "insert", text: evil }],
      },
    });
    expect(render(answer)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });

  it("colours without changing a word", () => {
    const answer = answered([passage("One, and two, and three.")], { interpretation: "So it was read." });
    expect(render(answer, { color: true })).toContain("\u001b[");
    expect(stripVTControlCharacters(render(answer, { color: true }))).toBe(render(answer));
  });
});

describe("a message with several quotations", () => {
  it("shows each with its verdict, its claimed speaker and the true one", () => {
    const diff = [{ op: "equal", text: "We will" }] as const;
    const checks: QuoteCheck[] = [
      { verdict: "verified", actualSpeaker: "Ada Berg", diff, quotation: "We will not dredge", places: [0] },
      { verdict: "misattributed", claimedSpeaker: "Bo Lind", diff, quotation: "The harbour closed", places: [0] },
      { verdict: "not_found", diff: [], quotation: "The moon is made of cheese", places: [] },
    ];
    const text = render({ ...checked(checks[1]!), checks });
    expect(text).toContain("1. “We will not dredge”\n\nVerified");
    expect(text).toContain("2. “The harbour closed” (given as Bo Lind’s)\n\nMisattributed");
    expect(text).toContain("They are the article’s own words, not Bo Lind’s.");
    expect(text).toContain("3. “The moon is made of cheese”\n\nNot found.");
  });
});

describe("a quote check", () => {
  it("of words that were not found gives the message alone", () => {
    const check = { verdict: "not_found", diff: [] } as const;
    expect(render(unanswered({ check, message: "These words are nowhere." }))).toBe("These words are nowhere.\n");
  });

  it.each([
    { verdict: "verified", says: "Verified:" },
    { verdict: "typography", says: "Genuine:" },
    { verdict: "omission", says: "Shortened:" },
    { verdict: "altered", says: "Altered:" },
    { verdict: "spliced", says: "Spliced:" },
    { verdict: "misattributed", says: "Misattributed:" },
    { verdict: "not_found", says: "Not found" },
  ] satisfies { verdict: Verdict; says: string }[])("$verdict", ({ verdict, says }) => {
    const text = render(checked({ verdict, diff: [{ op: "equal", text: "We will" }] }), { width: 100 });
    expect(text.split("\n")[0]).toMatch(new RegExp(`^${says}.*\\.`, "u"));
    expect(text).not.toContain("What differs");
  });

  const ALTERED = {
    verdict: "altered",
    actualSpeaker: "Ada Berg",
    diff: [
      { op: "equal", text: "We will " },
      { op: "delete", text: "not ever " },
      { op: "equal", text: "dredge " },
      { op: "insert", text: "soon" },
    ],
    flags: ["negation", "number", "name"],
  } as const;

  it("shows what differs, and spells out what it touches", () => {
    const text = render(checked(ALTERED));
    expect(text.replaceAll(/\s+/gu, " ")).toContain(
      "A negation was changed. A number was changed. A name was changed.",
    );
    expect(text).toContain("Said by Ada Berg.");
    expect(text).toContain("What differs: [-only in the source-] {+only in what you gave+}");
    expect(text).toContain("    We will [-not-] [-ever-] dredge {+soon+}\n");
  });

  it("shows what differs in colour, without the marks", () => {
    const text = render(checked(ALTERED), { color: true });
    expect(text).toContain(styleText(["red", "strikethrough"], "not", { validateStream: false }));
    expect(stripVTControlCharacters(text)).toContain("    We will not ever dredge soon\n");
  });

  it("names both people where the words are somebody else's", () => {
    const check = { verdict: "misattributed", claimedSpeaker: "Bo Lind", actualSpeaker: "Ada Berg", diff: [] } as const;
    expect(render(checked(check))).toContain("Said by Ada Berg, not by Bo Lind.");
  });

  it("shortens a long stretch that is the same, never a difference", () => {
    const same = Array.from({ length: 200 }, (_, at) => `w${at}`).join(" ");
    const changed = Array.from({ length: 50 }, (_, at) => `x${at}`).join(" ");
    const diff = [
      { op: "equal", text: `${same} ` },
      { op: "insert", text: changed },
      { op: "equal", text: ` ${same}` },
    ] as const;
    const text = render(checked({ verdict: "altered", diff }));
    const shown = text.slice(text.indexOf("What differs"), text.indexOf("Harbour")).replaceAll(/\s+/gu, " ");
    expect(shown).toContain("[…] w188 w189");
    expect(shown).toContain("w10 w11 […]");
    expect(shown).not.toContain("w100");
    expect([...shown.matchAll(/\{\+x\d+\+\}/gu)]).toHaveLength(50);
  });
});

it.each([
  { isTerminal: true, env: {}, color: true },
  { isTerminal: false, env: {}, color: false },
  { isTerminal: true, env: { NO_COLOR: "1" }, color: false },
  { isTerminal: true, env: { NO_COLOR: "" }, color: true },
  { isTerminal: true, env: { TERM: "dumb" }, color: false },
])("colour with terminal $isTerminal and $env: $color", ({ isTerminal, env, color }) => {
  expect(wantsColor(isTerminal, env)).toBe(color);
});
