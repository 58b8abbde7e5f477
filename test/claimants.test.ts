import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSignedQuotation, readClaims, readUnmarkedClaim } from "../src/check/claimants.ts";
import { bareWords, quotationsIn } from "../src/check/quotations-in.ts";

const WORDS = "we told him the reasons";

describe("the quotations of a message", () => {
  it.each([
    ["curly", `“${WORDS},” he said`, [`${WORDS},`]],
    ["straight", `He said: "${WORDS}."`, [`${WORDS}.`]],
    ["doubled apostrophes", `''${WORDS}'' he said`, [WORDS]],
    ["grave accents and apostrophes", `\`\`${WORDS}'' he said`, [WORDS]],
    ["German", `Er sagte: „${WORDS}“, dann ging er`, [WORDS]],
    ["Polish", `„${WORDS}” powiedział`, [WORDS]],
    ["French", `« ${WORDS} », dit-il`, [WORDS]],
    ["reversed guillemets", `»${WORDS}«, sagte er`, [WORDS]],
    ["corner brackets", `「${WORDS}」と『${WORDS}』`, [WORDS, WORDS]],
    ["single curly", `he said ‘${WORDS}’ twice`, [WORDS]],
    ["single straight", `he said '${WORDS}' twice`, [WORDS]],
    ["an apostrophe is no mark", `the workers' plan isn't what the dockers' union wants`, []],
    ["several", `“no, not at all” and later “${WORDS} for all of it”`, ["no, not at all", `${WORDS} for all of it`]],
    ["several kinds", `“${WORDS}” and "${WORDS} too"`, [WORDS, `${WORDS} too`]],
    ["a mark within", `“we told him ‘the reasons’ twice,” he said`, ["we told him ‘the reasons’ twice,"]],
    [
      "a new paragraph opens again",
      "“we told him.\n\n“And the reasons,” he said",
      ["we told him.\n\n“And the reasons,"],
    ],
    ["a mark that never closes", `“${WORDS}`, []],
    ["closing before opening", `the court," she said. "we told him`, []],
    ["lines of a reply", `> ${WORDS}\n> at length\nreally?`, [`${WORDS}\n> at length`]],
    ["nothing but such lines", `> ${WORDS}`, []],
    ["nothing", "", []],
  ])("%s", (_, pasted, expected) => {
    expect(quotationsIn(pasted).map(({ start, end }) => pasted.slice(start, end))).toEqual(expected);
  });

  it("are parts of any string, in order", () => {
    const messages = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom(..."“ ” \" ' '' « » „ ‘ ’ > we told Reyes said: , . \n\n — (".split(" ")))
        .map((row) => row.join(" ")),
    );
    fc.assert(
      fc.property(messages, (message) => {
        let last = 0;
        for (const { start, end, outer } of quotationsIn(message)) {
          expect(last <= outer.start && outer.start <= start && start < end && end <= outer.end).toBe(true);
          last = outer.end;
        }
        for (const { quotation } of readClaims(message)) expect(message).toContain(quotation);
        expect(message).toContain(bareWords(message));
      }),
    );
  });

  it("are found in time on marks without end", () => {
    for (const pasted of [
      "“".repeat(10_000),
      "'a ".repeat(3000),
      "“a” ".repeat(2500),
      "said ".repeat(2000) + `“${WORDS}”`,
    ])
      expect(readClaims(pasted).length).toBeLessThan(2);
  });
});

describe("who is said to have said it", () => {
  const Q = `“${WORDS}”`;
  it.each([
    [`Reyes said ${Q}`, ["Reyes"]],
    [`Omar Reyes, the mayor of Tarn, told reporters on Monday that ${Q}`, ["Omar Reyes"]],
    [`After a walk with Vik, Mr. Reyes added: ${Q}`, ["Mr. Reyes"]],
    [`Reyes has also called it ${Q}`, ["Reyes"]],
    [`The mayor was angry. Reyes then claimed ${Q}`, ["Reyes"]],
    [`the mayor of Tarn said: ${Q}`, ["the mayor of Tarn"]],
    [`someone on a forum posted: Omar Reyes: ${Q}`, ["Omar Reyes"]],
    [`my uncle keeps claiming reyes said ${Q}`, ["reyes"]],
    [`Reyes said, and I quote, ${Q}`, ["Reyes"]],
    [`did reyes really say ${Q}?`, ["reyes"]],
    [`is it true that Omar Reyes said ${Q}`, ["Omar Reyes"]],
    [`Said Reyes: ${Q}`, ["Reyes"]],
    [`Reyes is quoted as saying ${Q}`, ["Reyes"]],
    [`Vik was told by Reyes: ${Q}`, ["Reyes"]],
    [`Vik was told: ${Q}`, [undefined]],
    [`According to Ada Quill, ${Q}`, ["Ada Quill"]],
    [`${Q}, according to Ada Quill`, ["Ada Quill"]],
    [`${Q} said Omar Reyes, the mayor.`, ["Omar Reyes"]],
    [`${Q}, the mayor Omar Reyes said on Monday.`, ["Omar Reyes"]],
    [`“${WORDS},” Omar Reyes, the mayor of Tarn, said.`, ["Omar Reyes"]],
    [`“${WORDS},” he said.`, ["he"]],
    [`- Reyes: ${Q}`, ["Reyes"]],
    [`1. **Omar Reyes (mayor)**: ${Q}`, ["Omar Reyes"]],
    [`Omar Reyes:\n${Q}`, ["Omar Reyes"]],
    [`${Q} — Omar Reyes, 2022`, ["Omar Reyes"]],
    [`${Q}\n- Omar Reyes`, ["Omar Reyes"]],
    [`${Q} (Omar Reyes)`, ["Omar Reyes"]],
    [`who said ${Q}?`, [undefined]],
    [Q, [undefined]],
    [`The weather was fine. ${Q} The end.`, [undefined]],
    [`Reyes spoke at length. It was late. ${Q}`, [undefined]],
    [`Reyes said: ${Q}. He added: ${Q}`, ["Reyes", "Reyes"]],
    [`“${WORDS},” said Reyes. ${Q}`, ["Reyes", "Reyes"]],
    [`“${WORDS},” said Reyes. The evening was cold and long. ${Q}`, ["Reyes", undefined]],
    [`“${WORDS},” Reyes said, ${Q}`, ["Reyes", "Reyes"]],
    [`“${WORDS}.” Marsh said: ${Q}`, [undefined, "Marsh"]],
    [`Reyes: ${Q}\nMarsh: ${Q}`, ["Reyes", "Marsh"]],
    [`${Q} - Reyes\n${Q} - Marsh`, ["Reyes", "Marsh"]],
  ])("%j", (message, names) => {
    expect(readClaims(message).map(({ by }) => by?.names.find((name) => names.includes(name)) ?? by?.names[0])).toEqual(
      names,
    );
  });

  it.each([
    [`Reyes: ${WORDS}`, WORDS, "Reyes"],
    [`${WORDS} — Omar Reyes`, WORDS, "Omar Reyes"],
    [`${WORDS}\nOmar Reyes, 2022`, WORDS, "Omar Reyes"],
    [WORDS, undefined, undefined],
    ["the meeting of that long and very tiring autumn afternoon touched on these: law", undefined, undefined],
  ])("without marks: %j", (text, quotation, name) => {
    const claim = readUnmarkedClaim(text);
    expect(claim?.quotation).toBe(quotation);
    expect(claim?.by?.names[0]).toBe(name);
  });

  it("takes no search for a quotation", () => {
    expect(isSignedQuotation(`${WORDS} at great length - Omar Reyes, 2022`)).toBe(true);
    expect(isSignedQuotation("ferries and schools - Omar Reyes")).toBe(false);
    expect(isSignedQuotation("what did Reyes say about ferries, schools and all that?")).toBe(false);
  });
});
