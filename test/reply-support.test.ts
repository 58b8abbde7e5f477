import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createLog } from "../adapters/log.ts";
import { documentsToChoose, speakersToChoose } from "../adapters/reply/names-to-choose.ts";
import { createOpenWork } from "../adapters/reply/open-work.ts";
import { createReferences } from "../adapters/reply/reference.ts";
import { surroundingsOf } from "../adapters/reply/surroundings.ts";
import { createUserLimit } from "../adapters/reply/user-limit.ts";

describe("names to choose", () => {
  const person = (name: string, quotations: number, aliases: string[] = []) =>
    ({ id: name, name, kind: "person", aliases, roles: [], quotations }) as const;
  const speakers = speakersToChoose([
    person("Keo Remy", 8, ["Remy"]),
    person("Rémy Zorn", 3),
    person("Ann O’Keoly", 2),
    person("Never Quoted", 0),
  ]);

  it.each([
    { typed: "", names: ["Keo Remy", "Rémy Zorn", "Ann O’Keoly"] },
    { typed: "remy", names: ["Keo Remy", "Rémy Zorn"] },
    { typed: "keo", names: ["Keo Remy", "Ann O’Keoly"] },
    { typed: "Zorn", names: ["Rémy Zorn"] },
    { typed: "quoted", names: [] },
  ])("for “$typed” are $names", ({ typed, names }) => {
    expect(speakers.matching(typed, 25).map(({ name }) => name)).toEqual(names);
    expect(speakers.matching(typed, 1)).toHaveLength(Math.min(1, names.length));
  });

  it("finds documents by title, date, publisher and file", () => {
    const harbour = { file: "a/1.txt", title: "Harbour news", date: "2021-04", publisher: "Town Post", sha256: "0" };
    const choices = documentsToChoose([harbour, { file: "b.txt", title: "b", sha256: "0" }]);
    for (const typed of ["harb", "news", "2021", "post", "1.txt"]) {
      expect(choices.matching(typed, 5).map(({ chosen }) => chosen.file)).toEqual(["a/1.txt"]);
    }
    expect(choices.matching("harbour", 1)[0]!.name).toBe("Harbour news, 2021-04");
  });
});

describe("a user's limit", () => {
  it("lets so many through, tells how long the next one takes, and counts each user alone", async () => {
    const limit = createUserLimit(2);
    expect([await limit.take("a"), await limit.take("a"), await limit.take("b")]).toEqual(
      Array.from({ length: 3 }, () => ({ admitted: true })),
    );
    expect(await limit.take("a")).toMatchObject({ admitted: false, times: 1 });
    const refusal = await limit.take("a");
    expect(refusal).toMatchObject({ admitted: false, times: 2 });
    if (!refusal.admitted) expect(refusal.seconds).toBeGreaterThan(0);
  });
});

describe("open work", () => {
  it("is drained when it is done, whatever comes of it", async () => {
    const open = createOpenWork();
    let finish = (): void => {};
    const held = open.track(new Promise<void>((resolve) => (finish = resolve)));
    const failed = open.track(Promise.reject(new Error("no")));
    await expect(failed).rejects.toThrow("no");
    expect(open.size).toBe(1);
    const drained = open.drain(10_000);
    finish();
    expect(await drained).toBe(true);
    await held;
  });

  it("is not waited for longer than said", async () => {
    const open = createOpenWork();
    void open.track(new Promise(() => {}));
    expect(await open.drain(10)).toBe(false);
  });
});

it("a reference gives what is stated, and a link where one is configured", () => {
  const documents = [{ file: "a b/ü(1).txt", title: "T", publisher: "P", sha256: "0" }];
  const citation = { file: "a b/ü(1).txt", title: "T", date: "2021", line: 7, start: 0, end: 1, sha256: "0" };
  expect(createReferences(documents, "https://x.example/{file}#L{line}")(citation)).toEqual({
    title: "T",
    publisher: "P",
    date: "2021",
    file: "a b/ü(1).txt",
    line: 7,
    link: "https://x.example/a%20b/%C3%BC(1).txt#L7",
  });
  const untitled = { ...citation, title: "a b/ü(1)" };
  expect(createReferences([], undefined)(untitled)).toEqual({ date: "2021", file: "a b/ü(1).txt", line: 7 });
});

it("surroundings are a passage's paragraph and its neighbours, to the character", () => {
  const text = "Far.\nFirst.\n\n\nBefore. Words. After.\n\nLast.\n\nFar.";
  const start = text.indexOf("Words.");
  expect(surroundingsOf(text, { start, end: start + 6 })).toEqual({
    before: "First.\n\n\nBefore. ",
    passage: "Words.",
    after: " After.\n\nLast.",
  });
});

it("the log never holds a token: not in a message, an error, its cause, an address or what libraries hang on it", () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const log = createLog("debug", stream, ["s3cret"]);
  const address = "https://discord.com/api/v10/webhooks/123/t0ken/messages/@original";
  const request = { headers: { Authorization: "Bot s3cret" }, body: { content: "what did she say?" } };
  const cause = Object.assign(new Error(`Bot s3cret failed at ${address}`), { request, url: address });
  const error = Object.assign(new Error("s3cret", { cause }), {
    requestBody: request,
    code: 50_013,
    status: 403,
    url: address,
  });
  log.error({ err: error }, "it broke with s3cret");
  log.error({ err: "s3cret" }, "and again");
  const text = lines.join("");
  expect(text).not.toMatch(/s3cret|t0ken|what did she say/u);
  expect(text).toContain('"code":50013');
  expect(text).toContain("/webhooks/123/[hidden]/messages");
  expect(lines).toHaveLength(2);
});
