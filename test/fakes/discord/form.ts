import { z } from "zod";
import { Refusal } from "./refusal.ts";

type Path = readonly PropertyKey[];

/** A fault of one field, under Discord's own code. */
export interface Fault {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
}

/** Text of a length in UTF-16 code units; where `min` is 0 Discord names only the upper bound. */
export function text(min: number, max: number) {
  return z.string().superRefine((value, context) => {
    if (value.length >= min && value.length <= max) return;
    context.addIssue(
      min === 0
        ? issue("BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`)
        : issue("BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`),
    );
  });
}

/** A list of between `min` and `max` things. */
export function list<Item extends z.ZodType>(item: Item, min: number, max: number) {
  return z.array(item).superRefine((value, context) => {
    if (value.length >= min && value.length <= max) return;
    context.addIssue(issue("BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`));
  });
}

/** One issue for `superRefine`, carrying Discord's code. */
export function issue(code: string, message: string, path: Path = []) {
  return { code: "custom" as const, message, path: [...path], params: { code } };
}

/**
 * Reads a request body by its schema.
 * @param at where the body sits in what was sent, e.g. `["data"]` for the message of an interaction's callback
 * @throws Refusal 50035 with the tree of faulty fields
 */
export function read<Schema extends z.ZodType>(schema: Schema, body: unknown, at: Path = []): z.output<Schema> {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw invalidForm(
    result.error.issues.map((found) => faultOf(found)),
    at,
  );
}

/** 50035, the tree holding each fault under its path. */
export function invalidForm(faults: readonly Fault[], at: Path = []): Refusal {
  const tree: Record<string, unknown> = {};
  for (const { path, code, message } of faults) {
    let node = tree;
    for (const key of [...at, ...path]) node = (node[String(key)] ??= {}) as Record<string, unknown>;
    ((node["_errors"] ??= []) as object[]).push({ code, message });
  }
  return new Refusal(50_035, tree);
}

function faultOf(found: z.core.$ZodIssue): Fault {
  const { path, message } = found;
  if (found.code === "custom") return { path, message, code: String(found.params?.["code"] ?? "BASE_TYPE_INVALID") };
  if (found.code === "invalid_type" && (found.input === undefined || found.input === null)) {
    return { path, code: "BASE_TYPE_REQUIRED", message: "This field is required" };
  }
  if (found.code === "invalid_union") {
    return { path, code: "UNION_TYPE_CHOICES", message: 'Value of field "type" is not one that may stand here.' };
  }
  if (found.code === "invalid_value") {
    return { path, code: "BASE_TYPE_CHOICES", message: `Value must be one of {${found.values.join(", ")}}.` };
  }
  if (found.code === "too_big") {
    return { path, code: "NUMBER_TYPE_MAX", message: `int value should be less than or equal to ${found.maximum}.` };
  }
  if (found.code === "too_small") {
    return { path, code: "NUMBER_TYPE_MIN", message: `int value should be greater than or equal to ${found.minimum}.` };
  }
  return { path, code: "BASE_TYPE_INVALID", message };
}
