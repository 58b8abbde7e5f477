/** Which passages of an answer a page shows. */
import { groupBy } from "../../src/group-by.ts";
import type { Answer, CitedPassage } from "../../src/types.ts";

/** Some passages of an answer, in the order in which they are shown. */
export interface Page {
  readonly passages: readonly CitedPassage[];
  /** How many passages come before this page, and how many after. */
  readonly before: number;
  readonly after: number;
}

/** The passages of all pages in order. Beside passages that answer, context is for programs and not shown. */
export function inPageOrder({ status, passages }: Pick<Answer, "status" | "passages">): CitedPassage[] {
  return status === "answered" ? byRelation(passages, "answer") : [...passages];
}

/** At most `count` passages from the `from`-th on, what one article says together. */
export function pageOf(answer: Answer, from: number, count: number): Page {
  const ordered = inPageOrder(answer);
  const page = ordered.slice(from, from + count);
  // The best stay on the first page; within a page, what one article says stays together.
  return { passages: byArticle(page), before: from, after: Math.max(0, ordered.length - from - count) };
}

function byRelation(passages: readonly CitedPassage[], relation: CitedPassage["relation"]): CitedPassage[] {
  return passages.filter((passage) => passage.relation === relation);
}

/** Articles in the order of their first passage. */
const byArticle = (passages: readonly CitedPassage[]): CitedPassage[] =>
  [...groupBy(passages, ({ citation }) => citation.file).values()].flat();
