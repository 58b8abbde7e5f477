/** Quoted words that stand nearest to somebody else than whoever says them. */
import { describe, expect, it } from "vitest";
import { whoSaidWhat } from "./support/attributed.ts";

describe("a question that is quoted", () => {
  it("is nobody's where somebody was asked it, whatever the next sentence tells", () => {
    const text =
      "Speaking to the organisers, Indira Rao was asked, “Do you feel any guilt at all?” The harbour master admitted that she did.";
    expect(whoSaidWhat(text)[0]).toBe("-: Do you feel any guilt at all?");
  });

  it("is of whoever asks, not of whoever answers that something is so", () => {
    const text =
      "After councillor Indira Rao asked last week “Why has the pier been closed for so long?” Mr Tomas Brandt responded that “the gate was broken when we came to the pier.”";
    expect(whoSaidWhat(text)).toEqual([
      "Indira Rao: Why has the pier been closed for so long?",
      "Tomas Brandt: the gate was broken when we came to the pier",
    ]);
  });
});

describe("words retold", () => {
  it("are of whoever said them, not of the paper that tells of it", () => {
    const text = "Indira Rao opened the pier and called the old gate “heartbreaking,” according to the Elling Post.";
    expect(whoSaidWhat(text)[0]).toMatch(/^Indira Rao: .*heartbreaking/u);
  });
});

describe("words in two pieces", () => {
  it.each<[reason: string, text: string]>([
    [
      "“but”",
      "The mayor Tomas Brandt replied, “The gate is dear. The first price is high” but “we pay nothing later on.”",
    ],
    ["an opening", "“The town does nothing,” Tomas Brandt said. As a father, “we pay nothing later on.”"],
    ["a day", "Tomas Brandt said the gate was broken. Again on May 9 and 10, “we pay nothing later on” was heard."],
  ])("have one speaker over %s", (_, text) => {
    expect(whoSaidWhat(text).at(-1)).toBe("Tomas Brandt: we pay nothing later on");
  });

  it("have the speaker named at the end where a guess stands against it", () => {
    const text =
      "Police officers have defended the gate.\n\n“The gate will not bring the boats back to us.\n\n“It is late,” Tomas Brandt concluded.";
    expect(whoSaidWhat(text).slice(-2)).toEqual([
      "Tomas Brandt: The gate will not bring the boats back to us",
      "Tomas Brandt: It is late",
    ]);
  });
});

describe("a country", () => {
  it("is not the minister who has it for a given name", () => {
    const text =
      "Israel Brandt, the harbour minister, opened the pier.\n\nIn a letter to the court, Israel said that the gate was lawful.";
    expect(whoSaidWhat(text)).toEqual(["Israel: that the gate was lawful"]);
  });

  it("is shown by “in”; a given name is not", () => {
    const text = "Austin Brandt, a diver, came late. Austin said the bus had broken down.";
    expect(whoSaidWhat(text)[0]).toMatch(/^Austin Brandt/u);
    expect(whoSaidWhat(`It rained in Austin. ${text}`)[0]).toMatch(/^Austin:/u);
  });
});

describe("somebody's lawyer", () => {
  it("is not whoever spoke last", () => {
    const text = "Tomas Brandt, the mayor, said the pier was closed.\n\nThe Harbour Trust’s lawyer said it was open.";
    expect(whoSaidWhat(text).at(-1)).toBe("Harbour Trust’s lawyer: it was open");
  });
});
