/** Who said something, in wordings that no frame has. */
import { describe, expect, it } from "vitest";
import { readQuestion } from "../src/question/read-question.ts";
import { readWhoSaid } from "../src/question/who-said.ts";

describe("who said what, however it is put", () => {
  it.each<[sentence: string, said: string, verb: string]>([
    ["which tennis player joked he nearly fell", "he nearly fell", "joked"],
    ["who has been accusing Velmora of meddling", "Velmora of meddling", "accusing"],
    ["who pointed out that the dam leaks", "the dam leaks", ""],
    ["who is worried about the dam", "the dam", "worried"],
    ["can't remember who it was that complained of the noise", "of the noise", "complained"],
    ["who felt like the dam was leaking", "like the dam was leaking", ""],
    ["the dam leaks, wait, which official said that", "the dam leaks", ""],
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
