/** Questions for where and when what was shown stands, and halves of a question that ask for no more than the other. */
import { describe, expect, it } from "vitest";
import { withoutAdded } from "../src/question/added-question.ts";
import { askedOfShown } from "../src/question/asked-of-shown.ts";

describe("a question for where what was shown stands", () => {
  it.each([
    "which newspaper is that from and when",
    "any link to the source?",
    "which paper printed it",
    "where did you get that from",
    "source?",
    "the full quote please",
    "from which article",
  ])("%s", (text) => {
    expect(askedOfShown(text)).toBe("recall");
  });

  it.each(["when was that printed", "what is the date of that article", "on which day was this published"])(
    "or when: %s",
    (text) => {
      expect(askedOfShown(text)).toBe("when");
    },
  );

  it.each([
    "which newspaper does he own",
    "what is the story",
    "who wrote the article",
    "when was it built",
    "why was that published",
    "which article speaks of the dam",
  ])("but not: %s", (text) => {
    expect(askedOfShown(text)).toBeUndefined();
  });
});

describe("a second half that asks for no more than the first", () => {
  it.each([
    ["varga on the dam, was she happy with them", "varga on the dam"],
    ["Holm about the spillway – does she think it was built well?", "Holm about the spillway"],
    ["what about Josef Maric, is he hopeful?", "what about Josef Maric"],
    ["What did Holm say about the letters, was she joking?", "What did Holm say about the letters"],
  ])("is left out: %s", (text, asked) => {
    expect(withoutAdded(text)).toBe(asked);
  });

  it.each([
    "what about Maric, how does he defend it?",
    "Lindqvist on the meeting, did he mention prisons",
    "so varga, what did she say about the dam",
    "on the dam, what does she say",
    "Holm on the dam, which of the valves did she call rusty",
  ])("is kept where it asks for something: %s", (text) => {
    expect(withoutAdded(text)).toBe(text);
  });
});
