/** A continuation -> its passages, taken from the engine again. */
import type { Engine } from "../../src/engine.ts";
import type { CitedPassage } from "../../src/types.ts";
import { placeOf } from "./continuation.ts";
import type { Continuation } from "./continuation.ts";

/** The passages in order, or undefined where one of them no longer stands in its place. */
export async function showAgain(
  { places, answers }: Pick<Continuation, "places" | "answers">,
  engine: Pick<Engine, "recall">,
): Promise<CitedPassage[] | undefined> {
  const passages: CitedPassage[] = [];
  for (const [at, place] of places.entries()) {
    const found = (await engine.recall(place)).find((passage) => placeOf(passage).check === place.check);
    if (found === undefined) return undefined;
    passages.push({ ...found, relation: at < answers ? "answer" : "context" });
  }
  return passages.length === 0 ? undefined : passages;
}
