/** Who speaks in a reporting clause before its cue: a noun phrase, the noun of a relative clause, whoever is quoted. */
import type { Clause } from "./clause.ts";
import { explainedBy, apposedTo, MAX_BRACKET_TOKENS, appositiveSubject, openingOfTerm } from "./appositives.ts";
import { isCoordinated, sharedSubject } from "./shared-subjects.ts";
import {
  ADVERBS,
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  DOCUMENT_NOUNS,
  NEGATIONS,
  PLAIN_CUES,
  PREPOSITIONS,
  STOPPERS,
  SUBJECT_PRONOUNS,
  TITLES,
} from "./lexicon.ts";
import { openingBracket, phraseAfter, phraseBefore, timeBefore, type Line, type Range } from "./phrases.ts";
import { maySpeak } from "./voice.ts";

/** "If Ames said …", "It is not true that Ames said …": nobody says that it was said. */
export function isSupposed(line: Line, { first }: Range): boolean {
  const { tokens } = line;
  const before = (k: number): string =>
    tokens[first - k]?.sentence === tokens[first]!.sentence ? tokens[first - k]!.lower : "";
  if (/^(?:if|unless|whether|suppose|imagine)$/u.test(before(1)) && before(2) !== "as") return true;
  const denied = [3, 4, 5].some((k) => NEGATIONS.has(before(k)) || before(k).endsWith("n't"));
  return (
    before(1) === "that" &&
    (/^(?:false|untrue|wrong)$/u.test(before(2)) || (/^(?:true|clear|certain|proven)$/u.test(before(2)) && denied))
  );
}

/** What a verb of somebody else's comes behind. */
const CLAUSE_OPENERS = /(?: (?:while|because|although|though)|^even as)$/u;

/** "The officer who made | the arrest | said": the subject is the noun the relative clause hangs on. */
export function nounOfRelative(line: Line, { first }: Range): Range | null {
  const { tokens, quoted } = line;
  // "those who know, | Ames said": of a name only what hangs on a preposition is sure.
  const isObject = PREPOSITIONS.has(tokens[first - 1]?.lower ?? "");
  if (!isObject && (tokens[first]!.cap || !DETERMINERS.has(tokens[first]!.lower))) return null;
  for (
    let k = first - 1;
    k > 0 &&
    first - k < 12 &&
    tokens[k]!.kind === "word" &&
    tokens[k]!.sentence === tokens[first]!.sentence &&
    quoted[k] === 0;
    k--
  ) {
    // "voters who left even | as | the bank | warned": a clause of its own.
    if (tokens[k + 1]!.lower !== "of" && CLAUSE_OPENERS.test(`${tokens[k - 1]?.lower} ${tokens[k]!.lower}`))
      return null;
    if (tokens[k]!.lower !== "who") continue;
    // "the man who | the police said": it is the police who say.
    return k < first - 1 ? explainedBy(line, phraseBefore(line, k - 1)) : null;
  }
  return null;
}

/** "In a message | posted Friday, Ames …": a document behind a preposition is no subject. */
export const isAdverbialObject = (line: Line, { first, last }: Range): boolean =>
  DOCUMENT_NOUNS.has(line.tokens[last - 1]!.lower) &&
  line.tokens[first - 1]?.sentence === line.tokens[first]!.sentence &&
  PREPOSITIONS.has(line.tokens[first - 1]!.lower);

/** `…,” the senator and presidential candidate | told CNN`: all that stands between the mark and the cue is subject. */
export function fromMark(line: Line, subject: Range): Range {
  const { tokens, quoted } = line;
  let k = subject.first - 1;
  while (k > 0 && subject.first - k < 10 && quoted[k] === 0 && isSubjectWord(line, k)) k--;
  const closes = quoted[k] === 2 && /^[,?!]$/u.test(tokens[k - 1]?.text ?? "") && k < subject.first - 1;
  const opening = tokens[k + 1]!.lower;
  return closes && !PREPOSITIONS.has(opening) && !STOPPERS.has(opening)
    ? { first: k + 1, last: subject.last }
    : subject;
}

const isSubjectWord = (line: Line, k: number): boolean => {
  const { kind, lower, text } = line.tokens[k]!;
  if (kind === "punct") return /^[$&'’/#-]$/u.test(text);
  return (
    !AUXILIARIES.has(lower) &&
    !SUBJECT_PRONOUNS.has(lower) &&
    !PLAIN_CUES.has(lower) &&
    !/^(?:that|which|as|if|while|when|because|but)$/u.test(lower)
  );
};

export function subjectBefore(line: Line, at: number, known: readonly Clause[]): Range | null {
  const { tokens, quoted } = line;
  if (at < 0) return null;
  const token = tokens[at]!;
  if (quoted[at]) {
    // `Ames, co-author of “The Harbour,” | told`
    const open = quoted[at] === 2 && tokens[at - 1]?.text === "," ? openingOfTerm(line, at) : null;
    return open === null ? null : appositiveSubject(line, open);
  }
  if (isCoordinated(line, at)) return sharedSubject(line, at, known);
  if (token.lower === "who" || token.lower === "which") return antecedent(line, at);
  if (token.text === "," || /^[—–-]$/u.test(token.text)) return appositiveSubject(line, at);
  if (token.text === ")") {
    const open = openingBracket(line, at, MAX_BRACKET_TOKENS);
    if (open === null) return null;
    const inner = phraseBefore(line, open - 1);
    if (inner) return apposedTo(line, inner) ?? inner;
    return tokens[open - 1]?.text === "," ? appositiveSubject(line, open - 1) : null;
  }
  // "a headline that | said"
  if (token.lower === "that") return /^(?:,|—|–)$/u.test(tokens[at - 1]?.text ?? "") ? null : antecedent(line, at);
  if (token.lower === "what" || token.lower === "to" || token.lower === "as") return null;
  const phrase = phraseBefore(line, at);
  return phrase && (apposedTo(line, phrase) ?? wholeList(line, phrase) ?? behindCopula(line, phrase) ?? phrase);
}

/** "Ames is one of the mayors and | rights groups | have said": what "is" stands before is no subject. */
function behindCopula(line: Line, { first, last }: Range): Range | null {
  const { tokens } = line;
  const before = tokens[first - 1];
  if (before?.sentence !== tokens[first]!.sentence) return null;
  const and = tokens.findIndex(({ lower }, k) => k > first && k < last - 1 && lower === "and");
  return BE_FORMS.has(before.lower) && and > 0 ? { first: and + 1, last } : null;
}

/** "Officials in Elling, Ostby | and Berea | said": names in a row hang on the people who come from there. */
function wholeList({ tokens, quoted }: Line, { first, last }: Range): Range | null {
  if (tokens[first - 1]?.text !== "," || !tokens.slice(first, last).some(({ lower }) => lower === "and")) return null;
  let k = first - 1;
  while (k > 0 && first - k < MAX_LIST_TOKENS && (tokens[k]!.text === "," || tokens[k]!.cap) && !quoted[k]) k--;
  const people = tokens[k - 1];
  const isPeople = people?.sentence === tokens[first]!.sentence && /[^s]s$|people$/u.test(people.lower);
  return isPeople && /^(?:of|in|from|at)$/u.test(tokens[k]!.lower) ? { first: k - 1, last } : null;
}

/** So many words in a row of places. */
const MAX_LIST_TOKENS = 16;

/** "Ames, who | said …": the noun phrase the relative clause hangs on. */
function antecedent(line: Line, at: number): Range | null {
  const { tokens } = line;
  const before = tokens[at - 1];
  if (!before || before.sentence !== tokens[at]!.sentence) return null;
  const behind = before.text === "," ? at - 2 : at - 1;
  const end = behind - timeBefore(line, behind);
  const whole = phraseBefore(line, end);
  if (!whole) return null;
  const phrase = tokens[at]!.lower === "who" ? whoIn(line, whole) : whole;
  let first = phrase.first;
  const inner = tokens[at]!.lower === "which" ? behindPlace(line, phrase, end) : null;
  if (inner) return inner;
  const explained = explainedBy(line, phrase);
  if (explained !== null && explained !== phrase) return explained;
  // Of "a reaction from President Ames, who" only the name is meant.
  if (tokens[end]!.cap) {
    first = end;
    while (
      first > phrase.first &&
      (tokens[first - 1]!.cap || TITLES.has(tokens[first - 1]!.lower)) &&
      tokens[first - 1]!.kind === "word"
    )
      first--;
  }
  return { first, last: at + 1 };
}

/** "head of | the Harbour Trust | in Elling, which": the body, not its town. */
function behindPlace({ tokens }: Line, phrase: Range, end: number): Range | null {
  const place = tokens.findLastIndex(({ lower }, k) => k > phrase.first && k <= end && PREPOSITIONS.has(lower));
  if (place < 0 || !/^(?:in|at|near)$/u.test(tokens[place]!.lower) || !tokens[place - 1]!.cap) return null;
  let first = place - 1;
  while (first > phrase.first && tokens[first - 1]!.cap) first--;
  return { first, last: place };
}

/** "criticism from | five villages | who": of a thing, the people it comes from or is about. */
function whoIn({ tokens }: Line, phrase: Range): Range {
  let { first } = phrase;
  // "brought to Elling by | a broker | who"
  const by = tokens.findLastIndex(({ lower }, k) => k > first && k < phrase.last - 1 && lower === "by");
  if (by > 0 && DETERMINERS.has(tokens[by + 1]!.lower)) return { first: by + 1, last: phrase.last };
  for (let k = phrase.first + 1; k < phrase.last - 1; k++) {
    if (tokens[k]!.cap || !PREPOSITIONS.has(tokens[k]!.lower) || tokens[first]!.cap) continue;
    if (maySpeak(tokens[k - 1]!.lower, "") || tokens[k - 1]!.kind !== "word" || tokens[k - 1]!.cap) break;
    first = k + 1;
  }
  return { first, last: phrase.last };
}

/** "The police quoted | the chief | as saying". */
export function quotedObject(line: Line, as: number): Range | null {
  for (let k = as - 1; k > 0 && as - k < 12 && line.tokens[k]!.sentence === line.tokens[as]!.sentence; k--) {
    if (/^(?:quoted|quotes|quoting)$/u.test(line.tokens[k]!.lower)) return phraseAfter(line, k + 1);
  }
  return null;
}

/** "Ames was | quoted as saying". */
export function quotedSubject(line: Line, quoted: number): Range | null {
  let at = quoted - 1;
  while (at > 0 && (BE_FORMS.has(line.tokens[at]!.lower) || ADVERBS.has(line.tokens[at]!.lower))) at--;
  return phraseBefore(line, at);
}
