/**
 * A question of fact that leans on the turn before: "when did he quit as ceo", "who else attended that meeting". Its
 * pronouns become names, and it is put to the documents shown last before it is put to all. A pronoun that stands for a
 * noun of its own sentence ("when did the king lose his throne?") is left alone.
 */
import { theDocuments, unanswered } from "../compose.ts";
import { narrow, withoutWordsOf } from "../inquiry.ts";
import type { Inquiry } from "../inquiry.ts";
import { HIM, HIS, withName } from "../names/bind-pronouns.ts";
import { allNames, called } from "../names/people.ts";
import type { Answer, Speaker } from "../types.ts";
import { analyse } from "../terms.ts";
import { askWhom, filesShown, orElse } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { pursueTheirWords } from "./their-words.ts";

/** What was spoken of before. */
const BEFORE =
  /(?<![\p{L}\p{N}'’])(?:he|she|him|her|his|they|them|their|theirs|it|its|that|this|those|these|there|then|else|same|also|such|others?)(?![\p{L}\p{N}'’])|^(?:and|but|so|also|ok|okay)(?!\p{L})/iu;
/** "And what is the founder suspected of?": an office is one in the documents spoken of. */
const OFFICE = /(?<!\p{L})the \p{Ll}+/u;
/** Longer questions stand by themselves. */
const MAX_WORDS = 14;

const isPerson = ({ kind }: Speaker): boolean => kind === "person";

/** Asks of whoever spoke what they hold: "does she like the plan?". */
const YES_OR_NO =
  /^(?:\W*(?:and|but|so|ok|okay|also)(?!\p{L}))*\W*(?:does|do|did|is|are|was|were|will|would|has|have)(?!\p{L})/iu;

/** Whom "he" can be, the likeliest first: whom the words shown were about, whose they were, or who is named in them. */
function spokenOf({ last, text }: Asked, { directory }: Inquiry): readonly Speaker[] {
  if (last === undefined) return [];
  const topic = directory.resolve(last.topic ?? "");
  const about = topic.reading === "exact" && topic.speakers.length === 1 ? topic.speakers.filter(isPerson) : [];
  const people = last.people.filter(isPerson);
  const asked = people.length === 1 ? people : [];
  const known = [...new Set(YES_OR_NO.test(text) ? [...asked, ...about] : [...about, ...asked])];
  if (known.length > 0 || last.people.length > 0) return known;
  const mentioned = last.mentioned.filter(isPerson);
  return mentioned.length === 1 ? mentioned : [];
}

const naming = (text: string, name: string): string =>
  HIS.test(text) && !HIM.test(text) ? text.replace(HIS, `${name}’s`) : withName(text, name);

const isShort = (text: string): boolean => text.split(/\s+/u).length <= MAX_WORDS;

/** Whether a question leans on the turn before. */
const leans = ({ text, question, last }: Asked): boolean =>
  last !== undefined && isShort(text) && (BEFORE.test(text) || BEFORE.test(question) || OFFICE.test(text));

/** Before the pronoun, somebody it may stand for: "the king", "a minister", a name, or the "who" of "who lost his throne". */
const EARLIER_NOUN =
  /(?<!\p{L})(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|every|each) \p{L}|(?<=\S )\p{Lu}|^[Ww]ho (?!(?:did|does|do|is|was|has|had)(?!\p{L}))/u;

/** "What was the insult he used": nobody is the thing they are said to have done something with. */
const THING_BEFORE =
  /^\W*(?:(?:and|so|but) )*(?:what|which|who)(?:['’]s| is| was| are| were) (?:the|that|this|those|all) (?:\p{L}+ ){1,3}$/iu;

/** Its words that may be names, in whatever letters. */
const contentWords = (text: string): string[] =>
  text.split(/[^\p{L}\p{M}'’-]+/u).filter((word) => analyse(word).length > 0);

/** Whether a question has a pronoun that stands for nobody in the question itself. */
function hasOpenPronoun(text: string, { directory }: Inquiry): boolean {
  const him = HIM.exec(text);
  const pronoun = him ?? HIS.exec(text);
  if (pronoun === null) return false;
  const before = text.slice(0, pronoun.index).replace(THING_BEFORE, "");
  // "How old was martin duffy when he died?"
  if (EARLIER_NOUN.test(before) || contentWords(before).some((name) => directory.resolve(name).speakers.some(isPerson)))
    return false;
  // "Other than his inventions, what was Tesla famous for?"
  return him !== null || !/\s\p{Lu}\p{Ll}/u.test(text.slice(pronoun.index));
}

/** A question with its pronoun read as somebody. */
interface Reading {
  readonly asked: Asked;
  readonly person?: Speaker;
}

/** The question with its pronoun named, for each whom it can be; none where that is unknown; as it is without one. */
function readings(asked: Asked, inquiry: Inquiry): readonly Reading[] {
  const { text, notes, sentence } = asked;
  if (!hasOpenPronoun(text, inquiry)) return [{ asked }];
  return spokenOf(asked, inquiry).map((person) => {
    const named = naming(text, called(person));
    return {
      asked: {
        ...asked,
        text: named,
        ...(sentence !== undefined && { sentence: naming(sentence, called(person)) }),
        notes: [...notes, `Understood as “${named}”.`],
      },
      person,
    };
  });
}

/** Whether an answer speaks of a person, or is theirs: else it tells nothing of them. */
const isAbout = (person: Speaker, { passages: [first] }: Answer): boolean =>
  first?.speaker?.name === person.name || allNames(person).some((name) => first?.text.includes(name));

/** Whether an answer is nothing but words of those who were asked for: "the former lawmaker - what was his line?". */
const isBy = ({ answer, people }: Outcome): boolean =>
  answer.status === "answered" &&
  answer.passages.every(({ speaker }) => people.some(({ name }) => name === speaker?.name));

/** Where no passage says it of the person meant. */
function saysNothingOf(person: Speaker, { question, notes }: Asked, inquiry: Inquiry): Outcome {
  const message = `Nothing in ${theDocuments(inquiry)} says that of ${called(person)}.`;
  const answer = unanswered(question, "not_found", "not_in_corpus", message, [], inquiry, { notes });
  return { answer, people: [person] };
}

/** `pursue` is tried on the documents shown last, without those already spoken of where others are wanted. */
export async function pursueLeaning(
  asked: Asked,
  pursue: (asked: Asked, inquiry: Inquiry) => Promise<Outcome>,
  inquiry: Inquiry,
): Promise<Outcome> {
  const read = readings(asked, inquiry);
  if (read.length === 0) {
    const outcome = await pursue(asked, inquiry);
    return isBy(outcome) ? outcome : askWhom(asked, inquiry);
  }
  const isLeaning = leans(asked);
  const { last } = asked;
  const isOther = isLeaning && /\belse\b|\bothers?\b/iu.test(asked.text);
  const others = (of: Inquiry): Inquiry => (isOther ? withoutWordsOf(last?.people ?? [], of) : of);
  const files = isLeaning ? filesShown(last, inquiry) : [];
  let outcome: Outcome | undefined;
  for (const place of [...(files.length > 0 ? [narrow(inquiry, files)] : []), inquiry]) {
    for (const reading of read) {
      const { person } = reading;
      outcome = await pursue(reading.asked, others(place));
      if (outcome.answer.status !== "answered") continue;
      // In the documents shown last a passage need not name whoever they are about.
      const isTheirs = person === undefined || place !== inquiry || isAbout(person, outcome.answer);
      if (isTheirs) return person === undefined ? outcome : { ...outcome, people: [person] };
      outcome = saysNothingOf(person, reading.asked, inquiry);
    }
  }
  return orElse(outcome!, ...read.map((reading) => () => pursueTheirWords(reading.asked, inquiry)));
}
