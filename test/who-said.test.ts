/** Who said something, in wordings that no frame has. */
import { describe, expect, it } from "vitest";
import { readQuestion } from "../src/question/read-question.ts";
import { createEngine } from "../src/engine.ts";
import { readWhoSaid } from "../src/question/who-said.ts";
import { makeCorpus } from "./support/corpus.ts";

describe("who said what, however it is put", () => {
  it.each<[sentence: string, said: string, verb: string]>([
    ["which tennis player joked he nearly fell", "he nearly fell", "joked"],
    ["who has been accusing Velmora of meddling", "Velmora of meddling", "accusing"],
    ["who pointed out that the dam leaks", "the dam leaks", ""],
    ["who is worried about the dam", "the dam", "worried"],
    ["can't remember who it was that complained of the noise", "of the noise", "complained"],
    ["who used the word sluice", "sluice", ""],
    ["who in here has spoken about the dam", "the dam", "spoken"],
    ["who felt like the dam was leaking", "like the dam was leaking", ""],
    ["the dam leaks, wait, which official said that", "the dam leaks", ""],
    ["who among the divers confessed that the dam leaks", "the dam leaks", "confessed"],
    ["who of the witnesses says the dam leaks", "the dam leaks", ""],
  ])("%s", (sentence, said, verb) => expect(readWhoSaid(sentence)).toEqual({ said, verb }));

  it.each([
    "which law says that the dam is safe",
    "what year was it called off",
    "who did she accuse of meddling",
    "who is the mayor",
    "which concerns did she raise",
    "who was arrested for saying so",
  ])("asks something else: %s", (sentence) => expect(readWhoSaid(sentence)).toBeUndefined());

  it("is read before anybody is taken to be asked about", () => {
    expect(readQuestion("Who's been accusing the mayor of lying?")).toMatchObject({
      intent: "who_said",
      verb: "accusing",
      topic: "the mayor of lying",
    });
  });
});

describe("who said it", () => {
  const engine = createEngine(
    makeCorpus(
      [
        {
          file: "a-club.txt",
          title: "Rowing club meets",
          paragraphs: [
            [
              {
                text: "Ada Brandt argued against any claims that room for young rowers is shrinking.",
                by: "Ada Brandt",
              },
            ],
            [{ text: "Olu Berg said room for young rowers is shrinking each year.", by: "Olu Berg" }],
            [{ text: "“It’s trippy that we row at night,” said Mira Holt.", by: "Mira Holt", form: "direct" }],
          ],
        },
      ],
      [{ name: "Ada Brandt" }, { name: "Olu Berg" }, { name: "Mira Holt" }],
    ),
  );
  const speakers = async (question: string): Promise<unknown[]> =>
    (await engine.answer(question)).passages
      .filter(({ relation }) => relation === "answer")
      .map(({ speaker }) => speaker?.name);

  it("is not whoever argues against it", async () => {
    expect(await speakers("who says room for young rowers is shrinking?")).toEqual(["Olu Berg"]);
    expect(await speakers("who talked about shrinking room for young rowers?")).toContain("Ada Brandt");
  });

  it("may be one of two things", async () => {
    expect(await speakers("Who thinks room for young rowers is shrinking or under water?")).toEqual(["Olu Berg"]);
  });

  it("is whoever used a word in marks, whatever else is asked", async () => {
    expect(await speakers('who said rowing against every crew is "trippy"?')).toEqual(["Mira Holt"]);
    expect(await speakers('who said rowing at night is "spooky"?')).toEqual([]);
  });

  it("is nobody else where quotes of a stranger are asked for", async () => {
    expect(await engine.answer("Velma Tirk quotes on rowers?")).toMatchObject({ reason: "unknown_speaker" });
    expect(await engine.answer("velma tirk quotes on rowers pls")).toMatchObject({ reason: "unknown_speaker" });
    expect(await speakers("any good quotes on young rowers?")).not.toEqual([]);
  });
});
