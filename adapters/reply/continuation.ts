/**
 * What a button carries instead of an answer: which passages it is about, in a few dozen bytes. Nothing is kept in
 * memory, so a button works after a restart, as long as the documents are the same:
 *
 *     corpus (4) · form (1) · before · total · answers · from · (document and check · start) for each passage
 *
 * Numbers are LEB128; documents and starts are differences from the passage before, in zigzag coding.
 */
import { createHash } from "node:crypto";
import type { CitedPassage, Document } from "../../src/types.ts";
import type { CONTEXT_LABELS } from "./wording.ts";

/** A page of passages and where it stands in its answer. */
export interface Continuation {
  /** Why those that are no answer are shown. */
  readonly label: keyof typeof CONTEXT_LABELS;
  /** Passages before these, and in the whole answer. */
  readonly before: number;
  readonly total: number;
  /** How many of `places` answer; the others are context. */
  readonly answers: number;
  /** Code units of the first passage that were shown before. */
  readonly from: number;
  readonly places: readonly PassagePlace[];
}

/** A passage by where it begins, and a few bits that tell apart those that begin together. */
export interface PassagePlace {
  readonly file: string;
  readonly start: number;
  /** 0..15, of the passage's end and speaker. */
  readonly check: number;
}

export interface ContinuationCodec {
  /** At most `maxBytes`: as many of the places as fit, at least one. */
  encode(continuation: Continuation, maxBytes: number): Buffer;
  /** Undefined where the bytes are of another corpus, or no continuation. */
  decode(bytes: Buffer): Continuation | undefined;
}

const LABELS = ["context", "mentioned", "nearest"] as const;
const CORPUS_BYTES = 4;
const CHECKS = 16;

export function placeOf({ citation, speaker }: CitedPassage): PassagePlace {
  const words = `${citation.end}:${speaker?.name ?? ""}`;
  return {
    file: citation.file,
    start: citation.start,
    check: createHash("sha256").update(words).digest()[0]! % CHECKS,
  };
}

export function createContinuationCodec(documents: readonly Document[]): ContinuationCodec {
  const files = documents.map(({ file }) => file);
  const placeInCorpus = new Map(files.map((file, at) => [file, at]));
  const hash = createHash("sha256");
  for (const { file, sha256 } of documents) hash.update(`${file}\0${sha256}\n`);
  const corpus = hash.digest().subarray(0, CORPUS_BYTES);
  return {
    encode({ label, before, total, answers, from, places }, maxBytes) {
      const bytes = [...corpus, LABELS.indexOf(label), ...[before, total, answers, from].flatMap(toVarint)];
      let last = { document: 0, start: 0 };
      for (const { file, start, check } of places) {
        const document = placeInCorpus.get(file);
        if (document === undefined) throw new Error(`"${file}" is no document of this corpus`);
        const step = [
          ...toVarint(zigzag(document - last.document) * CHECKS + check),
          ...toVarint(zigzag(start - last.start)),
        ];
        if (bytes.length + step.length > maxBytes) break;
        bytes.push(...step);
        last = { document, start };
      }
      return Buffer.from(bytes);
    },
    decode(bytes) {
      const label = LABELS[bytes[CORPUS_BYTES] ?? -1];
      if (label === undefined || !bytes.subarray(0, CORPUS_BYTES).equals(corpus)) return undefined;
      const [before, total, answers, from, ...steps] = fromVarints(bytes.subarray(CORPUS_BYTES + 1));
      if (from === undefined || steps.length % 2 !== 0) return undefined;
      const places: PassagePlace[] = [];
      let last = { document: 0, start: 0 };
      for (let at = 0; at < steps.length; at += 2) {
        const document = last.document + unzigzag(Math.floor(steps[at]! / CHECKS));
        const start = last.start + unzigzag(steps[at + 1]!);
        const file = files[document];
        if (file === undefined || start < 0) return undefined;
        places.push({ file, start, check: steps[at]! % CHECKS });
        last = { document, start };
      }
      return { label, before: before!, total: total!, answers: answers!, from, places };
    },
  };
}

function toVarint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return [...bytes, rest];
}

function fromVarints(bytes: Buffer): number[] {
  const values: number[] = [];
  let value = 0;
  let scale = 1;
  for (const byte of bytes) {
    value += (byte % 0x80) * scale;
    scale *= 0x80;
    if (byte >= 0x80) continue;
    values.push(value);
    value = 0;
    scale = 1;
  }
  return values;
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);
