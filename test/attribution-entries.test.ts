/** Texts that are no plain report: live blogs, transcripts, interviews, and speakers without a name. */
import { describe, expect, it } from "vitest";
import { whoSaidWhat } from "./support/attributed.ts";

const speakersOf = (paragraphs: readonly string[]): string[] =>
  whoSaidWhat(paragraphs.join("\n\n")).map((line) => line.slice(0, line.indexOf(":")));

describe("a live blog", () => {
  it.each(["7:45 p.m.", "11.15am GMT", "___", "* * *"])("begins anew at %s", (mark) => {
    const before = ["Tomas Brandt said the pier was ready."];
    expect(speakersOf([...before, "He said the boats were not."])).toEqual(["Tomas Brandt", "Tomas Brandt"]);
    expect(speakersOf([...before, mark, "He said the boats were not."])).toEqual(["Tomas Brandt", "-"]);
  });

  it("hands no lone quotation to an earlier entry’s speaker", () => {
    const text = ["Tomas Brandt said the pier was ready.", "9:10 p.m.", "“The boats will stay in until Friday.”"];
    expect(speakersOf(text)).toEqual(["Tomas Brandt", "-"]);
  });
});

describe("a speech of several paragraphs", () => {
  it.each(["Transcript as follows:", "His full remarks:"])("goes on behind “%s”", (label) => {
    const text = [
      "Mayor Tomas Brandt, said, “I am getting ready for the winter.”",
      label,
      "“We came to Elling in the rain.",
      "“Nobody was there to meet us.",
      "“We are still here, and so is the pier.”",
    ];
    expect(new Set(speakersOf(text))).toEqual(new Set(["Tomas Brandt"]));
  });

  it("stays with the name that began it where only a description ends it", () => {
    const text = [
      "Minister Amina Haddad said the pier was paid for.",
      "“The cost was borne by the council.",
      "“Nobody else has paid for it,” the government spokeswoman said.",
    ];
    expect(new Set(speakersOf(text))).toEqual(new Set(["Amina Haddad"]));
  });

  it("is as surely its speaker’s at the end as at the start", () => {
    const middle = Array.from({ length: 30 }, (_, i) => `“This was year number ${i} of the pier.`);
    const text = ["Tomas Brandt said: “We came to Elling in the rain.", ...middle, "“We are still here today.”"];
    expect(new Set(speakersOf(text))).toEqual(new Set(["Tomas Brandt"]));
  });
});

describe("an interview", () => {
  it("gives the answers to whoever is asked", () => {
    const text = [
      "“The pier is all we have got,” says Amina Haddad.",
      "Will it ever open?",
      "“It will open when the boats are ready.”",
      "But you said so last year, I say.",
      "“I did, and I was wrong about the winter.”",
    ];
    expect(speakersOf(text).filter((name) => name !== "-")).toEqual(["Amina Haddad", "Amina Haddad", "Amina Haddad"]);
  });

  it("is none where a paragraph only tells something", () => {
    const text = [
      "“The pier is all we have got,” says Amina Haddad.",
      "The harbour was built in 1901.",
      "“It will open when the boats are ready.”",
    ];
    expect(speakersOf(text)).toEqual(["Amina Haddad", "-"]);
  });
});

describe("words without a reporting clause", () => {
  it.each<[reason: string, speakers: string[], paragraphs: string[]]>([
    [
      "behind a sentence about somebody",
      ["Tomas Brandt"],
      ["Tomas Brandt was furious. “This is a disgrace to us all.”"],
    ],
    ["behind a sentence about a thing", ["-"], ["The pier was empty. “This is a disgrace to us all.”"]],
    [
      "in a paragraph of their own, with the text still about who spoke",
      ["Tomas Brandt", "Tomas Brandt"],
      [
        "“The pier is ready,” said Tomas Brandt.",
        "Brandt has lived in Elling for years.",
        "“This is a disgrace to us all.”",
      ],
    ],
  ])("%s", (_, speakers, paragraphs) => {
    expect(speakersOf(paragraphs)).toEqual(speakers);
  });
});

describe("somebody without a name", () => {
  it.each<[reason: string, speakers: string[], text: string]>([
    [
      "is who “she” is behind her words",
      ["Elsa Brandt", "woman at the rally", "woman at the rally"],
      "Elsa Brandt said the pier was ready. “It is cold,” a woman at the rally said. “I came by boat,” she said.",
    ],
    [
      "is not “she” where he is a man",
      ["Elsa Brandt", "man in the crowd", "Elsa Brandt"],
      "Elsa Brandt said the pier was ready. “It is cold,” a man in the crowd said. She said it was not.",
    ],
    [
      "who asks does not answer",
      ["reporter", "Tomas Brandt"],
      "A reporter asked Tomas Brandt how he felt. He replied: “I feel the winter in my bones.”",
    ],
    [
      "is a family",
      ["Elsa Brandt’s family"],
      "Elsa Brandt came by boat. Her family said the pier was too cold for anybody.",
    ],
    [
      "is no prosecutor of whom he speaks",
      ["Tomas Brandt", "prosecutor"],
      "Tomas Brandt admitted taking the boat. The prosecutor said he had done it before.",
    ],
  ])("%s", (_, speakers, text) => {
    expect(speakersOf([text])).toEqual(speakers);
  });
});

describe("who speaks in a long sentence", () => {
  it.each<[reason: string, speakers: string[], text: string]>([
    [
      "he who is brought to speak",
      ["Kofi Mensah"],
      "His claim was widely shared, leading advisers like Kofi Mensah to counter that “every boat was counted.”",
    ],
    [
      "he who was “he” before a name",
      ["Ted Lindqvist", "Ted Lindqvist"],
      "Ted Lindqvist said it was late. Though he did not mention Kofi Mensah, he said that the others should go.",
    ],
    ["the officer, not the arrest", ["police officer"], "The police officer who made the arrest said it was late."],
    [
      "the name before a description that no comma closes",
      ["Louise Gittins"],
      "Cllr Louise Gittins, Chair of the Harbour Association said: “The unrest has been deplorable.”",
    ],
    [
      "the name before a spokeswoman of somebody",
      ["Angelique Brunner"],
      "Angelique Brunner, a developer and spokeswoman for the Harbour Coalition, which is new, said it was late.",
    ],
    [
      "who wrote, not the addressee",
      ["Elling Harbour Committee"],
      "The Elling Harbour Committee sent a letter Monday to Mayor Tomas Brandt demanding answers about the pier.",
    ],
    [
      "the minister, not the body with letters behind it",
      ["Ann Lee"],
      "MEC for Health and Housing, Ann Lee, said the Elling Management Centre (EMC) briefed the meeting.",
    ],
    [
      "a name with a role behind the verb",
      ["James Carville"],
      "The deal allows her to make a case for the pier, said veteran party strategist James Carville.",
    ],
    [
      "hearsay",
      ["Harry Lindqvist"],
      "In response, Harry Lindqvist is said to have replied with six words: “Do you want the pier anymore?”",
    ],
    ["who posted it", ["Jim Brandt"], "Jim Brandt’s tweet read: “The pier is a disgrace to us all.”"],
    ["somebody with her company", ["colleagues", "Ann Lee"], "Ann Lee and her colleagues said that the pier was late."],
    [
      "the document itself, where it is a new one",
      ["Harbour Guard memo"],
      "The Ministry of Fisheries issued a report. A Harbour Guard memo said the storm was coming.",
    ],
  ])("%s", (_, speakers, text) => {
    expect(speakersOf([text])).toEqual(speakers);
  });
});

describe("a given name that men and women bear", () => {
  it.each(["Ms.", "Mr."])("goes with %s", (title) => {
    const text = [`Lee Epstein met the fishermen.`, `${title} Epstein said the storm was over.`];
    expect(speakersOf(text)).toEqual(["Lee Epstein"]);
  });
});
