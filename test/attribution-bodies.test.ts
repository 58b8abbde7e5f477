/** Whom "the government", "the company", "the institute" and "the report" mean, and whose a paper is. */
import { describe, expect, it } from "vitest";
import { whoSaidWhat } from "./support/attributed.ts";

const speakers = (text: string): string[] => whoSaidWhat(text).map((line) => line.slice(0, line.indexOf(":")));
const lastSpeaker = (text: string): string => speakers(text).at(-1)!;

describe("a body that a common noun means", () => {
  it.each<[reason: string, before: string, phrase: string, speaker: string]>([
    ["a think tank", "The Harbour Policy Center said the law was used against unions.", "The government", "government"],
    ["a newspaper", "The Elling Gazette reported that two ships were late.", "The government", "government"],
    ["a council", "The Elling City Council said the law was used against unions.", "The institute", "institute"],
  ])("is not %s that is none", (_, before, phrase, speaker) => {
    expect(lastSpeaker(`${before}\n\n${phrase} insisted that the pier was safe.`)).toBe(speaker);
  });

  it("is a research body by the name of institute", () => {
    const text =
      "The Norwegian Organisation for Applied Research said a tank had fired. On Thursday, the institute revealed that the pier was hit too.";
    expect(lastSpeaker(text)).toBe("Norwegian Organisation for Applied Research");
  });

  it("is no company in whose name the word only stands, when somebody of it is named", () => {
    const text =
      "“I was shocked,” said Tyler Brandt, president of Brandt Fish Company.\n\nLumen Stores cut its prices in May. The company said it was the third such cut.";
    expect(lastSpeaker(text)).not.toBe("Brandt Fish Company");
  });

  it("is no one who has died", () => {
    const text =
      "“I was tired,” Ann Ortega said.\n\nStrange as it sounds in a Tomas Brandt kind of way, the late neurologist wrote that it is common.";
    expect(lastSpeaker(text)).not.toBe("Ann Ortega");
  });
});

describe("a paper", () => {
  it.each<[source: string, speaker: string]>([
    ["a recent report by a U.S.-based think tank", "U.S.-based think tank"],
    ["documents obtained by the Elling Gazette", "documents"],
    ["a report by the Elling Gazette", "Elling Gazette"],
  ])("of %s is %s's", (source, speaker) => {
    expect(lastSpeaker(`Groups on the island have been hindered in their work, according to ${source}.`)).toBe(speaker);
  });

  it("is of no more than its subject", () => {
    const text = "The report by the University and College Union claims institutions have cut the pay of teachers.";
    expect(lastSpeaker(text)).toBe("University and College Union");
  });
});
