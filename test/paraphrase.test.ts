/** What somebody is said to have said, asked about in other words than theirs: found where nothing is turned round. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import { makeCorpus } from "./support/corpus.ts";

const engine = createEngine(
  makeCorpus(
    [
      {
        file: "a-pier.txt",
        title: "Pier talks",
        paragraphs: [
          [
            {
              text: "“The discussion was held in a calm and cordial manner because Osk sent an expert,” Ada Brandt said.",
              by: "Ada Brandt",
              form: "direct",
            },
          ],
          [{ text: "Brandt said the harbour does not permit foreign trawlers in the bay.", by: "Ada Brandt" }],
          [
            {
              text: "“We accepted that we still have some rules to improve here,” she said.",
              by: "Ada Brandt",
              form: "direct",
            },
          ],
          [{ text: "She denied accusations that the council was wasting money.", by: "Ada Brandt" }],
          [{ text: "Nils Berg said he had seen no improvements in the last 15 years.", by: "Nils Berg" }],
          [{ text: "A port statement noted that Berg welcomed the scrapping of mooring fees.", by: "port" }],
        ],
      },
    ],
    [
      { name: "Ada Brandt", aliases: ["Brandt"] },
      { name: "Nils Berg", aliases: ["Berg"] },
      { name: "port", kind: "body" },
    ],
  ),
);

describe("a claim in other words", () => {
  it.each([
    ["is it true that Brandt said the meeting was cordial", "calm and cordial"],
    ["did Brandt say foreign trawlers are not allowed in the bay?", "does not permit"],
    ["I read that Brandt admitted there are still rules to improve. Is that in the articles?", "We accepted"],
    ["is it true that Brandt denied that the council wastes money?", "denied accusations"],
    ["did Berg say there had been no improvement in the past 15 years?", "no improvements"],
    // Told by somebody else, whose name stands beside it.
    ["is it true that Berg said he welcomed the removal of mooring fees?", "Berg welcomed"],
  ])("%s", async (question, words) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(answer.passages[0]?.text).toContain(words);
  });

  it.each([
    "is it true that Brandt said the meeting was not cordial",
    "did Brandt say foreign trawlers are allowed in the bay?",
    "did Brandt say Danish trawlers are not allowed in the bay?",
    "is it true that Brandt said the council wastes money on berths?",
    "is it true that Brandt admitted that all rules still have to improve?",
    "did Berg say there had been no improvement in the past 10 years?",
    "is it true that Berg said he opposed the removal of mooring fees?",
    "is it true that Berg said foreign trawlers are not permitted?",
  ])("%s: not found", async (question) => {
    const answer = await engine.answer(question);
    const { verdict } = answer.check ?? {};
    expect(answer.status === "answered" ? verdict : "refused").toMatch(/^(?:refused|altered|misattributed)$/u);
  });
});
