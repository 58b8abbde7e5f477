import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDirectory } from "../src/names/speakers.ts";
import { isMisspelling } from "../src/names/spelling.ts";
import type { Speaker } from "../src/types.ts";
import { idOf } from "./support/corpus.ts";

function speaker(name: string, more: Partial<Omit<Speaker, "roles">> & { roles?: readonly string[] } = {}): Speaker {
  const { roles = [], ...rest } = more;
  const given = roles.map((role) => ({ file: "a.txt", role }));
  return { id: idOf(name), name, kind: "person", aliases: [], quotations: 1, ...rest, roles: given };
}

const directory = createDirectory([
  speaker("Keo Remy", { aliases: ["Remy"], roles: ["CHRC President"], quotations: 7 }),
  speaker("Chin Malin", {
    aliases: ["Malin"],
    roles: [
      "a secretary of state at the Ministry of Justice",
      "deputy president of the Cambodian Human Rights Committee",
    ],
  }),
  speaker("Am Sam Ath", { aliases: ["Sam Ath"], roles: ["operations director of the human rights group Licadho"] }),
  speaker("Hun Sen", { roles: ["Prime Minister"], quotations: 0 }),
  speaker("Hun Manet", { roles: ["Prime Minister"], quotations: 0 }),
  speaker("Kem Sokha", { roles: ["CNRP President"], quotations: 0 }),
  speaker("Angela Davis", { aliases: ["Davis"] }),
  speaker("Seng Sary"),
  speaker("Vitit Muntarbhorn", { aliases: ["Vitit"] }),
  speaker("Ed Markey", { aliases: ["Markey"], roles: ["U.S. Senator"] }),
  speaker("Masato Otaka", { aliases: ["Otaka"], quotations: 0 }),
  speaker("José Núñez"),
  speaker("Seán O’Brien"),
  speaker("Ministry of Foreign Affairs", { kind: "body", aliases: ["Foreign Affairs Ministry"] }),
  speaker("Ministry of Justice", { kind: "body" }),
  speaker("Human Rights Watch", { kind: "body" }),
  speaker("Cambodian Center for Human Rights", { kind: "body", aliases: ["CCHR"] }),
  speaker("Cambodia Institute for Democracy", { kind: "body" }),
  speaker("Amnesty International", { kind: "body" }),
  speaker("Licadho", { kind: "body" }),
  speaker("Barack Obama", { aliases: ["Obama"] }),
  speaker("Michelle Obama"),
]);

const namesFor = (typed: string): string[] => directory.resolve(typed).speakers.map(({ name }) => name);

describe("a name as typed", () => {
  it.each([
    ["Keo Remy", "Keo Remy"],
    ["keo remy", "Keo Remy"],
    ["KEO REMY", "Keo Remy"],
    ["remy keo", "Keo Remy"],
    ["keoremy", "Keo Remy"],
    ["Remy", "Keo Remy"],
    ["Keo Remy's", "Keo Remy"],
    ["Mr. Remy", "Keo Remy"],
    ["President Keo Remy", "Keo Remy"],
    ["CHRC President Keo Remy", "Keo Remy"],
    ["Keo Remy, the CHRC president", "Keo Remy"],
    ["Keo Remy of the CHRC", "Keo Remy"],
    ["Sam Ath", "Am Sam Ath"],
    ["ath", "Am Sam Ath"],
    ["Jose Nunez", "José Núñez"],
    ["nuñez", "José Núñez"],
    ["sean obrien", "Seán O’Brien"],
    ["Sean O'Brien", "Seán O’Brien"],
    ["Prime Minister Hun Sen", "Hun Sen"],
    ["the Ministry of Foreign Affairs", "Ministry of Foreign Affairs"],
    ["foreign ministry", "Ministry of Foreign Affairs"],
    ["the foreign affairs ministry", "Ministry of Foreign Affairs"],
    ["ministry of justice", "Ministry of Justice"],
    ["HRW", "Human Rights Watch"],
    ["cchr", "Cambodian Center for Human Rights"],
    ["amnesty", "Amnesty International"],
    ["licadho", "Licadho"],
    ["Senator Markey", "Ed Markey"],
  ])("%j means %s", (typed, name) => {
    expect(namesFor(typed)).toEqual([name]);
    expect(directory.resolve(typed).reading).not.toBe("misspelt");
  });

  it.each([
    ["the CHRC president", "Keo Remy"],
    ["Licadho director", "Am Sam Ath"],
    ["the CNRP president", "Kem Sokha"],
    ["the US senator", "Ed Markey"],
    ["deputy president of the Cambodian Human Rights Committee", "Chin Malin"],
  ])("%j is %s by role", (typed, name) => {
    expect(directory.resolve(typed)).toMatchObject({ speakers: [{ name }], reading: "role" });
  });

  it.each([
    ["seng sarry", "Seng Sary"],
    ["Vitit Muntarborhn", "Vitit Muntarbhorn"],
    ["chin mallin", "Chin Malin"],
    ["kem soka", "Kem Sokha"],
    ["Mr Markye", "Ed Markey"],
    ["cambodian centre for human rights", "Cambodian Center for Human Rights"],
  ])("%j is %s with a slip", (typed, name) => {
    expect(directory.resolve(typed)).toMatchObject({ speakers: [{ name }], reading: "misspelt" });
  });

  it.each([
    ["Angela Merkel"],
    ["Merkel"],
    ["Mavis"],
    ["Kem Ley"],
    ["Hun Manith Ros"],
    ["Hun Sun"],
    ["Remi"],
    ["Bob Marley"],
    ["Keo Davis"],
    ["Cambodia"],
    ["the government"],
    ["human"],
    ["the US"],
    ["the president of France"],
    ["Barack Remy"],
    ["Ministry of Tourism"],
    ["the"],
    [""],
    ["Mr."],
  ])("%j is nobody", (typed) => {
    expect(namesFor(typed)).toEqual([]);
  });

  it.each([
    ["Hun", ["Hun Sen", "Hun Manet"]],
    ["the prime minister", ["Hun Sen", "Hun Manet"]],
    ["Obama", ["Barack Obama", "Michelle Obama"]],
    ["ministry", ["Ministry of Foreign Affairs", "Ministry of Justice"]],
  ])("%j may be several", (typed, names) => {
    expect(namesFor(typed).toSorted()).toEqual(names.toSorted());
  });

  it("keeps a full name apart from one that is longer", () => {
    const both = createDirectory([speaker("Hun Sen"), speaker("Hun Sen Chea")]);
    expect(both.resolve("hun sen").speakers.map(({ name }) => name)).toEqual(["Hun Sen"]);
    expect(both.resolve("chea").speakers.map(({ name }) => name)).toEqual(["Hun Sen Chea"]);
  });

  it("finds known names in a row of words, each once and only where one is meant", () => {
    const row = "did Keo Remy or Hun write to the Ministry of Justice about Otaka".split(" ");
    const found = directory.findIn(row).map(({ speaker: { name }, from, to }) => [name, row.slice(from, to).join(" ")]);
    expect(found).toEqual([
      ["Keo Remy", "Keo Remy"],
      ["Ministry of Justice", "Ministry of Justice"],
      ["Masato Otaka", "Otaka"],
    ]);
  });

  it("suggests those who share a word but does not answer for them", () => {
    expect(directory.near("Angela Merkel", 3).map(({ name }) => name)).toEqual(["Angela Davis"]);
    expect(directory.near("Hun", 3)).toEqual([]);
  });

  it("never throws, and everybody is found by their own name", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (typed) => directory.resolve(typed).speakers.length >= 0));
    for (const { name } of directory.speakers) expect(namesFor(name)).toEqual([name]);
  });
});

describe("misspelling", () => {
  it.each([
    ["sarry", "sary", true],
    ["sokhonn", "sokhon", true],
    ["merkel", "markel", true],
    ["muntarborhn", "muntarbhorn", true],
    ["remi", "remy", false],
    ["davis", "mavis", false],
    ["davis", "davis", false],
    ["merkel", "manet", false],
  ])("%s for %s: %s", (typed, known, expected) => {
    expect(isMisspelling(typed, known)).toBe(expected);
  });
});

describe("a short form of a given name, or one of two offices", () => {
  const senate = createDirectory([
    speaker("Elizabeth Warrin", { roles: ["Senator"] }),
    speaker("Benjamin J. Rhode", { roles: ["Elling News vice president and Harlan editor", "interim treasurer"] }),
  ]);
  it.each([
    ["liz warrin", "Elizabeth Warrin"],
    ["Ben Rhode", "Benjamin J. Rhode"],
    ["the elling news vice president", "Benjamin J. Rhode"],
    ["the treasurer", "Benjamin J. Rhode"],
    ["bob warrin", undefined],
  ])("%j means %s", (typed, name) => expect(senate.resolve(typed).speakers[0]?.name).toBe(name));
});
