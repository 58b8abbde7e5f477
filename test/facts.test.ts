/** Questions of fact: what kind of thing is asked for, which passage comes first, and what is refused. */
import { describe, expect, it } from "vitest";
import { isWordedAsQuestion, readAsked } from "../src/asked.ts";
import type { AskedKind } from "../src/asked-measure.ts";
import { createEngine } from "../src/engine.ts";
import { createDirectory } from "../src/names/speakers.ts";
import { tokensOf, withoutExpressions } from "../src/concept-match.ts";
import { conceptsOf } from "../src/concepts.ts";
import { readFactQuestion } from "../src/fact-features.ts";
import { questionParts } from "../src/question-parts.ts";
import type { QuestionParts } from "../src/question-parts.ts";
import { analyse } from "../src/terms.ts";
import { areAntonyms, areSynonyms, formsOf } from "../src/word-senses.ts";
import { paragraphsOf, smallRetriever } from "./fakes/small-retriever.ts";

describe("the kind of thing asked for", () => {
  it.each<[question: string, kind: AskedKind, holds: string, lacks: string]>([
    ["how many cranes were sold?", "number", "Twelve cranes were sold.", "The cranes were sold."],
    ["in what year did the pier open?", "year", "It opened in 1931.", "It opened early."],
    ["when did the pier open?", "date", "It opened in May.", "It opened to crowds."],
    ["which city built the pier?", "place", "It stands in Velmora.", "It stands at last."],
    ["who built the pier?", "person", "It was built by Ada Brandt.", "It was built of oak."],
    ["why did the pier close?", "reason", "It closed because the oak had rotted.", "It closed on Friday."],
  ])("%s", (question, kind, holds, lacks) => {
    const asked = readAsked(question);
    expect(asked.kind).toBe(kind);
    expect(asked.piecesIn(holds).ofKind).not.toEqual([]);
    expect(asked.piecesIn(lacks).ofKind).toEqual([]);
  });

  it("is not what the question gives itself", () => {
    const { piecesIn } = readAsked("how many berths opened in 1931?");
    expect(piecesIn("In 1931 the pier opened.")).toEqual({ ofKind: [], exact: [] });
    expect(piecesIn("In 1931 all 40 berths opened.")).toEqual({ ofKind: [12], exact: [12] });
  });

  it.each<[question: string, exact: string, other: string]>([
    ["how many people lost power?", "Some 375,000 people lost power.", "Winds gusted at 55 mph."],
    ["how many workers has the yard?", "The yard employs 40 staff.", "The yard opened at 8:30 a.m. on 4 May 1931."],
    ["how much money did the pier cost?", "It cost £4.5m to build.", "It is 200 yards long."],
    ["how much did the company pay for it?", "It went for 12 million euros.", "It has 12 shops."],
    ["how old was the ferryman?", "Brandt, 27, was at the helm.", "Brandt waited 27 minutes."],
    ["how old is she", "The 93-year-old still sails.", "She has 93 sails."],
    ["how long did the meeting last?", "The nearly two-hour meeting was frank.", "Two men met."],
    ["how many years did he get?", "He got up to 23 years.", "He got 23 letters."],
    ["how high is the mast", "At a height of 190 feet (58 metres).", "It was the 190th mast."],
    ["what share of the berths is empty?", "Nearly 20% stand empty.", "20 stand empty."],
    ["what was the score?", "Velmora won 2-1.", "Velmora won two matches in 2019-20."],
    ["what date did it sink?", "It sank on 23 November.", "It sank in deep water, 23 men with it."],
    ["what was the death toll of the fire?", "The fire killed at least 12 people.", "Twelve engines came."],
    ["how many died on the ferry", "Rescuers found 30 people dead.", "The ferry had 30 cabins."],
    ["what was the value of the cargo?", "The cargo was worth RM6.2 million.", "Its 62 crates were lost."],
    ["what did the bridge cost to build?", "The 1.2-billion-yuan bridge opened.", "The 1.2-mile bridge opened."],
    ["by how much was the harbour budget cut?", "Spending on the port fell by R2bn.", "Two ports closed."],
    ["how often does the ferry run?", "It runs twice a day.", "It runs to two islands."],
  ])("%s wants it put as asked", (question, exact, other) => {
    const { piecesIn } = readAsked(question);
    expect(piecesIn(exact).exact).not.toEqual([]);
    expect(piecesIn(other).exact).toEqual([]);
  });

  it.each([
    ["when the pier opened", true],
    ["did the pier open", true],
    ["pier opening", false],
  ])("%s: a question is %s", (text, expected) => expect(isWordedAsQuestion(text)).toBe(expected));
});

describe("the noun and the verb of a question", () => {
  it.each<[question: string, parts: QuestionParts]>([
    ["how many seats did the party win in 2013?", { noun: "seats", verb: "win" }],
    ["who killed the mayor?", { verb: "killed" }],
    ["when did Ada Brandt resign from the board?", { verb: "resign" }],
    ["which team won the cup?", { noun: "team", verb: "won" }],
    ["what is the population of Velmora?", { noun: "population" }],
    ["where was she born?", { verb: "born" }],
    ["who was sacked after the fire reached the pier?", { verb: "sacked" }],
    ["who was taken by surprise that the fire reached the pier?", {}],
    ["pier opening", {}],
  ])("%s", (question, parts) => expect(questionParts(question)).toEqual(parts));
});

describe("senses of words", () => {
  it("pair forms, near synonyms and opposites, by their index terms", () => {
    const term = (word: string): string => analyse(word)[0]!;
    expect(formsOf(term("win"))).toContain(term("won"));
    expect(areSynonyms(term("begin"), term("commenced"))).toBe(true);
    expect(areAntonyms(term("increase"), term("decreased"))).toBe(true);
    expect(areAntonyms(term("equal"), term("unequal"))).toBe(true);
    expect(areAntonyms(term("begin"), term("commenced"))).toBe(false);
  });

  it.each([
    ["what date did she pass away", "what date did she die"],
    ["who Brought Down the chopper?", "who downed the chopper?"],
    ["how many were let go or laid off", "how many were release or layoff"],
    ["how long is the pier", "how long is the pier"],
  ])("one word stands for an expression of several: %s", (text, plain) => expect(withoutExpressions(text)).toBe(plain));

  it("a text holds the word that stands for its expression", () => {
    expect(tokensOf("He passed away.").map(({ term }) => term)).toContain(analyse("die")[0]);
  });
});

const PARAGRAPHS = paragraphsOf("harbour.txt", [
  ["The northern pier was opened in 1931 by the Velmora Harbour Company.", "It burnt down nine years later."],
  ["The Velmora Lifeboat Guild keeps two boats at the southern pier.", "Its crew is unpaid."],
]);
const engine = createEngine({
  retriever: smallRetriever(PARAGRAPHS),
  documents: [{ file: "harbour.txt", title: "Harbour", sha256: "0".repeat(64) }],
  speakers: [],
});

describe("passages given", () => {
  it("go on with the next paragraphs as context, each once", async () => {
    const answer = await engine.answer("how many boats does the Velmora Lifeboat Guild keep?");
    const [first, ...rest] = answer.passages;
    expect(first).toMatchObject({ relation: "answer", citation: { start: PARAGRAPHS[1]!.start } });
    expect(rest.filter(({ relation }) => relation === "context").map(({ citation }) => citation.line)).toEqual([
      PARAGRAPHS[0]!.passages[0]!.line,
    ]);
  });
});

describe("features", () => {
  it("tell what stands in the passage from what stands around it", () => {
    const text = "when did the northern pier burn?";
    const concepts = conceptsOf(text, createDirectory([]), true).map((concept) =>
      Object.assign(concept, { frequency: 1, weight: 1 }),
    );
    const question = readFactQuestion(text, concepts);
    const [paragraph] = PARAGRAPHS;
    const stretch = { paragraph: paragraph!, paragraphs: [paragraph!], passages: paragraph!.passages, opening: "" };
    const [opened, burnt] = question.featuresOf({ stretch, title: "Harbour", relative: 1 });
    expect(opened!.features).toMatchObject({ own: 2 / 3, kind: 1, missingWords: 0 });
    expect(burnt!.features).toMatchObject({ missingWords: 0, unknownNames: 0 });
    // "Burnt" is a form of "burn": nearly the word itself.
    expect(burnt!.features.own).toBeCloseTo(0.3);
    expect(burnt!.features.before).toBeCloseTo(2 / 3 + 0.3);
  });
});

describe("answers", () => {
  it.each([
    ["when was the northern pier opened?", "opened in 1931"],
    ["how many boats does the Velmora Lifeboat Guild keep?", "two boats"],
    ["in 1931 what was the pier called?", "opened in 1931"],
  ])("%s", async (question, words) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(answer.passages[0].text).toContain(words);
  });

  it.each([
    ["how many boats does the Velmorra Lifeboat keep?", "Read “Velmorra” as “Velmora”."],
    ["how many boats does the VLG keep?", "Read “VLG” as Velmora Lifeboat Guild."],
  ])("%s says what was read into it", async (question, note) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(answer.interpretation).toBe(note);
  });

  it.each([
    ["when was the northern pier of Hamburg opened?", "a name that is nowhere"],
    ["who painted the ceiling of the chapel?", "another subject"],
    ["how many boats burnt in 1956?", "a year that is nowhere"],
    ["who sold the northern pier?", "the text says who opened it"],
    ["when did the Velmora Lifeboat Guild resign?", "a false premise"],
    ["who is the chairman of the Velmora Lifeboat Guild?", "nobody is named beside that office"],
    ["how many crew has the northern pier?", "another number than that of what is counted"],
  ])("%s is refused: %s", async (question) => {
    expect(await engine.answer(question)).toMatchObject({ status: "not_found", reason: "not_in_corpus" });
  });
});
