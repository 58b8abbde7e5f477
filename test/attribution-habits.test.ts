/** Habits of papers that fresh articles brought up: whom they name how, and what looks like speech and is none. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseDocument } from "../index/attribution/attribute.ts";
import { whoSaidWhat } from "./support/attributed.ts";

describe("whom a paper means", () => {
  it.each<[habit: string, text: string, said: string[]]>([
    [
      "single marks for speech",
      "‘I held his hand in the cold,’ said Gary Oakes. ‘It’s the boys’ club that I miss.’",
      ["Gary Oakes: I held his hand in the cold | It’s the boys’ club that I miss"],
    ],
    [
      "double marks within single ones",
      "‘I heard someone shout “he’s got a knife”,’ said Gary Oakes.",
      ["Gary Oakes: I heard someone shout “he’s got a knife”"],
    ],
    [
      "a signature behind a dash",
      "“The harbour belongs to all of us and always will.” ― Ines Haddad",
      ["Ines Haddad: The harbour belongs to all of us and always will"],
    ],
    [
      "a description of whoever spoke last",
      'Sam Tierney, 22, admitted fault for the goal. "I looked over and he was glaring," the midfielder said.',
      ["Sam Tierney: fault for the goal", "Sam Tierney: I looked over and he was glaring"],
    ],
    [
      "a company by what it is",
      "Shares in Lumenar fell. Lumenar will close its plant in Ohio, the company said.",
      ["Lumenar: Lumenar will close its plant in Ohio"],
    ],
    [
      "an office before the comma",
      "The mediator, Louis Farrow, refused to leave but said that neither side was ready.",
      ["Louis Farrow: that neither side was ready"],
    ],
    [
      "a relation before the name",
      "“Not without Grandmother,” added his sister, Ana Ruiz.",
      ["Ana Ruiz: Not without Grandmother"],
    ],
    [
      "a particle with a small letter",
      "Yousef al-Hajri signed on Monday. “I signed in tears,” al-Hajri said.",
      ["Yousef al-Hajri: I signed in tears"],
    ],
    [
      "the middle one of three names",
      "Governor Héctor Salgado Ruiz met the families. “Nobody was paid for this,” Salgado said.",
      ["Héctor Salgado Ruiz: Nobody was paid for this"],
    ],
    [
      "the owner of a claim",
      "The council doubted Ada Brandt’s claim that the cranes were safe.",
      ["Ada Brandt: that the cranes were safe"],
    ],
    [
      "a relative clause between",
      "A teacher who spoke on condition of anonymity said the school was closed.",
      ["teacher: the school was closed"],
    ],
    [
      "a shared subject in a subordinate clause",
      "Ada Brandt left when she laughed and said, “We have won the harbour.”",
      ["Ada Brandt: We have won the harbour"],
    ],
    [
      "words between the cue and the marks",
      "Ada Brandt said of the plan: “We will not sell the harbour.”",
      ["Ada Brandt: We will not sell the harbour"],
    ],
    [
      "a dateline",
      "HANOI, Sept 28 (Reuters) - The harbour would stay closed, Ada Brandt said.",
      ["Ada Brandt: The harbour would stay closed"],
    ],
    [
      "an apposition behind a source",
      "According to the Tolland Centre, a local rights group, gangs run nine harbours.",
      ["Tolland Centre: gangs run nine harbours"],
    ],
  ])("%s", (_, text, said) => {
    expect(whoSaidWhat(text)).toEqual(said);
  });
});

describe("what is no speech", () => {
  it.each<[habit: string, text: string]>([
    ["a supposition", "If Ada Brandt said the harbour would close, nobody would believe it."],
    ["a denial that it was said", "It is not true that Ada Brandt said the harbour would close."],
    ["a threat of things", "He came back from an injury that had threatened to end his career."],
    ["a story told", "The novel tells the story of two sisters by the sea."],
    ["a name in use", "She leads a group called the Harbour Committee of Elling."],
    ["a passive", "The man, said to be a former cook, left the harbour."],
    ["a noun", "He was jailed over Facebook posts, a court heard nothing more."],
    ["a wish not to be named", "The guard asked not to be named for fear of the owners."],
  ])("%s", (_, text) => {
    expect(whoSaidWhat(text)).toEqual([]);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."“ ” ‘ ’ \" '' — ( ) : , . ? said says told claimed that who according to the minister statement issued a".split(
      " ",
    ),
    ..."Ames Ada Brandt Ministry of Justice Monday 2024 he she it they his not if and but was".split(" "),
    "\n\n",
    "😀",
    "…,",
    "AMES:",
  );

  it("is read, and every span lies in it", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom("", " "), (parts, gap) => {
        const text = parts.join(gap);
        for (const { spans, mention, cue } of analyseDocument(text).quotations) {
          for (const span of [...spans, ...(mention ? [mention] : []), ...(cue ? [cue] : [])]) {
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
