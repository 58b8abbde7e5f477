/** Talk around a request for somebody's words is no topic; a topic stays one; what is left out narrows the search. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import type { Answer } from "../src/types.ts";
import { harbour } from "./support/harbour.ts";
import { river } from "./support/river.ts";

const port = createEngine(harbour);
const flood = createEngine(river);
const speakersOf = ({ passages }: Answer): string[] => [
  ...new Set(passages.map(({ speaker }) => speaker?.name ?? "-")),
];
const filesOf = ({ passages }: Answer): string[] => [...new Set(passages.map(({ citation }) => citation.file))];

describe("all of somebody's words, with talk around the request", () => {
  it.each([
    "everything from Nystrom pls, full paragraphs if you have em",
    "Before the bot goes down: every Nystrom quote, copy pasted, no summaries",
    "Complete record of Nystrom's remarks, with the source for each one. Thanks in advance!",
    "I write my paper about the zoo in Bela. Please give me all the words of Nystrom that were printed.",
    "everything from Ida Nystrom pls 🙏",
    "Which remarks by Ida Nystrom do we have on file",
    "so this Nystrom guy, what's he actually saying",
    "My friends and I were arguing. Just post Nystrom's words, we'll decide ourselves",
    "so ida nystrom... what did the woman actually say lol",
    "I need all of Nystrom's statements for a seminar handout, with the source of each one",
    "Nystrom quotes for our newsletter please",
  ])("%s", async (question) => {
    const answer = await port.answer(question);
    expect(speakersOf(answer)).toEqual(["Ida Nyström"]);
    expect(answer.passages).toHaveLength(2);
  });

  it.each([
    "lol long day, train late AGAIN, boss furious etc. anyway, Nystrom said something like they counted eleven species? anyone got the line",
    "I remember a woman, Ida Nystrom I think. before I start a fight can the bot dig out what she said? thx",
    "Ida Nystrom was angry. can you pull out what she said?",
    "I am writing a profile of Ida Nystrom. Show me each thing she is reported as saying, in any article.",
    "ida nystrom quotes, across all the articles, k thx",
    "that Ida Nystrom, give me every single thing of hers you've got",
    "I'm writing a portrait of Ida Nystrom and would be grateful for all the comments she gave, in whichever year",
    "we're preparing a dossier about Ida Nystrom and would appreciate all of her statements, no matter when",
  ])("%s", async (question) => {
    expect(speakersOf(await port.answer(question))).toEqual(["Ida Nyström"]);
  });

  it("says which words no passage is on", async () => {
    expect((await port.answer("Dump all Nystrom quotations")).interpretation).toContain(
      "No passage of theirs is on “Dump”; these are all their words.",
    );
  });
});

describe("a question beside a name and a topic", () => {
  it("says no more than these", async () => {
    const answer = await port.answer("okonjo on the pier. how much and when");
    expect(answer.interpretation).toBe("Understood as “okonjo on the pier”.");
    expect(speakersOf(answer)).toEqual(["Marta Okonjo"]);
  });

  it("may be labelled by whose view it asks for", async () => {
    const answer = await port.answer("okonjo view: can fishermen say the ferries are the lifeline?");
    expect(speakersOf(answer)).toEqual(["Marta Okonjo"]);
  });
});

describe("a topic among the talk", () => {
  it.each([
    "all of Nystrom's statements on trains, with sources, thanks",
    "nystrom quotes trains",
    "nystrom quotes, trains",
    "Nystrom's thoughts re: trains, need it for a paper",
    "did Nystrom mention trains anywhere",
    "what did Nystrom say when the train crashed, my dad asked",
    "Nystrom's train quotes, all of them please",
  ])("is one they may be silent on: %s", async (question) => {
    expect(await port.answer(question)).toMatchObject({ status: "not_found", reason: "silent_on_topic" });
  });
});

describe("the place of an office", () => {
  it("is no topic where the documents that quote them speak of it", async () => {
    expect(speakersOf(await port.answer("what's Marta Okonjo of Lindavik got to say?"))).toEqual(["Marta Okonjo"]);
  });

  it("is not passed over where they do not", async () => {
    expect(await port.answer("what's Marta Okonjo of Atlantis got to say?")).toMatchObject({ status: "not_found" });
  });
});

describe("documents that a message leaves out", () => {
  it.each([
    ["all of Lindqvist's quotes", ["a-flood.txt", "b-inquiry.txt"]],
    ["all of Lindqvist's quotes, not the March 2023 stuff", ["b-inquiry.txt"]],
    ["Lindqvist's words, but not from the inquiry article", ["a-flood.txt"]],
    ["lindqvist quotes, skip the North Post pieces", ["a-flood.txt"]],
    ["lindqvist quotes (leave out whatever he said in the flood one)", ["b-inquiry.txt"]],
  ])("are not looked in: %s", async (question, files) => {
    const found = filesOf(await flood.answer(question));
    expect(found.filter((file) => file !== "c-budget.txt")).toEqual(files);
  });
});

describe("somebody whom a message only tells of", () => {
  it.each([
    "long day. I remember a woman from some office saying that the spillway was too small. Who was she and what did she say exactly?",
    "My friend says it was some expert who said the spillway was too small. The others laugh. Bot, who said it?",
  ])("is looked for by what they said: %s", async (message) => {
    const { passages } = await flood.answer(message);
    expect(passages[0]?.speaker?.name).toBe("Anna Holm");
  });
});
