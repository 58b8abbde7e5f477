/** The invariant of the project, for texts of any shape: what is cited is a slice of the file, at the line it names. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseDocument } from "../index/attribution/attribute.ts";
import { lineFinder, toParagraphs } from "../index/paragraphs.ts";
import { gatherPeople } from "../index/people.ts";
import type { Paragraph, Span } from "../src/types.ts";
import { newsText } from "./support/news-text.ts";

function paragraphsOf(text: string): Paragraph[] {
  const analysis = analyseDocument(text);
  const { speakerOf } = gatherPeople([{ file: "a.txt", analysis }]);
  return toParagraphs({ file: "a.txt", title: "A", sha256: "", text }, analysis, speakerOf);
}

/** By definition, not by search: line breaks before the place. */
const lineOf = (text: string, at: number): number => 1 + (text.slice(0, at).match(/\r\n|\r(?!\n)|\n/gu) ?? []).length;

describe("for any news text", () => {
  it("every passage is a slice of the file, at its line, in order inside its paragraph", () => {
    fc.assert(
      fc.property(newsText, (text) => {
        let at = 0;
        for (const paragraph of paragraphsOf(text)) {
          expect(paragraph.text).toBe(text.slice(paragraph.start, paragraph.end));
          expect(paragraph.start).toBeGreaterThanOrEqual(at);
          at = paragraph.end;
          expect(paragraph.passages.length).toBeGreaterThan(0);
          let from = paragraph.start;
          for (const passage of paragraph.passages) {
            expect(passage.text).toBe(text.slice(passage.start, passage.end));
            expect(passage.text.isWellFormed()).toBe(true);
            expect(passage.line).toBe(lineOf(text, passage.start));
            expect(passage.start).toBeGreaterThanOrEqual(from);
            expect(passage.end).toBeGreaterThan(passage.start);
            expect(passage.end).toBeLessThanOrEqual(paragraph.end);
            expect(passage.confidence).toBeGreaterThanOrEqual(0);
            expect(passage.confidence).toBeLessThanOrEqual(1);
            if (passage.form === "narration") expect(passage.speaker).toBeNull();
            from = passage.start;
          }
          expect(withoutSpace(gaps(text, paragraph))).toBe("");
        }
      }),
      { numRuns: 400 },
    );
  });

  it("every quotation lies in the text, its parts in order; mention, cue and confidence within bounds", () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const within = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= text.length;
        for (const { spans, mention, cue, confidence, form, voice } of analyseDocument(text).quotations) {
          expect(spans.length).toBeGreaterThan(0);
          expect(spans.every(within)).toBe(true);
          spans.slice(1).forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(spans[i]!.end));
          for (const place of [mention, cue]) if (place) expect(within(place)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(["direct", "indirect", "mixed"]).toContain(form);
          if (voice === null) expect(confidence).toBe(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("says the same of a text twice", () => {
    fc.assert(
      fc.property(newsText, (text) => {
        expect(paragraphsOf(text)).toEqual(paragraphsOf(text));
      }),
      { numRuns: 50 },
    );
  });
});

const withoutSpace = (text: string): string => text.replaceAll(/\s/gu, "");

/** What of a paragraph lies in none of its passages. */
function gaps(text: string, { start, end, passages }: Paragraph): string {
  let left = "";
  let at = start;
  for (const passage of passages) {
    left += text.slice(at, Math.max(at, passage.start));
    at = Math.max(at, passage.end);
  }
  return left + text.slice(at, end);
}

describe("passages", () => {
  const passagesOf = (text: string) => paragraphsOf(text).flatMap(({ passages }) => passages);

  it("are sentences, each with its form and speaker", () => {
    const text =
      "The ferries were late. Ingrid Lindqvist, the harbour master, said the storm was over. “We sail at dawn,” she said.";
    expect(passagesOf(text)).toMatchObject([
      { text: "The ferries were late.", form: "narration", speaker: null, confidence: 1 },
      {
        text: "Ingrid Lindqvist, the harbour master, said the storm was over.",
        form: "indirect",
        speaker: "ingrid-lindqvist",
      },
      { text: "“We sail at dawn,” she said.", form: "direct", speaker: "ingrid-lindqvist" },
    ]);
  });

  it("hold every sentence that one quotation runs through", () => {
    const words = "“We sail at dawn. Nobody stays behind. The sea is calm,” Ingrid Lindqvist said.";
    expect(passagesOf(`The ferries were late. ${words}`).map(({ text }) => text)).toEqual([
      "The ferries were late.",
      words,
    ]);
  });

  it("count lines as editors do, whatever ends them", () => {
    const text = "One boat sank.\r\n\r\nTwo boats sailed.\rThree boats stayed.\nFour boats burned.";
    expect(passagesOf(text).map(({ line }) => line)).toEqual([1, 3, 4, 5]);
  });

  it("leave out what is not article text", () => {
    const text =
      "Council weighs new pier\n\nThe ferries were late on Monday, and nobody knew why they were.\n\n338 views";
    expect(passagesOf(text).map(({ line }) => line)).toEqual([3]);
  });

  it("keep paragraphs short enough to score, without cutting a passage", () => {
    const text = Array.from({ length: 400 }, (_, n) => `Boat ${n} was late on Monday, and nobody knew why.`).join(" ");
    const paragraphs = paragraphsOf(text);
    expect(paragraphs.length).toBeGreaterThan(4);
    for (const paragraph of paragraphs) expect(paragraph.text.length).toBeLessThanOrEqual(4_000);
    expect(withoutSpace(paragraphs.map((paragraph) => paragraph.text).join(""))).toBe(withoutSpace(text));
  });
});

describe("lineFinder", () => {
  it("agrees with counting, at every place of any text", () => {
    const anyText = fc
      .array(fc.constantFrom("a", "é", "😀", "\n", "\r", "\r\n", " "), { maxLength: 40 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(anyText, (text) => {
        const find = lineFinder(text);
        for (let at = 0; at < text.length; at++) {
          // Between the halves of one line break nothing starts.
          if (text[at] === "\n" && text[at - 1] === "\r") continue;
          expect(find(at)).toBe(lineOf(text, at));
        }
      }),
    );
  });
});
