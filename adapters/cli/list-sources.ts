/** `sources`: which documents there are, who speaks in them, and who is only named. */
import type { Corpus } from "../../index/build.ts";
import type { Speaker } from "../../src/types.ts";
import { toJsonLine } from "./answer-json.ts";
import type { RenderOptions } from "./render.ts";
import { createStyle } from "./style.ts";
import type { Style } from "./style.ts";
import { printable, wrap } from "./wrap.ts";

type Listed = Pick<Corpus, "documents" | "speakers">;

/** Of those who are named but never quoted, how many are listed: a large corpus names thousands. */
const NAMED_SHOWN = 30;

/** The documents and the people as one line. */
export function sourcesToJson({ documents, speakers }: Listed): string {
  return toJsonLine({
    documents: documents.map(({ text: _text, ...document }) => document),
    speakers: speakers.map(({ id: _id, ...speaker }) => speaker),
  });
}

/** `limit` is how many documents, and how many of those quoted, are listed; all where absent. */
export function renderSources(
  { documents, speakers }: Listed,
  { color, width, limit = Infinity }: RenderOptions & { readonly limit?: number },
): string {
  const style = createStyle(color);
  const quoted = speakers.filter(({ quotations }) => quotations > 0);
  const named = speakers.filter(({ quotations }) => quotations === 0);
  const blocks = [
    style.heading(`Documents (${documents.length})`),
    ...documents.slice(0, limit).map(({ title, publisher, date, file }) => {
      const stated = [publisher, date].filter((part) => part !== undefined).join(", ");
      const about = wrap(printable([title, stated].filter(Boolean).join(" — ")), width, "  ");
      return `${about}\n${style.aside(wrap(printable(file), width, "    "))}`;
    }),
    ...more(documents.length - limit),
    `\n${style.heading(`Quoted (${quoted.length})`)}`,
    ...quoted.slice(0, limit).map((speaker) => renderSpeaker(speaker, width, style)),
    ...more(quoted.length - limit),
  ];
  if (named.length > 0) {
    const names = named.slice(0, NAMED_SHOWN).map(({ name }) => name);
    const rest = named.length - names.length;
    const list = `${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
    blocks.push(`\n${style.heading(`Named but not quoted (${named.length})`)}`, wrap(printable(list), width, "  "));
  }
  return `${blocks.join("\n")}\n`;
}

function renderSpeaker({ name, quotations, roles }: Speaker, width: number, style: Style): string {
  const count = `${name}, ${quotations} ${quotations === 1 ? "quotation" : "quotations"}`;
  const distinct = [...new Set(roles.map(({ role }) => role))].map((role) => wrap(printable(role), width, "    "));
  return [wrap(printable(count), width, "  "), ...distinct.map(style.aside)].join("\n");
}

function more(count: number): string[] {
  return count > 0 ? [`  … and ${count} more`] : [];
}
