/** Verbs of no list that hand over or take up quoted words by where they stand: `…,” laughed the manager`. */
import { type CueForm, DETERMINERS, isAdverb } from "./lexicon.ts";
import { type Line, phraseBefore } from "./phrases.ts";

/** `Ames had scrawled: “…”`: any verb in the past that hands over to a quotation by a colon. */
export const UNLISTED: CueForm = {
  verb: "",
  forms: new Set(["past"]),
  frames: new Set(["quote"]),
  hearer: false,
  nounLike: false,
};

/** `…,” laughed the manager`: any verb in the past straight behind a mark that a comma, "?" or "!" closes. */
export const laughs = ({ tokens, quoted }: Line, i: number): boolean =>
  quoted[i - 1] === 2 &&
  /^[,?!]$/u.test(tokens[i - 2]?.text ?? "") &&
  !tokens[i]!.cap &&
  /..ed$/u.test(tokens[i]!.lower) &&
  (tokens[i + 1]?.cap === true || /^(?:the|a|an|his|her)$/u.test(tokens[i + 1]?.lower ?? ""));

const SHORT_PAST =
  /^(?:shot|went|put|wrote|began|spoke|sang|broke|fired|cut|came|thought|got|kept|bit|sighed|goes|gasped)$/u;

/** `…,” Ames shot back`: a verb whose subject stands right behind a mark that a comma, "?" or "!" closes. */
function answersMark(line: Line, i: number): boolean {
  const { tokens, quoted } = line;
  if (tokens[i]!.cap || !(/..ed$/u.test(tokens[i]!.lower) || SHORT_PAST.test(tokens[i]!.lower)) || i < 3) return false;
  let at = i - 1;
  while (at > 0 && isAdverb(tokens[at]!.lower) && !tokens[at]!.cap) at--;
  // "Sen. Ames (R-Va.) interjected"
  if (tokens[at]!.text === ")") {
    while (at > 1 && tokens[at]!.text !== "(" && i - at < 10) at--;
    at--;
  }
  const phrase = phraseBefore(line, at);
  if (!phrase || phrase.last - phrase.first > 8) return false;
  const mark = phrase.first - 1;
  const next = tokens[i + 1];
  if (next && (next.cap || next.kind === "number" || DETERMINERS.has(next.lower) || next.lower === "by")) return false;
  return (
    quoted[mark] === 2 &&
    /^[,?!—]$/u.test(tokens[mark - 1]?.text ?? "") &&
    tokens[mark]!.sentence === tokens[i]!.sentence
  );
}

export const announces = (line: Line, i: number): boolean =>
  answersMark(line, i) ||
  (line.tokens[i + 1]?.text === ":" && line.quoted[i + 2] === 2 && /..ed$/u.test(line.tokens[i]!.lower));
