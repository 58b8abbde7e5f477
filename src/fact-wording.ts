/**
 * A question of fact in the wording in which it is measured.
 *
 *     "max fine in Scotland if you refuse?"          ->  "what is the max fine in Scotland if you refuse?"
 *     "how many died there, 67 or 76?"               ->  "how many died there", one of 67 and 76
 *     "was it 3-0 or 2-1 in the sixth circuit?"      ->  "was it what score in the sixth circuit?"
 */
import { isMeasured } from "./asked-measure.ts";
import { words } from "./terms.ts";

export interface FactWording {
  readonly text: string;
  /** What the asker takes it to be, one or the other: nothing that an answer must have. */
  readonly alternatives: readonly string[];
  /** It was a phrase, which may also be no more than words to look for. */
  readonly isPhrase: boolean;
}

const FIGURE = "[$€£]?\\p{N}[\\p{N}.,:–-]{0,20}(?<![.,:–-])%?";
const FIGURES = new RegExp(`(?<![\\p{L}\\p{N}$€£])(?<a>${FIGURE}),? or (?<b>${FIGURE})(?![\\p{L}\\p{N}])`, "iu");
const SCORE = /^\p{N}{1,3}[-–:]\p{N}{1,3}$/u;
/** Behind a comma or a dash at the end: "spain or portugal?", "is it the army or the police". */
const AT_END =
  /[,;:–—-]+\s*(?:(?:is|was|were|are|did) (?:it|that|they|he|she) |(?:in|on|at|by|from) )?(?<a>[^\s,;:?!]+(?: [^\s,;:?!]+){0,2}),? or (?<b>[^\s,;:?!]+(?: [^\s,;:?!]+){0,2})[\s?.!]*$/iu;
/** "Or not", "or so". */
const NO_ALTERNATIVE = /^(?:not|so|else|something|anything|whatever|what|more|less|no)\b/iu;
/** A question before it asks already. */
const ASKS_BEFORE = /(?<!\p{L})(?:what|which|when|where|who|whom|whose|why|how)(?!\p{L})/iu;
const ENDS_ASKING = /[,;:–—-]*\s*(?:(?:is|was|were|are) (?:it|that|they)|in|on|at|by)?\s*$/iu;

function withoutAlternatives(text: string): Omit<FactWording, "isPhrase"> {
  const figures = FIGURES.exec(text);
  if (figures !== null) {
    const { a = "", b = "" } = figures.groups!;
    const before = text.slice(0, figures.index);
    const after = text.slice(figures.index + figures[0].length);
    const isTold = ASKS_BEFORE.test(before) || leadOf(before) !== undefined;
    const asked = SCORE.test(a) ? "what score" : "how many";
    const left = isTold ? `${before.replace(ENDS_ASKING, "")}${after}` : `${before}${asked}${after}`;
    return { text: left, alternatives: [a, b] };
  }
  const end = AT_END.exec(text);
  const { a = "", b = "" } = end?.groups ?? {};
  if (end === null || NO_ALTERNATIVE.test(b)) return { text, alternatives: [] };
  return { text: `${text.slice(0, end.index)}?`, alternatives: [a, b] };
}

const ARTICLE = /^(?:the|an?|his|her|their|its)$/iu;
/** These head a phrase though another noun follows: "date the tariffs come in", "days ministers have to declare it". */
const FIRST = /^(?:date|day|month|year|number|amount|age|length|deadline|time)$/iu;
/** Many of them are counted. */
const SPANS = /^(?:hours|days|weeks|months|years)$/iu;
/** "Delegates needed to win?", "delegates Rubio had when he quit": things of which there are so many. */
const COUNTED =
  /^\p{L}{2,20}(?<![sui])s (?:\p{Ll}{2,12}ed (?:to|for|in|by|at|on|from|so|this|last)(?!\p{L})|(?:\p{L}[\p{L}'’.-]* ){1,3}(?:had|has|have|got|won|lost|needs?|needed)(?!\p{L}))/iu;
/** A longer row of words before the first small one is no phrase. */
const MAX_PHRASE = 6;

/** What a phrase that asks by nothing else asks with: "what is the", "how many"; undefined where it is no such phrase. */
function leadOf(text: string): string | undefined {
  const row = words(text).map(({ term, start, end }) => ({ text: text.slice(start, end), isSmall: term === "" }));
  const from = ARTICLE.test(row[0]?.text ?? "") ? 1 : 0;
  const stop = row.findIndex(({ isSmall }, at) => at >= from && isSmall);
  const phrase = row.slice(from, stop < 0 ? undefined : stop);
  // "Indiana budget" may ask for anything of it.
  const [first, last] = [phrase[0]?.text ?? "", phrase.at(-1)?.text ?? ""];
  if (phrase.length === 0 || phrase.length > MAX_PHRASE || row.length === phrase.length) return undefined;
  if (SPANS.test(first) || COUNTED.test(text)) return "how many";
  const isOfNoun = stop > 0 && [last, `${phrase.at(-2)?.text ?? ""} ${last}`].some(isMeasured);
  return isOfNoun || FIRST.test(first) ? "what is the" : undefined;
}

/** Left as it is where it asks in full. */
export function factWording(typed: string): FactWording {
  const { text, alternatives } = withoutAlternatives(typed);
  const lead = leadOf(text);
  if (lead === undefined) return { text, alternatives, isPhrase: false };
  return { text: `${lead} ${text.trim().replace(/^(?:the|an?) /iu, "")}`, alternatives, isPhrase: true };
}
