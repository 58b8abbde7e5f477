import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import type { Answer, RetrievalQuery } from "../src/types.ts";
import { harbour } from "./support/harbour.ts";

const engine = createEngine(harbour);

const textsOf = (answer: Answer): string[] => answer.passages.map(({ text }) => text);
const speakersOf = (answer: Answer): string[] => [
  ...new Set(answer.passages.map(({ speaker }) => speaker?.name ?? "-")),
];

function expectUnanswered(answer: Answer, reason: string): asserts answer is Exclude<Answer, { status: "answered" }> {
  expect(answer.status).not.toBe("answered");
  expect(answer).toMatchObject({ reason });
  expect(answer.passages.every(({ relation }) => relation === "context")).toBe(true);
}

const OKONJO = [
  "Council chair Marta Okonjo said the pier would cost 14 million crowns.",
  "She said the town could not wait another decade.",
  "“Ferries are the lifeline of this island,” Okonjo said.",
  "Okonjo said Tomas Brandt had raised doubts about dredging in the bay.",
  "Marta Okonjo, a former teacher, warned that schools would suffer without ferries.",
];

describe("what a person said", () => {
  it.each([["what did Marta Okonjo say?"], ["okonjo"], ["everything Okonjo Marta has said"], ["quotes by Ms. Okonjo"]])(
    "%j gives all of it, in article order, and nothing of anyone else's",
    async (question) => {
      const answer = await engine.answer(question);
      expect(answer.status).toBe("answered");
      expect(textsOf(answer)).toEqual(OKONJO);
      expect(speakersOf(answer)).toEqual(["Marta Okonjo"]);
      expect(answer).not.toHaveProperty("interpretation");
      expect(answer).not.toHaveProperty("partial");
    },
  );

  it("cites the place in the file and the role that article gives", async () => {
    const { passages } = await engine.answer("what did Marta Okonjo say?");
    for (const { text, citation } of passages) {
      expect(harbour.texts.get(citation.file)!.slice(citation.start, citation.end)).toBe(text);
    }
    expect(passages.at(0)).toMatchObject({
      relation: "answer",
      speaker: { name: "Marta Okonjo", role: "Council chair" },
      citation: { file: "a-harbour.txt", title: "Port council weighs new pier", date: "2021-03-04", line: 3 },
    });
    expect(passages.at(-1)).toMatchObject({ speaker: { role: "former teacher" } });
    expect(passages.at(-1)!.citation).not.toHaveProperty("date");
  });

  it.each([
    ["what did Okonjo say about ferries?", [2, 4]],
    ["okonjo on ferries", [2, 4]],
    ["okonjo ferries", [2, 4]],
    ["what did Okonjo say about Brandt?", [3]],
    ["hey bot can you tell me what marta okonjo said about the cost of the pier pls", [0, 1]],
  ])("%j keeps what speaks to the topic", async (question, places) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(new Set(textsOf(answer))).toEqual(new Set(places.map((place) => OKONJO[place])));
  });

  it("corrects a slip and says so", async () => {
    const answer = await engine.answer("wot did marta okonjjo say abt ferries");
    expect(speakersOf(answer)).toEqual(["Marta Okonjo"]);
    expect(answer.interpretation).toBe("Read “marta okonjjo” as Marta Okonjo.");
  });

  it("takes a role for its holder and says so", async () => {
    const answer = await engine.answer("what did the council chair say about ferries?");
    expect(speakersOf(answer)).toEqual(["Marta Okonjo"]);
    expect(answer.interpretation).toContain("“the council chair”");
  });

  it("takes a body by its initials", async () => {
    const answer = await engine.answer("what did the CTA say?");
    expect(textsOf(answer)).toEqual(["“Fuel prices left us no choice,” the authority said in a statement."]);
  });

  it("gives two people who are asked for together", async () => {
    const answer = await engine.answer("what did Per Sandqvist and Elin Sandqvist say?");
    expect(speakersOf(answer)).toEqual(["Per Sandqvist", "Elin Sandqvist"]);
  });

  it("keeps doubtful words back", async () => {
    const answer = await engine.answer("what did Ida Nystrom say?");
    expect(textsOf(answer)).toEqual([
      "Biologist Ida Nyström said dredging would kill the seagrass.",
      "“We counted eleven species,” Nystrom said.",
    ]);
    const found = await engine.answer("dredging hinted ministry");
    expect(found.passages[0]).toMatchObject({ text: expect.stringContaining("hinted"), speaker: null });
  });

  it("asks which of two is meant", async () => {
    const answer = await engine.answer("what did Sandqvist say about ferries?");
    expectUnanswered(answer, "several_people");
    expect(answer.status).toBe("ambiguous");
    expect(answer.message).toMatch(/Per Sandqvist or Elin Sandqvist|Elin Sandqvist or Per Sandqvist/u);
    expect(answer.suggestions).toContain("what did Elin Sandqvist say about ferries?");
    expect(answer.passages).toEqual([]);
  });
});

describe("no answer, and why", () => {
  it.each([["what did Angela Merkel say?"], ["what did angela merkel say about ferries"], ["quotes by Angela Merkel"]])(
    "%j: nobody of that name, though a word is shared",
    async (question) => {
      const answer = await engine.answer(question);
      expectUnanswered(answer, "unknown_speaker");
      expect(answer.message).toBe("Nobody called Angela Merkel is in these 3 documents.");
      expect(answer.passages).toEqual([]);
      expect(answer.suggestions!.length).toBeGreaterThan(0);
    },
  );

  it("mentioned but never quoted: where others report it", async () => {
    const answer = await engine.answer("what did Tomas Brandt say?");
    expectUnanswered(answer, "never_quoted");
    expect(answer.message).toContain("Tomas Brandt is mentioned");
    expect(textsOf(answer)).toEqual([OKONJO[3]]);
  });

  it("mentioned without an entry among the speakers", async () => {
    const answer = await engine.answer("what did angela davids say?");
    expectUnanswered(answer, "never_quoted");
    expect(textsOf(answer)[0]).toContain("Angela Davids");
  });

  it("silent on the topic: what there is instead", async () => {
    const answer = await engine.answer("what did Ida Nyström say about ferries?");
    expectUnanswered(answer, "silent_on_topic");
    expect(answer.message).toContain("not on “ferries”");
    expect(answer.suggestions!.length).toBeGreaterThan(0);
    for (const suggestion of answer.suggestions!) {
      expect((await engine.answer(suggestion)).status, suggestion).toBe("answered");
    }
    expect(speakersOf(answer)).not.toContain("Ida Nyström");
  });

  it.each([
    ["when was Angela Merkel born?"],
    ["what is the capital of France?"],
    ["who won the world cup in 2022?"],
    ["how many boats are registered in Hamburg?"],
    ["who said that taxes must fall?"],
    ["merkel dredging"],
    ["how old is Marta Okonjo?"],
  ])("%j is not in the corpus", async (question) => {
    expectUnanswered(await engine.answer(question), "not_in_corpus");
  });

  it.each([[""], ["   "], ["?!…"], ["🎉🎉"], ["hello"], ["thank you!"], ["what about it?"], ["<@99>"]])(
    "%j is no question",
    async (question) => {
      const answer = await engine.answer(question);
      expectUnanswered(answer, "no_question");
      expect(answer.status).toBe("usage");
      expect(answer.message).not.toBe("");
      expect(answer.suggestions!.length).toBeGreaterThan(0);
    },
  );

  it("a search cut short that found nothing is not called an absence", async () => {
    const cut = createEngine({
      ...harbour,
      retriever: { search: () => Promise.resolve({ hits: [], total: 1, partial: true }) },
    });
    const answer = await cut.answer("old lighthouse");
    expectUnanswered(answer, "incomplete");
    expect(answer.partial).toBe(true);
  });
});

describe("facts and voices", () => {
  it.each([
    ["when was the lighthouse demolished?", "The old lighthouse was demolished in 1987"],
    ["how many boats are registered in the harbour?", "42 boats"],
    ["seagrass survey", "A survey of seagrass"],
    ["winter timetable", "cut the winter timetable"],
    ["when did the demolition of the lighthouse happen?", "demolished in 1987"],
  ])("%j", async (question, words) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(textsOf(answer)[0]).toContain(words);
  });

  it.each([
    ["who said dredging would kill the seagrass?", "Ida Nyström"],
    ["who called the dredging reckless?", "Per Sandqvist"],
    ["who criticised the plan?", "Per Sandqvist"],
    ["who warned about schools?", "Marta Okonjo"],
  ])("%j", async (question, name) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(answer.passages[0]?.speaker?.name).toBe(name);
    expect(speakersOf(answer)).not.toContain("-");
  });

  it.each([
    ["who is Per Sandqvist?", "Fisherman Per Sandqvist"],
    ["who is Elin Sandqvist", "Elin Sandqvist, a deputy director"],
    ["who is the council chair?", "Council chair Marta Okonjo"],
    ["who is Tomas Brandt?", "Tomas Brandt had raised doubts"],
  ])("%j", async (question, words) => {
    const answer = await engine.answer(question);
    expect(answer.status).toBe("answered");
    expect(textsOf(answer)[0]).toContain(words);
  });
});

describe("a conversation", () => {
  it("knows whom the turn before was about", async () => {
    const conversation = "chat-1";
    await engine.answer("what did Marta Okonjo say about the pier?", { conversation });
    const she = await engine.answer("what did she say about ferries?", { conversation });
    expect(new Set(textsOf(she))).toEqual(new Set([OKONJO[2], OKONJO[4]]));
    expect(she.interpretation).toBe("Understood as “what did Marta Okonjo say about ferries?”");
    const dredging = await engine.answer("and about dredging?", { conversation });
    expect(textsOf(dredging)).toEqual([OKONJO[3]]);
    const other = await engine.answer("and Per Sandqvist?", { conversation });
    expect(speakersOf(other)).toEqual(["Per Sandqvist"]);
    expect(other.interpretation).toBe("Understood as “what did Per Sandqvist say about dredging?”");
  });

  it("shows what was not shown before, then says that was all", async () => {
    const conversation = "chat-2";
    await engine.answer("what did Okonjo say about ferries?", { conversation });
    const more = await engine.answer("anything else?", { conversation });
    expect(textsOf(more)).toEqual([OKONJO[0], OKONJO[1], OKONJO[3]]);
    expect(more.interpretation).toBe("Understood as “what else did Marta Okonjo say?”");
    const end = await engine.answer("anything else from her?", { conversation });
    expectUnanswered(end, "silent_on_topic");
    expect(end.message).toContain("That is all Marta Okonjo says");
  });

  it.each([["what did she say about ferries?"], ["and about ferries?"], ["anything else?"]])(
    "without a turn before, %j asks whom",
    async (question) => {
      const answer = await engine.answer(question, { conversation: "fresh" });
      expectUnanswered(answer, "no_question");
      expect(answer.status).toBe("usage");
      expectUnanswered(await engine.answer(question), "no_question");
    },
  );

  it("keeps chats apart, and forgets the person when the next is unknown", async () => {
    await engine.answer("what did Okonjo say?", { conversation: "a" });
    expect((await engine.answer("what did she say?", { conversation: "b" })).status).toBe("usage");
    await engine.answer("what did Angela Merkel say?", { conversation: "a" });
    expect((await engine.answer("and about ferries?", { conversation: "a" })).status).toBe("usage");
  });
});

describe("a quote check", () => {
  it("is made by check, with the speaker as the corpus names them", async () => {
    const answer = await engine.check("Ferries are the lifeline of this island", { speaker: "okonjo" });
    expect(answer).toMatchObject({
      status: "answered",
      check: { verdict: "verified", claimedSpeaker: "Marta Okonjo", actualSpeaker: "Marta Okonjo" },
    });
    expect(answer.passages[0]).toMatchObject({ relation: "answer", text: OKONJO[2] });
  });

  it("is made by a question that quotes", async () => {
    const answer = await engine.answer("did Per Sandqvist say “Ferries are the lifeline of this island”?");
    expect(answer.check).toMatchObject({
      verdict: "misattributed",
      claimedSpeaker: "Per Sandqvist",
      actualSpeaker: "Marta Okonjo",
    });
  });

  it("goes on without a speaker nobody knows, and says so", async () => {
    const answer = await engine.check("Ferries are the lifeline of this island", { speaker: "Angela Merkel" });
    expect(answer.check).toMatchObject({ claimedSpeaker: "Angela Merkel", actualSpeaker: "Marta Okonjo" });
    expect(answer.interpretation).toContain("Angela Merkel");
  });

  it("finds nothing where there is nothing", async () => {
    const answer = await engine.check("The moon is made of the finest cheese", {});
    expectUnanswered(answer, "not_in_corpus");
    expect(answer.check).toMatchObject({ verdict: "not_found" });
  });

  it.each([[""], ["“”"], ["🎉"]])("%j is nothing to check", async (quotation) => {
    expectUnanswered(await engine.check(quotation), "no_question");
  });
});

describe("any string", () => {
  const words = fc.constantFrom(
    ..."what did who said and about Okonjo sandqvist he she anything else is ferries dredging Merkel 1987 “ ” ? , the".split(
      " ",
    ),
  );
  const messages = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 12 }).map((row) => row.join(" ")),
  );

  it("is answered, with passages that stand in the texts", async () => {
    await fc.assert(
      fc.asyncProperty(messages, async (question) => {
        const answer = await engine.answer(question, { conversation: "any" });
        expect(answer.question).toBe(question);
        for (const { text, citation } of answer.passages) {
          expect(harbour.texts.get(citation.file)!.slice(citation.start, citation.end)).toBe(text);
        }
        const relations = answer.passages.map(({ relation }) => relation);
        expect(relations.includes("answer")).toBe(answer.status === "answered");
        // What answers comes before what does not.
        expect(relations).toEqual(relations.toSorted());
      }),
    );
  });

  it("about a person gives only that person's words", async () => {
    const names = fc.constantFrom(...harbour.speakers.map(({ name }) => name));
    const topics = fc.array(words, { maxLength: 4 }).map((row) => row.join(" "));
    await fc.assert(
      fc.asyncProperty(names, topics, async (name, topic) => {
        const answer = await engine.answer(`what did ${name} say about ${topic.replaceAll(/[“”?]/gu, "")}?`);
        if (answer.status === "answered") expect(speakersOf(answer)).toEqual([name]);
      }),
    );
  });

  it("however long, takes bounded work", async () => {
    let searches = 0;
    const counting = createEngine({
      ...harbour,
      retriever: {
        search: (query: RetrievalQuery) => {
          searches++;
          expect((query.terms ?? query.phrase ?? "").length).toBeLessThan(5000);
          return harbour.retriever.search(query);
        },
      },
    });
    const answer = await counting.answer("ferries and dredging ".repeat(5000));
    expect(answer.interpretation).toContain("first 2,000 characters");
    expect(searches).toBeLessThan(60);
  });
});
