import { describe, expect, it } from "vitest";
import { oneSpelling } from "../src/spelling-variants.ts";
import { analyse } from "../src/terms.ts";

describe("British and American spelling", () => {
  it.each([
    ["organisation", "organization"],
    ["labour unions", "labor unions"],
    ["a defence programme", "a defense program"],
    ["travelled to the centre", "traveled to the center"],
    ["privatising", "privatizing"],
    ["paralysed", "paralyzed"],
    ["sceptics of the licence", "skeptics of the license"],
  ])("%s has the terms of %s", (british, american) => {
    expect(analyse(british)).toEqual(analyse(american));
  });

  it.each(["advise", "promised", "surprise", "supervisor", "exercises", "size", "four", "check"])(
    "%s is spelt one way",
    (word) => {
      expect(oneSpelling(word)).toBe(word);
    },
  );
});
