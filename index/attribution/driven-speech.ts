/** Who is brought to speak by something else: "the vote led | Ann Lee | to say …", "prompting | aides | to reply …". */
import { CUES, PREPOSITIONS } from "./lexicon.ts";
import { type Line, phraseAfter, type Range } from "./phrases.ts";

const BRINGS =
  /^(?:led|leads?|leading|prompt(?:ed|s|ing)?|forc(?:ed|es|ing)|caus(?:ed|es|ing)|push(?:ed|es|ing)|mov(?:ed|es|ing)|inspir(?:ed|es|ing)|drove|driving|spur(?:red|s|ring)|provok(?:ed|es|ing)|compell(?:ed|s|ing))$/u;

/** The verb that brings somebody to speak stands at most this many tokens before the cue. */
const REACH = 16;

/** The noun phrase between such a verb and "to" with the cue at `i`; null for none. */
export function drivenSubject(line: Line, i: number): Range | null {
  const { tokens, quoted } = line;
  if (tokens[i - 1]?.lower !== "to" || !CUES.get(tokens[i]!.lower)?.forms.has("base")) return null;
  for (let k = i - 2; k > 0 && i - k < REACH && tokens[k]!.sentence === tokens[i]!.sentence && !quoted[k]; k--) {
    if (!BRINGS.test(tokens[k]!.lower)) continue;
    const subject = phraseAfter(line, k + 1);
    if (!subject || PREPOSITIONS.has(tokens[subject.first]!.lower)) return null;
    // "led the mayor, John Roe, to warn"
    const isApposed = tokens
      .slice(subject.last, i - 1)
      .every(({ text, cap }, at, rest) => cap || (text === "," && (at === 0 || at === rest.length - 1)));
    return isApposed && subject.last < i ? { first: subject.first, last: Math.min(subject.last, i - 1) } : null;
  }
  return null;
}
