/** `quotations`: everything the index holds as somebody's words, for programs and for people. */
import type { Corpus } from "../../index/build.ts";
import type { Span } from "../../src/types.ts";
import { toJsonLine } from "./answer-json.ts";
import type { RenderOptions } from "./render.ts";
import { createStyle } from "./style.ts";
import { printable, wrap } from "./wrap.ts";

type Listed = Pick<Corpus, "documents" | "quotations" | "speakers">;

/** One JSON line a quotation, in corpus order, with the field names of PRODUCT.md. */
export function* quotationsToJson({ quotations, speakers }: Listed): Generator<string> {
  const nameOf = namesOf(speakers);
  for (const { file, spans, form, speaker, role, mention, cue, confidence } of quotations) {
    yield toJsonLine({
      file,
      spans: spans.map(({ start, end }) => [start, end]),
      form,
      speaker: nameOf(speaker),
      role: role ?? null,
      mention: bare(mention),
      cue: bare(cue),
      confidence,
    });
  }
}

/** The same to read: by article, who, how sure, and the words. */
export function* renderQuotations(corpus: Listed, { color, width }: RenderOptions): Generator<string> {
  const style = createStyle(color);
  const nameOf = namesOf(corpus.speakers);
  const documents = new Map(corpus.documents.map((document) => [document.file, document]));
  let file: string | undefined;
  let lineOf = countLines("");
  for (const quotation of corpus.quotations) {
    const document = documents.get(quotation.file)!;
    if (quotation.file !== file) {
      yield `${file === undefined ? "" : "\n"}${style.heading(wrap(printable(document.title), width))}\n`;
      file = quotation.file;
      lineOf = countLines(document.text);
    }
    const who = printable(
      [nameOf(quotation.speaker) ?? "Speaker not stated", quotation.role].filter(Boolean).join(", "),
    );
    const how = `${quotation.form}, ${quotation.confidence.toFixed(2)}, ${quotation.file}:${lineOf(quotation.spans[0]!.start)}`;
    const words = quotation.spans.map(({ start, end }) => document.text.slice(start, end)).join(" … ");
    const lines = [
      style.name(wrap(who, width, "  ")),
      wrap(printable(words), width, "    "),
      style.aside(wrap(printable(how), width, "    ")),
    ];
    yield `\n${lines.join("\n")}\n`;
  }
}

function namesOf(speakers: Listed["speakers"]): (id: string | null) => string | null {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : names.get(id)!);
}

function bare(span: Span | null): Span | null {
  return span === null ? null : { start: span.start, end: span.end };
}

/** The 1-based line of a place in `text`; asked in text order, the whole text is counted through once. */
function countLines(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    if (at < counted) [line, counted] = [1, 0];
    line += text.slice(counted, at).split("\n").length - 1;
    counted = at;
    return line;
  };
}
