/** Whom a description means: what the documents say beside a name, and which speaker that fits. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { besideName } from "../src/names/beside-names.ts";
import { makeCorpus } from "./support/corpus.ts";

const beside = (text: string, name: string): string[] => {
  const start = text.indexOf(name);
  return besideName(text, { start, end: start + name.length });
};

describe("what stands beside a name", () => {
  it.each([
    [
      "The port minister of mines and ferries Ola Dahl told The Tide it was late.",
      "Ola Dahl",
      "port minister of mines and ferries",
    ],
    ["Norland’s minister of power, Ola Dahl, told The Tide it was late.", "Ola Dahl", "Norland’s minister of power"],
    [
      "On Monday, Lao Minister of Public Works and Transport Ola Dahl said it was late.",
      "Ola Dahl",
      "Lao Minister of Public Works and Transport",
    ],
    [
      "“No,” said Ola Dahl, a final-year student at Velden University, who left.",
      "Ola Dahl",
      "final-year student at Velden University",
    ],
    ["Ola Dahl, who runs the union’s lobbying arm, says it will pass.", "Ola Dahl", "head of the union’s lobbying arm"],
    ["Ola Dahl, who served as harbour secretary until 2019, left.", "Ola Dahl", "former harbour secretary"],
    ["Ola Dahl from Clean Coast in Velden says so.", "Ola Dahl", "member of Clean Coast in Velden"],
    ["He blamed bribes from the Norland operator, Ola Dahl, who left.", "Ola Dahl", "Norland operator"],
    ["“It was late,” wrote Ola Dahl in The Tide.", "Ola Dahl", "writer for The Tide"],
    ["It was shouted by a Velden, Norland, resident named Ola.", "Ola", "resident"],
    ["On Tuesday, Hawks head Major-Gen Ola Dahl spoke.", "Ola Dahl", "Hawks head"],
  ])("%j: of %s", (text, name, phrase) => {
    expect(beside(text, name)).toContain(phrase);
  });

  it.each([
    ["A spokesman for Ola Dahl said no.", "Ola Dahl"],
    ["They met in the water, Ola Dahl said.", "Ola Dahl"],
    ["Ola Dahl, adding that he left, sat down.", "Ola Dahl"],
    ["The newspaper and Ola Dahl disagreed.", "Ola Dahl"],
  ])("%j says nothing of what %s is", (text, name) => {
    expect(beside(text, name)).toEqual([]);
  });
});

const chat = createEngine(
  makeCorpus(
    [
      {
        file: "a-ferries.txt",
        title: "Ferries stop in the strait",
        paragraphs: [
          [
            {
              text: "Eva Brandt, president of the Lindqvist Foundation, said “the boats are old”.",
              by: "Eva Brandt",
              role: "president of the Lindqvist Foundation",
              form: "mixed",
            },
          ],
          [
            {
              text: "Norland Institute for Ports director Per Moe said the quay leaks.",
              by: "Per Moe",
              role: "Norland Institute for Ports director",
              form: "indirect",
            },
          ],
          [
            {
              text: "Lena Falk, who runs the seamen’s lobbying arm, said crews were tired.",
              by: "Lena Falk",
              form: "indirect",
            },
          ],
          [{ text: "Mia Rask from Clean Coast in Velden said the water was foul.", by: "Mia Rask", form: "indirect" }],
          [
            {
              text: "Indian Defence Minister Ravi Nair said the navy would help.",
              by: "Ravi Nair",
              role: "Indian Defence Minister",
              form: "indirect",
            },
          ],
          [
            {
              text: "Brazilian Defence Minister Ana Prado said nothing would change.",
              by: "Ana Prado",
              role: "Brazilian Defence Minister",
              form: "indirect",
            },
          ],
          [{ text: "Former Harbour Governor Tom Vik met deputy director Nils Aas." }],
        ],
      },
    ],
    [
      { name: "Eva Brandt" },
      { name: "Per Moe" },
      { name: "Lena Falk" },
      { name: "Mia Rask" },
      { name: "Ravi Nair" },
      { name: "Ana Prado" },
      { name: "Tom Vik" },
      { name: "Nils Aas" },
    ],
  ),
);

describe("a description", () => {
  it.each([
    ["what did the Lindqvist president say", "Eva Brandt"],
    ["what did the head of the Lindqvist Foundation say", "Eva Brandt"],
    ["what did the ports institute's boss say", "Per Moe"],
    ["what did the seamen's lobbying chief say", "Lena Falk"],
    ["what did the Clean Coast woman say", "Mia Rask"],
    ["what did India's defense minister say", "Ravi Nair"],
    ["statement of the Brazilian defence minister", "Ana Prado"],
  ])("%j is %s, and that is said", async (question, name) => {
    const answer = await chat.answer(question);
    expect(answer.passages.map(({ speaker }) => speaker?.name)).toEqual([name]);
    expect(answer.interpretation).toContain(name);
  });

  it.each([
    "what did the Norland president say",
    "what did the seamen's president say",
    "what did the French defence minister say",
    "what did the harbour director say",
    "what did the Lindqvist spokesman say",
  ])("that only shares a word with a speaker is nobody: %j", async (question) => {
    expect(await chat.answer(question)).toMatchObject({ status: "not_found" });
  });

  it("that fits two equally asks which", async () => {
    const answer = await chat.answer("what did the defence minister say");
    expect(answer).toMatchObject({ status: "ambiguous", reason: "several_people" });
  });
});

const rally = createEngine(
  makeCorpus(
    [
      {
        file: "b-rally.txt",
        title: "Shout at Maric rally stops the show",
        paragraphs: [
          [{ text: "A woman at one of Josef Maric's rallies screamed an insult at Ole Holm." }],
          [{ text: "“She is right,” Josef Maric said.", by: "Josef Maric", form: "direct" }],
          [
            {
              text: "The woman who began it is a Velden resident named Carla, and she told reporters “it slipped out”.",
              by: "Carla",
              form: "mixed",
            },
          ],
          [
            {
              text: "Maric spokesman Nils Aker said the rally went on.",
              by: "Nils Aker",
              role: "Maric spokesman",
              form: "indirect",
            },
          ],
          [
            {
              text: "Ruth Lind, a former NHP lawmaker, said the hall was too small.",
              by: "Ruth Lind",
              role: "former NHP lawmaker",
              form: "indirect",
            },
          ],
        ],
      },
      {
        file: "c-ruling.txt",
        title: "Court upholds the Velden harbour toll",
        paragraphs: [
          [{ text: "The toll was fought by Norland's main opposition group, the former NHP." }],
          [
            {
              text: "Judge Per Moe, writing for the majority, said the toll was fair.",
              by: "Per Moe",
              role: "Judge",
              form: "indirect",
            },
          ],
          [
            {
              text: "Judge Eva Brandt, in her dissent, said boats would stay away.",
              by: "Eva Brandt",
              role: "Judge",
              form: "indirect",
            },
          ],
        ],
      },
    ],
    [
      { name: "Josef Maric", aliases: ["Maric"] },
      { name: "Ole Holm", aliases: ["Holm"] },
      { name: "Carla" },
      { name: "Nils Aker" },
      { name: "Ruth Lind" },
      { name: "Norland Harbour Party", kind: "body", aliases: ["NHP"] },
      { name: "Per Moe" },
      { name: "Eva Brandt" },
    ],
  ),
);

describe("a description by whom somebody belongs to, or by what they did", () => {
  it.each([
    ["what did Josef's campaign spokesperson say", "Nils Aker"],
    ["what did the ex-opposition legislator say about the hall", "Ruth Lind"],
    ["The woman at the Maric rally who shouted the insult, what did she tell reporters", "Carla"],
    ["what did the judge who dissented say about boats", "Eva Brandt"],
  ])("%j is %s", async (question, name) => {
    const answer = await rally.answer(question);
    expect(answer.passages[0]?.speaker?.name).toBe(name);
  });

  it.each([
    "what did the lawyer for Josef Maric say",
    "what did Holm's spokesman say",
    "what did the woman who sued Maric say",
    "what did the governor of Holm say",
  ])("is nobody who is only named in it: %j", async (question) => {
    expect(await rally.answer(question)).toMatchObject({ status: "not_found" });
  });
});

const debt = createEngine(
  makeCorpus(
    [
      {
        file: "a-debt.txt",
        title: "Zambia denies a crisis",
        paragraphs: [
          [{ text: "Zambia’s government has denied that the country is poor, whatever China is owed." }],
          [
            {
              text: "Amon Chola, spokesperson for President Isak Mulenga, said the debt was small.",
              by: "Amon Chola",
              role: "spokesperson for President Isak Mulenga",
            },
          ],
          [{ text: "China, said The Tide, had sent Chinese banks, and China would send more." }],
        ],
      },
      {
        file: "b-port.txt",
        title: "Port deal",
        paragraphs: [
          [{ text: "The new Malaysian finance minister said nothing of China." }],
          [
            {
              text: "Finance Minister Lim Swee said the port was empty.",
              by: "Lim Swee",
              role: "Finance Minister",
            },
          ],
        ],
      },
    ],
    [{ name: "Amon Chola" }, { name: "Lim Swee" }, { name: "Isak Mulenga" }],
  ),
);

describe("a nation that only the article tells", () => {
  it.each([
    ["what did the Zambian president's spokesperson say", "Amon Chola"],
    ["what did the spokesperson of the Zambian president say", "Amon Chola"],
    ["what did the Malaysian finance minister say", "Lim Swee"],
  ])("%j is %s", async (question, name) => {
    expect((await debt.answer(question)).passages.map(({ speaker }) => speaker?.name)).toEqual([name]);
  });

  it.each(["what did the Kenyan president's spokesperson say", "what did the Chinese finance minister say"])(
    "is not another: %j",
    async (question) => expect(await debt.answer(question)).toMatchObject({ status: "not_found" }),
  );
});

describe("an office", () => {
  const works = "Ministry of Public Works";
  const roads = createEngine(
    makeCorpus(
      [
        {
          file: "a.txt",
          title: "Roads",
          paragraphs: [[{ text: "The Ministry of Public Works said roads would open.", by: works }]],
        },
      ],
      [{ name: works, kind: "body" }],
    ),
  );

  it("is no slip for the body it belongs to", async () => {
    const answer = await roads.answer("what did the minister of public works say?");
    expect(answer).toMatchObject({ status: "not_found", reason: "unknown_speaker" });
  });
});
