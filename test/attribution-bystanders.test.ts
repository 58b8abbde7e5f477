/** Whom "he", "she" and "they" do not mean: who only asks, is addressed or is spoken of. */
import { describe, expect, it } from "vitest";
import { whoSaidWhat } from "./support/attributed.ts";

const lastSpeaker = (text: string): string => {
  const line = whoSaidWhat(text).at(-1)!;
  return line.slice(0, line.indexOf(":"));
};

describe("he and she behind somebody else's name", () => {
  const WITNESS = "The first witness was Captain Tomas Brandt, who led the search. He said the pier had been closed.";

  it.each<[reason: string, sentence: string]>([
    ["who examines", "Under cross-examination by Luis Ortega, he said the gate had been locked."],
    ["who questions", "Questioned by the lawyer Luis Ortega, he said the gate had been locked."],
    ["who is written to", "In a letter to Luis Ortega, he said the gate had been locked."],
    ["who asks in a talk", "In an interview with Luis Ortega, he said the gate had been locked."],
    ["who is praised", "Later, thanking Luis Ortega, he said the gate had been locked."],
    ["whom a question is about", "Asked whether Luis Ortega would appeal, he said the gate had been locked."],
  ])("is not %s", (_, sentence) => {
    const text = `Luis Ortega defends the owner of the ship.\n\n${WITNESS}\n\n${sentence}`;
    expect(lastSpeaker(text)).toBe("Tomas Brandt");
  });

  it("is not who examined in the sentence before either", () => {
    const examined = "In evidence, and under questioning by Luis Ortega, he said the gate had been locked.";
    const text = `Luis Ortega defends the owner.\n\n${WITNESS}\n\n${examined}\n\nHe said it could be seen from the road.`;
    expect(lastSpeaker(text)).toBe("Tomas Brandt");
  });

  it.each<[reason: string, sentence: string]>([
    ["who wrote it", "In a statement written by Luis Ortega, he said the gate had been locked."],
    ["whose office it is", "In Luis Ortega’s office, he said the gate had been locked."],
    ["who arrived", "As Luis Ortega arrived, he said the gate had been locked."],
  ])("may be %s", (_, sentence) => {
    expect(lastSpeaker(`${WITNESS}\n\n${sentence}`)).toBe("Luis Ortega");
  });

  it("may be who joined, where the sentence is about somebody of the other sex", () => {
    const text =
      "Tomas Brandt said the pier had been closed. He was joined by Indira Rao, president of the Harbour Trust. She said the gate had been locked.";
    expect(lastSpeaker(text)).toBe("Indira Rao");
  });
});

describe("he and she beside names of others", () => {
  const BOTH = "Lynda Ortega runs for the seat. Luis Brandt spoke to voters about it.";

  it.each<[reason: string, text: string, speaker: string]>([
    [
      "who speaks in the same sentence, rather than whose affair it is",
      `${BOTH}\n\nThe timing of Lee Ortega’s launch raises “great suspicion,” Brandt said, though he stressed that nothing was proven.`,
      "Luis Brandt",
    ],
    [
      "who did it, rather than whose plan it was",
      "Rep. Mark Ortega has left. Ortega’s plans were kept so secret that Tomas Brandt, his deputy, did not learn of them. He said it was late.",
      "Tomas Brandt",
    ],
    [
      "who was asked, rather than whose paper it was about",
      "Tomas Brandt said the pier was his work. Asked what was learned from Luis Ortega’s paper, he said “not much.”",
      "Tomas Brandt",
    ],
    [
      "whom the sentence is about without a name, rather than who stands behind a preposition",
      "Rep. Mark Ortega will retire.\n\nThe four-term congressman will work with President Luis Brandt, a choice he said was his own.",
      "Mark Ortega",
    ],
  ])("are %s", (_, text, speaker) => {
    expect(lastSpeaker(text)).toBe(speaker);
  });

  it("are nobody whom the words name in full", () => {
    const text =
      "Mary Ortega called the song a gift.\n\n“It would have been easy for Mary Ortega to put her name on it,” she said.";
    expect(lastSpeaker(text)).toBe("-");
  });
});

describe("they", () => {
  it("are whom the paragraph is about, not who spoke in the one before", () => {
    const text =
      "The harbour police said the pier was closed.\n\nThe fishermen have lost a season. They said the gate had been locked.";
    expect(lastSpeaker(text)).toBe("fishermen");
  });

  it.each<[reason: string, sentence: string]>([
    ["two people", "Governor Tomas Brandt and leaders of the senate have kept silent. They said the gate was locked."],
    ["a thing with many in it", "Turnout in the island elections is low, they said, and the pier is closed."],
  ])("are not the last crowd that spoke where the text is about %s", (_, sentence) => {
    expect(lastSpeaker(`Union members said the pier was closed.\n\nThe town is calm. ${sentence}`)).toBe("-");
  });
});

describe("an office", () => {
  it("is not that of a judge who spoke last", () => {
    const text =
      "Justice Tomas Brandt rejected the plea in a ruling on Thursday.\n\nThe presidential nominee argued that the files were secret.";
    expect(lastSpeaker(text)).not.toBe("Tomas Brandt");
  });
});

describe("they, behind a body that met many", () => {
  it("are not the body", () => {
    const text = "The Elling Post interviewed many divers and sailors. They described the sea as grey.";
    expect(lastSpeaker(text)).not.toBe("Elling Post");
  });
});

describe("it", () => {
  it("is a group of people, though they are many", () => {
    const text =
      "The independent harbour group of science advisers said the pier was safe. It called for a second gate.";
    expect(lastSpeaker(text)).toBe("independent harbour group of science advisers");
  });
});
