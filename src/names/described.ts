/**
 * Somebody described rather than named, in whatever words and order: "the Carnegie president" for the "president of the
 * Carnegie Corporation", "chief exec of the hospital trust", "the boy's uncle". What somebody is asked for as (president)
 * must be what the documents say they are, or the same by another word; every other word must stand in what they say of
 * that person, or where the article introduces them.
 */
import type { Inquiry } from "../inquiry.ts";
import type { Speaker } from "../types.ts";
import { fitOf, isClaimed } from "./description-fit.ts";
import type { Portrait } from "./portraits.ts";
import { readDescription } from "./read-description.ts";
import type { Description } from "./read-description.ts";
import { withoutRivals } from "./rival-holders.ts";

/** Longer descriptions are whole sentences. */
const MAX_TERMS = 12;

/** Whom a description fits. */
interface Fitting {
  /** Those it fits best, and equally. */
  readonly best: readonly Speaker[];
  /** All who are quoted and all of whose description is said of them, the best first. */
  readonly all: readonly Speaker[];
}

/** Empty where it fits nobody. Whoever is never quoted is meant only where it fits nobody else as well. */
export async function findDescribed(typed: string, inquiry: Inquiry): Promise<Fitting> {
  const asked = readDescription(typed);
  if (asked.terms.length === 0 || asked.terms.length > MAX_TERMS) return { best: [], all: [] };
  const portraits = await inquiry.portraits();
  const there = inquiry.isNarrow
    ? portraits.filter(({ files }) => [...files].some((file) => inquiry.documents.has(file)))
    : [];
  const near = fittingAmong(there, asked, portraits);
  return near.best.length > 0 ? near : fittingAmong(portraits, asked, portraits);
}

function fittingAmong(some: readonly Portrait[], asked: Description, portraits: readonly Portrait[]): Fitting {
  const fits = some
    .map((portrait) => fitOf(asked, portrait))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth);
  // "The Florida governor", where somebody is a former one, is not whichever governor speaks of Florida.
  const sure = fits.filter(({ isSaid }) => isSaid);
  const likely = sure.length === 0 && isClaimed(asked, portraits) ? [] : withoutRivals(fits, asked, portraits);
  const quoted = likely.filter(({ speaker }) => speaker.quotations > 0);
  // Of whom all of it is said is meant, quoted or not, before anybody of whom it is guessed.
  const isGuess = sure.length > 0 && !quoted.some(({ isSaid }) => isSaid) && sure[0]!.worth > (quoted[0]?.worth ?? 0);
  const meant = isGuess || quoted.length === 0 ? likely : quoted;
  return {
    best: withoutNameless(meant.filter(({ worth }) => worth === meant[0]!.worth).map(({ speaker }) => speaker)),
    all: sure.filter(({ speaker }) => speaker.quotations > 0).map(({ speaker }) => speaker),
  };
}

/** "Ambassador to Britain" without a name is the ambassador whom another article names. */
function withoutNameless(best: readonly Speaker[]): readonly Speaker[] {
  const people = best.filter(({ kind }) => kind === "person");
  return people.length === 1 ? [...people, ...best.filter(({ kind }) => kind === "body")] : best;
}
