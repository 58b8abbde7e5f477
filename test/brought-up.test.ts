/** Messages that bring somebody up and ask on from there, and requests for all of somebody's words in many words. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { harbour } from "./support/harbour.ts";

const port = createEngine(harbour);
const told = async (message: string) => {
  const { status, passages } = await port.answer(message);
  const shown = passages.filter(({ relation }) => relation === "answer");
  return { status, texts: shown.map(({ text }) => text), speakers: new Set(shown.map(({ speaker }) => speaker?.name)) };
};

describe("somebody brought up", () => {
  it.each([
    ["So Okonjo calls ferries the island's lifeline. Her words?", "Ferries are the lifeline"],
    ["marta okonjo, was she bothered by doubts about dredging", "doubts about dredging"],
    ["Marta Okonjo: will the pier cost 14 million, yes or no?", "14 million"],
    ["Okonjo + the pier (cost), what was she saying", "14 million"],
    ["Okonjo + dredging doubts, what exactly did she say there", "doubts about dredging"],
  ])("%j is answered by what they say on the rest", async (message, text) => {
    const { texts, speakers } = await told(message);
    expect(texts[0]).toContain(text);
    expect([...speakers]).toEqual(["Marta Okonjo"]);
  });

  it.each([
    "Marta Okonjo, did she resign",
    "So Okonjo sold her yacht. Her reasons?",
    "Marta Okonjo: is astronomy her hobby?",
    "When Okonjo resigned over a scandal, what reason did she give?",
  ])("%j says nothing of what is not told", async (message) => {
    expect((await told(message)).status).not.toBe("answered");
  });
});

describe("all that somebody said", () => {
  it.each([
    "Everything you have from Marta Okonjo, word for word, please.",
    "Okonjo's statements pls, all of em",
    "i need all of Okonjo's lines for my law seminar",
    "Could I have the complete set of Okonjo's remarks?",
    "show me the words of Okonjo, the council chair, all of them",
  ])("%j", async (message) => {
    const { texts, speakers } = await told(message);
    expect(texts).toHaveLength(5);
    expect([...speakers]).toEqual(["Marta Okonjo"]);
  });
});
