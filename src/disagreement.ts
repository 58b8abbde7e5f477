/**
 * Where documents differ: what each says stands side by side, and nobody's word is preferred. A note is only made where
 * the same thing is surely spoken of; where that is in doubt the passages speak for themselves.
 */
import { listed } from "./compose.ts";
import { ROLE_QUALIFIERS, rolesOf } from "./names/name-forms.ts";
import { analyse } from "./terms.ts";
import type { CitedPassage, Speaker } from "./types.ts";

/** What one document says of one person and a post. */
export interface PostClaim {
  readonly file: string;
  readonly speaker: Speaker;
  /** The document's words: "CHRC President", "leads the committee". */
  readonly words: string;
  /** Index term of the office: "presid"; absent where the document just has somebody lead. */
  readonly head?: string | undefined;
}

/** `titleOf` names a document to a reader. */
export type TitleOf = (file: string) => string;

const areOfOnePost = (a: PostClaim, b: PostClaim): boolean =>
  a.head === undefined || b.head === undefined || a.head === b.head;

const quoted = (words: string): string => `“${words}”`;

/**
 * A note where documents give one post to different people. Somebody whom another of these documents also has in the
 * post is no rival, and two people within one document are its own affair.
 */
export function differOnPost(claims: readonly PostClaim[], titleOf: TitleOf): string | undefined {
  const isRivalled = (claim: PostClaim): boolean =>
    claims.some((other) => other.speaker !== claim.speaker && other.file !== claim.file && areOfOnePost(claim, other));
  const rivals = claims.filter(isRivalled);
  if (rivals.length === 0) return undefined;
  const sides = rivals.map(
    ({ speaker, words, file }) => `${quoted(titleOf(file))} has ${speaker.name}: ${quoted(words)}`,
  );
  return `The documents differ: ${[...new Set(sides)].join("; ")}. No side is taken.`;
}

interface HeldRole {
  readonly file: string;
  readonly role: string;
  /** Index terms of what may be the office: the last word, and the last before "of". */
  readonly heads: readonly (string | undefined)[];
  readonly qualifiers: string;
}

function heldRoles(speaker: Speaker): HeldRole[] {
  return rolesOf(speaker).map(({ terms, heads }, at) => ({
    ...speaker.roles[at]!,
    heads: [...heads, [...terms].at(-1)],
    qualifiers: [...terms]
      .filter((term) => ROLE_QUALIFIERS.has(term))
      .sort()
      .join(" "),
  }));
}

/** A note where documents give one person different offices: "director" here and "deputy director" there. */
export function differOnRole(speaker: Speaker, titleOf: TitleOf): string | undefined {
  const roles = heldRoles(speaker);
  const isOther = (a: HeldRole, b: HeldRole): boolean =>
    a.qualifiers !== b.qualifiers || !a.heads.some((head) => b.heads.includes(head));
  // A document that has both is no disagreement with one that has one of them.
  const hasNoLike = (file: string, role: HeldRole): boolean =>
    roles.filter((other) => other.file === file).every((other) => isOther(role, other));
  const files = [...new Set(roles.map(({ file }) => file))];
  const differing = roles.filter((role) => files.some((file) => file !== role.file && hasNoLike(file, role)));
  const kept = differing.filter(
    (role, at) => !differing.slice(0, at).some((one) => one.file === role.file && !isOther(one, role)),
  );
  if (new Set(kept.map(({ file }) => file)).size < 2) return undefined;
  const sides = kept.map(({ role, file }) => `${quoted(role)} in ${quoted(titleOf(file))}`);
  return `The documents give ${speaker.name} different roles: ${listed(sides)}.`;
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const NUMBER =
  /(?<![\p{L}\p{N}.,-])(?<digits>\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?<part>\.\d{1,6})?(?<percent> ?%| per ?cent)?(?: (?<scale>hundred|thousand|million|billion|trillion))?(?![\p{L}\p{N}-])/giu;
const YEAR = /(?<![\p{N}.,-])(?:1[5-9]|20)\d\d(?![\p{N}%-])/gu;
const MONEY = /\bhow much\b|\b(?:cost|price|worth|budget)\b/iu;
const PERCENT = /\b(?:percentage|percent|per cent|share|proportion)\b/iu;
const COUNTED = /\b(?:how many|number of) (?<unit>\p{L}+(?: \p{L}+)?)/iu;
/** Words between a number and what it counts: "41 injured people", "220 million Swedish crowns". */
const MAX_WORDS_BETWEEN = 2;

interface Figure {
  readonly value: number;
  /** As it stands there, with what it counts. */
  readonly words: string;
}

function figuresIn(
  text: string,
  counts: (after: readonly string[], match: RegExpExecArray) => number | undefined,
): Figure[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const { digits = "", part = "", scale = "" } = match.groups!;
    const after = /^(?: ?\p{L}+){0,3}/u.exec(text.slice(match.index + match[0].length))![0];
    const words = after
      .trim()
      .split(/\s+/u)
      .filter((word) => word !== "");
    const length = counts(words, match);
    if (length === undefined) return [];
    const value = Number(digits.replaceAll(",", "") + part) * (SCALES[scale.toLowerCase()] ?? 1);
    return [{ value, words: [match[0], ...words.slice(0, length)].join(" ") }];
  });
}

const CURRENCY =
  /^(?:dollars?|euros?|pounds?|crowns?|krona|kroner?|yen|yuan|riels?|baht|rupees?|francs?|pesos?|rubles?|roubles?|dong|won)$/iu;

/** The figures of the kind asked for: of the unit in "how many …", money for "how much", a share, or a year. */
function figuresFor(question: string, kind: "number" | "date", text: string): Figure[] {
  if (kind === "date") return [...text.matchAll(YEAR)].map(([year]) => ({ value: Number(year), words: year }));
  const unit = COUNTED.exec(question)?.groups?.["unit"];
  if (unit !== undefined) {
    const [term] = analyse(unit.split(" ")[0]!);
    return figuresIn(text, (after) => {
      const at = after.slice(0, MAX_WORDS_BETWEEN + 1).findIndex((word) => analyse(word)[0] === term);
      return term === undefined || at < 0 ? undefined : at + 1;
    });
  }
  if (PERCENT.test(question))
    return figuresIn(text, (_, { groups }) => (groups!["percent"] === undefined ? undefined : 0));
  if (!MONEY.test(question)) return [];
  return figuresIn(text, (after, { index }) => {
    const at = after.slice(0, MAX_WORDS_BETWEEN).findIndex((word) => CURRENCY.test(word));
    if (at >= 0) return at + 1;
    return /[$€£¥៛]\s?$/u.test(text.slice(0, index)) ? 0 : undefined;
  });
}

/** So many words besides the thing counted must agree before two figures are taken to be of one thing. */
const MIN_SHARED_WORDS = 2;
const ASKING = new Set([
  "mani",
  "much",
  "number",
  "percentag",
  "percent",
  "share",
  "proport",
  "year",
  "date",
  "day",
  "time",
]);

/**
 * A note where passages of different documents give different figures for what was asked. Each passage, with its
 * document's title, must hold every word of the question, and only one figure of that kind.
 */
export function differOnFigure(
  question: string,
  kind: "number" | "date",
  passages: readonly CitedPassage[],
): string | undefined {
  const wanted = [...new Set(analyse(question))].filter((term) => !ASKING.has(term));
  const unit = analyse(COUNTED.exec(question)?.groups?.["unit"]?.split(" ")[0] ?? "");
  if (wanted.filter((term) => !unit.includes(term)).length < MIN_SHARED_WORDS) return undefined;
  const answers = passages.filter(({ relation }) => relation === "answer");
  const found = answers.flatMap(({ text, citation }) => {
    const held = new Set(analyse(`${text} ${citation.title}`));
    const figures = figuresFor(question, kind, text);
    const isSure = figures.length === 1 && wanted.every((term) => held.has(term));
    return isSure ? [{ ...figures[0]!, citation }] : [];
  });
  const [first] = found;
  const differ = found.some(({ value, citation }) => value !== first!.value && citation.file !== first!.citation.file);
  if (first === undefined || !differ) return undefined;
  const sides = found.map(({ words, citation }) => `${quoted(words)} in ${quoted(citation.title)}`);
  return `The documents give different figures: ${listed([...new Set(sides)])}. No side is taken.`;
}
