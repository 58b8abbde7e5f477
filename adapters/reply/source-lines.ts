/** The documents and the people in them, as lines of a message. */
import type { Document, Speaker } from "../../src/types.ts";
import { isUntitled } from "./reference.ts";

export function documentLine(document: Document): string {
  const { title, publisher, date, file } = document;
  return [isUntitled(document) ? file : title, publisher, date].filter((part) => part !== undefined).join(", ");
}

export function speakerLine({ name, quotations }: Pick<Speaker, "name" | "quotations">): string {
  return `${name}, ${quotations} ${quotations === 1 ? "quotation" : "quotations"}`;
}

/** The lines that fit into `room` characters, and how many more there are. */
export function listWithin(lines: readonly string[], room: number, andMore: (count: number) => string): string[] {
  let length = 0;
  const fits = lines.findIndex((line) => (length += line.length + 1) > room);
  return fits < 0 ? [...lines] : [...lines.slice(0, fits), andMore(lines.length - fits)];
}
