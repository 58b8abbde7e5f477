/** `sources`: which documents there are, who speaks in them, and which people are only named. */
import type { Corpus } from "../../index/build.ts";
import type { Speaker } from "../../src/types.ts";
import { isUntitled } from "../reply/reference.ts";
import { toJsonLine } from "./answer-json.ts";
import type { RenderOptions } from "./render.ts";
import { createStyle } from "./style.ts";
import type { Style } from "./style.ts";
import { printable, wrap } from "./wrap.ts";

type Listed = Pick<Corpus, "documents" | "speakers">;

/** Of the people who are named but never quoted, how many are listed: a large corpus names thousands. */
const NAMED_SHOWN = 30;

/** The documents and the people as one line. */
export function sourcesToJson({ documents, speakers }: Listed): string {
  return toJsonLine({
    documents: documents.map(({ text: _text, implied: _implied, ...document }) => document),
    speakers: speakers.map(({ id: _id, ...speaker }) => speaker),
  });
}

/** `limit` is how many documents, people and bodies are listed, of each; all where absent. */
export function renderSources(
  { documents, speakers }: Listed,
  { color, width, limit = Infinity }: RenderOptions & { readonly limit?: number },
): string {
  const style = createStyle(color);
  const people = speakers.filter(({ kind }) => kind === "person");
  const quoted = people.filter(isQuoted);
  const bodies = speakers.filter(({ kind }) => kind === "body").filter(isQuoted);
  const named = people.filter((speaker) => !isQuoted(speaker));
  const blocks = [
    [
      style.heading(`Documents (${documents.length})`),
      ...documents.slice(0, limit).map((document) => renderDocument(document, width, style)),
      ...more(documents.length - limit),
    ],
    [
      style.heading(`People quoted (${quoted.length})`),
      ...quoted.slice(0, limit).map((speaker) => renderPerson(speaker, width, style)),
      ...more(quoted.length - limit),
    ],
  ];
  // Bodies have no roles to tell them apart by, and of those named only, most are countries and places.
  if (bodies.length > 0) {
    const names = bodies.map(({ name, quotations }) => `${name} (${quotations})`);
    blocks.push([style.heading(`Bodies and groups quoted (${bodies.length})`), inline(names, limit, width)]);
  }
  if (named.length > 0) {
    const names = named.map(({ name }) => name);
    blocks.push([style.heading(`People named but not quoted (${named.length})`), inline(names, NAMED_SHOWN, width)]);
  }
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const isQuoted = ({ quotations }: Speaker): boolean => quotations > 0;

function renderDocument(document: Listed["documents"][number], width: number, style: Style): string {
  const { title, publisher, date, file } = document;
  const stated = [publisher, date].filter((part) => part !== undefined).join(", ");
  if (isUntitled(document)) return wrap(printable([file, stated].filter(Boolean).join(" — ")), width, "  ");
  const about = wrap(printable([title, stated].filter(Boolean).join(" — ")), width, "  ");
  return `${about}\n${style.aside(wrap(printable(file), width, "    "))}`;
}

function renderPerson({ name, quotations, roles }: Speaker, width: number, style: Style): string {
  const count = `${name}, ${quotations} ${quotations === 1 ? "quotation" : "quotations"}`;
  const distinct = [...new Set(roles.map(({ role }) => role))].map((role) => wrap(printable(role), width, "    "));
  return [wrap(printable(count), width, "  "), ...distinct.map(style.aside)].join("\n");
}

function inline(names: readonly string[], limit: number, width: number): string {
  const rest = names.length - limit;
  return wrap(printable(`${names.slice(0, limit).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`), width, "  ");
}

function more(count: number): string[] {
  return count > 0 ? [`  … and ${count} more`] : [];
}
