/** Where reported words begin and end, and what is no report at all. */
import { describe, expect, it } from "vitest";
import { attributed, whoSaidWhat } from "./support/attributed.ts";

describe("words within a sentence", () => {
  it.each<[sentence: string, said: string]>([
    ["Tomas Brandt asked the paper not to use his full name.", "Tomas Brandt: not to use his full name"],
    ["Tomas Brandt vowed to keep trying, but the pier was closed.", "Tomas Brandt: to keep trying"],
    ["Captain Tomas Brandt, who openly lobbied for a longer pier, did not reply.", "Tomas Brandt: a longer pier"],
  ])("%s", (sentence, said) => {
    expect(whoSaidWhat(sentence)).toEqual([said]);
  });

  it("are theirs who say them, not of the office that reads them out at the end", () => {
    const text = "During the call, Tomas Brandt said, “somebody ought to close it,” the prosecutor’s office said.";
    const quoted = attributed(text).filter(({ words }) => words.includes("ought"));
    expect(quoted.map(({ speaker }) => speaker)).toContain("Tomas Brandt");
    expect(quoted.every(({ form, speaker }) => form !== "direct" || speaker === "Tomas Brandt")).toBe(true);
  });
});

describe("no report", () => {
  it.each<[reason: string, sentence: string]>([
    ["a questioning", "Tomas Brandt spent an hour questioning Luis Ortega on the loans."],
    ["a threat to a thing", "The disease is killing trees and threatening the giant kauri, which may be old."],
    [
      "what somebody was less interested in",
      "Questioned about his home in Elling, Scotland, the mayor was less interested in explaining why it was empty.",
    ],
    ["what came of it", "Tomas Brandt responded by closing the pier, though that did not help."],
    ["what signs make known", "The stores have been hung with blue signs pointing out the new prices for members."],
    [
      "what went before an announcement",
      "Five hours before Tomas Brandt announced — Ann Ortega posted photos of the pier.",
    ],
    ["anything that is said", "Lawsuits are certain and they worry that anything they say will be used against them."],
    [
      "an act in the words of others",
      "The island forces have continued “obstructing justice” in the matter of the pier.",
    ],
    ["what stands in legal terms", "That would suggest, in patent terms, it was “obvious” that it worked."],
    ["the title of a show", "Both writers who made music for the show “Nashville,” Ann Ortega and Tom Brandt left."],
  ])("is %s", (_, sentence) => {
    expect(whoSaidWhat(sentence).filter((line) => !line.startsWith("-"))).toEqual([]);
  });
});
