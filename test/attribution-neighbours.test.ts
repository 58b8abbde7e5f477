/** Who speaks beside other names: in lists, offices, relative clauses, and where one man tells of another. */
import { describe, expect, it } from "vitest";
import { whoSaidWhat } from "./support/attributed.ts";

const lastSpeaker = (text: string): string => {
  const line = whoSaidWhat(text).at(-1)!;
  return line.slice(0, line.indexOf(":"));
};

describe("the subject of a clause", () => {
  it.each<[reason: string, speaker: string, text: string]>([
    [
      "people of several places",
      "Residents of Elling, Ostby and Berea",
      "Residents of Elling, Ostby and Berea say they live in fear of the sea.",
    ],
    [
      "people interviewed in a place",
      "Many islanders interviewed in Elling",
      "Many islanders interviewed in Elling expressed doubt over the new pier.",
    ],
    [
      "the leader of a body with a preposition in its name",
      "Tomas Brandt",
      "Elling Party for the Islands leader Tomas Brandt urged that the pier be closed.",
    ],
    [
      "a name behind a paper",
      "Indira Rao",
      "Indira Rao is the mayor. But in a note to his letter Mrs Rao said: “This is not the pier that we were taught to build.”",
    ],
    [
      "somebody's campaign, whichever campaign was spoken of",
      "Rao’s campaign",
      "Another letter from the campaign came on Friday. Rao’s campaign countered that the pier was safe.",
    ],
    [
      "whoever speaks before others",
      "Tomas Brandt",
      "Speaker Tomas Brandt spoke before lawmakers defending the plan for the pier.",
    ],
    [
      "a body, not its town",
      "Harbour Trust",
      "Tomas Brandt is the head of the Harbour Trust in Elling, which says that the pier is safe.",
    ],
    [
      "a name, where a description holds a sign that nobody sees",
      "Tomas Brandt",
      "Tomas Brandt, \u2060an energy fellow at the University of Elling, said that history is full of such piers.",
    ],
  ])("is %s", (_, speaker, text) => {
    expect(lastSpeaker(text)).toBe(speaker);
  });

  it("is no lawyer's part in court", () => {
    expect(whoSaidWhat("Tomas Brandt, defending, said the diver had worked for years.")).toEqual([
      "Tomas Brandt: the diver had worked for years",
    ]);
  });
});

describe("somebody without a name", () => {
  it.each<[reason: string, speaker: string, text: string]>([
    [
      "her lawyer, by whose he is",
      "Indira Rao’s lawyer",
      "Indira Rao said the pier was hers. Her lawyer said the court would agree.",
    ],
    [
      "his spokesman, of two men whom the sentence is about",
      "Tomas Brandt’s spokesman",
      "Luis Ortega is old. Fuelling talk that Ortega’s plan was in hand, diver Tomas Brandt returned to Elling, his spokesman said.",
    ],
    [
      "whom “who” hangs on",
      "divers",
      "Tomas Brandt is dead. The film has become a focal point for divers here, who have come to the pier and called for it to be shown.",
    ],
    [
      "the singer who goes on, not the other singer",
      "Tomas Brandt",
      "Their singer Luis Ortega was not there.\n\nFrontman Tomas Brandt said: “She had a love of music.\n\n“She was the best of us.”\n\nThe singer continued: “We will all miss her songs.”",
    ],
  ])("is %s", (_, speaker, text) => {
    expect(lastSpeaker(text)).toBe(speaker);
  });

  it("stays so where it is not sure whose he is", () => {
    expect(lastSpeaker("The pier was closed. His lawyer said the court would agree.")).toBe("lawyer");
  });

  it("is not what another is called who stands between", () => {
    const text =
      "The Harbour Trust - which considers the US biased and has rejected the plan for a pier - is not at the talks.";
    expect(lastSpeaker(text)).toBe("Harbour Trust");
  });

  it("gives way to a name behind an opening", () => {
    const text =
      "Following Mr Brandt’s letter, lawyer Indira Rao, who represents Mr Ortega and Mr Silva, said the pier was theirs.";
    expect(lastSpeaker(text)).toBe("Indira Rao");
  });
});

describe("he and she", () => {
  it("are not of whom somebody only tells", () => {
    const text =
      "Former councillor Tomas Brandt spoke at the pier. He said Luis Ortega later let the boats to the trust.\n\nOrtega then sold them all.\n\n“The years have passed and we have no boats,” he said.\n\n“Our nets are torn as well.”";
    expect(whoSaidWhat(text).slice(-2)).toEqual([
      "Tomas Brandt: The years have passed and we have no boats",
      "Tomas Brandt: Our nets are torn as well",
    ]);
  });

  it("are whom the text goes over to", () => {
    const text =
      "Tomas Brandt said the pier was closed.\n\nLuis Ortega, a diver, has sold his boats.\n\n“We have no nets,” he said.";
    expect(lastSpeaker(text)).toBe("Luis Ortega");
  });

  it("are who it was", () => {
    const text = "Jodie Rao won on Monday.\n\nIt was Katie Brandt who came first. “I have started well,” she said.";
    expect(lastSpeaker(text)).toBe("Katie Brandt");
  });

  it("are no office that somebody comes to hold", () => {
    const text = "Before he left to become Chief Whip he began a reform, which he said would mend the pier.";
    expect(lastSpeaker(`Luis Ortega was minister until May. ${text}`)).toBe("Luis Ortega");
  });
});

describe("a sentence that lists what was said before", () => {
  const SAID = "Indira Rao said watchers have reported many threats on the pier.";

  it("is still of whoever said it", () => {
    expect(whoSaidWhat(`${SAID} These include the theft of nets and of boats.`)).toEqual([
      "Indira Rao: watchers have reported many threats on the pier",
      "Indira Rao: These include the theft of nets and of boats",
    ]);
  });

  it.each<[reason: string, text: string]>([
    ["behind a sentence of the article’s own", `${SAID} It rained. These include the theft of nets.`],
    ["in a paragraph of its own", `${SAID}\n\nThese include the theft of nets.`],
    ["where somebody else reports it", `${SAID} These include the theft of nets, police said.`],
  ])("is not hers %s", (_, text) => {
    expect(whoSaidWhat(text).filter((line) => line.startsWith("Indira Rao"))).toHaveLength(1);
  });
});
