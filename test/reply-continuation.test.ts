import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createCustomIds, MAX_CUSTOM_ID_CHARS, maxPayloadBytes } from "../adapters/discord/custom-id.ts";
import { createContinuationCodec, placeOf } from "../adapters/reply/continuation.ts";
import { passage } from "./fakes/answers.ts";

const documents = Array.from({ length: 300 }, (_, at) => ({ file: `${at}.txt`, title: "", sha256: `${at}` }));
const codec = createContinuationCodec(documents);

const continuations = fc.record({
  label: fc.constantFrom("context", "mentioned", "nearest"),
  before: fc.nat(100_000),
  total: fc.nat(100_000),
  answers: fc.nat(1000),
  from: fc.nat(100_000),
  places: fc.array(
    fc.record({
      file: fc.constantFrom(...documents.map(({ file }) => file)),
      start: fc.nat(200_000_000),
      check: fc.nat(15),
    }),
    { maxLength: 30 },
  ),
} as const);

it("comes back as it was, or with fewer places where there is no room", () => {
  fc.assert(
    fc.property(continuations, fc.integer({ min: 40, max: 400 }), (given, room) => {
      const bytes = codec.encode(given, room);
      expect(bytes.length).toBeLessThanOrEqual(room);
      const read = codec.decode(bytes)!;
      expect({ ...read, places: [] }).toEqual({ ...given, places: [] });
      expect(given.places.slice(0, read.places.length)).toEqual(read.places);
      if (room === 400) expect(read.places).toHaveLength(given.places.length);
    }),
  );
});

it("carries at least sixteen passages of one document in a button", () => {
  const places = Array.from({ length: 40 }, (_, at) => ({ file: "7.txt", start: 50_000 + at * 400, check: at % 16 }));
  const bytes = codec.encode(
    { label: "context", before: 3, total: 43, answers: 40, from: 0, places },
    maxPayloadBytes("next"),
  );
  expect(codec.decode(bytes)!.places.length).toBeGreaterThanOrEqual(16);
});

it("is refused by another corpus, and reading any bytes breaks nothing", () => {
  const bytes = codec.encode({ label: "context", before: 0, total: 1, answers: 1, from: 0, places: [] }, 60);
  const changed = documents.map((document, at) => (at === 5 ? { ...document, sha256: "x" } : document));
  expect(createContinuationCodec(changed).decode(bytes)).toBeUndefined();
  expect(createContinuationCodec(documents.slice(1)).decode(bytes)).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (tail) => {
      const read = codec.decode(Buffer.from([...bytes.subarray(0, 4), ...tail]));
      for (const { file, start } of read?.places ?? []) {
        expect(documents.some((document) => document.file === file)).toBe(true);
        expect(start).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

it("tells apart passages that begin together", () => {
  const ada = passage("She said so.");
  const others = Array.from({ length: 8 }, (_, at) => ({ ...ada, speaker: { name: `Person ${at}` } }));
  expect(new Set([ada, ...others].map((one) => placeOf(one).check)).size).toBeGreaterThan(4);
});

it("signs what it writes, and reads nothing else", () => {
  const ids = createCustomIds("token");
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: maxPayloadBytes("context") }), (bytes) => {
      const id = ids.write("context", Buffer.from(bytes));
      expect(id.length).toBeLessThanOrEqual(MAX_CUSTOM_ID_CHARS);
      expect(ids.read(id)).toEqual({ action: "context", payload: Buffer.from(bytes) });
      expect(createCustomIds("another").read(id)).toBeUndefined();
      expect(ids.read(id.replace("context", "share"))).toBeUndefined();
      expect(ids.read(`${id}=`)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(ids.read(text)).toBeUndefined();
    }),
  );
});
