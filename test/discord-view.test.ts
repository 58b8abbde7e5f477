import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCustomIds, MAX_CUSTOM_ID_CHARS } from "../adapters/discord/custom-id.ts";
import { MAX_MESSAGE_CHARS, SHARE_CHARS } from "../adapters/discord/payload.ts";
import { viewCitation } from "../adapters/discord/view-citation.ts";
import { viewContext } from "../adapters/discord/view-context.ts";
import { viewAnswer, viewContinued } from "../adapters/discord/view.ts";
import type { Look, ViewOptions } from "../adapters/discord/view.ts";
import { visible } from "../adapters/reply/visible.ts";
import { createContinuationCodec } from "../adapters/reply/continuation.ts";
import { createReferences } from "../adapters/reply/reference.ts";
import type { Answer, CitedPassage } from "../src/types.ts";
import { answered, checked, passage, unanswered } from "./fakes/answers.ts";
import { unescape } from "./support/unescape.ts";

const documents = ["harbour.txt", "ferry.txt"].map((file) => ({ file, title: file, sha256: "0" }));
const look: Look = {
  referenceOf: createReferences(documents, undefined),
  ids: createCustomIds("token"),
  codec: createContinuationCodec(documents),
};
const PRIVATE: ViewOptions = { passages: 3, isPrivate: true };
const view = (answer: Answer, options: Partial<ViewOptions> = {}) =>
  viewAnswer(answer, look, { ...PRIVATE, ...options });
const buttons = ({ components }: { components: readonly { components: readonly object[] }[] }) =>
  components.flatMap((row) => row.components) as { readonly label: string; readonly custom_id: string }[];

/** Text that means mischief. */
const wild = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc
    .array(fc.constantFrom("@everyone ", "**", "[a](http://b)", "\n# ", "> ", "`", "\u202e", "||", "word ", "\\"), {
      maxLength: 300,
    })
    .map((parts) => parts.join("")),
  fc.lorem({ maxCount: 900 }),
);

/** Takes every page, as the buttons lead to them. */
function pagesOf(answer: Answer, options: Partial<ViewOptions> = {}) {
  const pages = [view(answer, options)];
  for (let page = pages[0]!; ;) {
    const next = buttons(page).find(({ label }) => label === "Next");
    if (next === undefined) return pages;
    const continuation = look.codec.decode(look.ids.read(next.custom_id)!.payload)!;
    const passages = continuation.places.map(({ start, file }) =>
      answer.passages.find(({ citation }) => citation.start === start && citation.file === file)!,
    );
    page = viewContinued(continuation, passages, look, { ...PRIVATE, ...options });
    pages.push(page);
  }
}

/** The words within the block quotes of some messages. */
const quotedIn = (contents: readonly string[]): string =>
  contents
    .flatMap((content) => content.split("\n").filter((line) => line.startsWith("> ")))
    .map((line) => unescape(line.slice(2)))
    .join("\n");

describe("a message", () => {
  it("fits with room to share it, whatever stands in an answer, and its buttons are told apart", () => {
    const cited = fc.tuple(wild, wild, wild).map(([text, name, title]): CitedPassage =>
      passage(`“${text}”`, {
        speaker: { name, role: title },
        citation: { title, file: "harbour.txt", line: 3 },
      }),
    );
    const given = fc.record({
      passages: fc.array(cited, { minLength: 1, maxLength: 6 }),
      interpretation: wild,
      message: wild,
      suggestions: fc.array(wild, { maxLength: 4 }),
      diff: fc.array(fc.record({ op: fc.constantFrom("equal", "insert", "delete"), text: wild } as const), {
        maxLength: 5,
      }),
      asked: wild,
      isPrivate: fc.boolean(),
      found: fc.boolean(),
    });
    fc.assert(
      fc.property(given, ({ passages, message, diff, asked, isPrivate, found, ...said }) => {
        const check = { verdict: "altered", actualSpeaker: asked, diff } as const;
        const [first, ...rest] = passages;
        const answer = found
          ? answered([first!, ...rest], { ...said, check })
          : unanswered({ ...said, message, passages });
        const page = view(answer, { asked, isPrivate });

        expect(page.content.length).toBeLessThanOrEqual(MAX_MESSAGE_CHARS - SHARE_CHARS);
        expect(page.content.trim()).not.toBe("");
        expect(page.content).not.toMatch(/(?<!\\)@everyone|[\u202a-\u202e\u2066-\u2069\u200b]/u);
        const ids = buttons(page).map(({ custom_id }) => custom_id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id.length).toBeLessThanOrEqual(MAX_CUSTOM_ID_CHARS);
        expect(page.content).toMatch(/^-# .*line 3/mu);
      }),
    );
  });

  it("gives every word of every passage, however long, over its pages", () => {
    const long = fc.array(fc.lorem({ maxCount: 600 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(long, (texts) => {
        const passages = texts.map((text, at) => passage(`“*${text}* – @here”`, { citation: { start: at * 5000 } }));
        const [first, ...rest] = passages;
        const pages = pagesOf(answered([first!, ...rest]));
        const bare = (text: string) => text.replaceAll(/[\s…]/gu, "");
        expect(bare(quotedIn(pages.map(({ content }) => content)))).toBe(
          bare(passages.map(({ text }) => text).join("")),
        );
        for (const { content } of pages) expect(content).toMatch(/^-# .*harbour\.txt|^-# .*Harbour/mu);
      }),
      { numRuns: 30 },
    );
  });

  it("shows context only where nothing answers, and apart, on every page", () => {
    const context = (at: number) => passage(`Context ${at}.`, { relation: "context", citation: { start: at * 100 } });
    const [first, second] = pagesOf(unanswered({ passages: [1, 2, 3, 4].map(context) }));
    expect(first!.content).toMatch(/is named in these documents\.\n\n\*Nearest in the corpus:\*\n\*\*Ada Berg/u);
    expect(second!.content).toContain("*Nearest in the corpus:*");
    const both = view(answered([passage("Answer."), context(1)])).content;
    expect(both).toContain("Answer.");
    expect(both).not.toContain("Context 1.");
  });

  it("says where, how the words are given and how sure the speaker is", () => {
    const citation = { title: "Harbour *news*", date: "2021-04", line: 9 };
    const shown = (given: Parameters<typeof passage>[1]) =>
      view(answered([passage("One.", { ...given, citation })])).content;
    expect(shown({})).toBe(
      "**Ada Berg**, the mayor\n> One.\n-# **Harbour \\*news\\***, 2021-04 · harbour.txt, line 9 · quoted, speaker clear",
    );
    expect(shown({ form: "indirect", confidence: 0.8 })).toMatch(/reported in the article’s words, speaker likely$/u);
    expect(shown({ form: "mixed", confidence: 0.6 })).toMatch(/partly quoted, speaker uncertain$/u);
    expect(shown({ form: "narration", speaker: null })).toMatch(/^\*\*The article\*\*\n[^]*own words$/u);
  });

  it("leaves invisible characters out, and every other as it is", () => {
    const text = "“No\u202e\u200b war*”";
    expect(unescape(view(answered([passage(text)])).content)).toContain(`> ${visible(text)}\n`);
  });

  it("shows what differs in a quotation, with words struck through and in bold", () => {
    const diff = [
      { op: "equal", text: "We will " },
      { op: "delete", text: "not " },
      { op: "equal", text: "dredge" },
      { op: "insert", text: " *soon*" },
    ] as const;
    const { content } = view(checked({ verdict: "altered", actualSpeaker: "Ada Berg", diff, flags: ["negation"] }));
    expect(content).toMatch(/^❌ \*\*Altered: .* A negation was changed\.\*\*\nSaid by Ada Berg\.\n/u);
    expect(content).toContain("> We will ~~not~~ dredge **\\*soon\\***\n");
    expect(content).toContain("What differs: ~~only in the source~~, **only in what you gave**");
  });
});

describe("buttons", () => {
  it.each([
    { isPrivate: true, labels: ["Next", "Context", "Share", "Report"] },
    { isPrivate: false, labels: ["Next", "Context", "Report"] },
  ])("with isPrivate $isPrivate are $labels", ({ isPrivate, labels }) => {
    const answer = answered([passage("One."), passage("Two.", { citation: { start: 99 } })]);
    expect(buttons(view(answer, { isPrivate, passages: 1 })).map(({ label }) => label)).toEqual(labels);
  });

  it("of an answer without passages only share it", () => {
    expect(buttons(view(unanswered())).map(({ label }) => label)).toEqual(["Share"]);
    expect(view(unanswered(), { isPrivate: false }).components).toEqual([]);
  });

  it("that cannot carry every passage lead to a page that says so", () => {
    const passages = Array.from({ length: 200 }, (_, at) => passage("One.", { citation: { start: at * 7919 } }));
    const [first, ...rest] = passages;
    const pages = pagesOf(answered([first!, ...rest]));
    expect(pages.length).toBeGreaterThan(4);
    expect(pages[0]!.content).toContain("1–3 of 200");
    expect(pages.at(-1)!.content).toMatch(/of 200; for the others, ask/u);
  });
});

describe("the paragraph around", () => {
  it("fits, and holds the passage in bold between what stands around it", () => {
    fc.assert(
      fc.property(wild, wild, wild, (before, words, after) => {
        const reference = { title: "T", file: "harbour.txt", line: 3 };
        const { content } = viewContext({ before, passage: `“${words}”`, after }, reference);
        expect(content.length).toBeLessThanOrEqual(MAX_MESSAGE_CHARS);
        expect(content).toMatch(/^-# .*line 3\n> /u);
        expect(content).toContain("**“");
      }),
    );
  });

  it("cuts what is far from the passage", () => {
    const words = (from: string) => Array.from({ length: 400 }, (_, at) => `${from}${at}`).join(" ");
    const around = { before: `${words("a")} `, passage: "Here.", after: ` ${words("z")}` };
    const { content } = viewContext(around, { file: "harbour.txt", line: 3 });
    expect(content).toMatch(/> …a\d+ .* a398 a399 \*\*Here\.\*\* z0 z1 .*…$/u);
  });
});

it("a citation gives the full reference and what proves it", () => {
  const { content } = viewCitation(passage("“No.”", { citation: { sha256: "ab".repeat(32) } }), look, "123");
  expect(content).toContain(`Cited by <@123> · characters 10–15 of the file with SHA-256 ${"ab".repeat(32)}`);
});
