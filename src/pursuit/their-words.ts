/**
 * What somebody does, thinks or would do, asked after the turn before: "did Carville stick up for him?", "what would she
 * change about the process?". No text puts it so; the answer is what they say of it in the documents shown last.
 */
import { narrow } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { analyse } from "../terms.ts";
import { filesShown, isAnswered, isQuoted } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { answerVoices } from "./voices.ts";

/** Who does something, and what: "did she …", "what would Remy …"; "which party does he …" asks for a thing. */
const OF_SOMEBODY =
  /^\W*(?:(?:and|but|so|ok|okay|also|then|well),? )*(?:(?:what|how|why) )?(?:did|does|do|is|are|was|were|will|would|can|could|should|may|might)(?:n['’]?t)? (?<did>\S.{3,200}?)[\s?!.]*$/iu;
/** What they do, with small words that belong to it: "stick up for", "change about the". */
const DOING =
  /^\S+(?: (?:up|out|back|off|down|away|for|about|on|over|of|to|with|against|at|in|the|any|an?|this|that|his|her|their))*(?: |$)/iu;
const PRONOUNS = /(?<!\p{L})(?:him|her|it|them|that|this|himself|herself)(?!\p{L})/giu;
/** Words of a name at most. */
const MAX_NAME = 4;
/** Who says more there does not speak of one thing. Passages. */
const MAX_ALL = 4;

/** The longest name of somebody quoted that what is asked begins with, and what they do. */
function doerIn(did: string, { directory }: Inquiry): { readonly person: string; readonly doing: string } | undefined {
  const row = did.split(/\s+/u);
  for (let to = Math.min(MAX_NAME, row.length - 1); to > 0; to--) {
    const person = row.slice(0, to).join(" ");
    const { speakers, reading } = directory.resolve(person);
    if ((reading === "exact" || reading === "part") && isQuoted(speakers))
      return { person, doing: row.slice(to).join(" ") };
  }
  return undefined;
}

/** Undefined where nobody in that place is quoted in what was shown last. */
export async function pursueTheirWords(asked: Asked, inquiry: Inquiry): Promise<Outcome | undefined> {
  const { last, text } = asked;
  const files = filesShown(last, inquiry);
  const doer = doerIn(OF_SOMEBODY.exec(text)?.groups?.["did"] ?? "", inquiry);
  if (files.length === 0 || doer === undefined) return undefined;
  const there = narrow(inquiry, files);
  const { topic: _, tentative: __, kind: ___, ...rest } = asked;
  const ask = (topic?: string): Promise<Outcome> =>
    answerVoices({ ...rest, intent: "statements", person: doer.person, ...(topic !== undefined && { topic }) }, there);
  const doing = doer.doing.replaceAll(PRONOUNS, " ").trim();
  const object = doing.replace(DOING, "");
  for (const topic of new Set([doing, object])) {
    const outcome = analyse(topic).length === 0 ? undefined : await ask(topic);
    if (isAnswered(outcome)) return outcome;
  }
  // "Does he like Straw?" is not answered by anything else he says.
  if (analyse(object).length > 0) return undefined;
  const all = await ask();
  return isAnswered(all) && all.answer.passages.length <= MAX_ALL ? all : undefined;
}
