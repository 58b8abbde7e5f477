import type { RetrievalQuery } from "../src/types.ts";

const STATED = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * Whether a stated date may lie in an inclusive range; all of them `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * A date that leaves the month or the day open stands for every day it may mean, and one day in the range is enough: a
 * document dated "2022" may be from May 2022, and its citation shows how exactly it is dated. An end that is no date
 * lets nothing through, as does a range that ends before it begins.
 */
export function mayLieIn(date: string, { from, to }: NonNullable<RetrievalQuery["dates"]>): boolean {
  if ([date, from, to].some((stated) => stated !== undefined && !STATED.test(stated))) return false;
  if (from !== undefined && to !== undefined && isAfter(from, to)) return false;
  return !(from !== undefined && isAfter(from, date)) && !(to !== undefined && isAfter(date, to));
}

/** Compared as exactly as both are stated: "2022-05" is neither after "2022" nor before it. */
function isAfter(a: string, b: string): boolean {
  const exact = Math.min(a.length, b.length);
  return a.slice(0, exact) > b.slice(0, exact);
}
