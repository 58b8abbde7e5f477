/** Messages that tell what somebody said and ask who it was. */
import { expect, it } from "vitest";
import { whoSaidTold } from "../src/question/told-of-somebody.ts";

it.each([
  ["It was said that the dam should never have been built. By whom?", "who said the dam should never have been built"],
  ["My cousin claims the dam leaks badly. Is there anyone who said so?", "who said the dam leaks badly"],
  ["A senator wrote that boats were late. Who was he?", "who said boats were late"],
])("%j", (message, asked) => {
  expect(whoSaidTold(message)).toBe(asked);
});

it("is none where nobody asks who", () => {
  expect(whoSaidTold("My cousin claims the dam leaks badly. What did Varga say?")).toBeUndefined();
});
