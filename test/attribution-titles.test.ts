/** Ranks and styles are no part of a name; ages, nations and standings mean somebody named before, or nobody. */
import { describe, expect, it } from "vitest";
import { whoSaidWhat } from "./support/attributed.ts";

const speakersOf = (text: string): string[] => whoSaidWhat(text).map((line) => line.slice(0, line.indexOf(":")));

describe("ranks and styles", () => {
  it.each<[written: string]>([
    ["Maj-Gen"],
    ["Maj.-Gen."],
    ["Major-General"],
    ["Lt. Col."],
    ["Rear-Admiral"],
    ["Det Supt"],
    ["Insp."],
    ["Cst"],
    ["Adv."],
    ["Father"],
    ["Fr."],
    ["Baroness"],
    ["Rt Hon"],
    ["Wing Commander"],
    ["Elling DA"],
  ])("%s", (written) => {
    expect(speakersOf(`On Monday ${written} Rosa Dlamini said the pier was ready.`)).toEqual(["Rosa Dlamini"]);
  });

  it("are names within a name", () => {
    expect(speakersOf("Sacha Baron Lindt said the pier was ready.")).toEqual(["Sacha Baron Lindt"]);
  });
});

describe("a description instead of a name", () => {
  it.each<[reason: string, speakers: string[], text: string]>([
    [
      "a new minister, named further on",
      ["Marta Reyes"],
      "The new Norwegian fisheries minister said the pier was ready.\n\nFisheries Minister Marta Reyes took office in May.",
    ],
    [
      "an age, of whom the last sentence was about",
      ["Marta Reyes"],
      "Marta Reyes won on Monday in three sets.\n\n“It was close,” said the 31-year-old.",
    ],
    [
      "an age that the article has given",
      ["Marta Reyes"],
      "Marta Reyes, 31, beat Ana Costa.\n\nCosta took the first set.\n\n“It was close,” said the 31-year-old.",
    ],
    ["a nation", ["Paul Murdo"], "Paul Murdo won again on Court 12. The Scot said he was glad to be back."],
    [
      "a standing",
      ["Ana Costa"],
      "Marta Reyes won.\n\nAna Costa broke a string.\n\n“I had no luck today,” the former champion said.",
    ],
    ["nobody", ["-"], "The match was over at nine.\n\nThe 31-year-old said it was close."],
  ])("%s", (_, speakers, text) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});

describe("a surname that two bear", () => {
  it("is his of whom it is the whole surname", () => {
    const text =
      "Sadeq Abu Amer told the paper that a deal was near. Abu Amer leads a group.\n\nAbu Hassan Amer agreed that it was.\n\n“There are rules,” said Amer.";
    expect(speakersOf(text).at(-1)).toBe("Abu Hassan Amer");
  });
});
