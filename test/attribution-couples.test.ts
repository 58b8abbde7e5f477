/** Who bears a name: couples, single names, surnames that are titles, honours before names, letters within them. */
import { describe, expect, it } from "vitest";
import { analyseDocument } from "../index/attribution/attribute.ts";
import { attributed } from "./support/attributed.ts";

const speakers = (text: string): (string | null)[] => attributed(text).map(({ speaker }) => speaker);

describe("two bearers of one surname", () => {
  const COUPLE =
    "Ninel Ortega is still bruised but tells her story.\n\nThe patient was attacked by men who told her husband, Philip Ortega, they were officers.";

  it("are told apart by the courtesy title", () => {
    const text = `${COUPLE}\n\n“They tied me up,” Mr Ortega said.\n\n“I was bleeding,” Mrs Ortega said.`;
    expect(speakers(text).slice(-2)).toEqual(["Philip Ortega", "Ninel Ortega"]);
  });
});

describe("a single name", () => {
  it.each<[reason: string, text: string, speaker: string]>([
    ["an age", "Sarika, 39, said the officials threatened her.\n\n“They told us to vote,” she said.", "Sarika"],
    ["a decade", "Hengel, in his 50s, says the town is empty.\n\n“I stay at home,” he said.", "Hengel"],
    ["who", "Chetra, who cast a vote, admitted that the ballot was spoiled.\n\n“It is late,” he said.", "Chetra"],
    ["an age", "San Soth, 41, the former councillor, says boats had left.\n\n“I saw them,” he said.", "San Soth"],
  ])("with %s behind it is whom the text means by a pronoun", (_, text, speaker) => {
    const before = "Mayor Luis Brandt said the vote was over.\n\n";
    expect(speakers(before + text).at(-1)).toBe(speaker);
  });
});

describe("a name", () => {
  it.each<[reason: string, text: string, speaker: string]>([
    [
      "that ends with a title, by itself",
      "The aide Wayne King left on Friday.\n\n“I heard it late,” said King, who has resigned.",
      "Wayne King",
    ],
    [
      "behind honours, without them",
      "A firm paid for Prime Minister Datuk Seri Anwar Rahman.\n\nAnwar said it was late.",
      "Anwar Rahman",
    ],
    ["behind a county office, without it", "“It is late,” said Supervisor Alfredo Brandt of Elling.", "Alfredo Brandt"],
    [
      "that a body may have too, with a description",
      "On the campus, George Church, a specialist in boats, says he has thirty people.",
      "George Church",
    ],
  ])("is known %s", (_, text, speaker) => {
    expect(speakers(text).at(-1)).toBe(speaker);
  });

  it("keeps the office that stands before an honour", () => {
    const { entities } = analyseDocument("A firm paid for Prime Minister Datuk Seri Anwar Rahman on Friday.");
    expect(entities.map(({ name, roles }) => [name, roles])).toEqual([["Anwar Rahman", ["Prime Minister"]]]);
  });

  it("with letters before a place is nobody", () => {
    const text =
      "Tomas Brandt, the former CDRP Ariksen district chief, met voters in the town.\n\n“It is late,” he said.";
    expect(speakers(text)).not.toContain("CDRP Ariksen");
  });

  it("is none that only opens a sentence, though a list is called so", () => {
    const text = "It is in the “50 Smartest Companies” and other companies.\n\nCompanies expect that it will rain.";
    expect(speakers(text)).not.toContain("Smartest Companies");
  });

  it("of a company is the same without its form", () => {
    const text = "Microlume Corp said it would close.\n\nMicrolume said the pier was safe.";
    expect(new Set(speakers(text)).size).toBe(1);
  });
});

describe("two who speak together", () => {
  it.each<[reason: string, text: string]>([
    ["with their calling", "The researchers Ann Lind and Peter Roe found that the pier had sunk."],
    ["as a source", "The pier had sunk again, according to Ann Lind and Peter Roe."],
    ["with ages, as a couple", "Ann Lind, 61, and her husband, Peter Roe, 63, said that the pier had sunk."],
  ])("%s", (_, text) => {
    expect(new Set(speakers(text))).toEqual(new Set(["Ann Lind", "Peter Roe"]));
  });
});
