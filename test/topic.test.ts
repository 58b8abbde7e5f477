/** What of somebody's words is on a topic: what goes on from it, and what says it in other words. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { makeCorpus } from "./support/corpus.ts";

const by = "Hedda Brun";
const library = createEngine(
  makeCorpus(
    [
      {
        file: "a-library.txt",
        title: "Town votes on its budget",
        paragraphs: [
          [{ text: "The council of Osk met on Monday." }],
          [{ text: "Hedda Brun, the head librarian, said the reading room would lose its heating.", by }],
          [{ text: "“Heating the cellar would be cheaper than closing it,” she said.", by, form: "direct" }],
          [{ text: "She said the roof had been mended.", by }],
          [{ text: "The mayor listened." }],
          [{ text: "Brun said vandals had smashed the windows twice.", by }],
          [{ text: "“They know nobody watches the building,” she said.", by, form: "direct" }],
        ],
      },
    ],
    [{ name: by, aliases: ["Brun"] }],
  ),
);

async function toldOn(topic: string): Promise<string[]> {
  const { passages } = await library.answer(`what did Hedda Brun say about ${topic}?`);
  return passages.filter(({ relation }) => relation === "answer").map(({ text }) => text);
}

describe("a topic", () => {
  it("is followed while the speaker goes on with it, and no further", async () => {
    const told = await toldOn("the reading room and its heating");
    expect(told).toHaveLength(2);
    expect(told[0]).toContain("reading room");
    expect(told[1]).toContain("cellar");
  });

  it("is found in words used alike", async () => {
    const [first] = await toldOn("the cold damp basement and its heating");
    expect(first).toContain("cellar");
  });

  it.each(["taxes on wine", "the football season"])(
    "that is spoken of in no words is none of theirs: %s",
    async (topic) => {
      expect(await library.answer(`what did Hedda Brun say about ${topic}?`)).toMatchObject({
        reason: "silent_on_topic",
      });
    },
  );
});
