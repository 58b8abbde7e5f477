/**
 * Of two coaches in one article the one without a team's name is of the team it is most about: "Lakers coach" may be the
 * bare "Coach", "Thunder coach" not.
 */
import type { Fit } from "./description-fit.ts";
import { areSameOffice, descriptionTerms, plainly } from "./office-words.ts";
import type { Introduction, Phrase, Portrait } from "./portraits.ts";
import type { Description } from "./read-description.ts";

const occurrences = (text: string, word: string): number =>
  text.split(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u")).length - 1;

/** The word of its heading that an article has oftenest with a capital, but for words of people's names. */
function mainWord({ heading, article: { text } }: Introduction, people: ReadonlySet<string>): string | undefined {
  const words = new Set(text.match(/\p{Lu}\p{L}+/gu));
  const named = [...words].filter((word) => {
    const [term = ""] = descriptionTerms(plainly(word));
    return heading().has(term) && !people.has(word) && !text.includes(word.toLowerCase());
  });
  return named.toSorted((a, b) => occurrences(text, b) - occurrences(text, a))[0];
}

/** Without those of whom it is only guessed, where the article has another holder of the office and is most about something else. */
export function withoutRivals(
  fits: readonly Fit[],
  asked: Description,
  portraits: readonly Portrait[],
): readonly Fit[] {
  const guessed = fits.filter(({ isSaid }) => !isSaid);
  if (guessed.length === 0) return fits;
  const people = new Set(
    portraits
      .flatMap(({ speaker }) => (speaker.kind === "person" ? [speaker.name, ...speaker.aliases] : []))
      .flatMap((name) => name.split(" ")),
  );
  const isAsked = ({ heads }: Phrase): boolean =>
    heads.some((head) => asked.heads.some((one) => areSameOffice(one, head)));
  const isKept = (fit: Fit): boolean => {
    const portrait = portraits.find(({ speaker }) => speaker === fit.speaker)!;
    const offices = portrait.phrases.filter(isAsked);
    if (offices.length === 0 || offices.some(({ names }) => names.size > 0)) return true;
    const isRival = ({ phrases, files }: Portrait): boolean =>
      [...files].some((file) => portrait.files.has(file)) &&
      phrases.some(
        (phrase) =>
          phrase.names.size > 0 &&
          isAsked(phrase) &&
          offices.some(({ terms }) => [...terms].every((term) => phrase.terms.has(term))),
      );
    if (!portraits.some(isRival)) return true;
    return portrait.introductions().some((article) => {
      const main = mainWord(article, people);
      return main === undefined || descriptionTerms(plainly(main)).some((term) => asked.terms.includes(term));
    });
  };
  return fits.filter((fit) => fit.isSaid || isKept(fit));
}
