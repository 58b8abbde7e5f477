/** Who is one person under several names in different documents, and who must stay two. */
import { describe, expect, it } from "vitest";
import { analyseDocument } from "../index/attribution/attribute.ts";
import { gatherPeople } from "../index/people.ts";

const quotedIn = (...texts: readonly string[]): string[] =>
  gatherPeople(texts.map((text, at) => ({ file: `${at}.txt`, analysis: analyseDocument(text) })))
    .speakers.filter(({ quotations }) => quotations > 0)
    .map(({ name }) => name);

const REYES =
  "Senator Jon Reyes said the dam was safe. “It will stand,” Reyes said. Reyes added that he had seen it. " +
  "“We looked at every wall,” Reyes said. Reyes said he would go back.";

describe("one person", () => {
  it.each<[reason: string, names: readonly string[], texts: readonly string[]]>([
    ["with and without an initial", ["Jon Reyes"], [REYES, "“It will not fall,” said Senator Jon K. Reyes."]],
    ["by the surname with the same office", ["Jon Reyes"], [REYES, "“It will not fall,” Senator Reyes said."]],
    ["by the office as papers shorten it", ["Jon Reyes"], [REYES, "“It will not fall,” Sen. Reyes said."]],
    ["by the surname, well known", ["Jon Reyes"], [REYES, "“It will not fall,” Mr. Reyes said."]],
    [
      "under a headline that gives no fuller name",
      ["Jane Holm"],
      ["Hold Jane Holm to her word.\n\n“I will go,” Jane Holm said on Monday.\n\n“I must,” Holm said."],
    ],
    [
      "with a name that is a title too",
      ["Charlie King"],
      ["“It is late,” said Charlie King.\n\n“Go,” Mr. King added."],
    ],
  ])("%s", (_, names, texts) => {
    expect(quotedIn(...texts)).toEqual(names);
  });

  it("keeps the suffix of a name", () => {
    expect(quotedIn("“It is late,” said Vann R. Doyle II, a writer.")).toEqual(["Vann R. Doyle II"]);
  });
});

describe("two people", () => {
  it.each<[reason: string, count: number, texts: readonly string[]]>([
    ["by their titles", 2, [REYES, "“It will not fall,” Mrs. Reyes said."]],
    ["by their offices", 2, [REYES, "“It will not fall,” Judge Reyes said."]],
    ["by initials of their own", 2, ["“Yes,” said Jon A. Reyes.", "“No,” said Jon B. Reyes."]],
    ["where nobody is well known", 2, ["“Yes,” said Jon Reyes.", "“No,” Mr. Reyes said."]],
    [
      "where a document names another in passing",
      2,
      ["“Yes,” said Jane Reyes.", "“No,” Mr. Reyes said. Mr. Reyes met his wife, Jane Reyes, there."],
    ],
  ])("%s", (_, count, texts) => {
    expect(new Set(quotedIn(...texts)).size).toBe(count);
  });
});

it("joins a woman whose given name men have too with her surname under a title", () => {
  expect(quotedIn("“It is late,” said Lee Holm, who teaches law.\n\n“It leaks,” Ms. Holm said.")).toEqual(["Lee Holm"]);
});

it("knows whom only a caption names, as never quoted", () => {
  const { speakers } = gatherPeople([
    {
      file: "a.txt",
      analysis: analyseDocument(
        "Activist Sela Orn arrives at the court. Picture taken May 3, 2022. Port/ Ole Dunn\n\n“It is late,” said Jon Reyes.",
      ),
    },
  ]);
  expect(speakers.find(({ name }) => name === "Sela Orn")?.quotations).toBe(0);
});
