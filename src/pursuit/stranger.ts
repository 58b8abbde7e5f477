/** A name that nobody in the documents bears: said as such, rather than looked for among their words. */
import type { Inquiry } from "../inquiry.ts";
import { isPerson } from "../names/beside-names.ts";
import { findMentions } from "../names/mentions.ts";
import { answerUnknown } from "../statements.ts";
import { analyse } from "../terms.ts";
import { isContent } from "../voices/asking-words.ts";
import type { Asked, Outcome } from "./asked.ts";

/** Two words or more with capitals. */
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:de|la|van|von|bin|al|el|\p{Lu}[\p{L}.'’-]*)){0,2} \p{Lu}[\p{L}.'’-]*$/u;

/** Whether it is written as a person's full name is. */
export const isFullName = (typed: string): boolean => FULL_NAME.test(typed);

/** "mu sochua": two or three words, none of them a small one or one of asking. */
const isLikeName = (typed: string): boolean => /^\S+ \S+(?: \S+)?$/u.test(typed) && typed.split(" ").every(isContent);

/** Whether none of the words stands in the corpus. */
async function isUnheardOf(typed: string, inquiry: Inquiry): Promise<boolean> {
  const vocabulary = await inquiry.vocabulary();
  return /\p{L}{2}/u.test(typed) && !/\p{N}/u.test(typed) && analyse(typed).every((term) => !vocabulary.has(term));
}

/** A clause rather than a phrase: "what did Stiglitz present", "Toyota came up with as buyers". */
const CLAUSE =
  /^(?:what|which|who|whom|whose|when|where|why|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|may|might|must)(?!\p{L})|\s(?:as|that|did|does|was|were|is|are|has|had)\s/iu;
/** "Supporters of reform": many may be looked for by their words. */
const MANY = /^(?:[^\s]+ ){0,4}?[^\s]+(?<!s)s(?: (?:of|from|for|at|in|with|who) .*)?$/iu;

/** "The Texas governor": one person by what they are, and of what. */
export const isOffice = (typed: string): boolean =>
  isPerson(typed) && typed.split(" ").filter(isContent).length > 1 && !CLAUSE.test(typed) && !MANY.test(typed);

/** "Velden's foreign minister": an office with whose it is. */
export const isOwnedOffice = (typed: string): boolean => /['’]s? \p{L}/u.test(typed) && isOffice(typed);

/** Whether words that name nobody known are the name or office of somebody else; `isForWords`, where only a name can stand. */
export async function isStranger(typed: string, isForWords: boolean, inquiry: Inquiry): Promise<boolean> {
  if (isOffice(typed)) return true;
  if (isFullName(typed) && (await findMentions([typed], inquiry)).length === 0) return true;
  return (isForWords || isLikeName(typed)) && (await isUnheardOf(typed, inquiry));
}

/** That nobody here is called so. */
export async function answerStranger(asked: Asked, typed: string, inquiry: Inquiry): Promise<Outcome> {
  return { answer: await answerUnknown(asked.question, typed, asked.notes, inquiry), people: [] };
}

/** "Greta Thunberg, everything she said": a question with nothing in it but a name and words of asking. */
export async function pursueStranger(asked: Asked, inquiry: Inquiry): Promise<Outcome | undefined> {
  const typed = (asked.sentence ?? "")
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter((word) => analyse(word).length > 0 && isContent(word))
    .join(" ");
  return typed !== "" && (await isStranger(typed, true, inquiry)) ? answerStranger(asked, typed, inquiry) : undefined;
}
