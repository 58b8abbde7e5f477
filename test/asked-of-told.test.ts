/** Messages that tell something and then ask of it. */
import { describe, expect, it } from "vitest";
import { askedOfTold } from "../src/question/asked-of-told.ts";

describe("what a message tells", () => {
  it.each([
    [
      "hi, we argued about whether tenants can refuse to pay. what did Varga say about that?",
      "what did Varga say about tenants can refuse to pay?",
    ],
    [
      "Someone in my class claimed that the dam was unsafe. Did Lindqvist comment on it?",
      "Did Lindqvist comment on the dam was unsafe?",
    ],
    [
      "ok so, I got a clip about the flood. Maric apparently spoke of people waiting for boats. does anyone have the passage?",
      "which quote: Maric spoke of people waiting for boats",
    ],
    [
      "my aunt says nobody warned the ministry. i could swear the mayor did before the flood. where was that??",
      "which quote: nobody warned the ministry the mayor did before the flood",
    ],
    ["my sister says the board wrote to the press. source?", "which quote: the board wrote to the press"],
    [
      "my uncle says nobody cares, and i told him a senator spoke of the flood. he laughed at me. pls give me the quote so i can send it to the family chat",
      "which quote: a senator spoke of the flood",
    ],
    [
      "my flatmate insists the mayor had a boat. what did Varga say about him?",
      "what did Varga say about the mayor had a boat?",
    ],
    [
      "A member writes that Petr Lindqvist admitted that he and Varga disagreed on boats. I don't remember him saying so, but my phone is broken. What did he say on that?",
      "What did Petr Lindqvist say on he and Varga disagreed on boats?",
    ],
    [
      "a member wrote that the ministry said homes ignore floods. I don't want to be unfair to him. Could we see the ministry's own sentence?",
      "what did the ministry say about homes ignore floods?",
    ],
    [
      "I heard Petr Lindqvist said the dam was safe. I want to be fair. What were his exact words?",
      "what did Petr Lindqvist say about the dam was safe?",
    ],
    [
      "there was a village guy who said he'd swim to the dam. Not a joke apparently, haha. Where is that?",
      "which quote: swim to the dam",
    ],
    [
      "my mate says no mayor spoke and I'm like 90% sure a senator did mention the flood. can anyone dig that up?",
      "which quote: a senator did mention the flood",
    ],
  ])("is what it asks of: %s", (message, asked) => {
    expect(askedOfTold(message)).toBe(asked);
  });

  it.each([
    "thanks for yesterday! what did Varga say about that?",
    "what did Varga say about the dam? would be great to have the source as well",
    "The dam is old. Who built it in 1962?",
    "> the dam was unsafe\nis that true?",
    "where was that?",
  ])("is left alone where nothing of it is asked for: %s", (message) => {
    expect(askedOfTold(message)).toBe(message);
  });

  it("keeps the message's other questions", () => {
    expect(askedOfTold("The mill closed last year. When did it open? What did Varga say about that?")).toBe(
      "What did Varga say about The mill closed last year?\nWhen did it open?",
    );
  });
});
