/** "Is she hopeful?": whether somebody does or is something, answered by their own words on it. */
import { expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { makeCorpus } from "./support/corpus.ts";

const engine = createEngine(
  makeCorpus(
    [
      {
        file: "a-pier.txt",
        title: "Pier to be repaired",
        paragraphs: [
          [{ text: "The pier at Osk is to be repaired next spring." }],
          [{ text: "Marta Holm, the harbour master, said she was bothered by the rust.", by: "Marta Holm" }],
          [{ text: "“We made mistakes with the old planks,” Holm said.", by: "Marta Holm", form: "direct" }],
          [{ text: "Builder Nils Berg said the work would take a year.", by: "Nils Berg" }],
        ],
      },
    ],
    [
      { name: "Marta Holm", aliases: ["Holm"] },
      { name: "Nils Berg", aliases: ["Berg"] },
    ],
  ),
);

it.each([
  ["is Marta Holm bothered tho, by rust", "rust"],
  ["does Holm own up to mistakes", "mistakes"],
  ["so does Marta Holm own up that there were better ways and mistakes", "mistakes"],
])("%s", async (question, word) => {
  const answer = await engine.answer(question);
  expect(answer.status).toBe("answered");
  expect(answer.passages[0]).toMatchObject({ speaker: { name: "Marta Holm" } });
  expect(answer.passages[0]?.text).toContain(word);
});

it.each([["did Nils Berg found a party"], ["is Berg married"], ["did Marta Holm resign"]])(
  "%s is not told",
  async (question) => {
    expect(await engine.answer(question)).toMatchObject({ status: "not_found" });
  },
);
