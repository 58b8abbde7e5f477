/** Those that a question names, wherever in it: by name, or by what they are. */
import type { Inquiry } from "../inquiry.ts";
import { isPerson } from "../names/beside-names.ts";
import { LINKING, belongsTo } from "../names/name-forms.ts";
import { findPeople } from "../names/people.ts";
import { sexOfTitle } from "../names/sexes.ts";
import type { Vocabulary } from "../names/vocabulary.ts";
import { ANYBODY } from "../question/phrasing.ts";
import type { Speaker } from "../types.ts";
import { isContent, isFiller } from "./asking-words.ts";
import { isNoName, phrasesOf } from "./noun-phrases.ts";
import { asks, isPossessive, textOf } from "./question-row.ts";
import type { Stretch, Word } from "./question-row.ts";
import { MARKERS } from "./speaker-place.ts";
import type { Spotted } from "./speaker-place.ts";

/** Before whom somebody belongs to. */
const BELONGING = new Set(["of", "for", "at", "from", "with", "in", "by", "to", "who", "that", "whose"]);
/** Noun phrases tried as somebody described; each may cost some look-ups. */
const MAX_DESCRIBED = 8;

/** What people call somebody before the name, where no article need have it. */
const OFFICES = new Set(
  (
    "boss ceo chief head guy lady man woman star singer rapper player coach trainer expert founder spokesman spokeswoman " +
    "spokesperson frontman leader"
  ).split(" "),
);
const isIn = (at: number, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ from, to }) => from <= at && at < to);

/** A word that may be part of somebody else's name: "Angela Merkel" where only Angela Davis is known. */
function isStranger(row: readonly Word[], at: number, vocabulary: Vocabulary): boolean {
  const { word, typed } = row[at]!;
  const isOther = isFiller(word) || LINKING.has(word) || OFFICES.has(word) || asks(row, at) || isPossessive(row[at]!);
  return !isOther && /\p{L}/u.test(word) && (/^\p{Lu}\p{Ll}/u.test(typed) || !vocabulary.has(word));
}

/** The name with the titles before it; undefined where the words are no name, or a piece of somebody else's. */
function spot(
  row: readonly Word[],
  { from, to }: Stretch,
  speakers: readonly Speaker[],
  vocabulary: Vocabulary,
): Spotted | undefined {
  if (row.slice(from, to).every(isNoName)) return undefined;
  const isTitle = ({ word, closes }: Word): boolean =>
    !closes &&
    !LINKING.has(word) &&
    (sexOfTitle(`${word} `) !== undefined || speakers.every((speaker) => belongsTo(word, speaker)));
  let start = from;
  while (start > 0 && isTitle(row[start - 1]!)) start--;
  const isPiece = to - from === 1 && speakers.some(({ kind }) => kind === "person");
  const follows = start > 0 && !row[start - 1]!.closes && isStranger(row, start - 1, vocabulary);
  const last = row[to - 1]!;
  const leads = to < row.length && !last.closes && !isPossessive(last) && isStranger(row, to, vocabulary);
  if (isPiece && (follows || leads)) return undefined;
  const isQuoted = speakers.some(({ quotations }) => quotations > 0);
  return { from: start, to, isQuoted, isNamed: true, ids: speakers.map(({ id }) => id) };
}

/** By name: whole, as an alias or by the surname alone; in the order of the question. */
export async function spotNames(row: readonly Word[], { directory, vocabulary }: Inquiry): Promise<Spotted[]> {
  const words = await vocabulary();
  const found: Spotted[] = [];
  const keep = (stretch: Stretch, speakers: readonly Speaker[]): void => {
    const one = spot(row, stretch, speakers, words);
    if (one !== undefined && !found.some(({ from, to }) => from < one.to && one.from < to)) found.push(one);
  };
  for (const { speaker, from, to } of directory.findIn(row.map(({ typed }) => typed))) {
    if (speaker.quotations > 0 || speaker.kind === "person") keep({ from, to }, [speaker]);
  }
  for (const [at, { word, typed }] of row.entries()) {
    if (isFiller(word) || asks(row, at) || isIn(at, found)) continue;
    const { speakers, reading } = directory.resolve(typed);
    const isSurname = reading === "part" && speakers.length > 0 && speakers.every(({ kind }) => kind === "person");
    if (isSurname) keep({ from: at, to: at + 1 }, speakers);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** By what they are: "CCHR's director", "the boy's uncle"; `named` within a description are part of it. */
export async function spotDescribed(
  row: readonly Word[],
  named: readonly Spotted[],
  inquiry: Inquiry,
): Promise<Spotted[]> {
  const phrases = [...phrasesOf(row)]
    .map((phrase) => withTitle(row, phrase))
    .filter(
      ({ from, to }) =>
        !named.some((one) => one.from <= from && to <= one.to) &&
        // "My boss wants a quote": nobody in the documents; "his lawyer" is only his.
        !/^(?:my|our|your|his|her|their)$/u.test(row[from - 1]?.word ?? "") &&
        !row.slice(from, to).every(({ word }) => isFiller(word) || ANYBODY.test(word)),
    );
  const found: Spotted[] = [];
  let untold: Stretch | undefined;
  for (const phrase of phrases.slice(0, MAX_DESCRIBED)) {
    // A phrase with its clause comes before the phrase alone.
    if (found.some(({ from, to }) => from <= phrase.from && phrase.to <= to)) continue;
    const text = textOf(row, phrase);
    const people = await findPeople(`the ${text}`, inquiry);
    // "The NGO boss Sopheap" is Sopheap.
    const holdsName = named.some(({ from, to }) => phrase.from <= from && to <= phrase.to);
    const isAlone = untold !== undefined && phrase.to <= untold.to && !text.includes(" ");
    const isFound =
      people.found !== "nobody" &&
      people.reading !== "misspelt" &&
      (!holdsName || people.people.length === 1) &&
      people.people.some(({ quotations }) => quotations > 0);
    if (isFound && !isAlone)
      found.push({ ...phrase, isQuoted: true, isNamed: false, ids: people.people.map(({ id }) => id) });
    // "The villager whose house burnt" is not whichever villager is quoted.
    else if (isFound) found.push({ ...untold!, isQuoted: false, isNamed: false });
    else if (people.found === "nobody" && (holdsName ? isAnothers(row, phrase, named) : isAskedDirectly(row, phrase)))
      found.push({ from: withArticle(row, phrase), to: phrase.to, isQuoted: false, isNamed: false });
    else if (HAS_CLAUSE.test(text)) untold = phrase;
  }
  return found;
}

/** "Mrs | Holm" is not whichever Holm is quoted. */
const withTitle = (row: readonly Word[], { from, to }: Stretch): Stretch =>
  sexOfTitle(`${row[from - 1]?.word ?? ""} `) === undefined ? { from, to } : { from: from - 1, to };

const withArticle = (row: readonly Word[], { from }: Stretch): number =>
  /^(?:the|an?)$/u.test(row[from - 1]?.word ?? "") ? from - 1 : from;

/** Shorter ones may be part of what is asked about. */
const MIN_DIRECT = 3;
/** A phrase that opens the question with these after it may be as short as this. */
const MIN_OPENING = 2;

/** "What does | the Duke health expert | say of students", "| the Duke expert | on students": not the students. */
function isAskedDirectly(row: readonly Word[], phrase: Stretch): boolean {
  const { from, to } = phrase;
  const before = row.slice(0, from).findLast(({ word }) => !/^(?:the|an?)$/u.test(word));
  const isPlace = /^(?:did|does|do|has|have|had)$/u.test(before?.word ?? "") && asks(row, to);
  const isOpening = before === undefined && (row[to - 1]!.closes || MARKERS.has(row[to]?.word ?? ""));
  const least = isOpening ? MIN_OPENING : MIN_DIRECT;
  return (isPlace || isOpening) && to - from >= least && isPerson(textOf(row, phrase));
}

const HAS_CLAUSE = /\s(?:who|that|whose|with)\s/iu;

/** "Tory Lanez's lawyer", "the Trump campaign manager", "the woman at the Trump rally" who is nobody here: not Lanez, nor Trump. */
function isAnothers(row: readonly Word[], phrase: Stretch, named: readonly Spotted[]): boolean {
  const name = named.find(({ from, to }) => phrase.from <= from && to <= phrase.to)!;
  const link = row.slice(phrase.from, name.from).findIndex(({ word }) => BELONGING.has(word));
  if (link > 0) return isPerson(textOf(row, { from: phrase.from, to: phrase.from + link }));
  return name.to < phrase.to && isPerson(textOf(row, { from: name.to, to: phrase.to }));
}

/** Words of a name nobody here bears. */
const MIN_STRANGER = 2;
const MAX_STRANGER = 4;

/** Names of nobody in the corpus: "Phil Robertson's reply to the ministry" asks for no words of the ministry. */
export async function spotStrangers(
  row: readonly Word[],
  known: readonly Spotted[],
  { directory, vocabulary }: Inquiry,
): Promise<Spotted[]> {
  const words = await vocabulary();
  const isOther = (at: number): boolean =>
    !isIn(at, known) &&
    !isFiller(row[at]!.word) &&
    !LINKING.has(row[at]!.word) &&
    !asks(row, at) &&
    /^\p{Lu}\p{Ll}/u.test(row[at]!.typed);
  // "zabriskie's first reply": a word no document has, before what is somebody's.
  const isOwner = (at: number): boolean =>
    isPossessive(row[at]!) &&
    !isIn(at, known) &&
    !isFiller(row[at]!.word) &&
    !words.has(row[at]!.word) &&
    [at + 1, at + 2].some((after) => after < row.length && asks(row, after));
  // "president trudeau", whom no document has
  const isTitled = (at: number): boolean =>
    at > 0 &&
    isPerson(row[at - 1]!.word) &&
    !row[at - 1]!.closes &&
    !isPossessive(row[at - 1]!) &&
    !isIn(at, known) &&
    isContent(row[at]!.word) &&
    !words.has(row[at]!.word) &&
    directory.near(row[at]!.word, 1).length === 0;
  const found: Spotted[] = [];
  for (let from = 0; from < row.length; from++) {
    let to = from;
    while (
      to < row.length &&
      to - from < MAX_STRANGER &&
      isOther(to) &&
      (to === from || !(row[to - 1]!.closes || isPossessive(row[to - 1]!)))
    )
      to++;
    const isNew = row.slice(from, to).some(({ word }) => !words.has(word));
    if (isTitled(from)) found.push({ from: from - 1, to: from + 1, isQuoted: false, isNamed: true });
    else if ((to - from >= MIN_STRANGER && isNew) || isOwner(from))
      found.push({ from, to: Math.max(to, from + 1), isQuoted: false, isNamed: true });
    from = Math.max(from, to - 1);
  }
  return found;
}
