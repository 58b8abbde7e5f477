/** What of somebody's words is on a topic: what goes on from it, and what says it in other words. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { makeCorpus } from "./support/corpus.ts";

const by = "Hedda Brun";
const other = "Ivo Lasker";
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
      {
        file: "b-court.txt",
        title: "New judge sworn in",
        paragraphs: [
          [{ text: "Ivo Lasker thanked his teachers.", by: other }],
          [{ text: "A reporter asked him: “What is the hardest part of hidden prejudice in sentencing?”" }],
          [{ text: "“To see that we all have it,” Lasker answered. “I do, you do.”", by: other, form: "direct" }],
          [{ text: "He said old records held wrong information on two prisoners.", by: other }],
          [{ text: "Lasker said the building had two wrong doors.", by: other }],
          [{ text: "He posted a photograph and tweeted that the robe was too long.", by: other }],
          [{ text: "Lasker said three viruses had stopped the computers.", by: other }],
        ],
      },
      {
        file: "c-dinner.txt",
        title: "Guild of bakers holds its dinner",
        paragraphs: [
          [{ text: "The guild of bakers held a dinner on Friday, where Ivo Lasker spoke." }],
          [{ text: "“The dinner passed in a friendly manner,” Lasker said.", by: other, form: "direct" }],
          [{ text: "He said the dinner began late.", by: other }],
          [{ text: "Lasker said Japan had sent him a scroll.", by: other }],
        ],
      },
    ],
    [
      { name: by, aliases: ["Brun"] },
      { name: other, aliases: ["Lasker"] },
    ],
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

describe("what is on a topic", () => {
  const told = async (question: string): Promise<string[]> =>
    (await library.answer(question)).passages.filter(({ relation }) => relation === "answer").map(({ text }) => text);

  it("is the reply to a question on it", async () => {
    expect(await told("how does Ivo Lasker see hidden prejudice in sentencing?")).toEqual([
      "“To see that we all have it,” Lasker answered. “I do, you do.”",
    ]);
  });

  it("may be information, which only asks in a question of fact", async () => {
    const [first] = await told("what did Lasker say about wrong information?");
    expect(first).toContain("wrong information");
  });

  it("is found in the plural of a word in -us", async () => {
    expect(await told("what did Lasker say about the virus?")).toEqual([
      "Lasker said three viruses had stopped the computers.",
    ]);
  });

  it("follows whatever noun is somebody's", async () => {
    expect(await told("I need Ivo Lasker's spiel about the doors of the building")).toEqual([
      "Lasker said the building had two wrong doors.",
    ]);
  });

  it("comes first where it was tweeted and tweets are asked for", async () => {
    const [first] = await told("what did Ivo Lasker tweet?");
    expect(first).toContain("tweeted");
  });

  it("is a word of the same sense before the words around it", async () => {
    const texts = await told("what did Lasker say about the mood of the dinner?");
    expect(texts[0]).toContain("friendly manner");
  });

  it("is an occasion after “after”, and then all they said there", async () => {
    expect(await told("what did Lasker say after the dinner with the bakers?")).toHaveLength(3);
  });

  it("is what somebody is told to have said when they did", async () => {
    expect((await told("When Lasker told of wrong information in old records, what were his words?"))[0]).toBe(
      "He said old records held wrong information on two prisoners.",
    );
    expect(
      await library.answer("When Lasker called for a boycott of foreign wine, what were his words?"),
    ).toMatchObject({
      status: "not_found",
    });
  });

  it("is what stands between a name and a question, whatever marks set it off", async () => {
    expect(await told("Ivo Lasker – building, doors, what did he say")).toEqual([
      "Lasker said the building had two wrong doors.",
    ]);
  });

  it("is a nation by the seat of its government, where no document has that", async () => {
    expect(await told("what did Lasker say about Tokyo?")).toEqual(["Lasker said Japan had sent him a scroll."]);
    expect(await library.answer("what did Lasker say about Moscow?")).toMatchObject({ reason: "silent_on_topic" });
    expect(await library.answer("who sent a scroll in Tokyo?")).toMatchObject({ status: "not_found" });
  });

  it("is of a surname beside bare words", async () => {
    expect(await told("Lasker building doors")).toEqual(["Lasker said the building had two wrong doors."]);
  });
});

const press = "Velden Embassy";
const embassy = createEngine(
  makeCorpus(
    [
      {
        file: "a-embassy.txt",
        title: "Talks on the strait",
        paragraphs: [
          [{ text: "Envoys of six states gathered for the summit in Osk on Friday." }],
          [{ text: "The Velden Embassy issued a press release saying the talks had been useful.", by: press }],
          [{ text: "The statement also said ferries would sail again.", by: press }],
          [{ text: "Ola Dahl, the envoy, said the ice was thin.", by: "Ola Dahl" }],
        ],
      },
      {
        file: "b-fair.txt",
        title: "Fair opens",
        paragraphs: [
          [{ text: "The Velden Embassy said its stall would sell bread.", by: press }],
          [{ text: "The Osk Treaty was remembered." }],
          [{ text: "Ola Dahl said the bread was good.", by: "Ola Dahl" }],
        ],
      },
      {
        file: "c-guards.txt",
        title: "Night watch",
        paragraphs: [[{ text: "Guards of the Velden Embassy sent call lanterns overseas." }]],
      },
    ],
    [{ name: press, kind: "body" }, { name: "Ola Dahl" }],
  ),
);

describe("where something was said", () => {
  it("in a writing of theirs, is all they say in its article", async () => {
    const answer = await embassy.answer("what did the Velden Embassy say in its press release?");
    expect(answer.passages.map(({ text }) => text)).toEqual([
      "The Velden Embassy issued a press release saying the talks had been useful.",
      "The statement also said ferries would sail again.",
    ]);
  });

  it("in a place, is what they say where an article tells of something there, and says so", async () => {
    const answer = await embassy.answer("what did Ola Dahl say in Osk?");
    expect(answer.passages.map(({ text }) => text)).toEqual(["Ola Dahl, the envoy, said the ice was thin."]);
    expect(answer.interpretation).toContain("articles that tell of something in Osk");
    expect(await embassy.answer("what did Ola Dahl say in Tokyo?")).toMatchObject({ reason: "silent_on_topic" });
  });

  it("may be told of a body that is silent on it, where bare words ask", async () => {
    const answer = await embassy.answer("velden embassy call lanterns overseas");
    expect(answer.passages[0]?.text).toBe("Guards of the Velden Embassy sent call lanterns overseas.");
  });

  it("is no one's words where the articles are asked", async () => {
    expect((await embassy.answer("what do the articles say about ferries?")).passages[0]?.text).toContain("ferries");
    expect(await embassy.answer("what do the documents say about whales?")).toMatchObject({ reason: "not_in_corpus" });
  });
});
