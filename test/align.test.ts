import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align, occurrences } from "../src/check/align.ts";

import { wordDiff } from "../src/check/word-diff.ts";
import { wording } from "../src/check/wording.ts";

const split = (text: string): string[] => text.split(" ").filter(Boolean);
const sequence = (max: number) => fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: max });

/** The textbook table, lengths only. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let above = b.map(() => 0);
  for (const word of a) {
    const row: number[] = [];
    b.forEach((other, at) => {
      row.push(word === other ? (above[at - 1] ?? 0) + 1 : Math.max(above[at]!, row[at - 1] ?? 0));
    });
    above = row;
  }
  return above.at(-1) ?? 0;
}

describe("align", () => {
  it.each([
    {
      source: "we did not accept the final offer",
      pasted: "we accept the last offer",
      runs: [
        [0, 0, 1],
        [3, 1, 2],
        [6, 4, 1],
      ],
    },
    { source: "x a b y a b c", pasted: "a b c", runs: [[4, 0, 3]] },
    { source: "a b", pasted: "c d", runs: [] },
    { source: "", pasted: "a", runs: [] },
  ])("$source / $pasted", ({ source, pasted, runs }) => {
    const found = align(split(source), split(pasted)).map((run) => [run.source, run.pasted, run.length]);
    expect(found).toEqual(runs);
  });

  it("finds as many words in order as the textbook does, each equal and none twice", () => {
    fc.assert(
      fc.property(sequence(40), sequence(25), (source, pasted) => {
        const runs = align(source, pasted);
        expect(runs.reduce((sum, run) => sum + run.length, 0)).toBe(longestCommon(source, pasted));
        runs.forEach((run, at) => {
          const { source: s = 0, pasted: p = 0, length = 0 } = runs[at - 1] ?? {};
          expect(run.source >= s + length && run.pasted >= p + length).toBe(true);
          expect(source.slice(run.source, run.source + run.length)).toEqual(
            pasted.slice(run.pasted, run.pasted + run.length),
          );
        });
      }),
    );
  });

  it("keeps all but the changed words of texts too long for one table", () => {
    const source = Array.from({ length: 6000 }, (_, at) => `w${(at * 7919) % 1511}`);
    const pasted = source.slice(1000, 2500);
    pasted[700] = "changed";
    pasted.splice(300, 5);
    const runs = align(source, pasted);
    expect(runs.map((run) => [run.source, run.pasted, run.length])).toEqual([
      [1000, 0, 300],
      [1305, 300, 395],
      [1701, 696, 799],
    ]);
  });

  it("finds every place of a run, overlapping ones too", () => {
    expect(occurrences(split("a b a b a"), split("a b a"), 9)).toEqual([0, 2]);
    expect(occurrences(split("a a a a"), split("a a"), 2)).toEqual([0, 1]);
    expect(occurrences([], ["a"], 9)).toEqual([]);
    fc.assert(
      fc.property(sequence(40), sequence(4), (source, pasted) => {
        fc.pre(pasted.length > 0);
        const expected = source.flatMap((_, at) =>
          source.slice(at, at + pasted.length).join(" ") === pasted.join(" ") ? [at] : [],
        );
        expect(occurrences(source, pasted, 99)).toEqual(expected);
      }),
    );
  });
});

const diff = (a: string, b: string): string => {
  const [source, pasted] = [wording(a), wording(b)];
  const runs = align(
    source.map(({ key }) => key),
    pasted.map(({ key }) => key),
  );
  return wordDiff({ text: a, words: source }, { text: b, words: pasted }, runs)
    .map(({ op, text }) => (op === "equal" ? text : op === "insert" ? `+${text}+` : `-${text}-`))
    .join("");
};

describe("wordDiff", () => {
  it("gives an added word with one space, and a changed one by itself", () => {
    expect(diff("We accept it.", "We do not accept it.")).toBe("We +do not +accept it.");
    expect(diff("We do not accept it.", "We accept it!")).toBe("We -do not -accept it-.-+!+");
    expect(diff("3 of them can’t", "8 of them can't")).toBe("-3-+8+ of them ca-n’t-+n't+");
  });

  it("gives back both texts, whatever they are", () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom("not ", "we ", "a\u0301 ", "👩‍🚒", "x-", "“"), fc.string()))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [source, pasted] = [wording(a), wording(b)];
        const runs = align(
          source.map(({ key }) => key),
          pasted.map(({ key }) => key),
        );
        const parts = wordDiff({ text: a, words: source }, { text: b, words: pasted }, runs);
        expect(parts.map(({ op, text: part }) => (op === "insert" ? "" : part)).join("")).toBe(a);
        expect(parts.map(({ op, text: part }) => (op === "delete" ? "" : part)).join("")).toBe(b);
      }),
    );
  });
});

describe("wording", () => {
  it.each([
    ["can’t can't can‘t CANT cannot", Array.from({ length: 5 }, () => ["can", "not"]).flat()],
    ["We’ll say it’s the crew’s", ["we", "will", "say", "it", "is", "the", "crews"]],
    ["Twenty-one of one hundred and five, six", ["21", "of", "105", "6"]],
    ["one thousand two hundred; 3 thousand; two and a half per cent", ["1200", "3000", "2.5", "percent"]],
    [
      "Harbour realised, harbor realized; our size, four",
      ["harbor", "realized", "harbor", "realized", "our", "size", "4"],
    ],
    ["the U.S. and the US", ["the", "us", "and", "the", "us"]],
    ["11,622 seats, 1,5 or 1.5", ["11622", "seats", "1,5", "or", "1.5"]],
    ["85% & −5 but 3-5", ["85", "percent", "and", "minus", "5", "but", "3", "5"]],
    ["Zo\u00eb Łódź \ufb01ne to\u200bld", ["zoe", "lodz", "fine", "told"]],
    ["raise raised", ["raise", "raised"]],
  ])("%s", (text, keys) => {
    expect(wording(text).map(({ key }) => key)).toEqual(keys);
  });

  it("says where each word stands, invisible characters within it included", () => {
    const text = "\u200bto\u00adld\u200b you";
    expect(wording(text).map(({ start, end }) => text.slice(start, end))).toEqual(["to\u00adld", "you"]);
  });
});
