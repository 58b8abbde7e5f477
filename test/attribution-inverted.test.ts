/** Speakers behind long sentences, behind openings and appositions, and those that a conjunction goes back to. */
import { describe, expect, it } from "vitest";
import { whoSaidWhat } from "./support/attributed.ts";

describe("a speaker at the sentence's end", () => {
  it.each<[sentence: string, said: string]>([
    [
      "Holes form when water and salt seep into cracks, freeze and expand, creating a wider crevice, said Joe Brandt, who works for the city.",
      "Joe Brandt: Holes form when water and salt seep into cracks, freeze and expand, creating a wider crevice",
    ],
    [
      "Although it sees less of the sky than others, and has poor lenses, its size makes it sensitive, says Brandt.",
      "Brandt: Although it sees less of the sky than others, and has poor lenses, its size makes it sensitive",
    ],
    ["Joe Brandt, a mayor, said Lee, his deputy, was late.", "Joe Brandt: Lee, his deputy, was late"],
    ["Joe Brandt, the mayor, said Ann Ortega had left.", "Joe Brandt: Ann Ortega had left"],
  ])("%s", (sentence, said) => {
    expect(whoSaidWhat(`Joe Brandt and Ann Ortega met.\n\n${sentence}`)[0]).toBe(
      said.startsWith("Brandt:") ? `Joe ${said}` : said,
    );
  });

  it("may be a report that goes on to highlight something", () => {
    const lines = whoSaidWhat(
      "Thousands of teachers at the island schools are being paid late, says a report highlighting the “alarming rise” of debt.",
    );
    expect(lines.every((line) => line.startsWith("report:"))).toBe(true);
  });
});

describe("a speaker before the cue", () => {
  it("is named behind his office and an opening adverb", () => {
    const text =
      "Meanwhile, a Harbour Trust commissioner, former Australian Sen. Lee Brandt, said that families were threatened.";
    expect(whoSaidWhat(text)).toEqual(["Lee Brandt: that families were threatened"]);
  });

  it("is the name that an apposition with a relative clause explains", () => {
    const text = "Nick Brandt, a lawyer who denounced the tribunal, left on Monday.";
    expect(whoSaidWhat(text)).toEqual(["Nick Brandt: the tribunal"]);
  });

  it("is whose son he is said to be, by his own name", () => {
    const text = "Ann Ortega’s son, filmmaker Charlie Brandt, also recalls it. “It was a change,” he said.";
    expect(whoSaidWhat(text).at(-1)).toBe("Charlie Brandt: It was a change");
  });

  it("is whoever reports, not whom the reported words would have act", () => {
    const text =
      "Tomas Brandt said the Government would have to look at the law but also stressed that firms must watch.";
    expect(whoSaidWhat(text).at(-1)).toBe("Tomas Brandt: that firms must watch");
  });

  it("does not begin with the cue of the words before", () => {
    const text = "“This is too large!” said someone in the crowd who complained about the noise.";
    expect(whoSaidWhat(text).every((line) => !line.startsWith("said"))).toBe(true);
  });
});
