/** Who is taken for a speaker and who is not: whole names, the heads of long subjects, what speaks of nothing. */
import { describe, expect, it } from "vitest";
import { whoSaidWhat } from "./support/attributed.ts";

const speakersOf = (text: string): string[] => [
  ...new Set(whoSaidWhat(text).map((line) => line.slice(0, line.indexOf(": ")))),
];

describe("a name", () => {
  it.each<[reason: string, name: string, text: string]>([
    ["PM before it", "Imran Rao", "Former PM Imran Rao accused the army. “It is late,” Imran Rao said."],
    ["an adjective and PM before it", "Lindt", "Indian PM Lindt said the pier was ready. “It is,” Lindt said."],
    [
      "an office in a ministry",
      "Brian Holm",
      "Minister in the Ministry of Finance Brian Holm said, “It is simple.” Holm added that the bank knew.",
    ],
    ["an office with a matter and a style", "Amery Holm", "Leader of Harbour Business Dr Amery Holm said it failed."],
    ["a rank behind an office", "Asim Rao", "Elling's Chief of Army Staff General Asim Rao warned that it rained."],
    ["a state, a party and an office", "Ann Lee", "Minnesota Democratic Gov. Ann Lee said it was late. Lee said more."],
    ["a town and a state behind it", "Harry Bond", "Harry Bond, 30, of Raleigh, N.C., who was there, said it rained."],
    [
      "a month for a surname",
      "Theresa May",
      "Theresa May left early. Mrs May said it was late. “So it was,” May said.",
    ],
    ["a verb that might be a noun", "Ann Lee", "Political analyst Ann Lee questions the plan, saying it is late."],
    ["inverted behind a scene", "Ann Lee", "At the time of the flood, there were six boats, said Ann Lee, a cook."],
  ])("%s", (_, name, text) => {
    expect(speakersOf(text)).toEqual([name]);
  });

  it.each<[reason: string, name: string, text: string]>([
    [
      "who reports behind a comma",
      "Harbour Watch",
      "The pier had failed twice, Harbour Watch said in a June report, adding that it was late.",
    ],
    [
      "an agency with its land",
      "Harbour Watch",
      "The pier failed, with two hurt in it, the U.S.-based Harbour Watch said in June.",
    ],
    [
      "an author behind his book's title",
      "Ann Roe",
      "Ann Roe, co-author of “The Harbour: How It Was Lost,” told Elling Radio via email that it was late.",
    ],
    [
      "a body that a word explains",
      "Trading Initiative",
      "In March, the group, Trading Initiative, wrote Hugo Lind, warning that it was late.",
    ],
    [
      "whose memoir tells it",
      "Ben Widy",
      "The pier was sold twice, according to U.N. envoy Ben Widy’s account in his memoir.",
    ],
    [
      "an age at a sentence's end",
      "Met Hat",
      "One neighbour grateful for Ann Roe’s work is Met Hat, 34. “I was born here,” she said.",
    ],
    [
      "a clause behind but",
      "Kim Phors",
      "Kim Phors saw the march, but “I was not in it,” she told Elling Radio. Ann Roe was.",
    ],
    [
      "the crowd spoken to",
      "Ann Roe",
      "It was late. Ann Roe shouted to the crowd. “The nation is watching Elling here.”",
    ],
  ])("%s", (_, name, text) => {
    expect(speakersOf(text)).toEqual([name]);
  });

  it.each<[reason: string, name: string, text: string]>([
    ["whose spokesman speaks", "spokesman for Senator Ann Lee", "A spokesman for Senator Ann Lee said it was late."],
    ["of a party's committee", "Republican National Committee", "The Republican National Committee said it would sue."],
    [
      "of crews at work",
      "Ann Roe",
      "Police responded to the scene on Monday. A man slammed a car into the pier. Ann Roe said it rained.",
    ],
    ["that many share in a month", "Tom Roe", "It was in May. Tom Roe said last May that it rained."],
  ])("that is none: %s", (_, name, text) => {
    expect(speakersOf(text)).toEqual([name]);
  });
});

describe("a paper that tells what somebody said", () => {
  it("is behind it, and the words are hers", () => {
    const lines = whoSaidWhat("Ann Ames called it “a mess and a shame”, the Elling Post reported.");
    expect(lines).toEqual([
      "Elling Post: Ann Ames called it “a mess and a shame”",
      "Ann Ames: it “a mess and a shame”",
    ]);
  });
});

describe("a description", () => {
  it.each<[reason: string, name: string, text: string]>([
    [
      "behind what somebody is",
      "rights groups",
      "Ames is one of the oldest mayors and rights groups have long condemned him for it.",
    ],
    [
      "with an example",
      "Some cities including Elling",
      "Some cities including Elling have expressed regret over the law.",
    ],
    [
      "that belongs to her",
      "Ann Roe’s supporters",
      "The charges against Ann Roe, according to her supporters, were made up.",
    ],
    ["of those who use a firm", "Lumenar users", "Lumenar users who criticised the law lost it."],
    ["people a criticism comes from", "five villages", "It met criticism from five villages who claim they were lost."],
    ["a part of a group", "third of the voters", "A third of the voters said they would stay."],
    [
      "whoever is familiar with it",
      "person familiar with the plan",
      "A person familiar with the plan said it was dead.",
    ],
    ["a time before the verb", "union", "The union has in the past few months warned that the pier will sink."],
    ["of the one before", "Mary Poole", "Mary Poole saw him come. The real estate agent said she knew him."],
    [
      "of a report with its own name",
      "2012 Census and Housing report",
      "Elling Council met and said it rained. The 2012 Census and Housing report says it was dry.",
    ],
  ])("%s", (_, name, text) => {
    expect(speakersOf(text)).toContain(name);
  });

  it("is somebody else where a clause tells who is meant", () => {
    const text = "“It was close,” Tom Roe said. The staff member who took the call said that it was not.";
    expect(speakersOf(text)).toEqual(["Tom Roe", "staff member"]);
  });
});

describe("nobody speaks", () => {
  it.each<[reason: string, text: string]>([
    ["in a thing that shows", "The case highlights that rights carry duties."],
    ["in a thing with a name in it", "The lull in the Elling race suggests that few will vote."],
    ["in a share of nobody", "Nearly half said they would stay."],
    ["in what is withheld", "The court denied bail to the cook."],
    [
      "in reports of nobody knows whom",
      "Elling has seen slow trade, with reports indicating that half the shops are shut.",
    ],
    ["in what is put as a question", "Whether Elling traders agree that it is late remains unclear."],
    ["in what is aimed at", "The games are aimed at defending the north coast."],
  ])("%s", (_, text) => {
    expect(speakersOf(text).filter((speaker) => speaker !== "-")).toEqual([]);
  });
});
