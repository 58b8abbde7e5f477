/** Gold files: one JSON value a line, each checked against a schema. */
import { readFile } from "node:fs/promises";
import type { z } from "zod";

/** Called wrongly, or with files that cannot be used; the message is one line for whoever called. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The lines of a file in order, empty ones left out. Throws `UsageError` with the place of the first broken one. */
export async function readGoldLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  let content: string;
  try {
    content = await readFile(path, "utf8");
  } catch (cause) {
    throw new UsageError(`cannot read the gold file "${path}": name a file of JSON lines`, { cause });
  }
  const values = content
    .split("\n")
    .flatMap((line, i) => (line.trim() === "" ? [] : [parseLine(line, `${path}:${i + 1}`, schema)]));
  if (values.length === 0) throw new UsageError(`"${path}" holds no line of gold`);
  return values;
}

function parseLine<T>(line: string, place: string, schema: z.ZodType<T>): T {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (cause) {
    throw new UsageError(`${place}: no JSON; wanted one value a line`, { cause });
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UsageError(`${place}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not understood"}`);
}
