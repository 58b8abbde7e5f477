/**
 * What a clause tells of somebody, looked for where the article speaks of them: "the judge who dissented", "the woman who
 * shouted at the rally", where the woman is named only further on.
 */
import { areKin } from "../evidence.ts";
import { once } from "../once.ts";
import { likeness } from "../word-likeness.ts";
import { areSameOffice, descriptionTerms, plainly } from "./office-words.ts";
import type { Article, Portrait } from "./portraits.ts";

interface Sentence {
  readonly text: string;
  /** Read when first asked for: of most sentences they never are. */
  readonly terms: () => ReadonlySet<string>;
}

/** "Yelled" and "shouted": the likeness of vectors from which words of a deed are one. */
const MIN_LIKENESS = 0.75;

const readSentence = (text: string): Sentence => ({
  text,
  terms: once(() => new Set(descriptionTerms(plainly(text)))),
});

const read = new WeakMap<Article, readonly Sentence[]>();

function sentencesOf(article: Article): readonly Sentence[] {
  const known = read.get(article);
  if (known !== undefined) return known;
  const sentences = article.text.split(/\n+|(?<=[.!?]["”’]?)\s+(?=\p{Lu})/u).map(readSentence);
  read.set(article, sentences);
  return sentences;
}

const isTold = (term: string, terms: ReadonlySet<string>): boolean =>
  terms.has(term) || [...terms].some((one) => areKin(one, term) || likeness(one, term) >= MIN_LIKENESS);

/** "The woman who started it … a resident named | Caroline": the sentence that first names somebody calls them so. */
function isCalledSo(heads: readonly string[], names: readonly string[], sentences: readonly Sentence[]): boolean {
  const first = sentences.find(({ text }) => names.some((name) => text.includes(name)));
  const at = Math.min(...names.map((name) => first?.text.indexOf(name) ?? -1).filter((place) => place >= 0));
  const before = descriptionTerms(plainly(first?.text.slice(0, at) ?? ""));
  return heads.some((head) => before.some((term) => areSameOffice(term, head)));
}

/**
 * Whether an article tells a deed of a speaker: in sentences with the name, or in part by its heading. Of somebody in
 * general (`isAnybody`: "the woman") also in those that tell of a woman, if she is whom it then names.
 */
export function isDoer(
  deed: readonly string[],
  heads: readonly string[],
  isAnybody: boolean,
  { speaker, introductions }: Portrait,
): boolean {
  const names = [speaker.name, ...speaker.aliases];
  return introductions().some(({ article, heading }) => {
    const sentences = sentencesOf(article);
    if (isAnybody && !isCalledSo(heads, names, sentences)) return false;
    const isTelling = ({ text, terms }: Sentence): boolean =>
      names.some((name) => text.includes(name)) ||
      (isAnybody && heads.some((head) => [...terms()].some((term) => areSameOffice(term, head))));
    const told = new Set(sentences.filter(isTelling).flatMap(({ terms }) => [...terms()]));
    return (
      deed.some((term) => isTold(term, told)) && deed.every((term) => isTold(term, told) || isTold(term, heading()))
    );
  });
}
