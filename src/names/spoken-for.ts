/** Bodies whose words the documents give to a spokesperson without a name: "a spokesperson for the Foreign Office". */
import type { Speaker } from "../types.ts";
import { descriptionTerms, plainly } from "./office-words.ts";
import type { Directory } from "./speakers.ts";

const [SPOKESPERSON] = descriptionTerms("spokesperson");

/** Whoever speaks for bodies that are not quoted themselves; empty where nobody does. */
export function speakingFor(bodies: readonly Speaker[], { speakers }: Directory): Speaker[] {
  const silent = bodies.filter(({ kind, quotations }) => kind === "body" && quotations === 0);
  const names = new Set(silent.flatMap(({ name, aliases }) => [name, ...aliases]).map(keyOf));
  const found = speakers.filter(({ kind, quotations, name }) => {
    if (kind !== "body" || quotations === 0) return false;
    const terms = descriptionTerms(plainly(name));
    return terms.includes(SPOKESPERSON!) && names.has(terms.filter((term) => term !== SPOKESPERSON).join(" "));
  });
  return bodies.every((one) => silent.includes(one) || found.includes(one)) ? found : [];
}

const keyOf = (name: string): string => descriptionTerms(plainly(name)).join(" ");
