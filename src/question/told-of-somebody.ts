/**
 * A message that tells of somebody without a name and then asks who it was: the question is who said what they are told
 * to have said.
 *
 *     "I remember a woman from some NGO demanding that the deals be made public. Who was she?"
 *       ->  "who said the deals be made public"
 */
import { toldIn } from "./asked-of-told.ts";
import { SPEECH_VERB, isTelling } from "./phrasing.ts";
import { TERM } from "./asked-whose.ts";
import { SENTENCE_END, withoutStop } from "./sentence-end.ts";

const SOMEBODY = "(?:(?:an?|some) [^,.;:]{2,60}?|somebody|someone|it)";
const TOLD = new RegExp(
  `(?<!\\p{L})(?<who>${SOMEBODY})(?:,? (?:who|that))?(?: (?:has|had|was|is|were|been|also|once|even|apparently|actually))* (?<verb>${SPEECH_VERB})(?: that)? (?<said>\\S+ \\S+ \\S+.{0,300})$`,
  "iu",
);
const ASKS_WHO =
  /(?<!\p{L})(?:who (?:exactly )?(?:was|is|were) (?:she|he|it|that|this|they)(?!\p{L})|who (?:exactly )?(?:said|says|claimed|claims|thinks|wrote) (?:it|that|this|so)(?!\p{L})|(?:his|her|their) (?:\p{L}+ ){0,3}?name(?!\p{L})|^\W*(?:and |so |but )*who(?: (?:dat|dis|exactly|though|tho|please|pls))?\W*$|^\W*(?:and |so |but )*(?:by whom?|who by|from whom?)\W*$|(?:is|was) there (?:really |actually )?(?:(?:an?|any|some|one) [^,.;:?!]{2,60}?|anyone|anybody|someone|somebody) who (?:(?:really|actually|ever|has|had) )*(?:said|says|told|claimed|claims) (?:that|this|so|it)(?!\p{L})|whose (?:words?|line|quote|claim|idea)s? (?:is|was|are|were) (?:it|that|this|these|those))/iu;

/** "My cousin claims the dam leaks. Is there anyone who said so?" */
function toldByOthers(sentence = ""): string | undefined {
  const said = toldIn(sentence);
  return said.length < withoutStop(sentence).length && /\S \S+ \S/u.test(said) ? `who said ${said}` : undefined;
}

/** Undefined where nobody is told of, or nobody asks who it was. */
export function whoSaidTold(message: string): string | undefined {
  const text = message.replaceAll(TERM, "$<term>");
  if (/[“”"«»„]|^\s*>/mu.test(text)) return undefined;
  const sentences = text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== "");
  const asking = sentences.findIndex((sentence) => ASKS_WHO.test(sentence));
  const told = sentences
    .slice(0, Math.max(0, asking))
    .map((sentence) => TOLD.exec(withoutStop(sentence))?.groups)
    .findLast((groups) => groups !== undefined);
  if (told === undefined) return toldByOthers(sentences[asking - 1]);
  const { who = "", verb = "", said = "" } = told;
  // "A woman from a Cape Town NGO": names tell her from others.
  const names = who.match(/(?<=\s)\p{Lu}\S*/gu) ?? [];
  return `who ${isTelling(verb) && !verb.endsWith("ing") ? verb : "said"} ${[said, ...names].join(" ")}`;
}
