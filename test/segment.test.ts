import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segment } from "../index/segment.ts";
import type { Span } from "../src/types.ts";
import { newsText } from "./support/news-text.ts";

const slice = (text: string, { start, end }: Span): string => text.slice(start, end);
const paragraphsOf = (text: string): string[] => segment(text).map((block) => slice(text, block));
const sentencesOf = (text: string): string[] =>
  segment(text).flatMap(({ sentences }) => sentences.map((sentence) => slice(text, sentence)));

describe("sentences", () => {
  it.each<[reason: string, sentences: string[]]>([
    ["an acronym inside a name", ["The U.S. Senate met.", "It voted late."]],
    ["an acronym with a space", ["The U. S. Secretary of Trade left.", "Nobody followed."]],
    ["an acronym at the end", ["The visitors came from the U.S.", "They stayed a week."]],
    ["titles", ["Mr. Adeyemi met Mrs. Haddad and Dr. Lindqvist.", "Gen. Okafor was absent."]],
    ["a district", ["He moved to Washington, D.C. in May.", "She stayed."]],
    ["a district at the end", ["She works in Washington, D.C.", "The office is small."]],
    ["initials", ["J. K. Mwangi wrote it.", "T. S. Rao did not."]],
    [
      "a name that ends like a title",
      ["Dara Sen, who leads it, spoke.", "Nobody answered Dara Sen.", "Voters left.", "Sen. Holm stayed."],
    ],
    ["a middle initial", ["Ana R. Petrov spoke.", "Luis spoke too."]],
    ["decimals", ["Prices rose 3.5 percent to 1,204.75 crowns.", "Wages rose 0.4."]],
    ["the hour", ["The talks began at 9 a.m. on Friday.", "They ended at 5 p.m.", "The hall was locked."]],
    ["months and numbers", ["On Jan. 5 they met in room No. 12.", "On Feb. 6 they parted."]],
    ["a company", ["Harbour Works Inc. built it.", "The owner is Lindqvist & Co.", "The town pays."]],
    ["a state", ["Voters in Springfield, Ill. stayed home.", "Turnout fell."]],
    ["Latin", ["Bring tools, e.g. Haddad’s saw.", "Leave the rest."]],
    ["an ellipsis that runs on", ["“We waited … and nobody came.”", "The bus was late."]],
    ["an ellipsis that ends", ["He thought about it...", "Then he left."]],
    ["a mark behind the full stop", ["“We won.”", "“They lost.”", "Everyone went home."]],
    ["a question reported behind it", ["“Will they?” Ames asked.", "Nobody knew."]],
    ["a shout reported behind it", ["“Go home!” the mayor shouted.", "They went."]],
    ["a question that stands alone", ["Will they pay?", "The ministry did not say."]],
    ["a question closed by marks, then prose", ["“Will they pay?”", "The rain fell all night."]],
    ["a bracket behind the full stop", ["(The text is dated 2019.)", "It is short."]],
    ["a number that opens", ["The vote is over.", "45 people took part."]],
    ["several marks", ["Really?!", "Yes."]],
    ["a web address", ["See www.example.org for more.", "It is free."]],
    ["no full stop at the end", ["The first ended.", "The last one does not"]],
  ])("keeps together and parts: %s", (_, sentences) => {
    expect(sentencesOf(sentences.join(" "))).toEqual(sentences);
  });

  it("parts Khmer at its own full stop, with a space behind it and without", () => {
    expect(sentencesOf("គាត់មកពីភ្នំពេញ។ នាងមកពីសៀមរាប។គេទៅផ្ទះ")).toEqual(["គាត់មកពីភ្នំពេញ។", "នាងមកពីសៀមរាប។", "គេទៅផ្ទះ"]);
  });
});

describe("paragraphs", () => {
  it.each<[reason: string, text: string, paragraphs: string[]]>([
    ["one a line", "The first.\nThe second.", ["The first.", "The second."]],
    ["blank lines between", "The first.\n\n\nThe second.\n", ["The first.", "The second."]],
    ["CRLF", "The first.\r\n\r\nThe second.\r\n", ["The first.", "The second."]],
    ["lone CR", "The first.\rThe second.\r\rThe third.", ["The first.", "The second.", "The third."]],
    ["white space around lines", "\t The first. \t\n  \n\u00a0 The second.\u3000", ["The first.", "The second."]],
    ["nothing but white space", " \n\t\r\n", []],
    ["nothing", "", []],
    [
      "a sentence broken across paragraphs",
      "The council of the island said on Monday that it would\n\nsend a second boat. It did.\n\nThe boat sank.",
      ["The council of the island said on Monday that it would\n\nsend a second boat. It did.", "The boat sank."],
    ],
    [
      "a heading before a lower-case line",
      "In the harbour\n\nde Vries said the boats were late.",
      ["In the harbour", "de Vries said the boats were late."],
    ],
    [
      "a full stop before a lower-case line",
      "The council of the island met on Monday and went home again.\n\nde Vries stayed.",
      ["The council of the island met on Monday and went home again.", "de Vries stayed."],
    ],
  ])("%s", (_, text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });

  it.each([["\n"], ["\r\n"]])("joins the lines of a hard-wrapped text with line ends %j", (end) => {
    const wrapped = [
      "The fishermen of the northern bay have asked the council for a new",
      "lighthouse since the old one went dark in the storm of last winter and",
      "took two boats with it. The council, which meets once a month, has not",
      "answered them yet.",
      "",
      "Nobody knows who would pay for it, and the harbour master says that he",
      "has heard nothing. He sleeps badly, he says, whenever the wind comes",
      "from the north and the boats are still out.",
    ].join(end);
    expect(paragraphsOf(wrapped)).toHaveLength(2);
    expect(sentencesOf(wrapped)).toHaveLength(4);
    expect(sentencesOf(wrapped)[1]).toBe(`The council, which meets once a month, has not${end}answered them yet.`);
  });

  it("leaves the short lines of a list apart", () => {
    const list = "Boats\nNets and other gear for the winter\nOars\nA lamp\nRope";
    expect(paragraphsOf(list)).toEqual(list.split("\n"));
  });
});

describe("a megabyte without a full stop", () => {
  const MAX_SENTENCE_CHARS = 4_000;

  it.each<[what: string, unit: string]>([
    ["words", "harbour "],
    ["no white space at all", "x"],
    ["emoji", "🚢"],
    ["emoji, one unit out of step", "🚢🚢🚢a"],
    ["opening marks", "“"],
    ["acronyms", "U.S. "],
    ["white space", " \t"],
  ])("is cut into bounded pieces that lose nothing: %s", (_, unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const sentences = segment(text).flatMap((block) => block.sentences);
    for (const { start, end } of sentences) {
      expect(end - start).toBeLessThanOrEqual(MAX_SENTENCE_CHARS);
      // A pair cut in two would leave a half at one of the ends.
      expect(text.slice(start, end).isWellFormed()).toBe(true);
    }
    const kept = sentences.reduce(
      (sum, { start, end }) => sum + text.slice(start, end).replaceAll(/\s/gu, "").length,
      0,
    );
    expect(kept).toBe(text.replaceAll(/\s/gu, "").length);
  });
});

describe("for any text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    newsText,
    fc
      .array(
        fc.constantFrom(
          "Mr. ",
          "U.S. ",
          "a",
          "Ames ",
          ". ",
          "…",
          "“",
          "”",
          "?",
          "\n",
          "\r",
          "\r\n",
          "\t",
          "។",
          "😀",
          " ",
        ),
        {
          maxLength: 120,
        },
      )
      .map((parts) => parts.join("")),
  );

  it("blocks and sentences are in order, disjoint, and hold all that is not white space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = segment(text);
        let at = 0;
        for (const block of blocks) {
          expect(text.slice(at, block.start).trim()).toBe("");
          expect(block.start).toBeGreaterThanOrEqual(at);
          expect(block.end).toBeGreaterThan(block.start);
          at = block.start;
          for (const { start, end } of block.sentences) {
            expect(text.slice(at, start).trim()).toBe("");
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            at = end;
          }
          expect(at).toBe(block.end);
        }
        expect(text.slice(at).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });
});
