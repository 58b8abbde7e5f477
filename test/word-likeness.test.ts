import { describe, expect, it } from "vitest";
import { analyse } from "../src/terms.ts";
import { likeness, mostAlike } from "../src/word-likeness.ts";

const alike = (a: string, b: string): number => likeness(analyse(a)[0]!, analyse(b)[0]!);

describe("likeness", () => {
  it.each([
    ["soldiers", "troops", "elections"],
    ["boat", "vessel", "budget"],
    ["jail", "prison", "harvest"],
    ["ban", "restriction", "tennis"],
  ])("has %s nearer to %s than to %s", (word, near, far) => {
    expect(alike(word, near)).toBeGreaterThan(0.4);
    expect(alike(word, near)).toBeGreaterThan(alike(word, far) + 0.2);
  });

  it("of a term with itself is 1, either way round the same, and 0 of one nobody knows", () => {
    expect(alike("boat", "boat")).toBeCloseTo(1);
    expect(alike("boat", "vessel")).toBe(alike("vessel", "boat"));
    expect(likeness("boat", "xqzzy")).toBe(0);
  });
});

describe("the terms most alike", () => {
  it("are the best first, without the term itself", () => {
    const terms = mostAlike("boat");
    const measured = terms.map((term) => likeness("boat", term));
    expect(terms).toContain("ship");
    expect(terms).not.toContain("boat");
    expect(measured).toEqual(measured.toSorted((a, b) => b - a));
  });

  it("are none of one nobody knows", () => {
    expect(mostAlike("xqzzy")).toEqual([]);
  });
});
