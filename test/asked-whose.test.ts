/** Whose words something is, asked before or behind it. */
import { describe, expect, it } from "vitest";
import { askedWhose } from "../src/question/asked-whose.ts";

describe("whose words", () => {
  it.each<[message: string, asked: string]>([
    ["The pier will never hold. Whose words are these please", "who said The pier will never hold?"],
    ["the pier has drawn a blank: whose opinion is that?", "who said the pier has drawn a blank?"],
    ["Hi all. The pier will never hold. Who's the speaker?", "who said The pier will never hold?"],
    ["It fell. Twice. and whose line was that again?", "who said It fell, Twice?"],
    ["Whose quote is this: the pier will never hold", "who said the pier will never hold?"],
    ["whose claim was it that the pier holds", "who said the pier holds?"],
    ["whose line was it about having no “secret fund”", "who said having no secret fund?"],
    ["“The pier will never hold.” Whose words are these?", "“The pier will never hold.” Whose words are these?"],
  ])("%s", (message, asked) => {
    expect(askedWhose(message)).toBe(asked);
  });
});
