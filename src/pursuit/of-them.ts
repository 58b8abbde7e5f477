/** Where people are silent on something themselves: what the documents say of them and of it. */
import { listed } from "../compose.ts";
import type { Inquiry } from "../inquiry.ts";
import { termsOf } from "../evidence.ts";
import { isPerson } from "../names/beside-names.ts";
import { allNames, namesOf } from "../names/people.ts";
import { analyse } from "../terms.ts";
import type { Speaker } from "../types.ts";
import { isAnswered } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { pursueWords } from "./words.ts";

const OFFICE = /^the \p{Ll}+$/u;

/** Undefined where no passage that names one of them answers. */
export async function pursueOfThem(
  asked: Asked,
  people: readonly Speaker[],
  inquiry: Inquiry,
): Promise<Outcome | undefined> {
  const { topic = "" } = asked;
  const names = namesOf(people);
  const note = `${listed(names)} ${names.length > 1 ? "are" : "is"} not quoted on “${topic}”; this is what the documents say of both.`;
  const about = { ...asked, text: `${listed(names)} ${topic}`, notes: [...asked.notes, note] };
  const looked = await pursueWords(about, inquiry);
  const [first] = looked.answer.passages;
  const isOfThem = people.flatMap(allNames).some((name) => first?.text.includes(name));
  // "And the mayor?" of whom nothing is said.
  const isMissing =
    OFFICE.test(topic) &&
    isPerson(topic) &&
    !analyse(topic).some((term) => first !== undefined && termsOf(first).has(term));
  return isAnswered(looked) && isOfThem && !isMissing ? { ...looked, people, topic } : undefined;
}
