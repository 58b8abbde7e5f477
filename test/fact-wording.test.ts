/** Questions of fact without a question word, or with the asker's own guesses in them. */
import { describe, expect, it } from "vitest";
import { readAsked } from "../src/asked.ts";
import { createEngine } from "../src/engine.ts";
import { factWording } from "../src/fact-wording.ts";
import { makeCorpus } from "./support/corpus.ts";

describe("the wording in which a fact is measured", () => {
  it.each([
    ["top fine in Osk if you moor twice", "what is the top fine in Osk if you moor twice"],
    ["the release date of her book?", "what is the release date of her book?"],
    ["date the pier opened", "what is the date the pier opened"],
    ["days of mooring left in Osk", "how many days of mooring left in Osk"],
    ["votes needed to win?", "how many votes needed to win?"],
    ["votes Brandt had when she quit", "how many votes Brandt had when she quit"],
  ])("%s -> %s", (typed, text) => expect(factWording(typed)).toMatchObject({ text, isPhrase: true }));

  it.each([
    ["how many drowned, 67 or 76?", "how many drowned?", ["67", "76"]],
    ["did 67 or 76 people drown?", "did how many people drown?", ["67", "76"]],
    ["the ruling, was it 3-0 or 2-1?", "the ruling, was it what score?", ["3-0", "2-1"]],
    ["where was she born, osk or lund?", "where was she born?", ["osk", "lund"]],
  ])("%s -> %s", (typed, text, alternatives) => expect(factWording(typed)).toMatchObject({ text, alternatives }));

  it.each(["Osk budget", "ferry pier", "what does it cost", "Brandt on the price of bread", "is it open or not?"])(
    "%s is left alone",
    (typed) => expect(factWording(typed)).toEqual({ text: typed, alternatives: [], isPhrase: false }),
  );
});

describe("what a noun asks for", () => {
  it.each<[question: string, exact: string, other: string]>([
    ["what is the top fine for mooring?", "It went up to £10,000.", "It went up in 10 harbours."],
    ["size of the harbour budget in dollars", "It comes to $44.6 billion.", "It comes to 44 pages."],
    ["what is the attendance at the regatta?", "In front of 15,522 in Osk.", "In front of 15 boats."],
    ["what is the jobless rate in Osk?", "It fell to 6.6 per cent.", "It fell in 6 harbours."],
    ["what month did it open in?", "It opened in August 2016.", "It opened in 2016."],
    ["how many retweets did it get?", "It was retweeted 3,200 times.", "It was praised 3,200 times."],
  ])("%s", (question, exact, other) => {
    const { piecesIn } = readAsked(question);
    expect(piecesIn(exact).exact).not.toEqual([]);
    expect(piecesIn(other).exact).toEqual([]);
  });
});

const FILLERS = Array.from({ length: 40 }, (_, at) => `Gulls were counted along the shore, and row ${at} was full.`);
const engine = createEngine(
  makeCorpus(
    [
      {
        file: "a.txt",
        title: "Osk news",
        paragraphs: [
          "Those who moor there twice now face penalties of up to £10,000, the harbour office of Osk said.",
          "Ada Brandt, 51, was born in Lund, where her father mended nets.",
          "The court of Osk ruled in a 2-1 decision that the pier may stay.",
          "Two fishermen were abducted by smugglers off Osk in August 2016.",
          "Some 67 people drowned when the ferry sank.",
          ...FILLERS,
        ].map((text) => [{ text }]),
      },
    ],
    [{ name: "Ada Brandt", aliases: ["Brandt"] }],
  ),
);

describe("a fact asked for without a question word", () => {
  it.each([
    ["max penalty in Osk if you moor there twice, in pounds?", "£10,000"],
    ["age of Ada Brandt", "51"],
    ["where was Brandt born, lund or paris?", "born in Lund"],
    ["the court ruling on the pier, was it 3-0 or 2-1?", "2-1 decision"],
    ["number of people who drowned in the ferry, 67 or 76?", "67 people"],
    ["In what month and year were the two fishermen snatched?", "August 2016"],
  ])("%s", async (question, words) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(answer.passages[0]?.text).toContain(words);
  });

  it.each([
    "price of the ferry",
    "salary of Ada Brandt",
    "weight of the ferry that sank",
    "date of Ada Brandt's wedding",
    "number of gulls the court shot",
  ])("%s is refused", async (question) => expect((await engine.answer(question)).status).toBe("not_found"));
});
