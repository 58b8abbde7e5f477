/** Where somebody else's message has its words from. */
import type { Engine } from "../../src/engine.ts";
import type { Answer } from "../../src/types.ts";

/** Quotations in `text` are checked; a text without any, or with none that is found, is looked up as a claim. */
export async function findSourcesOf(text: string, engine: Pick<Engine, "answer" | "check">): Promise<Answer> {
  const checked = await engine.check(text);
  if (checked.status === "answered") return checked;
  const found = await engine.answer(text);
  return found.status === "answered" || checked.status === "usage" ? found : checked;
}
