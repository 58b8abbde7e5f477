/** Requests, filters, offices and follow-ups in the wordings people use, over small corpora. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import type { Answer } from "../src/types.ts";
import { harbour } from "./support/harbour.ts";
import { river } from "./support/river.ts";

const flood = createEngine(river);
const port = createEngine(harbour);
const speakersOf = ({ passages }: Answer): string[] => [
  ...new Set(passages.filter(({ relation }) => relation === "answer").map(({ speaker }) => speaker?.name ?? "-")),
];

describe("a request for what somebody said", () => {
  it.each([
    ["so what has petr lindqvist been saying"],
    ["could you list every comment from Petr Lindqvist"],
    ["lindqvists words"],
    ["what do we have from Lindqvist on record?"],
    ["i need Petr Lindqvist's quotes for a story, thanks"],
    ["what did Lindqvist tell the reporters"],
    ["what did Lindqvist tell a crowd of journalists"],
    ["got any quotes from Lindqvist?"],
    ["quotes: Petr Lindqvist"],
    ["what say Lindqvist"],
    ["minister Lindqvist, what he say?"],
    ["Sorry my english is bad. Lindqvist he say what"],
    ["||what did Lindqvist say|| :flag_se: https://example.com/x?y=1"],
  ])("%j", async (question) => {
    const answer = await flood.answer(question);
    expect(answer.status).toBe("answered");
    expect(speakersOf(answer)).toEqual(["Petr Lindqvist"]);
    expect(answer.passages).toHaveLength(3);
  });

  it.each([
    ["Ida Nyström in the article about seagrass", "c-dredging.txt"],
    ["what did Okonjo say in the ferry timetable article", "b-ferries.txt"],
  ])("%j keeps to one document", async (question, file) => {
    const answer = await port.answer(question);
    expect(answer.passages.every(({ citation }) => citation.file === file)).toBe(true);
    expect(answer.interpretation).toMatch(/^Looked only in/u);
  });

  it("takes a year for no part of a name", async () => {
    expect(await flood.answer("Quotes of Lindqvist from 1998")).toMatchObject({ reason: "silent_on_topic" });
  });

  it("tells of what one person says another said", async () => {
    const answer = await port.answer("what did Okonjo say Brandt had doubts about?");
    expect(answer.status).toBe("answered");
    expect(speakersOf(await port.answer("what did Okonjo say Brandt raised?"))).toEqual(["Marta Okonjo"]);
  });
});

describe("an office", () => {
  it.each([
    ["what office does Karin Holm hold?"],
    ["what is Karin Holm's job?"],
    ["which position did Karin Holm have"],
  ])("%j is answered by who she is", async (question) => {
    const answer = await flood.answer(question);
    expect(answer.passages.some(({ text }) => text.includes("Minister Karin Holm"))).toBe(true);
  });

  it.each([
    ["what is the name of Josef Maric's organisation"],
    ["which organisation is Josef Maric from"],
    ["who does Josef Maric work for?"],
  ])("%j", async (question) => {
    expect((await flood.answer(question)).passages[0]?.text).toContain("charity River Aid");
  });
});

describe("nobody's words", () => {
  it.each([
    ["Ruth Sandell quotes", "never_quoted"],
    ["Ruth Sandell on the budget", "never_quoted"],
    ["River Aid statements", "never_quoted"],
    ["Paul Brenner quotes", "unknown_speaker"],
    ["paul brenner quotes", "unknown_speaker"],
    ["Paul Brenner on taxes", "unknown_speaker"],
    ["Paul Varga", "unknown_speaker"],
  ])("%j: %s", async (question, reason) => {
    expect(await flood.answer(question)).toMatchObject({ status: "not_found", reason });
  });

  it("never shows one passage of one speaker twice", async () => {
    const answer = await flood.answer("What did Maric say? And what did Josef Maric say about boats?");
    expect(answer.passages).toHaveLength(1);
  });
});

describe("a follow-up", () => {
  it.each([
    ["and Anna Holm?", ["Anna Holm"]],
    ["sorry, I meant Anna Holm", ["Anna Holm"]],
    ["what about Maric on boats", ["Josef Maric"]],
    ["who said that?", ["Petr Lindqvist"]],
    ["in which article?", ["Petr Lindqvist"]],
    ["the full quote please", ["Petr Lindqvist"]],
    ["who is that?", ["-", "Petr Lindqvist"]],
    ["his views on accusations", ["Petr Lindqvist"]],
    ["on the accusations, I mean", ["Petr Lindqvist"]],
  ])("%j", async (followUp, names) => {
    const conversation = followUp;
    await flood.answer("what did Petr Lindqvist say?", { conversation });
    const answer = await flood.answer(followUp, { conversation });
    expect(answer.status).toBe("answered");
    for (const name of speakersOf(answer)) expect(names).toContain(name);
    expect(answer.interpretation ?? followUp).toBeTruthy();
  });

  it("asks back where nothing was shown before", async () => {
    expect(await flood.answer("who said that?")).toMatchObject({ status: "usage" });
  });
});
