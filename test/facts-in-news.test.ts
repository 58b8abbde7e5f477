/** Facts of an article whose paragraphs are one sentence each, asked in other words than its own. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { makeCorpus } from "./support/corpus.ts";

const engine = createEngine(
  makeCorpus(
    [
      {
        file: "ferry.txt",
        title: "ferry",
        paragraphs: [
          [{ text: "OSK — The ferry Anna struck the northern pier of Osk on Friday, the harbour office said." }],
          [{ text: "Some 40 passengers were on board, and 3 people were wounded." }],
          [{ text: "The boat was going at 12 knots when it hit the pier at 8:51 p.m." }],
          [{ text: "Captain Ada Brandt, 51, stepped down on 23 November after the crash." }],
          [{ text: "“The light on the pier was broken for weeks,” Brandt said.", by: "Ada Brandt" }],
          [{ text: "If found guilty of negligence, Brandt faces up to 4 years in prison." }],
          [{ text: "The port will pump $6.5 million into a new lighthouse." }],
          [{ text: "“Nobody repairs anything in this harbour,” complained fisherman Per Dahl.", by: "Per Dahl" }],
        ],
      },
      {
        file: "fair.txt",
        title: "fair",
        paragraphs: [
          [{ text: "The autumn fair of Lund drew 900 visitors, fewer than the year before." }],
          [{ text: "Its bakers sold 4,000 loaves and the mayor opened the dance." }],
        ],
      },
      {
        file: "nets.txt",
        title: "nets",
        paragraphs: [
          [{ text: "JAKARTA — Fishermen without permits are emptying the bays of Indonesia, officials said." }],
          [{ text: "Illegal fishing costs the country some $4 billion each year, a survey shows." }],
          [{ text: "Illegal fishing is seldom punished." }],
        ],
      },
    ],
    [
      { name: "Ada Brandt", aliases: ["Brandt"] },
      { name: "Per Dahl", aliases: ["Dahl"] },
    ],
  ),
);

describe("a fact asked in other words", () => {
  it.each([
    ["how many people were hurt when the ferry hit the pier?", "3 people were wounded"],
    ["how old is captain Brandt", "51"],
    ["what date did Ada Brandt resign", "23 November"],
    ["how many years behind bars is Brandt looking at", "4 years in prison"],
    ["how much money is the port putting into the lighthouse", "$6.5 million"],
    ["how many loaves were sold at the fair", "4,000 loaves"],
    ["how much does Indonesia lose to illegal fishing each year", "$4 billion"],
  ])("%s", async (question, words) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(answer.passages[0]?.text).toContain(words);
    expect(answer.passages.filter(({ relation }) => relation === "answer")).toHaveLength(1);
  });

  it.each([
    ["how much money did Brandt earn", "no money of hers"],
    ["how many loaves did the ferry carry", "loaves, but of the fair"],
    ["why did Ada Brandt apologise to the fishermen", "nobody apologises"],
    ["when was Ada Brandt born", "nothing of her birth"],
  ])("%s is refused: %s", async (question) => {
    expect((await engine.answer(question)).status).toBe("not_found");
  });
});

describe("who said it, in other words", () => {
  it.each([
    ["who moaned that nobody fixes anything in the harbour?", "Per Dahl"],
    ["which captain said the light had not worked for weeks", "Ada Brandt"],
    ["someone claimed the pier's light was broken, who was it", "Ada Brandt"],
  ])("%s", async (question, speaker) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(answer.passages[0]?.speaker?.name).toBe(speaker);
  });

  it("is nobody where nobody said so", async () => {
    expect((await engine.answer("who said the mayor should be jailed?")).status).toBe("not_found");
  });
});
