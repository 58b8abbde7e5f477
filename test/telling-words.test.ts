/** What stands in all that somebody says does not tell which of it is asked for; all who say so, where all are asked for. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { makeCorpus } from "./support/corpus.ts";

const by = "Ada Brandt";
const said = (text: string, form: "direct" | "indirect", speaker = by) => [{ text, by: speaker, form }];

/** Beside these the words of the levy are rare in the corpus. */
const elsewhere = Array.from({ length: 40 }, (_, nth) =>
  said(`Rain fell on hill ${nth}, Omar Dane said.`, "indirect", "Omar Dane"),
);

const engine = createEngine(
  makeCorpus(
    [
      {
        file: "levy.txt",
        title: "Graz to fight levy on ferries",
        paragraphs: [
          said("The levy on ferries that Elling asks of Graz is a bad idea, Ada Brandt said.", "indirect"),
          said("Brandt said Graz would take its case on the ferries to Elling.", "indirect"),
          said("The ferries of Elling and Graz are old, Brandt said.", "indirect"),
          said("“It sells Graz more ferries than Elling buys here,” Brandt said.", "direct"),
          said("A levy on ferries is odd for Elling and for Graz, said Brandt.", "indirect"),
          said(
            "“The quarry blasts have cracked our walls and broken the windows,” Omar Dane said.",
            "direct",
            "Omar Dane",
          ),
          said("Lena Fuchs said the blasts had cracked her house.", "indirect", "Lena Fuchs"),
        ],
      },
      { file: "rain.txt", title: "Rain", paragraphs: elsewhere },
    ],
    [{ name: by, aliases: ["Brandt"] }, { name: "Omar Dane" }, { name: "Lena Fuchs" }],
  ),
);
const linesOf = async (question: string): Promise<string[]> => {
  const answer = await engine.answer(question);
  return answer.passages.filter(({ relation }) => relation === "answer").map(({ text }) => text);
};

describe("words that tell", () => {
  it("leave out what only has the words of every paragraph", async () => {
    const all = await linesOf("what did Ada Brandt say about the ferries that Elling sells to Graz");
    expect(all.map((text) => text.slice(0, 14))).toEqual(["“It sells Graz"]);
  });
});

describe("all who say so", () => {
  it("are shown where more than one is asked for", async () => {
    const all = await linesOf("who all says the quarry blasts cracked the walls and the house?");
    expect(all.map((text) => /Omar Dane|Lena Fuchs/u.exec(text)?.[0])).toEqual(["Omar Dane", "Lena Fuchs"]);
  });
});
