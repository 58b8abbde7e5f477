/** The documents that a message asks about, without those that it leaves out. */
import type { Inquiry } from "./inquiry.ts";
import { readExcluded } from "./question/excluded.ts";
import { readScope } from "./question/scope.ts";
import type { Scope } from "./question/scope.ts";
import { scopeBySubject } from "./scope-by-subject.ts";

/** The documents meant and the question left; what is left out is found as what is asked for is. */
export async function scopeExcluding(typed: string, inquiry: Inquiry, isScoped: boolean): Promise<Scope> {
  const { documents } = inquiry;
  const find = (text: string, isAfter: boolean): Promise<Scope> =>
    scopeBySubject(readScope(text, documents, isAfter), inquiry);
  const { text, excluded } = readExcluded(typed);
  const scope = await find(text, isScoped);
  if (excluded === undefined) return scope;
  const { files: left = [] } = await find(`In ${excluded}: what`, false);
  const { files: named = [] } =
    left.length > 0 ? { files: left } : await find(`In the ${excluded} article: what`, false);
  const files = (scope.files ?? [...documents.keys()]).filter((file) => !named.includes(file));
  if (files.length === 0 || named.length === 0) return scope;
  const label = [scope.label, `not ${excluded}`].filter((one) => one !== undefined && one !== "").join(", ");
  return { ...scope, files, label };
}
