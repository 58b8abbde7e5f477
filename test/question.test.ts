import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutMarkup } from "../src/question/markup.ts";
import { MAX_QUESTION_CHARS, readQuestion } from "../src/question/read-question.ts";

/** Person and topic as `person | topic`; "-" for none. */
function read(message: string): string {
  const { intent, person = "-", topic = "-" } = readQuestion(message);
  return `${intent}: ${person} | ${intent === "look_up" ? "-" : topic}`;
}

describe("what was done to somebody", () => {
  it.each([
    ["what was Seng Sary accused of?", "look_up: - | -"],
    ["why was Holm charged with fraud?", "look_up: - | -"],
    ["how were the ministers criticised?", "look_up: - | -"],
    ["what was Holm saying about the pier?", "statements: Holm | the pier"],
    ["who is the running mate of Holm, mate?", "who_is: the running mate of Holm | -"],
  ])("%s", (question, reading) => {
    expect(read(question)).toBe(reading);
  });
});

describe("what a person said", () => {
  it.each([
    ["what did Keo Remy say?", "Keo Remy | -"],
    ["What did Keo Remy say about Japan?", "Keo Remy | Japan"],
    ["WHAT DID KEO REMY SAY?", "KEO REMY | -"],
    ["what does Remy think of Otaka?", "Remy | Otaka"],
    ["what has Chin Malin said about the courts", "Chin Malin | the courts"],
    ["what did sokhonn promise?", "sokhonn | -"],
    ["what did Sopheap claim regarding elections?", "Sopheap | elections"],
    ["what did Mr. Remy say?", "Mr. Remy | -"],
    [
      "what did the Ministry of Foreign Affairs say about Human Rights Watch?",
      "the Ministry of Foreign Affairs | Human Rights Watch",
    ],
    ["what did Remy say about Otaka?", "Remy | Otaka"],
    ["what did Prak Sokhonn and Chin Malin say about elections?", "Prak Sokhonn and Chin Malin | elections"],
    ["what did Keo Remy actually say?", "Keo Remy | -"],
    ["what did he say about Japan?", "he | Japan"],
    ["which concerns did Otaka raise?", "Otaka | concerns"],
    ["what are Otaka's own words in the pier case", "Otaka | the pier case"],
    ["why did Malin say the meeting was constructive?", "Malin | the meeting was constructive"],
    ["how did the ministry respond to the letter?", "the ministry | the letter"],
    ["did Sokhonn mention Ream?", "Sokhonn | Ream"],
    ["has Keo Remy said anything about Kem Sokha", "Keo Remy | Kem Sokha"],
    ["what Keo Remy said about Japan", "Keo Remy | Japan"],
    ["everything Chak Sopheap said", "Chak Sopheap | -"],
    ["everything chak sopheap has said about elections", "chak sopheap | elections"],
    ["all that Malin said", "Malin | -"],
    ["quotes by Keo Remy", "Keo Remy | -"],
    ["quotes from Keo Remy on Japan", "Keo Remy | Japan"],
    ["all the statements of Ed Markey", "Ed Markey | -"],
    ["Keo Remy's views on Japan", "Keo Remy | Japan"],
    ["what is Remy’s opinion on the CNRP?", "Remy | the CNRP"],
    ["what are the views of Lao Mong Hay on China?", "Lao Mong Hay | China"],
    ["Keo Remy on Japan", "Keo Remy | Japan"],
    ["Chak Sopheap about assemblies", "Chak Sopheap | assemblies"],
    ["according to Malin, what was discussed?", "Malin | what was discussed"],
    ["what happened to the CNRP according to Ou Chanrath?", "Ou Chanrath | what happened to the CNRP"],
  ])("%j", (message, parts) => expect(read(message)).toBe(`statements: ${parts}`));

  it.each([
    ["hey bot can you tell me what keo remy said about japan pls", "keo remy | japan"],
    ["wot did seng sarry say abt asean", "seng sarry | asean"],
    ["waht did keo remy siad about japan", "keo remy | japan"],
    ["whats keo remy's view on japan??", "keo remy | japan"],
    ["Hi! Could you please show me all quotes by Keo Remy, thanks", "Keo Remy | -"],
    ["I read an article yesterday. It was long. What did Keo Remy say about Japan? Thanks a lot!", "Keo Remy | Japan"],
    ["so I was wondering, what did Chin Malin say about courts", "Chin Malin | courts"],
    ["<@123456> **what did Keo Remy say?**", "Keo Remy | -"],
    ["@verbatim_bot what did Keo Remy say", "Keo Remy | -"],
    ["> what did Keo Remy say?", "Keo Remy | -"],
    ["/ask what did _Keo Remy_ say about ||Japan||?", "Keo Remy | Japan"],
    ["in 2022 what did sopheap say", "sopheap | 2022"],
    ['what did remy say about "freedom of expression"?', 'remy | "freedom of expression"'],
  ])("in a chat: %j", (message, parts) => expect(read(message)).toBe(`statements: ${parts}`));

  it("marks wordings that fit other things too", () => {
    expect(readQuestion("ban on protests")).toMatchObject({ person: "ban", tentative: true });
    expect(readQuestion("what did Remy say")).not.toHaveProperty("tentative");
  });
});

describe("other questions", () => {
  it.each([
    ["who said that freedoms are shrinking?", "who_said: - | freedoms are shrinking"],
    ["who mentioned Kem Ley?", "who_said: - | Kem Ley"],
    ["who has talked about trade unions", "who_said: - | trade unions"],
    ["what do people say about elections?", "who_said: - | elections"],
    ["what was said about the CNRP?", "who_said: - | the CNRP"],
    ["has anyone said anything about trade unions?", "who_said: - | trade unions"],
    ["who is Chin Malin?", "who_is: Chin Malin | -"],
    ["who's vitit muntarbhorn", "who_is: vitit muntarbhorn | -"],
    ["who is the president of the CHRC", "who_is: the president of the CHRC | -"],
    ["ream naval base", "look_up: - | -"],
    ["keo remy", "look_up: - | -"],
    ["tell me about the Ream naval base", "look_up: - | -"],
    ["and about Japan?", "follow_up: - | Japan"],
    ["what about the economy?", "follow_up: - | the economy"],
    ["and Keo Remy?", "follow_up: - | Keo Remy"],
    ["anything else?", "more: - | -"],
    ["anything else from her?", "more: her | -"],
    ["hello", "small_talk: - | -"],
    ["Thanks!", "small_talk: - | -"],
    ["help", "small_talk: - | -"],
    ["", "nothing: - | -"],
    ["???", "nothing: - | -"],
    ["😀🎉", "nothing: - | -"],
    ["<@123456>", "nothing: - | -"],
  ])("%j", (message, parts) => expect(read(message)).toBe(parts));

  it.each([
    ["who denied accusations?", "denied"],
    ["who called the report balanced?", "called"],
    ["who has criticised HRW?", "criticised"],
  ])("keeps the verb of %j", (message, verb) => {
    expect(readQuestion(message)).toMatchObject({ intent: "who_said", verb });
  });

  it.each([
    ["how many parties are registered?", "number"],
    ["when was the CNRP dissolved?", "date"],
    ["where was the dialogue held?", "place"],
    ["who murdered Kem Ley?", "person"],
  ])("hears what kind of thing %j asks for", (message, kind) => {
    expect(readQuestion(message)).toMatchObject({ intent: "look_up", kind });
  });

  it.each([
    ["did Keo Remy say “we will try better and better”?", "Keo Remy", "we will try better and better"],
    ['Remy: "We told him the reasons for each action"', "Remy", "We told him the reasons for each action"],
    ['is it true that Malin said "their message is nothing new"?', "Malin", "their message is nothing new"],
    ['who said "there is nothing that can\'t be solved"?', undefined, "there is nothing that can't be solved"],
    ["“There is nothing that can’t be solved.”", undefined, "There is nothing that can’t be solved."],
  ])("%j is a quote check", (message, person, quoted) => {
    const question = readQuestion(message);
    expect(question).toMatchObject({ intent: "check", quoted });
    expect(question.person).toBe(person);
  });

  it.each([
    ["What did Remy say? And what did Malin say?", ["Remy", "Malin"]],
    ["1) Remy on Japan 2) Malin on courts", ["Remy", "Malin"]],
    ["- Remy on Japan\n- Malin on courts\n- Sary quotes", ["Remy", "Malin", "Sary"]],
    ["what did Remy say about Japan and what did Malin say about it?", ["Remy", "Malin"]],
    ["I read it all. It was long. What did Remy say? Thanks, who is Malin?", ["Remy", "Malin"]],
    ["what did Remy say and when", ["Remy"]],
    ["what did Remy tell them about Japan, what did Malin say of it", ["Remy", "Malin"]],
    ["When the groups ask for it, what does Malin say?", ["Malin"]],
  ])("reads every question of %j", (message, people) => {
    const { others = [], ...first } = readQuestion(message);
    expect([first, ...others].map(({ person }) => person)).toEqual(people);
  });

  it("reads only the start of a wall of text", () => {
    const question = readQuestion(`what did Keo Remy say? ${"blah blah. ".repeat(10_000)}`);
    expect(question).toMatchObject({ intent: "statements", person: "Keo Remy", unread: "end" });
    expect(question.text.length).toBeLessThanOrEqual(MAX_QUESTION_CHARS);
  });
});

it("takes mark-up out but leaves words alone", () => {
  expect(withoutMarkup("<:smile:42> **bold** `code` [Post](https://example.org/a_b) snake_case me@example.org")).toBe(
    "bold code Post snake_case me@example.org",
  );
});

it("reads any string", () => {
  const words = fc.constantFrom(
    "what",
    "did",
    "who",
    "said",
    "and",
    "about",
    "thank you",
    "“",
    "”",
    "?",
    "\n",
    "Remy",
    "on",
    "according to",
  );
  const messages = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 60 }).map((row) => row.join(" ")),
  );
  fc.assert(fc.property(messages, (message) => readQuestion(message).text.length <= 3 * message.length + 1));
});
