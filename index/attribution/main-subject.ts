/** What a sentence is about: its first noun phrase behind datelines and opening adverbials. */
import { AUXILIARIES, DETERMINERS, MONTHS, PREPOSITIONS, STOPPERS, SUBJECT_PRONOUNS, WEEKDAYS } from "./lexicon.ts";
import { isMay, type Line, type Range, phraseAfter } from "./phrases.ts";

/** The first noun phrase of the sentence that token `i` stands in, behind an opening adverbial; null where none is clear. */
export function mainSubject(line: Line, i: number): Range | null {
  const { tokens } = line;
  let first = i;
  while (first > 0 && tokens[first - 1]!.sentence === tokens[i]!.sentence) first--;
  first = behindDateline(line, first, i);
  for (let k = first; k < i; k++) {
    if (line.quoted[k]) continue;
    const { lower, kind } = tokens[k]!;
    if (kind === "punct") continue;
    // "More than 80 families"
    if (
      /^(?:more|at|nearly|about|almost|around|over|some|up)$/u.test(lower) &&
      [1, 2].some((step) => tokens[k + step]?.kind === "number")
    ) {
      k += tokens[k + 1]!.kind === "number" ? 0 : 1;
      continue;
    }
    if (/^(?:but|and|so|yet|however|meanwhile|still|then|also|later|instead|now|again)$/u.test(lower)) continue;
    // "Then there's Ames.", "It was Ames who scored."
    if (
      /^(?:there|it)$/u.test(lower) &&
      /^(?:['’]s|is|was)$/u.test(tokens[k + 1]!.lower) &&
      tokens[k + 2]?.cap === true
    ) {
      k++;
      continue;
    }
    if (
      PREPOSITIONS.has(lower) ||
      (STOPPERS.has(lower) && !isMay(tokens[k]!)) ||
      isAdverbial(line, k) ||
      /^(?:amid|unlike|like|along|despite|besides|following|ahead|minutes|hours|days|weeks|months|years|no|even|just|only|once|still|back|over|early|late|today|yesterday|tomorrow|tonight)$/u.test(
        lower,
      ) ||
      opensWithTime(line, k)
    ) {
      // An opening adverbial ends at its comma.
      let comma = k;
      while (comma < i && tokens[comma]!.text !== ",") comma++;
      if (comma >= i) return null;
      k = comma;
      continue;
    }
    const phrase = phraseAfter(line, k);
    if (!phrase) return null;
    if (isApart(line, first, phrase, i)) {
      k = tokens.findIndex((token, index) => index >= phrase.last && token.text === ",");
      continue;
    }
    return phrase.first < i ? { first: phrase.first, last: Math.min(phrase.last, i) } : null;
  }
  return null;
}

/** "Early in his campaign, | Ames …", "in Portsmouth, N.H., | on Tuesday": what a comma parts from a subject to come. */
function isApart(line: Line, first: number, phrase: Range, limit: number): boolean {
  const { tokens, quoted } = line;
  let comma = phrase.last;
  while (
    comma < limit &&
    comma - phrase.last < 8 &&
    tokens[comma]!.kind === "word" &&
    !quoted[comma] &&
    !AUXILIARIES.has(tokens[comma]!.lower)
  )
    comma++;
  const next = tokens[comma + 1];
  if (tokens[comma]?.text !== "," || comma >= limit || !next) return false;
  const named =
    tokens[phrase.first]!.cap &&
    phrase.first === first &&
    tokens[phrase.first + 1]?.cap !== undefined &&
    comma === phrase.last;
  if (named && (tokens[phrase.last - 1]!.cap || phrase.first > first)) return false;
  const common = !tokens[phrase.last - 1]!.cap && DETERMINERS.has(next.lower);
  // "asked about his home in Aberdeen, | Scotland, | the mayor …"
  const isPlace =
    tokens[phrase.first - 2]?.cap === true && tokens.slice(phrase.first, phrase.last).every(({ cap }) => cap);
  if (phrase.first > first && comma === phrase.last && isPlace && DETERMINERS.has(next.lower)) return true;
  if (phrase.first > first && comma === phrase.last) return next.cap || common || /^(?:on|in|at)$/u.test(next.lower);
  return (
    comma > phrase.last &&
    (next.cap || SUBJECT_PRONOUNS.has(next.lower)) &&
    !/ed$|ing$/u.test(tokens[phrase.last]!.lower)
  );
}

/** "Speaking …", "Asked …", "Recently, …"; but "Carly Fiorina". */
function isAdverbial(line: Line, k: number): boolean {
  const { lower, cap } = line.tokens[k]!;
  const next = line.tokens[k + 1];
  if (lower.endsWith("ly")) return !cap || next?.text === "," || /^(?:on|in|at|for|to)$/u.test(next?.lower ?? "");
  return /(?:ing|ed)$/u.test(lower) && !(cap && next?.cap === true && !WEEKDAYS.has(next.lower));
}

/** "A few days later, …", "The next morning, …", "This week …". */
function opensWithTime(line: Line, k: number): boolean {
  const { tokens } = line;
  // "Last August, …"
  if (/^(?:last|this|next)$/u.test(tokens[k]!.lower) && MONTHS.has(tokens[k + 1]?.lower ?? "")) return true;
  for (let i = k; i < k + 6 && tokens[i]?.sentence === tokens[k]!.sentence; i++) {
    const { text } = tokens[i]!;
    if (text === ",")
      return (
        i > k &&
        /^(?:later|earlier|ago|before|after|day|days|week|weeks|month|months|year|years|morning|afternoon|evening|night|time|moment|weekend)$/u.test(
          tokens[i - 1]!.lower,
        )
      );
  }
  return WEEKDAYS.has(tokens[k]!.lower);
}

/** "PHNOM PENH: On Monday …", "WASHINGTON (AP) — …", "Jaipur, August 17: …": the place a report is sent from. */
export function behindDateline(line: Line, first: number, limit: number): number {
  const { tokens } = line;
  let isDated = false;
  for (let k = first; k < Math.min(limit, first + 12); k++) {
    const { text, kind, cap, lower } = tokens[k]!;
    const shouted = tokens[first]!.text === tokens[first]!.text.toUpperCase();
    isDated ||= MONTHS.has(lower) || text === ")" || kind === "number";
    if (k > first && (/^[—–]$/u.test(text) || (/^[:-]$/u.test(text) && (isDated || shouted)))) return k + 1;
    if (kind === "word" ? !cap : !/^[,()./]$/u.test(text) && kind !== "number") return first;
  }
  return first;
}

/** "Speaking on Monday, | Ames …": the subject behind an opening participle's comma. */
export function mainSubjectBehind(line: Line, i: number): Range | null {
  const { tokens, quoted } = line;
  for (let k = i + 1; k < tokens.length && tokens[k]!.sentence === tokens[i]!.sentence; k++) {
    if (tokens[k]!.text === "," || quoted[k] === 2) {
      const phrase = phraseAfter(line, k + 1);
      if (phrase) return phrase;
    }
  }
  return null;
}
