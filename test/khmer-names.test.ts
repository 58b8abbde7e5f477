import { describe, expect, it } from "vitest";
import { withLatinNames } from "../src/language/khmer-names.ts";
import { createDirectory } from "../src/names/speakers.ts";

const speaker = (name: string) => ({
  id: name.toLowerCase().replaceAll(" ", "-"),
  name,
  kind: "person" as const,
  aliases: [],
  roles: [],
  quotations: 1,
});
const directory = createDirectory(["Chak Sopheap", "Keo Remy", "Chin Malin", "Am Sam Ath"].map(speaker));

describe("a name in Khmer letters", () => {
  it.each([
    ["តើចាក់ សុភាព និយាយអ្វី?", "តើ Chak Sopheap និយាយអ្វី?"],
    ["តើលោក កែវ រ៉េមី និយាយអ្វី?", "តើលោក Keo Remy និយាយអ្វី?"],
    ["តើ អំ សំអាត និយាយអ្វី?", "តើ Am Sam Ath និយាយអ្វី?"],
  ])("is read by its consonants: %s", (typed, read) => {
    expect(withLatinNames(typed, directory)).toBe(read);
  });

  it.each(["តើ សម រង្ស៊ី និយាយអ្វី?", "what did Keo Remy say?"])("is left alone where nobody is called so: %s", (typed) => {
    expect(withLatinNames(typed, directory)).toBe(typed);
  });
});
