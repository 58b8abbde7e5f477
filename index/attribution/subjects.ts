/** Who speaks in a reporting clause: the noun phrase before or behind its cue, over appositions and relative clauses. */
import type { Clause } from "./clause.ts";
import {
  ADVERBS,
  AUXILIARIES,
  BE_FORMS,
  CUES,
  DETERMINERS,
  DOCUMENT_NOUNS,
  isAdverb,
  NEGATIONS,
  PERSON_NOUNS,
  PLAIN_CUES,
  PREPOSITIONS,
  STOPPERS,
  SUBJECT_PRONOUNS,
  TITLES,
  WEEKDAYS,
} from "./lexicon.ts";
import type { Token } from "./tokens.ts";
import { mainSubject } from "./main-subject.ts";
import {
  isGenitive,
  isMay,
  type Line,
  openingBracket,
  type Range,
  phraseAfter,
  phraseBefore,
  timeBefore,
} from "./phrases.ts";
import { maySpeak } from "./voice.ts";
import { UNLISTED, laughs } from "./unlisted-cues.ts";

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
    if (tokens[k]!.lower !== "who") continue;
    // "the man who | the police said": it is the police who say.
    return k < first - 1 ? explainedBy(line, phraseBefore(line, k - 1)) : null;
  }
  return null;
}

/** "Ann Lee, | a professor at Harvard | who …": the name that a description explains, or the description itself. */
export function explainedBy(line: Line, phrase: Range | null): Range | null {
  const isApposed =
    phrase !== null && line.tokens[phrase.first - 1]?.text === "," && DETERMINERS.has(line.tokens[phrase.first]!.lower);
  const name = isApposed ? phraseBefore(line, phrase.first - 2) : null;
  if (name === null) return phrase;
  const isDefinite = line.tokens[name.first]!.lower === "the";
  return isBareName(line, { first: name.first + (isDefinite ? 1 : 0), last: name.last }) ? name : phrase;
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

export const isCoordinated = (line: Line, at: number): boolean =>
  /^(?:and|but|then|or)$/u.test(line.tokens[at]?.lower ?? "");

/** `…,” said Ames`: behind a closing mark or a comma, with a noun phrase that opens like a name or a role. */
export function subjectBehind(line: Line, i: number, at: number): Range | null {
  const { tokens, quoted } = line;
  const form = CUES.get(tokens[i]!.lower) ?? (laughs(line, i) ? UNLISTED : undefined);
  if (!form || (!form.frames.has("clause") && !form.frames.has("quote"))) return null;
  if (at !== i - 1) return null;
  const before = tokens[i - 1];
  const opens =
    before === undefined ||
    before.sentence !== tokens[i]!.sentence ||
    quoted[i - 1] === 2 ||
    /^[,—–-]$/u.test(before.text);
  const next = tokens[i + 1];
  if (
    !opens ||
    !next ||
    !(next.kind === "word" || (next.kind === "number" && quoted[i - 1] === 2)) ||
    next.sentence !== tokens[i]!.sentence
  )
    return null;
  if (form.hearer && quoted[i - 1] !== 2) return null;
  const isApposed = before?.text === "," && quoted[i - 2] !== 2 && appositiveSubject(line, i - 1) !== null;
  if (isApposed && !(PLAIN_CUES.has(tokens[i]!.lower) && endsSentence(line, i + 1))) return null;
  if ((STOPPERS.has(next.lower) && !isMay(next)) || PREPOSITIONS.has(next.lower)) return null;
  if (/^(?:that|this|it|there)$/u.test(next.lower)) return null;
  const phrase = phraseAfter(line, i + 1);
  if (!phrase) return null;
  if (
    !next.cap &&
    !DETERMINERS.has(next.lower) &&
    !TITLES.has(next.lower) &&
    quoted[i - 1] !== 2 &&
    !/^(?:former|political|local|senior|officials|critics|experts|analysts|people)$/u.test(next.lower) &&
    !endsWithTitledName(line, phrase)
  )
    return null;
  // Behind a closing mark it can hardly be anything else; behind a comma the subject must end the clause.
  const follows = tokens[phrase.last];
  const ends =
    quoted[i - 1] === 2 ||
    follows === undefined ||
    follows.sentence !== tokens[i]!.sentence ||
    quoted[phrase.last] === 2 ||
    follows.kind === "punct" ||
    WEEKDAYS.has(follows.lower) ||
    /^(?:who|in|on|at|during|after|as|when|while|last|this|earlier|yesterday|today)$/u.test(follows.lower) ||
    // "…, says a report | highlighting the rise"
    (DOCUMENT_NOUNS.has(tokens[phrase.last - 1]!.lower) && /..ing$|^(?:by|published|released)$/u.test(follows.lower));
  const isPronoun = /^(?:he|she|they)$/u.test(next.lower) && phrase.last - phrase.first === 1;
  if (isPronoun && quoted[i - 1] !== 2) return null;
  return ends ? withName(line, phrase) : null;
}

/** "veteran party strategist | James Carville" */
function endsWithTitledName({ tokens }: Line, { first, last }: Range): boolean {
  let name = last;
  while (name > first && tokens[name - 1]!.cap) name--;
  return name < last && name > first && TITLES.has(tokens[name - 1]!.lower);
}

/** `…,” said his wife, | Jane Ames |.`: the name that explains the phrase goes with it. */
function withName(line: Line, phrase: Range): Range {
  const { tokens } = line;
  if (tokens[phrase.last - 1]!.cap || tokens[phrase.last]?.text !== ",") return phrase;
  let last = phrase.last + 1;
  while (
    last - phrase.last < 6 &&
    tokens[last]?.cap === true &&
    tokens[last]!.sentence === tokens[phrase.first]!.sentence
  )
    last++;
  const ends = last > phrase.last + 2 && (tokens[last] === undefined || /^[,.;]$/u.test(tokens[last]!.text));
  return ends ? { first: phrase.first, last } : phrase;
}

/**
 * "Potholes form when water seeps in, creating a crevice, said | Joe Carbone, who works for the city |.": nothing but a
 * name and what describes it up to the full stop, so that no verb is left for a subject before the cue.
 */
function endsSentence(line: Line, start: number): boolean {
  const { tokens, quoted } = line;
  const { sentence } = tokens[start]!;
  const name = phraseAfter(line, start);
  if (!name || !isName(line, name)) return false;
  const rest = tokens.slice(name.last).filter((token) => token.sentence === sentence);
  if (quoted.subarray(name.last, name.last + rest.length).some(Boolean)) return false;
  const [comma, next] = rest;
  if (comma === undefined || /^[.!?]$/u.test(comma.text)) return true;
  if (comma.text !== "," || next === undefined) return false;
  const isAside = /^(?:who|an?|the|\d+)$/u.test(next.lower) || (TITLES.has(next.lower) && !next.cap);
  const end = rest.findIndex(({ text, lower }, i) => i > 1 && text === "," && lower === ",");
  const behind = rest[end + 1]?.lower ?? "";
  return isAside && (end < 0 || /^(?:where|who|which|a|an|the|in|of)$/u.test(behind));
}

/** "Joe Carbone", "Mr. Carbone", "Carbone" */
const isName = ({ tokens }: Line, { first, last }: Range): boolean =>
  last - first <= 5 &&
  tokens.slice(first, last).every(({ cap, kind, text }) => cap || text === "-" || kind === "punct");

export function subjectBefore(line: Line, at: number, known: readonly Clause[]): Range | null {
  const { tokens, quoted } = line;
  if (at < 0) return null;
  const token = tokens[at]!;
  if (quoted[at]) return null;
  if (isCoordinated(line, at)) return sharedSubject(line, at, known);
  if (token.lower === "who" || token.lower === "which") return antecedent(line, at);
  if (token.text === "," || /^[—–-]$/u.test(token.text)) return appositiveSubject(line, at);
  if (token.text === ")") {
    const open = openingBracket(line, at, MAX_BRACKET_TOKENS);
    if (open === null) return null;
    const inner = phraseBefore(line, open - 1);
    return inner ?? (tokens[open - 1]?.text === "," ? appositiveSubject(line, open - 1) : null);
  }
  // "a headline that | said"
  if (token.lower === "that") return /^(?:,|—|–)$/u.test(tokens[at - 1]?.text ?? "") ? null : antecedent(line, at);
  if (token.lower === "what" || token.lower === "to" || token.lower === "as") return null;
  const phrase = phraseBefore(line, at);
  return phrase && (apposedTo(line, phrase) ?? wholeList(line, phrase) ?? phrase);
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

/** "Chair of the Ames Trust", "Minister for Trade". */
const isOfficeAt = ({ tokens }: Line, at: number): boolean =>
  TITLES.has(tokens[at]!.lower) && PREPOSITIONS.has(tokens[at + 1]?.lower ?? "");

/** "Ann Lee, | chair of the Ames Trust | said": a description that no comma closes belongs to the full name before it. */
function apposedTo(line: Line, phrase: Range): Range | null {
  const { tokens, quoted } = line;
  const describes = /^an?$/u.test(tokens[phrase.first]!.lower) || isOfficeAt(line, phrase.first);
  if (tokens[phrase.first - 1]?.text !== "," || !describes) return null;
  const name = phraseBefore(line, phrase.first - 2);
  if (!name || name.last - name.first < 2 || !isBareName(line, name)) return null;
  const before = tokens[name.first - 1];
  const opens =
    before === undefined || before.sentence !== tokens[name.first]!.sentence || quoted[name.first - 1] === 2;
  return opens ? name : null;
}

/** "(D-Newport News)", "(CCHR)": what stands in brackets behind a name is short. */
const MAX_BRACKET_TOKENS = 12;

/** "Ames denied it and | said …": the subject of the verb before. */
function sharedSubject(line: Line, at: number, known: readonly Clause[]): Range | null {
  const { sentence } = line.tokens[at]!;
  // "He said his attacks on Ames have helped | and said …": one verb twice has one subject.
  const verb = line.tokens[at + 1]?.lower;
  const same = known.findLast(
    (clause) => clause.sentence === sentence && line.tokens[clause.cue.first]!.lower === verb,
  );
  const near = same?.order === "before" ? same.subject : nearSubject(line, at);
  if (near && !isTold(line, near, at, known)) return near;
  const earlier = known.findLast(
    (clause) => clause.sentence === sentence && clause.subject !== null && clause.order !== "according",
  );
  return earlier?.subject ?? mainSubject(line, at);
}

/**
 * "He said | the government | would have to act but stressed …": the subject within reported words whose verb is of
 * another form than the cue behind the conjunction; that goes on with whoever reports.
 */
function isTold({ tokens }: Line, near: Range, at: number, known: readonly Clause[]): boolean {
  const cue = tokens.slice(at + 1, at + 4).find(({ lower }) => CUES.has(lower));
  const forms = cue && CUES.get(cue.lower)!.forms;
  const verb = tokens[near.last]?.lower ?? "";
  // "had Ames confirm that | he | signed it and acknowledge …"
  if (forms?.has("base") && !forms.has("past") && /^(?:he|she|it)$/u.test(tokens[near.first]!.lower))
    return !tokens.slice(near.last, at).some(({ lower }) => MODAL.test(lower));
  if (!forms?.has("past") || !MODAL.test(verb)) return false;
  const start = tokens[near.first - 1]?.lower === "that" ? near.first - 1 : near.first;
  return known.some(
    (clause) =>
      clause.order === "before" &&
      clause.subject !== null &&
      clause.form.forms.has("past") &&
      clause.cue.last === start,
  );
}

const MODAL = /^(?:would|will|could|should|must|may|might|can|to|did|does)$/u;

const CONSIDERS = /^(?:consider|call|find|deem|label|declare|think|believe|render|leave|keep)(?:e?d|e?s|ing)?$/u;

/** "when she laughed | and said": a pronoun or name with its verb in the clause before the conjunction. */
function nearSubject(line: Line, at: number): Range | null {
  const { tokens, quoted } = line;
  for (let k = at - 2; k >= 0 && at - k < 14 && tokens[k]!.sentence === tokens[at]!.sentence; k--) {
    if (quoted[k] !== 0 || tokens[k]!.kind === "punct") return null;
    const { lower, cap } = tokens[k]!;
    const verb = tokens[k + 1]!;
    const hasVerb =
      !verb.cap &&
      (verb.lower.endsWith("ed") || AUXILIARIES.has(verb.lower) || CUES.get(verb.lower)?.forms.has("past") === true);
    // "who considers | the US biased and rejects": what a verb comes before is its object.
    const phrase = hasVerb && (SUBJECT_PRONOUNS.has(lower) || cap) ? phraseBefore(line, k) : null;
    if (phrase && !CONSIDERS.test(tokens[phrase.first - 1]?.lower ?? "")) return phrase;
  }
  return null;
}

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
  for (let k = phrase.first + 1; k < phrase.last - 1; k++) {
    if (tokens[k]!.cap || !PREPOSITIONS.has(tokens[k]!.lower) || tokens[first]!.cap) continue;
    if (maySpeak(tokens[k - 1]!.lower, "") || tokens[k - 1]!.kind !== "word" || tokens[k - 1]!.cap) break;
    first = k + 1;
  }
  return { first, last: phrase.last };
}

const MAX_APPOSITIVE_TOKENS = 60;

/** "R-Ohio": a party with a state. */
const PARTY = /^[rdi]-\p{L}/u;

/** "Ames, a former mayor of X, | said": the nearest name to the left that an appositive follows. */
function appositiveSubject(line: Line, comma: number): Range | null {
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
    if (quoted[c] === 2) break;
    if (tokens[c]!.text !== "," && tokens[c]!.text !== tokens[comma]!.text) continue;
    const next = tokens[c + 1]!;
    const opensAppositive =
      next.kind === "number" ||
      (next.kind === "word" &&
        (!next.cap ||
          DETERMINERS.has(next.lower) ||
          PARTY.test(next.lower) ||
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
        [lower, lower.replace(/s$/u, "")].some((word) => TITLES.has(word) || PERSON_NOUNS.has(word)),
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
