/** Forms of a name that only kinship gives. */
import { expect, it } from "vitest";
import { analyseDocument } from "../index/attribution/attribute.ts";
import { nameKin } from "../index/kin-names.ts";

const aliasesOf = (text: string, name: string): string[] => {
  const { entities } = analyseDocument(text);
  nameKin(text, entities);
  return [...(entities.find((entity) => entity.name === name)?.aliases ?? [])];
};

it.each([
  ["Ole Holm lost the vote. On Monday, his wife, Jane, called for another. “It was close,” Jane said.", "Jane Holm"],
  ["Holm's daughter Jane spoke next. “It was close,” Jane said. Ole Holm left.", "Jane Holm"],
])("%j gives %s", (text, name) => {
  expect(aliasesOf(text, "Jane")).toContain(name);
});

// A pattern built from "K-12" or from an accent of its own must not break the reading of a whole corpus.
it.each(["Anne-Lise", "Rene\u0301e", "K-12"])("reads a text that names %s", (name) => {
  const text = `Ole Holm lost the vote. On Monday, his wife, ${name}, called for another. “It was close,” Mrs. ${name} said.`;
  expect(aliasesOf(text, name)).toContain(`${name} Holm`);
});

it.each([
  ["Ole Holm met Jane. “It was close,” Jane said."],
  ["Ole Holm lost. His boat, Jane, sank. “It was close,” Jane said."],
])("%j gives no other form", (text) => {
  expect(aliasesOf(text, "Jane")).toEqual([]);
});
