/** Names and descriptions side by side: "Ames, a former mayor of X, | said", "a commissioner, Ann Lee, | said". */
import {
  AUXILIARIES,
  BODY_NOUNS,
  DETERMINERS,
  isAdverb,
  PERSON_NOUNS,
  PREPOSITIONS,
  STOPPERS,
  TITLES,
} from "./lexicon.ts";
import { isGenitive, openingBracket, phraseBefore, timeBefore, type Line, type Range } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** "Ann Lee, | a professor at Harvard | who …": the name that a description explains, or the description itself. */
export function explainedBy(line: Line, phrase: Range | null): Range | null {
  const isApposed =
    phrase !== null && line.tokens[phrase.first - 1]?.text === "," && DETERMINERS.has(line.tokens[phrase.first]!.lower);
  const name = isApposed ? phraseBefore(line, phrase.first - 2) : null;
  if (name === null) return phrase;
  const isDefinite = line.tokens[name.first]!.lower === "the";
  return isBareName(line, { first: name.first + (isDefinite ? 1 : 0), last: name.last }) ? name : phrase;
}

/** "Chair of the Ames Trust", "Minister for Trade". */
const isOfficeAt = ({ tokens }: Line, at: number): boolean =>
  TITLES.has(tokens[at]!.lower) && PREPOSITIONS.has(tokens[at + 1]?.lower ?? "");

/** "Ann Lee, | chair of the Ames Trust | said": a description that no comma closes belongs to the full name before it. */
export function apposedTo(line: Line, phrase: Range): Range | null {
  const { tokens, quoted } = line;
  // "Asia director for", "deputy chair of"
  const office = [0, 1, 2].some((at) => phrase.first + at < phrase.last && isOfficeAt(line, phrase.first + at));
  const describes = /^an?$/u.test(tokens[phrase.first]!.lower) || office;
  if (tokens[phrase.first - 1]?.text !== "," || !describes) return null;
  const name = phraseBefore(line, phrase.first - 2);
  if (!name || name.last - name.first < 2 || !isBareName(line, name)) return null;
  const before = tokens[name.first - 1];
  const opens =
    before === undefined || before.sentence !== tokens[name.first]!.sentence || quoted[name.first - 1] === 2;
  return opens ? name : null;
}

/** "(D-Newport News)", "(CCHR)": what stands in brackets behind a name is short. */
export const MAX_BRACKET_TOKENS = 12;

const MAX_APPOSITIVE_TOKENS = 60;

/** "R-Ohio": a party with a state. */
const PARTY = /^[rdi]-\p{L}/u;

/** "Ames, a former mayor of X, | said": the nearest name to the left that an appositive follows. */
export function appositiveSubject(line: Line, comma: number): Range | null {
  const { tokens, quoted } = line;
  const sentence = tokens[comma]!.sentence;
  let nominal: Range | null = null;
  if (comma < 1) return null;
  // "…, Gov. Ames (R-Ohio), | said": a party behind the name is no appositive.
  if (tokens[comma - 1]!.text === ")") {
    const open = openingBracket(line, comma - 1, MAX_BRACKET_TOKENS);
    const named = open !== null && PARTY.test(tokens[open + 1]!.lower) ? phraseBefore(line, open - 1) : null;
    if (named !== null && tokens[named.last - 1]!.cap) return named;
  }
  const inner = tokens[comma - 1]!.cap ? phraseBefore(line, comma - 1) : null;
  // "Another delegate, Jim Poolman, | said": the name itself is the appositive.
  if (
    inner &&
    inner.first > 1 &&
    tokens[inner.first - 1]!.text === "," &&
    isBareName(line, { first: behindOffice(line, inner), last: inner.last }) &&
    opensNominal(line, inner.first - 2)
  ) {
    return { first: phraseBefore(line, inner.first - 2)!.first, last: inner.last };
  }
  for (let c = comma - 1; c > 0 && comma - c < MAX_APPOSITIVE_TOKENS && tokens[c]!.sentence === sentence; c--) {
    if (quoted[c] === 2) {
      const open = openingOfTerm(line, c);
      if (open === null) break;
      c = open;
      continue;
    }
    if (tokens[c]!.text !== "," && tokens[c]!.text !== tokens[comma]!.text) continue;
    const next = tokens[c + 1]!;
    const opensAppositive =
      next.kind === "number" ||
      (next.kind === "word" &&
        (!next.cap ||
          DETERMINERS.has(next.lower) ||
          PARTY.test(next.lower) ||
          // "Senator Ann Lee, Democrat of Elling, | said"
          (/^(?:democrat|republican|independent)$/u.test(next.lower) && tokens[c + 2]?.lower === "of") ||
          isGenitive(tokens[c + 2]) ||
          looksLikeRole(line, c + 1, comma)));
    if (!opensAppositive || AUXILIARIES.has(next.lower) || /^(?:and|but|or|said|says)$/u.test(next.lower)) continue;
    const phrase = phraseBefore(line, c - 1) ?? (tokens[c - 1]!.text === ")" ? bracketed(line, c - 1) : null);
    // "by Thursday morning, allowing …, | said": a time speaks of nothing.
    if (!phrase || timeBefore(line, c - 1) > 0) continue;
    // "At the time of the flood, there were …, | said Ames": what an opening preposition hangs on is no subject.
    const ahead = tokens[phrase.first - 1];
    if (
      ahead?.sentence === sentence &&
      (PREPOSITIONS.has(ahead.lower) || /^(?:during|despite|amid)$/u.test(ahead.lower))
    )
      continue;
    // "Harry Bond, 30, of Raleigh, | N.C., | who …": a state behind its town.
    const town = ahead?.text === "," ? phraseBefore(line, phrase.first - 2) : null;
    const located = town && tokens[town.first - 2]?.sentence === sentence ? tokens[town.first - 1]!.lower : "";
    if (/^(?:of|from|in|at)$/u.test(located) && isBareName(line, town!)) continue;
    // "Brent Colfax, | a lawyer for Meridian Orchards, | the largest landowner, rejected": an appositive is no subject.
    const opening = tokens[phrase.first]!;
    const isAppositive =
      tokens[phrase.first - 1]?.text === "," &&
      // "Meanwhile, | a commissioner, former Sen. Ann Lee, said"
      !(tokens[phrase.first - 3]?.sentence !== sentence && isOpening(tokens[phrase.first - 2])) &&
      (DETERMINERS.has(opening.lower) ||
        // but "…, lawyer Ann Lee, who …, said"
        (!opening.cap && TITLES.has(opening.lower) && tokens[phrase.first + 1]?.cap !== true));
    if (isAppositive) continue;
    if (tokens[phrase.last - 1]!.cap && !isHeadedByNoun(line, phrase)) return phrase;
    nominal ??= phrase;
  }
  return nominal;
}

const MAX_TERM_TOKENS = 6;

/** Where a term or a work's title opens whose mark closes at `close`: `co-author of | “The Harbour and Its Town,” told`; null for speech. */
export function openingOfTerm({ tokens, quoted }: Line, close: number): number | null {
  let open = close - 1;
  while (open > 0 && quoted[open] === 1) open--;
  if (quoted[open] !== 2 || tokens[open]!.sentence !== tokens[close]!.sentence) return null;
  const isTitle = /^(?:of|called|titled|entitled)$/u.test(tokens[open - 1]?.lower ?? "");
  const isTerm = close - open <= MAX_TERM_TOKENS && DETERMINERS.has(tokens[open - 1]?.lower ?? "");
  return isTitle || isTerm ? open : null;
}

/** "Meanwhile, …", "Separately, …" */
const isOpening = (token: Token | undefined): boolean =>
  token !== undefined && (STOPPERS.has(token.lower) || isAdverb(token.lower));

/** "spokesman for the Ames Foundation": the name at its end is another's. */
function isHeadedByNoun({ tokens }: Line, { first, last }: Range): boolean {
  const at = tokens.findIndex(({ lower }, i) => i > first && i < last && PREPOSITIONS.has(lower));
  const head = tokens[at - 1];
  return head !== undefined && !head.cap && (TITLES.has(head.lower) || PERSON_NOUNS.has(head.lower));
}

/** Whether a common noun phrase for a person ends with token `end`: "his former partner at Lenox". */
function opensNominal(line: Line, end: number): boolean {
  const phrase = phraseBefore(line, end);
  const isPerson =
    phrase !== null &&
    line.tokens
      .slice(phrase.first, phrase.last)
      .some(({ lower }) =>
        [lower, lower.replace(/s$/u, "")].some(
          (word) => TITLES.has(word) || PERSON_NOUNS.has(word) || BODY_NOUNS.has(word),
        ),
      );
  const { lower } = line.tokens[phrase?.first ?? end]!;
  // "Minister for Trade and Industry, Ann Lee, | said"
  return isPerson && (!line.tokens[end]!.cap || DETERMINERS.has(lower) || isOfficeAt(line, phrase.first));
}

/** "former Australian Sen. | Ann Lee": where the name begins behind words of office that open with "former". */
function behindOffice({ tokens }: Line, { first, last }: Range): number {
  if (!/^(?:former|acting|retired|then)$/u.test(tokens[first]!.lower)) return first;
  const title = tokens.findLastIndex(({ lower }, i) => i > first && i < last - 1 && TITLES.has(lower));
  return title < 0 ? first : title + 1;
}

const isBareName = (line: Line, { first, last }: Range): boolean =>
  last - first <= 4 && line.tokens.slice(first, last).every(({ cap, kind }) => cap && kind === "word");

const looksLikeRole = (line: Line, from: number, to: number): boolean =>
  line.tokens.slice(from, to).some(({ lower }) => TITLES.has(lower));

function bracketed(line: Line, close: number): Range | null {
  const open = openingBracket(line, close, MAX_BRACKET_TOKENS);
  return open === null ? null : phraseBefore(line, open - 1);
}
