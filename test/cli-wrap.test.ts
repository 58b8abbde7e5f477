import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth, printable, textWidth, wrap } from "../adapters/cli/wrap.ts";

const withoutWhiteSpace = (text: string) => text.replaceAll(/\s/gu, "");
const LETTERS = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[a-z“”’ \n\t\u00a0]{0,80}$/u),
  fc.constantFrom("សិទ្ធិមនុស្ស", "人権状況", "👩‍👩‍👧", "U.S.\r\nSenator", "\u2028"),
);
const TEXT = fc.array(LETTERS, { maxLength: 12 }).map((parts) => parts.join(" "));

describe("wrap", () => {
  it("changes white space only, and keeps to the width unless one word is longer", () => {
    fc.assert(
      fc.property(TEXT, fc.integer({ min: 10, max: 60 }), fc.constantFrom("", "  ", "    "), (text, width, indent) => {
        const wrapped = wrap(text, width, indent);
        expect(withoutWhiteSpace(wrapped)).toBe(withoutWhiteSpace(text));
        for (const line of wrapped.split("\n")) {
          if (displayWidth(line) > width) expect(line.trim()).not.toMatch(/ /u);
          if (wrapped !== "") expect(line.startsWith(indent)).toBe(true);
        }
      }),
    );
  });

  it.each([
    { text: "one two three", width: 8, indent: "", lines: ["one two", "three"] },
    { text: "one two three", width: 8, indent: "  ", lines: ["  one", "  two", "  three"] },
    { text: "one\n\n two", width: 20, indent: "", lines: ["one two"] },
    { text: "100\u00a0km away", width: 8, indent: "", lines: ["100\u00a0km", "away"] },
    { text: "人権 状況", width: 8, indent: "", lines: ["人権", "状況"] },
    { text: "", width: 8, indent: "  ", lines: [""] },
  ])("$text in $width columns", ({ text, width, indent, lines }) => {
    expect(wrap(text, width, indent).split("\n")).toEqual(lines);
  });
});

describe("printable", () => {
  it("leaves nothing that acts on a terminal, and the length as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = printable(`\u001b[2J\u009b31m\u202e${text}\u0007`);
        expect(shown).not.toMatch(/[^\P{Cc}\t\n\v\f\r]|[\u202a-\u202e\u2066-\u2069]/u);
        expect(shown.length).toBe(text.length + 10);
      }),
    );
  });

  it("keeps what is no control character", () => {
    expect(printable("“Né” – 人 👩‍👧 ខ្មែរ\t\n")).toBe("“Né” – 人 👩‍👧 ខ្មែរ\t\n");
  });
});

it.each([
  { columns: undefined, width: 80 },
  { columns: 0, width: 80 },
  { columns: 20, width: 24 },
  { columns: 72, width: 72 },
  { columns: 300, width: 100 },
])("a terminal of $columns columns is set in $width", ({ columns, width }) => {
  expect(textWidth(columns)).toBe(width);
});
