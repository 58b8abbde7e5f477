/** A message with words in quotation marks -> whether they are to be checked, and as whose. */
import { isSignedQuotation, readClaims } from "../check/claimants.ts";
import { withoutMarkup } from "./markup.ts";
import { PRONOUN, SPEECH_VERB, standardSpelling } from "./phrasing.ts";
import type { Question } from "./question.ts";
import { personOf, trimmed } from "./read-frame.ts";
import { readPlain } from "./read-sentence.ts";
import { SENTENCE_END } from "./sentence-end.ts";

/** Shorter quoted words are a term ("balanced") rather than a quotation to check. */
const MIN_QUOTED_WORDS = 4;

const WHO_SAID_IT = /^whom? (?:has |have )?(?:said|says|wrote|used|called)(?: (?:it|this|that))?$/iu;
const IS_IT_REAL = /^(?:is|was) (?:this|that|it)\b.*(?:real|true|correct|genuine)$/iu;
const WHERE_FROM =
  /^where (?:does|did|do|is|was|were|are)\b(?:(?!\b(?:say|said|claim|tell|told)\b).){0,60}(?:\b(?:from|said|stand|appear|written|printed|quoted))$/iu;
const IS_IT_TRUE =
  /^(?:(?:is|was) it (?:true|correct|right)(?: that)?|true or false|check(?: this)?|verify|quote)[\s:,]*/iu;
/** An open question about quoted words ("what did she say about “…”") is no check. */
const OPEN_QUESTION = /^(?:what|why|how|when|where|which)\b|\b(?:about|on|regarding)$/iu;
/** Words around one quotation in which a name is looked for; more are a text. UTF-16 code units. */
const MAX_CLAIM_CHARS = 200;
const CLAIMS: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:did|does|has|have) )?(?<person>.+?)(?: (?:really|actually|ever|also|has|have|had))* (?:${SPEECH_VERB})(?: .*)?$`,
    "iu",
  ),
  /^(?:(?:by|from)\s)?(?<person>\S+(?: \S+){0,5})$/iu,
];

/** Two lines that each begin as those of a list do. */
const LIST = /(?:^|\n)\s*(?:[-•–*]|\d{1,2}[.)])\s[^\n]*\n\s*(?:[-•–*]|\d{1,2}[.)])\s/u;

/** Whether some sentence asks what a person said, by name. */
function asksOpenly(text: string): boolean {
  return standardSpelling(withoutMarkup(text))
    .split(SENTENCE_END)
    .map((sentence) => readPlain(sentence))
    .some(
      ({ intent, person, text: sentence }) =>
        intent === "statements" &&
        person !== undefined &&
        !PRONOUN.test(person) &&
        /^(?:what|which|how)\b/iu.test(sentence),
    );
}

/**
 * A quotation with somebody said to have said it: "did Remy say “…”?", "Remy: “…”", "who said “…”?", or alone; or a
 * message with several.
 */
export function readQuoted(message: string): Question | undefined {
  const claims = readClaims(message);
  const [first] = claims;
  const plain = (part: string): string => trimmed(standardSpelling(withoutMarkup(part).replaceAll("\n", " ")));
  if (!claims.some(({ quotation }) => quotation.split(/\s+/u).length >= MIN_QUOTED_WORDS)) {
    if (first === undefined)
      return !LIST.test(message) && isSignedQuotation(message)
        ? { intent: "check", text: message, quoted: message, message }
        : undefined;
    const rest = plain(`${message.slice(0, first.outer!.start)} ${message.slice(first.outer!.end)}`);
    return WHO_SAID_IT.test(rest)
      ? { intent: "who_said", text: plain(message), topic: first.quotation, kind: "person" }
      : undefined;
  }
  const { quotation: quoted, by, outer } = first!;
  const before = plain(message.slice(0, outer!.start));
  const check: Question = { intent: "check", text: message, quoted };
  // Lines of somebody else's message above a question of one's own.
  const isReply =
    /^\s*>/u.test(message.slice(outer!.start)) && claims.length === 1 && asksOpenly(message.slice(outer!.end));
  if (isReply) return undefined;
  const whole = `${before} ${plain(message.slice(outer!.end))}`.trim();
  if (claims.length === 1 && WHERE_FROM.test(whole)) return check;
  if ((claims.length === 1 || /\?\s*$/u.test(message)) && OPEN_QUESTION.test(before)) return undefined;
  if (claims.length > 1) return { ...check, message };
  if (by !== undefined) return { ...check, message, person: by.names[0]! };
  const around = `${before} ${plain(message.slice(outer!.end))}`.trim();
  if (around === "" || around.length > MAX_CLAIM_CHARS || /^whom?\b/iu.test(around) || IS_IT_REAL.test(around))
    return check;
  const claim = trimmed(around.replace(IS_IT_TRUE, ""));
  const person = CLAIMS.map((pattern) => pattern.exec(claim)?.groups?.["person"]).find((name) => name !== undefined);
  return person === undefined ? check : { ...check, person: personOf(person) };
}
