import { styleText } from "node:util";

/** What a piece of text is, for a terminal that can show it; plain text where it cannot. */
export interface Style {
  readonly heading: (text: string) => string;
  readonly name: (text: string) => string;
  readonly aside: (text: string) => string;
  readonly good: (text: string) => string;
  readonly doubtful: (text: string) => string;
  readonly bad: (text: string) => string;
  /** Words that only the source has. */
  readonly deleted: (text: string) => string;
  /** Words that only the pasted quotation has. */
  readonly inserted: (text: string) => string;
}

type Format = Parameters<typeof styleText>[0];

export function createStyle(color: boolean): Style {
  // Whether to colour has been decided; Node is not to look at its own standard output as well.
  const paint = (format: Format) => (text: string) =>
    color && text !== "" ? styleText(format, text, { validateStream: false }) : text;
  const mark = (format: Format, open: string, close: string) => (text: string) =>
    color ? paint(format)(text) : `${open}${text}${close}`;
  return {
    heading: paint("bold"),
    name: paint("cyan"),
    aside: paint("gray"),
    good: paint("green"),
    doubtful: paint("yellow"),
    bad: paint("red"),
    deleted: mark(["red", "strikethrough"], "[-", "-]"),
    inserted: mark(["green", "underline"], "{+", "+}"),
  };
}

/** Colour is for terminals, and only where nobody asked for none (https://no-color.org). */
export function wantsColor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  return isTerminal && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}
