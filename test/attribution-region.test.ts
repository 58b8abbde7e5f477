/** Names as papers of South-East Asia write them: family names that read as words, honorifics, ministers of many matters. */
import { describe, expect, it } from "vitest";
import { analyseDocument } from "../index/attribution/attribute.ts";
import { whoSaidWhat } from "./support/attributed.ts";

const speakersOf = (text: string): string[] => whoSaidWhat(text).map((line) => line.slice(0, line.indexOf(":")));

const rolesOf = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    analyseDocument(text)
      .entities.filter(({ kind }) => kind === "person")
      .map(({ name, roles }) => [name, roles]),
  );

describe("a speaker's name", () => {
  it.each<[reason: string, name: string, text: string]>([
    ["that opens like a verb", "Has Rany", "They met Has Rany, a cook. Has Rany said that she would go."],
    ["that opens like another verb", "Say Vuthy", "They met Say Vuthy, a cook. Say Vuthy said that it was late."],
    ["that opens like a kinsman", "Son Vichea", "Son Vichea is still a cook. Vichea said that it was late."],
    ["behind how it was lost", "Khin Hla Aung", "Ousted Khin Hla Aung said that it was late."],
    ["behind a Burmese style", "Hla Aung", "On Monday U Hla Aung said that it was late."],
    ["behind a style and an office", "Khin Hla", "Party leader Daw Khin Hla said that it was late."],
    ["behind His Excellency", "Nuon Borith", "His Excellency Nuon Borith said that it was late."],
    [
      "behind an office for its matters",
      "Arun Lee",
      "Norland's Minister for Foreign Affairs Arun Lee said that it rained.",
    ],
    [
      "behind letters in brackets",
      "Ana Ruiz",
      "The Elling Harbour Office (EHO) Chairman Ana Ruiz said that it rained.",
    ],
  ])("%s", (_, name, text) => {
    expect(new Set(speakersOf(text))).toEqual(new Set([name]));
  });

  it.each<[reason: string, name: string, text: string]>([
    ["its bearer by his surname", "Tobias Tiang", "Rep. Tobias “Toby” Tiang met us. “It is late,” Tiang said."],
    ["its bearer by it alone", "Tobias Tiang", 'Tobias "Toby" Tiang met us. Toby said that it was late.'],
    ["him who is quoted", "Tobias Tiang", '"It is late," President Tobias "Toby" Tiang said on Monday.'],
  ])("with a nickname in marks names %s", (_, name, text) => {
    expect(speakersOf(text)).toEqual([name]);
  });

  it.each<[honour: string]>([["Datuk Seri"], ["Tan Sri"], ["Datin Paduka"], ["Dato' Sri"]])(
    "keeps %s out",
    (honour) => {
      expect(speakersOf(`${honour} Amran binti Yusof said that it was late.`)).toEqual(["Amran binti Yusof"]);
    },
  );

  it("of one word with an age is nobody of whom the article speaks later", () => {
    const text =
      "Borith, 29, said he had to join the party.\n\n“They asked me twice,” he said.\n\nThe party jailed its leader Nuon Borith last year.";
    expect(speakersOf(text)).toEqual(["Borith", "Borith"]);
  });

  it("is one, however its syllables are parted", () => {
    const text = "Party leader Nuon Bunrith spoke in Elling.\n\n“It is late,” Nuon Bun Rith said.";
    expect(speakersOf(text)).toEqual(["Nuon Bun Rith"]);
  });
});

describe("a role", () => {
  it.each<[reason: string, text: string, roles: Record<string, readonly string[]>]>([
    ["is not what somebody does", "Chan Neath, 78, remembers Ames as a neighbour.", { "Chan Neath": [] }],
    [
      "is not what a body did near it",
      "With Ann Sasar, the council issued a rule for local chiefs.",
      { "Ann Sasar": [] },
    ],
    [
      "opens like a verb",
      "Kenat Rao, a motorised rickshaw driver, said it.",
      { "Kenat Rao": ["motorised rickshaw driver"] },
    ],
    ["is not what somebody owns", "Dara Mana, controls a media company, said it.", { "Dara Mana": [] }],
    ["keeps its honour out", "They met ousted leader Daw Khin Hla on Monday.", { "Khin Hla": ["leader"] }],
  ])("%s", (_, text, roles) => {
    expect(rolesOf(text)).toMatchObject(roles);
  });
});

describe("a body's name", () => {
  it.each<[reason: string, name: string, text: string]>([
    ["with what it is to do", "Committee to Protect Gardens", "The Committee to Protect Gardens said that it rained."],
    ["as long as its letters", "Voice of Harbours", "He met Voice of Harbours (VOH). The VOH said that it rained."],
    ["with owners in the plural", "Elling Gardeners’ Union", "The Elling Gardeners’ Union said that it rained."],
    [
      "that opens like a rank",
      "General Harbour Coordination Body",
      "The General Harbour Coordination Body said it rained.",
    ],
    ["with Without", "Sailors Without Borders", "Sailors Without Borders said that it rained."],
  ])("%s", (_, name, text) => {
    expect(speakersOf(text)).toEqual([name]);
  });

  it("is no slogan that holds its letters", () => {
    const text = "The Harbour People’s Party (HPP) met. Its song is “A HPP Win Means Rain”.\n\n“We won,” the HPP said.";
    expect(speakersOf(text)).toContain("Harbour People’s Party");
  });
});
