/** Questions that lean on the turn before: its people, its documents, what they were narrowed to. */
import { describe, expect, it } from "vitest";
import { createEngine } from "../src/engine.ts";
import type { Answer } from "../src/types.ts";
import { makeCorpus } from "./support/corpus.ts";
import { river } from "./support/river.ts";

const engine = createEngine(river);
let chats = 0;

async function chat(...turns: string[]): Promise<Answer> {
  const conversation = `chat ${++chats}`;
  let last: Answer | undefined;
  for (const turn of turns) last = await engine.answer(turn, { conversation });
  return last!;
}

const filesOf = ({ passages }: Answer): string[] => [...new Set(passages.map(({ citation }) => citation.file))];

describe("a follow-up", () => {
  it("keeps to the documents of the turn before, and another date or paper changes only these", async () => {
    const again = await chat("what did Lindqvist say in March 2023?", "and in September 2023?");
    expect(filesOf(again)).toEqual(["b-inquiry.txt"]);
    expect(again.passages[0]?.speaker?.name).toBe("Petr Lindqvist");
    const paper = await chat("what did Lindqvist say in the North Post?", "and the Brelund Courier?");
    expect(filesOf(paper)).toEqual(["a-flood.txt"]);
    const other = await chat("what did Lindqvist say in March 2023?", "what about Maric");
    expect(filesOf(other)).toEqual(["a-flood.txt"]);
    expect(other.interpretation).toContain("Looked only in");
  });

  it("takes an office that several have held for the one quoted in what was shown", async () => {
    expect(await chat("what did the environment minister say?")).toMatchObject({ status: "ambiguous" });
    const answer = await chat("what did Maric say?", "And the environment minister, what did he say?");
    expect(answer.passages[0]?.speaker?.name).toBe("Petr Lindqvist");
    expect(answer.interpretation).toContain("who is quoted in what was shown last");
  });

  it("puts what was asked before to somebody else, however it is called the same", async () => {
    const answer = await chat("what did Lindqvist say about the dam?", "What about Maric, same thing");
    expect(answer.interpretation).toContain("what did Josef Maric say about the dam");
  });

  it("shows what somebody else said there where they are silent on the topic, and says so", async () => {
    const answer = await chat("what did Maric say about boats?", "what about Helena Varga");
    expect(answer.passages.map(({ speaker }) => speaker?.name)).toEqual(["Helena Varga"]);
    expect(answer.interpretation).toContain("No passage of theirs is on “boats”");
  });

  it("shows the others of what was shown, where no topic was spoken of", async () => {
    const answer = await chat("what did Maric say?", "who says otherwise?");
    expect(answer.status).toBe("answered");
    expect(filesOf(answer)).toEqual(["a-flood.txt"]);
    expect(answer.passages.map(({ speaker }) => speaker?.name)).not.toContain("Josef Maric");
    expect(answer.interpretation).toContain("whether they disagree is for you to judge");
  });

  it("goes on about whom a claim was asked of, though it was not found", async () => {
    const turns = [
      "is it true that Anna Holm said the mayor resigned?",
      "what did she say about the spillway?",
    ] as const;
    expect(await chat(turns[0])).toMatchObject({ status: "not_found" });
    expect((await chat(...turns)).passages[0]?.speaker?.name).toBe("Anna Holm");
  });

  it("goes on with those who were asked for, though one of them has no words", async () => {
    const answer = await chat("what did Petr Lindqvist or his office say about the dam?", "and about the budget?");
    expect(answer.interpretation ?? answer.passages[0]?.speaker?.name).toContain("Petr Lindqvist");
  });

  it("asks for a fact with the name in place of the pronoun", async () => {
    const answer = await chat("who is Josef Maric?", "which charity does he coordinate?");
    expect(answer.interpretation).toContain("Josef Maric");
  });
});

const speakersOf = ({ passages }: Answer): (string | undefined)[] => [
  ...new Set(passages.filter(({ relation }) => relation === "answer").map(({ speaker }) => speaker?.name)),
];

describe("a question that keeps to what was shown last", () => {
  it.each([
    "and Lindqvist, in the same article?",
    "and in that same article, Lindqvist?",
    "what about Lindqvist there?",
  ])("%s", async (turn) => {
    const answer = await chat("what did Holm say about letters?", "what did Karin Holm say about letters?", turn);
    expect(filesOf(answer)).toEqual(["b-inquiry.txt"]);
    expect(speakersOf(answer)).toEqual(["Petr Lindqvist"]);
  });
});

describe("a pronoun", () => {
  it("of a yes-or-no question is whoever spoke, not whom they spoke of", async () => {
    const answer = await chat("what did Lindqvist say about Maric?", "what did Varga say?", "did she warn Lindqvist?");
    expect(speakersOf(answer)).toEqual(["Helena Varga"]);
  });

  it("without anybody spoken of is asked about, unless the question names somebody for their words", async () => {
    expect(await engine.answer("how old is he?")).toMatchObject({ status: "usage" });
    expect(speakersOf(await engine.answer("the hydrologist - what was her line?"))).toEqual(["Anna Holm"]);
  });
});

describe("people set side by side", () => {
  it.each([
    "Lindqvist vs Varga on the dam, do they agree?",
    "do Petr Lindqvist and Helena Varga see the dam differently?",
    "Where do Lindqvist and Varga contradict each other about the dam?",
  ])("are each asked: %s", async (question) => {
    const speakers = new Set(speakersOf(await engine.answer(question)));
    expect(speakers).toEqual(new Set(["Helena Varga", "Petr Lindqvist"]));
  });
});

describe("what somebody does or may have told of", () => {
  it.each([
    ["did Lindqvist stand up for it?", "Petr Lindqvist"],
    ["would Anna Holm widen the spillway?", "Anna Holm"],
  ])("is what they say where it was shown: %s", async (turn, speaker) => {
    const answer = await chat("what did Helena Varga say about the dam?", turn);
    expect(speakersOf(answer)).toEqual([speaker]);
    expect(answer.passages[0]?.citation.file).toBe("a-flood.txt");
  });

  it.each(["does she own a boat?", "would Lindqvist fly to Mars?", "did she say when the bridge opens?"])(
    "is not answered by anything else they say: %s",
    async (turn) => {
      expect((await chat("what did Helena Varga say about the dam?", turn)).status).toBe("not_found");
    },
  );

  it("is a time or an amount in their own words, or else in the document shown, which is said", async () => {
    const own = await chat("what did Karin Holm say?", "did she say how much the dam would cost?");
    expect(own.passages[0]?.text).toContain("220 million");
    const told = await chat("what did Lindqvist say in March 2023?", "did he say how many homes were destroyed?");
    expect(told.passages[0]?.text).toContain("410 homes");
    expect(told.interpretation).toContain("No words of Petr Lindqvist have it");
  });
});

describe("the other side", () => {
  it.each(["And the other side?", "and the critics?", "what about everyone else"])("%s", async (turn) => {
    const answer = await chat("what did Lindqvist say about the dam?", turn);
    expect(answer.status).toBe("answered");
    expect(speakersOf(answer)).not.toContain("Petr Lindqvist");
  });
});

describe("what was shown", () => {
  it("is shown once more where its source is asked for", async () => {
    const answer = await chat("what did Helena Varga say?", "which paper is that from and when");
    expect(answer.passages.map(({ text }) => text)).toEqual([
      "“We warned the ministry about the dam,” Mayor Helena Varga said.",
    ]);
  });

  it("may have been the same evening", async () => {
    const answer = await chat("what did Helena Varga say?", "and Lindqvist, what did he say that evening?");
    expect(filesOf(answer)).toEqual(["a-flood.txt"]);
  });
});

describe("somebody named where nothing came before", () => {
  it("is asked for all their words", async () => {
    expect(speakersOf(await engine.answer("what about Helena Varga?"))).toEqual(["Helena Varga"]);
  });
});

describe("a fact that is not there", () => {
  it("leaves the chat with whom it was about", async () => {
    const answer = await chat("who is Josef Maric?", "how many lighthouses are there?", "what did he say?");
    expect(answer.passages[0]?.speaker?.name).toBe("Josef Maric");
  });
});

describe("documents that were found rather than named", () => {
  it("hide no answer: the others are asked, and the answer says so", async () => {
    const answer = await engine.answer("what did Maric say in the story about the spillway?");
    expect(answer.status).toBe("answered");
    const elsewhere = await engine.answer("what did Maric say in the article about letters?");
    expect(elsewhere.status).toBe("answered");
    expect(elsewhere.interpretation).toMatch(/Nothing on that .* this is from any document/u);
  });

  it("are those and no others where they were named", async () => {
    const answer = await engine.answer("what did Maric say in the North Post?");
    expect(answer.status).toBe("not_found");
  });
});

describe("what was said last", () => {
  const lines = (by: string, ...texts: string[]) => texts.map((text) => [{ text, by, role: "Councillor" }]);
  const paragraphs = [
    ...lines("Ines Arvo", "“The lighthouse is lost,” Ines Arvo said of the harbour loan."),
    ...lines("Tor Brekke", "“Nothing is lost,” Tor Brekke replied.", "“The town loan was paid in June,” Brekke said."),
    [{ text: "The council sat until nine. ".repeat(30).trim() }],
    ...lines("Tor Brekke", "“I never liked the harbour loan,” Brekke said."),
    [{ text: "The company said it would build.", by: "company" }],
  ];
  const other = [[{ text: "The company said trams were late.", by: "company" }]];
  const corpus = makeCorpus(
    [
      { file: "a.txt", title: "Council", paragraphs },
      { file: "b.txt", title: "Trams", paragraphs: other },
    ],
    [{ name: "Ines Arvo" }, { name: "Tor Brekke" }, { name: "company", kind: "body" }],
  );
  const ask = async (...turns: string[]): Promise<string[]> => {
    const council = createEngine(corpus);
    let last: Answer | undefined;
    for (const turn of turns) last = await council.answer(turn, { conversation: "c" });
    return last!.passages.filter(({ relation }) => relation === "answer").map(({ text }) => text);
  };

  it("is replied to by what follows it", async () => {
    const first = "what did Ines Arvo say about the harbour loan?";
    expect((await ask(first, "and what did Brekke reply to that?"))[0]).toBe("“Nothing is lost,” Tor Brekke replied.");
  });

  it("says of which kind another one is", async () => {
    const texts = await ask("what did Tor Brekke say about the harbour loan?", "how about the town one?");
    expect(texts[0]).toBe("“The town loan was paid in June,” Brekke said.");
  });

  it("tells which company is meant", async () => {
    expect(await ask("what did Ines Arvo say?", "what does the company itself say?")).toEqual([
      "The company said it would build.",
    ]);
  });
});
