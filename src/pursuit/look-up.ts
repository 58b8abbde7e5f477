/** A fact, or bare words: unless they are a name, or a name beside a topic ("keo remy japan"), they are looked for. */
import type { Inquiry } from "../inquiry.ts";
import { findPeople } from "../names/people.ts";
import { ASKS_FOR_A_THING } from "../question/asks-for-a-thing.ts";
import { WHICH_QUOTE } from "../question/message.ts";
import { isAnswered, isQuoted, orElse, reasonOf } from "./asked.ts";
import type { Asked, Outcome } from "./asked.ts";
import { isContent } from "../voices/asking-words.ts";
import { rowOf, textOf } from "../voices/question-row.ts";
import type { Word } from "../voices/question-row.ts";
import { spotNames } from "../voices/spot-speakers.ts";
import { pursueNamed, pursueWhether } from "./named.ts";
import { pursueStatements } from "./statements.ts";
import { answerStranger, isFullName, isOwnedOffice } from "./stranger.ts";
import { pursueWords } from "./words.ts";

/** Bare words of more than this many words are no name with a topic. */
const MAX_BARE_WORDS = 20;

/** Answers with the documents' own words, or with those of whoever is named. */
export async function pursueLookUp(asked: Asked, inquiry: Inquiry): Promise<Outcome> {
  const named = asked.kind === "person" ? undefined : await pursueNamed(asked, inquiry);
  if (named !== undefined && (isAnswered(named) || isOnlyForWords(named, asked))) return named;
  const bare = asked.kind === undefined ? await pursueBareName(asked, inquiry) : undefined;
  if (bare !== undefined) return bare;
  const looked = await pursueWords(asked, inquiry);
  if (isAnswered(looked)) return looked;
  const whether = named === undefined ? await pursueWhether(asked, inquiry) : undefined;
  if (isAnswered(whether)) return whether;
  // "Sam Rainsy" where only Sam Ath is known: somebody nobody here is.
  const isNamesake = isFullName(asked.text) && isNearPerson(asked.text, inquiry);
  return named ?? (isNamesake ? answerStranger(asked, asked.text, inquiry) : looked);
}

/** Where nothing but somebody's words is asked for, that they have none is the answer. */
function isOnlyForWords(named: Outcome, { text, kind, sentence = "" }: Asked): boolean {
  const { people, topic } = named;
  // Whoever tells of a quotation may have named its speaker wrongly, or nobody.
  if (sentence.startsWith(WHICH_QUOTE)) return false;
  // "Kem Ley murder trial": who never speaks is named for what the documents say of them.
  const isOnlyNamed = topic !== undefined && reasonOf(named) === "never_quoted";
  if (ASKS_FOR_A_THING.test(text) || isOnlyNamed) return false;
  // "Meridian call centres overseas": of a body the documents may tell themselves.
  const isOfPerson = people.some((one) => one.kind === "person");
  return reasonOf(named) === "unknown_speaker" || topic === undefined || (isOfPerson && kind === undefined);
}

/** Undefined where the words are no name of somebody quoted, nor have one at either end. */
async function pursueBareName(asked: Asked, inquiry: Inquiry): Promise<Outcome | undefined> {
  const row = asked.text.split(/\s+/u);
  if (row.length > MAX_BARE_WORDS) return undefined;
  const found = await findPeople(asked.text, inquiry);
  const isName = found.found !== "nobody" && (found.reading === "exact" || found.people[0]?.kind === "person");
  const { topic: _, ...rest } = asked;
  if (isName && isQuoted(found.people)) {
    return pursueStatements({ ...rest, intent: "statements", person: asked.text }, inquiry);
  }
  if (found.found === "nobody" && isOwnedOffice(asked.text)) return answerStranger(asked, asked.text, inquiry);
  const beside = await splitName(rowOf(asked.text), inquiry);
  if (beside === undefined) return undefined;
  const outcome = await pursueStatements({ ...rest, intent: "statements", ...beside }, inquiry);
  return orElse(outcome, () => pursueWords(asked, inquiry));
}

const isNearPerson = (typed: string, { directory }: Inquiry): boolean =>
  directory.near(typed, 1).some(({ kind }) => kind === "person");

/** The longest name of somebody quoted at either end of the words, be it the surname alone. */
async function splitName(
  row: readonly Word[],
  inquiry: Inquiry,
): Promise<{ person: string; topic?: string } | undefined> {
  const named = (await spotNames(row, inquiry)).filter(
    ({ isQuoted: is, from, to }) => is && (from === 0) !== (to === row.length),
  );
  const [longest] = named.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  if (longest === undefined) return undefined;
  const { from, to } = longest;
  const rest = [...row.slice(0, from), ...row.slice(to)].map(({ typed }) => typed);
  const person = textOf(row, longest);
  // "Everything you have from Okonjo" has no topic.
  return rest.some(isContent) ? { person, topic: rest.join(" ") } : { person };
}
