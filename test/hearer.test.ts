/** Whom somebody spoke to, and what about. */
import { expect, it } from "vitest";
import { readHearer } from "../src/voices/hearer.ts";

it.each<[question: string, topic: string, heard: { readonly topic?: string; readonly hearer?: string }]>([
  ["what did Tester tell Stumpf", "Stumpf", { hearer: "Stumpf" }],
  ["the remarks Ellis made to Politico", "Politico", { hearer: "Politico" }],
  [
    "what did Claure write to the staff about job cuts",
    "the staff about job cuts",
    { hearer: "the staff", topic: "job cuts" },
  ],
  ["what has he told journalists over the years", "the years", {}],
  ["has he been quoted anywhere", "anywhere", {}],
  ["in what terms has Rubio been quoted", "in what terms", {}],
  ["what did he say, nothing later", "nothing later", {}],
  ["every word of his from whatever year", "from whatever year", {}],
  ["what did he say about the dam", "the dam", { topic: "the dam" }],
  ["what did he say in response to the report", "the report", { topic: "the report" }],
  ["what did she tell them to do", "them to do", { topic: "them to do" }],
])("%s", (question, topic, heard) => {
  expect(readHearer(question, topic)).toEqual(heard);
});
