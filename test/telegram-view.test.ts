import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createContinuationCodec } from "../adapters/reply/continuation.ts";
import { createReferences } from "../adapters/reply/reference.ts";
import { createCallbacks } from "../adapters/telegram/callbacks.ts";
import { copyText } from "../adapters/telegram/copy-text.ts";
import { createDeepLinks } from "../adapters/telegram/deep-links.ts";
import { blockQuote, concat, finish, join, link, mark } from "../adapters/telegram/entities.ts";
import type { Formatted } from "../adapters/telegram/entities.ts";
import { viewAnswer } from "../adapters/telegram/view.ts";
import { viewCitation } from "../adapters/telegram/view-citation.ts";
import { viewContext } from "../adapters/telegram/view-context.ts";
import type { CitedPassage, Document } from "../src/types.ts";

const DOCUMENTS: Document[] = Array.from({ length: 3 }, (_, at) => ({
  file: `folder/${at}.txt`,
  title: `Title ${at}`,
  publisher: "The Paper",
  date: "2021-03",
  sha256: String(at).repeat(64),
}));

const codec = createContinuationCodec(DOCUMENTS);
const look = {
  referenceOf: createReferences(DOCUMENTS, "https://texts.example/{file}"),
  callbacks: createCallbacks("1:token", codec),
  links: createDeepLinks(codec, "verbatim_bot"),
  hasInline: true,
};

function passage(text: string, given: Partial<CitedPassage> = {}, start = 10): CitedPassage {
  const { file, title, sha256 } = DOCUMENTS[0]!;
  return {
    text,
    form: "direct",
    speaker: { name: "Ada Berg", role: "mayor" },
    relation: "answer",
    confidence: 0.95,
    citation: { file, title, line: 3, start, end: start + text.length, sha256 },
    ...given,
  };
}

/** Text with whatever chats hold: families of emoji, flags, marks that join what stands before, directions. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom("👩‍👩‍👧‍👦", "🇰🇭", "é", "e\u0301", "\u0301", "ការ", "\u202e", " ", "\n", "\r\n", "word ", "👍🏽", "."),
      fc.string({ maxLength: 8, unit: "binary" }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

const CHARACTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

function expectSound({ text, entities }: ReturnType<typeof finish>): void {
  expect(text).toBe(text.trim());
  const starts = new Set([...CHARACTERS.segment(text)].map(({ index }) => index).concat(text.length));
  for (const { offset, length } of entities) {
    expect(length).toBeGreaterThan(0);
    expect(starts.has(offset)).toBe(true);
    expect(starts.has(offset + length)).toBe(true);
  }
}

const formatted: fc.Arbitrary<Formatted> = fc
  .array(fc.tuple(fc.constantFrom("plain", "bold", "italic", "underline", "strikethrough", "quote", "link"), words), {
    maxLength: 8,
  })
  .map((parts) =>
    concat(
      ...parts.map(([kind, text]) => {
        if (kind === "plain") return text;
        if (kind === "quote") return blockQuote(text);
        return kind === "link" ? link("https://a.example", text) : mark(kind, text);
      }),
    ),
  );

describe("entities", () => {
  it("lie within the text and never part a character, whatever is marked", () => {
    fc.assert(fc.property(formatted, (given) => expectSound(finish(given))));
  });

  it("of quotations that touch are kept apart", () => {
    const { text, entities } = finish(concat(blockQuote("one"), blockQuote("two")));
    expect([text, entities.map(({ offset, length }) => text.slice(offset, offset + length))]).toEqual([
      "one\ntwo",
      ["one", "two"],
    ]);
  });

  it.each([
    { what: "short", text: "words", type: "blockquote" },
    { what: "long", text: "words ".repeat(200), type: "expandable_blockquote" },
    { what: "of many lines", text: "a\n".repeat(12), type: "expandable_blockquote" },
  ])("fold a quotation that is $what: $type", ({ text, type }) => {
    expect(blockQuote(text).entities[0]!.type).toBe(type);
  });

  it("move with what is trimmed", () => {
    const { text, entities } = finish(join(["  ", mark("bold", " word ")], ""));
    expect([text, entities]).toEqual(["word", [{ type: "bold", offset: 0, length: 4 }]]);
  });

  it("of a quotation in a quotation are refused", () => {
    expect(() => blockQuote(blockQuote("a"))).toThrow("block quote");
  });
});

describe("a message", () => {
  it("fits, is sound, and its buttons keep to 64 bytes, whatever stands in an answer", () => {
    const answers = fc.record({
      texts: fc.array(
        fc.tuple(words, fc.nat(3000)).map(([text, more]) => `x${text}${"ab. ".repeat(more)}`),
        { minLength: 1, maxLength: 9 },
      ),
      name: words,
      role: words,
      interpretation: words,
      suggestion: words,
    });
    fc.assert(
      fc.property(answers, ({ texts, name, role, interpretation, suggestion }) => {
        const passages = texts.map((text, at) => passage(text, { speaker: { name: `N${name}`, role } }, at * 9000));
        const answer = {
          question: "q",
          status: "answered",
          passages: passages as [CitedPassage],
          interpretation: `i${interpretation}`,
          suggestions: [suggestion],
        } as const;
        const seen = viewAnswer(answer, look, { passages: 3, query: "q", language: "en" });
        expect(seen.text.length).toBeLessThanOrEqual(4096);
        expectSound(seen);
        for (const button of seen.reply_markup!.inline_keyboard.flat()) {
          if ("callback_data" in button) expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
          if ("copy_text" in button) expect(button.copy_text.text.length).toBeLessThanOrEqual(256);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    { what: "citation", view: () => viewCitation(passage("Words. ".repeat(2000)), look, "en") },
    { what: "context", view: () => viewContext(passage("Words. ".repeat(900)), "Before. ".repeat(999), look) },
  ])("that is a $what fits", ({ view }) => {
    const seen = view();
    expect(seen.text.length).toBeLessThanOrEqual(4096);
    expectSound(seen);
  });
});

describe("callback data", () => {
  const place = (at: number) => ({ file: DOCUMENTS[at % 3]!.file, start: at * 1000, check: at % 16 });
  const long = {
    label: "context",
    before: 3,
    total: 60,
    answers: 50,
    from: 0,
    places: Array.from({ length: 40 }, (_, at) => place(at)),
  } as const;

  it("gives back all of a long continuation, and its beginning after a restart", () => {
    const data = look.callbacks.write("more", long);
    expect(look.callbacks.read(data)).toEqual({ action: "more", continuation: long });
    const later = createCallbacks("1:token", codec).read(data)!.continuation;
    expect(later.places.length).toBeGreaterThan(5);
    expect(later.places).toEqual(long.places.slice(0, later.places.length));
  });

  it("tells apart continuations that begin alike", () => {
    const other = { ...long, places: [...long.places.slice(0, 30), place(77)] };
    expect(look.callbacks.write("more", other)).not.toBe(look.callbacks.write("more", long));
  });

  it("of others is refused", () => {
    const data = look.callbacks.write("more", long);
    expect(createCallbacks("2:token", codec).read(data)).toBeUndefined();
    expect(look.callbacks.read(data.replace(/^v1m/u, "v1c"))).toBeUndefined();
    fc.assert(fc.property(fc.string({ maxLength: 64 }), (text) => look.callbacks.read(text) === undefined));
  });
});

describe("deep links", () => {
  it("hold 64 characters of the alphabet, and lead back", () => {
    const one = passage("words", {}, 123_456);
    const id = look.links.idOf(one);
    expect(id).toMatch(/^p_[\w-]{1,62}$/u);
    expect(look.links.read(id)!.places).toMatchObject([{ file: "folder/0.txt", start: 123_456 }]);
    expect(look.links.idIn(look.links.linkTo(one))).toBe(id);
    expect(look.links.idIn(`https://t.me/other_bot?start=${id}`)).toBeUndefined();
    fc.assert(fc.property(fc.string({ maxLength: 64 }), (text) => look.links.read(text) === undefined));
  });
});

describe("a copied citation", () => {
  it("has the words where they fit, and never a piece of them", () => {
    const reference = look.referenceOf(passage("w").citation);
    expect(copyText(passage("“Short.”"), reference)).toMatch(/^“Short\.”\nAda Berg, mayor, Title 0, The Paper/u);
    expect(copyText(passage("long ".repeat(60)), reference)).toMatch(/^Ada Berg, mayor, Title 0/u);
    expect(copyText(passage("w"), { file: "f".repeat(300), line: 1 })).toBeUndefined();
    fc.assert(
      fc.property(words, words, (text, title) => {
        const copied = copyText(passage(`x${text}`), { ...reference, title });
        return copied === undefined || (copied.length <= 256 && copied.includes("line 3"));
      }),
    );
  });
});
