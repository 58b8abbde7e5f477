import { describe, expect, it } from "vitest";
import { remembered } from "../src/remembered.ts";

/** Words asked for in order -> those that had to be worked out. */
function workedOut(asked: string, most: number): string {
  const worked: string[] = [];
  const ask = remembered((text) => {
    worked.push(text);
    return text.toUpperCase();
  }, most);
  for (const word of asked.split(" ")) expect(ask(word)).toBe(word.toUpperCase());
  return worked.join(" ");
}

describe("what is remembered", () => {
  it.each([
    { name: "a word is worked out once", asked: "a b a b a", most: 2, worked: "a b" },
    { name: "the last words are kept, whatever came before", asked: "a b c d e d e", most: 2, worked: "a b c d e" },
    {
      name: "a word that is asked for again and again is never forgotten",
      asked: "a b a c a d a e a f a",
      most: 2,
      worked: "a b c d e f",
    },
    {
      name: "a word that is not asked for any more is forgotten",
      asked: "a b c d e a",
      most: 2,
      worked: "a b c d e a",
    },
    { name: "what is empty is a result", asked: "a  a  a", most: 2, worked: "a " },
  ])("$name", ({ asked, most, worked }) => {
    expect(workedOut(asked, most)).toBe(worked);
  });
});
