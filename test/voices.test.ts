/** Whose words are asked for and on what, by what is in a question: the same speakers and topics in wordings of all kinds. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import type { Answer } from "../src/types.ts";
import { makeCorpus } from "./support/corpus.ts";
import { harbour } from "./support/harbour.ts";

const port = createEngine(harbour);
const bands = createEngine(
  makeCorpus(
    [
      {
        file: "a-band.txt",
        title: "Keyboardist of Pale Lanterns dies",
        paragraphs: [
          [{ text: "Ove Lind, who played for Pale Lanterns, died in Velden after a long illness, the band said." }],
          [
            {
              text: "Bassist Runa Holt wrote that she was in tears.",
              by: "Runa Holt",
              role: "Bassist",
              form: "indirect",
            },
          ],
          [{ text: "“The police asked for calm,” Runa Holt said.", by: "Runa Holt", role: "Bassist", form: "direct" }],
          [
            {
              text: "Jens Aker, chief executive of the Velden Clinic Trust, said the clinic has no night ward.",
              by: "Jens Aker",
              role: "chief executive of the Velden Clinic Trust",
            },
          ],
          [
            {
              text: "Russia's foreign ministry sent flowers and said he would be missed.",
              by: "Russia's foreign ministry",
            },
          ],
        ],
      },
    ],
    [
      { name: "Runa Holt", aliases: ["Holt"] },
      { name: "Jens Aker" },
      { name: "Russia's foreign ministry", kind: "body" },
      { name: "Ove Lind" },
    ],
  ),
);

const shown = ({ passages }: Answer) => passages.filter(({ relation }) => relation === "answer");
const textsOf = (answer: Answer): string[] => shown(answer).map(({ text }) => text);
const speakersOf = (answer: Answer): string[] => [...new Set(shown(answer).map(({ speaker }) => speaker?.name ?? "-"))];

describe("everything somebody said, in any words", () => {
  it.each([
    ["I'm collecting quotes by Nystrom for a thread, which ones have you got?"],
    ["show any line spoken by Nystrom"],
    ["has Ida Nyström been quoted anywhere, and if so what are the quotes?"],
    ["hello, could you please list whatever remarks by biologist Nystrom appear in the coverage? Thank you!"],
    ["u got ne qoutes frm nystrom"],
    ["whats nystrom been saying all these years"],
  ])("%j", async (question) => {
    const answer = await port.answer(question);
    expect(speakersOf(answer)).toEqual(["Ida Nyström"]);
    expect(textsOf(answer)).toHaveLength(2);
  });
});

describe("what somebody said on a topic, in any words", () => {
  it.each([
    ["does chair Okonjo think ferries matter", "Ferries are the lifeline"],
    ["what reason does okonjo give for not waiting", "could not wait"],
    ["okonjo's explanation of what the pier costs", "14 million"],
    ["acc. to okonjo how much is the pier", "14 million"],
    ["is Nystrom expecting the seagrass to survive or not", "kill the seagrass"],
    ["wat nystrom say abt seagras", "kill the seagrass"],
    ["on dredging, what does Nystrom have to say?", "kill the seagrass"],
  ])("%j begins with what speaks to it most directly", async (question, text) => {
    const [first] = textsOf(await port.answer(question));
    expect(first).toContain(text);
  });

  it("is found in words that the asker did not use", async () => {
    expect(textsOf(await bands.answer("what did Runa Holt say about the cops"))).toEqual([
      "“The police asked for calm,” Runa Holt said.",
    ]);
  });

  it.each([
    ["Runa Holt - what were her words that night", 2],
    ["what did Runa Holt say on the calmm", 1],
  ])("%j", async (question, count) => {
    expect(textsOf(await bands.answer(question))).toHaveLength(count);
  });

  it("takes what was said after an event as all that was said there", async () => {
    expect(textsOf(await bands.answer("what did Runa Holt say after the illness"))).toHaveLength(2);
  });
});

describe("whoever is described", () => {
  it.each([
    ["what did Pale Lanterns' bass player write", "Runa Holt"],
    ["chief exec of the Velden clinic on the ward", "Jens Aker"],
    ["need the Velden clinic boss's point on the ward", "Jens Aker"],
    ["the boss of the Velden clinic, what does he say", "Jens Aker"],
    ["what has moscow's foreign ministry said", "Russia's foreign ministry"],
  ])("%j", async (question, name) => {
    expect(speakersOf(await bands.answer(question))).toEqual([name]);
  });

  it.each([
    ["what did the drummer write", "unknown_speaker"],
    ["what did China's foreign ministry say", "unknown_speaker"],
    ["what did Ove Lind say about the band", "never_quoted"],
    ["did Runa Holt mention taxes", "silent_on_topic"],
    ["what is Runa Holt's view of the dam", "silent_on_topic"],
    ["Greta Sund, everything she said", "unknown_speaker"],
    ["Greta Sund's reply to Runa Holt", "unknown_speaker"],
    ["greta sund on the ward", "unknown_speaker"],
    ["what did Holt Marsden say", "unknown_speaker"],
  ])("%j is refused for its reason", async (question, reason) => {
    expect(await bands.answer(question)).toMatchObject({ status: "not_found", reason });
  });

  it("gives nobody else's words where whoever is named is silent", async () => {
    const answer = await port.answer("according to Okonjo, what would the seagrass suffer from");
    expect(speakersOf(answer)).not.toContain("Ida Nyström");
  });
});

describe("words of somebody the corpus never heard of", () => {
  it.each([
    "Quentin Zabriskie's reply to Okonjo?",
    "zabriskie's answer to marta okonjo",
    "Zabriskie's first reply to Okonjo",
  ])("are nobody else's: %s", async (question) => {
    expect(await port.answer(question)).toMatchObject({ status: "not_found", reason: "unknown_speaker" });
  });
});

describe("whether something is true", () => {
  it.each(["is it true that Okonjo said the town could not wait?", "is it right that okonjo warned about schools?"])(
    "is asked of the documents, and no opinion: %s",
    async (question) => {
      const answer = await port.answer(question);
      expect(answer.status).toBe("answered");
      expect(answer.passages[0]?.speaker?.name).toBe("Marta Okonjo");
    },
  );
});

describe("words near what is asked", () => {
  const by = "Jens Aker";
  const clinic = createEngine(
    makeCorpus(
      [
        {
          file: "a-clinic.txt",
          title: "Clinic report",
          paragraphs: [
            [{ text: "Jens Aker said the society of nurses kept the wards open.", by, form: "indirect" }],
            [{ text: "He said Velden is an open society for patients of all kinds.", by, form: "indirect" }],
          ],
        },
      ],
      [{ name: by, aliases: ["Aker"] }],
    ),
  );

  it("come first where they stand in the order of the question", async () => {
    expect(textsOf(await clinic.answer("Jens Aker on an open society"))[0]).toContain("an open society");
  });
});
