/** What of a message is asked, whatever stands around it. */
import { describe, expect, it } from "vitest";
import { bindPronouns } from "../src/names/bind-pronouns.ts";
import { createDirectory } from "../src/names/speakers.ts";
import { isChatter, withoutLeadIn } from "../src/question/chatter.ts";
import { listedApart, ownWords, whoSaidThat, withoutHtml } from "../src/question/message.ts";
import { readQuestion } from "../src/question/read-question.ts";
import { river } from "./support/river.ts";

describe("small talk", () => {
  it.each([
    "hey bot good morning ☀️",
    "lol",
    "hello bot 👋 how are you doing today",
    "gm everyone ☀️ hope ur all good",
    "hahahaha thanks man",
    "good afternoon friends, hope you are having a lovely week 😊",
    "lol no way 😂😂😂",
    "wow didn't know that",
    "haha so true",
  ])("is %j", (text) => {
    expect(isChatter(text)).toBe(true);
    expect(readQuestion(text).intent).toBe("small_talk");
  });

  it.each([
    "holm",
    "wild",
    "is it true that holm left",
    "what did she know",
    "good news about the dam",
    "hello what did holm say",
    "today",
    "☀️",
    "how is the dam",
  ])("is not %j", (text) => {
    expect(isChatter(text)).toBe(false);
  });
});

describe("a sentence from its question on", () => {
  it.each([
    [
      "I am preparing a talk and would be most grateful if you could tell me which signs Holm mentioned",
      "which signs Holm mentioned",
    ],
    ["Be honest, do you think Varga lied?", "do you think Varga lied?"],
    ["quick one – when was the dam built?", "when was the dam built?"],
    ["not sure who to ask but who attended the meeting", "who attended the meeting"],
    ["I'm trying to remember who it was that complained", "who complained"],
    ["i wonder if holm ever talked about homes", "did holm ever talked about homes"],
    ["what exactly did Holm say", "what did Holm say"],
  ])("%j", (sentence, left) => {
    expect(withoutLeadIn(sentence)).toBe(left);
  });

  it.each([
    "what did Holm tell us when she came",
    "does Varga know what happened to the dam",
    "In March, what did Holm say?",
    "When asked about homes, what did Holm say?",
    "the minister, what did she say",
  ])("%j is all of it", (sentence) => {
    expect(withoutLeadIn(sentence)).toBe(sentence);
  });
});

describe("a message's own words", () => {
  it("are what it asks below lines of others, unless it asks of them", () => {
    expect(ownWords("> dams are toys\nlol no. what did Holm say?")).toBe("lol no. what did Holm say?");
    for (const message of [
      "> dams are toys\nis that true?",
      "> dams are toys\nwho said that",
      "> dams are toys\nlegit?",
    ])
      expect(ownWords(message)).toBe(message);
  });

  it.each([
    [
      "> gov says the dam had been unsafe all along\nwait which official said that",
      "who said the dam had been unsafe all along",
    ],
    ["The dam has been unsafe for years. Who said that?", "who said The dam has been unsafe for years"],
    ["> “The dam has been unsafe for years”\nwho said that", undefined],
    ["> so true\nwho said that", undefined],
    ["who said that", undefined],
  ])("%j asks for who said what was quoted", (message, asked) => {
    expect(whoSaidThat(message)).toBe(asked);
  });

  it("are read through HTML", () => {
    expect(withoutHtml("<b>Q:</b> what did <i>Holm</i> say?<br>cheers &amp; thanks")).toBe(
      "Q: what did Holm say?\ncheers & thanks",
    );
    expect(withoutHtml("3 < 4 <@!42> > 2")).toBe("3 < 4 <@!42> > 2");
  });

  it.each([
    ["two things 1) what did A say 2) who is B", "two things\n1) what did A say\n2) who is B"],
    ["Help: (1) A on dams (2) B on homes", "Help:\n(1) A on dams\n(2) B on homes"],
    ["a) who is A b) who is B", "a) who is A\nb) who is B"],
    ["what happened on 2) of May", "what happened on 2) of May"],
    ["version 1. is out", "version 1. is out"],
  ])("%j has its list taken apart", (text, lines) => {
    expect(listedApart(text)).toBe(lines);
  });
});

describe("the questions of a message", () => {
  const asked = (message: string): string[] => {
    const { others = [], ...first } = readQuestion(message);
    return [first, ...others].map(({ text }) => text);
  };

  it.each<[message: string, questions: string[]]>([
    [
      "two things 1) what did Holm say after she lost 2) what did Varga say about homes",
      ["what did Holm say after she lost", "what did Varga say about homes"],
    ],
    [
      "what did Holm say about the dam and did Varga mention homes",
      ["what did Holm say about the dam", "did Varga mention homes"],
    ],
    ["first: what is the record; second: what does Holm think", ["what is the record", "what does Holm think"]],
    ["someone said that the dam would never burst, who was it", ["who said that the dam would never burst"]],
    ["I remember Holm said something about homes, what was it again?", ["what did Holm say about homes"]],
    ["I recall a senator saying stuff about the dam. what was that?", ["what did a senator say about the dam"]],
    [
      "Good evening all, I hope everyone is well. Please let me know what Holm said about homes. Have a lovely weekend!",
      ["what Holm said about homes"],
    ],
  ])("%j", (message, questions) => {
    expect(asked(message)).toEqual(questions);
  });
});

describe("whoever was told", () => {
  it.each([
    ["what did Holm tell the jury about the gun", "the gun"],
    ["what did Holm write to the staff about job cuts?", "job cuts"],
    ["what did Holm write about the staff", "the staff"],
    ["what did Holm say about talks on homes", "talks on homes"],
  ])("is no topic: %j", (question, topic) => {
    expect(readQuestion(question).topic).toBe(topic);
  });
});

describe("a pronoun of a message", () => {
  const directory = createDirectory(river.speakers);

  it.each([
    ["i read some minister, Petr Lindqvist i think, what did he say on dams?", "what did Petr Lindqvist say on dams?"],
    ["ok now Lindqvist, what did he deny?", "what did Lindqvist deny?"],
    ["what about Lindqvist, which mistake does he think they made", "which mistake does Lindqvist think they made"],
    ["who is Josef Maric and what did he say about boats", "what did Josef Maric say about boats"],
    ["There is this man, Petr Lindqvist. Please what did he say to the judge?", "what did Petr Lindqvist say"],
    ["The North union put out a report. What does it say about dams?", "What does The North union say about dams"],
    ["I'm doing a portrait of Petr Lindqvist and want every word he said", "every word Petr Lindqvist said"],
    ["there was a lady from the port in one of the articles. What did she say?", "What did the lady from the port say"],
    ["I read about a captain in the news. what did he say on dams", "what did the captain say on dams"],
    ["Lindqvist lied. what was his excuse", "what was Petr Lindqvist's excuse"],
  ])("%j is read as a name", (text, question) => {
    expect(bindPronouns(text, directory)).toContain(question);
  });

  it.each([
    "what did he say?",
    "what did Lindqvist say after he lost",
    "the weather, did it rain",
    "did she lie? “he said”",
  ])("%j stays", (text) => {
    expect(bindPronouns(text, directory)).toBe(text);
  });
});
