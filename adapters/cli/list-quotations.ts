/** `quotations`: everything the index holds as somebody's words, for programs and for people. */
import type { Corpus } from "../../index/build.ts";
import { lineFinder } from "../../index/paragraphs.ts";
import type { Span } from "../../src/types.ts";
import { toJsonLine } from "./answer-json.ts";
import { renderHeading } from "./heading.ts";
import type { RenderOptions } from "./render.ts";
import { createStyle } from "./style.ts";
import { printable, wrap } from "./wrap.ts";

type Listed = Pick<Corpus, "documents" | "quotations" | "speakers">;

/** One JSON line a quotation, in corpus order, with the field names of PRODUCT.md. */
export function* quotationsToJson({ quotations, speakers }: Listed): Generator<string> {
  const nameOf = namesOf(speakers);
  for (const { file, spans, form, speaker, role, reportedBy, mention, cue, confidence } of quotations) {
    yield toJsonLine({
      file,
      spans: spans.map(({ start, end }) => [start, end]),
      form,
      speaker: nameOf(speaker),
      role: role ?? null,
      reportedBy: nameOf(reportedBy ?? null),
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
  let lineOf = lineFinder("");
  for (const quotation of corpus.quotations) {
    const document = documents.get(quotation.file)!;
    if (quotation.file !== file) {
      yield `${file === undefined ? "" : "\n"}${renderHeading(document, style, width)}\n`;
      file = quotation.file;
      lineOf = lineFinder(document.text);
    }
    const who = printable(
      [nameOf(quotation.speaker) ?? "Speaker not stated", quotation.role].filter(Boolean).join(", "),
    );
    const sure = quotation.speaker === null ? [] : [`${Math.round(100 * quotation.confidence)} % sure`];
    const told = quotation.reportedBy === undefined ? [] : [`as told by ${nameOf(quotation.reportedBy)}`];
    const how = [`line ${lineOf(quotation.spans[0]!.start)}`, quotation.form, ...told, ...sure].join(", ");
    const words = quotation.spans.map(({ start, end }) => document.text.slice(start, end)).join(" … ");
    const lines = [
      style.name(wrap(who, width, "  ")),
      wrap(printable(words), width, "    "),
      style.aside(wrap(how, width, "    ")),
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
