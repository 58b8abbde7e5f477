import { bad } from "./refusal.ts";

/** The parameters of a request, which may come as JSON, as a form or in the query: values are read leniently, as Telegram does. */
export class Params {
  readonly #given: Readonly<Record<string, unknown>>;

  constructor(given: Readonly<Record<string, unknown>>) {
    this.#given = given;
  }

  has(name: string): boolean {
    return this.#given[name] !== undefined && this.#given[name] !== null;
  }

  /** Empty when it is not there. */
  text(name: string): string {
    const value = this.#given[name] ?? "";
    return typeof value === "string" ? value : JSON.stringify(value);
  }

  /** @returns null when it is not there or no whole number */
  int(name: string): number | null {
    const text = this.text(name);
    return /^-?\d{1,15}$/.test(text) ? Number(text) : null;
  }

  flag(name: string): boolean {
    return ["true", "1", "yes"].includes(this.text(name).toLowerCase());
  }

  /** An object or a list, undefined when it is not there. @throws Refusal when it is something else */
  json(name: string): unknown {
    let value = this.#given[name];
    if (value === undefined || value === null || value === "") return undefined;
    if (typeof value === "string") value = parse(value);
    if (typeof value !== "object" || value === null) throw bad(`can't parse ${name.replaceAll("_", " ")} JSON object`);
    return value;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
