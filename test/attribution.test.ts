/** Which words are found, in which form, by the words that report them; whom they mean is in `attribution-speakers`. */
import { describe, expect, it } from "vitest";
import { analyseDocument } from "../index/attribution/attribute.ts";
import type { Voice } from "../index/attribution/voice.ts";
import { attributed, whoSaidWhat } from "./support/attributed.ts";

const WORDS = "The pier will open in June";
const LINDQVIST = "Ingrid Lindqvist";

const nameOf = (voice: Voice | null): string | null =>
  voice && (voice.kind === "entity" ? voice.entity.name : voice.name);

describe("direct quotations", () => {
  it.each<[reason: string, text: string, words: string]>([
    ["said behind", `“${WORDS},” Ingrid Lindqvist said.`, WORDS],
    ["inverted", `“${WORDS},” said Ingrid Lindqvist, the harbour master.`, WORDS],
    ["said before", `Ingrid Lindqvist said, “${WORDS}.”`, WORDS],
    ["a colon", `Ingrid Lindqvist told reporters: “${WORDS}.”`, WORDS],
    ["a bare name and a colon", `Ingrid Lindqvist: “${WORDS}.”`, WORDS],
    [
      "split within a sentence",
      "“The pier,” Ingrid Lindqvist said, “will open in June.”",
      "The pier | will open in June",
    ],
    [
      "split between sentences",
      `“${WORDS},” Ingrid Lindqvist said. “Nobody will have to wait.”`,
      `${WORDS} | Nobody will have to wait`,
    ],
    ["day and place behind the verb", `“${WORDS},” Ingrid Lindqvist said on Monday in a speech in Elling.`, WORDS],
    ["a hearer", `“${WORDS},” Ingrid Lindqvist told the Gazette.`, WORDS],
    ["a role between name and verb", `“${WORDS},” Ingrid Lindqvist, the harbour master, said.`, WORDS],
    ["a question", "“Will it open in June?” Ingrid Lindqvist asked.", "Will it open in June?"],
    ["a missing comma and full stop", `“${WORDS}” Ingrid Lindqvist said`, WORDS],
  ])("%s", (_, text, words) => {
    expect(attributed(text)).toMatchObject([{ speaker: LINDQVIST, form: "direct", words }]);
  });

  it.each<[marks: string, open: string, close: string]>([
    ["curly", "“", "”"],
    ["straight", '"', '"'],
    ["two single ones", "''", "''"],
    ["TeX’s", "``", "''"],
    ["angled", "«", "»"],
  ])("in %s marks", (_, open, close) => {
    expect(whoSaidWhat(`${open}${WORDS},${close} Ingrid Lindqvist said.`)).toEqual([`${LINDQVIST}: ${WORDS}`]);
  });

  it.each<[reason: string, text: string, words: string]>([
    [
      "of its own kind",
      "“He calls this “hell” and I call it home,” Ingrid Lindqvist said.",
      "He calls this “hell” and I call it home",
    ],
    [
      "of another kind",
      '"He calls this “hell” and I call it home," Ingrid Lindqvist said.',
      "He calls this “hell” and I call it home",
    ],
  ])("with a quotation %s within", (_, text, words) => {
    expect(attributed(text)).toMatchObject([{ speaker: LINDQVIST, form: "direct", words }]);
  });

  it("end where the article speaks again behind the mark", () => {
    expect(whoSaidWhat(`Ingrid Lindqvist said, “${WORDS},” when the council asked.`)).toEqual([
      `${LINDQVIST}: ${WORDS}`,
    ]);
    expect(
      whoSaidWhat(
        "Ingrid Lindqvist called the pier “a gift” after Tomas Brandt praised it and blamed “the bridge” for it.",
      ),
    ).toEqual([`${LINDQVIST}: the pier “a gift”`, "Tomas Brandt: “the bridge” for it"]);
  });

  it("go on behind an aside in which somebody else spoke", () => {
    const text = `“${WORDS},” Ingrid Lindqvist said at a dinner in Elling, where Tomas Brandt also spoke. “Nobody will wait.”`;
    expect(whoSaidWhat(text)).toEqual([`${LINDQVIST}: ${WORDS} | Nobody will wait`]);
  });

  it("name the mention and the cue as they stand in the text", () => {
    expect(attributed(`“${WORDS},” she said. Nobody else spoke.`)).toMatchObject([{ mention: "she", cue: "said" }]);
    expect(attributed(`“${WORDS},” Ingrid Lindqvist told the Gazette.`)).toMatchObject([
      { mention: LINDQVIST, cue: "told" },
    ]);
  });

  it("of a transcript, by the names before the colons", () => {
    expect(whoSaidWhat("AMES: The pier is ready.\n\nHADDAD: It is not ready.\n\nAMES: It is.")).toEqual([
      "AMES: The pier is ready",
      "HADDAD: It is not ready",
      "AMES: It is",
    ]);
  });
});

describe("quotations over several paragraphs", () => {
  it.each<[reason: string, paragraphs: string[], said: string[]]>([
    [
      "named only behind the last one",
      ["Ingrid Lindqvist spoke to fishermen.", `“${WORDS}.`, "“Nobody will have to wait,” she said."],
      [`${LINDQVIST}: ${WORDS}`, `${LINDQVIST}: Nobody will have to wait`],
    ],
    [
      "named in reported speech before the first",
      ["Ingrid Lindqvist said the plan was ready.", `“${WORDS}.`, "“Nobody will have to wait any longer than that.”"],
      [
        `${LINDQVIST}: the plan was ready`,
        `${LINDQVIST}: ${WORDS}`,
        `${LINDQVIST}: Nobody will have to wait any longer than that`,
      ],
    ],
    [
      "named within the first, which stays open",
      [`“${WORDS},” Ingrid Lindqvist said. “It will be long.`, "“Nobody will have to wait any longer than that.”"],
      [`${LINDQVIST}: ${WORDS} | It will be long`, `${LINDQVIST}: Nobody will have to wait any longer than that`],
    ],
  ])("%s", (_, paragraphs, said) => {
    expect(whoSaidWhat(paragraphs.join("\n\n"))).toEqual(said);
    expect(whoSaidWhat(paragraphs.join("\r\n\r\n"))).toEqual(said);
  });
});

describe("indirect speech", () => {
  it.each<[reason: string, text: string, words: string]>([
    ["with that", "Ingrid Lindqvist said that the pier would open in June.", "that the pier would open in June"],
    ["without that", "Ingrid Lindqvist said the pier would open in June.", "the pier would open in June"],
    ["a day before it", "Ingrid Lindqvist said Monday the pier would open.", "the pier would open"],
    [
      "a place before it",
      "Ingrid Lindqvist said in an interview with the Gazette that the pier would open.",
      "that the pier would open",
    ],
    ["a hearer before it", "Ingrid Lindqvist told the fishermen that the pier would open.", "that the pier would open"],
    [
      "according to, before",
      "According to Ingrid Lindqvist, the pier will open in June.",
      "the pier will open in June",
    ],
    ["according to, behind", "The pier will open in June, according to Ingrid Lindqvist.", WORDS],
    ["reported behind", "The pier will open in June, Ingrid Lindqvist said.", WORDS],
    ["reported within", "The pier, Ingrid Lindqvist said, will open in June.", "The pier | will open in June"],
    [
      "a participle",
      "Ingrid Lindqvist opened the meeting, saying that the pier would open in June.",
      "that the pier would open in June",
    ],
    ["a promise", "Ingrid Lindqvist promised to open the pier in June.", "to open the pier in June"],
    ["a demand", "Ingrid Lindqvist urged the council to open the pier.", "to open the pier"],
    [
      "a colleague’s paper",
      "The pier will be closed in June, reports Ingrid Lindqvist.",
      "The pier will be closed in June",
    ],
    [
      "an aside in dashes",
      "Ingrid Lindqvist said that the pier — long, old and grey — would open.",
      "that the pier — long, old and grey — would open",
    ],
    [
      "what she did meanwhile",
      "After the storm, the pier was closed, Ingrid Lindqvist said while visiting Elling.",
      "After the storm, the pier was closed",
    ],
    ["a denial", "Ingrid Lindqvist denied that the pier had ever been late.", "that the pier had ever been late"],
    [
      "the verb dropped",
      "Ingrid Lindqvist, the head of the harbour office, this could be the first time that the pier opens.",
      "this could be the first time that the pier opens",
    ],
  ])("%s", (_, text, words) => {
    expect(attributed(text)).toMatchObject([{ speaker: LINDQVIST, form: "indirect", words }]);
  });

  it("that reports a report: both, the whole of it first", () => {
    expect(whoSaidWhat("Lindqvist said Brandt had told her that the pier was ugly.")).toEqual([
      "Lindqvist: Brandt had told her that the pier was ugly",
      "Brandt: that the pier was ugly",
    ]);
  });

  it("that reports a report knows who tells of whom", () => {
    const { quotations } = analyseDocument("Ingrid Lindqvist said Tomas Brandt raised concerns about the pier.");
    expect(quotations.map(({ voice, reportedBy }) => [nameOf(voice), nameOf(reportedBy)])).toEqual([
      [LINDQVIST, null],
      ["Tomas Brandt", LINDQVIST],
    ]);
  });

  it.each<[reason: string, text: string, said: string[]]>([
    [
      "two people",
      "Ingrid Lindqvist and Tomas Brandt said the pier was ready.",
      ["Tomas Brandt: the pier was ready", "Ingrid Lindqvist: the pier was ready"],
    ],
    [
      "two people with their offices",
      "The master, Ingrid Lindqvist, and the mayor, Tomas Brandt, said the pier was ready.",
      ["Tomas Brandt: the pier was ready", "Ingrid Lindqvist: the pier was ready"],
    ],
  ])("of %s is the words of each", (_, text, said) => {
    expect(whoSaidWhat(text)).toEqual(said);
  });
});

describe("mixed quotations", () => {
  it.each<[reason: string, text: string, words: string]>([
    [
      "a fragment",
      "Ingrid Lindqvist warned that the pier might “fall into the sea” before June.",
      "that the pier might “fall into the sea” before June",
    ],
    [
      "two fragments",
      "Ingrid Lindqvist said the pier was “long overdue” and “a gift to the island”.",
      "the pier was “long overdue” and “a gift to the island”",
    ],
    [
      "a fragment of one word",
      "Ingrid Lindqvist said the plan was “absurd” from the start.",
      "the plan was “absurd” from the start",
    ],
  ])("%s", (_, text, words) => {
    expect(attributed(text)).toMatchObject([{ speaker: LINDQVIST, form: "mixed", words }]);
  });
});

describe("what nobody said", () => {
  it.each([
    ["did not say", "Ingrid Lindqvist did not say that the pier would open in June."],
    ["didn’t say", "Ingrid Lindqvist didn’t say the pier would open in June."],
    ["never said", "Ingrid Lindqvist never said the pier would open in June."],
    ["declined to say", "Ingrid Lindqvist declined to say whether the pier would open in June."],
    ["refused to comment", "Ingrid Lindqvist refused to comment on the pier."],
    ["could say", "Ingrid Lindqvist could say that the pier would open in June."],
    ["a term in marks", "The so-called “express” ferry takes nine hours."],
    ["a name in marks", "The town has a “harbour festival” every June."],
    ["the author’s opinion", "I think the pier is ugly, and nobody will ever use it."],
    ["a noun behind a party’s name", "The paper rated a third of Liberal claims as “false” or “half true” in June."],
    ["a participle before its noun", "The old recording station hasn’t seen a storm in years."],
    ["a champion", "Elling will play against the island’s defending champion on Friday."],
    ["people admitted", "Ingrid Lindqvist admitted more than three hundred guests to the pier."],
    ["a ward called", "Ingrid Lindqvist called the children’s ward at the hospital."],
    ["states that are countries", "The two Baltic states to have signed the treaty met on the pier."],
    ["no group", "No group claimed responsibility for the storm on the pier."],
    ["taxes raised", "Ingrid Lindqvist raised taxes on the pier in June."],
    ["plain narration", "Ingrid Lindqvist opened the pier in June, and the fishermen went home."],
  ])("%s gives nothing", (_, text) => {
    expect(attributed(text)).toEqual([]);
  });
});
