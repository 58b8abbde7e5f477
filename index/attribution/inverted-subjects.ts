/** Speakers behind their cue: "…, said Ames". */
import { appositiveSubject } from "./appositives.ts";
import { CUES, DETERMINERS, DOCUMENT_NOUNS, PLAIN_CUES, PREPOSITIONS, STOPPERS, TITLES, WEEKDAYS } from "./lexicon.ts";
import { isMay, phraseAfter, type Line, type Range } from "./phrases.ts";
import { UNLISTED, laughs } from "./unlisted-cues.ts";

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
  // `the author of “The Harbour,” told | reporters`: who is told never tells.
  if (form.verb === "tell" || (form.hearer && quoted[i - 1] !== 2)) return null;
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
