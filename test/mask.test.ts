import { describe, expect, it } from "vitest";
import { classifyBlocks, findHeadline } from "../index/mask.ts";
import { segment } from "../index/segment.ts";

const PROSE = "The island council met on Monday to speak about the ferries, which have been late all winter.";
const MORE_PROSE = "Harbour master Ingrid Lindqvist said that the new pier would open before the summer begins.";

function kindsOf(lines: readonly string[]): Record<string, string> {
  const text = lines.join("\n\n");
  const blocks = segment(text);
  const kinds = classifyBlocks(text, blocks);
  return Object.fromEntries(blocks.map(({ start, end }, i) => [text.slice(start, end), kinds[i]!]));
}

/** The kind of a line that stands within an article. */
const kindOf = (line: string): string | undefined => kindsOf([PROSE, line, MORE_PROSE])[line.trim()];

describe("what is not article text", () => {
  it.each([
    ["a view counter", "338 views"],
    ["a short view counter", "1.2K Views"],
    ["a share counter", "17 shares"],
    ["reading time", "4 min read"],
    ["sharing", "Share this on Facebook"],
    ["an advertisement", "Advertisement"],
    ["a newsletter", "Subscribe to our newsletter for the week’s harbour news"],
    ["a link", "Read more: Ferry strike enters its third week"],
    ["a byline", "By Ines Haddad and Tomas Brandt"],
    ["a time stamp", "Updated on 4 March 2021 at 10:15"],
    ["a time stamp, other words", "Last updated: March 4, 2021"],
    ["rights", "All rights reserved."],
    ["tags", "Tags: ferries, harbour, Elling"],
    [
      "a ticker",
      "Ferry Strike Enters Third Week | Mayor Opens New School in Elling | Fishermen Ask for a Lighthouse | Rain Ends Festival |",
    ],
    ["a caption with its date", "Harbour master Ingrid Lindqvist on the new pier. Picture taken March 4, 2021."],
    ["a caption with its credit", "Fishermen mend their nets in the bay. Photo: Ines Haddad"],
    ["a caption with an agency", "A ferry leaves the harbour of Elling on Monday. REUTERS/Ines Haddad"],
    ["a caption with a bare name", "Fishermen mend their nets in the bay of Elling. Ines Haddad"],
  ])("masks %s", (_, line) => {
    expect(kindOf(line)).toBe("boilerplate");
  });

  it("masks a caption and its duplicate", () => {
    const caption = "Ingrid Lindqvist speaks to fishermen on the new pier in the bay of Elling.";
    const text = [PROSE, caption].join("\n\n").concat("\n", caption, "\n\n", MORE_PROSE);
    const blocks = segment(text);
    expect(classifyBlocks(text, blocks)).toEqual(["prose", "boilerplate", "boilerplate", "prose"]);
  });

  it("masks a paragraph that stands a second time further down, and keeps the first", () => {
    const text = [PROSE, MORE_PROSE, PROSE].join("\n\n");
    expect(classifyBlocks(text, segment(text))).toEqual(["prose", "prose", "boilerplate"]);
  });

  it("keeps short sentences that come twice", () => {
    const text = [PROSE, "Nobody knew.", MORE_PROSE, "Nobody knew."].join("\n\n");
    expect(classifyBlocks(text, segment(text))).toEqual(["prose", "prose", "prose", "prose"]);
  });

  it("masks “Related News” and the headlines below it", () => {
    const kinds = kindsOf([
      PROSE,
      MORE_PROSE,
      "Related News",
      "Ferry Strike Enters Third Week",
      "Mayor Opens New School",
    ]);
    expect(Object.values(kinds)).toEqual(["prose", "prose", "boilerplate", "boilerplate", "boilerplate"]);
  });

  it("keeps prose below “Related News”", () => {
    const kinds = kindsOf([PROSE, "Related News", "Ferry Strike Enters Third Week", MORE_PROSE]);
    expect(kinds[MORE_PROSE]).toBe("prose");
  });
});

describe("headings", () => {
  it("tells headlines and crossheads from prose", () => {
    const kinds = kindsOf(["Council weighs new pier", PROSE, "A lamp goes dark", MORE_PROSE]);
    expect(Object.values(kinds)).toEqual(["heading", "prose", "heading", "prose"]);
  });

  it.each<[reason: string, headline: string | null, lines: string[]]>([
    ["the heading above the text", "Council weighs new pier", ["Council weighs new pier", PROSE]],
    ["below the site’s name", "Council weighs new pier", ["Elling Harbour Gazette", "Council weighs new pier", PROSE]],
    ["none where the text opens with prose", null, [PROSE, "A lamp goes dark", MORE_PROSE]],
    ["none in an empty text", null, []],
  ])("finds the article’s own headline: %s", (_, headline, lines) => {
    const text = lines.join("\n\n");
    const blocks = segment(text);
    expect(findHeadline(text, blocks, classifyBlocks(text, blocks))).toBe(headline);
  });
});

describe("what must not be masked", () => {
  it.each([
    ["a short sentence", "She agreed."],
    ["a number of views in a sentence", "The film of the storm had 338 views by noon."],
    ["sharing as a verb", "Share prices fell by a third after the storm, and nobody was surprised."],
    ["more as a word", "More than 40 boats were lost in the storm."],
    ["latest as a word", "Latest figures show that the ferries carried 1,204 people."],
    ["reporting as a verb", "Reporting by the Gazette showed that the pier was never finished, the council said."],
    ["speech that lost its full stop", "“We have waited for nine years,” Lindqvist said"],
    ["quoted words that are all there is", "“We have waited for nine years”"],
    ["a formula", "The sum is |a| + |b| + |c| where each of them is smaller than one."],
    ["the agency as a subject", "Reuters said that the ferry had been late."],
    ["a source as a subject", "Sources close to the council said the pier would cost 14 million crowns."],
  ])("%s", (_, line) => {
    expect(kindOf(line)).toBe("prose");
  });

  it("a text whose sentences have no full stops", () => {
    const lines = ["the harbour was closed for a week", "nobody knew why", "then the ferries came back"];
    expect(new Set(Object.values(kindsOf(lines)))).toEqual(new Set(["prose"]));
  });
});
