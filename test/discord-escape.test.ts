import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clip, fitting } from "../adapters/reply/cut.ts";
import { escape, inline, quote } from "../adapters/discord/escape.ts";
import { visible } from "../adapters/reply/visible.ts";
import { unescape } from "./support/unescape.ts";

/** Discord's marks in every mixture, between ordinary words. */
const marked = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from("\\*_~`|<>[]()@#-+:.!&/\n \t10aé😀")),
      fc.constantFrom("@everyone", "<@123>", "<#1>", "<t:1:R>", "<:a:1>", "</ask:1>", "https://a.example", "[x](y)"),
      fc.constantFrom("-# ", "# ", ">>> ", "```js\n", "||", ":smile:", "discord.gg/abc", "1. ", "¯\\_(ツ)_/¯"),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("escape", () => {
  it("gives the text back when the backslashes are taken away", () => {
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: "binary" })), (text) => {
        expect(unescape(escape(text))).toBe(text);
      }),
    );
  });

  it.each([
    { what: "bold", text: "**now**", shown: "\\*\\*now\\*\\*" },
    { what: "underline", text: "__a__", shown: "\\_\\_a\\_\\_" },
    { what: "underline within a word", text: "a__b__c _d_", shown: "a\\_\\_b\\_\\_c \\_d\\_" },
    { what: "nothing within a name", text: "000_79d1_f.txt", shown: "000_79d1_f.txt" },
    { what: "strikethrough", text: "~~a~~", shown: "\\~\\~a\\~\\~" },
    { what: "a spoiler", text: "||a||", shown: "\\|\\|a\\|\\|" },
    { what: "code", text: "`a` ```b```", shown: "\\`a\\` \\`\\`\\`b\\`\\`\\`" },
    { what: "a masked link", text: "[here](https://a.example)", shown: "\\[here\\](https\\://a.example)" },
    { what: "a bare link", text: "see HTTPS://a.example/b", shown: "see HTTPS\\://a\\.example/b" },
    { what: "an invitation", text: "discord.gg/abc", shown: "discord\\.gg/abc" },
    { what: "everyone", text: "@everyone", shown: "\\@everyone" },
    { what: "a mention", text: "<@1> <@&2> <#3>", shown: "\\<\\@1> \\<\\@&2> \\<#3>" },
    { what: "a timestamp", text: "<t:0:R>", shown: "\\<t\\:0:R>" },
    { what: "an emoji", text: "<:a:1> :smile:", shown: "\\<\\:a:1> \\:smile:" },
    { what: "a heading", text: "# A\n ## B", shown: "\\# A\n \\## B" },
    { what: "small text", text: "-# a", shown: "\\-# a" },
    { what: "lists", text: "- a\n* b\n1. c", shown: "\\- a\n\\* b\n1\\. c" },
    { what: "quotes", text: "> a\n>>> b", shown: "\\> a\n\\>>> b" },
    { what: "a backslash", text: "a\\*", shown: "a\\\\\\*" },
    {
      what: "nothing",
      text: "Well-known: 5 > 3, #1, at 10:30 (a/b).",
      shown: "Well-known: 5 > 3, #1, at 10:30 (a/b).",
    },
  ])("keeps $what from working", ({ text, shown }) => {
    expect(escape(text)).toBe(shown);
  });

  it("takes time in proportion to the text", () => {
    for (const unit of ["1", ":a", " ", " -", "\n", "a.", "-", "\\", "a.a/"]) {
      expect(unescape(escape(unit.repeat(100_000)))).toBe(unit.repeat(100_000));
    }
  });
});

describe("visible", () => {
  it.each([
    { what: "direction overrides", text: "a\u202egpj\u202c.exe\u2066\u2069\u200f", shown: "agpj.exe" },
    { what: "zero-width characters", text: "a\u200bb\u2060c\ufeffd\u00ade", shown: "abcde" },
    { what: "tags and fillers", text: "a\u{e0041}\u3164\u115f", shown: "a" },
    { what: "control characters", text: "a\u0000\u001b[1mb\u0085", shown: "a[1mb" },
    { what: "joiners between words", text: "a \u200d b", shown: "a  b" },
    { what: "lone surrogates", text: "a\ud800b", shown: "ab" },
  ])("leaves out $what", ({ text, shown }) => {
    expect(visible(text)).toBe(shown);
  });

  it.each(["👩\u200d👧", "می\u200cخواهم", "line\nnext\ttab", "“Só” – é…"])("keeps %j as it is", (text) => {
    expect(visible(text)).toBe(text);
  });

  it("takes every line end for one", () => {
    expect(visible("a\r\nb\rc\u2028d")).toBe("a\nb\nc\nd");
  });
});

it("quotes line by line, and what opened a block does not open one within", () => {
  expect(quote("# a\n\n> b\n- c")).toBe("> \\# a\n> \n> \\> b\n> \\- c");
});

it("sets names and titles in one line", () => {
  expect(inline("  A\n# *b*  c\u202e ")).toBe("A # \\*b\\* c");
});

describe("cutting", () => {
  it("never exceeds the room, splits no character, and loses nothing", () => {
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: "grapheme" })), fc.integer({ min: 8, max: 60 }), (text, room) => {
        let rest = text;
        let joined = "";
        while (rest !== "") {
          const end = fitting(rest, room, escape);
          expect(end).toBeGreaterThan(0);
          const part = rest.slice(0, end);
          expect(escape(part).length).toBeLessThanOrEqual(room);
          joined += unescape(escape(part));
          rest = rest.slice(end);
          expect(rest).not.toMatch(/^[\udc00-\udfff]/u);
        }
        expect(joined).toBe(text);
      }),
    );
  });

  it.each([
    { text: "One two. Three four five", room: 16, kept: "One two." },
    { text: "One two three", room: 9, kept: "One two " },
    { text: "Onetwothreefour", room: 5, kept: "Onetw" },
    { text: "short", room: 50, kept: "short" },
  ])("ends $text where it reads best", ({ text, room, kept }) => {
    expect(text.slice(0, fitting(text, room, escape))).toBe(kept);
  });

  it("marks what was cut", () => {
    expect(clip("One two three", 9, inline)).toBe("One two…");
    expect(clip("One", 9, inline)).toBe("One");
  });
});
