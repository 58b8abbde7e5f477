/** Who said something that no passage has in the words asked: the one that comes far nearest, a warning, or nobody. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { makeCorpus } from "./support/corpus.ts";

const engine = createEngine(
  makeCorpus(
    [
      {
        file: "a-babies.txt",
        title: "Infants found on the shore",
        paragraphs: [
          [{ text: "Two infants were found on the shore near Velden this week." }],
          [
            {
              text: "“I would like to appeal to mothers to bring unwanted babies to us,” nurse Ida Holm said.",
              by: "Ida Holm",
              form: "direct",
            },
          ],
          [{ text: "Police officer Per Dahl said the search along the dunes went on.", by: "Per Dahl" }],
          [{ text: "Dahl said Velden and the Norland Council had spoken on Monday.", by: "Per Dahl" }],
        ],
      },
      {
        file: "b-fees.txt",
        title: "Ferry fees",
        paragraphs: [
          [{ text: "Ferry fees rise in May." }],
          [{ text: "“Some trips were banned by the port,” captain Nils Berg said.", by: "Nils Berg", form: "direct" }],
        ],
      },
    ],
    [
      { name: "Ida Holm", aliases: ["Holm"] },
      { name: "Per Dahl", aliases: ["Dahl"] },
      { name: "Nils Berg", aliases: ["Berg"] },
      { name: "Norland Council", kind: "body" },
    ],
  ),
);

describe("who said it in other words", () => {
  it.each(["who begged mums to hand over babies they dont want", "somebody told mums to hand over babies, who was it"])(
    "%s",
    async (question) => {
      const answer = await engine.answer(question);
      expect(answer).toMatchObject({ status: "answered", passages: [{ speaker: { name: "Ida Holm" } }] });
    },
  );

  it("says that the words are others", async () => {
    const { interpretation } = await engine.answer("who begged mums to hand over babies they dont want");
    expect(interpretation).toContain("compare before you repeat it");
  });

  it("warns of what none of the passages has", async () => {
    const { interpretation } = await engine.answer("who said trips were banned from elections");
    expect(interpretation).toContain("“elections” stands in none of these passages");
  });

  it("is nobody who only names both", async () => {
    expect(await engine.answer("who said the Norland Council would leave Velden")).toMatchObject({
      status: "not_found",
    });
  });
});
