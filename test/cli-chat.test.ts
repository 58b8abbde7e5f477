import { PassThrough, Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { chatAtTerminal, chatThroughPipe } from "../adapters/cli/chat-terminal.ts";
import { createChat } from "../adapters/cli/chat.ts";
import type { ChatCorpus } from "../adapters/cli/chat.ts";
import type { AskOptions, Engine } from "../src/engine.ts";
import type { Answer } from "../src/types.ts";
import { answered, checked, passage, unanswered } from "./fakes/answers.ts";

const TEXT = "Harbour to be dredged\n\nBefore it.\n\nHe asked. “We said no.” They left.\n\n\nAfter it.\n";
const START = TEXT.indexOf("“We");
const CORPUS: ChatCorpus = {
  documents: [{ file: "harbour.txt", title: "Harbour to be dredged", sha256: "0", text: TEXT }],
  speakers: [
    { id: "the-council", name: "Town Council", kind: "body", aliases: [], roles: [], quotations: 9 },
    {
      id: "ada-berg",
      name: "Ada Berg",
      kind: "person",
      aliases: ["Berg"],
      roles: [{ file: "harbour.txt", role: "the mayor" }],
      quotations: 7,
    },
    { id: "bo-lind", name: "Bo Lind", kind: "person", aliases: [], roles: [], quotations: 0 },
  ],
};

function createFake(answer: Answer = twelve()) {
  const asked: { question: string; options: AskOptions | undefined }[] = [];
  const engine: Pick<Engine, "answer" | "check"> = {
    async answer(question, options) {
      asked.push({ question, options });
      if (question === "break") throw new Error("broken");
      return answer;
    },
    check: async () => checked({ verdict: "verified", diff: [] }),
  };
  return { asked, chat: createChat(engine, CORPUS, () => ({ color: false, width: 60 })) };
}

function twelve(): Answer {
  const citation = { start: START, end: START + 12 };
  const others = Array.from({ length: 11 }, (_, at) => passage(`Words ${at + 2}.`));
  return answered([passage("“We said no.”", { citation }), ...others]);
}

const numbersIn = (text: string | null) =>
  [...(text ?? "").matchAll(/\[(\d+)\] line/gu)].map((match) => Number(match[1]));

describe("createChat", () => {
  it("greets with the size of the corpus and questions that fit it", () => {
    const { greeting } = createFake().chat;
    expect(greeting).toContain("1 document. Quoted: 1 person, 1 body or group.");
    expect(greeting).toContain("What did Ada Berg say?");
    expect(greeting).not.toContain("Bo Lind");
  });

  it("takes any line as a question of one conversation", async () => {
    const { asked, chat } = createFake();
    await chat.reply("  What did she say? ");
    await chat.reply("and then?");
    expect(asked.map(({ question }) => question)).toEqual(["What did she say?", "and then?"]);
    expect(asked[0]!.options?.conversation).toBe(asked[1]!.options?.conversation);
    expect(asked[0]!.options?.conversation).toBeTruthy();
  });

  it("pages a long answer to its end", async () => {
    const { chat } = createFake();
    expect(await chat.reply("/more")).toContain("ask something first");
    const first = await chat.reply("What did she say?");
    expect(numbersIn(first)).toEqual([1, 2, 3, 4, 5]);
    expect(first).toContain("7 more: /more shows the next 5.");
    const second = await chat.reply("/more");
    expect(numbersIn(second)).toEqual([6, 7, 8, 9, 10]);
    expect(second).toContain("2 more: /more shows them.");
    const third = await chat.reply("/more");
    expect(numbersIn(third)).toEqual([11, 12]);
    expect(third).not.toContain("more:");
    expect(await chat.reply("/more")).toBe("That was all.\n");
  });

  it("shows a passage between the paragraphs around it", async () => {
    const { chat } = createFake();
    expect(await chat.reply("/context 1")).toContain("ask something first");
    await chat.reply("What did she say?");
    expect(await chat.reply("/context 1")).toBe(
      "Harbour to be dredged\nharbour.txt:3\n\n    Before it.\n\n    He asked. “We said no.” They left.\n\n    After it.\n",
    );
    for (const wrong of ["/context", "/context 0", "/context 6", "/context x"]) {
      expect(await chat.reply(wrong)).toContain("from 1 to 5");
    }
  });

  it.each([
    { line: "/check “We said no.”", says: "Verified:" },
    { line: "/check", says: "needs a quotation" },
    { line: "/sources", says: "Ada Berg, 7 quotations\n    the mayor" },
    { line: "/help", says: "/context NUMBER" },
    { line: "/frob it", says: "no command /frob" },
  ])("$line", async ({ line, says }) => {
    expect(await createFake().chat.reply(line)).toContain(says);
  });

  it("ends on /quit", async () => {
    expect(await createFake().chat.reply(" /quit ")).toBeNull();
  });
});

function collect() {
  const written: string[] = [];
  const errors: unknown[] = [];
  const write = async (text: string) => {
    written.push(text);
  };
  return {
    written,
    errors,
    write,
    onError: (error: unknown) => errors.push(error),
    signal: new AbortController().signal,
  };
}

describe("chatThroughPipe", () => {
  it("answers line by line without a prompt, goes on after an error and ends with the input", async () => {
    const { asked, chat } = createFake(unanswered());
    const streams = collect();
    const input = Readable.from([Buffer.from("one\n\nbreak\ntwo")], { objectMode: false });
    await chatThroughPipe(chat, { ...streams, input, echo: false });
    expect(asked.map(({ question }) => question)).toEqual(["one", "break", "two"]);
    expect(streams.errors).toEqual([new Error("broken")]);
    expect(streams.written).toHaveLength(3);
    expect(streams.written.join("")).not.toContain("> ");
  });

  it("repeats each line before its reply where nothing else shows it", async () => {
    const { chat } = createFake(unanswered());
    const streams = collect();
    const input = Readable.from([Buffer.from("one\n\ntwo\u001b[2J\n")], { objectMode: false });
    await chatThroughPipe(chat, { ...streams, input, echo: true });
    const replies = streams.written.slice(1);
    expect(replies.filter((_, at) => at % 2 === 0)).toEqual(["> one\n", "> two\uFFFD[2J\n"]);
    expect(replies[1]).toBe("\nNobody called Bo Lind is named in these documents.\n\n");
  });

  it("reads nothing after /quit", async () => {
    const { asked, chat } = createFake();
    const input = Readable.from([Buffer.from("/quit\none\n")], { objectMode: false });
    await chatThroughPipe(chat, { ...collect(), input, echo: false });
    expect(asked).toEqual([]);
  });
});

/** Types the keys one after the other, each once the terminal shows what comes before it, then Ctrl-D. */
async function type(keys: readonly { after: string; key: string }[]) {
  const { asked, chat } = createFake(unanswered());
  const input = new PassThrough();
  const output = new PassThrough();
  const streams = collect();
  let screen = "";
  const waiting = [...keys];
  const look = (text: string) => {
    screen += stripVTControlCharacters(text);
    const next = waiting[0];
    if (next === undefined || !screen.includes(next.after)) return;
    waiting.shift();
    screen = "";
    setImmediate(() => input.write(next.key));
  };
  output.on("data", (chunk: Buffer) => look(chunk.toString()));
  const write = async (text: string) => look(text);
  await chatAtTerminal(chat, { ...streams, write, input, output });
  return { asked: asked.map(({ question }) => question), left: waiting.length };
}

describe("chatAtTerminal", () => {
  it("answers and ends on Ctrl-D", async () => {
    const result = await type([
      { after: "> ", key: "one\r" },
      { after: "> ", key: "two\r" },
      { after: "> ", key: "\u0004" },
    ]);
    expect(result).toEqual({ asked: ["one", "two"], left: 0 });
  });

  it("clears a line on Ctrl-C, goes back in history, and ends on Ctrl-C twice", async () => {
    const result = await type([
      { after: "> ", key: "one\r" },
      { after: "> ", key: "wrong" },
      { after: "wrong", key: "\u0003" },
      { after: "> ", key: "\u001b[A" },
      { after: "one", key: "\r" },
      { after: "> ", key: "\u0003" },
      { after: "again", key: "\u0003" },
    ]);
    expect(result).toEqual({ asked: ["one", "one"], left: 0 });
  });

  it("ends on /quit", async () => {
    expect(await type([{ after: "> ", key: "/quit\r" }])).toEqual({ asked: [], left: 0 });
  });
});
