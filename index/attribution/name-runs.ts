/** Runs of capitalised words that may be names: where they begin, what they go on through, what is split off in front. */
import { fold } from "../../src/terms.ts";
import {
  BODY_HEADS,
  BODY_NOUNS,
  BODY_WORDS,
  COMMON_OPENERS,
  DETERMINERS,
  MONTHS,
  PARTICLES,
  PERSON_NOUNS,
  PRONOUNS,
  TITLES,
  WEEKDAYS,
} from "./lexicon.ts";
import { joinsByAnd, joinsByGenitive } from "./body-names.ts";
import { isGivenName } from "./given-names.ts";
import { behindOffice, endOfOffice, firstOfMatters } from "./office-names.ts";
import { isAged, isPersons } from "./person-signs.ts";
import { HONOURS, STYLES } from "./ranks.ts";
import { NEW_PLACES } from "./place-words.ts";
import type { Token } from "./tokens.ts";

/** A run of tokens that may name somebody: words [first, last), titles and modifiers from `titleFirst` on. */
export interface Run {
  readonly block: number;
  readonly first: number;
  readonly last: number;
  readonly titleFirst: number;
  readonly words: readonly string[];
  /** What stands in marks within the name: "Toby". */
  readonly nickname?: string | undefined;
  readonly initial: boolean;
}

export const adjoin = (text: string, a: Token, b: Token): boolean =>
  a.sentence === b.sentence && /^[ \u00a0]{1,2}$/u.test(text.slice(a.end, b.start));

/** "U.S." and "US" are one word. */
export const wordKey = (word: string): string =>
  /^(?:\p{Lu}\.[ \u00a0]?)+\p{Lu}?\.?$/u.test(word) && word.length > 2
    ? fold(word).replaceAll(/[^\p{L}]/gu, "")
    : fold(word);

/** A party before a name is a label, not part of it. */
export const PARTIES =
  /^(?:republican|democrat|democratic|gop|libertarian|conservative|independent|socialist|communist|opposition)$/u;

/** "Republican National Committee", "Conservative Party": where the party is in the name of its body. */
const PARTY_BODIES = /^(?:party|committee|convention|association|conference|caucus|alliance|union|club)$/u;

const NONE = /(?!)/u;

/** Behind a name, of the same name as a father's. */
export const SUFFIXES: ReadonlySet<string> = new Set(["jr.", "sr.", "jr", "sr", "ii", "iii", "iv"]);

/** A body with its officer: "Council on American-Islamic Relations National Executive Director Ann Lee". */
const MAX_NAME_WORDS = 14;

/** The runs of a document that may be names, in text order; `blocks[i]` holds the tokens of block i. */
export function nameRuns(text: string, blocks: readonly (readonly Token[])[]): Run[] {
  const lines = blocks.map((tokens) => (isTitleCase(tokens) ? [] : tokens));
  const seen = wordsSeen(text, blocks, lines);
  const runs = lines.flatMap((tokens, block) => findRuns(text, tokens, block, seen));
  const knownWords = new Set(
    runs
      .filter(
        (run) =>
          !run.initial || run.words.length > 1 || isPersons(wordKey(run.words[0]!), blocks[run.block]!, run.last),
      )
      .flatMap(({ words, nickname }) => [...words, nickname ?? ""].map(wordKey)),
  );
  const alone = new Set(
    runs.filter((run) => run.words.length === 1 && !run.initial).map((run) => wordKey(run.words[0]!)),
  );
  const givenTo = new Set(
    runs.flatMap(({ words }) => (words.length > 1 && isGivenName(wordKey(words[0]!)) ? [wordKey(words.at(-1)!)] : [])),
  );
  return runs
    .map((run) => withoutPlace(run, blocks[run.block]!, alone))
    .filter((run) => {
      const key = wordKey(run.words[0]!);
      if (isCommonPlural(run, key, seen, givenTo)) return false;
      return !run.initial || run.words.length > 1 || knownWords.has(key) || isGivenName(key);
    });
}

/** "Companies expect …" beside a list called "Smartest Companies": a noun that opens its sentence, and no surname here. */
const isCommonPlural = ({ initial, words }: Run, key: string, seen: Seen, givenTo: ReadonlySet<string>): boolean =>
  initial &&
  words.length === 1 &&
  key.endsWith("s") &&
  seen.lower.has(key) &&
  !givenTo.has(key) &&
  BODY_NOUNS.has(key.replace(/ies$/u, "y").replace(/s$/u, ""));

/** How a document writes its words, where their place in a sentence tells nothing. */
interface Seen {
  /** Words without a capital. */
  readonly lower: ReadonlySet<string>;
  /** Pairs of words with capitals, side by side and not at the start of a sentence: "new york". */
  readonly pairs: ReadonlySet<string>;
  /** Months that are somebody's surname here: "may". */
  readonly surnames: ReadonlySet<string>;
  /** Titles that are somebody's surname here: "king" of Wayne King. */
  readonly titles: ReadonlySet<string>;
}

function wordsSeen(text: string, blocks: Lines, lines: Lines): Seen {
  const lower = new Set<string>();
  const pairs = new Set<string>();
  const surnames = new Set<string>();
  const titles = new Set<string>();
  for (const tokens of blocks)
    for (const [i, { kind, cap, text: word, lower: folded }] of tokens.entries()) {
      if (kind === "word" && !cap) lower.add(word);
      else if (cap && isBorneMonth(tokens, i)) surnames.add(folded);
      else if (cap && isBorneTitle(tokens, i)) titles.add(folded);
    }
  for (const tokens of lines) {
    tokens.forEach((token, i) => {
      const next = tokens[i + 1];
      if (token.cap && next?.cap && !isInitial(tokens, i) && adjoin(text, token, next))
        pairs.add(`${token.lower} ${next.lower}`);
    });
  }
  return { lower, pairs, surnames, titles };
}

type Lines = readonly (readonly Token[])[];

/** Titles of people who are sent to a place. */
export const POSTED =
  /^(?:ambassador|envoy|consul|rapporteur|correspondent|minister|secretary|commissioner|director|manager|delegate|coordinator|representative)$/u;

/** "rapporteur in Cambodia | Vitit Muntarbhorn": a place known by itself, behind its preposition, is no given name. */
function withoutPlace(run: Run, tokens: readonly Token[], alone: ReadonlySet<string>): Run {
  const before = tokens[run.titleFirst - 1]?.lower ?? "";
  if (run.words.length < 3 || run.first !== run.titleFirst || !/^(?:in|to|for|from|at)$/u.test(before)) return run;
  // "China's ambassador to Britain | Liu Xiaming"
  const isPost = POSTED.test(tokens[run.titleFirst - 2]?.lower ?? "") && !isGivenName(wordKey(run.words[0]!));
  if (
    !(isPost || alone.has(wordKey(run.words[0]!))) ||
    run.words.some((word) => BODY_WORDS.has(word.toLowerCase()) || /^(?:of|for)$/u.test(word))
  )
    return run;
  return { ...run, first: run.first + 1, titleFirst: run.first + 1, words: run.words.slice(1) };
}

/** "Ames Says Museum Will Tell All": where every word has a capital, capitals tell no names. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text: word }) => kind === "word" && word.length > 3);
  return words.length >= 4 && words.filter(({ cap }) => cap).length >= 0.9 * words.length;
}

const isInitial = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  return (
    before === undefined ||
    before.sentence !== tokens[i]!.sentence ||
    before.kind === "mark" ||
    before.text === ":" ||
    isDateline(tokens, i)
  );
};

const MAX_DATELINE_TOKENS = 14;

/** "MOSCOW (AP) — | An unmanned …", "CAIRO, Nov. 3 – | Gunmen …": behind the dash the sentence begins. */
function isDateline(tokens: readonly Token[], i: number): boolean {
  if (i < 2 || i > MAX_DATELINE_TOKENS || !/^[—–-]$/u.test(tokens[i - 1]!.text)) return false;
  return tokens
    .slice(0, i)
    .every(({ kind, cap, lower, text: sign }) =>
      kind === "word" ? cap || MONTHS.has(lower) : kind === "number" || /^[—–,()/.-]$/u.test(sign),
    );
}

/** Capitalised words side by side, with particles and "of" inside where they belong. */
function findRuns(text: string, tokens: readonly Token[], block: number, seen: Seen): Run[] {
  const runs: Run[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (!isNameWord(tokens[i]!) && !isKnownMonth(tokens, i, seen)) {
      i++;
      continue;
    }
    let last = i + 1;
    while (last < tokens.length && last - i < MAX_NAME_WORDS) {
      const step = nextInRun(text, tokens, i, last);
      if (step === 0) break;
      last += step;
    }
    const run = trimRun(tokens, block, i, last, seen);
    if (run) {
      // What an office is for is no body of its own.
      const { titleFirst } = run;
      while ((runs.at(-1)?.first ?? -1) >= titleFirst) runs.pop();
      runs.push(run);
    }
    i = last;
  }
  return runs;
}

const isNameWord = ({ kind, cap, lower }: Token): boolean =>
  kind === "word" &&
  cap &&
  !WEEKDAYS.has(lower) &&
  !MONTHS.has(lower) &&
  !/^[rdi]-\p{L}/u.test(lower) &&
  !/^(?:i|bc|bce|ad|gmt)$/u.test(lower) &&
  !/['’](?:ve|re|ll|d|m)$/u.test(lower) &&
  !/-(?:born|based|led|backed|style|like|dominated|controlled|linked|occupied|funded|owned|era|run|trained|educated|raised|language|speaking|majority|facilitated|aligned|affiliated)$/u.test(
    lower,
  );

/** "Theresa | May", "Mrs | May", but "Ann Lee on May 5": a month behind a given name or a style is a surname. */
function isBorneMonth(tokens: readonly Token[], i: number): boolean {
  const { lower, cap, sentence } = tokens[i]!;
  const before = tokens[i - 1];
  if (!cap || !MONTHS.has(lower) || !before?.cap || before.sentence !== sentence) return false;
  // "Yin Myint May, 60, …"
  if (tokens[i - 2]?.cap && isAged(tokens, i + 1)) return true;
  return tokens[i + 1]?.kind !== "number" && (isGivenName(before.lower) || STYLED.test(before.lower));
}

/** "Wayne | King |, the congressman's aide", but not "Ann Leader Roe": a title that ends a name behind a given name. */
function isBorneTitle(tokens: readonly Token[], i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  const { lower, sentence } = tokens[i]!;
  if (!TITLES.has(lower) || !before?.cap || before.sentence !== sentence || next?.cap === true) return false;
  return isGivenName(before.lower) && !/^(?:of|for)$/u.test(next?.lower ?? "");
}

const STYLED = /^(?:mr|mrs|ms|miss|dr|sir|lady|lord|dame|prof)\.?$/u;

/** "May said it was late", where the document speaks of a Mrs May: no date and no time of the year. */
function isKnownMonth(tokens: readonly Token[], i: number, { surnames }: Seen): boolean {
  const { lower, cap } = tokens[i]!;
  if (!cap || !surnames.has(lower) || tokens[i + 1]?.kind === "number") return false;
  const before = tokens[i - 1];
  return !(
    before?.kind === "number" ||
    /^(?:in|since|until|by|of|last|this|next|early|mid|late|from|to|and|on)$/u.test(before?.lower ?? "")
  );
}

/** A mark that is no quotation's; a nickname stands between two of them. */
const NICKNAME_SIGN = /^["“”]$/u;

/** How many tokens after `last - 1` go on with the run that began at `first`; 0 where it ends. */
function nextInRun(text: string, tokens: readonly Token[], first: number, last: number): number {
  const previous = tokens[last - 1]!;
  const next = tokens[last]!;
  const byGenitive = joinsByGenitive(text, tokens, last, isNameWord);
  if (byGenitive > 0) return byGenitive;
  // "the Road Hauliers’ Union"
  const owned = tokens[last + 1];
  const isOwners = /^['’]$/u.test(next.text) && previous.lower.endsWith("s") && previous.end === next.start;
  if (isOwners && owned && isNameWord(owned) && BODY_WORDS.has(owned.lower)) return 2;
  // `Tobias “Toby” Tiang`
  if (NICKNAME_SIGN.test(next.text) && next.kind === "punct" && NICKNAME_SIGN.test(tokens[last + 2]?.text ?? ""))
    return 3;
  if (!adjoin(text, previous, next) && !NICKNAME_SIGN.test(previous.text)) return 0;
  if (isNameWord(next) || isBorneMonth(tokens, last)) return 1;
  const after = tokens[last + 1];
  if (after === undefined || !adjoin(text, next, after)) return 0;
  if (PARTICLES.has(next.lower) && last - first >= 1 && isNameWord(after) && !COMMON_OPENERS.has(previous.lower))
    return 2;
  const third = tokens[last + 2];
  if (
    PARTICLES.has(next.lower) &&
    PARTICLES.has(after.lower) &&
    third &&
    isNameWord(third) &&
    adjoin(text, after, third)
  )
    return 3;
  const inside = tokens.slice(first, last);
  // "Committee to Protect Journalists"
  if (next.lower === "to" && BODY_HEADS.has(previous.lower) && isNameWord(after) && third?.cap) return 2;
  if (/^(?:of|for|on)$/u.test(next.lower) && BODY_HEADS.has(previous.lower)) {
    if (isNameWord(after)) return 2;
    if (after.lower === "the" && third && isNameWord(third) && adjoin(text, after, third)) return 3;
  }
  if ((next.lower === "and" || next.text === "&") && isNameWord(after)) {
    let end = last + 1;
    while (end - first < MAX_NAME_WORDS && isNameWord(tokens[end]!)) {
      const beyond = tokens[end + 1];
      end++;
      if (!beyond || !adjoin(text, tokens[end - 1]!, beyond)) break;
    }
    return joinsByAnd(inside, next, tokens.slice(last + 1, end)) ? 2 : 0;
  }
  return 0;
}

/** Drops common words at the front and splits off titles; null where no name is left. */
function trimRun(tokens: readonly Token[], block: number, from: number, to: number, seen: Seen): Run | null {
  let start = from;
  const initial = isInitial(tokens, from);
  if (initial) {
    // Only the first word owes its capital to its place: "The | New York Times".
    if (isOpener(tokens, start, to, seen)) start++;
    while (start > from && start < to && FUNCTION_WORDS.has(tokens[start]!.lower)) start++;
  }
  // "post-Khmer | Rouge | Norland": the rest of a name that a prefix opens.
  const prefixed = /^(?:post|pre|anti|pro)-(\p{L}+)$/u.exec(tokens[from - 1]?.lower ?? "")?.[1];
  if (prefixed !== undefined && seen.pairs.has(`${prefixed} ${tokens[from]!.lower}`)) start++;
  const labels = PARTY_BODIES.test(tokens[to - 1]!.lower) ? NONE : PARTIES;
  while (start < to - 1 && (DETERMINERS.has(tokens[start]!.lower) || labels.test(tokens[start]!.lower))) start++;
  // "Minnesota Democratic Gov. Ann Lee", "the Ohio Republican": whose party it is, is no name.
  if (to - start > 1 && PARTIES.test(tokens[to - 1]!.lower)) return trimRun(tokens, block, from, to - 1, seen);
  if (start >= to) return null;
  let first = start;
  const isBody = tokens.slice(start, to).some(({ lower }) => BODY_WORDS.has(lower));
  for (let i = start; i < to - 1; i++) {
    // "Employee Steve Castro": at the start of a sentence any noun for a person has a capital.
    const isBurmese = i === first && to - i > 2 && /^(?:u|daw)$/u.test(tokens[i]!.lower);
    const isNoun =
      isBurmese ||
      (i === start && initial && isPersonNoun(tokens[i]!.lower)) ||
      (i === first && STYLES.has(tokens[i]!.lower)) ||
      ((i === first || i === first + 1) && i > start && HONOURS.test(`${tokens[i - 1]!.lower} ${tokens[i]!.lower}`));
    // "Berea | DA | Ann Lee": letters between a place and a full name are an office.
    const isOffice = i > start && (to - i > 2 ? /^\p{Lu}{2,3}$/u : /^(?:PM|CM|VP|AG|DA)$/u).test(tokens[i]!.text);
    // A detective inspector; in other letters it is a name: "Di Li", "Ángel Di María".
    const isInspector = tokens[i]!.text === "DI";
    // "Son Chhay is still smiling": behind a son of somebody's stands his given name.
    if (i === start && initial && tokens[i]!.lower === "son" && !isGivenName(wordKey(tokens[i + 1]!.text))) continue;
    if (!TITLES.has(tokens[i]!.lower) && !isNoun && !isOffice && !isInspector) continue;
    i = endOfOffice(tokens, i, to);
    const rest = tokens.slice(i + 1, to);
    // "Prime Minister Hun Sen" but not "Foreign Affairs Minister" alone nor "Attorney General's Office".
    if (
      rest.every(
        ({ lower, cap, text: sign }) =>
          (cap || PARTICLES.has(lower) || NICKNAME_SIGN.test(sign)) && !BODY_WORDS.has(lower),
      ) &&
      !(isBody && /^(?:of|for)$/u.test(rest[0]!.lower))
    ) {
      first = i + 1;
    }
  }
  if (first === start) first = behindOffice(tokens, start, to) ?? first;
  const isOffice = !seen.titles.has(tokens[first]!.lower) || DETERMINERS.has(tokens[first - 1]?.lower ?? "");
  if (TITLES.has(tokens[first]!.lower) && to - first === 1 && isOffice) return null;
  // "the Special Rapporteur", "the Prime Minister": an office, not a name.
  const isBareOffice = TITLES.has(tokens[to - 1]!.lower) && /^(?:the|a|an|this)$/u.test(tokens[start - 1]?.lower ?? "");
  if (isBareOffice && !isBody) return null;
  const sign = tokens.findIndex(({ text: mark }, i) => i > first && i < to && NICKNAME_SIGN.test(mark));
  const title = first > start ? firstOfMatters(tokens, start) : -1;
  const words = wordsOf(tokens.slice(first, to).filter((_, i) => sign < 0 || first + i < sign || first + i > sign + 2));
  const nickname = sign < 0 ? undefined : tokens[sign + 1]!.text;
  while (words.length > 1 && SUFFIXES.has(words.at(-1)!.toLowerCase())) words.pop();
  return {
    block,
    first,
    last: to,
    titleFirst: title < 0 ? start : title,
    words,
    nickname,
    initial: initial && first === from,
  };
}

/** "Employee Steve Castro", "Celebrities Ann Lee and Tom Roe" */
const isPersonNoun = (lower: string): boolean =>
  PERSON_NOUNS.has(lower) || PERSON_NOUNS.has(lower.replace(/ies$/u, "y").replace(/s$/u, ""));

/** Words as they stand in the text: a genitive ending belongs to the word before it. */
function wordsOf(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  for (const { text: word } of tokens) {
    if (/^['’]/u.test(word) && words.length > 0) words[words.length - 1] += word;
    else words.push(word);
  }
  return words;
}

const MIN_OPENER_LETTERS = 5;

/** Openers that go on with their capital behind another: "In The Hague" is a place, "But He" no name. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([...DETERMINERS, ...PRONOUNS]);

/** "National Guard", "Federal Election Commission": openers that are a body's own first word as often. */
const BODY_OPENERS = new Set("national federal international public foreign".split(" "));

/** A word that opens a sentence with a capital and is no part of a name. */
function isOpener(tokens: readonly Token[], at: number, to: number, seen: Seen): boolean {
  const { lower } = tokens[at]!;
  const next = at + 1 < to ? tokens[at + 1]!.lower : "";
  if (FUNCTION_WORDS.has(lower)) return true;
  if (seen.surnames.has(lower)) return false;
  if (seen.pairs.has(`${lower} ${next}`)) return false;
  if (lower === "new" && NEW_PLACES.has(next)) return false;
  if (BODY_OPENERS.has(lower) && tokens.slice(at + 1, to).some((token) => BODY_WORDS.has(token.lower))) return false;
  if (COMMON_OPENERS.has(lower)) return true;
  // Short words are surnames too: "Am Sam Ol", "Long Kunthea".
  return (
    next !== "" &&
    lower.length >= MIN_OPENER_LETTERS &&
    seen.lower.has(lower) &&
    !TITLES.has(lower) &&
    !BODY_WORDS.has(lower)
  );
}
